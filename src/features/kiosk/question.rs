//! A question as large as the screen: one tap answers.

use leptos::prelude::*;
use policy::{Answer, Date, Interval, QuestionIndex, QuestionKind, QuestionOption, Words};

use super::invitation::{grades_text, usual_text};
use super::model::use_kiosk;
use crate::components::dynamic::dynamic;
use crate::components::question::interval_text;
use crate::icons::{Icon, Picture};

/// Maximum number of years offered one by one.
const MAX_YEARS: i16 = 5;

/// The question about the applicant, and for a person about the way of coming.
#[component]
pub fn ApplicantQuestion() -> impl IntoView {
    let session = use_kiosk();
    let catalogue = session.page.catalogue();
    let questions = catalogue
        .question("applicant")
        .zip(catalogue.question("mode"));
    let choices = questions.map(|(applicant, mode)| {
        let person = catalogue[applicant].option("person").unwrap_or(0);
        let modes = (0..)
            .zip(catalogue[mode].options())
            .map(move |(index, option)| {
                let answers = [
                    (applicant, Some(Answer::Choice(person))),
                    (mode, Some(Answer::Choice(index))),
                ];
                view! { <OptionChoice label=&option.label answers=answers.to_vec()/> }
            });
        let others = (0..)
            .zip(catalogue[applicant].options())
            .filter(move |(index, _)| *index != person)
            .map(move |(index, option)| {
                let answers = vec![(applicant, Some(Answer::Choice(index)))];
                view! { <OptionChoice label=&option.label answers/> }
            });
        modes.chain(others).collect_view()
    });
    view! {
        <Progress/>
        <h1>{move || session.page.common_text().who}</h1>
        <div class="fair-choices">{choices}</div>
        <Foot/>
    }
    .into_any()
}

/// The question that narrows most.
#[component]
pub fn NextQuestion() -> impl IntoView {
    let session = use_kiosk();
    let question = move || {
        let question = session.visitor.next_question();
        question.map(|question| view! { <Question question/> })
    };
    dynamic(question)
}

#[component]
fn Question(question: QuestionIndex) -> impl IntoView {
    let session = use_kiosk();
    let asked = &session.page.catalogue()[question];
    let help = asked
        .help
        .as_ref()
        .map(|help| view! { <p class="fair-help">{session.page.tr(help)}</p> });
    let choices = match &asked.kind {
        QuestionKind::Choice(options) => {
            let choices = (0..).zip(options).map(|(index, option)| {
                let answers = vec![(question, Some(Answer::Choice(index)))];
                view! { <OptionChoice label=&option.label answers/> }
            });
            choices.collect_view().into_any()
        }
        QuestionKind::YesNo => [true, false]
            .map(|is_yes| {
                let label = move || {
                    let text = session.page.common_text();
                    if is_yes { text.yes } else { text.no }
                };
                let on_choose =
                    move |()| session.record(&[(question, Some(Answer::YesNo(is_yes)))]);
                view! { <Choice label on_choose/> }
            })
            .into_any(),
        QuestionKind::Set(options) => view! { <SetChoices question options/> }.into_any(),
        _ => view! { <IntervalChoices question/> }.into_any(),
    };
    view! {
        <Progress/>
        <h1 data-question=asked.id.as_str()>{session.page.tr(&asked.label)}</h1>
        {help}
        <div class="fair-choices">
            {choices}
            <Choice
                label=move || session.page.common_text().not_sure
                on_choose=move |()| session.record(&[(question, None)])
                unsure=true
            />
        </div>
        <Foot/>
    }
    .into_any()
}

/// A choice that gives these answers.
#[component]
fn OptionChoice(
    label: &'static Words,
    answers: Vec<(QuestionIndex, Option<Answer>)>,
) -> impl IntoView {
    let session = use_kiosk();
    view! {
        <Choice
            label=move || session.page.words(label)
            on_choose=move |()| session.record(&answers)
        />
    }
}

/// Something to choose.
#[component]
fn Choice(
    /// Its text.
    #[prop(into)]
    label: TextProp,
    /// Runs when it is chosen.
    #[prop(into)]
    on_choose: Callback<()>,
    /// True for “not sure”.
    #[prop(optional)]
    unsure: bool,
) -> impl IntoView {
    view! {
        <button
            class="fair-choice fair-answer"
            type="button"
            data-unsure=unsure.then_some("")
            on:click=move |_| on_choose.run(())
        >
            <span>{move || label.get()}</span>
        </button>
    }
    .into_any()
}

/// Options of which several may be chosen, and a button that says that these are all.
#[component]
fn SetChoices(question: QuestionIndex, options: &'static [QuestionOption]) -> impl IntoView {
    let session = use_kiosk();
    let chosen = RwSignal::new(0_u16);
    let choices = (0_u16..).zip(options).map(|(index, option)| {
        let is_chosen = Memo::new(move |_| chosen.get() >> index & 1 == 1);
        view! {
            <button
                class="fair-choice fair-answer"
                type="button"
                aria-pressed=move || is_chosen.get().to_string()
                on:click=move |_| chosen.update(|chosen| *chosen ^= 1 << index)
            >
                <span>{session.page.tr(&option.label)}</span>
                <Show when=move || is_chosen.get()>
                    <Icon picture=Picture::Met/>
                </Show>
            </button>
        }
    });
    let done = move || {
        let text = session.page.common_text();
        if chosen.get() == 0 {
            text.none_of_them
        } else {
            text.questions().set_done
        }
    };
    let record = move |_| {
        let answer = Answer::Set(chosen.get_untracked());
        session.record(&[(question, Some(answer))]);
    };
    view! {
        {choices.collect_view()}
        <button
            class="fair-choice fair-answer"
            type="button"
            data-action="these-are-all"
            on:click=record
        >
            <span>{done}</span>
        </button>
    }
    .into_any()
}

/// A choice for each interval of a date or number that the rules tell apart; of dates the latest come first.
#[component]
fn IntervalChoices(question: QuestionIndex) -> impl IntoView {
    let session = use_kiosk();
    let today = untrack(|| session.page.today());
    let mut intervals = session.visitor.intervals(question);
    let is_date = |interval: &Interval| matches!(interval.answer, Answer::Date(_));
    let mut current = None;
    if intervals.iter().all(is_date) {
        intervals.reverse();
        current = session
            .visitor
            .interval_of(question, Answer::Date(today))
            .map(|index| intervals.len() - 1 - index);
    }
    let choices = intervals.into_iter().enumerate().map(|(index, interval)| {
        if current == Some(index) {
            view! { <YearChoices question interval today/> }.into_any()
        } else {
            view! { <IntervalChoice question interval/> }.into_any()
        }
    });
    choices.collect_view().into_any()
}

#[component]
fn IntervalChoice(question: QuestionIndex, interval: Interval) -> impl IntoView {
    let session = use_kiosk();
    let label = move || {
        interval_text(
            session.page.language(),
            session.page.catalogue(),
            question,
            &interval,
        )
    };
    view! { <AnswerChoice question answer=interval.answer label/> }
}

/// The choices for the interval that contains today: “not yet”, then one for each year, since payments are counted from
/// the start.
#[component]
fn YearChoices(question: QuestionIndex, interval: Interval, today: Date) -> impl IntoView {
    let session = use_kiosk();
    let first = match (interval.from, interval.answer) {
        (Some(_), Answer::Date(first)) if today.year() - first.year() < MAX_YEARS => Some(first),
        // Too long ago, or without a beginning: in one piece.
        _ => None,
    };
    let years = first.map(|first| {
        let years = (first.year() + 1..=today.year()).rev();
        let years = years.filter_map(|year| Some((year, Date::new(year, 1, 1)?)));
        let years = years.map(|(year, new_year)| {
            let label = move || (session.page.text().started_in)(&year.to_string());
            view! { <AnswerChoice question answer=Answer::Date(new_year) label/> }
        });
        let late = move || (session.page.text().started_late)(&session.page.language().date(first));
        view! {
            {years.collect_view()}
            <AnswerChoice question answer=Answer::Date(first) label=late/>
        }
    });
    let whole = first
        .is_none()
        .then(|| view! { <IntervalChoice question interval/> });
    view! {
        <AnswerChoice question answer=Answer::Date(today) label=move || session.page.text().not_yet/>
        {years}
        {whole}
    }
    .into_any()
}

#[component]
fn AnswerChoice(
    question: QuestionIndex,
    answer: Answer,
    #[prop(into)] label: TextProp,
) -> impl IntoView {
    let session = use_kiosk();
    let on_choose = move |()| session.record(&[(question, Some(answer))]);
    view! { <Choice label on_choose/> }
}

#[component]
fn Progress() -> impl IntoView {
    let session = use_kiosk();
    let progress = move || {
        let number = session.asked.with(Vec::len) + 1;
        let limit = session.question_limit.get().max(number);
        (session.page.text().question_of)(&number.to_string(), &limit.to_string())
    };
    view! { <p class="fair-progress">{progress}</p> }
}

/// The usual result so far, and the ways back and on. Before the first answer there is none.
#[component]
fn Foot() -> impl IntoView {
    let session = use_kiosk();
    let visitor = session.visitor;
    let amount = move || {
        visitor.with_usual(|usual| {
            usual_text(session.page.language(), session.page.catalogue(), usual)
        })
    };
    let grades = move || visitor.with_usual(|usual| grades_text(session.page.language(), usual));
    view! {
        <div class="fair-foot">
            <BackButton/>
            <Show when=move || visitor.has_answers()>
                <p class="fair-so-far">
                    <span>{session.page.t(|text| text.so_far)}</span>
                    <b>{amount}</b>
                    <small>{grades}</small>
                </p>
                <button
                    class="button fair-choice"
                    type="button"
                    data-action="show-result"
                    on:click=move |_| session.show_result()
                >
                    {session.page.t(|text| text.show_now)}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// Goes back by one question.
#[component]
pub fn BackButton() -> impl IntoView {
    let session = use_kiosk();
    view! {
        <button
            class="button fair-back"
            type="button"
            data-action="step-back"
            on:click=move |_| session.step_back()
        >
            <Icon picture=Picture::Forward/>
            <span>{session.page.t(|text| text.step_back)}</span>
        </button>
    }
    .into_any()
}
