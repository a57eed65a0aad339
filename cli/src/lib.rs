//! Commands of `talent-cli`: estimates profiles, checks the policy files, explains a benefit.
//!
//! The program itself only reads its arguments; everything it does is here, so that tests and measurements
//! use just what the program uses.

pub mod check;
pub mod estimate;
pub mod explain;
mod fast_parser;
mod fault_line;
pub mod golden;
mod json_parser;
mod reminders;
mod result_line;
pub mod search;
mod stream;

/// How profiles are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A JSON object a line.
    Jsonl,
    /// A table: a header of keys, an empty cell for what is not answered, sets joined by `+`.
    Csv,
}
