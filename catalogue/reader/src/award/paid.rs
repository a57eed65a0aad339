//! When an award is paid, how often, and its rate.

use policy::{Every, Money, Paid, Period, Rate};
use serde::Deserialize;

use crate::raw::{Place, RawNumber};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEvery {
    unit: String,
    times: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRate {
    low: RawNumber,
    high: RawNumber,
    per: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPaid {
    year: Option<u32>,
    published: Option<bool>,
    parts: Option<Vec<u32>>,
    equal: Option<u32>,
}

const PERIODS: [(&str, Period); 2] = [("month", Period::Month), ("year", Period::Year)];

/// More payments than these are a slip of the pen.
const MAX_TIMES: u32 = 600;

pub(super) fn read_every(place: &mut Place<'_>, raw: &RawEvery) -> Option<Every> {
    if raw.times < 2 || raw.times > MAX_TIMES {
        place.fault(
            "award every",
            format!("expected 2 to {MAX_TIMES} times, found {}", raw.times),
        );
        return None;
    }
    Some(Every {
        unit: place.word("award every", &raw.unit, &PERIODS)?,
        times: raw.times,
    })
}

pub(super) fn read_rate(place: &mut Place<'_>, raw: &RawRate) -> Option<Rate> {
    let (low, high) = (
        Money::new(place.number("award rate low", &raw.low)),
        place.amount("award rate high", &raw.high),
    );
    if low > high {
        place.fault(
            "award rate",
            format!("expected low to be at most high, found {low} and {high}"),
        );
    }
    Some(Rate {
        low,
        high,
        per: place.word("award rate per", &raw.per, &PERIODS)?,
    })
}

pub(super) fn read_paid(place: &mut Place<'_>, raw: &RawPaid) -> Option<Paid> {
    let paid = match (raw.year, &raw.parts, raw.equal) {
        (Some(year @ 1..=50), None, None) => Paid::InYear {
            year,
            published: raw.published.unwrap_or(true),
        },
        (None, Some(parts), None) if parts.iter().sum::<u32>() == 100 => Paid::Parts(parts.clone()),
        (None, None, Some(parts @ 2..=50)) => Paid::Equal(parts),
        _ => {
            place.fault("award paid", "expected one of year (1 to 50), parts (percent that sum to 100) or equal (2 to 50 parts)");
            return None;
        }
    };
    if raw.published.is_some() && raw.year.is_none() {
        place.fault("award paid", "expected published only beside year");
    }
    Some(paid)
}
