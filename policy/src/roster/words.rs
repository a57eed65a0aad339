//! Words by which rosters are understood, besides the names and options of the questions themselves.

use crate::{Answer, QuestionIndex, normalize_name};

/// Words of tables; each as [`roster_key`] has it, except those of marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterWords {
    /// Headings of columns that hold names of people.
    pub names: Vec<String>,
    /// Headings of columns that hold names of firms. Such a column names the rows where no column names people.
    pub firm_names: Vec<String>,
    /// Texts beside a heading that add nothing: 必填, required.
    pub heading_notes: Vec<String>,
    /// Texts in a heading that say that it is about the highest degree: 最高.
    pub highest: Vec<String>,
    /// Texts in a heading that say that it is about one degree, which may be an earlier one: 第一学历, 本科.
    pub earlier: Vec<String>,
    /// Texts in a heading that say that an amount or a length is counted by the year.
    pub by_year: Vec<String>,
    /// Texts in a heading that say that an amount or a length is counted by the month.
    pub by_month: Vec<String>,
    /// Cells that say that something is not known.
    pub unknown: Vec<String>,
    /// Marks that make a cell inexact: ?, +, ≥.
    pub doubt: Vec<String>,
    /// Cells that say yes.
    pub yes: Vec<String>,
    /// Cells that say no.
    pub no: Vec<String>,
    /// Texts in rows that are no people.
    pub rows: RowWords,
    /// Texts in brackets behind the name of a school.
    pub brackets: BracketWords,
    /// Answers that count for everybody in the table, unless a column or the visitor says otherwise.
    pub row_defaults: Vec<(QuestionIndex, Answer)>,
    /// Answers that are often those of everybody: proposed together, to be taken with one press.
    pub proposed: Vec<(QuestionIndex, Answer)>,
    /// The columns of questions.
    pub columns: Vec<RosterColumn>,
}

/// Texts in rows that are no people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowWords {
    /// Begin or end the first cell of a row that adds up others: 合计.
    pub totals: Vec<String>,
    /// Are the whole first cell of a row that adds up others, and too short to begin one: sum, max.
    pub whole_totals: Vec<String>,
    /// May follow the word of a total: 人, people.
    pub counted: Vec<String>,
    /// Stand before a colon in a row about the table: 备注, 制表人.
    pub notes: Vec<String>,
    /// Begin a name that is an example: 例.
    pub examples: Vec<String>,
    /// Are the cells of a row that says how to fill in the table: 必填, text.
    pub hints: Vec<String>,
    /// Stand before a colon in the last cell of a row that was left out when the list was saved: 未算作人员.
    pub left_out: Vec<String>,
}

/// Texts in brackets behind the name of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BracketWords {
    /// Say that another school, another degree or another way of studying may be meant. They count before all others.
    pub doubtful: Vec<String>,
    /// Are subjects.
    pub subjects: Vec<String>,
    /// End the name of a subject: 专业.
    pub subject_endings: Vec<String>,
    /// End the name of a campus: 校区.
    pub campus_endings: Vec<String>,
    /// The options whose schools have campuses that are the school itself.
    pub campus_options: Vec<u8>,
    /// Schools with the cities in which they have a campus.
    pub campuses: Vec<Campuses>,
    /// Other names of provinces and countries, each before the name that the list of schools has.
    pub places: Vec<PlaceAlias>,
}

/// The campuses of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campuses {
    /// The Chinese name of the school.
    pub school: String,
    /// The cities.
    pub cities: Vec<String>,
}

/// Another name of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceAlias {
    /// The other name.
    pub alias: String,
    /// The name that the list of schools has.
    pub name: String,
}

/// The column of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterColumn {
    /// The question.
    pub question: QuestionIndex,
    /// Its headings.
    pub headings: Vec<String>,
    /// Those of them that say it best: of columns of the same level such a one counts first.
    pub preferred: Vec<String>,
    /// Those of them that name the highest degree: such a column counts before those that may name an earlier one.
    pub highest: Vec<String>,
    /// Those of them that often head something else: taken only where all cells are written as the question has them.
    pub weak: Vec<String>,
    /// How numbers are read that have no unit, neither in the cell nor in the heading; `None` where the unit goes without
    /// saying.
    pub bare: Option<BareNumbers>,
    /// Words for its options; for yes/no, option 0 is yes and option 1 is no.
    pub options: Vec<RosterOption>,
    /// Texts beside the word of an option that add nothing: 全日制.
    pub fillers: Vec<String>,
    /// Texts in front of a cell that add nothing: 鄂尔多斯市.
    pub leads: Vec<String>,
}

/// The reading of numbers of which nobody says whether they count years or months, or what is paid a year or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BareNumbers {
    /// Years, where no number in the column is greater.
    pub years_up_to: Option<u32>,
    /// The largest amount that is read as one a month; larger amounts are those of a year.
    pub months_up_to: Option<u32>,
}

/// Words for an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterOption {
    /// The index of the option.
    pub option: u8,
    /// The key and the labels of the question itself.
    pub own: Vec<String>,
    /// Other words.
    pub words: Vec<String>,
}

impl RosterOption {
    /// Returns whether a key stands for the option.
    pub fn fits(&self, key: &str) -> bool {
        self.is_own(key) || self.words.iter().any(|word| word == key)
    }

    /// Returns whether a key is one of the question's own words for the option.
    pub fn is_own(&self, key: &str) -> bool {
        self.own.iter().any(|word| word == key)
    }
}

/// Returns a text as it is compared: normalized, without spaces; a text of marks alone stays as it is.
pub fn roster_key(text: &str) -> String {
    let mut key = normalize_name(text);
    key.retain(|letter| letter != ' ');
    if key.is_empty() {
        text.trim().to_owned()
    } else {
        key
    }
}

impl RosterWords {
    /// Returns the words of a question's column.
    pub fn column(&self, question: QuestionIndex) -> Option<&RosterColumn> {
        self.columns
            .iter()
            .find(|column| column.question == question)
    }

    /// Returns whether a cell says that something is not known, or nothing at all.
    pub fn is_blank(&self, cell: &str) -> bool {
        cell.is_empty()
            // Words for the unknown are short.
            || cell.len() <= 24 && self.unknown.contains(&roster_key(cell))
    }

    /// Returns the mark of doubt in a cell, if there is one beside something else.
    pub fn doubt_in<'t>(&self, cell: &'t str) -> Option<&'t str> {
        let marks = self.doubt.iter();
        let found =
            marks.filter_map(|mark| cell.find(&**mark).map(|start| &cell[start..][..mark.len()]));
        found.max_by_key(|mark| mark.len())
    }
}
