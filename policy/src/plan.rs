//! The three-year plan (鄂党办发〔2022〕16号): its aims, programmes, measures and who answers for them.
//!
//! Benefits, places and documents are named by their keys; departments too, in [`Plan::departments`].

use core::fmt;

use crate::Words;
use rust_decimal::Decimal;

/// The plan, as its files say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The key of its document.
    pub document: String,
    /// A plain title.
    pub title: Words,
    /// The subject, in a sentence.
    pub summary: Words,
    /// That its period has ended and that results are not in it.
    pub ended: Words,
    /// The first year it speaks of.
    pub first_year: u16,
    /// The year with which it ends.
    pub last_year: u16,
    /// The aims for the city (part one, section two), in the plan's order.
    pub aims: Vec<Aim>,
    /// The programmes of its part two, in the plan's order.
    pub programmes: Vec<Programme>,
    /// The measures of its part two, by number; the first is measure 1.
    pub measures: Vec<Measure>,
    /// The safeguards (part three), in the plan's order.
    pub safeguards: Vec<Safeguard>,
    /// The bodies that lead or support a measure, in the order in which the plan first names them,
    /// then bodies that only benefits name.
    pub departments: Vec<Department>,
}

/// One of the things the city is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aim {
    /// The key.
    pub id: String,
    /// A plain title.
    pub title: Words,
    /// The meaning, in a sentence.
    pub summary: Words,
    /// Its numbers, in the plan's order.
    pub targets: Vec<Target>,
    /// Gaps in the plan, as sentences.
    pub notes: Vec<Words>,
}

/// A group of measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The key.
    pub id: String,
    /// Its number in the plan, from 1.
    pub number: u8,
    /// A plain title.
    pub title: Words,
    /// The subject, in a sentence.
    pub summary: Words,
    /// The numbers of its measures, rising.
    pub measures: Vec<u8>,
}

/// One of the plan's numbered measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its number in the plan, from 1.
    pub number: u8,
    /// The key of its programme.
    pub programme: String,
    /// A plain title.
    pub title: Words,
    /// All it says, in a few plain sentences; the numbers stand in `targets`.
    pub summary: Words,
    /// Keys of the bodies that answer for it (责任单位), in the plan's order.
    pub lead: Vec<String>,
    /// Keys of the bodies that help (协同单位), in the plan's order.
    pub supporting: Vec<String>,
    /// Its numbers, in the plan's order.
    pub targets: Vec<Target>,
    /// Milestones: things to be done by a date, without a number.
    pub milestones: Vec<Milestone>,
    /// Keys of the benefits that belong to it, in the reading's order.
    pub benefits: Vec<String>,
    /// Keys of the places it is about.
    pub places: Vec<String>,
    /// Gaps in the plan, as sentences.
    pub notes: Vec<Words>,
}

/// A number the plan wants reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The thing counted.
    pub words: Words,
    /// How much of it.
    pub goal: Goal,
    /// In what it is counted.
    pub unit: Unit,
    /// When.
    pub due: Due,
}

/// How much is wanted, in the target's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// This much or more (以上、达到、不低于).
    AtLeast(Decimal),
    /// About this much (左右).
    About(Decimal),
    /// This much: the plan gives the bare number.
    Exactly(Decimal),
    /// More than this (突破、超过).
    MoreThan(Decimal),
    /// From the first to the second, which is the greater.
    Between(Decimal, Decimal),
}

impl Goal {
    /// The number; of two the lesser.
    pub const fn number(&self) -> Decimal {
        match *self {
            Self::AtLeast(number)
            | Self::About(number)
            | Self::Exactly(number)
            | Self::MoreThan(number)
            | Self::Between(number, _) => number,
        }
    }

    /// The key of the comparison, used in files.
    pub const fn comparison(&self) -> &'static str {
        match self {
            Self::AtLeast(_) => "at_least",
            Self::About(_) => "about",
            Self::Exactly(_) => "exactly",
            Self::MoreThan(_) => "more_than",
            Self::Between(..) => "between",
        }
    }
}

impl fmt::Display for Goal {
    /// The bare number without separators, `2.5`; of two both, `3–5`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.number().normalize())?;
        match self {
            Self::Between(_, high) => write!(formatter, "–{}", high.normalize()),
            _ => Ok(()),
        }
    }
}

/// In what a target is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// Hundredths of the whole.
    Percent,
    /// Money, in whole yuan.
    Yuan,
    /// Things, by their name as it stands behind this number: 家, companies.
    Things(Words),
}

/// When a target is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Once, by the end of this year.
    By(u16),
    /// Anew each year, from this year where the plan names one.
    EachYear {
        /// The first year.
        from: Option<u16>,
    },
    /// Once; the plan names no year.
    Undated,
}

/// Something the plan wants done by a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The thing to be done.
    pub words: Words,
    /// The year, by the end of which it is due.
    pub year: u16,
    /// The month, 1 to 12, where the plan names one.
    pub month: Option<u8>,
}

/// A safeguard of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Safeguard {
    /// The key.
    pub id: String,
    /// A plain title.
    pub title: Words,
    /// All it says, in a few plain sentences.
    pub summary: Words,
}

/// A body, or a group of bodies, that leads or supports a measure or handles a benefit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// The key.
    pub id: String,
    /// Its name; in Chinese as the plan writes it.
    pub name: Words,
    /// Other names the plan gives it.
    pub also_called: Vec<String>,
    /// Whom it stands for, where the name does not say.
    pub note: Option<Words>,
    /// True if the plan names it as a leading or supporting body.
    pub named_in_plan: bool,
}

impl Plan {
    /// The measure with this number.
    pub fn measure(&self, number: u8) -> Option<&Measure> {
        self.measures
            .iter()
            .find(|measure| measure.number == number)
    }

    /// The programme with this key.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The department with this key.
    pub fn department(&self, id: &str) -> Option<&Department> {
        self.departments
            .iter()
            .find(|department| department.id == id)
    }

    /// The measures this department leads, by number.
    pub fn led_by<'a>(&'a self, department: &'a str) -> impl Iterator<Item = &'a Measure> {
        self.measures
            .iter()
            .filter(move |measure| measure.lead.iter().any(|lead| lead == department))
    }

    /// The measures this department supports, by number.
    pub fn supported_by<'a>(&'a self, department: &'a str) -> impl Iterator<Item = &'a Measure> {
        self.measures.iter().filter(move |measure| {
            measure
                .supporting
                .iter()
                .any(|supporting| supporting == department)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_written_as_its_bare_number() {
        let number = |text| Decimal::from_str_exact(text).expect("a number");
        for (goal, written) in [
            (Goal::AtLeast(number("2.50")), "2.5"),
            (Goal::MoreThan(number("600000")), "600000"),
            (Goal::Between(number("3"), number("5")), "3–5"),
        ] {
            assert_eq!(goal.to_string(), written);
        }
    }
}
