//! A page made at build: on its way, there, or not to be had.

use policy::is_stale;

use crate::browser;
use crate::components::offline::offline_section;
use crate::markup::{Piece, classed, el, live, nothing, several};
use crate::route::Route;
use crate::sheets::{ANSWERS, CHECKED};
use crate::state::{Fetched, State};

/// The page of a route that is a sheet.
pub fn page(state: State, route: Route) -> Piece {
    live(move || match state.sheet(route) {
        Fetched::There(sheet) => {
            // Buttons on a sheet lead to its sections: what stands behind the # of an address is the page.
            let sheet = classed("div", "sheet")
                .inner(filled(state, sheet.html))
                .on("click", |event| browser::document::go_to_section(&event));
            // Only the device knows whether it has the page.
            let offline = if route == Route::About {
                offline_section(state).done()
            } else {
                nothing()
            };
            several(vec![sheet.done(), offline])
        }
        Fetched::Failed => {
            let message = classed("div", "message")
                .attr("role", "alert")
                .with(el("p").text(state.text().sheet_not_fetched))
                .with(
                    classed("button", "button")
                        .attr("type", "button")
                        .text(state.text().try_again)
                        .on("click", move |_| state.fetch_sheets_again()),
                );
            several(vec![heading(state, route), message.done()])
        }
        _ => several(vec![
            heading(state, route),
            classed("p", "group-lead")
                .attr("role", "status")
                .text(state.text().sheet_coming)
                .done(),
        ]),
    })
}

/// What is said of a place in short; nothing while it is not there, since the page below is whole without it.
pub fn lead(state: State, place: &'static str) -> Piece {
    live(move || {
        let Fetched::There(lead) = state.lead(place) else {
            return nothing();
        };
        if lead.title.is_empty() {
            return nothing();
        }
        classed("aside", "centre-lead card")
            .attr("aria-label", lead.title)
            .inner(filled(state, lead.html))
            .done()
    })
}

/// What stands over a page that is not there.
fn heading(state: State, route: Route) -> Piece {
    let text = state.text();
    let name = match route {
        Route::About => text.about,
        // The map beside it has a heading.
        Route::Place(_) => return nothing(),
        _ => text.plan_title,
    };
    classed("h1", "page-title").text(name).done()
}

/// The sheet with what only the visitor's device knows: the answers, and how long ago today something was checked.
fn filled(state: State, html: &str) -> String {
    let link = state.link(Route::Home);
    let answers = link.find('?').map_or("", |place| &link[place..]);
    let mut shown = String::new();
    for (place, piece) in html.split(CHECKED).enumerate() {
        if place % 2 == 0 {
            shown += &piece.split(ANSWERS).collect::<Vec<_>>().join(answers);
        } else if piece.parse().is_ok_and(|day| is_stale(day, state.today())) {
            for part in [
                "<span class=\"badge badge-stale\">",
                state.text().stale,
                "</span>",
            ] {
                shown += part;
            }
        }
    }
    shown
}
