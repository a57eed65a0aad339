//! About: how sure the figures are, what is not known, where it all comes from.

use policy::Grade;

use crate::components::source::{grade_mark, grade_meaning, source_line, span_text};
use crate::markup::{Markup, Piece, classed, el, live, several};
use crate::state::State;

/// The about page.
pub fn page(state: State) -> Piece {
    live(move || {
        let (language, catalogue) = (state.language.get(), state.catalogue());
        let text = language.text();
        let section =
            |title: &str, content: Markup| el("section").with(el("h2").text(title)).with(content);
        let grades = Grade::ALL.map(|grade| {
            let count = catalogue
                .benefits
                .iter()
                .filter(|benefit| benefit.grade == grade)
                .count()
                .to_string();
            el("li").with(grade_mark(language, grade)).text(format!(
                " {} {}",
                grade_meaning(language, grade),
                (text.items)(&count)
            ))
        });
        let unknowns = catalogue
            .unknowns
            .iter()
            .map(|unknown| el("li").text(language.of(&unknown.text)));
        let documents = catalogue.documents.iter().map(|document| {
            let number = document
                .number
                .as_ref()
                .map(|number| format!(" {number}"))
                .unwrap_or_default();
            let notes = document
                .notes
                .iter()
                .map(|note| classed("li", "note note-caution").text(language.of(note)));
            el("li")
                .with(el("b").text(format!("{}{number}", language.of(&document.title))))
                .text(" ")
                .with(grade_mark(language, document.grade))
                .text(format!(" {}", span_text(language, document)))
                .with(el("p").text(language.of(&document.summary)))
                .with(classed("ul", "notes").each(notes))
        });
        let sources = catalogue
            .sources
            .iter()
            .map(|source| source_line(language, source));
        let list = || classed("ul", "plain-list");
        let title = classed("h1", "page-title").text(text.about_title);
        let lead =
            classed("p", "group-lead").text(format!("{} {}", text.about_lead, text.not_official));
        let privacy = el("p").text(text.about_privacy_text);
        let version = classed("p", "fine-print").text(format!(
            "{}{} {}",
            (text.about_version)(&catalogue.version),
            text.full_stop,
            text.about_licence
        ));
        several(vec![
            title.done(),
            lead.done(),
            section(text.about_grades, list().each(grades)).done(),
            section(text.about_unknown, list().each(unknowns)).done(),
            section(text.about_privacy, privacy).done(),
            section(text.about_documents, list().each(documents)).done(),
            section(text.about_sources, list().each(sources)).done(),
            version.done(),
        ])
    })
}
