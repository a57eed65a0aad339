//! What a visitor takes away: link, code, picture, paper, table, data.

use leptos::prelude::*;

use crate::browser;
use crate::components::qr_code::qr_code;
use crate::icons::{Icon, Picture, icon};
use crate::language::Text;
use crate::markup::{Input, Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Derived, Signal, State};
use crate::take_away::code::Code;
use crate::take_away::link::Link;
use crate::take_away::{Taken, csv, json, poster};

/// Words of the page.
type Wording = fn(&Text) -> &'static str;

const FIELD: &str = "#take-link";
const DIALOG: &str = ".take-dialog";

/// What the dialog shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    Nothing,
    /// The code, as large as the screen.
    Code,
    /// The picture, as an address of its own.
    Picture(String),
}

/// The section at the end of the estimate.
pub fn take_away(state: State) -> Piece {
    let link = Derived::new(move || state.short_link());
    let status = Signal::new(None::<Wording>);
    let shown = Signal::new(Shown::Nothing);
    let only_here = (!link.get_untracked().opens_elsewhere())
        .then(|| classed("p", "take-warning").live_text(move || state.text().only_here));
    classed("section", "take-away card")
        .attr("aria-labelledby", "take-title")
        .attr("tabindex", "-1")
        .with(
            el("h2")
                .attr("id", "take-title")
                .live_text(move || state.text().take_away),
        )
        .with(classed("p", "group-lead").live_text(move || state.text().take_away_lead))
        .maybe(only_here)
        .with(link_row(state, link, status))
        .with(
            classed("div", "take-columns")
                .with(code_figure(state, link, shown))
                .with(ways(state, status, shown)),
        )
        .with(
            classed("p", "take-status")
                .attr("role", "status")
                .live_text(move || status.get().map_or("", |status| status(state.text()))),
        )
        .view(dialog(state, link, shown))
        .done()
}

/// A button that leads there, for where the section is far below.
#[component]
pub fn TakeAwayJump(state: State) -> impl IntoView {
    view! {
        <button
            class="button"
            type="button"
            data-action="take-away"
            on:click=|_| browser::document::focus(".take-away")
        >
            <Icon picture=Picture::Share/>
            <span>{move || state.text().take_away_jump}</span>
        </button>
    }
    .into_any()
}

/// What stands on paper only, and is made for it: link and code, day and version.
pub fn paper_head(state: State) -> Piece {
    live(move || {
        let (text, language, link) = (state.text(), state.language.get(), state.short_link());
        let version = (text.about_version)(&state.catalogue().version);
        let day = (text.as_of)(&language.date(state.day()));
        let words = el("div")
            .with(el("p").text(format!("{day}{}{version}", text.comma)))
            .with(el("p").text(text.not_official))
            .with(classed("p", "paper-link").text(link.to_string()));
        classed("div", "paper-head")
            .with(words)
            .maybe(Code::new(&link).map(|code| qr_code(state, &code)))
            .done()
    })
}

fn link_row(state: State, link: Derived<Link>, status: Signal<Option<Wording>>) -> Markup {
    let field = Input::new(&[
        ("type", "text"),
        ("id", &FIELD[1..]),
        ("readonly", ""),
        ("spellcheck", "false"),
    ]);
    let copy =
        way(state, Picture::Copy, "copy-link", |text| text.copy_link).on("click", move |_| {
            browser::clipboard::copy_field(FIELD, move |is_copied| {
                status.set(Some(if is_copied {
                    |text| text.link_copied
                } else {
                    |text| text.copy_refused
                }));
            });
        });
    let share = browser::clipboard::can_share().then(|| {
        way(state, Picture::Share, "share", |text| text.share).on("click", move |_| {
            let link = link.get_untracked().to_string();
            browser::clipboard::share(state.language.get_untracked().text().brand, &link);
        })
    });
    classed("div", "take-link")
        .with(
            el("label")
                .attr("for", &FIELD[1..])
                .live_text(move || state.text().take_link),
        )
        .view(field.value(move || link.get().to_string()).done())
        .with(copy)
        .maybe(share)
}

fn code_figure(state: State, link: Derived<Link>, shown: Signal<Shown>) -> Markup {
    let larger = move || {
        way(state, Picture::Larger, "larger-code", |text| {
            text.code_larger
        })
        .on("click", move |_| {
            shown.set(Shown::Code);
            browser::dialog::show(DIALOG);
        })
    };
    classed("figure", "take-code").live(move || match Code::new(&link.get()) {
        Some(code) => several(vec![
            qr_code(state, &code).done(),
            el("figcaption")
                .live_text(move || state.text().code_lead)
                .done(),
            larger().done(),
        ]),
        None => el("figcaption")
            .live_text(move || state.text().code_too_long)
            .done(),
    })
}

fn ways(state: State, status: Signal<Option<Wording>>, shown: Signal<Shown>) -> Markup {
    let picture = move || {
        let mut drawn = None;
        with_taken(state, &mut |taken| {
            let shapes = poster::poster(taken, Code::new(taken.link).as_ref());
            drawn = browser::canvas::draw(poster::WIDTH, poster::HEIGHT, &shapes);
        });
        match drawn {
            Some(address) => {
                status.set(None);
                shown.set(Shown::Picture(address));
                browser::dialog::show(DIALOG);
            }
            None => status.set(Some(|text| text.picture_refused)),
        }
    };
    let print = move || {
        // What folds is made before it is printed: the browser waits for no effect.
        state.printing.set(true);
        browser::print::print(move || {
            state.printing.set(false);
            status.set(Some(|text| text.print_refused));
        });
    };
    let save = move |make: fn(&Taken<'_>) -> Vec<u8>, extension: &str, kind: &str| {
        let mut bytes = Vec::new();
        with_taken(state, &mut |taken| bytes = make(taken));
        let is_saved = browser::file::save(&file_name(state, extension), kind, &bytes);
        status.set(Some(if is_saved {
            |text| text.saved
        } else {
            |text| text.save_refused
        }));
    };
    classed("div", "take-ways").each([
        way(state, Picture::Picture, "picture", |text| text.picture)
            .on("click", move |_| picture()),
        way(state, Picture::Print, "print", |text| text.print).on("click", move |_| print()),
        way(state, Picture::Table, "csv", |text| text.csv)
            .on("click", move |_| save(csv::csv, "csv", "text/csv")),
        way(state, Picture::Data, "json", |text| text.json).on("click", move |_| {
            save(json::json, "json", "application/json");
        }),
    ])
}

/// Shows the code or the picture over all else.
fn dialog(state: State, link: Derived<Link>, shown: Signal<Shown>) -> Piece {
    let close = way(state, Picture::Unmet, "close", |text| text.take_close)
        .on("click", |_| browser::dialog::close(DIALOG));
    classed("dialog", "take-dialog")
        .live_attr("aria-label", move || Some(state.text().take_away))
        .on("close", move |_| shown.set(Shown::Nothing))
        .with(close)
        .live(move || match shown.get() {
            Shown::Nothing => nothing(),
            Shown::Code => several(vec![
                el("h2").live_text(move || state.text().code_lead).done(),
                Code::new(&link.get()).map_or_else(nothing, |code| qr_code(state, &code).done()),
            ]),
            Shown::Picture(address) => picture(state, &address),
        })
        .done()
}

fn picture(state: State, address: &str) -> Piece {
    let text = state.text();
    let image = classed("img", "take-picture")
        .attr("src", address)
        .attr("alt", text.picture_alt);
    let save = classed("a", "button button-main")
        .attr("href", address)
        .attr("download", file_name(state, "png"))
        .text(text.save);
    several(vec![
        el("h2").text(text.picture).done(),
        image.done(),
        classed("p", "group-lead").text(text.picture_lead).done(),
        save.done(),
    ])
}

/// A button with an icon and words.
fn way(state: State, picture: Picture, action: &'static str, words: Wording) -> Markup {
    classed("button", "button")
        .attr("type", "button")
        .attr("data-action", action)
        .view(icon(picture))
        .with(el("span").live_text(move || words(state.text())))
}

fn file_name(state: State, extension: &str) -> String {
    format!("ordos-talent-guide-{}.{extension}", untrack(|| state.day()))
}

/// Hands over all that is known at the moment.
#[inline(never)]
fn with_taken(state: State, take: &mut dyn FnMut(&Taken<'_>)) {
    untrack(|| {
        let (estimate, link) = (state.estimate.get(), state.short_link());
        let profile = state.profile.get();
        take(&Taken {
            language: state.language.get(),
            catalogue: state.catalogue(),
            profile: &profile,
            day: state.day(),
            estimate: &estimate,
            next_question: state.next_question.get(),
            link: &link,
        });
    });
}
