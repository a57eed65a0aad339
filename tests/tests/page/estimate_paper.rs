//! The estimate on paper: everything, or one page of it.

use browser_tests::expected::Expected;
use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::taken::letters;
use browser_tests::words::Language;
use serde_json::{Value, json};

use crate::take_away::DOCTOR;

in_chromium!(
    every_figure_on_the_screen_is_on_paper_and_all_folds_again,
    every_figure_on_the_screen_is_on_paper_in_english,
    the_print_button_opens_everything_first_and_says_where_it_cannot_print,
    short_print_is_one_page_with_what_applies,
);

fn every_figure_on_the_screen_is_on_paper_and_all_folds_again(page: &Page) {
    check_paper(page, Language::Chinese);
}

fn every_figure_on_the_screen_is_on_paper_in_english(page: &Page) {
    check_paper(page, Language::English);
}

fn check_paper(page: &Page, language: Language) {
    page.open(DOCTOR);
    page.speak(language);
    page.click("[data-action=print-everything]");
    page.open_benefit("graduate-settling-in");
    let open = || {
        (
            page.texts("details[open] > summary"),
            page.count(".benefit-body"),
        )
    };
    let before = open();
    let paper = page.on_paper();
    page.wait_until("what was opened for paper to fold again", || {
        open() == before
    });
    assert!(!page.is_there("[data-unfolded]") && !page.is_there(".paper-head"));

    let version = catalogue::catalogue().version;
    for needed in [page.offered_link(), version] {
        assert!(
            paper.contains(&letters(&needed)),
            "expected {needed} on paper"
        );
    }
    page.open_everything();
    // Figures with what they belong to: lines of results, reasons, answers, notes. Beside links paper has their
    // addresses, and labels in frames may come on the next page.
    let script = "const left_out = '.next-question, .take-away, .answers-end, .unanswered, .as-of, .as-of-message, button';
        const lines = document.querySelectorAll('main :is(summary, tr, li:not(:has(li)), p, dd, .total-figure, .range-scale, .beside div)');
        return [...lines].filter(line => !line.closest(left_out)).flatMap(line => {
            const copy = line.cloneNode(true);
            copy.querySelectorAll('button, .button').forEach(button => button.remove());
            const apart = [...copy.querySelectorAll('a, .grade, .badge')].map(piece => piece.textContent);
            copy.querySelectorAll('a, .grade, .badge').forEach(piece => piece.replaceWith('\\n'));
            return [...apart, ...copy.textContent.split('\\n')];
        })";
    let lines = page.script(script, vec![]);
    let lines: Vec<&str> = lines
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let with_figures = |line: &&&str| line.contains(|letter: char| letter.is_ascii_digit());
    let figures = lines.iter().filter(with_figures).count();
    assert!(figures > 300, "{figures} lines with figures on the screen");
    let missing: Vec<_> = lines
        .iter()
        .filter(|line| !paper.contains(&letters(line)))
        .collect();
    assert!(
        missing.is_empty(),
        "{} of {} lines are not on paper: {missing:#?}",
        missing.len(),
        lines.len()
    );
}

fn the_print_button_opens_everything_first_and_says_where_it_cannot_print(page: &Page) {
    page.open(DOCTOR);
    page.speak(Language::English);
    page.click("[data-action=print-everything]");
    let benefits = page.count(".benefit");
    // A browser's own print tells before and after, and runs nothing else in between.
    let print = "window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        window.printed = [document.querySelectorAll('.benefit-body').length, document.querySelectorAll('.paper-head').length, document.querySelectorAll('details:not([open])').length];
        dispatchEvent(new Event('afterprint'));
    }";
    page.script(print, vec![]);
    page.click("[data-action=print]");
    page.wait_until("it to print", || {
        page.script("return window.printed", vec![]) == json!([benefits, 1, 0])
    });
    page.wait_until("all to fold again", || {
        page.count(".benefit-body") == 0 && !page.is_there(".paper-head")
    });
    page.script("window.print = () => { throw new Error('no'); }", vec![]);
    page.click("[data-action=print]");
    page.wait_until("what to do instead", || {
        page.text(".take-status")
            .is_some_and(|text| text.contains("cannot print"))
    });
    page.wait_until("nothing to be open", || page.count(".benefit-body") == 0);
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn short_print_is_one_page_with_what_applies(page: &Page) {
    for language in [Language::Chinese, Language::English] {
        page.open(DOCTOR);
        page.speak(language);
        page.wait_until("the payments", || page.is_there(".calendar"));
        let expected = Expected::of(DOCTOR);
        let mut needed = vec![
            page.offered_link(),
            language.money(expected.estimate.usual.total.low),
            language.money(expected.money("graduate-settling-in")),
        ];
        needed.extend(page.texts(".group-yours .benefit-title"));
        needed.extend(page.texts(".group-compete .benefit-title"));
        needed.extend(page.texts(".calendar caption, .calendar h2"));
        assert_eq!(page.pages_on_paper(), 1);
        let paper = page.on_paper();
        for needed in needed {
            assert!(
                paper.contains(&letters(&needed)),
                "expected {needed} on paper"
            );
        }
        let not_yours = page.texts(".group-not h2");
        assert!(!not_yours.is_empty());
        for left_out in not_yours {
            assert!(!paper.contains(&letters(&left_out)), "{left_out}");
        }
    }
}
