//! The words of the map, which come with it.

mod chinese;
mod english;

use policy::PlaceKind;

use crate::language::Language;

/// All words of the map in one language.
pub struct MapText {
    pub lead: &'static str,
    pub levels_label: &'static str,
    /// The country, the city, its centre.
    pub levels: [&'static str; 3],
    /// The name of the drawing and its keys.
    pub drawing: &'static str,
    pub keys: &'static str,
    pub nearer: &'static str,
    pub farther: &'static str,
    pub whole: &'static str,
    pub moving: &'static str,
    pub list: &'static str,
    /// In the order of [`PlaceKind::ALL`].
    pub kinds: [&'static str; 9],
    pub districts: &'static str,
    pub estimated: &'static str,
    pub hollow: &'static str,
    pub not_drawn: &'static str,
    pub distance: [&'static str; 2],
    /// Its number among the places of the level, and how many there are.
    pub number_of: [&'static str; 3],
    pub enter_opens: &'static str,
    pub no_outline: &'static str,
    pub approval: &'static str,
    pub borders: &'static str,
    pub coming: &'static str,
    pub not_come: &'static str,
}

/// The words of a place's page, which is made at build.
#[cfg(not(feature = "split"))]
pub struct PlaceText {
    pub more: &'static str,
    pub all_places: &'static str,
    pub estimate_here: &'static str,
    pub estimate_lead: &'static str,
    pub position: &'static str,
    /// Accuracy of a position, in kilometres.
    pub estimated: [&'static str; 2],
    pub read: [&'static str; 2],
    pub source: &'static str,
    pub no_position: &'static str,
    pub promised: &'static str,
    pub period_ended: &'static str,
    pub benefits: &'static str,
    pub own: &'static str,
    pub own_lead: &'static str,
    pub no_own: &'static str,
    pub places: &'static str,
    pub no_places: &'static str,
}

impl Language {
    /// The words of the map.
    pub fn map_text(self) -> &'static MapText {
        match self {
            Self::Chinese => &chinese::MAP,
            Self::English => &english::MAP,
        }
    }

    /// The words of a place's page.
    #[cfg(not(feature = "split"))]
    pub fn place_text(self) -> &'static PlaceText {
        match self {
            Self::Chinese => &chinese::PLACE,
            Self::English => &english::PLACE,
        }
    }

    /// Returns the name of a kind of place.
    pub fn place_kind(self, kind: PlaceKind) -> &'static str {
        self.map_text().kinds[kind as usize]
    }
}
