//! Answers saved on the device, as text.
//!
//! A few lines, each in the form of an address, in one entry of the storage, so that they always belong together:
//!
//! ```text
//! #kept?v=1&on=2026-11-22&unsure=school+title
//! #answers?v=1&applicant=person&degree=doctor&school=first_class_university
//! #school?zh=…&en=Tsinghua%20University
//! #result?on=2026-11-22&catalogue=2026-11-22&total=0-3620000
//! #benefits?class-settling-in=u0-3000000&rent-subsidy=e54000
//! ```
//!
//! The answers are in the form of links, and so are read for ever. Benefits that are not for the visitor are left out.
//! The name of a school is saved with the answers it was chosen in, and read only beside the answer it stands for.

use policy::{
    Answer, Catalogue, Date, Estimate, MoneyRange, Profile, QuestionIndex, Verdict, Words,
};

use super::outcome::{Outcome, read_range, write_range};
use crate::url::{Answers, Fragment, RejectedParam, read_answers, write_answers};

/// The version of the form written here.
const VERSION: &str = "1";
/// The question that a school answers.
const SCHOOL: &str = "school";

/// Answers saved on an earlier visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedAnswers {
    /// The day on which an answer was last changed.
    pub on: Date,
    /// The answers.
    pub profile: Profile,
    /// The day estimated for, where the visitor named one.
    pub as_of: Option<Date>,
    /// The questions that the visitor skipped as “not sure”.
    pub skipped: Vec<QuestionIndex>,
    /// The school that the visitor chose by its name.
    pub school: Option<ChosenSchool>,
    /// The result seen last; `None` where it could not be read.
    pub last_result: Option<LastResult>,
}

/// A school that was chosen by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenSchool {
    /// Its name.
    pub name: Words,
    /// The answer that it stands for.
    pub answer: Answer,
}

/// A result seen on an earlier visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastResult {
    /// The day of the visit.
    pub on: Date,
    /// The version of the catalogue.
    pub catalogue: String,
    /// The total; `None` where it could not be read.
    pub total: Option<MoneyRange>,
    /// The outcome of each benefit that was or might be the visitor's: its key, and an [`Outcome`] as text.
    pub benefits: Vec<(String, String)>,
}

impl ChosenSchool {
    /// Parses a school as earlier versions saved it beside the answers: its answer and its two names, a line each.
    pub fn read_old(catalogue: &Catalogue, text: &str, profile: &Profile) -> Option<Self> {
        let mut lines = text.split('\n');
        let question = catalogue.question(SCHOOL)?;
        let school = Self {
            answer: catalogue[question].read(lines.next()?).ok()?,
            name: Words::new(lines.next()?, lines.next()?),
        };
        school.of_profile(catalogue, profile)
    }

    /// Returns the school if it was chosen for the answer of this profile.
    pub fn of_profile(self, catalogue: &Catalogue, profile: &Profile) -> Option<Self> {
        let given = profile.get(catalogue.question(SCHOOL)?)?;
        (given == self.answer).then_some(self)
    }
}

impl SavedAnswers {
    /// Parses saved answers, and names those that are no answers any more. Returns `None` where the text is empty or
    /// has another form.
    pub fn read(catalogue: &Catalogue, text: &str) -> Option<(Self, Vec<RejectedParam>)> {
        let lines: Vec<Fragment> = text.lines().map(Fragment::read).collect();
        let head = line(&lines, "kept")?;
        if value(head, "v")? != VERSION {
            return None;
        }
        let Answers {
            profile,
            as_of,
            rejected,
            ..
        } = read_answers(catalogue, line(&lines, "answers")?);
        let skipped = value(head, "unsure").unwrap_or_default().split('+');
        let school = line(&lines, SCHOOL).and_then(|names| {
            let answer = profile.get(catalogue.question(SCHOOL)?)?;
            let name = Words::new(value(names, "zh")?, value(names, "en")?);
            Some(ChosenSchool { name, answer })
        });
        let saved = Self {
            on: value(head, "on")?.parse().ok()?,
            as_of,
            skipped: skipped.filter_map(|id| catalogue.question(id)).collect(),
            school,
            last_result: LastResult::read(&lines),
            profile,
        };
        Some((saved, rejected))
    }

    /// Writes the answers as [`SavedAnswers::read`] reads them.
    pub fn write(&self, catalogue: &Catalogue) -> String {
        let skipped = self.skipped.iter();
        let skipped: Vec<&str> = skipped
            .map(|question| catalogue[*question].id.as_str())
            .collect();
        let head = vec![
            field("v", VERSION.to_owned()),
            field("on", self.on.to_string()),
            field("unsure", skipped.join("+")),
        ];
        let answers = write_answers(catalogue, &self.profile, self.as_of);
        let mut lines = vec![("kept", head), ("answers", answers)];
        let school = self.school.clone();
        if let Some(school) = school.and_then(|school| school.of_profile(catalogue, &self.profile))
        {
            let names = vec![
                field("zh", school.name.zh.clone()),
                field("en", school.name.en.to_string()),
            ];
            lines.push((SCHOOL, names));
        }
        if let Some(last_result) = &self.last_result {
            let total = last_result.total.map(write_range).unwrap_or_default();
            let result = vec![
                field("on", last_result.on.to_string()),
                field("catalogue", last_result.catalogue.clone()),
                field("total", total),
            ];
            lines.push(("result", result));
            lines.push(("benefits", last_result.benefits.clone()));
        }
        let lines = lines.into_iter().map(|(path, fields)| Fragment {
            path: path.to_owned(),
            fields,
        });
        lines.fold(String::new(), |text, line| text + &line.to_string() + "\n")
    }

    /// Returns whether these are the answers of an address.
    pub fn has_answers(&self, profile: &Profile, as_of: Option<Date>) -> bool {
        self.as_of == as_of && self.profile == *profile
    }
}

impl LastResult {
    /// Returns a result seen on this day.
    pub fn new(catalogue: &Catalogue, estimate: &Estimate, on: Date) -> Self {
        let mut benefits = Vec::new();
        for (benefit, found) in catalogue.benefits.iter().zip(&estimate.benefits) {
            if found.verdict != Verdict::NotEligible {
                benefits.push(field(&benefit.id, Outcome::of(found).to_string()));
            }
        }
        Self {
            on,
            catalogue: catalogue.version.clone(),
            total: Some(estimate.total),
            benefits,
        }
    }

    fn read(lines: &[Fragment]) -> Option<Self> {
        let result = line(lines, "result")?;
        Some(Self {
            on: value(result, "on")?.parse().ok()?,
            catalogue: value(result, "catalogue")?.chars().take(40).collect(),
            total: value(result, "total").and_then(read_range),
            benefits: line(lines, "benefits")?.to_vec(),
        })
    }
}

/// Returns the fields of the line of this name.
fn line<'k>(lines: &'k [Fragment], path: &str) -> Option<&'k [(String, String)]> {
    let line = lines.iter().find(|line| line.path == path)?;
    Some(&line.fields)
}

/// Returns the value of the field of this name.
fn value<'k>(fields: &'k [(String, String)], key: &str) -> Option<&'k str> {
    let (_, value) = fields.iter().find(|(known, _)| known == key)?;
    Some(value)
}

fn field(key: &str, value: String) -> (String, String) {
    (key.to_owned(), value)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use policy::Estimator;
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::*;
    use crate::url;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

    static DOCTOR: LazyLock<String> =
        LazyLock::new(|| saved("applicant=person&mode=full_time&degree=doctor").write(&CATALOGUE));

    fn saved(answers: &str) -> SavedAnswers {
        let day = "2026-11-22".parse().expect("a day");
        let Answers {
            profile,
            as_of,
            rejected,
            ..
        } = url::read(&CATALOGUE, &format!("#/?{answers}")).answers;
        assert_eq!(rejected, []);
        let estimate = Estimator::new(Arc::new(CATALOGUE.clone())).estimate(&profile, day);
        SavedAnswers {
            on: "2026-11-01".parse().expect("a day"),
            profile,
            as_of,
            skipped: ["title", "honour"]
                .iter()
                .filter_map(|id| CATALOGUE.question(id))
                .collect(),
            school: None,
            last_result: Some(LastResult::new(&CATALOGUE, &estimate, day)),
        }
    }

    /// A school that stands for an answer.
    fn school(answer: &str) -> ChosenSchool {
        let question = CATALOGUE.question(SCHOOL).expect("a question");
        ChosenSchool {
            name: Words::new("清华大学", "Tsinghua University"),
            answer: CATALOGUE[question].read(answer).expect("an answer"),
        }
    }

    #[test]
    fn saved_answers_read_back_as_they_are_written() {
        for answers in [
            "applicant=person",
            "as_of=2024-01-01&applicant=person&mode=full_time&employer=enterprise&degree=doctor&contract_years=2.5",
            "applicant=organisation&platform=regional_key_lab+new_rd_institution&rd_spend=12.34",
        ] {
            let saved = saved(answers);
            let text = saved.write(&CATALOGUE);
            assert!(text.is_ascii(), "{text}");
            assert_eq!(
                SavedAnswers::read(&CATALOGUE, &text),
                Some((saved, Vec::new()))
            );
        }
    }

    #[test]
    fn name_of_a_school_is_saved_with_the_answer_it_stands_for_alone() {
        let first_class = "applicant=person&school=first_class_university";
        for (answers, is_saved) in [
            (first_class, true),
            ("applicant=person&school=other", false),
        ] {
            let mut saved = saved(answers);
            saved.school = Some(school("first_class_university"));
            let text = saved.write(&CATALOGUE);
            let (read, _) = SavedAnswers::read(&CATALOGUE, &text).expect("saved answers");
            assert_eq!(read.school.is_some(), is_saved, "{text}");
        }
    }

    #[test]
    fn saved_answers_of_a_whole_visit_are_small() {
        assert!(DOCTOR.len() < 2_000, "{} bytes:\n{}", DOCTOR.len(), *DOCTOR);
    }

    #[test]
    fn text_of_another_form_is_not_read() {
        for text in [
            "",
            "{}",
            "#kept?v=2&on=2026-11-22\n#answers?v=1&applicant=person",
            "#kept?v=1&on=never\n#answers?applicant=person",
            "#kept?v=1&on=2026-11-22",
            "#answers?applicant=person",
        ] {
            assert_eq!(SavedAnswers::read(&CATALOGUE, text), None, "{text}");
        }
    }

    #[test]
    fn answer_that_is_gone_is_named_and_the_others_are_read() {
        let text = "#kept?v=1&on=2026-11-22&unsure=shoe_size+school\n#answers?v=1&applicant=person&shoe_size=44";
        let (saved, rejected) = SavedAnswers::read(&CATALOGUE, text).expect("the form is known");
        let expected = RejectedParam::UnknownKey(Some("shoe_size".to_owned()));
        assert_eq!(rejected, [expected]);
        assert_eq!(saved.profile.answers().count(), 1);
        assert_eq!(
            saved.skipped,
            [CATALOGUE.question("school").expect("a question")]
        );
        assert_eq!(saved.last_result, None);
    }

    proptest! {
        #![proptest_config(crate::url::tests::config(2_000))]

        #[test]
        fn mangled_text_can_be_saved_again(
            typos in prop::collection::vec((any::<Index>(), 0..40_usize, ".{0,12}"), 1..6),
        ) {
            let mut text: Vec<char> = DOCTOR.chars().collect();
            for (at, lost, typo) in typos {
                let from = at.index(text.len() + 1);
                let until = (from + lost).min(text.len());
                text.splice(from..until, typo.chars());
            }
            let read = SavedAnswers::read(&CATALOGUE, &String::from_iter(text));
            if let Some((saved, _)) = read {
                let again = SavedAnswers::read(&CATALOGUE, &saved.write(&CATALOGUE));
                prop_assert!(again.is_some());
            }
        }
    }
}
