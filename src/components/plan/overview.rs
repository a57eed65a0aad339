//! The plan as a whole: its aims, its programmes with their measures, its years, its safeguards and places.

use policy::Words;

use crate::components::plan::target::target_list;
use crate::components::plan::timeline::{Row, timeline};
use crate::components::plan::{View, around, digits};
use crate::markup::{Markup, classed, el};

/// What the city is to become, with the numbers.
pub fn aims(view: &View) -> Markup {
    let mut aims = classed("div", "aims");
    for aim in &view.file.plan.aims {
        let mut part =
            part(view, &aim.title, &aim.summary).with(target_list(view, &aim.targets, &[]));
        for words in &aim.notes {
            part = part.with(view.paragraph(words).attr("class", "fine-print"));
        }
        aims = aims.with(part);
    }
    view.section(view.text().aims, aims)
}

/// The programmes, each with its measures.
pub fn programmes(view: &View) -> Markup {
    let plan = &view.file.plan;
    let mut programmes = classed("div", "aims");
    for programme in &plan.programmes {
        let number = around(view.text().programme, &digits(programme.number.into()));
        let part = part(view, &programme.title, &programme.summary)
            .with(classed("p", "fine-print").text(number))
            .with(view.measures(&|measure| measure.programme == programme.id));
        programmes = programmes.with(part);
    }
    view.section(view.text().programmes, programmes)
}

/// When what of each measure falls due.
pub fn years(view: &View) -> Markup {
    let rows: Vec<Row> = view
        .file
        .plan
        .measures
        .iter()
        .filter(|measure| !measure.targets.is_empty() || !measure.milestones.is_empty())
        .map(|measure| {
            (
                measure.number.into(),
                &*measure.targets,
                &*measure.milestones,
            )
        })
        .collect();
    let shown = el("div")
        .with(classed("p", "group-lead").text(view.text().by_year_lead))
        .with(timeline(view, &rows));
    view.section(view.text().by_year, shown)
}

/// What is to make it happen.
pub fn safeguards(view: &View) -> Markup {
    let mut safeguards = classed("div", "aims");
    for safeguard in &view.file.plan.safeguards {
        safeguards = safeguards.with(part(view, &safeguard.title, &safeguard.summary));
    }
    view.section(view.text().safeguards, safeguards)
}

/// The measures that are about places, each with theirs.
pub fn places(view: &View) -> Markup {
    let mut list = classed("ul", "plain-list");
    for measure in &view.file.plan.measures {
        let mut names = Vec::new();
        for place in &view.file.places {
            if place.measure == Some(measure.number) {
                names.push(view.of(&place.name));
            }
        }
        if !names.is_empty() {
            let names = names.join(view.language.text().list_separator);
            let line = el("li").with(view.measure(measure.number));
            list = list.with(line.with(el("p").text(names)));
        }
    }
    view.section(view.text().places, list)
}

/// A part of a part: its title and what it is about.
fn part(view: &View, title: &Words, summary: &Words) -> Markup {
    classed("section", "aim")
        .with(view.inside().heading(view.of(title)))
        .with(view.paragraph(summary))
}
