//! Routes: the pages, and the paths that lead to them.
//!
//! Everything stands behind `#`, so that any static server serves it and no server sees an answer.

use policy::{BenefitIndex, Catalogue, DocumentIndex};

use crate::sheets;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Route {
    /// `#/`
    #[default]
    Home,
    /// `#/estimate`
    Estimate,
    /// `#/compare`
    Compare,
    /// `#/plan`
    Plan,
    /// `#/plan/5`: a measure of the plan, by its number.
    Measure(u8),
    /// `#/plan/department/finance`: one of [`catalogue::DEPARTMENTS`].
    Department(&'static str),
    /// `#/map`
    Map,
    /// `#/map/beijing`: a place on the map, or a banner or district; one of [`catalogue::PLACES`].
    Place(&'static str),
    /// `#/policies`
    Policies,
    /// `#/policies/KEY` of a benefit
    Benefit(BenefitIndex),
    /// `#/policies/KEY` of a document
    Document(DocumentIndex),
    /// `#/roster`
    Roster,
    /// `#/fair`
    Fair,
    /// `#/embed`
    Embed,
    /// `#/about`
    About,
}

/// There is no page with this path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchPage(pub String);

impl Route {
    /// The pages that are there whatever the catalogue holds, and their paths.
    const FIXED: [(Self, &'static str); 10] = [
        (Self::Home, "/"),
        (Self::Estimate, "/estimate"),
        (Self::Compare, "/compare"),
        (Self::Policies, "/policies"),
        (Self::Map, "/map"),
        (Self::Plan, "/plan"),
        (Self::Roster, "/roster"),
        (Self::Fair, "/fair"),
        (Self::Embed, "/embed"),
        (Self::About, "/about"),
    ];

    /// Returns the pages that are there whatever the catalogue holds.
    pub fn fixed() -> impl Iterator<Item = Self> {
        let fixed = Self::FIXED.iter().map(|(route, _)| *route);
        fixed.chain(sheets::routes())
    }

    /// Returns the path that leads here.
    pub fn path(self, catalogue: &Catalogue) -> String {
        let policy = |id: &str| ["/policies/", id].concat();
        match self {
            Self::Benefit(benefit) => policy(&catalogue[benefit].id),
            Self::Document(document) => policy(&catalogue[document].id),
            Self::Measure(number) => format!("/plan/{number}"),
            Self::Department(id) => ["/plan/department/", id].concat(),
            Self::Place(id) => ["/map/", id].concat(),
            fixed => {
                let known = Self::FIXED.iter().find(|(route, _)| *route == fixed);
                known.map_or("/", |(_, path)| path).to_owned()
            }
        }
    }

    /// Finds the page with this path; a slash may follow. Damaged paths are repaired by [`url::read`](crate::url::read).
    ///
    /// # Errors
    ///
    /// Where there is no such page, or nothing of the catalogue has this key.
    pub fn read(catalogue: &Catalogue, path: &str) -> Result<Self, NoSuchPage> {
        let path = path.trim_end_matches('/');
        let id = path.strip_prefix("/policies/").unwrap_or_default();
        let document = || catalogue.document(id).map(Self::Document);
        let policy = catalogue.benefit(id).map(Self::Benefit).or_else(document);
        let fixed =
            || Self::fixed().find(|route| route.path(catalogue).trim_end_matches('/') == path);
        policy
            .or_else(fixed)
            .ok_or_else(|| NoSuchPage(path.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_reads_back_as_it_is_written() {
        let catalogue = fixture::catalogue();
        let benefits = catalogue.indexed_benefits();
        let documents = catalogue.indexed_documents();
        let all = Route::fixed()
            .chain(benefits.map(|(benefit, _)| Route::Benefit(benefit)))
            .chain(documents.map(|(document, _)| Route::Document(document)));
        for route in all {
            let path = route.path(&catalogue);
            assert_eq!(Route::read(&catalogue, &path), Ok(route), "{path}");
            assert_eq!(Route::read(&catalogue, &format!("{path}/")), Ok(route));
        }
    }

    #[test]
    fn what_leads_nowhere_is_named() {
        let catalogue = fixture::catalogue();
        for path in [
            "/nowhere",
            "/policies/nothing",
            "/policies/rent-subsidy/more",
            "/rent-subsidy",
            "/plan/0",
            "/plan/17",
            "/plan/05",
            "/plan/256",
            "/plan/department",
            "/plan/department/nobody",
            "/map/atlantis",
        ] {
            assert_eq!(
                Route::read(&catalogue, path),
                Err(NoSuchPage(path.to_owned()))
            );
        }
    }
}
