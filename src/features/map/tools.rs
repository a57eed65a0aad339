//! Controls for the level and the view, for those who have neither two fingers nor a keyboard.

use leptos::prelude::*;
use policy::Map;

use super::model::MapModel;
use crate::context::use_preferences;
use crate::icons::{Icon, Picture};
use crate::language::MapText;

/// Buttons that choose the level.
#[component]
pub fn LevelButtons(model: MapModel, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    let text = move || preferences.language().map_text();
    let seen = Memo::new(move |_| model.seen().level);
    let buttons = [0_u8, 1, 2].map(|level| {
        view! {
            <button
                class="map-level"
                type="button"
                data-show-level=level.to_string()
                aria-pressed=move || (seen.get() == level).to_string()
                on:click=move |_| model.show_level(map, level)
            >
                {move || text().levels[usize::from(level)]}
            </button>
        }
    });
    view! {
        <div class="map-levels" role="group" aria-label=move || text().levels_label>
            {buttons.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// Nearer, farther, all of it.
#[component]
pub fn ZoomButtons(model: MapModel, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <div class="map-tools">
            <Tool
                picture=Picture::Plus
                action="map-nearer"
                name=|text| text.nearer
                on_click=move |()| model.zoom(map, true)
            />
            <Tool
                picture=Picture::Minus
                action="map-farther"
                name=|text| text.farther
                on_click=move |()| model.zoom(map, false)
            />
            <Tool
                picture=Picture::Larger
                action="map-whole"
                name=|text| text.whole
                on_click=move |()| model.show_whole(map)
            />
            <p class="map-hint">{move || preferences.language().map_text().moving}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Tool(
    picture: Picture,
    action: &'static str,
    name: fn(&MapText) -> &'static str,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <button
            class="button map-tool"
            type="button"
            data-action=action
            aria-label=move || name(preferences.language().map_text())
            on:click=move |_| on_click.run(())
        >
            <Icon picture/>
        </button>
    }
    .into_any()
}
