//! The exports of a result, as plain data and text: a link, its code, a picture, a table, data.
//!
//! Nothing here knows the browser or follows a signal: components hand in what is known at the moment.

pub mod code;
pub mod comparison_poster;
pub mod csv;
pub mod embed;
pub mod json;
pub mod link;
pub mod page_address;
pub mod poster;

use policy::{Answer, Catalogue, Date, Estimate, Interval, Profile, QuestionIndex};

use crate::components::question::answer_text;
use crate::language::Language;

/// All that is taken away, at one moment.
pub struct Taken<'t> {
    /// The language that words are in.
    pub language: Language,
    /// The catalogue estimated with.
    pub catalogue: &'t Catalogue,
    /// The answers given.
    pub profile: &'t Profile,
    /// The day estimated for.
    pub day: Date,
    /// The estimate.
    pub estimate: &'t Estimate,
    /// The estimate with the usual answers that it assumes.
    pub usual: &'t Estimate,
    /// The question to ask next.
    pub next_question: Option<QuestionIndex>,
    /// The intervals of dates or numbers that no rule tells apart.
    pub intervals: &'t dyn Fn(QuestionIndex) -> Vec<Interval>,
    /// The link that leads back here.
    pub link: &'t link::Link,
}

impl Taken<'_> {
    /// Returns an answer in words.
    fn answer_text(&self, question: QuestionIndex, answer: Answer) -> String {
        answer_text(
            self.language,
            self.catalogue,
            question,
            answer,
            self.intervals,
        )
    }
}
