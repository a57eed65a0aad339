//! From opening the built page to its first range, on a phone four times slower than this machine, on a first visit and on
//! later ones, near the server and over a slow link. `cargo xtask bench` runs this.

use std::time::Duration;

use bench::{Figure, keep, percentile, show};
use browser_tests::browser::Engine;
use browser_tests::environment::named;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::server::{Link, Server};
use serde_json::json;

/// Factor by which a cheap phone is assumed to be slower than this machine.
const SLOWER: u32 = 4;
/// The page is opened so many times.
const OPENINGS: usize = 7;
/// The first range should be there earlier over a slow link, on a first visit and on later ones.
const FIRST_AIM: Duration = Duration::from_millis(2_500);
const LATER_AIM: Duration = Duration::from_millis(600);

/// Slow 4G, as browsers' tools have it: 150 ms of latency, 1.6 Mbit/s.
const SLOW: Link = Link {
    latency: Duration::from_millis(150),
    bytes_a_second: 1_600_000 / 8,
};

/// The fragment opened and the thing waited for.
const RANGE: (&str, &str) = ("/", "first range");
const POLICY: (&str, &str) = ("/policies/rent-subsidy", "a policy");

fn main() {
    let page = Page::start_with(
        Engine::Chromium,
        Server::start_compressed(&named("MEASURED_DIR"), "/"),
    );
    page.imitate(Screen::phone());
    page.slow_down(SLOWER);
    let first_range = "
        new MutationObserver((_, observer) => {
            if (!document.querySelector('.total-figure[data-low], .page-policy h1')) return;
            observer.disconnect();
            requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => { window.firstRange = performance.now(); };
                channel.port2.postMessage(null);
            });
        }).observe(document, { childList: true, subtree: true });";
    page.developer_tools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": first_range }),
    );
    let mut figures = Vec::new();
    for (visit, link, place, aim) in [
        (Visit::First, None, RANGE, None),
        (Visit::First, Some(SLOW), RANGE, Some(FIRST_AIM)),
        (Visit::First, Some(SLOW), POLICY, None),
        (Visit::Later, None, RANGE, None),
        (Visit::Later, Some(SLOW), RANGE, Some(LATER_AIM)),
        (Visit::Later, Some(SLOW), POLICY, None),
    ] {
        if visit == Visit::Later {
            page.load_over(None);
            page.open_until_kept();
        }
        page.load_over(link);
        let times: Vec<Duration> = (0..OPENINGS)
            .map(|_| opening(&page, visit, place.0))
            .collect();
        let median = percentile(&times, 50);
        let name = format!(
            "page, {SLOWER} × slower{}: {} to {}, median",
            if link.is_some() { ", slow 4G" } else { "" },
            match visit {
                Visit::First => "first visit",
                Visit::Later => "later visit",
            },
            place.1
        );
        let all: Vec<_> = times.iter().map(|time| show(*time)).collect();
        println!("{name}: {} ({})", show(median), all.join(", "));
        figures.push(Figure::time(name, median, aim));
    }
    keep(&figures);
}

/// Which visit it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    /// Nobody was ever there.
    First,
    /// All of the page is on the device.
    Later,
}

/// One visit.
fn opening(page: &Page, visit: Visit, fragment: &str) -> Duration {
    if visit == Visit::First {
        page.developer_tools("Network.clearBrowserCache", json!({}));
        let all = json!({ "origin": page.origin(), "storageTypes": "all" });
        page.developer_tools("Storage.clearDataForOrigin", all);
    }
    page.open(fragment);
    let milliseconds = page.wait_for("what it is opened for", || {
        page.script("return window.firstRange ?? null", vec![])
            .as_f64()
    });
    Duration::from_secs_f64(milliseconds / 1_000.0)
}
