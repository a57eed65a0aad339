//! The page on the device: that a new version is there, and that it needs no network.

use crate::browser;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::State;

/// Keeps the page on the device from now on, and says when another version is there. Nothing is reloaded but by the
/// visitor: somebody may be in the middle of answering.
pub fn updated_message(state: State) -> Piece {
    state.keep_offline();
    live(move || {
        if !state.offline.get().is_updated {
            return nothing();
        }
        let words = state.language.get().away();
        let reload = classed("button", "button")
            .attr("type", "button")
            .attr("data-action", "reload")
            .view(icon(Picture::Again))
            .with(el("span").text(words.reload))
            .on("click", |_| browser::offline::reload());
        let close = classed("button", "button button-quiet")
            .attr("type", "button")
            .text(state.text().close)
            .on("click", move |_| {
                state.offline.update(|offline| offline.is_updated = false);
            });
        classed("div", "message message-quiet updated")
            .attr("role", "status")
            .with(el("p").text(words.updated))
            .with(classed("div", "message-acts").with(reload).with(close))
            .done()
    })
}

/// Whether the page is on the device, and how to install it.
pub fn offline_section(state: State) -> Markup {
    let words = move || state.language.get().away();
    let is_ready = move || state.offline.get().is_ready;
    el("section")
        .live_attr("data-offline", move || is_ready().then_some("ready"))
        .with(el("h2").live_text(move || words().offline_title))
        .with(el("p").live_text(move || {
            if is_ready() {
                words().offline_ready
            } else {
                words().offline_not_yet
            }
        }))
        .live(move || {
            let offline = state.offline.get();
            if offline.can_install {
                return classed("button", "button")
                    .attr("type", "button")
                    .attr("data-action", "install")
                    .text(words().install)
                    .on("click", move |_| {
                        browser::offline::install();
                        state.offline.update(|offline| offline.can_install = false);
                    })
                    .done();
            }
            if !offline.is_ready {
                return nothing();
            }
            classed("p", "install-hint")
                .text(words().install_hint)
                .done()
        })
}
