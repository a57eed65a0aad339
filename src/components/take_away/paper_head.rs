//! The head of what is printed.

use leptos::prelude::*;

use crate::components::dynamic::dynamic;
use crate::components::qr_code::QrCode;
use crate::context::{use_catalogue, use_estimation, use_preferences, use_session};
use crate::route::Route;
use crate::take_away::code::Code;

/// The head of a printed estimate or comparison: link and code, day and version. Empty while nothing is printed.
#[component]
pub fn PaperHead(
    /// The page that is printed.
    route: Route,
) -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let head = move || {
        if !preferences.is_printing() {
            return None;
        }
        let (text, language, link) = (
            preferences.text(),
            preferences.language(),
            session.short_link(route),
        );
        let version = (text.sharing().about_version)(&catalogue.version);
        let day = (text.results().as_of)(&language.date(estimation.day()));
        Some(view! {
            <div class="paper-head">
                <div>
                    <p>{format!("{day}{}{version}", text.comma)}</p>
                    <p>{text.not_official}</p>
                    <p class="paper-link">{link.to_string()}</p>
                </div>
                {Code::new(&link).map(|code| view! { <QrCode code/> })}
            </div>
        })
    };
    dynamic(head)
}
