//! The stand: who is at it, what is asked, and when it is cleared for the next one.
//!
//! Answers are a guest's (`state/guest.rs`): they are in memory only. Nothing is pushed to the history.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::set_timeout;
use policy::{QuestionIndex, Visitor};

use crate::browser::{address, document, fair, settings};
use crate::route::Route;
use crate::state::{Signal, State, hosted_address, set_hosted_address};

/// So many questions are asked in passing, who it is included.
pub const MOST_QUESTIONS: usize = 6;
/// What can be chosen.
pub const CHOICES: &str = ".fair-choice:not([disabled])";

/// A setting of the stand on this device.
const IDLE: &str = "fair.idle";
/// So many seconds without a touch, unless the stand's staff has chosen otherwise.
pub const USUAL_IDLE: u32 = 60;
/// So many seconds before, the countdown is seen.
const WARNING: u32 = 12;

/// So many times in a row one can go back without a touch in between and is still here.
const MOST_STEPS: u8 = 3;

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// An invitation, to be read from afar.
    Attract,
    /// Who the guest is.
    Who,
    /// The question that narrows most.
    Asking,
    /// What the guest may get.
    Outcome,
}

thread_local! {
    static CURRENT: Cell<Option<Stand>> = const { Cell::new(None) };
    /// Raised whenever the page is opened: the clock of an earlier one stops.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// How many steps of the history lead back to this very page.
    static STEPS: Cell<u8> = const { Cell::new(0) };
}

/// The stand; cheap to copy.
#[derive(Clone, Copy)]
pub struct Stand {
    /// The page's own state: its language, its settings.
    pub state: State,
    /// The guest's.
    pub guest: State,
    /// What is on the screen.
    pub phase: Signal<Phase>,
    /// The questions answered, in their order.
    pub asked: Signal<Vec<QuestionIndex>>,
    /// How many questions there are for this guest.
    pub most: Signal<usize>,
    /// Seconds until it is cleared; `None` where there is nothing to clear.
    pub left: Signal<Option<u32>>,
    /// The address in the codes; empty where there is none.
    pub address: Signal<String>,
    /// Seconds without a touch.
    pub idle: Signal<u32>,
    /// Which of the stands of this page it is.
    turn: u32,
    /// Whether keys come from a presenter.
    from_afar: Signal<bool>,
}

impl Stand {
    /// Sets the stand up.
    pub fn new(state: State) -> Self {
        state.make_room();
        let idle = settings::get(IDLE).and_then(|idle| idle.parse().ok());
        TURN.set(TURN.get().wrapping_add(1));
        let stand = Self {
            turn: TURN.get(),
            state,
            guest: state.guest(),
            phase: Signal::new(Phase::Attract),
            asked: Signal::new(Vec::new()),
            most: Signal::new(MOST_QUESTIONS),
            left: Signal::new(None),
            address: Signal::new(hosted_address()),
            idle: Signal::new(idle.filter(|idle| *idle > 0).unwrap_or(USUAL_IDLE)),
            from_afar: Signal::new(false),
        };
        CURRENT.set(Some(stand));
        Self::open();
        stand
    }

    fn open() {
        // Without a browser nobody comes.
        if cfg!(not(target_arch = "wasm32")) {
            return;
        }
        fair::keep_lit(true);
        STEPS.set(address::step());
        fair::listen(
            |key, is_held| current().is_some_and(|stand| stand.press(key, is_held)),
            || {
                if let Some(stand) = current() {
                    stand.touch();
                }
            },
            || {
                if current().is_some() {
                    guard();
                }
            },
            || {
                if let Some(stand) = current() {
                    let step = address::step();
                    let was = STEPS.replace(step);
                    if step < was && stand.phase.get_untracked() != Phase::Attract {
                        stand.step_back();
                    }
                }
            },
        );
        tick(TURN.get());
    }

    /// Whether it is still on the page.
    pub fn is_there(self) -> bool {
        let is_shown = |route: &Result<Route, _>| *route == Ok(Route::Fair);
        TURN.get() == self.turn && self.state.route.with_untracked(is_shown)
    }

    /// Begins with whoever is in front.
    pub fn begin(self) {
        self.most.set(MOST_QUESTIONS);
        self.go(Phase::Who);
    }

    /// Begins with somebody typical.
    pub fn begin_as(self, visitor: &Visitor) {
        self.guest.profile.set(self.state.answers_of(visitor));
        self.most.set(MOST_QUESTIONS / 2);
        self.ask();
    }

    /// Takes up answers to one question, or that the guest is not sure.
    pub fn tell(self, answers: &[(QuestionIndex, Option<policy::Answer>)]) {
        self.guest.tell(answers);
        if let Some((question, _)) = answers.first() {
            self.asked.update(|asked| asked.push(*question));
        }
        self.ask();
    }

    /// Asks what narrows most, or shows the result where there is nothing more to ask in passing.
    fn ask(self) {
        let next = self.guest.next_question.get_untracked();
        let has_room = self.asked.with_untracked(Vec::len) < self.most.get_untracked();
        self.go(if next.is_some() && has_room {
            Phase::Asking
        } else {
            Phase::Outcome
        });
    }

    /// Shows the result at once.
    pub fn show_result(self) {
        self.go(Phase::Outcome);
    }

    /// Asks some more.
    pub fn ask_more(self) {
        let asked = self.asked.with_untracked(Vec::len);
        self.most.set(asked + MOST_QUESTIONS / 2);
        self.ask();
    }

    /// Whether there is more to ask.
    pub fn has_more(self) -> bool {
        self.guest.next_question.get().is_some()
    }

    /// One step back.
    pub fn step_back(self) {
        let mut asked = self.asked.get_untracked();
        let Some(last) = asked.pop() else {
            return self.clear();
        };
        self.asked.set(asked.clone());
        self.guest.ask_again(last);
        let catalogue = self.state.catalogue();
        if Some(last) == catalogue.question("applicant") {
            if let Some(mode) = catalogue.question("mode") {
                self.guest.ask_again(mode);
            }
            return self.go(Phase::Who);
        }
        self.go(Phase::Asking);
    }

    /// Forgets the guest.
    pub fn clear(self) {
        self.asked.set(Vec::new());
        self.guest.forget_guest();
        self.go(Phase::Attract);
    }

    /// Leaves the fair: nobody's answers go along.
    pub fn leave(self) {
        self.clear();
        CURRENT.set(None);
        TURN.set(TURN.get().wrapping_add(1));
        fair::keep_lit(false);
        self.state.go(Route::Home);
    }

    /// Sets the address in the codes, and keeps it on the device.
    pub fn set_address(self, address: &str) {
        let address = address.trim();
        set_hosted_address(address);
        self.address.set(address.to_owned());
    }

    /// Sets after how many seconds the stand is cleared, and keeps it on the device.
    pub fn set_idle(self, seconds: u32) {
        settings::set(IDLE, Some(&seconds.to_string()));
        self.idle.set(seconds);
        self.touch();
    }

    /// Whether the countdown is to be seen.
    pub fn warning(self) -> Option<u32> {
        let shown_at = WARNING.min(self.idle.get());
        self.left.get().filter(|left| *left <= shown_at)
    }

    /// Somebody is there.
    pub fn touch(self) {
        let is_empty = self.phase.get_untracked() == Phase::Attract;
        let left = (!is_empty).then(|| self.idle.get_untracked());
        if self.left.get_untracked() != left {
            self.left.set(left);
        }
    }

    fn go(self, phase: Phase) {
        self.phase.set(phase);
        self.touch();
        document::scroll_to_top();
        if self.from_afar.get_untracked() {
            document::focus(CHOICES);
        } else {
            document::focus("#main");
        }
    }

    /// A key, from wherever the focus is; whether use was made of it.
    fn press(self, key: &str, is_held: bool) -> bool {
        if fair::is_dialog_open() {
            return false;
        }
        match key {
            "PageDown" | "PageUp" => {
                self.from_afar.set(true);
                fair::step_focus(CHOICES, key == "PageDown");
            }
            "ArrowDown" | "ArrowRight" => fair::step_focus(CHOICES, true),
            "ArrowUp" | "ArrowLeft" => fair::step_focus(CHOICES, false),
            _ if is_held => return matches!(key, "F5" | "Escape" | "b" | "B" | "."),
            // Presenters have one key that is F5 and Escape by turns.
            "F5" => fair::press_focused(CHOICES),
            "Escape" if self.from_afar.get_untracked() => fair::press_focused(CHOICES),
            "Escape" | "b" | "B" | "." => self.step_back(),
            "Tab" => {
                self.from_afar.set(false);
                return false;
            }
            _ => return false,
        }
        true
    }

    /// A second has passed.
    fn pass(self) {
        match self.left.get_untracked() {
            None => {}
            Some(0 | 1) => {
                self.left.set(None);
                if fair::is_dialog_open() {
                    crate::browser::dialog::close("dialog[open]");
                }
                self.clear();
            }
            Some(left) => self.left.set(Some(left - 1)),
        }
    }
}

/// Makes as many steps of the history as lead back to this very page, so that whoever goes back by mistake, even several
/// times at once, stays here. Only upon a touch: browsers pass over steps that nobody made. Going back before the first
/// touch, or more often than that, leads away; the guest's answers then go with the page that held them.
fn guard() {
    for step in STEPS.get()..MOST_STEPS {
        address::add_step("#/fair", step + 1);
        STEPS.set(step + 1);
    }
}

/// The stand, as long as its page is shown.
fn current() -> Option<Stand> {
    let stand = CURRENT.get()?;
    if !stand.is_there() {
        fair::keep_lit(false);
        CURRENT.set(None);
        return None;
    }
    Some(stand)
}

/// Counts the seconds, as long as the page is shown.
fn tick(turn: u32) {
    set_timeout(
        move || {
            if TURN.get() != turn {
                return;
            }
            if let Some(stand) = current() {
                stand.pass();
                tick(turn);
            }
        },
        Duration::from_secs(1),
    );
}
