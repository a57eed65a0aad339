//! The line to paste, and what the other site must allow.

use super::choices::field;
use super::preview::words_of;
use crate::browser;
use crate::icons::{Picture, icon};
use crate::markup::{Input, Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Derived, Signal, State, set_hosted_address};
use crate::take_away::embed::{Embedding, folder};

const FIELD: &str = "#embed-line";
const FRAME_FIELD: &str = "#embed-frame";

/// What became of copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// The line, with a button that copies it; below it, what is for other cases.
pub fn line(state: State, embedding: Derived<Embedding>, address: Signal<String>) -> Markup {
    let text = move || state.language.get().embed();
    let copied = Signal::new(Copied::NotYet);
    let folder = Derived::new(move || address.with(|address| folder(address)));
    let code = live(move || match folder.get() {
        Some(folder) => code(state, embedding, &folder, copied),
        None => classed("p", "embed-wanted")
            .live_text(move || text().address_wanted)
            .done(),
    });
    classed("section", "embed-line card")
        .with(el("h2").live_text(move || text().line))
        .with(hosted(state, address))
        .view(code)
        .with(
            classed("p", "take-status")
                .attr("role", "status")
                .live_text(move || match copied.get() {
                    Copied::NotYet => "",
                    Copied::Done => text().copied,
                    Copied::Refused => text().copy_refused,
                }),
        )
        .with(classed("p", "group-lead").live_text(move || text().line_hint))
        .live(move || match folder.get() {
            Some(folder) => others(state, embedding, &folder),
            None => nothing(),
        })
}

/// Where the page is hosted.
fn hosted(state: State, address: Signal<String>) -> Markup {
    let input = Input::new(&[
        ("type", "url"),
        ("id", "embed-address"),
        ("spellcheck", "false"),
        ("autocomplete", "url"),
    ])
    .value(move || address.get())
    .typed(move |typed| {
        let typed = typed.trim();
        set_hosted_address(typed);
        address.set(typed.to_owned());
    });
    field(
        state,
        "embed-address",
        |text| text.address,
        |text| text.address_hint,
        input.done(),
    )
}

fn code(
    state: State,
    embedding: Derived<Embedding>,
    folder: &str,
    copied: Signal<Copied>,
) -> Piece {
    let (text, embedding) = (state.language.get().embed(), embedding.get());
    let (path, answers, name) = words_of(state, &embedding);
    let line = embedding.element(folder, &path, &answers, &name);
    // What was copied before is another line.
    copied.set(Copied::NotYet);
    let copy = classed("button", "button button-main")
        .attr("type", "button")
        .attr("data-action", "copy-line")
        .view(icon(Picture::Copy))
        .with(el("span").text(text.copy))
        .on("click", move |_| {
            browser::clipboard::copy_field(FIELD, move |is_copied| {
                copied.set(if is_copied {
                    Copied::Done
                } else {
                    Copied::Refused
                });
            });
        });
    several(vec![
        lines(FIELD, text.line, &line, "5").done(),
        classed("div", "field-actions").with(copy).done(),
    ])
}

/// For editors that let no script through, and for sites with a policy of their own.
fn others(state: State, embedding: Derived<Embedding>, folder: &str) -> Piece {
    let (text, embedding) = (state.language.get().embed(), embedding.get());
    let (path, answers, name) = words_of(state, &embedding);
    let frame = embedding.frame(folder, &path, &answers, &name);
    let frame = Markup::details("embed-other", false)
        .with(el("summary").text(text.frame))
        .with(el("p").text(text.frame_lead))
        .with(lines(FRAME_FIELD, text.frame, &frame, "4"));
    let policy = Markup::details("embed-other", false)
        .with(el("summary").text(text.policy))
        .with(el("p").text(text.policy_lead))
        .with(
            classed("pre", "embed-policy")
                .attr("tabindex", "0")
                .with(el("code").text(Embedding::policy(folder))),
        )
        .with(el("p").text(text.policy_ours));
    several(vec![frame.done(), policy.done()])
}

/// A field to copy from.
fn lines(selector: &'static str, label: &str, held: &str, rows: &str) -> Markup {
    classed("textarea", "embed-code")
        .attr("id", &selector[1..])
        .attr("aria-label", label)
        .attr("readonly", "")
        .attr("rows", rows)
        .attr("spellcheck", "false")
        .attr("lang", "en")
        .attr("translate", "no")
        .text(held)
}
