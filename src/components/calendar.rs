//! The total year by year.

use leptos::prelude::*;
use policy::{Estimate, Money, Split};

use crate::components::chart::Chart;
use crate::components::dynamic::dynamic;
use crate::context::{use_estimation, use_preferences};
use crate::language::Language;

/// Both ends of the usual total, year by year, as a chart and as a table; below it those of the full total, where they
/// differ.
#[component]
pub fn Calendar() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let calendar = move || {
        let (language, full) = (preferences.language(), estimation.estimate());
        if full.calendar.is_empty() {
            return None;
        }
        let (text, usual) = (language.text(), estimation.usual_estimate());
        // One bar says no more than its number.
        let is_drawn = usual.calendar.len() > 1;
        let every_case = (usual.calendar != full.calendar).then(|| {
            view! {
                <div class="every-case">
                    <h3>{text.results().every_case}</h3>
                    {table(language, &full, false)}
                </div>
            }
        });
        let chart = is_drawn.then(|| {
            let both = usual.total.low != usual.total.high;
            view! {
                // The chart over the word for what its numbers below count.
                <div class="chart-frame">
                    <Chart language calendar=usual.calendar.clone() both/>
                    <span class="chart-below" aria-hidden="true">
                        {text.results().year}
                    </span>
                </div>
            }
        });
        // What is paid in unusual cases only stands below.
        let years = if usual.calendar.is_empty() {
            view! { <p>{language.money(Money::ZERO)}</p> }.into_any()
        } else {
            table(language, &usual, is_drawn)
        };
        Some(view! {
            <section class="calendar">
                <h2>{text.results().calendar}</h2>
                <p class="group-lead">{text.results().calendar_lead}</p>
                <div class="chart-and-table">{chart} {years}</div>
                {every_case}
            </section>
        })
    };
    dynamic(calendar)
}

/// Returns both ends of a total by year. What each kind of bar looks like stands where its amounts stand.
fn table(language: Language, estimate: &Estimate, is_drawn: bool) -> AnyView {
    let text = language.text();
    let both = estimate.total.low != estimate.total.high;
    let amounts = estimate.calendar.iter();
    let amounts = amounts.flat_map(|split| [split.at_low, split.at_high]);
    let money = language.money_of_column(&amounts.collect::<Vec<_>>());
    let rows = (1_u32..)
        .zip(&estimate.calendar)
        .map(|(year, split)| view! { <Row language year split=*split both money/> });
    let low = both.then(|| {
        let key = is_drawn.then_some("chart-key chart-key-low");
        view! { <Column title=text.at_low key/> }
    });
    let high = if both { text.at_high } else { text.total };
    view! {
        <table>
            <thead>
                <tr>
                    <Column title=text.results().year/>
                    {low}
                    <Column title=high key=is_drawn.then_some("chart-key")/>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Column(
    title: &'static str,
    #[prop(optional_no_strip)] key: Option<&'static str>,
) -> impl IntoView {
    view! {
        <th scope="col">
            {key.map(|class| view! { <span class=class aria-hidden="true"></span> })} {title}
        </th>
    }
    .into_any()
}

#[component]
fn Row(
    language: Language,
    year: u32,
    split: Split,
    both: bool,
    /// Writes an amount of the table.
    money: fn(Language, Money) -> String,
) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{(language.text().results().year_number)(&year.to_string())}</th>
            {both.then(|| view! { <td class="number">{money(language, split.at_low)}</td> })}
            <td class="number">{money(language, split.at_high)}</td>
        </tr>
    }
    .into_any()
}
