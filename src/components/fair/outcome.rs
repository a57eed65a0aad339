//! What the guest may get, and a code to take it along.

use policy::{BenefitIndex, Verdict};

use super::question::back;
use super::stand::Stand;
use crate::components::award::amount_text;
use crate::components::qr_code::qr_code;
use crate::components::source::grade_mark;
use crate::components::total::ends;
use crate::icons::{Picture, icon};
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::Grouped;
use crate::take_away::code::Code;

/// So many benefits are named.
const MOST_NAMED: usize = 5;

/// The range, the benefits that make it, and the code.
pub fn outcome(stand: Stand) -> Piece {
    let (state, guest) = (stand.state, stand.guest);
    let text = move || state.language.get().fair();
    let total = move || guest.estimate.with(|estimate| estimate.total);
    let title = el("h1")
        .with(classed("span", "fair-result-title").live_text(move || {
            let total = total();
            if total.high.is_zero() {
                text().result_compete
            } else if total.low == total.high {
                text().result_settled
            } else {
                text().result
            }
        }))
        .with(classed("b", "fair-result").live_text(move || {
            let total = total();
            if total.high.is_zero() {
                return String::new();
            }
            ends(state.language.get(), total.low, total.high)
        }))
        .with(el("small").live_text(move || {
            if total().at_least {
                state.text().or_more
            } else {
                ""
            }
        }));
    let list = live(move || {
        let language = state.language.get();
        let named = guest.grouped.with(named);
        let rows = named
            .into_iter()
            .map(|benefit| row(stand, language, benefit));
        let rows: Vec<Markup> = rows.collect();
        if rows.is_empty() {
            return nothing();
        }
        several(vec![
            el("h2").text(language.fair().among_them).done(),
            classed("ul", "fair-benefits").each(rows).done(),
        ])
    });
    let more = live(move || {
        if !stand.has_more() {
            return nothing();
        }
        classed("button", "button fair-choice")
            .attr("type", "button")
            .attr("data-action", "ask-more")
            .live_text(move || text().more_questions)
            .on("click", move |_| stand.ask_more())
            .done()
    });
    let over = classed("button", "button button-main fair-choice")
        .attr("type", "button")
        .attr("data-action", "next-guest")
        .with(el("span").live_text(move || text().start_over))
        .view(icon(Picture::Forward))
        .on("click", move |_| stand.clear());
    classed("section", "fair-outcome")
        .with(classed("div", "fair-figures").with(title).view(list))
        .with(code(stand))
        .with(
            classed("div", "fair-foot")
                .with(back(stand))
                .view(more)
                .with(over),
        )
        .with(classed("p", "fair-note").live_text(move || {
            let (language, text) = (state.language.get(), state.text());
            let day = (text.as_of)(&language.date(state.day()));
            let version = (text.about_version)(&state.catalogue().version);
            [
                &*day,
                text.comma,
                &version,
                text.full_stop,
                text.not_official,
            ]
            .concat()
        }))
        .done()
}

/// Those that are certain, then those that hang on answers, then those to compete for.
fn named(grouped: &Grouped) -> Vec<BenefitIndex> {
    let all = [&grouped.yours, &grouped.depends, &grouped.compete];
    let all = all.into_iter().flatten().copied();
    all.take(MOST_NAMED).collect()
}

fn row(stand: Stand, language: Language, benefit: BenefitIndex) -> Markup {
    let found = &stand.state.catalogue()[benefit];
    let own = stand
        .guest
        .estimate
        .with(|estimate| estimate.benefits[usize::from(benefit.0)].clone());
    let depends =
        (own.verdict == Verdict::Undetermined).then(|| el("small").text(language.fair().depends));
    el("li")
        .with(
            el("span")
                .text(language.of(&found.title))
                .maybe(depends)
                .with(grade_mark(language, found.grade)),
        )
        .with(el("b").text(amount_text(language, found, &own)))
}

/// The code, where the stand's staff has said where the page is served.
fn code(stand: Stand) -> Markup {
    let state = stand.state;
    classed("figure", "fair-code").live(move || {
        let text = state.language.get().fair();
        let address = stand.address.get();
        let made = (!address.is_empty())
            .then(|| Code::new(&stand.guest.guest_link(&address)))
            .flatten();
        match made {
            Some(code) => several(vec![
                qr_code(state, &code).done(),
                el("figcaption")
                    .with(el("b").text(text.scan))
                    .with(el("span").text(text.scan_note))
                    .done(),
            ]),
            None => classed("figcaption", "fair-no-code")
                .text(text.no_address)
                .done(),
        }
    })
}
