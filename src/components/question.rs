//! A question: its words, why it is asked, and a way to answer that fits its kind.

use leptos::prelude::*;
use policy::{Answer, Edge, Limit, QuestionIndex, QuestionKind, Stretch};

use crate::components::chip::Chip;
use crate::components::number_field::{DateField, NumberField};
use crate::icons::{Icon, Picture};
use crate::language::Language;
use crate::later::{Later, Lazy};
use crate::state::State;

/// A question that can be answered in place; compact: without reasons.
#[component]
pub fn QuestionField(
    state: State,
    question: QuestionIndex,
    #[prop(optional)] compact: bool,
) -> impl IntoView {
    let asked = &state.catalogue()[question];
    let reasons = (!compact).then(|| view! { <Reasons state question/> });
    let school = state.is_about_school(question).then(|| {
        view! {
            <Lazy state make=move |later: &'static Later| (later.school_field)(state, question)/>
        }
    });
    view! {
        <fieldset class="question" data-question=asked.id.as_str()>
            <legend class="question-label">{move || state.words(&asked.label)}</legend>
            {reasons}
            {school}
            <Inputs state question compact/>
        </fieldset>
    }
    .into_any()
}

/// Why it is asked, help, and what is not known about it.
#[component]
fn Reasons(state: State, question: QuestionIndex) -> impl IntoView {
    let catalogue = state.catalogue();
    let asked = &catalogue[question];
    let help = asked
        .help
        .as_ref()
        .map(|help| view! { <p class="question-help">{move || state.words(help)}</p> });
    let unknowns = catalogue
        .unknowns
        .iter()
        .filter(|unknown| unknown.questions.contains(&question))
        .map(|unknown| {
            let words = move || {
                let text = state.text();
                [text.unknown, text.colon, state.words(&unknown.text)].concat()
            };
            view! { <p class="question-help note-unknown">{words}</p> }
        });
    view! {
        <p class="question-why">{move || (state.text().why_asked)(state.words(&asked.why))}</p>
        {help}
        {unknowns.collect_view()}
    }
    .into_any()
}

/// The inputs for the kind of the question.
#[component]
fn Inputs(state: State, question: QuestionIndex, compact: bool) -> impl IntoView {
    let asked = &state.catalogue()[question];
    let name = format!("{}-{}", asked.id, if compact { "home" } else { "card" });
    match &asked.kind {
        QuestionKind::Choice(options) => {
            let chips = (0..).zip(options).map(|(place, option)| {
                let help = option.help.as_ref().filter(|_| !compact);
                view! {
                    <Choice
                        state
                        question
                        name=name.clone()
                        answer=Answer::Choice(place)
                        label=move || state.words(&option.label)
                        help=help.map(|help| TextProp::from(move || state.words(help)))
                    />
                }
            });
            view! {
                <div class="chips">
                    {chips.collect_view()}
                    <Unsure state question name=name.clone()/>
                </div>
            }
            .into_any()
        }
        QuestionKind::YesNo => view! {
            <div class="chips">
                <Choice
                    state
                    question
                    name=name.clone()
                    answer=Answer::YesNo(true)
                    label=move || state.text().yes
                />
                <Choice
                    state
                    question
                    name=name.clone()
                    answer=Answer::YesNo(false)
                    label=move || state.text().no
                />
                <Unsure state question name/>
            </div>
        }
        .into_any(),
        QuestionKind::Set(_) => view! { <SetField state question name/> }.into_any(),
        QuestionKind::Date => view! {
            <div class="chips">
                <Stretches state question name=name.clone()/>
                <Unsure state question name/>
            </div>
            <DateField state question/>
        }
        .into_any(),
        QuestionKind::Number { .. } | QuestionKind::Money { .. } => view! {
            <div class="chips">
                <Stretches state question name=name.clone()/>
                <Unsure state question name/>
            </div>
            <NumberField state question/>
        }
        .into_any(),
    }
}

/// An answer to choose.
#[component]
fn Choice(
    state: State,
    question: QuestionIndex,
    name: String,
    answer: Answer,
    #[prop(into)] label: TextProp,
    #[prop(optional_no_strip)] help: Option<TextProp>,
) -> impl IntoView {
    view! {
        <Chip
            name
            label
            help
            chosen=move || state.given(question) == Some(answer)
            on_choose=move |()| state.answer(question, Some(answer))
        />
    }
}

#[component]
fn Unsure(state: State, question: QuestionIndex, name: String) -> impl IntoView {
    view! {
        <Chip
            name
            label=move || state.text().not_sure
            chosen=move || state.given(question).is_none() && state.is_unsure(question)
            on_choose=move |()| state.not_sure(question)
            unsure=true
        />
    }
}

/// A chip for each stretch of dates or numbers that the rules tell apart: one tap answers.
#[component]
fn Stretches(state: State, question: QuestionIndex, name: String) -> impl IntoView {
    let today = Answer::Date(state.today());
    let chips = state
        .stretches(question)
        .into_iter()
        .enumerate()
        .map(|(place, stretch)| {
            // Today stands for its stretch better than the first day of it.
            let is_date = matches!(stretch.answer, Answer::Date(_));
            let answer = if is_date && state.stretch_of(question, today) == Some(place) {
                today
            } else {
                stretch.answer
            };
            let chosen = move || {
                let given = state.given(question);
                given.is_some_and(|given| state.stretch_of(question, given) == Some(place))
            };
            view! {
                <Chip
                    name=name.clone()
                    label=move || stretch_text(state.language.get(), state, question, &stretch)
                    chosen
                    on_choose=move |()| state.answer(question, Some(answer))
                />
            }
        });
    chips.collect_view().into_any()
}

/// A stretch in words: "before 24 August 2021", "at least 3 years".
pub fn stretch_text(
    language: Language,
    state: State,
    question: QuestionIndex,
    stretch: &Stretch,
) -> String {
    let (text, catalogue) = (language.text(), state.catalogue());
    let is_date = matches!(stretch.answer, Answer::Date(_));
    let limit = |edge: &Edge| match edge.limit {
        Limit::Date(date) => language.date(date),
        Limit::Number(number) => language.answer(catalogue, question, Answer::Number(number)),
    };
    let from = stretch.from.as_ref().map(|edge| {
        let words = match (is_date, edge.beyond) {
            (true, false) => text.from_day,
            (true, true) => text.after_day,
            (false, false) => text.at_least,
            (false, true) => text.more_than,
        };
        words(&limit(edge))
    });
    let until = stretch.until.as_ref().map(|edge| {
        let words = match (is_date, edge.beyond) {
            (true, false) => text.before_day,
            (true, true) => text.until_day,
            (false, false) => text.less_than,
            (false, true) => text.at_most,
        };
        words(&limit(edge))
    });
    match (from, until) {
        (Some(from), Some(until)) => format!("{from}{}{until}", text.comma),
        (from, until) => from.or(until).unwrap_or_default(),
    }
}

/// Whether a set has an option.
fn is_in(set: u16, option: u16) -> bool {
    set >> option & 1 == 1
}

fn bit(option: u16) -> u16 {
    1 << option
}

/// Several options together; answered once the visitor is done.
#[component]
fn SetField(state: State, question: QuestionIndex, name: String) -> impl IntoView {
    let asked = &state.catalogue()[question];
    let given = match state
        .profile
        .with_untracked(|profile| profile.get(question))
    {
        Some(Answer::Set(set)) => set,
        _ => 0,
    };
    let draft = RwSignal::new(given);
    let chips = (0_u16..).zip(asked.options()).map(|(place, option)| {
        view! {
            <Chip
                name=name.clone()
                label=move || state.words(&option.label)
                chosen=move || is_in(draft.get(), place)
                on_choose=move |()| draft.update(|draft| *draft ^= bit(place))
                several=true
            />
        }
    });
    let done = move || {
        if draft.get() == 0 {
            state.text().none_of_them
        } else {
            state.text().set_done
        }
    };
    view! {
        <div class="chips">{chips.collect_view()}</div>
        <div class="field-actions">
            <button
                class="button"
                type="button"
                on:click=move |_| state.answer(question, Some(Answer::Set(draft.get_untracked())))
            >
                <Icon picture=Picture::Met/>
                <span>{done}</span>
            </button>
            <button
                class="button button-quiet"
                type="button"
                on:click=move |_| state.not_sure(question)
            >
                {move || state.text().not_sure}
            </button>
        </div>
    }
    .into_any()
}
