//! The kiosk session: the visitor in front of the screen, what is asked, and when the screen is cleared.

use leptos::prelude::*;
use policy::{Answer, QuestionIndex, Visitor};

use super::idle::IdleClock;
use super::keys::{self, Action, InputMode};
use super::stand::Stand;
use super::text::KioskText;
use super::visitor::KioskVisitor;
use crate::browser::timer::Timer;
use crate::browser::{address, document, kiosk};
use crate::context::{Navigation, PageContext, use_navigation, use_session};
use crate::language::Language;
use crate::route::Route;

/// Maximum number of questions asked, including the one about the applicant.
const MAX_QUESTIONS: usize = 6;
/// Selector of everything that can be chosen on the screen.
pub const CHOICES: &str = ".fair-choice:not([disabled])";
/// Milliseconds after a new screen was painted in which a tap does nothing: it was meant for the screen before.
const SETTLING: u32 = 350;
/// Maximum number of Back presses in a row that stay on the page.
const MAX_BACK_STEPS: u8 = 3;

/// The screen shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The invitation, to be read from five metres.
    Invitation,
    /// The question about the applicant.
    Applicant,
    /// The question that narrows most.
    Question,
    /// The result, with a code to take along.
    Result,
}

/// The kiosk session.
#[derive(Clone, Copy)]
pub struct KioskSession {
    /// The visitor in front of the screen.
    pub visitor: KioskVisitor,
    /// The screen shown.
    pub phase: RwSignal<Phase>,
    /// The questions answered, in their order.
    pub asked: RwSignal<Vec<QuestionIndex>>,
    /// The number of questions for this visitor.
    pub question_limit: RwSignal<usize>,
    /// The pause after which the screen is cleared.
    pub idle: IdleClock,
    /// The settings of the stand.
    pub stand: Stand,
    /// True while the settings of the stand are open.
    pub is_settings_open: RwSignal<bool>,
    /// True from a change of screens until taps count again.
    pub is_settling: RwSignal<bool>,
    /// The page around the kiosk.
    pub page: PageContext<KioskText>,
    navigation: Navigation,
    input_mode: RwSignal<InputMode>,
    controls: Controls,
}

/// Handles that events need and no view shows.
#[derive(Clone, Copy)]
struct Controls {
    settling_timer: StoredValue<Option<Timer>, LocalStorage>,
    /// The number of steps of the history that lead back to this page.
    back_steps: StoredValue<u8>,
}

/// Returns the kiosk session that the page provides.
///
/// # Panics
///
/// Outside of the kiosk's page.
pub fn use_kiosk() -> KioskSession {
    expect_context()
}

impl KioskSession {
    /// A session that shows the invitation. The answers of the person who opened the page are deleted.
    pub fn new() -> Self {
        use_session().hide_answers();
        let page = PageContext::new(Language::kiosk);
        page.engine().update_today();
        Self {
            visitor: KioskVisitor::new(page.engine()),
            phase: RwSignal::new(Phase::Invitation),
            asked: RwSignal::new(Vec::new()),
            question_limit: RwSignal::new(MAX_QUESTIONS),
            idle: IdleClock::new(),
            stand: Stand::load(),
            is_settings_open: RwSignal::new(false),
            is_settling: RwSignal::new(false),
            page,
            navigation: use_navigation(),
            input_mode: RwSignal::new(InputMode::default()),
            controls: Controls {
                settling_timer: StoredValue::new_local(None),
                back_steps: StoredValue::new(address::step()),
            },
        }
    }

    /// Starts with the question about the applicant.
    pub fn begin(self) {
        self.question_limit.set(MAX_QUESTIONS);
        self.show(Phase::Applicant);
    }

    /// Starts from the answers of a typical visitor.
    pub fn begin_as(self, visitor: &Visitor) {
        self.visitor.start_from(visitor);
        self.question_limit.set(MAX_QUESTIONS / 2);
        self.ask();
    }

    /// Records the answers to one question; `None` is “not sure”.
    pub fn record(self, answers: &[(QuestionIndex, Option<Answer>)]) {
        self.visitor.record(answers);
        if let Some((question, _)) = answers.first() {
            self.asked.update(|asked| asked.push(*question));
        }
        self.ask();
    }

    /// Asks the next question, or shows the result if there is none or enough were asked.
    fn ask(self) {
        let next = untrack(|| self.visitor.next_question());
        let has_room = self.asked.with_untracked(Vec::len) < self.question_limit.get_untracked();
        self.show(if next.is_some() && has_room {
            Phase::Question
        } else {
            Phase::Result
        });
    }

    /// Shows the result at once.
    pub fn show_result(self) {
        self.show(Phase::Result);
    }

    /// Asks a few more questions.
    pub fn ask_more(self) {
        let asked = self.asked.with_untracked(Vec::len);
        self.question_limit.set(asked + MAX_QUESTIONS / 2);
        self.ask();
    }

    /// Goes back by one question; from the first one to the invitation.
    pub fn step_back(self) {
        let mut asked = self.asked.get_untracked();
        let Some(last) = asked.pop() else {
            return self.clear();
        };
        self.asked.set(asked);
        self.visitor.ask_again(last);
        let catalogue = self.page.catalogue();
        if Some(last) == catalogue.question("applicant") {
            if let Some(mode) = catalogue.question("mode") {
                self.visitor.ask_again(mode);
            }
            return self.show(Phase::Applicant);
        }
        self.show(Phase::Question);
    }

    /// Deletes the visitor's answers and shows the invitation.
    pub fn clear(self) {
        self.asked.set(Vec::new());
        self.visitor.reset();
        // The next visitor may hold another device.
        self.input_mode.update(|mode| {
            if *mode == InputMode::Keyboard {
                *mode = InputMode::Unknown;
            }
        });
        self.show(Phase::Invitation);
    }

    /// Deletes the visitor's answers and leaves for the home page.
    pub fn leave(self) {
        self.close_settings();
        self.clear();
        self.navigation.go(Route::Home);
    }

    fn show(self, phase: Phase) {
        self.phase.set(phase);
        self.restart_idle();
        self.settle();
        document::scroll_to_top();
        if self.input_mode.get_untracked() == InputMode::Presenter {
            document::focus(CHOICES);
        } else {
            document::focus("#main");
        }
    }

    /// Ignores taps until a moment after the new screen is painted.
    pub fn settle(self) {
        self.is_settling.set(true);
        document::after_paint(move || {
            let timer = Timer::after(SETTLING, move || self.is_settling.set(false));
            // The page may have been left by now; the timer then ends here.
            self.controls.settling_timer.try_set_value(Some(timer));
        });
    }
}

/// Time.
impl KioskSession {
    /// Starts the pause anew: somebody is there.
    pub fn restart_idle(self) {
        let pause = self.stand.pause.get_untracked();
        let is_settings_open = self.is_settings_open.get_untracked();
        match self.phase.get_untracked() {
            Phase::Invitation if !is_settings_open => self.idle.stop(),
            // A phone has to be taken out, and an app opened.
            Phase::Result => self.idle.restart(pause * 2),
            _ => self.idle.restart(pause),
        }
    }

    /// Clears the screen if the pause is over, and returns true if it was.
    pub fn clear_if_idle(self) -> bool {
        let is_over = self.idle.is_over();
        if is_over {
            self.close_settings();
            self.clear();
        }
        is_over
    }

    /// Follows the clock: the pause, and the day.
    pub fn follow_clock(self) {
        self.clear_if_idle();
        self.page.engine().update_today();
    }
}

/// Settings of the stand.
impl KioskSession {
    /// Opens the settings.
    pub fn open_settings(self) {
        self.is_settings_open.set(true);
        self.restart_idle();
    }

    /// Closes the settings.
    pub fn close_settings(self) {
        if self.is_settings_open.get_untracked() {
            self.is_settings_open.set(false);
            self.restart_idle();
        }
    }

    /// Sets the pause in seconds, and saves it on the device.
    pub fn set_pause(self, seconds: u32) {
        self.stand.set_pause(seconds);
        self.restart_idle();
    }
}

/// Input.
impl KioskSession {
    /// Acts on a key, wherever the focus is. Returns true if the browser is not to act on it, too.
    pub fn press(self, key: &str, is_repeated: bool) -> bool {
        if self.is_settings_open.get_untracked() {
            return false;
        }
        let is_invitation = self.phase.get_untracked() == Phase::Invitation;
        let mode = self.input_mode.get_untracked();
        let (action, mode) = keys::action(key, mode, is_repeated, is_invitation);
        self.input_mode.set(mode);
        match action {
            None => return false,
            Some(Action::Next) => kiosk::step_focus(CHOICES, true),
            Some(Action::Previous) => kiosk::step_focus(CHOICES, false),
            Some(Action::Choose) => kiosk::press_focused(CHOICES),
            Some(Action::Back) => self.step_back(),
            Some(Action::Nothing) => {}
        }
        true
    }

    /// Records that a pointer is used.
    pub fn use_pointer(self) {
        self.input_mode.set(InputMode::Keyboard);
    }

    /// Adds steps to the history that lead back to this page, so that Back by mistake, even several times at once,
    /// stays here. Only after a touch: browsers skip steps that nobody made. Back before the first touch, or more often,
    /// leaves the page, and the answers go with it.
    pub fn guard_history(self) {
        for step in self.controls.back_steps.get_value()..MAX_BACK_STEPS {
            address::add_step("#/fair", step + 1);
            self.controls.back_steps.set_value(step + 1);
        }
    }

    /// Goes back by a question where the browser has gone back by a step.
    pub fn follow_history(self) {
        let step = address::step();
        let known = self.controls.back_steps.get_value();
        self.controls.back_steps.set_value(step);
        if step < known && self.is_shown() && self.phase.get_untracked() != Phase::Invitation {
            self.step_back();
        }
    }

    /// Returns true while the address names the kiosk. Its page goes a moment after the address.
    fn is_shown(self) -> bool {
        untrack(|| self.navigation.route()) == Ok(Route::Fair)
    }
}
