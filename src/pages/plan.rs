//! The three-year plan: as a whole, a measure, a department. Its pages are made at build.

use leptos::prelude::*;
use policy::{Department, Measure};

use crate::components::plan::department::DepartmentContent;
use crate::components::plan::matrix::Matrix;
use crate::components::plan::measure::MeasureContent;
use crate::components::plan::overview::{Aims, MeasurePlaces, Programmes, Safeguards, Years};
use crate::components::plan::place::PlaceContent;
use crate::components::plan::{Link, Linked, MeasureLink, PlanView, Section};
use crate::components::source::{GradeMark, SourceLine};
use crate::route::Route;
use crate::sheets::Page;

/// Returns title and content of a page of the plan; both are empty where there is no such page.
pub fn page(view: PlanView, route: Route) -> Page {
    let plan = &view.file.plan;
    match route {
        Route::Plan => Page::new(view.of(&plan.title), view! { <Overview view/> }),
        Route::Measure(number) => plan.measure(number).map_or_else(Page::empty, |measure| {
            let page = view! { <MeasurePage view measure/> };
            Page::new(view.measure_name(number), page)
        }),
        Route::Department(id) => plan.department(id).map_or_else(Page::empty, |department| {
            let page = view! { <DepartmentPage view department/> };
            Page::new(view.of(&department.name), page)
        }),
        _ => Page::empty(),
    }
}

/// The plan as a whole.
#[component]
fn Overview(view: PlanView) -> impl IntoView {
    let (text, plan) = (view.text(), &view.file.plan);
    let sections = [
        ("aims", text.aims),
        ("programmes", text.programmes),
        ("years", text.by_year),
        ("bodies", text.bodies),
        ("safeguards", text.safeguards),
        ("places", text.places),
    ];
    let buttons = sections.map(|(id, name)| {
        view! {
            <button class="button" type="button" data-section=id>
                {name}
            </button>
        }
    });
    view! {
        <h1 class="page-title">{view.of(&plan.title)}</h1>
        <EndedMessage view/>
        <p>{view.of(&plan.summary)}</p>
        <PlanDocument view/>
        <div class="sheet-sections">{buttons.into_iter().collect_view()}</div>
        <Aims view id="aims"/>
        <Programmes view id="programmes"/>
        <Years view id="years"/>
        <Section view title=text.bodies id=Some("bodies")>
            <Matrix view/>
        </Section>
        <Safeguards view id="safeguards"/>
        <MeasurePlaces view id="places"/>
    }
    .into_any()
}

#[component]
fn MeasurePage(view: PlanView, measure: &'static Measure) -> impl IntoView {
    let programme = view.file.plan.programme(&measure.programme);
    let over = programme.map_or("", |programme| view.of(&programme.title));
    view! {
        <Head view over title=view.measure_name(measure.number)/>
        <MeasureContent
            view
            measure
            place=|view, place| view! { <PlaceContent view place/> }.into_any()
        />
        <Neighbours view number=measure.number/>
    }
    .into_any()
}

#[component]
fn DepartmentPage(view: PlanView, department: &'static Department) -> impl IntoView {
    view! {
        <Head view over=view.text().department title=view.of(&department.name)/>
        <DepartmentContent view department/>
    }
    .into_any()
}

/// The way back, what the page is part of, its title, and that the plan's period has ended.
#[component]
fn Head(view: PlanView, over: &'static str, #[prop(into)] title: String) -> impl IntoView {
    view! {
        <p class="over-title">
            <Link view linked=Linked::Plan>
                {view.language.text().plan_title}
            </Link>
            {[" › ", over].concat()}
        </p>
        <h1 class="page-title">{title}</h1>
        <EndedMessage view/>
    }
    .into_any()
}

/// That the plan's period has ended, and that results are not in it.
#[component]
pub fn EndedMessage(view: PlanView) -> impl IntoView {
    view! {
        <p class="message">
            <b>{view.text().ended}</b>
            {[" ", view.of(&view.file.plan.ended)].concat()}
        </p>
    }
    .into_any()
}

/// The document and where it was read.
#[component]
pub fn PlanDocument(view: PlanView) -> impl IntoView {
    let (language, catalogue) = (view.language, view.catalogue);
    let document = catalogue.document(&view.file.plan.document);
    let lines = document.map(|document| {
        let document = &catalogue[document];
        let number = document.number.as_deref().unwrap_or_default();
        let sources = document
            .sources
            .iter()
            .filter_map(|source| catalogue.sources.get(usize::from(*source)))
            .map(|source| view! { <SourceLine language source/> });
        view! {
            <ul>
                <li>
                    {format!("{} {number} ", view.of(&document.title))}
                    <GradeMark language grade=document.grade/>
                </li>
                {sources.collect_view()}
            </ul>
        }
    });
    view! { <footer class="benefit-source">{lines}</footer> }.into_any()
}

/// The measures before and after.
#[component]
fn Neighbours(view: PlanView, number: u8) -> impl IntoView {
    let (text, colon) = (view.text(), view.language.text().colon);
    let neighbours = [(number - 1, text.previous), (number + 1, text.next)];
    let lines = neighbours
        .into_iter()
        .filter(|(number, _)| view.file.plan.measure(*number).is_some())
        .map(|(number, word)| {
            view! {
                <p>
                    {[word, colon].concat()}
                    <MeasureLink view number/>
                </p>
            }
        });
    view! {
        <nav class="neighbours" aria-label=text.programmes>
            {lines.collect_view()}
        </nav>
    }
    .into_any()
}
