//! Documents, sources, questions, and what is not known.

use policy::Catalogue;

use crate::compat::{grade_mark, source_line, source_line_with_id};
use crate::components::source::span_text;
use crate::language::Language;
use crate::markup::{Markup, classed, el};
use crate::paper::words::words;
use crate::paper::{Part, entry};

/// Documents, what is not known, questions and sources.
pub fn parts(language: Language, catalogue: &'static Catalogue) -> Vec<Part> {
    let text = words(language);
    let of_documents = catalogue.documents.iter().map(|document| {
        (
            format!("document-{}", document.id),
            language.of(&document.title).to_owned(),
        )
    });
    let unknown = catalogue
        .unknowns
        .iter()
        .map(|unknown| el("li").text(language.of(&unknown.text)));
    let sources = catalogue
        .sources
        .iter()
        .map(|source| source_line_with_id(language, source, format!("source-{}", source.id)));
    vec![
        Part::new(
            "documents",
            text.documents,
            of_documents.collect(),
            documents(language, catalogue),
        ),
        Part::new(
            "unknown",
            text.unknown,
            Vec::new(),
            [el("ul").each(unknown)],
        ),
        Part::new(
            "questions",
            text.questions,
            Vec::new(),
            questions(language, catalogue),
        ),
        Part::new(
            "sources",
            text.sources,
            Vec::new(),
            [el("ul").each(sources)],
        ),
    ]
}

fn documents(language: Language, catalogue: &'static Catalogue) -> Vec<Markup> {
    let documents = catalogue.documents.iter().map(|document| {
        let number = document
            .number
            .as_ref()
            .map(|number| format!("{number}{}", language.text().comma))
            .unwrap_or_default();
        let notes = document
            .notes
            .iter()
            .map(|note| classed("li", "note").text(language.of(note)));
        let notes = (!document.notes.is_empty()).then(|| el("ul").each(notes));
        let replaced = document.replaces.iter().map(|earlier| {
            let earlier = &catalogue[*earlier];
            el("p")
                .text(format!(
                    "{}{}",
                    words(language).replaces,
                    language.text().colon
                ))
                .with(
                    el("a")
                        .attr("href", format!("#document-{}", earlier.id))
                        .text(language.of(&earlier.title)),
                )
        });
        let sources = document
            .sources
            .iter()
            .filter_map(|source| catalogue.sources.get(usize::from(*source)));
        let content = [
            Some(
                el("p")
                    .with(grade_mark(language, document.grade))
                    .text(format!(" {number}{}", span_text(language, document))),
            ),
            Some(el("p").text(language.of(&document.summary))),
            notes,
        ];
        let sources = el("ul").each(sources.map(|source| source_line(language, source)));
        entry(
            &format!("document-{}", document.id),
            language.of(&document.title),
            content
                .into_iter()
                .flatten()
                .chain(replaced)
                .chain([sources]),
        )
    });
    documents.collect()
}

/// What the estimate asks, with what its words mean.
fn questions(language: Language, catalogue: &'static Catalogue) -> Vec<Markup> {
    let lead = el("p").text(words(language).questions_lead);
    let questions = catalogue.questions.iter().map(|question| {
        let options = question.options().iter().map(|option| {
            let help = option
                .help
                .as_ref()
                .map(|help| format!("{}{}", language.text().colon, language.of(help)))
                .unwrap_or_default();
            el("li").text(format!("{}{help}", language.of(&option.label)))
        });
        let options = (!question.options().is_empty()).then(|| el("ul").each(options));
        let help = question
            .help
            .as_ref()
            .map(|help| el("p").text(language.of(help)));
        let content = [
            Some(el("p").text(language.of(&question.label))),
            Some(el("p").text((language.text().why_asked)(language.of(&question.why)))),
            help,
            options,
        ];
        entry(
            &format!("question-{}", question.id),
            language.of(&question.name),
            content.into_iter().flatten(),
        )
    });
    [lead].into_iter().chain(questions).collect()
}
