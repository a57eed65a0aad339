//! Signals and memos of any type over one type of leptos.
//!
//! leptos makes all its code anew for every type that a signal or a memo holds, some kilobytes each. Here leptos only
//! counts changes, and the values lie beside.

use core::any::Any;
use core::cell::RefCell;
use core::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::*;

/// A value that whoever reads it follows; cheap to copy. It lives as long as the view or the page that made it.
pub struct Signal<T> {
    held: Held<T>,
    changes: RwSignal<u32>,
}

/// A value worked out from others, anew only when they have changed, and passed on only when it has become another.
pub struct Derived<T> {
    held: Held<Option<T>>,
    changes: Memo<u32>,
}

/// A place for a value.
struct Held<T> {
    place: StoredValue<Rc<dyn Any>, LocalStorage>,
    holds: PhantomData<fn() -> T>,
}

impl<T: 'static> Signal<T> {
    /// A signal that holds this value at first.
    pub fn new(value: T) -> Self {
        Self {
            held: Held::new(value),
            changes: RwSignal::new(0),
        }
    }

    /// Reads the value and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.changes.track();
        self.held.read(read)
    }

    /// Reads the value as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.held.read(read)
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.held.change(change);
        count(self.changes);
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.update(|held| *held = value);
    }

    /// The value; follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.held.read(T::clone)
    }
}

impl<T: PartialEq + 'static> Derived<T> {
    /// A value worked out like this.
    pub fn new(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let held = Held::new(None);
        let is_another = move || {
            let value = Some(work_out());
            let is_another = held.read(|known| *known != value);
            if is_another {
                held.change(|known| *known = value);
            }
            is_another
        };
        Self {
            held,
            changes: counted(Box::new(is_another)),
        }
    }

    /// Reads the value and follows it.
    ///
    /// # Panics
    ///
    /// Never: counting the changes has worked the value out.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        follow(self.changes);
        self.held
            .read(|value| read(value.as_ref().expect("a value that was worked out")))
    }

    /// The value; follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        untrack(|| self.get())
    }
}

#[inline(never)]
fn count(changes: RwSignal<u32>) {
    changes.update(|changes| *changes = changes.wrapping_add(1));
}

#[inline(never)]
fn follow(changes: Memo<u32>) {
    changes.get();
}

fn counted(is_another: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<u32> {
    Memo::new(move |known| {
        known
            .copied()
            .unwrap_or(0_u32)
            .wrapping_add(u32::from(is_another()))
    })
}

impl<T: 'static> Held<T> {
    fn new(value: T) -> Self {
        Self {
            place: StoredValue::new_local(Rc::new(RefCell::new(value))),
            holds: PhantomData,
        }
    }

    fn read<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&cell::<T>(&place(self.place)).borrow())
    }

    fn change(self, change: impl FnOnce(&mut T)) {
        change(&mut cell::<T>(&place(self.place)).borrow_mut());
    }
}

#[inline(never)]
fn place(place: StoredValue<Rc<dyn Any>, LocalStorage>) -> Rc<dyn Any> {
    place.get_value()
}

fn cell<T: 'static>(place: &Rc<dyn Any>) -> &RefCell<T> {
    place.downcast_ref().expect("what was put there")
}

// By hand, since derives would ask that `T` can be copied, too.
macro_rules! copied {
    ($($type:ident),*) => {$(
        impl<T> Clone for $type<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $type<T> {}
    )*};
}

copied!(Signal, Derived, Held);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_derived_follows_and_passes_on_only_what_is_new() {
        let owner = Owner::new();
        owner.with(|| {
            let number = Signal::new(1);
            let half = Derived::new(move || number.get() / 2);
            let runs = Signal::new(0);
            let text = Derived::new(move || {
                runs.with_untracked(|_| ());
                runs.held.change(|runs| *runs += 1);
                half.get().to_string()
            });
            assert_eq!(text.get(), "0");
            number.set(4);
            assert_eq!(text.get(), "2");
            number.update(|number| *number += 1);
            assert_eq!((text.get(), half.get_untracked()), ("2".to_owned(), 2));
            assert_eq!(runs.get_untracked(), 2);
        });
    }
}
