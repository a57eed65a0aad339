//! Documents over time: each with its span as words and as a bar.

use leptos::prelude::*;
use policy::{Catalogue, Date, DocumentIndex};

use crate::components::dynamic::dynamic;
use crate::components::source::span_text;
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::language::Language;
use crate::route::Route;

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

/// These documents, the oldest first.
#[component]
pub fn Timeline(
    mut documents: Vec<DocumentIndex>,
    /// The document whose page is shown.
    #[prop(optional)]
    current: Option<DocumentIndex>,
) -> impl IntoView {
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    policy::insertion_sort_by_key(&mut documents, |document| catalogue[*document].from);
    let timeline = move || {
        let today = estimation.day();
        let spans = documents.iter().map(|document| &catalogue[*document]);
        let years = Years::holding(
            spans
                .flat_map(|document| [Some(document.from), document.until])
                .flatten()
                .chain([today]),
        );
        let lines = documents.iter().map(|document| {
            let is_current = current == Some(*document);
            view! { <Line document=*document years today is_current/> }
        });
        let scale = (years.first..years.end).map(|year| view! { <span>{year.to_string()}</span> });
        view! {
            <div
                class="timeline"
                style=("--day", years.place(today).to_string())
                style=("--years", (years.end - years.first).to_string())
            >
                <div class="timeline-scale" aria-hidden="true">
                    {scale.collect_view()}
                </div>
                <ol>{lines.collect_view()}</ol>
            </div>
        }
    };
    dynamic(timeline)
}

#[component]
fn Line(document: DocumentIndex, years: Years, today: Date, is_current: bool) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    let found = &catalogue[document];
    let class = match (found.covers(today), found.until) {
        (false, _) => "timeline-line timeline-past",
        (true, Some(_)) => "timeline-line",
        (true, None) => "timeline-line timeline-open",
    };
    let words = move || preferences.words(&found.title);
    let title = if is_current {
        view! { <b aria-current="true">{words}</b> }.into_any()
    } else {
        let link = move || navigation.link(Route::Document(document));
        view! { <a href=link>{words}</a> }.into_any()
    };
    let until = found.until.map_or(1000, |until| years.place(until));
    view! {
        <li class=class data-document=found.id.as_str()>
            {title}
            <span class="timeline-span">
                {move || line_text(preferences.language(), catalogue, document)}
            </span>
            <span class="timeline-track" aria-hidden="true">
                <span
                    class="timeline-bar"
                    style=("--from", years.place(found.from).to_string())
                    style=("--until", until.to_string())
                ></span>
            </span>
        </li>
    }
    .into_any()
}

/// Returns the span of a document, and what replaced it.
fn line_text(language: Language, catalogue: &Catalogue, document: DocumentIndex) -> String {
    let text = language.text();
    let mut words = span_text(language, &catalogue[document]);
    for other in catalogue.successors(document) {
        let other = (text.questions().quoted)(language.of(&catalogue[other].title));
        words.push_str(&[" · ", &(text.policy_pages().replaced_by)(&other)].concat());
    }
    words
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
