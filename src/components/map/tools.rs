//! What changes the level and the view, for those who have neither two fingers nor a keyboard.

use policy::Map;

use crate::icons::{Picture, icon};
use crate::language::MapText;
use crate::markup::{Markup, classed, el};
use crate::state::State;

/// Which level is seen.
pub fn levels(state: State, map: &'static Map) -> Markup {
    let buttons = [0_u8, 1, 2].map(|level| {
        classed("button", "map-level")
            .attr("type", "button")
            .attr("data-show-level", level.to_string())
            .live_attr("aria-pressed", move || {
                Some(if state.map_seen().level == level {
                    "true"
                } else {
                    "false"
                })
            })
            .live_text(move || state.language.get().map_text().levels[usize::from(level)])
            .on("click", move |_| state.show_level(map, level))
    });
    classed("div", "map-levels")
        .attr("role", "group")
        .live_attr("aria-label", move || {
            Some(state.language.get().map_text().levels_label)
        })
        .each(buttons)
}

/// Nearer, farther, all of it.
pub fn zoom(state: State, map: &'static Map) -> Markup {
    let button = |picture: Picture, action: &'static str, name: fn(&MapText) -> &'static str| {
        classed("button", "button map-tool")
            .attr("type", "button")
            .attr("data-action", action)
            .live_attr("aria-label", move || {
                Some(name(state.language.get().map_text()))
            })
            .view(icon(picture))
    };
    classed("div", "map-tools")
        .with(
            button(Picture::Plus, "map-nearer", |text| text.nearer)
                .on("click", move |_| state.zoom_map(map, true)),
        )
        .with(
            button(Picture::Minus, "map-farther", |text| text.farther)
                .on("click", move |_| state.zoom_map(map, false)),
        )
        .with(
            button(Picture::Larger, "map-whole", |text| text.whole)
                .on("click", move |_| state.whole_map(map)),
        )
        .with(
            el("p")
                .attr("class", "map-hint")
                .live_text(move || state.language.get().map_text().moving),
        )
}
