//! The parts of the page that are loaded when they are shown, each in a chunk of the program of its own.
//!
//! In the finished page (feature `apart`) the program is split after it is linked: what only one function of this
//! module reaches lies in that function's chunk. Nothing else may name the components that stand here, or they are part
//! of the first visit again. In other builds these are plain calls.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use policy::{BenefitIndex, DocumentIndex, QuestionIndex, Translations};

use crate::browser::{part, styles, tasks};
use crate::components::as_of::{AsOfField, AsOfMessage};
use crate::components::assumptions::Assumptions;
use crate::components::benefit_details::BenefitDetails;
use crate::components::calendar::Calendar;
use crate::components::field_place::FieldPlace;
use crate::components::memory::{ChangesMessage, WelcomeLine};
use crate::components::message::DroppedMessage;
use crate::components::number_field::{DateField, NumberField};
use crate::components::offline::UpdatedMessage;
use crate::components::question::QuestionField;
use crate::components::school_field::SchoolField;
use crate::components::sum::Sum;
use crate::components::take_away::TakeAway;
use crate::components::total::Cases;
use crate::components::total_more::TotalMore;
use crate::features::map::MapPage;
use crate::features::policies::{BenefitPage, DocumentPage, PoliciesPage};
use crate::features::{kiosk, roster};
use crate::language::{self, Language, Text};
use crate::pages::compare::ComparePage;
use crate::pages::embed::EmbedPage;
use crate::pages::estimate::EstimatePage;
use crate::pages::home::Home;
use crate::pages::sheet::{PlaceLead, SheetPage};
use crate::route::Route;
use crate::state::State;

#[cfg(feature = "apart")]
pub use wasm_split_helpers::SplitLoaderError as LoadError;

/// A chunk could not be fetched.
#[cfg(not(feature = "apart"))]
#[derive(Debug, Clone)]
pub struct LoadError;

/// Renders a loaded part.
pub type Render = Box<dyn FnOnce() -> AnyView>;

/// A part that is being loaded.
pub type Loading<T = Render> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// Defines functions that load a chunk and return what their block returns. Several may be in the same chunk, whose name
/// follows `in`: for a page, the first part of its path.
macro_rules! chunks {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $kind:ty),*) -> $output:ty, in $chunk:ident $body:block)*) => {$(
        $(#[$doc])*
        pub fn $name($($argument: $kind),*) -> Loading<$output> {
            #[cfg_attr(feature = "apart", wasm_split_helpers::wasm_split($chunk, fallible))]
            fn $name($($argument: $kind),*) -> Result<$output, LoadError> {
                Ok($body)
            }
            #[cfg(feature = "apart")]
            return Box::pin($name($($argument),*));
            #[cfg(not(feature = "apart"))]
            Box::pin(std::future::ready($name($($argument),*)))
        }
    )*};
}

chunks! {
    /// All about a benefit.
    benefit(state: State, index: BenefitIndex) -> Render, in policy {
        Box::new(move || view! { <BenefitPage state benefit=index/> }.into_any())
    }
    /// Everything behind a benefit, opened in a list of results.
    benefit_details(index: BenefitIndex) -> Render, in details {
        Box::new(move || view! { <BenefitDetails benefit=index/> }.into_any())
    }
    /// The usual answers that the leading range assumes.
    assumptions() -> Render, in question {
        Box::new(|| view! { <Assumptions/> }.into_any())
    }
    /// The ends of the total, how it adds up, and its payments.
    breakdown() -> Render, in breakdown {
        Box::new(|| {
            view! {
                <Cases/>
                <Sum/>
                <Calendar/>
            }
            .into_any()
        })
    }
    /// A place, in short, above the page of a site that shows it.
    centre(place: &'static str) -> Render, in sheet {
        Box::new(move || view! { <PlaceLead place/> }.into_any())
    }
    /// A field for the day whose rules are shown.
    as_of_field() -> Render, in field {
        Box::new(|| view! { <AsOfField/> }.into_any())
    }
    /// Answers side by side.
    compare(state: State) -> Render, in compare {
        Box::new(move || view! { <ComparePage state/> }.into_any())
    }
    /// A field for a day.
    date_field(question: QuestionIndex, place: FieldPlace) -> Render, in field {
        Box::new(move || view! { <DateField question place/> }.into_any())
    }
    /// All about a document.
    document(index: DocumentIndex) -> Render, in policy {
        Box::new(move || view! { <DocumentPage document=index/> }.into_any())
    }
    /// The line that puts the page into another site.
    embed(state: State) -> Render, in embed {
        Box::new(move || view! { <EmbedPage state/> }.into_any())
    }
    /// The English texts of the interface.
    english() -> &'static Text, in english {
        &language::ENGLISH
    }
    /// The questions and the results.
    estimate() -> Render, in estimate {
        Box::new(|| view! { <EstimatePage/> }.into_any())
    }
    /// A screen for visitors of a fair.
    fair(state: State) -> Render, in fair {
        Box::new(move || kiosk::page(state))
    }
    /// The settings and the page of paper for the staff of a fair's stand.
    fair_desk() -> Render, in desk {
        Box::new(kiosk::desk)
    }
    /// A question on the home page, after the first one.
    home_question(question: QuestionIndex) -> Render, in question {
        Box::new(move || view! { <QuestionField question compact=true place="home"/> }.into_any())
    }
    /// The map.
    map(state: State) -> Render, in map {
        Box::new(move || view! { <MapPage state/> }.into_any())
    }
    /// A field for a number or an amount of money.
    number_field(question: QuestionIndex, place: FieldPlace) -> Render, in field {
        Box::new(move || view! { <NumberField question place/> }.into_any())
    }
    /// Messages above the page. Those that are needed where no chunk can be had are part of the first visit.
    messages(state: State) -> Render, in messages {
        Box::new(move || {
            view! {
                <DroppedMessage/>
                <UpdatedMessage state/>
                <WelcomeLine/>
                <ChangesMessage/>
                <AsOfMessage/>
            }
            .into_any()
        })
    }
    /// All policies.
    policies(state: State) -> Render, in policies {
        Box::new(move || view! { <PoliciesPage state/> }.into_any())
    }
    /// A table of people.
    roster(state: State) -> Render, in roster {
        Box::new(move || roster::page(state))
    }
    /// A school by its name.
    school_field(state: State, question: QuestionIndex) -> Render, in school {
        Box::new(move || view! { <SchoolField state question/> }.into_any())
    }
    /// What stands below the total.
    total_more(has_card: bool) -> Render, in question {
        Box::new(move || view! { <TotalMore has_card/> }.into_any())
    }
    /// A page made at build.
    sheet(state: State, route: Route) -> Render, in sheet {
        Box::new(move || view! { <SheetPage state route/> }.into_any())
    }
    /// Links, files and pictures of the estimate.
    take_away() -> Render, in share {
        Box::new(|| view! { <TakeAway/> }.into_any())
    }
}

/// Loads the page of a route. The home page is part of the first visit, so it is there.
pub fn page(state: State, route: Route) -> Loading {
    let page = match route {
        Route::Home => {
            let home: Render = Box::new(|| view! { <Home/> }.into_any());
            return Box::pin(std::future::ready(Ok(home)));
        }
        Route::Estimate => estimate(),
        Route::Compare => compare(state),
        Route::Roster => roster(state),
        Route::Fair => fair(state),
        Route::Embed => embed(state),
        Route::Policies => policies(state),
        Route::Benefit(index) => benefit(state, index),
        Route::Document(index) => document(index),
        Route::Map | Route::Place(_) => map(state),
        Route::Plan | Route::Measure(_) | Route::Department(_) | Route::About => {
            sheet(state, route)
        }
    };
    // Pages that show both languages at once.
    let is_bilingual = matches!(route, Route::Embed | Route::Fair);
    let english = &state.catalogue().english;
    // All are on their way at the same time.
    Box::pin(async move {
        let texts = async {
            if is_bilingual {
                both_english(english).await;
            }
        };
        let (page, (), ()) = futures::future::join3(page, styles::load(), texts).await;
        page
    })
}

/// Loads the chunks that a visitor is likely to need, one after the other, so that they are there when they are asked
/// for, perhaps without a network.
pub fn prefetch(state: State) {
    let question = QuestionIndex(0);
    tasks::spawn(async move {
        // Where one fails, the page that needs it says so and tries again.
        let _ = home_question(question).await;
        styles::load().await;
        let _ = estimate().await;
        let _ = breakdown().await;
        let _ = benefit_details(BenefitIndex(0)).await;
        let _ = take_away().await;
        let _ = school_field(state, question).await;
        let _ = policies(state).await;
        let _ = document(DocumentIndex(0)).await;
        let _ = map(state).await;
        let _ = sheet(state, Route::About).await;
    });
}

/// Loads the English texts of the interface and of the catalogue, and hands over whether both are there.
pub fn load_english(english: &'static Translations, then: impl FnOnce(bool) + 'static) {
    tasks::spawn(async move { then(both_english(english).await) });
}

/// Loads the English texts of the interface and of the catalogue; true once both are there.
async fn both_english(english: &'static Translations) -> bool {
    let texts = async {
        if !Language::English.is_there()
            && let Ok(texts) = self::english().await
        {
            language::take_english(texts);
        }
    };
    let translations = async {
        if !english.are_there()
            && let Some(file) = part::bytes(catalogue::parts::ENGLISH).await
        {
            english.fill(&file);
        }
    };
    futures::future::join(texts, translations).await;
    english.are_there() && Language::English.is_there()
}
