//! The answers given, each changed in place.

use leptos::prelude::*;
use policy::QuestionIndex;

use crate::browser;
use crate::components::next_question::focus_next_question;
use crate::components::question::{QuestionField, answer_text};
use crate::components::school_field::school_text;
use crate::context::{use_catalogue, use_estimation, use_preferences, use_session};
use crate::icons::{Icon, Picture};

/// All answers given, in the reading's order.
#[component]
pub fn Answers() -> impl IntoView {
    let estimation = use_estimation();
    let preferences = use_preferences();
    let answered = Memo::new(move |_| {
        estimation.with_profile(|profile| {
            profile
                .answers()
                .map(|(question, _)| question)
                .collect::<Vec<QuestionIndex>>()
        })
    });
    // The question being changed stays open while its answer is taken back, and one that is answered from the list below.
    let changing = RwSignal::new(None::<QuestionIndex>);
    let shown = move || {
        let mut shown = answered.get();
        if let Some(question) = changing.get().filter(|question| !shown.contains(question)) {
            shown.push(question);
            policy::insertion_sort_by_key(&mut shown, |question| *question);
        }
        shown
    };
    let any = Memo::new(move |_| answered.with(|answered| !answered.is_empty()));
    let title = move || {
        let count = (preferences.text().items)(&answered.with(Vec::len).to_string());
        [preferences.text().questions().your_answers, " · ", &count].concat()
    };
    view! {
        <section class="answers">
            // Folded on a phone, where the results should follow the question.
            <details class="answers-fold" open=browser::document::is_wide()>
                <summary>
                    <h2>{title}</h2>
                </summary>
                <Show when=move || !any.get()>
                    <p class="group-lead">{preferences.t(|text| text.questions().no_answers)}</p>
                </Show>
                <ul class="answer-list">
                    <For
                        each=shown
                        key=|question| question.0
                        children=move |question| view! { <Line question changing/> }
                    />
                </ul>
                <Unanswered changing/>
                <Show when=move || any.get()>
                    <StartOver changing/>
                </Show>
            </details>
        </section>
    }
    .into_any()
}

/// The questions without an answer, each to be answered in place; open where the visitor was not sure of one.
#[component]
fn Unanswered(changing: RwSignal<Option<QuestionIndex>>) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let unanswered = Memo::new(move |_| {
        let mut unanswered = estimation.unanswered();
        unanswered.retain(|question| changing.get() != Some(*question));
        unanswered
    });
    let any = Memo::new(move |_| unanswered.with(|unanswered| !unanswered.is_empty()));
    let has_skipped = Memo::new(move |_| {
        unanswered.with(|unanswered| {
            unanswered
                .iter()
                .any(|question| estimation.is_skipped(*question))
        })
    });
    let title = move || {
        let count = (preferences.text().items)(&unanswered.with(Vec::len).to_string());
        [preferences.text().field().unanswered, " · ", &count].concat()
    };
    let line = move |question: QuestionIndex| {
        let asked = &catalogue[question];
        let value = move || {
            if estimation.is_skipped(question) {
                preferences.text().not_sure
            } else {
                ""
            }
        };
        let answer = move |_| {
            changing.set(Some(question));
            browser::document::focus(".answers fieldset :is(input, button)");
        };
        view! {
            <li class="answer" data-unanswered=asked.id.as_str()>
                <span class="answer-name">{preferences.tr(&asked.name)}</span>
                <span class="answer-value answer-unsure">{value}</span>
                <button
                    class="answer-edit"
                    type="button"
                    aria-label=move || {
                        (preferences.text().field().answer_of)(preferences.words(&asked.name))
                    }
                    on:click=answer
                >
                    <Icon picture=Picture::Edit/>
                    <span>{preferences.t(|text| text.field().answer_it)}</span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || any.get()>
            <details class="unanswered" prop:open=move || has_skipped.get()>
                <summary>
                    <h3>{title}</h3>
                </summary>
                <p class="fine-print">{preferences.t(|text| text.field().unanswered_lead)}</p>
                <ul class="answer-list">
                    <For each=move || unanswered.get() key=|question| question.0 children=line/>
                </ul>
            </details>
        </Show>
    }
    .into_any()
}

#[component]
fn StartOver(changing: RwSignal<Option<QuestionIndex>>) -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let start_over = move |_| {
        changing.set(None);
        session.start_over();
        focus_next_question();
    };
    view! {
        <div class="answers-end">
            <p class="fine-print">{preferences.t(|text| text.questions().share_hint)}</p>
            <button
                class="button button-quiet"
                type="button"
                data-action="start-over"
                on:click=start_over
            >
                <Icon picture=Picture::Again/>
                <span>{preferences.t(|text| text.questions().start_over)}</span>
            </button>
        </div>
    }
    .into_any()
}

#[component]
fn Line(question: QuestionIndex, changing: RwSignal<Option<QuestionIndex>>) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let unused = Memo::new(move |_| estimation.is_asked(question) == Some(false));
    let is_changing = Memo::new(move |_| changing.get() == Some(question));
    let value = move || {
        let answer = estimation.given(question);
        if let Some(school) = estimation.chosen_school(question) {
            return school_text(preferences.language(), catalogue, question, &school);
        }
        answer.map_or_else(
            || preferences.text().not_sure.to_owned(),
            |answer| {
                let intervals = |question| estimation.intervals(question);
                answer_text(
                    preferences.language(),
                    catalogue,
                    question,
                    answer,
                    &intervals,
                )
            },
        )
    };
    let edit = move || {
        if is_changing.get() {
            preferences.text().questions().done
        } else {
            preferences.text().questions().change
        }
    };
    let edit_label = move || {
        let (text, name) = (preferences.text(), preferences.words(&asked.name));
        // What is read out must hold what is painted.
        if is_changing.get() {
            [text.questions().done, text.colon, name].concat()
        } else {
            (text.questions().change_of)(name)
        }
    };
    let toggle = move |_| {
        changing.set((!is_changing.get_untracked()).then_some(question));
    };
    view! {
        <li class="answer" class:answer-unused=unused data-question=asked.id.as_str()>
            <span class="answer-name">{preferences.tr(&asked.name)}</span>
            <span class="answer-value">{value}</span>
            <button
                class="answer-edit"
                type="button"
                aria-expanded=move || is_changing.get().to_string()
                aria-label=edit_label
                on:click=toggle
            >
                <Icon picture=Picture::Edit/>
                <span>{edit}</span>
            </button>
            <Show when=move || unused.get()>
                <p class="answer-note">{preferences.t(|text| text.questions().not_used)}</p>
            </Show>
            <Show when=move || is_changing.get()>
                <QuestionField question place="answers"/>
            </Show>
        </li>
    }
    .into_any()
}
