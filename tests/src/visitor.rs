//! The actions and observations of a visitor, in the page's own words.

use thirtyfour::By;

use crate::page::Page;
use crate::words::Language;

/// The total as the page shows it: the same number twice where it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// At the least, in yuan.
    pub low: i64,
    /// At the most, in yuan.
    pub high: i64,
}

impl Total {
    /// A total that is one number.
    pub const fn exactly(yuan: i64) -> Self {
        Self {
            low: yuan,
            high: yuan,
        }
    }
}

/// The chip of a question with this label.
pub fn chip(question: &str, label: &str) -> By {
    By::XPath(format!(
        r#"//fieldset[@data-question="{question}"]//label[span[@class="chip-text" and normalize-space()="{label}"]]"#
    ))
}

/// Actions of a visitor.
impl Page {
    /// Changes to a language, unless the page speaks it.
    #[track_caller]
    pub fn speak(&self, language: Language) {
        if self.attribute("html", "lang").as_deref() != Some(language.tag()) {
            // At a fair the button stands among the settings of the stand's staff.
            let script = "document.querySelector('.page-fair') && (document.querySelector('[data-action=fair-language]') ?? document.querySelector('[data-action=language]')).click()";
            if self.is_there(".page-fair") {
                self.script(script, vec![]);
            } else {
                self.click("[data-action=language]");
            }
        }
        self.wait_until(&format!("the page in {language:?}"), || {
            self.attribute("html", "lang").as_deref() == Some(language.tag())
        });
    }

    /// Taps an option of a question: the chip with this label.
    #[track_caller]
    pub fn tap(&self, question: &str, label: &str) {
        self.click_what(&chip(question, label));
    }

    /// Taps an option of a question, named by its key.
    #[track_caller]
    pub fn answer(&self, language: Language, question: &str, option: &str) {
        self.tap(question, &language.option(question, option));
    }

    /// Unfolds the list of answers, which narrow screens show folded.
    #[track_caller]
    pub fn unfold_answers(&self) {
        if self.is_there(".answers-fold:not([open])") {
            self.click(".answers-fold > summary");
        }
    }

    /// Opens an answer to change it.
    #[track_caller]
    pub fn edit(&self, question: &str) {
        self.unfold_answers();
        self.click(&format!("li[data-question={question}] button.answer-edit"));
        self.wait_until(
            &format!("the question {question} to open in its place"),
            || self.is_there(&format!("li[data-question={question}] fieldset")),
        );
    }

    /// Unfolds the benefits that are not for the visitor, which are folded by what rules them out.
    #[track_caller]
    pub fn unfold_reasons(&self) {
        while self.is_there(".group-reason:not([open])") {
            self.click(".group-reason:not([open]) > summary");
        }
    }

    /// Opens a benefit.
    #[track_caller]
    pub fn open_benefit(&self, benefit: &str) {
        let fold = format!(".group-reason:not([open]):has([data-benefit={benefit}])");
        if self.is_there(&fold) {
            self.click(&format!("{fold} > summary"));
        }
        self.click(&format!("[data-benefit={benefit}] > summary"));
        self.wait_until(&format!("the benefit {benefit} to open"), || {
            self.is_there(&format!("[data-benefit={benefit}][open] .benefit-body"))
        });
    }
}

/// The kiosk of a careers fair.
impl Page {
    /// Waits until taps count again after a change of screens.
    #[track_caller]
    pub fn wait_until_screen_settles(&self) {
        self.wait_until("taps to count", || {
            self.is_there("[data-phase]:not([data-settling])")
        });
    }

    /// Chooses the first element that matches, once taps count.
    #[track_caller]
    pub fn choose(&self, selector: &str) {
        self.wait_until("something to choose", || self.is_there(selector));
        self.wait_until_screen_settles();
        self.click(selector);
    }

    /// Chooses the first answers until the result is shown.
    #[track_caller]
    pub fn answer_to_the_result(&self) {
        let phase = || self.attribute("[data-phase]", "data-phase");
        self.wait_until("a question or the result", || {
            phase().as_deref() != Some("attract")
        });
        while phase().as_deref() == Some("asking") {
            let before = self.text(".fair-progress");
            self.choose(".fair-answer");
            self.wait_until("the next question or the result", || {
                self.text(".fair-progress") != before
            });
        }
    }

    /// Opens the settings of the stand with a pointer that holds the dot.
    #[track_caller]
    pub fn open_stand_settings(&self) {
        self.wait_until("a dot to hold", || self.is_there(".fair-hold-dot"));
        self.hold(&By::Css(".fair-hold-dot"), || {
            self.wait_until("the settings", || self.is_there("dialog.fair-desk[open]"));
        });
    }
}

/// The pages of policies.
impl Page {
    /// Waits until what is typed can be looked for.
    #[track_caller]
    pub fn wait_for_search(&self) {
        self.wait_until("something to be found, or nothing", || {
            self.text(".found-count")
                .is_some_and(|count| !count.is_empty())
                && self.is_there(".suggestion, .policy")
        });
    }

    /// Waits until a page that is fetched is there.
    #[track_caller]
    pub fn wait_for_sheet(&self) {
        self.wait_until("the page", || self.is_there("main .sheet h1"));
    }

    /// Waits until the example of a benefit's page is there.
    #[track_caller]
    pub fn wait_for_example(&self) {
        self.wait_until("an example", || self.is_there(".example-sum"));
    }

    /// Types into the search of policies, in place of what it holds.
    #[track_caller]
    pub fn look_for(&self, text: &str) {
        let field = self.element(&By::Css(".policy-search input"));
        if text.is_empty() {
            // Taken away as by hand: what a browser clears by itself is no typing.
            let all = "\u{e009}a\u{e000}\u{e003}";
            return self.done(field.send_keys(all));
        }
        self.done(field.clear());
        self.done(field.send_keys(text));
    }

    /// The keys of the policies found, in their order.
    #[track_caller]
    pub fn policies_found(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('.policy')].map(card => card.dataset.benefit)";
        let found = self.script(script, vec![]);
        let found = found.as_array().expect("an array").iter();
        found
            .map(|key| key.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Narrows the policies to an option, named by what it says.
    #[track_caller]
    pub fn narrow(&self, filter: &str, option: &str) {
        let xpath = format!(
            "//label[@data-filter='{filter}']//option[starts-with(normalize-space(), '{option}')]"
        );
        let option = self.element(&By::XPath(xpath));
        self.done(option.click());
    }

    /// Names the day whose rules are shown; the page must have a field for it.
    #[track_caller]
    pub fn show_day(&self, day: &str) {
        if self.is_there(".as-of:not([open])") {
            self.click(".as-of > summary");
        }
        let script = "const field = document.querySelector('.as-of input');
            field.value = arguments[0];
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.script(script, vec![day.into()]);
        self.wait_until("another day", || self.is_there(".as-of-message"));
    }
}

/// Observations of a visitor.
impl Page {
    /// Returns the total over all answers that are possible.
    #[track_caller]
    pub fn total(&self) -> Total {
        self.range_shown("data-low", "data-high")
    }

    /// Returns the range that leads: the total over usual answers.
    #[track_caller]
    pub fn usual(&self) -> Total {
        self.range_shown("data-usual-low", "data-usual-high")
    }

    #[track_caller]
    fn range_shown(&self, low: &str, high: &str) -> Total {
        self.wait_for_results();
        self.wait_for("a total", || {
            let yuan = |name| {
                let yuan = self.attribute(".total-figure", name)?;
                yuan.split('.').next()?.parse().ok()
            };
            Some(Total {
                low: yuan(low)?,
                high: yuan(high)?,
            })
        })
    }

    /// Waits until the parts that are loaded ahead are there.
    #[track_caller]
    pub fn wait_for_prefetch(&self) {
        self.wait_until("the last of the likely parts", || {
            let script = "return performance.getEntriesByType('resource')
                .some(entry => entry.responseEnd > 0 && entry.name.includes('_sheet.wasm'))";
            self.script(script, vec![]) == serde_json::json!(true)
        });
    }

    /// Waits for the total to be this.
    #[track_caller]
    pub fn wait_for_total(&self, expected: Total) {
        self.wait_until(&format!("the total {expected:?}"), || {
            self.total() == expected
        });
    }

    /// The key of the question that is asked next, if any is.
    #[track_caller]
    pub fn next_question(&self) -> Option<String> {
        self.attribute(".next-question fieldset", "data-question")
    }

    /// Waits for an answer to stand in the address.
    #[track_caller]
    pub fn wait_for_answer(&self, question: &str, written: &str) {
        let field = format!("{question}={written}");
        self.wait_until(&format!("{field} in the address"), || self.holds(&field));
        self.wait_for_results();
    }

    /// Waits for the results to be those of the total, which they follow by a frame, and for the parts that they need.
    #[track_caller]
    pub fn wait_for_results(&self) {
        self.wait_until("the results to be those of the total", || {
            !self.is_there("[aria-busy=true], html[data-parts-coming]")
        });
    }

    /// Returns true if the address has a field.
    #[track_caller]
    pub fn holds(&self, field: &str) -> bool {
        let fragment = self.fragment();
        fragment
            .split(['?', '&'])
            .skip(1)
            .any(|known| known == field)
    }

    /// The label of the chip that is chosen.
    #[track_caller]
    pub fn chosen(&self, question: &str) -> Option<String> {
        self.text(&format!(
            "fieldset[data-question={question}] .chip:has(:checked) .chip-text"
        ))
    }
}
