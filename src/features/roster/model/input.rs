//! Taking a table in.

use std::sync::Arc;

use gloo_file::File;
use leptos::prelude::*;
use policy::roster::{
    CellReader, NotText, RosterWords, Separator, Sheet, TableReader, tab_separated,
};

use workbook::SheetText;

use super::{
    OpenFiles, Origin, READ_AT_ONCE, Refusal, RosterSession, Stage, TablePart, ViewOptions,
};
use crate::browser::table_file::Content;
use crate::browser::tasks::{Task, spawn};
use crate::browser::{html_table, part, table_file};
use crate::context::Fetched;

impl RosterSession {
    /// Loads the lists that tables are read with, unless they are there.
    pub fn load_lists(self) {
        self.lists.schools.load_schools();
        if self.lists.words.get_value().is_some() {
            self.lists.state.set(Some(true));
            return;
        }
        self.lists.state.set(None);
        part::load(catalogue::parts::ROSTER, move |file| {
            if let Some(file) = file {
                let words = Box::leak(Box::new(catalogue::roster_words(&file)));
                self.lists.words.set_value(Some(words));
            }
            self.lists
                .state
                .set(Some(self.lists.words.get_value().is_some()));
            let waiting = self.lists.waiting.write_value().take();
            if let Some((text, origin)) = waiting {
                self.take(text, origin);
            }
        });
    }

    /// Reads the schools of the roster again once their list has loaded; tracked.
    pub fn read_schools(self) {
        if let Fetched::There(schools) = self.lists.schools.get()
            && self.use_sheet(|sheet| sheet.needs_schools()) == Some(true)
        {
            self.use_sheet(|sheet| sheet.set_schools(schools));
            self.estimate();
        }
    }

    /// Returns true if the list of schools did not load; tracked.
    pub fn have_schools_failed(self) -> bool {
        matches!(self.lists.schools.get(), Fetched::Failed)
    }

    /// Reads the tables in files.
    pub fn take_files(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        self.files.set(None);
        self.stage.set(Stage::Reading(0));
        let task = Task::waiting();
        let is_current = task.token();
        self.current.task.set_value(Some(task));
        spawn(async move {
            let has_several = files.len() > 1;
            let (mut parts, mut failed) = (Vec::new(), Vec::new());
            for file in files {
                match self.parts_of(&file, has_several).await {
                    Ok(found) => parts.extend(found),
                    Err(why) => failed.push((file.name(), why)),
                }
                if !is_current() {
                    return;
                }
            }
            if parts.is_empty() {
                let why = failed.first().map(|(_, why)| *why);
                let empty = Refusal::NotText(NotText::Empty);
                return self.stage.set(Stage::Refused(why.unwrap_or(empty)));
            }
            let (at, can_join) = self.look_through(&parts);
            self.files.set(Some(OpenFiles {
                parts: Arc::new(parts),
                at: Some(at),
                can_join,
                failed,
            }));
            self.take_part(Some(at));
        });
    }

    /// Reads the tables in a file.
    async fn parts_of(self, file: &File, has_several: bool) -> Result<Vec<TablePart>, Refusal> {
        let content = table_file::read(file).await.map_err(Refusal::NotText)?;
        let sheets = match content {
            Content::Text(text, encoding) => {
                if html_table::is_marked_up(&text) {
                    let readers = (self.views.workbook)().await;
                    let readers = readers.map_err(|_| Refusal::NoReader)?;
                    if let Some(tables) = (readers.tables)(&text) {
                        return sheet_parts(file, has_several, tables);
                    }
                }
                let origin = Origin {
                    file: file.name(),
                    encoding: Some(encoding),
                    ..Origin::default()
                };
                let name = file.name();
                let hidden = 0;
                return Ok(vec![TablePart {
                    origin,
                    name,
                    text,
                    hidden,
                }]);
            }
            Content::Workbook(bytes) => {
                let readers = (self.views.workbook)().await;
                let readers = readers.map_err(|_| Refusal::NoReader)?;
                (readers.sheets)(&bytes).map_err(Refusal::NotOpened)?
            }
        };
        sheet_parts(file, has_several, sheets)
    }

    /// Returns the place of the table to read first: the largest of those with people; and whether all have the same
    /// headings.
    fn look_through(self, parts: &[TablePart]) -> (usize, bool) {
        let sheets: Vec<Option<Sheet<'_>>> = parts
            .iter()
            .map(|part| self.sheet_of(part).filter(|_| parts.len() > 1))
            .collect();
        let people = |sheet: &Option<Sheet<'_>>| {
            let understood = sheet.as_ref().filter(|sheet| sheet.is_understood());
            understood.map_or(0, Sheet::len)
        };
        let size = |at: &usize| (people(&sheets[*at]), parts[*at].text.lines().count());
        // Of equals the first.
        let at = (0..parts.len()).rev().max_by_key(size).unwrap_or_default();
        let headings = |sheet: &Option<Sheet<'_>>| {
            let headings = sheet.as_ref()?.headings().iter();
            Some(
                headings
                    .map(|heading| heading.text.clone())
                    .collect::<Vec<_>>(),
            )
        };
        let first = sheets.first().and_then(headings);
        let can_join = sheets.len() > 1
            && sheets
                .iter()
                .all(|sheet| people(sheet) > 0 && headings(sheet) == first);
        (at, can_join)
    }

    /// Returns the roster of a table, without estimates; `None` where the lists are not there.
    fn sheet_of(self, part: &TablePart) -> Option<Sheet<'static>> {
        let cells = self.cell_reader(self.lists.words.get_value()?);
        let mut reader = table_reader(&part.origin, part.text.clone());
        while !reader.read(READ_AT_ONCE) {}
        Some(Sheet::new(cells, reader.finish()))
    }

    /// Reads a table of the files that are open; `None` for all of them together.
    pub fn take_part(self, at: Option<usize>) {
        self.files.update(|files| {
            if let Some(files) = files {
                files.at = at;
            }
        });
        let Some(files) = self.files.get_untracked() else {
            return;
        };
        match at.map(|at| files.parts.get(at)) {
            Some(Some(part)) => self.take(part.text.clone(), part.origin.clone()),
            Some(None) => {}
            None => {
                let names: Vec<&str> = files.parts.iter().map(|part| &*part.name).collect();
                let origin = Origin {
                    file: names.join(", "),
                    encoding: None,
                    delimiter: Some(Separator::Tab),
                    has_cells: true,
                };
                self.take(self.joined(&files.parts), origin);
            }
        }
    }

    /// Writes tables with the same headings one below the other, with the name of each in a column of its own.
    fn joined(self, parts: &[TablePart]) -> String {
        let heading = untrack(|| self.page.text()).sheet;
        let sheets: Vec<_> = parts
            .iter()
            .filter_map(|part| Some((&*part.name, self.sheet_of(part)?)))
            .collect();
        let mut rows = Vec::new();
        for (place, (name, sheet)) in sheets.iter().enumerate() {
            let (table, header) = (sheet.table(), sheet.header_rows());
            let from = if place == 0 { header.start } else { header.end };
            for row in from..table.len() {
                let first = match row {
                    row if row == header.start && !header.is_empty() => heading,
                    row if header.contains(&row) => "",
                    _ => name,
                };
                let cells = (0..table.width(row)).map(move |column| table.cell(row, column));
                rows.push([first].into_iter().chain(cells));
            }
        }
        tab_separated(rows)
    }

    /// Reads the table in a text.
    pub fn take_text(self, text: String) {
        if text.trim().is_empty() {
            return self.refuse(Refusal::NotText(NotText::Empty));
        }
        self.files.set(None);
        self.take(text, Origin::default());
    }

    /// Says why something is no roster, whatever file was open before.
    pub fn refuse(self, refusal: Refusal) {
        self.files.set(None);
        self.stage.set(Stage::Refused(refusal));
    }

    fn take(self, text: String, origin: Origin) {
        let Some(words) = self.lists.words.get_value() else {
            // It is read once the lists have loaded.
            self.current.task.set_value(None);
            self.lists.waiting.set_value(Some((text, origin)));
            let have_failed = self.lists.state.get_untracked() == Some(false);
            self.stage.set(if have_failed {
                Stage::Refused(Refusal::NoLists)
            } else {
                Stage::Reading(0)
            });
            return;
        };
        let reader = table_reader(&origin, text);
        let mut reading = Some((reader, origin));
        self.stage.set(Stage::Reading(0));
        let task = Task::start(move |has_time| {
            if let Some((reader, _)) = &mut reading {
                while !reader.read(READ_AT_ONCE) {
                    if !has_time() {
                        self.stage.set(Stage::Reading(reader.percent()));
                        return false;
                    }
                }
            }
            if let Some((reader, origin)) = reading.take() {
                self.take_table(words, reader, origin);
            }
            true
        });
        self.current.task.set_value(Some(task));
    }

    /// Makes a roster of a table that is read, and estimates it.
    fn take_table(self, words: &'static RosterWords, reader: TableReader, mut origin: Origin) {
        origin.delimiter = Some(reader.separator());
        let mut sheet = Sheet::new(self.cell_reader(words), reader.finish());
        let is_known = self
            .settings
            .last
            .with_value(|settings| sheet.apply(settings));
        self.settings.are_used.set(is_known);
        if sheet.is_empty() {
            self.stage.set(Stage::Refused(Refusal::NoPeople));
            return;
        }
        self.replace_sheet(Some(sheet), origin);
        self.estimate();
    }

    fn cell_reader(self, words: &'static RosterWords) -> CellReader<'static> {
        let catalogue = self.page.catalogue();
        let schools = match untrack(|| self.lists.schools.get()) {
            Fetched::There(schools) => Some(schools),
            _ => None,
        };
        CellReader {
            catalogue,
            words,
            schools,
            school_question: catalogue.question("school"),
        }
    }

    /// Removes the roster.
    pub fn clear(self) {
        self.current.task.set_value(None);
        self.files.set(None);
        self.replace_sheet(None, Origin::default());
        self.update_view();
        self.stage.set(Stage::Empty);
    }

    fn replace_sheet(self, sheet: Option<Sheet<'static>>, origin: Origin) {
        self.origin.set(origin);
        self.options.set(ViewOptions::default());
        self.current.replace(sheet);
    }
}

fn table_reader(origin: &Origin, text: String) -> TableReader {
    match origin.delimiter {
        Some(delimiter) => TableReader::with_separator(text, delimiter),
        None => TableReader::new(text),
    }
}

/// Returns the sheets of a file as tables.
fn sheet_parts(
    file: &File,
    has_several: bool,
    sheets: Vec<SheetText>,
) -> Result<Vec<TablePart>, Refusal> {
    if sheets.is_empty() {
        return Err(Refusal::NotText(NotText::Empty));
    }
    let parts = sheets.into_iter().map(|sheet| TablePart {
        origin: Origin {
            file: file.name(),
            encoding: None,
            delimiter: Some(Separator::Tab),
            has_cells: true,
        },
        name: if has_several {
            [&*file.name(), " · ", &sheet.name].concat()
        } else {
            sheet.name
        },
        hidden: sheet.hidden.len(),
        text: sheet.text,
    });
    Ok(parts.collect())
}
