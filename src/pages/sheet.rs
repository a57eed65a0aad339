//! A page made at build: on its way, there, or not to be had.

use leptos::prelude::*;
use policy::is_stale;

use crate::browser;
use crate::components::offline::OfflineSection;
use crate::route::Route;
use crate::sheets::{ANSWERS, CHECKED};
use crate::state::{Fetched, State};

/// The page of a route that is made at build.
#[component]
pub fn SheetPage(state: State, route: Route) -> impl IntoView {
    let page = move || match state.sheet(route) {
        Fetched::There(sheet) => {
            // Buttons lead to its sections: what stands behind the # of an address is the page.
            let html = filled(state, sheet.html);
            // Only the device knows whether it has the page.
            let offline = (route == Route::About).then(|| view! { <OfflineSection state/> });
            view! {
                <div
                    class="sheet"
                    inner_html=html
                    on:click=|event| browser::document::go_to_section(&event)
                ></div>
                {offline}
            }
            .into_any()
        }
        Fetched::Failed => view! {
            <Heading state route/>
            <div class="message" role="alert">
                <p>{move || state.text().sheet_not_fetched}</p>
                <button class="button" type="button" on:click=move |_| state.fetch_sheets_again()>
                    {move || state.text().try_again}
                </button>
            </div>
        }
        .into_any(),
        _ => view! {
            <Heading state route/>
            <p class="group-lead" role="status">
                {move || state.text().sheet_coming}
            </p>
        }
        .into_any(),
    };
    page.into_any()
}

/// The short form of a place; empty while it is not there, since the page below is whole without it.
#[component]
pub fn PlaceLead(state: State, place: &'static str) -> impl IntoView {
    let lead = move || match state.lead(place) {
        Fetched::There(lead) if !lead.title.is_empty() => Some(view! {
            <aside
                class="centre-lead card"
                aria-label=lead.title
                inner_html=filled(state, lead.html)
            ></aside>
        }),
        _ => None,
    };
    lead.into_any()
}

/// The heading of a page that is not there.
#[component]
fn Heading(state: State, route: Route) -> impl IntoView {
    let heading = move |name: fn(State) -> &'static str| {
        view! { <h1 class="page-title">{move || name(state)}</h1> }.into_any()
    };
    match route {
        Route::About => heading(|state| state.text().about),
        // The map beside it has a heading.
        Route::Place(_) => ().into_any(),
        _ => heading(|state| state.text().plan_title),
    }
}

/// Returns the HTML with what only the visitor's device knows: the answers, and how long ago today something was checked.
fn filled(state: State, html: &str) -> String {
    let link = state.link(Route::Home);
    let answers = link.find('?').map_or("", |start| &link[start..]);
    let mut filled = String::new();
    for (index, piece) in html.split(CHECKED).enumerate() {
        if index % 2 == 0 {
            filled += &piece.split(ANSWERS).collect::<Vec<_>>().join(answers);
        } else if piece.parse().is_ok_and(|day| is_stale(day, state.today())) {
            filled += "<span class=\"badge badge-stale\">";
            filled += state.text().stale;
            filled += "</span>";
        }
    }
    filled
}
