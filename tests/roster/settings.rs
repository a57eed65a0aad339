//! Settings that the visitor makes: rows, headings, units, gaps, who applies, and what is kept for the next table.

use policy::roster::{Column, LeftOut, Sheet, ValueMapping};
use policy::{Answer, Period, QuestionIndex};

use super::{CATALOGUE, SCHOOLS, read, reader, worked};

fn sheet(table: &str) -> Sheet<'static> {
    worked(read(table.as_bytes()).expect("a table"))
}

fn question(id: &str) -> QuestionIndex {
    CATALOGUE.question(id).expect("a question")
}

/// Returns the answers of everybody to a question as they are written in links.
fn answers(sheet: &mut Sheet<'_>, id: &str) -> Vec<Option<String>> {
    let question = question(id);
    let rows = 0..sheet.len();
    let answers = rows.map(|row| sheet.answers(row).0.get(question));
    answers
        .map(|answer| answer.map(|answer| CATALOGUE[question].write(answer)))
        .collect()
}

fn written(texts: &[&str]) -> Vec<Option<String>> {
    let text = |text: &&str| (!text.is_empty()).then(|| (*text).to_owned());
    texts.iter().map(text).collect()
}

#[test]
fn rows_that_were_left_out_can_be_taken_back() {
    let mut sheet = sheet("姓名,学历\n张三,博士\n合计,1人\n");
    assert_eq!(
        (sheet.len(), sheet.left_out()),
        (1, &[(2, LeftOut::Total)][..])
    );
    sheet.restore(&[2]);
    assert_eq!(
        (sheet.len(), sheet.name(1), sheet.left_out().len()),
        (2, "合计", 0)
    );
}

#[test]
fn rows_marked_when_the_list_was_saved_are_left_out_again() {
    let table = "姓名,学历,测算状态\n张三,博士,已测算\n李四,硕士,未算作人员：由你排除\n\
        王五,硕士,Not counted as a person: left out by you\n赵六,本科,未算作\n";
    let mut sheet = sheet(table);
    let marked = [(2, LeftOut::Marked), (3, LeftOut::Marked)];
    assert_eq!((sheet.len(), sheet.left_out()), (2, &marked[..]));
    sheet.restore(&[2]);
    assert_eq!((sheet.len(), sheet.name(1)), (3, "李四"));
}

#[test]
fn another_row_can_be_taken_for_the_headings() {
    let mut sheet = sheet("谁,什么\n甲,乙\n姓名,备注\n张三,好\n");
    sheet.set_header(Some(0));
    assert_eq!((sheet.headings()[0].text.as_str(), sheet.len()), ("谁", 3));
    sheet.set_header(Some(2));
    assert_eq!((sheet.headings()[0].column, sheet.len()), (Column::Name, 1));
    sheet.set_header(None);
    assert_eq!((sheet.headings()[0].text.as_str(), sheet.len()), ("", 4));
}

#[test]
fn a_table_without_headings_loses_nobody() {
    let sheet = sheet("张三,博士,2026-03-01\n李四,硕士,2026-03-01\n");
    assert_eq!((sheet.header_rows().len(), sheet.len()), (0, 2));
}

#[test]
fn headings_below_many_titles_are_found() {
    let table = "说明\n".repeat(25) + "姓名,学历\n张三,博士\n";
    let sheet = sheet(&table);
    assert_eq!(
        (sheet.len(), sheet.name(0), sheet.number(0)),
        (1, "张三", 27)
    );
}

#[test]
fn a_period_told_for_a_column_counts_for_its_numbers_without_a_unit() {
    let mut sheet = sheet("姓名,合同期限,薪酬（K）\n甲,24,20\n乙,3年,26万/年\n");
    assert_eq!(answers(&mut sheet, "contract_years"), written(&["", "3"]));
    assert!(sheet.has_unclear_unit(1) && sheet.has_unclear_unit(2));
    sheet.set_period(1, Some(Period::Month));
    sheet.set_period(2, Some(Period::Month));
    assert_eq!(answers(&mut sheet, "contract_years"), written(&["2", "3"]));
    assert_eq!(
        answers(&mut sheet, "salary"),
        written(&["240000", "260000"])
    );
    assert!(!sheet.has_unclear_unit(1));
    sheet.set_period(1, Some(Period::Year));
    // 24 years are said now, and still more than people sign.
    assert_eq!(answers(&mut sheet, "contract_years"), written(&["", "3"]));
}

#[test]
fn months_between_two_limits_need_no_day() {
    let table =
        "姓名,到岗日期\n甲,2024年3月\n乙,2023.11\n丙,2021/8\n丁,2021-09\n戊,Mar-24\n己,2024\n";
    let mut sheet = sheet(table);
    let first = ["2024-03-01", "", "", "2021-09-01", "2024-03-01", ""];
    assert_eq!(answers(&mut sheet, "start_date"), written(&first));
    sheet.set_first_of_month(1, true);
    let all = [
        "2024-03-01",
        "2023-11-01",
        "2021-08-01",
        "2021-09-01",
        "2024-03-01",
        "",
    ];
    assert_eq!(answers(&mut sheet, "start_date"), written(&all));
    sheet.set_first_of_month(1, false);
    assert_eq!(answers(&mut sheet, "start_date"), written(&first));
}

#[test]
fn months_are_never_enough_for_the_day_of_the_estimate() {
    let mut sheet = sheet("姓名,学历,测算日\n甲,博士,2024年3月\n");
    assert_eq!(sheet.answers(0).1, None);
    assert_eq!(sheet.answers(0).2.len(), 1);
}

#[test]
fn gaps_are_filled_only_where_the_visitor_says_so() {
    let table = "单位性质,姓名,学历\n市属国企,甲,博士\n,乙,硕士\n,丙,本科\n小计,,\n,丁,本科\n民营企业,戊,硕士\n";
    let mut sheet = sheet(table);
    assert_eq!((sheet.gaps(0), sheet.gaps(2)), (3, 0));
    assert_eq!(
        answers(&mut sheet, "employer"),
        written(&["city_unit", "", "", "", "enterprise"])
    );
    sheet.set_fill_down(0, true);
    // A total parts what was merged.
    let filled = ["city_unit", "city_unit", "city_unit", "", "enterprise"];
    assert_eq!(answers(&mut sheet, "employer"), written(&filled));
    sheet.set_fill_down(0, false);
    assert_eq!(answers(&mut sheet, "employer")[1], None);
}

#[test]
fn tables_of_firms_ask_who_applies_and_leave_it_open_until_then() {
    for table in [
        "企业名称,是否高新技术企业,研发平台\n某某公司,是,无\n",
        "企业名称,所在旗区\n某某公司,东胜区\n",
        "名称,研发投入（万元）\n某某公司,25\n",
        "Company,High-tech,District\nAcme,yes,Dongsheng\n",
    ] {
        let mut sheet = sheet(table);
        let unclear = sheet
            .unclear_applicant()
            .unwrap_or_else(|| panic!("expected a question: {table}"));
        let applicant = question("applicant");
        let organisation = CATALOGUE[applicant]
            .read("organisation")
            .expect("an option");
        assert!(unclear.answers.contains(&organisation), "{table}");
        assert_eq!(sheet.answers(0).0.get(applicant), None, "{table}");
        sheet.set_row_default(applicant, Some(organisation));
        assert_eq!(
            (sheet.unclear_applicant(), sheet.answers(0).0.get(applicant)),
            (None, Some(organisation))
        );
    }
}

#[test]
fn tables_of_people_do_not_ask_who_applies() {
    for table in [
        "姓名,学历\n甲,博士\n",
        "单位名称,姓名,是否高新技术企业,学历\n某某公司,甲,是,博士\n",
        "企业名称,申请主体,是否高企\n某某公司,企业,是\n",
    ] {
        assert_eq!(sheet(table).unclear_applicant(), None, "{table}");
    }
    let sheet = sheet("单位名称,姓名,是否高新技术企业,学历\n某某公司,甲,是,博士\n");
    assert!(sheet.has_no_effect(2) && !sheet.has_no_effect(3));
}

#[test]
fn schools_are_read_again_once_their_list_is_there() {
    let mut reader = reader();
    reader.schools = None;
    let table = read("姓名,毕业院校\n甲,清华大学\n".as_bytes()).expect("a table");
    let mut sheet = Sheet::new(reader, table);
    let school = question("school");
    let (profile, _, faults) = sheet.answers(0);
    assert_eq!((profile.get(school), faults.len()), (None, 1));
    assert_eq!(faults[0].fault, policy::roster::CellFault::NoSchoolList);
    sheet.set_schools(&SCHOOLS);
    let (profile, _, faults) = sheet.answers(0);
    assert_eq!(
        (profile.get(school), faults),
        (Some(Answer::Choice(0)), vec![])
    );
}

#[test]
fn settings_are_used_again_for_a_table_with_the_same_headings() {
    let mut first = sheet("姓名,学历,来的\n甲,高材生,市外\n");
    let doctor = CATALOGUE[question("degree")]
        .read("doctor")
        .expect("an option");
    first.set_value_mapping(1, "高材生", Some(ValueMapping::Answer(doctor)));
    first.set_column(2, Column::Question(question("origin")));
    let settings = first.settings();

    let mut second = sheet("姓名,学历,来的\n乙,高材生,本地\n丙,硕士,市外\n");
    assert!(second.apply(&settings));
    assert_eq!(
        answers(&mut second, "degree"),
        written(&["doctor", "master"])
    );
    assert_eq!(
        answers(&mut second, "origin"),
        written(&["local", "outside"])
    );
    assert!(!second.apply(&settings), "they are there already");

    let mut other = sheet("姓名,最高学历,来的\n乙,高材生,本地\n");
    assert!(!other.apply(&settings));
    assert_eq!(answers(&mut other, "origin"), [None]);
}

#[test]
fn rows_with_more_cells_than_headings_are_not_estimated() {
    for table in [
        "姓名,学历,年薪,合同年限\n甲,博士,260,000,3\n乙,硕士,18万,3\n",
        "姓名,学历,年薪,合同年限\n甲,博士,260,000,3\n",
        // The headings may be padded.
        "姓名,学历,年薪,合同年限,\n甲,博士,260,000,3\n乙,硕士,18万,3,\n",
        "Name,Degree,Salary,Contract years,\nA,PhD,\"CNY 260\",000,3\n",
        "姓名,年薪,合同年限,租房\n甲,260,000,3,\n",
    ] {
        let mut sheet = sheet(table);
        assert!(!sheet.is_estimated(0), "{table}");
        assert_eq!(
            (sheet.result(0), sheet.answers(0).0.is_empty()),
            (None, true),
            "{table}"
        );
        assert_eq!(sheet.faults(0).len(), 1, "{table}");
        assert!(
            (1..sheet.len()).all(|row| sheet.is_estimated(row)),
            "{table}"
        );
        let sums = sheet
            .view(
                &policy::roster::Filter::default(),
                policy::roster::Key::Row,
                false,
            )
            .sums;
        assert_eq!(sums.not_estimated, 1, "{table}");
    }
    let sheet = sheet("姓名,学历,\n甲,博士,备注一下\n");
    assert!(sheet.is_estimated(0));
}
