//! The surroundings of a field for numbers or days: where a press and the focus go decides when an entry counts.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::field;
use crate::browser::keyboard;

/// The part of the page that a field stands in: a question, or a fold. An entry counts when the focus leaves it.
#[derive(Clone, Copy)]
pub struct FieldPlace {
    /// The start of all ids in it.
    id: StoredValue<String>,
    /// True while something in it is pressed: that takes the focus away, too, and may be another answer.
    is_pressed: StoredValue<bool>,
    /// The entry in it.
    entry: StoredValue<Option<PendingEntry>>,
}

/// The actions on an entry that does not count yet.
#[derive(Clone, Copy)]
pub struct PendingEntry {
    /// Takes it for the answer, or says why it is none.
    pub commit: Callback<()>,
    /// Puts the text of the answer back.
    pub discard: Callback<()>,
}

impl FieldPlace {
    /// Returns a place whose ids begin with this.
    pub fn new(id: String) -> Self {
        Self {
            id: StoredValue::new(id),
            is_pressed: StoredValue::new(false),
            entry: StoredValue::new(None),
        }
    }

    /// Lets the place take or discard this entry.
    pub fn hold(self, entry: PendingEntry) {
        self.entry.set_value(Some(entry));
    }

    /// Returns the id of a part of the place.
    pub fn id(self, part: &str) -> String {
        self.id.with_value(|id| [id, "-", part].concat())
    }

    /// Notes that something in the place is being pressed.
    pub fn press(self) {
        self.is_pressed.try_set_value(true);
    }

    /// Returns true while something in the place is being pressed.
    pub fn is_pressed(self) -> bool {
        self.is_pressed.try_get_value().unwrap_or_default()
    }

    /// Notes that nothing is pressed any more.
    pub fn release(self) {
        self.is_pressed.try_set_value(false);
    }

    /// Notes a click. One on nothing that can be pressed leaves the field.
    pub fn click(self, event: &ev::MouseEvent) {
        self.release();
        if !field::is_control(event) {
            self.commit();
        }
    }

    /// Notes that the focus leaves an element.
    pub fn focus_out(self, event: &ev::FocusEvent) {
        if keyboard::focus_left(event) || !self.is_pressed() && keyboard::focus_lost(event) {
            self.commit();
        }
    }

    /// Notes a choice beside the field: it counts instead of what is typed.
    pub fn change(self, event: &ev::Event) {
        if let (true, Some(Some(entry))) = (field::is_choice(event), self.entry.try_get_value()) {
            entry.discard.run(());
        }
    }

    fn commit(self) {
        if let Some(Some(entry)) = self.entry.try_get_value() {
            entry.commit.run(());
        }
    }
}
