//! Entries in fields for numbers and days: what becomes of them while the visitor types, goes on, or leaves.

use policy::free_text::Reading;
use policy::{Answer, Question};

/// Time without a key after which a complete day counts as the answer, in milliseconds.
pub const PAUSE: u32 = 1_500;

/// The way in which an entry was changed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EditedBy {
    /// By keys.
    #[default]
    Keys,
    /// By a picker, which a browser opens over the page. Some name a day before the visitor has chosen one.
    Picker,
}

/// A reason why an entry does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryProblem {
    /// A part of the day is missing.
    HalfTyped,
    /// It is no exact answer.
    Reading(Reading),
}

impl EntryProblem {
    /// Returns the answers to choose from.
    pub fn candidates(&self) -> Vec<Answer> {
        match self {
            Self::HalfTyped => Vec::new(),
            Self::Reading(reading) => reading.candidates(),
        }
    }
}

/// Returns the answer that an entry gives when the visitor goes on or leaves; `None` for an empty field, which takes
/// the answer back.
///
/// # Errors
///
/// Returns the reason why the entry does not count.
pub fn answer_of(
    question: &Question,
    text: &str,
    is_half_typed: bool,
) -> Result<Option<Answer>, EntryProblem> {
    if is_half_typed {
        return Err(EntryProblem::HalfTyped);
    }
    match question.read_free_text(text, None) {
        Reading::Empty => Ok(None),
        Reading::Exact(answer) => Ok(Some(answer)),
        reading => Err(EntryProblem::Reading(reading)),
    }
}

/// Returns whether an entry counts after a pause. A day that a picker names does not: the picker may still be open.
pub fn counts_after_pause(question: &Question, text: &str, edited_by: EditedBy) -> bool {
    edited_by == EditedBy::Keys && question.read_free_text(text, None).exact().is_some()
}

#[cfg(test)]
mod tests {
    use policy::Catalogue;

    use super::*;

    fn question(id: &str) -> Question {
        let catalogue: Catalogue = fixture::catalogue();
        let question = catalogue.question(id).expect("a question");
        catalogue[question].clone()
    }

    #[test]
    fn half_typed_year_never_counts() {
        let question = question("start_date");
        for text in ["", "0002-08-24", "0020-08-24", "0202-08-24", "0202-11-02"] {
            for edited_by in [EditedBy::Keys, EditedBy::Picker] {
                assert!(!counts_after_pause(&question, text, edited_by), "{text}");
            }
            assert!(
                !matches!(answer_of(&question, text, false), Ok(Some(_))),
                "{text}"
            );
        }
        assert!(counts_after_pause(&question, "2021-08-24", EditedBy::Keys));
    }

    #[test]
    fn day_of_a_picker_counts_when_the_field_is_left() {
        let question = question("start_date");
        assert!(!counts_after_pause(
            &question,
            "2026-11-30",
            EditedBy::Picker
        ));
        let answer = question.read("2026-11-30").expect("a day");
        assert_eq!(answer_of(&question, "2026-11-30", false), Ok(Some(answer)));
    }

    #[test]
    fn day_with_a_part_missing_takes_nothing_back() {
        let question = question("start_date");
        assert_eq!(answer_of(&question, "", true), Err(EntryProblem::HalfTyped));
        assert_eq!(answer_of(&question, "", false), Ok(None));
    }

    #[test]
    fn unusual_amount_is_asked_about() {
        let question = question("salary");
        let Err(problem) = answer_of(&question, "26", false) else {
            panic!("expected 26 yuan a year to be asked about");
        };
        let written: Vec<String> = problem
            .candidates()
            .into_iter()
            .map(|answer| question.write(answer))
            .collect();
        assert_eq!(written, ["26", "260000"]);
        let answer = question.read("260000").expect("an amount");
        assert_eq!(answer_of(&question, "26万", false), Ok(Some(answer)));
    }
}
