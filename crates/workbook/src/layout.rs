//! Properties of a sheet that are no values of its cells. Lists, not maps: each kind of map adds to the program.

/// The part of a sheet that the values do not tell. Rows and columns count from 0.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Cells that are one, each region with its corners.
    pub(crate) merges: Vec<Merge>,
    /// Rows that are hidden, by a filter or by hand, in their order.
    pub(crate) hidden: Vec<u32>,
    /// Texts that take the place of values, by row and column.
    pub(crate) texts: Vec<((u32, u32), String)>,
}

impl Layout {
    /// Adds a row that is hidden; rows out of order are those of damaged files.
    pub(crate) fn hide(&mut self, row: u32) {
        if self.hidden.last().is_none_or(|last| *last < row) {
            self.hidden.push(row);
        }
    }
}

/// A region of cells that are one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Merge {
    /// Row and column of its first cell.
    pub(crate) start: (u32, u32),
    /// Row and column of its last cell.
    pub(crate) end: (u32, u32),
}

/// The layouts of sheets with their names.
pub(crate) type Layouts = Vec<(String, Layout)>;
