//! The map: a drawing, and beside it all places in words, or the page of one.

use leptos::prelude::*;
use policy::Map;

use crate::browser;
use crate::components::map::drawing::Drawing;
use crate::components::map::list::PlaceList;
use crate::components::map::paper::PrintedMap;
use crate::components::map::tools::{LevelButtons, ZoomButtons};
use crate::context::{use_navigation, use_preferences};
use crate::pages::sheet::SheetPage;
use crate::route::Route;
use crate::state::{Fetched, State};

/// The page, whether it shows all places or one.
#[component]
pub fn MapPage(state: State) -> impl IntoView {
    let preferences = use_preferences();
    state.fetch_map();
    let text = move || preferences.language().map_text();
    let body = move || match state.map_file() {
        Fetched::There(map) => view! { <Body state map/> }.into_any(),
        Fetched::Failed => view! {
            <div class="message" role="alert">
                <p>{move || text().not_come}</p>
                <button
                    class="button"
                    type="button"
                    data-action="fetch-map"
                    on:click=move |_| state.fetch_map()
                >
                    {preferences.t(|text| text.try_again)}
                </button>
            </div>
        }
        .into_any(),
        _ => view! {
            <p class="group-lead" role="status">
                {move || text().coming}
            </p>
        }
        .into_any(),
    };
    view! {
        <header class="map-head">
            <h1 class="page-title">{preferences.t(|text| text.map_title)}</h1>
            <p class="group-lead">{move || text().lead}</p>
        </header>
        {body}
    }
    .into_any()
}

#[component]
fn Body(state: State, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    // At once, so that the first drawing is that of the place in the address; later places are followed as they come.
    untrack(|| state.follow_map(map));
    Effect::watch(
        move || state.map_shown(map),
        move |_, _, _| state.follow_map(map),
        false,
    );
    browser::map::on_width("map", move |pixels| state.measure_map(pixels));
    let words = move || match navigation.route() {
        Ok(route @ Route::Place(_)) => view! { <PlacePage state route/> }.into_any(),
        _ => view! { <PlaceList state map/> }.into_any(),
    };
    view! {
        <div class="map-columns">
            <div class="map-side">
                <LevelButtons state map/>
                <Drawing state map/>
                <ZoomButtons state map/>
                <Note state map/>
                <PrintedMap state map/>
                <p class="visually-hidden" id="map-keys">
                    {move || preferences.language().map_text().keys}
                </p>
            </div>
            <div class="map-words">{words}</div>
        </div>
    }
    .into_any()
}

/// The page of a place, with a button that answers the question about its banner or district.
#[component]
fn PlacePage(state: State, route: Route) -> impl IntoView {
    let estimate = move |event: leptos::ev::MouseEvent| {
        let id = browser::map::attribute_of(&event, "data-estimate");
        estimate_in(state, id.as_deref());
    };
    view! {
        <article class="place-page" id="place" on:click=estimate>
            <SheetPage state route/>
        </article>
    }
    .into_any()
}

/// The note on places that the map leaves out on the level shown.
#[component]
fn Note(state: State, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    let level = Memo::new(move |_| state.map_seen().level);
    let note = move || {
        let text = preferences.language().map_text();
        if level.get() == 0 && map.approval.is_none() {
            [text.no_outline, " ", text.borders].concat()
        } else {
            text.borders.to_owned()
        }
    };
    view! { <p class="map-note">{note}</p> }.into_any()
}

/// Answers the question about the banner or district, and goes to the estimate.
fn estimate_in(state: State, id: Option<&str>) {
    let catalogue = state.catalogue();
    let Some((question, id)) = catalogue.question("district").zip(id) else {
        return;
    };
    if let Ok(answer) = catalogue[question].read(id) {
        state.answer(question, Some(answer));
        state.go(Route::Estimate);
    }
}
