//! Outlines of every page, rendered without a browser from the fixture catalogue, as snapshots.
//!
//! Where a change is meant, `INSTA_UPDATE=always cargo nextest run -p ordos-talent-guide --features ssr --test views`
//! writes them anew; the difference is then for whoever reviews the change.

mod freshness;
mod memory;
mod named_answers;
mod outline;
mod shell;

use std::sync::Arc;

use catalogue::PlanFile;
use ordos_talent_guide::app::render_to_html_after;
use ordos_talent_guide::context::{Contexts, PolicyIndex, Theme, use_policy_index};
use ordos_talent_guide::language::Language;
use ordos_talent_guide::route::Route;
use ordos_talent_guide::sheets::made::{SheetContent, sheet};
use ordos_talent_guide::url;

use outline::outline;

/// A doctor with nothing left to answer.
const DOCTOR: &str = "applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true\
    &executive=false&start_date=2026-03-01&contract_years=3&social_insurance=true&salary=300000&district=dongsheng\
    &degree=doctor&school=first_class_university&full_time_study=true&title=none&talent_class=none&honour=none&field=natural\
    &postdoc=false&owns_home=false&renting=true&village_talent=false";

/// Compares the outline of a page's content with its snapshot, in both languages.
#[track_caller]
fn check(name: &str, route: Route, answers: &str) {
    for language in Language::ALL {
        let html = rendered(language, route, answers);
        check_outline(name, language, part(&html, "<main", "</main>"));
    }
}

/// Compares the outline of what is found in the list of policies with its snapshot, in both languages.
#[track_caller]
fn check_found(name: &str, query: &str) {
    for language in Language::ALL {
        let html = rendered(language, Route::Policies, query);
        let found = part(&html, "<div class=\"found-head\">", "</main>");
        let (found, _timeline) = found.split_once("</section>").expect("the end of the list");
        check_outline(name, language, found);
    }
}

/// Compares the outline of a page that is made at build with its snapshot, in both languages.
#[track_caller]
fn check_sheet(name: &str, route: Route) {
    let (plan, places) = fixture::plan();
    let content = SheetContent {
        catalogue: Box::leak(Box::new(fixture::catalogue())),
        plan: Box::leak(Box::new(PlanFile { plan, places })),
    };
    for language in Language::ALL {
        let sheet = content.sheet(language, route);
        let html = format!("<title>{}</title>{}", sheet.title, sheet.html);
        // The marks around days on which something was checked, and where links get the answers.
        let html = html.replace(|sign: char| sign.is_control() && sign != '\n', "");
        check_outline(name, language, &html);
    }
}

#[track_caller]
fn check_outline(name: &str, language: Language, html: &str) {
    let settings = insta_settings();
    let name = format!("{name}.{}", language.id());
    settings.bind(|| insta::assert_snapshot!(name, outline(html)));
}

/// The snapshots lie beside the tests, one a page and language, without the line of code that they come from.
fn insta_settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

/// Returns the part of a text from one mark to the end of another.
#[track_caller]
fn part<'t>(text: &'t str, from: &str, until: &str) -> &'t str {
    let found = text.find(from).zip(text.rfind(until));
    let (start, end) = found.unwrap_or_else(|| panic!("expected {from} and {until} in {text}"));
    &text[start..end + until.len()]
}

/// Returns the page as HTML.
fn rendered(language: Language, route: Route, answers: &str) -> String {
    let day = "2026-11-22".parse().expect("a day");
    let catalogue = Box::leak(Box::new(Arc::new(fixture::catalogue())));
    let contexts = Contexts::new(catalogue, day, language, Theme::System);
    let address = format!("{}?{answers}", route.path(catalogue));
    let mut reading = url::read(catalogue, &address);
    assert_eq!(reading.answers.rejected, [], "all answers are understood");
    reading.route = Ok(route);
    contexts.session.show(reading);
    let html = render_to_html_after(provide_policy_pages, contexts);
    // Every link carries all answers, which are not for reading.
    cut(&html, "?v=1", "\"")
}

/// Gives the pages of policies the fixture's texts in place of the real ones.
fn provide_policy_pages() {
    let pages = Box::leak(Box::new(fixture::policy_pages()));
    use_policy_index().provide(Box::leak(Box::new(PolicyIndex::new(pages))));
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
fn snapshot_shell() {
    for language in Language::ALL {
        let html = rendered(language, Route::Home, "");
        let main = part(&html, "<main", "</main>");
        check_outline("shell", language, &html.replace(main, "<main></main>"));
    }
}

#[test]
fn page_of_a_sheet_shows_the_sheet_of_this_build() {
    for language in Language::ALL {
        for route in [Route::About, Route::Plan, Route::Measure(1)] {
            let page = rendered(language, route, "");
            let sheet = sheet(language, route);
            let heading = part(sheet.html, "<h1", "</h1>");
            assert!(page.contains(heading), "{route:?}: {heading}");
        }
    }
}

#[test]
fn snapshot_home() {
    check("home", Route::Home, "");
}

#[test]
fn snapshot_estimate_of_a_doctor() {
    check("doctor", Route::Estimate, DOCTOR);
}

/// A doctor with a short contract, and much to answer yet.
const UNSURE: &str = "applicant=person&origin=outside&mode=full_time&employer=enterprise&start_date=2026-03-01\
    &contract_years=2&social_insurance=true&degree=doctor";

#[test]
fn snapshot_estimate_with_a_range() {
    check("range", Route::Estimate, UNSURE);
}

/// A doctor in a key enterprise who rents, with rare statuses open: the settling-in grant is counted.
const RENTING: &str = "applicant=person&degree=doctor&mode=full_time&origin=outside&employer=enterprise&start_date=2026-12-01\
    &contract_years=3&social_insurance=true&school=other&key_enterprise=true&renting=true";
/// A graduate for whom the rent subsidy and the flat exclude one another.
const TENANT: &str = "applicant=person&origin=outside&mode=full_time&employer=enterprise&start_date=2025-03-01&contract_years=3\
    &social_insurance=true&degree=bachelor&school=other&full_time_study=true&title=senior&owns_home=false&renting=true\
    &talent_class=none&honour=none&postdoc=false&executive=false&village_talent=false";

/// Checks that the card of a benefit says a sentence about another one.
#[track_caller]
fn check_card(answers: &str, benefit: &str, other: &str, sentence: impl Fn(&str) -> String) {
    let html = rendered(Language::Chinese, Route::Estimate, answers);
    let start = format!("data-benefit=\"{benefit}\"");
    let card = part(&html, &start, "</main>");
    let (card, _) = card.split_once("</summary>").expect("the line of the card");
    let catalogue = fixture::catalogue();
    let mut benefits = catalogue.indexed_benefits();
    let other = benefits.find(|(_, benefit)| benefit.id == other);
    let (_, other) = other.expect("the other benefit");
    let sentence = sentence(Language::Chinese.of(&other.title));
    assert!(card.contains(&sentence), "expected {sentence} in {card}");
}

#[test]
fn card_says_in_the_usual_case_what_it_cannot_be_combined_with() {
    check_card(RENTING, "rent-subsidy", "graduate-settling-in", |other| {
        format!("按常见情况：不可同时享受，已计入“{other}”")
    });
}

#[test]
fn flat_and_rent_subsidy_are_a_choice() {
    check_card(TENANT, "talent-apartment", "rent-subsidy", |other| {
        format!("与“{other}”二选一")
    });
}

#[test]
fn snapshot_empty_comparison() {
    check("compare-empty", Route::Compare, UNSURE);
}

#[test]
fn snapshot_comparison() {
    let variants = "&b.degree=master&c.employer=city_unit&c.owns_home=~";
    check("compare", Route::Compare, &format!("{DOCTOR}{variants}"));
}

#[test]
fn snapshot_comparison_of_usual_ranges() {
    let variants = "&b.contract_years=3&c.contract_years=3&c.honour=young&c.postdoc=true";
    check(
        "compare-usual",
        Route::Compare,
        &format!("{UNSURE}{variants}"),
    );
}

#[test]
fn snapshot_empty_roster() {
    check("roster", Route::Roster, "");
}

#[test]
fn snapshot_kiosk_invitation() {
    check("fair", Route::Fair, "");
}

#[test]
fn snapshot_embed() {
    check("embed", Route::Embed, "centre=suzhou&theme=2b6cb0&lang=en");
}

#[test]
fn snapshot_about() {
    check_sheet("about", Route::About);
}

#[test]
fn snapshot_plan() {
    check_sheet("plan", Route::Plan);
}

#[test]
fn snapshot_measure() {
    check_sheet("measure", Route::Measure(10));
}

#[test]
fn snapshot_department() {
    check_sheet("department", Route::Department("science-technology"));
}

#[test]
fn snapshot_map() {
    check("map", Route::Map, "");
}

#[test]
fn snapshot_place_in_another_city() {
    check_sheet("place-shanghai", Route::Place("shanghai"));
}

#[test]
fn snapshot_place_with_awards() {
    check_sheet("place-dalate", Route::Place("dalate"));
}

/// The route of a policy.
fn policy(key: &str) -> Route {
    let path = format!("/policies/{key}");
    Route::read(&fixture::catalogue(), &path).expect("a benefit or a document")
}

#[test]
fn snapshot_all_policies() {
    check("policies", Route::Policies, "");
}

#[test]
fn snapshot_policies_found() {
    let found = "find=zufang&kind=grant&sort=amount";
    check_found("policies-found", found);
}

#[test]
fn snapshot_policies_not_found() {
    let nothing = "find=%E7%A7%9F%E6%88%BF&kind=service";
    check_found("policies-nothing", nothing);
}

#[test]
fn snapshot_policies_of_an_uncovered_topic() {
    // 签证, beside nothing else and beside 租房.
    check_found("policies-uncovered", "find=%E7%AD%BE%E8%AF%81");
    let beside = "find=%E7%AD%BE%E8%AF%81%20%E7%A7%9F%E6%88%BF";
    check_found("policies-uncovered-beside", beside);
}

#[test]
fn snapshot_policies_related_to_an_uncovered_topic() {
    let related = "find=job%20for%20my%20wife";
    check_found("policies-related", related);
}

#[test]
fn snapshot_policies_with_an_ignored_word() {
    check_found("policies-ignored", "find=zebra%20rent");
}

#[test]
fn snapshot_policies_of_words_found_nowhere() {
    check_found("policies-nowhere", "find=zebra");
}

#[test]
fn snapshot_benefit() {
    check("benefit", policy("rent-subsidy"), "");
}

#[test]
fn snapshot_benefit_with_as_of() {
    let answers = format!("as_of=2023-06-01&{DOCTOR}");
    check("benefit-own", policy("graduate-settling-in"), &answers);
}

#[test]
fn snapshot_document() {
    check("document", policy("housing-2022"), "");
}
