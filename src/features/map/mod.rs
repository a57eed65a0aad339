//! The map: a drawing, and beside it all places in words, or the page of one.

mod drawing;
mod gesture;
mod list;
mod mark;
mod model;
mod paper;
mod tools;
mod view;

use leptos::prelude::*;
use policy::Map;

use self::drawing::Drawing;
use self::list::PlaceList;
use self::model::MapModel;
use self::paper::PrintedMap;
use self::tools::{LevelButtons, ZoomButtons};
use crate::browser;
use crate::context::{
    Estimation, Fetched, Navigation, use_estimation, use_navigation, use_preferences, use_retained,
};
use crate::pages::sheet::SheetPage;
use crate::route::Route;

/// The page, whether it shows all places or one.
#[component]
pub fn MapPage() -> impl IntoView {
    let preferences = use_preferences();
    let model = use_retained(MapModel::new);
    model.load();
    let text = move || preferences.language().map_text();
    let body = move || match model.file() {
        Fetched::There(map) => view! { <Body model map/> }.into_any(),
        Fetched::Failed => view! {
            <div class="message" role="alert">
                <p>{move || text().not_come}</p>
                <button
                    class="button"
                    type="button"
                    data-action="fetch-map"
                    on:click=move |_| model.load()
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
fn Body(model: MapModel, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    // At once, so that the first drawing is that of the place in the address; later places are followed as they come.
    untrack(|| {
        model.begin(map);
        model.follow(map);
    });
    Effect::watch(
        move || model.shown(map),
        move |_, _, _| model.follow(map),
        false,
    );
    browser::map::on_width("map", move |pixels| model.measure(pixels));
    let words = move || match navigation.route() {
        Ok(route @ Route::Place(_)) => view! { <PlacePage route/> }.into_any(),
        _ => view! { <PlaceList model map/> }.into_any(),
    };
    view! {
        <div class="map-columns">
            <div class="map-side">
                <LevelButtons model map/>
                <Drawing model map/>
                <ZoomButtons model map/>
                <Note model map/>
                <PrintedMap model map/>
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
fn PlacePage(route: Route) -> impl IntoView {
    let estimation = use_estimation();
    let navigation = use_navigation();
    let estimate = move |event: leptos::ev::MouseEvent| {
        let id = browser::map::attribute_of(&event, "data-estimate");
        estimate_in(estimation, navigation, id.as_deref());
    };
    view! {
        <article class="place-page" id="place" on:click=estimate>
            <SheetPage route/>
        </article>
    }
    .into_any()
}

/// The note on places that the map leaves out on the level shown.
#[component]
fn Note(model: MapModel, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    let level = Memo::new(move |_| model.seen().level);
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
fn estimate_in(estimation: Estimation, navigation: Navigation, id: Option<&str>) {
    let catalogue = estimation.catalogue();
    let Some((question, id)) = catalogue.question("district").zip(id) else {
        return;
    };
    if let Ok(answer) = catalogue[question].read(id) {
        estimation.answer(question, Some(answer));
        navigation.go(Route::Estimate);
    }
}
