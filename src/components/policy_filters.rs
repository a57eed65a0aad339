//! What policies are narrowed by and how they are ordered: each option with how many would be left.

use crate::browser;
use crate::components::benefit::basis_name;
use crate::components::source::grade_name;
use crate::markup::{LiveText, Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Facet, Filter, Signal, Sort, State};

use policy::{Basis, Grade};

/// All that policies can be narrowed by; folded on a phone.
pub fn policy_filters(state: State) -> Markup {
    let is_open = Signal::new(browser::document::is_wide());
    let title = move || {
        let (text, count) = (state.text(), state.policies.filter.with(Filter::narrowed));
        if count == 0 {
            text.filters.to_owned()
        } else {
            format!("{} · {count}", text.filters)
        }
    };
    let fields = move || {
        if !is_open.get() {
            return nothing();
        }
        classed("div", "filter-fields")
            .each(Facet::ALL.map(|facet| field(state, facet)))
            .done()
    };
    Markup::details("policy-filters", is_open.get_untracked())
        .on("toggle", move |event| {
            is_open.set(browser::document::is_open(&event));
        })
        .with(el("summary").live_text(title))
        .live(fields)
}

/// In which order the policies stand.
pub fn policy_order(state: State) -> Markup {
    let options = move || {
        let (text, chosen) = (
            state.text(),
            state.policies.filter.with(|filter| filter.sort),
        );
        let options = Sort::ALL.iter().zip(text.sorts).map(|((sort, key), name)| {
            option((*key).to_owned(), name.to_owned(), *sort == chosen, false)
        });
        several(options.collect())
    };
    let changed = move |key: String| {
        let sort = Sort::ALL.iter().find(|(_, known)| *known == key);
        let sort = sort.map(|(sort, _)| *sort).unwrap_or_default();
        state.narrow(|filter| filter.sort = sort, true);
    };
    picker(
        "sort",
        Box::new(move || state.text().sort.into()),
        live(options),
        changed,
    )
}

/// Takes all narrowing back; what is typed stays.
pub fn clear_filters(state: State) -> Markup {
    classed("button", "button button-quiet")
        .attr("type", "button")
        .attr("data-action", "clear-filters")
        .live_text(move || state.text().clear_filters)
        .on("click", move |_| {
            state.narrow(|filter| filter.chosen = Default::default(), true);
            browser::document::focus(".policy-search input");
        })
}

fn field(state: State, facet: Facet) -> Markup {
    let options = move || {
        let chosen = state.policies.filter.with(|filter| filter.of(facet));
        let text = state.text();
        let any = option(
            String::new(),
            text.any_option.to_owned(),
            chosen.is_none(),
            false,
        );
        let mut options = vec![any];
        state.policies.found.with(|found| {
            for (place, count) in found.counts[facet as usize].iter().enumerate() {
                let is_chosen = chosen.map(usize::from) == Some(place);
                let name = format!("{} ({count})", option_name(state, facet, place));
                let is_empty = *count == 0 && !is_chosen;
                options.push(option(place.to_string(), name, is_chosen, is_empty));
            }
        });
        several(options)
    };
    let name = move || state.text().filter_names[facet as usize].into();
    picker(facet.key(), Box::new(name), live(options), move |place| {
        let option = place.parse().ok();
        state.narrow(|filter| filter.chosen[facet as usize] = option, true);
    })
}

/// A field with options to choose one from.
fn picker(
    key: &'static str,
    name: LiveText,
    options: Piece,
    mut changed: impl FnMut(String) + 'static,
) -> Markup {
    let mut name = name;
    classed("label", "picker")
        .attr("data-filter", key)
        .with(el("span").live_text(move || name()))
        .with(el("select").view(options).on("change", move |event| {
            changed(browser::keyboard::typed(&event));
        }))
}

fn option(value: String, name: String, is_chosen: bool, is_empty: bool) -> Piece {
    let mut option = el("option").attr("value", value).text(name);
    if is_chosen {
        option = option.attr("selected", "");
    }
    if is_empty {
        option = option.attr("disabled", "");
    }
    option.done()
}

fn option_name(state: State, facet: Facet, option: usize) -> &'static str {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let text = language.text();
    let name = match facet {
        Facet::Applicant => catalogue
            .question("applicant")
            .and_then(|question| catalogue[question].options().get(option))
            .map(|option| language.of(&option.label)),
        Facet::Kind => text.kinds.get(option).copied(),
        Facet::Basis => Basis::ALL
            .get(option)
            .map(|basis| basis_name(language, *basis)),
        Facet::Grade => Grade::ALL
            .get(option)
            .map(|grade| grade_name(language, *grade)),
        Facet::InForce => [text.in_force, text.out_of_force].get(option).copied(),
        Facet::Document => catalogue
            .documents
            .get(option)
            .map(|known| language.of(&known.title)),
        Facet::Department => catalogue
            .departments
            .get(option)
            .map(|known| language.of(&known.1)),
        Facet::Place => catalogue
            .places
            .get(option)
            .map(|known| language.of(&known.name)),
    };
    name.unwrap_or_default()
}
