//! Workbooks that are damaged.

mod support;

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::Format;
use support::{LIMITS, done, office_open, only, open_document, written};
use workbook::sheets;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Returns a workbook with regions, formats, hidden rows and formulas.
fn formatted() -> Vec<u8> {
    written(|sheet| {
        let plain = Format::new();
        done(sheet.merge_range(0, 0, 0, 3, "名单", &plain));
        done(sheet.merge_range(2, 0, 4, 0, "甲公司", &plain));
        for (column, format) in (1..).zip([
            "0!.0,\"万\"",
            "yyyy\"年\"m\"月\"",
            "[=1]\"男\";0\"年\"0\"个月\"",
            "[$¥-804]#,##0;;\"无\"",
        ]) {
            let format = Format::new().set_num_format(format);
            done(sheet.write_with_format(1, column, 45_231, &format));
            done(sheet.write_with_format(3, column, 45_231, &format));
        }
        done(sheet.write(4, 1, "张三"));
        done(sheet.set_row_hidden(3));
    })
}

/// Returns an archive with its entries changed, and sound as an archive.
fn changed(file: &[u8], mut change: impl FnMut(&mut Vec<u8>)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        change(&mut bytes);
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let name = entry.name().expect("a name").into_owned();
        writer.start_file(name, stored).expect("a new entry");
        writer.write_all(&bytes).expect("its bytes");
    }
    writer.finish().expect("a new archive").into_inner()
}

#[test]
fn damaged_files_end_in_a_result_or_a_refusal() {
    let without_values = office_open(
        r#"<sheetData><row r="1" hidden="1"><c r="A1"><f>A1&amp;"x"</f></c><c r="B1" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>"#,
    );
    let merged = open_document(
        r#"<table:table-row table:visibility="filter" table:number-rows-repeated="3"><table:table-cell table:number-rows-spanned="2" office:value-type="float" office:value="285600"><text:p>28.6&#19975;</text:p></table:table-cell><table:table-cell table:formula="of:=2+1" table:number-columns-repeated="2"/><table:table-cell office:value-type="date" office:date-value="2023-11-01"><text:p>2023年11月</text:p></table:table-cell></table:table-row>"#,
    );
    for file in [
        &include_bytes!("files/people.ods")[..],
        include_bytes!("files/people.xlsx"),
        &formatted(),
        &without_values,
        &merged,
    ] {
        // A fixed walk over the file, so that a failure shows again.
        for seed in 0..150_usize {
            let damage = |bytes: &mut Vec<u8>| {
                let at = seed * 7_919 % bytes.len().max(1);
                match bytes.get_mut(at) {
                    Some(byte) if seed % 3 > 0 => {
                        *byte ^= u8::try_from(seed % 255 + 1).expect("a byte");
                    }
                    _ => bytes.truncate(at),
                }
            };
            let mut damaged = file.to_vec();
            damage(&mut damaged);
            let mut entry = 0;
            let one = changed(file, |bytes| {
                if entry == seed % 9 {
                    damage(bytes);
                }
                entry += 1;
            });
            for damaged in [damaged, one, changed(file, damage)] {
                // Whatever comes of it, it is no panic.
                let _outcome = sheets(&damaged, LIMITS);
            }
        }
    }
}

#[test]
fn values_are_read_where_the_layout_is_damaged() {
    let file = formatted();
    let damaged = changed(&file, |bytes| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        // calamine does not read behind the cells.
        *bytes = text.replace("<mergeCells", "<!-- <mergeCells").into_bytes();
    });
    let sheet = only(&damaged);
    assert_eq!(sheet.text, only(&file).text.replace("甲公司\t", "\t"));
    assert!(sheet.hidden.is_empty());
}
