//! Numbers, money and days typed in; a slip is said in place and nothing is lost.

use policy::{Answer, Money, MoneyPer, QuestionIndex, QuestionKind};

use crate::markup::{Input, Piece, classed, el, live, nothing, several};
use crate::state::{Signal, State};

/// A number or an amount of money.
pub fn number_field(state: State, question: QuestionIndex) -> Piece {
    let asked = &state.catalogue()[question];
    let unit = move || match &asked.kind {
        QuestionKind::Number { unit, .. } => state.words(unit),
        QuestionKind::Money {
            per: MoneyPer::Year,
            ..
        } => state.text().a_year,
        _ => state.text().a_square_metre,
    };
    let is_money = matches!(asked.kind, QuestionKind::Money { .. });
    let is_whole = matches!(asked.kind, QuestionKind::Number { whole: true, .. });
    let at_most = match &asked.kind {
        QuestionKind::Number { at_most, .. } | QuestionKind::Money { at_most, .. } => {
            at_most.normalize().to_string()
        }
        _ => String::new(),
    };
    let wrong = Signal::new(false);
    let take = move |typed: String| {
        // Thousands are often set apart; a slip stays as it was typed until it is mended.
        let plain: String = typed
            .chars()
            .filter(|character| !matches!(character, ',' | '，' | ' ' | '\u{a0}'))
            .collect();
        let answer = state.catalogue()[question].read(&plain).ok();
        wrong.set(answer.is_none() && !plain.is_empty());
        if answer.is_some() || plain.is_empty() {
            state.answer(question, answer);
        }
    };
    let input = Input::new(&[
        ("type", "text"),
        ("inputmode", "decimal"),
        ("autocomplete", "off"),
        ("enterkeyhint", "done"),
    ])
    .live_attr("aria-label", move || {
        Some([state.words(&asked.name), state.text().comma, unit()].concat())
    })
    .live_attr("aria-invalid", move || wrong.get().then_some("true"))
    .value(move || written(state, question))
    .changed(take);
    let spelled = live(move || match state.given(question) {
        Some(Answer::Number(number)) if is_money => classed("p", "money-spelled")
            .text(state.language.get().money(Money::new(number)))
            .done(),
        _ => nothing(),
    });
    let fault = live(move || {
        if wrong.get() {
            let text = state.text();
            let expected = if is_whole {
                text.expected_whole
            } else {
                text.expected_number
            };
            classed("p", "field-error")
                .attr("role", "alert")
                .text(expected(&at_most))
                .done()
        } else {
            nothing()
        }
    });
    let field = classed("div", "money-field")
        .view(input.done())
        .with(classed("span", "unit").live_text(unit));
    several(vec![field.done(), spelled, fault])
}

/// A day.
pub fn date_field(state: State, question: QuestionIndex) -> Piece {
    let name = &state.catalogue()[question].name;
    let wrong = Signal::new(false);
    let take = move |typed: String| {
        let answer = state.catalogue()[question].read(&typed).ok();
        wrong.set(answer.is_none() && !typed.is_empty());
        if answer.is_some() || typed.is_empty() {
            state.answer(question, answer);
        }
    };
    let input = Input::new(&[
        ("type", "date"),
        ("class", "date-field"),
        ("min", "1900-01-01"),
        ("max", "2100-12-31"),
    ])
    .live_attr("aria-label", move || {
        Some(format!(
            "{}{}{}",
            state.words(name),
            state.text().colon,
            state.text().exact_day
        ))
    })
    .value(move || written(state, question))
    .changed(take);
    let fault = live(move || {
        if wrong.get() {
            classed("p", "field-error")
                .attr("role", "alert")
                .text(state.text().expected_day)
                .done()
        } else {
            nothing()
        }
    });
    let label = classed("label", "date-label")
        .with(el("span").live_text(move || state.text().exact_day))
        .view(input.done());
    several(vec![label.done(), fault])
}

/// The answer as an input holds it.
fn written(state: State, question: QuestionIndex) -> String {
    let answer = state.given(question);
    answer
        .map(|answer| state.catalogue()[question].write(answer))
        .unwrap_or_default()
}
