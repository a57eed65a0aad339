//! What only the pages of policies need: fetched when one of them is opened.

use crate::{Answer, QuestionIndex, Words};

/// What benefits and documents are found by, and examples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyPages {
    /// For [`crate::search::Search`]: the benefits in the catalogue's order, then the documents.
    pub phrases: String,
    /// What could be looked for.
    pub suggestions: Vec<Words>,
    /// For each benefit somebody who gets it, as one of its cases has it, and the day; empty where no case is one.
    pub examples: Vec<Vec<(QuestionIndex, Answer)>>,
}
