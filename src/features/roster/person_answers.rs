//! Answers given for one person beside the table, in place.

use leptos::context::Provider;
use leptos::prelude::*;
use policy::{Answer, QuestionIndex};

use super::model::{use_list_answers, use_roster};
use crate::browser::document;
use crate::components::dynamic::dynamic;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::icons::{Icon, Picture};
use crate::language::Language;

/// The questions of a person, of which one can be answered at a time, and the answers given so far.
#[component]
pub fn PersonAnswers(row: u32) -> impl IntoView {
    let session = use_roster();
    let answers = use_list_answers();
    let catalogue = session.page.catalogue();
    let views = use_lazy_views();
    let row = row as usize;
    let asked = RwSignal::new(None::<QuestionIndex>);
    let open = Memo::new(move |_| {
        let result = session.read(|sheet| sheet.result(row)).flatten();
        result.map(|result| result.undetermined.iter().collect::<Vec<_>>())
    });
    let choose = move |event| {
        let question = catalogue.question(&event_target_value(&event));
        asked.set(question);
        if question.is_some() {
            document::focus_first(&[".roster-answering legend"]);
        }
    };
    let field = move || {
        asked.get().map(|question| {
            view! {
                <div class="roster-answering">
                    <Provider value=answers.of_person>
                        <Loadable load=move || (views.question_field)(Some(question), "person")/>
                    </Provider>
                </div>
            }
        })
    };
    let option = move |question: QuestionIndex| {
        view! {
            <option
                value=catalogue[question].id.as_str()
                prop:selected=move || asked.get() == Some(question)
            >
                {session.page.tr(&catalogue[question].name)}
            </option>
        }
    };
    let options = move || {
        let mut questions = open.get().unwrap_or_default();
        // The one on show stays among them, although it is answered.
        questions.extend(asked.get().filter(|asked| !questions.contains(asked)));
        questions
    };
    view! {
        <div class="roster-person-answers">
            <Given row/>
            <label>
                <span>{session.page.t(|text| text.answer_for_person)}</span>
                <select data-action="person-question" on:change=choose>
                    <option value="" prop:selected=move || asked.get().is_none()>
                        {session.page.t(|text| text.choose_question)}
                    </option>
                    <For each=options key=|question| *question children=option/>
                </select>
            </label>
            {dynamic(field)}
            <button
                class="button button-quiet"
                type="button"
                data-action="leave-out"
                on:click=move |_| {
                    session.change(|sheet| sheet.exclude(row));
                    document::focus_first(&["[data-part=left-out] summary", "#main"]);
                }
            >
                <span>{session.page.t(|text| text.leave_out)}</span>
            </button>
        </div>
    }
    .into_any()
}

/// The answers given for a person so far.
#[component]
fn Given(row: usize) -> impl IntoView {
    let session = use_roster();
    let given = Memo::new(move |_| {
        let given = session.read(|sheet| sheet.answers_of(row).collect::<Vec<_>>());
        given.unwrap_or_default()
    });
    view! {
        <ul class="plain-list">
            <For
                each=move || given.get()
                key=|answer| *answer
                children=move |(question, answer)| view! { <GivenAnswer row question answer/> }
            />
        </ul>
    }
    .into_any()
}

#[component]
fn GivenAnswer(row: usize, question: QuestionIndex, answer: Option<Answer>) -> impl IntoView {
    let session = use_roster();
    let catalogue = session.page.catalogue();
    let words = move || {
        let language: Language = session.page.language();
        answer.map_or_else(
            || language.text().not_sure.to_owned(),
            |answer| language.answer(catalogue, question, answer),
        )
    };
    let take_back = move |_| {
        session.change_answers(|sheet| sheet.clear_answer_of(row, question));
        document::focus_first(&[".roster-person-answers select", "#main"]);
    };
    view! {
        <li data-own=catalogue[question].id.as_str()>
            {session.page.tr(&catalogue[question].name)}
            {move || session.page.common_text().colon} <b>{words}</b> " "
            <button
                class="button button-quiet"
                type="button"
                data-action="take-own-back"
                on:click=take_back
            >
                <Icon picture=Picture::Again/>
                <span>{session.page.t(|text| text.take_answer_back)}</span>
            </button>
        </li>
    }
    .into_any()
}
