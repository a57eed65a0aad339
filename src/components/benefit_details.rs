//! Everything behind a benefit: conditions, arithmetic, payments, notes, how to apply, and sources.

use leptos::prelude::*;
use policy::{
    Benefit, BenefitEstimate, BenefitIndex, Catalogue, NearMiss, NoteKind, Trace, Verdict, Words,
};

use crate::components::award::{award, payments};
use crate::components::conditions::Conditions;
use crate::components::dynamic::dynamic;
use crate::components::source::{GradeMark, SourceList};
use crate::components::step::{changes_text, days_text, gain_text};
use crate::components::total::CompareLink;
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::estimation::as_changes;
use crate::language::{Language, list};
use crate::route::Route;

/// Everything behind a benefit, for the visitor's answers.
#[component]
pub fn BenefitDetails(benefit: BenefitIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let own = Memo::new(move |_| estimation.benefit(benefit));
    let details = move || {
        view! {
            <Details
                language=preferences.language()
                benefit
                own=own.get()
                trace=estimation.trace(benefit)
            />
        }
    };
    dynamic(details)
}

#[component]
fn Details(
    language: Language,
    benefit: BenefitIndex,
    own: BenefitEstimate,
    trace: Trace,
) -> impl IntoView {
    let navigation = use_navigation();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let (text, found) = (language.text(), &catalogue[benefit]);
    let open =
        own.verdict != Verdict::Eligible || own.money.is_some_and(|money| money.low != money.high);
    // Where nothing stands in the way, the line above says it already.
    let said_above =
        own.verdict != Verdict::NotEligible && own.left_out_for.is_none() && own.missing.is_empty();
    let summary = (!said_above)
        .then(|| view! { <p class="benefit-summary">{language.of(&found.summary)}</p> });
    let award = award(
        language,
        catalogue,
        |question| estimation.given(question),
        found,
        &own,
        &trace,
    )
    .map(|award| {
        view! {
            <h4>{text.results().award}</h4>
            {award}
        }
    });
    let payments = payments(language, found, &trace).map(|payments| {
        let most = open.then(|| [" (", text.results().payments_most, ")"].concat());
        view! {
            <h4>{text.results().payments} {most}</h4>
            {payments}
        }
    });
    view! {
        <div class="benefit-body">
            {summary}
            <NearMissText language benefit own/>
            <Exclusions language benefit/>
            <h4>{text.results().conditions}</h4>
            <Conditions language benefit=found trace/>
            {award}
            {payments}
            <Notes heading="h4" language catalogue benefit/>
            <Apply heading="h4" language catalogue benefit=found/>
            <h4>{text.results().source}</h4>
            <SourceList language catalogue benefit=found today=estimation.today()/>
            <a class="more-about" href=navigation.href(Route::Benefit(benefit))>
                {text.results().more_about}
            </a>
        </div>
    }
    .into_any()
}

/// The change of an answer that would win the benefit, or of two, and a way to compare with it.
#[component]
fn NearMissText(language: Language, benefit: BenefitIndex, own: BenefitEstimate) -> impl IntoView {
    let catalogue = use_catalogue();
    let estimation = use_estimation();
    let text = language.text();
    let near_miss = own.near_miss.or_else(|| {
        let is_ineligible = own.verdict == Verdict::NotEligible;
        is_ineligible
            .then(|| estimation.near_miss_by_date(benefit))
            .flatten()
    });
    let (mut words, changes) = match near_miss {
        Some(near_miss) => {
            let NearMiss {
                question, needs, ..
            } = near_miss;
            let sentence = if near_miss.is_enough {
                text.results().near_miss
            } else {
                text.results().near_miss_open
            };
            let name = language.of(&catalogue[question].name);
            let mut words = sentence(name, &language.answer(catalogue, question, needs));
            let given = estimation.given(question);
            if let Some(days) = given.and_then(|given| near_miss.days_from(given)) {
                list(&mut words, text.comma, &days_text(language, days));
            }
            (words, vec![(question, needs)])
        }
        None if own.verdict == Verdict::NotEligible => {
            let Some(near_miss) = estimation.near_miss_of_two(benefit) else {
                return ().into_any();
            };
            let changes = near_miss.needs.to_vec();
            let both = changes_text(language, catalogue, &changes);
            let mut words = (text.results().near_miss_of_two)(&both);
            if !near_miss.is_enough {
                list(&mut words, text.comma, text.results().near_miss_of_two_open);
            }
            (words, changes)
        }
        None => return ().into_any(),
    };
    if let Some(gain) = gain_text(language, estimation.usual_gain(&changes)) {
        list(&mut words, text.comma, &gain);
    }
    words.push_str(text.results().full_stop);
    view! {
        <p class="near-miss">{words}</p>
        <CompareLink changes=as_changes(&changes) words=text.results().compare_near/>
    }
    .into_any()
}

/// The benefits left out because this one is counted in their place, and the others that it excludes.
#[component]
pub fn Exclusions(language: Language, benefit: BenefitIndex) -> impl IntoView {
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let (text, estimate) = (language.text(), estimation.estimate());
    let mut left_out = String::new();
    for (other, found) in catalogue.indexed_benefits() {
        if estimate[other].left_out_for == Some(benefit) {
            let title = (text.questions().quoted)(language.of(&found.title));
            list(&mut left_out, text.list_separator, &title);
        }
    }
    let left_out = (!left_out.is_empty()).then(|| {
        let words = [
            &(text.results().instead_of)(&left_out),
            text.results().full_stop,
        ]
        .concat();
        view! {
            <p class="left-out">
                <b>{words}</b>
            </p>
        }
    });
    let exclusions = catalogue
        .exclusions
        .iter()
        .filter(|exclusion| exclusion.members.contains(&benefit))
        .map(|exclusion| {
            let mut others = String::new();
            for member in &exclusion.members {
                if *member != benefit {
                    let title = language.of(&catalogue[*member].title);
                    list(&mut others, text.list_separator, title);
                }
            }
            let words = [
                &(text.results().excludes)(&others),
                text.results().full_stop,
                " ",
            ]
            .concat();
            view! {
                <p class="left-out">
                    <b>{words}</b>
                    {language.of(&exclusion.note)}
                </p>
            }
        });
    view! {
        {left_out}
        {exclusions.collect_view()}
    }
    .into_any()
}

/// A heading of this level.
#[component]
fn Heading(tag: &'static str, children: Children) -> impl IntoView {
    match tag {
        "h2" => view! { <h2>{children()}</h2> }.into_any(),
        _ => view! { <h4>{children()}</h4> }.into_any(),
    }
}

/// Further notes and open points, under a heading of this level; empty if there are none.
#[component]
pub fn Notes(
    heading: &'static str,
    language: Language,
    catalogue: &'static Catalogue,
    benefit: BenefitIndex,
) -> impl IntoView {
    let (text, found) = (language.text(), &catalogue[benefit]);
    let mut lines: Vec<(&'static str, &'static str, &'static Words)> = Vec::new();
    for note in &found.notes {
        let (class, kind) = match note.kind {
            NoteKind::OurReading => ("note note-our_reading", text.results().our_reading),
            NoteKind::PartlyUnpublished => (
                "note note-partly_unpublished",
                text.results().partly_unpublished,
            ),
            NoteKind::Caution => ("note note-caution", text.results().caution),
        };
        lines.push((class, kind, &note.text));
    }
    for document in &found.documents {
        for note in &catalogue[*document].notes {
            lines.push(("note note-caution", text.results().source_document, note));
        }
    }
    for unknown in &catalogue.unknowns {
        if unknown.benefits.contains(&benefit) {
            lines.push(("note note-unknown", text.results().unknown, &unknown.text));
        }
    }
    let notes = (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|(class, kind, words)| {
            view! {
                <li class=class>
                    <b>{kind} {text.colon}</b>
                    {language.of(words)}
                </li>
            }
        });
        view! {
            <Heading tag=heading>{text.results().notes}</Heading>
            <ul class="notes">{lines.collect_view()}</ul>
        }
    });
    notes.into_any()
}

/// Who handles it and how to apply, under a heading of this level; nothing where that is not known.
#[component]
pub fn Apply(
    heading: &'static str,
    language: Language,
    catalogue: &'static Catalogue,
    benefit: &'static Benefit,
) -> impl IntoView {
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
        return ().into_any();
    }
    let grade = benefit
        .apply
        .as_ref()
        .map(|apply| view! { <GradeMark language grade=apply.grade/> });
    let departments = (!departments.is_empty())
        .then(|| view! { <p>{(text.results().apply_department)(&departments)}</p> });
    let rows = benefit.apply.as_ref().map(|apply| {
        let rows = [
            (text.results().apply_when, &apply.when),
            (text.results().apply_where, &apply.place),
            (text.results().apply_papers, &apply.papers),
            (text.results().apply_steps, &apply.steps),
        ];
        let rows = rows.into_iter().filter_map(|(name, words)| {
            let words = language.of(words.as_ref()?);
            Some(view! {
                <dt>{name}</dt>
                <dd>{words}</dd>
            })
        });
        view! { <dl class="apply">{rows.collect_view()}</dl> }
    });
    view! {
        <Heading tag=heading>{text.results().apply} " " {grade}</Heading>
        {departments}
        {rows}
    }
    .into_any()
}
