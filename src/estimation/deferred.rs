//! The estimate behind long lists: it follows the total by a frame, so that a tap is answered before they are laid out.

use std::sync::Arc;

use leptos::prelude::*;
use policy::Estimate;

use super::{Estimation, Grouped, Signals};
use crate::browser::document::after_paint;

/// An estimation whose results follow the total.
#[derive(Clone, Copy)]
pub struct Deferred {
    /// The same answers with the estimate of the last frame.
    pub estimation: Estimation,
    /// True while another estimate is about to follow.
    pub is_pending: RwSignal<bool>,
}

/// Returns the estimation with results that follow it by a frame, for as long as the current reactive owner. What is
/// estimated at the moment is shown at once.
pub fn use_deferred(live: Estimation) -> Deferred {
    let shown = RwSignal::new(None::<Arc<Estimate>>);
    let is_pending = RwSignal::new(false);
    let estimate = Memo::new(move |_| shown.get().unwrap_or_else(|| live.estimate()));
    let usual = Memo::new(move |_| {
        estimate.track();
        untrack(|| live.usual_estimate())
    });
    let catalogue = live.catalogue();
    let grouped = Memo::new(move |_| estimate.with(|found| Grouped::new(catalogue, found)));
    Effect::new(move |_| {
        let found = live.estimate();
        if shown.with_untracked(Option::is_none) {
            shown.set(Some(found));
        } else if !is_pending.get_untracked() {
            is_pending.set(true);
            after_paint(move || {
                // The page may have been left by now.
                is_pending.try_set(false);
                if let Some(found) = live.0.estimate.try_get_untracked() {
                    shown.try_set(Some(found));
                }
            });
        }
    });
    Deferred {
        estimation: Estimation::of(Signals {
            estimate,
            usual,
            grouped,
            ..*live.0
        }),
        is_pending,
    }
}
