//! The part below the total: assumptions, the full range, its grades, and what is not added to it.

use leptos::prelude::*;
use policy::{Combination, Grade, Money};

use crate::components::assumptions::Assumptions;
use crate::components::dynamic::dynamic;
use crate::components::source::GradeMark;
use crate::components::total::flat_text;
use crate::components::total_lines::Competitive;
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::estimation::Grouped;
use crate::language::list;

/// The assumptions of the usual range, the range without them, the grades of its ends, and what is not added.
#[component]
pub fn TotalMore(
    /// True where the card of the next question holds the assumptions once nothing else is to be asked.
    has_card: bool,
) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let is_assuming =
        Memo::new(move |_| estimation.with_estimate(|estimate| !estimate.usual.assumes.is_empty()));
    let full = move || {
        let total = estimation.with_estimate(|estimate| estimate.total);
        let words = (preferences.text().full_range)(&preferences.language().range(total));
        is_assuming
            .get()
            .then(|| view! { <p class="total-full">{words}</p> })
    };
    view! {
        <section class="total-more">
            // Beside the card it stands above the question.
            <Show when=move || !has_card>
                <Competitive/>
            </Show>
            <Show when=move || !(has_card && estimation.asks_list())>
                <Assumptions/>
            </Show>
            {dynamic(full)}
            <Combinations/>
            <Grades/>
            <Beside/>
            <p class="total-note">{preferences.t(|text| text.total_lead)}</p>
        </section>
    }
    .into_any()
}

/// The combinations between which the visitor chooses, with what each gives: the total holds the one with most money.
#[component]
fn Combinations() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let choice = move |combinations: Vec<Combination>| {
        let (language, text) = (preferences.language(), preferences.text());
        let mut names = String::new();
        for combination in &combinations {
            let title = language.of(&catalogue[combination.taken].title);
            list(&mut names, text.list_separator, title);
        }
        let rows = combinations
            .into_iter()
            .map(|Combination { taken, usual, .. }| {
                view! {
                    <li data-combination=catalogue[taken].id.as_str()>
                        {[language.of(&catalogue[taken].title), text.colon].concat()}
                        <b class="number">{language.range(usual)}</b>
                    </li>
                }
            });
        view! {
            <div class="combinations">
                <p>{(text.questions().one_of)(&names)}</p>
                <ul>{rows.collect_view()}</ul>
            </div>
        }
    };
    let choices = move || {
        let choices = estimation.combinations().into_iter().map(choice);
        choices.collect_view()
    };
    dynamic(choices)
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
