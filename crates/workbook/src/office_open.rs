//! The layout of the sheets of .xlsx: regions of cells that are one, hidden rows, and cells without a value.

use quick_xml::events::{BytesStart, Event};

use super::Limits;
use super::layout::{Layout, Layouts, Merge};
use super::package::{self, Archive, attribute, number, push_entity};

/// Returns the layouts of the sheets with these names whose file is sound.
pub(crate) fn layouts(file: &[u8], names: &[String], limits: Limits) -> Layouts {
    let mut layouts = Layouts::new();
    if let Some(mut archive) = package::open(file) {
        for (name, path) in paths(&mut archive).unwrap_or_default() {
            if !names.contains(&name) {
                continue;
            }
            let mut sheet = SheetReader::new(limits);
            let read = package::read(&mut archive, &path, &mut |event| {
                sheet.take(event);
                Some(())
            });
            if read.is_some() {
                layouts.push((name, sheet.layout));
            }
        }
    }
    layouts
}

/// Returns the names of the sheets with the paths of their files.
fn paths(archive: &mut Archive<'_>) -> Option<Vec<(String, String)>> {
    let package = relations(archive, "_rels/.rels")?;
    let book = package
        .into_iter()
        .find(|one| one.kind == "officeDocument")?;
    let book = book.target.trim_start_matches('/');
    let (folder, name) = match book.rfind('/') {
        Some(end) => book.split_at(end + 1),
        None => ("", book),
    };
    let relations = relations(archive, &format!("{folder}_rels/{name}.rels"))?;
    let mut paths = Vec::new();
    package::read(archive, book, &mut |event| {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "sheet"
            && let Some(name) = attribute(&element, "name")
            && let Some(id) = relation(&element)
            && let Some(relation) = relations.iter().find(|one| one.id == id)
        {
            let path = match relation.target.strip_prefix('/') {
                Some(path) => path.to_owned(),
                None => format!("{folder}{}", relation.target),
            };
            paths.push((name, path));
        }
        Some(())
    })?;
    Some(paths)
}

/// A file that another one names.
struct Relation {
    id: String,
    /// The last part of its type.
    kind: String,
    target: String,
}

/// Reads a file of relations.
fn relations(archive: &mut Archive<'_>, path: &str) -> Option<Vec<Relation>> {
    let mut relations = Vec::new();
    package::read(archive, path, &mut |event| {
        if let Event::Start(element) = event
            && let Some(id) = attribute(&element, "Id")
            && let Some(kind) = attribute(&element, "Type")
            && let Some(target) = attribute(&element, "Target")
        {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.push(Relation { id, kind, target });
        }
        Some(())
    })?;
    Some(relations)
}

/// Returns the relation of a sheet, whose prefix differs between programs.
fn relation(element: &BytesStart<'_>) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let id = attributes.find(|one| one.key.local_name().as_ref() == "id")?;
    Some(id.value.into_owned())
}

/// The purpose for which text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Nothing,
    Formula,
    Value,
}

/// The cell that is read.
#[derive(Default)]
struct Cell {
    /// Its kind of value.
    kind: String,
    formula: String,
    value: String,
    has_formula: bool,
    has_value: bool,
}

/// Reads the file of a sheet.
struct SheetReader {
    limits: Limits,
    layout: Layout,
    row: u32,
    column: u32,
    cell: Cell,
    reading: Reading,
}

impl SheetReader {
    fn new(limits: Limits) -> Self {
        Self {
            limits,
            layout: Layout::default(),
            row: 0,
            column: 0,
            cell: Cell::default(),
            reading: Reading::Nothing,
        }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(element) => self.start(&element),
            Event::End(element) => self.end(element.local_name().as_ref()),
            Event::Text(text) => self.push(&text.xml10_content()),
            Event::CData(text) => self.push(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let mut text = String::new();
                push_entity(&mut text, &entity);
                self.push(&text);
            }
            _ => {}
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "row" => {
                if let Some(row) = number(element, "r") {
                    self.row = row.saturating_sub(1);
                }
                let is_hidden =
                    matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"));
                if is_hidden && self.limits.contain(self.row, 0) {
                    self.layout.hide(self.row);
                }
            }
            "c" => {
                if let Some(at) = attribute(element, "r").and_then(|text| cell(&text)) {
                    (self.row, self.column) = at;
                }
                self.cell = Cell {
                    kind: attribute(element, "t").unwrap_or_default(),
                    ..Cell::default()
                };
            }
            "f" => {
                self.cell.has_formula = true;
                self.reading = Reading::Formula;
            }
            "v" => {
                self.cell.has_value = true;
                self.reading = Reading::Value;
            }
            // A text in the cell itself.
            "is" => self.cell.value.push(' '),
            "mergeCell" => {
                let region = attribute(element, "ref").and_then(|text| region(&text));
                let in_limits = |merge: &Merge| self.limits.contain(merge.start.0, merge.start.1);
                self.layout.merges.extend(region.filter(in_limits));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "f" | "v" => self.reading = Reading::Nothing,
            "c" => {
                let cell = std::mem::take(&mut self.cell);
                if self.limits.contain(self.row, self.column)
                    && let Some(text) = cell.text()
                {
                    self.layout.texts.push(((self.row, self.column), text));
                }
                self.column = self.column.saturating_add(1);
            }
            "row" => {
                self.row = self.row.saturating_add(1);
                self.column = 0;
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        match self.reading {
            Reading::Nothing => {}
            Reading::Formula => self.cell.formula.push_str(text),
            Reading::Value => self.cell.value.push_str(text),
        }
    }
}

impl Cell {
    /// Returns what stands for a value that is not there: the error, or the formula. It is never run.
    fn text(self) -> Option<String> {
        // A formula may give an empty text.
        let is_empty_text = self.kind == "str" && self.has_value;
        if self.kind == "e" && !self.value.is_empty() {
            Some(self.value)
        } else if self.has_formula && self.value.is_empty() && !is_empty_text {
            Some(format!("={}", self.formula))
        } else {
            None
        }
    }
}

/// Reads the name of a cell, such as `B3`.
fn cell(name: &str) -> Option<(u32, u32)> {
    let digits = name.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = &name[..name.len() - digits.len()];
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        column
            .checked_mul(26)?
            .checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((
        digits.parse::<u32>().ok()?.checked_sub(1)?,
        column.checked_sub(1)?,
    ))
}

/// Reads the corners of a region, such as `A2:A4`.
fn region(text: &str) -> Option<Merge> {
    let (start, end) = text.split_once(':')?;
    Some(Merge {
        start: cell(start)?,
        end: cell(end)?,
    })
}
