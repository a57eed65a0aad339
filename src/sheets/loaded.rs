//! Sheets in the page: their file is loaded when one of them is opened first, and kept from then on.

use leptos::prelude::*;
use policy::Catalogue;

use super::Sheet;
use crate::context::{Fetched, Preferences, use_catalogue, use_preferences, use_retained};
use crate::route::Route;

/// The sheets, as the page has them.
#[derive(Clone, Copy)]
pub struct Sheets {
    preferences: Preferences,
    /// Read only where sheets lie beside the program.
    #[cfg_attr(not(feature = "split"), expect(dead_code))]
    catalogue: &'static Catalogue,
    /// The file of each language.
    files: RwSignal<[Fetched<&'static str>; 2]>,
}

/// Returns the sheets, for as long as the page is open.
pub fn use_sheets() -> Sheets {
    use_retained(|| Sheets {
        preferences: use_preferences(),
        catalogue: use_catalogue(),
        files: RwSignal::new([Fetched::No; 2]),
    })
}

impl Sheets {
    /// Returns the sheet of a route in the language shown, and loads its file where nobody did; tracked.
    pub fn page(self, route: Route) -> Fetched<Sheet> {
        #[cfg(feature = "split")]
        return self.sheet_at(&route.path(self.catalogue));
        #[cfg(not(feature = "split"))]
        Fetched::There(super::made::sheet(self.preferences.language(), route))
    }

    /// Returns a place in short in the language shown, and loads its file where nobody did; tracked.
    pub fn lead(self, place: &'static str) -> Fetched<Sheet> {
        #[cfg(feature = "split")]
        return self.sheet_at(&[&Route::Place(place).path(self.catalogue), super::LEAD].concat());
        #[cfg(not(feature = "split"))]
        Fetched::There(super::made::lead(self.preferences.language(), place))
    }

    #[cfg(feature = "split")]
    fn sheet_at(self, path: &str) -> Fetched<Sheet> {
        use crate::browser::part;
        use crate::language::Language;

        let (language, files) = (self.preferences.language(), self.files);
        let place = usize::from(language == Language::English);
        let set = move |fetched| files.update(|files| files[place] = fetched);
        if let Fetched::No = files.with_untracked(|files| files[place]) {
            set(Fetched::Coming);
            part::load_file(super::file(language), move |file| {
                let text = file.and_then(|file| String::from_utf8(file).ok());
                set(match text {
                    Some(text) => Fetched::There(text.leak()),
                    None => Fetched::Failed,
                });
            });
        }
        match files.with(|files| files[place]) {
            Fetched::There(file) => match super::find(file, path) {
                Some(sheet) => Fetched::There(sheet),
                None => Fetched::Failed,
            },
            Fetched::Coming => Fetched::Coming,
            _ => Fetched::Failed,
        }
    }

    /// Loads the files again that could not be had.
    pub fn load_again(self) {
        self.files.set([Fetched::No; 2]);
    }
}
