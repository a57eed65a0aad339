//! The words of the map in English.

use crate::language::map::MapText;
#[cfg(not(feature = "apart"))]
use crate::language::map::PlaceText;

pub(super) static MAP: MapText = MapText {
    lead: "The talent centre, two talent cities, an institute and eight bases are in Ordos, four research centres elsewhere. Choose one to see its targets, its benefits, and what is not known.",
    levels_label: "Which level",
    levels: ["Country", "City", "Centre"],
    drawing: "Map",
    keys: "Arrow keys go from place to place, Enter opens, plus and minus zoom, Escape goes up a level. The list below has the same places.",
    nearer: "Zoom in",
    farther: "Zoom out",
    whole: "Whole map",
    moving: "Zoom with two fingers, or Ctrl and the wheel; then drag.",
    list: "List of places",
    kinds: [
        "City",
        "Talent and innovation centre",
        "Talent cities",
        "Institute",
        "Laboratory",
        "Talent and innovation bases",
        "R&D centres in other cities",
        "Talent stations in other cities",
        "Overseas innovation centres",
    ],
    districts: "Banners and districts",
    estimated: "position estimated",
    hollow: "Hollow: the position is an estimate; the place’s page says from what, and how far off.",
    not_drawn: "where is not known, so not drawn",
    distance: ["", " km from Ordos"],
    number_of: ["", " of ", ""],
    enter_opens: "Enter shows it near",
    no_outline: "The country is shown by directions, distances and degrees, without an outline.",
    approval: "Map approval number: ",
    borders: "Borders of banners and districts: Tianditu, the national platform of geographic information; cities: GeoNames (CC BY 4.0).",
    coming: "The map is on its way…",
    not_come: "The map could not be fetched: please check the network.",
};

#[cfg(not(feature = "apart"))]
pub(super) static PLACE: PlaceText = PlaceText {
    more: "All about it",
    all_places: "All places",
    estimate_here: "Estimate for this place",
    estimate_lead: "Answers “which banner or district” with this one; your other answers stay.",
    position: "Where it is",
    estimated: [
        "The point on the map is an estimate and may be ",
        " km off.",
    ],
    read: ["It may be ", " km off."],
    source: "From",
    no_position: "Where it is is not known, so it is not drawn.",
    promised: "What the plan promised",
    period_ended: "The plan’s period has ended; it does not say what was reached.",
    benefits: "Benefits here",
    own: "What differs here",
    own_lead: "These are given here only. What the city gives counts here, too.",
    no_own: "We have no awards of its own here: there may be some that we could not read. What the city gives counts here, too.",
    places: "Places here",
    no_places: "The plan has no centre, base or institute here.",
};
