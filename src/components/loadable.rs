//! A part of the page that is loaded when it is shown.

use futures::FutureExt;
use leptos::prelude::*;

use crate::browser::{part, tasks};
use crate::chunk::{LoadError, Loading, Render};
use crate::components::dynamic::dynamic;
use crate::context::use_preferences;
use crate::icons::{Icon, Picture};

/// Load state of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Coming,
    Loaded,
    Failed,
}

/// Shows a part of the page once its chunk is loaded; says so while it is coming, and offers to try again where it
/// could not be had.
#[component]
pub fn Loadable(
    /// Starts to load the part.
    load: impl Fn() -> Loading + Send + Sync + 'static,
    /// True if nothing is said while the part is coming.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    loadable(Callback::new(move |()| load()), quiet)
}

fn loadable(load: Callback<(), Loading>, quiet: bool) -> AnyView {
    let progress = RwSignal::new(Progress::Coming);
    let loaded = StoredValue::<Option<Render>, LocalStorage>::new_local(None);
    let end = move |loading: Result<Render, LoadError>| {
        let next = if let Ok(render) = loading {
            loaded.try_set_value(Some(render));
            Progress::Loaded
        } else {
            part::tell_failure();
            Progress::Failed
        };
        // Nothing follows it where another page was opened meanwhile.
        progress.try_set(next);
    };
    let start = move || {
        let mut loading = load.run(());
        // A part that is there is shown at once: what is opened for print is on paper.
        if let Some(loading) = (&mut loading).now_or_never() {
            return end(loading);
        }
        progress.set(Progress::Coming);
        let coming = part::Coming::begin();
        tasks::spawn(async move {
            end(loading.await);
            drop(coming);
        });
    };
    start();
    let view = move || match progress.get() {
        Progress::Loaded => {
            let render = loaded.try_update_value(Option::take).flatten();
            render.map(|render| untrack(render)).into_any()
        }
        Progress::Coming if quiet => ().into_any(),
        Progress::Coming => view! { <Coming/> }.into_any(),
        Progress::Failed => view! { <LoadFailed on_retry=move |()| start()/> }.into_any(),
    };
    dynamic(view)
}

/// Says that a part is coming.
#[component]
fn Coming() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <p class="coming" role="status">
            {preferences.t(|text| text.coming)}
        </p>
    }
    .into_any()
}

/// Says that a part could not be had, and tries again.
#[component]
fn LoadFailed(#[prop(into)] on_retry: Callback<()>) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <div class="message" role="alert">
            <p>{preferences.t(|text| text.not_come)}</p>
            <button
                class="button"
                type="button"
                data-action="load-again"
                on:click=move |_| on_retry.run(())
            >
                <Icon picture=Picture::Again/>
                <span>{preferences.t(|text| text.try_again)}</span>
            </button>
        </div>
    }
    .into_any()
}
