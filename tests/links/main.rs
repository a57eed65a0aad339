//! Links that were given away must decode for ever: each line of the `.txt` files beside this one is a link, and what
//! it decodes to, in three columns with ` | ` between them.
//!
//! 1. What stands from the `#` on, as somebody may have kept it.
//! 2. The answers, `question=answer` with spaces between them; `-` where there are none.
//! 3. What is named as unusable, likewise; `-` where nothing is: `unknown=KEY`, `answer=QUESTION:WHAT`,
//!    `twice=QUESTION`, `later=VERSION`, with the escapes of links.
//!
//! A text that is not quoted in messages is left away after its `=` or `:`.
//!
//! Lines that begin with `//` are remarks. Add lines; never change what a link decodes to, unless an answer has been
//! taken out of the questions for good: then it must be named in the third column.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ordos_talent_guide::url::{self, Answers, Fragment, RejectedParam, write_answers};
use policy::{Catalogue, QuestionKind};

/// A line of the corpus.
struct Line {
    place: String,
    link: String,
    answers: BTreeSet<String>,
    dropped: Vec<String>,
}

fn corpus() -> Vec<Line> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links");
    let files = fs::read_dir(folder).expect("the folder of the corpus");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a file of the corpus");
        let name = file.file_name().unwrap_or_default().display();
        for (number, line) in (1..).zip(text.lines()) {
            if !line.is_empty() && !line.starts_with("//") {
                lines.push(read_line(&format!("{name}:{number}"), line));
            }
        }
    }
    lines
}

fn read_line(place: &str, text: &str) -> Line {
    let columns: Vec<&str> = text.split(" | ").collect();
    let [link, answers, dropped] = columns[..] else {
        panic!("{place}: expected three columns, found {text}");
    };
    let listed = |column: &str| -> Vec<String> {
        let entries = column.split(' ').filter(|entry| *entry != "-");
        entries.map(str::to_owned).collect()
    };
    Line {
        place: place.to_owned(),
        link: link.to_owned(),
        answers: listed(answers).into_iter().collect(),
        dropped: listed(dropped),
    }
}

/// Returns the decoded answers and problems of a link, as in the second and the third column.
fn decoded(catalogue: &Catalogue, link: &str) -> (BTreeSet<String>, Vec<String>) {
    let Answers {
        profile,
        as_of,
        rejected,
        ..
    } = url::read(catalogue, link).answers;
    let answers = write_answers(catalogue, &profile, as_of).into_iter();
    let answers = answers.filter(|(key, _)| key != "v");
    let quoted = |text: Option<String>| escaped(&text.unwrap_or_default());
    let rejected = rejected.into_iter().map(|rejected| match rejected {
        RejectedParam::UnknownKey(key) => format!("unknown={}", quoted(key)),
        RejectedParam::UnknownValue { question, found } => {
            format!("answer={}:{}", catalogue[question].id, quoted(found))
        }
        RejectedParam::Duplicate(question) => format!("twice={}", catalogue[question].id),
        RejectedParam::LaterVersion(version) => format!("later={}", quoted(version)),
        RejectedParam::DamagedCode => "damaged".to_owned(),
    });
    (
        answers
            .map(|(key, value)| format!("{key}={value}"))
            .collect(),
        rejected.collect(),
    )
}

fn escaped(text: &str) -> String {
    let fragment = Fragment {
        path: String::new(),
        fields: vec![(String::new(), text.to_owned())],
    };
    fragment.to_string().replacen("#?=", "", 1)
}

#[test]
fn every_link_ever_given_away_decodes_to_what_it_meant() {
    let catalogue = catalogue::catalogue();
    let mut wrong = Vec::new();
    for line in corpus() {
        let (answers, dropped) = decoded(&catalogue, &line.link);
        if (&answers, &dropped) != (&line.answers, &line.dropped) {
            let shown = |entries: Vec<String>| match entries.join(" ") {
                none if none.is_empty() => "-".to_owned(),
                entries => entries,
            };
            wrong.push(format!(
                "{}: {} | {} | {}",
                line.place,
                line.link,
                shown(answers.into_iter().collect()),
                shown(dropped)
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} links decode to something else:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_corpus_holds_every_question_and_every_option() {
    let catalogue = catalogue::catalogue();
    let known: BTreeSet<String> = corpus().into_iter().flat_map(|line| line.answers).collect();
    let holds = |question: &str, part: &str| {
        known.iter().any(|answer| {
            let Some((key, value)) = answer.split_once('=') else {
                return false;
            };
            key == question && (part.is_empty() || value.split('+').any(|known| known == part))
        })
    };
    let mut missing = Vec::new();
    for question in &catalogue.questions {
        let parts: Vec<&str> = match &question.kind {
            QuestionKind::YesNo => vec!["true", "false"],
            QuestionKind::Set(options) => options
                .iter()
                .map(|option| option.id.as_str())
                .chain(["-"])
                .collect(),
            QuestionKind::Choice(options) => {
                options.iter().map(|option| option.id.as_str()).collect()
            }
            _ => vec![""],
        };
        for part in parts {
            if !holds(&question.id, part) {
                missing.push(format!("{}={part}", question.id));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "answers in no link of the corpus: add links that hold them:\n{}",
        missing.join("\n")
    );
}
