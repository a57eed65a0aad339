//! Words beside fields for numbers and days: labels, what an entry is read as, and what keeps it from being an answer.

mod chinese;
mod english;

use policy::free_text::{Reading, ReadingFault};
use policy::{Answer, Catalogue, MoneyPer, QuestionIndex, QuestionKind};

use super::Language;
use super::text::{With1, With2};

pub(super) use chinese::FIELD as CHINESE;
pub(super) use english::FIELD as ENGLISH;

/// Words beside fields for numbers and days in one language.
pub struct FieldText {
    /// The label of a number, with its unit.
    pub exact_number: With1,
    /// The value that an entry is read as.
    pub spelled: With1,
    /// A value with the unit that it is paid for.
    pub per: With2,
    /// The button that takes an entry as the answer.
    pub confirm: &'static str,
    /// An entry that may be meant in several ways.
    pub which: &'static str,
    /// A value far from what people usually give.
    pub unusual: With1,
    /// A range or a mark of doubt; the words for "not sure".
    pub doubtful: With2,
    /// A month or a year where a day is needed.
    pub day_missing: &'static str,
    /// A day that is only half typed.
    pub half_typed: &'static str,
    pub not_a_number: &'static str,
    pub not_understood: With1,
    pub grouping: &'static str,
    /// A unit that the question does not take, and the one that it does.
    pub foreign_unit: With2,
    pub too_precise: &'static str,
    pub year_missing: &'static str,
    pub no_such_day: &'static str,
    /// A day outside the limits: the day, the earliest and the latest.
    pub day_outside: fn(&str, &str, &str) -> String,
    /// Beside a card that stays until the visitor goes on by keyboard.
    pub keyboard_hint: &'static str,
    /// The questions without an answer.
    pub unanswered: &'static str,
    pub unanswered_lead: &'static str,
    /// The button beside a question without an answer.
    pub answer_it: &'static str,
    pub answer_of: With1,
    /// Announces the next question.
    pub next_is: With1,
}

impl Language {
    /// Returns the unit that a question counts in: 年, 元/年.
    pub fn unit(self, catalogue: &'static Catalogue, question: QuestionIndex) -> &'static str {
        match &catalogue[question].kind {
            QuestionKind::Number { unit, .. } => self.of(unit),
            QuestionKind::Money {
                per: MoneyPer::Year,
                ..
            } => self.text().questions().a_year,
            QuestionKind::Money { .. } => self.text().questions().a_square_metre,
            _ => "",
        }
    }

    /// Returns an answer with what it is paid for: 26万元/年; other answers as they are.
    pub fn full_answer(
        self,
        catalogue: &'static Catalogue,
        question: QuestionIndex,
        answer: Answer,
    ) -> String {
        let words = self.answer(catalogue, question, answer);
        match &catalogue[question].kind {
            QuestionKind::Money { per, .. } => {
                let text = self.text();
                let unit = match per {
                    MoneyPer::Year => text.questions().a_year,
                    MoneyPer::SquareMetre => text.questions().a_square_metre,
                };
                (text.field().per)(&words, unit)
            }
            _ => words,
        }
    }

    /// Returns a sentence about an entry that is no exact answer: what is wrong, and what is expected. `None` for an
    /// exact one, and for none.
    pub fn about_reading(
        self,
        catalogue: &'static Catalogue,
        question: QuestionIndex,
        reading: &Reading,
    ) -> Option<String> {
        let text = self.text();
        let field = &text.field();
        Some(match reading {
            Reading::Empty | Reading::Exact(_) => return None,
            Reading::Ambiguous(_) => field.which.to_owned(),
            Reading::Period { .. } => field.day_missing.to_owned(),
            Reading::Doubtful(mark) => (field.doubtful)(mark, text.not_sure),
            Reading::Implausible { value, .. } => {
                (field.unusual)(&self.full_answer(catalogue, question, *value))
            }
            Reading::Invalid(fault) => self.fault(catalogue, question, fault),
        })
    }

    fn fault(
        self,
        catalogue: &'static Catalogue,
        question: QuestionIndex,
        fault: &ReadingFault,
    ) -> String {
        let text = self.text();
        let field = &text.field();
        match fault {
            ReadingFault::NotANumber => field.not_a_number.to_owned(),
            ReadingFault::NotUnderstood(found) => {
                let short: String = found.chars().take(20).collect();
                (field.not_understood)(&short)
            }
            ReadingFault::Grouping => field.grouping.to_owned(),
            ReadingFault::ForeignUnit(word) => {
                (field.foreign_unit)(word, self.unit(catalogue, question))
            }
            ReadingFault::NotWhole | ReadingFault::OutOfBounds { .. } => {
                self.bounds(catalogue, question)
            }
            ReadingFault::TooPrecise => field.too_precise.to_owned(),
            ReadingFault::NotADay => text.questions().expected_day.to_owned(),
            ReadingFault::YearMissing => field.year_missing.to_owned(),
            ReadingFault::NoSuchDay => field.no_such_day.to_owned(),
            ReadingFault::DayOutside {
                day,
                earliest,
                latest,
            } => {
                let [day, earliest, latest] = [day, earliest, latest].map(|day| self.date(*day));
                (field.day_outside)(&day, &earliest, &latest)
            }
        }
    }

    /// Returns the sentence that says which numbers a question takes.
    fn bounds(self, catalogue: &'static Catalogue, question: QuestionIndex) -> String {
        let text = self.text();
        let (at_most, expected) = match &catalogue[question].kind {
            QuestionKind::Number {
                at_most,
                whole: true,
                ..
            } => (*at_most, text.questions().expected_whole),
            QuestionKind::Number { at_most, .. } | QuestionKind::Money { at_most, .. } => {
                (*at_most, text.questions().expected_number)
            }
            _ => return text.questions().expected_day.to_owned(),
        };
        expected(&self.answer(catalogue, question, Answer::Number(at_most)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(language: Language, id: &str, entry: &str) -> Option<String> {
        let catalogue: &'static Catalogue = Box::leak(Box::new(fixture::catalogue()));
        let question = catalogue.question(id).expect("a question");
        let reading = catalogue[question].read_free_text(entry, None);
        language.about_reading(catalogue, question, &reading)
    }

    #[track_caller]
    fn check(id: &str, entry: &str, chinese: &str, english: &str) {
        assert_eq!(said(Language::Chinese, id, entry).as_deref(), Some(chinese));
        assert_eq!(said(Language::English, id, entry).as_deref(), Some(english));
    }

    #[test]
    fn entry_that_is_no_answer_is_explained_in_both_languages() {
        check(
            "contract_years",
            "99年",
            "请填写0至50年之间的数字",
            "Enter a number from 0 to 50 years",
        );
        check(
            "contract_years",
            "2,5",
            "你指的是哪一个？",
            "Which do you mean?",
        );
        check(
            "salary",
            "$40000",
            "这一题的单位是元/年，不能用“$”",
            "This is counted in CNY a year, not in “$”",
        );
        check(
            "salary",
            "26",
            "26元/年和通常的数相差很大，你指的是：",
            "CNY 26 a year is far from what people usually enter. You mean:",
        );
        check(
            "start_date",
            "0002-08-24",
            "2年8月24日超出范围，请填2000年1月1日至2050年12月31日之间的日期",
            "24 August 2 is out of range. Enter a date from 1 January 2000 to 31 December 2050",
        );
    }

    #[test]
    fn every_reading_but_an_exact_one_has_a_sentence() {
        for (id, entry) in [
            ("contract_years", "3年+"),
            ("contract_years", "abc"),
            ("contract_years", "3abc"),
            ("contract_years", "1,00,000"),
            ("contract_years", "-3"),
            ("startup_months", "1.5"),
            ("start_date", "2024年3月"),
            ("start_date", "3月1日"),
            ("start_date", "2024-02-30"),
            ("start_date", "tomorrow"),
        ] {
            for language in Language::ALL {
                let said = said(language, id, entry);
                assert!(said.is_some_and(|said| said.len() > 5), "{entry}");
            }
        }
        assert_eq!(said(Language::Chinese, "contract_years", "3年"), None);
    }
}
