//! How fast the built page answers on a phone four times slower than this machine: from a tap on an answer to the new
//! range painted. `cargo xtask bench` runs this.

use std::time::Duration;

use bench::{Figure, keep, percentile, show};
use browser_tests::browser::Engine;
use browser_tests::environment::named;
use browser_tests::layout::Screen;
use browser_tests::page::{By, Page};
use browser_tests::server::Server;
use serde_json::json;

/// Factor by which a cheap phone is assumed to be slower than this machine.
const SLOWER: u32 = 4;
/// 95 of 100 taps should take less.
const AIM: Duration = Duration::from_millis(100);
/// At most so many questions are answered on one way.
const MAX_TAPS: usize = 14;

/// Where visitors come from; each then answers whatever is asked next.
const WAYS: [&str; 9] = [
    "/estimate",
    "/estimate?applicant=person&mode=full_time&degree=doctor",
    "/estimate?applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=3&degree=master",
    "/estimate?applicant=person&mode=founder&degree=bachelor",
    "/estimate?applicant=person&mode=student",
    "/estimate?applicant=person&mode=flexible",
    "/estimate?applicant=person&mode=full_time&degree=bachelor&employer=enterprise",
    "/estimate?applicant=team",
    "/estimate?applicant=organisation",
];

fn main() {
    let page = Page::start_with(
        Engine::Chromium,
        Server::start_compressed(&named("MEASURED_DIR"), "/"),
    );
    page.imitate(Screen::phone());
    // What moves on the page is part of what it costs.
    let features =
        json!({ "features": [{ "name": "prefers-reduced-motion", "value": "no-preference" }] });
    page.developer_tools("Emulation.setEmulatedMedia", features);
    page.slow_down(SLOWER);
    keep(&taps(&page));
}

fn taps(page: &Page) -> Vec<Figure> {
    let mut taps = home(page);
    for (number, way) in WAYS.into_iter().enumerate() {
        taps.extend(answers(page, way, number));
    }
    let times: Vec<Duration> = taps.iter().map(|(time, _)| *time).collect();
    let changed = taps.iter().filter(|(_, changed)| *changed).count();
    let [median, most, slowest] = [50, 95, 100].map(|hundredths| percentile(&times, hundredths));
    println!(
        "{} taps, {changed} of which changed the range: median {}, 95 of 100 within {}, slowest {}  aim: 95 of 100 under {}",
        times.len(),
        show(median),
        show(most),
        show(slowest),
        show(AIM)
    );
    let name = |what| format!("page, {SLOWER} × slower: tap to range painted, {what}");
    vec![
        Figure::time(name("median"), median, None),
        Figure::time(name("95 of 100"), most, Some(AIM)),
        Figure::time(name("slowest"), slowest, None),
    ]
}

/// The three questions of the home page.
fn home(page: &Page) -> Vec<(Duration, bool)> {
    page.open("/");
    start(page);
    for number in 1..=3 {
        let chip = format!("//section[@class='home-questions']/*[{number}]");
        tap(
            page,
            &format!("({chip}//label[contains(@class, 'chip')])[2]"),
        );
    }
    report(page, "/")
}

/// Answers the next question again and again.
fn answers(page: &Page, way: &str, number: usize) -> Vec<(Duration, bool)> {
    forget(page);
    page.open(way);
    page.wait_until("the estimate and its first question", || {
        page.is_there(".page-estimate .next-question fieldset")
    });
    start(page);
    for turn in 0..MAX_TAPS {
        let Some(question) = page.next_question() else {
            break;
        };
        let chips = "//section[contains(@class, 'next-question')]//label[contains(@class, 'chip')]";
        let sure = format!("{chips}[not(contains(@class, 'chip-unsure'))]");
        let count = page.count(".next-question .chip:not(.chip-unsure)");
        let path = match usize::try_from(count).unwrap_or(0) {
            0 => format!("({chips})[1]"),
            count => format!("({sure})[{}]", (turn + number) % count + 1),
        };
        tap(page, &path);
        if page.is_there(".next-question [type=checkbox]") {
            // Several can be chosen; that these are all is said with a button.
            tap(
                page,
                "(//section[contains(@class, 'next-question')]//div[@class='field-actions']/button)[1]",
            );
        }
        page.wait_until("another question", || {
            page.next_question().as_ref() != Some(&question)
        });
    }
    report(page, way)
}

/// Nothing answered before is known any more.
fn forget(page: &Page) {
    page.developer_tools(
        "Storage.clearDataForOrigin",
        json!({ "origin": page.origin(), "storageTypes": "all" }),
    );
}

fn start(page: &Page) {
    page.script(include_str!("taps.js"), vec![]);
}

/// Taps, and waits until that is painted.
fn tap(page: &Page, path: &str) {
    let before = page.script("return taps.length", vec![]);
    page.click_what(&By::XPath(path));
    page.wait_until("the tap to be painted", || {
        let painted = "return taps.length > arguments[0] && taps.at(-1).painted !== null";
        page.script(painted, vec![before.clone()]) == json!(true)
    });
    frames(page);
}

/// Lets some frames pass, so that what comes late is noted, too.
fn frames(page: &Page) {
    let count = || page.script("return frames_painted", vec![]).as_u64();
    let before = count();
    page.wait_until("some frames", || {
        count()
            .zip(before)
            .is_some_and(|(now, before)| now > before + 5)
    });
}

fn report(page: &Page, way: &str) -> Vec<(Duration, bool)> {
    frames(page);
    let taps = page.script("return tapped()", vec![]);
    let taps = taps.as_array().expect("a list of taps").iter();
    let taps: Vec<(Duration, bool)> = taps
        .map(|tap| {
            let milliseconds = tap[0].as_f64().expect("a number of milliseconds");
            let time = Duration::from_secs_f64(milliseconds / 1_000.0);
            (time, tap[1] == json!(true))
        })
        .collect();
    let times: Vec<String> = taps
        .iter()
        .map(|(time, changed)| format!("{}{}", time.as_millis(), if *changed { "" } else { "=" }))
        .collect();
    println!("{way}: {} ms", times.join(" "));
    taps
}
