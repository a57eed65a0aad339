//! Single cells as answers.

use policy::Answer;
use policy::free_text::{Reading, ReadingFault};
use policy::roster::{CellFault, Column, ColumnRules, ColumnUnit};

use super::{CATALOGUE, MATCHER, reader};

/// Returns what a cell below a heading answers, as it is written in links; `None` where nothing is known.
fn read_below(heading: &str, cell: &str) -> Result<Option<String>, CellFault> {
    let heading = MATCHER.recognise(heading, "");
    let Column::Question(question) = heading.column else {
        panic!("expected a heading that is known, found {:?}", heading.text);
    };
    let rules = ColumnRules {
        unit: heading.unit,
        are_years: false,
        first_of_month: false,
        limits: None,
    };
    let answer = reader().read(question, &rules, cell)?;
    Ok(answer.map(|answer: Answer| CATALOGUE[question].write(answer)))
}

/// Returns what a cell answers to a question in its own units.
fn read(question: &str, cell: &str) -> Result<Option<String>, CellFault> {
    let question = CATALOGUE.question(question).expect("a question");
    let rules = ColumnRules {
        unit: ColumnUnit::Own { is_named: true },
        are_years: false,
        first_of_month: false,
        limits: None,
    };
    let answer = reader().read(question, &rules, cell)?;
    Ok(answer.map(|answer: Answer| CATALOGUE[question].write(answer)))
}

#[track_caller]
fn check(question: &str, cells: &[&str], expected: &str) {
    for cell in cells {
        assert_eq!(
            read(question, cell),
            Ok(Some(expected.to_owned())),
            "{question}: {cell}"
        );
    }
}

#[track_caller]
fn check_fault(question: &str, cells: &[&str], expected: &CellFault) {
    for cell in cells {
        assert_eq!(
            read(question, cell).as_ref(),
            Err(expected),
            "{question}: {cell}"
        );
    }
}

#[track_caller]
fn check_doubt(question: &str, cells: &[&str]) {
    for cell in cells {
        let found = read(question, cell);
        let is_doubt = matches!(
            found,
            Err(CellFault::Doubtful(_) | CellFault::Inexact(Reading::Doubtful(_)))
        );
        assert!(is_doubt, "{question}: {cell}: {found:?}");
    }
}

/// Returns the answers between which somebody has to choose.
fn candidates(heading: &str, cell: &str) -> Vec<String> {
    let Column::Question(question) = MATCHER.recognise(heading, "").column else {
        panic!("expected a heading that is known, found {heading:?}");
    };
    let fault = read_below(heading, cell).expect_err("a cell that is asked about");
    let candidates = fault.candidates().into_iter();
    candidates
        .map(|answer| CATALOGUE[question].write(answer))
        .collect()
}

#[test]
fn options_by_key_label_and_other_words_are_read() {
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
            "'博士",
        ],
        "doctor",
    );
    check(
        "degree",
        &["大专", "Below bachelor's", "专科及以下", "初中"],
        "below_bachelor",
    );
    check(
        "mode",
        &["全职工作", "全职", "Full-time", "full_time"],
        "full_time",
    );
    check(
        "district",
        &[
            "东胜区",
            "东胜",
            "Dongsheng",
            "dongsheng",
            "鄂尔多斯市东胜区",
        ],
        "dongsheng",
    );
    check("talent_class", &["A类", "A", "a", "Ａ类"], "a");
    check(
        "title",
        &["副教授", "副高级", "associate_senior"],
        "associate_senior",
    );
    check("title", &["无", "中级", "none", "工程师"], "none");
    check_fault("degree", &["博导", "硕博", "3"], &CellFault::NoOption);
}

#[test]
fn degrees_among_words_that_add_nothing_are_read() {
    check(
        "degree",
        &[
            "硕士（全日制）",
            "全日制硕士研究生",
            "研究生/硕士",
            "工程硕士",
            "硕士研究生学历",
            "应届硕士",
            "国外硕士",
        ],
        "master",
    );
    check(
        "degree",
        &[
            "统招本科",
            "本科/学士",
            "大学工学学士",
            "学士学位",
            "本科（全日制）",
        ],
        "bachelor",
    );
    check(
        "degree",
        &["研究生工学博士", "博士研究生毕业", "医学博士"],
        "doctor",
    );
}

#[test]
fn degrees_that_are_not_held_or_not_one_are_asked_about() {
    let cells = [
        "博士在读",
        "在读博士",
        "硕士（在读）",
        "博士（拟）",
        "名誉博士",
        "本科及以上",
        "硕士以上",
        "本科肄业",
        "硕士(预计2027年毕业)",
        "硕士/博士",
        "博士，硕士",
        "本硕",
        "硕博连读",
        "研究生",
        "本科（自考）",
        "在职硕士",
        "硕士研究生（非全日制）",
        "双一流硕士",
        "硕士生",
        "PhD candidate",
        "postgraduate",
        "master (expected)",
        "Bachelor/Master",
    ];
    check_fault("degree", &cells, &CellFault::NoOption);
}

#[test]
fn words_that_may_mean_two_options_are_asked_about() {
    check_fault("degree", &["研究生"], &CellFault::NoOption);
    check_fault("honour", &["青年人才"], &CellFault::NoOption);
    check_fault(
        "employer",
        &["区直", "国有企业", "事业单位"],
        &CellFault::NoOption,
    );
    check_fault(
        "title",
        &["Senior", "Senior Engineer", "高级"],
        &CellFault::NoOption,
    );
    check("degree", &["硕士研究生"], "master");
    check("honour", &["青年优秀人才"], "young");
    check("employer", &["自治区直属"], "central_or_regional");
}

#[test]
fn marks_of_doubt_are_not_read_as_exact() {
    check_doubt(
        "degree",
        &[
            "博士?",
            "硕士？",
            "博士…",
            "~博士",
            "≥硕士",
            "博士*",
            "PhD?",
            "□博士",
            "本科+",
        ],
    );
    check_doubt("owns_home", &["是?", "否？", "是…", "yes?"]);
    check_doubt(
        "contract_years",
        &[
            "3年+",
            "2年?",
            "≥3年",
            "约3年",
            "3年左右",
            "3-5年",
            "3+ years",
            "about 3 years",
            "at least 3",
        ],
    );
    check_doubt(
        "salary",
        &[
            "26万+",
            "30万?",
            "约26万",
            "26万左右",
            "25-30万",
            "26万以上",
            "CNY 260,000+",
            "~260000",
        ],
    );
    check_doubt(
        "start_date",
        &[
            "2026-03-01?",
            "2026年3月1日左右",
            "20240301前",
            "约2026-03-01",
        ],
    );
    check_doubt("platform", &["自治区重点实验室+"]);
}

#[test]
fn yes_and_no_are_read_in_many_ways() {
    check(
        "owns_home",
        &["是", "有", "√", "Yes", "TRUE", "1", "Ｙ", "☑"],
        "true",
    );
    check(
        "owns_home",
        &["否", "无", "×", "no", "False", "0", "没有", "☐"],
        "false",
    );
    check(
        "social_insurance",
        &["已缴", "在缴", "缴纳", "正常缴纳"],
        "true",
    );
    check("social_insurance", &["未缴", "未缴纳"], "false");
    check("postdoc", &["在站"], "true");
    check("postdoc", &["出站", "已出站"], "false");
    let cells = ["也许", "2", "两套", "是否", "本市无", "待入职后缴纳"];
    check_fault("owns_home", &cells, &CellFault::NeitherYesNorNo);
}

#[test]
fn lengths_of_time_are_read_with_their_units() {
    let three = [
        "3",
        "3年",
        "３ 年",
        "3.0",
        "三年",
        "叁年",
        "3 years",
        "三",
        "36个月",
        "36月",
        "36 months",
        "3年期",
        "3年（36个月）",
    ];
    check("contract_years", &three, "3");
    check(
        "contract_years",
        &["2.5", "2.5年", "2年半", "30个月", "2年6个月"],
        "2.5",
    );
    check("contract_years", &["一年半", "18个月", "1年6个月"], "1.5");
    check("contract_years", &["24个月"], "2");
    check("contract_years", &["二十年"], "20");
    check(
        "startup_months",
        &["18", "18个月", "18 months", "一年半"],
        "18",
    );
    check("startup_months", &["2年", "2 years"], "24");
    for cell in [
        "三五年",
        "长期",
        "无固定期限",
        "1.2.3",
        "--3",
        "3天",
        "编制",
        "open-ended",
    ] {
        assert!(read("contract_years", cell).is_err(), "{cell}");
    }
}

#[test]
fn amounts_of_money_are_read_with_their_units() {
    let amounts = [
        "260000",
        "260,000",
        "26万",
        "26万元",
        "￥260,000",
        "CNY 260,000",
        "2.6E+05",
        "26w",
        "２６万",
        "26万/年",
        "26w/年",
        "二十六万",
        "年薪26万",
        "税前26万",
        "'260000",
    ];
    check("salary", &amounts, "260000");
    check(
        "salary",
        &[
            "2万/月",
            "20k/月",
            "月薪2万",
            "20,000元/月",
            "CNY 20,000 per month",
        ],
        "240000",
    );
    check("salary", &["30.5万"], "305000");
    for cell in [
        "面议",
        "2,60,000",
        "26百万万",
        "$40000",
        "USD 40,000",
        "€40,000",
        "税后26万",
    ] {
        assert!(read("salary", cell).is_err(), "{cell}");
    }
}

#[test]
fn amounts_that_nobody_is_paid_a_year_are_asked_about() {
    for (cell, expected) in [
        ("26", &["26", "260000"][..]),
        ("20k", &["20000", "240000"]),
        ("20K", &["20000", "240000"]),
        ("9999", &["9999", "119988"]),
        ("2600000000", &["2600000000"]),
        ("0", &["0"]),
    ] {
        assert_eq!(
            candidates("年薪", cell)[..expected.len()],
            *expected,
            "{cell}"
        );
    }
}

#[test]
fn numbers_take_the_unit_of_the_heading_unless_they_have_their_own() {
    for (heading, cell, expected) in [
        ("合同期限（月）", "24", "2"),
        ("合同期限（月）", "3年", "3"),
        ("聘期(个月)", "36", "3"),
        ("合同年限(月)", "12", "1"),
        ("合同期限（单位：月）", "24", "2"),
        ("合同期限/月", "24", "2"),
        ("合同期限 月", "24", "2"),
        ("合同月数", "24", "2"),
        ("Contract (months)", "24", "2"),
        ("Contract months", "24", "2"),
        ("Contract length (in months)", "24", "2"),
        ("合同期限（年）", "3", "3"),
        ("合同年限", "3", "3"),
        ("合同年限", "24个月", "2"),
        ("薪资（元/月）", "20000", "240000"),
        ("薪酬（K/月）", "20", "240000"),
        ("薪资（税前，元/月）", "20000", "240000"),
        ("月薪", "20000", "240000"),
        ("月薪（万元）", "2", "240000"),
        ("月薪", "26万/年", "260000"),
        ("Salary (monthly)", "20000", "240000"),
        ("Monthly salary (CNY)", "20,000", "240000"),
        ("Salary per month", "20000", "240000"),
        ("年薪（万元）", "26", "260000"),
        ("年薪（万）", "260000元", "260000"),
        ("年薪:万元", "26", "260000"),
        ("Annual salary (CNY)", "260000", "260000"),
        ("薪资（元/年）", "90000", "90000"),
        ("经营时间（年）", "2", "24"),
        ("研发经费（万元）", "2500", "25000000"),
    ] {
        assert_eq!(
            read_below(heading, cell),
            Ok(Some(expected.to_owned())),
            "{heading}: {cell}"
        );
    }
}

#[test]
fn numbers_without_any_unit_are_asked_about_where_two_are_possible() {
    for (heading, cell, expected) in [
        ("合同期限", "24", ["24", "2"]),
        ("聘期", "3", ["3", "0.25"]),
        ("Contract", "36", ["36", "3"]),
        ("薪酬", "20000", ["20000", "240000"]),
        ("薪酬（K）", "20", ["20000", "240000"]),
        ("薪资（元）", "30000", ["30000", "360000"]),
        ("Salary", "8000", ["8000", "96000"]),
        ("经营时间", "18", ["216", "18"]),
    ] {
        let found = candidates(heading, cell);
        assert!(
            expected
                .iter()
                .all(|one| found.iter().any(|other| other == one)),
            "{heading}: {found:?}"
        );
    }
    // More is never paid a month.
    let yearly = Ok(Some("260000".to_owned()));
    assert_eq!(read_below("薪资", "260000"), yearly);
    assert_eq!(read_below("Salary", "26万"), yearly);
}

#[test]
fn units_of_headings_that_are_no_units_of_the_question_are_refused() {
    for (heading, cell) in [
        ("年薪（$）", "40000"),
        ("Salary (USD)", "40000"),
        ("薪资（税后）", "260000"),
        ("合同期限（天）", "1096"),
        ("Contract (days)", "1096"),
    ] {
        let found = read_below(heading, cell);
        let is_foreign = matches!(
            found,
            Err(CellFault::Inexact(Reading::Invalid(
                ReadingFault::ForeignUnit(_)
            )))
        );
        assert!(is_foreign, "{heading}: {found:?}");
    }
}

#[test]
fn days_are_read_in_many_ways() {
    let days = [
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
        "1-Mar-26",
        "26.3.1",
        "2026-03-01 00:00:00",
        "2026-03-01T08:30",
        "2026 年 3 月 1 号",
        "２０２６／３／１",
        "2026年3月1日（周日）",
        "二〇二六年三月一日",
        "46082.5",
        "'2026-03-01",
        "2026-03-01上午",
    ];
    check("start_date", &days, "2026-03-01");
    check("start_date", &["13/3/2026", "3/13/2026"], "2026-03-13");
    check("start_date", &["3/3/2026"], "2026-03-03");
}

#[test]
fn times_with_a_zone_are_days_in_ordos() {
    check(
        "start_date",
        &[
            "2021-08-23T16:00:00.000Z",
            "2021-08-23T16:00:00Z",
            "2021-08-24T07:59:59+08:00",
        ],
        "2021-08-24",
    );
    check(
        "start_date",
        &[
            "2021-08-23T15:59:59Z",
            "2021-08-23 23:59",
            "2021-08-24T00:30:00+09:00",
        ],
        "2021-08-23",
    );
    check(
        "start_date",
        &[
            "2023-11-16T16:00:00+00:00",
            "2023-11-17T00:00:00+08:00",
            "2023-11-17 00:00:00",
        ],
        "2023-11-17",
    );
}

#[test]
fn days_that_are_not_one_day_are_asked_about() {
    for (cell, expected) in [
        ("1/3/2026", &["2026-03-01", "2026-01-03"][..]),
        ("2026.3.1-2029.3.1", &["2026-03-01", "2029-03-01"]),
        ("2026年3月", &["2026-03-01"]),
        ("Mar-26", &["2026-03-01"]),
    ] {
        assert_eq!(candidates("到岗日期", cell), expected, "{cell}");
    }
    for cell in [
        "2026-02-30",
        "下个月",
        "1",
        "0000-00-00",
        "1926-03-01",
        "2199-01-01",
        "99999",
        "１２０２４",
        "3月1日",
        "2026年3月1日（周五）",
    ] {
        assert!(read("start_date", cell).is_err(), "{cell}");
    }
}

#[test]
fn cells_that_say_that_nothing_is_known_answer_nothing() {
    for cell in [
        "", "  ", "?", "？", "不详", "N/A", "待定", "—", "/", "-", "'-", "#REF!",
    ] {
        assert_eq!(read("degree", cell), Ok(None), "{cell}");
        assert_eq!(read("salary", cell), Ok(None), "{cell}");
        assert_eq!(read("start_date", cell), Ok(None), "{cell}");
    }
}

#[test]
fn sets_are_taken_apart() {
    check(
        "platform",
        &[
            "regional_key_lab+new_rd_institution",
            "自治区重点实验室、新型研发机构",
            "自治区重点实验室＋新型研发机构",
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
