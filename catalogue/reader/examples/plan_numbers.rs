//! Holds `catalogue/plan-numbers.csv` against the plan's text: every number of the text must stand in the list, in order.
//!
//! `cargo run -p catalogue-reader --example plan_numbers -- TEXT`, where `TEXT` is the file of the text as the city
//! published it; the text itself is not part of this project.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let text = std::env::args_os()
        .nth(1)
        .expect("the file with the plan's text");
    let text = std::fs::read_to_string(text).expect("a text in UTF-8");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plan-numbers.csv");
    let rows = csv::Reader::from_path(list).expect("the list");
    let rows: Vec<_> = rows
        .into_records()
        .map(|row| row.expect("a row of three cells"))
        .collect();
    let found = numbers(&text);
    let differs = found
        .iter()
        .zip(&rows)
        .position(|(number, row)| *number != &row[0] || !text.contains(row[1].trim()));
    match differs {
        Some(place) => println!(
            "number {} is {} in the text and {} ({}) in the list",
            place + 1,
            found[place],
            &rows[place][0],
            &rows[place][1]
        ),
        None if found.len() == rows.len() => {
            println!("all {} numbers of the text are in the list", found.len());
            return ExitCode::SUCCESS;
        }
        None => println!(
            "{} numbers in the text, {} in the list",
            found.len(),
            rows.len()
        ),
    }
    ExitCode::FAILURE
}

/// The numbers of a text: runs of digits with point, 万, 亿 or %, and runs of Chinese numerals.
fn numbers(text: &str) -> Vec<&str> {
    const NUMERALS: &str = "零一二两三四五六七八九十百千万亿双";
    let (mut found, mut rest) = (Vec::new(), text);
    let is_number = |character: char| character.is_ascii_digit() || NUMERALS.contains(character);
    while let Some(start) = rest.find(is_number) {
        let from = &rest[start..];
        let of_digits = from.starts_with(|character: char| character.is_ascii_digit());
        let end = if of_digits {
            digits(from)
        } else {
            from.find(|character| !NUMERALS.contains(character))
                .unwrap_or(from.len())
        };
        found.push(&from[..end]);
        rest = &from[end..];
    }
    found
}

/// Returns the length in bytes of a number that begins with a digit: `2.5%`, `60万`, `10亿`.
fn digits(text: &str) -> usize {
    let whole = |text: &str| {
        text.find(|character: char| !character.is_ascii_digit())
            .unwrap_or(text.len())
    };
    let mut end = whole(text);
    if let Some(fraction) = text[end..].strip_prefix('.') {
        end += match whole(fraction) {
            0 => 0,
            length => 1 + length,
        };
    }
    for unit in ['万', '亿', '%'] {
        if text[end..].starts_with(unit) {
            end += unit.len_utf8();
        }
    }
    end
}
