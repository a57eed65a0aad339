use super::*;

fn read(text: &str) -> (Separator, Table) {
    let mut reader = TableReader::new(text.to_owned());
    let separator = reader.separator();
    while !reader.read(1) {}
    (separator, reader.finish())
}

#[track_caller]
fn check(text: &str, expected: &[&[&str]]) -> Table {
    let (_, table) = read(text);
    let rows: Vec<Vec<&str>> = (0..table.len())
        .map(|row| {
            (0..table.width(row))
                .map(|column| table.cell(row, column))
                .collect()
        })
        .collect();
    assert_eq!(rows, expected, "{text:?}");
    table
}

#[test]
fn tabs_commas_and_semicolons_are_told_apart() {
    for (text, separator) in [
        ("a\tb\n1,5\t2", Separator::Tab),
        ("a,b\n1,2", Separator::Comma),
        ("a;b\n1,5;2", Separator::Semicolon),
        ("a;b,c;d,e\n1;2;3\n1;2;3", Separator::Semicolon),
        ("alone", Separator::Tab),
        ("sep=;\na,b;c,d", Separator::Semicolon),
        ("\"a;b\",c\n\"d;e\",f", Separator::Comma),
        ("a，b\n1，2", Separator::WideComma),
        ("a；b\n1；2", Separator::WideSemicolon),
        ("| a | b |\n|---|---|\n| 1 | 2 |", Separator::Pipe),
        ("a b  c\n1 2\u{3000}3", Separator::Spaces),
        ("one two\nthree", Separator::Tab),
    ] {
        assert_eq!(read(text).0, separator, "{text:?}");
    }
}

#[test]
fn quotes_hold_separators_line_breaks_and_quotes() {
    check(
        "a,b\n\"x, y\",\"say \"\"no\"\"\"\n",
        &[&["a", "b"], &["x, y", "say \"no\""]],
    );
    check(
        "a,b\r\n\"two\r\nlines\",2\r\n",
        &[&["a", "b"], &["two\r\nlines", "2"]],
    );
    check("a,b\n5\" disk,\"\"\n", &[&["a", "b"], &["5\" disk", ""]]);
    check("a,b\n\"x\" y,2", &[&["a", "b"], &["x y", "2"]]);
}

#[test]
fn pipes_and_spaces_at_the_edges_of_rows_part_nothing() {
    check(
        "| a | b |\n|:--|--:|\n| 1 |  |\n",
        &[&["a", "b"], &[":--", "--:"], &["1", ""]],
    );
    check("a|b\n1|2\n", &[&["a", "b"], &["1", "2"]]);
    check("  a  b\n  1  2  \n", &[&["a", "b"], &["1", "2"]]);
}

#[test]
fn apostrophe_before_a_number_or_a_formula_is_left_out() {
    check(
        "a,b,c\n'3,'=1+1,'-\n'Abd,it's,'\n",
        &[
            &["a", "b", "c"],
            &["3", "=1+1", "-"],
            &["'Abd", "it's", "'"],
        ],
    );
}

#[test]
fn a_quote_that_is_never_closed_takes_nothing_else_with_it() {
    let table = check(
        "a,b\n\"x,1\ny,2",
        &[&["a", "b"], &["\"x", "1"], &["y", "2"]],
    );
    assert_eq!(table.notes(), [TableNote::OpenQuote { row: 2 }]);
    let far = format!("a,b\n\"x,1\n{}z\",2", "y,2\n".repeat(200));
    assert_eq!(read(&far).1.len(), 203);
}

#[test]
fn empty_rows_are_left_out_and_still_counted() {
    let table = check("\u{feff}a,b\r\r\r,\r1,2\r", &[&["a", "b"], &["1", "2"]]);
    assert_eq!(table.number(1), 5);
    check("", &[]);
    check("\n\n", &[]);
    check("\u{3000}a\u{a0},b", &[&["a", "b"]]);
}

#[test]
fn what_is_too_much_is_cut_and_said() {
    let long = "好".repeat(1_000_000);
    let table = read(&format!("a,b\n{long},2\n")).1;
    assert_eq!((table.cell(1, 0).len(), table.cell(1, 1)), (1_998, "2"));
    assert_eq!(table.notes(), [TableNote::LongCell { row: 2 }]);
    let table = read(&format!("{}\n", "x,".repeat(300))).1;
    assert_eq!(table.width(0), MAX_COLUMNS);
    assert_eq!(table.notes(), [TableNote::TooManyColumns]);
    let table = read(&"x,y\n".repeat(MAX_ROWS + 2)).1;
    assert_eq!(table.len(), MAX_ROWS + 1);
    assert_eq!(table.notes(), [TableNote::TooManyRows]);
}
