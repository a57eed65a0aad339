//! What columns and cells of rosters are called, besides the words of the questions themselves.

use crate::{Answer, QuestionIndex, folded};

/// How tables name what the questions ask; each word as [`roster_key`] has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterWords {
    /// Columns that hold names of people.
    pub names: Vec<String>,
    /// Cells that say that something is not known.
    pub unknown: Vec<String>,
    /// Cells that say yes.
    pub yes: Vec<String>,
    /// Cells that say no.
    pub no: Vec<String>,
    /// The months, January first.
    pub months: Vec<String>,
    /// Numbers in words.
    pub numerals: Vec<RosterUnit>,
    /// What everybody in the table answers, unless a column says otherwise: the usual answer, if there is one.
    pub everybody: Vec<(QuestionIndex, Option<Answer>)>,
    /// The columns of questions.
    pub columns: Vec<RosterColumn>,
}

/// What stands in the column of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterColumn {
    /// The question.
    pub question: QuestionIndex,
    /// What heads it.
    pub headings: Vec<String>,
    /// Those of them that say it best: such a column counts before others for the same question.
    pub preferred: Vec<String>,
    /// What stands for its options.
    pub options: Vec<RosterOption>,
    /// What its numbers are counted in.
    pub units: Vec<RosterUnit>,
}

/// What stands for an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterOption {
    /// The place of the option.
    pub option: u8,
    /// The words.
    pub words: Vec<String>,
}

/// A word that stands for a number, or behind one for so many times as much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterUnit {
    /// The word.
    pub word: String,
    /// The number.
    pub times: u32,
}

/// A text as it is compared: folded, without spaces; where nothing is left of it, as it is.
pub fn roster_key(text: &str) -> String {
    let mut key = folded(text);
    key.retain(|letter| letter != ' ');
    if key.is_empty() {
        text.trim().to_owned()
    } else {
        key
    }
}

impl RosterWords {
    /// What is known of a question's column.
    pub fn column(&self, question: QuestionIndex) -> Option<&RosterColumn> {
        self.columns
            .iter()
            .find(|column| column.question == question)
    }
}
