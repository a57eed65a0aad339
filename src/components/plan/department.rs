//! What a department leads, supports and handles.

use policy::{Department, Measure};

use crate::components::plan::{View, around};
use crate::markup::{Markup, classed, el};

/// Everything under a department's name.
pub fn department(view: &View, department: &Department) -> Vec<Markup> {
    let (text, plan) = (view.text(), &view.file.plan);
    let id = &department.id;
    let mut parts = Vec::new();
    if let Some(note) = &department.note {
        parts.push(view.paragraph(note).attr("class", "group-lead"));
    } else if let Some(other) = department.also_called.first() {
        parts.push(el("p").text(around(text.also_called, other)));
    }
    let measures = |has: &dyn Fn(&Measure) -> bool| {
        if plan.measures.iter().any(has) {
            view.measures(has)
        } else {
            classed("p", "group-lead").text(text.nothing)
        }
    };
    let leads = measures(&|measure| measure.lead.contains(id));
    let supports = measures(&|measure| measure.supporting.contains(id));
    parts.push(view.section(text.leads, leads));
    parts.push(view.section(text.supports, supports));
    parts.extend(view.benefits(text.handles, &|benefit| benefit.departments.contains(id)));
    parts
}
