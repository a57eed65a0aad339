//! Features of the page: one folder each, with its page, model, parts and texts. None imports another.

pub mod compare;
pub mod embed;
pub mod kiosk;
pub mod map;
pub mod policies;
pub mod roster;
