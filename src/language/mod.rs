//! The two languages: words, money, dates and conditions.
//!
//! The words are one struct, filled once a language: a missing word does not compile.

#[cfg(not(feature = "split"))]
mod about;
mod away;
mod chinese;
mod comparison;
mod condition;
mod embed;
mod english;
mod field;
mod gain;
pub mod loading;
mod map;
mod messages;
mod money;
#[cfg(not(feature = "split"))]
mod plan;
mod policy_pages;
mod questions;
mod results;
mod sharing;
pub(crate) mod text;

use policy::{Answer, Catalogue, Date, QuestionIndex, QuestionKind, Words};

#[cfg(not(feature = "split"))]
pub use about::AboutText;
pub use condition::{cell_text, condition_text};
pub use embed::EmbedText;
pub use english::TEXT as ENGLISH;
pub use map::MapText;
#[cfg(not(feature = "split"))]
pub use map::PlaceText;
pub use money::Figure;
#[cfg(not(feature = "split"))]
pub use plan::{Around, PlanText};
pub use text::Text;

/// The English words, once they have come.
#[cfg(feature = "split")]
static COME: std::sync::OnceLock<&Text> = std::sync::OnceLock::new();

/// Takes the English texts, which are loaded when they are asked for.
pub fn take_english(texts: &'static Text) {
    #[cfg(feature = "split")]
    let _ = COME.set(texts);
    // In other builds they are part of the program.
    #[cfg(not(feature = "split"))]
    let _ = texts;
}

/// The months in English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, 1 to 12.
fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1)
        .ok()
        .and_then(|month| MONTHS.get(month))
        .unwrap_or(&"")
}

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Chinese, simplified.
    Chinese,
    /// English.
    English,
}

/// Adds to words that stand in a list.
#[inline(never)]
pub fn list(words: &mut String, separator: &str, more: &str) {
    if !words.is_empty() {
        words.push_str(separator);
    }
    words.push_str(more);
}

/// Returns a count with its noun in English: 1 person, 2 people.
#[inline(never)]
pub(crate) fn plural(count: &str, one: &str, many: &str) -> String {
    let noun = if count == "1" { one } else { many };
    [count, " ", noun].concat()
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The key used in settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::English => "en",
        }
    }

    /// The tag used in markup.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language with this key.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.id() == id)
    }

    /// The dearest of the languages asked for that we have; Chinese where there is none.
    pub fn preferred(asked: &[String]) -> Self {
        asked
            .iter()
            .find_map(|tag| Self::from_id(tag.split('-').next().unwrap_or_default()))
            .unwrap_or(Self::Chinese)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Chinese => Self::English,
            Self::English => Self::Chinese,
        }
    }

    /// The words of this language.
    pub fn text(self) -> &'static Text {
        match self {
            Self::Chinese => &chinese::TEXT,
            #[cfg(not(feature = "split"))]
            Self::English => &ENGLISH,
            #[cfg(feature = "split")]
            Self::English => COME.get().copied().unwrap_or(&chinese::TEXT),
        }
    }

    /// Returns true if its texts have loaded.
    pub fn is_there(self) -> bool {
        #[cfg(feature = "split")]
        return self == Self::Chinese || COME.get().is_some();
        #[cfg(not(feature = "split"))]
        true
    }

    /// A text of the catalogue in this language.
    pub fn of(self, words: &Words) -> &str {
        match self {
            Self::Chinese => &words.zh,
            Self::English => &words.en,
        }
    }

    /// A day: 2024年3月22日; 22 March 2024.
    pub fn date(self, date: Date) -> String {
        match self {
            Self::Chinese => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
            Self::English => {
                format!(
                    "{} {} {}",
                    date.day(),
                    month_name(date.month()),
                    date.year()
                )
            }
        }
    }

    /// Returns a month: 2024年3月; March 2024.
    pub fn month(self, year: u16, month: u8) -> String {
        match self {
            Self::Chinese => format!("{year}年{month}月"),
            Self::English => format!("{} {year}", month_name(month.cast_signed())),
        }
    }

    /// An answer as the visitor would say it.
    pub fn answer(self, catalogue: &Catalogue, question: QuestionIndex, answer: Answer) -> String {
        let asked = &catalogue[question];
        match (&asked.kind, answer) {
            (_, Answer::YesNo(yes)) => {
                (if yes { self.text().yes } else { self.text().no }).to_owned()
            }
            (_, Answer::Date(date)) => self.date(date),
            (_, Answer::Choice(option)) => asked
                .options()
                .get(usize::from(option))
                .map(|option| self.of(&option.label))
                .unwrap_or_default()
                .to_owned(),
            (_, Answer::Set(0)) => self.text().none_of_them.to_owned(),
            (_, Answer::Set(set)) => {
                let mut words = String::new();
                for (place, option) in asked.options().iter().enumerate() {
                    if set >> place & 1 == 1 {
                        let label = self.of(&option.label);
                        list(&mut words, self.text().list_separator, label);
                    }
                }
                words
            }
            (
                QuestionKind::Number {
                    unit, unit_of_one, ..
                },
                Answer::Number(number),
            ) => {
                let space = if self == Self::English { " " } else { "" };
                let number = number.normalize().to_string();
                let unit = if number == "1" { unit_of_one } else { unit };
                [&*number, space, self.of(unit)].concat()
            }
            (_, Answer::Number(number)) => self.money(policy::Money::new(number)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_something_is_named_as_one() {
        let catalogue = fixture::catalogue();
        let said = |language: Language, id: &str, number: &str| {
            let question = catalogue.question(id).expect("a question");
            let answer = catalogue[question].read(number).expect("a number");
            language.answer(&catalogue, question, answer)
        };
        for (id, number, expected) in [
            ("contract_years", "1", "1 year"),
            ("contract_years", "1.0", "1 year"),
            ("contract_years", "1.5", "1.5 years"),
            ("contract_years", "0", "0 years"),
            ("startup_months", "1", "1 month"),
            ("startup_months", "11", "11 months"),
            ("startup_jobs", "1", "1 person"),
            ("startup_jobs", "2", "2 people"),
        ] {
            assert_eq!(said(Language::English, id, number), expected);
        }
        assert_eq!(said(Language::Chinese, "contract_years", "1"), "1年");

        let (text, roster) = (&ENGLISH, Language::English.roster());
        assert_eq!((text.comparison().wins)("1"), "1 more benefit possible");
        assert_eq!(
            (text.comparison().compared_same)("1"),
            "The other 1 is the same"
        );
        assert_eq!((text.months)("12"), "12 months");
        assert_eq!((roster.read_rows)("1", "3"), "1 person, 3 columns");
        assert_eq!(
            (roster.unparted)("1", "7"),
            "From row 7 on, 1 row is not split into columns: another separator is used there."
        );
        assert_eq!((roster.working)("0", "1"), "Estimating: 0 of 1 person");
    }
}
