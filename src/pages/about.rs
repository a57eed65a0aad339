//! About: how sure the figures are, what is not known, where it all comes from. Its page is made at build.

use leptos::prelude::*;
use policy::{Catalogue, Date, Document, Grade};

use crate::components::source::{GradeMark, SourceLine, grade_meaning, span_text};
use crate::language::Language;
use crate::pages::audited;
use crate::sheets::{ANSWERS, CHECKED, Page};

/// Returns title and content of the about page.
pub fn page(language: Language, catalogue: &'static Catalogue) -> Page {
    Page::new(
        language.about_text().title,
        view! { <About language catalogue/> },
    )
}

#[component]
fn About(language: Language, catalogue: &'static Catalogue) -> impl IntoView {
    let (text, about) = (language.text(), language.about_text());
    let unknowns = catalogue.unknowns.iter();
    let unknowns = unknowns.map(|unknown| view! { <li>{language.of(&unknown.text)}</li> });
    let unknowns = unknowns.collect_view();
    let documents = catalogue.documents.iter();
    let documents = documents.map(|document| view! { <DocumentLine language document/> });
    let documents = documents.collect_view();
    let sources = catalogue.sources.iter();
    let sources = sources.map(|source| view! { <SourceLine language source/> });
    let sources = sources.collect_view();
    let documents_title = (about.documents)(&catalogue.documents.len().to_string());
    let sources_title = (about.sources)(&catalogue.sources.len().to_string());
    view! {
        <h1 class="page-title">{about.title}</h1>
        <p class="group-lead">{[about.lead, " ", text.not_official].concat()}</p>
        <Part title=about.grades>
            <Grades language catalogue/>
        </Part>
        <Part title=about.checked>
            <Checked language catalogue/>
        </Part>
        <Part title=about.unknown>
            <ul class="plain-list">{unknowns}</ul>
        </Part>
        <Part title=about.privacy>
            <p>{about.privacy_text}</p>
        </Part>
        <Part title=about.accessibility>
            <Accessibility language/>
        </Part>
        <Part title=documents_title>
            <ul class="plain-list">{documents}</ul>
        </Part>
        <Part title=sources_title>
            <ul class="plain-list">{sources}</ul>
        </Part>
        <Part title=about.more>
            <More language/>
        </Part>
        <Part title=about.licences>
            <Licences language/>
        </Part>
        <p class="fine-print">{(text.sharing().about_version)(&catalogue.version)}</p>
    }
    .into_any()
}

#[component]
fn Part(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <section>
            <h2>{title}</h2>
            {children()}
        </section>
    }
    .into_any()
}

/// The meaning of each grade, and how much is of it.
#[component]
fn Grades(language: Language, catalogue: &'static Catalogue) -> impl IntoView {
    let lines = Grade::ALL.map(|grade| {
        let benefits = catalogue.benefits.iter();
        let benefits = benefits.filter(|benefit| benefit.grade == grade).count();
        let sources = catalogue.sources.iter();
        let sources = sources.filter(|source| source.grade == grade).count();
        let count = language.about_text().of_grade;
        let count = count(&benefits.to_string(), &sources.to_string());
        view! {
            <li>
                <GradeMark language grade/>
                {[" ", grade_meaning(language, grade), " ", &count].concat()}
            </li>
        }
    });
    view! { <ul class="plain-list">{lines.into_iter().collect_view()}</ul> }.into_any()
}

/// The days on which figures were compared with their sources, the oldest first, each with their number.
#[component]
fn Checked(language: Language, catalogue: &'static Catalogue) -> impl IntoView {
    let about = language.about_text();
    let mut days: Vec<Date> = catalogue
        .benefits
        .iter()
        .map(|benefit| benefit.checked)
        .collect();
    policy::insertion_sort_by_key(&mut days, |day| *day);
    days.dedup();
    let lines = days.into_iter().map(|day| {
        let benefits = catalogue.benefits.iter();
        let count = benefits.filter(|benefit| benefit.checked == day).count();
        let words = (about.checked_on)(&language.date(day), &count.to_string());
        view! { <li>{format!("{words}{CHECKED}{day}{CHECKED}")}</li> }
    });
    view! {
        <div>
            <p>{about.checked_lead}</p>
            <ul class="plain-list">{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}

#[component]
fn Accessibility(language: Language) -> impl IntoView {
    let about = language.about_text();
    let checked =
        (about.accessibility_checked)(&audited::STATES.to_string(), &audited::RULES.to_string());
    view! {
        <div class="paragraphs">
            <p>{about.accessibility_wish}</p>
            <p>{checked}</p>
            <p>{about.accessibility_tried}</p>
            <p>{about.accessibility_limits}</p>
        </div>
    }
    .into_any()
}

/// A document with its number, grade, span and what is to be said of it.
#[component]
fn DocumentLine(language: Language, document: &'static Document) -> impl IntoView {
    let title = language.of(&document.title);
    let title = match &document.number {
        Some(number) => format!("{title} {number}"),
        None => title.to_owned(),
    };
    let notes = (!document.notes.is_empty()).then(|| {
        let notes = document.notes.iter();
        let notes =
            notes.map(|note| view! { <li class="note note-caution">{language.of(note)}</li> });
        view! { <ul class="notes">{notes.collect_view()}</ul> }
    });
    view! {
        <li>
            <b>{title}</b>
            " "
            <GradeMark language grade=document.grade/>
            {[" ", &span_text(language, document)].concat()}
            <p>{language.of(&document.summary)}</p>
            {notes}
        </li>
    }
    .into_any()
}

/// The ways to what is not asked about: the plan, and the catalogue that needs no program.
#[component]
fn More(language: Language) -> impl IntoView {
    let about = language.about_text();
    let catalogue = match language {
        Language::Chinese => "catalogue.html",
        Language::English => "catalogue.en.html",
    };
    view! {
        <ul class="ways">
            <li>
                <a href=format!("#/plan{ANSWERS}")>{about.plan}</a>
            </li>
            <li>
                <a href=catalogue>{about.whole}</a>
            </li>
            <li>
                <a href=format!("#/embed{ANSWERS}")>{about.embed}</a>
            </li>
        </ul>
    }
    .into_any()
}

#[component]
fn Licences(language: Language) -> impl IntoView {
    let about = language.about_text();
    view! {
        <div class="paragraphs">
            <p>{about.licence_of_software}</p>
            <p>{about.licence_of_data}</p>
            <p>
                <a href="licences.txt">{about.licences_of_others}</a>
            </p>
        </div>
    }
    .into_any()
}
