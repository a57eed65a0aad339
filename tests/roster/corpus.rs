//! 200 mangled tables: each ends in a correct result, or in a clear message.
//!
//! They lie in `corpus/` as files, with what becomes of them in `expected.txt`. Where a change is meant,
//! `UPDATE_SNAPSHOTS=1 cargo test --test roster` writes both anew.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use policy::Profile;
use policy::roster::{Column, Filter, Key, MAX_ROWS, NotText, Sheet, TableNote};

use super::mangled::{Base, MANGLES, Mangle, bases};
use super::{CATALOGUE, read, worked};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/roster")
}

/// The answers by name.
fn answers(sheet: &mut Sheet<'_>) -> BTreeMap<String, Profile> {
    let rows = 0..sheet.len();
    rows.map(|row| (sheet.name(row).to_owned(), sheet.answers(row).0))
        .collect()
}

/// Returns the outcome of a file in one line.
fn outcome(bytes: &[u8]) -> String {
    let table = match read(bytes) {
        Ok(table) => table,
        Err(why) => return format!("refused: {why:?}"),
    };
    let (mut sheet, mut unparted) = (worked(table), String::new());
    if let Some((count, first)) = sheet.unparted() {
        unparted = format!(", {count} rows in one cell from {first} on");
    }
    if !sheet.is_understood() {
        return format!("no column is understood{unparted}");
    }
    let used = sheet
        .headings()
        .iter()
        .filter_map(|heading| match heading.column {
            Column::Unused => None,
            Column::Name => Some("name"),
            Column::Question(question) => Some(&*CATALOGUE[question].id),
        });
    let used = used.collect::<Vec<_>>().join("+");
    let rows = 0..sheet.len();
    let faults: usize = rows.map(|row| sheet.faults(row).len()).sum();
    let notes = format!("{:?}", sheet.table().notes());
    let sums = sheet.view(&Filter::default(), Key::Row, false).sums;
    format!(
        "{} rows, columns {used}, {faults} cells not understood, {} to {}, notes {notes}{unparted}",
        sheet.len(),
        sums.total.low,
        sums.total.high
    )
}

fn check_harmless(base: &Base, mangle: &Mangle, bytes: &[u8]) {
    let expected = answers(&mut worked(
        read(&(MANGLES[0].make)(base)).expect("a table"),
    ));
    let table = read(bytes).unwrap_or_else(|why| panic!("{} {}: {why:?}", base.name, mangle.name));
    let mut sheet = worked(table);
    assert_eq!(
        answers(&mut sheet),
        expected,
        "{} {}",
        base.name,
        mangle.name
    );
    let rows = 0..sheet.len();
    let faults: usize = rows.map(|row| sheet.faults(row).len()).sum();
    assert_eq!(faults, 0, "{} {}", base.name, mangle.name);
}

#[test]
fn two_hundred_mangled_tables_end_in_a_result_or_a_message() {
    let is_update = env::var_os("UPDATE_SNAPSHOTS").is_some();
    let (mut lines, mut count) = (String::new(), 0);
    for base in bases() {
        for mangle in MANGLES {
            let name = format!("{}-{}.csv", base.name, mangle.name);
            let made = (mangle.make)(&base);
            let file = folder().join("corpus").join(&name);
            if is_update {
                fs::write(&file, &made).expect("the file is written");
            }
            let bytes =
                fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert_eq!(bytes, made, "{name} is as it is made");
            if mangle.is_harmless {
                check_harmless(&base, mangle, &bytes);
            }
            let _never_fails = writeln!(lines, "{name}: {}", outcome(&bytes));
            count += 1;
        }
    }
    assert_eq!(count, 200);
    let file = folder().join("expected.txt");
    if is_update {
        fs::write(&file, &lines).expect("the file is written");
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    for (known, line) in known.lines().zip(lines.lines()) {
        assert_eq!(known, line);
    }
    assert_eq!(known.lines().count(), lines.lines().count());
}

#[test]
fn a_base_means_what_it_says() {
    let mut sheet = worked(read(&(MANGLES[0].make)(&bases()[0])).expect("a table"));
    let answers = answers(&mut sheet);
    let written = |name: &str| {
        let answers = answers[name].answers();
        let fields = answers.map(|(question, answer)| {
            format!(
                "{}={}",
                CATALOGUE[question].id,
                CATALOGUE[question].write(answer)
            )
        });
        fields.collect::<Vec<_>>().join("&")
    };
    assert_eq!(
        written("李四"),
        "applicant=person&mode=full_time&employer=city_unit&start_date=2025-09-01&contract_years=5&social_insurance=true&salary=180000&degree=master&school=other&renting=false"
    );
    assert_eq!(
        written("孙七"),
        "applicant=person&mode=founder&start_date=2026-01-15&degree=below_bachelor"
    );
}

#[test]
fn fifty_thousand_rows_are_read_and_the_rest_is_said_to_be_left_out() {
    let mut text = "姓名,学历,合同年限,到岗日期\n".to_owned();
    for number in 0..MAX_ROWS + 5 {
        let degree = ["博士", "硕士", "本科", "大专", "博导"][number % 5];
        let _never_fails = writeln!(
            text,
            "人{number},{degree},{},2026-0{}-01",
            number % 4,
            number % 9 + 1
        );
    }
    let mut sheet = worked(read(text.as_bytes()).expect("a table"));
    assert_eq!((sheet.len(), sheet.done()), (MAX_ROWS, MAX_ROWS));
    assert_eq!(sheet.table().notes(), [TableNote::TooManyRows]);
    let view = sheet.view(&Filter::default(), Key::High, true);
    assert_eq!(view.sums.people as usize, MAX_ROWS);
    assert_eq!(view.sums.faulty as usize, MAX_ROWS / 5);
    let high = |row: u32| sheet.result(row as usize).expect("a result").total.high;
    assert!(
        view.rows
            .windows(2)
            .all(|pair| high(pair[0]) >= high(pair[1]))
    );
    let groups = sheet.groups(1);
    let counts: Vec<(&str, u32)> = groups
        .iter()
        .map(|group| (&*group.key, group.sums.people))
        .collect();
    let each = 10_000;
    assert_eq!(
        counts,
        [
            ("doctor", each),
            ("master", each),
            ("bachelor", each),
            ("below_bachelor", each),
            ("博导", each)
        ]
    );
    let only = Filter {
        group: Some((1, "master".to_owned())),
        text: "人1".to_owned(),
        ..Filter::default()
    };
    let found = sheet.view(&only, Key::Name, false);
    assert!(found.rows.iter().all(|row| row % 5 == 1) && !found.rows.is_empty());
}

#[test]
fn each_refusal_has_its_reason() {
    for (bytes, why) in [
        (&b"PK\x03\x04"[..], NotText::Spreadsheet),
        (b"", NotText::Empty),
        (b"%PDF-", NotText::Pdf),
    ] {
        assert_eq!(read(bytes), Err(why));
    }
}
