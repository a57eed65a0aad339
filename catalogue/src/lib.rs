//! The policy files of this folder, checked at build and bundled into the program.
//!
//! Some of it is wanted by few visitors of the page: English texts, lists. Such a [`Part`] is in the program as well, or,
//! with the feature `split`, in a file beside it that the page fetches when it is asked for. The example `parts` writes
//! those files.

use std::sync::Arc;

use policy::{Catalogue, Map, Place, Plan, PolicyPages, Schools, Translations};

/// Something that the page can do without at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It is in the program.
    Inside(&'static [u8]),
    /// It is in a file of this name, and that file has this [`policy::fingerprint`].
    Beside(&'static str, u64),
}

macro_rules! part {
    ($constant:ident, $inside:literal, $beside:literal, $fingerprint:literal) => {
        #[doc = concat!("The part ", $inside, ".")]
        #[cfg(not(feature = "split"))]
        pub const $constant: Part =
            Part::Inside(include_bytes!(concat!(env!("OUT_DIR"), "/", $inside)));
        #[doc = concat!("The part ", $inside, ".")]
        #[cfg(feature = "split")]
        pub const $constant: Part = Part::Beside($beside, $fingerprint);
    };
}

/// Where each part is.
pub mod parts {
    use super::Part;

    include!(concat!(env!("OUT_DIR"), "/parts.rs"));
}

include!(concat!(env!("OUT_DIR"), "/routes.rs"));

/// The one catalogue of questions, documents and benefits; without English texts where [`parts::ENGLISH`] is apart.
///
/// # Panics
///
/// Never: the bundle was written by the build of this very crate.
pub fn catalogue() -> Catalogue {
    const BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));
    policy::read_bundle(BUNDLE, &translations(parts::ENGLISH))
}

/// The same catalogue without any words, for programs that only estimate.
///
/// # Panics
///
/// Never: the bundle was written by the build of this very crate.
pub fn wordless() -> Catalogue {
    const BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/wordless.bin"));
    policy::read_bundle(BUNDLE, &Arc::default())
}

/// The three-year plan with its places.
#[derive(Debug)]
pub struct PlanFile {
    /// The plan.
    pub plan: Plan,
    /// The places, in the plan's order; the city itself comes first.
    pub places: Vec<Place>,
}

/// The plan and its places. Kept apart, so that a program that does not ask for them does not carry them.
///
/// # Panics
///
/// Never: the bundle was written by the build of this very crate.
pub fn plan() -> PlanFile {
    const BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/plan.bin"));
    let (plan, places) = policy::read_whole(BUNDLE);
    PlanFile { plan, places }
}

/// The map in a file of the part [`parts::MAP`].
///
/// # Panics
///
/// Where it is another file, which its fingerprint tells.
pub fn map(file: &[u8]) -> Map {
    policy::read_whole(file)
}

/// The schools in a file of the part [`parts::SCHOOLS`].
///
/// # Panics
///
/// Where it is another file, which its fingerprint tells.
pub fn schools(file: &[u8]) -> Schools {
    policy::read_whole(file)
}

/// Decodes the data that only the pages of policies need, from a file of the part [`parts::POLICIES`].
///
/// # Panics
///
/// Where it is another file, which its fingerprint tells.
pub fn policy_pages(file: &[u8]) -> PolicyPages {
    policy::read_whole(file)
}

/// Decodes the words of rosters, from a file of the part [`parts::ROSTER`].
///
/// # Panics
///
/// Where it is another file, which its fingerprint tells.
pub fn roster_words(file: &[u8]) -> policy::roster::RosterWords {
    policy::read_whole(file)
}

fn translations(part: Part) -> Arc<Translations> {
    let translations = Arc::new(Translations::default());
    if let Part::Inside(bytes) = part {
        translations.fill(bytes);
    }
    translations
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_is_read_with_both_languages() {
        let PlanFile { plan, places } = plan();
        assert_eq!(plan.measures.len(), usize::from(MEASURES));
        assert_eq!(plan.departments.len(), DEPARTMENTS.len());
        assert!(!plan.measures[0].title.en.is_empty() && !places[0].name.en.is_empty());
    }
}
