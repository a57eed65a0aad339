//! The page's words, as far as tests look for them.
//!
//! Labels of questions and options come from the policy files by their fixed keys, so that an officer may
//! reword them without breaking a test.

use std::sync::LazyLock;

use policy::{Catalogue, QuestionKind, Words};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Chinese.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The language as the page's markup says it.
    pub fn tag(self) -> &'static str {
        self.pick("zh-CN", "en")
    }

    /// Returns the locale of a browser in this language.
    pub fn locale(self) -> &'static str {
        self.pick("zh-CN", "en-US")
    }

    /// The one text or the other.
    pub fn pick(self, chinese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }

    fn of(self, words: &Words) -> String {
        match self {
            Self::Chinese => words.zh.clone(),
            Self::English => words.en.to_string(),
        }
    }

    /// The label of an option.
    pub fn option(self, question: &str, option: &str) -> String {
        let index = CATALOGUE.question(question);
        let index = index.unwrap_or_else(|| panic!("expected a question {question}"));
        match (&CATALOGUE[index].kind, option) {
            (QuestionKind::YesNo, "true") => self.pick("是", "Yes").to_owned(),
            (QuestionKind::YesNo, "false") => self.pick("否", "No").to_owned(),
            _ => {
                let options = CATALOGUE[index].options().iter();
                let found = options.clone().find(|known| known.id == option);
                let found = found
                    .unwrap_or_else(|| panic!("expected {question} to have an option {option}"));
                self.of(&found.label)
            }
        }
    }

    /// The short name of a question.
    pub fn name(self, question: &str) -> String {
        let index = CATALOGUE.question(question);
        let index = index.unwrap_or_else(|| panic!("expected a question {question}"));
        self.of(&CATALOGUE[index].name)
    }

    /// The title of a benefit.
    pub fn benefit(self, benefit: &str) -> String {
        let index = CATALOGUE.benefit(benefit);
        let index = index.unwrap_or_else(|| panic!("expected a benefit {benefit}"));
        self.of(&CATALOGUE[index].title)
    }
}
