//! Where a figure comes from and how sure it is.

use leptos::prelude::*;
use policy::{Benefit, Grade};

use crate::language::Language;
use crate::state::use_state;

/// The words for a grade.
pub fn grade_name(language: Language, grade: Grade) -> &'static str {
    match grade {
        Grade::Official => language.text().official,
        Grade::Press => language.text().press,
        Grade::ThirdParty => language.text().third_party,
    }
}

/// What a grade means.
pub fn grade_meaning(language: Language, grade: Grade) -> &'static str {
    match grade {
        Grade::Official => language.text().official_means,
        Grade::Press => language.text().press_means,
        Grade::ThirdParty => language.text().third_party_means,
    }
}

/// The grade, marked where the figure stands.
#[component]
pub fn GradeMark(
    /// How sure the figure is.
    grade: Grade,
) -> impl IntoView {
    let state = use_state();
    let class = match grade {
        Grade::Official => "grade grade-official",
        Grade::Press => "grade grade-press",
        Grade::ThirdParty => "grade grade-third_party",
    };
    view! { <span class=class>{move || grade_name(state.language.get(), grade)}</span> }
}

/// Documents and sources of a benefit, with dates.
#[component]
pub fn SourceList(
    /// Which benefit.
    benefit: Benefit,
) -> impl IntoView {
    let state = use_state();
    move || {
        let (language, catalogue) = (state.language.get(), state.catalogue());
        let text = language.text();
        let documents = benefit.documents.iter().map(|document| {
            let document = &catalogue[*document];
            let span = match document.until {
                Some(until) => (text.in_force_between)(&language.date(document.from), &language.date(until)),
                None => (text.in_force_since)(&language.date(document.from)),
            };
            let note = document.from_note.as_ref().map(|note| format!("{}{}", text.list_separator, language.of(note)));
            let number = document.number.as_ref().map(|number| format!(" {number}"));
            view! { <li>{text.source_document}{text.colon}{language.of(&document.title)}{number}" ("{span}{note}")"</li> }
        });
        let sources = benefit.sources.iter().filter_map(|source| catalogue.sources.get(usize::from(*source))).map(|source| {
            let title = language.of(&source.title);
            let title = match source.link.clone() {
                Some(link) => view! { <a href=link target="_blank" rel="noopener noreferrer">{title}</a> }.into_any(),
                None => view! { <cite>{title}</cite> }.into_any(),
            };
            let date = source.date.as_ref().map(|date| format!("{}{date}", text.list_separator));
            view! { <li>{title}{text.list_separator}{language.of(&source.publisher)}{date}" "<GradeMark grade=source.grade/></li> }
        });
        let none = benefit.documents.is_empty().then(|| view! { <li>{text.no_document}</li> });
        view! {
            <footer class="benefit-source">
                <p><GradeMark grade=benefit.grade/>" "{grade_meaning(language, benefit.grade)}" "{(text.checked_on)(&language.date(benefit.checked))}</p>
                <ul>{documents.collect_view()}{none}{sources.collect_view()}</ul>
            </footer>
        }
    }
}
