//! Rosters: tables of many people, pasted from a spreadsheet or read from a file, and the estimates of their rows.
//!
//! No interface, and in small steps: a view reads a table ([`TableReader`]), lets the visitor correct how it is
//! understood ([`Sheet`]), and works on its rows as long as there is time ([`Sheet::work`]).

mod applicant;
mod cell;
mod columns;
mod encoding;
mod header;
mod heading;
mod headings;
mod meanings;
mod order;
mod rows;
mod school_name;
mod separator;
mod settings;
mod sheet;
mod tab_separated;
mod table;
mod told;
mod view;
mod words;

pub use applicant::UnclearApplicant;
pub use cell::{CellFault, CellReader, ColumnRules};
pub use encoding::{Encoding, MAX_BYTES, NotText, recognise};
pub use heading::{Column, ColumnUnit, Heading, Rank, Unused};
pub use headings::HeadingMatcher;
pub use meanings::{NotUnderstood, ValueMapping};
pub use order::sort_by;
pub use rows::LeftOut;
pub use separator::Separator;
pub use settings::Settings;
pub use sheet::{MAX_LARGEST, RowFault, RowResult, Sheet};
pub use tab_separated::tab_separated;
pub use table::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, Table, TableNote, TableReader};
pub use told::ListQuestion;
pub use view::{Filter, Group, Key, Kind, Sums, View};
pub use words::{
    BareNumbers, BracketWords, Campuses, PlaceAlias, RosterColumn, RosterOption, RosterWords,
    RowWords, roster_key,
};
