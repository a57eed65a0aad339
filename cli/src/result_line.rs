//! Writes one result as one line of JSON, quickly.

use policy::{
    BenefitEstimate, BenefitIndex, Catalogue, Estimate, QuestionIndex, QuestionSet, Verdict,
    put_benefit, put_result,
};

/// Writes results on one catalogue.
#[derive(Debug, Clone)]
pub(crate) struct ResultWriter<'c> {
    catalogue: &'c Catalogue,
    /// For each benefit, whole objects written before, where it is not eligible and nearly missed nothing: by the
    /// questions that failed.
    known: Vec<Vec<(QuestionSet, Vec<u8>)>>,
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
    known: &mut Vec<(QuestionSet, Vec<u8>)>,
) {
    if own.verdict != Verdict::NotEligible || own.near_miss.is_some() {
        return put_benefit(output, catalogue, benefit, own);
    }
    // Most benefits fail for most visitors, and for one of a few reasons.
    if let Some((_, text)) = known.iter().find(|(failed, _)| *failed == own.failed) {
        return output.extend_from_slice(text);
    }
    let start = output.len();
    put_benefit(output, catalogue, benefit, own);
    if known.len() < MOST_KNOWN {
        known.push((own.failed, output[start..].to_vec()));
    }
}
