//! Reading of single cells and headings.

use policy::Answer;
use policy::roster::{CellFault, Column, Heading};

use super::{CATALOGUE, WORDS, reader, worked};

/// Returns the answer of a cell as written in links; `None` if it is unknown.
fn read(question: &str, times: u32, cell: &str) -> Result<Option<String>, CellFault> {
    let index = CATALOGUE.question(question).expect("a question");
    let answer = reader().read(index, times, cell)?;
    Ok(answer.map(|answer: Answer| CATALOGUE[index].write(answer)))
}

#[track_caller]
fn check(question: &str, cells: &[&str], expected: &str) {
    for cell in cells {
        assert_eq!(
            read(question, 1, cell),
            Ok(Some(expected.to_owned())),
            "{question}: {cell}"
        );
    }
}

#[track_caller]
fn check_fault(question: &str, cells: &[&str], expected: &CellFault) {
    for cell in cells {
        assert_eq!(
            read(question, 1, cell).as_ref(),
            Err(expected),
            "{question}: {cell}"
        );
    }
}

#[test]
fn options_are_known_by_key_by_label_and_by_what_else_they_are_called() {
    check(
        "degree",
        &[
            "doctor",
            "博士",
            "Doctorate",
            "PhD",
            "Ph.D.",
            " 博士研究生 ",
            "ＰｈＤ",
        ],
        "doctor",
    );
    check(
        "degree",
        &["大专", "Below bachelor's", "专科及以下"],
        "below_bachelor",
    );
    check(
        "mode",
        &["全职工作", "全职", "Full-time", "full_time"],
        "full_time",
    );
    check(
        "district",
        &["东胜区", "东胜", "Dongsheng", "dongsheng"],
        "dongsheng",
    );
    check("talent_class", &["A类", "A", "a", "Ａ类"], "a");
    check(
        "title",
        &["副教授", "副高级", "associate_senior"],
        "associate_senior",
    );
    check("title", &["无", "中级", "none"], "none");
    check_fault(
        "degree",
        &["博导", "硕博", "3", "=1+1"],
        &CellFault::NoOption,
    );
}

#[test]
fn a_word_that_may_mean_two_options_is_none() {
    check_fault("degree", &["研究生"], &CellFault::NoOption);
    check_fault("honour", &["青年人才"], &CellFault::NoOption);
    check_fault("employer", &["区直"], &CellFault::NoOption);
    check("degree", &["硕士研究生"], "master");
    check("honour", &["青年优秀人才"], "young");
    check("employer", &["自治区直属"], "central_or_regional");
}

#[test]
fn yes_and_no_are_written_in_many_ways() {
    check(
        "owns_home",
        &["是", "有", "√", "Yes", "TRUE", "1", "Ｙ"],
        "true",
    );
    check(
        "owns_home",
        &["否", "无", "×", "no", "False", "0", "没有"],
        "false",
    );
    check_fault(
        "owns_home",
        &["也许", "2", "两套"],
        &CellFault::NeitherYesNorNo,
    );
}

#[test]
fn numbers_carry_their_units() {
    check(
        "contract_years",
        &["3", "3年", "３ 年", "3.0", "三年", "3 years", "三"],
        "3",
    );
    check("contract_years", &["2.5", "2.5年"], "2.5");
    check(
        "salary",
        &[
            "260000",
            "260,000",
            "26万",
            "26万元",
            "￥260,000",
            "CNY 260,000",
            "2.6E+5",
            "26w",
            "260k",
            "２６万",
        ],
        "260000",
    );
    check("salary", &["30.5万"], "305000");
    check("startup_months", &["18", "18个月", "18 months"], "18");
    check("startup_months", &["2年", "2 years"], "24");
    assert_eq!(read("salary", 10_000, "26"), Ok(Some("260000".to_owned())));
    assert_eq!(
        read("salary", 10_000, "260000元"),
        Ok(Some("260000".to_owned()))
    );
    for (question, cells) in [
        (
            "contract_years",
            &[
                "三五年",
                "3-5年",
                "3个月",
                "长期",
                "",
                "1,5",
                "1.2.3",
                "--3",
                "3天",
            ][..],
        ),
        ("salary", &["面议", "26万左右", "2,60,000", "26百万", "$x"]),
    ] {
        for cell in cells.iter().filter(|cell| !cell.is_empty()) {
            assert_eq!(
                read(question, 1, cell),
                Err(CellFault::NoNumber),
                "{question}: {cell}"
            );
        }
    }
    check_fault("startup_months", &["1.5"], &CellFault::NotWhole);
    check_fault(
        "contract_years",
        &["-3", "99", "9e30"],
        &CellFault::OutOfBounds(50.into()),
    );
}

#[test]
fn days_are_written_in_many_ways_and_never_guessed() {
    check(
        "start_date",
        &[
            "2026-03-01",
            "2026-3-1",
            "2026/3/1",
            "2026.03.01",
            "2026年3月1日",
            "20260301",
            "46082",
            "1 March 2026",
            "March 1, 2026",
            "1-Mar-2026",
            "2026-03-01 00:00:00",
            "2026-03-01T08:30",
            "2026 年 3 月 1 号",
            "２０２６／３／１",
        ],
        "2026-03-01",
    );
    check("start_date", &["13/3/2026", "3/13/2026"], "2026-03-13");
    check("start_date", &["3/3/2026"], "2026-03-03");
    check_fault(
        "start_date",
        &["1/3/2026", "3-1-2026"],
        &CellFault::EitherDay,
    );
    check_fault(
        "start_date",
        &["2026年3月", "2026-03", "2026", "March 2026", "202603"],
        &CellFault::DayMissing,
    );
    check_fault(
        "start_date",
        &["2026-02-30", "下个月", "3/1/26", "1", "0000-00-00"],
        &CellFault::NoDay,
    );
}

#[test]
fn schools_are_known_by_name() {
    check(
        "school",
        &[
            "清华大学",
            "Tsinghua University",
            "清华大学（深圳）",
            "TSINGHUA UNIVERSITY",
        ],
        "first_class_university",
    );
    check("school", &["其他学校", "普通院校"], "other");
    let Err(CellFault::NoSchool(names)) = read("school", 1, "清华大雪") else {
        panic!("expected no school of that name");
    };
    let names: Vec<&str> = names.iter().map(|name| &*name.zh).collect();
    assert!(names.len() <= 2, "{names:?}");
}

#[test]
fn sets_are_taken_apart() {
    check(
        "platform",
        &[
            "regional_key_lab+new_rd_institution",
            "自治区重点实验室、新型研发机构",
        ],
        "regional_key_lab+new_rd_institution",
    );
    check("platform", &["无", "-"], "-");
    check_fault(
        "platform",
        &["自治区重点实验室、别的"],
        &CellFault::NoOption,
    );
}

#[test]
fn what_is_not_known_is_not_answered() {
    for cell in ["", "  ", "?", "不详", "N/A", "待定", "—", "/"] {
        assert_eq!(read("degree", 1, cell), Ok(None), "{cell}");
        assert_eq!(read("salary", 1, cell), Ok(None), "{cell}");
        assert_eq!(read("start_date", 1, cell), Ok(None), "{cell}");
    }
}

#[test]
fn headings_are_known_in_both_languages_and_with_their_units() {
    let texts = [
        "姓名",
        "最高学历",
        "Degree",
        "年薪（万元）",
        "合同年限(年)",
        "到岗日期：",
        "shoe size",
        "",
        "Yearly pay (CNY)",
        "start_date",
    ];
    let headings = Heading::all(&WORDS, texts.into_iter());
    let question = |id: &str| Column::Question(CATALOGUE.question(id).expect("a question"));
    let found: Vec<_> = headings
        .iter()
        .map(|heading| (heading.column, heading.times, heading.is_twice))
        .collect();
    assert_eq!(
        found,
        [
            (Column::Name, 1, false),
            (question("degree"), 1, false),
            (Column::Unused, 1, true),
            (question("salary"), 10_000, false),
            (question("contract_years"), 1, false),
            (question("start_date"), 1, false),
            (Column::Unused, 1, false),
            (Column::Unused, 1, false),
            (Column::Unused, 1, true),
            (Column::Unused, 1, true),
        ]
    );
}

#[test]
fn of_two_columns_for_a_question_the_one_that_says_it_best_counts() {
    for table in [
        "姓名,学历,学位\n张三,研究生,博士\n",
        "学位,学历\n博士,研究生\n",
    ] {
        let mut sheet = worked(super::read(table.as_bytes()).expect("a table"));
        let degree = CATALOGUE.question("degree").expect("a question");
        let left_out = sheet.headings().iter().find(|heading| heading.is_twice);
        assert_eq!(
            left_out.map(|heading| &*heading.text),
            Some("学历"),
            "{table}"
        );
        let (profile, _, faults) = sheet.answers(0);
        let doctor = CATALOGUE[degree].read("doctor").expect("an option");
        assert_eq!((profile.get(degree), faults), (Some(doctor), vec![]));
    }
    // Of two that say it equally well, the first.
    let headings = Heading::all(&WORDS, ["学历", "文化程度", "学位", "最高学位"].into_iter());
    let twice: Vec<_> = headings.iter().map(|heading| heading.is_twice).collect();
    assert_eq!(twice, [true, true, false, true]);
}

#[test]
fn a_column_can_be_taken_for_something_else() {
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
