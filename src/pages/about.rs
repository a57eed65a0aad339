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
        let list = || classed("ul", "plain-list");
        let (mut grades, mut unknowns) = (list(), list());
        for grade in Grade::ALL {
            let mut count = 0_u32;
            for benefit in &catalogue.benefits {
                count += u32::from(benefit.grade == grade);
            }
            let count = (text.items)(&count.to_string());
            let words = [" ", grade_meaning(language, grade), " ", &count].concat();
            grades = grades.with(el("li").with(grade_mark(language, grade)).text(words));
        }
        for unknown in &catalogue.unknowns {
            unknowns = unknowns.with(el("li").text(language.of(&unknown.text)));
        }
        let (mut documents, mut sources) = (list(), list());
        for document in &catalogue.documents {
            let mut notes = classed("ul", "notes");
            for note in &document.notes {
                notes = notes.with(classed("li", "note note-caution").text(language.of(note)));
            }
            let mut title = language.of(&document.title).to_owned();
            if let Some(number) = &document.number {
                title.push(' ');
                title.push_str(number);
            }
            let span = [" ", &span_text(language, document)].concat();
            documents = documents.with(
                el("li")
                    .with(el("b").text(title))
                    .text(" ")
                    .with(grade_mark(language, document.grade))
                    .text(span)
                    .with(el("p").text(language.of(&document.summary)))
                    .with(notes),
            );
        }
        for source in &catalogue.sources {
            sources = sources.with(source_line(language, source));
        }
        let title = classed("h1", "page-title").text(text.about_title);
        let lead =
            classed("p", "group-lead").text([text.about_lead, " ", text.not_official].concat());
        let privacy = el("p").text(text.about_privacy_text);
        let version = (text.about_version)(&catalogue.version);
        let version = [&version, text.full_stop, " ", text.about_licence].concat();
        let version = classed("p", "fine-print").text(version);
        several(vec![
            title.done(),
            lead.done(),
            section(text.about_grades, grades).done(),
            section(text.about_unknown, unknowns).done(),
            section(text.about_privacy, privacy).done(),
            section(text.about_documents, documents).done(),
            section(text.about_sources, sources).done(),
            version.done(),
        ])
    })
}
