//! The plan as a whole: its aims, its programmes with their measures, its years, its safeguards and places.

use leptos::prelude::*;
use policy::Words;

use crate::components::plan::target::TargetList;
use crate::components::plan::timeline::{Row, TargetTimeline};
use crate::components::plan::{Heading, MeasureLink, MeasureList, PlanView, Section, around};

/// The aims of the plan, with their numbers.
#[component]
pub fn Aims(view: PlanView, #[prop(optional)] id: Option<&'static str>) -> impl IntoView {
    let aims = view.file.plan.aims.iter().map(|aim| {
        let notes = aim.notes.iter();
        let notes = notes.map(|words| view! { <p class="fine-print">{view.of(words)}</p> });
        let notes = notes.collect_view();
        view! {
            <Part view title=&aim.title summary=&aim.summary>
                <TargetList view targets=aim.targets.iter().collect() milestones=Vec::new()/>
                {notes}
            </Part>
        }
    });
    let aims = aims.collect_view();
    view! {
        <Section view title=view.text().aims id>
            <div class="aims">{aims}</div>
        </Section>
    }
}

/// The programmes, each with its measures.
#[component]
pub fn Programmes(view: PlanView, #[prop(optional)] id: Option<&'static str>) -> impl IntoView {
    let programmes = view.file.plan.programmes.iter().map(|programme| {
        let number = around(view.text().programme, &programme.number.to_string());
        let measures = view.measures(|measure| measure.programme == programme.id);
        view! {
            <Part view title=&programme.title summary=&programme.summary>
                <p class="fine-print">{number}</p>
                <MeasureList view measures/>
            </Part>
        }
    });
    let programmes = programmes.collect_view();
    view! {
        <Section view title=view.text().programmes id>
            <div class="aims">{programmes}</div>
        </Section>
    }
}

/// The years in which the targets of each measure fall due.
#[component]
pub fn Years(view: PlanView, #[prop(optional)] id: Option<&'static str>) -> impl IntoView {
    let measures =
        view.measures(|measure| !measure.targets.is_empty() || !measure.milestones.is_empty());
    let rows: Vec<_> = measures
        .into_iter()
        .map(|measure| Row {
            number: measure.number.into(),
            targets: &measure.targets,
            milestones: &measure.milestones,
        })
        .collect();
    view! {
        <Section view title=view.text().by_year id>
            <div>
                <p class="group-lead">{view.text().by_year_lead}</p>
                <TargetTimeline view rows/>
            </div>
        </Section>
    }
}

/// The safeguards of the plan.
#[component]
pub fn Safeguards(view: PlanView, #[prop(optional)] id: Option<&'static str>) -> impl IntoView {
    let safeguards = view.file.plan.safeguards.iter().map(|safeguard| {
        view! { <Part view title=&safeguard.title summary=&safeguard.summary/> }
    });
    let safeguards = safeguards.collect_view();
    view! {
        <Section view title=view.text().safeguards id>
            <div class="aims">{safeguards}</div>
        </Section>
    }
}

/// The measures that are about places, each with theirs.
#[component]
pub fn MeasurePlaces(view: PlanView, #[prop(optional)] id: Option<&'static str>) -> impl IntoView {
    let lines = view.file.plan.measures.iter().filter_map(|measure| {
        let places = view.file.places.iter();
        let names: Vec<&str> = places
            .filter(|place| place.measure == Some(measure.number))
            .map(|place| view.of(&place.name))
            .collect();
        let number = measure.number;
        (!names.is_empty()).then(|| {
            view! {
                <li>
                    <MeasureLink view number/>
                    <p>{names.join(view.language.text().list_separator)}</p>
                </li>
            }
        })
    });
    let lines = lines.collect_view();
    view! {
        <Section view title=view.text().places id>
            <ul class="plain-list">{lines}</ul>
        </Section>
    }
}

/// A part of a part: its title and what it is about.
#[component]
fn Part(
    view: PlanView,
    title: &'static Words,
    summary: &'static Words,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="aim">
            <Heading view=view.inside() title=view.of(title)/>
            <p>{view.of(summary)}</p>
            {children.map(|children| children())}
        </section>
    }
    .into_any()
}
