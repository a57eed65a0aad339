//! Reads targets and milestones.

use core::ops::RangeInclusive;

use policy::{Due, Goal, Milestone, Target, Unit};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::raw::{Place, RawNumber, RawWords};

/// The years of which the plan may speak.
const YEARS: RangeInclusive<u16> = 2022..=2030;

/// Makes a goal of one number.
type OneNumber = fn(Decimal) -> Goal;

/// The words for comparisons; `None` for the one that takes two numbers.
const COMPARISONS: [(&str, Option<OneNumber>); 5] = [
    ("at_least", Some(Goal::AtLeast)),
    ("about", Some(Goal::About)),
    ("exactly", Some(Goal::Exactly)),
    ("more_than", Some(Goal::MoreThan)),
    ("between", None),
];

#[derive(Clone, Copy)]
enum Recurring {
    Once,
    EachYear,
}

const RECURRING: [(&str, Recurring); 2] = [
    ("once", Recurring::Once),
    ("each_year", Recurring::EachYear),
];

#[derive(Clone, Copy)]
enum NamedUnit {
    Percent,
    Yuan,
}

const NAMED_UNITS: [(&str, NamedUnit); 2] =
    [("percent", NamedUnit::Percent), ("yuan", NamedUnit::Yuan)];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTarget {
    words: RawWords,
    value: Option<RawNumber>,
    low: Option<RawNumber>,
    high: Option<RawNumber>,
    unit: RawUnit,
    comparison: String,
    year: Option<u16>,
    recurring: String,
    from: Option<u16>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawUnit {
    Named(String),
    Things(RawWords),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMilestone {
    words: RawWords,
    year: u16,
    month: Option<u8>,
}

/// The targets of the entry at this place.
pub(super) fn targets(outer: &mut Place<'_>, raw: Vec<RawTarget>) -> Vec<Target> {
    let numbered = (1..).zip(raw);
    numbered
        .filter_map(|(number, raw)| target(&mut inside(outer, "target", number), raw))
        .collect()
}

/// The milestones of the entry at this place.
pub(super) fn milestones(outer: &mut Place<'_>, raw: Vec<RawMilestone>) -> Vec<Milestone> {
    let numbered = (1..).zip(raw);
    numbered
        .map(|(number, raw)| milestone(&mut inside(outer, "milestone", number), raw))
        .collect()
}

/// Faults a year of which the plan cannot speak.
pub(super) fn check_year(place: &mut Place<'_>, field: &str, year: u16) {
    if !YEARS.contains(&year) {
        place.fault(
            field,
            format!(
                "expected a year from {} to {}, found {year}",
                YEARS.start(),
                YEARS.end()
            ),
        );
    }
}

/// The place of a numbered part of an entry.
fn inside<'f>(outer: &'f mut Place<'_>, part: &str, number: u16) -> Place<'f> {
    let entry = format!("{} {part} {number}", outer.entry)
        .trim_start()
        .to_owned();
    Place {
        file: outer.file.clone(),
        entry,
        faults: outer.faults,
    }
}

fn target(place: &mut Place<'_>, raw: RawTarget) -> Option<Target> {
    let due = due(place, &raw);
    let goal = goal(place, &raw);
    let words = place.words("words", raw.words);
    let unit = match raw.unit {
        RawUnit::Named(name) => match place.word("unit", &name, &NAMED_UNITS)? {
            NamedUnit::Percent => Unit::Percent,
            NamedUnit::Yuan => Unit::Yuan,
        },
        RawUnit::Things(things) => Unit::Things(place.words("unit", things)),
    };
    let (due, goal) = (due?, goal?);
    let whole = match goal {
        Goal::Between(low, high) => low.is_integer() && high.is_integer(),
        _ => goal.number().is_integer(),
    };
    if unit == Unit::Yuan && !whole {
        place.fault("value", format!("expected whole yuan, found {goal}"));
    }
    Some(Target {
        words,
        goal,
        unit,
        due,
    })
}

fn goal(place: &mut Place<'_>, raw: &RawTarget) -> Option<Goal> {
    let comparison = place.word("comparison", &raw.comparison, &COMPARISONS)?;
    if let Some(one_number) = comparison {
        place.unneeded("low", raw.low.as_ref());
        place.unneeded("high", raw.high.as_ref());
        let value = place.needed("value", raw.value.as_ref());
        return value.map(|value| one_number(number(place, "value", value)));
    }
    place.unneeded("value", raw.value.as_ref());
    let low = place.needed("low", raw.low.as_ref());
    let high = place.needed("high", raw.high.as_ref());
    let (low, high) = (number(place, "low", low?), number(place, "high", high?));
    if low >= high {
        place.fault(
            "high",
            format!("expected more than low, which is {low}, found {high}"),
        );
    }
    Some(Goal::Between(low, high))
}

/// A number of more than nothing.
fn number(place: &mut Place<'_>, field: &str, raw: &RawNumber) -> Decimal {
    let number = place.number(field, raw);
    if number.is_zero() {
        place.fault(field, "expected more than 0");
    }
    number
}

fn due(place: &mut Place<'_>, raw: &RawTarget) -> Option<Due> {
    for (field, year) in [("year", raw.year), ("from", raw.from)] {
        if let Some(year) = year {
            check_year(place, field, year);
        }
    }
    match place.word("recurring", &raw.recurring, &RECURRING)? {
        Recurring::EachYear => {
            place.unneeded("year", raw.year.as_ref());
            Some(Due::EachYear { from: raw.from })
        }
        Recurring::Once => {
            place.unneeded("from", raw.from.as_ref());
            Some(raw.year.map_or(Due::Undated, Due::By))
        }
    }
}

fn milestone(place: &mut Place<'_>, raw: RawMilestone) -> Milestone {
    check_year(place, "year", raw.year);
    if let Some(month) = raw.month.filter(|month| !(1..=12).contains(month)) {
        place.fault(
            "month",
            format!("expected a month from 1 to 12, found {month}"),
        );
    }
    Milestone {
        words: place.words("words", raw.words),
        year: raw.year,
        month: raw.month,
    }
}
