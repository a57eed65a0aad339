//! The invitation: to be read from five metres.

use policy::Visitor;

use super::stand::Stand;
use crate::components::total::split_text;
use crate::icons::{Picture, icon, toono};
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el};

/// The invitation, and the typical visitors with what each may get.
pub fn attract(stand: Stand) -> Piece {
    let state = stand.state;
    let text = move || state.language.get().fair();
    let begin = classed("button", "button button-main fair-choice fair-begin")
        .attr("type", "button")
        .attr("data-action", "begin")
        .with(el("span").live_text(move || text().begin))
        .view(icon(Picture::Forward))
        .on("click", move |_| stand.begin());
    let visitors = state.catalogue().visitors.iter();
    let cards = visitors.map(|visitor| card(stand, visitor));
    classed("section", "fair-attract")
        .view(toono())
        .with(el("h1").live_text(move || text().headline))
        .with(classed("p", "fair-lead").live_text(move || text().lead))
        .with(begin)
        .with(classed("p", "fair-like").live_text(move || text().like_you))
        .with(classed("div", "fair-cards").each(cards))
        .done()
}

fn card(stand: Stand, visitor: &'static Visitor) -> Markup {
    let state = stand.state;
    let estimate = state
        .estimator()
        .estimate(&state.answers_of(visitor), state.today());
    let (total, split) = (
        estimate.total,
        Language::ALL.map(|language| split_text(language, &estimate)),
    );
    classed("button", "fair-card fair-choice")
        .attr("type", "button")
        .attr("data-visitor", visitor.id.clone())
        .with(el("strong").live_text(move || state.words(&visitor.title)))
        .with(classed("span", "fair-amount").live_text(move || {
            let language = state.language.get();
            if total.high.is_zero() {
                // What is competed for has no sum.
                return state.words(&visitor.summary).to_owned();
            }
            language.range(total)
        }))
        .with(el("small").live_text(move || {
            let place = usize::from(state.language.get() == Language::English);
            split[place].clone()
        }))
        .on("click", move |_| stand.begin_as(visitor))
}
