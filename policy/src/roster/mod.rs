//! Rosters: a table of many people, as it is pasted from a spreadsheet, and what is estimated of each.
//!
//! Pure, and in small steps: whoever shows it reads a table ([`TableReader`]), lets its columns be understood and put
//! right ([`Sheet`]), and works on its rows as long as there is time ([`Sheet::work`]).

mod cell;
mod encoding;
mod headings;
mod meanings;
mod order;
mod sheet;
mod table;
mod view;
mod words;

pub use cell::{CellFault, CellReader};
pub use encoding::{Encoding, MOST_BYTES, NotText, recognise};
pub use headings::{Column, Heading};
pub use meanings::NotUnderstood;
pub use order::sort_by;
pub use sheet::{RowFault, RowResult, Sheet};
pub use table::{MOST_CELL, MOST_COLUMNS, MOST_ROWS, Separator, Table, TableNote, TableReader};
pub use view::{Filter, Group, Key, Kind, Sums, View};
pub use words::{RosterColumn, RosterOption, RosterUnit, RosterWords, roster_key};
