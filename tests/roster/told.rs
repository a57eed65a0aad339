//! Answers that the table does not give: those of all people, and those of one person.

use std::sync::Arc;

use policy::roster::{LeftOut, Sheet, ValueMapping};
use policy::{Answer, Estimator, QuestionIndex};

use super::{CATALOGUE, WORDS, read, today, work, worked};

/// People as a personnel office lists them: degree, school, contract and start, and nothing else.
fn sheet() -> Sheet<'static> {
    let table = "姓名,学历,毕业院校,合同年限,到岗日期\n\
        张三,博士,清华大学,5,2026-03-01\n\
        李四,硕士,其他院校,3,2026-03-01\n\
        王五,本科,,3,2026-03-01\n";
    worked(read(table.as_bytes()).expect("a table"))
}

fn question(id: &str) -> QuestionIndex {
    CATALOGUE.question(id).expect("a question")
}

fn answer(id: &str, written: &str) -> Answer {
    CATALOGUE[question(id)].read(written).expect("an answer")
}

/// Returns the answers of all people to a question as they are written in links; empty where there is none.
fn answers(sheet: &mut Sheet<'_>, id: &str) -> Vec<String> {
    let question = question(id);
    let rows = 0..sheet.len();
    let answers = rows.map(|row| sheet.answers(row).0.get(question));
    answers
        .map(|answer| answer.map_or_else(String::new, |answer| CATALOGUE[question].write(answer)))
        .collect()
}

#[test]
fn an_answer_for_all_counts_where_the_row_says_nothing() {
    let mut sheet = sheet();
    sheet.set_row_default(question("school"), Some(answer("school", "other")));
    sheet.set_row_default(question("mode"), Some(answer("mode", "full_time")));
    assert_eq!(answers(&mut sheet, "school")[2], "other");
    assert_ne!(answers(&mut sheet, "school")[0], "other");
    assert_eq!(answers(&mut sheet, "mode"), ["full_time"; 3]);
    sheet.set_row_default(question("school"), None);
    assert_eq!(answers(&mut sheet, "school")[2], "");
}

#[test]
fn an_answer_for_all_stands_for_no_cell_that_was_not_understood() {
    let table = "姓名,学历\n张三,博士\n李四,博导\n王五,\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    sheet.set_row_default(question("degree"), Some(answer("degree", "master")));
    assert_eq!(answers(&mut sheet, "degree"), ["doctor", "", "master"]);
    assert_eq!(sheet.answers(1).2.len(), 1);
}

#[test]
fn an_answer_of_one_person_counts_before_the_cell_and_the_answer_of_all() {
    let table = "姓名,学历\n张三,博士\n李四,博导\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    let mode = question("mode");
    sheet.set_row_default(mode, Some(answer("mode", "full_time")));
    sheet.set_answer_of(1, mode, Some(answer("mode", "flexible")));
    sheet.set_answer_of(1, question("degree"), Some(answer("degree", "master")));
    sheet.set_answer_of(0, question("degree"), None);
    assert_eq!(answers(&mut sheet, "mode"), ["full_time", "flexible"]);
    assert_eq!(answers(&mut sheet, "degree"), ["", "master"]);
    assert_eq!(sheet.answers(1).2, [], "the cell is put right");
    assert_eq!(sheet.exceptions(mode), [1]);
    assert!(!sheet.has_cell(1, mode) && sheet.has_cell(1, question("degree")));
    sheet.clear_answer_of(1, mode);
    sheet.clear_answer_of(1, question("degree"));
    assert_eq!(answers(&mut sheet, "mode"), ["full_time"; 2]);
    assert_eq!(sheet.answers(1).2.len(), 1);
}

#[test]
fn an_answer_of_one_person_stays_with_them_when_rows_are_taken_back() {
    let table = "姓名,学历\n合计,2人\n张三,博士\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    assert_eq!(sheet.name(0), "张三");
    sheet.set_answer_of(0, question("degree"), Some(answer("degree", "master")));
    sheet.restore(&[1]);
    assert_eq!((sheet.name(0), sheet.name(1)), ("合计", "张三"));
    assert_eq!(answers(&mut sheet, "degree")[1], "master");
}

/// The question of the list is one that somebody in it would be asked next, and no other is asked more often.
#[test]
fn the_list_is_asked_what_most_of_its_people_would_be_asked() {
    let mut sheet = sheet();
    let mut estimator = Estimator::new(Arc::new(CATALOGUE.clone()));
    let mut unsure = Vec::new();
    let mut asked = 0;
    while let Some(next) = sheet.next_question() {
        let own: Vec<QuestionIndex> = (0..sheet.len())
            .filter_map(|row| {
                let (profile, ..) = sheet.answers(row);
                estimator.next_question_but(&profile, today(), &unsure)
            })
            .collect();
        let first = |usual: bool| {
            let of_kind =
                |question: &&QuestionIndex| CATALOGUE[**question].usual.is_some() == usual;
            let most = own
                .iter()
                .filter(of_kind)
                .max_by_key(|question| own.iter().filter(|known| known == question).count());
            most.copied()
        };
        let count =
            |question: QuestionIndex| own.iter().filter(|known| **known == question).count();
        let most = first(false).or(first(true)).expect("a question");
        assert_eq!(count(next.question), count(most), "{next:?}");
        assert!(next.people >= 1, "{next:?}");
        // Every other question is left open.
        match CATALOGUE[next.question].single_answers().first() {
            Some(answer) if asked % 2 == 0 => sheet.set_row_default(next.question, Some(*answer)),
            _ => {
                unsure.push(next.question);
                sheet.set_unsure(&unsure);
            }
        }
        work(&mut sheet);
        asked += 1;
        assert!(asked < 64, "each question is asked once");
    }
    assert!(asked > 3);
    // Nothing is asked that nobody could answer.
    let open = sheet.open_questions();
    assert!(unsure.iter().any(|question| open.contains(*question)));
}

#[test]
fn usual_amounts_of_a_list_are_certain_after_few_answers_for_all() {
    let mut sheet = sheet();
    let mut asked = 0;
    let is_certain = |sheet: &Sheet<'_>| {
        (0..sheet.len()).all(|row| {
            let usual = sheet.result(row).expect("a result").usual;
            usual.low == usual.high
        })
    };
    while !is_certain(&sheet) {
        let next = sheet.next_question().expect("something to ask");
        let answers = CATALOGUE[next.question].single_answers();
        let answer = answers.first().copied().unwrap_or(Answer::YesNo(true));
        sheet.set_row_default(next.question, Some(answer));
        work(&mut sheet);
        asked += 1;
        assert!(asked <= 12, "{next:?}");
    }
}

#[test]
fn all_other_texts_of_a_column_get_a_meaning_at_once() {
    let table = "姓名,学历,毕业院校\n甲,博士,清华大学\n乙,硕士,某某学院\n丙,硕士,另一学院\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    let other = ValueMapping::Answer(answer("school", "other"));
    assert_eq!(sheet.answers(1).2.len(), 1);
    sheet.set_rest(2, Some(other));
    let schools = answers(&mut sheet, "school");
    assert_ne!(schools[0], "other");
    assert_eq!(schools[1..], ["other", "other"]);
    assert_eq!(sheet.answers(1).2, []);
    // A text with a meaning of its own keeps it.
    sheet.set_value_mapping(2, "另一学院", Some(ValueMapping::Open));
    assert_eq!(answers(&mut sheet, "school")[1..], ["other", ""]);
    // It is kept for a table with the same headings, and can be taken back.
    let settings = sheet.settings();
    let mut another = worked(read(table.as_bytes()).expect("a table"));
    assert!(another.apply(&settings));
    assert_eq!(another.rest(2), Some(other));
    sheet.set_rest(2, None);
    assert_eq!(answers(&mut sheet, "school")[1], "");
}

#[test]
fn a_text_close_to_a_known_school_is_none_of_the_others() {
    let table = "姓名,学历,毕业院校\n甲,博士,清华大学\n乙,硕士,IIT Bombay\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    assert_eq!(sheet.answers(1).2.len(), 1);
    sheet.set_rest(2, Some(ValueMapping::Answer(answer("school", "other"))));
    assert_eq!(answers(&mut sheet, "school")[1], "");
    assert_eq!(sheet.answers(1).2.len(), 1);
}

#[test]
fn answers_for_all_are_kept_for_the_next_table_and_those_of_one_person_are_not() {
    let mut sheet = sheet();
    let mode = question("mode");
    sheet.set_row_default(mode, Some(answer("mode", "full_time")));
    sheet.set_answer_of(0, mode, Some(answer("mode", "flexible")));
    let settings = sheet.settings();
    let mut another = self::sheet();
    assert!(another.apply(&settings));
    assert_eq!(answers(&mut another, "mode"), ["full_time"; 3]);
}

#[test]
fn answers_often_those_of_all_are_proposed_together_while_they_are_open() {
    let mut sheet = sheet();
    let proposed = sheet.proposed();
    assert_eq!(proposed, WORDS.proposed);
    let (first, answer) = proposed[0];
    sheet.set_row_default(first, Some(answer));
    work(&mut sheet);
    assert_eq!(sheet.proposed(), proposed[1..]);
    for (question, answer) in &proposed[1..] {
        sheet.set_row_default(*question, Some(*answer));
    }
    work(&mut sheet);
    assert_eq!(sheet.proposed(), []);
    // A single one is no shorter than the question.
    sheet.set_row_default(first, None);
    work(&mut sheet);
    assert_eq!(sheet.proposed(), []);
}

#[test]
fn people_with_the_same_name_and_answers_are_found() {
    let table =
        "姓名,学历,电话\n张三,博士,1\n李四,硕士,2\n张三,博士,3\n张三,硕士,4\n,博士,5\n,博士,6\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    assert_eq!(sheet.duplicates(), [[0, 2]]);
}

#[test]
fn a_person_left_out_by_the_visitor_is_named_and_can_be_taken_back() {
    let table = "姓名,学历\n张三,博士\n李四,硕士\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    assert!(!sheet.is_worked_on());
    sheet.exclude(0);
    work(&mut sheet);
    assert_eq!((sheet.len(), sheet.name(0)), (1, "李四"));
    assert_eq!(sheet.left_out(), [(1, LeftOut::ByVisitor)]);
    assert!(sheet.is_worked_on());
    sheet.restore(&[1]);
    assert_eq!((sheet.len(), sheet.name(0)), (2, "张三"));
    assert!(!sheet.is_worked_on());
}

/// While people are estimated again, the earlier results stand; where that is stopped, they go.
#[test]
fn results_stand_until_they_are_estimated_again() {
    let mut sheet = sheet();
    let before = sheet.result(2);
    sheet.set_row_default(question("mode"), Some(answer("mode", "full_time")));
    assert_eq!((sheet.done(), sheet.known()), (0, 3));
    assert_eq!(sheet.result(2), before);
    let mut estimator = Estimator::new(Arc::new(CATALOGUE.clone()));
    sheet.work(&mut estimator, today(), &mut || false);
    assert_eq!((sheet.done(), sheet.known()), (1, 3));
    sheet.forget_stale();
    assert_eq!((sheet.done(), sheet.known()), (1, 1));
    work(&mut sheet);
    assert_ne!(sheet.result(2), before);
}
