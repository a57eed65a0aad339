//! A question: its words, why it is asked, and a way to answer that fits its kind.

use leptos::prelude::*;
use policy::{Answer, Edge, Limit, Question, QuestionIndex, QuestionKind, Stretch};

use crate::components::number_field::{DateField, NumberField};
use crate::icons::{Icon, Picture};
use crate::language::Language;
use crate::state::{State, use_state};

/// One choice, as large as a thumb.
#[component]
pub fn Chip(
    /// The name of the group of choices it belongs to.
    #[prop(into)]
    name: String,
    /// Whether it is chosen.
    chosen: impl Fn() -> bool + Copy + Send + Sync + 'static,
    /// Chooses it.
    choose: impl Fn() + Copy + 'static,
    /// What it says.
    label: Signal<String>,
    /// What it says below, smaller.
    #[prop(optional)]
    help: Option<Signal<String>>,
    /// Whether it stands for "not sure".
    #[prop(optional)]
    unsure: bool,
    /// Whether several may be chosen together.
    #[prop(optional)]
    several: bool,
) -> impl IntoView {
    let class = if unsure { "chip chip-unsure" } else { "chip" };
    let kind = if several { "checkbox" } else { "radio" };
    view! {
        <label class=class>
            <input type=kind name=name prop:checked=chosen checked=chosen() on:change=move |_| choose()/>
            <span class="chip-text">{move || label.get()}</span>
            {help.map(|help| view! { <small class="chip-help">{move || help.get()}</small> })}
        </label>
    }
}

/// A question that can be answered in place.
#[component]
pub fn QuestionField(
    /// Which question.
    question: QuestionIndex,
    /// Without the reason, on the home page.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    let state = use_state();
    let catalogue = state.catalogue();
    let asked = catalogue[question].clone();
    let (label, why, help) = (asked.label.clone(), asked.why.clone(), asked.help.clone());
    let unknowns: Vec<_> = catalogue.unknowns.iter().filter(|unknown| unknown.questions.contains(&question)).map(|unknown| unknown.text.clone()).collect();
    view! {
        <fieldset class="question" data-question=asked.id.clone()>
            <legend class="question-label">{move || state.language.get().of(&label)}</legend>
            {(!compact).then(|| view! {
                <p class="question-why">{move || (state.text().why_asked)(&state.language.get().of(&why))}</p>
            })}
            {help.filter(|_| !compact).map(|help| view! { <p class="question-help">{move || state.language.get().of(&help)}</p> })}
            {(!compact).then(|| unknowns.into_iter().map(|unknown| view! {
                <p class="question-help note-unknown">{move || format!("{}{}{}", state.text().unknown, state.text().colon, state.language.get().of(&unknown))}</p>
            }).collect_view())}
            {inputs(state, question, &asked, compact)}
        </fieldset>
    }
}

/// The inputs for the kind of the question.
fn inputs(state: State, question: QuestionIndex, asked: &Question, compact: bool) -> AnyView {
    let given = move |answer: Answer| state.profile.with(|profile| profile.get(question) == Some(answer));
    let unanswered = move || state.profile.with(|profile| profile.get(question).is_none());
    let name = format!("{}-{}", asked.id, if compact { "home" } else { "card" });
    let unsure_name = name.clone();
    let unsure = move || {
        let name = unsure_name.clone();
        view! {
            <Chip name chosen=unanswered choose=move || state.not_sure(question) unsure=true
                label=Signal::derive(move || state.text().not_sure.to_owned())/>
        }
    };
    match &asked.kind {
        QuestionKind::Choice(options) => {
            let chips = (0..).zip(options.clone()).map(|(place, option)| {
                let (label, help) = (option.label, option.help.filter(|_| !compact));
                let answer = Answer::Choice(place);
                let help = help.map(|help| Signal::derive(move || state.language.get().of(&help)));
                let label = Signal::derive(move || state.language.get().of(&label));
                chip(name.clone(), move || given(answer), move || state.answer(question, Some(answer)), label, help)
            });
            view! { <div class="chips">{chips.collect_view()} {unsure()}</div> }.into_any()
        }
        QuestionKind::YesNo => {
            let chips = [true, false].map(|yes| {
                let label = Signal::derive(move || (if yes { state.text().yes } else { state.text().no }).to_owned());
                chip(name.clone(), move || given(Answer::YesNo(yes)), move || state.answer(question, Some(Answer::YesNo(yes))), label, None)
            });
            view! { <div class="chips">{chips.collect_view()} {unsure()}</div> }.into_any()
        }
        QuestionKind::Set(_) => view! { <SetField question asked=asked.clone() name/> }.into_any(),
        QuestionKind::Date => {
            view! {
                <div class="chips">{stretch_chips(state, question, &name)} {unsure()}</div>
                <DateField question/>
            }
            .into_any()
        }
        QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
            view! {
                <div class="chips">{stretch_chips(state, question, &name)} {unsure()}</div>
                <NumberField question/>
            }
            .into_any()
        }
    }
}

fn chip(
    name: String,
    chosen: impl Fn() -> bool + Copy + Send + Sync + 'static,
    choose: impl Fn() + Copy + 'static,
    label: Signal<String>,
    help: Option<Signal<String>>,
) -> AnyView {
    match help {
        Some(help) => view! { <Chip name chosen choose label help/> }.into_any(),
        None => view! { <Chip name chosen choose label/> }.into_any(),
    }
}

/// A chip for each stretch of dates or numbers that the rules tell apart: one tap answers.
fn stretch_chips(state: State, question: QuestionIndex, name: &str) -> impl IntoView {
    let stretches = state.stretches(question);
    let today = Answer::Date(state.today());
    let chips = (0..).zip(stretches).map(|(place, stretch): (usize, Stretch)| {
        // Today stands for its stretch better than the first day of it.
        let is_date = matches!(stretch.answer, Answer::Date(_));
        let answer = if is_date && state.stretch_of(question, today) == Some(place) { today } else { stretch.answer };
        let chosen = move || {
            let given = state.profile.with(|profile| profile.get(question));
            given.and_then(|given| state.stretch_of(question, given)) == Some(place)
        };
        let label = Signal::derive(move || stretch_text(state.language.get(), state, question, &stretch));
        chip(name.to_owned(), chosen, move || state.answer(question, Some(answer)), label, None)
    });
    chips.collect_view()
}

/// A stretch in words: "before 24 August 2021", "at least 3 years".
fn stretch_text(language: Language, state: State, question: QuestionIndex, stretch: &Stretch) -> String {
    let (text, catalogue) = (language.text(), state.catalogue());
    let limit = |edge: &Edge| match edge.limit {
        Limit::Date(date) => language.date(date),
        Limit::Number(number) => language.answer(&catalogue, question, Answer::Number(number)),
    };
    let is_date = matches!(stretch.answer, Answer::Date(_));
    let from = stretch.from.as_ref().map(|edge| match (is_date, edge.beyond) {
        (true, false) => (text.from_day)(&limit(edge)),
        (true, true) => (text.after_day)(&limit(edge)),
        (false, false) => (text.at_least)(&limit(edge)),
        (false, true) => (text.more_than)(&limit(edge)),
    });
    let until = stretch.until.as_ref().map(|edge| match (is_date, edge.beyond) {
        (true, false) => (text.before_day)(&limit(edge)),
        (true, true) => (text.until_day)(&limit(edge)),
        (false, false) => (text.less_than)(&limit(edge)),
        (false, true) => (text.at_most)(&limit(edge)),
    });
    match (from, until) {
        (Some(from), Some(until)) => format!("{from}{}{until}", text.list_separator),
        (from, until) => from.or(until).unwrap_or_default(),
    }
}

/// Several options together; answered once the visitor is done.
#[component]
fn SetField(question: QuestionIndex, asked: Question, name: String) -> impl IntoView {
    let state = use_state();
    let given = match state.profile.with_untracked(|profile| profile.get(question)) {
        Some(Answer::Set(set)) => set,
        _ => 0,
    };
    let draft = RwSignal::new(given);
    let chips = (0..).zip(asked.options().to_vec()).map(|(place, option): (u16, _)| {
        let label = option.label;
        let chosen = move || draft.get() >> place & 1 == 1;
        let choose = move || draft.update(|draft| *draft ^= 1 << place);
        view! { <Chip name=name.clone() chosen choose several=true label=Signal::derive(move || state.language.get().of(&label))/> }
    });
    view! {
        <div class="chips">{chips.collect_view()}</div>
        <div class="field-actions">
            <button class="button" on:click=move |_| state.answer(question, Some(Answer::Set(draft.get_untracked())))>
                <Icon picture=Picture::Met/>
                <span>{move || if draft.get() == 0 { state.text().none_of_them } else { state.text().set_done }}</span>
            </button>
            <button class="button button-quiet" on:click=move |_| state.not_sure(question)>{move || state.text().not_sure}</button>
        </div>
    }
}
