//! The words of the about page in English.

use crate::language::about::AboutText;
use crate::language::plural;

pub static ABOUT: AboutText = AboutText {
    title: "About",
    lead: "This page turns the talent and science policies of Ordos into the few lines that concern you.",
    grades: "How sure the figures are",
    of_grade: |benefits, sources| format!("Benefits: {benefits}. Sources: {sources}."),
    checked: "Last checked",
    checked_lead: "Figures grow old. One that has not been compared with its sources for more than 12 months is marked wherever it stands.",
    checked_on: |day, count| {
        format!(
            "Checked on {day}: {} ",
            plural(count, "benefit", "benefits")
        )
    },
    unknown: "What is not known",
    privacy: "Privacy",
    privacy_text: "Everything is worked out on your device, and your answers are sent to no server. They stand behind the # of the address and, where the browser allows it, are kept on this device for your next visit, until you start over. Language and theme are kept there, too.",
    accessibility: "Accessibility",
    accessibility_wish: "We want everybody to be able to use this: by keyboard, with a screen reader, with text twice as large, on a screen 320 pixels wide, in dark colours or high contrast. The aim is WCAG 2.2, level AA.",
    accessibility_checked: |states, rules| {
        format!(
            "With every change the checker axe-core looks at {states} states of the pages by {rules} rules: each page in two languages, on a narrow and a wide screen, in light and dark colours, with everything unfolded, and some kinds of questions and slips. One fault fails the tests; they count both numbers themselves."
        )
    },
    accessibility_tried: "In real browsers tests also go the main way by keyboard alone, look for sideways scrolling from 320 to 1280 pixels, with text twice as large, too, and measure that what a finger taps is 44 pixels high.",
    accessibility_limits: "Machines do not find every fault, and nobody who uses a screen reader has tried it for us yet. Where it fails you, please tell whoever maintains this page.",
    documents: |count| format!("Documents ({count})"),
    sources: |count| format!("Sources ({count})"),
    more: "Other views",
    plan: "The three-year plan: aims, measures and who answers for them",
    whole: "All benefits and the plan as one page of text: no script, ready to print",
    embed: "This guide inside your own site: choose how it looks, copy the code",
    licences: "Licences",
    licence_of_software: "The program and the words we wrote are licensed under MIT or Apache-2.0, at your choice.",
    licence_of_data: "Facts of the policies come from the sources listed above; the official documents prevail.",
    licences_of_others: "Software of others in the program, and its licences",
};
