//! A place of the plan: what it is for, what became known of it, and what is not known.

use policy::{Date, Place, PlaceFact};

use crate::compat::{grade_mark, source_title};
use crate::components::plan::{View, around};
use crate::language::Language;
use crate::markup::{Markup, classed, el};

/// All that is known of a place.
pub fn place(view: &View, place: &Place) -> Markup {
    let mut shown = classed("section", "place").with(view.heading(view.of(&place.name)));
    let district = place.district.as_ref();
    if let Some(district) = district.and_then(|id| district_name(view, id)) {
        shown = shown.with(classed("p", "place-district").text(district));
    }
    shown.each(told(view, place))
}

/// What it is for, what became known of it, and what is not known.
pub fn told(view: &View, place: &Place) -> Vec<Markup> {
    let mut told = vec![view.paragraph(&place.summary)];
    let mut notes = classed("ul", "notes");
    for fact in &place.known {
        notes = notes.with(known(view, fact));
    }
    for words in &place.unknown {
        notes = notes.with(view.unknown(words));
    }
    if !place.known.is_empty() || !place.unknown.is_empty() {
        told.push(notes);
    }
    told
}

/// The last that became known of a place, if anything did.
pub fn last_known(view: &View, place: &Place) -> Option<Markup> {
    let last = place.known.iter().max_by_key(|fact| &fact.date);
    last.map(|fact| known(view, fact))
}

/// What became known, when, and from where.
fn known(view: &View, fact: &PlaceFact) -> Markup {
    let language = view.language;
    let when = match &fact.date {
        Some(date) => around(view.text().known, &day_text(language, date)),
        None => view.text().known_undated.to_owned(),
    };
    let mut line = el("li")
        .with(el("b").text(when))
        .text(view.of(&fact.text));
    let sources = view.catalogue.sources.iter();
    for source in sources.filter(|source| fact.sources.contains(&source.id)) {
        line = line
            .text(" ")
            .with(source_title(language, source))
            .text(" ")
            .with(grade_mark(language, source.grade));
    }
    line
}

/// The name of a banner or district.
pub fn district_name<'a>(view: &View<'a>, id: &str) -> Option<&'a str> {
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
