//! Writes one result as one line of JSON, quickly.

use std::hash::{Hash, Hasher};

use policy::{
    BenefitEstimate, BenefitIndex, Catalogue, Estimate, MoneyRange, NearMiss, QuestionIndex,
    QuestionSet, Verdict, put_benefit, put_result,
};
use rustc_hash::FxHasher;

/// Writes results on one catalogue.
#[derive(Debug, Clone)]
pub(crate) struct ResultWriter<'c> {
    catalogue: &'c Catalogue,
    /// For each benefit, objects written before, each in the [`Said::slot`] of what it says.
    known: Vec<[Known; SLOTS]>,
}

/// An object written before and what it says; empty before the first.
#[derive(Debug, Clone, Default)]
struct Known {
    said: Option<Said>,
    text: Vec<u8>,
}

/// Number of objects kept of a benefit; a power of two.
const SLOTS: usize = 64;

/// The part of an estimate that is written of a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Not eligible, and no change of one answer would win it: quick to compare, since most benefits are so.
    Refused { failed: QuestionSet },
    /// Whatever else.
    Other {
        verdict: Verdict,
        counted: bool,
        left_out_for: Option<BenefitIndex>,
        missing: QuestionSet,
        failed: QuestionSet,
        money: Option<MoneyRange>,
        near_miss: Option<NearMiss>,
    },
}

impl Said {
    fn new(own: &BenefitEstimate) -> Self {
        let failed = own.failed;
        if own.verdict == Verdict::NotEligible && own.near_miss.is_none() {
            return Self::Refused { failed };
        }
        Self::Other {
            verdict: own.verdict,
            counted: own.counted,
            left_out_for: own.left_out_for,
            missing: own.missing,
            failed,
            money: own.money,
            near_miss: own.near_miss,
        }
    }

    /// The slot for its object: a later one with the same slot takes its place.
    fn slot(&self) -> usize {
        let mut hasher = FxHasher::default();
        match self {
            Self::Refused { failed } => failed.hash(&mut hasher),
            Self::Other {
                missing,
                failed,
                money,
                near_miss,
                ..
            } => {
                missing.hash(&mut hasher);
                failed.hash(&mut hasher);
                let gain = near_miss.map(|near_miss| near_miss.gain_high);
                let amounts = [money.map(|money| money.high), gain];
                for amount in amounts.into_iter().flatten() {
                    hasher.write_i128(amount.as_decimal().mantissa());
                }
            }
        }
        // The last bits are the ones well mixed.
        usize::try_from(hasher.finish() % SLOTS as u64).unwrap_or_default()
    }
}

impl<'c> ResultWriter<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        let none_known = || std::array::from_fn(|_| Known::default());
        Self {
            catalogue,
            known: catalogue.benefits.iter().map(|_| none_known()).collect(),
        }
    }

    /// Appends the object of the contract, without a line break.
    pub(crate) fn write(
        &mut self,
        estimate: &Estimate,
        next_question: Option<QuestionIndex>,
        output: &mut Vec<u8>,
    ) {
        let Self { catalogue, known } = self;
        put_result(
            output,
            catalogue,
            estimate,
            next_question,
            &mut |output, benefit, own| {
                let said = Said::new(own);
                let known = &mut known[usize::from(benefit.0)][said.slot()];
                // Most benefits fail for most visitors for one of a few reasons, or are worth one of a few amounts.
                if known.said != Some(said) {
                    known.said = Some(said);
                    known.text.clear();
                    put_benefit(&mut known.text, catalogue, benefit, own);
                }
                output.extend_from_slice(&known.text);
            },
        );
    }
}
