//! A place on the map, or a banner or district. These pages are sheets.

use policy::{Benefit, Condition, Place, PlaceKind};
use rust_decimal::Decimal;

use crate::components::plan::place::{district_name, last_known, place};
use crate::components::plan::target::target_list;
use crate::components::plan::{Linked, View, around};
use crate::language::PlaceText;
use crate::markup::{Markup, classed, el};
use crate::sheets::ANSWERS;

/// Title and content of the page of a place, or of a banner or district; both are empty where there is none.
pub fn page(view: &View, id: &str) -> (String, Vec<Markup>) {
    let known = view.file.places.iter().find(|place| place.id == id);
    if let Some(known) = known {
        return (view.of(&known.name).to_owned(), place_page(view, known));
    }
    let page = district_name(view, id).map(|name| (name.to_owned(), district_page(view, id, name)));
    page.unwrap_or_default()
}

/// Name and short form of a place, as it stands above the pages of a site that shows them for it: what it is, the last
/// that became known, and the way to its page. Both are empty where there is no such place.
pub fn lead(view: &View, id: &str) -> (String, Vec<Markup>) {
    let Some(known) = view.file.places.iter().find(|place| place.id == id) else {
        return Default::default();
    };
    let text = view.language.place_text();
    let name = view.of(&known.name);
    let mut said = vec![
        kind(view, known.kind),
        classed("p", "centre-name").text(name),
        view.paragraph(&known.summary),
    ];
    if let Some(last) = last_known(view, known) {
        said.push(classed("ul", "notes").with(last));
    }
    let more = view.link(Linked::Place(&known.id), text.more);
    said.push(classed("p", "ways").with(more));
    (name.to_owned(), said)
}

fn place_page(view: &View, known: &Place) -> Vec<Markup> {
    let text = view.language.place_text();
    let mut page = vec![back(text), kind(view, known.kind), place(view, known)];
    if let Some(district) = &known.district {
        page.push(estimate_here(text, district));
    }
    page.extend(of_place(view, known));
    page
}

/// Where a place is, what the plan promised of it, and the benefits there: what stands below what is told of it.
pub fn of_place(view: &View, known: &Place) -> Vec<Markup> {
    let text = view.language.place_text();
    let mut parts = vec![view.section(text.position, position(view, text, known))];
    if let Some(promised) = promised(view, text, known) {
        parts.push(view.section(text.promised, promised));
    }
    parts.extend(view.benefits(text.benefits, &|benefit| {
        known.benefits.contains(&benefit.id)
    }));
    parts
}

/// A banner or district: what differs there, and the places in it.
fn district_page(view: &View, id: &str, name: &str) -> Vec<Markup> {
    let text = view.language.place_text();
    let head = classed("section", "place")
        .with(classed("p", "place-district").text(view.language.map_text().districts))
        .with(view.heading(name));
    let mut page = vec![back(text), head, estimate_here(text, id)];
    page.extend(of_district(view, id));
    page
}

/// What differs in a banner or district, and the places in it.
pub fn of_district(view: &View, id: &str) -> Vec<Markup> {
    let text = view.language.place_text();
    let own = |benefit: &Benefit| is_own(view, benefit, id);
    let lead = if view.catalogue.benefits.iter().any(own) {
        text.own_lead
    } else {
        text.no_own
    };
    let mut differs = el("div").with(el("p").text(lead));
    let mut row = classed("ul", "link-row");
    for benefit in view
        .catalogue
        .benefits
        .iter()
        .filter(|benefit| own(benefit))
    {
        let link = view.link(Linked::Benefit(&benefit.id), view.of(&benefit.title));
        row = row.with(el("li").with(link));
    }
    differs = differs.with(row);
    let mut places = classed("ul", "link-row");
    let mut any = false;
    for known in &view.file.places {
        if known.district.as_deref() == Some(id) && known.kind != PlaceKind::Hub {
            places = places
                .with(el("li").with(view.link(Linked::Place(&known.id), view.of(&known.name))));
            any = true;
        }
    }
    let places = if any {
        places
    } else {
        el("p").text(text.no_places)
    };
    vec![
        view.section(text.own, differs),
        view.section(text.places, places),
    ]
}

/// Whether a benefit is given in this banner or district only.
pub fn is_own(view: &View, benefit: &Benefit, id: &str) -> bool {
    let Some(question) = view.catalogue.question("district") else {
        return false;
    };
    let Some(option) = view.catalogue[question].option(id) else {
        return false;
    };
    let only_here = Condition::Among {
        question,
        options: 1 << option,
    };
    benefit.conditions.contains(&only_here)
}

/// The way back to all places.
fn back(text: &PlaceText) -> Markup {
    classed("p", "over-title").with(
        el("a")
            .attr("href", format!("#/map{ANSWERS}"))
            .text(format!("‹ {}", text.all_places)),
    )
}

fn kind(view: &View, kind: PlaceKind) -> Markup {
    classed("p", "place-kind").text(view.language.place_kind(kind))
}

/// Sets the question about the banner or district.
fn estimate_here(text: &PlaceText, district: &str) -> Markup {
    classed("div", "place-estimate")
        .with(
            classed("button", "button button-main")
                .attr("type", "button")
                .attr("data-estimate", district)
                .text(text.estimate_here),
        )
        .with(el("p").text(text.estimate_lead))
}

/// Where it is, and how surely.
fn position(view: &View, text: &PlaceText, known: &Place) -> Markup {
    let Some(position) = &known.position else {
        return el("p").text(text.no_position);
    };
    let kilometres = Decimal::new(i64::from(position.accuracy), 3).normalize();
    let said = if position.estimate {
        text.estimated
    } else {
        text.read
    };
    let colon = view.language.text().colon;
    el("div")
        .with(el("p").text(around(said, &kilometres.to_string())))
        .with(el("p").text([text.source, colon, view.of(&position.source)].concat()))
}

/// What the plan wanted of it.
fn promised(view: &View, text: &PlaceText, known: &Place) -> Option<Markup> {
    let measure = view.file.plan.measure(known.measure?)?;
    let chosen = |numbers: &[u8]| -> Vec<usize> {
        numbers
            .iter()
            .map(|number| usize::from(*number) - 1)
            .collect()
    };
    let targets: Vec<_> = chosen(&known.targets)
        .into_iter()
        .filter_map(|place| measure.targets.get(place).cloned())
        .collect();
    let milestones: Vec<_> = chosen(&known.milestones)
        .into_iter()
        .filter_map(|place| measure.milestones.get(place).cloned())
        .collect();
    let mut promised = el("div");
    if !targets.is_empty() || !milestones.is_empty() {
        promised = promised.with(target_list(view, &targets, &milestones));
    }
    let promised = promised
        .with(el("p").text(text.period_ended))
        .with(classed("p", "ways").with(view.measure(measure.number)));
    Some(promised)
}
