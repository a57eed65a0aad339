//! Policy documents, the sources of what we know, and how sure that is (reading §1).

use crate::{Date, DocumentIndex, Words};

/// How sure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Quoted from a government page.
    Official,
    /// News media, or a reposted official notice.
    Press,
    /// A volunteer compilation: to be confirmed with the bureau.
    ThirdParty,
}

impl Grade {
    /// All grades, the surest first.
    pub const ALL: [Self; 3] = [Self::Official, Self::Press, Self::ThirdParty];

    /// The key used in files and results.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Press => "press",
            Self::ThirdParty => "third_party",
        }
    }
}

/// A policy document and the span in which it is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The key.
    pub id: String,
    /// A plain title.
    pub title: Words,
    /// The subject, in a sentence.
    pub summary: Words,
    /// The official number, where it is known.
    pub number: Option<String>,
    /// The first day it is in force.
    pub from: Date,
    /// How exactly the first day is known, where that is not to the day.
    pub from_note: Option<Words>,
    /// The last day it is in force; `None` while it is open.
    pub until: Option<Date>,
    /// The documents it replaced.
    pub replaces: Vec<DocumentIndex>,
    /// How sure what we know of it is.
    pub grade: Grade,
    /// Places in [`crate::Catalogue::sources`].
    pub sources: Vec<u8>,
    /// Shown on the document and on every benefit of it.
    pub notes: Vec<Words>,
}

impl Document {
    /// Returns true if the document is in force on this day.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The key.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// Who published it.
    pub publisher: Words,
    /// Its date as precisely as it is known, such as `2024-02-21` or `2023-08`.
    pub date: Option<String>,
    /// How sure it is.
    pub grade: Grade,
    /// Its address, only on the hosts of the catalogue.
    pub link: Option<String>,
}
