//! Reads `short_links.toml`: what the bits of short links mean.

use std::path::Path;

use policy::{Question, QuestionKind, ShortCodeField, ShortCodeFieldKind, ShortCodeVersion};
use serde::Deserialize;

use crate::Faults;
use crate::raw::{Place, read_file};

const FILE: &str = "short_links.toml";
/// A version is one digit.
const MAX_FORMS: usize = 9;
/// An answer that is a set has room for so many options.
const MAX_BITS: u8 = 16;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    form: Vec<RawForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawForm {
    question: Vec<RawShortQuestion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawShortQuestion {
    id: String,
    kind: String,
    bits: Option<u8>,
    options: Option<Vec<String>>,
}

/// Reads the forms; the newest one must have room for every answer to these questions.
pub(crate) fn read(
    folder: &Path,
    questions: &[Question],
    faults: &mut Faults,
) -> Vec<ShortCodeVersion> {
    let Some(raw) = read_file::<RawFile>(folder, FILE, faults) else {
        return Vec::new();
    };
    if raw.form.is_empty() || raw.form.len() > MAX_FORMS {
        let expected = format!("expected 1 to {MAX_FORMS} forms, found {}", raw.form.len());
        faults.push(FILE, "", "form", expected);
        return Vec::new();
    }
    let forms: Vec<ShortCodeVersion> = (1..)
        .zip(raw.form)
        .map(|(version, raw)| form(version, raw, faults))
        .collect();
    if let (true, Some(newest)) = (faults.is_empty(), forms.last()) {
        covers(forms.len(), newest, questions, faults);
    }
    forms
}

fn form(version: usize, raw: RawForm, faults: &mut Faults) -> ShortCodeVersion {
    let mut questions: Vec<ShortCodeField> = Vec::new();
    for raw in raw.question {
        let mut place = Place {
            file: FILE.to_owned(),
            entry: format!("form {version}, {}", raw.id),
            faults,
        };
        if questions.iter().any(|known| known.id == raw.id) {
            place.fault("id", "expected each question once in a form");
        }
        if let Some(kind) = kind(&mut place, &raw.kind, raw.bits, raw.options) {
            questions.push(ShortCodeField { id: raw.id, kind });
        }
    }
    ShortCodeVersion { questions }
}

fn kind(
    place: &mut Place<'_>,
    kind: &str,
    bits: Option<u8>,
    options: Option<Vec<String>>,
) -> Option<ShortCodeFieldKind> {
    if !matches!(kind, "choice" | "set") {
        place.unneeded("bits", bits.as_ref());
        place.unneeded("options", options.as_ref());
    }
    match kind {
        "choice" => {
            let (bits, options) = room(place, bits, options, |bits| (1 << bits) - 1)?;
            Some(ShortCodeFieldKind::Choice { bits, options })
        }
        "set" => {
            let (bits, options) = room(place, bits, options, usize::from)?;
            Some(ShortCodeFieldKind::Set { bits, options })
        }
        "yes_no" => Some(ShortCodeFieldKind::Choice {
            bits: 2,
            options: vec!["true".to_owned(), "false".to_owned()],
        }),
        "date" => Some(ShortCodeFieldKind::Date),
        "number" => Some(ShortCodeFieldKind::Number),
        found => {
            let expected =
                format!("expected one of choice, yes_no, date, number, set, found {found:?}");
            place.fault("kind", expected);
            None
        }
    }
}

/// Options, and bits that have room for them.
fn room(
    place: &mut Place<'_>,
    bits: Option<u8>,
    options: Option<Vec<String>>,
    most: impl Fn(u8) -> usize,
) -> Option<(u8, Vec<String>)> {
    let bits = place.needed("bits", bits)?;
    let options = place.needed("options", options)?;
    if bits == 0 || bits > MAX_BITS {
        place.fault("bits", format!("expected 1 to {MAX_BITS}, found {bits}"));
        return None;
    }
    if options.len() > most(bits) {
        let expected = format!(
            "expected at most {} for {bits} bits, found {}; where there is no room, a new form is needed",
            most(bits),
            options.len()
        );
        place.fault("options", expected);
    }
    for (number, option) in options.iter().enumerate() {
        if options[..number].contains(option) {
            place.fault(
                "options",
                format!("expected each option once, found {option:?} twice"),
            );
        }
    }
    Some((bits, options))
}

/// Checks that every answer has its place in the newest form.
fn covers(version: usize, form: &ShortCodeVersion, questions: &[Question], faults: &mut Faults) {
    for question in questions {
        let mut place = Place {
            file: FILE.to_owned(),
            entry: format!("form {version}, {}", question.id),
            faults,
        };
        let Some(known) = form.questions.iter().find(|known| known.id == question.id) else {
            place.fault("", "expected this question of questions.toml, found none: add it at the end of the form");
            continue;
        };
        let options = match (&question.kind, &known.kind) {
            (QuestionKind::Choice(_), ShortCodeFieldKind::Choice { options, .. })
            | (QuestionKind::Set(_), ShortCodeFieldKind::Set { options, .. }) => options,
            (QuestionKind::YesNo, ShortCodeFieldKind::Choice { options, .. })
                if options.iter().any(|option| option == "true") =>
            {
                continue;
            }
            (QuestionKind::Date { .. }, ShortCodeFieldKind::Date)
            | (
                QuestionKind::Number { .. } | QuestionKind::Money { .. },
                ShortCodeFieldKind::Number,
            ) => {
                continue;
            }
            _ => {
                place.fault(
                    "kind",
                    "expected the kind that questions.toml has: a new form is needed",
                );
                continue;
            }
        };
        for option in question
            .options()
            .iter()
            .filter(|option| !options.contains(&option.id))
        {
            let expected = format!(
                "expected the option {:?} of questions.toml, found it nowhere: add it at the end",
                option.id
            );
            place.fault("options", expected);
        }
    }
}
