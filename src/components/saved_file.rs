//! A file handed to the browser, and other ways for apps that take it and save nothing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clipboard, file};
use crate::components::dynamic::dynamic;
use crate::context::use_preferences;
use crate::language::Text;

/// A file that was handed to the browser.
#[derive(Clone, PartialEq, Eq)]
pub struct SavedFile {
    name: String,
    kind: &'static str,
    bytes: Arc<[u8]>,
}

impl SavedFile {
    /// A file of this name, MIME type and content, not yet saved.
    pub fn new(name: String, kind: &'static str, bytes: Vec<u8>) -> Self {
        Self {
            name,
            kind,
            bytes: bytes.into(),
        }
    }

    /// Hands the file to the browser; `None` where the browser refuses.
    pub fn save(&self) -> Option<()> {
        file::save(&self.file()?)
    }

    fn file(&self) -> Option<leptos::web_sys::File> {
        file::file(&self.name, self.kind, &self.bytes)
    }

    /// Returns the content; `None` where it is no text.
    fn text(&self) -> Option<String> {
        let text = core::str::from_utf8(&self.bytes).ok()?;
        Some(text.trim_start_matches('\u{feff}').to_owned())
    }
}

/// A text of the page.
type TextFn = fn(&Text) -> &'static str;

/// Says that a file was handed to the browser, what to do if none came, and offers to share or copy the content.
#[component]
pub fn SavedFileMessage(
    /// The file saved last.
    saved: RwSignal<Option<SavedFile>>,
) -> impl IntoView {
    let preferences = use_preferences();
    let message = move || {
        let saved = saved.get()?;
        let status = RwSignal::new(None::<TextFn>);
        let text = saved.text();
        let is_text = text.is_some();
        let copy = move || {
            let Some(text) = &text else { return };
            clipboard::copy(text, move |is_copied| {
                status.set(Some(if is_copied {
                    |text| text.sharing().file_copied
                } else {
                    |text| text.sharing().file_copy_refused
                }));
            });
        };
        let on_copy = copy.clone();
        let can_share = saved
            .file()
            .is_some_and(|file| clipboard::can_share_file(&file));
        let share = can_share.then(|| {
            let on_click = move |_| {
                let copy = copy.clone();
                match saved.file() {
                    Some(file) => clipboard::share_file(&file, copy),
                    None => copy(),
                }
            };
            view! {
                <button class="button" type="button" data-action="share-file" on:click=on_click>
                    {preferences.t(|text| text.sharing().share_file)}
                </button>
            }
        });
        let copy_button = is_text.then(|| {
            view! {
                <button
                    class="button"
                    type="button"
                    data-action="copy-file"
                    on:click=move |_| on_copy()
                >
                    {preferences.t(|text| text.sharing().copy_file)}
                </button>
            }
        });
        Some(view! {
            <div class="saved-file" data-message="saved">
                <p role="status">{preferences.t(|text| text.sharing().saved)}</p>
                <p>{preferences.t(|text| text.sharing().saved_hint)}</p>
                <div class="message-acts">
                    {share}
                    {copy_button}
                </div>
                <p role="status">
                    {move || status.get().map_or("", |status| status(preferences.text()))}
                </p>
            </div>
        })
    };
    dynamic(message)
}
