//! Somebody who gets a benefit, and how the sum comes about.

use policy::{Answer, BenefitEstimate, BenefitIndex, Date, Estimator, PolicyPages, Profile, Trace};

/// Somebody who gets a benefit.
pub struct Example {
    /// The answers.
    pub profile: Profile,
    /// The estimate.
    pub own: BenefitEstimate,
    /// How the sum comes about.
    pub trace: Trace,
}

impl Example {
    /// Returns the example of a benefit, which the index has; the catalogue's rules are those of `today` unless the
    /// example names a day.
    pub fn new(
        index: &PolicyPages,
        estimator: &mut Estimator,
        today: Date,
        benefit: BenefitIndex,
    ) -> Option<Self> {
        let answers = index.examples.get(usize::from(benefit.0))?;
        let (mut profile, mut day) = (Profile::default(), today);
        for (question, answer) in answers {
            match answer {
                Answer::Date(given) if estimator.catalogue()[*question].id == "as_of" => {
                    day = *given;
                }
                answer => profile.set(*question, Some(*answer)),
            }
        }
        if profile.is_empty() {
            return None;
        }
        Some(Self {
            own: estimator.estimate(&profile, day)[benefit].clone(),
            trace: estimator.trace(&profile, day, benefit),
            profile,
        })
    }
}
