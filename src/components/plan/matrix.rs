//! Departments by measures: a table on wide screens; on narrow ones its rows are lists, one a department.

use policy::Department;

use crate::components::plan::{Linked, View, digits};
use crate::markup::{Markup, classed, el};

/// Who leads and who supports which measure.
pub fn matrix(view: &View) -> Markup {
    let (text, plan) = (view.text(), &view.file.plan);
    let mut head = el("tr").with(head_cell("col").text(text.department));
    for measure in &plan.measures {
        let title = classed("span", "visually-hidden").text(view.of(&measure.title));
        let link = view
            .link(
                Linked::Measure(measure.number),
                &digits(measure.number.into()),
            )
            .text(" ")
            .with(title);
        head = head.with(head_cell("col").with(link));
    }
    let mut body = el("tbody");
    for department in &plan.departments {
        if department.named_in_plan {
            body = body.with(row(view, department));
        }
    }
    let legend = [" ● ", text.lead, " ○ ", text.supporting].concat();
    let caption = el("caption")
        .text(text.bodies_lead)
        .with(el("span").attr("aria-hidden", "true").text(legend));
    classed("table", "matrix")
        .with(caption)
        .with(el("thead").with(head))
        .with(body)
}

fn row(view: &View, department: &Department) -> Markup {
    let name = view.link(
        Linked::Department(&department.id),
        view.of(&department.name),
    );
    let mut row = el("tr").with(head_cell("row").with(name));
    for measure in &view.file.plan.measures {
        let (class, word) = if measure.lead.contains(&department.id) {
            ("matrix-lead", view.text().lead)
        } else if measure.supporting.contains(&department.id) {
            ("matrix-supporting", view.text().supporting)
        } else {
            row = row.with(el("td"));
            continue;
        };
        let number = el("b").text(digits(measure.number.into()));
        let link = view
            .anchor(Linked::Measure(measure.number))
            .with(number)
            .with(classed("span", "visually-hidden").text([" ", word].concat()));
        row = row.with(el("td").attr("class", class).with(link));
    }
    row
}

fn head_cell(scope: &'static str) -> Markup {
    el("th").attr("scope", scope)
}
