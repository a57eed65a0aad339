//! One benefit: a line, and everything behind it.

use policy::{
    Basis, Benefit, BenefitEstimate, BenefitIndex, Catalogue, Condition, NoteKind, Verdict,
};

use crate::browser;
use crate::components::award::{amount_text, award, payments};
use crate::components::conditions::conditions;
use crate::components::source::{grade_mark, source_list};
use crate::components::total::compare_link;
use crate::language::{Language, condition_text};
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::{Derived, Signal, State};

/// A benefit that opens to its reasons; the inside is made only once it is opened.
pub fn benefit_card(state: State, benefit: BenefitIndex) -> Markup {
    let catalogue = state.catalogue();
    let is_open = Signal::new(false);
    let own = Derived::new(move || {
        state
            .estimate
            .with(|estimate| estimate.benefits[usize::from(benefit.0)].clone())
    });
    // On paper everything is open.
    let is_shown = Derived::new(move || is_open.get() || state.printing.get());
    let title = &catalogue[benefit].title;
    let badges = move || {
        let (language, catalogue) = (state.language.get(), state.catalogue());
        let found = &catalogue[benefit];
        let basis = (found.basis != Basis::Entitlement)
            .then(|| classed("span", "badge").text(basis_name(language, found.basis)));
        classed("span", "badges")
            .with(grade_mark(language, found.grade))
            .maybe(basis)
            .done()
    };
    let summary = el("summary")
        .with(classed("h3", "benefit-title").live_text(move || state.words(title)))
        .with(classed("span", "benefit-amount number").live_text(move || {
            amount_text(
                state.language.get(),
                &state.catalogue()[benefit],
                &own.get(),
            )
        }))
        .with(classed("span", "benefit-how").live_text(move || {
            how_text(state.language.get(), state.catalogue(), benefit, &own.get())
        }))
        .live(badges);
    classed("details", "benefit card")
        .attr("data-benefit", catalogue[benefit].id.clone())
        .on("toggle", move |event| {
            is_open.set(browser::document::is_open(&event));
        })
        .with(summary)
        .live(move || {
            if is_shown.get() {
                live(move || body(state, benefit, &own.get()))
            } else {
                nothing()
            }
        })
}

/// Everything behind a benefit.
pub fn body(state: State, benefit: BenefitIndex, own: &BenefitEstimate) -> Piece {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, found) = (language.text(), &catalogue[benefit]);
    let trace = state.trace(benefit);
    let open =
        own.verdict != Verdict::Eligible || own.money.is_some_and(|money| money.low != money.high);
    // Where nothing stands in the way, the line above says it already.
    let said_above =
        own.verdict != Verdict::NotEligible && own.left_out_for.is_none() && own.missing.is_empty();
    let mut body = classed("div", "benefit-body")
        .maybe(
            (!said_above)
                .then(|| classed("p", "benefit-summary").text(language.of(&found.summary))),
        )
        .each(near_miss(state, own))
        .maybe(instead_of(state, benefit))
        .each(exclusions(language, catalogue, benefit))
        .with(el("h4").text(text.conditions))
        .with(conditions(state, language, found, &trace));
    if let Some(award) = award(state, found, own, &trace) {
        body = body.with(el("h4").text(text.award)).with(award);
    }
    if let Some(payments) = payments(language, found, &trace) {
        let most = if open {
            format!(" ({})", text.payments_most)
        } else {
            String::new()
        };
        body = body
            .with(el("h4").text(format!("{}{most}", text.payments)))
            .with(payments);
    }
    body.each(notes(language, catalogue, benefit))
        .each(apply(language, catalogue, found))
        .with(el("h4").text(text.source))
        .with(source_list(language, catalogue, found))
        .done()
}

fn basis_name(language: Language, basis: Basis) -> &'static str {
    match basis {
        Basis::Entitlement => language.text().entitlement,
        Basis::Selection => language.text().selection,
        Basis::Negotiated => language.text().negotiated,
    }
}

/// The line under the title: what stands in the way, what is missing, or who takes its place.
pub fn how_text(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
) -> String {
    let text = language.text();
    let names = |questions: policy::QuestionSet| {
        let names: Vec<&str> = questions
            .iter()
            .map(|question| language.of(&catalogue[question].name))
            .collect();
        names.join(text.list_separator)
    };
    match own.verdict {
        Verdict::NotEligible => (text.because)(&deciding(language, catalogue, benefit, own)),
        _ => match own.left_out_for {
            Some(other) => (text.left_out_for)(language.of(&catalogue[other].title)),
            None if !own.missing.is_empty() => (text.wants)(&names(own.missing)),
            None => language.of(&catalogue[benefit].summary).to_owned(),
        },
    }
}

/// So many conditions that stand in the way are named before a benefit is opened.
const MOST_DECIDING: usize = 2;

/// The conditions that stand in the way.
fn deciding(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
) -> String {
    let (text, found) = (language.text(), &catalogue[benefit]);
    let only = own.failed.only();
    if only.is_some() && only == catalogue.question("as_of") {
        return text.not_in_force.to_owned();
    }
    if let Some(question) = only.filter(|only| Some(*only) == catalogue.question("applicant")) {
        let options = found.applicants;
        return condition_text(language, catalogue, &Condition::Among { question, options });
    }
    let fails = |(number, condition): &(usize, &Condition)| {
        let is_named = condition.questions_to_name().intersection(own.failed);
        own.unmet >> number & 1 == 1 && !is_named.is_empty()
    };
    let conditions = found.conditions.iter().enumerate().filter(fails);
    let mut words: Vec<String> = conditions
        .map(|(_, condition)| match condition {
            // Its premise holds, or it would not stand in the way.
            Condition::IfThen { then, .. } => condition_text(language, catalogue, then),
            other => condition_text(language, catalogue, other),
        })
        .collect();
    let more = words.len().saturating_sub(MOST_DECIDING);
    words.truncate(MOST_DECIDING);
    if more > 0 {
        words.push((text.and_more)(&more.to_string()));
    }
    words.join(text.semicolon)
}

/// What change of an answer would win it, and a way to compare with that.
fn near_miss(state: State, own: &BenefitEstimate) -> Vec<Markup> {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, Some(near_miss)) = (language.text(), own.near_miss) else {
        return Vec::new();
    };
    let needs = language.answer(catalogue, near_miss.question, near_miss.needs);
    let change = (text.near_miss)(language.of(&catalogue[near_miss.question].name), &needs);
    let gain = if near_miss.gain_low != near_miss.gain_high {
        Some((text.gains_between)(
            &language.money(near_miss.gain_low),
            &language.money(near_miss.gain_high),
        ))
    } else if near_miss.gain_high.is_zero() {
        None
    } else {
        Some((text.gains)(&language.money(near_miss.gain_high)))
    };
    let gain = gain
        .map(|gain| format!("{}{gain}", text.comma))
        .unwrap_or_default();
    let changes = vec![(near_miss.question, Some(near_miss.needs))];
    vec![
        classed("p", "near-miss").text(format!("{change}{gain}{}", text.full_stop)),
        compare_link(state, changes, text.compare_near),
    ]
}

/// What is left out because this one is counted in its place.
fn instead_of(state: State, benefit: BenefitIndex) -> Option<Markup> {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let text = language.text();
    let left_out = state.estimate.with(|estimate| {
        let others = catalogue.indexed_benefits();
        let others = others.filter(|(other, _)| estimate[*other].left_out_for == Some(benefit));
        let titles = others.map(|(_, other)| (text.quoted)(language.of(&other.title)));
        titles.collect::<Vec<String>>()
    });
    (!left_out.is_empty()).then(|| {
        let words = (text.instead_of)(&left_out.join(text.list_separator));
        classed("p", "left-out").with(el("b").text(format!("{words}{}", text.full_stop)))
    })
}

fn exclusions(language: Language, catalogue: &Catalogue, benefit: BenefitIndex) -> Vec<Markup> {
    let text = language.text();
    let concerned = catalogue
        .exclusions
        .iter()
        .filter(|exclusion| exclusion.members.contains(&benefit));
    let lines = concerned.map(|exclusion| {
        let others = exclusion
            .members
            .iter()
            .filter(|member| **member != benefit)
            .map(|member| language.of(&catalogue[*member].title));
        let others = others.collect::<Vec<_>>().join(text.list_separator);
        classed("p", "left-out")
            .with(el("b").text(format!("{}{}", (text.excludes)(&others), text.full_stop)))
            .text(format!(" {}", language.of(&exclusion.note)))
    });
    lines.collect()
}

fn notes(language: Language, catalogue: &Catalogue, benefit: BenefitIndex) -> Vec<Markup> {
    let text = language.text();
    let own = catalogue[benefit].notes.iter().map(|note| match note.kind {
        NoteKind::OurReading => ("note note-our_reading", text.our_reading, &note.text),
        NoteKind::PartlyUnpublished => (
            "note note-partly_unpublished",
            text.partly_unpublished,
            &note.text,
        ),
        NoteKind::Caution => ("note note-caution", text.caution, &note.text),
    });
    let documents = catalogue[benefit]
        .documents
        .iter()
        .flat_map(|document| &catalogue[*document].notes);
    let documents = documents.map(|note| ("note note-caution", text.source_document, note));
    let unknowns = catalogue
        .unknowns
        .iter()
        .filter(|unknown| unknown.benefits.contains(&benefit));
    let unknowns = unknowns.map(|unknown| ("note note-unknown", text.unknown, &unknown.text));
    let lines = own
        .chain(documents)
        .chain(unknowns)
        .map(|(class, kind, words)| {
            classed("li", class)
                .with(el("b").text(format!("{kind}{}", text.colon)))
                .text(language.of(words))
        });
    let lines: Vec<Markup> = lines.collect();
    if lines.is_empty() {
        Vec::new()
    } else {
        vec![
            el("h4").text(text.notes),
            classed("ul", "notes").each(lines),
        ]
    }
}

fn apply(language: Language, catalogue: &Catalogue, benefit: &Benefit) -> Vec<Markup> {
    let text = language.text();
    let departments = benefit
        .departments
        .iter()
        .filter_map(|id| catalogue.departments.iter().find(|(known, _)| known == id));
    let departments: Vec<&str> = departments.map(|(_, name)| language.of(name)).collect();
    let mut title = el("h4").text(format!("{} ", text.apply));
    let mut rows = classed("dl", "apply");
    if let Some(apply) = &benefit.apply {
        title = title.with(grade_mark(language, apply.grade));
        let all = [
            (text.apply_when, &apply.when),
            (text.apply_where, &apply.place),
            (text.apply_papers, &apply.papers),
            (text.apply_steps, &apply.steps),
        ];
        for (name, words) in all {
            if let Some(words) = words {
                rows = rows
                    .with(el("dt").text(name))
                    .with(el("dd").text(language.of(words)));
            }
        }
    }
    let department = (!departments.is_empty()).then(|| {
        el("p").text((text.apply_department)(
            &departments.join(text.list_separator),
        ))
    });
    match (department, benefit.apply.is_some()) {
        (None, false) => Vec::new(),
        (department, true) => [title]
            .into_iter()
            .chain(department)
            .chain([rows])
            .collect(),
        (department, false) => [title].into_iter().chain(department).collect(),
    }
}
