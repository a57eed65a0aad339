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
use leptos::prelude::*;
use policy::{Catalogue, Date};

use crate::components::plan::department::DepartmentContent;
use crate::components::plan::matrix::Matrix;
use crate::components::plan::measure::MeasureContent;
use crate::components::plan::overview::{Aims, Programmes, Safeguards, Years};
use crate::components::plan::{Linked, PlanView, Section};
use crate::context::{Contexts, Theme};
use crate::estimation::Estimation;
use crate::language::Language;
use crate::pages::plan::{EndedMessage, PlanDocument};
use crate::paper::place::PlaceLink;
use crate::sheets::html::to_html;
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

/// Returns the page, as it stands on a day: what was last checked long before is marked.
pub fn paper(
    language: Language,
    catalogue: &'static Arc<Catalogue>,
    file: &'static PlanFile,
    today: Date,
) -> String {
    let body = to_html(|| {
        let view = PlanView {
            language,
            catalogue,
            file,
            address: |linked| Some(anchor(linked)),
            level: 3,
        };
        let contexts = Contexts::new(catalogue, today, language, Theme::System);
        contexts.provide();
        let nobody = contexts.estimation;
        view! { <Paper view nobody today/> }
    });
    format!("{}<body>{body}</body></html>\n", head(language))
}

#[component]
fn Paper(view: PlanView, nobody: Estimation, today: Date) -> impl IntoView {
    let language = view.language;
    let parts = parts(view, nobody);
    let contents = contents(&parts);
    view! {
        <Header language catalogue=view.catalogue today/>
        <nav id="contents" aria-labelledby="contents-title">
            <h2 id="contents-title">{words(language).contents}</h2>
            {contents}
        </nav>
        <main>{parts.into_iter().map(Part::section).collect_view()}</main>
        <Footer language/>
    }
    .into_any()
}

/// A part of the page.
struct Part {
    /// Its anchor.
    id: &'static str,
    title: String,
    /// Anchors and titles of its entries, for the contents.
    entries: Vec<(String, String)>,
    content: AnyView,
}

impl Part {
    fn new(id: &'static str, title: impl Into<String>, content: AnyView) -> Self {
        Self {
            id,
            title: title.into(),
            entries: Vec::new(),
            content,
        }
    }

    /// Lists entries in the contents.
    fn listing(mut self, entries: impl Iterator<Item = (String, String)>) -> Self {
        self.entries = entries.collect();
        self
    }

    fn section(self) -> AnyView {
        view! {
            <section id=self.id>
                <h2>{self.title}</h2>
                {self.content}
            </section>
        }
        .into_any()
    }
}

/// Returns the anchor of what can be linked to.
fn anchor(linked: Linked) -> String {
    match linked {
        Linked::Plan => "#plan".to_owned(),
        Linked::Measure(number) => format!("#measure-{number}"),
        Linked::Department(id) => format!("#department-{id}"),
        Linked::Place(id) => format!("#place-{id}"),
        Linked::Benefit(id) => format!("#benefit-{id}"),
    }
}

/// Returns the `id` of the element that a link leads to.
fn id(linked: Linked) -> String {
    anchor(linked)[1..].to_owned()
}

/// An entry with its anchor.
#[component]
fn Entry(id: String, #[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <article id=id>
            <h3>{title}</h3>
            {children()}
        </article>
    }
    .into_any()
}

fn parts(view: PlanView, nobody: Estimation) -> Vec<Part> {
    let mut parts = benefit::parts(view, nobody);
    parts.extend([plan(view), measures(view), departments(view)]);
    parts.extend(place::parts(view));
    parts.extend(rest::parts(view.language, view.catalogue));
    parts
}

fn plan(view: PlanView) -> Part {
    let plan = &view.file.plan;
    let content = view! {
        <EndedMessage view/>
        <p>{view.of(&plan.summary)}</p>
        <PlanDocument view/>
        <Aims view/>
        <Programmes view/>
        <Years view/>
        <Section view title=view.text().bodies id=None>
            <Matrix view/>
        </Section>
        <Safeguards view/>
    };
    Part::new("plan", view.of(&plan.title), content.into_any())
}

fn measures(view: PlanView) -> Part {
    let measures = view.file.plan.measures.iter();
    let id = |number| id(Linked::Measure(number));
    let entries = measures
        .clone()
        .map(|measure| (id(measure.number), view.measure_name(measure.number)));
    let content = measures.map(|measure| {
        view! {
            <Entry id=id(measure.number) title=view.measure_name(measure.number)>
                <MeasureContent
                    view=view.inside()
                    measure
                    place=|view, place| view! { <PlaceLink view place/> }.into_any()
                />
            </Entry>
        }
    });
    let title = words(view.language).measures;
    Part::new("measures", title, content.collect_view().into_any()).listing(entries)
}

fn departments(view: PlanView) -> Part {
    let content = view.file.plan.departments.iter().map(|department| {
        let id = id(Linked::Department(&department.id));
        view! {
            <Entry id title=view.of(&department.name)>
                <DepartmentContent view=view.inside() department/>
            </Entry>
        }
    });
    let title = words(view.language).departments;
    Part::new("departments", title, content.collect_view().into_any())
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

#[component]
fn Header(language: Language, catalogue: &'static Catalogue, today: Date) -> impl IntoView {
    let (text, page, other) = (words(language), language.text(), language.other());
    let version = (page.sharing().about_version)(&catalogue.version);
    let made = (text.made)(&language.date(today));
    let fine_print = format!(
        "{version}{}{made}{}{}",
        page.comma,
        page.results().full_stop,
        page.not_official
    );
    view! {
        <header>
            <h1>{text.title}</h1>
            <p>{text.lead}</p>
            <p class="fine-print">{fine_print}</p>
            <p>
                <a href="./">{text.to_page}</a>
                " · "
                <a href=file(other) lang=other.tag() hreflang=other.tag()>
                    {text.to_other}
                </a>
            </p>
        </header>
    }
    .into_any()
}

/// Links to the parts and their entries.
fn contents(parts: &[Part]) -> AnyView {
    let link = |id: &str, title: &str| {
        let title = title.to_owned();
        view! { <a href=format!("#{id}")>{title}</a> }
    };
    let lines = parts.iter().map(|part| {
        let entries = (!part.entries.is_empty()).then(|| {
            let entries = part.entries.iter();
            let entries = entries.map(|(id, title)| view! { <li>{link(id, title)}</li> });
            view! { <ul>{entries.collect_view()}</ul> }
        });
        view! { <li>{link(part.id, &part.title)} {entries}</li> }
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

#[component]
fn Footer(language: Language) -> impl IntoView {
    let about = language.about_text();
    view! {
        <footer>
            <p>{about.licence_of_software}</p>
            <p>{about.licence_of_data}</p>
            <p>
                <a href="licences.txt">{about.licences_of_others}</a>
            </p>
            <p>
                <a href="#contents">{words(language).to_top}</a>
            </p>
        </footer>
    }
    .into_any()
}
