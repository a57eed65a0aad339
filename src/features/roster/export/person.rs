//! The columns that a list gets: what is estimated of each person.

use policy::roster::{RowFault, RowResult, Sheet};
use policy::{
    Basis, BenefitEstimate, BenefitIndex, Catalogue, Estimate, Estimator, Money, MoneyRange,
    NearMiss, Profile, QuestionIndex, Split, Verdict,
};
use workbook_writer::{Cell, CellKind};

use super::super::describe::fault_text;
use super::text::text;
use crate::components::award::amount_text;
use crate::components::source::grade_name;
use crate::components::total::usual_answers_text;
use crate::language::{Language, list};

/// Maximum number of near misses named for a person.
const MAX_NEAR: usize = 3;
/// The separator of names in a cell.
const SEPARATOR: &str = "; ";

/// A person to write.
pub struct Person<'p> {
    /// The language of the texts.
    pub language: Language,
    /// The row among the people.
    pub row: usize,
    /// The answers.
    pub profile: &'p Profile,
    /// The estimate of the answers.
    pub estimate: &'p Estimate,
    /// The cells that are no answers.
    pub faults: &'p [RowFault],
}

/// The columns of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonColumns {
    /// The columns that every list gets, in the order of [`headings`].
    pub fixed: Vec<Cell>,
    /// The amounts of the benefits that the person may get.
    pub benefits: Vec<(BenefitIndex, Cell)>,
}

/// Returns the headings of the columns that every list gets.
pub fn headings(language: Language) -> impl Iterator<Item = &'static str> {
    text(language).export_columns.into_iter()
}

/// Returns the heading of the amounts of a benefit.
pub fn benefit_heading(language: Language, catalogue: &Catalogue, benefit: BenefitIndex) -> String {
    let (text, found) = (text(language), &catalogue[benefit]);
    let title = language.of(&found.title);
    if found.counts() {
        (text.counted_column)(title)
    } else if found.has_money() {
        (text.uncounted_column)(title)
    } else {
        title.to_owned()
    }
}

/// Returns the columns of a row of the table that is no person, or that is not estimated: its number and why.
pub fn unestimated(number: u32, why: String) -> Vec<Cell> {
    vec![number_cell(number), Cell::text(why)]
}

fn number_cell(number: u32) -> Cell {
    Cell {
        text: number.to_string(),
        kind: CellKind::Number,
    }
}

impl PersonColumns {
    /// Writes the columns of a person who is estimated.
    pub fn new(sheet: &Sheet<'_>, estimator: &mut Estimator, person: &Person<'_>) -> Self {
        let (language, estimate) = (person.language, person.estimate);
        let (text, catalogue) = (text(language), sheet.catalogue());
        let parts = estimator.usual_parts(person.profile, estimate);
        let result = RowResult::new(catalogue, estimate, parts.clone());
        let mut fixed = unestimated(sheet.number(person.row), text.estimated.to_owned());
        fixed.push(Cell {
            text: estimate.as_of.to_string(),
            kind: CellKind::Day,
        });
        put_range(&mut fixed, language, estimate.usual.total);
        let assumes = &estimate.usual.assumes;
        fixed.push(Cell::text(usual_answers_text(language, catalogue, assumes)));
        put_range(&mut fixed, language, estimate.total);
        let settled = settled(estimate.total);
        fixed.push(settled.map_or_else(Cell::default, |total| Cell::amount(total.to_string())));
        for largest in result.largest {
            let Some((benefit, amount)) = largest else {
                fixed.extend([Cell::default(), Cell::default(), Cell::default()]);
                continue;
            };
            let found = &catalogue[benefit];
            fixed.extend([
                Cell::text(language.of(&found.title)),
                Cell::amount(amount.to_string()),
                Cell::text(grade_name(language, found.grade)),
            ]);
        }
        for group in 0..3 {
            let members = members(catalogue, estimate, group);
            let titles = members.iter().map(|benefit| &catalogue[*benefit].title);
            fixed.push(listed(titles.map(|title| language.of(title))));
        }
        let name = |question: QuestionIndex| language.of(&catalogue[question].name);
        let next = sheet.result(person.row).and_then(|result| result.next);
        fixed.push(Cell::text(next.map_or("", name)));
        fixed.push(listed(estimate.undetermined_questions.iter().map(name)));
        let near = near_misses(language, catalogue, estimate);
        fixed.push(listed(near.iter().map(|near| &**near)));
        fixed.push(faults_cell(language, sheet, person.row, person.faults));
        fixed.push(Cell::text(catalogue.version.clone()));
        let benefits = catalogue.indexed_benefits().zip(&estimate.benefits);
        let benefits = benefits.filter_map(|((benefit, _), own)| {
            let cell = benefit_cell(language, catalogue, (benefit, own), &parts)?;
            Some((benefit, cell))
        });
        Self {
            fixed,
            benefits: benefits.collect(),
        }
    }

    /// Writes the columns of a person whose cells may be out of place.
    pub fn of_unestimated(
        language: Language,
        sheet: &Sheet<'_>,
        row: usize,
        faults: &[RowFault],
    ) -> Self {
        let why = text(language).unestimated.to_owned();
        let mut fixed = unestimated(sheet.number(row), why);
        fixed.resize(headings(language).count() - 2, Cell::default());
        fixed.push(faults_cell(language, sheet, row, faults));
        fixed.push(Cell::text(sheet.catalogue().version.clone()));
        Self {
            fixed,
            benefits: Vec::new(),
        }
    }
}

/// Returns names in one cell.
fn listed<'n>(names: impl Iterator<Item = &'n str>) -> Cell {
    let mut words = String::new();
    for name in names {
        list(&mut words, SEPARATOR, name);
    }
    Cell::text(words)
}

fn faults_cell(language: Language, sheet: &Sheet<'_>, row: usize, faults: &[RowFault]) -> Cell {
    let mut words = String::new();
    for fault in faults {
        list(
            &mut words,
            SEPARATOR,
            &fault_text(language, sheet, row, fault),
        );
    }
    Cell::text(words)
}

fn put_range(cells: &mut Vec<Cell>, language: Language, range: MoneyRange) {
    let or_more = if range.at_least {
        language.text().or_more
    } else {
        ""
    };
    cells.extend([
        Cell::amount(range.low.to_string()),
        Cell::amount(range.high.to_string()),
        Cell::text(or_more),
    ]);
}

/// Returns the amount of a range that is only one.
fn settled(total: MoneyRange) -> Option<Money> {
    (total.low == total.high && !total.at_least).then_some(total.high)
}

/// Returns the amount of a benefit, or in words what it gives; `None` where it is out of reach. Where it counts, the amount
/// is its part of the high end of the usual range, so that these add up; else it is the highest one.
fn benefit_cell(
    language: Language,
    catalogue: &Catalogue,
    (benefit, own): (BenefitIndex, &BenefitEstimate),
    parts: &[(BenefitIndex, Split)],
) -> Option<Cell> {
    if own.verdict == Verdict::NotEligible {
        return None;
    }
    let found = &catalogue[benefit];
    if found.counts() {
        let part = parts.iter().find(|(of, _)| *of == benefit);
        let amount = part.map_or(Money::ZERO, |(_, part)| part.at_high);
        return Some(Cell::amount(amount.to_string()));
    }
    Some(match own.money {
        Some(money) => Cell::amount(money.high.to_string()),
        None => Cell::text(amount_text(language, found, own)),
    })
}

/// Returns the answers that would win a benefit, each with its gain; the largest gain first.
fn near_misses(language: Language, catalogue: &Catalogue, estimate: &Estimate) -> Vec<String> {
    let benefits = catalogue.indexed_benefits().zip(&estimate.benefits);
    let mut near: Vec<(BenefitIndex, NearMiss)> = benefits
        .filter_map(|((benefit, _), own)| Some((benefit, own.near_miss?)))
        .collect();
    near.sort_by_key(|(_, near)| core::cmp::Reverse((near.gain_high, near.gain_low)));
    let near = near.into_iter().take(MAX_NEAR);
    near.map(|(benefit, near)| near_miss_text(language, catalogue, benefit, near))
        .collect()
}

fn near_miss_text(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    near: NearMiss,
) -> String {
    let common = language.text();
    let name = language.of(&catalogue[near.question].name);
    let answer = language.answer(catalogue, near.question, near.needs);
    let title = language.of(&catalogue[benefit].title);
    let needs = (text(language).needs)(name, &answer);
    let mut words = [title, common.colon, &needs].concat();
    if !near.is_enough {
        list(
            &mut words,
            common.comma,
            common.results().near_miss_of_two_open,
        );
    }
    let gain = Split {
        at_low: near.gain_low,
        at_high: near.gain_high,
    };
    if gain != Split::default() {
        list(&mut words, common.comma, &language.gain(gain));
    }
    words
}

/// Returns the benefits of a group: 0 is certain, 1 depends on answers, 2 is competed for.
fn members(catalogue: &Catalogue, estimate: &Estimate, group: usize) -> Vec<BenefitIndex> {
    let all = catalogue.indexed_benefits().zip(&estimate.benefits);
    let of = |basis: Basis, verdict: Verdict| match (verdict, basis) {
        (Verdict::NotEligible, _) => 3,
        (Verdict::Eligible, Basis::Entitlement) => 0,
        (Verdict::Undetermined, Basis::Entitlement) => 1,
        _ => 2,
    };
    all.filter(|((_, benefit), own)| of(benefit.basis, own.verdict) == group)
        .map(|((index, _), _)| index)
        .collect()
}
