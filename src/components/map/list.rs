//! All places by kind, then the banners and districts: the map in words, in step with it.

use policy::{Map, PlaceKind};

use super::mark;
use crate::markup::{Markup, Piece, classed, el, live};
use crate::route::Route;
use crate::state::State;

/// The list.
pub fn list(state: State, map: &'static Map) -> Piece {
    live(move || {
        let text = state.language.get().map_text();
        let mut list = classed("nav", "map-list").attr("aria-label", text.list);
        for kind in PlaceKind::ALL {
            let places = (0_u8..)
                .zip(&map.places)
                .filter(|(_, place)| place.kind == kind);
            let mut rows = el("ul");
            let mut count = 0_usize;
            for (number, _) in places {
                rows = rows.with(el("li").with(link(state, map, number)));
                count += 1;
            }
            if count > 0 {
                list = list
                    .with(el("h2").text(state.language.get().place_kind(kind)))
                    .with(rows);
            }
        }
        let districts = map.districts.iter().map(|district| {
            el("li").with(
                classed("a", "place-link")
                    .attr("href", address(state, &district.id))
                    .with(el("span").text(state.words(&district.name))),
            )
        });
        list.with(el("h2").text(text.districts))
            .with(classed("ul", "map-districts").each(districts))
            .with(classed("p", "map-note").text(text.hollow))
            .done()
    })
}

/// A place with its mark and what is to be said at once.
fn link(state: State, map: &'static Map, number: u8) -> Markup {
    let place = &map.places[usize::from(number)];
    let notes = state.place_notes(map, number).join(" · ");
    classed("a", "place-link")
        .attr("href", address(state, &place.id))
        .attr("data-listed", &*place.id)
        .live_attr("class", move || {
            let is_at = state.map_seen().cursor == Some(number);
            Some(if is_at {
                "place-link is-at"
            } else {
                "place-link"
            })
        })
        .with(mark::icon(place))
        .with(el("span").text(state.words(&place.name)))
        .with(el("small").text(notes))
        .on("focus", move |_| state.point_at(Some(number)))
        .on("pointerenter", move |_| state.point_at(Some(number)))
}

/// The address of a place or district.
fn address(state: State, id: &'static str) -> String {
    state.link(Route::Place(id))
}
