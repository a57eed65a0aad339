//! The state of the page: the answers, the settings, and what is estimated from them.
//!
//! Events call the methods of [`State`]; the address and the settings follow; views only read.

mod answers;
mod changes;
mod group;
mod kept;
mod memory;
mod outcome;
mod signal;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::prelude::untrack;
use policy::{
    Answer, BenefitIndex, Catalogue, Date, Estimate, Estimator, Money, Profile, QuestionIndex,
    Stretch, Trace, Words,
};

use crate::browser;
use crate::language::{Language, Text};
use crate::route::{Fragment, NoSuchPage, Route};

pub use answers::{Dropped, read_answers, write_answers};
pub use changes::{Change, Changes};
pub use group::{Group, Grouped};
pub use kept::{Kept, Seen};
pub use memory::{Memory, Welcome};
pub use outcome::Outcome;
pub use signal::{Derived, Signal};

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// All that the page knows, made once and there as long as the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct State(&'static Known);

/// What [`State`] points to.
pub struct Known {
    /// The page shown; the path where there is no such page.
    pub route: Signal<Result<Route, NoSuchPage>>,
    /// The answers given.
    pub profile: Signal<Profile>,
    /// The day estimated for, where the address names one.
    pub as_of: Signal<Option<Date>>,
    /// What the address held that is no answer any more.
    pub dropped: Signal<Vec<Dropped>>,
    /// The language shown.
    pub language: Signal<Language>,
    /// The theme.
    pub theme: Signal<Theme>,
    /// What the page has to say about what was kept.
    pub memory: Memory,
    /// Said to screen readers.
    pub announced: Signal<String>,
    /// What is estimated.
    pub estimate: Derived<Arc<Estimate>>,
    /// The benefits in their groups.
    pub grouped: Derived<Grouped>,
    /// The question to ask next.
    pub next_question: Derived<Option<QuestionIndex>>,
    widest: Derived<Money>,
    /// The question answered last: answering it again is no new step of the history.
    last_answered: Signal<Option<QuestionIndex>>,
    /// Set by the visitor: the question to ask next, before the best one.
    skipped: Signal<Vec<QuestionIndex>>,
    estimator: &'static Mutex<Estimator>,
    catalogue: &'static Catalogue,
    today: Date,
}

impl core::ops::Deref for State {
    type Target = Known;

    fn deref(&self) -> &'static Known {
        self.0
    }
}

impl State {
    /// The state as the address and the settings have it.
    ///
    /// # Panics
    ///
    /// Never: there was a first day of 2026.
    pub fn from_browser() -> Self {
        let catalogue = catalogue::catalogue();
        let day = catalogue
            .version
            .parse()
            .ok()
            .or_else(|| Date::new(2026, 1, 1))
            .expect("a day that exists");
        let kept = browser::settings::get("language").and_then(|id| Language::from_id(&id));
        let language = kept.unwrap_or_else(|| Language::preferred(&browser::document::languages()));
        let theme = match browser::settings::get("theme").as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        };
        let state = Self::new(catalogue, browser::today::today(day), language, theme);
        state.read_address();
        state.remember();
        state
    }

    /// A state without answers. It is never taken down: a page has one.
    pub fn new(catalogue: Catalogue, today: Date, language: Language, theme: Theme) -> Self {
        let catalogue: &'static Arc<Catalogue> = Box::leak(Box::new(Arc::new(catalogue)));
        let estimator: &'static Mutex<Estimator> =
            Box::leak(Box::new(Mutex::new(Estimator::new(Arc::clone(catalogue)))));
        let profile = Signal::new(Profile::default());
        let as_of = Signal::new(None);
        let skipped: Signal<Vec<QuestionIndex>> = Signal::new(Vec::new());
        let estimate = Derived::new(move || {
            let day = as_of.get().unwrap_or(today);
            Arc::new(profile.with(|profile| locked(estimator).estimate(profile, day)))
        });
        let grouped =
            Derived::new(move || estimate.with(|estimate| Grouped::new(catalogue, estimate)));
        let next_question = Derived::new(move || {
            let day = as_of.get().unwrap_or(today);
            profile.with(|profile| {
                skipped.with(|skipped| locked(estimator).next_question_but(profile, day, skipped))
            })
        });
        let applicant = catalogue.question("applicant");
        let widest = Derived::new(move || {
            let mut alone = Profile::default();
            if let Some(applicant) = applicant {
                alone.set(applicant, profile.with(|profile| profile.get(applicant)));
            }
            locked(estimator)
                .total(&alone, as_of.get().unwrap_or(today))
                .1
        });
        Self(Box::leak(Box::new(Known {
            widest,
            route: Signal::new(Ok(Route::Home)),
            profile,
            as_of,
            dropped: Signal::new(Vec::new()),
            language: Signal::new(language),
            theme: Signal::new(theme),
            memory: Memory::new(),
            announced: Signal::new(String::new()),
            estimate,
            grouped,
            next_question,
            last_answered: Signal::new(None),
            skipped,
            estimator,
            catalogue,
            today,
        })))
    }

    /// The catalogue.
    pub fn catalogue(self) -> &'static Catalogue {
        self.0.catalogue
    }

    /// The words in the language shown.
    pub fn text(self) -> &'static Text {
        self.language.get().text()
    }

    /// A text of the catalogue in the language shown.
    pub fn words(self, words: &'static Words) -> &'static str {
        self.language.get().of(words)
    }

    /// Today.
    pub fn today(self) -> Date {
        self.today
    }

    /// The day estimated for.
    pub fn day(self) -> Date {
        self.as_of.get().unwrap_or(self.today)
    }

    /// Takes up the address, which has become another.
    pub fn follow_address(self) {
        let known = self.route.get_untracked();
        let is_another = self.read_address();
        let has_gone_on = self.route.with_untracked(|route| *route != known);
        if has_gone_on {
            self.memory.go_on();
        }
        if is_another && browser::address::is_own() {
            // Back to, or forward to, what the visitor answered here.
            self.keep();
        } else if is_another {
            self.memory.are_own.set(false);
        } else if has_gone_on && self.memory.are_own.get_untracked() {
            // A link to another page carries the visitor's own answers.
            browser::address::make_own();
        }
    }

    /// Takes up the address as it is now, and says whether its answers are others than those known.
    fn read_address(self) -> bool {
        let fragment = Fragment::read(&browser::address::fragment());
        let catalogue = self.catalogue();
        let (profile, as_of, dropped) = read_answers(catalogue, &fragment.fields);
        self.dropped.set(dropped);
        if self.as_of.get_untracked() != as_of {
            self.as_of.set(as_of);
        }
        let is_another = self.profile.with_untracked(|known| *known != profile);
        if is_another {
            self.profile.set(profile);
        }
        let route = fragment.path.parse();
        if self.route.with_untracked(|known| *known != route) {
            self.route.set(route);
        }
        self.last_answered.set(None);
        is_another
    }

    /// Answers a question, or takes its answer back.
    pub fn answer(self, question: QuestionIndex, answer: Option<Answer>) {
        self.answer_several(&[(question, answer)]);
    }

    /// Answers several questions in one step of the history.
    pub fn answer_several(self, answers: &[(QuestionIndex, Option<Answer>)]) {
        let same = |profile: &Profile| {
            answers
                .iter()
                .all(|(question, answer)| profile.get(*question) == *answer)
        };
        if self.profile.with_untracked(same) {
            return;
        }
        self.profile.update(|profile| {
            for (question, answer) in answers {
                profile.set(*question, *answer);
            }
        });
        self.skipped.update(|skipped| {
            skipped.retain(|known| answers.iter().all(|(question, _)| question != known));
        });
        let first = answers.first().map(|(question, _)| *question);
        let again = self.last_answered.get_untracked() == first;
        self.last_answered.set(first);
        self.dropped.set(Vec::new());
        self.write_address(!again);
        self.keep();
    }

    /// Whether the visitor said not to be sure of this question.
    pub fn is_unsure(self, question: QuestionIndex) -> bool {
        self.skipped.with(|skipped| skipped.contains(&question))
    }

    /// Not sure: takes the answer back and asks something else first.
    pub fn not_sure(self, question: QuestionIndex) {
        self.answer(question, None);
        self.skipped.update(|skipped| {
            skipped.retain(|known| *known != question);
            skipped.push(question);
        });
        self.keep();
    }

    /// Starts from the answers of a typical visitor.
    pub fn start_from(self, visitor: &policy::Visitor) {
        let mut profile = Profile::default();
        for (question, answer) in &visitor.answers {
            profile.set(*question, Some(*answer));
        }
        if let Some(question) = visitor.today {
            profile.set(question, Some(Answer::Date(self.today)));
        }
        self.profile.set(profile);
        self.skipped.set(Vec::new());
        self.last_answered.set(None);
        self.go(Route::Estimate);
        self.keep();
    }

    /// Takes all answers back, and forgets what was kept of them.
    pub fn start_over(self) {
        self.profile.set(Profile::default());
        self.as_of.set(None);
        self.skipped.set(Vec::new());
        self.dropped.set(Vec::new());
        self.last_answered.set(None);
        self.write_address(true);
        self.forget();
    }

    /// Shows a page.
    pub fn go(self, route: Route) {
        self.route.set(Ok(route));
        self.memory.go_on();
        self.write_address(true);
        browser::document::scroll_to_top();
        browser::document::focus("#main");
    }

    /// The address of a page with the present answers.
    pub fn link(self, route: Route) -> String {
        self.link_to(route.to_string())
    }

    fn link_to(self, path: String) -> String {
        let catalogue = self.catalogue();
        let fields = self
            .profile
            .with(|profile| write_answers(catalogue, profile, self.as_of.get()));
        Fragment { path, fields }.to_string()
    }

    /// Changes the language and keeps it.
    pub fn set_language(self, language: Language) {
        self.language.set(language);
        browser::settings::set("language", Some(language.id()));
    }

    /// Turns light to dark and back, and keeps it.
    pub fn switch_theme(self) {
        let dark = match self.theme.get_untracked() {
            Theme::System => browser::document::system_is_dark(),
            Theme::Light => false,
            Theme::Dark => true,
        };
        let (theme, id) = if dark {
            (Theme::Light, "light")
        } else {
            (Theme::Dark, "dark")
        };
        self.theme.set(theme);
        browser::settings::set("theme", Some(id));
    }

    /// How the conditions of a benefit stand, and what it would pay.
    pub fn trace(self, benefit: BenefitIndex) -> Trace {
        let day = self.day();
        self.profile
            .with(|profile| locked(self.estimator).trace(profile, day, benefit))
    }

    /// Whether a question is asked; `None` while that hangs on others.
    pub fn asked(self, question: QuestionIndex) -> Option<bool> {
        self.profile
            .with(|profile| locked(self.estimator).asked(profile, question))
    }

    /// The stretches of a date or number that the rules tell apart.
    pub fn stretches(self, question: QuestionIndex) -> Vec<Stretch> {
        locked(self.estimator).stretches(question)
    }

    /// The stretch that an answer lies in.
    pub fn stretch_of(self, question: QuestionIndex, answer: Answer) -> Option<usize> {
        locked(self.estimator).stretch_of(question, answer)
    }

    /// The most that this kind of applicant may get with nothing else answered: the scale of the range.
    pub fn widest(self) -> Money {
        self.widest.get()
    }

    fn write_address(self, new_step: bool) {
        let path = match self.route.get_untracked() {
            Ok(route) => route.to_string(),
            Err(NoSuchPage(path)) => path,
        };
        browser::address::set_fragment(&untrack(|| self.link_to(path)), new_step);
    }
}

/// The estimator, for one use at a time; a failed one spoils nothing, since every use starts anew.
fn locked(estimator: &Mutex<Estimator>) -> MutexGuard<'_, Estimator> {
    estimator.lock().unwrap_or_else(PoisonError::into_inner)
}
