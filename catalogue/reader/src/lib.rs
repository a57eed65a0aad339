//! Reads the policy files of a catalogue and checks them.
//!
//! Every fault is a sentence that names the file, the entry, the field and what was expected. The build of the
//! page and `talent-cli check` both read the files with this crate, so they say the same.

mod award;
mod benefits;
mod case;
mod cases_check;
mod check;
mod coverage;
mod documents;
mod examples;
mod expression;
mod fault;
mod general;
mod place;
mod plan;
mod questions;
mod raw;
mod roster;
mod schools;
mod search;
mod short_links;
mod visitors;

use std::path::Path;

use policy::Catalogue;

pub use case::{Case, read_cases};
pub use cases_check::{check_cases, disagreements};
pub use coverage::uncovered;
pub use fault::{Fault, Faults};
pub use place::read_places;
pub use plan::{check_plan_numbers, read_plan};
pub use search::check_queries;

/// All that the files of a catalogue say.
#[derive(Debug, Clone)]
pub struct Files {
    /// Benefits, questions, documents and what goes with them.
    pub catalogue: Catalogue,
    /// The three-year plan.
    pub plan: policy::Plan,
    /// The places of the plan.
    pub places: Vec<policy::Place>,
    /// The number under which the outline of the country was approved.
    pub outline_approval: Option<String>,
    /// The common name of the places around the city's centre.
    pub around_hub: policy::Words,
    /// The schools, and the lists they stand on.
    pub schools: policy::Schools,
    /// Data that only the pages of policies need.
    pub pages: policy::PolicyPages,
    /// Words of rosters: headings, values and units.
    pub roster: policy::roster::RosterWords,
}

/// Reads and checks all files in this folder.
///
/// # Errors
///
/// All faults found, not only the first.
pub fn read(folder: &Path) -> Result<Files, Faults> {
    let mut faults = Faults::default();
    let mut catalogue = read_catalogue(folder, &mut faults);
    let plan = read_plan(folder, &mut faults);
    if let (Some(catalogue), Some(plan)) = (&mut catalogue, &plan) {
        let named = |id: &String| {
            catalogue
                .benefits
                .iter()
                .any(|benefit| benefit.departments.contains(id))
        };
        let departments = plan
            .departments
            .iter()
            .filter(|department| named(&department.id));
        catalogue.departments = departments
            .map(|department| (department.id.clone(), department.name.clone()))
            .collect();
    }
    let place::PlacesFile {
        places,
        outline_approval,
        around_hub,
    } = place::read(folder, &mut faults);
    if let Some(catalogue) = &mut catalogue {
        catalogue.places = place::given_at(&places, catalogue);
    }
    if let Some(catalogue) = &catalogue {
        check::check(catalogue, plan.as_ref(), &places, &mut faults);
    }
    let schools = catalogue
        .as_ref()
        .and_then(|catalogue| schools::read(folder, &catalogue.questions, &mut faults));
    let departments = plan.as_ref().map_or(&[][..], |plan| &plan.departments);
    let searched = catalogue
        .as_ref()
        .and_then(|catalogue| search::read(folder, catalogue, departments, &mut faults));
    let roster = catalogue
        .as_ref()
        .and_then(|catalogue| roster::read(folder, catalogue, &mut faults));
    match (catalogue, plan, schools, searched, roster) {
        (Some(catalogue), Some(plan), Some(schools), Some(searched), Some(roster))
            if faults.is_empty() =>
        {
            Ok(Files {
                pages: policy::PolicyPages {
                    phrases: searched.phrases,
                    suggestions: searched.suggestions,
                    topics: searched.topics,
                    // The cases are checked elsewhere (see `check_cases`): a typo in one does not stop a build.
                    examples: examples::examples(folder, &catalogue, &mut Faults::default()),
                },
                catalogue,
                plan,
                places,
                outline_approval,
                around_hub,
                schools,
                roster,
            })
        }
        _ => Err(faults),
    }
}

/// Reads what the estimator needs: `None` where a fault leaves nothing to go on with.
fn read_catalogue(folder: &Path, faults: &mut Faults) -> Option<Catalogue> {
    let mut questions = questions::read(folder, faults)?;
    let shared = expression::SharedConditions::read(folder, &questions, faults);
    let general = general::read(folder, faults)?;
    let (documents, sources) = documents::read(folder, &general.hosts, faults)?;
    let benefits = benefits::read(
        folder,
        &benefits::Context {
            questions: &questions,
            shared: &shared,
            documents: &documents,
            sources: &sources,
        },
        &general.order,
        faults,
    );
    for benefit in &benefits {
        if let Some(question) = benefit.award.form.multiplied() {
            questions[usize::from(question.0)].is_multiplied = true;
        }
    }
    let exclusions = general.exclusions(&benefits, faults);
    let mut catalogue = Catalogue {
        version: general.version.clone(),
        questions,
        documents,
        sources,
        benefits,
        exclusions,
        unknowns: Vec::new(),
        departments: Vec::new(),
        places: Vec::new(),
        visitors: Vec::new(),
        short_code_versions: Vec::new(),
        english: std::sync::Arc::default(),
    };
    catalogue.unknowns = general.unknowns(&catalogue, faults);
    catalogue.visitors = visitors::read(folder, &catalogue, faults);
    catalogue.short_code_versions = short_links::read(folder, &catalogue.questions, faults);
    Some(catalogue)
}
