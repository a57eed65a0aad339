//! The whole catalogue and plan as one page without a script: for readers, printers, crawlers and old phones.
//!
//! Made natively from the views of the page (the example `sheets` writes it beside the finished page). Every heading
//! has an anchor that stays: `benefit-KEY`, `measure-NUMBER`, `department-KEY`, `place-KEY` (of banners and districts,
//! too), `document-KEY`, `question-KEY`.

mod benefit;
mod place;
mod rest;
mod words;

use std::sync::Arc;

use catalogue::PlanFile;
use policy::{Catalogue, Date};

use crate::components::plan::department::department;
use crate::components::plan::matrix::matrix;
use crate::components::plan::measure::measure;
use crate::components::plan::overview::{aims, programmes, safeguards, years};
use crate::components::plan::{Linked, View};
use crate::language::Language;
use crate::markup::{Markup, classed, el};
use crate::pages::plan::{document, ended};

use crate::state::{State, Theme};
use words::words;

/// The style sheet of the page: the tokens of all pages, and its own few rules.
pub const STYLES: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/paper.css")
);

/// The name of the page's file.
pub const fn file(language: Language) -> &'static str {
    match language {
        Language::Chinese => "catalogue.html",
        Language::English => "catalogue.en.html",
    }
}

/// The page, as it stands on a day: what was last checked long before is marked.
pub fn paper(
    language: Language,
    catalogue: &'static Arc<Catalogue>,
    file: &PlanFile,
    today: Date,
) -> String {
    let address = |linked: Linked| Some(anchor(linked));
    let view = View {
        language,
        catalogue,
        file,
        address: &address,
        level: 3,
    };
    let nobody = State::new(catalogue, today, language, Theme::System);
    let parts = parts(&view, nobody);
    let body = [
        header(language, catalogue, today),
        contents(language, &parts),
        el("main").each(parts.into_iter().map(|part| part.shown)),
        footer(language),
    ];
    let body = body.map(|piece| piece.done().to_html()).concat();
    format!("{}<body>{body}</body></html>\n", head(language))
}

/// A part of the page: its anchor, its title, what stands in the contents under it, and itself.
struct Part {
    id: &'static str,
    title: String,
    entries: Vec<(String, String)>,
    shown: Markup,
}

impl Part {
    fn new(
        id: &'static str,
        title: &str,
        entries: Vec<(String, String)>,
        content: impl IntoIterator<Item = Markup>,
    ) -> Self {
        let shown = el("section")
            .attr("id", id)
            .with(el("h2").text(title))
            .each(content);
        Self {
            id,
            title: title.to_owned(),
            entries,
            shown,
        }
    }
}

/// The anchor of what can be linked to.
fn anchor(linked: Linked) -> String {
    match linked {
        Linked::Plan => "#plan".to_owned(),
        Linked::Measure(number) => format!("#measure-{number}"),
        Linked::Department(id) => format!("#department-{id}"),
        Linked::Place(id) => format!("#place-{id}"),
        Linked::Benefit(id) => format!("#benefit-{id}"),
    }
}

/// An entry with its anchor.
fn entry(id: &str, title: &str, content: impl IntoIterator<Item = Markup>) -> Markup {
    el("article")
        .attr("id", id)
        .with(el("h3").text(title))
        .each(content)
}

fn parts(view: &View, nobody: State) -> Vec<Part> {
    let (language, text) = (view.language, words(view.language));
    let plan = &view.file.plan;
    let mut parts = benefit::parts(view, nobody);
    parts.push(Part::new(
        "plan",
        view.of(&plan.title),
        Vec::new(),
        [
            ended(view),
            view.paragraph(&plan.summary),
            document(view),
            aims(view),
            programmes(view),
            years(view),
            view.section(view.text().bodies, matrix(view)),
            safeguards(view),
        ],
    ));
    let inside = view.inside();
    let number = |number: u8| anchor(Linked::Measure(number))[1..].to_owned();
    parts.push(Part::new(
        "measures",
        text.measures,
        plan.measures
            .iter()
            .map(|known| (number(known.number), view.measure_name(known.number)))
            .collect(),
        plan.measures.iter().map(|known| {
            entry(
                &number(known.number),
                &view.measure_name(known.number),
                measure(&inside, known, place::link),
            )
        }),
    ));
    let departments = plan.departments.iter().map(|known| {
        let id = format!("department-{}", known.id);
        entry(&id, view.of(&known.name), department(&inside, known))
    });
    parts.push(Part::new(
        "departments",
        text.departments,
        Vec::new(),
        departments,
    ));
    parts.extend(place::parts(view));
    parts.extend(rest::parts(language, view.catalogue));
    parts
}

fn head(language: Language) -> String {
    let (text, tag) = (words(language), language.tag());
    let (title, description) = (text.title, text.description);
    let other = language.other();
    let (other_file, other_tag) = (file(other), other.tag());
    format!(
        "<!doctype html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
         img-src 'self'; base-uri 'none'; form-action 'none'\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"format-detection\" content=\"telephone=no\">\
         <title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <link rel=\"stylesheet\" href=\"catalogue.css\">\
         <link rel=\"icon\" href=\"favicon.svg\" type=\"image/svg+xml\">\
         <link rel=\"alternate\" hreflang=\"{other_tag}\" href=\"{other_file}\">\
         </head>"
    )
}

fn header(language: Language, catalogue: &Catalogue, today: Date) -> Markup {
    let (text, page) = (words(language), language.text());
    let version = (page.about_version)(&catalogue.version);
    let made = (text.made)(&language.date(today));
    let other = el("a")
        .attr("href", file(language.other()))
        .attr("lang", language.other().tag())
        .attr("hreflang", language.other().tag())
        .text(text.to_other);
    el("header")
        .with(el("h1").text(text.title))
        .with(el("p").text(text.lead))
        .with(classed("p", "fine-print").text(format!(
            "{version}{}{made}{}{}",
            page.comma, page.full_stop, page.not_official
        )))
        .with(
            el("p")
                .with(el("a").attr("href", "./").text(text.to_page))
                .text(" · ")
                .with(other),
        )
}

fn contents(language: Language, parts: &[Part]) -> Markup {
    let link = |id: &str, title: &str| el("a").attr("href", format!("#{id}")).text(title);
    let lines = parts.iter().map(|part| {
        let entries = part
            .entries
            .iter()
            .map(|(id, title)| el("li").with(link(id, title)));
        let entries = (!part.entries.is_empty()).then(|| el("ul").each(entries));
        el("li").with(link(part.id, &part.title)).maybe(entries)
    });
    el("nav")
        .attr("id", "contents")
        .attr("aria-labelledby", "contents-title")
        .with(
            el("h2")
                .attr("id", "contents-title")
                .text(words(language).contents),
        )
        .with(el("ul").each(lines))
}

fn footer(language: Language) -> Markup {
    let (text, about) = (words(language), language.about_text());
    el("footer")
        .with(el("p").text(about.licence_of_software))
        .with(el("p").text(about.licence_of_data))
        .with(
            el("p").with(
                el("a")
                    .attr("href", "licences.txt")
                    .text(about.licences_of_others),
            ),
        )
        .with(el("p").with(el("a").attr("href", "#contents").text(text.to_top)))
}
