//! A thousand mutated tables: none gives an answer that its cells do not say.
//!
//! A slow reference of its own tells whether a cell says an answer. It knows few spellings, and reads none in another way
//! than the roster may; what it does not know the roster has to ask about.

use policy::roster::{Column, Sheet};
use policy::{Answer, QuestionIndex};

use super::{CATALOGUE, read, reader};

/// Number of tables, unless `PROPTEST_CASES` gives another.
const TABLES: u64 = 1_000;
/// Seed of the tables, unless `PROPTEST_RNG_SEED` gives another.
const SEED: u64 = 20_261_130;

/// Headings of each column, with spellings of its cells.
const COLUMNS: [(&str, &[&str], &[&str]); 6] = [
    (
        "degree",
        &["学历", "最高学历", "Degree", "*学历"],
        &[
            "博士",
            "硕士",
            "本科",
            "大专",
            "PhD",
            "博士?",
            "硕士及以上",
            "博士在读",
            "研究生",
            "全日制硕士",
            "",
            "-",
        ],
    ),
    (
        "school",
        &["毕业院校", "School", "毕业院校（全称）"],
        &[
            "清华大学",
            "清华大学（深圳）",
            "四川大学（锦城学院）",
            "武汉大学（自考）",
            "内蒙古大学",
            "某某学院",
            "清华大学（本科）",
            "",
        ],
    ),
    (
        "contract_years",
        &[
            "合同年限",
            "合同期限（月）",
            "聘期(个月)",
            "Contract (months)",
            "合同期限",
            "合同期限（年）",
        ],
        &[
            "3",
            "5",
            "24",
            "36",
            "3年",
            "24个月",
            "36 months",
            "3年+",
            "2年?",
            "约3年",
            "一年半",
            "≥3",
            "60",
            "长期",
            "",
        ],
    ),
    (
        "salary",
        &[
            "年薪",
            "年薪（万元）",
            "薪资（元/月）",
            "薪酬（K）",
            "薪酬",
            "Salary (monthly)",
            "税前年薪（元）",
        ],
        &[
            "26", "20000", "260000", "26万", "2万/月", "20k", "26万+", "30万?", "$40000", "面议",
            "18", "150001", "",
        ],
    ),
    (
        "start_date",
        &["到岗日期", "Start date", "入职时间"],
        &[
            "2026-03-01",
            "2026/3/1",
            "2024年3月",
            "2023.11",
            "2021-08-23T16:00:00.000Z",
            "01/02/2024",
            "20240301",
            "45352",
            "待定",
            "2026-03-01?",
            "",
        ],
    ),
    (
        "social_insurance",
        &["是否缴纳社保", "社保", "Insured"],
        &["是", "否", "是?", "已缴", "√", "待缴", "no", ""],
    ),
];
/// Rows that are no people.
const OTHERS: [&str; 9] = [
    "合计",
    "小计",
    "平均",
    "备注：以上均为拟引进",
    "制表人：某某",
    "例：某人",
    "（示例）某人",
    "Total",
    "Note: draft",
];
/// Characters put into cells.
const INSERTED: [&str; 14] = [
    "?", "？", "+", "约", "≥", "~", "月", "年", "万", "k", "（", "）", "1", " ",
];

/// Numbers without an order that anybody sees, the same at every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit as u64).unwrap_or(0)
    }

    fn one_of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.below(all.len())]
    }
}

/// A table and the names of the people in it; of those in `shifted` cells stand in the wrong columns.
struct Made {
    text: String,
    names: Vec<String>,
    shifted: Vec<String>,
}

fn made(random: &mut Random) -> Made {
    let separator = random.one_of(&[",", "\t", ";", "|", "，"]);
    let mut order: Vec<usize> = (0..COLUMNS.len()).collect();
    for index in 0..order.len() {
        let other = random.below(order.len());
        order.swap(index, other);
    }
    let mut headings = vec!["姓名".to_owned()];
    headings.extend(
        order
            .iter()
            .map(|column| random.one_of(COLUMNS[*column].1).to_owned()),
    );
    let (mut names, mut shifted, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    if random.below(3) == 0 {
        rows.push(vec!["2026年拟引进人员名单".to_owned()]);
    }
    rows.push(headings.clone());
    for person in 0..3 + random.below(4) {
        let name = format!("某{}", ["甲", "乙", "丙", "丁", "戊", "己", "庚"][person]);
        let mut row = vec![name.clone()];
        row.extend(
            order
                .iter()
                .map(|column| random.one_of(COLUMNS[*column].2).to_owned()),
        );
        let place = 1 + random.below(COLUMNS.len());
        match random.below(6) {
            0 => {
                let inserted = random.one_of(&INSERTED);
                let cell = &mut row[place];
                let ends: Vec<usize> = cell
                    .char_indices()
                    .map(|(index, _)| index)
                    .chain([cell.len()])
                    .collect();
                cell.insert_str(ends[random.below(ends.len())], inserted);
            }
            1 if separator == "," => {
                // A number parted at its thousands.
                row.splice(place..=place, ["260".to_owned(), "000".to_owned()]);
                shifted.push(name.clone());
            }
            2 => row.truncate(place),
            _ => {}
        }
        names.push(name);
        rows.push(row);
        if random.below(4) == 0 {
            let mut other = vec![random.one_of(&OTHERS).to_owned()];
            other.extend(
                (0..COLUMNS.len()).map(|_| random.one_of(&["", "", "11", "312"]).to_owned()),
            );
            rows.push(other);
        }
        if random.below(8) == 0 {
            rows.push(headings.clone());
        }
    }
    let quoted = |cell: &String| {
        if cell.contains(separator) {
            format!("\"{cell}\"")
        } else {
            cell.clone()
        }
    };
    let line =
        |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(separator) + "\n";
    Made {
        text: rows.iter().map(line).collect(),
        names,
        shifted,
    }
}

/// Returns whether a cell below a heading says an answer.
fn says(question: QuestionIndex, heading: &str, cell: &str, answer: Answer) -> bool {
    let written = CATALOGUE[question].write(answer);
    let raw = cell;
    // Neither spaces nor brackets change a word, and a sign in front changes no number.
    let cell = cell.replace([' ', '（', '）'], "");
    let cell = cell.strip_prefix('+').unwrap_or(&cell).to_owned();
    if ["?", "？", "约", "≥", "~", "+"]
        .iter()
        .any(|mark| cell.contains(mark))
    {
        return false;
    }
    match &*CATALOGUE[question].id {
        "degree" => {
            let word = match &*written {
                "doctor" => ["博士", "PhD"],
                "master" => ["硕士", "Master"],
                "bachelor" => ["本科", "Bachelor"],
                _ => ["大专", "专科"],
            };
            word.iter().any(|word| cell.contains(word))
                && !["在读", "以上", "以下"]
                    .iter()
                    .any(|mark| cell.contains(mark))
        }
        "school" => {
            let name = match &*written {
                "first_class_university" => ["清华大学", "武汉大学"],
                _ => ["内蒙古大学", "内蒙古大学"],
            };
            name.iter().any(|name| cell.contains(name))
                && !["学院", "自考", "本科"]
                    .iter()
                    .any(|mark| cell.contains(mark))
        }
        "social_insurance" => {
            let words: &[&str] = if written == "true" {
                &["是", "已缴", "√", "1"]
            } else {
                &["否", "no"]
            };
            words.iter().any(|word| cell.contains(word))
        }
        "start_date" => says_day(raw, &written),
        _ => says_number(question, heading, &cell, &written),
    }
}

fn says_day(cell: &str, written: &str) -> bool {
    let numbers = |text: &str| {
        let parts = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|part| !part.is_empty());
        parts
            .map(|part| part.trim_start_matches('0').to_owned())
            .collect::<Vec<_>>()
    };
    let day = numbers(written);
    let found = numbers(cell);
    // Afternoon in Greenwich is the next day in Ordos.
    if cell.replace(' ', "").starts_with("2021-08-23T16:") {
        return written == "2021-08-24";
    }
    match cell {
        _ if found.len() == 3 => found == day,
        // A month that no limit parts.
        _ if found.len() == 2 => {
            found[..] == day[..2] && day[2] == "1" && !cell.contains("2023.11")
        }
        _ => {
            let digits = cell.replace(' ', "");
            digits == written.replace('-', "") || digits == "45352" && written == "2024-03-01"
        }
    }
}

fn says_number(question: QuestionIndex, heading: &str, cell: &str, written: &str) -> bool {
    let is_money = CATALOGUE[question].id == "salary";
    // 2年4个月, 15万0001.
    for (mark, one) in [("年", 1.0), ("万", 10_000.0), ("k", 1_000.0)] {
        if let Some((before, after)) = cell.split_once(mark)
            && let (Ok(before), Ok(after)) = (
                before.parse::<f64>(),
                leading(after.trim_start()).parse::<f64>(),
            )
        {
            let rest = if mark == "年" { after / 12.0 } else { after };
            let times = if is_money && cell.contains('月') {
                12.0
            } else {
                1.0
            };
            let value = (before * one + rest) * times;
            return written
                .parse::<f64>()
                .is_ok_and(|written| (written - value).abs() < 0.001);
        }
    }
    let digits: String = cell
        .chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == '.')
        .collect();
    let mut value: f64 = match cell {
        "一年半" => return written == "1.5",
        _ => digits.parse().unwrap_or(f64::NAN),
    };
    let has =
        |text: &str, words: &[&str]| words.iter().any(|word| text.to_lowercase().contains(word));
    let months = ["月", "month"];
    let years = ["年", "year"];
    let own_unit = has(cell, &months) || has(cell, &years);
    let is_monthly = has(cell, &months) || !own_unit && has(heading, &months);
    if is_money {
        let own_scale = has(cell, &["万", "k", "元"]);
        let scale = if own_scale { cell } else { heading };
        value *= if has(scale, &["万"]) {
            10_000.0
        } else if has(scale, &["k"]) {
            1_000.0
        } else {
            1.0
        };
        if is_monthly {
            value *= 12.0;
        }
        // What nobody is paid is asked about.
        if value < 30_000.0 {
            return false;
        }
    } else if is_monthly {
        value /= 12.0;
    }
    let written: f64 = written.parse().unwrap_or(f64::NAN);
    (written - value).abs() < 0.001
}

/// Returns the digits that a text begins with.
fn leading(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    &text[..end.unwrap_or(text.len())]
}

fn check(made: &Made, number: u64) {
    let table = read(made.text.as_bytes()).expect("a table");
    let mut sheet = Sheet::new(reader(), table);
    let applicant = CATALOGUE.question("applicant").expect("a question");
    for row in 0..sheet.len() {
        let name = sheet.name(row).to_owned();
        let place = format!("table {number}, {name}:\n{}", made.text);
        assert!(made.names.contains(&name), "nobody is called so: {place}");
        let (profile, _, _) = sheet.answers(row);
        if made.shifted.contains(&name) {
            assert!(profile.is_empty(), "cells stand in wrong columns: {place}");
        }
        for (question, answer) in profile
            .answers()
            .filter(|(question, _)| *question != applicant)
        {
            let column = sheet
                .column(Column::Question(question))
                .expect("a column of the question");
            let heading = &sheet.headings()[column].text;
            let cell = sheet.cell(row, column);
            assert!(
                says(question, heading, cell, answer),
                "{:?} below {heading:?} was read as {}: {place}",
                cell,
                CATALOGUE[question].write(answer)
            );
        }
    }
}

#[test]
fn thousand_mutated_tables_give_no_answer_that_their_cells_do_not_say() {
    let setting = |name: &str| std::env::var(name).ok()?.parse().ok();
    let mut random = Random(setting("PROPTEST_RNG_SEED").unwrap_or(SEED));
    for number in 0..setting("PROPTEST_CASES").unwrap_or(TABLES) {
        check(&made(&mut random), number);
    }
}
