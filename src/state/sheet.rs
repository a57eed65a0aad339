//! Pages made at build, fetched when one of them is opened first and kept from then on.

use crate::route::Route;
use crate::sheets::Sheet;
use crate::state::{Fetched, State};
use leptos::prelude::*;

/// Load state of the prerendered pages, by language.
#[derive(Clone, Copy)]
pub struct Sheets {
    files: RwSignal<[Fetched<&'static str>; 2]>,
}

impl Sheets {
    /// None asked for.
    pub fn new() -> Self {
        Self {
            files: RwSignal::new([Fetched::No; 2]),
        }
    }
}

impl Default for Sheets {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// The sheet of a route in the language shown; asks for its file where nobody did.
    pub fn sheet(self, route: Route) -> Fetched<Sheet> {
        #[cfg(feature = "apart")]
        return self.sheet_at(&route.path(self.catalogue()));
        #[cfg(not(feature = "apart"))]
        Fetched::There(crate::sheets::made::sheet(self.language.get(), route))
    }

    /// Returns the summary of a place in the language shown; fetches its file if needed.
    pub fn lead(self, place: &'static str) -> Fetched<Sheet> {
        #[cfg(feature = "apart")]
        return self.sheet_at(
            &[
                &Route::Place(place).path(self.catalogue()),
                crate::sheets::LEAD,
            ]
            .concat(),
        );
        #[cfg(not(feature = "apart"))]
        Fetched::There(crate::sheets::made::lead(self.language.get(), place))
    }

    #[cfg(feature = "apart")]
    fn sheet_at(self, path: &str) -> Fetched<Sheet> {
        use crate::language::Language;
        use crate::{browser, sheets};

        let (language, files) = (self.language.get(), self.sheets.files);
        let place = usize::from(language == Language::English);
        let set = move |fetched| files.update(|files| files[place] = fetched);
        if let Fetched::No = files.with_untracked(|files| files[place]) {
            set(Fetched::Coming);
            browser::part::load_file(sheets::file(language), move |file| {
                let text = file.and_then(|file| String::from_utf8(file).ok());
                set(match text {
                    Some(text) => Fetched::There(text.leak()),
                    None => Fetched::Failed,
                });
            });
        }
        match files.with(|files| files[place]) {
            Fetched::There(file) => match sheets::find(file, path) {
                Some(sheet) => Fetched::There(sheet),
                None => Fetched::Failed,
            },
            Fetched::Coming => Fetched::Coming,
            _ => Fetched::Failed,
        }
    }

    /// Returns the title of a route's prerendered page, if it is loaded; fetches nothing.
    pub fn sheet_title(self, route: Route) -> Option<&'static str> {
        #[cfg(feature = "apart")]
        let sheet = {
            let place = usize::from(self.language.get() == crate::language::Language::English);
            match self.sheets.files.with(|files| files[place]) {
                Fetched::There(file) => crate::sheets::find(file, &route.path(self.catalogue())),
                _ => None,
            }
        };
        #[cfg(not(feature = "apart"))]
        let sheet = Some(crate::sheets::made::sheet(self.language.get(), route));
        sheet.map(|sheet| sheet.title)
    }

    /// Asks again for sheets that could not be fetched.
    pub fn fetch_sheets_again(self) {
        self.sheets.files.set([Fetched::No; 2]);
    }
}
