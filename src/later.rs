//! What few visitors need at first, and so comes after the page has started.
//!
//! The finished page is taken apart after it is linked (feature `apart`): all that is used by nothing but [`TABLE`]
//! lies in a file of its own, fetched in the background as soon as the page is there. In other builds these are plain
//! calls.

use leptos::prelude::*;
use policy::{BenefitIndex, DocumentIndex, QuestionIndex, Translations};

use crate::browser::part;
use crate::components::{as_of, offline, school_field, take_away};
#[cfg(feature = "apart")]
use crate::icons::{Icon, Picture};
use crate::language::{self, Language, Text};
use crate::markup::{Piece, old};
use crate::pages::{benefit, compare, document, embed, fair, map, policies, roster, sheet};
use crate::route::Route;
use crate::state::State;

/// What comes later.
pub struct Later {
    /// The way to another day's rules.
    pub as_of_field: fn(State) -> Piece,
    /// All about a benefit.
    pub benefit: fn(State, BenefitIndex) -> Piece,
    /// A place, in short, above the page of a site that shows it.
    pub centre: fn(State, &'static str) -> Piece,
    /// Answers side by side.
    pub compare: fn(State) -> Piece,
    /// All about a document.
    pub document: fn(State, DocumentIndex) -> Piece,
    /// The line that puts the page into another site.
    pub embed: fn(State) -> Piece,
    /// The English words.
    pub english: &'static Text,
    /// A screen for visitors of a fair.
    pub fair: fn(State) -> Piece,
    /// The map.
    pub map: fn(State) -> Piece,
    /// That another version of the page is on the device; keeps the page there.
    pub offline: fn(State) -> Piece,
    /// What stands on paper only.
    pub paper_head: fn(State) -> Piece,
    /// All policies.
    pub policies: fn(State) -> Piece,
    /// A table of people.
    pub roster: fn(State) -> Piece,
    /// Pages made at build.
    pub sheet: fn(State, Route) -> Piece,
    /// A school by its name.
    pub school_field: fn(State, QuestionIndex) -> Piece,
    /// Exports.
    pub take_away: fn(State) -> Piece,
}

/// Nothing else may name what stands here, or it is in the first file again.
pub static TABLE: Later = Later {
    as_of_field: |state| as_of::as_of_field(state).done(),
    benefit: benefit::page,
    centre: sheet::lead,
    compare: compare::page,
    document: document::page,
    embed: embed::page,
    english: &language::ENGLISH,
    fair: fair::page,
    map: map::page,
    offline: offline::updated_message,
    paper_head: take_away::paper_head,
    policies: policies::page,
    roster: roster::page,
    sheet: sheet::page,
    school_field: school_field::school_field,
    take_away: take_away::take_away,
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
    make: Callback<&'static Later, Piece>,
    /// Whether nothing is said while it is not there.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let view = move || match state.later.get() {
        Arrival::Here(later) => old(move || make.run(later)).into_any(),
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
