//! Keeps the screen lit, where the browser can.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use leptos::web_sys::{EventTarget, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::timer::now;

/// A lock that the system takes back sooner than this many milliseconds is not asked for again at once.
const MIN_HELD: f64 = 1_000.0;

/// A request to keep the screen lit; dropped, the screen may go dark again.
pub struct WakeLock(Rc<Request>);

#[derive(Default)]
struct Request {
    is_over: Cell<bool>,
    is_pending: Cell<bool>,
    lock: RefCell<Option<Lock>>,
}

/// A lock that was granted.
struct Lock {
    sentinel: JsValue,
    _on_release: Option<EventListener>,
}

impl WakeLock {
    /// Asks for a lit screen. A refusal is no error: the page works without.
    pub fn request() -> Self {
        let lock = Self(Rc::default());
        lock.renew();
        lock
    }

    /// Asks again where the system has released the lock, as it does whenever the page is hidden.
    pub fn renew(&self) {
        self.0.renew();
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        self.0.is_over.set(true);
        if let Some(lock) = self.0.lock.take() {
            release(&lock.sentinel);
        }
    }
}

impl Request {
    fn renew(self: &Rc<Self>) {
        if self.is_over.get() || self.is_pending.get() || self.is_held() {
            return;
        }
        let Some(promise) = ask() else { return };
        self.is_pending.set(true);
        let request = Rc::clone(self);
        spawn_local(async move {
            let granted = JsFuture::from(promise).await;
            request.is_pending.set(false);
            if let Ok(sentinel) = granted {
                request.take(sentinel);
            }
        });
    }

    fn is_held(&self) -> bool {
        self.lock.borrow().as_ref().is_some_and(|lock| {
            let is_released = Reflect::get(&lock.sentinel, &"released".into());
            !is_released.is_ok_and(|released| released.is_truthy())
        })
    }

    fn take(self: &Rc<Self>, sentinel: JsValue) {
        // Granted after the page was left.
        if self.is_over.get() {
            release(&sentinel);
            return;
        }
        let (request, granted_at) = (Rc::downgrade(self), now());
        let on_release = sentinel.dyn_ref::<EventTarget>().map(|target| {
            EventListener::once(target, "release", move |_| {
                let was_held = now() - granted_at >= MIN_HELD;
                if let Some(request) = request.upgrade().filter(|_| was_held) {
                    request.renew();
                }
            })
        });
        self.lock.replace(Some(Lock {
            sentinel,
            _on_release: on_release,
        }));
    }
}

/// Asks the browser for a lock; `None` where it has none to give, or the page is hidden or in a frame, which other sites
/// seldom allow it to.
fn ask() -> Option<Promise> {
    // Tests without a browser have no screen.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let window = window()?;
    if window.document()?.hidden() || super::frame::is_framed() {
        return None;
    }
    // Older browsers have no such property.
    let locks = Reflect::get(&window.navigator(), &"wakeLock".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    request
        .call1(&locks, &"screen".into())
        .ok()?
        .dyn_into()
        .ok()
}

fn release(sentinel: &JsValue) {
    let release = Reflect::get(sentinel, &"release".into()).and_then(JsCast::dyn_into::<Function>);
    let _refused = release.and_then(|release| release.call0(sentinel));
}
