//! Days typed into the field of a browser, whose parts stand in the order of its language.

use serde_json::json;
use thirtyfour::Key;

use crate::page::Page;

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
}

use Part::{Day, Month, Year};

/// The manner in which a browser takes a day from keys.
#[derive(Debug, Clone, Copy)]
pub struct Typing {
    order: [Part; 3],
    /// The key that leads from one part to the next; empty where the last digit of a part does.
    next: &'static str,
}

impl Typing {
    /// Returns the keys of a day. A year of fewer digits than four is one that is typed half.
    pub fn keys(self, year: &str, month: &str, day: &str) -> String {
        let right = Key::Right.value();
        let mut keys = String::new();
        for (place, part) in self.order.into_iter().enumerate() {
            let typed = match part {
                Year => year,
                Month => month,
                Day => day,
            };
            keys.push_str(typed);
            let is_half = part == Year && typed.len() < 4;
            if place < 2 && is_half {
                keys.push(right);
            } else if place < 2 {
                keys.push_str(self.next);
            }
        }
        keys
    }
}

impl Page {
    /// Finds out how this browser takes a day from keys, by a field of its own beside the page.
    #[track_caller]
    pub fn learn_typing_of_days(&self) -> Typing {
        let orders = [[Year, Month, Day], [Month, Day, Year], [Day, Month, Year]];
        for next in ["", "/"] {
            for order in orders {
                let typing = Typing { order, next };
                let field = "document.getElementById('learning')?.remove();
                    const field = document.createElement('input');
                    Object.assign(field, { id: 'learning', type: 'date', min: '2000-01-01', max: '2050-12-31' });
                    document.body.prepend(field);
                    field.focus();";
                self.script(field, vec![]);
                self.type_keys(&typing.keys("2021", "08", "24"));
                let typed = "const field = document.getElementById('learning');
                    const { value } = field;
                    field.remove();
                    return value;";
                if self.script(typed, vec![]) == json!("2021-08-24") {
                    return typing;
                }
            }
        }
        panic!("expected the browser to take a day from keys")
    }

    /// Types into what has the focus, key by key.
    #[track_caller]
    pub fn type_keys(&self, keys: &str) {
        self.done(self.session().action_chain().send_keys(keys).perform());
    }

    /// Moves the focus to the first element that fits, as the tab key does: to its first part.
    #[track_caller]
    pub fn focus_on(&self, selector: &str) {
        self.wait_until(selector, || self.is_there(selector));
        let focus = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            element.focus();
            if (element.select) element.select();";
        self.script(focus, vec![json!(selector)]);
    }

    /// Waits for more milliseconds than the page waits after a key.
    #[track_caller]
    pub fn wait_longer_than_a_pause(&self) {
        let begun = self.script("return Date.now()", vec![]);
        self.wait_until("a pause to pass", || {
            self.script(
                "return Date.now() - arguments[0] > 2500",
                vec![begun.clone()],
            ) == json!(true)
        });
    }
}
