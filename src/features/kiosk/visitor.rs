//! Guests: visitors of a fair, whose answers are in memory only, and only as long as they stand there.
//!
//! A guest's state shares all with the page's own but the answers. These go into no address and no storage.

use policy::{Answer, Profile, QuestionIndex, QuestionKind, Visitor};

use super::answers::write_short;
use super::{State, Variants, variants};
use crate::browser;
use crate::route::Route;
use crate::take_away::link::Link;

impl State {
    /// The state of a guest, without answers. It lasts as long as the page that made it.
    #[must_use]
    pub fn guest(self) -> Self {
        let guest = variants::variant(*self.0, 0);
        guest.forget_guest();
        guest
    }

    /// Takes the answers of whoever opened the page out of memory and out of the address. What is kept on the device
    /// stays, and is not shown.
    pub fn make_room(self) {
        self.profile.set(Profile::default());
        self.as_of.set(None);
        self.skipped.set(Vec::new());
        self.dropped.set(Vec::new());
        self.last_answered.set(None);
        self.follow_variants(Variants::default(), true);
        self.close_welcome();
        self.memory.changes.set(None);
        self.memory.are_own.set(false);
        browser::address::set_fragment(&self.link(Route::Fair), false);
    }

    /// Takes up a guest's answers, or that the guest is not sure.
    pub fn tell(self, answers: &[(QuestionIndex, Option<Answer>)]) {
        self.profile.update(|profile| {
            for (question, answer) in answers {
                profile.set(*question, *answer);
            }
        });
        self.skipped.update(|skipped| {
            for (question, answer) in answers {
                skipped.retain(|known| known != question);
                if answer.is_none() {
                    skipped.push(*question);
                }
            }
        });
    }

    /// Asks a question again.
    pub fn ask_again(self, question: QuestionIndex) {
        self.profile.update(|profile| profile.set(question, None));
        self.skipped
            .update(|skipped| skipped.retain(|known| *known != question));
    }

    /// The answers of a typical visitor.
    pub fn answers_of(self, visitor: &Visitor) -> Profile {
        let mut profile = Profile::default();
        for (question, answer) in &visitor.answers {
            profile.set(*question, Some(*answer));
        }
        if let Some(question) = visitor.today {
            profile.set(question, Some(Answer::Date(self.today())));
        }
        profile
    }

    /// Forgets a guest. The engine, too, then knows of nobody.
    pub fn forget_guest(self) {
        let catalogue = self.catalogue();
        let stretches = |question| self.stretches(question).len();
        let mut skipped = Vec::new();
        for (index, question) in catalogue.indexed_questions() {
            // What takes typing is not asked in passing.
            let can_be_tapped = match question.kind {
                QuestionKind::Choice(_) | QuestionKind::YesNo | QuestionKind::Set(_) => true,
                _ => stretches(index) > 1,
            };
            if !can_be_tapped {
                skipped.push(index);
            }
        }
        self.profile.set(Profile::default());
        self.skipped.set(skipped);
        self.estimate.get_untracked();
        self.next_question.get_untracked();
    }

    /// The link by which a guest opens the same estimate on a device of their own, below the address of a page that is
    /// served elsewhere.
    pub fn guest_link(self, address: &str) -> Link {
        let (catalogue, as_of) = (self.catalogue(), self.as_of.get());
        let code = self
            .profile
            .with(|profile| write_short(catalogue, profile, as_of));
        let mut fragment = ["#", &Route::Estimate.path(catalogue)].concat();
        if code.is_some() {
            fragment.push_str("?q=");
        }
        Link::new(address, &fragment, code.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::language::Language;
    use crate::state::Theme;

    #[test]
    fn a_guest_s_answers_stay_with_the_guest_and_are_forgotten() {
        let day = "2026-11-22".parse().expect("a day");
        let catalogue = Box::leak(Box::new(Arc::new(catalogue::catalogue())));
        let state = State::new(catalogue, day, Language::Chinese, Theme::System);
        let guest = state.guest();
        let degree = catalogue.question("degree").expect("a question");
        let doctor = catalogue[degree].read("doctor").expect("an answer");
        let nothing = guest.estimate.get_untracked();
        let asked = guest.next_question.get_untracked();
        guest.tell(&[(degree, Some(doctor))]);
        assert_eq!(guest.given(degree), Some(doctor));
        assert_ne!(guest.estimate.get_untracked(), nothing);
        assert!(state.profile.get_untracked().is_empty(), "nobody else's");
        assert!(!state.link(Route::Fair).contains('?'));
        let link = guest.guest_link("https://ordos.example/").to_string();
        assert!(
            link.starts_with("https://ordos.example/#/estimate?q=1"),
            "{link}"
        );
        guest.forget_guest();
        assert!(guest.profile.get_untracked().is_empty());
        assert_eq!(guest.estimate.get_untracked(), nothing);
        assert_eq!(guest.next_question.get_untracked(), asked);
        let link = guest.guest_link("https://ordos.example/").to_string();
        assert_eq!(link, "https://ordos.example/#/estimate");
    }

    #[test]
    fn nothing_is_asked_that_cannot_be_tapped() {
        let day = "2026-11-22".parse().expect("a day");
        let catalogue = Box::leak(Box::new(Arc::new(catalogue::catalogue())));
        let guest = State::new(catalogue, day, Language::Chinese, Theme::System).guest();
        for id in ["person", "team", "organisation"] {
            guest.forget_guest();
            let applicant = catalogue.question("applicant").expect("a question");
            guest.tell(&[(applicant, catalogue[applicant].read(id).ok())]);
            let mut count = 0;
            while let Some(question) = guest.next_question.get_untracked() {
                let has_stretches = guest.stretches(question).len() > 1;
                let is_tapped = matches!(
                    catalogue[question].kind,
                    QuestionKind::Choice(_) | QuestionKind::YesNo | QuestionKind::Set(_)
                );
                assert!(is_tapped || has_stretches);
                guest.tell(&[(question, None)]);
                count += 1;
                assert!(count < 60, "questions come to an end");
            }
            assert!(count > 0);
        }
    }
}
