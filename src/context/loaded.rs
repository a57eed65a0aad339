//! Files beside the program, loaded when a page asks for them and kept from then on.

use leptos::prelude::*;
use policy::search::Search;
use policy::{Map, PolicyPages, Schools};

use super::retained::use_retained;
use crate::browser::part;

/// State of a file beside the program.
#[derive(Debug, Clone, Copy)]
pub enum Fetched<T> {
    /// It was not asked for.
    No,
    /// It is on its way.
    Coming,
    /// It could not be had.
    Failed,
    /// It is there, for as long as the page is.
    There(T),
}

/// A file with what is in it.
pub struct LoadedFile<T: 'static> {
    content: RwSignal<Fetched<&'static T>>,
}

// By hand, since derives would ask that `T` can be copied, too.
impl<T> Clone for LoadedFile<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for LoadedFile<T> {}

impl<T: Send + Sync> LoadedFile<T> {
    fn new() -> Self {
        Self {
            content: RwSignal::new(Fetched::No),
        }
    }

    /// Returns how far the file is; tracked.
    pub fn get(self) -> Fetched<&'static T> {
        self.content.get()
    }

    /// Puts content in place of the file's, where a page is rendered without a browser.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn provide(self, content: &'static T) {
        self.content.set(Fetched::There(content));
    }

    /// Loads the file, unless it is there or on its way.
    fn load(self, part: catalogue::Part, read: fn(&[u8]) -> T) {
        if let Fetched::Coming | Fetched::There(_) = self.content.get_untracked() {
            return;
        }
        self.content.set(Fetched::Coming);
        part::load(part, move |bytes| {
            self.content.set(match bytes {
                Some(bytes) => Fetched::There(Box::leak(Box::new(read(&bytes)))),
                None => Fetched::Failed,
            });
        });
    }
}

impl LoadedFile<Map> {
    /// Loads the map, unless it is there or on its way.
    pub fn load_map(self) {
        self.load(catalogue::parts::MAP, catalogue::map);
    }
}

impl LoadedFile<Schools> {
    /// Loads the list of schools, unless it is there or on its way.
    pub fn load_schools(self) {
        self.load(catalogue::parts::SCHOOLS, catalogue::schools);
    }
}

/// Returns the map, which a page has to ask for by [`LoadedFile::load_map`].
pub fn use_map_file() -> LoadedFile<Map> {
    use_retained(LoadedFile::new)
}

/// Returns the list of schools, which a page has to ask for by [`LoadedFile::load_schools`].
pub fn use_school_list() -> LoadedFile<Schools> {
    use_retained(LoadedFile::new)
}

/// Texts and search that only the pages of policies need.
pub struct PolicyIndex {
    /// The search over benefits and documents.
    pub search: Search<'static>,
    /// The texts that are searched, examples and suggestions.
    pub pages: &'static PolicyPages,
}

impl PolicyIndex {
    /// Returns the search over these texts.
    pub fn new(pages: &'static PolicyPages) -> Self {
        Self {
            search: Search::new(&pages.phrases),
            pages,
        }
    }
}

impl LoadedFile<PolicyIndex> {
    /// Loads the texts of the policies, unless they are there or on their way.
    pub fn load_policies(self) {
        self.load(catalogue::parts::POLICIES, |file| {
            // As long as the page is open.
            PolicyIndex::new(Box::leak(Box::new(catalogue::policy_pages(file))))
        });
    }
}

/// Returns the texts of the policies, which a page has to ask for by [`LoadedFile::load_policies`].
pub fn use_policy_index() -> LoadedFile<PolicyIndex> {
    use_retained(LoadedFile::new)
}
