//! Departments by measures: a table on wide screens; on narrow ones its rows are lists, one a department.

use leptos::prelude::*;
use policy::{Department, Measure};

use crate::components::plan::{Link, Linked, PlanView};

/// Who leads and who supports which measure.
#[component]
pub fn Matrix(view: PlanView) -> impl IntoView {
    let (text, plan) = (view.text(), &view.file.plan);
    let heads = plan.measures.iter().map(|measure| {
        view! {
            <th scope="col">
                <Link view linked=Linked::Measure(measure.number)>
                    {measure.number.to_string()}
                    " "
                    <span class="visually-hidden">{view.of(&measure.title)}</span>
                </Link>
            </th>
        }
    });
    let departments = plan.departments.iter();
    let rows = departments
        .filter(|department| department.named_in_plan)
        .map(|department| view! { <Row view department/> });
    let legend = [" ● ", text.lead, " ○ ", text.supporting].concat();
    view! {
        <table class="matrix">
            <caption>
                {text.bodies_lead}
                <span aria-hidden="true">{legend}</span>
            </caption>
            <thead>
                <tr>
                    <th scope="col">{text.department}</th>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Row(view: PlanView, department: &'static Department) -> impl IntoView {
    let measures = view.file.plan.measures.iter();
    let cells = measures.map(|measure| view! { <Cell view department measure/> });
    view! {
        <tr>
            <th scope="row">
                <Link view linked=Linked::Department(&department.id)>
                    {view.of(&department.name)}
                </Link>
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

#[component]
fn Cell(
    view: PlanView,
    department: &'static Department,
    measure: &'static Measure,
) -> impl IntoView {
    let (class, word) = if measure.lead.contains(&department.id) {
        ("matrix-lead", view.text().lead)
    } else if measure.supporting.contains(&department.id) {
        ("matrix-supporting", view.text().supporting)
    } else {
        return view! { <td></td> }.into_any();
    };
    view! {
        <td class=class>
            <Link view linked=Linked::Measure(measure.number)>
                <b>{measure.number.to_string()}</b>
                <span class="visually-hidden">{[" ", word].concat()}</span>
            </Link>
        </td>
    }
    .into_any()
}
