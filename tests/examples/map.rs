//! How smoothly the map moves under a finger on a phone four times slower than this machine: frames a second while it
//! is dragged, and while it is zoomed. `cargo xtask bench` runs this.

use bench::{Figure, keep};
use browser_tests::browser::Engine;
use browser_tests::environment::named;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::server::Server;
use serde_json::{Value, json};

/// Factor by which a cheap phone is assumed to be slower than this machine.
const SLOWER: u32 = 4;
/// Minimum number of frames a second.
const AIM: u64 = 50;
/// For so many milliseconds each.
const LONG: u64 = 2_000;

/// Moves the map with every frame for a while, and counts the frames that were painted in tenths a second.
const MOVE: &str = "
    const [kind, long] = arguments;
    const map = document.querySelector('#map');
    const box = map.getBoundingClientRect();
    window.moved = null;
    const send = (event, turn) => map.dispatchEvent(new PointerEvent(event, {
        clientX: box.x + box.width / 2 + 60 * Math.sin(turn / 9), clientY: box.y + box.height / 2 + 50 * Math.cos(turn / 7),
        pointerId: 1, button: event === 'pointermove' ? -1 : 0, bubbles: true,
    }));
    const wheel = turn => map.dispatchEvent(new WheelEvent('wheel', {
        clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, ctrlKey: true, cancelable: true, bubbles: true,
        deltaY: Math.sin(turn / 20) > 0 ? -12 : 12,
    }));
    let turn = 0, start = null, views = new Set();
    if (kind === 'drag') send('pointerdown', 0);
    const step = now => {
        start ??= now;
        if (now - start >= long) {
            if (kind === 'drag') send('pointerup', turn);
            window.moved = [Math.round(turn * 10000 / (now - start)), views.size];
            return;
        }
        turn += 1;
        kind === 'drag' ? send('pointermove', turn) : wheel(turn);
        views.add(document.querySelector('.map-drawing').getAttribute('viewBox'));
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);";

fn main() {
    let page = Page::start_with(
        Engine::Chromium,
        Server::start_compressed(&named("MEASURED_DIR"), "/"),
    );
    page.imitate(Screen::phone());
    page.open("/map");
    page.wait_until("the map", || page.is_there(".map-drawing [data-place]"));
    page.slow_down(SLOWER);
    let mut figures = Vec::new();
    for (level, name) in [(0, "country"), (1, "city"), (2, "centre")] {
        page.click(&format!("[data-show-level='{level}']"));
        page.click("[data-action=map-nearer]");
        page.wait_until("a nearer view", || page.is_there("#map.is-near"));
        for (kind, doing) in [("drag", "dragged"), ("wheel", "zoomed")] {
            let tenths = frames(&page, kind);
            println!(
                "{name} {doing}: {}.{} frames a second",
                tenths / 10,
                tenths % 10
            );
            figures.push(Figure {
                name: format!("map, {SLOWER} × slower: the {name} {doing}"),
                measured: format!("{}.{} frames/s", tenths / 10, tenths % 10),
                aim: format!("{AIM} or more"),
                met: Some(tenths >= AIM * 10),
            });
        }
    }
    keep(&figures);
}

/// Frames in ten seconds.
fn frames(page: &Page, kind: &str) -> u64 {
    page.script(MOVE, vec![json!(kind), json!(LONG)]);
    let moved = page.wait_for("the map to have moved", || {
        let moved = page.script("return window.moved", vec![]);
        (moved != Value::Null).then_some(moved)
    });
    let views = moved[1].as_u64().unwrap_or_default();
    assert!(views > 10, "expected the map to move, found {views} views");
    moved[0].as_u64().expect("frames")
}
