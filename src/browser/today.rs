//! Today, where the visitor is.

use policy::Date;

/// Today by the visitor's clock; the day the catalogue was made where the clock is no help.
pub fn today(otherwise: Date) -> Date {
    clock().unwrap_or(otherwise)
}

#[cfg(target_arch = "wasm32")]
fn clock() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let small = |value: u32| i8::try_from(value).ok();
    let year = i16::try_from(now.get_full_year()).ok()?;
    Date::new(year, small(now.get_month() + 1)?, small(now.get_date())?)
}

/// There is no visitor.
#[cfg(not(target_arch = "wasm32"))]
fn clock() -> Option<Date> {
    None
}
