//! All of a measure: what it says, its numbers, who answers for it, and what belongs to it.

use leptos::prelude::*;
use policy::{Measure, Place};

use crate::components::plan::target::TargetList;
use crate::components::plan::timeline::{Row, TargetTimeline};
use crate::components::plan::{BenefitSection, DepartmentLinks, PlanView, Section};

/// Everything under a measure's title.
#[component]
pub fn MeasureContent(
    view: PlanView,
    measure: &'static Measure,
    /// Makes the view of a place that belongs to the measure.
    place: fn(PlanView, &'static Place) -> AnyView,
) -> impl IntoView {
    let text = view.text();
    let number = &measure.number;
    let benefits = view.benefits(|benefit| benefit.measures.contains(number));
    let places = (!measure.places.is_empty()).then(|| {
        let places = view.file.places.iter();
        let places = places
            .filter(|known| known.measure == Some(measure.number))
            .map(|known| place(view.inside(), known))
            .collect_view();
        view! {
            <Section view title=text.places>
                <div>{places}</div>
            </Section>
        }
    });
    let notes = (!measure.notes.is_empty()).then(|| {
        let notes = measure.notes.iter();
        let notes =
            notes.map(|words| view! { <li class="note note-unknown">{view.of(words)}</li> });
        let notes = notes.collect_view();
        view! {
            <Section view title=text.unsaid>
                <ul class="notes">{notes}</ul>
            </Section>
        }
    });
    view! {
        <p>{view.of(&measure.summary)}</p>
        <Section view title=text.targets>
            <Targets view measure/>
        </Section>
        <Section view title=text.bodies>
            <dl class="bodies">
                <Bodies view name=text.lead ids=&measure.lead/>
                <Bodies view name=text.supporting ids=&measure.supporting/>
            </dl>
        </Section>
        <BenefitSection view title=text.benefits benefits/>
        {places}
        {notes}
    }
    .into_any()
}

/// The departments with a role; empty where there are none.
#[component]
fn Bodies(view: PlanView, name: &'static str, ids: &'static [String]) -> impl IntoView {
    let bodies = (!ids.is_empty()).then(|| {
        view! {
            <dt>{name}</dt>
            <dd>
                <DepartmentLinks view ids/>
            </dd>
        }
    });
    bodies.into_any()
}

/// The numbers and dates, as a list and as a drawing.
#[component]
fn Targets(view: PlanView, measure: &'static Measure) -> impl IntoView {
    let (targets, milestones) = (&*measure.targets, &*measure.milestones);
    let targets_each = targets.chunks(1).map(|target| (target, &[][..]));
    let milestones_each = milestones.chunks(1).map(|milestone| (&[][..], milestone));
    let rows: Vec<_> = (1..)
        .zip(targets_each.chain(milestones_each))
        .map(|(number, (targets, milestones))| Row {
            number,
            targets,
            milestones,
        })
        .collect();
    if rows.is_empty() {
        return view! { <p class="group-lead">{view.text().no_targets}</p> }.into_any();
    }
    view! {
        <div class="targets-by-year">
            <TargetList
                view
                targets=targets.iter().collect()
                milestones=milestones.iter().collect()
            />
            <TargetTimeline view rows/>
        </div>
    }
    .into_any()
}
