//! For who runs the stand: settings, the hand-out, and the way out. It opens only where its button is held.

use std::time::Duration;

use leptos::prelude::set_timeout;

use super::stand::Stand;
use crate::browser;
use crate::markup::{Input, Markup, Piece, classed, el, several};
use crate::state::Signal;

const DIALOG: &str = ".fair-desk";
/// So long the button is held.
const HELD: Duration = Duration::from_millis(1_500);
/// After so many seconds without a touch the stand may be cleared.
const IDLES: [u32; 4] = [30, 60, 120, 300];

/// The button to hold, and what it opens.
pub fn desk(stand: Stand) -> Piece {
    several(vec![hold(stand).done(), dialog(stand).done()])
}

fn hold(stand: Stand) -> Markup {
    let state = stand.state;
    // Counts presses: one that has ended opens nothing.
    let press = Signal::new(0_u32);
    let is_held = Signal::new(false);
    let begin = move || {
        if is_held.get_untracked() {
            return;
        }
        is_held.set(true);
        press.update(|press| *press = press.wrapping_add(1));
        let this = press.get_untracked();
        set_timeout(
            move || {
                // The button may be gone with its page.
                if stand.is_there() && is_held.get_untracked() && press.get_untracked() == this {
                    is_held.set(false);
                    browser::dialog::show(DIALOG);
                }
            },
            HELD,
        );
    };
    let end = move || {
        if is_held.get_untracked() {
            is_held.set(false);
        }
    };
    classed("button", "fair-hold")
        .attr("type", "button")
        .live_attr("aria-label", move || {
            Some(state.language.get().fair().hold_label)
        })
        .live_attr("data-held", move || is_held.get().then_some(""))
        .on("pointerdown", move |_| begin())
        .on("pointerup", move |_| end())
        .on("pointerleave", move |_| end())
        .on("pointercancel", move |_| end())
        .on("contextmenu", |event| event.prevent_default())
        .on("keydown", move |event| {
            if matches!(browser::keyboard::key(&event).as_str(), "Enter" | " ") {
                begin();
            }
        })
        .on("keyup", move |_| end())
        .on("blur", move |_| end())
        .with(classed("span", "fair-hold-dot"))
        .with(
            classed("span", "fair-hold-words").live_text(move || state.language.get().fair().hold),
        )
}

fn dialog(stand: Stand) -> Markup {
    let state = stand.state;
    let text = move || state.language.get().fair();
    let address = Input::new(&[
        ("type", "url"),
        ("id", "fair-address"),
        ("spellcheck", "false"),
    ]);
    let address = address
        .value(move || stand.address.get())
        .changed(move |address| stand.set_address(&address));
    let idle = el("select")
        .attr("id", "fair-idle")
        .each(IDLES.map(|seconds| {
            el("option")
                .attr("value", seconds.to_string())
                .live_text(move || (text().seconds)(&seconds.to_string()))
                .flag("selected", stand.idle.get_untracked() == seconds)
        }))
        .on("change", move |event| {
            if let Ok(seconds) = leptos::prelude::event_target_value(&event).parse() {
                stand.set_idle(seconds);
            }
        });
    let button = move |action: &'static str, words: fn(Stand) -> &'static str| {
        classed("button", "button")
            .attr("type", "button")
            .attr("data-action", action)
            .live_text(move || words(stand))
    };
    let fill = browser::fair::can_fill_screen().then(|| {
        button("fill-screen", |stand| {
            stand.state.language.get().fair().fill_screen
        })
        .on("click", |_| browser::fair::fill_screen())
    });
    let language = button("fair-language", |stand| {
        stand.state.text().other_language_label
    })
    .on("click", move |_| {
        state.set_language(state.language.get_untracked().other());
    });
    let theme = button("fair-theme", |stand| stand.state.text().theme)
        .on("click", move |_| state.switch_theme());
    let print = button("hand-out", |stand| {
        stand.state.language.get().fair().hand_out
    })
    .on("click", |_| {
        browser::dialog::close(DIALOG);
        browser::print::print(|| ());
    });
    let leave = button("leave-fair", |stand| {
        stand.state.language.get().fair().leave
    })
    .on("click", move |_| {
        browser::dialog::close(DIALOG);
        stand.leave();
    });
    let close = classed("button", "button button-main")
        .attr("type", "button")
        .attr("data-action", "close-desk")
        .live_text(move || text().close)
        .on("click", |_| browser::dialog::close(DIALOG));
    classed("dialog", "fair-desk")
        .live_attr("aria-label", move || Some(text().desk))
        .with(el("h2").live_text(move || text().desk))
        .with(
            el("label")
                .attr("for", "fair-address")
                .live_text(move || text().address),
        )
        .view(address.done())
        .with(classed("p", "fine-print").live_text(move || text().address_hint))
        .with(
            el("label")
                .attr("for", "fair-idle")
                .live_text(move || text().idle),
        )
        .with(idle)
        .with(classed("p", "fine-print").live_text(move || text().keys))
        .with(
            classed("div", "field-actions")
                .maybe(fill)
                .with(language)
                .with(theme)
                .with(print),
        )
        .with(classed("div", "field-actions").with(leave).with(close))
}
