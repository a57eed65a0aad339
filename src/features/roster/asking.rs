//! Questions to the whole list: the one that narrows most, any other, and the answers given for all.

use leptos::context::Provider;
use leptos::prelude::*;
use policy::{Answer, QuestionIndex};

use super::model::{Stage, use_list_answers, use_roster};
use crate::browser::document;
use crate::components::dynamic::dynamic;
use crate::components::lazy_views::{RosterPart, use_lazy_views};
use crate::components::loadable::Loadable;
use crate::components::question::answer_text;
use crate::icons::{Icon, Picture};
use crate::language::list;

/// The selectors of the next focus once an answer is taken back.
const NEXT_ANSWER: &[&str] = &[".roster-told button", ".next-question legend", "#main"];

/// The next question to the whole list, and the answers given for all.
#[component]
pub fn Asking() -> impl IntoView {
    let session = use_roster();
    let answers = use_list_answers();
    let views = use_lazy_views();
    let matters = move || {
        let next = answers.next.get()?;
        let people = session.view.with(|view| view.sums.people);
        Some((session.page.text().matters_to)(
            &next.people.to_string(),
            &people.to_string(),
        ))
    };
    view! {
        <section class="roster-asking" aria-labelledby="roster-asking-title">
            <h2 id="roster-asking-title">{session.page.t(|text| text.asking)}</h2>
            <p class="group-lead">{session.page.t(|text| text.asking_lead)}</p>
            <Proposed/>
            <p class="fine-print" data-part="matters-to">
                {matters}
            </p>
            <Provider value=answers.of_all>
                <Loadable load=move || (views.question_field)(None, "list")/>
            </Provider>
            <OtherQuestion/>
            <Told/>
        </section>
    }
    .into_any()
}

/// The answers that are often those of everybody, to be given with one press.
#[component]
fn Proposed() -> impl IntoView {
    let session = use_roster();
    let answers = use_list_answers();
    let catalogue = session.page.catalogue();
    let proposed = Memo::new(move |last: Option<&Vec<_>>| match session.stage.get() {
        Stage::Ready | Stage::Stopped(..) => {
            let proposed = session.read(|sheet| sheet.proposed());
            proposed.unwrap_or_default()
        }
        _ => last.cloned().unwrap_or_default(),
    });
    let words = move || {
        let language = session.page.language();
        let mut words = String::new();
        for (question, answer) in proposed.get() {
            let answer = language.answer(catalogue, question, answer);
            list(&mut words, language.text().list_separator, &answer);
        }
        (session.page.text().proposed)(&words)
    };
    let take = move |_| {
        let changes = proposed.get_untracked().into_iter();
        let changes = changes.map(|(question, answer)| (question, Some(answer)));
        answers.of_all.answer_all(&changes.collect::<Vec<_>>());
        document::focus_first(&[".next-question legend", "#main"]);
    };
    view! {
        <Show when=move || proposed.with(|proposed| !proposed.is_empty())>
            <button class="button" type="button" data-action="take-proposed" on:click=take>
                <Icon picture=Picture::Met/>
                <span>{words}</span>
            </button>
        </Show>
    }
    .into_any()
}

/// The other questions that may change something.
#[component]
fn OtherQuestion() -> impl IntoView {
    let session = use_roster();
    let answers = use_list_answers();
    let catalogue = session.page.catalogue();
    let questions = Memo::new(move |_| {
        let open = session.read(|sheet| sheet.open_questions());
        let open = open.unwrap_or_default();
        let asked = answers.next.get().map(|next| next.question);
        open.iter()
            .filter(|question| asked != Some(*question))
            .filter(|question| answers.of_all.given(*question).is_none())
            .collect::<Vec<_>>()
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        if let Some(question) = catalogue.question(&value) {
            answers.of_all.ask(question);
            document::focus_first(&[".next-question legend"]);
        }
    };
    let options = move || {
        let options = questions.get().into_iter().map(|question| {
            view! {
                <option value=catalogue[question].id.as_str()>
                    {session.page.tr(&catalogue[question].name)}
                </option>
            }
        });
        options.collect_view()
    };
    view! {
        <Show when=move || questions.with(|questions| !questions.is_empty())>
            <label class="roster-other-question">
                <span>{session.page.t(|text| text.other_question)}</span>
                <select data-action="other-question" on:change=choose>
                    <option value="">{session.page.t(|text| text.choose_question)}</option>
                    {dynamic(options)}
                </select>
            </label>
        </Show>
    }
    .into_any()
}

/// The answers given for all.
#[component]
fn Told() -> impl IntoView {
    let session = use_roster();
    let answers = use_list_answers();
    // The exceptions to one of them can be told.
    let opened = RwSignal::new(None::<QuestionIndex>);
    let told = Memo::new(move |_| {
        let table = session.table();
        answers.of_all.with_profile(|profile| {
            let answers = profile.answers();
            answers
                .map(|(question, answer)| (table, question, answer))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || told.with(|told| !told.is_empty())>
            <h3>{session.page.t(|text| text.told)}</h3>
            <ul class="plain-list roster-told">
                <For
                    each=move || told.get()
                    key=|told| *told
                    children=move |(_, question, answer)| {
                        view! { <ToldAnswer question answer opened/> }
                    }
                />
            </ul>
        </Show>
    }
    .into_any()
}

#[component]
fn ToldAnswer(
    question: QuestionIndex,
    answer: Answer,
    opened: RwSignal<Option<QuestionIndex>>,
) -> impl IntoView {
    let session = use_roster();
    let answers = use_list_answers();
    let catalogue = session.page.catalogue();
    let asked = &catalogue[question];
    let views = use_lazy_views();
    let words = move || {
        let language = session.page.language();
        let intervals = |question| answers.of_all.intervals(question);
        answer_text(language, catalogue, question, answer, &intervals)
    };
    let exceptions = Memo::new(move |_| {
        let exceptions = session.read(|sheet| sheet.exceptions(question).len());
        exceptions.unwrap_or_default()
    });
    let exception_words = move || {
        let text = session.page.text();
        match exceptions.get() {
            0 => text.no_exceptions.to_owned(),
            count => (text.exceptions)(&count.to_string()),
        }
    };
    let is_open = Memo::new(move |_| opened.get() == Some(question));
    let change = move |_| {
        answers.of_all.ask(question);
        document::focus_first(&[".next-question legend"]);
    };
    let take_back = move |_| {
        answers.of_all.answer(question, None);
        document::focus_first(NEXT_ANSWER);
    };
    view! {
        <li data-told=asked.id.as_str()>
            <p>
                {session.page.tr(&asked.name)} {move || session.page.common_text().colon}
                <b>{words}</b>
            </p>
            <div class="field-actions">
                <button class="button button-quiet" type="button" data-action="change-told" on:click=change>
                    <Icon picture=Picture::Edit/>
                    <span>{session.page.t(|text| text.change)}</span>
                </button>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="exceptions"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| {
                        opened.set((!is_open.get_untracked()).then_some(question));
                    }
                >
                    {exception_words}
                </button>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="take-told-back"
                    on:click=take_back
                >
                    {session.page.t(|text| text.take_answer_back)}
                </button>
            </div>
            <Show when=move || is_open.get()>
                <div class="roster-exceptions">
                    <Loadable load=move || (views.roster_part)(RosterPart::Exceptions(question, answer))/>
                </div>
            </Show>
        </li>
    }
    .into_any()
}
