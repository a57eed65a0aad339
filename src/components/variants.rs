//! What is compared: the visitor's own answers, and up to two variants of them.

use leptos::context::Provider;
use leptos::prelude::*;
use policy::{Answer, Change, QuestionIndex, Turn};

use crate::browser::document;
use crate::components::question::QuestionField;
use crate::context::Estimation;
use crate::icons::{Picture, icon};
use crate::language::list;
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::route::Route;
use crate::state::{MOST_VARIANTS, Signal, State, Variants};

/// What the columns are called; the first is the visitor's own.
pub const LETTERS: [&str; MOST_VARIANTS + 1] = ["A", "B", "C"];

/// So many suggestions are made.
const MOST_SUGGESTIONS: usize = 6;

/// The letter of a column.
pub fn letter(place: usize) -> Markup {
    classed("span", "letter").text(LETTERS.get(place).copied().unwrap_or_default())
}

/// What a column is called: a variant by its changes.
pub fn column_name(state: State, column: usize) -> String {
    match column.checked_sub(1) {
        None => state.text().own_column.to_owned(),
        Some(place) => changes_text(state, &state.changes(place)),
    }
}

/// Changes in words: "employer: a company, contract length: 3 years".
fn changes_text(state: State, changes: &[Change]) -> String {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let text = language.text();
    let mut words = String::new();
    for (question, answer) in changes {
        let name = language.of(&catalogue[*question].name);
        list(&mut words, text.comma, name);
        words.push_str(text.colon);
        match answer {
            Some(answer) => words.push_str(&language.answer(catalogue, *question, *answer)),
            None => words.push_str(text.not_sure),
        }
    }
    if words.is_empty() {
        text.no_change.clone_into(&mut words);
    }
    words
}

/// Answers as changes.
pub fn as_changes(answers: &[(QuestionIndex, Answer)]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (question, answer) in answers {
        changes.push((*question, Some(*answer)));
    }
    changes
}

/// The variants, each to be changed, removed or taken over, and ways to a further one.
pub fn variants(state: State) -> Piece {
    // Unfolded where there is nothing else to see.
    let is_adding = Signal::new(
        state
            .variants
            .with_untracked(|known| *known == Variants::default()),
    );
    state.changing.set(None);
    classed("section", "variants")
        .live(move || {
            let mut lines = classed("ul", "variant-list").with(own_line(state));
            for place in state.places() {
                lines = lines.with(line(state, place));
            }
            lines.done()
        })
        .live(move || {
            if let Some(place) = state.changing.get() {
                return editor(state, place).done();
            }
            match state.free_place() {
                Some(place) => adder(state, place, is_adding).done(),
                None => nothing(),
            }
        })
        .done()
}

fn named(state: State, column: usize, actions: Markup) -> Markup {
    classed("li", "variant")
        .with(letter(column))
        .with(classed("span", "variant-name").text(column_name(state, column)))
        .with(actions)
}

fn own_line(state: State) -> Markup {
    let change = classed("a", "button button-quiet")
        .live_attr("href", move || Some(state.link(Route::Estimate)))
        .view(icon(Picture::Edit))
        .with(el("span").text(state.text().change));
    named(state, 0, classed("div", "variant-actions").with(change))
}

/// What can be done with a variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Change,
    Remove,
    Adopt,
}

fn line(state: State, place: usize) -> Markup {
    let text = state.text();
    let name = column_name(state, place + 1);
    let mut actions = classed("div", "variant-actions");
    for (action, id, picture, words) in [
        (Action::Change, "change-variant", Picture::Edit, text.change),
        (
            Action::Remove,
            "remove-variant",
            Picture::Unmet,
            text.remove,
        ),
        (Action::Adopt, "adopt-variant", Picture::Met, text.adopt),
    ] {
        let button = classed("button", "button button-quiet")
            .attr("type", "button")
            .attr("data-action", id)
            .attr("aria-label", [words, text.colon, &name].concat())
            .view(icon(picture))
            .with(el("span").text(words))
            .on("click", move |_| act(state, place, action));
        actions = actions.with(button);
    }
    named(state, place + 1, actions)
}

fn act(state: State, place: usize, action: Action) {
    match action {
        Action::Change => {
            let mut at_hand = Vec::new();
            for (question, _) in state.changes(place) {
                at_hand.push(question.0);
            }
            open(state, place, at_hand);
        }
        Action::Remove => {
            state.changing.set(None);
            state.remove_variant(place);
            document::focus(".variants summary");
        }
        Action::Adopt => {
            state.changing.set(None);
            state.adopt(place);
            document::focus(".variants a");
        }
    }
}

/// Opens questions to answer for a variant.
fn open(state: State, place: usize, at_hand: Vec<u8>) {
    state.at_hand.set(at_hand);
    state.changing.set(Some(place));
    // Of a group the one that is chosen, as the tab key does.
    document::focus(".variant-editor :checked, .variant-editor fieldset:not(:has(:checked)) input");
}

/// Ways to a further variant: what would bring more, the best and the worst case, or any question.
fn adder(state: State, place: usize, is_adding: Signal<bool>) -> Markup {
    classed("details", "variant-adder")
        .live_attr("open", move || is_adding.get().then_some(""))
        .on("toggle", move |event| {
            let is_open = document::is_open(&event);
            if is_adding.get_untracked() != is_open {
                is_adding.set(is_open);
            }
        })
        .with(el("summary").with(el("h2").live_text(move || state.text().add_variant)))
        .live(move || {
            if !is_adding.get() {
                return nothing();
            }
            let any = el("p").text(state.text().any_question);
            suggestions(state, is_adding)
                .with(any)
                .with(questions(state, Some(place)))
                .done()
        })
}

fn suggestions(state: State, is_adding: Signal<bool>) -> Markup {
    let (language, text, estimate) = (state.language.get(), state.text(), state.estimate.get());
    let mut cards = classed("div", "start-cards");
    let mut lead = text.nothing_suggested;
    for suggestion in state.suggestions().iter().take(MOST_SUGGESTIONS) {
        lead = text.suggested;
        let mut words = String::new();
        if suggestion.gain.turn() != Turn::Same {
            words.push_str(&language.gain(suggestion.gain));
        }
        if suggestion.wins > 0 {
            let wins = (text.wins)(&suggestion.wins.to_string());
            list(&mut words, text.comma, &wins);
        }
        let changes = vec![(suggestion.question, Some(suggestion.answer))];
        let title = changes_text(state, &changes);
        cards = cards.maybe(card(state, is_adding, changes, &title, words));
    }
    for (title, money, answers) in [
        (text.best_case, estimate.total.high, &estimate.best_case),
        (text.worst_case, estimate.total.low, &estimate.worst_case),
    ] {
        let changes = as_changes(answers);
        cards = cards.maybe(card(
            state,
            is_adding,
            changes,
            title,
            language.money(money),
        ));
    }
    el("div").with(el("p").text(lead)).with(cards)
}

/// A way to a variant with one tap; `None` where there are no changes, or they are compared already.
fn card(
    state: State,
    is_adding: Signal<bool>,
    changes: Vec<Change>,
    title: &str,
    words: String,
) -> Option<Markup> {
    if changes.is_empty() || state.variants.with(|known| known.contains(&changes)) {
        return None;
    }
    let take = move |_| {
        is_adding.set(false);
        state.set_variants(state.variants_with(&changes));
        document::focus(".comparison");
    };
    let card = classed("button", "start-card")
        .attr("type", "button")
        .with(el("strong").text(title))
        .with(el("span").text(words))
        .on("click", take);
    Some(card)
}

/// All questions that are asked, one to be answered otherwise: for a new variant, or also for the one being changed.
fn questions(state: State, new: Option<usize>) -> Markup {
    let catalogue = state.catalogue();
    let mut chips = classed("div", "chips");
    for (question, asked) in catalogue.indexed_questions() {
        if asked.id == "as_of" || state.asked(question) == Some(false) {
            continue;
        }
        let choose = move |_| match new {
            Some(place) => open(state, place, vec![question.0]),
            None => state.at_hand.update(|at_hand| {
                if !at_hand.contains(&question.0) {
                    at_hand.push(question.0);
                }
            }),
        };
        let chip = classed("button", "button button-small")
            .attr("type", "button")
            .attr("data-compare", asked.id.clone())
            .text(state.words(&asked.name))
            .on("click", choose);
        chips = chips.with(chip);
    }
    chips
}

/// The questions at hand, answered for the variant.
fn editor(state: State, place: usize) -> Markup {
    let variant = state.variant(place);
    let title = move || (state.text().change_of)(LETTERS.get(place + 1).unwrap_or(&""));
    let fields = view! {
        <For
            each=move || state.at_hand.get()
            key=|question| *question
            children=move |question| {
                view! {
                    <Provider value=Estimation::new(variant)>
                        <QuestionField question=QuestionIndex(question) place="variant"/>
                    </Provider>
                }
            }
        />
    };
    let done = classed("button", "button button-main")
        .attr("type", "button")
        .view(icon(Picture::Met))
        .with(el("span").live_text(move || state.text().done))
        .on("click", move |_| {
            state.changing.set(None);
            document::focus(".comparison");
        });
    let more = el("details")
        .with(el("summary").live_text(move || state.text().another_question))
        .view(live(move || questions(variant, None).done()));
    classed("div", "variant-editor card")
        .with(el("h2").live_text(title))
        .with(classed("div", "variant-fields").with(fields.into_any()))
        .with(more)
        .with(done)
}
