//! The total: a range, never one number where there is a range, with what it rests on.

use leptos::prelude::*;
use policy::{Answer, Catalogue, Change, Estimate, Grade, Money, QuestionIndex, Verdict};

use crate::components::source::{GradeMark, grade_name};
use crate::components::variants::as_changes;
use crate::icons::{Icon, Picture};
use crate::language::{Figure, Language, list};
use crate::state::{Grouped, State};

/// The total, always in sight.
#[component]
pub fn Total(state: State) -> impl IntoView {
    let total = move || state.estimate.with(|estimate| estimate.total);
    view! {
        <section class="total" aria-labelledby="total-title">
            // The head stays in sight while the page scrolls.
            <div class="total-head">
                <p class="total-title" id="total-title">
                    {move || state.text().total}
                </p>
                <output
                    class="total-figure"
                    data-low=move || total().low.to_string()
                    data-high=move || total().high.to_string()
                >
                    <Figures state/>
                </output>
                <RangeBar state/>
                <RangeScale state/>
            </div>
            <div class="total-more">
                <Grades state/>
                <Beside state/>
                <p class="total-note">{move || state.text().total_lead}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The range in large figures.
#[component]
fn Figures(state: State) -> impl IntoView {
    let figure = move |amount: Money, class: &'static str| {
        let Figure {
            before,
            number,
            after,
        } = state.language.get().figure(amount);
        view! {
            <span class=class>
                <span class="unit">{before}</span>
                <span class="number">{number}</span>
                <span class="unit">{after}</span>
            </span>
        }
    };
    let figures = move || {
        let total = state.estimate.with(|estimate| estimate.total);
        let low = (total.low != total.high).then(|| {
            view! {
                {figure(total.low, "figure-low")}
                <span class="figure-dash">" – "</span>
            }
        });
        let more = total.at_least.then(|| {
            view! { <span class="figure-more">{[" ", state.text().or_more].concat()}</span> }
        });
        view! { <span>{low} {figure(total.high, "figure-high")} {more}</span> }
    };
    figures.into_any()
}

/// The range as a bar, on the scale of what this kind of applicant gets at the most.
#[component]
fn RangeBar(state: State) -> impl IntoView {
    let total = move || state.estimate.with(|estimate| estimate.total);
    let label = move || {
        let language = state.language.get();
        (language.text().scale_label)(&language.money(total().low), &language.money(total().high))
    };
    view! {
        <div
            class="range-bar"
            role="img"
            aria-label=label
            style=("--low", move || policy::fraction(total().low, state.widest()))
            style=("--high", move || policy::fraction(total().high, state.widest()))
        >
            <span class="range-fill"></span>
        </div>
    }
    .into_any()
}

#[component]
fn RangeScale(state: State) -> impl IntoView {
    view! {
        <div class="range-scale" aria-hidden="true">
            <span>"0"</span>
            <span>{move || state.language.get().money(state.widest())}</span>
        </div>
    }
    .into_any()
}

/// The total split by how sure it is; each end by itself, for it is the ends that the shares add up to.
#[component]
fn Grades(state: State) -> impl IntoView {
    let lists = move || {
        let (language, text) = (state.language.get(), state.text());
        let (total, shares) = state
            .estimate
            .with(|estimate| (estimate.total, estimate.by_grade));
        let list = |title: Option<&'static str>, share_of: fn(policy::Split) -> Money| {
            let shares = Grade::ALL
                .into_iter()
                .zip(shares)
                .map(|(grade, split)| (grade, share_of(split)))
                .filter(|(_, share)| !share.is_zero())
                .map(|(grade, share)| {
                    view! {
                        <li class="grade-share">
                            <GradeMark language grade/>
                            <span class="number">{language.money(share)}</span>
                        </li>
                    }
                });
            view! {
                <ul class="grades" aria-label=text.by_grade>
                    {title.map(|title| view! { <li>{title}</li> })}
                    {shares.collect_view()}
                </ul>
            }
        };
        let is_range = total.low != total.high;
        let low = (is_range && !total.low.is_zero())
            .then(|| list(Some(text.at_low), |split| split.at_low));
        let high = (!total.high.is_zero())
            .then(|| list(is_range.then_some(text.at_high), |split| split.at_high));
        (low, high)
    };
    lists.into_any()
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
#[component]
fn Beside(state: State) -> impl IntoView {
    let count = move |members: fn(&Grouped) -> usize| {
        (state.text().items)(&state.grouped.with(members).to_string())
    };
    let flat = move || {
        state
            .estimate
            .with(|estimate| flat_text(state.language.get(), state.catalogue(), estimate))
    };
    view! {
        <div class="beside">
            <Fact value=flat name=move || state.text().flat/>
            <Fact
                value=move || count(|grouped| grouped.compete.len())
                name=move || state.text().competing
            />
            <Fact
                value=move || count(|grouped| grouped.depends.len())
                name=move || state.text().depending
            />
        </div>
    }
    .into_any()
}

#[component]
fn Fact(#[prop(into)] value: TextProp, #[prop(into)] name: TextProp) -> impl IntoView {
    view! {
        <div>
            <b class="number">{move || value.get()}</b>
            <span>{move || name.get()}</span>
        </div>
    }
    .into_any()
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
#[component]
pub fn Cases(state: State) -> impl IntoView {
    let cases = move || {
        let (text, estimate) = (state.text(), state.estimate.get());
        (estimate.total.low != estimate.total.high).then(|| {
            view! {
                <section class="cases">
                    <Case
                        state
                        class="case case-best"
                        title=text.best_case
                        money=estimate.total.high
                        answers=estimate.best_case.clone()
                    />
                    <Case
                        state
                        class="case case-worst"
                        title=text.worst_case
                        money=estimate.total.low
                        answers=estimate.worst_case.clone()
                    />
                </section>
            }
        })
    };
    cases.into_any()
}

#[component]
fn Case(
    state: State,
    class: &'static str,
    title: &'static str,
    money: Money,
    answers: Vec<(QuestionIndex, Answer)>,
) -> impl IntoView {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let text = language.text();
    let lines = answers.iter().map(|(question, answer)| {
        let name = language.of(&catalogue[*question].name);
        view! {
            <li>
                {[name, text.colon].concat()}
                <b>{language.answer(catalogue, *question, *answer)}</b>
            </li>
        }
    });
    view! {
        <div class=class>
            <h3>{title} " " <span class="number">{language.money(money)}</span></h3>
            <ul>{lines.collect_view()}</ul>
            <CompareLink state changes=as_changes(&answers) words=text.compare_case/>
        </div>
    }
    .into_any()
}

/// A link to these changes beside the visitor's own answers.
#[component]
pub fn CompareLink(state: State, changes: Vec<Change>, words: &'static str) -> impl IntoView {
    view! {
        <a
            class="button button-quiet compare-link"
            href=move || state.link_with(&changes)
        >
            <Icon picture=Picture::Compare/>
            <span>{words}</span>
        </a>
    }
    .into_any()
}
