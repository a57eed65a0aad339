//! The address where the page is hosted, for codes and lines that lead there; a setting of this device.

use crate::browser::{address, settings};
use crate::take_away::link::Link;

/// The name of the setting.
const HOSTED: &str = "fair.address";

/// Returns the address set on this device, else that of this very page if other devices could open it, else nothing.
pub fn hosted_address() -> String {
    settings::get(HOSTED).unwrap_or_else(own_address)
}

/// Saves the address on this device; deletes it where it is empty.
pub fn set_hosted_address(address: &str) {
    settings::set(HOSTED, Some(address).filter(|address| !address.is_empty()));
}

/// Returns the address of this very page, where another device could open it.
fn own_address() -> String {
    let link = Link::new(&address::page(), "", String::new());
    if link.opens_elsewhere() {
        link.page
    } else {
        String::new()
    }
}
