//! Bad lines: each gets a clear error or an answer, none stops the program, good neighbours are still answered.

mod cases;

use policy::Date;
use proptest::prelude::{any, proptest};
use talent_cli::Format;
use talent_cli::estimate::estimate_all;

const GOOD: &str = include_str!("../golden/profiles.jsonl");

/// Number of mangled lines.
const COUNT: usize = 10_000;

fn as_of() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

/// The answers to lines, one a line, and whether all were good.
fn estimate(lines: &[u8], threads: usize) -> (Vec<String>, bool) {
    let mut output = Vec::new();
    let all_good = estimate_all(&mut &*lines, &mut output, as_of(), Format::Jsonl, threads)
        .expect("memory can be read and written");
    let text = String::from_utf8(output).expect("answers are UTF-8");
    (text.lines().map(str::to_owned).collect(), all_good)
}

/// Good lines with hardly a question open, which are answered quickly.
fn good_lines() -> Vec<&'static str> {
    GOOD.lines()
        .filter(|line| line.len() > 400)
        .take(40)
        .collect()
}

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % end.max(1)
    }

    fn one_of<'o>(&mut self, options: &[&'o str]) -> &'o str {
        options[self.below(options.len())]
    }
}

/// A good line made bad, or at least other than it was.
fn mangle(line: &str, numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = line.as_bytes().to_vec();
    let place = numbers.below(bytes.len());
    match numbers.below(9) {
        0 => bytes.truncate(place),
        1 => {
            let other = numbers.below(bytes.len());
            bytes.swap(place, other);
        }
        2 => bytes[place] = u8::try_from(numbers.below(256)).unwrap_or(0),
        3 => bytes
            .splice(place..place, [0xff, 0xfe, 0xc3])
            .for_each(drop),
        4 => {
            let value = numbers.one_of(&[
                "{}",
                "[]",
                "[[]]",
                "\"\"",
                "1e999999",
                "-1",
                "1e-400",
                "99999999999999999999999999999999999999",
                "tru",
                "\"\\ud800\"",
                "NaN",
            ]);
            let key = numbers.one_of(&[
                "salary",
                "degree",
                "renting",
                "platform",
                "start_date",
                "contract_years",
                "as_of",
                "startup_months",
            ]);
            bytes = format!("{{\"applicant\":\"person\",{key:?}:{value}}}").into_bytes();
        }
        5 => {
            let key = numbers.one_of(&["degree", "applicant", "salary", "nonsense", ""]);
            let more = format!("{key:?}:null,{key:?}:null,");
            bytes.splice(1..1, more.into_bytes()).for_each(drop);
        }
        6 => {
            bytes = numbers
                .one_of(&[
                    "",
                    " ",
                    "\t",
                    "null",
                    "[]",
                    "{",
                    "}",
                    "{}}",
                    "\u{feff}{}",
                    "{\"a\"}",
                    "[{}]",
                    "\"x\"",
                    "0",
                ])
                .as_bytes()
                .to_vec();
        }
        7 => bytes = "[".repeat(1 + numbers.below(4_000)).into_bytes(),
        _ => {
            let end = (place + numbers.below(30)).min(bytes.len());
            bytes.drain(place..end).for_each(drop);
        }
    }
    // A line break would make two lines of it.
    bytes
        .iter_mut()
        .filter(|byte| **byte == b'\n')
        .for_each(|byte| *byte = b' ');
    bytes
}

#[test]
fn ten_thousand_mangled_lines_are_answered_and_harm_no_neighbour() {
    let good = good_lines();
    let (good_answers, all_good) = estimate(good.join("\n").as_bytes(), 1);
    assert!(all_good && good_answers.len() == good.len());
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut input = Vec::new();
    for number in 0..COUNT {
        let line = good[numbers.below(good.len())];
        input.extend(mangle(line, &mut numbers));
        input.push(b'\n');
        // Every tenth neighbour is good.
        if number % 10 == 0 {
            input.extend(good[number / 10 % good.len()].as_bytes());
            input.push(b'\n');
        }
    }
    let (answers, all_good) = estimate(&input, 2);
    assert!(!all_good);
    assert_eq!(answers.len(), COUNT + COUNT / 10);
    let mut errors = 0;
    for (place, answer) in answers.iter().enumerate() {
        // Eleven lines belong together: a mangled one, a good one, nine mangled ones.
        if place % 11 == 1 {
            assert_eq!(
                *answer,
                good_answers[place / 11 % good.len()],
                "the good line {}",
                place + 1
            );
            continue;
        }
        let answer: serde_json::Value = serde_json::from_str(answer).expect("every answer is JSON");
        if let Some(error) = answer.get("error") {
            errors += 1;
            assert_eq!(answer["line"], place + 1);
            let message = error["message"].as_str().expect("an error has a message");
            assert!(
                message.starts_with("expected ") && message.chars().count() < 1_000,
                "{message}"
            );
        } else {
            assert!(answer["total"]["low"].is_string(), "{answer}");
        }
    }
    assert!(errors > COUNT / 2, "only {errors} lines were bad enough");
}

proptest! {
    #![proptest_config(cases::config(64))]

    #[test]
    fn the_order_of_keys_does_not_matter(line in 0..40_usize, order in proptest::collection::vec(any::<u32>(), 64)) {
        let line = good_lines()[line];
        let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).expect("a good line");
        let mut fields: Vec<(usize, String)> = object.iter().map(|(key, value)| format!("{key:?}:{value}")).enumerate().collect();
        fields.sort_by_key(|(place, _)| order[*place]);
        let fields: Vec<String> = fields.into_iter().map(|(_, field)| field).collect();
        let shuffled = format!("{{{}}}", fields.join(","));
        proptest::prop_assert_eq!(estimate(line.as_bytes(), 1), estimate(shuffled.as_bytes(), 1));
    }
}

#[test]
fn the_answers_are_the_same_on_any_number_of_processors() {
    let lines = good_lines().join("\n").repeat(8);
    assert_eq!(estimate(lines.as_bytes(), 1), estimate(lines.as_bytes(), 3));
}

#[test]
fn a_table_with_an_unknown_column_gives_an_error_for_each_row() {
    let table = b"applicant,colour\nperson,red\nteam,\n";
    let mut output = Vec::new();
    let all_good = estimate_all(&mut &table[..], &mut output, as_of(), Format::Csv, 1)
        .expect("memory can be read and written");
    let text = String::from_utf8(output).expect("answers are UTF-8");
    assert!(!all_good);
    assert_eq!(text.lines().count(), 2);
    assert!(
        text.starts_with(
            r#"{"line":2,"error":{"key":"colour","message":"expected the key of a question"}}"#
        ),
        "{text}"
    );
}

#[track_caller]
fn check_fault(line: &str, expected: &str) {
    let (answers, all_good) = estimate(line.as_bytes(), 1);
    assert!(!all_good, "{line}");
    let answer: serde_json::Value = serde_json::from_str(&answers[0]).expect("JSON");
    assert_eq!(answer["error"]["message"], expected, "{line}");
}

#[test]
fn numbers_are_taken_as_exactly_as_they_are_written() {
    // As programs write what is a tenth and two of them.
    for line in [
        r#"{"contract_years":0.30000000000000004}"#,
        r#"{"contract_years":"0.30000000000000004"}"#,
        r#"{"salary":150000.00000000003}"#,
    ] {
        assert!(estimate(line.as_bytes(), 1).1, "{line}");
    }
    // Of these a share or an area is reckoned.
    for key in ["rd_spend", "home_price"] {
        check_fault(
            &format!("{{{key:?}:0.30000000000000004}}"),
            "expected an amount in yuan from 0, with at most 12 digits after the point, \
             found \"0.30000000000000004\"",
        );
    }
}

#[test]
fn what_a_list_has_in_it_is_said() {
    for list in ["[null]", "[1]", r#"["regional_key_lab",[]]"#] {
        check_fault(
            &format!("{{\"platform\":{list}}}"),
            "expected a list of options' keys, found a list with something other than texts in it",
        );
    }
    check_fault(
        r#"{"platform":7}"#,
        "expected a list of options' keys, found a number",
    );
}
