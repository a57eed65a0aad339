//! Which policies are looked for: what is typed, and what they are narrowed to.
//!
//! It stands in the address beside the answers, under keys of its own (`policy::RESERVED_KEYS`).

use policy::{Basis, BenefitIndex, BenefitKind, Catalogue, Date, Grade};

use crate::url::{Fields, RejectedParam, option_id, quotable};

/// A property by which policies are filtered, in the order shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// For whom it is.
    Applicant,
    /// The kind of benefit.
    Kind,
    /// The basis: a right, a selection, or a negotiation.
    Basis,
    /// How sure its amount is.
    Grade,
    /// The state on the day shown: in force or not.
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
    /// The best match first; the catalogue's order if there is no query.
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
    /// The query.
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

    /// Returns whether a benefit has this option.
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

/// The settings of a list of policies, read from the fields of an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// The filter.
    pub filter: Filter,
    /// The day that was given as `in_force`: it is to be shown.
    pub day: Option<Date>,
    /// The fields that could not be used.
    pub rejected: Vec<RejectedParam>,
}

impl Read {
    /// Takes a field. Returns `false` where its value is unknown.
    fn take(&mut self, catalogue: &Catalogue, key: &str, value: &str) -> bool {
        let filter = &mut self.filter;
        if key == "find" {
            value.clone_into(&mut filter.find);
        } else if key == "sort" {
            let sort = Sort::ALL.iter().find(|(_, known)| *known == value);
            let Some((sort, _)) = sort else { return false };
            filter.sort = *sort;
        } else if let Some(facet) = Facet::ALL.iter().find(|facet| facet.key() == key) {
            let mut option = facet.option_with(catalogue, value);
            if *facet == Facet::InForce && option.is_none() {
                self.day = value.parse().ok();
                option = self.day.map(|_| 0);
            }
            if option.is_none() {
                return false;
            }
            filter.chosen[*facet as usize] = option;
        }
        true
    }
}

impl Filter {
    /// Reads which policies are looked for.
    pub fn read(catalogue: &Catalogue, fields: &Fields) -> Read {
        let mut read = Read::default();
        for (key, value) in fields {
            let as_written = read.take(catalogue, key, value);
            // Something may have stuck to it on the way.
            let is_known = as_written
                || option_id(value).is_some_and(|value| read.take(catalogue, key, &value));
            if !is_known {
                let found = quotable(&[key, "=", value].concat());
                read.rejected.push(RejectedParam::UnknownKey(found));
            }
        }
        read
    }

    /// Writes it as [`Filter::read`] reads it.
    pub fn write(&self, catalogue: &Catalogue) -> Fields {
        let mut fields = Fields::new();
        let mut write = |key: &str, value: &str| fields.push((key.to_owned(), value.to_owned()));
        if !self.find.is_empty() {
            write("find", &self.find);
        }
        for facet in Facet::ALL {
            let option = self.of(facet);
            let id = option.and_then(|option| facet.option(catalogue, usize::from(option)));
            if let Some(id) = id {
                write(facet.key(), id);
            }
        }
        if self.sort != Sort::Fitting {
            write("sort", self.sort.key());
        }
        fields
    }

    /// Returns the number of facets that are filtered by.
    pub fn narrowed(&self) -> usize {
        self.chosen.iter().flatten().count()
    }

    /// The option chosen of a facet.
    pub fn of(&self, facet: Facet) -> Option<u8> {
        self.chosen[facet as usize]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::url::tests::{CATALOGUE, any_profile};
    use crate::url::{self, Fragment, write_answers};

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
        #![proptest_config(crate::url::tests::config(500))]

        #[test]
        fn a_filter_survives_its_address_and_so_do_the_answers_beside_it(filter in any_filter(), profile in any_profile()) {
            let mut fields = write_answers(&CATALOGUE, &profile, None);
            fields.extend(filter.write(&CATALOGUE));
            let text = Fragment { path: "/policies".to_owned(), fields }.to_string();
            prop_assert!(text.is_ascii(), "{text}");
            let answers = url::read(&CATALOGUE, &text).answers;
            let read = Filter::read(&CATALOGUE, &answers.settings);
            prop_assert_eq!(read, Read { filter, ..Read::default() });
            prop_assert_eq!((answers.profile, answers.rejected), (profile, Vec::new()));
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
        let fields = [
            ("kind", "banana"),
            ("sort", "best"),
            ("in_force", "2023-01-01"),
        ];
        let fields = fields.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let read = Filter::read(&CATALOGUE, &fields.to_vec());
        assert_eq!(read.filter.of(Facet::InForce), Some(0));
        assert_eq!(read.day, "2023-01-01".parse().ok());
        assert_eq!(
            read.rejected,
            ["kind=banana", "sort=best"]
                .map(|found| RejectedParam::UnknownKey(Some(found.to_owned())))
        );
    }
}
