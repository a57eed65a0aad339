//! Headings and the columns that are used.

use policy::Answer;
use policy::roster::{CellFault, Column, ColumnUnit, Heading, Rank, Unused, ValueMapping};

use super::{CATALOGUE, MATCHER, worked};

fn recognise(text: &str) -> Heading {
    MATCHER.recognise(text, "")
}

fn question(id: &str) -> Column {
    Column::Question(CATALOGUE.question(id).expect("a question"))
}

/// Returns what each column of a table holds, and why not what its heading names.
fn columns(table: &str) -> Vec<(Column, Option<Unused>)> {
    let sheet = worked(super::read(table.as_bytes()).expect("a table"));
    let headings = sheet.headings().iter();
    headings
        .map(|heading| (heading.column, heading.unused))
        .collect()
}

#[test]
fn headings_in_both_languages_are_known() {
    for (text, expected) in [
        ("姓名", Column::Name),
        ("姓 名", Column::Name),
        ("*姓名", Column::Name),
        ("姓名（必填）", Column::Name),
        ("Name", Column::Name),
        ("最高学历", question("degree")),
        ("Degree", question("degree")),
        ("年薪（万元）", question("salary")),
        ("合同年限(年)", question("contract_years")),
        ("合同（签约）期限", question("contract_years")),
        ("到岗日期：", question("start_date")),
        ("到岗日期 必填", question("start_date")),
        ("Yearly pay (CNY)", question("salary")),
        ("start_date", question("start_date")),
        ("毕业院校（全称）", question("school")),
        ("shoe size", Column::Unused),
        ("", Column::Unused),
        ("本科人数", Column::Unused),
    ] {
        assert_eq!(recognise(text).named, expected, "{text}");
    }
}

#[test]
fn units_of_headings_are_told_apart_from_none() {
    let is_monthly = |text: &str| match recognise(text).unit {
        ColumnUnit::Given(unit) => unit.is_monthly(),
        _ => false,
    };
    for text in [
        "合同期限（月）",
        "薪资（元/月）",
        "Contract (months)",
        "Salary (monthly)",
        "月薪",
    ] {
        assert!(is_monthly(text), "{text}");
    }
    for text in [
        "合同期限",
        "薪酬",
        "薪酬（K）",
        "Contract",
        "Salary",
        "经营时间",
    ] {
        assert!(
            matches!(recognise(text).unit, ColumnUnit::Unclear { .. }),
            "{text}"
        );
    }
    for text in ["年薪", "合同年限", "Contract years", "经营月数"] {
        assert_eq!(
            recognise(text).unit,
            ColumnUnit::Own { is_named: true },
            "{text}"
        );
    }
    assert_eq!(recognise("年薪（万元）").scale(), 10_000);
}

#[test]
fn headings_rank_by_the_degree_they_are_about() {
    for (text, rank) in [
        ("最高学历", Rank::Highest),
        ("最终学历", Rank::Highest),
        ("学历（最高）", Rank::Highest),
        ("最高学历毕业院校", Rank::Highest),
        ("毕业院校（最高学历）", Rank::Highest),
        ("Highest degree", Rank::Highest),
        ("学历", Rank::Plain),
        ("学历（本科、硕士、博士）", Rank::Plain),
        ("全日制学历", Rank::Plain),
        ("第一学历", Rank::Lower),
        ("毕业院校（本科）", Rank::Lower),
        ("硕士院校", Rank::Lower),
        ("First degree", Rank::Lower),
        ("Bachelor's university", Rank::Lower),
    ] {
        let heading = recognise(text);
        assert_eq!(
            (heading.rank, heading.named == Column::Unused),
            (rank, false),
            "{text}"
        );
    }
}

#[test]
fn highest_degree_counts_before_one_that_may_be_earlier() {
    let degree = question("degree");
    let found = columns("学历,最高学历\n本科,博士\n硕士,硕士\n");
    assert_eq!(
        found,
        [(Column::Unused, Some(Unused::Duplicate)), (degree, None)]
    );
    let found = columns("第一学历,学历\n本科,博士\n");
    assert_eq!(
        found,
        [
            (Column::Unused, Some(Unused::EarlierDegree)),
            (degree, None)
        ]
    );
    // Alone it is no highest degree, either.
    let found = columns("姓名,第一学历\n张三,本科\n");
    assert_eq!(found[1], (Column::Unused, Some(Unused::EarlierDegree)));
}

#[test]
fn degree_word_that_says_best_counts_first_and_an_empty_one_gives_way() {
    for table in [
        "姓名,学历,学位\n张三,研究生,博士\n",
        "学位,学历\n博士,研究生\n",
        "姓名,学历,学位\n张三,博士研究生,\n",
        "姓名,学历,学位\n张三,博士,-\n",
        "姓名,学历,学位\n张三,博士,博士\n",
    ] {
        let mut sheet = worked(super::read(table.as_bytes()).expect("a table"));
        let degree = CATALOGUE.question("degree").expect("a question");
        let (profile, _, faults) = sheet.answers(0);
        let doctor = CATALOGUE[degree].read("doctor").expect("an option");
        assert_eq!(
            (profile.get(degree), faults),
            (Some(doctor), vec![]),
            "{table}"
        );
    }
}

#[test]
fn columns_of_equal_rank_that_differ_are_a_question() {
    for table in [
        "姓名,学历,文化程度\n张三,本科,硕士\n",
        "姓名,学历,学历\n张三,本科,博士\n",
        "姓名,全日制学历,在职学历\n张三,本科,硕士\n",
        "姓名,学位,学历\n张三,无,本科\n",
        "Name,Degree,Education\nA. One,Bachelor,PhD\n",
    ] {
        let mut sheet = worked(super::read(table.as_bytes()).expect("a table"));
        let degree = CATALOGUE.question("degree").expect("a question");
        let (profile, _, faults) = sheet.answers(0);
        assert_eq!(profile.get(degree), None, "{table}");
        assert!(
            matches!(faults[..], [ref fault] if matches!(fault.fault, CellFault::Conflict(_))),
            "{table}: {faults:?}"
        );
        // A column that is chosen counts alone.
        let chosen = faults[0].column;
        let CellFault::Conflict(other) = faults[0].fault else {
            unreachable!()
        };
        sheet.set_column(other, Column::Question(degree));
        let is_conflict = sheet
            .answers(0)
            .2
            .iter()
            .any(|fault| matches!(fault.fault, CellFault::Conflict(_)));
        assert!(
            !is_conflict && sheet.headings()[chosen].column == Column::Unused,
            "{table}"
        );
    }
}

#[test]
fn school_beside_two_degrees_is_asked_about_unless_it_names_the_highest() {
    let school = CATALOGUE.question("school").expect("a question");
    let fault = |table: &str| {
        let mut sheet = worked(super::read(table.as_bytes()).expect("a table"));
        let (profile, _, faults) = sheet.answers(0);
        assert_eq!(profile.get(school).is_none(), !faults.is_empty(), "{table}");
        faults.into_iter().next().map(|fault| fault.fault)
    };
    assert_eq!(
        fault("学历,毕业院校,最高学历\n本科,内蒙古大学,博士\n"),
        Some(CellFault::OtherDegree)
    );
    assert_eq!(
        fault("学历,毕业院校,最高学历\n博士,内蒙古大学,博士\n"),
        None
    );
    assert_eq!(
        fault("学历,毕业院校,最高学历,最高学历院校\n本科,内蒙古大学,博士,清华大学\n"),
        None
    );
}

#[test]
fn names_of_people_count_before_those_of_their_employers() {
    for table in [
        "单位名称,姓名\n某某公司,张三\n",
        "Company,Name\nAcme,张三\n",
    ] {
        let sheet = worked(super::read(table.as_bytes()).expect("a table"));
        assert_eq!(sheet.name(0), "张三", "{table}");
    }
    let sheet =
        worked(super::read("企业名称,是否高企\n某某公司,是\n".as_bytes()).expect("a table"));
    assert_eq!(sheet.name(0), "某某公司");
}

#[test]
fn headings_that_often_mean_something_else_need_cells_that_fit() {
    for (table, expected) in [
        ("Name,Title\nA,Senior Engineer\nB,Senior\n", None),
        ("Name,Title\nA,Professor\n", None),
        (
            "Name,Title\nA,Full senior (正高)\nB,Associate senior (副高)\n",
            Some("title"),
        ),
        ("Name,Type\nA,Full-time\n", None),
        ("Name,Type\nA,Company\n", None),
        ("姓名,类型\n甲,校招\n乙,社招\n", None),
        ("姓名,类型\n甲,个人\n乙,团队\n", Some("applicant")),
        ("Name,Class\nA,2024\nB,A\n", None),
        ("Name,Field\nA,Computer Science\n", None),
        ("Name,Field\nA,STEM\n", None),
        ("姓名,来源\n甲,智联招聘\n", None),
        ("姓名,来源\n甲,市外\n乙,智联招聘\n", None),
        ("姓名,来源\n甲,市外引进\n乙,本市\n", Some("origin")),
        ("姓名,平台\n甲,抖音\n", None),
        ("姓名,阶段\n甲,初试\n", None),
        ("姓名,领域\n甲,新能源\n", None),
        ("姓名,合同\n甲,已签\n", None),
        ("姓名,合同\n甲,3年\n乙,5年\n", Some("contract_years")),
        ("Name,Contract\nA,Permanent\n", None),
        ("Name,Location\nA,Beijing\n", None),
    ] {
        let found = columns(table)[1].0;
        assert_eq!(found, expected.map_or(Column::Unused, question), "{table}");
    }
}

#[test]
fn columns_none_of_whose_cells_can_be_read_are_not_used() {
    let table = "姓名,学历,申请人\n甲,博士,张经理\n乙,硕士,李经理\n";
    let mut sheet = worked(super::read(table.as_bytes()).expect("a table"));
    assert_eq!(sheet.headings()[2].unused, Some(Unused::CellsDoNotFit));
    // So that it can be said for all of them.
    let applicant = CATALOGUE.question("applicant").expect("a question");
    assert!(
        sheet
            .row_defaults()
            .any(|(question, _)| question == applicant)
    );
    assert_eq!(sheet.answers(0).2, []);
}

#[test]
fn texts_of_a_column_that_is_not_used_are_asked_about_and_make_it_used() {
    let table = "姓名,学历\n甲,研究生\n乙,研究生\n";
    let mut sheet = worked(super::read(table.as_bytes()).expect("a table"));
    let degree = CATALOGUE.question("degree").expect("a question");
    assert_eq!(
        (sheet.headings()[1].column, sheet.asked_by(1)),
        (Column::Unused, Some(degree))
    );
    assert_eq!(sheet.not_understood(1, 10)[0].count, 2);
    let master = CATALOGUE[degree].read("master").expect("an option");
    sheet.set_value_mapping(1, "研究生", Some(ValueMapping::Answer(master)));
    assert_eq!(sheet.headings()[1].column, Column::Question(degree));
    assert_eq!(sheet.answers(1).0.get(degree), Some(master));
}

#[test]
fn a_column_can_be_used_for_something_else() {
    let table = super::read("谁,什么\n张三,博士\n李四,硕士\n".as_bytes()).expect("a table");
    let mut sheet = worked(table);
    let degree = CATALOGUE.question("degree").expect("a question");
    assert_eq!((sheet.len(), sheet.name(0), sheet.done()), (2, "", 2));
    sheet.set_column(0, Column::Name);
    sheet.set_column(1, Column::Question(degree));
    assert_eq!((sheet.name(1), sheet.done()), ("李四", 0));
    assert_eq!(sheet.answers(1).0.get(degree), Some(Answer::Choice(2)));
    sheet.set_column(0, Column::Question(degree));
    assert_eq!(sheet.headings()[1].column, Column::Unused);
    assert_eq!(sheet.answers(0).2.len(), 1);
}

#[test]
fn small_numbers_without_a_unit_are_years_only_where_the_column_has_no_others() {
    let contract = CATALOGUE.question("contract_years").expect("a question");
    let read = |table: &str| {
        let mut sheet = worked(super::read(table.as_bytes()).expect("a table"));
        let rows = 0..sheet.len();
        let answers = rows.map(|row| sheet.answers(row).0.get(contract));
        answers
            .map(|answer| answer.map(|answer| CATALOGUE[contract].write(answer)))
            .collect::<Vec<_>>()
    };
    let years = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| Some((*text).to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(read("姓名,合同期限\n甲,3\n乙,5\n"), years(&["3", "5"]));
    assert_eq!(
        read("姓名,合同期限\n甲,24\n乙,36\n丙,3\n"),
        [None, None, None]
    );
    assert_eq!(
        read("姓名,合同年限\n甲,24\n乙,36\n丙,3\n"),
        [None, None, None]
    );
    assert_eq!(
        read("姓名,合同年限（年）\n甲,15\n乙,3\n"),
        years(&["15", "3"])
    );
}
