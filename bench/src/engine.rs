//! The work of the engine that is measured.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use policy::search::Search;
use policy::{Catalogue, Date, Estimator, Profile, Schools};

use crate::search::{multiplied, phrases, schools};

/// The slowest query of those in `search_bench`.
const SLOWEST: &str = "internshp al";
/// Of what is typed to find a school this takes long: many names have these words.
const SCHOOL: &str = "university of technology";

/// A person with an answer to every question that is asked, and each answer as [`policy::Question::read`] reads it.
pub const COMPLETE: [(&str, &str); 24] = [
    ("applicant", "person"),
    ("origin", "outside"),
    ("mode", "full_time"),
    ("employer", "enterprise"),
    ("key_enterprise", "true"),
    ("executive", "false"),
    ("start_date", "2025-03-01"),
    ("contract_years", "3"),
    ("social_insurance", "true"),
    ("salary", "260000"),
    ("district", "kangbashi"),
    ("degree", "doctor"),
    ("school", "first_class_university"),
    ("full_time_study", "true"),
    ("title", "none"),
    ("talent_class", "e"),
    ("honour", "ordos"),
    ("field", "natural"),
    ("postdoc", "true"),
    ("owns_home", "false"),
    ("renting", "true"),
    ("buying_home", "true"),
    ("home_price", "8000"),
    ("village_talent", "false"),
];

/// Work that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The same rules in a plain loop, for the complete profile.
    PlainLoop,
    /// One full estimate of the complete profile.
    Estimate,
    /// The same, and the trace of every benefit, part by part.
    Trace,
    /// The exact range with nothing answered.
    Range,
    /// All that the contract says with nothing answered, but for the next question.
    Nothing,
    /// The same, and the next question.
    NextQuestion,
    /// Compiling the catalogue, once as a page opens.
    Start,
    /// One letter typed into the search of a catalogue ten times as large, the slowest known.
    Keystroke,
    /// One letter typed to find a school among all of them.
    School,
}

impl Work {
    /// All work, the plain loop first.
    pub const ALL: [Self; 9] = [
        Self::PlainLoop,
        Self::Estimate,
        Self::Trace,
        Self::Range,
        Self::Nothing,
        Self::NextQuestion,
        Self::Start,
        Self::Keystroke,
        Self::School,
    ];

    /// Returns its name in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PlainLoop => "a plain loop over the same rules, complete profile",
            Self::Estimate => "one full estimate, complete profile",
            Self::Trace => "one full estimate with every trace, complete profile",
            Self::Range => "the exact range, nothing answered",
            Self::Nothing => "all but the next question, nothing answered",
            Self::NextQuestion => "all with the next question, nothing answered",
            Self::Start => "compiling the catalogue, once",
            Self::Keystroke => "a keystroke searching ten times the catalogue, at worst",
            Self::School => "a keystroke searching the schools, long words",
        }
    }

    /// Returns the aim for a browser on a phone, if there is one.
    pub const fn aim_on_a_phone(self) -> Option<Duration> {
        match self {
            Self::Keystroke | Self::School => Some(Duration::from_millis(16)),
            _ => None,
        }
    }

    /// Returns the aims, if there are any: natively, and in a browser.
    pub const fn aims(self) -> Option<[Duration; 2]> {
        let [native, browser] = match self {
            Self::Trace => [20, 60],
            Self::Range => [500, 2_000],
            Self::NextQuestion => [5_000, 15_000],
            _ => return None,
        };
        Some([
            Duration::from_micros(native),
            Duration::from_micros(browser),
        ])
    }
}

/// The engine with what it works on.
pub struct Engine {
    catalogue: Arc<Catalogue>,
    estimator: Estimator,
    complete: Profile,
    nothing: Profile,
    as_of: Date,
    search: Search<'static>,
    schools: Schools,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// The engine on the catalogue, for the day of the catalogue's version.
    ///
    /// # Panics
    ///
    /// Where the catalogue lacks what the complete profile says.
    pub fn new() -> Self {
        let catalogue = Arc::new(catalogue::catalogue());
        let mut complete = Profile::default();
        for (id, text) in COMPLETE {
            let question = catalogue.question(id).expect("a question of the reading");
            let answer = catalogue[question].read(text).expect("an answer to it");
            complete.set(question, Some(answer));
        }
        Self {
            estimator: Estimator::new(Arc::clone(&catalogue)),
            as_of: day(&catalogue),
            // There as long as what is measured.
            search: Search::new(multiplied(&phrases()).leak()),
            schools: schools(),
            catalogue,
            complete,
            nothing: Profile::default(),
        }
    }

    /// Does the work once.
    pub fn run(&mut self, work: Work) {
        let (estimator, complete, nothing) = (&mut self.estimator, &self.complete, &self.nothing);
        let as_of = self.as_of;
        match work {
            Work::PlainLoop => drop(black_box(reference::assess(
                &self.catalogue,
                complete,
                as_of,
            ))),
            Work::Estimate => drop(black_box(estimator.estimate(complete, as_of))),
            Work::Trace => {
                drop(black_box(estimator.estimate(complete, as_of)));
                for (benefit, _) in self.catalogue.indexed_benefits() {
                    drop(black_box(estimator.trace(complete, as_of, benefit)));
                }
            }
            Work::Range => {
                black_box(estimator.total(nothing, as_of));
            }
            Work::Nothing => drop(black_box(estimator.estimate(nothing, as_of))),
            Work::NextQuestion => {
                drop(black_box(estimator.estimate(nothing, as_of)));
                black_box(estimator.next_question(nothing, as_of));
            }
            Work::Keystroke => drop(black_box(self.search.find(SLOWEST))),
            Work::School => drop(black_box(self.schools.search(SCHOOL))),
            Work::Start => drop(black_box(Estimator::new(Arc::clone(&self.catalogue)))),
        }
    }
}

/// The day that figures are measured for.
///
/// # Panics
///
/// Never with a checked catalogue.
pub fn day(catalogue: &Catalogue) -> Date {
    let version = catalogue.version.parse();
    version.expect("the version of a checked catalogue is a day")
}
