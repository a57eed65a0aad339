//! Where a figure comes from and how sure it is.

use leptos::prelude::*;
use policy::{Benefit, Catalogue, Date, Document, Grade, Source};

use crate::language::{Language, list};

/// Returns the meaning of a grade.
pub fn grade_meaning(language: Language, grade: Grade) -> &'static str {
    match grade {
        Grade::Official => language.text().results().official_means,
        Grade::Press => language.text().results().press_means,
        Grade::ThirdParty => language.text().results().third_party_means,
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
#[component]
pub fn GradeMark(language: Language, grade: Grade) -> impl IntoView {
    let class = match grade {
        Grade::Official => "grade grade-official",
        Grade::Press => "grade grade-press",
        Grade::ThirdParty => "grade grade-third_party",
    };
    view! { <span class=class>{grade_name(language, grade)}</span> }.into_any()
}

/// Marks a figure that was not compared with its sources for twelve months.
#[component]
pub fn StaleMark(language: Language, benefit: &'static Benefit, today: Date) -> impl IntoView {
    benefit
        .is_stale(today)
        .then(|| view! { <span class="badge badge-stale">{language.text().stale}</span> })
        .into_any()
}

/// A source's title, with its address where it has one.
#[component]
pub fn SourceTitle(language: Language, source: &'static Source) -> impl IntoView {
    let title = language.of(&source.title);
    match &source.link {
        Some(link) => view! {
            <a href=link.as_str() target="_blank" rel="noopener noreferrer">
                {title}
            </a>
        }
        .into_any(),
        None => view! { <cite>{title}</cite> }.into_any(),
    }
}

/// A source with publisher, date and grade.
#[component]
pub fn SourceLine(
    language: Language,
    source: &'static Source,
    /// The id by which others refer to it.
    #[prop(optional)]
    id: Option<String>,
) -> impl IntoView {
    let comma = language.text().comma;
    let mut words = [comma, language.of(&source.publisher)].concat();
    if let Some(date) = &source.date {
        list(&mut words, comma, date);
    }
    words.push(' ');
    view! {
        <li id=id>
            <SourceTitle language source/>
            {words}
            <GradeMark language grade=source.grade/>
        </li>
    }
    .into_any()
}

/// When a document is in force.
pub fn span_text(language: Language, document: &Document) -> String {
    let text = language.text();
    let from = language.date(document.from);
    let span = match document.until {
        Some(until) => (text.results().in_force_between)(&from, &language.date(until)),
        None => (text.results().in_force_since)(&from),
    };
    match &document.from_note {
        Some(note) => format!("{span}{}{}", text.comma, language.of(note)),
        None => span,
    }
}

/// Documents and sources of a benefit, with dates.
#[component]
pub fn SourceList(
    language: Language,
    catalogue: &'static Catalogue,
    benefit: &'static Benefit,
    today: Date,
) -> impl IntoView {
    let text = language.text();
    let documents = benefit.documents.iter().map(|document| {
        let document = &catalogue[*document];
        let title = language.of(&document.title);
        let mut words = [text.results().source_document, text.colon, title].concat();
        if let Some(number) = &document.number {
            list(&mut words, " ", number);
        }
        words.push_str(&[" (", &span_text(language, document), ")"].concat());
        view! { <li>{words}</li> }
    });
    let no_document = benefit
        .documents
        .is_empty()
        .then(|| view! { <li>{text.results().no_document}</li> });
    let sources = benefit
        .sources
        .iter()
        .filter_map(|source| catalogue.sources.get(usize::from(*source)));
    let checked = (text.results().checked_on)(&language.date(benefit.checked));
    let means = grade_meaning(language, benefit.grade);
    view! {
        <footer class="benefit-source">
            <p>
                <GradeMark language grade=benefit.grade/>
                {[" ", means, " ", &checked, " "].concat()}
                <StaleMark language benefit today/>
            </p>
            <ul>
                {documents.collect_view()} {no_document}
                {sources.map(|source| view! { <SourceLine language source/> }).collect_view()}
            </ul>
        </footer>
    }
    .into_any()
}
