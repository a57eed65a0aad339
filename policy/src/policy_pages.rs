//! Data for the policy pages only: loaded when one of them is opened.

use crate::search::{Topic, topics_named_in};
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
    /// Topics that no document covers.
    pub topics: Vec<Topic>,
}

impl PolicyPages {
    /// Returns the topics named in the typed text that no document covers.
    pub fn uncovered_topics(&self, typed: &str) -> Vec<&Topic> {
        topics_named_in(&self.topics, typed)
    }
}
