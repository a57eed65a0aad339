//! Benefits: who may have what, on what evidence (reading §3).

use crate::{Award, Bound, Condition, Date, DocumentIndex, Form, Grade, Words};

/// One thing that Ordos offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benefit {
    /// The key.
    pub id: String,
    /// The kind of benefit.
    pub kind: BenefitKind,
    /// The basis: a right, a selection, or a negotiation.
    pub basis: Basis,
    /// Who may apply: bit *n* stands for option *n* of the question `applicant`.
    pub applicants: u16,
    /// All of these must hold.
    pub conditions: Vec<Condition>,
    /// The award.
    pub award: Award,
    /// The documents it rests on; the first gives its span.
    pub documents: Vec<DocumentIndex>,
    /// Places in [`crate::Catalogue::sources`].
    pub sources: Vec<u8>,
    /// How sure its amount is.
    pub grade: Grade,
    /// When it was last compared with its sources.
    pub checked: Date,
    /// Numbers of the plan's measures it belongs to.
    pub measures: Vec<u8>,
    /// Ids of the departments that handle it, as far as known.
    pub departments: Vec<String>,
    /// A plain title.
    pub title: Words,
    /// Who gets what, in a sentence or two.
    pub summary: Words,
    /// Notes shown on the benefit.
    pub notes: Vec<Note>,
    /// How to apply, as far as it is known.
    pub apply: Option<Apply>,
}

/// The kind of a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BenefitKind {
    /// Money given.
    Grant,
    /// A flat.
    Apartment,
    /// Money invested or lent.
    Fund,
    /// A service.
    Service,
    /// A post, a rank or pay.
    Post,
}

impl BenefitKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Grant,
        Self::Apartment,
        Self::Fund,
        Self::Service,
        Self::Post,
    ];

    /// The key used in files and results.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Grant => "grant",
            Self::Apartment => "apartment",
            Self::Fund => "fund",
            Self::Service => "service",
            Self::Post => "post",
        }
    }
}

/// The basis: a right, a selection, or a negotiation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A right to it.
    Entitlement,
    /// A competition: the figure is a ceiling.
    Selection,
    /// Case by case: likewise.
    Negotiated,
}

impl Basis {
    /// All bases.
    pub const ALL: [Self; 3] = [Self::Entitlement, Self::Selection, Self::Negotiated];

    /// The key used in files and results.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Entitlement => "entitlement",
            Self::Selection => "selection",
            Self::Negotiated => "negotiated",
        }
    }
}

/// Something that must be said with a benefit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Why it must be said.
    pub kind: NoteKind,
    /// The text of the note.
    pub text: Words,
}

/// Why a note must be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// The source is unclear and this is how we read it.
    OurReading,
    /// The document's conditions break off in our evidence.
    PartlyUnpublished,
    /// Something to know.
    Caution,
}

/// How to apply, as far as it is known (reading §5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apply {
    /// When.
    pub when: Option<Words>,
    /// Where.
    pub place: Option<Words>,
    /// With which papers.
    pub papers: Option<Words>,
    /// In which steps.
    pub steps: Option<Words>,
    /// Places in [`crate::Catalogue::sources`].
    pub sources: Vec<u8>,
    /// How sure this is.
    pub grade: Grade,
}

impl Benefit {
    /// Returns true if the award is an amount of money (a rate alone is not).
    pub fn has_money(&self) -> bool {
        matches!(
            self.award.form,
            Form::Money(_) | Form::Range { .. } | Form::Share { .. } | Form::Area { .. }
        )
    }

    /// Returns true if its money may be added to a total: an entitlement that is not a ceiling (reading §4.6).
    pub fn counts(&self) -> bool {
        self.basis == Basis::Entitlement
            && self.award.bound != Bound::UpTo
            && self.has_money()
            && !matches!(self.award.form, Form::Range { .. })
    }
}
