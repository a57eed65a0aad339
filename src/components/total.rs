//! The total: a range, never one number where there is a range, with what it rests on.

use leptos::prelude::*;
use policy::{Answer, Catalogue, Change, Estimate, Grade, Money, QuestionIndex, Verdict};

use crate::components::dynamic::dynamic;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::components::source::grade_name;
use crate::context::{use_catalogue, use_estimation, use_preferences, use_session};
use crate::estimation::as_changes;
use crate::icons::{Icon, Picture};
use crate::language::{Figure, Language, list};

/// The total, always in sight: the usual range leads, with what it assumes; the full one stands beside it.
#[component]
pub fn Total() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let views = use_lazy_views();
    let total = move || estimation.with_estimate(|estimate| estimate.total);
    let usual = move || estimation.with_estimate(|estimate| estimate.usual.total);
    let assumed = move || estimation.with_estimate(|estimate| estimate.usual.assumes.len());
    let title = move || match assumed() {
        0 => preferences.text().total,
        _ => preferences.text().usual_total,
    };
    let count = move || match assumed() {
        0 => String::new(),
        count => (preferences.text().assumes)(&count.to_string()),
    };
    view! {
        <section class="total" aria-labelledby="total-title">
            // The head stays in sight while the page scrolls.
            <div class="total-head">
                <p class="total-title" id="total-title">
                    {title}
                </p>
                <output
                    class="total-figure"
                    // What an answer changed is said with the range.
                    aria-live="off"
                    data-low=Signal::derive(move || total().low.to_string())
                    data-high=Signal::derive(move || total().high.to_string())
                    data-usual-low=Signal::derive(move || usual().low.to_string())
                    data-usual-high=Signal::derive(move || usual().high.to_string())
                >
                    <Figures/>
                </output>
                <RangeBar/>
                <RangeScale/>
                <p class="total-assumes">{count}</p>
                <Loadable quiet=true load=views.last_change/>
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
        let total = estimation.with_estimate(|estimate| estimate.usual.total);
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

/// The range as a bar, on the scale of what this kind of applicant gets at the most: what is certain is solid from
/// nothing on, what is possible is hatched, and what only unusual answers add is pale.
#[component]
fn RangeBar() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let ends =
        move || estimation.with_estimate(|estimate| (estimate.usual.total, estimate.total.high));
    let label = move || {
        let (language, (usual, _)) = (preferences.language(), ends());
        (language.text().scale_label)(&language.money(usual.low), &language.money(usual.high))
    };
    let share = move |amount: Money| policy::fraction(amount, estimation.scale_max());
    view! {
        <div
            class="range-bar"
            role="img"
            aria-label=label
            style=("--low", move || share(ends().0.low))
            style=("--high", move || share(ends().0.high))
            style=("--most", move || share(ends().1))
        >
            <span class="range-most"></span>
            <span class="range-possible"></span>
            <span class="range-fill"></span>
        </div>
    }
    .into_any()
}

#[component]
fn RangeScale() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    // Where there is nothing to measure, as for a team, there is no scale: the style sheet hides it.
    let max = move || {
        let max = estimation.scale_max();
        if max.is_zero() {
            String::new()
        } else {
            preferences.language().money(max)
        }
    };
    view! {
        <div class="range-scale" aria-hidden="true">
            <span>"0"</span>
            <span class="range-max">{max}</span>
        </div>
    }
    .into_any()
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

/// Returns what stands beside a figure: where it assumes usual answers the range without them, else its grades.
pub fn beside_text(language: Language, estimate: &Estimate) -> String {
    if estimate.usual.assumes.is_empty() {
        split_text(language, estimate)
    } else {
        (language.text().full_range)(&language.range(estimate.total))
    }
}

/// Returns the usual answers that a range assumes, in one line; `None` where it assumes none.
pub fn assumed_text(
    language: Language,
    catalogue: &Catalogue,
    assumes: &[QuestionIndex],
) -> Option<String> {
    let text = language.text();
    let answers = usual_answers_text(language, catalogue, assumes);
    (!answers.is_empty()).then(|| [text.questions().assumed, text.colon, &answers].concat())
}

/// Returns questions with their usual answers, in one line.
pub fn usual_answers_text(
    language: Language,
    catalogue: &Catalogue,
    questions: &[QuestionIndex],
) -> String {
    let text = language.text();
    let mut words = String::new();
    for question in questions {
        let Some(answer) = catalogue[*question].usual else {
            continue;
        };
        let answer = language.answer(catalogue, *question, answer);
        let assumed = [language.of(&catalogue[*question].name), text.colon, &answer].concat();
        list(&mut words, text.semicolon, &assumed);
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

/// For how long a flat is to be had at the most, or that it would take the place of what is in the total; a question mark while that
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
                Verdict::Eligible => return (text.results().flat_months)(&months.to_string()),
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
