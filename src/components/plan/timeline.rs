//! When targets fall due, drawn in whole units; what it shows stands in words beside it.

use leptos::prelude::*;
use policy::{Due, Milestone, Plan, Target};

use crate::components::plan::PlanView;
use crate::components::plan::target::{due_text, milestone_text};

/// The height of a row.
const ROW: usize = 26;
/// The width of a year.
const YEAR: usize = 72;
/// Where the years begin.
const LEFT: usize = 28;

/// A row of the drawing.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its number.
    pub number: usize,
    /// Its targets.
    pub targets: &'static [Target],
    /// The milestones, by date.
    pub milestones: &'static [Milestone],
}

/// Returns where a year ends; what is due outside of the plan's years stands at their edge.
fn end(plan: &Plan, year: u16) -> usize {
    let year = year.clamp(plan.first_year, plan.last_year);
    LEFT + YEAR * usize::from(year + 1 - plan.first_year)
}

/// Rows over the plan's years: a dot where a number is due, a diamond where something is to be done.
#[component]
pub fn TargetTimeline(view: PlanView, rows: Vec<Row>) -> impl IntoView {
    let plan = &view.file.plan;
    let width = end(plan, plan.last_year) + 12;
    let height = ROW * (rows.len() + 1);
    let said: Vec<String> = rows.iter().map(|row| row_text(view, row)).collect();
    let years = (plan.first_year..=plan.last_year).map(|year| {
        let end = end(plan, year);
        view! {
            <Number left=end - YEAR / 2 - 16 base=18 number=year.into()/>
            <line
                class="chart-grid"
                x1=end.to_string()
                y1=ROW.to_string()
                x2=end.to_string()
                y2=height.to_string()
            ></line>
        }
    });
    let rows = (1..).zip(rows).map(|(index, row)| {
        let middle = ROW * index + ROW / 2;
        let targets = row.targets.iter();
        let targets = targets.map(|target| view! { <TargetLine plan due=target.due middle/> });
        let milestones = row.milestones.iter();
        let milestones =
            milestones.map(|milestone| view! { <MilestoneMark plan milestone middle/> });
        view! {
            <Number left=2 base=middle + 5 number=row.number/>
            {targets.collect_view()}
            {milestones.collect_view()}
        }
    });
    view! {
        <svg
            class="chart"
            viewBox=format!("0 0 {width} {height}")
            role="img"
            font-size="14"
            fill="currentColor"
            stroke="currentColor"
            stroke-width="2"
            width=width.to_string()
            height=height.to_string()
            aria-label=said.join("; ")
        >
            {years.collect_view()}
            {rows.collect_view()}
        </svg>
    }
    .into_any()
}

/// Returns what a row shows, for those who do not see it.
fn row_text(view: PlanView, row: &Row) -> String {
    let language = view.language;
    let targets = row.targets.iter();
    let targets = targets.map(|target| due_text(language, target.due));
    let milestones = row.milestones.iter();
    let milestones = milestones.map(|milestone| milestone_text(language, milestone));
    let mut dues: Vec<String> = targets.chain(milestones).collect();
    dues.dedup();
    let text = language.text();
    format!("{}{}{}", row.number, text.colon, dues.join(text.comma))
}

/// A line over the years of a target, with a dot in each in which it is due.
#[component]
fn TargetLine(plan: &'static Plan, due: Due, middle: usize) -> impl IntoView {
    let (class, from, until) = match due {
        Due::By(year) => ("chart-line", LEFT, end(plan, year)),
        Due::EachYear { from } => (
            "chart-line",
            end(plan, from.unwrap_or(plan.first_year)) - YEAR,
            end(plan, plan.last_year),
        ),
        Due::Undated => ("chart-line chart-undated", LEFT, end(plan, plan.last_year)),
    };
    let dots = (plan.first_year..=plan.last_year)
        .filter(|year| match due {
            Due::By(due) => due == *year,
            Due::EachYear { from } => from.is_none_or(|from| from <= *year),
            Due::Undated => false,
        })
        .map(|year| {
            view! {
                <circle
                    class="chart-dot"
                    cx=end(plan, year).to_string()
                    cy=middle.to_string()
                    r="5"
                ></circle>
            }
        });
    view! {
        <line
            class=class
            x1=from.to_string()
            y1=middle.to_string()
            x2=until.to_string()
            y2=middle.to_string()
        ></line>
        {dots.collect_view()}
    }
    .into_any()
}

/// A diamond in the month in which something is to be done.
#[component]
fn MilestoneMark(
    plan: &'static Plan,
    milestone: &'static Milestone,
    middle: usize,
) -> impl IntoView {
    let months = usize::from(milestone.month.unwrap_or(12));
    let left = end(plan, milestone.year) - YEAR + YEAR * months / 12 - 6;
    view! { <path class="chart-dot" d=format!("M{left} {middle}l6 -6 6 6-6 6z")></path> }.into_any()
}

#[component]
fn Number(left: usize, base: usize, number: usize) -> impl IntoView {
    view! {
        <text x=left.to_string() y=base.to_string() stroke="none">
            {number.to_string()}
        </text>
    }
    .into_any()
}
