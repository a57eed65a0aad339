//! All places by kind, then the banners and districts: the map in words, in step with it.

use leptos::prelude::*;
use policy::{Map, PlaceKind};

use super::mark::MarkIcon;
use super::model::MapModel;
use crate::context::{use_navigation, use_preferences};
use crate::route::Route;

/// The list.
#[component]
pub fn PlaceList(model: MapModel, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let text = move || preferences.language().map_text();
    let kinds = PlaceKind::ALL.map(|kind| view! { <Kind model map kind/> });
    let districts = map.districts.iter().map(|district| {
        view! {
            <li>
                <a class="place-link" href=navigation.href(Route::Place(&district.id))>
                    <span>{preferences.tr(&district.name)}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="map-list" aria-label=move || text().list>
            {kinds.into_iter().collect_view()}
            <h2>{move || text().districts}</h2>
            <ul class="map-districts">{districts.collect_view()}</ul>
            <p class="map-note">{move || text().hollow}</p>
        </nav>
    }
    .into_any()
}

/// The places of a kind under its name; empty where there are none.
#[component]
fn Kind(model: MapModel, map: &'static Map, kind: PlaceKind) -> impl IntoView {
    let preferences = use_preferences();
    let places = (0_u8..).zip(&map.places);
    let lines: Vec<_> = places
        .filter(|(_, place)| place.kind == kind)
        .map(|(number, _)| {
            view! {
                <li>
                    <PlaceLink model map number/>
                </li>
            }
        })
        .collect();
    let places = (!lines.is_empty()).then(|| {
        view! {
            <h2>{move || preferences.language().place_kind(kind)}</h2>
            <ul>{lines}</ul>
        }
    });
    places.into_any()
}

/// A place with its mark, its name and its notes.
#[component]
fn PlaceLink(model: MapModel, map: &'static Map, number: u8) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let place = &map.places[usize::from(number)];
    let is_at = Memo::new(move |_| model.seen().cursor == Some(number));
    view! {
        <a
            class="place-link"
            class:is-at=move || is_at.get()
            href=navigation.href(Route::Place(&place.id))
            data-listed=&*place.id
            on:focus=move |_| model.point_at(Some(number))
            on:pointerenter=move |_| model.point_at(Some(number))
        >
            <MarkIcon place/>
            <span>{preferences.tr(&place.name)}</span>
            <small>{move || model.place_notes(map, number).join(" · ")}</small>
        </a>
    }
    .into_any()
}
