//! A place on the map, or a banner or district. These pages are made at build.

use leptos::prelude::*;
use policy::{Benefit, Condition, Place, PlaceKind};
use rust_decimal::Decimal;

use crate::components::plan::place::{KnownFact, PlaceContent, district_name};
use crate::components::plan::target::TargetList;
use crate::components::plan::{
    BenefitLinks, BenefitSection, Heading, Link, Linked, MeasureLink, PlanView, Section, around,
};
use crate::sheets::{ANSWERS, Page};

/// Returns title and content of the page of a place, or of a banner or district; both are empty where there is none.
pub fn page(view: PlanView, id: &'static str) -> Page {
    let known = view.file.places.iter().find(|place| place.id == id);
    if let Some(place) = known {
        return Page::new(view.of(&place.name), view! { <PlacePage view place/> });
    }
    district_name(view, id).map_or_else(Page::empty, |name| {
        Page::new(name, view! { <DistrictPage view id name/> })
    })
}

/// Returns name and short form of a place, as it stands above the pages of a site that shows them for it: what it is,
/// the last that became known, and the way to its page. Both are empty where there is no such place.
pub fn lead(view: PlanView, id: &str) -> Page {
    let known = view.file.places.iter().find(|place| place.id == id);
    known.map_or_else(Page::empty, |place| {
        Page::new(view.of(&place.name), view! { <Lead view place/> })
    })
}

#[component]
fn Lead(view: PlanView, place: &'static Place) -> impl IntoView {
    let last = place.known.iter().max_by_key(|fact| &fact.date);
    let last = last.map(|fact| {
        view! {
            <ul class="notes">
                <KnownFact view fact/>
            </ul>
        }
    });
    view! {
        <Kind view kind=place.kind/>
        <p class="centre-name">{view.of(&place.name)}</p>
        <p>{view.of(&place.summary)}</p>
        {last}
        <p class="ways">
            <Link view linked=Linked::Place(&place.id)>
                {view.language.place_text().more}
            </Link>
        </p>
    }
    .into_any()
}

#[component]
fn PlacePage(view: PlanView, place: &'static Place) -> impl IntoView {
    let district = place.district.as_deref();
    let estimate = district.map(|district| view! { <EstimateHere view district/> });
    view! {
        <Back view/>
        <Kind view kind=place.kind/>
        <PlaceContent view place/>
        {estimate}
        <PlaceSections view place/>
    }
    .into_any()
}

/// Where a place is, what the plan promised of it, and the benefits there: what stands below what is told of it.
#[component]
pub fn PlaceSections(view: PlanView, place: &'static Place) -> impl IntoView {
    let text = view.language.place_text();
    let benefits = view.benefits(|benefit| place.benefits.contains(&benefit.id));
    view! {
        <Section view title=text.position>
            <Position view place/>
        </Section>
        <Promised view place/>
        <BenefitSection view title=text.benefits benefits/>
    }
    .into_any()
}

/// A banner or district: what differs there, and the places in it.
#[component]
fn DistrictPage(view: PlanView, id: &'static str, name: &'static str) -> impl IntoView {
    view! {
        <Back view/>
        <section class="place">
            <p class="place-district">{view.language.map_text().districts}</p>
            <Heading view title=name/>
        </section>
        <EstimateHere view district=id/>
        <DistrictSections view id/>
    }
    .into_any()
}

/// The differences in a banner or district, and the places in it.
#[component]
pub fn DistrictSections(view: PlanView, id: &'static str) -> impl IntoView {
    let text = view.language.place_text();
    let benefits = view.benefits(|benefit| is_own(view, benefit, id));
    let lead = if benefits.is_empty() {
        text.no_own
    } else {
        text.own_lead
    };
    let places = view.file.places.iter();
    let places: Vec<_> = places
        .filter(|place| place.district.as_deref() == Some(id) && place.kind != PlaceKind::Hub)
        .map(|place| {
            view! {
                <li>
                    <Link view linked=Linked::Place(&place.id)>
                        {view.of(&place.name)}
                    </Link>
                </li>
            }
        })
        .collect();
    let places = if places.is_empty() {
        view! { <p>{text.no_places}</p> }.into_any()
    } else {
        view! { <ul class="link-row">{places}</ul> }.into_any()
    };
    view! {
        <Section view title=text.own>
            <div>
                <p>{lead}</p>
                <BenefitLinks view benefits/>
            </div>
        </Section>
        <Section view title=text.places>
            {places}
        </Section>
    }
    .into_any()
}

/// Returns whether a benefit is given in this banner or district only.
pub fn is_own(view: PlanView, benefit: &Benefit, id: &str) -> bool {
    let Some(question) = view.catalogue.question("district") else {
        return false;
    };
    let Some(option) = view.catalogue[question].option(id) else {
        return false;
    };
    let only_here = Condition::Among {
        question,
        options: 1 << option,
    };
    benefit.conditions.contains(&only_here)
}

/// The way back to all places.
#[component]
fn Back(view: PlanView) -> impl IntoView {
    let words = ["‹ ", view.language.place_text().all_places].concat();
    view! {
        <p class="over-title">
            <a href=format!("#/map{ANSWERS}")>{words}</a>
        </p>
    }
    .into_any()
}

#[component]
fn Kind(view: PlanView, kind: PlaceKind) -> impl IntoView {
    view! { <p class="place-kind">{view.language.place_kind(kind)}</p> }.into_any()
}

/// A button that answers the question about the banner or district.
#[component]
fn EstimateHere(view: PlanView, district: &'static str) -> impl IntoView {
    let text = view.language.place_text();
    view! {
        <div class="place-estimate">
            <button class="button button-main" type="button" data-estimate=district>
                {text.estimate_here}
            </button>
            <p>{text.estimate_lead}</p>
        </div>
    }
    .into_any()
}

/// Where it is, and how surely.
#[component]
fn Position(view: PlanView, place: &'static Place) -> impl IntoView {
    let text = view.language.place_text();
    let Some(position) = &place.position else {
        return view! { <p>{text.no_position}</p> }.into_any();
    };
    let kilometres = Decimal::new(i64::from(position.accuracy), 3).normalize();
    let said = if position.estimate {
        text.estimated
    } else {
        text.read
    };
    let colon = view.language.text().colon;
    view! {
        <div>
            <p>{around(said, &kilometres.to_string())}</p>
            <p>{[text.source, colon, view.of(&position.source)].concat()}</p>
        </div>
    }
    .into_any()
}

/// The part of the plan about a place; empty if there is none.
#[component]
fn Promised(view: PlanView, place: &'static Place) -> impl IntoView {
    let measure = place
        .measure
        .and_then(|number| view.file.plan.measure(number));
    let promised = measure.map(|measure| {
        let text = view.language.place_text();
        let targets: Vec<_> = chosen(&measure.targets, &place.targets).collect();
        let milestones: Vec<_> = chosen(&measure.milestones, &place.milestones).collect();
        let is_any = !targets.is_empty() || !milestones.is_empty();
        let list = is_any.then(|| view! { <TargetList view targets milestones/> });
        view! {
            <Section view title=text.promised>
                <div>
                    {list}
                    <p>{text.period_ended}</p>
                    <p class="ways">
                        <MeasureLink view number=measure.number/>
                    </p>
                </div>
            </Section>
        }
    });
    promised.into_any()
}

/// Returns the entries with these numbers, which count from 1.
fn chosen<T>(entries: &'static [T], numbers: &[u8]) -> impl Iterator<Item = &'static T> {
    numbers
        .iter()
        .filter_map(|number| entries.get(usize::from(*number).checked_sub(1)?))
}
