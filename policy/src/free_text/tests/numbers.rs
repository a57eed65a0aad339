use super::*;

#[test]
fn length_in_years_is_read_in_every_script() {
    let texts = [
        "3",
        "3年",
        "３ 年",
        "3.0",
        "３。０",
        "三",
        "三年",
        "叁年",
        "3年期",
        "三年期",
        "3 years",
        "3 yrs",
        "3y",
        "three years",
        "36个月",
        "36月",
        "36 months",
        "三十六个月",
        "3年整",
        "＋3",
        "3年。",
        "3年（36个月）",
        "3年（含试用期6个月）",
        "3\u{a0}年",
        "\u{feff}3年",
        "'3",
    ];
    check(&years(), &texts, "3");
    check(
        &years(),
        &[
            "2.5",
            "２.５",
            "２．５",
            "2。5",
            "2.5年",
            "2年半",
            "两年半",
            "二年半",
            "30个月",
            "2年6个月",
            "2年零6个月",
            "2年又六个月",
            "2 years and 6 months",
            "two and a half years",
            "2.50",
        ],
        "2.5",
    );
    check(
        &years(),
        &[
            "一年半",
            "1.5",
            "18个月",
            "1年半",
            "a year and a half",
            "十八个月",
        ],
        "1.5",
    );
    check(
        &years(),
        &["半年", "0.5", "6个月", ".5", "half a year", "半年期"],
        "0.5",
    );
    check(&years(), &["十年", "10", "１０", "一十年", "10.000"], "10");
    check(&years(), &["二十年", "廿年", "20", "二〇"], "20");
    check(&years(), &["0", "零", "〇"], "0");
}

#[test]
fn months_that_are_no_part_of_a_year_are_cut_and_never_rounded_up() {
    check(&years(), &["35个月"], "2.9166");
    check(&years(), &["14个月", "1年2个月"], "1.1666");
}

#[test]
fn length_in_months_is_read_from_years_too() {
    check(
        &months(),
        &[
            "18",
            "18个月",
            "18 months",
            "一年半",
            "1年6个月",
            "1.5年",
            "十八个月",
        ],
        "18",
    );
    check(&months(), &["24", "2年", "2 years", "两年", "24月"], "24");
    check(&months(), &["6", "半年"], "6");
    check_fault(
        &months(),
        &["1.5", "一个半月", "1.3年"],
        &ReadingFault::NotWhole,
    );
}

#[test]
fn people_are_counted_with_their_measure_words() {
    check(
        &people(),
        &[
            "2",
            "2人",
            "两人",
            "2名",
            "2 people",
            "两个",
            "2名员工",
            "2位",
            "２人",
        ],
        "2",
    );
    check_fault(&people(), &["2.5人"], &ReadingFault::NotWhole);
}

#[test]
fn decimal_comma_is_asked_about_and_never_left_out() {
    check_ambiguous(&years(), "2,5", &["2.5", "25"]);
    check_ambiguous(&years(), "2，5", &["2.5", "25"]);
    check_ambiguous(&years(), "1,5 years", &["1.5", "15"]);
    check_ambiguous(&years(), "0,5", &["0.5"]);
    check_ambiguous(&months(), "1,2", &["12"]);
    check_ambiguous(&months(), "12,0", &["12", "120"]);
}

#[test]
fn thousands_are_grouped_by_three_only() {
    check(
        &pay(),
        &["260,000", "260，000", "260 000", "260'000", "260,000.00"],
        "260000",
    );
    check_fault(
        &pay(),
        &[
            "1,00,000", "26,0000", "2,60,000", "260,00,0", "1,2345", "26 0000", "2 5", "1.2.3",
            "1,234,56",
        ],
        &ReadingFault::Grouping,
    );
    check_fault(&years(), &["2 5", "1,00,000"], &ReadingFault::Grouping);
    check_fault(
        &years(),
        &["1,234"],
        &ReadingFault::OutOfBounds { at_most: 50.into() },
    );
    check_ambiguous(&pay(), "1.260.000", &["1260000"]);
}

#[test]
fn money_is_read_with_its_scales_and_units() {
    check(
        &pay(),
        &[
            "260000",
            "２６００００",
            "26万",
            "26万元",
            "26w",
            "26W",
            "26.0w",
            "２６万",
            "26 万 元",
            "￥260,000",
            "¥26万",
            "CNY 260,000",
            "RMB260000",
            "260000元",
            "260000块钱",
            "二十六万",
            "贰拾陆万元整",
            "26万/年",
            "26万元/年",
            "每年26万",
            "一年26万",
            "26万一年",
            "年薪26万",
            "税前26万",
            "26万（税前）",
            "26（万元）",
            "2.6E+05",
            "260千元",
            "260k/年",
            "260000 yuan",
            "260,000 yuan a year",
            "CNY 260,000 per year",
            "26\u{a0}万",
            "26万元人民币",
            "260 thousand yuan",
        ],
        "260000",
    );
    check(
        &pay(),
        &[
            "26.5w",
            "26万5千",
            "26万5",
            "26万5000",
            "二十六万五千",
            "265,000",
        ],
        "265000",
    );
    check(
        &pay(),
        &[
            "2万/月",
            "月薪2万",
            "2万元每月",
            "20k/月",
            "20,000/month",
            "20000 yuan a month",
            "2万一个月",
        ],
        "240000",
    );
    check(&pay(), &["20k*14", "2万×14薪", "20k/月*14"], "280000");
    check(
        &price(),
        &[
            "1.2万",
            "12000",
            "12,000元/㎡",
            "1.2万/平",
            "12000元/平方米",
            "12000 yuan per sqm",
            "每平米1.2万",
        ],
        "12000",
    );
}

#[test]
fn amount_far_outside_the_usual_is_asked_about() {
    check_implausible(&pay(), "26", "26", &["260000"]);
    check_implausible(&pay(), "26元", "26", &["260000"]);
    check_implausible(&pay(), "20000", "20000", &["240000"]);
    check_implausible(&pay(), "20k", "20000", &["240000"]);
    check_implausible(&pay(), "2", "2", &["240000"]);
    check_implausible(&pay(), "260000万", "2600000000", &[]);
    check_implausible(&price(), "1.2", "1.2", &["12000"]);
    check_implausible(&price(), "120万", "1200000", &[]);
    check_implausible(&years(), "36", "36", &["3"]);
    check_implausible(&years(), "25", "25", &[]);
    check_ambiguous(&years(), "60", &["5"]);
    check(&pay(), &["0", "0元"], "0");
}

#[test]
fn unit_of_something_else_is_named() {
    let foreign = |word: &str| ReadingFault::ForeignUnit(word.to_owned());
    check_fault(&pay(), &["$40000", "40000$"], &foreign("$"));
    check_fault(&pay(), &["40000美元", "4万美元"], &foreign("美元"));
    check_fault(&pay(), &["US$40,000"], &foreign("us$"));
    check_fault(&pay(), &["税后26万"], &foreign("税后"));
    check_fault(&pay(), &["2000元/天"], &foreign("天"));
    check_fault(&years(), &["1096天"], &foreign("天"));
    check_fault(&years(), &["3人"], &foreign("人"));
    check_fault(&people(), &["3个月"], &foreign("个月"));
    check_fault(&years(), &["300%"], &foreign("%"));
}

#[test]
fn mark_of_doubt_is_never_exact() {
    check_doubtful(
        &years(),
        &[
            "3年+",
            "3+",
            "2年?",
            "2年？",
            "≥3年",
            ">=3",
            "3年以上",
            "5年及以上",
            "3年左右",
            "约3年",
            "近3年",
            "3年多",
            "十几年",
            "3-5年",
            "3~5年",
            "3—5年",
            "3至5年",
            "三到五年",
            "三五年",
            "两三年",
            "3或5年",
            "about 3 years",
            "3 or 4 years",
            "at least 3 years",
            "3+2年",
            "至少3年",
            "不少于3年",
            "2023-2026",
            "十七八年",
        ],
    );
    check_doubtful(
        &pay(),
        &[
            "26万+",
            "30万?",
            "约26万",
            "26万以上",
            "25-30万",
            "26.5万左右",
            "26万起",
            "20~30w",
            "二三十万",
            "30余万",
            "up to 260,000",
        ],
    );
}

#[test]
fn text_that_is_no_amount_is_named() {
    check_not_understood(
        &years(),
        &[
            "长期",
            "无固定期限",
            "事业编",
            "abc",
            "3abc",
            "--3",
            "3年试用",
            "3个",
            "(3)",
            "-",
            "年",
            "3年3年",
            "6个月2年",
            "2年半半",
            "3e5x",
            "1e3",
        ],
    );
    check_not_understood(
        &pay(),
        &[
            "面议",
            "万元",
            "26万3万",
            "十百",
            "百万",
            "26万月年",
            "26kg",
            "1e3",
            "9e30",
            "26万500",
            // An exponent takes no multiplier.
            "9e+4万",
            "6e+3千",
            "3e+5w1",
            // A fraction is the end of a number, and so are several digits in front of 百 or 千.
            "453.7万3",
            "26.5万5千",
            "2.5亿3000万",
            "272.9百万2",
            "26百万5",
            // The English article stands in front of English words.
            "260000a年",
            "453.7万 3a年",
            "¥228万 二a月",
            "166w an年",
        ],
    );
    check_fault(
        &years(),
        &["-3", "－3", "51", "99年"],
        &ReadingFault::OutOfBounds { at_most: 50.into() },
    );
    check_reading(
        &years(),
        &["", "  ", "\u{3000}", "\u{200b}"],
        &Reading::Empty,
    );
}

#[test]
fn unit_of_a_heading_counts_for_bare_numbers_only() {
    let read = |question: &Question, heading: &str, text: &str| {
        let unit = question.read_unit(heading).expect("a unit");
        let reading = question.read_free_text(text, Some(unit));
        reading.exact().map(|answer| question.write(answer))
    };
    for (heading, text, expected) in [
        ("万元", "26", "260000"),
        ("万元", "260000元", "260000"),
        ("万元", "26万", "260000"),
        ("元/月", "20000", "240000"),
        ("元/月", "24万/年", "240000"),
        ("万元/月", "2", "240000"),
        ("月", "20000", "240000"),
        ("monthly", "20000", "240000"),
        ("K", "260", "260000"),
        ("税前万元", "26.5", "265000"),
        ("CNY", "260000", "260000"),
    ] {
        assert_eq!(
            read(&pay(), heading, text).as_deref(),
            Some(expected),
            "{heading}: {text}"
        );
    }
    for (heading, text, expected) in [
        ("月", "24", "2"),
        ("个月", "36", "3"),
        ("months", "30", "2.5"),
        ("年", "3", "3"),
        ("月", "3年", "3"),
    ] {
        assert_eq!(
            read(&years(), heading, text).as_deref(),
            Some(expected),
            "{heading}: {text}"
        );
    }
    assert_eq!(read(&months(), "年", "2").as_deref(), Some("24"));
}

#[test]
fn heading_without_a_unit_of_the_question_is_named() {
    assert_eq!(
        pay().read_unit("$"),
        Err(ReadingFault::ForeignUnit("$".to_owned()))
    );
    assert!(matches!(
        pay().read_unit("备注"),
        Err(ReadingFault::NotUnderstood(_))
    ));
    assert!(matches!(
        years().read_unit("天"),
        Err(ReadingFault::ForeignUnit(_))
    ));
    assert!(price().read_unit("元/月").is_err());
}

#[test]
fn value_with_too_many_digits_is_named() {
    let mut price = price();
    price.is_multiplied = true;
    check_fault(&price, &["7000.1234567890123"], &ReadingFault::TooPrecise);
    check_fault(
        &price,
        &["7".repeat(80).as_str()],
        &ReadingFault::TooPrecise,
    );
}

#[test]
fn link_takes_the_exact_form_and_free_text_without_doubt() {
    let read = |text: &str| pay().read_link(text).ok().map(|answer| pay().write(answer));
    assert_eq!(read("26").as_deref(), Some("26"));
    assert_eq!(read("26万").as_deref(), Some("260000"));
    assert_eq!(read("26万+"), None);
    let day = |text: &str| day().read_link(text).ok().map(|answer| day().write(answer));
    assert_eq!(day("2021-08-24").as_deref(), Some("2021-08-24"));
    assert_eq!(day("2021年8月24日").as_deref(), Some("2021-08-24"));
    assert_eq!(day("0002-08-24"), None);
    assert_eq!(day("1999-12-31"), None);
}
