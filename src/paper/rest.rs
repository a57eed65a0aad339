//! Documents, sources, questions, and what is not known.

use leptos::prelude::*;
use policy::{Catalogue, Document, Question};

use crate::components::source::{GradeMark, SourceLine, span_text};
use crate::language::Language;
use crate::paper::words::words;
use crate::paper::{Entry, Part};

/// Returns the documents, what is not known, the questions and the sources.
pub fn parts(language: Language, catalogue: &'static Catalogue) -> [Part; 4] {
    [
        documents(language, catalogue),
        unknown(language, catalogue),
        questions(language, catalogue),
        sources(language, catalogue),
    ]
}

fn documents(language: Language, catalogue: &'static Catalogue) -> Part {
    let documents = catalogue.documents.iter();
    let entries = documents.clone().map(|document| {
        let title = language.of(&document.title);
        (document_id(document), title.to_owned())
    });
    let content = documents
        .map(|document| view! { <DocumentEntry language catalogue document/> })
        .collect_view();
    Part::new("documents", words(language).documents, content.into_any()).listing(entries)
}

fn document_id(document: &Document) -> String {
    format!("document-{}", document.id)
}

#[component]
fn DocumentEntry(
    language: Language,
    catalogue: &'static Catalogue,
    document: &'static Document,
) -> impl IntoView {
    let text = language.text();
    let number = document.number.as_deref();
    let number = number.map_or_else(String::new, |number| [number, text.comma].concat());
    let notes = (!document.notes.is_empty()).then(|| {
        let notes = document.notes.iter();
        let notes = notes.map(|note| view! { <li class="note">{language.of(note)}</li> });
        view! { <ul>{notes.collect_view()}</ul> }
    });
    let replaced = document.replaces.iter().map(|earlier| {
        let earlier = &catalogue[*earlier];
        view! {
            <p>
                {[words(language).replaces, text.colon].concat()}
                <a href=format!("#{}", document_id(earlier))>{language.of(&earlier.title)}</a>
            </p>
        }
    });
    let replaced = replaced.collect_view();
    let sources = document
        .sources
        .iter()
        .filter_map(|source| catalogue.sources.get(usize::from(*source)))
        .map(|source| view! { <SourceLine language source/> })
        .collect_view();
    view! {
        <Entry id=document_id(document) title=language.of(&document.title)>
            <p>
                <GradeMark language grade=document.grade/>
                {[" ", &number, &span_text(language, document)].concat()}
            </p>
            <p>{language.of(&document.summary)}</p>
            {notes}
            {replaced}
            <ul>{sources}</ul>
        </Entry>
    }
    .into_any()
}

fn unknown(language: Language, catalogue: &'static Catalogue) -> Part {
    let unknowns = catalogue.unknowns.iter();
    let lines = unknowns.map(|unknown| view! { <li>{language.of(&unknown.text)}</li> });
    let content = view! { <ul>{lines.collect_view()}</ul> };
    Part::new("unknown", words(language).unknown, content.into_any())
}

/// Returns the questions of the estimate, with what their words mean.
fn questions(language: Language, catalogue: &'static Catalogue) -> Part {
    let questions = catalogue.questions.iter();
    let entries = questions.map(|question| view! { <QuestionEntry language question/> });
    let content = view! {
        <p>{words(language).questions_lead}</p>
        {entries.collect_view()}
    };
    Part::new("questions", words(language).questions, content.into_any())
}

#[component]
fn QuestionEntry(language: Language, question: &'static Question) -> impl IntoView {
    let text = language.text();
    let help = question
        .help
        .as_ref()
        .map(|help| view! { <p>{language.of(help)}</p> });
    let options = (!question.options().is_empty()).then(|| {
        let options = question.options().iter().map(|option| {
            let label = language.of(&option.label);
            let words = match &option.help {
                Some(help) => [label, text.colon, language.of(help)].concat(),
                None => label.to_owned(),
            };
            view! { <li>{words}</li> }
        });
        view! { <ul>{options.collect_view()}</ul> }
    });
    view! {
        <Entry id=format!("question-{}", question.id) title=language.of(&question.name)>
            <p>{language.of(&question.label)}</p>
            <p>{(text.questions().why_asked)(language.of(&question.why))}</p>
            {help}
            {options}
        </Entry>
    }
    .into_any()
}

fn sources(language: Language, catalogue: &'static Catalogue) -> Part {
    let lines = catalogue.sources.iter().map(|source| {
        let id = format!("source-{}", source.id);
        view! { <SourceLine language source id/> }
    });
    let content = view! { <ul>{lines.collect_view()}</ul> };
    Part::new("sources", words(language).sources, content.into_any())
}
