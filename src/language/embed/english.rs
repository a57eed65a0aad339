//! The words of the page that builds the line for other sites, in English.

use super::EmbedText;

pub(super) static EMBED: EmbedText = EmbedText {
    lead: "Choose how it looks, copy the code, paste it into your page. Visitors' answers are worked out in their own browsers and sent to no server.",

    view: "What is seen first",
    centre: "The centre or base that leads",
    centre_none: "None",
    centre_hint: "A few words about it stand above every page; with the map, its own page opens.",
    language: "Language",
    language_asked: "Follow the visitor's browser",
    colour: "Colour",
    colour_usual: "Our red",
    colour_own: "Your site's colour",
    colour_hint: "It is made darker or lighter where text in it could not be read.",
    answers: "Begin with the answers I have given",
    answers_hint: "Visitors can change them. Good for a page meant for one kind of people, such as doctors.",
    answers_none: "To begin with some answers: give them under Estimate, then come back here.",
    address: "Where this guide is hosted",
    address_hint: "The address at which the dist folder lies, beginning with https. Kept on this device only.",

    line: "Paste these two lines",
    line_hint: "Put them where it shall appear. The height follows the content; links open in a new window; several on one page are independent.",
    address_wanted: "Enter the full address first, beginning with https; the code then appears here.",
    copy: "Copy",
    copied: "Copied: paste it into your page.",
    copy_refused: "The browser does not let us copy: the code is selected, so press and hold, or press Ctrl+C.",
    frame: "Does your editor refuse scripts?",
    frame_lead: "Use this line. Its height is fixed, and what is longer scrolls inside; 800 can be changed.",
    policy: "Does your site have a Content-Security-Policy?",
    policy_lead: "It must allow these two and nothing else: there are no inline scripts or styles.",
    policy_ours: "If the server that hosts this guide sets frame-ancestors, your site must be named there, too.",
    preview: "What visitors will see",
    preview_width: "Width of the preview",
    preview_phone: "Phone",
    preview_whole: "Whole column",
    preview_missing: "There is no preview here: open the guide where it is hosted, not as a single file.",
    not_understood: "Some of what the address says could not be used:",
};
