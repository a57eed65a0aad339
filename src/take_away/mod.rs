//! The exports of a result, as plain data and text: a link, its code, a picture, a table, data.
//!
//! Nothing here knows the browser or follows a signal: components hand in what is known at the moment.

pub mod code;
pub mod comparison_poster;
pub mod csv;
pub mod embed;
mod host_name;
pub mod json;
pub mod line_break;
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

/// Calls back with everything taken away of answers in an address, in English on 30 November 2026, on the fixture.
#[cfg(test)]
fn with_taken<R>(answers: &str, take: impl FnOnce(&Taken<'_>) -> R) -> R {
    let catalogue = std::sync::Arc::new(fixture::catalogue());
    let fragment = ["#/estimate?", answers].concat();
    let profile = crate::url::read(&catalogue, &fragment).answers.profile;
    let day = "2026-11-30".parse().expect("a day");
    let mut estimator = policy::Estimator::new(std::sync::Arc::clone(&catalogue));
    take(&Taken {
        language: Language::English,
        catalogue: &catalogue,
        profile: &profile,
        day,
        estimate: &estimator.estimate(&profile, day),
        usual: &estimator.usual_estimate(&profile, day),
        next_question: None,
        intervals: &|_| Vec::new(),
        link: &link::Link::default(),
    })
}
