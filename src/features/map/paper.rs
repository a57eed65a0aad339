//! The map on paper: level below level, each as a whole. It is drawn while the page is printed and at no other time.

use leptos::prelude::*;
use policy::Map;

use super::drawing::{Approval, LevelDrawing};
use super::model::MapModel;
use super::view::View;
use crate::components::dynamic::dynamic;
use crate::context::use_preferences;

/// The width of a level on paper, in pixels of a style sheet: the 120 mm that the one for print gives it.
const PIXELS: i32 = 454;

/// All levels, or the one of the place whose page is shown; empty while nobody prints.
#[component]
pub fn PrintedMap(model: MapModel, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    let levels = move || {
        if !preferences.is_printing() {
            return None;
        }
        let levels = printed_levels(model, map);
        let text = preferences.language().map_text();
        let outline = levels.contains(&0) && map.approval.is_none();
        let outline = outline.then(|| view! { <p class="map-note">{text.no_outline}</p> });
        let borders = !levels.is_empty();
        let borders = borders.then(|| view! { <p class="map-note">{text.borders}</p> });
        let levels = levels
            .into_iter()
            .map(|number| view! { <PrintedLevel model map number/> });
        Some(view! {
            <div class="map-sheets">{levels.collect_view()} {outline} {borders}</div>
        })
    };
    dynamic(levels)
}

/// Returns the levels that are printed: on the page of a place only the one on which it is drawn, if it is on any.
fn printed_levels(model: MapModel, map: &Map) -> Vec<u8> {
    match model.shown(map) {
        Some(shown) => shown.level(map).into_iter().collect(),
        None => vec![0, 1, 2],
    }
}

/// A level with its name.
#[component]
fn PrintedLevel(model: MapModel, map: &'static Map, number: u8) -> impl IntoView {
    let preferences = use_preferences();
    let level = &map.levels[usize::from(number)];
    let whole = View::whole(level);
    let drawing = move || {
        let language = preferences.language();
        view! {
            <LevelDrawing
                model
                map
                number
                language
                view_box=whole.view_box(level)
                text_size=whole.text_size(PIXELS)
            />
        }
    };
    view! {
        <figure class="map-sheet">
            <figcaption>
                {move || preferences.language().map_text().levels[usize::from(number)]}
            </figcaption>
            <div class="map-figure">{drawing} <Approval map number/></div>
        </figure>
    }
    .into_any()
}
