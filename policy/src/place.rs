//! The places of the plan, as the map and its list show them.

use crate::Words;

/// A place the plan names, or the city itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The key.
    pub id: String,
    /// Its full name.
    pub name: Words,
    /// A short name, to stand beside its mark.
    pub label: Words,
    /// The kind of place.
    pub kind: PlaceKind,
    /// The option of the question `district` in which it lies; `None` outside Ordos.
    pub district: Option<String>,
    /// The purpose of the place.
    pub summary: Words,
    /// The number of the measure it comes from; `None` for the city itself.
    pub measure: Option<u8>,
    /// Those targets of its measure that are about it, counted from 1.
    pub targets: Vec<u8>,
    /// Those milestones of its measure that are about it, counted from 1.
    pub milestones: Vec<u8>,
    /// Where it lies; `None` where that is not known, so that it is listed but not drawn.
    pub position: Option<Position>,
    /// Facts known beyond the plan, by date.
    pub known: Vec<PlaceFact>,
    /// Gaps in what is known, as sentences.
    pub unknown: Vec<Words>,
    /// Keys of the benefits that are given there, or there only.
    pub benefits: Vec<String>,
}

/// The kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// The city itself, from which distances are measured.
    Hub,
    /// The talent and innovation centre (一心).
    TalentCentre,
    /// A talent and innovation city (两城).
    TalentCity,
    /// The carbon-neutrality institute (一院).
    Institute,
    /// The Ordos Laboratory of measure 9.
    Laboratory,
    /// A talent and innovation base (八基地).
    Base,
    /// An R&D centre in another city of the country.
    OffshoreCentre,
    /// Talent stations that a banner has set up in other cities.
    TalentStation,
    /// An innovation centre abroad, named by its company only.
    OverseasCentre,
}

impl PlaceKind {
    /// All kinds, in the plan's order.
    pub const ALL: [Self; 9] = [
        Self::Hub,
        Self::TalentCentre,
        Self::TalentCity,
        Self::Institute,
        Self::Laboratory,
        Self::Base,
        Self::OffshoreCentre,
        Self::TalentStation,
        Self::OverseasCentre,
    ];

    /// The key used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hub => "hub",
            Self::TalentCentre => "talent_centre",
            Self::TalentCity => "talent_city",
            Self::Institute => "institute",
            Self::Laboratory => "laboratory",
            Self::Base => "base",
            Self::OffshoreCentre => "offshore_centre",
            Self::TalentStation => "talent_station",
            Self::OverseasCentre => "overseas_centre",
        }
    }
}

/// Where a place lies on the earth (WGS-84), and how surely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Millionths of a degree north of the equator.
    pub latitude: i32,
    /// Millionths of a degree east of Greenwich.
    pub longitude: i32,
    /// Accuracy of the position in metres.
    pub accuracy: u32,
    /// True if the position is that of something near the place.
    pub estimate: bool,
    /// Where the position was read, or how it was estimated.
    pub source: Words,
}

/// Something known of a place beyond the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFact {
    /// Since when, as precisely as it is known: `2016`, `2024-07` or `2023-06-15`; `None` for a source without a date.
    pub date: Option<String>,
    /// The fact, as a sentence.
    pub text: Words,
    /// Keys of the sources it was read in; the fact is as sure as they are.
    pub sources: Vec<String>,
}
