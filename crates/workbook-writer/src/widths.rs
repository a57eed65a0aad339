//! Widths of columns, in letters of the usual font.

use super::Table;

/// Limits of a width.
const MIN_WIDTH: usize = 6;
const MAX_WIDTH: usize = 44;
/// Width of the button to filter by, beside a heading.
const BUTTON: usize = 3;
/// Number of lines that a heading may take.
const HEADING_LINES: usize = 3;
/// Number of rows looked at.
const MAX_ROWS: usize = 1_000;

/// Returns the width of each column: that of its longest cell, and a third of its heading, within limits.
pub(crate) fn of(table: &Table) -> Vec<u16> {
    let mut widths: Vec<usize> = Vec::new();
    // What stands above the header heads no column, and runs on over the next ones.
    let rows = table.rows.iter().enumerate().skip(table.header.start);
    for (row, cells) in rows.take(MAX_ROWS) {
        widths.resize(widths.len().max(cells.len()), MIN_WIDTH);
        for (width, cell) in widths.iter_mut().zip(cells) {
            let own = width_of(&cell.text);
            let needed = if table.header.contains(&row) {
                own.div_ceil(HEADING_LINES) + BUTTON
            } else {
                own + 1
            };
            *width = needed.clamp(*width, MAX_WIDTH.max(*width));
        }
    }
    let widths = widths.into_iter();
    widths
        .map(|width| u16::try_from(width).unwrap_or(u16::MAX))
        .collect()
}

/// Returns the width of the longest line of a text. Characters of Chinese are two letters wide.
fn width_of(text: &str) -> usize {
    let line = |line: &str| {
        line.chars()
            .map(|letter| 1 + usize::from(letter > '\u{2e7f}'))
            .sum()
    };
    text.lines().map(line).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cell;

    #[test]
    fn widths_follow_cells_and_a_third_of_headings() {
        let rows = [
            ["a title that is long and runs on over other columns", ""],
            ["姓名", "a heading of thirty letters ab"],
            ["司马相如某某", "1"],
            [&"长".repeat(100), "1"],
        ];
        let rows = rows.map(|row| row.map(Cell::text).to_vec()).to_vec();
        let table = Table {
            name: "A".to_owned(),
            rows,
            header: 1..2,
        };
        assert_eq!(of(&table), [44, 13]);
        let few = Table {
            rows: table.rows[..3].to_vec(),
            ..table
        };
        assert_eq!(of(&few), [13, 13]);
    }
}
