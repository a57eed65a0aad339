//! The page by keyboard alone.

use serde_json::Value;
pub use thirtyfour::Key;

use crate::page::Page;

/// Where the focus is, and whether one can see it.
const FOCUSED: &str = "
    const element = document.activeElement;
    // What is painted around a chip belongs to the input inside.
    const shown = element.closest('.chip') ?? element;
    const box = shown.getBoundingClientRect();
    const style = getComputedStyle(shown);
    // Parts of a date field, such as its calendar button, are the browser's own, and so is their mark.
    const isPart = element.type === 'date' && !element.matches(':focus-visible');
    // WebKit's windows share a screen, and nothing is marked or shown in one that is behind another test's.
    const isBehind = !document.hasFocus();
    const top = document.elementFromPoint(
        Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1),
        Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1));
    return {
        tag: element.tagName.toLowerCase(),
        place: element.closest('[data-question]')?.dataset.question ?? element.closest('[data-benefit]')?.dataset.benefit ?? '',
        name: (element.getAttribute('aria-label') ?? shown.innerText ?? '').trim() || element.className,
        outlined: isPart || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        isBehind,
        inView: box.bottom > 0 && box.top < innerHeight && box.width > 1,
        uncovered: top !== null && (shown.contains(top) || top.contains(shown)),
    };";

/// The focused element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// The element's tag; `body` where nothing has it.
    pub tag: String,
    /// The question or benefit that it belongs to, if any.
    pub place: String,
    /// Accessible name.
    pub name: String,
    /// True if it is in view, not covered, and marked by an outline, as far as the window is in front.
    pub is_seen: bool,
}

/// Keys and focus.
impl Page {
    /// Presses a key.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.done(self.session().action_chain().send_keys(key).perform());
    }

    /// Presses a key with a letter, such as the space bar.
    #[track_caller]
    pub fn press_letter(&self, letter: &str) {
        self.done(self.session().action_chain().send_keys(letter).perform());
    }

    /// The focused element.
    #[track_caller]
    pub fn focus(&self) -> Focus {
        let found = self.script(FOCUSED, vec![]);
        let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
        let is = |name: &str| found[name] == Value::Bool(true);
        Focus {
            tag: text("tag"),
            place: text("place"),
            name: text("name"),
            is_seen: is("isBehind") || is("outlined") && is("inView") && is("uncovered"),
        }
    }

    /// Presses the tab key until the focus is where it should be. On the way it must always be seen.
    #[track_caller]
    pub fn tab_to(&self, what: &str, mut is_it: impl FnMut(&Focus) -> bool) -> Focus {
        let mut passed = Vec::new();
        for _ in 0..120 {
            self.press(Key::Tab);
            let mut focus = self.focus();
            // A browser may take a moment to bring it into view. Beyond the last element the focus leaves the page, and
            // begins again at the first.
            if !focus.is_seen && focus.tag != "body" {
                self.wait_until(&format!("the focus to be seen: {focus:?}"), || {
                    focus = self.focus();
                    focus.is_seen || focus.tag == "body"
                });
            }
            if is_it(&focus) {
                return focus;
            }
            passed.push(format!("{} {} {}", focus.tag, focus.place, focus.name));
        }
        panic!(
            "expected {what} within 120 steps of the tab key; passed:\n{}",
            passed.join("\n")
        )
    }
}
