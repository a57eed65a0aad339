//! Elements of the page: finding, reading, clicking and writing.

use std::mem;

use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::{By, Page};

impl Page {
    /// Returns true if an element matches a selector.
    #[track_caller]
    pub fn is_there(&self, selector: &str) -> bool {
        self.count(selector) > 0
    }

    /// Returns true if an element matches a selector; false while one document takes the place of another, when WebKit's
    /// driver has no answer.
    pub(super) fn is_there_by_now(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0]) !== null";
        let looked = self.session().execute(script, vec![json!(selector)]);
        let found = self.runtime.block_on(looked);
        found.is_ok_and(|found| found.json() == &json!(true))
    }

    /// Returns the number of elements that match a selector.
    #[track_caller]
    pub fn count(&self, selector: &str) -> u64 {
        let script = "return document.querySelectorAll(arguments[0]).length";
        self.script(script, vec![json!(selector)])
            .as_u64()
            .expect("a length")
    }

    /// Returns true if the first element that matches is painted.
    #[track_caller]
    pub fn is_visible(&self, selector: &str) -> bool {
        let script =
            "return (document.querySelector(arguments[0])?.getClientRects().length ?? 0) > 0";
        self.script(script, vec![json!(selector)]) == json!(true)
    }

    /// The text of the first element that fits, as it is painted.
    #[track_caller]
    pub fn text(&self, selector: &str) -> Option<String> {
        self.texts(selector).into_iter().next()
    }

    /// The texts of all elements that fit, as they are painted.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(element => element.innerText.trim())";
        let texts = self.script(script, vec![json!(selector)]);
        let texts = texts.as_array().expect("an array").iter();
        texts
            .map(|text| text.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// An attribute of the first element that fits.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1])";
        self.script(script, vec![json!(selector), json!(name)])
            .as_str()
            .map(str::to_owned)
    }

    /// Returns the fragment of the address.
    #[track_caller]
    pub fn fragment(&self) -> String {
        let fragment = self.script("return decodeURIComponent(location.hash.slice(1).replace(/%(?![0-9a-f]{2})/gi, '%25'))", vec![]);
        fragment.as_str().unwrap_or_default().to_owned()
    }

    /// Clicks the first element that fits a selector, once it is there.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.click_what(&By::Css(selector));
    }

    /// Clicks an element, once it is there and stays where it is.
    #[track_caller]
    pub fn click_what(&self, by: &By) {
        let element = self.still_element(by);
        self.done(element.click());
    }

    /// Returns an element that a pointer can press: it is in view, stays where it is, and taps on it count.
    #[track_caller]
    pub fn still_element(&self, by: &By) -> WebElement {
        let is_settled =
            || !self.is_there("html[data-parts-coming]") && !self.is_there("[data-taps-ignored]");
        self.wait_until("the parts of the page", is_settled);
        let element = self.element(by);
        // Bars that keep their place at the edges must not lie over it.
        let script = "
            arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
            return JSON.stringify(arguments[0].getBoundingClientRect());";
        let argument = element.to_json().expect("an element has a name");
        let (mut place, mut times_alike) = (Value::Null, 0);
        // Something may still come while taps are ignored, and move it.
        self.wait_until("what is pressed to stay in its place", || {
            let last = mem::replace(&mut place, self.script(script, vec![argument.clone()]));
            times_alike = if last == place && is_settled() {
                times_alike + 1
            } else {
                0
            };
            times_alike > 2
        });
        element
    }

    /// Waits until taps count: on something that has just been replaced they are ignored for a moment.
    #[track_caller]
    pub fn wait_until_taps_count(&self) {
        self.wait_until("taps to count", || !self.is_there("[data-taps-ignored]"));
    }

    /// Writes into a field in place of what it holds, and leaves it.
    #[track_caller]
    pub fn write(&self, selector: &str, text: &str) {
        let field = self.element(&By::Css(selector));
        self.done(field.clear());
        self.done(field.send_keys(format!("{text}\u{e007}")));
    }

    /// An element, once it is there.
    #[track_caller]
    pub fn element(&self, by: &By) -> WebElement {
        self.wait_for(&format!("an element by {by}"), || {
            let found = self.done(self.session().find_all(by.clone()));
            found.into_iter().next()
        })
    }
}
