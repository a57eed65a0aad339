//! Checks that need several files at once.

use policy::{Catalogue, Form, Place, Plan, QuestionKind};

use crate::Faults;

/// Checks the rules as such, and every reference between benefits, measures, departments and places.
pub(crate) fn check(
    catalogue: &Catalogue,
    plan: Option<&Plan>,
    places: &[Place],
    faults: &mut Faults,
) {
    amounts_are_not_compared(catalogue, faults);
    if !faults.is_empty() {
        // Rules that were only half read would give faults of their own.
        return;
    }
    for fault in catalogue.rule_faults() {
        let file = fault
            .benefit
            .map_or("questions.toml".to_owned(), |benefit| {
                format!("benefits/{}.toml", catalogue[benefit].id)
            });
        faults.push(
            file,
            fault.question.unwrap_or_default(),
            "",
            fault.kind.to_string(),
        );
    }
    questions_are_used(catalogue, faults);
    // Both have a page under their key.
    for document in &catalogue.documents {
        if catalogue.benefit(&document.id).is_some() {
            faults.push(
                "documents.toml",
                &document.id,
                "id",
                "expected a key that no benefit has",
            );
        }
    }
    if let Some(plan) = plan {
        references(catalogue, plan, places, faults);
    }
}

/// An amount that a share is taken of, or a price, is never compared with a limit: its values are its own.
fn amounts_are_not_compared(catalogue: &Catalogue, faults: &mut Faults) {
    for benefit in &catalogue.benefits {
        let (Form::Share { of: amount, .. } | Form::Area { price: amount, .. }) =
            benefit.award.form
        else {
            continue;
        };
        let conditions = catalogue
            .benefits
            .iter()
            .flat_map(|benefit| &benefit.conditions);
        let gates = catalogue
            .questions
            .iter()
            .filter_map(|question| question.asked_if.as_ref());
        if conditions
            .chain(gates)
            .any(|condition| condition.questions().contains(amount))
        {
            let file = format!("benefits/{}.toml", benefit.id);
            faults.push(
                file,
                "award",
                &catalogue[amount].id,
                "expected a question that no condition compares with a limit",
            );
        }
    }
}

/// A question that cannot change any result is never put to the visitor (reading §2).
fn questions_are_used(catalogue: &Catalogue, faults: &mut Faults) {
    let mut used = policy::QuestionSet::default();
    for condition in catalogue
        .questions
        .iter()
        .filter_map(|question| question.asked_if.as_ref())
    {
        used = used.union(condition.questions());
    }
    for benefit in &catalogue.benefits {
        for condition in &benefit.conditions {
            used = used.union(condition.questions());
        }
        match &benefit.award.form {
            Form::Money(cells) => cells
                .iter()
                .filter_map(|cell| cell.when.as_ref())
                .for_each(|when| used = used.union(when.questions())),
            Form::Share { of: amount, .. } | Form::Area { price: amount, .. } => {
                used.insert(*amount);
            }
            _ => {}
        }
    }
    for (index, question) in catalogue.indexed_questions() {
        if !used.contains(index)
            && question.id != "as_of"
            && !matches!(question.kind, QuestionKind::Date { .. })
        {
            faults.push(
                "questions.toml",
                &question.id,
                "",
                "expected a question that some benefit or gate uses",
            );
        }
    }
}

/// Keys of one file that stand in another.
fn references(catalogue: &Catalogue, plan: &Plan, places: &[Place], faults: &mut Faults) {
    let is_benefit = |id: &str| catalogue.benefit(id).is_some();
    let is_place = |id: &str| places.iter().any(|place| place.id == id);
    for benefit in &catalogue.benefits {
        for department in benefit
            .departments
            .iter()
            .filter(|id| !plan.departments.iter().any(|known| known.id == **id))
        {
            faults.push(
                format!("benefits/{}.toml", benefit.id),
                "",
                "departments",
                format!("expected the key of a department of plan.toml, found {department:?}"),
            );
        }
    }
    for unknown in &catalogue.unknowns {
        for place in unknown.places.iter().filter(|id| !is_place(id)) {
            faults.push(
                "catalogue.toml",
                format!("unknown {}", unknown.id),
                "places",
                format!("expected the key of a place, found {place:?}"),
            );
        }
    }
    for measure in &plan.measures {
        let file = format!("measures/{:02}.toml", measure.number);
        for benefit in measure.benefits.iter().filter(|id| !is_benefit(id)) {
            faults.push(
                &file,
                "",
                "benefits",
                format!("expected the key of a benefit, found {benefit:?}"),
            );
        }
        for place in measure.places.iter().filter(|id| !is_place(id)) {
            faults.push(
                &file,
                "",
                "places",
                format!("expected the key of a place, found {place:?}"),
            );
        }
    }
    crate::place::check_against_plan(plan, places, faults);
    both_ways(catalogue, plan, faults);
    for place in places {
        for benefit in place.benefits.iter().filter(|id| !is_benefit(id)) {
            faults.push(
                "places.toml",
                &place.id,
                "benefits",
                format!("expected the key of a benefit, found {benefit:?}"),
            );
        }
    }
    if catalogue.document(&plan.document).is_none() {
        faults.push(
            "plan.toml",
            "",
            "document",
            format!("expected the key of a document, found {:?}", plan.document),
        );
    }
}

/// A benefit names the measures it belongs to, and each measure its benefits: the two must agree.
fn both_ways(catalogue: &Catalogue, plan: &Plan, faults: &mut Faults) {
    for measure in &plan.measures {
        for benefit in &catalogue.benefits {
            let (by_benefit, by_measure) = (
                benefit.measures.contains(&measure.number),
                measure.benefits.contains(&benefit.id),
            );
            if by_benefit && !by_measure {
                faults.push(
                    format!("measures/{:02}.toml", measure.number),
                    "",
                    "benefits",
                    format!("expected {:?}, which names this measure", benefit.id),
                );
            }
            if by_measure && !by_benefit {
                faults.push(
                    format!("benefits/{}.toml", benefit.id),
                    "",
                    "measures",
                    format!("expected {}, whose file names this benefit", measure.number),
                );
            }
        }
    }
}
