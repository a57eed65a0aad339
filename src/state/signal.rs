//! Signals and memos of leptos under the names of this page.

use leptos::prelude::*;

/// A value that whoever reads it follows; cheap to copy. It lives as long as the view or the page that made it.
pub struct Signal<T: 'static>(RwSignal<T>);

/// A value worked out from others, anew only when they have changed, and passed on only when it has become another.
pub struct Derived<T: Send + Sync + 'static>(Memo<T>);

impl<T: Send + Sync + 'static> Signal<T> {
    /// A signal that holds this value at first.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// Reads the value and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.with(read)
    }

    /// Reads the value as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.with_untracked(read)
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.0.update(change);
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.0.set(value);
    }

    /// The value; follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.0.get()
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.0.get_untracked()
    }
}

impl<T: PartialEq + Send + Sync + 'static> Derived<T> {
    /// A value worked out like this.
    pub fn new(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(Memo::new(move |_| work_out()))
    }

    /// Reads the value and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.with(read)
    }

    /// The value; follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.0.get()
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.0.get_untracked()
    }
}

// By hand, since derives would ask that `T` can be copied, too.
impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: Send + Sync> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Derived<T> {}
