//! Pages that are the same for every visitor: sheets, made at build.
//!
//! In the finished page neither their views nor what they show is in the program. They are made natively from the same
//! views and lie beside it, a file a language (the example `sheets` writes them); the program fetches the file when one
//! of them is opened. In every other build a sheet is made the moment it is opened.

pub mod html;
pub mod loaded;
#[cfg(not(feature = "split"))]
pub mod made;

use leptos::prelude::*;

use crate::language::Language;
use crate::route::Route;

/// Stands in the links of sheets where the visitor's answers come.
pub const ANSWERS: char = '\u{1}';
/// Stands around a day on which something was checked, where it is marked if that was long ago.
pub const CHECKED: char = '\u{2}';
/// Hash of the sources of the prerendered pages: the first thing in their file.
pub const MARK: &str = env!("SHEETS");
/// Ends the mark, and of every sheet its path, its title and itself.
pub const END: char = '\0';

/// After the path of a place: not its page, but what is said of it in short.
pub const LEAD: &str = "/lead";

/// A page made at build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The subject, in a sentence.
    pub title: &'static str,
    /// The content of `main`, as HTML.
    pub html: &'static str,
}

/// Title and content of a page that is made at build.
pub struct Page {
    /// Its title.
    pub title: String,
    /// The content of `main`.
    pub content: AnyView,
}

impl Page {
    /// A page with this title and content.
    pub fn new(title: impl Into<String>, content: impl IntoView + 'static) -> Self {
        Self {
            title: title.into(),
            content: content.into_any(),
        }
    }

    /// A page that there is not.
    pub fn empty() -> Self {
        Self::new("", ())
    }
}

/// The name of the file with all sheets in a language; it changes with whatever they are made of.
pub const fn file(language: Language) -> &'static str {
    match language {
        Language::Chinese => concat!("sheets-zh-", env!("SHEETS"), ".bin"),
        Language::English => concat!("sheets-en-", env!("SHEETS"), ".bin"),
    }
}

/// The routes whose pages are sheets.
pub fn routes() -> impl Iterator<Item = Route> {
    let measures = (1..=catalogue::MEASURES).map(Route::Measure);
    let departments = catalogue::DEPARTMENTS
        .iter()
        .map(|id| Route::Department(id));
    [Route::About, Route::Plan]
        .into_iter()
        .chain(measures)
        .chain(departments)
        .chain(catalogue::PLACES.iter().map(|id| Route::Place(id)))
}

/// The sheet of the page with this path in the text of a file; `None` where this is no file of this build.
pub fn find(file: &'static str, path: &str) -> Option<Sheet> {
    let mut texts = file.split(END);
    if texts.next() != Some(MARK) || !texts.any(|text| text == path) {
        return None;
    }
    let (title, html) = (texts.next()?, texts.next()?);
    Some(Sheet { title, html })
}
