//! What few visitors need at first, and so comes after the page has started.
//!
//! The finished page is taken apart after it is linked (feature `apart`): all that is used by nothing but [`TABLE`]
//! lies in a file of its own, fetched in the background as soon as the page is there. In other builds these are plain
//! calls.

use leptos::prelude::*;
use policy::{BenefitIndex, DocumentIndex, QuestionIndex, Translations};

use crate::browser::part;
use crate::components::as_of::AsOfField;
use crate::components::offline::UpdatedMessage;
use crate::components::school_field::SchoolField;
use crate::components::take_away::{PaperHead, TakeAway};
use crate::features::{kiosk, roster};
#[cfg(feature = "apart")]
use crate::icons::{Icon, Picture};
use crate::language::{self, Language, Text};
use crate::pages::benefit::BenefitPage;
use crate::pages::compare::ComparePage;
use crate::pages::document::DocumentPage;
use crate::pages::embed::EmbedPage;
use crate::pages::map::MapPage;
use crate::pages::policies::PoliciesPage;
use crate::pages::sheet::{PlaceLead, SheetPage};
use crate::route::Route;
use crate::state::State;

/// What comes later.
pub struct Later {
    /// The way to another day's rules.
    pub as_of_field: fn(State) -> AnyView,
    /// All about a benefit.
    pub benefit: fn(State, BenefitIndex) -> AnyView,
    /// A place, in short, above the page of a site that shows it.
    pub centre: fn(State, &'static str) -> AnyView,
    /// Answers side by side.
    pub compare: fn(State) -> AnyView,
    /// All about a document.
    pub document: fn(State, DocumentIndex) -> AnyView,
    /// The line that puts the page into another site.
    pub embed: fn(State) -> AnyView,
    /// The English words.
    pub english: &'static Text,
    /// A screen for visitors of a fair.
    pub fair: fn(State) -> AnyView,
    /// The map.
    pub map: fn(State) -> AnyView,
    /// That another version of the page is on the device; keeps the page there.
    pub offline: fn(State) -> AnyView,
    /// What stands on paper only.
    pub paper_head: fn(State) -> AnyView,
    /// All policies.
    pub policies: fn(State) -> AnyView,
    /// A table of people.
    pub roster: fn(State) -> AnyView,
    /// Pages made at build.
    pub sheet: fn(State, Route) -> AnyView,
    /// A school by its name.
    pub school_field: fn(State, QuestionIndex) -> AnyView,
    /// Exports.
    pub take_away: fn(State) -> AnyView,
}

/// Nothing else may name what stands here, or it is in the first file again.
pub static TABLE: Later = Later {
    as_of_field: |_| view! { <AsOfField/> }.into_any(),
    benefit: |state, benefit| view! { <BenefitPage state benefit/> }.into_any(),
    centre: |state, place| view! { <PlaceLead state place/> }.into_any(),
    compare: |state| view! { <ComparePage state/> }.into_any(),
    document: |_, document| view! { <DocumentPage document/> }.into_any(),
    embed: |state| view! { <EmbedPage state/> }.into_any(),
    english: &language::ENGLISH,
    fair: kiosk::page,
    map: |state| view! { <MapPage state/> }.into_any(),
    offline: |state| view! { <UpdatedMessage state/> }.into_any(),
    paper_head: |_| view! { <PaperHead/> }.into_any(),
    policies: |state| view! { <PoliciesPage state/> }.into_any(),
    roster: roster::page,
    sheet: |state, route| view! { <SheetPage state route/> }.into_any(),
    school_field: |state, question| view! { <SchoolField state question/> }.into_any(),
    take_away: |_| view! { <TakeAway/> }.into_any(),
};

/// How far it is.
#[derive(Clone, Copy)]
pub enum Arrival {
    /// It is here.
    Here(&'static Later),
    /// It is on its way.
    #[cfg(feature = "apart")]
    Coming,
    /// It could not be had.
    #[cfg(feature = "apart")]
    Failed,
}

impl Arrival {
    /// As it is when the page starts.
    pub fn first() -> Self {
        #[cfg(feature = "apart")]
        return Self::Coming;
        #[cfg(not(feature = "apart"))]
        Self::Here(&TABLE)
    }
}

/// Fetches it, where it is not in the program.
pub fn fetch(state: State) {
    state.later.set(Arrival::first());
    bring(Box::new(move |arrival| {
        state.later.set(arrival);
        #[cfg(feature = "apart")]
        if matches!(arrival, Arrival::Failed) {
            state.look_for_update();
        }
    }));
}

/// Fetches what English needs, where it is not in the program: the words of the page and the texts of the catalogue.
/// Hands over whether they are there.
pub fn fetch_english(english: &'static Translations, then: impl FnOnce(bool) + 'static) {
    // Both are on their way at the same time.
    bring(Box::new(|_| {}));
    let then = move |are_there| {
        bring(Box::new(move |_| {
            then(are_there && Language::English.is_there());
        }));
    };
    if english.are_there() {
        then(true);
        return;
    }
    part::load(catalogue::parts::ENGLISH, move |file| {
        then(file.is_some_and(|file| english.fill(&file)) || english.are_there());
    });
}

fn bring(then: Box<dyn FnOnce(Arrival)>) {
    #[cfg(not(feature = "apart"))]
    then(Arrival::first());
    #[cfg(feature = "apart")]
    crate::browser::later::fetch(move |table| match table {
        Some(table) => {
            language::take_english(table.english);
            then(Arrival::Here(table));
        }
        None => then(Arrival::Failed),
    });
}

/// What is there once the rest is; until then it says that it is coming.
#[component]
pub fn Lazy(
    state: State,
    /// Makes it of the rest.
    #[prop(into)]
    make: Callback<&'static Later, AnyView>,
    /// Whether nothing is said while it is not there.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let view = move || match state.later.get() {
        Arrival::Here(later) => make.run(later),
        #[cfg(feature = "apart")]
        _ if quiet => ().into_any(),
        #[cfg(feature = "apart")]
        Arrival::Coming => view! {
            <p class="coming" role="status">
                {move || state.text().coming}
            </p>
        }
        .into_any(),
        #[cfg(feature = "apart")]
        Arrival::Failed => view! { <NotCome state/> }.into_any(),
    };
    #[cfg(not(feature = "apart"))]
    let _ = quiet;
    view.into_any()
}

#[cfg(feature = "apart")]
#[component]
fn NotCome(state: State) -> impl IntoView {
    view! {
        <div class="message" role="alert">
            <p>{move || state.text().not_come}</p>
            <button
                class="button"
                type="button"
                data-action="fetch-later"
                on:click=move |_| fetch(state)
            >
                <Icon picture=Picture::Again/>
                <span>{move || state.text().try_again}</span>
            </button>
        </div>
    }
    .into_any()
}
