//! The static shell of `index.html` equals the first paint of the program.

use ordos_talent_guide::language::Language;

const SHELL: &str = include_str!("../../index.html");

/// The text between two marks of the shell, which stand there once.
#[track_caller]
fn between(from: &str, until: &str) -> &'static str {
    let mut parts = SHELL.split(from).skip(1);
    let part = parts.next().and_then(|rest| rest.split_once(until));
    let (text, _) = part.unwrap_or_else(|| panic!("expected {from}…{until} in index.html"));
    assert!(parts.next().is_none(), "expected {from} once in index.html");
    text
}

#[test]
fn the_static_shell_says_what_the_home_page_says_in_chinese() {
    let text = Language::Chinese.text();
    let tag = Language::Chinese.tag();
    assert_eq!(between("<html lang=\"", "\">"), tag);
    assert_eq!(
        between("<span class=\"brand-name\">", "</span>"),
        text.brand
    );
    let lead = between("<section class=\"lead\">", "</section>");
    let expected = format!("\n<h1>{}</h1>\n<p>{}</p>\n", text.headline, text.lead);
    assert_eq!(lead, expected);
    let title = format!("{} · {}", text.brand, Language::English.text().brand);
    assert_eq!(between("<title>", "</title>"), title);
}
