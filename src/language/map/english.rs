//! The words of the map in English.

use crate::language::map::MapText;
#[cfg(not(feature = "split"))]
use crate::language::map::PlaceText;

pub(super) static MAP: MapText = MapText {
    lead: "The centre, 2 talent cities, institute, 8 bases and offshore centres set out in the three-year plan. Choose one to see its targets, related benefits and what we do not know.",
    levels_label: "Map level",
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
    estimated: "estimated location",
    hollow: "Hollow marks are estimated locations. Each page explains the estimate and how far off it may be.",
    not_drawn: "location not known, not on the map",
    distance: ["", " km from Ordos"],
    number_of: ["", " of ", ""],
    enter_opens: "Press Enter to zoom in",
    no_outline: "The country view shows directions, distances and a grid only, without an outline.",
    approval: "Map approval number: ",
    borders: "Borders of banners and districts: Tianditu, the national platform of geographic information; cities: GeoNames (CC BY 4.0).",
    coming: "Loading the map…",
    not_come: "The map did not load. Check your connection.",
};

#[cfg(not(feature = "split"))]
pub(super) static PLACE: PlaceText = PlaceText {
    more: "Full details",
    all_places: "All places",
    estimate_here: "Estimate for this place",
    estimate_lead: "Sets your banner or district to this one. Your other answers stay the same.",
    position: "Where it is",
    estimated: [
        "The point on the map is an estimate and may be ",
        " km off.",
    ],
    read: ["It may be ", " km off."],
    source: "From",
    no_position: "We do not know where it is, so it is not on the map.",
    promised: "What the plan set out",
    period_ended: "The plan’s period has ended. It does not say what was achieved.",
    benefits: "Benefits here",
    own: "Only here",
    own_lead: "These are available only here. City-wide benefits also apply.",
    no_own: "We have not found any benefits of its own, though there may be some. City-wide benefits also apply.",
    places: "Places here",
    no_places: "The plan has no centre, base or institute here.",
};
