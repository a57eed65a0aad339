//! The parts of the page that are loaded when they are shown, each in a chunk of the program of its own.
//!
//! In the finished page (feature `split`) the program is split after it is linked: what only one function of this
//! module reaches lies in that function's chunk. Nothing else may name the components that stand here, or they are part
//! of the first visit again; they are shown by way of [`LazyViews`]. In other builds these are plain calls.

use leptos::prelude::*;
use policy::{BenefitIndex, DocumentIndex, QuestionIndex, Translations};

use crate::browser::{styles, tasks, timer};
use crate::chunk::{Loading, Render, chunks};
use crate::components::as_of::{AsOfField, AsOfMessage};
use crate::components::assumptions::Assumptions;
use crate::components::benefit_details::BenefitDetails;
use crate::components::calendar::Calendar;
use crate::components::field_place::FieldPlace;
use crate::components::group_counts::GroupCounts;
use crate::components::lazy_views::{
    LazyViews, RosterPart, StartListFile, TableReaders, WriteTables,
};
use crate::components::leading::{AfterGraduation, Leading};
use crate::components::memory::{ChangesMessage, WelcomeLine};
use crate::components::message::DroppedMessage;
use crate::components::next_question::NextQuestion;
use crate::components::not_yours::NotYours;
use crate::components::number_field::{DateField, NumberField};
use crate::components::offline::UpdatedMessage;
use crate::components::papers::Papers;
use crate::components::question::QuestionField;
use crate::components::school_field::SchoolField;
use crate::components::sum::Sum;
use crate::components::take_away::{ComparisonTakeAway, PaperHead, TakeAway};
use crate::components::total::Cases;
use crate::components::total_lines::{Competitive, LastChange};
use crate::components::total_more::TotalMore;
use crate::features::compare::ComparePage;
use crate::features::embed::EmbedPage;
use crate::features::map::MapPage;
use crate::features::policies::{BenefitPage, DocumentPage, PoliciesPage};
use crate::features::{kiosk, roster};
use crate::language::loading::both_english;
use crate::pages::estimate::EstimatePage;
use crate::pages::home::Home;
use crate::pages::sheet::{PlaceLead, SheetPage};
use crate::route::Route;
use crate::take_away::comparison_poster::ComparedColumn;

/// The views for other views to show, which the shell provides.
pub static VIEWS: LazyViews = LazyViews {
    as_of_field,
    assumptions,
    benefit_details,
    breakdown,
    comparison_take_away,
    date_field,
    fair_desk,
    last_change,
    leading,
    not_yours,
    number_field,
    paper_head,
    question_field,
    list_file,
    roster_part,
    school_field,
    group_counts,
    take_away,
    total_more,
    workbook,
    workbook_writer,
};

chunks! {
    /// All about a benefit.
    benefit(index: BenefitIndex) -> Render, in policy {
        Box::new(move || view! { <BenefitPage benefit=index/> }.into_any())
    }
    /// Everything behind a benefit, opened in a list of results.
    benefit_details(index: BenefitIndex) -> Render, in details {
        Box::new(move || view! { <BenefitDetails benefit=index/> }.into_any())
    }
    /// The benefits for which the visitor is not eligible, each with what stands in the way.
    not_yours() -> Render, in details {
        Box::new(|| view! { <NotYours/> }.into_any())
    }
    /// The usual answers that the leading range assumes.
    assumptions() -> Render, in question {
        Box::new(|| view! { <Assumptions/> }.into_any())
    }
    /// The ends of the total, how it adds up, its payments, and on paper what to bring.
    breakdown() -> Render, in breakdown {
        Box::new(|| {
            view! {
                <Cases/>
                <Sum/>
                <Calendar/>
                <Papers/>
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
    compare() -> Render, in compare {
        Box::new(|| view! { <ComparePage/> }.into_any())
    }
    /// Links and pictures of a comparison.
    comparison_take_away(columns: Callback<(), Vec<ComparedColumn>>) -> Render, in share {
        Box::new(move || view! { <ComparisonTakeAway columns/> }.into_any())
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
    embed() -> Render, in embed {
        Box::new(|| view! { <EmbedPage/> }.into_any())
    }
    /// The questions and the results.
    estimate() -> Render, in estimate {
        Box::new(|| view! { <EstimatePage/> }.into_any())
    }
    /// A screen for visitors of a fair.
    fair() -> Render, in fair {
        Box::new(kiosk::page)
    }
    /// The settings and the page of paper for the staff of a fair's stand.
    fair_desk() -> Render, in desk {
        Box::new(kiosk::desk)
    }
    /// Starts a file of a list.
    list_file() -> StartListFile, in list {
        roster::start_list_file
    }
    /// A part of the roster that is opened in place.
    roster_part(part: RosterPart) -> Render, in people {
        Box::new(move || roster::opened_part(part))
    }
    /// A question without its reasons, in a part of the page; `None` is the card with the next one.
    question_field(question: Option<QuestionIndex>, place: &'static str) -> Render, in question {
        Box::new(move || match question {
            Some(question) => view! { <QuestionField question compact=true place/> }.into_any(),
            None => view! { <NextQuestion/> }.into_any(),
        })
    }
    /// The changes made by the last answer.
    last_change() -> Render, in question {
        Box::new(|| view! { <LastChange/> }.into_any())
    }
    /// The lines above the next question: competitive money, the benefit that the visitor was led here for, graduation.
    leading() -> Render, in question {
        Box::new(|| {
            view! {
                <Competitive/>
                <Leading/>
                <AfterGraduation/>
            }
            .into_any()
        })
    }
    /// The map.
    map() -> Render, in map {
        Box::new(|| view! { <MapPage/> }.into_any())
    }
    /// A field for a number or an amount of money.
    number_field(question: QuestionIndex, place: FieldPlace) -> Render, in field {
        Box::new(move || view! { <NumberField question place/> }.into_any())
    }
    /// Messages above the page. Those that are needed where no chunk can be had are part of the first visit.
    messages() -> Render, in messages {
        Box::new(|| {
            view! {
                <DroppedMessage/>
                <UpdatedMessage/>
                <WelcomeLine/>
                <ChangesMessage/>
                <AsOfMessage/>
            }
            .into_any()
        })
    }
    /// The head of a printed estimate or comparison.
    paper_head(route: Route) -> Render, in share {
        Box::new(move || view! { <PaperHead route/> }.into_any())
    }
    /// All policies.
    policies() -> Render, in policies {
        Box::new(|| view! { <PoliciesPage/> }.into_any())
    }
    /// A table of people.
    roster() -> Render, in roster {
        Box::new(roster::page)
    }
    /// A school by its name.
    school_field(question: QuestionIndex) -> Render, in school {
        Box::new(move || view! { <SchoolField question/> }.into_any())
    }
    /// The number of benefits in each group.
    group_counts() -> Render, in question {
        Box::new(|| view! { <GroupCounts/> }.into_any())
    }
    /// The part below the total.
    total_more(has_card: bool) -> Render, in question {
        Box::new(move || view! { <TotalMore has_card/> }.into_any())
    }
    /// A page made at build.
    sheet(route: Route) -> Render, in sheet {
        Box::new(move || view! { <SheetPage route/> }.into_any())
    }
    /// Links, files and pictures of the estimate.
    take_away() -> Render, in share {
        Box::new(|| view! { <TakeAway/> }.into_any())
    }
    /// The readers of spreadsheet programs' files.
    workbook() -> TableReaders, in workbook {
        roster::TABLE_READERS
    }
    /// The writer of spreadsheet programs' files.
    workbook_writer() -> WriteTables, in writer {
        workbook_writer::xlsx
    }
}

/// Loads the page of a route, with the English texts where it shows both languages. The home page is part of the first
/// visit, so it is there.
pub fn page(english: &'static Translations, route: Route) -> Loading {
    let page = match route {
        Route::Home => {
            let home: Render = Box::new(|| view! { <Home/> }.into_any());
            return Box::pin(std::future::ready(Ok(home)));
        }
        Route::Estimate => estimate(),
        Route::Compare => compare(),
        Route::Roster => roster(),
        Route::Fair => fair(),
        Route::Embed => embed(),
        Route::Policies => policies(),
        Route::Benefit(index) => benefit(index),
        Route::Document(index) => document(index),
        Route::Map | Route::Place(_) => map(),
        Route::Plan | Route::Measure(_) | Route::Department(_) | Route::About => sheet(route),
    };
    // Pages that show both languages at once.
    let is_bilingual = matches!(route, Route::Embed | Route::Fair);
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

/// Milliseconds before the chunks are loaded that are not needed for the next step. Who leaves sooner needs none of them,
/// and a browser that leaves a page amid them has more to take down.
const PREFETCH_PAUSE: u32 = 2_000;

/// Loads the chunks that a visitor is likely to need, one after the other, so that they are there when they are asked
/// for, perhaps without a network: first those of the next step, after a pause the others.
pub fn prefetch() {
    let first = QuestionIndex(0);
    tasks::spawn(async move {
        // Where one fails, the page that needs it says so and tries again.
        let _ = question_field(Some(first), "home").await;
        styles::load().await;
        let _ = estimate().await;
    });
    timer::later(PREFETCH_PAUSE, || tasks::spawn(prefetch_others()));
}

async fn prefetch_others() {
    let first = QuestionIndex(0);
    let _ = as_of_field().await;
    let _ = breakdown().await;
    let _ = benefit_details(BenefitIndex(0)).await;
    let _ = take_away().await;
    let _ = school_field(first).await;
    let _ = policies().await;
    let _ = document(DocumentIndex(0)).await;
    let _ = map().await;
    let _ = sheet(Route::About).await;
}
