//! Benefits in their groups.

use leptos::prelude::*;
use policy::BenefitIndex;

use crate::components::benefit::BenefitCard;
use crate::language::Text;
use crate::state::{Grouped, use_state};

/// All groups.
#[component]
pub fn Groups() -> impl IntoView {
    let state = use_state();
    let grouped = Memo::new(move |_| Grouped::new(&state.catalogue(), &state.estimate.get()));
    let applicants = move || {
        let (catalogue, language) = (state.catalogue(), state.language.get());
        let Some(question) = catalogue.question("applicant") else { return String::new() };
        let given = state.profile.with(|profile| profile.get(question));
        let others = (0..).zip(catalogue[question].options()).filter(|(place, _)| given != Some(policy::Answer::Choice(*place)));
        let others: Vec<String> = others.map(|(_, option)| language.of(&option.label)).collect();
        (language.text().for_others)(&others.join(language.text().list_separator))
    };
    view! {
        <GroupSection class="group group-yours" title=|text| text.yours lead=|text| text.yours_lead empty=|text| text.nothing_yours
            members=Signal::derive(move || grouped.get().yours)/>
        <GroupSection class="group group-depends" title=|text| text.depends lead=|text| text.depends_lead
            members=Signal::derive(move || grouped.get().depends)/>
        <GroupSection class="group group-compete" title=|text| text.compete lead=|text| text.compete_lead
            members=Signal::derive(move || grouped.get().compete)/>
        {move || {
            let Grouped { near, not, others, .. } = grouped.get();
            let count = near.len() + not.len() + others.len();
            (count > 0).then(|| view! {
                <section class="group group-not">
                    <h2>{move || state.text().not_yours}" "<span class="group-count">{move || (state.text().items)(&count.to_string())}</span></h2>
                    <p class="group-lead">{move || state.text().not_yours_lead}</p>
                    {(!near.is_empty()).then(|| view! {
                        <h3 class="group-part">{move || state.text().near}</h3>
                        {near.iter().map(|benefit| view! { <BenefitCard benefit=*benefit/> }).collect_view()}
                    })}
                    {(!not.is_empty()).then(|| view! {
                        <div class="group-cards">{not.iter().map(|benefit| view! { <BenefitCard benefit=*benefit/> }).collect_view()}</div>
                    })}
                    {(!others.is_empty()).then(|| view! {
                        <details class="group-others">
                            <summary>{applicants}" "<span class="group-count">{let count = others.len(); move || (state.text().items)(&count.to_string())}</span></summary>
                            {others.iter().map(|benefit| view! { <BenefitCard benefit=*benefit/> }).collect_view()}
                        </details>
                    })}
                </section>
            })
        }}
    }
}

#[component]
fn GroupSection(
    class: &'static str,
    title: fn(&Text) -> &'static str,
    lead: fn(&Text) -> &'static str,
    #[prop(optional)] empty: Option<fn(&Text) -> &'static str>,
    members: Signal<Vec<BenefitIndex>>,
) -> impl IntoView {
    let state = use_state();
    move || {
        let count = members.with(Vec::len);
        (count > 0 || empty.is_some()).then(|| view! {
            <section class=class>
                <h2>{move || title(state.text())}" "<span class="group-count">{move || (state.text().items)(&members.with(Vec::len).to_string())}</span></h2>
                <p class="group-lead">{move || match empty { Some(empty) if members.with(Vec::is_empty) => empty(state.text()), _ => lead(state.text()) }}</p>
                <For each=move || members.get() key=|benefit| *benefit let:benefit><BenefitCard benefit/></For>
            </section>
        })
    }
}
