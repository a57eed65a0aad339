//! The places of the map, and the banners and districts: each with everything known of it.

use leptos::prelude::*;
use policy::{Benefit, Place};

use crate::components::plan::place::{PlaceNotes, district_name};
use crate::components::plan::{Link, Linked, PlanView};
use crate::pages::place::{DistrictSections, PlaceSections, is_own};
use crate::paper::words::words;
use crate::paper::{Entry, Part, id};

/// Returns the places in the order of the plan, then the banners and districts.
pub fn parts(view: PlanView) -> [Part; 2] {
    let places = view.file.places.iter();
    let entries = places.clone().map(|place| {
        let id = id(Linked::Place(&place.id));
        (id, view.of(&place.name).to_owned())
    });
    let content = places.map(|place| {
        view! {
            <Entry id=id(Linked::Place(&place.id)) title=view.of(&place.name)>
                <Facts view place/>
                <PlaceNotes view place/>
                <PlaceSections view=view.inside() place/>
            </Entry>
        }
    });
    let districts = districts(view).map(|(district, name)| {
        view! {
            <Entry id=id(Linked::Place(district)) title=name>
                <DistrictSections view=view.inside() id=district/>
            </Entry>
        }
    });
    let title = words(view.language).places;
    let places = Part::new("places", title, content.collect_view().into_any());
    let title = view.language.map_text().districts;
    let districts = Part::new("districts", title, districts.collect_view().into_any());
    [places.listing(entries), districts]
}

/// A place as a link to where all of it stands.
#[component]
pub fn PlaceLink(view: PlanView, place: &'static Place) -> impl IntoView {
    view! {
        <p>
            <Link view linked=Linked::Place(&place.id)>
                {view.of(&place.name)}
            </Link>
        </p>
    }
    .into_any()
}

/// Returns the keys and names of the places where a benefit is given, and of the banner or district that alone has it.
pub fn of_benefit(view: PlanView, benefit: &Benefit) -> Vec<(&'static str, &'static str)> {
    let places = view.file.places.iter();
    let places = places
        .filter(|place| place.benefits.contains(&benefit.id))
        .map(|place| (&*place.id, view.of(&place.name)));
    let only = districts(view).filter(|(id, _)| is_own(view, benefit, id));
    places.chain(only).collect()
}

/// Returns keys and names of the banners and districts.
fn districts(view: PlanView) -> impl Iterator<Item = (&'static str, &'static str)> {
    let (catalogue, language) = (view.catalogue, view.language);
    let question = catalogue.question("district");
    let options = question.map(|question| catalogue[question].options());
    let options = options.unwrap_or_default().iter();
    options.map(move |option| (&*option.id, language.of(&option.label)))
}

/// Kind, banner or district, position in degrees, and key.
#[component]
fn Facts(view: PlanView, place: &'static Place) -> impl IntoView {
    let text = words(view.language);
    let district = place.district.as_deref().and_then(|id| {
        let name = district_name(view, id)?;
        Some(view! {
            <dt>{text.district}</dt>
            <dd>
                <Link view linked=Linked::Place(id)>
                    {name}
                </Link>
            </dd>
        })
    });
    let position = place.position.as_ref().map(|position| {
        let [north, east] = [position.latitude, position.longitude].map(degrees);
        view! {
            <dt>{text.position}</dt>
            <dd>
                <span>{(text.degrees)(&north, &east)}</span>
            </dd>
        }
    });
    view! {
        <dl class="facts">
            <dt>{text.kind}</dt>
            <dd>
                <span>{view.language.place_kind(place.kind)}</span>
            </dd>
            {district}
            {position}
            <dt>{text.key}</dt>
            <dd>
                <code>{place.id.as_str()}</code>
            </dd>
        </dl>
    }
    .into_any()
}

/// Writes millionths of a degree as degrees, with three digits after the point: a hundred metres, which is what is known.
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
