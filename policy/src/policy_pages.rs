//! Data for the policy pages only: loaded when one of them is opened.

use crate::{Answer, QuestionIndex, Words};

/// Search phrases of benefits and documents, and examples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyPages {
    /// For [`crate::search::Search`]: the benefits in the catalogue's order, then the documents.
    pub phrases: String,
    /// Suggested searches.
    pub suggestions: Vec<Words>,
    /// For each benefit somebody who gets it, as one of its cases has it, and the day; empty where no case is one.
    pub examples: Vec<Vec<(QuestionIndex, Answer)>>,
}
