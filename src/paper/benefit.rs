//! The benefits, each with everything the catalogue knows of it.

use policy::{
    Benefit, BenefitEstimate, BenefitIndex, BenefitKind, Bound, Condition, ConditionState, Form,
    MoneyRange, Trace, Verdict,
};

use crate::compat::{apply, exclusions, notes, source_list};
use crate::components::award::{amount_text, award};
use crate::components::benefit::basis_name;
use crate::components::plan::View;
use crate::language::condition_text;
use crate::markup::{Markup, classed, el};
use crate::paper::words::words;
use crate::paper::{Part, entry, place};
use crate::state::State;

/// A part for each kind of applicant; a benefit for several stands with the first.
pub fn parts(view: &View, nobody: State) -> Vec<Part> {
    let (language, catalogue) = (view.language, view.catalogue);
    let applicants = catalogue
        .question("applicant")
        .map(|question| catalogue[question].options())
        .unwrap_or_default();
    let ids = ["for-person", "for-team", "for-organisation"];
    let parts = ids.into_iter().zip(applicants).zip(0_u32..);
    let parts = parts.map(|((id, applicant), place)| {
        let benefits: Vec<(BenefitIndex, &Benefit)> = catalogue
            .indexed_benefits()
            .filter(|(_, benefit)| benefit.applicants.trailing_zeros() == place)
            .collect();
        let entries = benefits
            .iter()
            .map(|(_, benefit)| (anchor(benefit), view.of(&benefit.title).to_owned()));
        let shown = benefits.iter().map(|(index, benefit)| {
            let content = content(view, nobody, *index);
            entry(&anchor(benefit), view.of(&benefit.title), content)
        });
        let title = (words(language).benefits_for)(view.of(&applicant.label));
        Part::new(id, &title, entries.collect(), shown.collect::<Vec<_>>())
    });
    parts.collect()
}

fn anchor(benefit: &Benefit) -> String {
    format!("benefit-{}", benefit.id)
}

/// All of a benefit under its title.
fn content(view: &View, nobody: State, index: BenefitIndex) -> Vec<Markup> {
    let (language, catalogue, text) = (view.language, view.catalogue, view.language.text());
    let benefit = &catalogue[index];
    let (own, trace) = (own(nobody, index), nobody.trace(index));
    let mut parts = vec![
        view.paragraph(&benefit.summary),
        facts(view, nobody, index),
        el("h4").text(text.conditions),
        rule(view, &benefit.conditions),
    ];
    // Nobody's own case is marked: this page knows nobody.
    let unmarked = Trace {
        conditions: Vec::new(),
        cells: vec![ConditionState::NotMet; trace.cells.len()],
        payments: Vec::new(),
    };
    if let Some(award) = award(
        nobody.language.get(),
        nobody.catalogue(),
        |_| None,
        benefit,
        &own,
        &unmarked,
    ) {
        parts.push(el("h4").text(text.award));
        parts.push(el("div").with(award));
    }
    if !trace.payments.is_empty() {
        let payments = trace.payments.iter().map(|(year, amount)| {
            el("li").text(format!(
                "{}{}{}",
                (text.year_number)(&year.to_string()),
                text.colon,
                language.money(*amount)
            ))
        });
        parts.push(el("h4").text(format!("{} ({})", text.payments, text.payments_most)));
        parts.push(el("ul").each(payments));
    }
    let rest = exclusions(nobody, index, el("div"));
    let rest = notes("h4", language, catalogue, index, rest);
    parts.push(apply("h4", language, catalogue, benefit, rest));
    parts.push(el("h4").text(text.source));
    parts.push(el("div").with(source_list(language, catalogue, benefit, nobody.today())));
    parts
}

/// What it gives: from the least to the most that its rule knows, whoever asks.
fn amount(view: &View, nobody: State, index: BenefitIndex) -> String {
    let (benefit, text) = (&view.catalogue[index], view.language.text());
    let mut own = own(nobody, index);
    match &benefit.award.form {
        Form::Money(cells) => {
            let times = benefit.award.every.map_or(1, |every| every.times);
            let amounts = || cells.iter().map(|cell| cell.amount.times(times));
            let ends = amounts().min().zip(amounts().max());
            own.verdict = Verdict::Eligible;
            own.money = ends.map(|(low, high)| MoneyRange {
                low,
                high,
                at_least: benefit.award.bound == Bound::AtLeast
                    || cells.iter().any(|cell| cell.at_least),
            });
            amount_text(view.language, benefit, &own)
        }
        // Square metres of a price: said where it is worked out.
        Form::Area { .. } => String::new(),
        Form::Share { at_most, .. } => (text.up_to)(&view.language.money(*at_most)),
        Form::Range { low, high } => {
            let [low, high] = [low, high].map(|end| view.language.money(*end));
            (text.between)(&low, &high)
        }
        _ => amount_text(view.language, benefit, &own),
    }
}

/// What is estimated of a benefit for a visitor who has said nothing.
fn own(nobody: State, index: BenefitIndex) -> BenefitEstimate {
    nobody
        .estimate
        .with(|estimate| estimate.benefits[usize::from(index.0)].clone())
}

/// Amount, basis, kind, applicants, measures and key.
fn facts(view: &View, nobody: State, index: BenefitIndex) -> Markup {
    let (language, catalogue, text) = (view.language, view.catalogue, words(view.language));
    let benefit = &catalogue[index];
    let amount = amount(view, nobody, index);
    let kind = BenefitKind::ALL
        .iter()
        .position(|kind| *kind == benefit.kind)
        .map_or("", |place| text.kinds[place]);
    let applicants = catalogue
        .question("applicant")
        .map(|question| catalogue[question].options())
        .unwrap_or_default();
    let who: Vec<&str> = applicants
        .iter()
        .enumerate()
        .filter(|(place, _)| benefit.applicants >> place & 1 == 1)
        .map(|(_, option)| view.of(&option.label))
        .collect();
    let fact = |name: &str, value: Markup| [el("dt").text(name), el("dd").with(value)];
    let words_of = |value: &str| el("span").text(value);
    let measures = el("ul").each(
        benefit
            .measures
            .iter()
            .map(|number| el("li").with(view.measure(*number))),
    );
    let mut facts = classed("dl", "facts");
    if !amount.is_empty() {
        facts = facts.each(fact(text.amount, el("b").text(amount)));
    }
    facts = facts
        .each(fact(
            text.who,
            words_of(&who.join(language.text().list_separator)),
        ))
        .each(fact(
            text.basis,
            words_of(basis_name(language, benefit.basis)),
        ))
        .each(fact(text.kind, words_of(kind)));
    if !benefit.measures.is_empty() {
        facts = facts.each([el("dt").text(text.measures_of), el("dd").with(measures)]);
    }
    let places = place::of_benefit(view, benefit);
    if !places.is_empty() {
        facts = facts.each(fact(text.places_of, el("ul").each(places)));
    }
    facts.each(fact(text.key, el("code").text(benefit.id.clone())))
}

/// Conditions as a list, with the parts of an *and* or an *or* inside.
fn rule(view: &View, conditions: &[Condition]) -> Markup {
    let text = view.language.text();
    let lines = conditions.iter().map(|condition| match condition {
        Condition::Any(parts) => el("li").text(text.any_of).with(rule(view, parts)),
        Condition::All(parts) => el("li").text(text.all_of).with(rule(view, parts)),
        other => el("li").text(condition_text(view.language, view.catalogue, other)),
    });
    classed("ul", "rule").each(lines)
}
