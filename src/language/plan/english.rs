//! The words of the plan's pages in English.

use crate::language::plan::PlanText;

pub static PLAN: PlanText = PlanText {
    ended: "Its period has ended.",
    aims: "Aims",
    programmes: "Programmes and measures",
    by_year: "What was due in which year",
    by_year_lead: "A row is a measure: a dot is a number that falls due, a diamond something to be done by then, dots in a row come each year.",
    bodies: "Who does what",
    bodies_lead: "The measures that each body leads or supports.",
    safeguards: "What is to make it happen",
    places: "Places",
    programme: ["Programme ", ""],
    previous: "Previous",
    next: "Next",

    targets: "Targets and dates",
    no_targets: "The plan sets no number here.",
    count: ["targets: ", ""],
    at_least: "at least ",
    about: "about ",
    more_than: "more than ",
    by_year_end: ["by the end of ", ""],
    by_month: "by ",
    each_year: "each year",
    each_year_from: ["each year from ", ""],
    undated: "no year is set",

    department: "Body",
    lead: "Leads",
    supporting: "Supports",
    leads: "Measures it leads",
    supports: "Measures it supports",
    nothing: "None.",
    handles: "Benefits it leads or handles",
    also_called: ["The plan also writes “", "”."],

    benefits: "Benefits that belong to it",
    unsaid: "What the plan leaves unsaid",
    known: ["", ": "],
    known_undated: "Date not found: ",
};
