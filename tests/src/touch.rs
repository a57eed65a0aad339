//! The page under a finger.

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::browser::Engine;
use crate::page::{By, Page};

/// Maximum number of attempts to press something where it moves under the pointer.
const MAX_PRESSES: usize = 4;

/// Touch.
impl Page {
    /// Touches an element for a moment, once it is there. Where the engine's driver knows no fingers (`WebKit`'s takes
    /// them for mice), that is a click at the same place.
    #[track_caller]
    pub fn touch(&self, by: &By) {
        let press = [
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ];
        if self.engine() != Engine::WebKit {
            return self.finger(by, &press);
        }
        // Its driver measures and presses in two steps: what moves between them is missed, as by a finger, which tries again.
        let listen = "const [element] = arguments;
            window.pressed = false;
            const look = event => { window.pressed = element.contains(event.target); };
            addEventListener('pointerdown', look, { capture: true, once: true });";
        for _ in 0..MAX_PRESSES {
            let element = self.element(by);
            let argument = element.to_json().expect("an element has a name");
            self.script(listen, vec![argument]);
            self.finger(by, &press);
            // A page that is left by the press has no such mark any more.
            if self.script("return window.pressed", vec![]) != json!(false) {
                return;
            }
            eprintln!("a press missed what it aimed at; it is done again");
        }
        panic!("expected a press to hit {by:?}");
    }

    /// Touches an element twice in a row at the same place, as a bouncing screen or an impatient finger does.
    #[track_caller]
    pub fn touch_twice(&self, by: &By) {
        let down = json!({ "type": "pointerDown", "button": 0 });
        let up = json!({ "type": "pointerUp", "button": 0 });
        let pause = json!({ "type": "pause", "duration": 60 });
        self.finger(by, &[down.clone(), up.clone(), pause, down, up]);
    }

    /// Holds an element until something is so, and lets it go.
    #[track_caller]
    pub fn hold(&self, by: &By, until: impl FnOnce()) {
        self.finger(by, &[json!({ "type": "pointerDown", "button": 0 })]);
        until();
        self.done(self.session().cmd(Command::ReleaseActions));
    }

    /// Moves a finger to an element and does this there.
    #[track_caller]
    fn finger(&self, by: &By, actions: &[Value]) {
        let element = self.still_element(by);
        let argument = element.to_json().expect("an element has a name");
        let mut all = vec![
            json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": argument }),
        ];
        all.extend_from_slice(actions);
        let finger = json!([{
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": all,
        }]);
        let command = Command::PerformActions(Actions::from(finger));
        self.done(self.session().cmd(command));
    }
}
