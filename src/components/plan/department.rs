//! The tasks of a department: led, supported and handled.

use leptos::prelude::*;
use policy::{Department, Measure};

use crate::components::plan::{BenefitSection, MeasureList, PlanView, Section, around};

/// Everything under a department's name.
#[component]
pub fn DepartmentContent(view: PlanView, department: &'static Department) -> impl IntoView {
    let (text, id) = (view.text(), &department.id);
    let lead = match (&department.note, department.also_called.first()) {
        (Some(note), _) => view! { <p class="group-lead">{view.of(note)}</p> }.into_any(),
        (None, Some(other)) => view! { <p>{around(text.also_called, other)}</p> }.into_any(),
        (None, None) => ().into_any(),
    };
    let leads = view.measures(|measure| measure.lead.contains(id));
    let supports = view.measures(|measure| measure.supporting.contains(id));
    let handles = view.benefits(|benefit| benefit.departments.contains(id));
    view! {
        {lead}
        <Measures view title=text.leads measures=leads/>
        <Measures view title=text.supports measures=supports/>
        <BenefitSection view title=text.handles benefits=handles/>
    }
    .into_any()
}

#[component]
fn Measures(view: PlanView, title: &'static str, measures: Vec<&'static Measure>) -> impl IntoView {
    let list = if measures.is_empty() {
        view! { <p class="group-lead">{view.text().nothing}</p> }.into_any()
    } else {
        view! { <MeasureList view measures/> }.into_any()
    };
    view! {
        <Section view title>
            {list}
        </Section>
    }
}
