//! A link as a QR code.

use leptos::prelude::*;

use crate::context::use_preferences;
use crate::take_away::code::Code;

/// A QR code, black on white in every theme; style sheets size it by `--modules`, its modules from side to side.
#[component]
pub fn QrCode(code: Code) -> impl IntoView {
    let preferences = use_preferences();
    let size = code.size();
    view! {
        <svg
            class="qr-code"
            viewBox=format!("0 0 {size} {size}")
            role="img"
            shape-rendering="crispEdges"
            aria-label=preferences.t(|text| text.sharing().code_alt)
            style=("--modules", size.to_string())
        >
            <path fill="#fff" d=format!("M0 0h{size}v{size}H0z")></path>
            <path fill="#000" d=code.path()></path>
        </svg>
    }
    .into_any()
}
