//! The page under a finger.

use serde_json::json;
use thirtyfour::common::command::{Actions, Command};

use crate::page::{By, Page};

/// Touch.
impl Page {
    /// Touches an element for a moment, once it is there. Where the engine's driver knows no fingers (`WebKit`'s takes
    /// them for mice), that is a click at the same place.
    #[track_caller]
    pub fn touch(&self, by: &By) {
        let element = self.element(by);
        let argument = element.to_json().expect("an element has a name");
        // Bars that keep their place at the edges must not lie over it.
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.script(script, vec![argument.clone()]);
        let finger = json!([{
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": argument },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }]);
        self.wait_until_taps_count();
        let command = Command::PerformActions(Actions::from(finger));
        self.done(self.session().cmd(command));
    }
}
