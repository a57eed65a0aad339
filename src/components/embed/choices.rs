//! What can be chosen for another site.

use policy::PlaceKind;

use crate::components::old_chip::{Chip, chip};
use crate::language::{EmbedText, Language};
use crate::markup::{Input, Markup, Piece, classed, el, live, nothing, several};
use crate::route::Route;
use crate::state::{Derived, Fetched, State};
use crate::take_away::embed::{Embedding, VIEWS};

/// Words of the page.
pub type Wording = fn(&EmbedText) -> &'static str;

/// A colour to begin with, for sites that have one of their own.
const FIRST_COLOUR: &str = "#2b6cb0";
/// Centres elsewhere are those who ask for a line; then the rest in the plan's order.
const KINDS: [PlaceKind; 8] = [
    PlaceKind::OffshoreCentre,
    PlaceKind::TalentStation,
    PlaceKind::OverseasCentre,
    PlaceKind::TalentCentre,
    PlaceKind::TalentCity,
    PlaceKind::Institute,
    PlaceKind::Laboratory,
    PlaceKind::Base,
];

/// All that can be chosen.
pub fn choices(state: State, embedding: Derived<Embedding>) -> Piece {
    several(vec![
        view(state, embedding).done(),
        centre(state, embedding).done(),
        language(state, embedding).done(),
        colour(state, embedding).done(),
        answers(state, embedding),
    ])
}

/// Changes what is chosen.
fn change(state: State, change: impl FnOnce(&mut Embedding)) {
    let mut embedding = leptos::prelude::untrack(|| state.embedding().0);
    change(&mut embedding);
    state.set_embedding(&embedding);
}

fn group(state: State, label: Wording, chips: Vec<Markup>) -> Markup {
    classed("fieldset", "question")
        .with(
            classed("legend", "question-label")
                .live_text(move || label(state.language.get().embed())),
        )
        .with(classed("div", "chips").each(chips))
}

fn view(state: State, embedding: Derived<Embedding>) -> Markup {
    let chips = VIEWS.map(|(route, name)| {
        chip(Chip::new(
            "embed-view",
            move || state.page_name(route),
            move || embedding.with(|embedding| embedding.view == route),
            move || change(state, |embedding| embedding.view = route),
        ))
        .attr("data-view", name)
    });
    group(state, |text| text.view, chips.into())
}

fn language(state: State, embedding: Derived<Embedding>) -> Markup {
    let choices = [None, Some(Language::Chinese), Some(Language::English)];
    let chips = choices.map(|language| {
        chip(Chip::new(
            "embed-language",
            move || match language {
                None => state.language.get().embed().language_asked,
                Some(Language::Chinese) => "中文",
                Some(Language::English) => "English",
            },
            move || embedding.with(|embedding| embedding.language == language),
            move || change(state, |embedding| embedding.language = language),
        ))
        .attr("data-language", language.map_or("", Language::id))
    });
    group(state, |text| text.language, chips.into())
}

fn centre(state: State, embedding: Derived<Embedding>) -> Markup {
    let text = move || state.language.get().embed();
    let chosen = move || embedding.with(|embedding| embedding.centre.clone().unwrap_or_default());
    // Made anew with the choice: a list can only show what it has.
    let select = live(move || {
        let chosen = chosen();
        let mut select = el("select")
            .attr("id", "embed-centre")
            .on("change", move |event| {
                let value = leptos::prelude::event_target_value(&event);
                change(state, |embedding| {
                    embedding.centre = Some(value).filter(|value| !value.is_empty());
                });
            });
        let option = |id: &str, name: &str| {
            el("option")
                .attr("value", id)
                .text(name)
                .flag("selected", id == chosen)
        };
        select = select.with(option("", text().centre_none));
        let mut is_listed = chosen.is_empty();
        if let Fetched::There(map) = state.map_file() {
            for kind in KINDS {
                let places = map.places.iter().filter(|place| place.kind == kind);
                let mut listed =
                    el("optgroup").attr("label", state.language.get().place_kind(kind));
                for place in places {
                    is_listed |= place.id == chosen;
                    listed = listed.with(option(&place.id, state.words(&place.name)));
                }
                select = select.with(listed);
            }
        }
        if !is_listed {
            select = select.with(option(&chosen, &chosen));
        }
        select.done()
    });
    field(
        state,
        "embed-centre",
        |text| text.centre,
        |text| text.centre_hint,
        select,
    )
}

fn colour(state: State, embedding: Derived<Embedding>) -> Markup {
    let is_own = Derived::new(move || embedding.with(|embedding| embedding.colour.is_some()));
    let choices: [(bool, Wording); 2] = [
        (false, |text| text.colour_usual),
        (true, |text| text.colour_own),
    ];
    let chips = choices.map(|(own, label)| {
        chip(Chip::new(
            "embed-colour",
            move || label(state.language.get().embed()),
            move || is_own.get() == own,
            move || {
                change(state, |embedding| {
                    embedding.colour = own.then(|| FIRST_COLOUR.to_owned());
                });
            },
        ))
        .attr("data-colour", if own { "own" } else { "usual" })
    });
    let picker = live(move || {
        if !is_own.get() {
            return nothing();
        }
        let input = Input::new(&[("type", "color"), ("id", "embed-colour")])
            .live_attr("aria-label", move || {
                Some(state.language.get().embed().colour_own)
            })
            .value(move || embedding.with(|embedding| embedding.colour.clone().unwrap_or_default()))
            .changed(move |colour| change(state, |embedding| embedding.colour = Some(colour)));
        let hint =
            classed("p", "embed-hint").live_text(move || state.language.get().embed().colour_hint);
        several(vec![input.done(), hint.done()])
    });
    group(state, |text| text.colour, chips.into()).view(picker)
}

/// The answers given by now, where there are any.
fn answers(state: State, embedding: Derived<Embedding>) -> Piece {
    live(move || {
        let text = state.language.get().embed();
        if state.answers_in_address().is_empty() {
            let link = el("a")
                .attr("href", state.link(Route::Estimate))
                .text(state.text().estimate_title);
            return classed("p", "embed-hint")
                .text([text.answers_none, " "].concat())
                .with(link)
                .done();
        }
        let label = chip(
            Chip::new(
                "embed-answers",
                move || text.answers,
                move || embedding.with(|embedding| embedding.with_answers),
                move || {
                    change(state, |embedding| {
                        embedding.with_answers = !embedding.with_answers;
                    });
                },
            )
            .several(),
        );
        classed("div", "question")
            .with(classed("div", "chips").with(label))
            .with(classed("p", "embed-hint").text(text.answers_hint))
            .done()
    })
}

/// A control with its label, and what is to be said about it.
pub fn field(
    state: State,
    id: &'static str,
    label: Wording,
    hint: Wording,
    control: Piece,
) -> Markup {
    let words = move |wording: Wording| wording(state.language.get().embed());
    classed("div", "question embed-field")
        .with(
            classed("label", "question-label")
                .attr("for", id)
                .live_text(move || words(label)),
        )
        .view(control)
        .with(classed("p", "embed-hint").live_text(move || words(hint)))
}
