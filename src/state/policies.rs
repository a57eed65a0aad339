//! The pages of policies: what is looked for, and what is found.

use std::sync::{Arc, Mutex};

use policy::search::Search;
use policy::{
    Answer, BenefitEstimate, BenefitIndex, Catalogue, Date, Estimate, Estimator, Money,
    PolicyPages, Profile, QuestionIndex, Trace,
};

use super::answers::Dropped;
use super::filter::{Facet, Filter, Sort, read_filter, write_filter};
use super::variants::{Fields, Variants};
use super::{Derived, Signal, State, locked};
use crate::browser::{document, part};
use crate::route::{NoSuchPage, Route};

/// The key of the benefit whose questions the estimate asks first.
const LEADING: &str = "benefit";

/// How far what only these pages need is.
#[derive(Clone, Copy)]
pub enum Pages {
    /// Nobody asked for it yet.
    No,
    /// On its way.
    Coming,
    /// It could not be had.
    Failed,
    /// There, for as long as the page is.
    There(&'static Search<'static>, &'static PolicyPages),
}

/// What the page knows of the policies shown.
#[derive(Clone, Copy)]
pub struct Policies {
    /// Which are looked for.
    pub filter: Signal<Filter>,
    /// What is fetched for it.
    pub pages: Signal<Pages>,
    /// What is found.
    pub found: Derived<Found>,
    /// The benefit whose questions the estimate asks first.
    pub leading: Signal<Option<BenefitIndex>>,
}

/// What is found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The benefits, in the order shown.
    pub benefits: Vec<u8>,
    /// The documents that fit what is typed.
    pub documents: Vec<u8>,
    /// How many benefits fit what is typed, whatever they are narrowed to.
    pub in_all: usize,
    /// For each of [`Facet::ALL`] how many benefits would be left with each of its options, all else as it is.
    pub counts: [Vec<u8>; Facet::ALL.len()],
    /// Whether it cannot be told yet.
    pub is_waiting: bool,
}

/// Somebody who gets a benefit.
pub struct Example {
    /// The answers.
    pub profile: Profile,
    /// What comes out.
    pub own: BenefitEstimate,
    /// How the sum comes about.
    pub trace: Trace,
}

/// The policies.
impl State {
    /// Fetches what these pages need, unless it is there or on its way.
    pub fn fetch_pages(self) {
        let pages = self.policies.pages;
        if let Pages::Coming | Pages::There(..) = pages.get_untracked() {
            return;
        }
        pages.set(Pages::Coming);
        part::load(catalogue::parts::POLICIES, move |file| {
            pages.set(file.map_or(Pages::Failed, |file| {
                let fetched: &PolicyPages = Box::leak(Box::new(catalogue::policy_pages(&file)));
                let search = Search::new(&fetched.phrases);
                Pages::There(Box::leak(Box::new(search)), fetched)
            }));
        });
    }

    /// Looks for something else; a choice is a step of the history, a letter typed is not.
    pub fn narrow(self, change: Box<dyn FnOnce(&mut Filter) + '_>, new_step: bool) {
        self.policies.filter.update(change);
        self.dropped.set(Vec::new());
        self.write_address_as_it_is(new_step);
    }

    /// Shows everything as of another day; `None`: as of today.
    pub fn show_as_of(self, day: Option<Date>) {
        let day = day.filter(|day| *day != self.today());
        if self.as_of.get_untracked() == day {
            return;
        }
        self.as_of.set(day);
        self.dropped.set(Vec::new());
        if self.memory.are_own.get_untracked() {
            self.write_address(true);
            self.keep();
        } else {
            self.write_address_as_it_is(true);
        }
    }

    /// The address of the estimate that asks first what this benefit hangs on.
    pub fn link_leading(self, benefit: BenefitIndex) -> String {
        let path = Route::Estimate.path(self.catalogue());
        let fields = vec![(LEADING.to_owned(), self.catalogue()[benefit].id.clone())];
        self.link_and(path, &Variants::default(), fields)
    }

    /// Asks what narrows most again.
    pub fn stop_leading(self) {
        self.policies.leading.set(None);
        self.write_address_as_it_is(true);
        document::focus("#main");
    }

    /// What a page has in its address besides answers.
    pub(super) fn own_fields(self, route: Route) -> Fields {
        let mut fields = Fields::new();
        match (route, self.policies.leading.get()) {
            (Route::Policies, _) => self
                .policies
                .filter
                .with(|filter| write_filter(self.catalogue(), filter, &mut fields)),
            (Route::Estimate, Some(benefit)) => {
                fields.push((LEADING.to_owned(), self.catalogue()[benefit].id.clone()));
            }
            _ => {}
        }
        fields
    }

    /// Takes up what the address has besides answers: the other fields, and what could not be used.
    pub(super) fn read_own_fields(
        self,
        route: &Result<Route, NoSuchPage>,
        fields: Fields,
    ) -> (Fields, Vec<Dropped>) {
        match route {
            Ok(Route::Policies) => {
                let (others, filter, dropped) = read_filter(self.catalogue(), fields);
                if self
                    .policies
                    .filter
                    .with_untracked(|known| *known != filter)
                {
                    self.policies.filter.set(filter);
                }
                (others, dropped)
            }
            Ok(Route::Estimate) => {
                let (mut others, mut leading) = (Fields::new(), None);
                for (key, value) in fields {
                    match self.catalogue().benefit(&value) {
                        Some(benefit) if key == LEADING => leading = Some(benefit),
                        _ => others.push((key, value)),
                    }
                }
                if self.policies.leading.get_untracked() != leading {
                    self.policies.leading.set(leading);
                }
                (others, Vec::new())
            }
            _ => (fields, Vec::new()),
        }
    }

    /// Writes the address of what is shown, without making the answers in it the visitor's own.
    fn write_address_as_it_is(self, new_step: bool) {
        crate::browser::address::set_fragment_as_it_is(&self.present_link(), new_step);
    }

    /// Somebody who gets a benefit, and what comes out.
    pub fn example(self, benefit: BenefitIndex) -> Option<Example> {
        let Pages::There(_, pages) = self.policies.pages.get() else {
            return None;
        };
        let answers = pages.examples.get(usize::from(benefit.0))?;
        let (mut profile, mut day) = (Profile::default(), self.today());
        for (question, answer) in answers {
            match answer {
                Answer::Date(given) if self.catalogue()[*question].id == "as_of" => day = *given,
                answer => profile.set(*question, Some(*answer)),
            }
        }
        if profile.is_empty() {
            return None;
        }
        let mut estimator = locked(self.estimator);
        Some(Example {
            own: estimator.estimate(&profile, day)[benefit].clone(),
            trace: estimator.trace(&profile, day, benefit),
            profile,
        })
    }
}

impl Policies {
    /// Nothing looked for, nothing fetched.
    pub(super) fn new(
        catalogue: &'static Catalogue,
        as_of: Signal<Option<Date>>,
        today: Date,
    ) -> Self {
        let (filter, pages) = (Signal::new(Filter::default()), Signal::new(Pages::No));
        Self {
            filter,
            pages,
            found: Derived::new(move || {
                let day = as_of.get().unwrap_or(today);
                filter.with(|filter| find(catalogue, filter, pages.get(), day))
            }),
            leading: Signal::new(None),
        }
    }

    /// The question to ask next: the first that the leading benefit hangs on, if there is one, else the best.
    pub(super) fn leading_first(
        self,
        best: Derived<Option<QuestionIndex>>,
        estimate: Derived<Arc<Estimate>>,
        profile: Signal<Profile>,
        skipped: Signal<Vec<QuestionIndex>>,
        estimator: &'static Mutex<Estimator>,
    ) -> Derived<Option<QuestionIndex>> {
        let leading = self.leading;
        Derived::new(move || {
            let leading = leading.get();
            let first = leading.and_then(|benefit| {
                let missing = estimate.with(|estimate| estimate[benefit].missing);
                missing.iter().find(|question| {
                    let is_skipped = skipped.with(|skipped| skipped.contains(question));
                    let is_asked =
                        || profile.with(|profile| locked(estimator).asked(profile, *question));
                    !is_skipped && is_asked() == Some(true)
                })
            });
            first.or_else(|| best.get())
        })
    }
}

/// What fits the filter.
pub(super) fn find(catalogue: &Catalogue, filter: &Filter, pages: Pages, day: Date) -> Found {
    let mut found = Found::default();
    let everything = catalogue.benefits.len();
    let mut fitting: Vec<usize> = Vec::new();
    if filter.find.trim().is_empty() {
        fitting.extend(0..everything);
    } else if let Pages::There(search, _) = pages {
        let ranked = search.find(&filter.find);
        fitting.extend(ranked.iter().map(|found| found.entry));
    } else {
        found.is_waiting = true;
    }
    for facet in Facet::ALL {
        let counts = &mut found.counts[facet as usize];
        while facet.option(catalogue, counts.len()).is_some() {
            counts.push(0);
        }
    }
    for entry in fitting {
        let Ok(number) = u8::try_from(entry) else {
            continue;
        };
        if entry >= everything {
            found
                .documents
                .push(number - u8::try_from(everything).unwrap_or(0));
            continue;
        }
        found.in_all += 1;
        let benefit = BenefitIndex(number);
        let holds = |facet: Facet, option: usize| facet.holds(catalogue, day, benefit, option);
        let fails = Facet::ALL.map(|facet| {
            let chosen = filter.of(facet);
            chosen.is_some_and(|option| !holds(facet, usize::from(option)))
        });
        let failing = fails.iter().filter(|fails| **fails).count();
        if failing == 0 {
            found.benefits.push(number);
        }
        for facet in Facet::ALL {
            // But for this facet, nothing stands in the way.
            if failing == usize::from(fails[facet as usize]) {
                let counts = found.counts[facet as usize].iter_mut().enumerate();
                for (option, count) in counts {
                    *count += u8::from(holds(facet, option));
                }
            }
        }
    }
    policy::sort_short_by_key(&mut found.benefits, |number| {
        let benefit = BenefitIndex(*number);
        let key = match filter.sort {
            Sort::Fitting => Money::ZERO,
            Sort::Amount => {
                let ends = catalogue[benefit].award.ends();
                ends.map(|ends| ends.high).unwrap_or_default()
            }
            Sort::Newest => {
                let first = catalogue[benefit].documents.first();
                let from = first.map(|document| catalogue[*document].from);
                Money::yuan(from.map_or(-1_000_000, |from| i64::from(from.days_since(day))))
            }
        };
        // What is not in force comes last.
        (!catalogue.is_in_force(benefit, day), Money::ZERO - key)
    });
    found
}

#[cfg(test)]
mod tests {
    use super::super::answers::tests::CATALOGUE;
    use super::*;

    fn filter(change: impl FnOnce(&mut Filter)) -> Filter {
        let mut filter = Filter::default();
        change(&mut filter);
        filter
    }

    fn found(filter: &Filter, day: &str) -> Found {
        find(&CATALOGUE, filter, Pages::No, day.parse().expect("a day"))
    }

    #[test]
    fn every_count_is_what_choosing_that_option_leaves() {
        let chosen = [
            filter(|_| ()),
            filter(|filter| filter.chosen[Facet::Kind as usize] = Some(0)),
            filter(|filter| {
                filter.chosen[Facet::Applicant as usize] = Some(2);
                filter.chosen[Facet::Grade as usize] = Some(1);
            }),
        ];
        for filter in chosen {
            let before = found(&filter, "2023-06-01");
            for facet in Facet::ALL {
                for (option, count) in before.counts[facet as usize].iter().enumerate() {
                    let mut with = filter.clone();
                    with.chosen[facet as usize] = u8::try_from(option).ok();
                    let left = found(&with, "2023-06-01").benefits.len();
                    assert_eq!(left, usize::from(*count), "{facet:?} {option}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_in_force_comes_last() {
        let all = found(&Filter::default(), "2023-06-01");
        assert_eq!(all.benefits.len(), CATALOGUE.benefits.len());
        let day = "2023-06-01".parse().expect("a day");
        let in_force = all
            .benefits
            .iter()
            .map(|benefit| CATALOGUE.is_in_force(BenefitIndex(*benefit), day));
        assert!(in_force.is_sorted_by_key(|is_in_force| !is_in_force));
        let now = found(&Filter::default(), "2026-11-22");
        assert!(now.benefits.is_sorted(), "the catalogue's order");
    }

    #[test]
    fn the_largest_amounts_and_the_newest_documents_come_first() {
        let amounts = found(&filter(|filter| filter.sort = Sort::Amount), "2026-11-22");
        let ends = |number: &u8| CATALOGUE[BenefitIndex(*number)].award.ends();
        let amounts = amounts.benefits.iter().map(ends);
        assert!(amounts.is_sorted_by_key(|ends| core::cmp::Reverse(ends.map(|ends| ends.high))));
        let newest = found(&filter(|filter| filter.sort = Sort::Newest), "2026-11-22");
        let first = BenefitIndex(newest.benefits[0]);
        assert_eq!(CATALOGUE[first].id, "internship-living");
    }

    #[test]
    fn what_is_typed_waits_for_what_is_fetched() {
        let typed = filter(|filter| "rent".clone_into(&mut filter.find));
        let waiting = found(&typed, "2026-11-22");
        assert!(waiting.is_waiting && waiting.benefits.is_empty());
    }
}
