//! The three-year plan: as a whole, a measure, a department. Its pages are sheets.

use crate::compat::{grade_mark, source_line};
use crate::components::plan::department::department;
use crate::components::plan::matrix::matrix;
use crate::components::plan::measure::measure;
use crate::components::plan::overview::{aims, places, programmes, safeguards, years};
use crate::components::plan::place::place;
use crate::components::plan::{Linked, View};
use crate::markup::{Markup, classed, el};
use crate::route::Route;

/// Title and content of a page of the plan; both are empty where there is no such page.
pub fn page(view: &View, route: Route) -> (String, Vec<Markup>) {
    let plan = &view.file.plan;
    match route {
        Route::Plan => (view.of(&plan.title).to_owned(), whole(view)),
        Route::Measure(number) => plan.measure(number).map_or_else(Default::default, |known| {
            let programme = plan.programme(&known.programme);
            let over = programme.map_or("", |programme| view.of(&programme.title));
            let title = view.measure_name(number);
            let mut page = head(view, over, &title);
            page.extend(measure(view, known, place));
            page.push(neighbours(view, number));
            (title, page)
        }),
        Route::Department(id) => plan.department(id).map_or_else(Default::default, |known| {
            let title = view.of(&known.name);
            let mut page = head(view, view.text().department, title);
            page.extend(department(view, known));
            (title.to_owned(), page)
        }),
        _ => Default::default(),
    }
}

/// The plan as a whole.
fn whole(view: &View) -> Vec<Markup> {
    let (text, plan) = (view.text(), &view.file.plan);
    let sections = [
        ("aims", text.aims, aims(view)),
        ("programmes", text.programmes, programmes(view)),
        ("years", text.by_year, years(view)),
        (
            "bodies",
            text.bodies,
            view.section(text.bodies, matrix(view)),
        ),
        ("safeguards", text.safeguards, safeguards(view)),
        ("places", text.places, places(view)),
    ];
    let to_sections = sections.iter().map(|(id, name, _)| {
        classed("button", "button")
            .attr("type", "button")
            .attr("data-section", *id)
            .text(*name)
    });
    let mut page = vec![
        classed("h1", "page-title").text(view.of(&plan.title)),
        ended(view),
        view.paragraph(&plan.summary),
        document(view),
        classed("div", "sheet-sections").each(to_sections),
    ];
    page.extend(sections.map(|(id, _, section)| section.attr("id", id).attr("tabindex", "-1")));
    page
}

/// The way back, what the page is part of, its title, and that the plan's period has ended.
fn head(view: &View, over: &str, title: &str) -> Vec<Markup> {
    let back = classed("p", "over-title")
        .with(view.link(Linked::Plan, view.language.text().plan_title))
        .text(format!(" › {over}"));
    vec![back, classed("h1", "page-title").text(title), ended(view)]
}

/// That the plan's period has ended, and that results are not in it.
pub fn ended(view: &View) -> Markup {
    classed("p", "message")
        .with(el("b").text(view.text().ended))
        .text(format!(" {}", view.of(&view.file.plan.ended)))
}

/// The document and where it was read.
pub fn document(view: &View) -> Markup {
    let (language, catalogue) = (view.language, view.catalogue);
    let found = catalogue.document(&view.file.plan.document);
    let lines = found.map(|found| {
        let found = &catalogue[found];
        let number = found.number.as_deref().unwrap_or_default();
        let sources = found
            .sources
            .iter()
            .filter_map(|source| catalogue.sources.get(usize::from(*source)));
        el("ul")
            .with(
                el("li")
                    .text(format!("{} {number} ", view.of(&found.title)))
                    .with(grade_mark(language, found.grade)),
            )
            .each(sources.map(|source| source_line(language, source)))
    });
    classed("footer", "benefit-source").maybe(lines)
}

/// The measures before and after.
fn neighbours(view: &View, number: u8) -> Markup {
    let text = view.text();
    let ways = [(number - 1, text.previous), (number + 1, text.next)];
    let known = ways
        .into_iter()
        .filter(|(number, _)| view.file.plan.measure(*number).is_some());
    classed("nav", "neighbours")
        .attr("aria-label", text.programmes)
        .each(known.map(|(number, word)| {
            el("p")
                .text(format!("{word}{}", view.language.text().colon))
                .with(view.measure(number))
        }))
}
