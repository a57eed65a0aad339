//! The map: a drawing, and beside it all places in words, or the page of one.

use policy::Map;

use crate::browser;
use crate::components::map::{drawing, list, paper, tools};
use crate::markup::{Piece, classed, el, live, several};
use crate::pages::sheet;
use crate::route::Route;
use crate::state::{Derived, Fetched, State};

/// The page, whether it shows all places or one.
pub fn page(state: State) -> Piece {
    state.fetch_map();
    let text = move || state.language.get().map_text();
    let head = classed("header", "map-head")
        .with(classed("h1", "page-title").live_text(move || state.text().map_title))
        .with(classed("p", "group-lead").live_text(move || text().lead));
    let body = live(move || match state.map_file() {
        Fetched::There(map) => body(state, map),
        Fetched::Failed => classed("div", "message")
            .attr("role", "alert")
            .with(el("p").live_text(move || text().not_come))
            .with(
                classed("button", "button")
                    .attr("type", "button")
                    .attr("data-action", "fetch-map")
                    .live_text(move || state.text().try_again)
                    .on("click", move |_| state.fetch_map()),
            )
            .done(),
        _ => classed("p", "group-lead")
            .attr("role", "status")
            .live_text(move || text().coming)
            .done(),
    });
    several(vec![head.done(), body])
}

fn body(state: State, map: &'static Map) -> Piece {
    let text = move || state.language.get().map_text();
    let level = Derived::new(move || state.map_seen().level);
    browser::map::on_width("map", move |pixels| state.measure_map(pixels));
    let words = live(move || match state.route.get() {
        Ok(route @ Route::Place(_)) => classed("article", "place-page")
            .attr("id", "place")
            .view(sheet::page(state, route))
            .on("click", move |event| {
                let id = browser::map::attribute_of(&event, "data-estimate");
                estimate(state, id.as_deref());
            })
            .done(),
        _ => list::list(state, map),
    });
    let note = live(move || {
        let text = text();
        let outline = if level.get() == 0 && map.approval.is_none() {
            text.no_outline
        } else {
            ""
        };
        let between = if outline.is_empty() { "" } else { " " };
        classed("p", "map-note")
            .text([outline, between, text.borders].concat())
            .done()
    });
    let map_side = classed("div", "map-side")
        .with(tools::levels(state, map))
        .with(drawing::drawing(state, map))
        .with(tools::zoom(state, map))
        .view(note)
        .view(paper::sheets(state, map))
        .with(
            classed("p", "visually-hidden")
                .attr("id", "map-keys")
                .live_text(move || text().keys),
        );
    let columns = classed("div", "map-columns")
        .with(map_side)
        .with(classed("div", "map-words").view(words));
    several(vec![drawing::follow(state, map), columns.done()])
}

/// Answers the question about the banner or district, and goes to the estimate.
fn estimate(state: State, id: Option<&str>) {
    let catalogue = state.catalogue();
    let Some((question, id)) = catalogue.question("district").zip(id) else {
        return;
    };
    if let Ok(answer) = catalogue[question].read(id) {
        state.answer(question, Some(answer));
        state.go(Route::Estimate);
    }
}
