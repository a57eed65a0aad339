//! The age of figures, and documents that end soon.

use crate::{Benefit, Date, Document};

/// A document that ends within so many days is worth a look.
pub const ENDS_SOON: i32 = 90;

impl Date {
    /// The same day of the year after; the last of February where that year has no such day, and the last day there
    /// is where there is no later year.
    #[must_use]
    pub fn year_after(self) -> Self {
        let in_year = |day| Self::new(self.year() + 1, self.month(), day);
        in_year(self.day())
            .or_else(|| in_year(28))
            .unwrap_or_else(|| Self::new(9999, 12, 31).unwrap_or(self))
    }
}

/// Returns true if a figure was last compared with its sources more than twelve months ago.
pub fn is_stale(checked: Date, today: Date) -> bool {
    checked.year_after() < today
}

impl Benefit {
    /// Returns true if its figure [`is_stale`].
    pub fn is_stale(&self, today: Date) -> bool {
        is_stale(self.checked, today)
    }
}

impl Document {
    /// Returns true if today is among its last [`ENDS_SOON`] days, the last one included.
    pub fn ends_soon(&self, today: Date) -> bool {
        self.until
            .is_some_and(|until| (0..=ENDS_SOON).contains(&until.days_since(today)))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Award, Basis, BenefitKind, Form, Grade, Words};

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_year_after_a_leap_day_is_the_last_of_february() {
        for (from, to) in [
            ("2024-02-29", "2025-02-28"),
            ("2023-03-01", "2024-03-01"),
            ("9999-06-01", "9999-12-31"),
        ] {
            assert_eq!(day(from).year_after(), day(to));
        }
    }

    #[test]
    fn a_figure_is_stale_from_the_day_after_its_year() {
        let benefit = Benefit {
            id: "one".to_owned(),
            kind: BenefitKind::Service,
            basis: Basis::Entitlement,
            applicants: 1,
            conditions: Vec::new(),
            award: Award {
                form: Form::Service,
                bound: crate::Bound::Exact,
                every: None,
                rate: None,
                paid: None,
            },
            documents: Vec::new(),
            sources: Vec::new(),
            grade: Grade::Official,
            checked: day("2025-11-22"),
            measures: Vec::new(),
            departments: Vec::new(),
            title: Words::default(),
            summary: Words::default(),
            notes: Vec::new(),
            apply: None,
        };
        for (today, is_stale) in [
            ("2025-11-22", false),
            ("2026-11-22", false),
            ("2026-11-23", true),
        ] {
            assert_eq!(benefit.is_stale(day(today)), is_stale, "{today}");
        }
    }

    #[test]
    fn a_document_ends_soon_in_its_last_ninety_days() {
        let ending = |until| Document {
            id: "one".to_owned(),
            title: Words::default(),
            summary: Words::default(),
            number: None,
            from: day("2020-01-01"),
            from_note: None,
            until,
            replaces: Vec::new(),
            grade: Grade::Official,
            sources: Vec::new(),
            notes: Vec::new(),
        };
        let today = day("2026-11-22");
        for (until, soon) in [
            ("2026-11-21", false),
            ("2026-11-22", true),
            ("2027-02-20", true),
            ("2027-02-21", false),
        ] {
            assert_eq!(
                ending(Some(day(until))).ends_soon(today),
                soon,
                "until {until}"
            );
        }
        assert!(!ending(None).ends_soon(today));
    }
}
