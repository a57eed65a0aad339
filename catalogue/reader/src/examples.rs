//! One telling example for each benefit, out of its cases.

use std::path::Path;

use policy::{Answer, Catalogue, Money, QuestionIndex, Verdict};

use crate::{Faults, read_cases};

/// For each benefit the answers of the first of its cases that is eligible, with money where the benefit is money;
/// empty where there is none. The day stands among them where the case gives one.
pub(crate) fn examples(
    folder: &Path,
    catalogue: &Catalogue,
    faults: &mut Faults,
) -> Vec<Vec<(QuestionIndex, Answer)>> {
    let examples = catalogue.benefits.iter().map(|benefit| {
        let cases = read_cases(folder, catalogue, benefit, faults);
        let is_telling = |money: Option<(Money, Money)>| {
            let settled = money.filter(|(low, high)| low == high && !high.is_zero());
            settled.is_some() || !benefit.has_money() || !benefit.counts() && money.is_some()
        };
        let telling = cases
            .iter()
            .find(|case| case.verdict == Verdict::Eligible && is_telling(case.money));
        let Some(case) = telling else {
            return Vec::new();
        };
        let day = case.as_of.and_then(|day| {
            let question = catalogue.question("as_of")?;
            Some((question, Answer::Date(day)))
        });
        case.profile.answers().chain(day).collect()
    });
    examples.collect()
}
