//! The words of the page, one field a word or sentence.
//!
//! [`Text`] holds the words of the first visit. Those of later pages are reached by its methods: the Chinese ones are
//! named by nothing else, so each group is loaded with the pages that call its method. The English ones are all in the
//! chunk that is loaded for English.

use super::comparison::{self, ComparisonText};
use super::field::{self, FieldText};
use super::messages::{self, MessageText};
use super::policy_pages::{self, PolicyText};
use super::questions::{self, QuestionText};
use super::results::{self, ResultText};
use super::sharing::{self, SharingText};

/// Puts one piece into a sentence.
pub type With1 = fn(&str) -> String;
/// Puts two pieces into a sentence.
pub type With2 = fn(&str, &str) -> String;

/// The words of one language that the shell and the home page need.
pub struct Text {
    /// The words of later pages, where they are loaded as one; `None`: each page comes with its own, in Chinese.
    pub(super) later: Option<&'static LaterText>,
    pub brand: &'static str,
    pub skip_to_content: &'static str,
    pub navigation: &'static str,
    pub home: &'static str,
    pub estimate: &'static str,
    pub about: &'static str,
    pub roster: &'static str,
    pub fair: &'static str,
    pub embed: &'static str,
    pub other_language: &'static str,
    pub other_language_label: &'static str,
    pub theme: &'static str,
    pub no_such_page: &'static str,
    pub no_such_page_lead: &'static str,
    pub close: &'static str,
    /// Beside a message about something not fetched.
    pub try_again: &'static str,
    /// The texts of the other language could not be fetched.
    pub language_not_fetched: &'static str,
    /// A part of the page is on its way.
    pub coming: &'static str,
    /// The server has a later version of the page, and a file of this one is gone.
    pub outdated: &'static str,
    /// Opens the page afresh.
    pub open_again: &'static str,
    /// A part of the page could not be fetched.
    pub not_come: &'static str,
    pub and_more: With1,
    pub headline: &'static str,
    pub lead: &'static str,
    /// Follows the lead once all of the page is on the device.
    pub works_offline: &'static str,
    pub who: &'static str,
    pub answer_more: &'static str,
    pub answer_one: &'static str,
    pub answer_up_to: With1,
    pub two_more: &'static str,
    pub see_all: &'static str,
    pub start_from: &'static str,
    pub start_from_lead: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub not_sure: &'static str,
    pub none_of_them: &'static str,
    pub total: &'static str,
    /// The title of a range that assumes usual answers.
    pub usual_total: &'static str,
    /// The range without assumptions, beside it.
    pub full_range: With1,
    /// The number of assumed answers.
    pub assumes: With1,
    /// Before the first answer: the number of benefits in the guide.
    pub covers: With1,
    /// The kinds of benefits, in their order.
    pub kinds: [&'static str; 5],
    pub total_lead: &'static str,
    pub or_more: &'static str,
    pub by_grade: &'static str,
    pub scale_label: With2,
    pub flat: &'static str,
    pub flat_or_rent: &'static str,
    pub competing: &'static str,
    pub depending: &'static str,
    pub items: With1,
    pub between: With2,
    pub months: With1,
    pub at_low: &'static str,
    pub at_high: &'static str,
    pub official: &'static str,
    pub press: &'static str,
    pub third_party: &'static str,
    /// On a figure that was not compared with its sources for twelve months.
    pub stale: &'static str,
    pub estimate_title: &'static str,
    pub not_official: &'static str,
    pub compare: &'static str,
    pub map_title: &'static str,
    /// Under the door that leads to it.
    pub map_door: &'static str,
    pub plan_title: &'static str,
    /// Under the door that leads to the plan.
    pub plan_door: &'static str,
    pub roster_door: &'static str,
    pub fair_door: &'static str,
    pub embed_door: &'static str,
    /// While the page is on its way.
    pub sheet_coming: &'static str,
    pub sheet_not_fetched: &'static str,
    pub policies: &'static str,
    pub colon: &'static str,
    pub comma: &'static str,
    pub semicolon: &'static str,
    pub list_separator: &'static str,
    /// Between two sentences.
    pub next_sentence: &'static str,
}

/// The words of later pages in English.
pub struct LaterText {
    pub field: &'static FieldText,
    pub messages: &'static MessageText,
    pub questions: &'static QuestionText,
    pub results: &'static ResultText,
    pub sharing: &'static SharingText,
    pub comparison: &'static ComparisonText,
    pub policy_pages: &'static PolicyText,
}

/// All of them, loaded with the English words of the first visit.
pub(super) static ENGLISH_LATER: LaterText = LaterText {
    field: &field::ENGLISH,
    messages: &messages::ENGLISH,
    questions: &questions::ENGLISH,
    results: &results::ENGLISH,
    sharing: &sharing::ENGLISH,
    comparison: &comparison::ENGLISH,
    policy_pages: &policy_pages::ENGLISH,
};

impl Text {
    /// Returns the words of fields for numbers and days.
    pub fn field(&self) -> &'static FieldText {
        self.later.map_or(&field::CHINESE, |later| later.field)
    }

    /// Returns the words of messages above the page.
    pub fn messages(&self) -> &'static MessageText {
        self.later
            .map_or(&messages::CHINESE, |later| later.messages)
    }

    /// Returns the words of questions and answers.
    pub fn questions(&self) -> &'static QuestionText {
        self.later
            .map_or(&questions::CHINESE, |later| later.questions)
    }

    /// Returns the words of results.
    pub fn results(&self) -> &'static ResultText {
        self.later.map_or(&results::CHINESE, |later| later.results)
    }

    /// Returns the words of what is saved and shared.
    pub fn sharing(&self) -> &'static SharingText {
        self.later.map_or(&sharing::CHINESE, |later| later.sharing)
    }

    /// Returns the words of answers side by side.
    pub fn comparison(&self) -> &'static ComparisonText {
        self.later
            .map_or(&comparison::CHINESE, |later| later.comparison)
    }

    /// Returns the words of the pages of policies and documents.
    pub fn policy_pages(&self) -> &'static PolicyText {
        self.later
            .map_or(&policy_pages::CHINESE, |later| later.policy_pages)
    }
}
