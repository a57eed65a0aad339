//! Texts that are no answer by themselves, and what somebody says that they mean.

use policy::roster::{Sheet, ValueMapping};
use policy::{Answer, Estimator};
use std::sync::Arc;

use super::{CATALOGUE, read, reader, today};

const TABLE: &str = "姓名,学历,来源\n甲,高材生,市外\n乙,博士,市外\n丙,高材生,外星\n丁,学霸,市外\n";
const COLUMN: usize = 1;

fn sheet() -> Sheet<'static> {
    let mut sheet = Sheet::new(reader(), read(TABLE.as_bytes()).expect("a table"));
    work(&mut sheet);
    sheet
}

fn work(sheet: &mut Sheet<'_>) {
    let mut estimator = Estimator::new(Arc::new(CATALOGUE.clone()));
    while !sheet.work(&mut estimator, today(), &mut || true) {}
}

fn degree(id: &str) -> Answer {
    let question = CATALOGUE.question("degree").expect("a question");
    CATALOGUE[question].read(id).expect("an answer")
}

/// Texts, how many rows have them, and whether somebody said what they mean.
fn found(sheet: &Sheet<'_>) -> Vec<(String, u32, bool)> {
    let all = sheet.not_understood(COLUMN, 10);
    all.into_iter()
        .map(|found| (found.cell, found.count, found.mapping.is_some()))
        .collect()
}

#[test]
fn what_is_not_understood_is_listed_once_the_most_frequent_first() {
    let sheet = sheet();
    assert_eq!(
        found(&sheet),
        [
            ("高材生".to_owned(), 2, false),
            ("学霸".to_owned(), 1, false)
        ]
    );
    assert_eq!(
        sheet.not_understood(COLUMN, 1).len(),
        1,
        "no more than asked"
    );
    assert_eq!(sheet.not_understood(0, 10), []);
    assert_eq!(sheet.not_understood(99, 10), []);
}

#[test]
fn what_a_text_means_holds_for_all_its_rows_and_can_be_taken_back() {
    let mut sheet = sheet();
    let before: Vec<_> = (0..4).map(|row| sheet.result(row)).collect();
    sheet.set_value_mapping(
        COLUMN,
        "高材生",
        Some(ValueMapping::Answer(degree("doctor"))),
    );
    work(&mut sheet);
    assert_eq!(sheet.faults_in(COLUMN), 1);
    let question = CATALOGUE.question("degree").expect("a question");
    for row in [0, 1, 2] {
        let (profile, _, _) = sheet.answers(row);
        assert_eq!(profile.get(question), Some(degree("doctor")));
    }
    assert_eq!(sheet.result(0), sheet.result(1), "a doctor like the other");
    assert_eq!(
        found(&sheet),
        [
            ("高材生".to_owned(), 2, true),
            ("学霸".to_owned(), 1, false)
        ]
    );

    sheet.set_value_mapping(COLUMN, "高材生", None);
    work(&mut sheet);
    let again: Vec<_> = (0..4).map(|row| sheet.result(row)).collect();
    assert_eq!(again, before);
    assert_eq!(sheet.faults_in(COLUMN), 3);
}

#[test]
fn a_text_may_be_said_to_leave_the_question_open() {
    let mut sheet = sheet();
    sheet.set_value_mapping(COLUMN, "学霸", Some(ValueMapping::Open));
    work(&mut sheet);
    let (profile, _, faults) = sheet.answers(3);
    let question = CATALOGUE.question("degree").expect("a question");
    assert_eq!((profile.get(question), faults), (None, vec![]));
    assert_eq!(sheet.faults_in(COLUMN), 2);
}

#[test]
fn a_column_taken_for_something_else_forgets_what_was_said_of_it() {
    let mut sheet = sheet();
    sheet.set_value_mapping(
        COLUMN,
        "高材生",
        Some(ValueMapping::Answer(degree("doctor"))),
    );
    let held = sheet.headings()[COLUMN].column;
    sheet.set_column(COLUMN, policy::roster::Column::Unused);
    sheet.set_column(COLUMN, held);
    work(&mut sheet);
    assert_eq!(sheet.faults_in(COLUMN), 3);
}

#[test]
fn the_list_stays_while_people_are_worked_on_again_and_counts_nobody_twice() {
    let mut sheet = Sheet::new(reader(), read(TABLE.as_bytes()).expect("a table"));
    let mut estimator = Estimator::new(Arc::new(CATALOGUE.clone()));
    let listed = |sheet: &Sheet<'_>| -> Vec<(String, u32)> {
        let all = found(sheet).into_iter();
        all.map(|(cell, count, _)| (cell, count)).collect()
    };
    sheet.work(&mut estimator, today(), &mut || false);
    assert_eq!(listed(&sheet), [("高材生".to_owned(), 1)], "one row so far");
    // Rows that are not yet worked on are counted, too, once what they say is known.
    sheet.set_value_mapping(
        COLUMN,
        "高材生",
        Some(ValueMapping::Answer(degree("doctor"))),
    );
    work(&mut sheet);
    let all = [("高材生".to_owned(), 2), ("学霸".to_owned(), 1)];
    assert_eq!(listed(&sheet), all);
    sheet.set_value_mapping(COLUMN, "学霸", Some(ValueMapping::Open));
    assert_eq!((sheet.done(), listed(&sheet)), (0, all.to_vec()));
    work(&mut sheet);
    assert_eq!(listed(&sheet), all);
}

#[test]
fn a_text_may_mean_one_of_several_options_or_none_of_them() {
    let table = "姓名,平台\n甲,某个大平台\n乙,某个大平台\n";
    let mut sheet = Sheet::new(reader(), read(table.as_bytes()).expect("a table"));
    let platform = CATALOGUE.question("platform").expect("a question");
    sheet.set_column(COLUMN, policy::roster::Column::Question(platform));
    work(&mut sheet);
    assert_eq!(found(&sheet), [("某个大平台".to_owned(), 2, false)]);
    let answers = CATALOGUE[platform].single_answers();
    assert_eq!(answers.len(), CATALOGUE[platform].options().len() + 1);
    for answer in answers {
        sheet.set_value_mapping(COLUMN, "某个大平台", Some(ValueMapping::Answer(answer)));
        work(&mut sheet);
        assert_eq!(sheet.answers(1).0.get(platform), Some(answer));
        assert_eq!(sheet.faults_in(COLUMN), 0);
    }
}

#[test]
fn what_can_be_chosen_from_a_list_is_read_as_it_is_written() {
    for question in &CATALOGUE.questions {
        for answer in question.single_answers() {
            let written = question.write(answer);
            assert_eq!(question.read(&written).ok(), Some(answer), "{written}");
            assert_ne!(written, "?", "stands for an open question in lists");
        }
    }
}
