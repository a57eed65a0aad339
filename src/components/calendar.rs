//! The total year by year.

use policy::Money;

use crate::markup::{Piece, classed, el, live, nothing};
use crate::state::State;

/// Both ends of the total, year by year, as a table with bars.
pub fn calendar(state: State) -> Piece {
    live(move || {
        let (language, estimate) = (state.language.get(), state.estimate.get());
        let text = language.text();
        let most = estimate
            .calendar
            .iter()
            .map(|split| split.at_high.max(split.at_low))
            .max()
            .unwrap_or_default();
        if most.is_zero() {
            return nothing();
        }
        let both = estimate.total.low != estimate.total.high;
        let amount = |amount: Money| {
            let share = policy::fraction(amount, most);
            let bar = classed("span", "year-bar")
                .attr("aria-hidden", "true")
                .live_style("--share", move || share.clone());
            classed("td", "number")
                .with(bar)
                .text(language.money(amount))
        };
        let rows = estimate.calendar.iter().enumerate().map(|(place, split)| {
            el("tr")
                .with(
                    el("th")
                        .attr("scope", "row")
                        .text((text.year_number)(&(place + 1).to_string())),
                )
                .maybe(both.then(|| amount(split.at_low)))
                .with(amount(split.at_high))
        });
        let column = |title: &str| el("th").attr("scope", "col").text(title);
        let head = el("tr")
            .with(column(text.year))
            .maybe(both.then(|| column(text.at_low)))
            .with(column(if both { text.at_high } else { text.total }));
        classed("section", "calendar")
            .with(el("h2").text(text.calendar))
            .with(classed("p", "group-lead").text(text.calendar_lead))
            .with(
                el("table")
                    .with(el("thead").with(head))
                    .with(el("tbody").each(rows)),
            )
            .done()
    })
}
