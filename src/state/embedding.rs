//! How other sites show the page: what is chosen for them, and the place that leads where one of them shows it.

use super::State;
use crate::browser::{self, address, settings};
use crate::route::Route;
use crate::take_away::embed::Embedding;
use crate::take_away::link::Link;
use leptos::prelude::*;

/// Where the page is hosted, for codes and lines that lead there; a setting of this device.
const HOSTED: &str = "fair.address";

/// Where the page is hosted: as somebody said on this device, else where it is now if others could open that; else empty.
pub fn hosted_address() -> String {
    settings::get(HOSTED).unwrap_or_else(own_address)
}

/// Keeps on this device where the page is hosted; forgets it where that is empty.
pub fn set_hosted_address(address: &str) {
    settings::set(HOSTED, Some(address).filter(|address| !address.is_empty()));
}

/// The address of this very page, where another device could open it.
fn own_address() -> String {
    let link = Link::new(&address::page(), "", String::new());
    if link.opens_elsewhere() {
        link.page
    } else {
        String::new()
    }
}

impl State {
    /// How another site is to show the page, as the address has it, and what in the address says nothing.
    pub fn embedding(self) -> (Embedding, Vec<String>) {
        let is_place = |id: &str| catalogue::PLACES.contains(&id);
        self.embed_fields
            .with(|fields| Embedding::read(fields, is_place))
    }

    /// Has another site show the page so; it stands in the address.
    pub fn set_embedding(self, embedding: &Embedding) {
        self.embed_fields.set(embedding.fields());
        self.write_address(false);
    }

    /// The answers as they stand in the address, without its `?`; empty where there are none.
    pub fn answers_in_address(self) -> String {
        if self.profile.with(policy::Profile::is_empty) {
            return String::new();
        }
        let link = self.link(Route::Home);
        link.split_once('?')
            .map_or_else(String::new, |(_, answers)| answers.to_owned())
    }

    /// The place that leads, where another site shows the page and asks for that.
    pub fn centre(self) -> Option<&'static str> {
        let wished = browser::frame::centre()?;
        let known = catalogue::PLACES.iter();
        known.copied().find(|id| *id == wished)
    }
}
