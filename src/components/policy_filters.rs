//! What policies are narrowed by and how they are ordered: each option with how many would be left.

use policy::{Basis, Grade};

use crate::browser;
use crate::components::benefit::basis_name;
use crate::components::source::grade_name;
use crate::markup::{Markup, Piece, classed, el, nothing, several};
use crate::state::{Facet, Filter, Listed, Signal, Sort, State};

/// All that policies can be narrowed by; folded on a phone.
pub fn policy_filters(listed: Listed) -> Markup {
    let is_open = Signal::new(browser::document::is_wide());
    let title = move || {
        let (text, count) = (listed.state.text(), listed.filter.with(Filter::narrowed));
        if count == 0 {
            text.filters.to_owned()
        } else {
            [text.filters, " · ", &count.to_string()].concat()
        }
    };
    let fields = move || {
        if !is_open.get() {
            return nothing();
        }
        let names = listed.state.text().filter_names;
        let fields = Facet::ALL.into_iter().zip(names);
        classed("div", "filter-fields")
            .each(fields.map(|(facet, name)| field(listed, facet, name)))
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
pub fn policy_order(listed: Listed) -> Markup {
    let text = listed.state.text();
    let options = move || {
        let chosen = listed.filter.with(|filter| filter.sort);
        let mut options = Vec::new();
        for ((sort, key), name) in Sort::ALL.iter().zip(text.sorts) {
            options.push(option(
                (*key).to_owned(),
                name.to_owned(),
                *sort == chosen,
                false,
            ));
        }
        several(options)
    };
    let changed = move |key: String| {
        let sort = Sort::ALL.iter().find(|(_, known)| *known == key);
        let sort = sort.map(|(sort, _)| *sort).unwrap_or_default();
        listed.narrow(Box::new(move |filter| filter.sort = sort), true);
    };
    picker("sort", text.sort, Box::new(options), Box::new(changed))
}

/// Takes all narrowing back; what is typed stays.
pub fn clear_filters(listed: Listed) -> Markup {
    classed("button", "button button-quiet")
        .attr("type", "button")
        .attr("data-action", "clear-filters")
        .text(listed.state.text().clear_filters)
        .on("click", move |_| {
            listed.narrow(Box::new(|filter| filter.chosen = Default::default()), true);
            browser::document::focus(".policy-search input");
        })
}

fn field(listed: Listed, facet: Facet, name: &str) -> Markup {
    let options = move || {
        let chosen = listed.filter.with(|filter| filter.of(facet));
        let any = listed.state.text().any_option.to_owned();
        let mut options = vec![option(String::new(), any, chosen.is_none(), false)];
        listed.found.with(|found| {
            for (place, count) in found.counts[facet as usize].iter().enumerate() {
                let is_chosen = chosen.map(usize::from) == Some(place);
                let name = option_name(listed.state, facet, place);
                let name = [name, " (", &count.to_string(), ")"].concat();
                let is_empty = *count == 0 && !is_chosen;
                options.push(option(place.to_string(), name, is_chosen, is_empty));
            }
        });
        several(options)
    };
    let changed = move |place: String| {
        let option = place.parse().ok();
        let narrow = move |filter: &mut Filter| filter.chosen[facet as usize] = option;
        listed.narrow(Box::new(narrow), true);
    };
    picker(facet.key(), name, Box::new(options), Box::new(changed))
}

/// A field with options to choose one from.
fn picker(
    key: &'static str,
    name: &str,
    options: Box<dyn FnMut() -> Piece>,
    mut changed: Box<dyn FnMut(String)>,
) -> Markup {
    let select = el("select")
        .view(Piece::Live(options))
        .on("change", move |event| {
            changed(browser::keyboard::typed(&event));
        });
    classed("label", "picker")
        .attr("data-filter", key)
        .with(el("span").text(name))
        .with(select)
}

#[inline(never)]
fn option(value: String, name: String, is_chosen: bool, is_empty: bool) -> Piece {
    let mut option = el("option").attr("value", value).text(name);
    for (attribute, is_so) in [("selected", is_chosen), ("disabled", is_empty)] {
        if is_so {
            option = option.attr(attribute, "");
        }
    }
    option.done()
}

fn option_name(state: State, facet: Facet, option: usize) -> &'static str {
    let (language, catalogue) = (state.language.get(), state.catalogue());
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
        Facet::InForce => [text.in_force, text.out_of_force][option],
        Facet::Document => language.of(&catalogue.documents[option].title),
        Facet::Department => language.of(&catalogue.departments[option].1),
        Facet::Place => language.of(&catalogue.places[option].name),
    }
}
