//! A place of the plan: what it is for, what became known of it, and what is not known.

use leptos::prelude::*;
use policy::{Date, Place, PlaceFact};

use crate::components::plan::{Heading, PlanView, UnknownNote, around};
use crate::components::source::{GradeMark, SourceTitle};
use crate::language::Language;

/// All that is known of a place, under its name.
#[component]
pub fn PlaceContent(view: PlanView, place: &'static Place) -> impl IntoView {
    let district = place.district.as_ref();
    let district = district
        .and_then(|id| district_name(view, id))
        .map(|district| view! { <p class="place-district">{district}</p> });
    view! {
        <section class="place">
            <Heading view title=view.of(&place.name)/>
            {district}
            <PlaceNotes view place/>
        </section>
    }
    .into_any()
}

/// The purpose of a place, the facts that became known of it, and its open points.
#[component]
pub fn PlaceNotes(view: PlanView, place: &'static Place) -> impl IntoView {
    let is_any = !place.known.is_empty() || !place.unknown.is_empty();
    let notes = is_any.then(|| {
        let known = place.known.iter();
        let known = known.map(|fact| view! { <KnownFact view fact/> });
        let unknown = place.unknown.iter();
        let unknown = unknown.map(|words| view! { <UnknownNote view words/> });
        view! {
            <ul class="notes">{known.collect_view()} {unknown.collect_view()}</ul>
        }
    });
    view! {
        <p>{view.of(&place.summary)}</p>
        {notes}
    }
    .into_any()
}

/// A fact that became known, with its date and source.
#[component]
pub fn KnownFact(view: PlanView, fact: &'static PlaceFact) -> impl IntoView {
    let language = view.language;
    let when = match &fact.date {
        Some(date) => around(view.text().known, &day_text(language, date)),
        None => view.text().known_undated.to_owned(),
    };
    let sources = view.catalogue.sources.iter();
    let sources = sources
        .filter(|source| fact.sources.contains(&source.id))
        .map(|source| {
            view! {
                " "
                <SourceTitle language source/>
                " "
                <GradeMark language grade=source.grade/>
            }
        });
    view! {
        <li>
            <b>{when}</b>
            {view.of(&fact.text)}
            {sources.collect_view()}
        </li>
    }
    .into_any()
}

/// The name of a banner or district.
pub fn district_name(view: PlanView, id: &str) -> Option<&'static str> {
    let catalogue = view.catalogue;
    let mut options = catalogue[catalogue.question("district")?].options().iter();
    let option = options.find(|option| option.id == *id)?;
    Some(view.language.of(&option.label))
}

/// A day as precisely as it is known: `2023`, `2023-06` or `2023-06-15`.
fn day_text(language: Language, date: &str) -> String {
    let day = |text: &str| text.parse::<Date>().ok();
    let month = |first: Date| {
        let year = u16::try_from(first.year()).unwrap_or(0);
        language.month(year, first.month().cast_unsigned())
    };
    day(date)
        .map(|day| language.date(day))
        .or_else(|| day(&[date, "-01"].concat()).map(month))
        .unwrap_or_else(|| date.to_owned())
}
