//! The keys of presenters and keyboards at the kiosk.
//!
//! Presenters send the keys of slide shows: page or arrow keys for back and forth, one play key that is F5 and Escape by
//! turns, and a key for a black screen. They have neither Tab nor a pointer.

/// The device that keys come from, as far as they tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputMode {
    /// Nothing pressed yet that tells.
    #[default]
    Unknown,
    /// A presenter: its play key chooses, whichever of its two keys it sends.
    Presenter,
    /// A keyboard or a pointer: Escape steps back.
    Keyboard,
}

/// The action of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Moves the focus to the next choice.
    Next,
    /// Moves the focus to the choice before.
    Previous,
    /// Chooses what has the focus.
    Choose,
    /// Steps back by a question.
    Back,
    /// Does nothing, and keeps the browser from doing something else.
    Nothing,
}

/// Returns the action of a key and the input mode after it; `None` leaves the key to the browser.
pub fn action(
    key: &str,
    mode: InputMode,
    is_repeated: bool,
    is_invitation: bool,
) -> (Option<Action>, InputMode) {
    let arrow_mode = match mode {
        InputMode::Keyboard => InputMode::Keyboard,
        _ => InputMode::Presenter,
    };
    match key {
        "PageDown" => (Some(Action::Next), InputMode::Presenter),
        "PageUp" => (Some(Action::Previous), InputMode::Presenter),
        "ArrowDown" | "ArrowRight" => (Some(Action::Next), arrow_mode),
        "ArrowUp" | "ArrowLeft" => (Some(Action::Previous), arrow_mode),
        "F5" | "Escape" | "b" | "B" | "." if is_repeated => (Some(Action::Nothing), mode),
        "F5" => (Some(Action::Choose), InputMode::Presenter),
        // There is nothing to step back to, so that a play key that begins with Escape chooses here, too.
        "Escape" if mode == InputMode::Presenter || is_invitation => (Some(Action::Choose), mode),
        "Escape" | "b" | "B" | "." => (Some(Action::Back), mode),
        "Tab" => (None, InputMode::Keyboard),
        _ => (None, mode),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Presses keys one after the other, the first two on the invitation.
    #[track_caller]
    fn check(keys: &[&str], expected: &[Action]) {
        let mut mode = InputMode::default();
        let mut actions = Vec::new();
        for (number, key) in keys.iter().enumerate() {
            let (action, next_mode) = action(key, mode, false, number < 2);
            mode = next_mode;
            actions.extend(action);
        }
        assert_eq!(actions, expected, "{keys:?}");
    }

    #[test]
    fn play_key_of_a_presenter_chooses_whichever_key_it_sends() {
        use Action::{Choose, Next};
        for next in ["PageDown", "ArrowRight", "ArrowDown"] {
            check(
                &[next, "F5", next, "Escape", "F5"],
                &[Next, Choose, Next, Choose, Choose],
            );
        }
        check(&["F5", "F5", "Escape", "F5"], &[Choose; 4]);
        check(&["Escape", "F5", "Escape"], &[Choose; 3]);
    }

    #[test]
    fn escape_of_a_keyboard_steps_back() {
        use Action::{Back, Next};
        check(&["Tab", "ArrowDown", "Escape"], &[Next, Back]);
        check(&["PageDown", "Tab", "Escape"], &[Next, Back]);
        check(&["a", "a", "Escape"], &[Back]);
    }

    #[test]
    fn black_key_of_a_presenter_steps_back() {
        use Action::{Back, Next};
        for black in ["b", "B", "."] {
            check(&["PageDown", "PageDown", black], &[Next, Next, Back]);
        }
    }

    #[test]
    fn key_held_down_acts_once() {
        for key in ["F5", "Escape", "b", "."] {
            let (action, _) = action(key, InputMode::Presenter, true, false);
            assert_eq!(action, Some(Action::Nothing), "{key}");
        }
    }

    #[test]
    fn other_keys_are_left_to_the_browser() {
        for key in ["Enter", " ", "Tab", "F11", "a"] {
            assert_eq!(action(key, InputMode::Presenter, false, false).0, None);
        }
    }
}
