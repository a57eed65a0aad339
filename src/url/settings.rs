//! Fields of an address that belong to one page and are no answers.

use super::codec::normalize;
use super::glue::{Rest, after_word};
use crate::route::Route;
use crate::take_away::embed;

/// The key of the benefit whose questions the estimate asks first.
pub const FOCUS_BENEFIT: &str = "benefit";

/// The keys of the filter of the list of policies.
pub const FILTER_KEYS: [&str; 10] = [
    "find",
    "for",
    "kind",
    "basis",
    "grade",
    "in_force",
    "document",
    "department",
    "place",
    "sort",
];

/// Returns whether a page has a setting with this key.
pub(super) fn is_setting(route: Option<Route>, key: &str) -> bool {
    match route {
        Some(Route::Policies) => FILTER_KEYS.contains(&key),
        Some(Route::Embed) => embed::KEYS.contains(&key),
        Some(Route::Estimate) => key == FOCUS_BENEFIT,
        _ => false,
    }
}

/// Returns the key of an option in small letters, without what stuck to it; `None` where something else stands there.
pub fn option_id(value: &str) -> Option<String> {
    let value = normalize(value.trim()).to_ascii_lowercase();
    let is_part = |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
    let end = value.find(|character| !is_part(character));
    let (id, rest) = value.split_at(end.unwrap_or(value.len()));
    (after_word(rest) == Rest::Glue).then(|| id.to_owned())
}
