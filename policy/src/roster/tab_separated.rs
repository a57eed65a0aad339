//! Tables as text: cells between tabs, in quotes where they must be.

/// Writes rows of cells as lines that [`TableReader`](super::TableReader) reads again.
pub fn tab_separated<'c, R: IntoIterator<Item = &'c str>>(
    rows: impl IntoIterator<Item = R>,
) -> String {
    let mut text = String::new();
    for row in rows {
        for (column, cell) in row.into_iter().enumerate() {
            if column > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\n', '\r', '"']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::{Separator, TableReader};
    use super::*;

    #[test]
    fn cells_are_the_same_when_they_are_read_again() {
        let rows = [["甲\t\"乙\"", "", "丙\n丁"], ["a,b", "\"", "c"]];
        let mut reader = TableReader::with_separator(tab_separated(rows), Separator::Tab);
        while !reader.read(10) {}
        let table = reader.finish();
        for (place, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                assert_eq!(table.cell(place, column), *cell);
            }
        }
    }
}
