//! The usual answers that the leading range assumes. None is given by the visitor, and each is changed by one tap.

use leptos::prelude::*;
use policy::{Answer, QuestionIndex};

use crate::browser::document;
use crate::components::dynamic::dynamic;
use crate::components::question::QuestionField;
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::icons::{Icon, Picture};

/// Selectors of the next focus once an assumption has gone.
const NEXT_ASSUMPTION: &[&str] = &[".assumptions button", "#main"];

/// A checklist of the assumed answers, with a button that takes them all as the visitor's own.
#[component]
pub fn Assumptions() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let assumed =
        Memo::new(move |_| estimation.with_estimate(|estimate| estimate.usual.assumes.clone()));
    // A question opened in place stays until it is closed, although it is answered meanwhile.
    let opened = RwSignal::new(None::<QuestionIndex>);
    let shown = move || {
        let mut shown = assumed.get();
        if let Some(question) = opened.get().filter(|question| !shown.contains(question)) {
            shown.push(question);
            policy::insertion_sort_by_key(&mut shown, |question| *question);
        }
        shown
    };
    let any = Memo::new(move |_| opened.get().is_some() || assumed.with(|all| !all.is_empty()));
    let confirm = move |_| {
        let answers = assumed.get_untracked();
        let answers = answers
            .iter()
            .map(|question| (*question, catalogue[*question].usual));
        opened.set(None);
        estimation.answer_all(&answers.collect::<Vec<_>>());
        document::focus_first(&["#main"]);
    };
    let field = move || {
        opened
            .get()
            .map(|question| view! { <QuestionField question place="assumed"/> })
    };
    view! {
        <Show when=move || any.get()>
            <section class="assumptions" aria-labelledby="assumptions-title">
                <p class="assumptions-title" id="assumptions-title">
                    {preferences.t(|text| text.questions().assumed)}
                </p>
                <p class="fine-print">{preferences.t(|text| text.questions().assumed_lead)}</p>
                <ul class="assumption-list">
                    <For
                        each=shown
                        key=|question| question.0
                        children=move |question| view! { <Assumption question opened/> }
                    />
                </ul>
                {dynamic(field)}
                <Show when=move || assumed.with(|all| !all.is_empty())>
                    <button
                        class="button"
                        type="button"
                        data-action="confirm-assumptions"
                        on:click=confirm
                    >
                        <Icon picture=Picture::Met/>
                        <span>{preferences.t(|text| text.questions().assumed_confirm)}</span>
                    </button>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

/// One assumed answer. Where there are two answers, a tap gives the other one; else it opens the question.
#[component]
fn Assumption(question: QuestionIndex, opened: RwSignal<Option<QuestionIndex>>) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let is_open = Memo::new(move |_| opened.get() == Some(question));
    let answer_text =
        move |answer: Answer| preferences.language().answer(catalogue, question, answer);
    let value = move || {
        let answer = estimation.given(question).or(asked.usual);
        answer.map(answer_text).unwrap_or_default()
    };
    let change = move |_| {
        if let Some(Answer::YesNo(usual)) = asked.usual {
            let other = Answer::YesNo(!usual);
            estimation.answer(question, Some(other));
            document::focus_first(NEXT_ASSUMPTION);
            navigation.announce(untrack(|| {
                let name = preferences.words(&asked.name);
                (preferences.text().questions().now_answered)(name, &answer_text(other))
            }));
        } else {
            let is_open = is_open.get_untracked();
            opened.set((!is_open).then_some(question));
            if is_open {
                document::focus_first(NEXT_ASSUMPTION);
            }
        }
    };
    let opens = !matches!(asked.usual, Some(Answer::YesNo(_)));
    view! {
        <li>
            <button
                class="assumption"
                type="button"
                data-assumed=asked.id.as_str()
                aria-expanded=move || opens.then(|| is_open.get().to_string())
                on:click=change
            >
                <span>{move || [preferences.words(&asked.name), preferences.text().colon].concat()}</span>
                <b>{value}</b>
                <Icon picture=Picture::Edit/>
            </button>
        </li>
    }
    .into_any()
}
