//! The chart of the years: thin bars on a scale with round marks.
//!
//! All places are whole thousandths, written as percentages, so that the drawing follows any width while its words
//! keep the size of the page's text.

use leptos::prelude::*;
use policy::{Money, Scale, Split};

use crate::language::Language;

/// A bar, in thousandths of the chart's width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bar {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

/// The widest that a bar is: a chart of one year is as calm as one of five.
const WIDEST: u32 = 60;
/// Between the two bars of a year.
const GAP: u32 = 8;

/// The middle of a year's place.
fn middle(year: usize, years: usize) -> u32 {
    let place = |halves: usize| u32::try_from(halves * 1000 / (2 * years.max(1))).unwrap_or(0);
    place(2 * year + 1)
}

/// The bars of a year, side by side around the middle of its place: as many as there are heights.
fn bars(year: usize, years: usize, heights: &[u32]) -> Vec<Bar> {
    let count = u32::try_from(heights.len()).unwrap_or(1).max(1);
    let slot = 1000 / u32::try_from(years).unwrap_or(1).max(1);
    // A third of the place stays free.
    let width = (slot * 2 / 3 / count).saturating_sub(GAP).clamp(4, WIDEST);
    let whole = count * width + (count - 1) * GAP;
    let left = middle(year, years).saturating_sub(whole / 2);
    let mut bars = Vec::new();
    for (place, height) in (0..).zip(heights) {
        bars.push(Bar {
            x: left + place * (width + GAP),
            y: 1000 - height,
            width,
            height: *height,
        });
    }
    bars
}

/// Thousandths as a percentage.
fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The chart: for each year what both ends of the total bring, or one bar where they are the same.
#[component]
pub fn Chart(language: Language, calendar: Vec<Split>, both: bool) -> impl IntoView {
    let mut most = Money::ZERO;
    for split in &calendar {
        most = most.max(split.at_low).max(split.at_high);
    }
    let scale = Scale::up_to(most);
    let marks = scale.marks().map(|mark| {
        let y = 1000 - scale.place(mark);
        view! { <MarkLine language mark y/> }
    });
    let classes: &[&'static str] = if both {
        &["chart-low", "chart-high"]
    } else {
        &["chart-high"]
    };
    let years = calendar.iter().enumerate().map(|(year, split)| {
        let heights = [scale.place(split.at_low), scale.place(split.at_high)];
        let bars = bars(year, calendar.len(), &heights[2 - classes.len()..]);
        let bars = bars
            .into_iter()
            .zip(classes)
            .map(|(bar, class)| view! { <Rectangle bar class/> });
        view! {
            {bars.collect_view()}
            <text class="chart-year" x=percent(middle(year, calendar.len())) y="100%">
                {(year + 1).to_string()}
            </text>
        }
    });
    view! {
        <svg class="chart" role="img" aria-label=in_words(language, &calendar, both)>
            {marks.collect_view()}
            {years.collect_view()}
        </svg>
    }
    .into_any()
}

#[component]
fn MarkLine(language: Language, mark: Money, y: u32) -> impl IntoView {
    let figure = language.figure(mark);
    view! {
        <g class="chart-mark">
            <line x1="0%" x2="100%" y1=percent(y) y2=percent(y)></line>
            <text x="0%" y=percent(y)>
                {[&*figure.number, figure.after].concat()}
            </text>
        </g>
    }
    .into_any()
}

#[component]
fn Rectangle(bar: Bar, class: &'static str) -> impl IntoView {
    view! {
        <rect
            class=class
            x=percent(bar.x)
            y=percent(bar.y)
            width=percent(bar.width)
            height=percent(bar.height)
        ></rect>
    }
    .into_any()
}

/// Returns the content of the chart in words, for screen readers.
fn in_words(language: Language, calendar: &[Split], both: bool) -> String {
    let text = language.text();
    let mut words = [text.results().calendar, text.colon].concat();
    for (year, split) in (1_u32..).zip(calendar) {
        if year > 1 {
            words.push_str(text.semicolon);
        }
        words.push_str(&(text.results().year_number)(&year.to_string()));
        words.push_str(text.colon);
        if both {
            let low = language.money(split.at_low);
            words.push_str(&[text.at_low, " ", &low, text.comma, text.at_high, " "].concat());
        }
        words.push_str(&language.money(split.at_high));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_around_the_middle_of_their_year_and_never_touch() {
        assert_eq!(
            [0, 1, 2].map(|year| middle(year, 3)),
            [166, 500, 833],
            "a place a year, all as wide"
        );
        for years in 1..=12 {
            let all: Vec<Bar> = (0..years)
                .flat_map(|year| bars(year, years, &[300, 1000]))
                .collect();
            for pair in all.windows(2) {
                assert!(pair[0].x + pair[0].width < pair[1].x, "{years}: {pair:?}");
            }
            let last = all.last().expect("a bar");
            assert!(last.x + last.width <= 1000, "{years}: {last:?}");
            assert!(all.iter().all(|bar| bar.y + bar.height == 1000));
        }
    }

    #[test]
    fn one_year_is_as_thin_as_five() {
        let [alone] = bars(0, 1, &[500])[..] else {
            panic!("one bar")
        };
        assert_eq!(
            alone,
            Bar {
                x: 470,
                y: 500,
                width: 60,
                height: 500
            }
        );
        assert_eq!(bars(4, 5, &[1, 2])[1].width, 58);
    }

    #[test]
    fn thousandths_are_written_as_percentages() {
        assert_eq!(
            [0, 7, 166, 1000].map(percent),
            ["0.0%", "0.7%", "16.6%", "100.0%"]
        );
    }

    #[test]
    fn the_chart_says_in_words_what_it_draws() {
        let split = |low, high| Split {
            at_low: Money::yuan(low),
            at_high: Money::yuan(high),
        };
        let calendar = [split(0, 160_000), split(0, 120_000)];
        assert_eq!(
            in_words(Language::Chinese, &calendar, false),
            "分年发放：第1年：16万元；第2年：12万元"
        );
        assert_eq!(
            in_words(Language::English, &calendar[..1], true),
            "Payments by year: Year 1: Lowest CNY 0, Highest CNY 160,000"
        );
    }
}
