//! The settings of the stand, saved on this device.

use leptos::prelude::*;

use crate::browser::settings;
use crate::context::{hosted_address, set_hosted_address};
use crate::take_away::page_address::{self, AddressFault};

/// The key of the pause in the settings of the device.
const PAUSE_SETTING: &str = "fair.idle";
/// The pause in seconds unless the staff chose another.
const DEFAULT_PAUSE: u32 = 60;

/// The settings of the stand.
#[derive(Clone, Copy)]
pub struct Stand {
    /// The text in the field of the address.
    pub address_input: RwSignal<String>,
    /// The address in the codes; empty if there is none.
    pub address: RwSignal<String>,
    /// The reason why the text in the field is not used.
    pub address_fault: RwSignal<Option<AddressFault>>,
    /// The pause after which the screen is cleared, in seconds.
    pub pause: RwSignal<u32>,
    /// True after a hand-out was asked for without an address.
    pub is_address_missing: RwSignal<bool>,
}

impl Stand {
    /// Loads the settings of this device.
    pub fn load() -> Self {
        let pause = settings::get(PAUSE_SETTING).and_then(|pause| pause.parse().ok());
        let stand = Self {
            address_input: RwSignal::new(String::new()),
            address: RwSignal::new(String::new()),
            address_fault: RwSignal::new(None),
            pause: RwSignal::new(pause.filter(|pause| *pause > 0).unwrap_or(DEFAULT_PAUSE)),
            is_address_missing: RwSignal::new(false),
        };
        stand.read_address(&hosted_address());
        stand
    }

    /// Sets the address in the codes and saves it on the device. A text that is no address is named; the codes keep the
    /// address they have.
    pub fn set_address(self, text: &str) {
        if self.read_address(text) {
            set_hosted_address(&self.address.get_untracked());
        }
    }

    /// Reads an address, and returns true if it is used.
    fn read_address(self, text: &str) -> bool {
        let read = page_address::read(text);
        let fault = read.as_ref().err().cloned();
        let is_used = fault.is_none();
        self.address_fault.set(fault);
        if let Ok(address) = read {
            let address = address.unwrap_or_default();
            self.is_address_missing
                .update(|is_missing| *is_missing &= address.is_empty());
            self.address_input.set(address.clone());
            self.address.set(address);
        } else {
            self.address_input.set(text.to_owned());
        }
        is_used
    }

    /// Returns true if there is an address for codes; else the settings say that one is needed.
    pub fn require_address(self) -> bool {
        let is_missing = self.address.with_untracked(String::is_empty);
        self.is_address_missing.set(is_missing);
        !is_missing
    }

    /// Sets the pause in seconds, and saves it on the device.
    pub fn set_pause(self, seconds: u32) {
        settings::set(PAUSE_SETTING, Some(&seconds.to_string()));
        self.pause.set(seconds);
    }
}
