//! The total year by year.

use leptos::prelude::*;

use crate::state::use_state;

/// Both ends of the total, year by year, as a table with bars.
#[component]
pub fn Calendar() -> impl IntoView {
    let state = use_state();
    move || {
        let (language, estimate) = (state.language.get(), state.estimate.get());
        let text = language.text();
        let most = estimate.calendar.iter().map(|split| split.at_high.max(split.at_low)).max().unwrap_or_default();
        let both = estimate.total.low != estimate.total.high;
        let rows = estimate.calendar.iter().enumerate().map(|(place, split)| {
            let bar = |amount| view! { <span class="year-bar" style:--share=policy::fraction(amount, most) aria-hidden="true"></span> };
            view! {
                <tr>
                    <th scope="row">{(text.year_number)(&(place + 1).to_string())}</th>
                    {both.then(|| view! { <td class="number">{bar(split.at_low)}{language.money(split.at_low)}</td> })}
                    <td class="number">{bar(split.at_high)}{language.money(split.at_high)}</td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        (!most.is_zero()).then(|| view! {
            <section class="calendar">
                <h2>{text.calendar}</h2>
                <p class="group-lead">{text.calendar_lead}</p>
                <table>
                    <thead><tr>
                        <th scope="col">{text.year}</th>
                        {both.then(|| view! { <th scope="col">{text.at_low}</th> })}
                        <th scope="col">{if both { text.at_high } else { text.total }}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        })
    }
}
