//! Saving the people shown.

use leptos::prelude::*;

use super::model::{NotSaved, use_roster};
use crate::components::lazy_views::ListFormat;
use crate::components::saved_file::SavedFileMessage;
use crate::icons::{Icon, Picture};

/// The formats to save in.
#[component]
pub fn Save() -> impl IntoView {
    let session = use_roster();
    let saved = move || {
        let text = session.page.text();
        match session.saved.outcome.get() {
            Some(Ok(count)) => (text.saved)(&count.to_string()),
            Some(Err(NotSaved)) => text.save_failed.to_owned(),
            None => String::new(),
        }
    };
    view! {
        <div class="roster-save">
            <p>{session.page.t(|text| text.save_lead)}</p>
            <button
                class="button"
                type="button"
                data-action="roster-xlsx"
                on:click=move |_| session.save(ListFormat::Xlsx)
            >
                <Icon picture=Picture::Table/>
                <span>{session.page.t(|text| text.xlsx)}</span>
            </button>
            <button
                class="button"
                type="button"
                data-action="roster-csv"
                on:click=move |_| session.save(ListFormat::Csv)
            >
                <Icon picture=Picture::Table/>
                <span>{move || session.page.common_text().sharing().csv}</span>
            </button>
            <button
                class="button"
                type="button"
                data-action="roster-json"
                on:click=move |_| session.save(ListFormat::Json)
            >
                <Icon picture=Picture::Data/>
                <span>{move || session.page.common_text().sharing().json}</span>
            </button>
            <p class="roster-saved" role="status">
                {saved}
            </p>
        </div>
        <SavedFileMessage saved=session.saved.file/>
    }
    .into_any()
}
