//! Cells that are one, hidden rows, errors, and formulas without a value.

mod support;

use rust_xlsxwriter::Worksheet;
use support::{done, merge, office_open, only, open_document, written};

/// Writes rows of texts and numbers; empty cells are left out.
fn rows(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match cell.parse::<f64>() {
                Ok(number) => done(sheet.write(row, column, number)),
                Err(_) if !cell.is_empty() => done(sheet.write(row, column, *cell)),
                Err(_) => {}
            }
        }
    }
}

#[test]
fn merged_rows_of_people_each_have_the_value() {
    let file = written(|sheet| {
        rows(
            sheet,
            &[
                &["", ""],
                &["单位", "姓名", "年薪"],
                &["", "张三", "30"],
                &["", "李四", "20"],
                &["", "王五", "20"],
                &["乙公司", "赵六", "20"],
            ],
        );
        merge(sheet, (0, 0), (0, 2), "名单");
        merge(sheet, (2, 0), (4, 0), "甲公司");
    });
    assert_eq!(
        only(&file).text,
        "名单\n单位\t姓名\t年薪\n甲公司\t张三\t30\n甲公司\t李四\t20\n甲公司\t王五\t20\n乙公司\t赵六\t20\n"
    );
}

#[test]
fn merged_headings_are_not_repeated() {
    for above in [0, 1, 2] {
        let file = written(|sheet| {
            let top = above;
            if above > 0 {
                merge(sheet, (0, 0), (above - 1, 3), "名单");
            }
            merge(sheet, (top, 0), (top + 1, 0), "姓名");
            merge(sheet, (top, 1), (top + 1, 1), "学历");
            merge(sheet, (top, 2), (top, 3), "毕业院校");
            done(sheet.write(top + 1, 2, "学校"));
            done(sheet.write(top + 1, 3, "专业"));
            for (row, name) in (top + 2..).zip(["张三", "李四"]) {
                done(sheet.write(row, 0, name));
                done(sheet.write(row, 2, "南京大学"));
            }
            merge(sheet, (top + 2, 1), (top + 3, 1), "博士");
        });
        let title = ["", "名单\n", "名单\n\n"][above as usize];
        assert_eq!(
            only(&file).text,
            format!(
                "{title}姓名\t学历\t毕业院校\n\t\t学校\t专业\n张三\t博士\t南京大学\n李四\t博士\t南京大学\n"
            )
        );
    }
}

#[test]
fn merged_headings_below_a_line_of_the_form_are_not_repeated() {
    let file = written(|sheet| {
        rows(sheet, &[&["单位：", "甲公司", "日期：", "十一月"]]);
        merge(sheet, (1, 0), (2, 0), "姓名");
        merge(sheet, (1, 1), (2, 1), "学历");
        merge(sheet, (1, 2), (1, 3), "毕业院校");
        done(sheet.write(2, 2, "学校"));
        done(sheet.write(2, 3, "专业"));
    });
    assert_eq!(
        only(&file).text,
        "单位：\t甲公司\t日期：\t十一月\n姓名\t学历\t毕业院校\n\t\t学校\t专业\n"
    );
}

#[test]
fn merged_rows_without_headings_each_have_the_value() {
    let file = written(|sheet| {
        rows(sheet, &[&["", "张三", "30"], &["", "李四", "20"]]);
        merge(sheet, (0, 0), (1, 0), "甲公司");
    });
    assert_eq!(only(&file).text, "甲公司\t张三\t30\n甲公司\t李四\t20\n");
}

#[test]
fn merged_notes_and_empty_rows_are_not_repeated() {
    let file = written(|sheet| {
        rows(sheet, &[&["姓名", "年薪"], &["张三", "30"]]);
        // The region is prepared for more people than there are.
        merge(sheet, (1, 2), (4, 2), "甲公司");
        merge(sheet, (6, 0), (8, 3), "备注：税前");
    });
    assert_eq!(
        only(&file).text,
        "姓名\t年薪\n张三\t30\t甲公司\n\n\n\n\n备注：税前\n"
    );
}

#[test]
fn merged_cells_of_open_documents_are_repeated_downwards() {
    let text = |text: &str, more: &str| {
        format!(
            r#"<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let covered = "<table:covered-table-cell/>";
    let file = open_document(&format!(
        "<table:table-row>{}{}</table:table-row><table:table-row>{}{}</table:table-row><table:table-row>{covered}{}</table:table-row>",
        text("单位", ""),
        text("姓名", ""),
        text(
            "甲公司",
            r#"table:number-rows-spanned="2" table:number-columns-spanned="1""#
        ),
        text("张三", ""),
        text("李四", ""),
    ));
    assert_eq!(only(&file).text, "单位\t姓名\n甲公司\t张三\n甲公司\t李四\n");
}

#[test]
fn hidden_rows_are_named() {
    let file = written(|sheet| {
        rows(sheet, &[&["姓名"], &["张三"], &["李四"], &[], &["王五"]]);
        for row in [1, 3, 4, 9] {
            done(sheet.set_row_hidden(row));
        }
    });
    let sheet = only(&file);
    assert_eq!(sheet.text, "姓名\n张三\n李四\n\n王五\n");
    assert_eq!(sheet.hidden, [2, 5]);
}

#[test]
fn hidden_rows_of_open_documents_are_named() {
    let row = |more: &str| {
        format!(
            r#"<table:table-row {more}><table:table-cell office:value-type="string"><text:p>张三</text:p></table:table-cell></table:table-row>"#
        )
    };
    let file = open_document(&format!(
        "{}{}{}",
        row(r#"table:number-rows-repeated="2""#),
        row(r#"table:visibility="filter""#),
        row(r#"table:visibility="collapse" table:number-rows-repeated="2""#),
    ));
    assert_eq!(only(&file).hidden, [3, 4, 5]);
}

#[test]
fn errors_are_texts() {
    let cells = [
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#SPILL!",
        "#GETTING_DATA",
    ];
    let xml = cells.map(|error| format!(r#"<c t="e"><f>A9</f><v>{error}</v></c>"#));
    let xml = xml.concat();
    let file = office_open(&format!(
        r#"<sheetData><row r="1">{xml}<c r="H1" t="str"><v>张三</v></c></row></sheetData>"#
    ));
    assert_eq!(
        only(&file).text,
        "#N/A\t#REF!\t#VALUE!\t#DIV/0!\t#SPILL!\t#GETTING_DATA\t\t张三\n"
    );
    let file = open_document(
        r#"<table:table-row><table:table-cell table:formula="of:=[.A9]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell><table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>"#,
    );
    assert_eq!(only(&file).text, "#N/A\t#DIV/0!\n");
}

#[test]
fn formulas_without_a_value_are_texts() {
    let file = office_open(
        r#"<sheetData><row r="1">
            <c r="A1"><f>2+1</f><v></v></c>
            <c r="B1"><f>A1&amp;"x"</f></c>
            <c r="C1" t="str"><f>IF(A1="","","y")</f><v></v></c>
            <c r="D1"><f>2+1</f><v>3</v></c>
            <c r="E1"><f t="shared" si="0"/></c>
        </row></sheetData>"#,
    );
    assert_eq!(only(&file).text, "=2+1\t\"=A1&\"\"x\"\"\"\t\t3\t=\n");
    let file = open_document(
        r#"<table:table-row><table:table-cell table:formula="of:=2+1"/></table:table-row>"#,
    );
    assert_eq!(only(&file).text, "=2+1\n");
}

#[test]
fn files_without_a_layout_have_their_values() {
    // The region has no end, a row no number, and the names differ.
    let file = office_open(
        r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1"/><mergeCell ref="A9:A2"/><mergeCell ref="ZZZZZZZZZ1:A99999999999"/></mergeCells>"#,
    );
    assert_eq!(only(&file).text, "1\n");
}
