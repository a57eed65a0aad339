//! The page on the device: that a new version is there, and that it needs no network.

use leptos::prelude::*;

use crate::browser;
use crate::components::dynamic::dynamic;
use crate::context::{use_offline, use_preferences};
use crate::icons::{Icon, Picture};

/// Keeps the page on the device from now on, and says when another version is there. Nothing is reloaded but by the
/// visitor: somebody may be in the middle of answering.
#[component]
pub fn UpdatedMessage() -> impl IntoView {
    let preferences = use_preferences();
    let offline = use_offline();
    offline.keep();
    let words = move || preferences.language().away();
    let close = move |_| offline.dismiss_update();
    view! {
        <Show when=move || offline.is_updated()>
            <div class="message message-quiet updated" role="status">
                <p>{move || words().updated}</p>
                <div class="message-acts">
                    <button
                        class="button"
                        type="button"
                        data-action="reload"
                        on:click=|_| browser::offline::reload()
                    >
                        <Icon picture=Picture::Again/>
                        <span>{move || words().reload}</span>
                    </button>
                    <button class="button button-quiet" type="button" on:click=close>
                        {preferences.t(|text| text.close)}
                    </button>
                </div>
            </div>
        </Show>
    }
    .into_any()
}

/// The section that says whether the page is saved on the device, and how to install it.
#[component]
pub fn OfflineSection() -> impl IntoView {
    let preferences = use_preferences();
    let offline = use_offline();
    let words = move || preferences.language().away();
    let is_ready = move || offline.is_ready();
    let status = move || {
        if is_ready() {
            words().offline_ready
        } else {
            words().offline_not_yet
        }
    };
    view! {
        <section data-offline=move || is_ready().then_some("ready")>
            <h2>{move || words().offline_title}</h2>
            <p>{status}</p>
            <Install/>
        </section>
    }
    .into_any()
}

/// A button that installs the page where the browser offers it, else a hint.
#[component]
fn Install() -> impl IntoView {
    let preferences = use_preferences();
    let offline = use_offline();
    let words = move || preferences.language().away();
    let offered = move || {
        if offline.can_install() {
            view! {
                <button class="button" type="button" data-action="install" on:click=move |_| offline.install()>
                    {move || words().install}
                </button>
            }
            .into_any()
        } else if offline.is_ready() {
            view! { <p class="install-hint">{move || words().install_hint}</p> }.into_any()
        } else {
            ().into_any()
        }
    };
    dynamic(offered)
}
