//! How much of the page axe-core checks: counted by the browser tests, which fail where they count something else.

/// States of pages.
pub const STATES: u16 = 61;
/// Rules that each state is checked by.
pub const RULES: u16 = 100;
