//! The filters and the order of the policies: each option with the number of policies that would be left.

use leptos::prelude::*;
use policy::{Basis, Catalogue, Grade};

use super::filter::{Facet, Filter, Sort};
use super::model::Listed;
use crate::browser;
use crate::components::benefit::basis_name;
use crate::components::source::grade_name;
use crate::context::{use_catalogue, use_preferences};
use crate::language::Language;

/// All that policies can be narrowed by; folded on a phone.
#[component]
pub fn PolicyFilters(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let opened = listed.unfolded.filters;
    let is_wide = browser::document::is_wide();
    let is_open = move || opened.get().unwrap_or(is_wide);
    let title = move || {
        let (text, count) = (preferences.text(), listed.filter.with(Filter::narrowed));
        if count == 0 {
            text.policy_pages().filters.to_owned()
        } else {
            [text.policy_pages().filters, " · ", &count.to_string()].concat()
        }
    };
    let fields = move || {
        Facet::ALL
            .into_iter()
            .map(|facet| view! { <FacetPicker listed facet/> })
            .collect_view()
    };
    view! {
        <details
            class="policy-filters"
            open=untrack(is_open)
            on:toggle=move |event| opened.set(Some(browser::document::is_open(&event)))
        >
            <summary>{title}</summary>
            <Show when=is_open>
                <div class="filter-fields">{fields()}</div>
            </Show>
        </details>
    }
    .into_any()
}

/// The order of the policies.
#[component]
pub fn PolicyOrder(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let options = move || {
        let chosen = listed.filter.with(|filter| filter.sort);
        let options = Sort::ALL
            .iter()
            .zip(preferences.text().policy_pages().sorts);
        options
            .map(|((sort, key), name)| Choice {
                value: (*key).to_owned(),
                name: name.to_owned(),
                is_chosen: *sort == chosen,
                is_empty: false,
            })
            .collect()
    };
    let choose = move |key: String| {
        let sort = Sort::ALL.iter().find(|(_, known)| *known == key);
        let sort = sort.map(|(sort, _)| *sort).unwrap_or_default();
        listed.narrow(Box::new(move |filter| filter.sort = sort), true);
    };
    view! { <Picker key="sort" name=move || preferences.text().policy_pages().sort options choose/> }
}

/// A button that takes all narrowing back; what is typed stays.
#[component]
pub fn ClearFilters(listed: Listed) -> impl IntoView {
    let preferences = use_preferences();
    let clear = move |_| {
        listed.narrow(Box::new(|filter| filter.chosen = Default::default()), true);
        browser::document::focus(".policy-search input");
    };
    view! {
        <button
            class="button button-quiet"
            type="button"
            data-action="clear-filters"
            on:click=clear
        >
            {preferences.t(|text| text.policy_pages().clear_filters)}
        </button>
    }
    .into_any()
}

#[component]
fn FacetPicker(listed: Listed, facet: Facet) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let options = move || {
        let chosen = listed.filter.with(|filter| filter.of(facet));
        let mut options = vec![Choice {
            value: String::new(),
            name: preferences.text().policy_pages().any_option.to_owned(),
            is_chosen: chosen.is_none(),
            is_empty: false,
        }];
        listed.found.with(|found| {
            for (index, count) in found.counts[facet as usize].iter().enumerate() {
                let is_chosen = chosen.map(usize::from) == Some(index);
                let name = option_name(preferences.language(), catalogue, facet, index);
                options.push(Choice {
                    value: index.to_string(),
                    name: [name, " (", &count.to_string(), ")"].concat(),
                    is_chosen,
                    is_empty: *count == 0 && !is_chosen,
                });
            }
        });
        options
    };
    let choose = move |index: String| {
        let option = index.parse().ok();
        let narrow = move |filter: &mut Filter| filter.chosen[facet as usize] = option;
        listed.narrow(Box::new(narrow), true);
    };
    let name = move || preferences.text().policy_pages().filter_names[facet as usize];
    view! { <Picker key=facet.key() name options choose/> }
}

/// An option of a [`Picker`].
struct Choice {
    value: String,
    name: String,
    is_chosen: bool,
    /// Nothing would be left with it.
    is_empty: bool,
}

/// A field with options to choose one from.
#[component]
fn Picker(
    key: &'static str,
    #[prop(into)] name: TextProp,
    options: impl Fn() -> Vec<Choice> + Send + 'static,
    #[prop(into)] choose: Callback<String>,
) -> impl IntoView {
    let options = move || {
        let options = options().into_iter().map(|choice| {
            // The property as well: an option that was chosen by hand no longer follows its attribute.
            view! {
                <option
                    value=choice.value
                    selected=choice.is_chosen
                    prop:selected=choice.is_chosen
                    disabled=choice.is_empty
                >
                    {choice.name}
                </option>
            }
        });
        options.collect_view()
    };
    view! {
        <label class="picker" data-filter=key>
            <span>{move || name.get()}</span>
            <select on:change=move |event| choose.run(event_target_value(&event))>{options}</select>
        </label>
    }
    .into_any()
}

fn option_name(
    language: Language,
    catalogue: &'static Catalogue,
    facet: Facet,
    option: usize,
) -> &'static str {
    let text = language.text();
    match facet {
        Facet::Applicant => {
            let question = catalogue.question("applicant");
            let options = question.map(|question| catalogue[question].options());
            let option = options.and_then(|options| options.get(option));
            option.map_or("", |option| language.of(&option.label))
        }
        Facet::Kind => text.kinds[option],
        Facet::Basis => basis_name(language, Basis::ALL[option]),
        Facet::Grade => grade_name(language, Grade::ALL[option]),
        Facet::InForce => [
            text.policy_pages().in_force,
            text.policy_pages().out_of_force,
        ][option],
        Facet::Document => language.of(&catalogue.documents[option].title),
        Facet::Department => language.of(&catalogue.departments[option].1),
        Facet::Place => language.of(&catalogue.places[option].name),
    }
}
