//! One benefit: a line, and everything behind it.

use policy::{
    Basis, Benefit, BenefitEstimate, BenefitIndex, Catalogue, Condition, NoteKind, Verdict, Words,
};

use crate::browser;
use crate::components::award::{amount_text, award, payments};
use crate::components::conditions::conditions;
use crate::components::source::{grade_mark, source_list, stale_mark};
use crate::components::total::compare_link;
use crate::language::{Language, condition_text, list};
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::route::Route;
use crate::state::{Derived, Signal, State};

/// A benefit that opens to its reasons; the inside is made only once it is opened.
pub fn benefit_card(state: State, benefit: BenefitIndex) -> Markup {
    let catalogue = state.catalogue();
    let leads = state.policies.leading.get_untracked() == Some(benefit);
    let is_open = Signal::new(leads);
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
            .maybe(stale_mark(language, found, state.today()))
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
    Markup::details("benefit card", leads)
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
    let mut body = classed("div", "benefit-body");
    if !said_above {
        body = body.with(classed("p", "benefit-summary").text(language.of(&found.summary)));
    }
    body = near_miss(state, own, body);
    body = exclusions(state, benefit, body)
        .with(el("h4").text(text.conditions))
        .with(conditions(state, language, found, &trace));
    if let Some(award) = award(state, found, own, &trace) {
        body = body.with(el("h4").text(text.award)).with(award);
    }
    if let Some(payments) = payments(language, found, &trace) {
        let mut title = el("h4").text(text.payments);
        if open {
            title = title.text([" (", text.payments_most, ")"].concat());
        }
        body = body.with(title).with(payments);
    }
    let more = classed("a", "more-about")
        .attr("href", state.link(Route::Benefit(benefit)))
        .text(text.more_about);
    body = notes("h4", language, catalogue, benefit, body);
    apply("h4", language, catalogue, found, body)
        .with(el("h4").text(text.source))
        .with(source_list(language, catalogue, found, state.today()))
        .with(more)
        .done()
}

/// What meeting the conditions means.
pub fn basis_name(language: Language, basis: Basis) -> &'static str {
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
    let mut missing = String::new();
    for question in own.missing.iter() {
        list(
            &mut missing,
            text.list_separator,
            language.of(&catalogue[question].name),
        );
    }
    match own.verdict {
        Verdict::NotEligible => (text.because)(&deciding(language, catalogue, benefit, own)),
        _ => match own.left_out_for {
            Some(other) => (text.left_out_for)(language.of(&catalogue[other].title)),
            None if !missing.is_empty() => (text.wants)(&missing),
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
    let (mut words, mut count) = (String::new(), 0_usize);
    for (number, condition) in found.conditions.iter().enumerate() {
        let named = condition.questions_to_name().intersection(own.failed);
        if own.unmet >> number & 1 == 0 || named.is_empty() {
            continue;
        }
        // The premise of an if-then holds, or it would not stand in the way.
        let condition = match condition {
            Condition::IfThen { then, .. } => then,
            other => other,
        };
        count += 1;
        if count <= MOST_DECIDING {
            let condition = condition_text(language, catalogue, condition);
            list(&mut words, text.semicolon, &condition);
        }
    }
    if count > MOST_DECIDING {
        let more = (text.and_more)(&(count - MOST_DECIDING).to_string());
        list(&mut words, text.semicolon, &more);
    }
    words
}

/// What change of an answer would win it, and a way to compare with that.
fn near_miss(state: State, own: &BenefitEstimate, body: Markup) -> Markup {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, Some(near_miss)) = (language.text(), own.near_miss) else {
        return body;
    };
    let needs = language.answer(catalogue, near_miss.question, near_miss.needs);
    let sentence = if near_miss.is_enough {
        text.near_miss
    } else {
        text.near_miss_open
    };
    let mut words = sentence(language.of(&catalogue[near_miss.question].name), &needs);
    let (low, high) = (near_miss.gain_low, near_miss.gain_high);
    if low != high {
        let gains = (text.gains_between)(&language.money(low), &language.money(high));
        list(&mut words, text.comma, &gains);
    } else if !high.is_zero() {
        list(&mut words, text.comma, &(text.gains)(&language.money(high)));
    }
    words.push_str(text.full_stop);
    let changes = vec![(near_miss.question, Some(near_miss.needs))];
    body.with(classed("p", "near-miss").text(words))
        .with(compare_link(state, changes, text.compare_near))
}

/// What is left out because this one is counted in its place, and what else it excludes.
pub fn exclusions(state: State, benefit: BenefitIndex, mut body: Markup) -> Markup {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let (text, estimate) = (language.text(), state.estimate.get());
    let mut left_out = String::new();
    for (other, found) in catalogue.indexed_benefits() {
        if estimate[other].left_out_for == Some(benefit) {
            let title = (text.quoted)(language.of(&found.title));
            list(&mut left_out, text.list_separator, &title);
        }
    }
    if !left_out.is_empty() {
        let words = [&(text.instead_of)(&left_out), text.full_stop].concat();
        body = body.with(classed("p", "left-out").with(el("b").text(words)));
    }
    for exclusion in &catalogue.exclusions {
        if !exclusion.members.contains(&benefit) {
            continue;
        }
        let mut others = String::new();
        for member in &exclusion.members {
            if *member != benefit {
                let title = language.of(&catalogue[*member].title);
                list(&mut others, text.list_separator, title);
            }
        }
        let words = [&(text.excludes)(&others), text.full_stop, " "].concat();
        body = body.with(
            classed("p", "left-out")
                .with(el("b").text(words))
                .text(language.of(&exclusion.note)),
        );
    }
    body
}

/// What else must be said, and what is not known, under a heading of this level; nothing where there is nothing to say.
pub fn notes(
    heading: &'static str,
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    mut body: Markup,
) -> Markup {
    let (text, found) = (language.text(), &catalogue[benefit]);
    let mut lines: Vec<(&'static str, &str, &Words)> = Vec::new();
    for note in &found.notes {
        let (class, kind) = match note.kind {
            NoteKind::OurReading => ("note note-our_reading", text.our_reading),
            NoteKind::PartlyUnpublished => {
                ("note note-partly_unpublished", text.partly_unpublished)
            }
            NoteKind::Caution => ("note note-caution", text.caution),
        };
        lines.push((class, kind, &note.text));
    }
    for document in &found.documents {
        for note in &catalogue[*document].notes {
            lines.push(("note note-caution", text.source_document, note));
        }
    }
    for unknown in &catalogue.unknowns {
        if unknown.benefits.contains(&benefit) {
            lines.push(("note note-unknown", text.unknown, &unknown.text));
        }
    }
    if !lines.is_empty() {
        let mut list = classed("ul", "notes");
        for (class, kind, words) in lines {
            list = list.with(
                classed("li", class)
                    .with(el("b").text([kind, text.colon].concat()))
                    .text(language.of(words)),
            );
        }
        body = body.with(el(heading).text(text.notes)).with(list);
    }
    body
}

/// Who handles it and how to apply, under a heading of this level; nothing where that is not known.
pub fn apply(
    heading: &'static str,
    language: Language,
    catalogue: &Catalogue,
    benefit: &Benefit,
    body: Markup,
) -> Markup {
    let text = language.text();
    let mut departments = String::new();
    for id in &benefit.departments {
        for (known, name) in &catalogue.departments {
            if known == id {
                list(&mut departments, text.list_separator, language.of(name));
            }
        }
    }
    if departments.is_empty() && benefit.apply.is_none() {
        return body;
    }
    let mut title = el(heading).text(text.apply).text(" ");
    let mut rows = classed("dl", "apply");
    if let Some(apply) = &benefit.apply {
        title = title.with(grade_mark(language, apply.grade));
        for (name, words) in [
            (text.apply_when, &apply.when),
            (text.apply_where, &apply.place),
            (text.apply_papers, &apply.papers),
            (text.apply_steps, &apply.steps),
        ] {
            if let Some(words) = words {
                rows = rows
                    .with(el("dt").text(name))
                    .with(el("dd").text(language.of(words)));
            }
        }
    }
    let mut body = body.with(title);
    if !departments.is_empty() {
        body = body.with(el("p").text((text.apply_department)(&departments)));
    }
    if benefit.apply.is_some() {
        body = body.with(rows);
    }
    body
}
