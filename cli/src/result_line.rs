//! Writes one result as one line of JSON, quickly.

use policy::{
    BenefitEstimate, BenefitIndex, Catalogue, Estimate, MoneyRange, NearMiss, QuestionIndex,
    QuestionSet, Verdict, put_benefit, put_result,
};
use rustc_hash::FxHashMap;

/// Writes results on one catalogue.
#[derive(Debug, Clone)]
pub(crate) struct ResultWriter<'c> {
    catalogue: &'c Catalogue,
    /// For each benefit, whole objects written before.
    known: Vec<FxHashMap<Said, Vec<u8>>>,
}

/// The part of an estimate that is written of a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Said {
    verdict: Verdict,
    counted: bool,
    left_out_for: Option<BenefitIndex>,
    missing: QuestionSet,
    failed: QuestionSet,
    /// Who is not eligible gets 0.
    money: Option<MoneyRange>,
    near_miss: Option<NearMiss>,
}

impl Said {
    fn new(own: &BenefitEstimate) -> Self {
        Self {
            verdict: own.verdict,
            counted: own.counted,
            left_out_for: own.left_out_for,
            missing: own.missing,
            failed: own.failed,
            money: own.money.filter(|_| own.verdict != Verdict::NotEligible),
            near_miss: own.near_miss,
        }
    }
}

/// Maximum number of cached objects of a benefit.
const MAX_KNOWN: usize = 64;

impl<'c> ResultWriter<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            known: vec![FxHashMap::default(); catalogue.benefits.len()],
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
                let known = &mut known[usize::from(benefit.0)];
                put_known(output, catalogue, benefit, own, known);
            },
        );
    }
}

/// Most benefits fail for most visitors for one of a few reasons, or are worth one of a few amounts.
fn put_known(
    output: &mut Vec<u8>,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
    known: &mut FxHashMap<Said, Vec<u8>>,
) {
    let said = Said::new(own);
    if let Some(text) = known.get(&said) {
        return output.extend_from_slice(text);
    }
    let start = output.len();
    put_benefit(output, catalogue, benefit, own);
    if known.len() < MAX_KNOWN {
        known.insert(said, output[start..].to_vec());
    }
}
