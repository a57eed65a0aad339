//! All of a measure: what it says, its numbers, who answers for it, and what belongs to it.

use policy::{Measure, Place};

use crate::components::plan::View;
use crate::components::plan::target::target_list;
use crate::components::plan::timeline::{Row, timeline};
use crate::markup::{Markup, classed, el};

/// Everything under a measure's title; its places as `place` shows them.
pub fn measure(view: &View, measure: &Measure, place: fn(&View, &Place) -> Markup) -> Vec<Markup> {
    let text = view.text();
    let mut bodies = classed("dl", "bodies");
    for (name, ids) in [
        (text.lead, &measure.lead),
        (text.supporting, &measure.supporting),
    ] {
        if !ids.is_empty() {
            bodies = bodies
                .with(el("dt").text(name))
                .with(el("dd").with(view.departments(ids)));
        }
    }
    let mut parts = vec![
        view.paragraph(&measure.summary),
        view.section(text.targets, targets(view, measure)),
        view.section(text.bodies, bodies),
    ];
    let number = &measure.number;
    parts.extend(view.benefits(text.benefits, &|benefit| benefit.measures.contains(number)));
    if !measure.places.is_empty() {
        let (mut places, inside) = (el("div"), view.inside());
        for known in &view.file.places {
            if known.measure == Some(measure.number) {
                places = places.with(place(&inside, known));
            }
        }
        parts.push(view.section(text.places, places));
    }
    if !measure.notes.is_empty() {
        let mut notes = classed("ul", "notes");
        for words in &measure.notes {
            notes = notes.with(classed("li", "note note-unknown").text(view.of(words)));
        }
        parts.push(view.section(text.unsaid, notes));
    }
    parts
}

/// The numbers and dates, as a list and as a drawing.
fn targets(view: &View, measure: &Measure) -> Markup {
    let (targets, milestones) = (&measure.targets, &measure.milestones);
    let mut rows: Vec<Row> = Vec::new();
    for target in targets.chunks(1) {
        rows.push((rows.len() + 1, target, &[]));
    }
    for milestone in milestones.chunks(1) {
        rows.push((rows.len() + 1, &[], milestone));
    }
    if rows.is_empty() {
        return classed("p", "group-lead").text(view.text().no_targets);
    }
    classed("div", "targets-by-year")
        .with(target_list(view, targets, milestones))
        .with(timeline(view, &rows))
}
