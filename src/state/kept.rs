//! What is kept on the device from one visit to the next, as text.
//!
//! Four lines, each in the form of an address, in one entry of the storage, so that they are always of one visit:
//!
//! ```text
//! #kept?v=1&on=2026-11-22&unsure=school+title
//! #answers?v=1&applicant=person&degree=doctor
//! #result?on=2026-11-22&catalogue=2026-11-22&total=0-3620000
//! #benefits?class-settling-in=u0-3000000&rent-subsidy=e54000
//! ```
//!
//! The answers are in the form of links, and so are read for ever. Benefits that are not for the visitor are left out.

use policy::{Catalogue, Date, Estimate, MoneyRange, Profile, QuestionIndex, Verdict};

use super::answers::{Dropped, read_answers, write_answers};
use super::outcome::{Outcome, read_range, write_range};
use crate::route::Fragment;

/// The version of the form written here.
const VERSION: &str = "1";

/// What was kept on an earlier visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The day on which an answer was last changed.
    pub on: Date,
    /// The answers.
    pub profile: Profile,
    /// The day estimated for, where the visitor named one.
    pub as_of: Option<Date>,
    /// The questions that the visitor is not sure of.
    pub unsure: Vec<QuestionIndex>,
    /// The result seen last; `None` where it could not be read.
    pub seen: Option<Seen>,
}

/// A result seen on an earlier visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The day of the visit.
    pub on: Date,
    /// The version of the catalogue.
    pub catalogue: String,
    /// The total; `None` where it could not be read.
    pub total: Option<MoneyRange>,
    /// What was said of each benefit that was or might be the visitor's; `None` where it could not be read.
    pub benefits: Vec<(String, Option<Outcome>)>,
}

impl Kept {
    /// Reads what was kept, and names the answers in it that are none any more. `None` where nothing was kept, or
    /// something of another form.
    pub fn read(catalogue: &Catalogue, text: &str) -> Option<(Self, Vec<Dropped>)> {
        let lines: Vec<Fragment> = text.lines().map(Fragment::read).collect();
        let line = |path: &str| lines.iter().find(|line| line.path == path);
        let field = |line: &'_ Fragment, key: &str| {
            let found = line.fields.iter().find(|(known, _)| known == key);
            found.map(|(_, value)| value.clone())
        };
        let head = line("kept")?;
        if field(head, "v").as_deref() != Some(VERSION) {
            return None;
        }
        let (profile, as_of, dropped) = read_answers(catalogue, &line("answers")?.fields);
        let seen = line("result").and_then(|result| {
            let benefits = line("benefits")?.fields.iter();
            Some(Seen {
                on: field(result, "on")?.parse().ok()?,
                catalogue: field(result, "catalogue")?.chars().take(40).collect(),
                total: field(result, "total").and_then(|total| read_range(&total)),
                benefits: benefits
                    .map(|(id, outcome)| (id.chars().take(60).collect(), Outcome::read(outcome)))
                    .collect(),
            })
        });
        let unsure = field(head, "unsure").unwrap_or_default();
        let kept = Self {
            on: field(head, "on")?.parse().ok()?,
            profile,
            as_of,
            unsure: unsure
                .split('+')
                .filter_map(|id| catalogue.question(id))
                .collect(),
            seen,
        };
        Some((kept, dropped))
    }

    /// Writes it as [`Kept::read`] reads it.
    pub fn write(&self, catalogue: &Catalogue) -> String {
        let unsure: Vec<&str> = self
            .unsure
            .iter()
            .map(|question| catalogue[*question].id.as_str())
            .collect();
        let mut head = vec![field("v", VERSION), field("on", self.on.to_string())];
        if !unsure.is_empty() {
            head.push(field("unsure", unsure.join("+")));
        }
        let mut text = String::new();
        push_line(&mut text, "kept", head);
        let answers = write_answers(catalogue, &self.profile, self.as_of);
        push_line(&mut text, "answers", answers);
        if let Some(seen) = &self.seen {
            let mut result = vec![
                field("on", seen.on.to_string()),
                field("catalogue", seen.catalogue.clone()),
            ];
            if let Some(total) = seen.total {
                result.push(field("total", write_range(total)));
            }
            push_line(&mut text, "result", result);
            let benefits = seen.benefits.iter().map(|(id, outcome)| {
                let outcome = outcome.map(|outcome| outcome.to_string());
                field(id, outcome.unwrap_or_default())
            });
            push_line(&mut text, "benefits", benefits.collect());
        }
        text
    }
}

impl Seen {
    /// A result seen on this day.
    pub fn new(catalogue: &Catalogue, estimate: &Estimate, on: Date) -> Self {
        let found = catalogue.benefits.iter().zip(&estimate.benefits);
        let found = found.filter(|(_, estimate)| estimate.verdict != Verdict::NotEligible);
        Self {
            on,
            catalogue: catalogue.version.clone(),
            total: Some(estimate.total),
            benefits: found
                .map(|(benefit, estimate)| (benefit.id.clone(), Some(Outcome::of(estimate))))
                .collect(),
        }
    }
}

fn field(key: &str, value: impl Into<String>) -> (String, String) {
    (key.to_owned(), value.into())
}

fn push_line(text: &mut String, path: &str, fields: Vec<(String, String)>) {
    let line = Fragment {
        path: path.to_owned(),
        fields,
    };
    text.push_str(&line.to_string());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use policy::Estimator;
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::*;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

    fn kept(answers: &str) -> Kept {
        let day = "2026-11-22".parse().expect("a day");
        let fields = Fragment::read(&format!("#/?{answers}")).fields;
        let (profile, as_of, dropped) = read_answers(&CATALOGUE, &fields);
        assert_eq!(dropped, []);
        let estimate = Estimator::new(Arc::new(CATALOGUE.clone())).estimate(&profile, day);
        Kept {
            on: "2026-11-01".parse().expect("a day"),
            profile,
            as_of,
            unsure: ["school", "title"]
                .iter()
                .filter_map(|id| CATALOGUE.question(id))
                .collect(),
            seen: Some(Seen::new(&CATALOGUE, &estimate, day)),
        }
    }

    #[test]
    fn what_is_kept_reads_back_as_it_is_written() {
        for answers in [
            "applicant=person",
            "as_of=2024-01-01&applicant=person&mode=full_time&employer=enterprise&degree=doctor&contract_years=2.5",
            "applicant=organisation&platform=regional_key_lab+new_rd_institution&rd_spend=12.34",
        ] {
            let kept = kept(answers);
            let text = kept.write(&CATALOGUE);
            assert!(text.is_ascii(), "{text}");
            assert_eq!(Kept::read(&CATALOGUE, &text), Some((kept, Vec::new())));
        }
    }

    #[test]
    fn a_visitor_s_whole_memory_is_small() {
        let text = kept("applicant=person&mode=full_time&degree=doctor").write(&CATALOGUE);
        assert!(text.len() < 2_000, "{} bytes:\n{text}", text.len());
    }

    #[test]
    fn what_is_of_another_form_is_not_read() {
        for text in [
            "",
            "{}",
            "#kept?v=2&on=2026-11-22\n#answers?v=1&applicant=person",
            "#kept?v=1&on=never\n#answers?applicant=person",
            "#kept?v=1&on=2026-11-22",
            "#answers?applicant=person",
        ] {
            assert_eq!(Kept::read(&CATALOGUE, text), None, "{text}");
        }
    }

    #[test]
    fn an_answer_that_is_none_any_more_is_named_and_the_others_are_read() {
        let text = "#kept?v=1&on=2026-11-22&unsure=shoe_size+school\n#answers?v=1&applicant=person&shoe_size=44";
        let (kept, dropped) = Kept::read(&CATALOGUE, text).expect("the form is known");
        assert_eq!(dropped, [Dropped::UnknownQuestion("shoe_size".to_owned())]);
        assert_eq!(kept.profile.answers().count(), 1);
        assert_eq!(
            kept.unsure,
            [CATALOGUE.question("school").expect("a question")]
        );
        assert_eq!(kept.seen, None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_mangled_memory_harms_nobody(
            slips in prop::collection::vec((any::<Index>(), 0..40_usize, ".{0,12}"), 1..6),
        ) {
            let mut text: Vec<char> = kept("applicant=person&degree=doctor").write(&CATALOGUE).chars().collect();
            for (place, lost, slip) in slips {
                let from = place.index(text.len() + 1);
                let until = (from + lost).min(text.len());
                text.splice(from..until, slip.chars());
            }
            let read = Kept::read(&CATALOGUE, &String::from_iter(text));
            if let Some((kept, _)) = read {
                let again = Kept::read(&CATALOGUE, &kept.write(&CATALOGUE));
                prop_assert!(again.is_some(), "what was read can be kept again");
            }
        }
    }
}
