//! The places of the map, and the banners and districts: each with everything known of it.

use policy::{Benefit, Place};

use crate::components::plan::place::{district_name, told};
use crate::components::plan::{Linked, View};
use crate::markup::{Markup, classed, el};
use crate::pages::place::{is_own, of_district, of_place};
use crate::paper::words::words;
use crate::paper::{Part, anchor, entry};

/// The places in the order of the plan, then the banners and districts.
pub fn parts(view: &View) -> [Part; 2] {
    let name = |id: &str| anchor(Linked::Place(id))[1..].to_owned();
    let places = &view.file.places;
    let entries = places
        .iter()
        .map(|known| (name(&known.id), view.of(&known.name).to_owned()));
    let shown = places.iter().map(|known| {
        let content = content(view, known);
        entry(&name(&known.id), view.of(&known.name), content)
    });
    let districts = districts(view).map(|(id, title)| {
        let content = of_district(&view.inside(), id);
        entry(&name(id), title, content)
    });
    [
        Part::new(
            "places",
            words(view.language).places,
            entries.collect(),
            shown,
        ),
        Part::new(
            "districts",
            view.language.map_text().districts,
            Vec::new(),
            districts,
        ),
    ]
}

/// A place as a link to where all of it stands.
pub fn link(view: &View, known: &Place) -> Markup {
    el("p").with(view.link(Linked::Place(&known.id), view.of(&known.name)))
}

/// Links to the places where a benefit is given, and to the banner or district that alone has it.
pub fn of_benefit(view: &View, benefit: &Benefit) -> Vec<Markup> {
    let line = |id: &str, name: &str| el("li").with(view.link(Linked::Place(id), name));
    let places = view.file.places.iter();
    let places = places.filter(|known| known.benefits.contains(&benefit.id));
    let places = places.map(|known| line(&known.id, view.of(&known.name)));
    let only = districts(view).filter(|(id, _)| is_own(view, benefit, id));
    places
        .chain(only.map(|(id, name)| line(id, name)))
        .collect()
}

/// The banners and districts: keys and names.
fn districts<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a str, &'a str)> {
    let (catalogue, language) = (view.catalogue, view.language);
    let question = catalogue.question("district");
    let options = question.map(|question| catalogue[question].options());
    let options = options.unwrap_or_default().iter();
    options.map(move |option| (&*option.id, language.of(&option.label)))
}

/// All of a place under its name.
fn content(view: &View, known: &Place) -> Vec<Markup> {
    let mut parts = vec![facts(view, known)];
    parts.extend(told(view, known));
    parts.extend(of_place(&view.inside(), known));
    parts
}

/// Kind, banner or district, position in degrees, and key.
fn facts(view: &View, known: &Place) -> Markup {
    let text = words(view.language);
    let fact = |name: &str, value: Markup| [el("dt").text(name), el("dd").with(value)];
    let words_of = |value: &str| el("span").text(value);
    let mut facts = classed("dl", "facts").each(fact(
        text.kind,
        words_of(view.language.place_kind(known.kind)),
    ));
    if let Some(id) = known.district.as_deref()
        && let Some(name) = district_name(view, id)
    {
        facts = facts.each(fact(text.district, view.link(Linked::Place(id), name)));
    }
    if let Some(position) = &known.position {
        let at = [position.latitude, position.longitude].map(degrees);
        let at = (text.degrees)(&at[0], &at[1]);
        facts = facts.each(fact(text.position, words_of(&at)));
    }
    facts.each(fact(text.key, el("code").text(known.id.clone())))
}

/// Millionths of a degree as degrees, with three digits after the point: a hundred metres, which is what is known.
fn degrees(millionths: i32) -> String {
    let size = millionths.unsigned_abs();
    let sign = if millionths < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}.{:03}", size / 1_000_000, size % 1_000_000 / 1_000)
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn degrees_have_three_digits_after_the_point() {
        for (millionths, written) in [
            (39_604_000, "39.604"),
            (110_026_940, "110.026"),
            (-1_005_000, "\u{2212}1.005"),
            (0, "0.000"),
        ] {
            assert_eq!(degrees(millionths), written);
        }
    }
}
