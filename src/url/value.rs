//! Answers as addresses have them, also where something stuck to them or changed them on the way.

use policy::{Answer, Question, QuestionKind};

use super::codec::strip_quoted_printable;
use super::glue::{Rest, after_number, after_word, is_terminator};

/// Separators that take the place of `+` between the options of a set.
const SET_SEPARATORS: &str = "+ ,;/|&、\u{a0}";

/// An answer that was read from a damaged value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RepairedAnswer<'t> {
    /// The answer.
    pub answer: Answer,
    /// The text after it that was not read, where it may hold something.
    pub unread: Option<&'t str>,
}

/// Reads a value in the exact form of addresses. A day outside the sanity limits of its question is rejected.
pub(super) fn read_exact(question: &Question, text: &str) -> Option<Answer> {
    question
        .read(text)
        .ok()
        .filter(|answer| match (&question.kind, answer) {
            (QuestionKind::Date { earliest, latest }, Answer::Date(day)) => {
                (earliest..=latest).contains(&day)
            }
            _ => true,
        })
}

/// Reads a damaged value, which is [normalized](super::codec::normalize). Returns an answer only where the text leaves
/// no doubt about it.
pub(super) fn repair<'t>(question: &Question, text: &'t str) -> Option<RepairedAnswer<'t>> {
    let text = text.trim_start_matches(|character| is_terminator(character) || character == '=');
    read_start(question, text).or_else(|| read_start(question, strip_quoted_printable(text)?))
}

/// Reads the answer at the start of a text, and judges the rest.
fn read_start<'t>(question: &Question, text: &'t str) -> Option<RepairedAnswer<'t>> {
    if let Some(answer) = read_exact(question, text) {
        return Some(RepairedAnswer {
            answer,
            unread: None,
        });
    }
    match &question.kind {
        QuestionKind::Choice(options) => {
            let options = options.iter().map(|option| &*option.id);
            read_word(question, text, &options.collect::<Vec<_>>())
        }
        QuestionKind::YesNo => read_word(question, text, &["true", "false"]),
        QuestionKind::Set(options) => {
            let options = options.iter().map(|option| &*option.id);
            read_set(question, text, &options.collect::<Vec<_>>())
        }
        QuestionKind::Date { .. } => {
            read_number(question, text, |byte| byte.is_ascii_digit() || byte == b'-')
        }
        QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
            read_number(question, text, |byte| byte.is_ascii_digit() || byte == b'.')
        }
    }
}

/// Reads one of these words, in any case.
fn read_word<'t>(question: &Question, text: &'t str, words: &[&str]) -> Option<RepairedAnswer<'t>> {
    let word = longest_start(text, words)?;
    let (head, rest) = text.split_at(word.len());
    let unread = match after_word(rest) {
        Rest::Glue => None,
        Rest::Unread(unread) => Some(unread),
        Rest::PartOfValue => return None,
    };
    // A second answer leaves it open which one is meant.
    let mut others = rest.split(|character: char| !is_word(character));
    if others.any(|other| words.iter().any(|word| word.eq_ignore_ascii_case(other))) {
        return None;
    }
    let answer = read_exact(question, &head.to_ascii_lowercase())?;
    Some(RepairedAnswer { answer, unread })
}

/// Returns the longest of these words that the text begins with, in any case.
fn longest_start<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let begins = |word: &&&str| {
        text.get(..word.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    let words = words.iter().filter(begins);
    words.max_by_key(|word| word.len()).copied()
}

/// Reads the options of a set, with other separators than `+`, and what may follow the last one.
fn read_set<'t>(question: &Question, text: &'t str, words: &[&str]) -> Option<RepairedAnswer<'t>> {
    if let Some(rest) = text.strip_prefix('-') {
        let is_alone =
            !rest.contains(|character: char| character.is_alphanumeric() || character == '+');
        let empty = || read_exact(question, "-");
        return is_alone.then(empty).flatten().map(|answer| RepairedAnswer {
            answer,
            unread: None,
        });
    }
    let mut chosen: Vec<String> = Vec::new();
    let mut rest = text;
    loop {
        let word = longest_start(rest, words)?;
        chosen.push(word.to_owned());
        rest = &rest[word.len()..];
        let next = rest.trim_start_matches(|character| SET_SEPARATORS.contains(character));
        let is_next = next.starts_with(|character: char| character.is_ascii_alphanumeric());
        if next.len() == rest.len() || !is_next {
            break;
        }
        rest = next;
    }
    // Only text that cannot name an option may follow: a set must not lose one in silence.
    if after_word(rest) != Rest::Glue || rest.contains('+') {
        return None;
    }
    let answer = question.read_set(chosen.iter().map(String::as_str)).ok()?;
    Some(RepairedAnswer {
        answer,
        unread: None,
    })
}

/// Reads a number or a day out of the bytes that it may have, and judges the rest.
fn read_number<'t>(
    question: &Question,
    text: &'t str,
    is_part: fn(u8) -> bool,
) -> Option<RepairedAnswer<'t>> {
    let end = text.bytes().position(|byte| !is_part(byte));
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    // A second point ends the sentence. One alone may be what is left of a fraction that was cut.
    let ends_sentence = number.ends_with('.') && number.matches('.').count() == 2;
    let number = if ends_sentence {
        &number[..number.len() - 1]
    } else {
        number
    };
    let answer = read_exact(question, number)?;
    match after_number(rest) {
        Rest::Glue => Some(RepairedAnswer {
            answer,
            unread: None,
        }),
        Rest::Unread(unread) => Some(RepairedAnswer {
            answer,
            unread: Some(unread),
        }),
        Rest::PartOfValue => None,
    }
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use policy::Catalogue;
    use std::sync::LazyLock;

    use super::super::codec::normalize;
    use super::*;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

    /// The answer as it is written, with the unread text after ` / `.
    fn repaired(question: &str, text: &str) -> String {
        let index = CATALOGUE.question(question).expect("a question");
        let question = &CATALOGUE[index];
        match repair(question, &normalize(text)) {
            None => "-".to_owned(),
            Some(RepairedAnswer {
                answer,
                unread: None,
            }) => question.write(answer),
            Some(RepairedAnswer {
                answer,
                unread: Some(unread),
            }) => format!("{} / {unread}", question.write(answer)),
        }
    }

    #[track_caller]
    fn check(question: &str, cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(repaired(question, text), *expected, "{question}={text}");
        }
    }

    #[test]
    fn option_is_read_out_of_what_stuck_to_it() {
        check(
            "degree",
            &[
                ("master，快来", "master"),
                ("master。", "master"),
                ("master)", "master"),
                ("Master", "master"),
                ("=master", "master"),
                ("3Dmaster", "master"),
                ("“master”", "master"),
                ("ｍａｓｔｅｒ", "master"),
                ("master%0A", "master"),
                ("mas\u{200b}ter", "master"),
                ("master, see you", "master / see you"),
                ("below_bachelor。", "below_bachelor"),
            ],
        );
    }

    #[test]
    fn option_in_doubt_is_not_read() {
        for text in [
            "mast",
            "masters",
            "master+doctor",
            "master/doctor",
            "master，doctor",
            "master或doctor",
            "master以上",
            "wizard",
            "",
            "master-x",
        ] {
            check("degree", &[(text, "-")]);
        }
    }

    #[test]
    fn yes_and_no_are_read_in_any_case() {
        check(
            "renting",
            &[
                ("TRUE", "true"),
                ("false。快来看", "false"),
                ("true/false", "-"),
                ("yes", "-"),
                ("1", "-"),
            ],
        );
    }

    #[test]
    fn set_is_read_whole_or_not_at_all() {
        let both = "regional_key_lab+new_rd_institution";
        check(
            "platform",
            &[
                ("regional_key_lab new_rd_institution", both),
                ("regional_key_lab%2Bnew_rd_institution", both),
                ("regional_key_lab%252Bnew_rd_institution", both),
                ("regional_key_lab，new_rd_institution。", both),
                ("regional_key_lab＋new_rd_institution", both),
                ("regional_key_lab，快来看", "regional_key_lab"),
                ("-。", "-"),
                ("regional_key_lab+", "-"),
                ("regional_key_lab+new_rd_ins", "-"),
                ("regional_key_lab。new_rd_institution", "-"),
                ("regional_key_lab new_rd", "-"),
                ("-+regional_key_lab", "-"),
            ],
        );
        let platform = CATALOGUE.question("platform").expect("a question");
        assert_eq!(repair(&CATALOGUE[platform], "-+regional_key_lab"), None);
    }

    #[test]
    fn number_is_read_only_where_nothing_belongs_to_it() {
        check(
            "salary",
            &[
                ("260000。", "260000"),
                ("260000，快来看", "260000"),
                ("２６００００", "260000"),
                ("3D260000", "260000"),
                ("2.5.", "2.5"),
                ("260000。快来 see", "260000 / 快来 see"),
            ],
        );
        for text in [
            "26万",
            "26 万",
            "260,000",
            "260，000",
            "26。5",
            "2.",
            "26w",
            "26快来",
            "26，万",
            "1e5",
            "26+",
            "26.5.5",
        ] {
            check("salary", &[(text, "-")]);
        }
    }

    #[test]
    fn day_is_read_only_where_it_is_whole() {
        check(
            "start_date",
            &[
                ("2024-02-09。", "2024-02-09"),
                ("2024-02-09，快来看", "2024-02-09"),
                ("２０２４-02-09", "2024-02-09"),
            ],
        );
        for text in [
            "2024-02-0。",
            "2024-02-09以前",
            "2024-02-09T00:00",
            "2024-02-095",
            "2024-02。09",
        ] {
            check("start_date", &[(text, "-")]);
        }
    }
}
