//! Which policies are looked for: what is typed, and what they are narrowed to.
//!
//! It stands in the address beside the answers, under keys of its own (`policy::RESERVED_KEYS`).

use policy::{Basis, BenefitIndex, BenefitKind, Catalogue, Date, Grade};

use super::answers::{Dropped, shortened};
use super::variants::Fields;

/// What policies can be narrowed by, in the order shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// For whom it is.
    Applicant,
    /// What kind of thing it is.
    Kind,
    /// What meeting the conditions means.
    Basis,
    /// How sure its amount is.
    Grade,
    /// Whether it is in force on the day shown.
    InForce,
    /// A document it rests on.
    Document,
    /// A department that handles it.
    Department,
    /// A place at which it is given.
    Place,
}

/// In which order policies are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// What fits best first; the catalogue's order where nothing is looked for.
    #[default]
    Fitting,
    /// The largest amount first.
    Amount,
    /// The newest document first.
    Newest,
}

/// Which policies are looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What is typed.
    pub find: String,
    /// For each of [`Facet::ALL`] the place of the option chosen.
    pub chosen: [Option<u8>; Facet::ALL.len()],
    /// In which order.
    pub sort: Sort,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Applicant,
        Self::Kind,
        Self::Basis,
        Self::Grade,
        Self::InForce,
        Self::Document,
        Self::Department,
        Self::Place,
    ];

    /// The key in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Applicant => "for",
            Self::Kind => "kind",
            Self::Basis => "basis",
            Self::Grade => "grade",
            Self::InForce => "in_force",
            Self::Document => "document",
            Self::Department => "department",
            Self::Place => "place",
        }
    }

    /// The key of an option; `None` where there are no more.
    pub fn option(self, catalogue: &Catalogue, option: usize) -> Option<&str> {
        match self {
            Self::Applicant => {
                let question = catalogue.question("applicant")?;
                let option = catalogue[question].options().get(option)?;
                Some(&option.id)
            }
            Self::Kind => BenefitKind::ALL.get(option).map(|kind| kind.id()),
            Self::Basis => Basis::ALL.get(option).map(|basis| basis.id()),
            Self::Grade => Grade::ALL.get(option).map(|grade| grade.id()),
            Self::InForce => ["yes", "no"].get(option).copied(),
            Self::Document => catalogue.documents.get(option).map(|known| &*known.id),
            Self::Department => catalogue.departments.get(option).map(|known| &*known.0),
            Self::Place => catalogue.places.get(option).map(|known| &*known.id),
        }
    }

    /// Whether a benefit has this option.
    pub fn holds(
        self,
        catalogue: &Catalogue,
        day: Date,
        benefit: BenefitIndex,
        option: usize,
    ) -> bool {
        let found = &catalogue[benefit];
        match self {
            Self::Applicant => found.applicants >> option & 1 == 1,
            Self::Kind => found.kind as usize == option,
            Self::Basis => found.basis as usize == option,
            Self::Grade => found.grade as usize == option,
            Self::InForce => catalogue.is_in_force(benefit, day) == (option == 0),
            Self::Document => found
                .documents
                .iter()
                .any(|document| usize::from(document.0) == option),
            Self::Department => {
                let id = &catalogue.departments[option].0;
                found.departments.contains(id)
            }
            Self::Place => catalogue.places[option].benefits.contains(&benefit),
        }
    }

    /// The place of the option with this key.
    fn option_with(self, catalogue: &Catalogue, id: &str) -> Option<u8> {
        let mut place = 0;
        while let Some(known) = self.option(catalogue, usize::from(place)) {
            if known == id {
                return Some(place);
            }
            place += 1;
        }
        None
    }
}

impl Sort {
    /// All of them, with their keys.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Fitting, "fitting"),
        (Self::Amount, "amount"),
        (Self::Newest, "newest"),
    ];

    /// The key in addresses.
    pub const fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

impl Filter {
    /// How many facets are chosen.
    pub fn narrowed(&self) -> usize {
        self.chosen.iter().flatten().count()
    }

    /// The option chosen of a facet.
    pub fn of(&self, facet: Facet) -> Option<u8> {
        self.chosen[facet as usize]
    }
}

/// Reads which policies are looked for: the fields that say nothing of it, the filter, and what could not be used.
///
/// A day given as `in_force` is the day shown, on which they are in force.
pub fn read_filter(catalogue: &Catalogue, fields: Fields) -> (Fields, Filter, Vec<Dropped>) {
    let (mut others, mut filter, mut dropped) = (Fields::new(), Filter::default(), Vec::new());
    for (key, value) in fields {
        if key == "find" {
            filter.find = value;
        } else if key == "sort" {
            let known = Sort::ALL.iter().find(|(_, known)| *known == value);
            match known {
                Some((sort, _)) => filter.sort = *sort,
                None => dropped.push(unknown(&key, &value)),
            }
        } else if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            let mut option = facet.option_with(catalogue, &value);
            if facet == Facet::InForce && value.parse::<Date>().is_ok() {
                option = Some(0);
                others.push(("as_of".to_owned(), value.clone()));
            }
            match option {
                Some(option) => filter.chosen[facet as usize] = Some(option),
                None => dropped.push(unknown(&key, &value)),
            }
        } else {
            others.push((key, value));
        }
    }
    (others, filter, dropped)
}

/// Writes it after other fields, as [`read_filter`] reads it.
pub fn write_filter(catalogue: &Catalogue, filter: &Filter, fields: &mut Fields) {
    let mut write = |key: &str, value: &str| fields.push((key.to_owned(), value.to_owned()));
    if !filter.find.is_empty() {
        write("find", &filter.find);
    }
    for facet in Facet::ALL {
        let option = filter.of(facet);
        if let Some(id) = option.and_then(|option| facet.option(catalogue, usize::from(option))) {
            write(facet.key(), id);
        }
    }
    if filter.sort != Sort::Fitting {
        write("sort", filter.sort.key());
    }
}

fn unknown(key: &str, value: &str) -> Dropped {
    Dropped::UnknownQuestion(shortened(&[key, "=", value].concat()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::answers::tests::{CATALOGUE, any_profile};
    use super::super::{read_answers, write_answers};
    use super::*;
    use crate::route::Fragment;

    fn count(facet: Facet) -> u8 {
        let mut count = 0;
        while facet.option(&CATALOGUE, usize::from(count)).is_some() {
            count += 1;
        }
        count
    }

    fn any_filter() -> impl Strategy<Value = Filter> {
        let chosen: Vec<_> = Facet::ALL
            .map(|facet| prop::option::of(0..count(facet)))
            .to_vec();
        (".{0,12}", chosen, 0..3_usize).prop_map(|(find, chosen, sort)| Filter {
            find,
            chosen: chosen.try_into().expect("an option a facet"),
            sort: Sort::ALL[sort].0,
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_filter_survives_its_address_and_so_do_the_answers_beside_it(filter in any_filter(), profile in any_profile()) {
            let mut fields = write_answers(&CATALOGUE, &profile, None);
            write_filter(&CATALOGUE, &filter, &mut fields);
            let text = Fragment { path: "/policies".to_owned(), fields }.to_string();
            prop_assert!(text.is_ascii(), "{text}");
            let (others, read, dropped) = read_filter(&CATALOGUE, Fragment::read(&text).fields);
            prop_assert_eq!((read, dropped), (filter, Vec::new()));
            prop_assert_eq!(read_answers(&CATALOGUE, &others), (profile, None, Vec::new()));
        }
    }

    #[test]
    fn no_key_of_a_filter_is_a_question() {
        let keys = Facet::ALL
            .map(Facet::key)
            .into_iter()
            .chain(["find", "sort"]);
        for key in keys {
            assert!(policy::RESERVED_KEYS.contains(&key), "{key}");
            assert_eq!(CATALOGUE.question(key), None);
        }
    }

    #[test]
    fn keys_of_sorting_stand_in_their_order() {
        for (sort, key) in Sort::ALL {
            assert_eq!(sort.key(), key);
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let field = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        let fields = vec![
            field("kind", "banana"),
            field("sort", "best"),
            field("degree", "doctor"),
            field("in_force", "2023-01-01"),
        ];
        let (others, filter, dropped) = read_filter(&CATALOGUE, fields);
        assert_eq!(
            others,
            [field("degree", "doctor"), field("as_of", "2023-01-01")]
        );
        assert_eq!(filter.of(Facet::InForce), Some(0));
        assert_eq!(
            dropped,
            ["kind=banana", "sort=best"].map(|found| Dropped::UnknownQuestion(found.to_owned()))
        );
    }
}
