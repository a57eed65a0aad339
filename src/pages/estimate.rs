//! The estimate: one question at a time, everything answered at hand, the results beside.

use leptos::prelude::*;

use crate::components::answers::AnswerList;
use crate::components::calendar::Calendar;
use crate::components::group::Groups;
use crate::components::question::QuestionField;
use crate::components::total::{Cases, Total};
use crate::state::use_state;

/// The estimate page.
#[component]
pub fn Estimate() -> impl IntoView {
    let state = use_state();
    view! {
        <h1 class="page-title">{move || state.text().estimate_title}</h1>
        <div class="columns">
            <div class="column-questions">
                <Total/>
                <NextQuestion/>
                <AnswerList/>
            </div>
            <div class="column-results">
                <Groups/>
                <Cases/>
                <Calendar/>
                <p class="fine-print">
                    {move || (state.text().as_of)(&state.language.get().date(state.day()))}{move || state.text().full_stop}
                    " "{move || state.text().not_official}
                </p>
            </div>
        </div>
    }
}

/// The question that narrows most.
#[component]
fn NextQuestion() -> impl IntoView {
    let state = use_state();
    view! {
        <section class="next-question card">
            <h2>{move || state.text().next_question}</h2>
            {move || match state.next_question.get() {
                Some(question) => view! { <QuestionField question/> }.into_any(),
                None => view! {
                    <p>{move || if state.estimate.get().undetermined_questions.is_empty() { state.text().all_asked } else { state.text().all_asked_unsure }}</p>
                }.into_any(),
            }}
        </section>
    }
}
