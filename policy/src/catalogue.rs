//! The catalogue: everything the policy files say, checked and resolved.

use std::sync::Arc;

use crate::{
    Answer, Benefit, BenefitIndex, Date, Document, DocumentIndex, Question, QuestionIndex,
    ShortCodeVersion, Source, Translations, Words,
};

/// All that the estimator and the pages know of the policies.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// Shown on every result.
    pub version: String,
    /// In the reading's order.
    pub questions: Vec<Question>,
    /// The policy documents.
    pub documents: Vec<Document>,
    /// Where facts were read.
    pub sources: Vec<Source>,
    /// In the reading's order: of equals the earlier is taken.
    pub benefits: Vec<Benefit>,
    /// Which benefits exclude one another.
    pub exclusions: Vec<Exclusion>,
    /// The gap, as a sentence.
    pub unknowns: Vec<Unknown>,
    /// The departments that benefits name: key and name.
    pub departments: Vec<(String, Words)>,
    /// The places at which benefits are given.
    pub places: Vec<PlaceOfBenefits>,
    /// Typical visitors to start from.
    pub visitors: Vec<Visitor>,
    /// The layouts of short links, the oldest first: the first one is version 1.
    pub short_code_versions: Vec<ShortCodeVersion>,
    /// The English texts of all the above, where they are fetched.
    pub english: Arc<Translations>,
}

/// A typical visitor: answers to start from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// The key.
    pub id: String,
    /// Who it is.
    pub title: Words,
    /// The answers, in words.
    pub summary: Words,
    /// The answers.
    pub answers: Vec<(QuestionIndex, Answer)>,
    /// The question to be answered with today's date, if there is one.
    pub today: Option<QuestionIndex>,
}

/// Benefits of which at most one is taken (reading §4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// The key.
    pub id: String,
    /// Its members in the reading's order.
    pub members: Vec<BenefitIndex>,
    /// A plain title.
    pub title: Words,
    /// The meaning of the exclusion, marked if it is our reading.
    pub note: Words,
}

/// Something that is not known, said in the place where one would look for it (reading §6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The key.
    pub id: String,
    /// The gap, as a sentence.
    pub text: Words,
    /// Questions beside which it is shown.
    pub questions: Vec<QuestionIndex>,
    /// Benefits on which it is shown.
    pub benefits: Vec<BenefitIndex>,
    /// Documents on which it is shown.
    pub documents: Vec<DocumentIndex>,
    /// Ids of places on which it is shown.
    pub places: Vec<String>,
}

/// A place at which benefits are given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceOfBenefits {
    /// The key, as in [`crate::Place`].
    pub id: String,
    /// Its full name.
    pub name: Words,
    /// The benefits given there only.
    pub benefits: Vec<BenefitIndex>,
}

impl Catalogue {
    /// The question with this key.
    pub fn question(&self, id: &str) -> Option<QuestionIndex> {
        index(&self.questions, |question| question.id == id).map(QuestionIndex)
    }

    /// The benefit with this key.
    pub fn benefit(&self, id: &str) -> Option<BenefitIndex> {
        index(&self.benefits, |benefit| benefit.id == id).map(BenefitIndex)
    }

    /// The document with this key.
    pub fn document(&self, id: &str) -> Option<DocumentIndex> {
        index(&self.documents, |document| document.id == id).map(DocumentIndex)
    }

    /// The key of an entry of [`crate::search::Search`]: a benefit, or after those a document.
    pub fn entry_id(&self, entry: usize) -> Option<&str> {
        match entry.checked_sub(self.benefits.len()) {
            None => self.benefits.get(entry).map(|benefit| &*benefit.id),
            Some(document) => self.documents.get(document).map(|document| &*document.id),
        }
    }

    /// The questions with their places.
    pub fn indexed_questions(&self) -> impl Iterator<Item = (QuestionIndex, &Question)> {
        (0..).map(QuestionIndex).zip(&self.questions)
    }

    /// The documents with their places.
    pub fn indexed_documents(&self) -> impl Iterator<Item = (DocumentIndex, &Document)> {
        (0..).map(DocumentIndex).zip(&self.documents)
    }

    /// The documents that replaced this one.
    pub fn successors(&self, document: DocumentIndex) -> impl Iterator<Item = DocumentIndex> + '_ {
        let all = self.indexed_documents();
        all.filter(move |(_, other)| other.replaces.contains(&document))
            .map(|(index, _)| index)
    }

    /// Returns true if a benefit is in force on this day: its first document is, or it has none.
    pub fn is_in_force(&self, benefit: BenefitIndex, day: Date) -> bool {
        let first = self[benefit].documents.first();
        first.is_none_or(|document| self[*document].covers(day))
    }

    /// The benefits with their places.
    pub fn indexed_benefits(&self) -> impl Iterator<Item = (BenefitIndex, &Benefit)> {
        (0..).map(BenefitIndex).zip(&self.benefits)
    }
}

impl core::ops::Index<QuestionIndex> for Catalogue {
    type Output = Question;

    fn index(&self, question: QuestionIndex) -> &Question {
        &self.questions[usize::from(question.0)]
    }
}

impl core::ops::Index<BenefitIndex> for Catalogue {
    type Output = Benefit;

    fn index(&self, benefit: BenefitIndex) -> &Benefit {
        &self.benefits[usize::from(benefit.0)]
    }
}

impl core::ops::Index<DocumentIndex> for Catalogue {
    type Output = Document;

    fn index(&self, document: DocumentIndex) -> &Document {
        &self.documents[usize::from(document.0)]
    }
}

/// The place of the first that fits.
fn index<T>(all: &[T], fits: impl Fn(&T) -> bool) -> Option<u8> {
    all.iter()
        .position(fits)
        .and_then(|place| u8::try_from(place).ok())
}
