//! The line to paste, and what the other site must allow.

use leptos::prelude::*;

use super::choices::Field;
use super::preview::words_of;
use crate::browser;
use crate::context::{set_hosted_address, use_navigation, use_preferences};
use crate::icons::{Icon, Picture};
use crate::take_away::embed::{Embedding, folder};

const FIELD: &str = "#embed-line";
const FRAME_FIELD: &str = "#embed-frame";

/// The outcome of copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// The line, with a button that copies it; below it, what is for other cases.
#[component]
pub fn EmbedLine(embedding: Memo<Embedding>, address: RwSignal<String>) -> impl IntoView {
    let preferences = use_preferences();
    let links = use_navigation().links();
    let text = move || preferences.language().embed();
    let copied = RwSignal::new(Copied::NotYet);
    let folder = Memo::new(move |_| address.with(|address| folder(address)));
    let line = Memo::new(move |_| {
        let embedding = embedding.get();
        let (path, answers, name) = words_of(links, &embedding);
        let folder = folder.get()?;
        Some(embedding.element(&folder, &path, &answers, &name))
    });
    // What was copied before is another line.
    Effect::watch(
        move || line.track(),
        move |(), _, _| copied.set(Copied::NotYet),
        false,
    );
    let code = move || {
        if line.with(Option::is_some) {
            view! { <Line line copied/> }.into_any()
        } else {
            view! { <p class="embed-wanted">{move || text().address_wanted}</p> }.into_any()
        }
    };
    let others = move || {
        folder
            .get()
            .map(|folder| view! { <OtherWays embedding folder/> })
    };
    let status = move || match copied.get() {
        Copied::NotYet => "",
        Copied::Done => text().copied,
        Copied::Refused => text().copy_refused,
    };
    view! {
        <section class="embed-line card">
            <h2>{move || text().line}</h2>
            <HostedAddress address/>
            {code}
            <p class="take-status" role="status">
                {status}
            </p>
            <p class="group-lead">{move || text().line_hint}</p>
            {others}
        </section>
    }
    .into_any()
}

/// Where the page is hosted.
#[component]
fn HostedAddress(address: RwSignal<String>) -> impl IntoView {
    let take = move |event| {
        let typed = event_target_value(&event);
        let typed = typed.trim();
        set_hosted_address(typed);
        address.set(typed.to_owned());
    };
    view! {
        <Field
            id="embed-address"
            label=|text| text.address
            hint=|text| text.address_hint
        >
            <input
                type="url"
                id="embed-address"
                spellcheck="false"
                autocomplete="url"
                prop:value=move || address.get()
                on:input=take
            />
        </Field>
    }
    .into_any()
}

#[component]
fn Line(line: Memo<Option<String>>, copied: RwSignal<Copied>) -> impl IntoView {
    let preferences = use_preferences();
    let text = move || preferences.language().embed();
    let copy = move |_| {
        browser::clipboard::copy_field(FIELD, move |is_copied| {
            copied.set(if is_copied {
                Copied::Done
            } else {
                Copied::Refused
            });
        });
    };
    view! {
        <CopySource
            selector=FIELD
            label=move || text().line
            source=move || line.get().unwrap_or_default()
            rows="5"
        />
        <div class="field-actions">
            <button
                class="button button-main"
                type="button"
                data-action="copy-line"
                on:click=copy
            >
                <Icon picture=Picture::Copy/>
                <span>{move || text().copy}</span>
            </button>
        </div>
    }
    .into_any()
}

/// For editors that let no script through, and for sites with a policy of their own.
#[component]
fn OtherWays(embedding: Memo<Embedding>, folder: String) -> impl IntoView {
    let preferences = use_preferences();
    let links = use_navigation().links();
    let text = move || preferences.language().embed();
    let policy = Embedding::policy(&folder);
    let frame = move || {
        let embedding = embedding.get();
        let (path, answers, name) = words_of(links, &embedding);
        embedding.frame(&folder, &path, &answers, &name)
    };
    view! {
        <details class="embed-other">
            <summary>{move || text().frame}</summary>
            <p>{move || text().frame_lead}</p>
            <CopySource
                selector=FRAME_FIELD
                label=move || text().frame
                source=frame
                rows="4"
            />
        </details>
        <details class="embed-other">
            <summary>{move || text().policy}</summary>
            <p>{move || text().policy_lead}</p>
            <pre class="embed-policy" tabindex="0">
                <code>{policy}</code>
            </pre>
            <p>{move || text().policy_ours}</p>
        </details>
    }
    .into_any()
}

/// A field to copy from.
#[component]
fn CopySource(
    selector: &'static str,
    #[prop(into)] label: TextProp,
    #[prop(into)] source: TextProp,
    rows: &'static str,
) -> impl IntoView {
    view! {
        <textarea
            class="embed-code"
            id=&selector[1..]
            aria-label=move || label.get()
            readonly
            rows=rows
            spellcheck="false"
            lang="en"
            translate="no"
            prop:value=move || source.get()
        ></textarea>
    }
    .into_any()
}
