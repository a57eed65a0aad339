//! Answers in addresses: readable keys, a version, and nothing dropped in silence.

use policy::{Answer, Catalogue, Date, Profile, ShortAnswers, ShortCodeError};

/// The version of the form written here. Older ones are read for ever.
pub(super) const VERSION: &str = "1";
/// The key of answers in the short form (see `policy::ShortForm`).
const SHORT: &str = "q";

/// Something in an address that is no answer any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dropped {
    /// No question has this key.
    UnknownQuestion(String),
    /// The question does not take this answer.
    UnknownAnswer {
        /// The question.
        question: policy::QuestionIndex,
        /// What was given.
        found: String,
    },
    /// The key was there before, with another answer; the first one is kept.
    Twice(policy::QuestionIndex),
    /// Written by a later version of the page.
    LaterVersion(String),
    /// A short form that was cut or mistyped.
    DamagedCode,
}

/// Reads answers, and the day estimated for if there is one.
pub fn read_answers(
    catalogue: &Catalogue,
    fields: &[(String, String)],
) -> (Profile, Option<Date>, Vec<Dropped>) {
    let (mut profile, mut as_of, mut dropped) = (Profile::default(), None, Vec::new());
    for (key, value) in &with_short_ones(catalogue, fields, &mut dropped) {
        if key == "v" {
            if value != VERSION {
                dropped.push(Dropped::LaterVersion(shortened(value)));
            }
            continue;
        }
        let Some(question) = catalogue.question(key) else {
            dropped.push(Dropped::UnknownQuestion(shortened(key)));
            continue;
        };
        match catalogue[question].read(value) {
            Ok(Answer::Date(date)) if key == "as_of" => match as_of {
                None => as_of = Some(date),
                Some(known) if known == date => {}
                Some(_) => dropped.push(Dropped::Twice(question)),
            },
            Ok(answer) => match profile.get(question) {
                None => profile.set(question, Some(answer)),
                Some(known) if known == answer => {}
                Some(_) => dropped.push(Dropped::Twice(question)),
            },
            Err(_) => dropped.push(Dropped::UnknownAnswer {
                question,
                found: shortened(value),
            }),
        }
    }
    (profile, as_of, dropped)
}

/// Writes answers as [`read_answers`] reads them; nothing where nothing is answered.
pub fn write_answers(
    catalogue: &Catalogue,
    profile: &Profile,
    as_of: Option<Date>,
) -> Vec<(String, String)> {
    let day = as_of.map(|day| ("as_of".to_owned(), day.to_string()));
    let answers = profile.answers().map(|(question, answer)| {
        (
            catalogue[question].id.clone(),
            catalogue[question].write(answer),
        )
    });
    let fields: Vec<(String, String)> = day.into_iter().chain(answers).collect();
    if fields.is_empty() {
        return fields;
    }
    core::iter::once(("v".to_owned(), VERSION.to_owned()))
        .chain(fields)
        .collect()
}

/// Writes answers in the short form, the value of a field `q`; nothing where nothing is answered.
pub fn write_short(
    catalogue: &Catalogue,
    profile: &Profile,
    as_of: Option<Date>,
) -> Option<String> {
    let fields = write_answers(catalogue, profile, as_of);
    (!fields.is_empty()).then(|| policy::write_short_code(&catalogue.short_forms, &fields))
}

/// The fields with the answers of a short form in its place.
fn with_short_ones(
    catalogue: &Catalogue,
    fields: &[(String, String)],
    dropped: &mut Vec<Dropped>,
) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (key, value) in fields {
        if key != SHORT {
            all.push((key.clone(), value.clone()));
            continue;
        }
        match policy::read_short_code(&catalogue.short_forms, value) {
            Ok(ShortAnswers { fields, has_more }) => {
                all.extend(fields);
                if has_more {
                    let version = value.chars().next().unwrap_or_default();
                    dropped.push(Dropped::LaterVersion(format!("{version}+")));
                }
            }
            Err(ShortCodeError::Later(version)) => {
                dropped.push(Dropped::LaterVersion(version.to_string()));
            }
            Err(ShortCodeError::Damaged) => dropped.push(Dropped::DamagedCode),
        }
    }
    all
}

/// As much of a text as a message shall show.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::LazyLock;

    use policy::{Question, QuestionKind};
    use proptest::prelude::*;
    use proptest::sample::{Index, select};
    use rust_decimal::Decimal;

    use super::*;
    use crate::route::Fragment;

    pub(in crate::state) static CATALOGUE: LazyLock<Catalogue> =
        LazyLock::new(catalogue::catalogue);

    pub(in crate::state) fn any_answer(question: &Question) -> BoxedStrategy<Answer> {
        match &question.kind {
            QuestionKind::YesNo => any::<bool>().prop_map(Answer::YesNo).boxed(),
            QuestionKind::Choice(options) => (0..u8::try_from(options.len()).expect("few options"))
                .prop_map(Answer::Choice)
                .boxed(),
            QuestionKind::Set(options) => (0..1_u16 << options.len()).prop_map(Answer::Set).boxed(),
            QuestionKind::Date { .. } => any_day().prop_map(Answer::Date).boxed(),
            QuestionKind::Number { at_most, whole, .. } => {
                any_number(*at_most, if *whole { 0 } else { 3 })
            }
            QuestionKind::Money { at_most, .. } => any_number(*at_most, 2),
        }
    }

    fn any_number(at_most: Decimal, decimals: u32) -> BoxedStrategy<Answer> {
        let finest = i64::try_from(at_most).expect("a bound of at most twelve digits")
            * 10_i64.pow(decimals);
        (0..=finest)
            .prop_map(move |number| Answer::Number(Decimal::new(number, decimals)))
            .boxed()
    }

    pub(in crate::state) fn any_day() -> impl Strategy<Value = Date> {
        (1900_i16..=2100, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| {
            Date::new(year, month, day).expect("every month has 28 days")
        })
    }

    /// About half of the questions answered; the day estimated for stands beside them.
    pub(in crate::state) fn any_profile() -> impl Strategy<Value = Profile> {
        let questions = CATALOGUE
            .indexed_questions()
            .filter(|(_, question)| question.id != "as_of");
        let answers: Vec<_> = questions
            .map(|(index, question)| (Just(index), prop::option::of(any_answer(question))))
            .collect();
        answers.prop_map(|answers| {
            let mut profile = Profile::default();
            for (question, answer) in answers {
                profile.set(question, answer);
            }
            profile
        })
    }

    fn written(profile: &Profile, as_of: Option<Date>) -> Fragment {
        Fragment {
            path: "/estimate".to_owned(),
            fields: write_answers(&CATALOGUE, profile, as_of),
        }
    }

    /// Something a link may have in it by mistake.
    fn any_slip() -> impl Strategy<Value = String> {
        let keys: Vec<String> = CATALOGUE
            .questions
            .iter()
            .map(|question| question.id.clone())
            .collect();
        prop_oneof![
            select(vec![
                "%",
                "%4",
                "%zz",
                "%E9",
                "%00",
                "&",
                "&&",
                "=",
                "?",
                "#",
                "+",
                "&v=2",
                "&v=",
                "&as_of=never",
                "\u{feff}",
                "鄂"
            ])
            .prop_map(str::to_owned),
            (select(keys), ".{0,12}").prop_map(|(key, value)| format!("&{key}={value}")),
            ".{0,8}",
        ]
    }

    /// What became of a field, worked out without the code under test where that can be.
    fn is_accounted_for(
        (key, value): &(String, String),
        profile: &Profile,
        as_of: Option<Date>,
        dropped: &[Dropped],
    ) -> bool {
        let is_start = |found: &str, whole: &str| {
            whole.starts_with(found) && (found == whole || found.chars().count() == 40)
        };
        let Some(question) = CATALOGUE.question(key) else {
            return match key.as_str() {
                SHORT => true,
                "v" => value == VERSION || dropped.iter().any(|dropped| matches!(dropped, Dropped::LaterVersion(found) if is_start(found, value))),
                _ => dropped.iter().any(|dropped| matches!(dropped, Dropped::UnknownQuestion(found) if is_start(found, key))),
            };
        };
        match CATALOGUE[question].read(value) {
            Ok(Answer::Date(day)) if key == "as_of" => as_of == Some(day) || dropped.contains(&Dropped::Twice(question)),
            Ok(answer) => profile.get(question) == Some(answer) || dropped.contains(&Dropped::Twice(question)),
            Err(_) => dropped
                .iter()
                .any(|dropped| matches!(dropped, Dropped::UnknownAnswer { question: known, found } if *known == question && is_start(found, value))),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_mangled_fragment_is_read_and_every_field_is_kept_or_named(
            profile in any_profile(),
            slips in prop::collection::vec((any::<Index>(), 0..4_usize, any_slip()), 1..6),
        ) {
            let mut text: Vec<char> = written(&profile, None).to_string().chars().collect();
            for (place, lost, slip) in slips {
                let from = place.index(text.len() + 1);
                let until = (from + lost).min(text.len());
                text.splice(from..until, slip.chars());
            }
            let fragment = Fragment::read(&String::from_iter(text));
            let (read, as_of, dropped) = read_answers(&CATALOGUE, &fragment.fields);
            for field in &fragment.fields {
                prop_assert!(is_accounted_for(field, &read, as_of, &dropped), "{field:?} is neither kept nor named in {dropped:?}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_profile_survives_its_address(profile in any_profile(), as_of in prop::option::of(any_day())) {
            let text = written(&profile, as_of).to_string();
            prop_assert!(text.is_ascii(), "{text}");
            let read = read_answers(&CATALOGUE, &Fragment::read(&text).fields);
            prop_assert_eq!(read, (profile, as_of, Vec::new()));
        }

        #[test]
        fn a_profile_survives_its_short_form(profile in any_profile(), as_of in prop::option::of(any_day())) {
            let fields: Vec<_> = write_short(&CATALOGUE, &profile, as_of).map(|code| (SHORT.to_owned(), code)).into_iter().collect();
            let text = Fragment { path: "/estimate".to_owned(), fields }.to_string();
            prop_assert!(text.bytes().skip(13).all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()), "{text}");
            let read = read_answers(&CATALOGUE, &Fragment::read(&text).fields);
            prop_assert_eq!(read, (profile, as_of, Vec::new()));
        }

        #[test]
        fn a_mangled_short_form_is_named_and_what_stands_beside_it_is_kept(
            profile in any_profile(),
            slips in prop::collection::vec((any::<Index>(), 0..3_usize, "[0-9A-Z]{0,2}|."), 1..4),
        ) {
            let Some(code) = write_short(&CATALOGUE, &profile, None) else { return Ok(()) };
            let mut mangled: Vec<char> = code.chars().collect();
            for (place, lost, slip) in slips {
                let from = place.index(mangled.len() + 1);
                let until = (from + lost).min(mangled.len());
                mangled.splice(from..until, slip.chars());
            }
            let mangled = String::from_iter(mangled);
            let meant = mangled.to_uppercase().replace('O', "0").replace(['I', 'L'], "1");
            prop_assume!(meant != code);
            let beside = ("degree".to_owned(), "master".to_owned());
            let read = read_answers(&CATALOGUE, &[(SHORT.to_owned(), mangled), beside]);
            let degree = CATALOGUE.question("degree").expect("a question");
            let answer = CATALOGUE[degree].read("master").expect("a degree");
            prop_assert_eq!(read, (Profile::default().with(degree, answer), None, vec![Dropped::DamagedCode]));
        }

        #[test]
        fn good_answers_are_read_beside_bad_ones(profile in any_profile(), bad in prop::collection::vec(("[a-z]{1,6}!", ".{0,60}"), 1..20)) {
            let good = write_answers(&CATALOGUE, &profile, None);
            let (before, after) = bad.split_at(bad.len() / 2);
            let fields = [before, &good, after].concat();
            let (read, _, dropped) = read_answers(&CATALOGUE, &Fragment::read(&Fragment { path: "/".to_owned(), fields }.to_string()).fields);
            prop_assert_eq!(read, profile);
            prop_assert_eq!(dropped, bad.into_iter().map(|(key, _)| Dropped::UnknownQuestion(key)).collect::<Vec<_>>());
        }
    }

    #[track_caller]
    fn check(fields: &[(&str, &str)], expected: &[Dropped]) {
        let fields: Vec<_> = fields
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        assert_eq!(read_answers(&CATALOGUE, &fields).2, expected);
    }

    #[test]
    fn what_is_dropped_is_named_in_its_order() {
        let degree = CATALOGUE.question("degree").expect("a question");
        let as_of = CATALOGUE.question("as_of").expect("a question");
        let unknown = |question, found: &str| Dropped::UnknownAnswer {
            question,
            found: found.to_owned(),
        };
        check(
            &[("v", "1"), ("degree", "doctor"), ("degree", "doctor")],
            &[],
        );
        check(
            &[("v", "2"), ("size", "44")],
            &[
                Dropped::LaterVersion("2".to_owned()),
                Dropped::UnknownQuestion("size".to_owned()),
            ],
        );
        check(
            &[
                ("degree", "wizard"),
                ("degree", "master"),
                ("degree", "doctor"),
            ],
            &[unknown(degree, "wizard"), Dropped::Twice(degree)],
        );
        check(&[("as_of", "2024-02-30")], &[unknown(as_of, "2024-02-30")]);
        check(
            &[("q", "1234567"), ("size", "44")],
            &[
                Dropped::DamagedCode,
                Dropped::UnknownQuestion("size".to_owned()),
            ],
        );
        check(
            &[("as_of", "2024-01-01"), ("as_of", "2025-01-01")],
            &[Dropped::Twice(as_of)],
        );
    }
}
