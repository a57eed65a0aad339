//! Tables in files that are called spreadsheets and are none: pages of HTML, and the XML of older spreadsheet programs.
//!
//! The browser parses them into a document of its own, in which no script runs and nothing is fetched.

use std::collections::BTreeMap;

use leptos::web_sys::{Document, DomParser, Element, NodeList, SupportedType};
use policy::roster::{MAX_COLUMNS, MAX_ROWS, tab_separated};
use wasm_bindgen::{JsCast, JsValue};
use workbook::SheetText;

/// The name of the format in the XML of older spreadsheet programs.
const XML_SPREADSHEET: &str = "urn:schemas-microsoft-com:office:spreadsheet";
/// The number of characters in which the kind of a file shows.
const START: usize = 65_536;

/// Texts of cells by row and column, from 0.
#[derive(Default)]
struct Cells(BTreeMap<(usize, usize), String>);

impl Cells {
    /// Puts a text in; it stands in all rows that its cell covers, and in the first of the columns.
    fn put(&mut self, row: usize, column: usize, rows: usize, text: &str) {
        for row in row..row.saturating_add(rows).min(MAX_ROWS + 2) {
            if column <= MAX_COLUMNS && !text.is_empty() {
                self.0.insert((row, column), text.to_owned());
            }
        }
    }

    fn is_taken(&self, row: usize, column: usize) -> bool {
        self.0.contains_key(&(row, column))
    }

    /// Returns the cells as text; `None` for fewer than two rows.
    fn into_text(self) -> Option<String> {
        let (last, _) = *self.0.keys().next_back()?;
        let columns = self.0.keys().map(|(_, column)| column + 1).max()?;
        let rows = (0..=last).map(|row| {
            let cell = |column| self.0.get(&(row, column)).map_or("", String::as_str);
            (0..columns).map(cell).collect::<Vec<_>>()
        });
        (last > 0).then(|| tab_separated(rows))
    }
}

/// Returns whether a text begins as a page or as XML does.
pub fn is_marked_up(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('<')
}

/// Returns the tables of a text, if it is HTML or the XML of a spreadsheet; `None` if it is neither.
pub fn tables(text: &str) -> Option<Vec<SheetText>> {
    let start: String = text.chars().take(START).collect();
    let start = start.to_lowercase();
    let parse = |kind| DomParser::new().ok()?.parse_from_string(text, kind).ok();
    if start.contains(XML_SPREADSHEET) && start.contains("<workbook") {
        return Some(sheets_of(&parse(SupportedType::ApplicationXml)?));
    }
    if start.contains("<table") || start.contains("<html") {
        return Some(tables_of(&parse(SupportedType::TextHtml)?));
    }
    None
}

/// Returns the tables of a page that hold no others.
fn tables_of(page: &Document) -> Vec<SheetText> {
    let mut found = Vec::new();
    for table in elements(page.query_selector_all("table")) {
        if elements(table.query_selector_all("table")).next().is_some() {
            continue;
        }
        let mut cells = Cells::default();
        for (row, line) in elements(table.query_selector_all("tr")).enumerate() {
            let mut column = 0;
            for cell in elements(line.query_selector_all("td, th")) {
                while cells.is_taken(row, column) {
                    column += 1;
                }
                let text = text_of(&cell);
                cells.put(row, column, number(&cell, "rowspan").unwrap_or(1), &text);
                column += number(&cell, "colspan").unwrap_or(1).max(1);
            }
        }
        if let Some(text) = cells.into_text() {
            let name = (found.len() + 1).to_string();
            found.push(SheetText {
                name,
                text,
                hidden: Vec::new(),
            });
        }
    }
    found
}

/// Returns the sheets of a spreadsheet in XML.
fn sheets_of(book: &Document) -> Vec<SheetText> {
    let mut found = Vec::new();
    for sheet in elements(book.query_selector_all("Worksheet")) {
        let mut cells = Cells::default();
        let mut row = 0;
        for line in elements(sheet.query_selector_all("Row")) {
            row = number(&line, "ss:Index").map_or(row, |index| index.saturating_sub(1));
            let mut column = 0;
            for cell in elements(line.query_selector_all("Cell")) {
                column = number(&cell, "ss:Index").map_or(column, |index| index.saturating_sub(1));
                let data = elements(cell.query_selector_all("Data")).next();
                let text = data.map(|data| text_of(&data)).unwrap_or_default();
                let down = number(&cell, "ss:MergeDown").unwrap_or_default();
                cells.put(row, column, down.saturating_add(1), &text);
                column += number(&cell, "ss:MergeAcross").unwrap_or_default() + 1;
            }
            row += 1;
        }
        if let Some(text) = cells.into_text() {
            let name = sheet.get_attribute("ss:Name").unwrap_or_default();
            found.push(SheetText {
                name,
                text,
                hidden: Vec::new(),
            });
        }
    }
    found
}

fn elements(found: Result<NodeList, JsValue>) -> impl Iterator<Item = Element> {
    let list = found.ok();
    let count = list.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |place| list.as_ref()?.get(place)?.dyn_into().ok())
}

/// Returns a number that an attribute gives, within the columns and rows of a roster.
fn number(element: &Element, name: &str) -> Option<usize> {
    let number: usize = element.get_attribute(name)?.trim().parse().ok()?;
    Some(number.min(MAX_ROWS))
}

/// Returns the text of an element, its lines and spaces made one space each.
fn text_of(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
