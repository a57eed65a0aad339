//! An assumed answer in a column of the comparison.

use leptos::prelude::*;
use policy::{Answer, QuestionIndex};

use super::model::use_compare;
use super::scenario_list::{LETTERS, open};
use crate::browser::document;
use crate::context::{use_catalogue, use_navigation, use_preferences};
use crate::icons::{Icon, Picture};
use crate::url::MAX_SCENARIOS;

/// Selectors of the next focus once an assumption of a column has gone, in the order of the columns.
const NEXT_FOCUS: [&[&str]; MAX_SCENARIOS + 1] = [
    &[".comparison [data-column=A] .assumption", ".comparison"],
    &[".comparison [data-column=B] .assumption", ".comparison"],
    &[".comparison [data-column=C] .assumption", ".comparison"],
];

/// An assumed answer. Where there are two answers, a tap gives the other one; else it opens the question.
#[component]
pub fn AssumedAnswer(
    /// The number of the column in the model.
    column: usize,
    question: QuestionIndex,
    usual: Answer,
) -> impl IntoView {
    let (model, preferences, navigation) = (use_compare(), use_preferences(), use_navigation());
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let answer_text =
        move |answer: Answer| preferences.language().answer(catalogue, question, answer);
    // Part of the content, so that the name holds the words that are seen.
    let prefix = move || {
        let text = preferences.text();
        let name = preferences.words(&asked.name);
        let (change, colon) = (text.questions().change, text.colon);
        [change, colon, LETTERS[column], text.comma, name, colon].concat()
    };
    let change = move |_| {
        let Answer::YesNo(is_so) = usual else {
            return open(model, column, vec![question.0]);
        };
        let other = Answer::YesNo(!is_so);
        let said = untrack(|| {
            let name = preferences.words(&asked.name);
            (preferences.text().questions().now_answered)(name, &answer_text(other))
        });
        document::focus_first(NEXT_FOCUS[column]);
        navigation.announce(said);
        model.estimation(column).answer(question, Some(other));
    };
    view! {
        <button
            class="assumption"
            type="button"
            data-assumed=asked.id.as_str()
            on:click=change
        >
            <span class="visually-hidden">{prefix}</span>
            <span>{move || answer_text(usual)}</span>
            " "
            <small>{preferences.t(|text| text.comparison().assumed_mark)}</small>
            <Icon picture=Picture::Edit/>
        </button>
    }
    .into_any()
}
