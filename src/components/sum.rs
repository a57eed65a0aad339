//! How the total adds up: what each benefit brings to both ends.

use policy::Split;

use crate::markup::{Piece, classed, el, live, nothing};
use crate::state::State;

/// The benefits that add to the total, with what they add, and the sum.
pub fn sum(state: State) -> Piece {
    live(move || {
        let (language, catalogue) = (state.language.get(), state.catalogue());
        let (text, estimate) = (language.text(), state.estimate.get());
        if estimate.parts.is_empty() {
            return nothing();
        }
        let both = estimate.total.low != estimate.total.high;
        let row = |name: &str, split: Split| {
            let amount = |amount| classed("td", "number").text(language.money(amount));
            el("tr")
                .with(el("th").attr("scope", "row").text(name))
                .maybe(both.then(|| amount(split.at_low)))
                .with(amount(split.at_high))
        };
        let parts = estimate.parts.iter();
        let parts =
            parts.map(|(benefit, split)| row(language.of(&catalogue[*benefit].title), *split));
        let column = |title: &str| el("th").attr("scope", "col").text(title);
        let head = both.then(|| {
            let head = el("tr")
                .with(column(text.benefit))
                .with(column(text.at_low))
                .with(column(text.at_high));
            el("thead").with(head)
        });
        let total = Split {
            at_low: estimate.total.low,
            at_high: estimate.total.high,
        };
        classed("section", "sum")
            .with(el("h2").text(text.adds_up))
            .with(
                el("table")
                    .maybe(head)
                    .with(el("tbody").each(parts))
                    .with(el("tfoot").with(row(text.total, total))),
            )
            .done()
    })
}
