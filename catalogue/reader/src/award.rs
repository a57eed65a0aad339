//! Reads the `[award]` of a benefit.

use std::collections::BTreeMap;

use policy::{
    AreaCell, Award, Basis, Bound, Cell, Condition, Form, Question, QuestionIndex, QuestionKind,
};
use serde::Deserialize;

use crate::raw::{Place, RawNumber};

mod cells;
mod paid;

use cells::{RawCase, RawRow, cases, table};
use paid::{RawEvery, RawPaid, RawRate, read_every, read_paid, read_rate};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAward {
    form: String,
    bound: Option<String>,
    every: Option<RawEvery>,
    rate: Option<RawRate>,
    paid: Option<RawPaid>,
    amount: Option<RawNumber>,
    by: Option<RawBy>,
    table: Option<BTreeMap<String, RawRow>>,
    case: Option<Vec<RawCase>>,
    low: Option<RawNumber>,
    high: Option<RawNumber>,
    of: Option<String>,
    percent: Option<RawNumber>,
    at_most: Option<RawNumber>,
    price: Option<String>,
    square_metres: Option<BTreeMap<String, u32>>,
    months: Option<u32>,
    at_least: Option<RawNumber>,
    for_at_least: Option<u32>,
}

/// The questions of a table: one key, or a list of one or two.
#[derive(Deserialize)]
#[serde(untagged)]
enum RawBy {
    One(String),
    Several(Vec<String>),
}

/// Outcomes are kept in 32 bits, one of them for "not eligible".
const MAX_CELLS: usize = 30;

/// Reads an award and checks that it has just the fields of its form.
pub(crate) fn read(
    place: &mut Place<'_>,
    mut raw: RawAward,
    questions: &[Question],
    basis: Basis,
) -> Option<Award> {
    let bounds = [
        ("at_least", Bound::AtLeast),
        ("up_to", Bound::UpTo),
        ("exact", Bound::Exact),
    ];
    let bound = match raw.bound.take() {
        Some(bound) => place.word("bound", &bound, &bounds)?,
        None => Bound::Exact,
    };
    let every = raw.every.take().and_then(|raw| read_every(place, &raw));
    let rate = raw.rate.take().and_then(|raw| read_rate(place, &raw));
    let paid = raw.paid.take().and_then(|raw| read_paid(place, &raw));
    let form = form(place, &mut raw, questions)?;
    leftovers(place, &raw);
    if let Form::Money(cells) = &form {
        if cells.len() > MAX_CELLS {
            place.fault(
                "award",
                format!("expected at most {MAX_CELLS} cells, found {}", cells.len()),
            );
            return None;
        }
        let scheduled =
            every.is_some() || paid.is_some() || cells.iter().all(|cell| cell.paid.is_some());
        if basis == Basis::Entitlement && bound != Bound::UpTo && !scheduled {
            place.fault(
                "award paid",
                "expected paid or every, since this money counts towards a total",
            );
        }
    }
    if basis != Basis::Entitlement && bound == Bound::Exact && matches!(form, Form::Money(_)) {
        place.fault(
            "award bound",
            "expected up_to, since an amount that is competed for or negotiated is a ceiling",
        );
    }
    if form == Form::Rate && rate.is_none() {
        place.fault("award rate", "expected a rate, found none");
    }
    Some(Award {
        form,
        bound,
        every,
        rate,
        paid,
    })
}

fn form(place: &mut Place<'_>, raw: &mut RawAward, questions: &[Question]) -> Option<Form> {
    match raw.form.as_str() {
        "fixed" => {
            let amount = place.needed("award amount", raw.amount.take())?;
            let amount = place.amount("award amount", &amount);
            Some(Form::Money(vec![Cell {
                when: None,
                amount,
                at_least: false,
                paid: None,
            }]))
        }
        "table" => Some(Form::Money(table(place, raw, questions)?)),
        "cases" => Some(Form::Money(cases(place, raw, questions)?)),
        "range" => {
            let (low, high) = (
                place.needed("award low", raw.low.take())?,
                place.needed("award high", raw.high.take())?,
            );
            let (low, high) = (
                place.amount("award low", &low),
                place.amount("award high", &high),
            );
            if low >= high {
                place.fault(
                    "award high",
                    format!("expected more than {low}, the low end, found {high}"),
                );
            }
            Some(Form::Range { low, high })
        }
        "share" => share(place, raw, questions),
        "area" => area(place, raw, questions),
        "flat" => Some(Form::Flat {
            months: place.needed("award months", raw.months.take())?,
        }),
        "pool" => {
            let at_least = place.needed("award at_least", raw.at_least.take())?;
            let at_least = place.amount("award at_least", &at_least);
            Some(Form::Pool {
                at_least,
                for_at_least: place.needed("award for_at_least", raw.for_at_least.take())?,
            })
        }
        "unpublished" => Some(Form::Unpublished),
        "rate" => Some(Form::Rate),
        "post" => Some(Form::Post),
        "service" => Some(Form::Service),
        found => {
            let forms = "fixed, table, cases, range, share, area, flat, pool, unpublished, rate, post, service";
            place.fault(
                "award form",
                format!("expected one of {forms}, found {found:?}"),
            );
            None
        }
    }
}

/// Reports every field that no form of award has taken.
fn leftovers(place: &mut Place<'_>, raw: &RawAward) {
    place.unneeded("award amount", raw.amount.as_ref());
    place.unneeded("award by", raw.by.as_ref());
    place.unneeded("award table", raw.table.as_ref());
    place.unneeded("award case", raw.case.as_ref());
    place.unneeded("award low", raw.low.as_ref());
    place.unneeded("award high", raw.high.as_ref());
    place.unneeded("award of", raw.of.as_ref());
    place.unneeded("award percent", raw.percent.as_ref());
    place.unneeded("award at_most", raw.at_most.as_ref());
    place.unneeded("award price", raw.price.as_ref());
    place.unneeded("award square_metres", raw.square_metres.as_ref());
    place.unneeded("award months", raw.months.as_ref());
    place.unneeded("award at_least", raw.at_least.as_ref());
    place.unneeded("award for_at_least", raw.for_at_least.as_ref());
}

/// The questions that a table goes by.
fn by(
    place: &mut Place<'_>,
    raw: &mut RawAward,
    questions: &[Question],
) -> Option<Vec<QuestionIndex>> {
    let by = match place.needed("award by", raw.by.take())? {
        RawBy::One(one) => vec![one],
        RawBy::Several(several) => several,
    };
    if by.is_empty() || by.len() > 2 {
        place.fault(
            "award by",
            format!("expected one or two questions, found {}", by.len()),
        );
        return None;
    }
    by.iter()
        .map(|id| {
            let found = QuestionIndex(place.find(
                "award by",
                questions,
                id,
                |question| &question.id,
                "a question",
            )?);
            if !matches!(
                questions[usize::from(found.0)].kind,
                QuestionKind::Choice(_)
            ) {
                place.fault(
                    "award by",
                    format!("expected a question with a choice, found {id:?}"),
                );
                return None;
            }
            Some(found)
        })
        .collect()
}

/// The condition that a question is answered with this option.
fn is(
    place: &mut Place<'_>,
    field: &str,
    questions: &[Question],
    question: QuestionIndex,
    option: &str,
) -> Option<Condition> {
    let options = questions[usize::from(question.0)].options();
    let found = place.find(field, options, option, |option| &option.id, "an option")?;
    Some(Condition::Among {
        question,
        options: 1 << found,
    })
}

fn share(place: &mut Place<'_>, raw: &mut RawAward, questions: &[Question]) -> Option<Form> {
    let of = place.needed("award of", raw.of.take())?;
    let of = amount_question(place, "award of", questions, &of)?;
    let percent = place.needed("award percent", raw.percent.take())?;
    let percent = place.amount("award percent", &percent).as_decimal();
    let at_most = place.needed("award at_most", raw.at_most.take())?;
    Some(Form::Share {
        of,
        percent,
        at_most: place.amount("award at_most", &at_most),
    })
}

fn area(place: &mut Place<'_>, raw: &mut RawAward, questions: &[Question]) -> Option<Form> {
    let by = by(place, raw, questions)?;
    let price = place.needed("award price", raw.price.take())?;
    let price = amount_question(place, "award price", questions, &price)?;
    let rows = place.needed("award square_metres", raw.square_metres.take())?;
    let mut cells = Vec::new();
    for (option, square_metres) in &rows {
        let when = is(place, "award square_metres", questions, by[0], option)?;
        cells.push(AreaCell {
            when,
            square_metres: *square_metres,
        });
    }
    // The larger first, as the reading has them.
    cells.sort_by_key(|cell| core::cmp::Reverse(cell.square_metres));
    Some(Form::Area { price, cells })
}

/// A question whose answer is an amount of money.
fn amount_question(
    place: &mut Place<'_>,
    field: &str,
    questions: &[Question],
    id: &str,
) -> Option<QuestionIndex> {
    let found =
        QuestionIndex(place.find(field, questions, id, |question| &question.id, "a question")?);
    if !matches!(
        questions[usize::from(found.0)].kind,
        QuestionKind::Money { .. }
    ) {
        place.fault(
            field,
            format!("expected a question that asks for money, found {id:?}"),
        );
        return None;
    }
    Some(found)
}
