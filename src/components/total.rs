//! The total: a range, never one number where there is a range, with what it rests on.

use leptos::prelude::*;
use policy::{Answer, Catalogue, Change, Estimate, Grade, Money, QuestionIndex, Verdict};

use crate::components::dynamic::dynamic;
use crate::components::source::{GradeMark, grade_name};
use crate::components::variants::as_changes;
use crate::context::{use_catalogue, use_estimation, use_preferences, use_session};
use crate::icons::{Icon, Picture};
use crate::language::{Figure, Language, list};
use crate::state::Grouped;

/// The total, always in sight.
#[component]
pub fn Total() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let total = move || estimation.with_estimate(|estimate| estimate.total);
    view! {
        <section class="total" aria-labelledby="total-title">
            // The head stays in sight while the page scrolls.
            <div class="total-head">
                <p class="total-title" id="total-title">
                    {preferences.t(|text| text.total)}
                </p>
                <output
                    class="total-figure"
                    data-low=Signal::derive(move || total().low.to_string())
                    data-high=Signal::derive(move || total().high.to_string())
                >
                    <Figures/>
                </output>
                <RangeBar/>
                <RangeScale/>
            </div>
            <div class="total-more">
                <Grades/>
                <Beside/>
                <p class="total-note">{preferences.t(|text| text.total_lead)}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The range in large figures.
#[component]
fn Figures() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let figure = move |amount: Money, class: &'static str| {
        let Figure {
            before,
            number,
            after,
        } = preferences.language().figure(amount);
        view! {
            <span class=class>
                <span class="unit">{before}</span>
                <span class="number">{number}</span>
                <span class="unit">{after}</span>
            </span>
        }
    };
    let figures = move || {
        let total = estimation.with_estimate(|estimate| estimate.total);
        let low = (total.low != total.high).then(|| {
            view! {
                {figure(total.low, "figure-low")}
                <span class="figure-dash">" – "</span>
            }
        });
        let more = total.at_least.then(|| {
            view! { <span class="figure-more">{[preferences.language().word_space(), preferences.text().or_more].concat()}</span> }
        });
        view! { <span>{low} {figure(total.high, "figure-high")} {more}</span> }
    };
    dynamic(figures)
}

/// The range as a bar, on the scale of what this kind of applicant gets at the most.
#[component]
fn RangeBar() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let total = move || estimation.with_estimate(|estimate| estimate.total);
    let label = move || {
        let language = preferences.language();
        (language.text().scale_label)(&language.money(total().low), &language.money(total().high))
    };
    view! {
        <div
            class="range-bar"
            role="img"
            aria-label=label
            style=("--low", move || policy::fraction(total().low, estimation.scale_max()))
            style=("--high", move || policy::fraction(total().high, estimation.scale_max()))
        >
            <span class="range-fill"></span>
        </div>
    }
    .into_any()
}

#[component]
fn RangeScale() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    view! {
        <div class="range-scale" aria-hidden="true">
            <span>"0"</span>
            <span>{move || preferences.language().money(estimation.scale_max())}</span>
        </div>
    }
    .into_any()
}

/// The total split by how sure it is; each end by itself, for it is the ends that the shares add up to.
#[component]
fn Grades() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let lists = move || {
        let (language, text) = (preferences.language(), preferences.text());
        let (total, shares) =
            estimation.with_estimate(|estimate| (estimate.total, estimate.by_grade));
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
    dynamic(lists)
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
        language.between(low, high)
    }
}

/// The amounts beside the total: the flat, competitions, and amounts that depend on open answers.
#[component]
fn Beside() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let count = move |members: fn(&Grouped) -> usize| {
        (preferences.text().items)(&estimation.with_groups(members).to_string())
    };
    let flat = move || {
        estimation.with_estimate(|estimate| flat_text(preferences.language(), catalogue, estimate))
    };
    view! {
        <div class="beside">
            <Fact value=flat name=move || preferences.text().flat/>
            <Fact
                value=move || count(|grouped| grouped.compete.len())
                name=move || preferences.text().competing
            />
            <Fact
                value=move || count(|grouped| grouped.depends.len())
                name=move || preferences.text().depending
            />
        </div>
    }
    .into_any()
}

#[component]
fn Fact(#[prop(into)] value: TextProp, #[prop(into)] name: TextProp) -> impl IntoView {
    view! {
        <div>
            // Set on the element: a browser that translates replaces its text node.
            <b class="number" inner_html=move || value.get().into_owned()></b>
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
pub fn Cases() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let cases = move || {
        let (text, estimate) = (preferences.text(), estimation.estimate());
        (estimate.total.low != estimate.total.high).then(|| {
            view! {
                <section class="cases">
                    <Case
                        class="case case-best"
                        title=text.results().best_case
                        money=estimate.total.high
                        answers=estimate.best_case.clone()
                    />
                    <Case
                        class="case case-worst"
                        title=text.results().worst_case
                        money=estimate.total.low
                        answers=estimate.worst_case.clone()
                    />
                </section>
            }
        })
    };
    dynamic(cases)
}

#[component]
fn Case(
    class: &'static str,
    title: &'static str,
    money: Money,
    answers: Vec<(QuestionIndex, Answer)>,
) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let (language, catalogue) = (preferences.language(), catalogue);
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
            <CompareLink changes=as_changes(&answers) words=text.results().compare_case/>
        </div>
    }
    .into_any()
}

/// A link to these changes beside the visitor's own answers.
#[component]
pub fn CompareLink(changes: Vec<Change>, words: &'static str) -> impl IntoView {
    let session = use_session();
    view! {
        <a
            class="button button-quiet compare-link"
            href=move || session.link_with_scenario(&changes)
        >
            <Icon picture=Picture::Compare/>
            <span>{words}</span>
        </a>
    }
    .into_any()
}
