//! Long work in slices, between which the browser paints and takes what the visitor does.

use std::time::Duration;

use leptos::prelude::set_timeout;

/// A slice lasts as many milliseconds: too short for anybody to notice.
const SLICE: f64 = 24.0;

/// Calls a step again and again until it says that it is done. A step works as long as what it is given says that
/// there is time.
pub fn run(step: impl FnMut(&mut dyn FnMut() -> bool) -> bool + 'static) {
    next(Box::new(step));
}

type Step = Box<dyn FnMut(&mut dyn FnMut() -> bool) -> bool>;

fn next(mut step: Step) {
    set_timeout(
        move || {
            let end = js_sys::Date::now() + SLICE;
            if !step(&mut || js_sys::Date::now() < end) {
                next(step);
            }
        },
        Duration::ZERO,
    );
}
