//! The award of a benefit: in one line, and worked out in words.

use leptos::prelude::*;
use policy::{
    Answer, Award, Benefit, BenefitEstimate, Bound, Catalogue, Cell, ConditionState, Form, Money,
    Period, Profile, QuestionIndex, Trace, Verdict,
};

use crate::components::total::ends;
use crate::language::{Language, cell_text, list};

/// Returns the award of a benefit in one short phrase, for this visitor.
pub fn amount_text(language: Language, benefit: &Benefit, estimate: &BenefitEstimate) -> String {
    let text = language.text();
    let money = match (&benefit.award.form, estimate.money) {
        (Form::Flat { months }, _) => Some((text.results().flat_for)(&months.to_string())),
        (Form::Pool { .. } | Form::Unpublished, _) => Some(text.results().no_amount.to_owned()),
        (Form::Post, _) => Some(text.results().post.to_owned()),
        (Form::Service, _) => Some(text.results().service.to_owned()),
        (Form::Rate, _) => None,
        (Form::Area { .. }, None) => Some(text.results().price_needed.to_owned()),
        (_, Some(range)) if estimate.verdict != Verdict::NotEligible => {
            Some(if range.at_least && range.low == range.high {
                (text.questions().at_least)(&language.money(range.high))
            } else if benefit.counts() || range.at_least {
                language.range(range)
            } else {
                (text.results().up_to)(&language.money(range.high))
            })
        }
        _ => None,
    };
    let mut words = money.unwrap_or_default();
    if let Some(rate) = rate_text(language, benefit) {
        list(&mut words, text.comma, &rate);
    }
    words
}

fn rate_text(language: Language, benefit: &Benefit) -> Option<String> {
    let (text, rate) = (language.text(), benefit.award.rate?);
    let amount = if rate.low == rate.high {
        language.plain_money(rate.high)
    } else if rate.low.is_zero() {
        (text.results().up_to)(&language.money(rate.high))
    } else {
        ends(language, rate.low, rate.high)
    };
    Some(match rate.per {
        Period::Month => (text.results().per_month)(&amount),
        Period::Year => (text.results().per_year)(&amount),
    })
}

/// Returns the award worked out in words, with the visitor's own case marked; `None` if there is no arithmetic.
pub fn award(
    language: Language,
    catalogue: &'static Catalogue,
    given: impl Fn(QuestionIndex) -> Option<Answer>,
    benefit: &'static Benefit,
    own: &BenefitEstimate,
    trace: &Trace,
) -> Option<AnyView> {
    let text = language.text();
    let is_for_visitor = own.verdict != Verdict::NotEligible;
    let number = |question| match given(question) {
        Some(Answer::Number(number)) => Some(Money::new(number)),
        _ => None,
    };
    let view = match &benefit.award.form {
        Form::Money(cells) => {
            let rows = cells.iter().zip(&trace.cells).map(|(cell, state)| {
                let when = match &cell.when {
                    Some(when) => cell_text(language, catalogue, when),
                    None if cells.len() == 1 => String::new(),
                    None => text.results().otherwise.to_owned(),
                };
                let amount = worked_out(language, &benefit.award, cell.amount, cell.at_least);
                view! { <Row language when amount state=*state marked=is_for_visitor/> }
            });
            let rows = rows.collect_view();
            view! { <Table>{rows}</Table> }.into_any()
        }
        Form::Area { cells, price } => {
            let price = number(*price);
            let rows = cells.iter().zip(&trace.cells).map(|(cell, state)| {
                let area = cell.square_metres.to_string();
                let amount = match price {
                    Some(price) => (text.results().area_worked)(
                        &area,
                        &language.plain_money(price),
                        &language.money(price.times(cell.square_metres)),
                    ),
                    None => (text.results().square_metres)(&area),
                };
                let when = cell_text(language, catalogue, &cell.when);
                view! { <Row language when amount state=*state marked=is_for_visitor/> }
            });
            let rows = rows.collect_view();
            view! { <Table>{rows}</Table> }.into_any()
        }
        Form::Share {
            of,
            percent,
            at_most,
        } => {
            let percent = percent.normalize().to_string();
            let share = (text.results().share_of)(
                &percent,
                language.of(&catalogue[*of].name),
                &language.money(*at_most),
            );
            // With the answer the visitor sees the sum itself; what the cap cuts off is no equation.
            let worked = number(*of)
                .zip(own.money)
                .filter(|(_, money)| own.verdict == Verdict::Eligible && money.high < *at_most)
                .map(|(given, money)| {
                    (text.results().share_worked)(
                        &language.plain_money(given),
                        &percent,
                        &language.money(money.high),
                    )
                });
            view! {
                <div>
                    <p>{share}</p>
                    {worked.map(|worked| view! { <p>{worked}</p> })}
                </div>
            }
            .into_any()
        }
        Form::Pool {
            at_least,
            for_at_least,
        } => {
            let pool = (text.results().pool)(&language.money(*at_least), &for_at_least.to_string());
            view! { <p>{pool}</p> }.into_any()
        }
        Form::Range { low, high } => {
            let range = language.between(*low, *high);
            view! { <p>{range}</p> }.into_any()
        }
        _ => return None,
    };
    Some(view)
}

#[component]
fn Table(children: Children) -> impl IntoView {
    view! {
        <table class="award-table">
            <tbody>{children()}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Row(
    language: Language,
    when: String,
    amount: String,
    state: ConditionState,
    /// Marks the visitor's own row; false for a benefit that is not for this visitor.
    marked: bool,
) -> impl IntoView {
    let (class, mark) = match state {
        _ if !marked => ("does-not-apply", ""),
        ConditionState::Met => ("applies", language.text().results().applies),
        ConditionState::Open => ("may-apply", language.text().results().may_apply),
        ConditionState::NotMet => ("does-not-apply", ""),
    };
    let when = if when.is_empty() {
        view! { <td></td> }.into_any()
    } else {
        view! { <th scope="row">{when}</th> }.into_any()
    };
    view! {
        <tr class=class>
            {when} <td class="number">{amount}</td> <td class="award-mark">{mark}</td>
        </tr>
    }
    .into_any()
}

/// How the sum of an example comes about, in one line; only the sum where there is nothing to work out.
pub fn sum_text(
    language: Language,
    benefit: &Benefit,
    profile: &Profile,
    own: &BenefitEstimate,
    trace: &Trace,
) -> String {
    let text = language.text();
    let given = |question| match profile.get(question) {
        Some(Answer::Number(number)) => Some(language.plain_money(Money::new(number))),
        _ => None,
    };
    let cells = &trace.cells;
    let applying = cells.iter().position(|state| *state == ConditionState::Met);
    let cell = applying.unwrap_or(0);
    let sum = own.money.map(|money| money.high).unwrap_or_default();
    let worked = match &benefit.award.form {
        Form::Money(cells) => {
            let Cell {
                amount, at_least, ..
            } = cells[cell];
            Some(worked_out(language, &benefit.award, amount, at_least))
        }
        Form::Area { cells, price } => given(*price).map(|price| {
            let area = cells[cell].square_metres.to_string();
            (text.results().area_worked)(&area, &price, &language.money(sum))
        }),
        Form::Share {
            of,
            percent,
            at_most,
        } if sum < *at_most => given(*of).map(|given| {
            let percent = percent.normalize().to_string();
            (text.results().share_worked)(&given, &percent, &language.money(sum))
        }),
        _ => None,
    };
    worked.unwrap_or_else(|| amount_text(language, benefit, own))
}

/// "1500元 × 36个月 = 5.4万元", with "at least" or "up to" where it is one.
fn worked_out(language: Language, award: &Award, amount: Money, at_least: bool) -> String {
    let text = language.text();
    let whole = match award.every {
        None => language.money(amount),
        Some(every) => {
            let times = match every.unit {
                Period::Month => (text.months)(&every.times.to_string()),
                Period::Year => (text.results().years)(&every.times.to_string()),
            };
            let sum = language.money(amount.times(every.times));
            [
                &(text.results().times)(&language.plain_money(amount), &times),
                " = ",
                &sum,
            ]
            .concat()
        }
    };
    match (award.bound, at_least) {
        (Bound::UpTo, _) => (text.results().up_to)(&whole),
        (Bound::AtLeast, _) | (Bound::Exact, true) => (text.questions().at_least)(&whole),
        (Bound::Exact, false) => whole,
    }
}

/// When the money is paid, as bars with their amounts; nothing where nothing is counted.
pub fn payments(language: Language, benefit: &'static Benefit, trace: &Trace) -> Option<AnyView> {
    let text = language.text();
    let mut most = Money::ZERO;
    for (_, amount) in &trace.payments {
        most = most.max(*amount);
    }
    if most.is_zero() {
        return None;
    }
    let bars = trace.payments.iter().map(|(year, amount)| {
        view! {
            <li class="payment">
                <span class="payment-bar" style=("--share", policy::fraction(*amount, most))></span>
                <span class="payment-amount number">{language.money(*amount)}</span>
                <span class="payment-year">{(text.results().year_number)(&year.to_string())}</span>
            </li>
        }
    });
    let unpublished = matches!(
        benefit.award.paid,
        Some(policy::Paid::InYear {
            published: false,
            ..
        })
    );
    let note = unpublished
        .then(|| view! { <p class="fine-print">{text.results().schedule_unpublished}</p> });
    let view = view! {
        <div>
            <ol class="payments">{bars.collect_view()}</ol>
            {note}
        </div>
    };
    Some(view.into_any())
}
