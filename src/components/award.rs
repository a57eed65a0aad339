//! What a benefit gives: in one line, and worked out in words.

use leptos::prelude::*;
use policy::{Benefit, BenefitEstimate, ConditionState, Form, Period, Trace, Verdict};

use crate::components::total::ends;
use crate::language::{Language, condition_text};
use crate::state::use_state;

/// What a benefit gives, in one short piece, as it stands for this visitor.
pub fn amount_text(language: Language, benefit: &Benefit, estimate: &BenefitEstimate) -> String {
    let text = language.text();
    let rate = benefit.award.rate.map(|rate| {
        let amount = if rate.low == rate.high {
            language.plain_money(rate.high)
        } else if rate.low.is_zero() {
            (text.up_to)(&language.money(rate.high))
        } else {
            ends(language, rate.low, rate.high)
        };
        match rate.per {
            Period::Month => (text.per_month)(&amount),
            Period::Year => (text.per_year)(&amount),
        }
    });
    let money = match (&benefit.award.form, estimate.money) {
        (Form::Flat { months }, _) => Some((text.flat_for)(&months.to_string())),
        (Form::Pool { .. } | Form::Unpublished, _) => Some(text.no_amount.to_owned()),
        (Form::Post, _) => Some(text.post.to_owned()),
        (Form::Service, _) => Some(text.service.to_owned()),
        (Form::Rate, _) => None,
        (Form::Area { .. }, None) => Some(text.price_needed.to_owned()),
        (_, Some(range)) if estimate.verdict != Verdict::NotEligible => {
            let ceiling = !benefit.counts();
            let amount = match (ceiling, range.at_least && range.low == range.high) {
                (true, _) => (text.up_to)(&language.money(range.high)),
                (_, true) => (text.at_least)(&language.money(range.high)),
                _ => ends(language, range.low, range.high),
            };
            Some(amount)
        }
        _ => None,
    };
    let pieces: Vec<String> = money.into_iter().chain(rate).collect();
    pieces.join(text.list_separator)
}

/// The award worked out in words, with the visitor's own case marked.
#[component]
pub fn AwardRows(
    /// Which benefit.
    benefit: Benefit,
    /// Which of its cells apply.
    trace: Trace,
) -> impl IntoView {
    let state = use_state();
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let text = language.text();
    let award = &benefit.award;
    let repeated = |amount: policy::Money| match award.every {
        None => language.money(amount),
        Some(every) => {
            let times = match every.unit {
                Period::Month => (text.months)(&every.times.to_string()),
                Period::Year => (text.years)(&every.times.to_string()),
            };
            format!("{} = {}", (text.times)(&language.plain_money(amount), &times), language.money(amount.times(every.times)))
        }
    };
    let bounded = |amount: String, at_least: bool| match award.bound {
        policy::Bound::UpTo => (text.up_to)(&amount),
        policy::Bound::AtLeast => (text.at_least)(&amount),
        policy::Bound::Exact if at_least => (text.at_least)(&amount),
        policy::Bound::Exact => amount,
    };
    let mark = |state: ConditionState| match state {
        ConditionState::Met => text.applies,
        ConditionState::Open => text.may_apply,
        ConditionState::NotMet => "",
    };
    let rows: Vec<(String, String, ConditionState)> = match &award.form {
        Form::Money(cells) => cells
            .iter()
            .zip(&trace.cells)
            .map(|(cell, state)| {
                let when = cell.when.as_ref().map(|when| condition_text(language, &catalogue, when));
                let alone = cells.len() == 1;
                let when = when.unwrap_or_else(|| if alone { String::new() } else { text.otherwise.to_owned() });
                (when, bounded(repeated(cell.amount), cell.at_least), *state)
            })
            .collect(),
        Form::Area { cells, .. } => cells
            .iter()
            .zip(&trace.cells)
            .map(|(cell, state)| (condition_text(language, &catalogue, &cell.when), (text.square_metres)(&cell.square_metres.to_string()), *state))
            .collect(),
        _ => Vec::new(),
    };
    let sentence = match &award.form {
        Form::Share { of, percent, at_most } => {
            Some((text.share_of)(&percent.normalize().to_string(), &language.of(&catalogue[*of].name), &language.money(*at_most)))
        }
        Form::Pool { at_least, for_at_least } => Some((text.pool)(&language.money(*at_least), &for_at_least.to_string())),
        Form::Range { low, high } => Some((text.between)(&language.money(*low), &language.money(*high))),
        _ => None,
    };
    let rows = (!rows.is_empty()).then(|| {
        let rows = rows.into_iter().map(|(when, amount, state)| {
            let class = match state {
                ConditionState::Met => "applies",
                ConditionState::Open => "may-apply",
                ConditionState::NotMet => "",
            };
            let when = if when.is_empty() { view! { <td></td> }.into_any() } else { view! { <th scope="row">{when}</th> }.into_any() };
            view! { <tr class=class>{when}<td class="number">{amount}</td><td class="award-mark">{mark(state)}</td></tr> }
        });
        view! { <table class="award-table"><tbody>{rows.collect_view()}</tbody></table> }
    });
    let nothing = rows.is_none() && sentence.is_none();
    (!nothing).then(|| view! {
        <h4>{text.award}</h4>
        {sentence.map(|sentence| view! { <p>{sentence}</p> })}
        {rows}
    })
}

/// When the money is paid, as bars with their amounts.
#[component]
pub fn Payments(
    /// Which benefit.
    benefit: Benefit,
    /// When it is paid.
    trace: Trace,
    /// Whether the amount may still be less.
    open: bool,
) -> impl IntoView {
    let state = use_state();
    let language = state.language.get();
    let text = language.text();
    let most = trace.payments.iter().map(|(_, amount)| *amount).max().unwrap_or_default();
    let unpublished = matches!(benefit.award.paid, Some(policy::Paid::InYear { published: false, .. }));
    let bars = trace.payments.iter().map(|(year, amount)| {
        view! {
            <li class="payment">
                <span class="payment-bar" style:--share=policy::fraction(*amount, most)></span>
                <span class="payment-amount number">{language.money(*amount)}</span>
                <span class="payment-year">{(text.year_number)(&year.to_string())}</span>
            </li>
        }
    });
    let bars = bars.collect_view();
    (!most.is_zero()).then(|| view! {
        <h4>{text.payments}{open.then(|| format!(" ({})", text.payments_most))}</h4>
        <ol class="payments">{bars}</ol>
        {unpublished.then(|| view! { <p class="fine-print">{text.schedule_unpublished}</p> })}
    })
}
