//! The code or the picture, shown over all else.

use leptos::prelude::*;

use super::way::Way;
use crate::browser;
use crate::components::qr_code::QrCode;
use crate::context::use_preferences;
use crate::icons::Picture;
use crate::take_away::code::Code;
use crate::take_away::link::Link;

/// Selector of the dialog.
pub const DIALOG: &str = ".take-dialog";

/// The content of the dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// It is closed.
    Nothing,
    /// The code, as large as the screen.
    Code,
    /// The picture.
    Picture {
        /// Its address.
        address: String,
        /// Its name as a file.
        file_name: String,
    },
}

/// Shows the code or the picture over all else.
#[component]
pub fn Dialog(link: Memo<Link>, shown: RwSignal<Shown>) -> impl IntoView {
    let preferences = use_preferences();
    let inside = move || match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Code => {
            let code = move || Code::new(&link.get()).map(|code| view! { <QrCode code/> });
            view! {
                <h2>{preferences.t(|text| text.sharing().code_lead)}</h2>
                {code}
            }
            .into_any()
        }
        Shown::Picture { address, file_name } => {
            view! { <PosterPicture address file_name/> }.into_any()
        }
    };
    view! {
        <dialog
            class="take-dialog"
            aria-label=preferences.t(|text| text.sharing().take_away)
            on:close=move |_| shown.set(Shown::Nothing)
        >
            <Way
                picture=Picture::Unmet
                action="close"
                words=|text| text.sharing().take_close
                on_click=|()| browser::dialog::close(DIALOG)
            />
            {inside}
        </dialog>
    }
    .into_any()
}

#[component]
fn PosterPicture(address: String, file_name: String) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <h2>{preferences.t(|text| text.sharing().picture)}</h2>
        <img class="take-picture" src=address.clone() alt=preferences.t(|text| text.sharing().picture_alt)/>
        <p class="group-lead">{preferences.t(|text| text.sharing().picture_lead)}</p>
        <a class="button button-main" href=address download=file_name>
            {preferences.t(|text| text.sharing().save)}
        </a>
    }
    .into_any()
}
