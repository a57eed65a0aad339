//! Numbers, money and days typed in; a slip is said in place and nothing is lost.

use leptos::prelude::*;
use policy::{Answer, Catalogue, Money, MoneyPer, QuestionIndex, QuestionKind};

use crate::context::{Estimation, use_catalogue, use_estimation, use_preferences};

/// A number or an amount of money.
#[component]
pub fn NumberField(question: QuestionIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let unit = move || match &asked.kind {
        QuestionKind::Number { unit, .. } => preferences.words(unit),
        QuestionKind::Money {
            per: MoneyPer::Year,
            ..
        } => preferences.text().a_year,
        _ => preferences.text().a_square_metre,
    };
    let is_money = matches!(asked.kind, QuestionKind::Money { .. });
    let is_whole = matches!(asked.kind, QuestionKind::Number { whole: true, .. });
    let wrong = RwSignal::new(false);
    let take = move |event| {
        // Thousands are often set apart; a slip stays as it was typed until it is mended.
        let plain: String = event_target_value(&event)
            .chars()
            .filter(|character| !matches!(character, ',' | '，' | ' ' | '\u{a0}'))
            .collect();
        let answer = asked.read(&plain).ok();
        wrong.set(answer.is_none() && !plain.is_empty());
        if answer.is_some() || plain.is_empty() {
            estimation.answer(question, answer);
        }
    };
    let spelled = move || match estimation.given(question) {
        Some(Answer::Number(number)) if is_money => {
            let money = preferences.language().money(Money::new(number));
            Some(view! { <p class="money-spelled">{money}</p> })
        }
        _ => None,
    };
    let expected = move || {
        let text = preferences.text();
        let expected = if is_whole {
            text.expected_whole
        } else {
            text.expected_number
        };
        let at_most = match &asked.kind {
            QuestionKind::Number { at_most, .. } | QuestionKind::Money { at_most, .. } => {
                at_most.normalize().to_string()
            }
            _ => String::new(),
        };
        expected(&at_most)
    };
    view! {
        <div class="money-field">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                enterkeyhint="done"
                aria-label=move || [preferences.words(&asked.name), preferences.text().comma, unit()].concat()
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=move || written(estimation, catalogue, question)
                on:change=take
            />
            <span class="unit">{unit}</span>
        </div>
        {spelled}
        <Fault wrong expected/>
    }
    .into_any()
}

/// A day.
#[component]
pub fn DateField(question: QuestionIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let wrong = RwSignal::new(false);
    let take = move |event| {
        let typed = event_target_value(&event);
        let answer = asked.read(&typed).ok();
        wrong.set(answer.is_none() && !typed.is_empty());
        if answer.is_some() || typed.is_empty() {
            estimation.answer(question, answer);
        }
    };
    let label = move || {
        let text = preferences.text();
        [preferences.words(&asked.name), text.colon, text.exact_day].concat()
    };
    view! {
        <label class="date-label">
            <span>{move || preferences.text().exact_day}</span>
            <input
                type="date"
                class="date-field"
                min="1900-01-01"
                max="2100-12-31"
                aria-label=label
                prop:value=move || written(estimation, catalogue, question)
                on:change=take
            />
        </label>
        <Fault wrong expected=move || preferences.text().expected_day/>
    }
    .into_any()
}

/// What was expected, where something else was typed.
#[component]
fn Fault(wrong: RwSignal<bool>, #[prop(into)] expected: TextProp) -> impl IntoView {
    let fault = move || {
        wrong.get().then(|| {
            view! {
                <p class="field-error" role="alert">
                    {expected.get()}
                </p>
            }
        })
    };
    fault.into_any()
}

/// The answer as an input holds it.
fn written(estimation: Estimation, catalogue: &Catalogue, question: QuestionIndex) -> String {
    let answer = estimation.given(question);
    answer
        .map(|answer| catalogue[question].write(answer))
        .unwrap_or_default()
}
