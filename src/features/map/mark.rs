//! The marks of places: a shape a kind, hollow where the position is an estimate.

use leptos::prelude::*;
use policy::{MapPlace, PlaceKind};

/// The shape of a kind, around the middle, 16 wide and high.
pub const fn shape(kind: PlaceKind) -> &'static str {
    match kind {
        // A circle with spokes: the crown of a yurt.
        PlaceKind::Hub => "M-8 0a8 8 0 1 0 16 0 8 8 0 1 0-16 0",
        PlaceKind::TalentCentre => {
            "M0-9 2.4-3.3 8.6-2.8 3.9 1.3 5.3 7.3 0 4.1-5.3 7.3-3.9 1.3-8.6-2.8-2.4-3.3z"
        }
        PlaceKind::TalentCity => "M-6.5-6.5h13v13h-13z",
        PlaceKind::Institute => "M0-8 7.6 5.8H-7.6z",
        PlaceKind::Laboratory => "M-7.6-5.8H7.6L0 8z",
        PlaceKind::Base => "M0-8.2 8.2 0 0 8.2-8.2 0z",
        PlaceKind::OffshoreCentre => "M0-8 7.6-2.5 4.7 6.5H-4.7L-7.6-2.5z",
        PlaceKind::TalentStation => "M-4-7.2h8L8-0 4 7.2h-8L-8 0z",
        PlaceKind::OverseasCentre => "M-2.5-7.5h5v5h5v5h-5v5h-5v-5h-5v-5h5z",
    }
}

/// The classes of a place's mark.
pub fn class(place: &MapPlace) -> String {
    let certainty = match (place.level, place.is_estimate) {
        (None, _) => " is-unknown",
        (_, true) => " is-estimate",
        (_, false) => "",
    };
    ["mark mark-", place.kind.id(), certainty].concat()
}

/// The mark beside a name in the list.
#[component]
pub fn MarkIcon(place: &'static MapPlace) -> impl IntoView {
    view! {
        <svg
            class=class(place)
            viewBox="-11 -11 22 22"
            width="22"
            height="22"
            aria-hidden="true"
            focusable="false"
        >
            <path d=shape(place.kind)></path>
        </svg>
    }
    .into_any()
}
