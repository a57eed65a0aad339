//! Hands on the map: fingers, the mouse, its wheel; how wide it is; and gliding.

use leptos::web_sys::{Element, Event, PointerEvent, ResizeObserver, WheelEvent, window};
use policy::Point;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A finger on an element, or the mouse with its button down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finger {
    /// Tells fingers apart.
    pub number: i32,
    /// Where it is, in pixels from the element's upper left corner.
    pub at: Point,
    /// When it was there, in milliseconds.
    pub time: i32,
}

/// The finger that an event tells of; `None` where it is a button other than the first.
pub fn finger(event: &Event) -> Option<Finger> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    if pointer.button() > 0 {
        return None;
    }
    Some(Finger {
        number: pointer.pointer_id(),
        at: within(event, pointer.client_x(), pointer.client_y())?,
        time: whole(pointer.time_stamp()),
    })
}

/// Lets an element hear of a finger wherever it goes, until it goes up.
pub fn hold(event: &Event) {
    if let (Some(element), Some(pointer)) = (listening(event), event.dyn_ref::<PointerEvent>()) {
        let _refused = element.set_pointer_capture(pointer.pointer_id());
    }
}

/// Reads a wheel event with Ctrl held, which is also a pinch on a touchpad: the zoom in thousandths, and the point. The page
/// then does not zoom.
pub fn wheel(event: &Event) -> Option<(i32, Point)> {
    let wheel = event.dyn_ref::<WheelEvent>()?;
    if !wheel.ctrl_key() && !wheel.meta_key() {
        return None;
    }
    event.prevent_default();
    // Mice turn by about 100 a notch, touchpads by a few; a page or a line at a time where that is its unit.
    let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL {
        1
    } else {
        33
    };
    let turned = (whole(wheel.delta_y()) * unit).clamp(-200, 200);
    let thousandths = if turned < 0 {
        1_000 - turned * 3
    } else {
        1_000_000 / (1_000 + turned * 3)
    };
    Some((
        thousandths,
        within(event, wheel.client_x(), wheel.client_y())?,
    ))
}

/// Returns an attribute of the element under the pointer, or of the nearest ancestor that has it.
pub fn attribute_under(event: &Event, name: &str) -> Option<String> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let document = window()?.document()?;
    // No window is as wide or high as an `i16` goes.
    let [x, y] = [pointer.client_x(), pointer.client_y()]
        .map(|pixels| f32::from(i16::try_from(pixels).unwrap_or(i16::MAX)));
    let selector = ["[", name, "]"].concat();
    let under = document.element_from_point(x, y)?.closest(&selector);
    under.ok()??.get_attribute(name)
}

/// Returns an attribute of the element that an event came from, or of the nearest ancestor that has it.
pub fn attribute_of(event: &Event, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let selector = ["[", name, "]"].concat();
    target.closest(&selector).ok()??.get_attribute(name)
}

/// Tells how wide the element with this id is as soon as it is there, and whenever that changes, in pixels.
pub fn on_width(id: &'static str, mut told: impl FnMut(i32) + 'static) {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    leptos::prelude::request_animation_frame(move || {
        let Some(element) = window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id(id))
        else {
            return;
        };
        let measured = element.clone();
        // Gone with the element: nobody else holds the observer.
        let callback = Closure::<dyn FnMut()>::new(move || told(measured.client_width()));
        let callback = callback.into_js_value();
        if let Ok(observer) = ResizeObserver::new(callback.unchecked_ref()) {
            observer.observe(&element);
        }
    });
}

/// Duration of an animated move, in milliseconds.
const LONG: i32 = 260;

/// Calls for each frame with the thousandths gone of the way, 1,000 last, as long as it says that it goes on. At once
/// at the end where the visitor asks for less motion.
pub fn glide(step: impl FnMut(i32) -> bool + 'static) {
    let mut step: Box<dyn FnMut(i32) -> bool> = Box::new(step);
    let Some(start) = now().filter(|_| !wants_no_motion()) else {
        step(1_000);
        return;
    };
    go_on(start, step);
}

fn go_on(start: i32, mut step: Box<dyn FnMut(i32) -> bool>) {
    leptos::prelude::request_animation_frame(move || {
        let gone = now().map_or(LONG, |now| now.wrapping_sub(start).clamp(0, LONG));
        // Fast at first, slow at the end.
        let left = 1_000 - gone * 1_000 / LONG;
        let goes_on = step(1_000 - left * left / 1_000);
        if goes_on && gone < LONG {
            go_on(start, step);
        }
    });
}

fn now() -> Option<i32> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    Some(whole(window()?.performance()?.now()))
}

fn wants_no_motion() -> bool {
    let query = window().and_then(|window| {
        window
            .match_media("(prefers-reduced-motion: reduce)")
            .ok()
            .flatten()
    });
    query.is_some_and(|query| query.matches())
}

/// A point of the window, from the upper left corner of the element that listens.
fn within(event: &Event, x: i32, y: i32) -> Option<Point> {
    let place = listening(event)?.get_bounding_client_rect();
    Some((x - whole(place.left()), y - whole(place.top())))
}

fn listening(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Browsers measure in fractions, and time from when the page was opened.
#[allow(clippy::cast_possible_truncation)]
const fn whole(number: f64) -> i32 {
    number as i32
}
