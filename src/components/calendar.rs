//! The total year by year.

use policy::Money;

use crate::components::chart::chart;
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::State;

/// Both ends of the total, year by year, as a chart and as a table.
pub fn calendar(state: State) -> Piece {
    live(move || {
        let (language, estimate) = (state.language.get(), state.estimate.get());
        let text = language.text();
        if estimate.calendar.is_empty() {
            return nothing();
        }
        // One bar says no more than its number.
        let is_drawn = estimate.calendar.len() > 1;
        let both = estimate.total.low != estimate.total.high;
        let amount = |amount: Money| classed("td", "number").text(language.money(amount));
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
        // What each kind of bar looks like stands where its amounts stand.
        let column = |title: &str, key: Option<&'static str>| {
            el("th")
                .attr("scope", "col")
                .maybe(
                    key.filter(|_| is_drawn)
                        .map(|class| classed("span", class).attr("aria-hidden", "true")),
                )
                .text(title)
        };
        let (low, high) = ("chart-key chart-key-low", "chart-key");
        let head = el("tr")
            .with(column(text.year, None))
            .maybe(both.then(|| column(text.at_low, Some(low))))
            .with(column(
                if both { text.at_high } else { text.total },
                Some(high),
            ));
        classed("section", "calendar")
            .with(el("h2").text(text.calendar))
            .with(classed("p", "group-lead").text(text.calendar_lead))
            .with(
                classed("div", "chart-and-table")
                    .maybe(
                        is_drawn
                            .then(|| framed(chart(language, &estimate.calendar, both), text.year)),
                    )
                    .with(
                        el("table")
                            .with(el("thead").with(head))
                            .with(el("tbody").each(rows)),
                    ),
            )
            .done()
    })
}

/// The chart over the word for what its numbers below count.
fn framed(chart: Markup, below: &str) -> Markup {
    let below = classed("span", "chart-below")
        .attr("aria-hidden", "true")
        .text(below);
    classed("div", "chart-frame").with(chart).with(below)
}
