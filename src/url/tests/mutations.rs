//! Every small mutation of a good link either keeps all other answers or names what was lost.

use std::collections::{BTreeMap, BTreeSet};

use proptest::sample::Index;

use super::super::codec::normalize;
use super::*;

/// Text that programs and people put into links.
const GLUE: &[&str] = &[
    "。",
    "，",
    "）",
    "」",
    ".",
    ",",
    ")",
    "\"",
    "'",
    "!",
    "?",
    ";",
    ":",
    "&",
    "=",
    "#",
    "%",
    "+",
    " ",
    "\n",
    "-",
    "_",
    "/",
    "\\",
    "<",
    ">",
    "|",
    "*",
    "`",
    "~",
    "快",
    "万",
    "年",
    "a",
    "0",
    "5",
    "Z",
    "＝",
    "＆",
    "\u{200b}",
    "快来看",
    "，快来看",
    "%0A",
    "%20",
    "%3D",
    "%26",
    "%2B",
    "%E3%80%82",
    "&amp;",
    "amp;",
    "3D",
    "?from=singlemessage",
    "&from=timeline",
    "https://",
];

/// One change of a link.
#[derive(Debug, Clone)]
enum Mutation {
    Insert(Index, &'static str),
    Delete(Index),
    Replace(Index, &'static str),
    Append(&'static str),
}

fn any_mutation() -> impl Strategy<Value = Mutation> {
    let glue = || select(GLUE.to_vec());
    prop_oneof![
        (any::<Index>(), glue()).prop_map(|(at, glue)| Mutation::Insert(at, glue)),
        any::<Index>().prop_map(Mutation::Delete),
        (any::<Index>(), glue()).prop_map(|(at, glue)| Mutation::Replace(at, glue)),
        glue().prop_map(Mutation::Append),
    ]
}

/// A link whose characters know the fields that they belong to; separators belong to both neighbours.
#[derive(Default)]
struct Link {
    characters: Vec<(char, Vec<usize>)>,
    touched: BTreeSet<usize>,
}

impl Link {
    /// The path is field 0.
    fn new(path: &str, fields: &[(String, String)]) -> Self {
        let mut link = Self::default();
        link.push(path, &[0]);
        for (number, (key, value)) in (1..).zip(fields) {
            let separator = if number == 1 { "?" } else { "&" };
            link.push(separator, &[number - 1, number]);
            link.push(&[key, "=", value].concat(), &[number]);
        }
        link
    }

    fn push(&mut self, text: &str, fields: &[usize]) {
        let characters = text.chars().map(|character| (character, fields.to_vec()));
        self.characters.extend(characters);
    }

    fn touch(&mut self, at: usize) {
        if let Some((_, fields)) = self.characters.get(at) {
            self.touched.extend(fields);
        }
    }

    fn mutate(&mut self, mutation: &Mutation) {
        let length = self.characters.len();
        let (from, removed, glue) = match mutation {
            Mutation::Insert(at, glue) => (at.index(length + 1), 0, *glue),
            Mutation::Delete(at) => (at.index(length), 1, ""),
            Mutation::Replace(at, glue) => (at.index(length), 1, *glue),
            Mutation::Append(glue) => (length, 0, *glue),
        };
        self.touch(from);
        // What is inserted may also belong to what stands before it; an escape reaches over two characters.
        for before in 1..=3 {
            if removed == 0 || before > 1 {
                self.touch(from.saturating_sub(before));
            }
        }
        let glue = glue.chars().map(|character| (character, Vec::new()));
        self.characters.splice(from..from + removed, glue);
    }

    fn text(&self) -> String {
        let characters = self.characters.iter().map(|(character, _)| character);
        characters.collect()
    }
}

/// Answers by the keys of their questions, as they are written.
fn by_key(profile: &Profile, as_of: Option<Date>) -> BTreeMap<String, String> {
    let fields = write_answers(&CATALOGUE, profile, as_of).into_iter();
    fields.filter(|(key, _)| key != "v").collect()
}

/// Returns whether a text says `key=value` literally, however it is separated from the rest.
fn says(text: &str, key: &str, value: &str) -> bool {
    let text = normalize(text).to_lowercase();
    let asked = &CATALOGUE[question(key)];
    text.match_indices(key).any(|(at, _)| {
        let Some(rest) = after_equals(&text[at + key.len()..]) else {
            return false;
        };
        let ids = CATALOGUE.questions.iter().map(|question| &*question.id);
        let next = ids.flat_map(|id| rest.match_indices(id));
        let next = next.filter(|(at, id)| after_equals(&rest[at + id.len()..]).is_some());
        let rest = &rest[..next.map(|(at, _)| at).min().unwrap_or(rest.len())];
        let rest = rest
            .trim_start_matches(|character: char| !character.is_alphanumeric() && character != '-');
        [Some(rest), rest.strip_prefix("3d")]
            .into_iter()
            .flatten()
            .any(|rest| says_value(asked, rest, value))
    })
}

/// The text after the `=` that follows a key, with or without marks between the two.
fn after_equals(text: &str) -> Option<&str> {
    let (marks, rest) = text.split_once('=')?;
    let is_mark = |character: char| !character.is_alphanumeric() && character != '_';
    marks.chars().all(is_mark).then_some(rest)
}

fn says_value(asked: &Question, rest: &str, value: &str) -> bool {
    match &asked.kind {
        QuestionKind::Choice(_) | QuestionKind::YesNo => rest
            .strip_prefix(value)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric())),
        QuestionKind::Set(_) => {
            let options: BTreeSet<&str> = value.split('+').collect();
            let words = rest
                .split(|character: char| !character.is_ascii_alphanumeric() && character != '_');
            let words = words.filter(|word| !word.is_empty());
            value == "-" && rest.starts_with('-')
                || words.take(options.len()).collect::<BTreeSet<_>>() == options
        }
        QuestionKind::Date { .. } | QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
            let is_part = |(at, character): &(usize, char)| {
                let is_group = || rest[at + 1..].starts_with(|next: char| next.is_ascii_digit());
                character.is_alphanumeric()
                    || ".-+%".contains(*character)
                    || *character == ',' && is_group()
            };
            let number: String = rest
                .char_indices()
                .take_while(is_part)
                .map(|(_, character)| character)
                .collect();
            let number = number.as_str();
            let number = if number.matches('.').count() == 2 {
                number.trim_end_matches('.')
            } else {
                number
            };
            asked
                .read(number)
                .is_ok_and(|answer| asked.write(answer) == value)
        }
    }
}

fn any_link() -> impl Strategy<Value = (Profile, Option<Date>)> {
    (any_profile(), prop::option::weighted(0.2, any_day()))
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn mutated_readable_link_keeps_or_names_every_answer(
        (profile, as_of) in any_link(),
        mutations in prop::collection::vec(any_mutation(), 1..=3),
    ) {
        let fields = write_answers(&CATALOGUE, &profile, as_of);
        let mut link = Link::new("#/estimate", &fields);
        for mutation in &mutations {
            link.mutate(mutation);
        }
        let text = link.text();
        let Reading { route, answers: read } = read(&CATALOGUE, &text);
        let given = by_key(&profile, as_of);
        let found = by_key(&read.profile, read.as_of);
        for (number, (key, value)) in (1..).zip(&fields).filter(|(_, (key, _))| key != "v") {
            let is_kept = found.get(key) == Some(value);
            let is_duplicate = read.rejected.contains(&RejectedParam::Duplicate(question(key)));
            if !link.touched.contains(&number) {
                prop_assert!(is_kept || is_duplicate, "{key}={value} was not touched in {text}, read {found:?}");
            }
            let is_named = is_kept || found.contains_key(key) || !read.rejected.is_empty() || route.is_err();
            prop_assert!(is_named, "{key}={value} is lost in silence in {text}");
        }
        for (key, value) in &found {
            let is_known = given.get(key) == Some(value) || says(&text, key, value);
            prop_assert!(is_known, "{key}={value} is invented from {text}");
        }
    }

    #[test]
    fn mutated_code_gives_all_answers_or_none_and_says_so(
        (profile, as_of) in any_link(),
        mutations in prop::collection::vec(any_mutation(), 1..=3),
    ) {
        let Some(code) = write_code(&CATALOGUE, &profile, as_of) else { return Ok(()) };
        let mut link = Link::new("#/estimate", &[("q".to_owned(), code)]);
        for mutation in &mutations {
            link.mutate(mutation);
        }
        let text = link.text();
        let Reading { route, answers: read } = read(&CATALOGUE, &text);
        if (&read.profile, read.as_of) != (&profile, as_of) {
            prop_assert!(read.profile.is_empty() && read.as_of.is_none(), "{text}: {read:?}");
            prop_assert!(!read.rejected.is_empty() || route.is_err(), "{text}: nothing is named");
        }
    }

    #[test]
    fn any_text_is_read(text in ".{0,200}", path in "[/#?&=%a-z]{0,20}") {
        read(&CATALOGUE, &text);
        read(&CATALOGUE, &[&path, &*text].concat());
    }
}
