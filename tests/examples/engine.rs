//! How fast the engine is in Chromium, compiled as the page has it: `cargo xtask bench` builds it and runs this.

use std::time::Duration;

use bench::{Figure, Work, keep, ratio, show};
use browser_tests::browser::Engine;
use browser_tests::environment::named;
use browser_tests::page::Page;
use browser_tests::server::Server;
use serde_json::json;

/// A round lasts about as many milliseconds.
const ROUND: u32 = 40;
const ROUNDS: u32 = 10;
/// Factor by which a cheap phone is assumed to be slower than this machine.
const SLOWER: u32 = 4;

fn main() {
    let server = Server::start(&named("MEASURED_DIR"), "/");
    let page = Page::start_with(Engine::Chromium, server);
    page.done(page.session().goto(page.address()));
    page.wait_until("the engine", || {
        page.script("return typeof measure", vec![]) == json!("function")
    });
    let mut figures = Vec::new();
    for slower in [1, SLOWER] {
        page.slow_down(slower);
        let mut plain = Duration::ZERO;
        println!("in Chromium, processor {slower} × slower:");
        for (place, work) in Work::ALL.into_iter().enumerate() {
            let arguments = vec![json!(place), json!(ROUND), json!(ROUNDS)];
            let milliseconds = page.script("return measure(...arguments)", arguments);
            let seconds = milliseconds.as_f64().expect("a number of milliseconds") / 1_000.0;
            let measured = Duration::from_secs_f64(seconds);
            if work == Work::PlainLoop {
                plain = measured;
            }
            // Most aims are for this machine as it is.
            let aim = if slower == 1 {
                work.aims().map(|[_, browser]| browser)
            } else {
                work.aim_on_a_phone()
            };
            println!(
                "{:<60} {:>9} {:>10} of the loop  {}",
                work.name(),
                show(measured),
                ratio(measured, plain),
                aim.map_or_else(String::new, |aim| format!("aim: under {}", show(aim)))
            );
            let name = format!("Chromium: {}", work.name());
            if work == Work::PlainLoop {
                continue;
            }
            figures.push(if slower == 1 {
                Figure::time(name, measured, aim)
            } else {
                Figure::time(format!("{name}, {slower} × slower"), measured, aim)
            });
        }
    }
    keep(&figures);
}
