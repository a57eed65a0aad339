//! Where a figure comes from and how sure it is.

use policy::{Benefit, Catalogue, Document, Grade, Source};

use crate::language::Language;
use crate::markup::{Markup, classed, el};

/// What a grade means.
pub fn grade_meaning(language: Language, grade: Grade) -> &'static str {
    match grade {
        Grade::Official => language.text().official_means,
        Grade::Press => language.text().press_means,
        Grade::ThirdParty => language.text().third_party_means,
    }
}

/// The name of a grade.
pub fn grade_name(language: Language, grade: Grade) -> &'static str {
    match grade {
        Grade::Official => language.text().official,
        Grade::Press => language.text().press,
        Grade::ThirdParty => language.text().third_party,
    }
}

/// The grade, marked where the figure stands.
pub fn grade_mark(language: Language, grade: Grade) -> Markup {
    let class = match grade {
        Grade::Official => "grade grade-official",
        Grade::Press => "grade grade-press",
        Grade::ThirdParty => "grade grade-third_party",
    };
    classed("span", class).text(grade_name(language, grade))
}

/// A source with publisher, date and grade.
pub fn source_line(language: Language, source: &Source) -> Markup {
    let title = language.of(&source.title);
    let title = match &source.link {
        Some(link) => el("a")
            .attr("href", link.clone())
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .text(title),
        None => el("cite").text(title),
    };
    let separator = language.text().comma;
    let date = source
        .date
        .as_ref()
        .map(|date| format!("{separator}{date}"))
        .unwrap_or_default();
    el("li")
        .with(title)
        .text(format!(
            "{separator}{}{date} ",
            language.of(&source.publisher)
        ))
        .with(grade_mark(language, source.grade))
}

/// When a document is in force.
pub fn span_text(language: Language, document: &Document) -> String {
    let text = language.text();
    let from = language.date(document.from);
    let span = match document.until {
        Some(until) => (text.in_force_between)(&from, &language.date(until)),
        None => (text.in_force_since)(&from),
    };
    match &document.from_note {
        Some(note) => format!("{span}{}{}", text.comma, language.of(note)),
        None => span,
    }
}

/// Documents and sources of a benefit, with dates.
pub fn source_list(language: Language, catalogue: &Catalogue, benefit: &Benefit) -> Markup {
    let text = language.text();
    let documents = benefit.documents.iter().map(|document| {
        let document = &catalogue[*document];
        let number = document
            .number
            .as_ref()
            .map(|number| format!(" {number}"))
            .unwrap_or_default();
        el("li").text(format!(
            "{}{}{}{number} ({})",
            text.source_document,
            text.colon,
            language.of(&document.title),
            span_text(language, document)
        ))
    });
    let sources = benefit
        .sources
        .iter()
        .filter_map(|source| catalogue.sources.get(usize::from(*source)));
    let none = benefit
        .documents
        .is_empty()
        .then(|| el("li").text(text.no_document));
    let checked = format!(
        " {} {}",
        grade_meaning(language, benefit.grade),
        (text.checked_on)(&language.date(benefit.checked))
    );
    classed("footer", "benefit-source")
        .with(
            el("p")
                .with(grade_mark(language, benefit.grade))
                .text(checked),
        )
        .with(
            el("ul")
                .each(documents)
                .maybe(none)
                .each(sources.map(|source| source_line(language, source))),
        )
}
