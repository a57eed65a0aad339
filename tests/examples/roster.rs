//! Measures the people of a roster estimated in a second in Chromium: `cargo xtask bench` runs this.
//!
//! From the moment a table is pasted until all of it is worked out and shown: read, understood, estimated in full, in
//! slices between which the page answers. No two people have the same answers.

use bench::{COMPLETE, Figure, keep};
use browser_tests::browser::Engine;
use browser_tests::environment::named;
use browser_tests::page::Page;
use browser_tests::server::Server;
use serde_json::json;

/// People in a table.
const PEOPLE: u32 = 5_000;
/// As many are to be worked out in a second.
const AIM: u64 = 2_000;
/// The columns of a usual table.
const USUAL: [&str; 7] = [
    "mode",
    "employer",
    "start_date",
    "contract_years",
    "salary",
    "degree",
    "school",
];

/// Pastes a table, and keeps how many milliseconds pass until all are worked out.
const MEASURE: &str = "
    window.took = null;
    const field = document.querySelector('#roster-paste');
    const start = performance.now();
    field.dispatchEvent(new Event('paste', { bubbles: true }));
    field.value = arguments[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const look = () => {
        if (document.querySelector('.roster-person') && !document.querySelector('.roster-progress')) {
            window.took = performance.now() - start;
        } else {
            setTimeout(look, 5);
        }
    };
    setTimeout(look, 5);";

fn main() {
    let server = Server::start(&named("MEASURED_DIR"), "/");
    let page = Page::start_with(Engine::Chromium, server);
    let mut figures = Vec::new();
    for (what, columns) in [
        ("complete answers", &COMPLETE.map(|(id, _)| id)[..]),
        ("the usual columns", &USUAL[..]),
    ] {
        page.open("/roster");
        page.wait_until("the lists", || {
            let count = "return performance.getEntriesByType('resource').filter(entry => entry.responseEnd > 0 && /parts.(roster|schools)-/.test(entry.name)).length";
            page.script(count, vec![]) == json!(2) && page.is_there("#roster-paste")
        });
        page.script(MEASURE, vec![json!(table(columns))]);
        page.wait_until("all people", || {
            page.script("return window.took", vec![]).is_number()
        });
        let took = page.script("return window.took", vec![]).as_f64();
        // Whole milliseconds are fine enough, and more than none.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let milliseconds = took.unwrap_or_default().max(1.0) as u64;
        let each_second = u64::from(PEOPLE) * 1_000 / milliseconds;
        let name = format!("Chromium: people of a roster a second, {what}");
        println!("{name}: {each_second} (5,000 in {milliseconds} ms)");
        figures.push(Figure {
            name,
            measured: each_second.to_string(),
            aim: format!("over {AIM}"),
            met: Some(each_second > AIM),
        });
    }
    keep(&figures);
}

/// A table of people who differ in pay and in the length of their contract.
fn table(columns: &[&str]) -> String {
    let mut table = columns.join(",");
    for person in 0..PEOPLE {
        table.push('\n');
        for (place, column) in columns.iter().enumerate() {
            let known = COMPLETE.iter().find(|(id, _)| id == column);
            let cell = match *column {
                "salary" => (90_000 + person * 37).to_string(),
                "contract_years" => (person % 6).to_string(),
                "degree" => ["doctor", "master", "bachelor"][person as usize % 3].to_owned(),
                _ => known.map_or("", |(_, text)| text).to_owned(),
            };
            table.push_str(if place == 0 { "" } else { "," });
            table.push_str(&cell);
        }
    }
    table
}
