//! The link that leads back, and its code.

use leptos::prelude::*;

use super::dialog::{DIALOG, Shown};
use super::way::{TextFn, Way};
use crate::browser;
use crate::components::qr_code::QrCode;
use crate::context::use_preferences;
use crate::icons::Picture;
use crate::take_away::code::Code;
use crate::take_away::link::Link;

const FIELD: &str = "#take-link";

/// Says where a link opens only on this device.
#[component]
pub fn OnlyHere(link: Memo<Link>) -> impl IntoView {
    let preferences = use_preferences();
    let opens_elsewhere = link.with_untracked(Link::opens_elsewhere);
    (!opens_elsewhere).then(
        || view! { <p class="take-warning">{preferences.t(|text| text.sharing().only_here)}</p> },
    )
}

/// The link in a field, to copy or to share.
#[component]
pub fn LinkRow(link: Memo<Link>, status: RwSignal<Option<TextFn>>) -> impl IntoView {
    let preferences = use_preferences();
    let copy = move |()| {
        browser::clipboard::copy_field(FIELD, move |is_copied| {
            status.set(Some(if is_copied {
                |text| text.sharing().link_copied
            } else {
                |text| text.sharing().copy_refused
            }));
        });
    };
    let share = move |()| {
        let link = link.get_untracked().to_string();
        browser::clipboard::share(untrack(|| preferences.text().brand), &link, move || {
            browser::clipboard::copy_field(FIELD, move |is_copied| {
                status.set(Some(if is_copied {
                    |text| text.sharing().share_refused
                } else {
                    |text| text.sharing().copy_refused
                }));
            });
        });
    };
    let share = browser::clipboard::can_share().then(|| {
        view! {
            <Way picture=Picture::Share action="share" words=|text| text.sharing().share on_click=share/>
        }
    });
    view! {
        <div class="take-link">
            <label for=&FIELD[1..]>{preferences.t(|text| text.sharing().take_link)}</label>
            <input
                type="text"
                id=&FIELD[1..]
                readonly
                spellcheck="false"
                prop:value=move || link.get().to_string()
            />
            <Way
                picture=Picture::Copy
                action="copy-link"
                words=|text| text.sharing().copy_link
                on_click=copy
            />
            {share}
        </div>
    }
    .into_any()
}

/// The code of the link.
#[component]
pub fn CodeFigure(link: Memo<Link>, shown: RwSignal<Shown>) -> impl IntoView {
    let preferences = use_preferences();
    let enlarge = move |()| {
        shown.set(Shown::Code);
        browser::dialog::show(DIALOG);
    };
    let code = move || match Code::new(&link.get()) {
        Some(code) => view! {
            <QrCode code/>
            <figcaption>{preferences.t(|text| text.sharing().code_lead)}</figcaption>
            <Way
                picture=Picture::Larger
                action="larger-code"
                words=|text| text.sharing().code_larger
                on_click=enlarge
            />
        }
        .into_any(),
        None => {
            view! { <figcaption>{preferences.t(|text| text.sharing().code_too_long)}</figcaption> }
                .into_any()
        }
    };
    view! { <figure class="take-code">{code}</figure> }.into_any()
}
