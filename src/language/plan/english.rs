//! The words of the plan's pages in English.

use crate::language::plan::PlanText;

pub static PLAN: PlanText = PlanText {
    ended: "Its period has ended.",
    aims: "Aims",
    programmes: "Programmes and measures",
    by_year: "Targets by year",
    by_year_lead: "Each row is a measure. A dot is a target due that year, a diamond is work to be finished, and a row of dots is a yearly target.",
    bodies: "Responsibilities",
    bodies_lead: "The measures that each body leads or supports.",
    safeguards: "How it was to be carried out",
    places: "Places",
    programme: ["Programme ", ""],
    previous: "Previous",
    next: "Next",

    targets: "Targets and dates",
    no_targets: "The plan sets no targets here.",
    count: ["targets: ", ""],
    at_least: "at least ",
    about: "about ",
    more_than: "more than ",
    by_year_end: ["by the end of ", ""],
    by_month: "by ",
    each_year: "each year",
    each_year_from: ["each year from ", ""],
    undated: "no year is set",

    department: "Department or body",
    lead: "Lead",
    supporting: "Supporting",
    leads: "Measures it leads",
    supports: "Measures it supports",
    nothing: "None.",
    handles: "Benefits it leads or handles",
    also_called: ["The plan also writes “", "”."],

    benefits: "Related benefits",
    unsaid: "What the plan does not say",
    known: ["", ": "],
    known_undated: "Date not found: ",
};
