//! The plan: the same views for its pages and for the catalogue that needs no program.

pub mod department;
pub mod matrix;
pub mod measure;
pub mod overview;
pub mod place;
pub mod target;
pub mod timeline;

use catalogue::PlanFile;
use leptos::prelude::*;
use policy::{Benefit, Catalogue, Measure, Words};

use crate::language::{Around, Language, PlanText};

/// A target of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    /// The plan as a whole.
    Plan,
    /// A measure of the plan, by its number.
    Measure(u8),
    /// A department of the plan, by its key.
    Department(&'static str),
    /// A place on the map, or a banner or district, by its key.
    Place(&'static str),
    /// A benefit, by its key.
    Benefit(&'static str),
}

/// The data that the views of the plan read.
#[derive(Clone, Copy)]
pub struct PlanView {
    /// The language shown.
    pub language: Language,
    /// The catalogue.
    pub catalogue: &'static Catalogue,
    /// The plan and its places.
    pub file: &'static PlanFile,
    /// Returns where a link leads; `None` where there is nothing to lead to, and the name stands alone.
    pub address: fn(Linked) -> Option<String>,
    /// The level of the headings inside, from 2.
    pub level: u8,
}

impl PlanView {
    /// The words of the plan's pages.
    pub fn text(self) -> &'static PlanText {
        self.language.plan_text()
    }

    /// Returns a text of the catalogue in the language shown.
    pub fn of(self, words: &Words) -> &str {
        self.language.of(words)
    }

    /// Returns the same with headings one level lower.
    #[must_use]
    pub const fn inside(self) -> Self {
        Self {
            level: self.level + 1,
            ..self
        }
    }

    /// Returns a measure's number and title.
    pub fn measure_name(self, number: u8) -> String {
        let known = self.file.plan.measure(number);
        let title = known.map_or("", |known| self.of(&known.title));
        format!("{number}. {title}")
    }

    /// Returns the benefits that fit, in the order of the catalogue.
    pub fn benefits(self, fits: impl Fn(&Benefit) -> bool) -> Vec<&'static Benefit> {
        let benefits = self.catalogue.benefits.iter();
        benefits.filter(|benefit| fits(benefit)).collect()
    }

    /// Returns the measures that fit, in the order of the plan.
    pub fn measures(self, fits: impl Fn(&Measure) -> bool) -> Vec<&'static Measure> {
        let measures = self.file.plan.measures.iter();
        measures.filter(|measure| fits(measure)).collect()
    }
}

/// A heading of the view's level.
#[component]
pub fn Heading(view: PlanView, title: &'static str) -> impl IntoView {
    match view.level {
        2 => view! { <h2>{title}</h2> }.into_any(),
        3 => view! { <h3>{title}</h3> }.into_any(),
        4 => view! { <h4>{title}</h4> }.into_any(),
        5 => view! { <h5>{title}</h5> }.into_any(),
        _ => view! { <h6>{title}</h6> }.into_any(),
    }
}

/// A part with its heading.
#[component]
pub fn Section(
    view: PlanView,
    title: &'static str,
    /// With it, the section can take the focus.
    #[prop(optional_no_strip)]
    id: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <section id=id tabindex=id.map(|_| "-1")>
            <Heading view title/>
            {children()}
        </section>
    }
    .into_any()
}

/// Something not known, as a note of a list.
#[component]
pub fn UnknownNote(view: PlanView, words: &'static Words) -> impl IntoView {
    let text = view.language.text();
    view! {
        <li class="note note-unknown">
            <b>{[text.results().unknown, text.colon].concat()}</b>
            {view.of(words)}
        </li>
    }
    .into_any()
}

/// A link, or its children alone where there is nothing to lead to.
#[component]
pub fn Link(view: PlanView, linked: Linked, children: Children) -> impl IntoView {
    match (view.address)(linked) {
        Some(address) => view! { <a href=address>{children()}</a> }.into_any(),
        None => view! { <span>{children()}</span> }.into_any(),
    }
}

/// A measure's number and title as a link.
#[component]
pub fn MeasureLink(view: PlanView, number: u8) -> impl IntoView {
    view! {
        <Link view linked=Linked::Measure(number)>
            {view.measure_name(number)}
        </Link>
    }
}

/// Departments as links in a row.
#[component]
pub fn DepartmentLinks(view: PlanView, ids: &'static [String]) -> impl IntoView {
    let links = ids.iter().map(|id| {
        let known = view.file.plan.department(id);
        let name = known.map_or(&**id, |known| view.of(&known.name));
        view! {
            <li>
                <Link view linked=Linked::Department(id)>
                    {name}
                </Link>
            </li>
        }
    });
    view! { <ul class="link-row">{links.collect_view()}</ul> }.into_any()
}

/// Benefits as links in a row.
#[component]
pub fn BenefitLinks(view: PlanView, benefits: Vec<&'static Benefit>) -> impl IntoView {
    let links = benefits.into_iter().map(|benefit| {
        view! {
            <li>
                <Link view linked=Linked::Benefit(&benefit.id)>
                    {view.of(&benefit.title)}
                </Link>
            </li>
        }
    });
    view! { <ul class="link-row">{links.collect_view()}</ul> }.into_any()
}

/// A part with links to benefits; empty where there are none.
#[component]
pub fn BenefitSection(
    view: PlanView,
    title: &'static str,
    benefits: Vec<&'static Benefit>,
) -> impl IntoView {
    let section = (!benefits.is_empty()).then(|| {
        view! {
            <Section view title>
                <BenefitLinks view benefits/>
            </Section>
        }
    });
    section.into_any()
}

/// Measures as links, each with the number of its targets.
#[component]
pub fn MeasureList(view: PlanView, measures: Vec<&'static Measure>) -> impl IntoView {
    let lines = measures.into_iter().map(|measure| {
        let count = measure.targets.len();
        let count = (count > 0).then(|| {
            let count = around(view.text().count, &count.to_string());
            view! {
                " "
                <span class="measure-count">{count}</span>
            }
        });
        view! {
            <li>
                <MeasureLink view number=measure.number/>
                {count}
            </li>
        }
    });
    view! { <ul class="measure-list">{lines.collect_view()}</ul> }.into_any()
}

/// Returns a piece with what stands around it.
pub fn around([before, after]: Around, piece: &str) -> String {
    [before, piece, after].concat()
}
