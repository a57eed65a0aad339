//! The words of the about page in English.

use crate::language::about::AboutText;
use crate::language::plural;

pub static ABOUT: AboutText = AboutText {
    title: "About",
    lead: "This guide checks your answers against Ordos’s talent and innovation policies and estimates what you could get.",
    grades: "How reliable the figures are",
    of_grade: |benefits, sources| format!("Benefits: {benefits}. Sources: {sources}."),
    checked: "Last checked",
    checked_lead: "Figures go out of date. Any figure not checked against its source for more than 12 months is marked wherever it appears.",
    checked_on: |day, count| {
        format!(
            "Checked on {day}: {} ",
            plural(count, "benefit", "benefits")
        )
    },
    unknown: "What we do not know",
    privacy: "Privacy",
    privacy_text: "Everything is calculated on your device, and your answers are not sent to any server. They are in the web address after the # sign. If your browser allows it, they are also saved on this device for your next visit, until you start over. So are your language and theme.",
    accessibility: "Accessibility",
    accessibility_wish: "We want everyone to be able to use this guide: by keyboard, with a screen reader, with text twice as large, on a screen 320 pixels wide, in dark colours or high contrast. The aim is WCAG 2.2, level AA.",
    accessibility_checked: |states, rules| {
        format!(
            "Every change is checked with axe-core: {states} page states against {rules} rules, covering each page in both languages, on narrow and wide screens, in light and dark colours, with everything unfolded, and question types and error messages. A single fault fails the tests. The tests count both numbers."
        )
    },
    accessibility_tried: "Tests in real browsers also complete the main journey by keyboard alone, look for sideways scrolling from 320 to 1280 pixels (also with text at twice the size), and check that touch targets are 44 pixels high.",
    accessibility_limits: "Machines do not find every fault, and nobody who uses a screen reader has tried it for us yet. If something does not work for you, please tell the people who maintain this page.",
    documents: |count| format!("Documents ({count})"),
    sources: |count| format!("Sources ({count})"),
    more: "More pages",
    plan: "Three-year action plan: goals, measures and responsible departments",
    whole: "All benefits and the plan on one plain page: no JavaScript, ready to print",
    embed: "Add this guide to your website: choose how it looks and copy the code",
    licences: "Licences",
    licence_of_software: "The program and our texts are licensed under MIT or Apache-2.0, at your choice.",
    licence_of_data: "Facts of the policies come from the sources listed above; the official documents prevail.",
    licences_of_others: "Third-party software and licences",
};
