//! About: how sure the figures are, what is not known, where it all comes from.

use leptos::prelude::*;
use policy::Grade;

use crate::components::source::{GradeMark, grade_meaning};
use crate::state::use_state;

/// The about page.
#[component]
pub fn About() -> impl IntoView {
    let state = use_state();
    move || {
        let (language, catalogue) = (state.language.get(), state.catalogue());
        let text = language.text();
        let grades = Grade::ALL.map(|grade| {
            let count = catalogue.benefits.iter().filter(|benefit| benefit.grade == grade).count();
            view! { <li><GradeMark grade/>" "{grade_meaning(language, grade)}" "{(text.items)(&count.to_string())}</li> }
        });
        let unknowns = catalogue.unknowns.iter().map(|unknown| view! { <li>{language.of(&unknown.text)}</li> }).collect_view();
        let documents = catalogue.documents.iter().map(|document| {
            let notes = document.notes.iter().map(|note| view! { <li class="note note-caution">{language.of(note)}</li> }).collect_view();
            let number = document.number.as_ref().map(|number| format!(" {number}"));
            let span = match document.until {
                Some(until) => (text.in_force_between)(&language.date(document.from), &language.date(until)),
                None => (text.in_force_since)(&language.date(document.from)),
            };
            view! {
                <li>
                    <b>{language.of(&document.title)}</b>{number}" "<GradeMark grade=document.grade/>" "{span}
                    <p>{language.of(&document.summary)}</p>
                    <ul class="notes">{notes}</ul>
                </li>
            }
        });
        let documents = documents.collect_view();
        let sources = catalogue.sources.iter().map(|source| {
            let title = language.of(&source.title);
            let title = match source.link.clone() {
                Some(link) => view! { <a href=link target="_blank" rel="noopener noreferrer">{title}</a> }.into_any(),
                None => view! { <cite>{title}</cite> }.into_any(),
            };
            let date = source.date.as_ref().map(|date| format!("{}{date}", text.list_separator));
            view! { <li>{title}{text.list_separator}{language.of(&source.publisher)}{date}" "<GradeMark grade=source.grade/></li> }
        });
        let sources = sources.collect_view();
        view! {
            <h1 class="page-title">{text.about_title}</h1>
            <p class="group-lead">{text.about_lead}" "{text.not_official}</p>
            <section><h2>{text.about_grades}</h2><ul class="plain-list">{grades.collect_view()}</ul></section>
            <section><h2>{text.about_unknown}</h2><ul class="plain-list">{unknowns}</ul></section>
            <section><h2>{text.about_privacy}</h2><p>{text.about_privacy_text}</p></section>
            <section><h2>{text.about_documents}</h2><ul class="plain-list">{documents}</ul></section>
            <section><h2>{text.about_sources}</h2><ul class="plain-list">{sources}</ul></section>
            <p class="fine-print">{(text.about_version)(&catalogue.version)}{text.full_stop}" "{text.about_licence}</p>
        }
    }
}
