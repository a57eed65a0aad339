//! An officer changes three figures of the real catalogue by the steps of `catalogue/GUIDE.md`.
//!
//! Each figure is looked up in the files, so that this test, too, goes on holding when it is changed for good.

mod copy;

use std::collections::BTreeSet;
use std::path::Path;

use copy::Copy;

const DAY: &str = "2026-11-22";

/// A figure of a benefit, before and after.
struct Change {
    benefit: String,
    from: String,
    to: String,
}

/// Changes the first figure that the real catalogue has after this start of a line or of a condition.
#[track_caller]
fn change(copy: &Copy, changed: &[Change], start: &str, new: impl Fn(&str) -> String) -> Change {
    let mut names: Vec<String> = std::fs::read_dir(copy.0.join("catalogue/benefits"))
        .expect("the benefits")
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .filter(|id| changed.iter().all(|change| change.benefit != *id))
        .collect();
    names.sort();
    for benefit in names {
        let file = format!("catalogue/benefits/{benefit}.toml");
        let text = copy.read(&file);
        let found = text.lines().find_map(|line| {
            let figure = line.split_once(start)?.1;
            let end = figure.find(|sign: char| !(sign.is_ascii_digit() || "_-".contains(sign)));
            Some(&figure[..end.unwrap_or(figure.len())])
        });
        if let Some(from) = found.filter(|figure| !figure.is_empty()) {
            let to = new(from);
            copy.edit(&file, &format!("{start}{from}"), &format!("{start}{to}"));
            return Change {
                benefit,
                from: from.to_owned(),
                to,
            };
        }
    }
    panic!("no benefit has {start:?}");
}

/// Follows the sentences of the check for one benefit: sets each cell that disagrees, and adds each case that is missing.
fn follow(copy: &Copy, benefit: &str, sentences: &[&str]) {
    let file = format!("catalogue/benefits/{benefit}.csv");
    let mut rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(copy.read(&file).as_bytes())
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect();
    let column = |name: &str| {
        let found = rows[0].iter().position(|known| known == name);
        found.unwrap_or_else(|| panic!("{file} has no column {name}"))
    };
    let eligible = column("verdict");
    let model = rows.iter().find(|row| row[eligible] == "eligible");
    let model = model.expect("an eligible case").clone();
    let (mut cells, mut added) = (Vec::new(), Vec::new());
    for sentence in sentences {
        if let Some((line, rest)) = sentence
            .strip_prefix("line ")
            .and_then(|rest| rest.split_once(", "))
        {
            let (name, rest) = rest.split_once(": ").expect("a column");
            let (_, given) = rest.split_once(", the rules give ").expect("a result");
            let given = match given {
                "no question" | "no amount" => "",
                given => given,
            };
            let line: usize = line.parse().expect("a line");
            cells.push((line - 1, column(name), given.to_owned()));
        } else {
            let (_, missing) = sentence
                .split_once(" case with ")
                .or_else(|| sentence.split_once(" case that fails as_of with "))
                .unwrap_or_else(|| panic!("expected a sentence that names a case: {sentence}"));
            let mut words = missing.split(' ');
            let (question, value) = (words.next().expect("a question"), words.next());
            let mut row = model.clone();
            row[0] = format!("By the new figure: {missing}");
            let value = value.expect("an answer").trim_end_matches(',');
            value.clone_into(&mut row[column(question)]);
            added.push(row);
        }
    }
    for (line, column, given) in cells {
        rows[line][column] = given;
    }
    rows.extend(added);
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("memory can be written");
    }
    let text = writer.into_inner().expect("memory can be written");
    copy.write(&file, &String::from_utf8(text).expect("UTF-8"));
}

#[test]
fn changed_figures_are_reported_alone_and_accepted_by_the_guide() {
    let copy = Copy::new("figures", &Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    let before = copy.check_as_of(DAY, false);
    assert!(before.0, "{}", before.1);

    // Step 2 of the guide: an amount, a percentage and a date.
    let mut changes = vec![];
    let number = |text: &str| text.replace('_', "").parse::<u32>().expect("a number");
    changes.push(change(&copy, &changes, "percent = ", |percent| {
        (number(percent) + 5).to_string()
    }));
    changes.push(change(&copy, &changes, "amount = ", |amount| {
        (number(amount) + 1_000).to_string()
    }));
    changes.push(change(&copy, &changes, "start_date >= ", |date| {
        let date: policy::Date = date.parse().expect("a date");
        date.day_after().to_string()
    }));

    // Steps 3 and 4: the check names the cases of these benefits and no others, and they are corrected by it.
    let mut corrections = 0;
    loop {
        let (_, said) = copy.check_as_of(DAY, false);
        let faults = said.lines().filter(|line| line.starts_with("benefits/"));
        let faults: Vec<(&str, &str)> = faults
            .map(|line| {
                let rest = line.strip_prefix("benefits/").expect("a file of a benefit");
                let (benefit, sentence) = rest.split_once(".csv").expect("a table of cases");
                (benefit, sentence.trim_start_matches([',', ':', ' ']))
            })
            .collect();
        if faults.is_empty() {
            break;
        }
        let named: BTreeSet<&str> = faults.iter().map(|(benefit, _)| *benefit).collect();
        if corrections == 0 {
            let expected = changes.iter().map(|change| change.benefit.as_str());
            assert_eq!(named, expected.collect(), "{said}");
            let amount = &changes[1];
            let sentence = format!(
                "expected {}, the rules give {}",
                number(&amount.from),
                amount.to
            );
            assert!(said.contains(&sentence), "expected {sentence:?} in\n{said}");
        }
        corrections += 1;
        assert!(corrections < 5, "{said}");
        for benefit in named {
            let own = faults.iter().filter(|(of, _)| *of == benefit);
            follow(
                &copy,
                benefit,
                &own.map(|(_, sentence)| *sentence).collect::<Vec<_>>(),
            );
        }
    }

    // Step 4, last part: changed results are those of these benefits.
    let (_, said) = copy.check_as_of(DAY, false);
    for line in said.lines().filter(|line| line.contains(" → ")) {
        let (subject, _) = line.trim_start().split_once(": ").expect("a subject");
        let is_of_a_change = changes.iter().any(|change| change.benefit == subject);
        assert!(subject.starts_with("total ") || is_of_a_change, "{said}");
    }

    // Step 5: they are accepted, and nothing is left to do.
    assert!(copy.check_as_of(DAY, true).0);
    let (all_good, said) = copy.check_as_of(DAY, false);
    assert!(all_good && said.ends_with("nothing changed.\n"), "{said}");
}
