//! The total: a range, never one number where there is a range, with what it rests on.

use policy::{Catalogue, Change, Estimate, Grade, Money, Verdict};

use crate::components::source::{grade_mark, grade_name};
use crate::components::variants::as_changes;
use crate::icons::{Picture, icon};
use crate::language::{Figure, Language, list};
use crate::markup::{LiveText, Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Grouped, State};

/// The total, always in sight.
pub fn total(state: State) -> Piece {
    let figure = classed("output", "total-figure")
        .live_attr("data-low", move || {
            Some(
                state
                    .estimate
                    .with(|estimate| estimate.total.low.to_string()),
            )
        })
        .live_attr("data-high", move || {
            Some(
                state
                    .estimate
                    .with(|estimate| estimate.total.high.to_string()),
            )
        })
        .live(move || figures(state));
    // The head stays in sight while the page scrolls.
    let head = classed("div", "total-head")
        .with(
            classed("p", "total-title")
                .attr("id", "total-title")
                .live_text(move || state.text().total),
        )
        .with(figure)
        .with(range_bar(state))
        .with(range_scale(state));
    let more = classed("div", "total-more")
        .view(grades(state))
        .with(beside(state))
        .with(classed("p", "total-note").live_text(move || state.text().total_lead));
    classed("section", "total")
        .attr("aria-labelledby", "total-title")
        .with(head)
        .with(more)
        .done()
}

/// The range in large figures.
fn figures(state: State) -> Piece {
    let (language, total) = (
        state.language.get(),
        state.estimate.with(|estimate| estimate.total),
    );
    let piece = |amount: Money, class: &'static str| {
        let Figure {
            before,
            number,
            after,
        } = language.figure(amount);
        classed("span", class)
            .with(classed("span", "unit").text(before))
            .with(classed("span", "number").text(number))
            .with(classed("span", "unit").text(after))
    };
    let mut pieces = el("span");
    if total.low != total.high {
        pieces = pieces
            .with(piece(total.low, "figure-low"))
            .with(classed("span", "figure-dash").text(" – "));
    }
    pieces = pieces.with(piece(total.high, "figure-high"));
    if total.at_least {
        pieces = pieces
            .with(classed("span", "figure-more").text(format!(" {}", language.text().or_more)));
    }
    pieces.done()
}

/// The range as a bar, on the scale of what this kind of applicant gets at the most.
fn range_bar(state: State) -> Markup {
    let ends = move || {
        state
            .estimate
            .with(|estimate| (estimate.total.low, estimate.total.high))
    };
    classed("div", "range-bar")
        .attr("role", "img")
        .live_attr("aria-label", move || {
            let language = state.language.get();
            Some((language.text().scale_label)(
                &language.money(ends().0),
                &language.money(ends().1),
            ))
        })
        .live_style("--low", move || policy::fraction(ends().0, state.widest()))
        .live_style("--high", move || policy::fraction(ends().1, state.widest()))
        .with(classed("span", "range-fill"))
}

fn range_scale(state: State) -> Markup {
    classed("div", "range-scale")
        .attr("aria-hidden", "true")
        .with(el("span").text("0"))
        .with(el("span").live_text(move || state.language.get().money(state.widest())))
}

/// The total split by how sure it is; each end by itself, for it is the ends that the shares add up to.
fn grades(state: State) -> Piece {
    live(move || {
        let (language, text) = (state.language.get(), state.text());
        let (total, shares) = state
            .estimate
            .with(|estimate| (estimate.total, estimate.by_grade));
        let is_range = total.low != total.high;
        let mut lists = Vec::new();
        for (end, title) in [(total.low, text.at_low), (total.high, text.at_high)] {
            let is_low = is_range && lists.is_empty();
            let mut list = classed("ul", "grades").attr("aria-label", text.by_grade);
            if is_range {
                list = list.with(el("li").text(title));
            }
            for (grade, split) in Grade::ALL.into_iter().zip(shares) {
                let share = if is_low { split.at_low } else { split.at_high };
                if !share.is_zero() {
                    let amount = classed("span", "number").text(language.money(share));
                    let share = classed("li", "grade-share").with(grade_mark(language, grade));
                    list = list.with(share.with(amount));
                }
            }
            lists.push(if end.is_zero() {
                nothing()
            } else {
                list.done()
            });
            if !is_range {
                break;
            }
        }
        several(lists)
    })
}

/// The high end of the total split by how sure it is, in one line; empty where there is no money in it.
pub fn split_text(language: Language, estimate: &Estimate) -> String {
    let text = language.text();
    let mut words = String::new();
    for (grade, split) in Grade::ALL.into_iter().zip(estimate.by_grade) {
        if !split.at_high.is_zero() {
            let amount = language.money(split.at_high);
            let share = [grade_name(language, grade), text.colon, &amount].concat();
            list(&mut words, text.semicolon, &share);
        }
    }
    if estimate.total.low != estimate.total.high && !words.is_empty() {
        words.insert_str(0, &[text.at_high, text.colon].concat());
    }
    words
}

/// Two amounts, or one where they are the same.
pub fn ends(language: Language, low: Money, high: Money) -> String {
    if low == high {
        language.money(low)
    } else {
        (language.text().between)(&language.money(low), &language.money(high))
    }
}

/// What stands beside the total: the flat, what is competed for, what hangs on answers.
fn beside(state: State) -> Markup {
    let entry = |value: LiveText, name: LiveText| {
        el("div")
            .with(classed("b", "number").live_text(value))
            .with(el("span").live_text(name))
    };
    let count = move |members: fn(&Grouped) -> usize| {
        (state.text().items)(&state.grouped.with(members).to_string())
    };
    classed("div", "beside")
        .with(entry(
            Box::new(move || flat(state).into()),
            Box::new(move || state.text().flat.into()),
        ))
        .with(entry(
            Box::new(move || count(|grouped| grouped.compete.len()).into()),
            Box::new(move || state.text().competing.into()),
        ))
        .with(entry(
            Box::new(move || count(|grouped| grouped.depends.len()).into()),
            Box::new(move || state.text().depending.into()),
        ))
}

/// For how long a flat is to be had, if at all.
fn flat(state: State) -> String {
    let language = state.language.get();
    state
        .estimate
        .with(|estimate| flat_text(language, state.catalogue(), estimate))
}

/// For how long a flat is to be had, or that it would take the place of what is in the total; a question mark while that
/// is open, a dash where there is none.
pub fn flat_text(language: Language, catalogue: &Catalogue, estimate: &Estimate) -> String {
    let text = language.text();
    for (index, benefit) in catalogue.indexed_benefits() {
        if let policy::Form::Flat { months } = benefit.award.form {
            match estimate[index].verdict {
                // Where the rent subsidy is in the total, the flat would take its place.
                Verdict::Eligible if estimate[index].left_out_for.is_some() => {
                    return text.flat_or_rent.to_owned();
                }
                Verdict::Eligible => return (text.months)(&months.to_string()),
                Verdict::Undetermined => return "?".to_owned(),
                Verdict::NotEligible => {}
            }
        }
    }
    "–".to_owned()
}

/// The best and the worst case, with the answers that make them.
pub fn cases(state: State) -> Piece {
    live(move || {
        let (language, catalogue, estimate) = (
            state.language.get(),
            state.catalogue(),
            state.estimate.get(),
        );
        let text = language.text();
        if estimate.total.low == estimate.total.high {
            return nothing();
        }
        let mut section = classed("section", "cases");
        for (class, title, money, answers) in [
            (
                "case case-best",
                text.best_case,
                estimate.total.high,
                &estimate.best_case,
            ),
            (
                "case case-worst",
                text.worst_case,
                estimate.total.low,
                &estimate.worst_case,
            ),
        ] {
            let mut lines = el("ul");
            for (question, answer) in answers {
                let name = language.of(&catalogue[*question].name);
                let answer = language.answer(catalogue, *question, *answer);
                let line = el("li").text([name, text.colon].concat());
                lines = lines.with(line.with(el("b").text(answer)));
            }
            let title = el("h3")
                .text([title, " "].concat())
                .with(classed("span", "number").text(language.money(money)));
            section = section.with(
                classed("div", class)
                    .with(title)
                    .with(lines)
                    .with(compare_link(state, as_changes(answers), text.compare_case)),
            );
        }
        section.done()
    })
}

/// A link to these changes beside the visitor's own answers.
pub fn compare_link(state: State, changes: Vec<Change>, words: &str) -> Markup {
    classed("a", "button button-quiet compare-link")
        .live_attr("href", move || Some(state.link_with(&changes)))
        .view(icon(Picture::Compare))
        .with(el("span").text(words))
}
