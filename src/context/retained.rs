//! Models of pages that outlive their page.

use std::any::Any;

use leptos::prelude::*;

/// Models that are kept while other pages are shown, and end with the tab.
#[derive(Clone)]
pub(super) struct Retained {
    owner: Owner,
    models: StoredValue<Vec<Box<dyn Any>>, LocalStorage>,
}

impl Retained {
    /// Keeps models as long as the current reactive owner: the whole page's.
    pub(super) fn new() -> Option<Self> {
        Some(Self {
            owner: Owner::current()?,
            models: StoredValue::new_local(Vec::new()),
        })
    }
}

/// Returns the model of this type: the one made on an earlier visit of its page, else a new one. Its signals are never
/// disposed.
pub fn use_retained<T: Copy + 'static>(make: impl FnOnce() -> T) -> T {
    let Some(retained) = use_context::<Retained>() else {
        return make();
    };
    let known = retained.models.with_value(|models| {
        models
            .iter()
            .find_map(|model| model.downcast_ref().copied())
    });
    known.unwrap_or_else(|| {
        let model = retained.owner.with(make);
        retained
            .models
            .update_value(|models| models.push(Box::new(model)));
        model
    })
}
