//! The map on paper.

use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::taken::letters;
use browser_tests::words::Language;

use crate::map::{open, show_level, strings, wait_for_level};

in_chromium!(
    on_paper_all_levels_stand_above_the_list,
    on_paper_a_place_stands_under_its_level_alone,
);

/// The names on the level that is seen, ground and places.
fn drawn_names(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#map text')].map(name => name.textContent)";
    strings(&page.script(script, vec![]))
}

/// Returns the expected texts that are missing on paper.
fn missing<'a>(expected: &'a [String], paper: &str) -> Vec<&'a str> {
    let written: Vec<String> = expected.iter().map(|words| letters(words)).collect();
    let is_missing = |words: &&String| {
        let words = letters(words);
        let times: usize = written.iter().map(|one| one.matches(&words).count()).sum();
        paper.matches(&words).count() < times
    };
    let missing = expected.iter().filter(is_missing);
    missing.map(String::as_str).collect()
}

fn on_paper_all_levels_stand_above_the_list(page: &Page) {
    for language in [Language::Chinese, Language::English] {
        open(page, "/map");
        page.speak(language);
        let listed = page.texts(".map-list :is(.place-link > span, .place-link > small)");
        let mut levels = Vec::new();
        for level in 0..3 {
            show_level(page, level);
            let names = drawn_names(page);
            assert!(names.len() > 5, "only {names:?} on level {level}");
            levels.push(names);
        }
        let mut expected = levels.concat();
        expected.extend(listed.clone());
        expected.extend(page.texts(".map-level, .map-list h2"));
        page.click("[data-action=map-nearer]");
        page.wait_until("a nearer view", || page.is_there("#map.is-near"));
        assert!(!page.is_there(".map-sheets"), "drawn while nobody prints");
        let paper = page.on_paper();
        let missing = missing(&expected, &paper);
        assert!(missing.is_empty(), "not on paper: {missing:?}");
        // Each level as a whole after the one before it, then the list.
        levels.push(listed);
        let mut end = 0;
        for (number, level) in levels.iter().enumerate() {
            let is_elsewhere = |name: &&String| {
                let others = levels.iter().enumerate();
                let mut others = others
                    .filter(|(other, _)| *other != number)
                    .flat_map(|(_, level)| level);
                others.any(|other| letters(other).contains(&letters(name)))
            };
            let own = level.iter().filter(|name| !is_elsewhere(name));
            let places: Vec<usize> = own.filter_map(|name| paper.find(&letters(name))).collect();
            let start = places.iter().min().expect("names of its own");
            assert!(
                *start > end,
                "level {number} begins at {start}, before {end}"
            );
            end = *places.iter().max().expect("names of its own");
        }
        page.wait_until("the sheets to go", || !page.is_there(".map-sheets"));
        assert!(page.is_there("#map.is-near"), "the screen stays as it was");
    }
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn on_paper_a_place_stands_under_its_level_alone(page: &Page) {
    open(page, "/map/beijing");
    page.speak(Language::English);
    wait_for_level(page, 0);
    let names = drawn_names(page);
    // Another level than the place's is seen.
    show_level(page, 2);
    let others = drawn_names(page);
    let mut expected = names.clone();
    expected.extend(page.texts(".place-page :is(h2, h3, .notes > li, .place p)"));
    let paper = page.on_paper();
    let missing = missing(&expected, &paper);
    assert!(missing.is_empty(), "not on paper: {missing:?}");
    let strangers: Vec<_> = others
        .iter()
        .filter(|name| paper.contains(&letters(name)))
        .collect();
    assert!(strangers.is_empty(), "on paper: {strangers:?}");
}
