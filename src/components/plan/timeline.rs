//! When targets fall due, drawn in whole units; what it shows stands in words beside it.

use policy::{Due, Milestone, Target};

use crate::components::plan::target::{due_text, milestone_text};
use crate::components::plan::{View, digits};
use crate::markup::{Markup, drawn};

/// How high a row is.
const ROW: usize = 26;
/// How wide a year is.
const YEAR: usize = 72;
/// Where the years begin.
const LEFT: usize = 28;

/// A row: its number, and what it shows.
pub type Row<'a> = (usize, &'a [Target], &'a [Milestone]);

/// Rows over the plan's years: a dot where a number is due, a diamond where something is to be done.
pub fn timeline(view: &View, rows: &[Row]) -> Markup {
    let (language, plan) = (view.language, &view.file.plan);
    let years = plan.first_year..=plan.last_year;
    // Where a year ends; what is due outside of the plan's years stands at their edge.
    let end = |year: u16| {
        let year = year.clamp(plan.first_year, plan.last_year);
        LEFT + YEAR * usize::from(year + 1 - plan.first_year)
    };
    let (right, high) = (end(plan.last_year), ROW * (rows.len() + 1));
    let mut said: Vec<String> = Vec::new();
    let mut drawing = drawn("svg")
        .attr("class", "chart")
        .attr("viewBox", format!("0 0 {} {high}", right + 12))
        .attr("role", "img")
        .attr("font-size", "14")
        .attr("fill", "currentColor")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "2");
    drawing = measured(drawing, &[("width", right + 12), ("height", high)]);
    for year in years.clone() {
        let grid = line("chart-grid", end(year), ROW, high, true);
        drawing = drawing
            .with(written(end(year) - YEAR / 2 - 16, 18, year.into()))
            .with(grid);
    }
    for (place, (number, targets, milestones)) in rows.iter().enumerate() {
        let middle = ROW * (place + 1) + ROW / 2;
        drawing = drawing.with(written(2, middle + 5, *number));
        let mut dues = Vec::new();
        for target in *targets {
            dues.push(due_text(language, target.due));
            let (class, from, until) = match target.due {
                Due::By(year) => ("chart-line", LEFT, end(year)),
                Due::EachYear { from } => (
                    "chart-line",
                    end(from.unwrap_or(plan.first_year)) - YEAR,
                    right,
                ),
                Due::Undated => ("chart-line chart-undated", LEFT, right),
            };
            drawing = drawing.with(line(class, from, middle, until, false));
            for year in years.clone() {
                let is_due = match target.due {
                    Due::By(due) => due == year,
                    Due::EachYear { from } => from.is_none_or(|from| from <= year),
                    Due::Undated => false,
                };
                if is_due {
                    let dot = drawn("circle").attr("class", "chart-dot");
                    let at = [("cx", end(year)), ("cy", middle), ("r", 5)];
                    drawing = drawing.with(measured(dot, &at));
                }
            }
        }
        for milestone in *milestones {
            dues.push(milestone_text(language, milestone));
            let months = usize::from(milestone.month.unwrap_or(12));
            let place = end(milestone.year) - YEAR + YEAR * months / 12;
            drawing = drawing.with(
                drawn("path")
                    .attr("class", "chart-dot")
                    .attr("d", format!("M{} {middle}l6 -6 6 6-6 6z", place - 6)),
            );
        }
        dues.dedup();
        let dues = dues.join(language.text().comma);
        said.push([&*digits(*number), language.text().colon, &dues].concat());
    }
    drawing.attr("aria-label", said.join("; "))
}

fn measured(drawing: Markup, measures: &[(&'static str, usize)]) -> Markup {
    measures.iter().fold(drawing, |drawing, (name, measure)| {
        drawing.attr(name, digits(*measure))
    })
}

fn written(left: usize, base: usize, number: usize) -> Markup {
    measured(drawn("text"), &[("x", left), ("y", base)])
        .attr("stroke", "none")
        .text(digits(number))
}

/// A line from a point to the right or down.
fn line(class: &'static str, left: usize, top: usize, to: usize, is_down: bool) -> Markup {
    let (right, bottom) = if is_down { (left, to) } else { (to, top) };
    let ends = [("x1", left), ("y1", top), ("x2", right), ("y2", bottom)];
    measured(drawn("line").attr("class", class), &ends)
}
