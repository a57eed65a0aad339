//! Long work in slices, between which the browser paints and takes what the visitor does.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;
use std::task::{Context, Waker};

use super::timer::{Timer, now};

/// Milliseconds of a slice: too short for anybody to notice.
const SLICE: f64 = 24.0;

/// Work that is under way; dropped, it stops.
pub struct Task(Rc<Work>);

#[derive(Default)]
struct Work {
    is_stopped: Cell<bool>,
    next_slice: RefCell<Option<Timer>>,
}

/// A step works until it returns true. It may go on as long as the function it is given returns true.
type Step = Box<dyn FnMut(&mut dyn FnMut() -> bool) -> bool>;

impl Task {
    /// Starts work: calls the step again and again until it returns true, as long as the task is not dropped.
    pub fn start(step: impl FnMut(&mut dyn FnMut() -> bool) -> bool + 'static) -> Self {
        let task = Self::waiting();
        schedule(&task.0, Box::new(step));
        task
    }

    /// A task that waits for the browser; see [`Task::token`].
    pub fn waiting() -> Self {
        Self(Rc::default())
    }

    /// Returns a function that returns true as long as the task is not dropped.
    pub fn token(&self) -> impl Fn() -> bool + 'static {
        let work = Rc::clone(&self.0);
        move || !work.is_stopped.get()
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.0.is_stopped.set(true);
        self.0.next_slice.take();
    }
}

/// Runs a future to its end. What it does before it has to wait is done when this returns: where everything is at hand,
/// that is all of it.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    let mut future = Box::pin(future);
    let is_done = future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
        .is_ready();
    if !is_done {
        // Not by leptos, which spawns nothing before something is mounted.
        wasm_bindgen_futures::spawn_local(future);
    }
}

fn schedule(work: &Rc<Work>, mut step: Step) {
    let this = Rc::clone(work);
    let slice = Timer::after(0, move || {
        let end = now() + SLICE;
        let is_done = step(&mut || now() < end);
        if !is_done && !this.is_stopped.get() {
            schedule(&this, step);
        }
    });
    work.next_slice.replace(Some(slice));
}
