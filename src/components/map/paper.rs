//! The map on paper: level below level, each as a whole. It is drawn while the page is printed and at no other time.

use policy::{Level, Map};

use super::drawing;
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::State;
use crate::state::map::View;

/// How wide a level is on paper, in pixels of a style sheet: the 120 mm that the one for print gives it.
const PIXELS: i32 = 454;

/// All levels, or the one of the place whose page is shown; nothing while nobody prints.
pub fn sheets(state: State, map: &'static Map) -> Piece {
    live(move || {
        if !state.printing.get() {
            return nothing();
        }
        let levels = shown(state, map);
        let mut sheets = classed("div", "map-sheets");
        for number in &levels {
            sheets = sheets.with(sheet(state, map, *number));
        }
        let text = state.language.get().map_text();
        if levels.contains(&0) && map.approval.is_none() {
            sheets = sheets.with(classed("p", "map-note").text(text.no_outline));
        }
        if !levels.is_empty() {
            sheets = sheets.with(classed("p", "map-note").text(text.borders));
        }
        sheets.done()
    })
}

/// The levels that are printed: on the page of a place only the one on which it is drawn, if it is on any.
fn shown(state: State, map: &Map) -> Vec<u8> {
    match state.map_shown(map) {
        Some(shown) => shown.level(map).into_iter().collect(),
        None => vec![0, 1, 2],
    }
}

/// A level with its name.
fn sheet(state: State, map: &'static Map, number: u8) -> Markup {
    let name = state.language.get().map_text().levels[usize::from(number)];
    let figure = classed("div", "map-figure")
        .view(drawing::svg(state, map, number, whole))
        .view(drawing::approval(state, map, number));
    classed("figure", "map-sheet")
        .with(el("figcaption").text(name))
        .with(figure)
}

fn whole(_: State, _: u8, level: &Level) -> (String, String) {
    let view = View::whole(level);
    (view.view_box(level), view.text_size(PIXELS))
}
