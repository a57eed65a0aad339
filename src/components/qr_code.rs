//! A QR code, black on white in every theme.

use leptos::prelude::*;

use crate::context::use_preferences;
use crate::markup::{Markup, drawn};
use crate::state::State;
use crate::take_away::code::Code;

/// The drawing of a code; style sheets give it its size by `--modules`, how many it has from side to side.
pub fn qr_code(state: State, code: &Code) -> Markup {
    let size = code.size().to_string();
    let modules = size.clone();
    drawn("svg")
        .attr("class", "qr-code")
        .attr("viewBox", format!("0 0 {size} {size}"))
        .attr("role", "img")
        .attr("shape-rendering", "crispEdges")
        .live_attr("aria-label", move || Some(state.text().code_alt))
        .live_style("--modules", move || modules.clone())
        .with(
            drawn("path")
                .attr("fill", "#fff")
                .attr("d", format!("M0 0h{size}v{size}H0z")),
        )
        .with(drawn("path").attr("fill", "#000").attr("d", code.path()))
}

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
            aria-label=move || preferences.text().code_alt
            style=("--modules", size.to_string())
        >
            <path fill="#fff" d=format!("M0 0h{size}v{size}H0z")></path>
            <path fill="#000" d=code.path()></path>
        </svg>
    }
    .into_any()
}
