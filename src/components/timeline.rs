//! Documents over time: each with its span as words and as a bar.

use policy::{Date, DocumentIndex};

use crate::components::source::span_text;
use crate::markup::{Markup, classed, el};
use crate::route::Route;
use crate::state::State;

/// From which year until before which one the bars reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Years {
    first: i16,
    end: i16,
}

impl Years {
    /// The years that hold all of these days.
    fn holding(days: impl Iterator<Item = Date>) -> Self {
        let mut years = Self {
            first: i16::MAX,
            end: i16::MIN,
        };
        for day in days {
            years.first = years.first.min(day.year());
            years.end = years.end.max(day.year() + 1);
        }
        years
    }

    /// Where a day stands, in thousandths.
    fn place(self, day: Date) -> i32 {
        let [start, end] = [self.first, self.end].map(|year| Date::new(year, 1, 1).unwrap_or(day));
        let whole = end.days_since(start).max(1);
        (day.days_since(start).clamp(0, whole)) * 1000 / whole
    }
}

/// These documents, the oldest first; `current` is where one is.
pub fn timeline(
    state: State,
    mut documents: Vec<DocumentIndex>,
    current: Option<DocumentIndex>,
) -> Markup {
    let (language, catalogue, today) = (state.language.get(), state.catalogue(), state.day());
    let text = language.text();
    policy::sort_short_by_key(&mut documents, |document| catalogue[*document].from);
    let spans = documents.iter().map(|document| &catalogue[*document]);
    let years = Years::holding(
        spans
            .flat_map(|document| [Some(document.from), document.until])
            .flatten()
            .chain([today]),
    );
    let lines = documents.iter().map(|index| {
        let document = &catalogue[*index];
        let from = years.place(document.from).to_string();
        let until = document.until.map_or(1000, |until| years.place(until));
        let until = until.to_string();
        let bar = classed("span", "timeline-bar")
            .live_style("--from", move || from.clone())
            .live_style("--until", move || until.clone());
        let class = match (document.covers(today), document.until) {
            (false, _) => "timeline-line timeline-past",
            (true, Some(_)) => "timeline-line",
            (true, None) => "timeline-line timeline-open",
        };
        let title = language.of(&document.title);
        let title = if current == Some(*index) {
            el("b").attr("aria-current", "true").text(title)
        } else {
            el("a")
                .attr("href", state.link(Route::Document(*index)))
                .text(title)
        };
        let replaced = catalogue.successors(*index).map(|other| {
            let other = language.of(&catalogue[other].title);
            [" · ", &(text.replaced_by)(&(text.quoted)(other))].concat()
        });
        let span = span_text(language, document) + &replaced.collect::<String>();
        classed("li", class)
            .attr("data-document", document.id.clone())
            .with(title)
            .with(classed("span", "timeline-span").text(span))
            .with(
                classed("span", "timeline-track")
                    .attr("aria-hidden", "true")
                    .with(bar),
            )
    });
    let day = years.place(today).to_string();
    let count = (years.end - years.first).to_string();
    let scale = (years.first..years.end).map(|year| el("span").text(year.to_string()));
    classed("div", "timeline")
        .live_style("--day", move || day.clone())
        .live_style("--years", move || count.clone())
        .with(
            classed("div", "timeline-scale")
                .attr("aria-hidden", "true")
                .each(scale),
        )
        .with(el("ol").each(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_stand_between_whole_years() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let days = ["2021-06-19", "2024-03-21", "2026-11-22"].map(day);
        let years = Years::holding(days.into_iter());
        assert_eq!((years.first, years.end), (2021, 2027));
        assert_eq!(years.place(day("2021-01-01")), 0);
        assert_eq!(years.place(day("2024-01-01")), 499);
        assert_eq!(years.place(day("2027-01-01")), 1000);
        assert_eq!(years.place(day("2031-01-01")), 1000);
    }
}
