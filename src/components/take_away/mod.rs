//! The ways to export a result: link, code, picture, paper, table, data.

mod comparison;
mod dialog;
mod link;
mod paper_head;
mod way;

use leptos::prelude::*;
use policy::Catalogue;

use self::dialog::{Dialog, Shown};
use self::link::{CodeFigure, LinkRow, OnlyHere};
use self::way::{DrawWay, Drawn, PrintWay, TextFn, Way};
use crate::browser;
use crate::components::saved_file::{SavedFile, SavedFileMessage};
use crate::context::{
    Estimation, Preferences, Session, use_catalogue, use_estimation, use_preferences, use_session,
};
use crate::icons::{Icon, Picture};
use crate::route::Route;
use crate::take_away::code::Code;
use crate::take_away::link::Link;
use crate::take_away::{Taken, csv, json, poster};

pub use self::comparison::ComparisonTakeAway;
pub use self::paper_head::PaperHead;

/// The section at the end of the estimate.
#[component]
pub fn TakeAway() -> impl IntoView {
    let session = use_session();
    let link = Memo::new(move |_| session.short_link(Route::Estimate));
    let status = RwSignal::new(None);
    let shown = RwSignal::new(Shown::Nothing);
    view! {
        <TakeAwaySection link status shown>
            <Ways status shown/>
        </TakeAwaySection>
    }
}

/// A link that leads back, its code, and the other ways beside them.
#[component]
fn TakeAwaySection(
    link: Memo<Link>,
    /// The text that says what came of the last way.
    status: RwSignal<Option<TextFn>>,
    shown: RwSignal<Shown>,
    children: Children,
) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <section class="take-away card" aria-labelledby="take-title" tabindex="-1">
            <h2 id="take-title">{preferences.t(|text| text.sharing().take_away)}</h2>
            <p class="group-lead">{preferences.t(|text| text.sharing().take_away_lead)}</p>
            <OnlyHere link/>
            <LinkRow link status/>
            <div class="take-columns">
                <CodeFigure link shown/>
                {children()}
            </div>
            <p class="take-status" role="status">
                {move || status.get().map_or("", |status| status(preferences.text()))}
            </p>
            <Dialog link shown/>
        </section>
    }
    .into_any()
}

/// A button that leads there, for where the section is far below.
#[component]
pub fn TakeAwayJump() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <button
            class="button"
            type="button"
            data-action="take-away"
            on:click=|_| browser::document::focus_section(".take-away")
        >
            <Icon picture=Picture::Share/>
            <span>{preferences.t(|text| text.sharing().take_away_jump)}</span>
        </button>
    }
    .into_any()
}

#[component]
fn Ways(status: RwSignal<Option<TextFn>>, shown: RwSignal<Shown>) -> impl IntoView {
    let preferences = use_preferences();
    let exports = use_exports();
    let draw = move |()| {
        let mut shapes = Vec::new();
        exports.with_taken(&mut |taken| {
            shapes = poster::poster(taken, Code::new(taken.link).as_ref());
        });
        Drawn {
            shapes,
            file_name: exports.file_name("png"),
        }
    };
    let saved = RwSignal::new(None);
    let save = move |make: fn(&Taken<'_>) -> Vec<u8>, extension: &str, kind: &'static str| {
        let mut bytes = Vec::new();
        exports.with_taken(&mut |taken| bytes = make(taken));
        status.set(None);
        saved.set(None);
        let file = SavedFile::new(exports.file_name(extension), kind, bytes);
        match file.save() {
            Some(()) => saved.set(Some(file)),
            None => status.set(Some(|text| text.sharing().save_refused)),
        }
    };
    view! {
        <div class="take-ways">
            <DrawWay draw status shown/>
            <PrintWay status/>
            <label class="take-everything">
                <input
                    type="checkbox"
                    data-action="print-everything"
                    bind:checked=preferences.prints_everything()
                />
                <span>{preferences.t(|text| text.sharing().print_everything)}</span>
            </label>
            <Way
                picture=Picture::Table
                action="csv"
                words=|text| text.sharing().csv
                on_click=move |()| save(csv::csv, "csv", "text/csv")
            />
            <Way
                picture=Picture::Data
                action="json"
                words=|text| text.sharing().json
                on_click=move |()| save(json::json, "json", "application/json")
            />
        </div>
        <SavedFileMessage saved/>
    }
    .into_any()
}

/// The contexts that exports are made from.
#[derive(Clone, Copy)]
struct Exports {
    catalogue: &'static Catalogue,
    preferences: Preferences,
    session: Session,
    estimation: Estimation,
}

fn use_exports() -> Exports {
    Exports {
        catalogue: use_catalogue(),
        preferences: use_preferences(),
        session: use_session(),
        estimation: use_estimation(),
    }
}

impl Exports {
    fn file_name(self, extension: &str) -> String {
        let day = untrack(|| self.estimation.day());
        format!("ordos-talent-guide-{day}.{extension}")
    }

    /// Calls back with everything that an export can hold, as it is at the moment.
    #[inline(never)]
    fn with_taken(self, take: &mut dyn FnMut(&Taken<'_>)) {
        let Self {
            catalogue,
            preferences,
            session,
            estimation,
        } = self;
        untrack(|| {
            let (estimate, link) = (estimation.estimate(), session.short_link(Route::Estimate));
            let profile = estimation.with_profile(Clone::clone);
            let usual = estimation.usual_estimate();
            take(&Taken {
                language: preferences.language(),
                catalogue,
                profile: &profile,
                day: estimation.day(),
                estimate: &estimate,
                usual: &usual,
                next_question: estimation.next_question(),
                intervals: &|question| estimation.intervals(question),
                link: &link,
            });
        });
    }
}
