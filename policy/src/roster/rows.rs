//! Rows that are people, and rows that are not: titles, totals, notes, examples, empty numbered rows.

use super::header::Header;
use super::heading::{Column, Heading};
use super::table::Table;
use super::words::{RosterWords, roster_key};

/// A reason why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// It stands before the headings.
    BeforeHeadings,
    /// It repeats the headings.
    Headings,
    /// It says units, or how to fill in the table.
    Hints,
    /// It adds up other rows.
    Total,
    /// It is a note about the table.
    Note,
    /// It is an example.
    Example,
    /// All its cells are in one: another delimiter parts them than elsewhere.
    Unparted,
    /// It has neither a name nor an answer.
    Nobody,
    /// The visitor left it out.
    ByVisitor,
    /// It was left out when the list was saved.
    Marked,
}

/// Marks that part cells in rows whose cells are all in one.
pub(super) const PARTS: [char; 6] = [',', ';', '\t', '|', '，', '；'];
/// Longer cells are no words of totals, headings or examples.
const MAX_WORD: usize = 60;
/// A text of so many bytes with marks of a sentence is no name.
const MIN_SENTENCE: usize = 45;

/// Tells people from other rows.
pub(super) struct RowClassifier<'r> {
    words: &'r RosterWords,
    table: &'r Table,
    /// For each column the keys of its headings.
    headings: Vec<Vec<String>>,
    name: Option<usize>,
    /// For each column, true if it holds answers.
    has_answers: Vec<bool>,
}

impl<'r> RowClassifier<'r> {
    /// Makes a classifier of the rows below these headings.
    pub(super) fn new(
        words: &'r RosterWords,
        table: &'r Table,
        header: Header,
        headings: &[Heading],
    ) -> Self {
        let is_name = |heading: &Heading| heading.column == Column::Name;
        let keys = |column| {
            let texts = (header.first..header.end).map(|row| table.cell(row, column));
            let keys = texts.filter(|text| !text.is_empty()).map(roster_key);
            keys.collect::<Vec<String>>()
        };
        Self {
            words,
            table,
            headings: (0..headings.len()).map(keys).collect(),
            name: headings.iter().position(is_name),
            has_answers: headings
                .iter()
                .map(|heading| {
                    [heading.named, heading.column]
                        .iter()
                        .any(|held| matches!(held, Column::Question(_)))
                })
                .collect(),
        }
    }

    /// Returns the reason why a row is no person; `None` where it is one.
    pub(super) fn left_out(&self, row: usize) -> Option<LeftOut> {
        let width = self.table.width(row);
        let cells = (0..width).map(|column| (column, self.table.cell(row, column)));
        let mut cells = cells.filter(|(_, cell)| !cell.is_empty());
        let (first_column, first) = cells.next()?;
        let last = cells.next_back();
        let is_alone = last.is_none();
        if last.is_some_and(|(_, cell)| self.is_marked(cell)) {
            return Some(LeftOut::Marked);
        }
        let name = self.name.map_or("", |column| self.table.cell(row, column));
        for text in [first, name] {
            if text.is_empty() {
                continue;
            }
            if text.len() <= MAX_WORD && self.is_total(text) {
                return Some(LeftOut::Total);
            }
            if self.is_note(text, is_alone || text == name) {
                return Some(LeftOut::Note);
            }
            if text.len() <= MAX_WORD && self.is_example(text) {
                return Some(LeftOut::Example);
            }
        }
        if self.repeats_headings(row) {
            return Some(LeftOut::Headings);
        }
        if self.is_hints(row) {
            return Some(LeftOut::Hints);
        }
        // As many parts as columns, or nearly, were cells once.
        let parts = first.split(PARTS).count();
        if width == 1 && parts > 1 && parts * 2 >= self.headings.len() {
            return Some(LeftOut::Unparted);
        }
        if is_alone && (is_sentence(first) || is_section(first) && Some(first_column) == self.name)
        {
            return Some(LeftOut::Note);
        }
        let is_named = self.name.is_some() && !self.words.is_blank(name);
        // Where no column is known, nobody can be told from a person.
        let is_known = self.name.is_some() || self.has_answers.contains(&true);
        if is_known && !is_named && !self.is_answered(row) {
            return Some(LeftOut::Nobody);
        }
        None
    }

    /// Returns whether a row answers anything. Zeros are what formulas leave in empty rows.
    fn is_answered(&self, row: usize) -> bool {
        let columns = 0..self.table.width(row).min(self.has_answers.len());
        columns.into_iter().any(|column| {
            let cell = self.table.cell(row, column);
            self.has_answers[column] && !self.words.is_blank(cell) && cell != "0"
        })
    }

    fn is_total(&self, text: &str) -> bool {
        let key = roster_key(text);
        let words = &self.words.rows;
        if words.whole_totals.contains(&key) {
            return true;
        }
        let is_digit = |letter: char| letter.is_ascii_digit();
        let is_count = |rest: &str| {
            let unit = rest.trim_matches(is_digit);
            unit.is_empty() || words.counted.iter().any(|word| word == unit)
        };
        words.totals.iter().any(|word| {
            // 共 begins names, too; no name begins or ends with 合计.
            let is_long = !word.is_ascii() && word.len() >= 6;
            key.strip_prefix(&**word)
                .is_some_and(|rest| is_long || is_count(rest))
                || word.len() >= 5 && key.ends_with(&**word)
        })
    }

    /// Returns whether a text leads in a note; without a colon it must be the whole of one.
    fn is_note(&self, text: &str, is_whole: bool) -> bool {
        let words = &self.words.rows.notes;
        let Some(colon) = text.find([':', '：']) else {
            return is_whole && text.len() <= MAX_WORD && words.contains(&roster_key(text));
        };
        let before =
            roster_key(text[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit()));
        words.contains(&before)
    }

    /// Returns whether a text marks a row that was left out when the list was saved.
    fn is_marked(&self, text: &str) -> bool {
        let colon = text.find([':', '：']);
        colon.is_some_and(|colon| {
            let words = &self.words.rows.left_out;
            text.len() <= 2 * MAX_WORD && words.contains(&roster_key(&text[..colon]))
        })
    }

    fn is_example(&self, text: &str) -> bool {
        let words = &self.words.rows.examples;
        let is_word = |part: &str| {
            let key = roster_key(part);
            words.contains(&key)
        };
        // 例：张三, （例）李四, 王五（示例）, but not 例1, which may stand for a name.
        let mut parts = text.split(|letter: char| !letter.is_alphanumeric());
        let is_bracketed = text.contains(['(', '（', '[', '【']);
        is_word(text)
            || parts.find(|part| !part.is_empty()).is_some_and(is_word)
            || is_bracketed && parts.any(is_word)
            || words.iter().any(|word| {
                // 例张三 has no mark between them; e.g. has one inside.
                let rest = text
                    .get(..word.len())
                    .filter(|start| start.eq_ignore_ascii_case(word));
                rest.is_some()
                    && (word.contains('.')
                        || !word.is_ascii()
                            && text[word.len()..].starts_with(|letter: char| {
                                !letter.is_ascii() && letter.is_alphabetic()
                            }))
            })
    }

    fn repeats_headings(&self, row: usize) -> bool {
        let (mut same, mut other) = (0, 0);
        for column in 0..self.table.width(row) {
            let cell = self.table.cell(row, column);
            if cell.is_empty() {
                continue;
            }
            let keys = self.headings.get(column).map_or(&[][..], |keys| keys);
            if cell.len() <= 2 * MAX_WORD && keys.contains(&roster_key(cell)) {
                same += 1;
            } else {
                other += 1;
                // Rows of people are done with after two cells.
                if other > same + 1 {
                    return false;
                }
            }
        }
        same > other && (same > 1 || other == 0)
    }

    fn is_hints(&self, row: usize) -> bool {
        let hints = &self.words.rows.hints;
        let is_hint = |cell: &str| {
            let is_bracketed =
                cell.starts_with(['(', '（', '[', '【']) && cell.ends_with([')', '）', ']', '】']);
            let key = roster_key(cell);
            is_bracketed && key.len() <= 24
                || hints.contains(&key)
                // Markdown's line below the headings.
                || cell.trim_matches(['-', ':', '=', '_', '—']).is_empty() && cell.len() > 2
        };
        let columns = 0..self.table.width(row);
        let mut cells = columns
            .map(|column| self.table.cell(row, column))
            .filter(|cell| !cell.is_empty());
        cells.all(|cell| cell.len() <= MAX_WORD && is_hint(cell))
    }
}

/// Returns whether a text is a sentence, and no name.
fn is_sentence(text: &str) -> bool {
    text.len() >= MIN_SENTENCE && text.contains(['，', '。', '；', '：', ',', ';', ':', '.'])
}

/// Returns whether a text heads a part of the table: 一、博士.
fn is_section(text: &str) -> bool {
    let rest = text.trim_start_matches(['(', '（']);
    let after =
        rest.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    after.len() < rest.len() && after.starts_with(['、', ')', '）', '．', '.'])
}
