//! Tables, and what becomes of them between one spreadsheet and another.

use encoding_rs::{BIG5, GB18030};

/// A table as it was meant.
pub struct Base {
    pub name: &'static str,
    pub rows: Vec<Vec<&'static str>>,
}

/// A mutation of a table.
pub struct Mangle {
    pub name: &'static str,
    /// True if all answers must stay the same.
    pub is_harmless: bool,
    pub make: fn(&Base) -> Vec<u8>,
}

/// The tables.
pub fn bases() -> Vec<Base> {
    let base = |name, text: &'static str| Base {
        name,
        rows: text.lines().map(|line| line.split('|').collect()).collect(),
    };
    vec![
        base(
            "candidates",
            "姓名|学历|毕业院校|引进方式|单位性质|到岗日期|合同年限|年薪|社保|租房\n\
             张三|博士|清华大学|全职|企业|2026-03-01|3|300000|是|是\n\
             李四|硕士|其他学校|全职|市直单位|2025/9/1|5年|18万|是|否\n\
             王五|本科|内蒙古大学|全职|企业|2024年7月1日|2|9.6万元|有|有\n\
             赵六|博士|University of Oxford|柔性引进||||不详|否|\n\
             孙七|大专||创业||2026-01-15||||",
        ),
        base(
            "graduates",
            "Name|Degree|School|Come from|Start date|Contract length|Social insurance|Own home\n\
             Ann Li|Master's|Peking University|Outside Ordos|2026-07-01|3 years|yes|no\n\
             Bo Wang|Bachelor's|Another school|Outside Ordos|1 July 2026|2|yes|no\n\
             Cai, Xin|Doctorate|Stanford University|Ordos|2026-09-15|5|no|yes\n\
             Dee Sun|PhD|Tsinghua University||2026-02-28|3|Y|N",
        ),
        base(
            "firms",
            "企业名称|申请人|高新技术企业|研发平台|认定日期|科技型中小企业入库|高薪引才\n\
             甲公司|企业或单位|是|自治区重点实验室+新型研发机构|2024-05-06|3|是\n\
             乙公司|单位|否|无|不详|0|否\n\
             丙研究院|机构|是|国家级研发中心|2023-01-01||有",
        ),
        base("short", "姓名|学历\n甲|博士\n乙|硕士\n丙|本科\n丁|专科"),
    ]
}

/// Cells between separators, in quotes where they must be.
fn joined(rows: &[Vec<&str>], separator: &str, ending: &str, all_quoted: bool) -> String {
    let cell = |cell: &&str| {
        let needs = all_quoted || cell.contains(separator) || cell.contains(['"', '\n', '\r']);
        if needs {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            (*cell).to_owned()
        }
    };
    let line = |row: &Vec<&str>| row.iter().map(cell).collect::<Vec<_>>().join(separator) + ending;
    rows.iter().map(line).collect()
}

fn plain(base: &Base) -> String {
    joined(&base.rows, ",", "\n", false)
}

/// The same rows with more cells.
fn with_column(base: &Base, place: usize, heading: &'static str, cell: &'static str) -> String {
    let mut rows = base.rows.clone();
    for (number, row) in rows.iter_mut().enumerate() {
        row.insert(
            place.min(row.len()),
            if number == 0 { heading } else { cell },
        );
    }
    joined(&rows, ",", "\n", false)
}

fn utf16(text: &str, swap: bool) -> Vec<u8> {
    let bytes = |unit: u16| {
        if swap {
            unit.to_be_bytes()
        } else {
            unit.to_le_bytes()
        }
    };
    text.encode_utf16().flat_map(bytes).collect()
}

/// The text with something done to its lines.
fn lines(base: &Base, change: fn(usize, &str) -> String) -> Vec<u8> {
    let text = plain(base);
    let changed = text
        .lines()
        .enumerate()
        .map(|(number, line)| change(number, line) + "\n");
    changed.collect::<String>().into_bytes()
}

/// Every so many bytes one becomes another.
fn flipped(mut bytes: Vec<u8>, every: usize, first: usize) -> Vec<u8> {
    for (place, byte) in bytes.iter_mut().enumerate() {
        if place % every == first {
            *byte ^= 0x15;
        }
    }
    bytes
}

const fn harmless(name: &'static str, make: fn(&Base) -> Vec<u8>) -> Mangle {
    Mangle {
        name,
        is_harmless: true,
        make,
    }
}

const fn harmful(name: &'static str, make: fn(&Base) -> Vec<u8>) -> Mangle {
    Mangle {
        name,
        is_harmless: false,
        make,
    }
}

/// All that is done.
pub const MANGLES: &[Mangle] = &[
    harmless("plain", |base| plain(base).into_bytes()),
    harmless("bom", |base| {
        format!("\u{feff}{}", plain(base)).into_bytes()
    }),
    harmless("gb18030", |base| {
        GB18030.encode(&plain(base)).0.into_owned()
    }),
    harmless("gb18030-tab", |base| {
        GB18030
            .encode(&joined(&base.rows, "\t", "\r\n", false))
            .0
            .into_owned()
    }),
    harmless("tab", |base| {
        joined(&base.rows, "\t", "\n", false).into_bytes()
    }),
    harmless("semicolon", |base| {
        joined(&base.rows, ";", "\r\n", false).into_bytes()
    }),
    harmless("all-quoted", |base| {
        joined(&base.rows, ",", "\r\n", true).into_bytes()
    }),
    harmless("tab-quoted", |base| {
        joined(&base.rows, "\t", "\r\n", true).into_bytes()
    }),
    harmless("old-mac", |base| {
        joined(&base.rows, ",", "\r", false).into_bytes()
    }),
    harmless("utf16le", |base| {
        utf16(
            &format!("\u{feff}{}", joined(&base.rows, "\t", "\r\n", false)),
            false,
        )
    }),
    harmless("utf16be", |base| {
        utf16(&format!("\u{feff}{}", plain(base)), true)
    }),
    harmless("sep-line", |base| {
        format!("sep=;\r\n{}", joined(&base.rows, ";", "\r\n", false)).into_bytes()
    }),
    harmless("bom-sep-line", |base| {
        format!("\u{feff}\"sep=,\"\n{}", plain(base)).into_bytes()
    }),
    harmless("blank-before", |base| {
        format!("\n\n,,,\n{}", plain(base)).into_bytes()
    }),
    harmless("blank-between", |base| {
        plain(base).replace('\n', "\n\n , ,\n").into_bytes()
    }),
    harmless("title-before", |base| {
        format!("2026年引才名单,,,\n制表：某处,2026-11-01\n{}", plain(base)).into_bytes()
    }),
    harmless("no-last-line-break", |base| {
        plain(base).trim_end().as_bytes().to_vec()
    }),
    harmless("columns-reversed", |base| {
        let rows: Vec<Vec<&str>> = base
            .rows
            .iter()
            .map(|row| row.iter().rev().copied().collect())
            .collect();
        joined(&rows, ",", "\n", false).into_bytes()
    }),
    harmless("more-columns", |base| {
        with_column(base, 1, "备注", "一行\n又一行, \"引\"").into_bytes()
    }),
    harmless("number-column", |base| {
        with_column(base, 0, "序号", "1").into_bytes()
    }),
    harmless("formula-column", |base| {
        with_column(base, 1, "链接", "=HYPERLINK(\"http://x.example\",\"a\")").into_bytes()
    }),
    harmless("command-column", |base| {
        with_column(base, 99, "说明", "=cmd|' /C calc'!A0").into_bytes()
    }),
    harmless("duplicate-heading", |base| {
        with_column(base, 99, base.rows[0][1], "随便").into_bytes()
    }),
    harmless("duplicate-heading-in-another-language", |base| {
        let heading = match base.rows[0][1] {
            "学历" => "Degree",
            "Degree" => "学历",
            _ => "Applicant",
        };
        with_column(base, 99, heading, "whatever").into_bytes()
    }),
    harmless("empty-headings", |base| {
        with_column(base, 2, "", "x").into_bytes()
    }),
    harmless("trailing-cells", |base| {
        lines(base, |_, line| format!("{line},,,"))
    }),
    harmless("spaces-around", |base| {
        joined(&base.rows, " \t\u{3000}", " \n", false).into_bytes()
    }),
    harmless("no-break-spaces", |base| {
        joined(&base.rows, "\t", " \u{a0}\n", false).into_bytes()
    }),
    harmless("zero-width", |base| {
        joined(&base.rows, "\t\u{200b}", "\n", false).into_bytes()
    }),
    harmless("huge-cell", |base| {
        with_column(base, 1, "简历", "好")
            .replace("好", &"好".repeat(700))
            .into_bytes()
    }),
    harmful("heading-typos", |base| {
        lines(base, |number, line| {
            if number == 0 {
                line.replace(['学', 'D'], "字")
            } else {
                line.to_owned()
            }
        })
    }),
    harmful("cell-typos", |base| {
        lines(base, |number, line| {
            if number == 0 {
                line.to_owned()
            } else {
                line.replace(['博', 'c'], "搏")
            }
        })
    }),
    harmful("no-headings", |base| {
        lines(base, |number, line| {
            if number == 0 {
                String::new()
            } else {
                line.to_owned()
            }
        })
    }),
    harmful("only-headings", |base| {
        lines(base, |number, line| {
            if number == 0 {
                line.to_owned()
            } else {
                String::new()
            }
        })
    }),
    harmful("open-quote", |base| {
        lines(base, |number, line| {
            if number == 2 {
                format!("\"{line}")
            } else {
                line.to_owned()
            }
        })
    }),
    harmful("quotes-inside", |base| {
        lines(base, |_, line| line.replacen(',', "\",", 2))
    }),
    harmful("short-rows", |base| {
        lines(base, |number, line| {
            line.splitn(number + 2, ',')
                .take(number + 1)
                .collect::<Vec<_>>()
                .join(",")
        })
    }),
    harmful("mixed-separators", |base| {
        lines(base, |number, line| {
            if number % 2 == 1 {
                line.replace(',', ";")
            } else {
                line.to_owned()
            }
        })
    }),
    harmful("full-width-commas", |base| {
        plain(base).replace(',', "，").into_bytes()
    }),
    harmful("cut", |base| {
        let bytes = plain(base).into_bytes();
        bytes[..=bytes.len() * 2 / 3].to_vec()
    }),
    harmful("flipped", |base| flipped(plain(base).into_bytes(), 17, 11)),
    harmful("flipped-gb18030", |base| {
        flipped(GB18030.encode(&plain(base)).0.into_owned(), 23, 5)
    }),
    harmful("big5", |base| BIG5.encode(&plain(base)).0.into_owned()),
    harmful("read-as-latin", |base| {
        plain(base)
            .bytes()
            .map(char::from)
            .collect::<String>()
            .into_bytes()
    }),
    harmful("web-page", |base| {
        format!(
            "<!doctype html><table><tr><td>{}",
            plain(base).replace(',', "<td>")
        )
        .into_bytes()
    }),
    harmful("data", |base| {
        format!(
            "{{\"rows\":[\"{}\"]}}",
            plain(base).replace('\n', "\",\n\"")
        )
        .into_bytes()
    }),
    harmful("spreadsheet-file", |base| {
        [b"PK\x03\x04\x14\0\x06\0".to_vec(), plain(base).into_bytes()].concat()
    }),
    harmful("zeros", |base| plain(base).replace(',', "\0").into_bytes()),
    harmful("nothing", |_| b"\r\n \r\n".to_vec()),
    harmful("many-columns", |base| {
        lines(base, |_, line| format!("{line}{}", ",x".repeat(300)))
    }),
];
