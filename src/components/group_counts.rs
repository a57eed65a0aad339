//! The number of benefits in each group.

use leptos::prelude::*;

use crate::browser::document;
use crate::context::{use_estimation, use_preferences};
use crate::estimation::Grouped;

/// The number of benefits in each group; a tap leads to the group.
#[component]
pub fn GroupCounts() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <nav class="group-counts" aria-label=preferences.t(|text| text.results().groups)>
            <ul>
                <GroupCount
                    group=".group-yours"
                    name=preferences.t(|text| text.results().yours)
                    count=|grouped| grouped.yours.len()
                />
                <GroupCount
                    group=".group-depends"
                    name=preferences.t(|text| text.results().depends)
                    count=|grouped| grouped.depends.len()
                />
                <GroupCount
                    group=".group-compete"
                    name=preferences.t(|text| text.results().compete)
                    count=|grouped| grouped.compete.len()
                />
                <GroupCount
                    group=".group-not"
                    name=preferences.t(|text| text.results().not_yours)
                    count=Grouped::not_eligible
                />
            </ul>
        </nav>
    }
    .into_any()
}

/// The number of benefits in one group. An empty group is said, but leads nowhere.
#[component]
fn GroupCount(
    group: &'static str,
    #[prop(into)] name: TextProp,
    count: fn(&Grouped) -> usize,
) -> impl IntoView {
    let estimation = use_estimation();
    let count = Memo::new(move |_| estimation.with_groups(count));
    view! {
        <li>
            <button
                type="button"
                data-leads-to=&group[1..]
                disabled=move || count.get() == 0
                on:click=move |_| document::focus_section(group)
            >
                <b class="number" inner_html=move || count.get().to_string()></b>
                <span>{move || name.get()}</span>
            </button>
        </li>
    }
    .into_any()
}
