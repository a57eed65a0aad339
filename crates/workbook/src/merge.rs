//! Cells that are one over several rows: their value counts for each row.
//!
//! A roster names a company or a batch once, beside all its people. The value is repeated downwards, in the first column
//! of the region; never sideways, where a title or the heading of a group stands over several columns. It is not repeated
//! in headings of two rows: the lower row would head the columns a second time. Nor in rows that have nothing else, such
//! as those of a note, or prepared empty ones.
//!
//! A region belongs to the headings where its rows hold words only, and either no row above it is filled like a row of the
//! table, or a heading over several columns begins in its first row.

use super::Cells;
use super::layout::Merge;

/// Headings have no more rows than this.
const MAX_HEADING_ROWS: usize = 4;

/// Repeats the values of regions in the rows below; `numbers` are the rows that hold a number or a day.
pub(crate) fn fill(cells: &mut Cells, merges: &[Merge], numbers: &[u32]) {
    if !merges.iter().any(|merge| merge.end.0 > merge.start.0) {
        return;
    }
    let rows = Rows::new(cells, merges, numbers);
    let last = rows.rows.len().saturating_sub(1);
    let down = regions(merges).map(|one| Region {
        end: one.end.min(last),
        ..one
    });
    let mut down: Vec<Region> = down.filter(|one| one.end > one.start).collect();
    down.sort_unstable_by_key(|one| (one.start, one.end));
    let mut end_of_headings = None;
    // The row behind the last region of each column: regions that overlap are those of damaged files.
    let mut free: Vec<usize> = Vec::new();
    let mut values = Vec::new();
    for region in down {
        if end_of_headings.is_some_and(|end| region.start <= end) {
            continue;
        }
        if rows.are_headings(region) {
            end_of_headings = Some(region.end);
            continue;
        }
        free.resize(free.len().max(region.column + 1), 0);
        if region.start < free[region.column] {
            continue;
        }
        free[region.column] = region.end + 1;
        if let Some(value) = cells.get(&(region.start, region.column)) {
            let below = (region.start + 1..=region.end).filter(|row| rows.rows[*row].width > 0);
            values.extend(below.map(|row| ((row, region.column), value.clone())));
        }
    }
    for (place, value) in values {
        cells.entry(place).or_insert(value);
    }
}

/// A region by its rows and its first column.
#[derive(Debug, Clone, Copy)]
struct Region {
    start: usize,
    end: usize,
    column: usize,
    last_column: usize,
}

fn regions(merges: &[Merge]) -> impl Iterator<Item = Region> {
    merges.iter().map(|merge| Region {
        start: merge.start.0 as usize,
        end: merge.end.0 as usize,
        column: merge.start.1 as usize,
        last_column: merge.end.1 as usize,
    })
}

/// Tells headings from the rows of people.
struct Rows {
    /// All rows up to the last one that has a cell.
    rows: Vec<Row>,
    /// The first row that is filled like a row of the table.
    full: usize,
}

#[derive(Debug, Clone, Copy, Default)]
struct Row {
    /// The number of its cells.
    width: usize,
    /// True if it holds a number or a day.
    has_number: bool,
    /// True if a heading over several columns begins in it.
    has_group: bool,
}

impl Rows {
    fn new(cells: &Cells, merges: &[Merge], numbers: &[u32]) -> Self {
        let last = cells.keys().next_back().map_or(0, |(row, _)| row + 1);
        let mut rows = vec![Row::default(); last];
        for (row, _) in cells.keys() {
            rows[*row].width += 1;
        }
        for row in numbers {
            if let Some(row) = rows.get_mut(*row as usize) {
                row.has_number = true;
            }
        }
        for one in regions(merges) {
            if one.start == one.end
                && one.column < one.last_column
                && let Some(row) = rows.get_mut(one.start)
            {
                row.has_group = true;
            }
        }
        let widest = rows.iter().map(|row| row.width).max().unwrap_or(0);
        let is_full = |row: &Row| row.width > 1 && row.width * 2 >= widest;
        let full = rows.iter().position(is_full).unwrap_or(last);
        Self { rows, full }
    }

    /// Returns whether a region, which ends within the rows, belongs to the headings.
    fn are_headings(&self, region: Region) -> bool {
        let rows = &self.rows[region.start..=region.end];
        rows.len() <= MAX_HEADING_ROWS
            && (self.full >= region.start || rows[0].has_group)
            && !rows.iter().any(|row| row.has_number)
    }
}
