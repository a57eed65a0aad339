//! Settings of pages that stand in their addresses, and the benefit that the estimate asks for first.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use policy::{BenefitIndex, Date, Estimate, Estimator, Profile, QuestionIndex};

use super::variants::Variants;
use super::{State, locked};
use crate::browser::document;
use crate::route::{NoSuchPage, Route};
use crate::storage::Owner;
use crate::url::{FOCUS_BENEFIT, Fields};

/// Settings of the pages of policies.
#[derive(Clone, Copy)]
pub struct Policies {
    /// The filter of the list of policies, as it stands in the address.
    pub fields: RwSignal<Fields>,
    /// The benefit whose questions the estimate asks first.
    pub leading: RwSignal<Option<BenefitIndex>>,
}

impl State {
    /// Shows everything as of another day; `None`: as of today.
    pub fn show_as_of(self, day: Option<Date>) {
        let day = day.filter(|day| *day != self.today.get_untracked());
        if self.as_of.get_untracked() == day {
            return;
        }
        self.as_of.set(day);
        self.dropped.set(Vec::new());
        self.write_address(true);
        if self.persistence.owner.get_untracked() != Owner::Unclaimed {
            self.save();
        }
    }

    /// The address of the estimate that asks first what this benefit hangs on.
    pub fn link_leading(self, benefit: BenefitIndex) -> String {
        let path = Route::Estimate.path(self.catalogue());
        let fields = vec![(
            FOCUS_BENEFIT.to_owned(),
            self.catalogue()[benefit].id.clone(),
        )];
        self.link_and(path, &Variants::default(), fields)
    }

    /// Asks what narrows most again.
    pub fn stop_leading(self) {
        self.policies.leading.set(None);
        self.write_address(true);
        document::focus("#main");
    }

    /// Returns the fields of a page's address besides the answers.
    pub(super) fn own_fields(self, route: Route) -> Fields {
        match route {
            Route::Policies => self.policies.fields.get(),
            Route::Embed => self.embed_fields.get(),
            Route::Estimate => {
                let leading = self.policies.leading.get().into_iter();
                let id = |benefit: BenefitIndex| self.catalogue()[benefit].id.clone();
                leading
                    .map(|benefit| (FOCUS_BENEFIT.to_owned(), id(benefit)))
                    .collect()
            }
            _ => Fields::new(),
        }
    }

    /// Shows the settings of a page as the address has them.
    pub fn show_settings(self, settings: Fields, route: &Result<Route, NoSuchPage>) {
        let fields = match route {
            Ok(Route::Policies) => self.policies.fields,
            Ok(Route::Embed) => self.embed_fields,
            Ok(Route::Estimate) => {
                let focus = settings.iter().find(|(key, _)| key == FOCUS_BENEFIT);
                let focus = focus.and_then(|(_, id)| self.catalogue().benefit(id));
                if self.policies.leading.get_untracked() != focus {
                    self.policies.leading.set(focus);
                }
                return;
            }
            _ => return,
        };
        if fields.with_untracked(|known| *known != settings) {
            fields.set(settings);
        }
    }
}

impl Policies {
    /// Nothing looked for.
    pub(super) fn new() -> Self {
        Self {
            fields: RwSignal::new(Fields::new()),
            leading: RwSignal::new(None),
        }
    }

    /// The question to ask next: the first that the leading benefit hangs on, if there is one, else the best.
    pub(super) fn leading_first(
        self,
        best: Memo<Option<QuestionIndex>>,
        estimate: Memo<Arc<Estimate>>,
        profile: RwSignal<Profile>,
        skipped: RwSignal<Vec<QuestionIndex>>,
        estimator: &'static Mutex<Estimator>,
    ) -> Memo<Option<QuestionIndex>> {
        let leading = self.leading;
        Memo::new(move |_| {
            if let Some(benefit) = leading.get() {
                let missing = estimate.with(|estimate| estimate[benefit].missing);
                for question in missing.iter() {
                    let is_skipped = skipped.with(|skipped| skipped.contains(&question));
                    let is_asked =
                        || profile.with(|profile| locked(estimator).asked(profile, question));
                    if !is_skipped && is_asked() == Some(true) {
                        return Some(question);
                    }
                }
            }
            best.get()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::url;
    use crate::url::tests::CATALOGUE;

    fn state(fragment: &str) -> State {
        let state = State::new(
            Box::leak(Box::new(Arc::new(catalogue::catalogue()))),
            "2026-11-22".parse().expect("a day"),
            crate::language::Language::English,
            super::super::Theme::System,
        );
        let reading = url::read(&CATALOGUE, fragment);
        assert_eq!(reading.answers.rejected, []);
        state.show_settings(reading.answers.settings, &reading.route);
        state.profile.set(reading.answers.profile);
        state.as_of.set(reading.answers.as_of);
        state.route.set(reading.route);
        state
    }

    #[test]
    fn the_leading_benefit_is_asked_for_first_and_stands_in_the_address() {
        let owner = leptos::prelude::Owner::new();
        owner.with(|| {
            let address =
                "#/estimate?v=1&applicant=person&mode=full_time&benefit=village-talent-award";
            let state = state(address);
            assert_eq!(state.link(Route::Estimate), address);
            let asked = state.next_question.get_untracked().expect("a question");
            let benefit = CATALOGUE
                .benefit("village-talent-award")
                .expect("a benefit");
            let missing = state.estimate.get_untracked()[benefit].missing;
            assert_eq!(missing.iter().next(), Some(asked));
            state.policies.leading.set(None);
            assert_ne!(state.next_question.get_untracked(), Some(asked));
            let plain = "#/estimate?v=1&applicant=person&mode=full_time";
            assert_eq!(state.link(Route::Estimate), plain);
        });
    }
}
