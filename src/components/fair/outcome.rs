//! What the guest may get, and a code to take it along.

use policy::{Basis, BenefitIndex, Estimate, Verdict};

use super::question::back;
use super::stand::Stand;
use crate::compat::grade_mark;
use crate::compat::qr_code;
use crate::components::award::amount_text;
use crate::components::benefit::basis_name;
use crate::components::total::split_text;
use crate::icons::{Picture, icon};
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::Grouped;
use crate::take_away::code::Code;

/// So many benefits are named, and so many of those at the most are in the sum.
const MOST_NAMED: usize = 6;
const MOST_ADDED: usize = 4;

/// The range, the benefits that make it and others, and the code.
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
            state.language.get().range(total)
        }))
        .with(classed("small", "fair-split").live_text(move || {
            let language = state.language.get();
            guest
                .estimate
                .with(|estimate| split_text(language, estimate))
        }));
    let list = live(move || {
        let language = state.language.get();
        let Named { added, beside } = guest
            .grouped
            .with(|grouped| guest.estimate.with(|estimate| named(grouped, estimate)));
        let text = language.fair();
        let lists = [(text.among_them, added), (text.beside_it, beside)];
        let lists = lists
            .into_iter()
            .filter(|(_, benefits)| !benefits.is_empty());
        let shown = lists.flat_map(|(title, benefits)| {
            let rows = benefits
                .into_iter()
                .map(|benefit| row(stand, language, benefit));
            [
                el("h2").text(title).done(),
                classed("ul", "fair-benefits").each(rows).done(),
            ]
        });
        several(shown.collect())
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
                text.next_sentence,
                text.not_official,
            ]
            .concat()
        }))
        .done()
}

/// The benefits named.
struct Named {
    /// Those whose money is in the sum.
    added: Vec<BenefitIndex>,
    /// The others.
    beside: Vec<BenefitIndex>,
}

/// Of each kind those that are certain first, then those that hang on answers, then those to compete for.
fn named(grouped: &Grouped, estimate: &Estimate) -> Named {
    let all = [&grouped.yours, &grouped.depends, &grouped.compete];
    let all = all.into_iter().flatten().copied();
    let (mut added, mut beside): (Vec<_>, Vec<_>) =
        all.partition(|benefit| estimate[*benefit].counted);
    added.truncate(MOST_ADDED);
    beside.truncate(MOST_NAMED - added.len());
    Named { added, beside }
}

fn row(stand: Stand, language: Language, benefit: BenefitIndex) -> Markup {
    let found = &stand.state.catalogue()[benefit];
    let own = stand
        .guest
        .estimate
        .with(|estimate| estimate.benefits[usize::from(benefit.0)].clone());
    let note = if own.left_out_for.is_some() {
        language.text().not_added
    } else if found.basis != Basis::Entitlement {
        basis_name(language, found.basis)
    } else if own.verdict == Verdict::Undetermined {
        language.fair().depends
    } else {
        ""
    };
    let note = (!note.is_empty()).then(|| el("small").text(note));
    el("li")
        .with(
            el("span")
                .text(language.of(&found.title))
                .maybe(note)
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
                qr_code(state, &code),
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
