//! A figure that was not compared with its sources for twelve months is marked wherever it stands.

use std::sync::Arc;

use ordos_talent_guide::app::render_to_html;
use ordos_talent_guide::context::{Contexts, Theme};
use ordos_talent_guide::language::Language;
use ordos_talent_guide::route::Route;
use ordos_talent_guide::url;
use policy::Date;

/// The page on a day.
fn on(day: Date, route: Route, language: Language) -> String {
    let catalogue = Box::leak(Box::new(Arc::new(fixture::catalogue())));
    let contexts = Contexts::new(catalogue, day, language, Theme::System);
    let mut reading = url::read(catalogue, "#/?applicant=person&mode=full_time");
    reading.route = Ok(route);
    contexts.session.show(reading);
    render_to_html(contexts)
}

/// The last day on which no figure is old, and the day after.
fn turn() -> (Date, Date) {
    let catalogue = fixture::catalogue();
    let oldest = catalogue
        .benefits
        .iter()
        .map(|benefit| benefit.checked)
        .min();
    let last = oldest.expect("a benefit").year_after();
    (last, last.day_after())
}

#[test]
fn every_old_figure_is_marked_and_no_other() {
    let (last, after) = turn();
    for language in Language::ALL {
        let text = language.text();
        for route in [Route::Estimate, Route::Policies, Route::About] {
            assert!(!on(last, route, language).contains(text.stale), "{route:?}");
        }
        let old = fixture::catalogue();
        let old = old
            .benefits
            .iter()
            .filter(|benefit| benefit.is_stale(after));
        let page = on(after, Route::Estimate, language);
        for benefit in old {
            let card = page
                .split(&format!("data-benefit=\"{}\"", benefit.id))
                .nth(1)
                .unwrap_or_else(|| panic!("expected a card of {}", benefit.id));
            let card = card.split("data-benefit=").next().unwrap_or_default();
            assert!(card.contains(text.stale), "{}", benefit.id);
        }
        let policies = on(after, Route::Policies, language);
        for card in policies.split("data-benefit=\"").skip(1) {
            let id = card.split('"').next().unwrap_or_default();
            let found = fixture::catalogue();
            let found = found.benefit(id).map(|index| found[index].is_stale(after));
            assert_eq!(Some(card.contains(text.stale)), found, "{id}");
        }
        assert!(on(after, Route::About, language).contains(text.stale));
    }
}
