//! A question: its words, why it is asked, and a way to answer that fits its kind.

use leptos::prelude::*;
use policy::{Answer, Catalogue, Interval, IntervalEnd, Limit, QuestionIndex, QuestionKind};

use crate::components::chip::Chip;
use crate::components::field_place::FieldPlace;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::icons::{Icon, Picture};
use crate::language::Language;

/// A question that can be answered in place.
#[component]
pub fn QuestionField(
    question: QuestionIndex,
    /// True to leave out why it is asked, and the help.
    #[prop(optional)]
    compact: bool,
    /// The part of the page that it stands in, for ids and groups of choices.
    #[prop(default = "card")]
    place: &'static str,
) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let views = use_lazy_views();
    let asked = &catalogue[question];
    let place = FieldPlace::new([&asked.id, "-", place].concat());
    let reasons = (!compact).then(|| view! { <Reasons question place/> });
    let described_by =
        (!compact).then(|| [place.id("reasons"), KEYBOARD_HINT.to_owned()].join(" "));
    let school = estimation.has_school_search(question).then(|| {
        view! {
            <Loadable load=move || (views.school_field)(question)/>
        }
    });
    view! {
        <fieldset
            class="question"
            data-question=asked.id.as_str()
            aria-describedby=described_by
            on:pointerdown=move |_| place.press()
            on:pointercancel=move |_| place.release()
            on:click=move |event| place.click(&event)
            on:change=move |event| place.change(&event)
            on:focusout=move |event| place.focus_out(&event)
        >
            // The focus goes there where the question is new and a choice would look chosen.
            <legend class="question-label" tabindex="-1">
                {preferences.tr(&asked.label)}
            </legend>
            {reasons}
            {school}
            <Inputs question compact place/>
        </fieldset>
    }
    .into_any()
}

/// The id of the line that says how to go on by keyboard.
pub const KEYBOARD_HINT: &str = "keyboard-hint";

/// Why it is asked, help, and what is not known about it.
#[component]
fn Reasons(question: QuestionIndex, place: FieldPlace) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let help = asked
        .help
        .as_ref()
        .map(|help| view! { <p class="question-help">{preferences.tr(help)}</p> });
    let unknowns = catalogue
        .unknowns
        .iter()
        .filter(|unknown| unknown.questions.contains(&question))
        .map(|unknown| {
            let words = move || {
                let text = preferences.text();
                [
                    text.results().unknown,
                    text.colon,
                    preferences.words(&unknown.text),
                ]
                .concat()
            };
            view! { <p class="question-help note-unknown">{words}</p> }
        });
    view! {
        <div class="question-reasons" id=place.id("reasons")>
            <p class="question-why">
                {move || (preferences.text().questions().why_asked)(preferences.words(&asked.why))}
            </p>
            {help}
            {unknowns.collect_view()}
        </div>
    }
    .into_any()
}

/// The inputs for the kind of the question.
#[component]
fn Inputs(question: QuestionIndex, compact: bool, place: FieldPlace) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let views = use_lazy_views();
    let asked = &catalogue[question];
    let name = place.id("choice");
    match &asked.kind {
        QuestionKind::Choice(options) => {
            let chips = (0..).zip(options).map(|(place, option)| {
                let help = option.help.as_ref().filter(|_| !compact);
                view! {
                    <Choice
                        question
                        name=name.clone()
                        answer=Answer::Choice(place)
                        label=move || preferences.words(&option.label)
                        help=help.map(|help| TextProp::from(move || preferences.words(help)))
                    />
                }
            });
            view! {
                <div class="chips">
                    {chips.collect_view()}
                    <Unsure question name=name.clone()/>
                </div>
            }
            .into_any()
        }
        QuestionKind::YesNo => view! {
            <div class="chips">
                <Choice
                    question
                    name=name.clone()
                    answer=Answer::YesNo(true)
                    label=move || preferences.text().yes
                />
                <Choice
                    question
                    name=name.clone()
                    answer=Answer::YesNo(false)
                    label=move || preferences.text().no
                />
                <Unsure question name/>
            </div>
        }
        .into_any(),
        QuestionKind::Set(_) => view! { <SetField question name/> }.into_any(),
        QuestionKind::Date { .. } => view! {
            <div class="chips">
                <Intervals question name=name.clone()/>
                <Unsure question name/>
            </div>
            <Loadable quiet=true load=move || (views.date_field)(question, place)/>
        }
        .into_any(),
        QuestionKind::Number { .. } | QuestionKind::Money { .. } => view! {
            <div class="chips">
                <Intervals question name=name.clone()/>
                <Unsure question name/>
            </div>
            <Loadable quiet=true load=move || (views.number_field)(question, place)/>
        }
        .into_any(),
    }
}

/// An answer to choose.
#[component]
fn Choice(
    question: QuestionIndex,
    name: String,
    answer: Answer,
    #[prop(into)] label: TextProp,
    #[prop(optional_no_strip)] help: Option<TextProp>,
) -> impl IntoView {
    let estimation = use_estimation();
    view! {
        <Chip
            name
            label
            help
            chosen=move || estimation.given(question) == Some(answer)
            on_choose=move |()| estimation.answer(question, Some(answer))
        />
    }
}

#[component]
fn Unsure(question: QuestionIndex, name: String) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    view! {
        <Chip
            name
            label=move || preferences.text().not_sure
            chosen=move || estimation.given(question).is_none() && estimation.is_skipped(question)
            on_choose=move |()| estimation.skip(question)
            unsure=true
        />
    }
}

/// A chip for each interval of dates or numbers that the rules tell apart: one tap answers.
#[component]
fn Intervals(question: QuestionIndex, name: String) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let chips = estimation
        .intervals(question)
        .into_iter()
        .enumerate()
        .map(|(place, interval)| {
            let chosen = move || {
                let given = estimation.given(question);
                given.is_some_and(|given| estimation.interval_of(question, given) == Some(place))
            };
            view! {
                <Chip
                    name=name.clone()
                    label=move || interval_text(preferences.language(), catalogue, question, &interval)
                    chosen
                    on_choose=move |()| estimation.answer(question, Some(interval.answer))
                />
            }
        });
    chips.collect_view().into_any()
}

/// An interval in words: "before 24 August 2021", "at least 3 years".
pub fn interval_text(
    language: Language,
    catalogue: &Catalogue,
    question: QuestionIndex,
    interval: &Interval,
) -> String {
    let text = language.text();
    let is_date = matches!(interval.answer, Answer::Date(_));
    let limit = |end: &IntervalEnd| match end.limit {
        Limit::Date(date) => language.date(date),
        Limit::Number(number) => language.answer(catalogue, question, Answer::Number(number)),
    };
    let from = interval.from.as_ref().map(|end| {
        let words = match (is_date, end.beyond) {
            (true, false) => text.questions().from_day,
            (true, true) => text.questions().after_day,
            (false, false) => text.questions().at_least,
            (false, true) => text.questions().more_than,
        };
        words(&limit(end))
    });
    let until = interval.until.as_ref().map(|end| {
        let words = match (is_date, end.beyond) {
            (true, false) => text.questions().before_day,
            (true, true) => text.questions().until_day,
            (false, false) => text.questions().less_than,
            (false, true) => text.questions().at_most,
        };
        words(&limit(end))
    });
    match (from, until) {
        (Some(from), Some(until)) => format!("{from}{}{until}", text.comma),
        (from, until) => from.or(until).unwrap_or_default(),
    }
}

/// Returns an answer in words. A day that a chip gives for all days that no rule tells apart is named as those, since
/// nobody gave the day: "from 17 November 2023".
pub fn answer_text(
    language: Language,
    catalogue: &Catalogue,
    question: QuestionIndex,
    answer: Answer,
    intervals: &dyn Fn(QuestionIndex) -> Vec<Interval>,
) -> String {
    let interval = matches!(answer, Answer::Date(_))
        .then(|| intervals(question))
        .and_then(|intervals| intervals.into_iter().find(|known| known.answer == answer));
    interval.map_or_else(
        || language.answer(catalogue, question, answer),
        |interval| interval_text(language, catalogue, question, &interval),
    )
}

/// Returns whether a set has an option.
fn is_in(set: u16, option: u16) -> bool {
    set >> option & 1 == 1
}

fn bit(option: u16) -> u16 {
    1 << option
}

/// Several options together; answered once the visitor is done.
#[component]
fn SetField(question: QuestionIndex, name: String) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let given = match untrack(|| estimation.given(question)) {
        Some(Answer::Set(set)) => set,
        _ => 0,
    };
    let draft = RwSignal::new(given);
    let chips = (0_u16..).zip(asked.options()).map(|(place, option)| {
        view! {
            <Chip
                name=name.clone()
                label=move || preferences.words(&option.label)
                chosen=move || is_in(draft.get(), place)
                on_choose=move |()| draft.update(|draft| *draft ^= bit(place))
                several=true
            />
        }
    });
    let done = move || {
        if draft.get() == 0 {
            preferences.text().none_of_them
        } else {
            preferences.text().questions().set_done
        }
    };
    view! {
        <div class="chips">{chips.collect_view()}</div>
        <div class="field-actions">
            <button
                class="button"
                type="button"
                on:click=move |_| estimation.answer(question, Some(Answer::Set(draft.get_untracked())))
            >
                <Icon picture=Picture::Met/>
                <span>{done}</span>
            </button>
            <button
                class="button button-quiet"
                type="button"
                on:click=move |_| estimation.skip(question)
            >
                {preferences.t(|text| text.not_sure)}
            </button>
        </div>
    }
    .into_any()
}
