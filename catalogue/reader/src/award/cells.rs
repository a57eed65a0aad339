//! The cells of an award: tables by questions, and cases by conditions.

use std::collections::BTreeMap;

use policy::{Cell, Condition, Question, QuestionIndex};
use serde::Deserialize;

use super::paid::{RawPaid, read_paid};
use super::{RawAward, by, is};
use crate::expression;
use crate::raw::{Place, RawNumber};

/// A row of a table: a cell, or a cell for each option of the second question.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum RawRow {
    Cell(RawCell),
    Row(BTreeMap<String, RawCell>),
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum RawCell {
    AtLeast(RawFloor),
    Amount(RawNumber),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFloor {
    at_least: RawNumber,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCase {
    when: Option<String>,
    amount: RawNumber,
    paid: Option<RawPaid>,
}

pub(super) fn table(
    place: &mut Place<'_>,
    raw: &mut RawAward,
    questions: &[Question],
) -> Option<Vec<Cell>> {
    let by = by(place, raw, questions)?;
    let rows = place.needed("award table", raw.table.take())?;
    let mut cells = Vec::new();
    // In the questions' own order, so that traces and pages show the rows as the reading does.
    let order = |question: QuestionIndex| {
        questions[usize::from(question.0)]
            .options()
            .iter()
            .map(|option| option.id.clone())
    };
    for unknown in rows
        .keys()
        .filter(|row| !order(by[0]).any(|known| known == **row))
    {
        place.fault(
            "award table",
            format!(
                "expected an option of {}, found {unknown:?}",
                questions[usize::from(by[0].0)].id
            ),
        );
    }
    for row in order(by[0]) {
        let Some(columns) = rows.get(&row) else {
            continue;
        };
        let in_row = is(place, "award table", questions, by[0], &row)?;
        match (columns, by.get(1)) {
            (RawRow::Cell(cell), None) => cells.push(table_cell(place, cell, in_row)),
            (RawRow::Row(columns), Some(second)) => {
                for unknown in columns
                    .keys()
                    .filter(|column| !order(*second).any(|known| known == **column))
                {
                    place.fault(
                        "award table",
                        format!(
                            "expected an option of {}, found {unknown:?}",
                            questions[usize::from(second.0)].id
                        ),
                    );
                }
                for column in order(*second) {
                    let Some(cell) = columns.get(&column) else {
                        continue;
                    };
                    let in_column = is(place, "award table", questions, *second, &column)?;
                    cells.push(table_cell(
                        place,
                        cell,
                        Condition::All(vec![in_row.clone(), in_column]),
                    ));
                }
            }
            _ => place.fault(
                "award table",
                format!("expected a cell for each question of by in row {row}"),
            ),
        }
    }
    Some(cells)
}

fn table_cell(place: &mut Place<'_>, raw: &RawCell, when: Condition) -> Cell {
    let (amount, at_least) = match raw {
        RawCell::Amount(amount) => (amount, false),
        RawCell::AtLeast(floor) => (&floor.at_least, true),
    };
    Cell {
        when: Some(when),
        amount: place.amount("award table", amount),
        at_least,
        paid: None,
    }
}

pub(super) fn cases(
    place: &mut Place<'_>,
    raw: &mut RawAward,
    questions: &[Question],
) -> Option<Vec<Cell>> {
    let raw = place.needed("award case", raw.case.take())?;
    let last = raw.len().saturating_sub(1);
    let mut cells = Vec::new();
    for (number, case) in raw.into_iter().enumerate() {
        let when = case.when.as_deref().map(|text| {
            expression::parse(text, questions).map_err(|expected| format!("{expected} in {text:?}"))
        });
        if when.is_none() != (number == last) {
            place.fault(
                "award case",
                "expected when in every case but the last, which has none",
            );
        }
        let when = match when.transpose() {
            Ok(when) => when,
            Err(expected) => {
                place.fault("award case", expected);
                continue;
            }
        };
        let paid = case.paid.and_then(|raw| read_paid(place, &raw));
        cells.push(Cell {
            when,
            amount: place.amount("award case", &case.amount),
            at_least: false,
            paid,
        });
    }
    Some(cells)
}
