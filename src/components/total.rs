//! The total: a range, never one number where there is a range, with what it rests on.

use leptos::prelude::*;
use policy::{Estimate, Grade, Money, QuestionIndex, Verdict};

use crate::components::source::GradeMark;
use crate::language::{Figure, Language};
use crate::state::{Grouped, State, use_state};

/// The total, always in sight.
#[component]
pub fn Total() -> impl IntoView {
    let state = use_state();
    view! {
        <section class="total" aria-labelledby="total-title">
            <p class="total-title" id="total-title">{move || state.text().total}</p>
            <output class="total-figure" data-low=move || state.estimate.get().total.low.to_string() data-high=move || state.estimate.get().total.high.to_string()>
                {move || figure(state.language.get(), &state.estimate.get())}
            </output>
            <RangeBar/>
            <Grades/>
            <Beside/>
            <p class="total-note">{move || state.text().total_lead}</p>
        </section>
    }
}

/// The range in large figures.
fn figure(language: Language, estimate: &Estimate) -> impl IntoView + use<> {
    let total = estimate.total;
    let piece = |figure: Figure, class: &'static str| view! {
        <span class=class>{figure.before}<span class="number">{figure.number}</span><span class="unit">{figure.after}</span></span>
    };
    let low = (total.low != total.high).then(|| view! {
        {piece(language.figure(total.low), "figure-low")}
        <span class="figure-dash">" – "</span>
    });
    view! {
        {low}
        {piece(language.figure(total.high), "figure-high")}
        {total.at_least.then(|| view! { <span class="figure-more">" "{language.text().or_more}</span> })}
    }
}

/// The range as a bar, on the scale of what nobody has answered anything gets at the most.
#[component]
fn RangeBar() -> impl IntoView {
    let state = use_state();
    let ends = move || {
        let total = state.estimate.get().total;
        let widest = state.widest();
        (policy::fraction(total.low, widest), policy::fraction(total.high, widest))
    };
    let label = move || {
        let (language, total) = (state.language.get(), state.estimate.get().total);
        (language.text().scale_label)(&language.money(total.low), &language.money(total.high))
    };
    view! {
        <div class="range-bar" role="img" aria-label=label style:--low=move || ends().0 style:--high=move || ends().1>
            <span class="range-fill"></span>
        </div>
        <div class="range-scale" aria-hidden="true">
            <span>"0"</span>
            <span>{move || state.language.get().money(state.widest())}</span>
        </div>
    }
}

/// The total split by how sure it is.
#[component]
fn Grades() -> impl IntoView {
    let state = use_state();
    move || {
        let (language, estimate) = (state.language.get(), state.estimate.get());
        let shares: Vec<_> = Grade::ALL.into_iter().zip(estimate.by_grade).filter(|(_, split)| !split.at_high.is_zero() || !split.at_low.is_zero()).collect();
        (!shares.is_empty()).then(|| view! {
            <ul class="grades" aria-label=language.text().by_grade>
                {shares.into_iter().map(|(grade, split)| view! {
                    <li class="grade-share"><GradeMark grade/> <span class="number">{ends(language, split.at_low, split.at_high)}</span></li>
                }).collect_view()}
            </ul>
        })
    }
}

/// Two amounts, or one where they are the same.
pub fn ends(language: Language, low: Money, high: Money) -> String {
    if low == high { language.money(low) } else { (language.text().between)(&language.money(low), &language.money(high)) }
}

/// What stands beside the total: the flat, what is competed for, what hangs on answers.
#[component]
fn Beside() -> impl IntoView {
    let state = use_state();
    let counts = move || Grouped::new(&state.catalogue(), &state.estimate.get());
    view! {
        <div class="beside">
            <div><b class="number">{move || flat(state)}</b><span>{move || state.text().flat}</span></div>
            <div><b class="number">{move || (state.text().items)(&counts().compete.len().to_string())}</b><span>{move || state.text().competing}</span></div>
            <div><b class="number">{move || (state.text().items)(&counts().depends.len().to_string())}</b><span>{move || state.text().depending}</span></div>
        </div>
    }
}

/// For how long a flat is to be had, if at all.
fn flat(state: State) -> String {
    let (catalogue, estimate, text) = (state.catalogue(), state.estimate.get(), state.text());
    let flat = catalogue.indexed_benefits().find_map(|(index, benefit)| match benefit.award.form {
        policy::Form::Flat { months } => Some((months, estimate.benefits[usize::from(index.0)].verdict)),
        _ => None,
    });
    match flat {
        Some((months, Verdict::Eligible)) => (text.months)(&months.to_string()),
        Some((_, Verdict::Undetermined)) => "?".to_owned(),
        _ => "–".to_owned(),
    }
}

/// The best and the worst case, with the answers that make them.
#[component]
pub fn Cases() -> impl IntoView {
    let state = use_state();
    move || {
        let (language, estimate, catalogue) = (state.language.get(), state.estimate.get(), state.catalogue());
        let text = language.text();
        let case = |class: &'static str, title: &'static str, money: Money, answers: &[(QuestionIndex, policy::Answer)]| {
            let answers = answers.iter().map(|(question, answer)| {
                let name = language.of(&catalogue[*question].name);
                view! { <li>{name}{text.colon}<b>{language.answer(&catalogue, *question, *answer)}</b></li> }
            });
            view! {
                <div class=class>
                    <h3>{title}" "<span class="number">{language.money(money)}</span></h3>
                    <ul>{answers.collect_view()}</ul>
                </div>
            }
        };
        (estimate.total.low != estimate.total.high).then(|| view! {
            <section class="cases">
                {case("case case-best", text.best_case, estimate.total.high, &estimate.best_case)}
                {case("case case-worst", text.worst_case, estimate.total.low, &estimate.worst_case)}
            </section>
        })
    }
}
