//! Where a figure comes from and how sure it is.

use policy::{Benefit, Catalogue, Date, Document, Grade, Source};

use crate::language::{Language, list};
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

/// Marks a figure that was not compared with its sources for twelve months.
pub fn stale_mark(language: Language, benefit: &Benefit, today: Date) -> Option<Markup> {
    let is_stale = benefit.is_stale(today);
    is_stale.then(|| classed("span", "badge badge-stale").text(language.text().stale))
}

/// A source's title, with its address where it has one.
pub fn source_title(language: Language, source: &Source) -> Markup {
    let title = language.of(&source.title);
    match &source.link {
        Some(link) => el("a")
            .attr("href", link.clone())
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .text(title),
        None => el("cite").text(title),
    }
}

/// A source with publisher, date and grade.
pub fn source_line(language: Language, source: &Source) -> Markup {
    let comma = language.text().comma;
    let mut words = [comma, language.of(&source.publisher)].concat();
    if let Some(date) = &source.date {
        list(&mut words, comma, date);
    }
    words.push(' ');
    el("li")
        .with(source_title(language, source))
        .text(words)
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
pub fn source_list(
    language: Language,
    catalogue: &Catalogue,
    benefit: &Benefit,
    today: Date,
) -> Markup {
    let text = language.text();
    let mut lines = el("ul");
    for document in &benefit.documents {
        let document = &catalogue[*document];
        let title = language.of(&document.title);
        let mut words = [text.source_document, text.colon, title].concat();
        if let Some(number) = &document.number {
            list(&mut words, " ", number);
        }
        words.push_str(&[" (", &span_text(language, document), ")"].concat());
        lines = lines.with(el("li").text(words));
    }
    if benefit.documents.is_empty() {
        lines = lines.with(el("li").text(text.no_document));
    }
    for source in &benefit.sources {
        if let Some(source) = catalogue.sources.get(usize::from(*source)) {
            lines = lines.with(source_line(language, source));
        }
    }
    let checked = (text.checked_on)(&language.date(benefit.checked));
    let means = grade_meaning(language, benefit.grade);
    let checked = [" ", means, " ", &checked, " "].concat();
    let grade = el("p").with(grade_mark(language, benefit.grade));
    classed("footer", "benefit-source")
        .with(
            grade
                .text(checked)
                .maybe(stale_mark(language, benefit, today)),
        )
        .with(lines)
}
