//! The kiosk at a fair: an invitation, a few large questions, a result to take along. The next visitor finds nothing of
//! the one before.

mod hand_out;
mod idle;
mod input;
mod invitation;
mod keys;
mod model;
mod named;
mod question;
mod result;
mod settings;
mod stand;
mod text;
mod visitor;

use leptos::prelude::*;

use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use hand_out::HandOut;
use invitation::Invitation;
use model::{KioskSession, Phase, use_kiosk};
use question::{ApplicantQuestion, NextQuestion};
use result::ResultScreen;
use settings::{HoldButton, SettingsDialog};

/// The page, for the table of pages that load later.
pub fn page() -> AnyView {
    view! { <KioskPage/> }.into_any()
}

/// Settings and the page of paper, for the staff of the stand. Visitors see neither.
pub fn desk() -> AnyView {
    view! {
        <SettingsDialog/>
        <HandOut/>
    }
    .into_any()
}

/// The page of the kiosk.
#[component]
fn KioskPage() -> impl IntoView {
    let views = use_lazy_views();
    let session = KioskSession::new();
    provide_context(session);
    input::connect();
    let phase = move || match session.phase.get() {
        Phase::Invitation => "attract",
        Phase::Applicant | Phase::Question => "asking",
        Phase::Result => "outcome",
    };
    let screen = move || match session.phase.get() {
        Phase::Invitation => view! { <Invitation/> }.into_any(),
        Phase::Applicant => view! { <ApplicantQuestion/> }.into_any(),
        Phase::Question => view! { <NextQuestion/> }.into_any(),
        Phase::Result => view! { <ResultScreen/> }.into_any(),
    };
    view! {
        <div
            class="fair-screen"
            data-phase=phase
            data-settling=move || session.is_settling.get().then_some("")
        >
            {screen}
        </div>
        <Countdown/>
        <HoldButton/>
        <Loadable quiet=true load=views.fair_desk/>
    }
    .into_any()
}

/// The countdown before the screen is cleared. It is announced once, and its button stays the same while it counts.
#[component]
fn Countdown() -> impl IntoView {
    let session = use_kiosk();
    let is_shown = Memo::new(move |_| session.idle.countdown().is_some());
    let seconds = move || {
        let seconds = session.idle.countdown().unwrap_or_default().to_string();
        (session.page.text().cleared_in)(&seconds)
    };
    view! {
        <Show when=move || is_shown.get()>
            <div class="fair-warning">
                <p role="alert">
                    <b>{session.page.t(|text| text.still_there)}</b>
                </p>
                <p class="fair-countdown">{seconds}</p>
                <button
                    class="button button-main"
                    type="button"
                    data-action="stay"
                    on:click=move |_| session.restart_idle()
                >
                    {session.page.t(|text| text.stay)}
                </button>
            </div>
        </Show>
    }
    .into_any()
}
