//! The pause after which the kiosk is cleared, by the clock on the wall: timers stand still while a device sleeps.

use leptos::prelude::*;

use crate::browser::timer::now;

/// Seconds before the end of the pause from which the countdown is shown.
const WARNING: u32 = 12;

/// The pause that is running, if any.
#[derive(Clone, Copy)]
pub struct IdleClock {
    deadline: RwSignal<Option<f64>>,
    pause: RwSignal<u32>,
    /// Seconds left; `None` while no pause is running.
    seconds_left: RwSignal<Option<u32>>,
}

impl IdleClock {
    /// A clock that does not run.
    pub fn new() -> Self {
        Self {
            deadline: RwSignal::new(None),
            pause: RwSignal::new(0),
            seconds_left: RwSignal::new(None),
        }
    }

    /// Starts the pause anew, in seconds.
    pub fn restart(self, pause: u32) {
        self.pause.set(pause);
        self.deadline.set(Some(deadline(now(), pause)));
        self.show(Some(pause));
    }

    /// Stops the clock.
    pub fn stop(self) {
        self.deadline.set(None);
        self.show(None);
    }

    /// Brings the countdown up to date, and returns true if the pause is over.
    pub fn is_over(self) -> bool {
        let (now, pause) = (now(), self.pause.get_untracked());
        let Some(deadline) = self.deadline.get_untracked() else {
            return false;
        };
        match seconds_left(deadline, now, pause) {
            None => true,
            Some(left) => {
                // A clock that was set back must not make the pause longer.
                self.deadline
                    .set(Some(deadline.min(self::deadline(now, pause))));
                self.show(Some(left));
                false
            }
        }
    }

    /// Returns the seconds left once the countdown is to be shown; tracked.
    pub fn countdown(self) -> Option<u32> {
        let shown_from = WARNING.min(self.pause.get());
        self.seconds_left.get().filter(|left| *left <= shown_from)
    }

    fn show(self, left: Option<u32>) {
        if self.seconds_left.get_untracked() != left {
            self.seconds_left.set(left);
        }
    }
}

fn deadline(now: f64, pause: u32) -> f64 {
    now + f64::from(pause) * 1_000.0
}

/// Returns the seconds until the deadline, rounded up and no more than the whole pause; `None` from the deadline on.
fn seconds_left(deadline: f64, now: f64, pause: u32) -> Option<u32> {
    (1..=pause)
        .find(|left| deadline - now <= f64::from(*left) * 1_000.0)
        .or(Some(pause))
        .filter(|_| now < deadline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(passed: f64, expected: Option<u32>) {
        let start = 1_800_000_000_000.0;
        let deadline = deadline(start, 60);
        assert_eq!(seconds_left(deadline, start + passed, 60), expected);
    }

    #[test]
    fn seconds_left_are_rounded_up() {
        check(0.0, Some(60));
        check(1.0, Some(60));
        check(1_000.0, Some(59));
        check(59_001.0, Some(1));
        check(59_999.0, Some(1));
    }

    #[test]
    fn pause_is_over_at_its_deadline_and_after_a_sleep() {
        check(60_000.0, None);
        check(10.0 * 60_000.0, None);
    }

    #[test]
    fn clock_set_back_leaves_no_more_than_the_pause() {
        check(-3_600_000.0, Some(60));
    }
}
