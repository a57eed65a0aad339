//! A choice as large as a thumb.

use leptos::prelude::*;

/// A choice: one of the group with its name is chosen, or several.
#[component]
pub fn Chip(
    /// The name of its group.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// More help below, smaller.
    #[prop(optional_no_strip)]
    help: Option<TextProp>,
    /// True if it is chosen.
    #[prop(into)]
    chosen: Signal<bool>,
    /// Chooses it.
    #[prop(into)]
    on_choose: Callback<()>,
    /// True if it stands for "not sure".
    #[prop(optional)]
    unsure: bool,
    /// True if several of its group may be chosen.
    #[prop(optional)]
    several: bool,
) -> impl IntoView {
    view! {
        <label class=if unsure { "chip chip-unsure" } else { "chip" }>
            <input
                type=if several { "checkbox" } else { "radio" }
                name=name
                prop:checked=chosen
                on:change=move |_| on_choose.run(())
            />
            <span class="chip-text">{move || label.get()}</span>
            {help.map(|help| view! { <small class="chip-help">{move || help.get()}</small> })}
        </label>
    }
    .into_any()
}
