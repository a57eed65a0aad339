//! The outcome of the line, shown by the same element that other sites use.

use leptos::prelude::*;

use crate::browser;
use crate::components::chip::Chip;
use crate::context::{Links, use_navigation, use_preferences};
use crate::language::Language;
use crate::take_away::embed::Embedding;

/// State of the custom element in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Coming,
    Known,
    Missing,
}

/// The preview, on as wide a screen as is chosen.
#[component]
pub fn Preview(embedding: Memo<Embedding>) -> impl IntoView {
    let preferences = use_preferences();
    let text = move || preferences.language().embed();
    let is_narrow = RwSignal::new(true);
    let can_be = browser::frame::can_show_others();
    let element = RwSignal::new(if can_be {
        Element::Coming
    } else {
        Element::Missing
    });
    let script = can_be.then(|| {
        view! {
            <script
                src="embed.js"
                on:load=move |_| element.set(Element::Known)
                on:error=move |_| element.set(Element::Missing)
            ></script>
        }
    });
    let preview = move || match element.get() {
        Element::Coming => ().into_any(),
        Element::Missing => view! { <p>{move || text().preview_missing}</p> }.into_any(),
        Element::Known => view! { <Window embedding is_narrow/> }.into_any(),
    };
    view! {
        <section class="embed-preview">
            <div class="title-row">
                <h2>{move || text().preview}</h2>
                <Widths is_narrow/>
            </div>
            {script}
            {preview}
        </section>
    }
    .into_any()
}

#[component]
fn Widths(is_narrow: RwSignal<bool>) -> impl IntoView {
    let preferences = use_preferences();
    let text = move || preferences.language().embed();
    let chips = [true, false].map(|narrow| {
        let label = move || {
            if narrow {
                text().preview_phone
            } else {
                text().preview_whole
            }
        };
        view! {
            <Chip
                name="embed-width"
                label
                chosen=move || is_narrow.get() == narrow
                on_choose=move |()| is_narrow.set(narrow)
            />
        }
    });
    view! {
        <fieldset class="embed-widths">
            <legend class="visually-hidden">{move || text().preview_width}</legend>
            <div class="chips">{chips.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The attributes of the element, in the order of [`KEYS`](crate::take_away::embed::KEYS).
type Attributes = Vec<(&'static str, String)>;

/// The element in a window of its own.
#[component]
fn Window(embedding: Memo<Embedding>, is_narrow: RwSignal<bool>) -> impl IntoView {
    let preferences = use_preferences();
    let links = use_navigation().links();
    let attributes = move || {
        let embedding = embedding.get();
        let (_, answers, _) = words_of(links, &embedding);
        let mut attributes = embedding.attributes(&answers);
        // Who asks for no language sees the one of this page, as visitors with the same browser would.
        if embedding.language.is_none() {
            attributes.push(("lang", preferences.language().id().to_owned()));
        }
        [attributes]
    };
    view! {
        <div
            class="embed-window"
            class:is-narrow=move || is_narrow.get()
            role="region"
            tabindex="0"
            aria-label=move || preferences.language().embed().preview
        >
            // A new element for every choice: a frame that goes to another address would be a step of the history.
            <For each=attributes key=Clone::clone let:attributes>
                <OrdosTalent attributes/>
            </For>
        </div>
    }
    .into_any()
}

#[component]
fn OrdosTalent(attributes: Attributes) -> impl IntoView {
    let value = |name| {
        let attribute = attributes.iter().find(|(known, _)| *known == name);
        attribute.map(|(_, value)| value.clone())
    };
    view! {
        <ordos-talent
            view=value("view")
            centre=value("centre")
            lang=value("lang")
            theme=value("theme")
            answers=value("answers")
        ></ordos-talent>
    }
    .into_any()
}

/// Returns the path of the view, the answers given beforehand, and the words of the link for pages without script.
pub fn words_of(links: Links, embedding: &Embedding) -> (String, String, String) {
    let path = embedding.view.path(links.own.catalogue());
    let name = match embedding.language {
        Some(language) => language.text().headline.to_owned(),
        None => [Language::Chinese, Language::English]
            .map(|language| language.text().headline)
            .join(" "),
    };
    (path, links.answers(), name)
}
