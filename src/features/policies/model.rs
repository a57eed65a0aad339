//! The model of the list of policies: the filter in the address, and the policies that it finds.

use leptos::prelude::*;
use policy::search::Topic;
use policy::{BenefitIndex, Catalogue, Date, Money};

use super::filter::{Facet, Filter, Sort};
use crate::context::{
    Estimation, Fetched, LoadedFile, Navigation, PolicyIndex, use_estimation, use_navigation,
    use_policy_index, use_retained,
};

/// The policies found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The benefits, in the order shown.
    pub benefits: Vec<u8>,
    /// The documents that fit what is typed.
    pub documents: Vec<u8>,
    /// Topics of the query that no document covers.
    pub topics: Vec<&'static Topic>,
    /// Words of the query that fit nothing found.
    pub ignored: Vec<String>,
    /// True if what is found comes closest to the topics, and was not searched.
    pub are_related: bool,
    /// Number of benefits that fit the query, whatever the filter.
    pub in_all: usize,
    /// For each of [`Facet::ALL`] how many benefits would be left with each of its options, all else as it is.
    pub counts: [Vec<u8>; Facet::ALL.len()],
    /// True while the data is not loaded.
    pub is_waiting: bool,
}

/// State of the list of policies; cheap to copy.
#[derive(Clone, Copy)]
pub struct Listed {
    estimation: Estimation,
    navigation: Navigation,
    /// The file with the texts that are searched.
    pub index: LoadedFile<PolicyIndex>,
    /// The filter in the address.
    pub filter: Memo<Filter>,
    /// The policies found.
    pub found: Memo<Found>,
    /// The parts that the visitor has unfolded.
    pub unfolded: Unfolded,
}

/// The parts of the list that the visitor has unfolded; kept while other pages are shown, so that Back leads to it.
#[derive(Clone, Copy)]
pub struct Unfolded {
    /// The filter whose policies are all shown.
    whole: RwSignal<Option<Filter>>,
    /// True if the filters are open; `None` before the visitor opens or closes them.
    pub filters: RwSignal<Option<bool>>,
}

impl Listed {
    /// The list that the address describes.
    pub fn new() -> Self {
        let (estimation, navigation) = (use_estimation(), use_navigation());
        let catalogue = estimation.catalogue();
        let fields = navigation.links().params.policies;
        let index = use_policy_index();
        let filter =
            Memo::new(move |_| fields.with(|fields| Filter::read(catalogue, fields).filter));
        let found = Memo::new(move |_| {
            let day = estimation.day();
            filter.with(|filter| find(catalogue, filter, index.get(), day))
        });
        let unfolded = use_retained(|| Unfolded {
            whole: RwSignal::new(None),
            filters: RwSignal::new(None),
        });
        Self {
            estimation,
            navigation,
            index,
            filter,
            found,
            unfolded,
        }
    }

    /// Returns true if all policies of this filter are shown, and not only the first; tracked.
    pub fn is_whole(self) -> bool {
        let filter = self.filter;
        let whole = self.unfolded.whole;
        whole.with(|whole| filter.with(|filter| whole.as_ref() == Some(filter)))
    }

    /// Shows all policies of this filter.
    pub fn show_whole(self) {
        self.unfolded.whole.set(Some(self.filter.get_untracked()));
    }

    /// Names what the address says of the list and cannot be used, and shows the day that it names.
    pub fn take_up_address(self) {
        let Self {
            estimation,
            navigation,
            ..
        } = self;
        let (catalogue, fields) = (estimation.catalogue(), navigation.links().params.policies);
        let read = fields.with(|fields| Filter::read(catalogue, fields));
        navigation.add_rejected_params(read.rejected);
        if let Some(day) = read.day {
            fields.set(read.filter.write(catalogue));
            estimation.show_as_of(Some(day));
            navigation.replace_step();
        }
    }

    /// Looks for something else; a choice is a step of the history, a letter typed is not.
    pub fn narrow(self, change: Box<dyn FnOnce(&mut Filter) + '_>, is_new_step: bool) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        let fields = filter.write(self.estimation.catalogue());
        self.navigation.links().params.policies.set(fields);
        if !is_new_step {
            self.navigation.dismiss_rejected_params();
            self.navigation.replace_step();
        }
    }
}

/// Returns the policies that match a filter on a day.
fn find(
    catalogue: &Catalogue,
    filter: &Filter,
    index: Fetched<&'static PolicyIndex>,
    day: Date,
) -> Found {
    let mut found = Found::default();
    let everything = catalogue.benefits.len();
    let mut fitting: Vec<usize> = Vec::new();
    if filter.find.trim().is_empty() {
        fitting.extend(0..everything);
    } else if let Fetched::There(index) = index {
        let findings = index.pages.find(&index.search, &filter.find);
        fitting = findings.entries;
        found.topics = findings.topics;
        found.ignored = findings.ignored;
        found.are_related = findings.are_related;
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
    policy::insertion_sort_by_key(&mut found.benefits, |number| {
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
    use std::sync::{Arc, LazyLock};

    use super::*;
    use crate::context::{Contexts, Theme};
    use crate::language::Language;
    use crate::route::Route;
    use crate::url::{self, FILTER_KEYS, RejectedParam};

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(fixture::catalogue);

    fn filter(change: impl FnOnce(&mut Filter)) -> Filter {
        let mut filter = Filter::default();
        change(&mut filter);
        filter
    }

    fn found(filter: &Filter, day: &str) -> Found {
        find(&CATALOGUE, filter, Fetched::No, day.parse().expect("a day"))
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
    fn the_keys_of_filters_are_known() {
        let keys = Facet::ALL.map(Facet::key);
        let mut keys: Vec<&str> = keys.into_iter().chain(["find", "sort"]).collect();
        let mut known = FILTER_KEYS.to_vec();
        keys.sort_unstable();
        known.sort_unstable();
        assert_eq!(keys, known);
    }

    /// Runs a check on the list of an address.
    fn check(fragment: &str, check: impl FnOnce(Listed, Contexts)) {
        Owner::new().with(|| {
            let contexts = Contexts::new(
                Box::leak(Box::new(Arc::new(fixture::catalogue()))),
                "2026-11-22".parse().expect("a day"),
                Language::English,
                Theme::System,
            );
            contexts.provide();
            let reading = url::read(&CATALOGUE, fragment);
            assert_eq!(reading.answers.rejected, []);
            contexts.session.show(reading);
            let pages = Box::leak(Box::new(fixture::policy_pages()));
            use_policy_index().provide(Box::leak(Box::new(PolicyIndex::new(pages))));
            untrack(|| check(Listed::new(), contexts));
        });
    }

    #[test]
    fn list_is_what_its_address_says_and_stands_in_it_again() {
        let address = "#/policies?v=1&applicant=person&find=rent&kind=grant&sort=amount";
        check(address, |listed, contexts| {
            let link = |route| contexts.navigation.link(route);
            assert_eq!(link(Route::Policies), address);
            let first = listed.found.with(|found| found.benefits[0]);
            assert_eq!(CATALOGUE[BenefitIndex(first)].id, "rent-subsidy");
            listed.narrow(Box::new(|filter| filter.chosen = Default::default()), true);
            let wider = "#/policies?v=1&applicant=person&find=rent&sort=amount";
            assert_eq!(link(Route::Policies), wider);
            // Another page's address does not carry it.
            assert_eq!(link(Route::About), "#/about?v=1&applicant=person");
        });
    }

    #[test]
    fn day_in_the_place_of_a_filter_is_shown_and_what_is_no_filter_is_named() {
        check(
            "#/policies?in_force=2023-06-01&kind=banana",
            |listed, contexts| {
                listed.take_up_address();
                assert_eq!(contexts.estimation.as_of(), "2023-06-01".parse().ok());
                assert_eq!(listed.filter.get().of(Facet::InForce), Some(0));
                assert_eq!(
                    contexts.navigation.rejected_params(),
                    [RejectedParam::UnknownKey(Some("kind=banana".to_owned()))]
                );
            },
        );
    }

    #[test]
    fn list_shown_whole_is_whole_again_where_one_comes_back_to_it() {
        check("#/policies?kind=grant", |listed, _| {
            assert!(!listed.is_whole());
            listed.show_whole();
            assert!(listed.is_whole());
            listed.narrow(Box::new(|filter| filter.sort = Sort::Amount), true);
            assert!(!listed.is_whole(), "another list");
            listed.narrow(Box::new(|filter| filter.sort = Sort::Fitting), true);
            assert!(Listed::new().is_whole(), "a page made anew");
        });
    }

    #[test]
    fn topic_that_is_not_covered_is_found_with_what_is_related() {
        check("#/policies?find=%E9%9A%8F%E8%BF%81", |listed, _| {
            listed.found.with(|found| {
                let [topic] = &found.topics[..] else {
                    panic!("expected a topic, found {:?}", found.topics)
                };
                assert_eq!(topic.id, "spouse-jobs");
                assert!(found.are_related && !topic.ask.is_empty());
                let first = BenefitIndex(found.benefits[0]);
                assert_eq!(CATALOGUE[first].id, "one-stop-services");
            });
        });
    }

    #[test]
    fn what_is_typed_waits_for_what_is_fetched() {
        let typed = filter(|filter| "rent".clone_into(&mut filter.find));
        let waiting = found(&typed, "2026-11-22");
        assert!(waiting.is_waiting && waiting.benefits.is_empty());
    }
}
