//! Writes one result as one line of JSON, quickly.

use policy::{
    BenefitEstimate, BenefitIndex, Catalogue, Estimate, MoneyRange, QuestionIndex, QuestionSet,
    Verdict, put_benefit, put_result,
};

/// Writes results on one catalogue.
#[derive(Debug, Clone)]
pub(crate) struct ResultWriter<'c> {
    catalogue: &'c Catalogue,
    /// For each benefit, whole objects written before, where nothing was nearly missed.
    known: Vec<Vec<(Said, Vec<u8>)>>,
}

/// What an estimate says of a benefit, but for a near miss.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Said {
    failed: QuestionSet,
    verdict: Verdict,
    counted: bool,
    left_out_for: Option<BenefitIndex>,
    missing: QuestionSet,
    money: Option<MoneyRange>,
}

/// So many objects of a benefit are kept at the most.
const MOST_KNOWN: usize = 16;

impl<'c> ResultWriter<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            known: vec![Vec::new(); catalogue.benefits.len()],
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
                put_known(
                    output,
                    catalogue,
                    benefit,
                    own,
                    &mut known[usize::from(benefit.0)],
                );
            },
        );
    }
}

fn put_known(
    output: &mut Vec<u8>,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
    known: &mut Vec<(Said, Vec<u8>)>,
) {
    if own.near_miss.is_some() {
        return put_benefit(output, catalogue, benefit, own);
    }
    // Most benefits fail for most visitors for one of a few reasons, or are worth one of a few amounts.
    let said = Said {
        failed: own.failed,
        verdict: own.verdict,
        counted: own.counted,
        left_out_for: own.left_out_for,
        missing: own.missing,
        money: own.money,
    };
    if let Some((_, text)) = known.iter().find(|(known, _)| *known == said) {
        return output.extend_from_slice(text);
    }
    let start = output.len();
    put_benefit(output, catalogue, benefit, own);
    if known.len() < MOST_KNOWN {
        known.push((said, output[start..].to_vec()));
    }
}
