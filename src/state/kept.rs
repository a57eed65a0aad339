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
    /// What was said of each benefit that was or might be the visitor's: its key, and an [`Outcome`] as text.
    pub benefits: Vec<(String, String)>,
}

impl Kept {
    /// Reads what was kept, and names the answers in it that are none any more. `None` where nothing was kept, or
    /// something of another form.
    pub fn read(catalogue: &Catalogue, text: &str) -> Option<(Self, Vec<Dropped>)> {
        let lines: Vec<Fragment> = text.lines().map(Fragment::read).collect();
        let head = line(&lines, "kept")?;
        if value(head, "v")? != VERSION {
            return None;
        }
        let (profile, as_of, dropped) = read_answers(catalogue, line(&lines, "answers")?);
        let unsure = value(head, "unsure").unwrap_or_default().split('+');
        let kept = Self {
            on: value(head, "on")?.parse().ok()?,
            profile,
            as_of,
            unsure: unsure.filter_map(|id| catalogue.question(id)).collect(),
            seen: Seen::read(&lines),
        };
        Some((kept, dropped))
    }

    /// Writes it as [`Kept::read`] reads it.
    pub fn write(self, catalogue: &Catalogue) -> String {
        let unsure: Vec<&str> = self
            .unsure
            .iter()
            .map(|question| catalogue[*question].id.as_str())
            .collect();
        let head = vec![
            field("v", VERSION.to_owned()),
            field("on", self.on.to_string()),
            field("unsure", unsure.join("+")),
        ];
        let answers = write_answers(catalogue, &self.profile, self.as_of);
        let mut lines = vec![("kept", head), ("answers", answers)];
        if let Some(seen) = self.seen {
            let result = vec![
                field("on", seen.on.to_string()),
                field("catalogue", seen.catalogue),
                field("total", seen.total.map(write_range).unwrap_or_default()),
            ];
            lines.push(("result", result));
            lines.push(("benefits", seen.benefits));
        }
        let lines = lines.into_iter().map(|(path, fields)| Fragment {
            path: path.to_owned(),
            fields,
        });
        lines.fold(String::new(), |text, line| text + &line.to_string() + "\n")
    }
}

impl Seen {
    /// A result seen on this day.
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

/// The fields of the line of this name.
fn line<'k>(lines: &'k [Fragment], path: &str) -> Option<&'k [(String, String)]> {
    let line = lines.iter().find(|line| line.path == path)?;
    Some(&line.fields)
}

/// The value of the field of this name.
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

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

    static DOCTOR: LazyLock<String> =
        LazyLock::new(|| kept("applicant=person&mode=full_time&degree=doctor").write(&CATALOGUE));

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
            let text = kept.clone().write(&CATALOGUE);
            assert!(text.is_ascii(), "{text}");
            assert_eq!(Kept::read(&CATALOGUE, &text), Some((kept, Vec::new())));
        }
    }

    #[test]
    fn a_visitor_s_whole_memory_is_small() {
        assert!(DOCTOR.len() < 2_000, "{} bytes:\n{}", DOCTOR.len(), *DOCTOR);
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
            let mut text: Vec<char> = DOCTOR.chars().collect();
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
