//! What comes of the line, shown by the same element that other sites use.

use crate::browser;
use crate::components::old_chip::{Chip, chip};
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::{Derived, Signal, State};
use crate::take_away::embed::Embedding;

/// Whether the element is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Coming,
    Known,
    Missing,
}

/// The preview, on as wide a screen as is chosen.
pub fn preview(state: State, embedding: Derived<Embedding>) -> Markup {
    let text = move || state.language.get().embed();
    let is_narrow = Signal::new(true);
    let can_be = browser::frame::can_show_others();
    let element = Signal::new(if can_be {
        Element::Coming
    } else {
        Element::Missing
    });
    let widths = [true, false].map(|narrow| {
        chip(Chip::new(
            "embed-width",
            move || {
                if narrow {
                    text().preview_phone
                } else {
                    text().preview_whole
                }
            },
            move || is_narrow.get() == narrow,
            move || is_narrow.set(narrow),
        ))
    });
    let widths = classed("fieldset", "embed-widths")
        .with(classed("legend", "visually-hidden").live_text(move || text().preview_width))
        .with(classed("div", "chips").each(widths));
    let script = can_be.then(|| {
        el("script")
            .attr("src", "embed.js")
            .on("load", move |_| element.set(Element::Known))
            .on("error", move |_| element.set(Element::Missing))
    });
    classed("section", "embed-preview")
        .with(
            classed("div", "title-row")
                .with(el("h2").live_text(move || text().preview))
                .with(widths),
        )
        .maybe(script)
        .live(move || match element.get() {
            Element::Coming => nothing(),
            Element::Missing => el("p").live_text(move || text().preview_missing).done(),
            Element::Known => shown(state, embedding, is_narrow).done(),
        })
}

/// The element in a window of its own. It is made anew with every choice: a frame that goes to another address would
/// be a step of this page's history.
fn shown(state: State, embedding: Derived<Embedding>, is_narrow: Signal<bool>) -> Markup {
    classed("div", "embed-window")
        .attr("role", "region")
        .attr("tabindex", "0")
        .live_attr("aria-label", move || {
            Some(state.language.get().embed().preview)
        })
        .live_attr("class", move || {
            Some(if is_narrow.get() {
                "embed-window is-narrow"
            } else {
                "embed-window"
            })
        })
        .view(live(move || element(state, &embedding.get())))
}

fn element(state: State, embedding: &Embedding) -> Piece {
    let (_, answers, _) = words_of(state, embedding);
    let mut element = el("ordos-talent");
    for (name, value) in embedding.attributes(&answers) {
        element = element.attr(name, value);
    }
    // Who asks for no language sees the one of this page, as visitors with the same browser would.
    if embedding.language.is_none() {
        element = element.attr("lang", state.language.get().id());
    }
    element.done()
}

/// The path of the view, the answers given beforehand, and the words of the link for pages without script.
pub fn words_of(state: State, embedding: &Embedding) -> (String, String, String) {
    let path = embedding.view.path(state.catalogue());
    let name = match embedding.language {
        Some(language) => language.text().headline.to_owned(),
        None => [Language::Chinese, Language::English]
            .map(|language| language.text().headline)
            .join(" "),
    };
    (path, state.answers_in_address(), name)
}
