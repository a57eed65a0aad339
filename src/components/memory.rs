//! What the page says of an earlier visit: that its answers are here again, and what has changed since.

use policy::{Benefit, Period, Verdict};

use crate::browser;
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, live, nothing};
use crate::state::{Changes, Outcome, State, Welcome};

/// So many changes are told one by one, the rest counted.
const MOST_LINES: usize = 8;

/// A quiet line about the answers kept from an earlier visit.
pub fn welcome_line(state: State) -> Piece {
    live(move || {
        let (text, language) = (state.text(), state.language.get());
        let (says, name, act): (String, &'static str, fn(State)) = match state.memory.welcome.get()
        {
            Welcome::Nothing => return nothing(),
            Welcome::Again { on, is_updated } => {
                let says = (text.kept_again)(&language.date(on));
                let says = if is_updated {
                    format!("{says} {}", text.kept_unchanged)
                } else {
                    says
                };
                (says, text.start_over, State::start_over)
            }
            Welcome::Others { on } => (
                (text.kept_others)(&language.date(on)),
                text.bring_back,
                State::bring_back,
            ),
        };
        let button = |name: &'static str, class: &'static str| {
            classed("button", class).attr("type", "button").text(name)
        };
        let act = button(name, "button button-quiet welcome-act").on("click", move |_| {
            act(state);
            browser::document::focus("#main");
        });
        let close =
            button(text.close, "button button-quiet message-close").on("click", move |_| {
                state.close_welcome();
                browser::document::focus("#main");
            });
        classed("div", "message message-quiet welcome")
            .attr("role", "status")
            .with(el("p").text(says))
            .with(classed("div", "message-acts").with(act).with(close))
            .done()
    })
}

/// Names what has changed for this visitor since the last visit.
pub fn changes_message(state: State) -> Piece {
    live(move || {
        let Some(changes) = state.memory.changes.get() else {
            return nothing();
        };
        let text = state.text();
        let close = classed("button", "button button-quiet message-close")
            .attr("type", "button")
            .text(text.close)
            .on("click", move |_| {
                state.close_changes();
                browser::document::focus("#main");
            });
        classed("div", "message changes")
            .attr("role", "status")
            .with(el("p").text(title(state, &changes)))
            .with(el("ul").each(lines(state, &changes)))
            .with(close)
            .done()
    })
}

fn title(state: State, changes: &Changes) -> String {
    let (text, language) = (state.text(), state.language.get());
    let day = language.date(changes.since);
    match &changes.catalogue {
        Some(before) => (text.updated_since)(&day, before, &state.catalogue().version),
        None => (text.changed_since)(&day),
    }
}

fn lines(state: State, changes: &Changes) -> Vec<Markup> {
    let (text, language) = (state.text(), state.language.get());
    let line = |name: &str, change: &str| {
        el("li")
            .text(format!("{name}{}", text.colon))
            .with(el("b").text(change))
    };
    let mut lines = Vec::new();
    if let Some((before, now)) = changes.total {
        let [before, now] = [before, now].map(|range| language.range(range));
        lines.push(line(text.total_short, &(text.changed)(&before, &now)));
    }
    let count = changes.benefits.len() + changes.gone.len();
    for change in &changes.benefits {
        let benefit = &state.catalogue()[change.benefit];
        let [before, now] =
            [change.before, change.now].map(|outcome| outcome_text(language, benefit, outcome));
        let told = line(language.of(&benefit.title), &(text.changed)(&before, &now));
        lines.push(if change.by_days && changes.catalogue.is_some() {
            told.text(text.changed_by_days)
        } else {
            told
        });
    }
    for id in &changes.gone {
        lines.push(line(id, text.is_gone));
    }
    if count > MOST_LINES {
        lines.truncate(lines.len() - count + MOST_LINES);
        lines.push(el("li").text((text.and_more)(&(count - MOST_LINES).to_string())));
    }
    lines
}

/// What was said of a benefit, in a few words.
fn outcome_text(language: Language, benefit: &Benefit, outcome: Outcome) -> String {
    let text = language.text();
    let amount = outcome.money.map(|range| {
        let amount = if benefit.counts() || range.low == range.high {
            language.range(range)
        } else {
            (text.up_to)(&language.money(range.high))
        };
        match outcome.per {
            Some(Period::Month) => (text.per_month)(&amount),
            Some(Period::Year) => (text.per_year)(&amount),
            None => amount,
        }
    });
    match (outcome.verdict, amount) {
        (Verdict::NotEligible, _) => text.is_not_for_you.to_owned(),
        (Verdict::Eligible, Some(amount)) => amount,
        (Verdict::Eligible, None) => text.is_for_you.to_owned(),
        (Verdict::Undetermined, Some(amount)) => (text.is_open_with)(&amount),
        (Verdict::Undetermined, None) => text.is_open.to_owned(),
    }
}
