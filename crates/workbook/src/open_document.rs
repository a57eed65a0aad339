//! The layout of the sheets of .ods: regions of cells that are one, hidden rows, cells without a value, and what cells show
//! beside their numbers and instead of their days.

use quick_xml::events::{BytesStart, Event};

use super::Limits;
use super::cell::number_text;
use super::layout::{Layout, Layouts, Merge};
use super::number_format::is_word;
use super::package::{self, attribute, number, push_entity};

/// Returns the layouts of all sheets; of none where the file is damaged.
pub(crate) fn layouts(file: &[u8], limits: Limits) -> Layouts {
    let mut document = DocumentReader::new(limits);
    let read = package::open(file).and_then(|mut archive| {
        package::read(&mut archive, "content.xml", &mut |event| {
            document.take(event);
            Some(())
        })
    });
    read.map(|()| document.layouts).unwrap_or_default()
}

/// The cell that is read.
#[derive(Default)]
struct Cell {
    /// The number of columns that it stands in.
    columns: u32,
    /// Its kind of value.
    kind: String,
    /// Its number, or its day.
    value: String,
    formula: Option<String>,
    /// The paragraphs that it shows.
    shown: String,
}

/// Reads the file of all sheets.
struct DocumentReader {
    limits: Limits,
    layouts: Layouts,
    name: String,
    layout: Layout,
    row: u32,
    /// The number of rows that the row stands for.
    rows: u32,
    column: u32,
    cell: Cell,
    is_paragraph: bool,
    is_note: bool,
}

impl DocumentReader {
    fn new(limits: Limits) -> Self {
        Self {
            limits,
            layouts: Layouts::new(),
            name: String::new(),
            layout: Layout::default(),
            row: 0,
            rows: 1,
            column: 0,
            cell: Cell::default(),
            is_paragraph: false,
            is_note: false,
        }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(element) => self.start(&element),
            Event::End(element) => self.end(element.name().as_ref()),
            Event::Text(text) => self.push(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let mut text = String::new();
                push_entity(&mut text, &entity);
                self.push(&text);
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        if self.is_paragraph && !self.is_note {
            self.cell.shown.push_str(text);
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match element.name().as_ref() {
            "table:table" => {
                self.name = attribute(element, "table:name").unwrap_or_default();
                (self.row, self.column) = (0, 0);
            }
            "table:table-row" => {
                self.rows = number(element, "table:number-rows-repeated").unwrap_or(1);
                self.column = 0;
                let visibility = attribute(element, "table:visibility");
                if matches!(visibility.as_deref(), Some("collapse" | "filter")) {
                    let last = self.limits.last_row(self.row, self.rows);
                    for row in self.row..last {
                        self.layout.hide(row);
                    }
                }
            }
            "table:table-cell" | "table:covered-table-cell" => self.start_cell(element),
            "office:annotation" => self.is_note = true,
            "text:p" => self.is_paragraph = true,
            "text:s" => self.push(" "),
            _ => {}
        }
    }

    fn start_cell(&mut self, element: &BytesStart<'_>) {
        let is_error = attribute(element, "calcext:value-type").as_deref() == Some("error");
        let kind = attribute(element, "office:value-type").unwrap_or_default();
        let value = ["office:value", "office:date-value"];
        let value = value.iter().find_map(|name| attribute(element, name));
        self.cell = Cell {
            columns: number(element, "table:number-columns-repeated").unwrap_or(1),
            kind: if is_error { "error".to_owned() } else { kind },
            value: value.unwrap_or_default(),
            formula: attribute(element, "table:formula"),
            shown: String::new(),
        };
        let rows = number(element, "table:number-rows-spanned").unwrap_or(1);
        let columns = number(element, "table:number-columns-spanned").unwrap_or(1);
        let start = (self.row, self.column);
        if (rows > 1 || columns > 1) && self.limits.contain(start.0, start.1) {
            let end = (
                start.0.saturating_add(rows.saturating_sub(1)),
                start.1.saturating_add(columns.saturating_sub(1)),
            );
            self.layout.merges.push(Merge { start, end });
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table:table" => {
                let layout = std::mem::take(&mut self.layout);
                self.layouts.push((std::mem::take(&mut self.name), layout));
            }
            "table:table-row" => self.row = self.row.saturating_add(self.rows),
            "table:table-cell" | "table:covered-table-cell" => {
                let cell = std::mem::take(&mut self.cell);
                let next = self.column.saturating_add(cell.columns);
                if let Some(text) = cell.text() {
                    for row in self.row..self.limits.last_row(self.row, self.rows) {
                        for column in self.column..next.min(self.limits.last_column()) {
                            self.layout.texts.push(((row, column), text.clone()));
                        }
                    }
                }
                self.column = next;
            }
            "office:annotation" => self.is_note = false,
            "text:p" => self.is_paragraph = false,
            _ => {}
        }
    }
}

impl Cell {
    /// Returns the text that takes the place of the value.
    fn text(&self) -> Option<String> {
        let shown = self.shown.trim();
        match &*self.kind {
            "error" => (!shown.is_empty()).then(|| shown.to_owned()),
            "float" | "percentage" | "currency" => shown_number(self.value.parse().ok()?, shown),
            "date" => shown_date(&self.value, shown),
            "" => {
                let formula = self.formula.as_deref()?;
                Some(formula.trim_start_matches("of:").to_owned())
            }
            _ => None,
        }
    }
}

/// Returns a number with the words that are shown around it; `None` where there are none.
fn shown_number(value: f64, shown: &str) -> Option<String> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (Some(first), Some(last)) = (shown.find(is_digit), shown.rfind(is_digit)) else {
        return is_word(shown).then(|| shown.to_owned());
    };
    let (before, digits, after) = (&shown[..first], &shown[first..=last], &shown[last + 1..]);
    let has_words = digits.chars().any(char::is_alphabetic);
    if digits.contains(['E', 'e']) || !is_word(before) && !is_word(after) && !has_words {
        return None;
    }
    if has_words {
        return Some(shown.to_owned());
    }
    let full = value.abs() * if after.contains('%') { 100.0 } else { 1.0 };
    let plain: String = digits
        .chars()
        .filter(|letter| !is_grouping(*letter))
        .collect();
    let places = plain.split_once('.').map_or(0, |(_, places)| places.len());
    let step = 10_f64.powi(-i32::try_from(places).ok()?);
    // What is shown in thousands or tens of thousands is another number than the one stored.
    let is_same = plain
        .parse::<f64>()
        .is_ok_and(|number| (number - full).abs() <= step * 0.51);
    let number = if is_same { number_text(full) } else { plain };
    let sign = if value < 0.0 { "-" } else { "" };
    let own = |text: &str| {
        let text = if is_word(text) { text } else { "" };
        if value < 0.0 {
            text.replace('-', "")
        } else {
            text.to_owned()
        }
    };
    Some(format!("{sign}{}{number}{}", own(before), own(after)))
}

fn is_grouping(letter: char) -> bool {
    letter == ',' || letter == '\'' || letter.is_whitespace()
}

/// Returns the month or the year of a day, where no more is shown.
fn shown_date(day: &str, shown: &str) -> Option<String> {
    if shown.contains(':') {
        return None;
    }
    let (year, month) = (day.get(..4)?, day.get(5..7)?);
    let numbers = shown.split(|letter: char| !letter.is_ascii_digit());
    let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
    let is_month = |number: &str| number.parse::<u8>().ok() == month.parse().ok();
    let month_is_named =
        shown.contains('月') || shown.contains(|letter: char| letter.is_ascii_alphabetic());
    match numbers[..] {
        [one, other] if !shown.contains(|letter: char| letter.is_ascii_alphabetic()) => {
            let is_shown = one == year && is_month(other) || other == year && is_month(one);
            is_shown.then(|| format!("{year}-{month}"))
        }
        [one] if month_is_named => {
            let is_year = one == year || one == &year[2..] && day.get(8..10) != Some(one);
            is_year.then(|| format!("{year}-{month}"))
        }
        [one] if one == year => Some(year.to_owned()),
        _ => None,
    }
}
