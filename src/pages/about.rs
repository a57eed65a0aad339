//! About: how sure the figures are, what is not known, where it all comes from. Its page is a sheet.

use policy::{Catalogue, Date, Document, Grade};

use crate::compat::{grade_mark, source_line};
use crate::components::source::{grade_meaning, span_text};
use crate::language::Language;
use crate::markup::{Markup, classed, el};
use crate::pages::audited;
use crate::sheets::{ANSWERS, CHECKED};

/// Title and content of the about page.
pub fn page(language: Language, catalogue: &'static Catalogue) -> (String, Vec<Markup>) {
    let (text, about) = (language.text(), language.about_text());
    let section =
        |title: &str, content: Markup| el("section").with(el("h2").text(title)).with(content);
    let list = || classed("ul", "plain-list");
    let unknowns = catalogue
        .unknowns
        .iter()
        .map(|unknown| el("li").text(language.of(&unknown.text)));
    let documents = catalogue
        .documents
        .iter()
        .map(|known| document(language, known));
    let sources = catalogue
        .sources
        .iter()
        .map(|source| source_line(language, source));
    let count = |count: usize| count.to_string();
    let page = vec![
        classed("h1", "page-title").text(about.title),
        classed("p", "group-lead").text(format!("{} {}", about.lead, text.not_official)),
        section(about.grades, list().each(grades(language, catalogue))),
        section(about.checked, checked(language, catalogue)),
        section(about.unknown, list().each(unknowns)),
        section(about.privacy, el("p").text(about.privacy_text)),
        section(about.accessibility, accessibility(language)),
        section(
            &(about.documents)(&count(catalogue.documents.len())),
            list().each(documents),
        ),
        section(
            &(about.sources)(&count(catalogue.sources.len())),
            list().each(sources),
        ),
        section(about.more, more(language)),
        section(about.licences, licences(language)),
        classed("p", "fine-print").text((text.about_version)(&catalogue.version)),
    ];
    (about.title.to_owned(), page)
}

/// What each grade means, and how much is of it.
fn grades(language: Language, catalogue: &'static Catalogue) -> Vec<Markup> {
    let lines = Grade::ALL.map(|grade| {
        let benefits = catalogue.benefits.iter();
        let benefits = benefits.filter(|benefit| benefit.grade == grade).count();
        let sources = catalogue.sources.iter();
        let sources = sources.filter(|source| source.grade == grade).count();
        el("li").with(grade_mark(language, grade)).text(format!(
            " {} {}",
            grade_meaning(language, grade),
            (language.about_text().of_grade)(&benefits.to_string(), &sources.to_string())
        ))
    });
    lines.into()
}

/// On which days how many figures were compared with their sources, the oldest first.
fn checked(language: Language, catalogue: &'static Catalogue) -> Markup {
    let mut days: Vec<Date> = catalogue
        .benefits
        .iter()
        .map(|benefit| benefit.checked)
        .collect();
    policy::sort_short_by_key(&mut days, |day| *day);
    days.dedup();
    let lines = days.iter().map(|day| {
        let benefits = catalogue.benefits.iter();
        let count = benefits.filter(|benefit| benefit.checked == *day).count();
        el("li")
            .text((language.about_text().checked_on)(
                &language.date(*day),
                &count.to_string(),
            ))
            .text(format!("{CHECKED}{day}{CHECKED}"))
    });
    el("div")
        .with(el("p").text(language.about_text().checked_lead))
        .with(classed("ul", "plain-list").each(lines))
}

fn accessibility(language: Language) -> Markup {
    let about = language.about_text();
    let checked =
        (about.accessibility_checked)(&audited::STATES.to_string(), &audited::RULES.to_string());
    classed("div", "paragraphs")
        .with(el("p").text(about.accessibility_wish))
        .with(el("p").text(checked))
        .with(el("p").text(about.accessibility_tried))
        .with(el("p").text(about.accessibility_limits))
}

/// A document with its number, grade, span and what is to be said of it.
pub fn document(language: Language, document: &Document) -> Markup {
    let number = document
        .number
        .as_ref()
        .map(|number| format!(" {number}"))
        .unwrap_or_default();
    let notes = document
        .notes
        .iter()
        .map(|note| classed("li", "note note-caution").text(language.of(note)));
    let notes = (!document.notes.is_empty()).then(|| classed("ul", "notes").each(notes));
    el("li")
        .with(el("b").text(format!("{}{number}", language.of(&document.title))))
        .text(" ")
        .with(grade_mark(language, document.grade))
        .text(format!(" {}", span_text(language, document)))
        .with(el("p").text(language.of(&document.summary)))
        .maybe(notes)
}

/// The ways to what is not asked about: the plan, and the sheet that needs no program.
fn more(language: Language) -> Markup {
    let about = language.about_text();
    let way = |address: String, name: &str| el("li").with(el("a").attr("href", address).text(name));
    let whole = match language {
        Language::Chinese => "catalogue.html",
        Language::English => "catalogue.en.html",
    };
    classed("ul", "ways")
        .with(way(format!("#/plan{ANSWERS}"), about.plan))
        .with(way(whole.to_owned(), about.whole))
        .with(way(format!("#/embed{ANSWERS}"), about.embed))
}

fn licences(language: Language) -> Markup {
    let about = language.about_text();
    let others = el("a")
        .attr("href", "licences.txt")
        .text(about.licences_of_others);
    classed("div", "paragraphs")
        .with(el("p").text(about.licence_of_software))
        .with(el("p").text(about.licence_of_data))
        .with(el("p").with(others))
}
