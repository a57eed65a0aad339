//! Numbers, money and days typed in; a slip is said in place and nothing is lost.

use leptos::prelude::*;
use policy::{Answer, Money, MoneyPer, QuestionIndex, QuestionKind};

use crate::state::use_state;

/// A number or an amount of money.
#[component]
pub fn NumberField(
    /// Which question.
    question: QuestionIndex,
) -> impl IntoView {
    let state = use_state();
    let catalogue = state.catalogue();
    let asked = catalogue[question].clone();
    let kind = asked.kind.clone();
    let unit = move || match &kind {
        QuestionKind::Number { unit, .. } => state.language.get().of(unit),
        QuestionKind::Money { per: MoneyPer::Year, .. } => state.text().a_year.to_owned(),
        _ => state.text().a_square_metre.to_owned(),
    };
    let is_money = matches!(asked.kind, QuestionKind::Money { .. });
    let (name, written) = (asked.name.clone(), asked.clone());
    let value = move || state.profile.with(|profile| profile.get(question)).map(|answer| written.write(answer)).unwrap_or_default();
    // What does not read as a number, kept as typed until it is mended.
    let wrong = RwSignal::new(None::<String>);
    let at_most = match &asked.kind {
        QuestionKind::Number { at_most, .. } | QuestionKind::Money { at_most, .. } => at_most.normalize().to_string(),
        _ => String::new(),
    };
    let take = move |typed: String| {
        let plain: String = typed.chars().filter(|character| !matches!(character, ',' | '，' | ' ' | '\u{a0}')).collect();
        if plain.is_empty() {
            wrong.set(None);
            state.answer(question, None);
            return;
        }
        match asked.read(&plain) {
            Ok(answer) => {
                wrong.set(None);
                state.answer(question, Some(answer));
            }
            Err(_) => wrong.set(Some(typed)),
        }
    };
    let spelled = move || match state.profile.with(|profile| profile.get(question)) {
        Some(Answer::Number(number)) if is_money => Some(state.language.get().money(Money::new(number))),
        _ => None,
    };
    view! {
        <div class="money-field">
            <input
                type="text" inputmode="decimal" autocomplete="off" enterkeyhint="done"
                aria-label=move || state.language.get().of(&name)
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                prop:value=value
                on:change:target=move |event| take(event.target().value())
            />
            <span class="unit">{unit}</span>
        </div>
        {move || spelled().map(|spelled| view! { <p class="money-spelled">{spelled}</p> })}
        {move || wrong.with(Option::is_some).then(|| view! { <p class="field-error" role="alert">{(state.text().expected_number)(&at_most)}</p> })}
    }
}

/// A day.
#[component]
pub fn DateField(
    /// Which question.
    question: QuestionIndex,
) -> impl IntoView {
    let state = use_state();
    let catalogue = state.catalogue();
    let asked = catalogue[question].clone();
    let written = asked.clone();
    let name = asked.name.clone();
    let value = move || state.profile.with(|profile| profile.get(question)).map(|answer| written.write(answer)).unwrap_or_default();
    let wrong = RwSignal::new(false);
    let take = move |typed: String| {
        if typed.is_empty() {
            wrong.set(false);
            state.answer(question, None);
            return;
        }
        let answer = asked.read(&typed).ok();
        wrong.set(answer.is_none());
        if answer.is_some() {
            state.answer(question, answer);
        }
    };
    view! {
        <label class="date-label">
            <span>{move || state.text().exact_day}</span>
            <input
                type="date" class="date-field" min="1900-01-01" max="2100-12-31"
                aria-label=move || format!("{}{}{}", state.language.get().of(&name), state.text().colon, state.text().exact_day)
                prop:value=value
                on:change:target=move |event| take(event.target().value())
            />
        </label>
        {move || wrong.get().then(|| view! { <p class="field-error" role="alert">{state.text().expected_day}</p> })}
    }
}
