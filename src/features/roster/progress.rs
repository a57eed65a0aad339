//! The progress of the work under way, and a way to stop it.

use leptos::prelude::*;

use super::model::{Stage, use_roster};

/// The progress, if work is under way or was stopped. Its button stays the same while numbers change, so that it can be
/// pressed.
#[component]
pub fn Progress() -> impl IntoView {
    let session = use_roster();
    let stage = session.stage;
    let is_shown =
        Memo::new(move |_| !matches!(stage.get(), Stage::Empty | Stage::Refused(_) | Stage::Ready));
    let is_stopped = Memo::new(move |_| matches!(stage.get(), Stage::Stopped(..)));
    let words = move || {
        let (text, number) = (session.page.text(), |number: usize| number.to_string());
        match stage.get() {
            Stage::Estimating(done, all) => (text.working)(&number(done), &number(all)),
            Stage::Writing(done, all) => (text.writing)(&number(done), &number(all)),
            Stage::Stopped(done, all) => (text.stopped)(&number(done), &number(all)),
            _ => text.reading.to_owned(),
        }
    };
    let share = move || match stage.get() {
        Stage::Estimating(done, all) | Stage::Writing(done, all) => (done, all),
        Stage::Reading(percent) => (percent, 100),
        _ => (0, 1),
    };
    let toggle = move |_| {
        if is_stopped.get_untracked() {
            session.estimate();
        } else {
            session.stop();
        }
    };
    let action = move || {
        if is_stopped.get() { "go-on" } else { "stop" }
    };
    let label = move || {
        let text = session.page.text();
        if is_stopped.get() {
            text.go_on
        } else {
            text.cancel
        }
    };
    view! {
        <Show when=move || is_shown.get()>
            <div class="roster-progress">
                <p>{words}</p>
                <Show when=move || !is_stopped.get()>
                    <progress
                        max=move || share().1.to_string()
                        value=move || share().0.to_string()
                        aria-label=words
                    ></progress>
                </Show>
                <button class="button" type="button" data-action=action on:click=toggle>
                    {label}
                </button>
            </div>
        </Show>
    }
    .into_any()
}
