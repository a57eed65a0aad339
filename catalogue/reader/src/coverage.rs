//! Coverage of a benefit's rules by its cases: a rule that no case shows may be wrong without anybody noticing.

mod rule;

use std::sync::Arc;

use rust_decimal::Decimal;

use self::rule::{around, limit_words, words};
use crate::Case;
use policy::{
    Answer, AreaCell, Benefit, BenefitEstimate, BenefitIndex, Catalogue, Comparison, Condition,
    ConditionState, ConditionTrace, Date, Estimator, Form, Limit, QuestionIndex, QuestionSet,
    Trace, Verdict,
};

/// A case and what the rules make of it.
pub(crate) struct CaseResult<'c> {
    /// The case.
    pub(crate) case: &'c Case,
    /// The day estimated for.
    pub(crate) day: Date,
    /// The result of the rules.
    pub(crate) estimate: BenefitEstimate,
    trace: Trace,
    /// The questions that are asked, or may be.
    asked: QuestionSet,
}

/// Sentences that name what no case of a benefit shows; empty where its cases are complete.
///
/// A condition, a limit, a cell of the award, the first and last day of the document, and who may not apply.
pub fn uncovered(catalogue: &Catalogue, benefit: BenefitIndex, cases: &[Case]) -> Vec<String> {
    let mut estimator = Estimator::new(Arc::new(catalogue.clone()));
    let played: Vec<CaseResult> = cases
        .iter()
        .filter_map(|case| play(&mut estimator, benefit, case))
        .collect();
    uncovered_by(catalogue, benefit, &played)
}

/// The day that a case without `as_of` is estimated for: the catalogue's version, where that is a day.
pub(crate) fn usual_day(catalogue: &Catalogue) -> Option<Date> {
    catalogue.version.parse().ok()
}

/// Estimates a case; `None` where it has no day to be estimated for.
pub(crate) fn play<'c>(
    estimator: &mut Estimator,
    benefit: BenefitIndex,
    case: &'c Case,
) -> Option<CaseResult<'c>> {
    let catalogue = Arc::clone(estimator.catalogue());
    let day = case.as_of.or_else(|| usual_day(&catalogue))?;
    let estimate = estimator
        .estimate(&case.profile, day)
        .benefits
        .swap_remove(usize::from(benefit.0));
    let trace = estimator.trace(&case.profile, day, benefit);
    let asked = catalogue.indexed_questions().map(|(question, _)| question);
    let asked = asked
        .filter(|question| estimator.asked(&case.profile, *question) != Some(false))
        .collect();
    Some(CaseResult {
        case,
        day,
        estimate,
        trace,
        asked,
    })
}

/// As [`uncovered`], of cases already estimated.
pub(crate) fn uncovered_by(
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    cases: &[CaseResult<'_>],
) -> Vec<String> {
    let mut search = Search {
        catalogue,
        benefit: &catalogue[benefit],
        cases,
        found: Vec::new(),
    };
    search.conditions();
    search.award();
    search.span();
    search.applicants();
    search.found
}

struct Search<'c> {
    catalogue: &'c Catalogue,
    benefit: &'c Benefit,
    cases: &'c [CaseResult<'c>],
    found: Vec<String>,
}

impl Search<'_> {
    fn expect(&mut self, shown: bool, expected: impl FnOnce() -> String) {
        if !shown {
            self.found.push(expected());
        }
    }

    /// Each fails alone in some case, each comparison of it is met in an eligible one, each limit has both its sides.
    fn conditions(&mut self) {
        for (number, condition) in self.benefit.conditions.iter().enumerate() {
            let alone = self.cases.iter().any(|case| self.fails_alone(case, number));
            self.expect(alone, || {
                format!(
                    "expected a case in which {} fails and nothing else does",
                    words(self.catalogue, condition)
                )
            });
            self.other_options(condition, number);
            let mut comparisons = Vec::new();
            condition.each_comparison(&mut |comparison| comparisons.push(comparison));
            for (part, comparison) in comparisons.into_iter().enumerate() {
                let met = self.cases.iter().any(|case| {
                    is_eligible(case) && comparisons_met(&case.trace.conditions[number])[part]
                });
                self.expect(met, || {
                    format!(
                        "expected an eligible case that meets {}",
                        words(self.catalogue, comparison)
                    )
                });
                self.limit(comparison, Some(number));
            }
        }
    }

    /// Each option that a condition leaves out fails it in some case.
    fn other_options(&mut self, condition: &Condition, number: usize) {
        let Condition::Among { question, options } = condition else {
            return;
        };
        for (place, option) in (0..).zip(self.catalogue[*question].options()) {
            if options >> place & 1 == 1 {
                continue;
            }
            let shown = self.cases.iter().any(|case| {
                case.estimate.unmet >> number & 1 == 1
                    && case.case.profile.get(*question) == Some(Answer::Choice(place))
            });
            self.expect(shown, || {
                let question = &self.catalogue[*question].id;
                format!(
                    "expected a case with {question} {} that fails {}",
                    option.id,
                    words(self.catalogue, condition)
                )
            });
        }
    }

    /// Returns whether this condition is the only one that fails, beside conditions on questions that are then not
    /// asked.
    fn fails_alone(&self, case: &CaseResult<'_>, number: usize) -> bool {
        let named = |condition: &Condition| -> QuestionSet {
            condition
                .questions_to_name()
                .iter()
                .filter(|question| case.asked.contains(*question))
                .collect()
        };
        let here = named(&self.benefit.conditions[number]);
        let others = self
            .benefit
            .conditions
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != number && case.estimate.unmet >> other & 1 == 1);
        case.estimate.verdict == Verdict::NotEligible
            && case.estimate.unmet >> number & 1 == 1
            && !here.is_empty()
            && case.estimate.failed == here
            && others.into_iter().all(|(_, other)| named(other).is_empty())
    }

    /// The last value before a limit and the first at it, each where nothing else decides.
    fn limit(&mut self, comparison: &Condition, number: Option<usize>) {
        let Condition::Compared {
            question,
            comparison: side,
            limit,
        } = comparison
        else {
            return;
        };
        let beyond = matches!(side, Comparison::MoreThan | Comparison::AtMost);
        let (before, first) = around(*limit, beyond);
        for value in before.into_iter().chain([first]) {
            let decides = |case: &&CaseResult<'_>| {
                is_eligible(case) || number.is_some_and(|number| self.fails_alone(case, number))
            };
            let shown = self
                .cases
                .iter()
                .filter(decides)
                .any(|case| answers(case, *question, value));
            self.expect(shown, || {
                let (question, words) = (
                    &self.catalogue[*question].id,
                    words(self.catalogue, comparison),
                );
                format!(
                    "expected a case with {question} {} in which only {words} decides",
                    limit_words(value)
                )
            });
        }
    }

    /// Every cell is reached; a share is shown on both sides of its cap.
    fn award(&mut self) {
        let cells: Vec<(Option<&Condition>, String)> = match &self.benefit.award.form {
            Form::Money(cells) => cells
                .iter()
                .map(|cell| (cell.when.as_ref(), format!("{} yuan", cell.amount)))
                .collect(),
            Form::Area { cells, .. } => cells
                .iter()
                .map(
                    |AreaCell {
                         when,
                         square_metres,
                     }| (Some(when), format!("{square_metres} square metres")),
                )
                .collect(),
            Form::Share {
                of,
                percent,
                at_most,
            } => {
                self.cap(
                    *of,
                    (at_most.as_decimal() * Decimal::ONE_HUNDRED).checked_div(*percent),
                );
                return;
            }
            _ => return,
        };
        for (place, (when, amount)) in cells.into_iter().enumerate() {
            let reached = self
                .cases
                .iter()
                .any(|case| is_eligible(case) && case.trace.cells[place] == ConditionState::Met);
            self.expect(reached, || {
                let when = when.map_or("nothing before it applies".to_owned(), |when| {
                    words(self.catalogue, when)
                });
                format!("expected an eligible case for {amount} of the award, where {when}")
            });
            if let Some(when) = when {
                when.each_comparison(&mut |comparison| self.limit(comparison, None));
            }
        }
    }

    fn cap(&mut self, question: QuestionIndex, reached_at: Option<Decimal>) {
        let Some(reached_at) = reached_at else { return };
        let (before, first) = around(Limit::Number(reached_at), false);
        for value in before.into_iter().chain([first]) {
            let shown = self
                .cases
                .iter()
                .any(|case| is_eligible(case) && answers(case, question, value));
            self.expect(shown, || {
                format!(
                    "expected an eligible case with {} {}, beside the most that is paid",
                    self.catalogue[question].id,
                    limit_words(value)
                )
            });
        }
    }

    /// The first day of the document and the day before, the last day and the day after.
    fn span(&mut self) {
        let Some(document) = self
            .benefit
            .documents
            .first()
            .map(|document| &self.catalogue[*document])
        else {
            return;
        };
        let as_of = self.catalogue.question("as_of");
        let mut days = vec![(document.from, true), (document.from.day_before(), false)];
        days.extend(
            document
                .until
                .into_iter()
                .flat_map(|until| [(until, true), (until.day_after(), false)]),
        );
        for (day, inside) in days {
            let fits = |case: &&CaseResult<'_>| {
                if inside {
                    is_eligible(case)
                } else {
                    case.estimate
                        .failed
                        .only()
                        .is_some_and(|only| Some(only) == as_of)
                }
            };
            let shown = self.cases.iter().filter(fits).any(|case| case.day == day);
            self.expect(shown, || {
                let what = if inside {
                    "an eligible case"
                } else {
                    "a case that fails as_of"
                };
                format!(
                    "expected {what} with as_of {day}, beside the span of {}",
                    document.id
                )
            });
        }
    }

    fn applicants(&mut self) {
        let Some(applicant) = self.catalogue.question("applicant") else {
            return;
        };
        for (place, option) in (0..).zip(self.catalogue[applicant].options()) {
            if self.benefit.applicants >> place & 1 == 1 {
                continue;
            }
            let shown = self.cases.iter().any(|case| {
                case.estimate.failed.only() == Some(applicant)
                    && case.case.profile.get(applicant) == Some(Answer::Choice(place))
            });
            self.expect(shown, || {
                format!(
                    "expected a case that fails applicant alone, with applicant {}",
                    option.id
                )
            });
        }
    }
}

fn is_eligible(case: &CaseResult<'_>) -> bool {
    case.estimate.verdict == Verdict::Eligible
}

/// Returns for each comparison in a condition whether it is met, in the order of [`Condition::each_comparison`].
fn comparisons_met(condition: &ConditionTrace) -> Vec<bool> {
    if condition.parts.is_empty() {
        return vec![condition.state == ConditionState::Met];
    }
    condition.parts.iter().flat_map(comparisons_met).collect()
}

/// Returns whether a case gives this answer to a question that is asked.
fn answers(case: &CaseResult<'_>, question: QuestionIndex, value: Limit) -> bool {
    let same = match (case.case.profile.get(question), value) {
        (Some(policy::Answer::Date(date)), Limit::Date(value)) => date == value,
        (Some(policy::Answer::Number(number)), Limit::Number(value)) => number == value,
        _ => false,
    };
    same && case.asked.contains(question)
}
