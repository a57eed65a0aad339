//! The answers given, each changed in place.

use leptos::prelude::*;
use policy::QuestionIndex;

use crate::components::question::QuestionField;
use crate::icons::{Icon, Picture};
use crate::state::use_state;

/// All answers given, in the reading's order.
#[component]
pub fn AnswerList() -> impl IntoView {
    let state = use_state();
    let answered = Memo::new(move |_| state.profile.with(|profile| profile.answers().map(|(question, _)| question).collect::<Vec<_>>()));
    // The question being changed stays open while its answer is taken back.
    let changing = RwSignal::new(None::<QuestionIndex>);
    let shown = move || {
        let mut shown = answered.get();
        if let Some(question) = changing.get().filter(|question| !shown.contains(question)) {
            shown.push(question);
            shown.sort();
        }
        shown
    };
    view! {
        <section class="answers">
            <h2>{move || state.text().your_answers}</h2>
            {move || answered.with(Vec::is_empty).then(|| view! { <p class="group-lead">{move || state.text().no_answers}</p> })}
            <ul class="answer-list">
                <For each=shown key=|question| *question let:question><AnswerLine question changing/></For>
            </ul>
            {move || (!answered.with(Vec::is_empty)).then(|| view! {
                <p class="fine-print">{move || state.text().share_hint}</p>
                <button class="button button-quiet" data-action="start-over" on:click=move |_| { changing.set(None); state.start_over(); }>
                    <Icon picture=Picture::Again/><span>{move || state.text().start_over}</span>
                </button>
            })}
        </section>
    }
}

#[component]
fn AnswerLine(question: QuestionIndex, changing: RwSignal<Option<QuestionIndex>>) -> impl IntoView {
    let state = use_state();
    let catalogue = state.catalogue();
    let (id, name) = (catalogue[question].id.clone(), catalogue[question].name.clone());
    let named = name.clone();
    let unused = Memo::new(move |_| state.asked(question) == Some(false));
    let value = move || {
        let answer = state.profile.with(|profile| profile.get(question));
        answer.map_or_else(|| state.text().not_sure.to_owned(), |answer| state.language.get().answer(&state.catalogue(), question, answer))
    };
    let is_changing = move || changing.get() == Some(question);
    view! {
        <li class="answer" class:answer-unused=move || unused.get() data-question=id>
            <span class="answer-name">{move || state.language.get().of(&name)}</span>
            <span class="answer-value">{value}</span>
            <button
                class="answer-edit" aria-expanded=move || is_changing().to_string()
                aria-label=move || (state.text().change_of)(&state.language.get().of(&named))
                on:click=move |_| changing.set(if is_changing() { None } else { Some(question) })
            >
                <Icon picture=Picture::Edit/><span>{move || if is_changing() { state.text().done } else { state.text().change }}</span>
            </button>
            {move || unused.get().then(|| view! { <p class="answer-note">{move || state.text().not_used}</p> })}
            {move || is_changing().then(|| view! { <QuestionField question/> })}
        </li>
    }
}
