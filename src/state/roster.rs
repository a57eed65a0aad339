//! Estimates of other people: an engine for rosters, and links to its results.

use policy::{Date, Estimator, Profile};

use super::{State, locked};
use crate::route::Route;
use crate::url::{Fragment, write_answers};

impl State {
    /// An engine of one's own, on the same catalogue.
    pub fn estimator(self) -> Estimator {
        locked(self.estimator).clone()
    }

    /// The address of the estimate of these answers, whoever's they are.
    pub fn link_of(self, profile: &Profile, as_of: Option<Date>) -> String {
        let catalogue = self.catalogue();
        Fragment {
            path: Route::Estimate.path(catalogue),
            fields: write_answers(catalogue, profile, as_of),
        }
        .to_string()
    }
}
