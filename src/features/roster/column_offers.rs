//! Offers of one click for a whole column: its period, its gaps, its months.

use leptos::prelude::*;
use policy::Period;
use policy::roster::Sheet;

use super::model::use_roster;
use super::text::RosterText;

/// The offers for a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent offers of a column"
)]
struct Offers {
    has_period: bool,
    period: Option<Period>,
    gaps: u32,
    fills_down: bool,
    has_months: bool,
    uses_first_of_month: bool,
}

impl Offers {
    fn new(sheet: &Sheet<'_>, column: usize) -> Self {
        let (period, gaps) = (sheet.period(column), sheet.gaps(column));
        let (fills_down, uses_first_of_month) =
            (sheet.fills_down(column), sheet.uses_first_of_month(column));
        Self {
            has_period: sheet.has_unclear_unit(column) || period.is_some(),
            period,
            gaps,
            fills_down,
            has_months: sheet.has_open_months(column) || uses_first_of_month,
            uses_first_of_month,
        }
    }
}

/// The settings that apply to all cells of a column, each with one click.
#[component]
pub fn ColumnOffers(column: usize) -> impl IntoView {
    let session = use_roster();
    let offers = Memo::new(move |_| {
        let offers = session.read(|sheet| {
            let is_there = column < sheet.headings().len();
            is_there.then(|| Offers::new(sheet, column))
        });
        offers.flatten().unwrap_or_default()
    });
    let has = move |part: fn(&Offers) -> bool| move || offers.with(part);
    let period_choice = move |period: Period, words: fn(&'static RosterText) -> &'static str| {
        let is_chosen = move || offers.with(|offers| offers.period == Some(period));
        let choose = move |()| {
            let period = (!untrack(is_chosen)).then_some(period);
            session.change(|sheet| sheet.set_period(column, period));
        };
        view! {
            <Choice
                id=format!("column-{column}-{}", period.id())
                action=period.id()
                words
                is_chosen=Signal::derive(is_chosen)
                choose
            />
        }
    };
    let fill_down = move |()| {
        let fills_down = offers.with_untracked(|offers| offers.fills_down);
        session.change(|sheet| sheet.set_fill_down(column, !fills_down));
    };
    let use_first = move |()| {
        let is_first = offers.with_untracked(|offers| offers.uses_first_of_month);
        session.change(|sheet| sheet.set_first_of_month(column, !is_first));
    };
    let gaps = move || (session.page.text().gaps)(&offers.with(|offers| offers.gaps).to_string());
    view! {
        <Show when=has(|offers| offers.has_period)>
            <div class="field-actions">
                <span class="roster-column-note">{session.page.t(|text| text.which_period)}</span>
                {period_choice(Period::Year, |text| text.per_year)}
                {period_choice(Period::Month, |text| text.per_month)}
            </div>
        </Show>
        <Show when=has(|offers| offers.gaps > 0 || offers.fills_down)>
            <div class="field-actions">
                <span class="roster-column-note">{gaps}</span>
                <Choice
                    id=format!("column-{column}-fill-down")
                    action="fill-down"
                    words=|text| text.fill_down
                    is_chosen=Signal::derive(has(|offers| offers.fills_down))
                    choose=fill_down
                />
            </div>
        </Show>
        <Show when=has(|offers| offers.has_months)>
            <div class="field-actions">
                <span class="roster-column-note">{session.page.t(|text| text.months)}</span>
                <Choice
                    id=format!("column-{column}-first-of-month")
                    action="first-of-month"
                    words=|text| text.first_of_month
                    is_chosen=Signal::derive(has(|offers| offers.uses_first_of_month))
                    choose=use_first
                />
            </div>
        </Show>
    }
    .into_any()
}

/// A choice that can be taken back.
#[component]
fn Choice(
    id: String,
    action: &'static str,
    words: fn(&'static RosterText) -> &'static str,
    is_chosen: Signal<bool>,
    #[prop(into)] choose: Callback<()>,
) -> impl IntoView {
    let session = use_roster();
    view! {
        <button
            class="button button-quiet"
            type="button"
            id=id
            data-action=action
            aria-pressed=move || is_chosen.get().to_string()
            on:click=move |_| choose.run(())
        >
            {move || words(session.page.text())}
        </button>
    }
    .into_any()
}
