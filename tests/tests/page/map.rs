//! The map: by keyboard, by touch, as a list, and under a thousand gestures.

use std::collections::BTreeSet;

use browser_tests::keyboard::Key;
use browser_tests::layout::Screen;
use browser_tests::page::{By, Page};
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::{Value, json};

in_both_engines!(
    every_place_is_reached_by_keyboard_alone,
    every_place_opens_under_a_finger,
    the_list_and_the_map_have_the_same_places,
    a_thousand_gestures_leave_a_sane_view,
    choosing_a_banner_sets_it_in_the_estimate,
);

in_chromium!(
    names_lie_over_nothing_in_either_language,
    what_is_not_known_of_a_centre_elsewhere_is_said,
    a_tap_on_a_banner_opens_it_and_the_address_stays,
    dragging_and_double_taps_move_the_view,
);

/// The places as the catalogue has them.
fn drawn() -> BTreeSet<String> {
    let places = catalogue::plan().places.into_iter();
    places
        .filter(|place| place.position.is_some())
        .map(|place| place.id)
        .collect()
}

#[track_caller]
pub(crate) fn open(page: &Page, fragment: &str) {
    page.open(fragment);
    page.wait_until("the map", || page.is_there(".map-drawing [data-place]"));
}

/// The places of the level that is seen, in their order.
fn places(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.map-drawing [data-place]')].map(place => place.dataset.place)";
    strings(&page.script(script, vec![]))
}

pub(crate) fn strings(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}

#[track_caller]
pub(crate) fn show_level(page: &Page, level: u8) {
    page.click(&format!("[data-show-level='{level}']"));
    wait_for_level(page, level);
}

#[track_caller]
pub(crate) fn wait_for_level(page: &Page, level: u8) {
    page.wait_until("the level", || {
        page.is_there(&format!("#map[data-level='{level}'] .map-drawing"))
    });
}

fn at(page: &Page) -> Option<String> {
    page.attribute(".map-drawing .is-at", "data-place")
}

#[track_caller]
fn wait_to_be_at(page: &Page, place: &str) {
    page.wait_until(&format!("to be at {place}"), || {
        at(page).as_deref() == Some(place)
    });
}

fn every_place_is_reached_by_keyboard_alone(page: &Page) {
    open(page, "/map");
    page.speak(Language::English);
    page.tab_to("the map", |focus| focus.name.starts_with("Map: "));
    page.press(Key::Escape);
    wait_for_level(page, 0);
    let mut reached = BTreeSet::new();
    for level in 0..3 {
        let expected = places(page);
        for place in &expected {
            page.press(Key::Right);
            wait_to_be_at(page, place);
            page.wait_until("the place to be said", || {
                page.text(".announcer")
                    .is_some_and(|said| said.contains(" of "))
            });
            let opens = level < 2 && place == "ordos";
            if !opens {
                page.press(Key::Enter);
                page.wait_until("its page", || {
                    page.fragment().starts_with(&format!("/map/{place}"))
                        && page.is_there(".place-page h2")
                });
                reached.insert(place.clone());
                page.press(Key::Escape);
                page.wait_until("all places", || page.is_there(".map-list"));
                wait_to_be_at(page, place);
            }
        }
        // Around again to the first, and back to the last.
        page.press(Key::Right);
        wait_to_be_at(page, &expected[0]);
        page.press(Key::Left);
        wait_to_be_at(page, expected.last().expect("a place"));
        if level < 2 {
            page.press(Key::Right);
            wait_to_be_at(page, "ordos");
            page.press(Key::Enter);
            wait_for_level(page, level + 1);
        }
    }
    let mut expected = drawn();
    // The city itself opens the next level; its page is in the list.
    expected.remove("ordos");
    assert_eq!(reached, expected);
    page.press_letter("+");
    page.wait_until("a nearer view", || page.is_there("#map.is-near"));
    page.press_letter("-");
    page.wait_until("all of the level", || !page.is_there("#map.is-near"));
    page.press(Key::Escape);
    wait_for_level(page, 1);
}

fn every_place_opens_under_a_finger(page: &Page) {
    open(page, "/map");
    let mut reached = BTreeSet::new();
    for level in 0..3 {
        show_level(page, level);
        for place in places(page) {
            if place == "ordos" {
                continue;
            }
            let symbol = format!(".map-drawing [data-place='{place}'] .symbol > path");
            page.touch(&By::Css(&symbol));
            page.wait_until(&format!("the page of {place}"), || {
                page.fragment().starts_with(&format!("/map/{place}"))
                    && page.is_there(".place-page h2")
            });
            reached.insert(place);
        }
    }
    let mut expected = drawn();
    expected.remove("ordos");
    assert_eq!(reached, expected);
    // The city's mark opens the level below.
    show_level(page, 0);
    for level in 1..3 {
        page.touch(&By::Css(".map-drawing [data-place='ordos'] .symbol > path"));
        wait_for_level(page, level);
    }
}

fn the_list_and_the_map_have_the_same_places(page: &Page) {
    open(page, "/map");
    let script =
        "return [...document.querySelectorAll('[data-listed]')].map(place => place.dataset.listed)";
    let listed = strings(&page.script(script, vec![]));
    let mut on_map = BTreeSet::new();
    for level in 0..3 {
        show_level(page, level);
        let places = places(page);
        // Both have the same order.
        let mut order = listed.iter().filter(|place| places.contains(place));
        assert!(places.iter().all(|place| order.next() == Some(place)));
        on_map.extend(places);
    }
    assert_eq!(on_map, drawn());
    let all: BTreeSet<String> = catalogue::plan()
        .places
        .into_iter()
        .map(|place| place.id)
        .collect();
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), all);
    // What one comes to in the list is marked on the map.
    show_level(page, 0);
    page.script(
        "document.querySelector('[data-listed=suzhou]').focus()",
        vec![],
    );
    wait_to_be_at(page, "suzhou");
    page.click("[data-listed=suzhou]");
    page.wait_until("its page", || page.is_there(".place-page h2"));
    wait_to_be_at(page, "suzhou");
}

/// Wheels with Ctrl, fingers that come, move, go and are lost, keys: all at random, in one go.
const GESTURES: &str = "return (async () => {
    let seed = 42;
    const random = most => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % most; };
    const map = document.querySelector('#map');
    const box = map.getBoundingClientRect();
    const views = [];
    for (let turn = 0; turn < 1000; turn++) {
        const at = { clientX: box.left + random(box.width * 2) - box.width / 2, clientY: box.top + random(box.height * 2) - box.height / 2, bubbles: true, cancelable: true };
        const pointer = { ...at, pointerId: 2 + random(3), pointerType: 'touch', button: 0 };
        switch (random(7)) {
            case 0: map.dispatchEvent(new WheelEvent('wheel', { ...at, ctrlKey: true, deltaY: random(800) - 400 })); break;
            case 1: map.dispatchEvent(new PointerEvent('pointerdown', pointer)); break;
            case 2: map.dispatchEvent(new PointerEvent('pointercancel', pointer)); break;
            case 3: map.dispatchEvent(new KeyboardEvent('keydown', { key: ['+', '-', 'ArrowLeft', 'ArrowDown', '0'][random(5)], bubbles: true })); break;
            default: map.dispatchEvent(new PointerEvent('pointermove', { ...pointer, button: -1 }));
        }
        await new Promise(done => setTimeout(done));
        views.push(document.querySelector('.map-drawing').getAttribute('viewBox'));
    }
    return views;
    })();";

fn a_thousand_gestures_leave_a_sane_view(page: &Page) {
    open(page, "/map");
    let whole = page.attribute(".map-drawing", "viewBox").expect("a view");
    let whole = numbers(&whole);
    let views = strings(&page.script(GESTURES, vec![]));
    assert_eq!(views.len(), 1_000);
    let check = |view: &str| {
        let view = numbers(view);
        let inside = |place: usize| {
            view[place] >= -0.01 && view[place] + view[place + 2] <= whole[place + 2] + 0.02
        };
        assert!(inside(0) && inside(1), "{view:?} in {whole:?}");
        assert!(view[2] >= whole[2] / 8.1 && view[3] > 0.0, "{view:?}");
    };
    for view in &views {
        check(view);
    }
    let different: BTreeSet<&String> = views.iter().collect();
    assert!(
        different.len() > 100,
        "the gestures did {} things",
        different.len()
    );
    page.click("[data-action=map-whole]");
    page.wait_until("all of the level", || !page.is_there("#map.is-near"));
    assert!(page.complaints().is_empty(), "{:?}", page.complaints());
}

fn numbers(view: &str) -> Vec<f64> {
    view.split(' ')
        .filter_map(|number| number.parse().ok())
        .collect()
}

fn choosing_a_banner_sets_it_in_the_estimate(page: &Page) {
    open(page, "/map/dalate?v=1&applicant=person&mode=full_time");
    page.wait_until("what differs there", || {
        page.is_there(".place-page [data-estimate=dalate]")
    });
    let said = page.text(".place-page").unwrap_or_default();
    for benefit in [
        "dalate-rent",
        "dalate-tax-return",
        "dalate-top-team",
        "dalate-hiring",
    ] {
        let name = Language::Chinese.benefit(benefit);
        let english = Language::English.benefit(benefit);
        assert!(
            said.contains(&name) || said.contains(&english),
            "{benefit} in {said}"
        );
    }
    page.click("[data-estimate=dalate]");
    page.wait_for_page("estimate");
    page.wait_for_answer("district", "dalate");
    assert!(page.holds("mode=full_time"));
    page.back();
    page.wait_until("the banner again", || {
        page.fragment().starts_with("/map/dalate")
    });
}

/// Names and marks that lie over one another, or reach out of the map.
const OVERLAPS: &str = "
    const frame = document.querySelector('#map').getBoundingClientRect();
    const names = [...document.querySelectorAll('.map-drawing text')].map(name => [name.textContent, name.getBoundingClientRect()]);
    const marks = [...document.querySelectorAll('.map-drawing .symbol > path')].map(mark => [`mark of ${mark.closest('[data-place]').dataset.place}`, mark.getBoundingClientRect()]);
    const all = [...names, ...marks];
    const found = [];
    names.forEach(([name, box], place) => {
        if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) found.push(`${name} reaches out`);
        for (const [other, over] of all.slice(place + 1)) {
            const across = Math.min(box.right, over.right) - Math.max(box.left, over.left);
            const down = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
            if (across > 0 && down > 0) found.push(`${name} over ${other} by ${across} × ${down}`);
        }
    });
    return [names.length, found];";

fn names_lie_over_nothing_in_either_language(page: &Page) {
    for width in [360, 390, 768, 1280] {
        page.imitate(Screen::wide(width));
        open(page, "/map");
        for language in Language::ALL {
            page.speak(language);
            for level in 0..3 {
                show_level(page, level);
                let found = page.wait_for("names", || {
                    let found = page.script(OVERLAPS, vec![]);
                    (found[0] != json!(0)).then_some(found)
                });
                let overlaps = strings(&found[1]);
                assert!(
                    overlaps.is_empty(),
                    "level {level} at {width} px in {language:?}: {overlaps:?}"
                );
            }
        }
    }
}

fn what_is_not_known_of_a_centre_elsewhere_is_said(page: &Page) {
    for place in ["beijing", "shanghai", "shenzhen", "suzhou"] {
        open(page, &format!("/map/{place}"));
        page.speak(Language::English);
        page.wait_until("what the plan promised", || {
            page.is_there(".place-page .targets")
        });
        let said = page.text(".place-page").expect("a page");
        for piece in [
            "2023",
            "each year from 2024",
            "at least 3 projects",
            "at least 100 people",
            "What we do not know",
        ] {
            assert!(said.contains(piece), "{piece} of {place} in {said}");
        }
    }
    open(page, "/map/shanghai");
    page.wait_until("since when", || {
        page.text(".place-page")
            .is_some_and(|said| said.contains("2024"))
    });
}

fn a_tap_on_a_banner_opens_it_and_the_address_stays(page: &Page) {
    open(page, "/map");
    let script = "
        const name = [...document.querySelectorAll('.district-name')].find(name => ['乌审旗', 'Uxin'].includes(name.textContent));
        const box = name.getBoundingClientRect();
        const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 + 14, pointerId: 1, button: 0, bubbles: true };
        const map = document.querySelector('#map');
        map.dispatchEvent(new PointerEvent('pointerdown', at));
        map.dispatchEvent(new PointerEvent('pointerup', at));";
    page.script(script, vec![]);
    page.wait_until("the banner", || {
        page.fragment().starts_with("/map/uxin") && page.is_there(".place-page h2")
    });
    page.reload();
    page.wait_until("the banner again", || {
        page.is_there(".place-page h2") && page.is_there(".district.is-shown")
    });
    page.back();
    page.wait_until("all places", || page.is_there(".map-list"));
}

fn dragging_and_double_taps_move_the_view(page: &Page) {
    open(page, "/map");
    let script = "
        const map = document.querySelector('#map');
        const box = map.getBoundingClientRect();
        const send = (kind, right, down) => map.dispatchEvent(new PointerEvent(kind, { clientX: box.x + right, clientY: box.y + down, pointerId: 1, button: kind === 'pointermove' ? -1 : 0, bubbles: true }));
        for (const [kind, right, down] of arguments[0]) send(kind, right, down);";
    let near = |page: &Page| page.is_there("#map.is-near");
    // At the lower right of the city there is nothing.
    let twice = json!([
        ["pointerdown", 300, 260],
        ["pointerup", 300, 260],
        ["pointerdown", 302, 260],
        ["pointerup", 302, 260]
    ]);
    page.imitate(Screen::wide(360));
    page.wait_until("a narrow map", || {
        page.script(
            "return document.querySelector('#map').clientWidth < 340",
            vec![],
        ) == json!(true)
    });
    page.script(script, vec![twice]);
    page.wait_until("a nearer view", || near(page));
    let view = || {
        numbers(
            &page
                .attribute(".map-drawing", "viewBox")
                .unwrap_or_default(),
        )
    };
    let before = page.wait_for("the view to rest", || {
        let one = view();
        (one == view()).then_some(one)
    });
    let drag = json!([
        ["pointerdown", 100, 100],
        ["pointermove", 130, 120],
        ["pointermove", 160, 140],
        ["pointerup", 160, 140]
    ]);
    page.script(script, vec![drag]);
    page.wait_until("the view to move", || view()[0] < before[0]);
    assert!((view()[2] - before[2]).abs() < 0.02);
}
