//! Today, where the visitor is.

use policy::Date;

/// Today by the visitor's clock; the day the catalogue was made where the clock is no help.
pub fn today(otherwise: Date) -> Date {
    #[cfg(target_arch = "wasm32")]
    {
        let now = js_sys::Date::new_0();
        let field = |value: u32| i8::try_from(value).ok();
        let date = i16::try_from(now.get_full_year())
            .ok()
            .zip(field(now.get_month() + 1))
            .zip(field(now.get_date()));
        return date
            .and_then(|((year, month), day)| Date::new(year, month, day))
            .unwrap_or(otherwise);
    }
    #[cfg(not(target_arch = "wasm32"))]
    otherwise
}
