//! Snapshots of every page as HTML, rendered without a browser.
//!
//! Where a change is meant, `UPDATE_SNAPSHOTS=1 cargo test --features ssr --test views` writes them anew;
//! the difference is then for whoever reads the change.

mod freshness;
mod memory;
mod named_answers;
mod shell;

use leptos::prelude::*;
use std::env;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use ordos_talent_guide::app::render_to_html;
use ordos_talent_guide::language::Language;
use ordos_talent_guide::route::Route;
use ordos_talent_guide::state::{State, Theme};
use ordos_talent_guide::url;

/// A doctor with nothing left to answer.
const DOCTOR: &str = "applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true\
    &executive=false&start_date=2026-03-01&contract_years=3&social_insurance=true&salary=300000&district=dongsheng\
    &degree=doctor&school=first_class_university&full_time_study=true&title=none&talent_class=none&honour=none&field=natural\
    &postdoc=false&owns_home=false&renting=true&village_talent=false";

#[track_caller]
fn check(name: &str, route: Route, answers: &str) {
    for language in Language::ALL {
        let html = rendered(language, route, answers);
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/views/snapshots")
            .join(format!("{name}.{}.html", language.id()));
        if env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(&file, &html).expect("the snapshot is written");
            continue;
        }
        let known = fs::read_to_string(&file).unwrap_or_default();
        let different = known
            .lines()
            .zip(html.lines())
            .position(|(known, html)| known != html);
        let different = different
            .or_else(|| (known != html).then(|| known.lines().count().min(html.lines().count())));
        if let Some(line) = different {
            let [known, html] =
                [&known, &html].map(|text| text.lines().nth(line).unwrap_or("nothing").to_owned());
            panic!(
                "{} says something else from line {} on:\n  was: {known}\n  now: {html}\n\
                 If that is meant: UPDATE_SNAPSHOTS=1 cargo test --features ssr --test views",
                file.display(),
                line + 1,
            );
        }
    }
}

/// The page as HTML, a line a tag.
fn rendered(language: Language, route: Route, answers: &str) -> String {
    let day = "2026-11-22".parse().expect("a day");
    let catalogue = Box::leak(Box::new(Arc::new(catalogue::catalogue())));
    let state = State::new(catalogue, day, language, Theme::System);
    let address = format!("{}?{answers}", route.path(state.catalogue()));
    let answers = url::read(state.catalogue(), &address).answers;
    assert_eq!(answers.rejected, [], "all answers are understood");
    state.embed_fields.set(answers.settings.clone());
    state.policies.fields.set(answers.settings);
    state.as_of.set(answers.as_of);
    state.profile.set(answers.profile);
    state.route.set(Ok(route));
    state.set_variants(answers.scenarios);
    let html = render_to_html(state);
    // The catalogue's version changes with every correction of a figure, wherever it is.
    let html = html.replace(&*state.catalogue().version, "VERSION");
    // Every link carries all answers, and icons are lines and curves: neither is for reading.
    let html = cut(&cut(&html, "?v=1", "\""), " d=\"", "\"");
    format!("{}\n", html.replace("><", ">\n<"))
}

/// A text with all that stands between two marks left out.
fn cut(text: &str, from: &str, until: &str) -> String {
    let mut pieces = text.split(from);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |known, piece| {
        let rest = piece.split_once(until).map_or("", |(_, rest)| rest);
        known + from + "…" + until + rest
    })
}

#[test]
fn home_says_what_it_said() {
    check("home", Route::Home, "");
}

#[test]
fn the_estimate_of_a_doctor_says_what_it_said() {
    check("doctor", Route::Estimate, DOCTOR);
}

/// A doctor with a short contract, and much to answer yet.
const UNSURE: &str = "applicant=person&origin=outside&mode=full_time&employer=enterprise&start_date=2026-03-01\
    &contract_years=2&social_insurance=true&degree=doctor";

#[test]
fn an_estimate_with_a_range_says_what_it_said() {
    check("range", Route::Estimate, UNSURE);
}

#[test]
fn a_comparison_of_nothing_yet_says_what_it_said() {
    check("compare-empty", Route::Compare, UNSURE);
}

#[test]
fn a_comparison_says_what_it_said() {
    let variants = "&b.degree=master&c.employer=city_unit&c.owns_home=~";
    check("compare", Route::Compare, &format!("{DOCTOR}{variants}"));
}

#[test]
fn an_empty_roster_says_what_it_said() {
    check("roster", Route::Roster, "");
}

#[test]
fn the_invitation_of_a_fair_says_what_it_said() {
    check("fair", Route::Fair, "");
}

#[test]
fn the_line_for_other_sites_says_what_it_said() {
    check("embed", Route::Embed, "centre=suzhou&theme=2b6cb0&lang=en");
}

#[test]
fn about_says_what_it_said() {
    check("about", Route::About, "");
}

#[test]
fn the_plan_says_what_it_said() {
    check("plan", Route::Plan, "");
}

#[test]
fn a_measure_with_all_kinds_of_targets_says_what_it_said() {
    check("measure", Route::Measure(10), "");
}

#[test]
fn a_department_that_leads_and_supports_says_what_it_said() {
    check("department", Route::Department("science-technology"), "");
}

#[test]
fn the_map_says_what_it_said() {
    check("map", Route::Map, "");
}

#[test]
fn a_centre_in_another_city_says_what_it_said() {
    check("place-shanghai", Route::Place("shanghai"), "");
}

#[test]
fn a_banner_with_awards_of_its_own_says_what_it_said() {
    check("place-dalate", Route::Place("dalate"), "");
}

/// The route of a policy.
fn policy(key: &str) -> Route {
    let path = format!("/policies/{key}");
    Route::read(&catalogue::catalogue(), &path).expect("a benefit or a document")
}

#[test]
fn all_policies_say_what_they_said() {
    check("policies", Route::Policies, "");
}

#[test]
fn policies_found_say_what_they_said() {
    let found = "find=zufang&kind=grant&sort=amount";
    check("policies-found", Route::Policies, found);
}

#[test]
fn policies_not_found_say_what_they_said() {
    let nothing = "find=%E7%A7%9F%E6%88%BF&kind=service";
    check("policies-nothing", Route::Policies, nothing);
}

#[test]
fn a_benefit_says_what_it_said() {
    check("benefit", policy("rent-subsidy"), "");
}

#[test]
fn a_benefit_of_somebody_says_what_it_said_of_another_day() {
    let answers = format!("as_of=2023-06-01&{DOCTOR}");
    check("benefit-own", policy("graduate-settling-in"), &answers);
}

#[test]
fn a_document_says_what_it_said() {
    check("document", policy("housing-2022"), "");
}
