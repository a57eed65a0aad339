//! One benefit: a line, and everything behind it.

use leptos::prelude::*;
use policy::{Basis, Benefit, BenefitEstimate, BenefitIndex, Catalogue, NoteKind, Verdict};

use crate::components::award::{AwardRows, Payments, amount_text};
use crate::components::conditions::Conditions;
use crate::components::source::{GradeMark, SourceList};
use crate::components::total::ends;
use crate::language::Language;
use crate::state::use_state;

/// A benefit that opens to its reasons; the inside is made only once it is opened.
#[component]
pub fn BenefitCard(
    /// Which benefit.
    benefit: BenefitIndex,
) -> impl IntoView {
    let state = use_state();
    let catalogue = state.catalogue();
    let found = catalogue[benefit].clone();
    let id = found.id.clone();
    let is_open = RwSignal::new(false);
    let grade = found.grade;
    let basis = found.basis;
    let own = Memo::new(move |_| state.estimate.get().benefits[usize::from(benefit.0)].clone());
    let amount = {
        let found = found.clone();
        move || amount_text(state.language.get(), &found, &own.get())
    };
    let title = found.title.clone();
    let how = {
        let found = found.clone();
        move || how_text(state.language.get(), &state.catalogue(), &found, &own.get())
    };
    view! {
        <details class="benefit card" data-benefit=id on:toggle:target=move |event| is_open.set(event.target().has_attribute("open"))>
            <summary>
                <h3 class="benefit-title">{move || state.language.get().of(&title)}</h3>
                <span class="benefit-amount number">{amount}</span>
                <span class="benefit-how">{how}</span>
                <span class="badges">
                    <GradeMark grade/>
                    {move || (basis != Basis::Entitlement).then(|| view! { <span class="badge">{basis_name(state.language.get(), basis)}</span> })}
                </span>
            </summary>
            {move || is_open.get().then(|| view! { <BenefitBody benefit own/> })}
        </details>
    }
}

/// Everything behind a benefit.
#[component]
pub fn BenefitBody(
    /// Which benefit.
    benefit: BenefitIndex,
    /// What is estimated of it.
    own: Memo<BenefitEstimate>,
) -> impl IntoView {
    let state = use_state();
    let found = state.catalogue()[benefit].clone();
    move || {
        let (language, catalogue, own) = (state.language.get(), state.catalogue(), own.get());
        let trace = state.trace(benefit);
        let open = own.verdict != Verdict::Eligible || own.money.is_some_and(|money| money.low != money.high);
        view! {
            <div class="benefit-body">
                <p class="benefit-summary">{language.of(&found.summary)}</p>
                {near_miss(language, &catalogue, &own)}
                {exclusions(language, &catalogue, benefit)}
                <Conditions benefit=found.clone() trace=trace.clone()/>
                <AwardRows benefit=found.clone() trace=trace.clone()/>
                <Payments benefit=found.clone() trace open/>
                {notes(language, &catalogue, benefit)}
                {apply(language, &catalogue, &found)}
                <h4>{language.text().source}</h4>
                <SourceList benefit=found.clone()/>
            </div>
        }
    }
}

fn basis_name(language: Language, basis: Basis) -> &'static str {
    match basis {
        Basis::Entitlement => language.text().entitlement,
        Basis::Selection => language.text().selection,
        Basis::Negotiated => language.text().negotiated,
    }
}

/// The line under the title: what stands in the way, what is missing, or who takes its place.
fn how_text(language: Language, catalogue: &Catalogue, benefit: &Benefit, own: &BenefitEstimate) -> String {
    let text = language.text();
    let names = |questions: policy::QuestionSet| {
        let names: Vec<String> = questions.iter().map(|question| language.of(&catalogue[question].name)).collect();
        names.join(text.list_separator)
    };
    match own.verdict {
        Verdict::NotEligible if own.failed.only().is_some() && own.failed.only() == catalogue.question("as_of") => {
            (text.because)(text.not_in_force)
        }
        Verdict::NotEligible => (text.because)(&names(own.failed)),
        _ => match own.left_out_for {
            Some(other) => (text.left_out_for)(&language.of(&catalogue[other].title)),
            None if !own.missing.is_empty() => (text.wants)(&names(own.missing)),
            None => language.of(&benefit.summary),
        },
    }
}

fn near_miss(language: Language, catalogue: &Catalogue, own: &BenefitEstimate) -> Option<impl IntoView + use<>> {
    let text = language.text();
    own.near_miss.map(|near_miss| {
        let needs = language.answer(catalogue, near_miss.question, near_miss.needs);
        let change = (text.near_miss)(&language.of(&catalogue[near_miss.question].name), &needs);
        let gain = if near_miss.gain_low == near_miss.gain_high {
            (!near_miss.gain_high.is_zero()).then(|| (text.gains)(&language.money(near_miss.gain_high)))
        } else {
            Some((text.gains_between)(&language.money(near_miss.gain_low), &language.money(near_miss.gain_high)))
        };
        view! { <p class="near-miss">{change}{gain.map(|gain| format!("{}{gain}", text.list_separator))}{text.full_stop}</p> }
    })
}

fn exclusions(language: Language, catalogue: &Catalogue, benefit: BenefitIndex) -> impl IntoView + use<> {
    let concerned = catalogue.exclusions.iter().filter(|exclusion| exclusion.members.contains(&benefit));
    concerned
        .map(|exclusion| {
            let others: Vec<String> =
                exclusion.members.iter().filter(|member| **member != benefit).map(|member| language.of(&catalogue[*member].title)).collect();
            view! {
                <p class="left-out">
                    <b>{(language.text().excludes)(&others.join(language.text().list_separator))}</b>
                    {language.text().full_stop}" "{language.of(&exclusion.note)}
                </p>
            }
        })
        .collect_view()
}

fn notes(language: Language, catalogue: &Catalogue, benefit: BenefitIndex) -> Option<impl IntoView + use<>> {
    let text = language.text();
    let own = catalogue[benefit].notes.iter().map(|note| {
        let (class, kind) = match note.kind {
            NoteKind::OurReading => ("note note-our_reading", text.our_reading),
            NoteKind::PartlyUnpublished => ("note note-partly_unpublished", text.partly_unpublished),
            NoteKind::Caution => ("note note-caution", text.caution),
        };
        (class, kind, language.of(&note.text))
    });
    let documents = catalogue[benefit].documents.iter().flat_map(|document| &catalogue[*document].notes);
    let documents = documents.map(|note| ("note note-caution", text.source_document, language.of(note)));
    let unknowns = catalogue.unknowns.iter().filter(|unknown| unknown.benefits.contains(&benefit));
    let unknowns = unknowns.map(|unknown| ("note note-unknown", text.unknown, language.of(&unknown.text)));
    let lines: Vec<_> = own.chain(documents).chain(unknowns).collect();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|(class, kind, note)| view! { <li class=class><b>{kind}</b>{text.colon}{note}</li> });
        view! { <h4>{text.notes}</h4><ul class="notes">{lines.collect_view()}</ul> }
    })
}

fn apply(language: Language, catalogue: &Catalogue, benefit: &Benefit) -> Option<impl IntoView + use<>> {
    let text = language.text();
    let departments = benefit.departments.iter().filter_map(|id| catalogue.departments.iter().find(|(known, _)| known == id));
    let departments: Vec<String> = departments.map(|(_, name)| language.of(name)).collect();
    let department = (!departments.is_empty()).then(|| (text.apply_department)(&departments.join(text.list_separator)));
    let rows: Vec<_> = benefit.apply.iter().flat_map(|apply| {
        let rows = [(text.apply_when, &apply.when), (text.apply_where, &apply.place), (text.apply_papers, &apply.papers), (text.apply_steps, &apply.steps)];
        rows.into_iter().filter_map(|(title, words)| Some((title, language.of(words.as_ref()?))))
    }).collect();
    let grade = benefit.apply.as_ref().map(|apply| apply.grade);
    (department.is_some() || !rows.is_empty()).then(|| view! {
        <h4>{text.apply}" "{grade.map(|grade| view! { <GradeMark grade/> })}</h4>
        {department.map(|department| view! { <p>{department}</p> })}
        <dl class="apply">{rows.into_iter().map(|(title, words)| view! { <dt>{title}</dt><dd>{words}</dd> }).collect_view()}</dl>
    })
}

/// The amount of one benefit as two ends, for lists.
pub fn money_ends(language: Language, own: &BenefitEstimate) -> Option<String> {
    own.money.map(|money| ends(language, money.low, money.high))
}
