//! The ways to export a comparison: link, code, picture, paper.

use leptos::prelude::*;

use super::TakeAwaySection;
use super::dialog::Shown;
use super::way::{DrawWay, Drawn, PrintWay};
use crate::context::{use_catalogue, use_estimation, use_preferences, use_session};
use crate::route::Route;
use crate::take_away::code::Code;
use crate::take_away::comparison_poster::{ComparedColumn, TakenComparison, comparison_poster};

/// The section at the end of a comparison.
#[component]
pub fn ComparisonTakeAway(
    /// Returns the columns as they are at the moment, the visitor's own first.
    columns: Callback<(), Vec<ComparedColumn>>,
) -> impl IntoView {
    let (preferences, session) = (use_preferences(), use_session());
    let (catalogue, estimation) = (use_catalogue(), use_estimation());
    let link = Memo::new(move |_| session.short_link(Route::Compare));
    let status = RwSignal::new(None);
    let shown = RwSignal::new(Shown::Nothing);
    let draw = move |()| {
        untrack(|| {
            let (day, link) = (estimation.day(), link.get());
            let taken = TakenComparison {
                language: preferences.language(),
                catalogue,
                columns: columns.run(()),
                day,
                link: &link,
            };
            Drawn {
                shapes: comparison_poster(&taken, Code::new(&link).as_ref()),
                file_name: format!("ordos-talent-guide-compare-{day}.png"),
            }
        })
    };
    view! {
        <TakeAwaySection link status shown>
            <div class="take-ways">
                <DrawWay draw status shown/>
                <PrintWay status/>
            </div>
        </TakeAwaySection>
    }
}
