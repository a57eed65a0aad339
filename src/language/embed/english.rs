//! The words of the page that builds the line for other sites, in English.

use super::EmbedText;

pub(super) static EMBED: EmbedText = EmbedText {
    lead: "Choose how it looks, then copy the code into your page. Visitors’ answers stay in their own browsers and are not sent to any server.",

    view: "Start page",
    centre: "Featured centre or base",
    centre_none: "None",
    centre_hint: "A short text about it is shown at the top of every page. With the map, its own page opens.",
    language: "Language",
    language_asked: "Follow the visitor’s browser",
    colour: "Colour",
    colour_usual: "Our red",
    colour_own: "Your site’s colour",
    colour_hint: "It is made darker or lighter if text in it would be hard to read.",
    answers: "Start with the answers I have given",
    answers_hint: "Visitors can change them. Useful for a page aimed at one group, such as PhD recruits.",
    answers_none: "To start with some answers, give them under Estimate, then come back here.",
    address: "Where this guide is hosted",
    address_hint: "The address of the dist folder, beginning with https: sites with https do not show pages with http. Saved on this device only.",

    line: "Paste these two lines",
    line_hint: "Put them where the guide should appear. The height follows the content, links open in a new window, and you can place several on one page.",
    address_wanted: "Enter the full address first, beginning with https. The code then appears here.",
    copy: "Copy",
    copied: "Copied. Paste it into your page.",
    copy_refused: "Your browser blocked copying. The code is selected: press and hold it, or press Ctrl+C.",
    frame: "Editor does not allow scripts?",
    frame_lead: "Use this line. Its height is fixed, and longer content scrolls inside. You can change 800.",
    policy: "Does your site have a Content-Security-Policy?",
    policy_lead: "It must allow these two and nothing else: there are no inline scripts or styles.",
    policy_ours: "If the server that hosts this guide sets frame-ancestors, add your site there, too.",
    preview: "What visitors will see",
    preview_width: "Width of the preview",
    preview_phone: "Phone",
    preview_whole: "Full width",
    preview_missing: "There is no preview here. Open the guide where it is hosted, not as a single file.",
    not_understood: "Some parts of the link were not used:",
};
