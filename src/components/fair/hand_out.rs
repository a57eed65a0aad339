//! One page of paper for visitors of a fair. It is never on the screen.

use super::stand::Stand;
use crate::compat::qr_code;
use crate::components::total::split_text;
use crate::icons::toono;
use crate::markup::{Piece, classed, el, live, nothing};
use crate::take_away::code::Code;
use crate::take_away::link::Link;

/// The page.
pub fn hand_out(stand: Stand) -> Piece {
    let state = stand.state;
    live(move || {
        let language = state.language.get();
        let (text, catalogue) = (language.fair(), state.catalogue());
        let rows = catalogue.visitors.iter().map(|visitor| {
            let estimate = state
                .estimator()
                .estimate(&state.answers_of(visitor), state.today());
            el("tr")
                .with(
                    el("th")
                        .attr("scope", "row")
                        .with(el("b").text(language.of(&visitor.title)))
                        .with(el("span").text(language.of(&visitor.summary))),
                )
                .with(if estimate.total.high.is_zero() {
                    // What is competed for has no sum.
                    classed("td", "number").text(language.text().compete)
                } else {
                    classed("td", "number")
                        .text(language.range(estimate.total))
                        .with(el("span").text(split_text(language, &estimate)))
                })
        });
        let address = stand.address.get();
        let link = Link::new(&address, "", String::new());
        let code = (!address.is_empty()).then(|| Code::new(&link)).flatten();
        let code = code.map_or_else(nothing, |code| {
            classed("figure", "fair-code")
                .with(qr_code(state, &code))
                .with(
                    el("figcaption")
                        .with(el("b").text(text.paper_scan))
                        .with(el("span").text(address)),
                )
                .done()
        });
        classed("section", "hand-out")
            .attr("aria-hidden", "true")
            .with(
                classed("p", "hand-out-brand")
                    .view(toono())
                    .with(el("b").text(language.text().brand)),
            )
            .with(classed("p", "hand-out-title").text(text.headline))
            .with(el("p").text(text.paper_lead))
            .with(classed("h2", "hand-out-head").text(text.paper_examples))
            .with(el("table").with(el("tbody").each(rows)))
            .with(el("ol").each(text.paper_how.map(|step| el("li").text(step))))
            .view(code)
            .with(
                classed("p", "fine-print").text(
                    [
                        &*(language.text().as_of)(&language.date(state.today())),
                        language.text().next_sentence,
                        language.text().not_official,
                    ]
                    .concat(),
                ),
            )
            .done()
    })
}
