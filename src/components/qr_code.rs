//! A QR code, black on white in every theme.

use leptos::prelude::*;

use crate::context::use_preferences;
use crate::take_away::code::Code;

/// The drawing of a code; style sheets give it its size by `--modules`, the number of modules from side to side.
#[component]
pub fn QrCode(code: Code) -> impl IntoView {
    let preferences = use_preferences();
    let size = code.size().to_string();
    view! {
        <svg
            class="qr-code"
            viewBox=format!("0 0 {size} {size}")
            role="img"
            shape-rendering="crispEdges"
            aria-label=move || preferences.text().code_alt
            style=("--modules", size.clone())
        >
            <path fill="#fff" d=format!("M0 0h{size}v{size}H0z")></path>
            <path fill="#000" d=code.path()></path>
        </svg>
    }
    .into_any()
}
