//! The result that the contract promises, derived from the list of all complete assignments.

use policy::{
    Answer, Basis, Benefit, BenefitIndex, Bound, Catalogue, Date, Form, Money, MoneyRange, Profile,
    QuestionIndex, QuestionSet, Rate, Verdict,
};

use crate::assignments::{Complete, Space};
use crate::failed::failed;
use crate::near_miss::ChangedAnswer;
use crate::next_question::next_question;

/// A profile leaves more complete assignments open than were to be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

/// The result that the contract promises for one profile.
#[derive(Debug, Clone)]
pub struct Expectation {
    /// Meaning 5.
    pub total: MoneyRange,
    /// Meaning 12.
    pub usual: MoneyRange,
    /// Meaning 12: the questions whose usual answer is assumed.
    pub assumes: Vec<QuestionIndex>,
    /// One for each benefit, in the catalogue's order.
    pub benefits: Vec<ExpectedBenefit>,
    /// Meaning 8.
    pub next_question: Option<QuestionIndex>,
    /// Meaning 9.
    pub undetermined_questions: QuestionSet,
    /// Meaning 10: every way to split the low end, and every way to split the high end.
    pub splits: [Vec<Splits>; 2],
}

/// The result that the contract promises for one benefit.
#[derive(Debug, Clone)]
pub struct ExpectedBenefit {
    /// Meaning 1.
    pub verdict: Verdict,
    /// Meaning 4.
    pub money: Option<MoneyRange>,
    /// Meaning 4.
    pub rate: Option<Rate>,
    /// Meaning 6.
    pub counted: bool,
    /// Meaning 6.
    pub left_out_for: Option<BenefitIndex>,
    /// Meaning 3.
    pub missing: QuestionSet,
    /// Meaning 2.
    pub failed: QuestionSet,
    /// Meaning 11.
    pub near_miss: Option<NearMissExpectation>,
}

/// The change of one answer that the contract promises to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearMissExpectation {
    /// The question to answer otherwise.
    pub question: QuestionIndex,
    /// The answer needed.
    pub needs: Answer,
    /// The gain of the low and of the high end of the total.
    pub gain: (Money, Money),
}

/// How the total of one complete assignment splits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splits {
    /// In the order of [`policy::Grade::ALL`].
    pub by_grade: [Money; 3],
    /// By year, from 1.
    pub calendar: Vec<Money>,
}

/// Derives the result for a profile from its complete assignments.
///
/// # Errors
///
/// Where there are more than `max` of them, or of those of a profile that has to be compared with.
pub fn expect(
    catalogue: &Catalogue,
    profile: &Profile,
    as_of: Date,
    max: usize,
) -> Result<Expectation, TooMany> {
    let mut space = Space::new(catalogue, as_of, max);
    let all = space.complete(profile)?;
    let total = range(&all);
    let matter = Matter::new(&mut space, profile, &all)?;
    let filled = with_usual_answers(catalogue, profile);
    let usual = usual_ones(&space, &filled, &all);
    let mut changed = ChangedAnswer::new(total);
    let mut benefits = Vec::new();
    for (index, benefit) in catalogue.indexed_benefits() {
        let mut expected = expected_benefit(catalogue, index, benefit, as_of, &all);
        expected.missing = matter.missing[usize::from(index.0)];
        if expected.verdict == Verdict::NotEligible {
            expected.near_miss = changed.near_miss(&mut space, profile, index, expected.failed)?;
        }
        benefits.push(expected);
    }
    let has_usual = |question: &QuestionIndex| catalogue[*question].usual.is_some();
    let as_usual = space.complete(&filled)?;
    let next_question = match next_question(&mut space, &filled, &as_usual)? {
        Some(question) => Some(question),
        None => next_question(&mut space, profile, &all)?,
    };
    Ok(Expectation {
        total,
        usual: range(&usual),
        assumes: matter.any.iter().filter(has_usual).collect(),
        benefits,
        next_question,
        undetermined_questions: matter.any,
        splits: [total.low, total.high].map(|end| splits(catalogue, &all, end)),
    })
}

/// Returns the least and the most of the total.
pub(crate) fn range(all: &[Complete]) -> MoneyRange {
    let totals = || all.iter().map(|one| one.assessment.total);
    MoneyRange {
        low: totals().min().unwrap_or_default(),
        high: totals().max().unwrap_or_default(),
        at_least: all.iter().any(|one| one.assessment.at_least),
    }
}

/// Fills unanswered questions in as usual, where they have a usual answer.
fn with_usual_answers(catalogue: &Catalogue, profile: &Profile) -> Profile {
    let mut filled = profile.clone();
    for (index, question) in catalogue.indexed_questions() {
        filled.set(index, profile.get(index).or(question.usual));
    }
    filled
}

/// Returns the complete assignments that agree with a profile wherever they answer a question that it answers.
fn usual_ones(space: &Space<'_>, filled: &Profile, all: &[Complete]) -> Vec<Complete> {
    let agrees = |one: &&Complete| {
        filled.answers().all(|(question, answer)| {
            one.answers.get(question).is_none() || one.says(space, question, answer)
        })
    };
    all.iter().filter(agrees).cloned().collect()
}

/// Returns everything said of a benefit but what is missing and the near miss.
fn expected_benefit(
    catalogue: &Catalogue,
    index: BenefitIndex,
    benefit: &Benefit,
    as_of: Date,
    all: &[Complete],
) -> ExpectedBenefit {
    let number = usize::from(index.0);
    let eligible: Vec<&Complete> = all
        .iter()
        .filter(|one| one.assessment.eligible[number])
        .collect();
    let verdict = match eligible.len() {
        0 => Verdict::NotEligible,
        some if some == all.len() => Verdict::Eligible,
        _ => Verdict::Undetermined,
    };
    let mut others = eligible
        .iter()
        .map(|one| one.assessment.left_out_for[number]);
    let first = others.next().flatten();
    ExpectedBenefit {
        verdict,
        money: money(benefit, number, verdict, &eligible),
        rate: benefit
            .award
            .rate
            .filter(|_| verdict != Verdict::NotEligible),
        counted: all.iter().any(|one| one.assessment.adding.contains(&index)),
        left_out_for: first.filter(|_| others.all(|other| other == first)),
        missing: QuestionSet::default(),
        failed: if verdict == Verdict::NotEligible {
            failed(catalogue, benefit, as_of, all)
        } else {
            QuestionSet::default()
        },
        near_miss: None,
    }
}

fn money(
    benefit: &Benefit,
    number: usize,
    verdict: Verdict,
    eligible: &[&Complete],
) -> Option<MoneyRange> {
    match benefit.award.form {
        Form::Money(_) | Form::Range { .. } | Form::Share { .. } | Form::Area { .. } => {}
        _ => return None,
    }
    if verdict == Verdict::NotEligible {
        return Some(MoneyRange::default());
    }
    let amounts: Option<Vec<(Money, bool)>> = eligible
        .iter()
        .map(|one| one.assessment.amounts[number])
        .collect();
    let amounts = amounts?;
    let is_ceiling = benefit.basis != Basis::Entitlement || benefit.award.bound == Bound::UpTo;
    let least = match benefit.award.form {
        Form::Range { low, .. } => Some(low),
        _ => amounts.iter().map(|(amount, _)| *amount).min(),
    };
    let low = least.filter(|_| verdict == Verdict::Eligible && !is_ceiling);
    Some(MoneyRange {
        low: low.unwrap_or_default(),
        high: amounts.iter().map(|(amount, _)| *amount).max()?,
        at_least: amounts.iter().any(|(_, at_least)| *at_least),
    })
}

/// The unanswered questions that matter.
pub(crate) struct Matter {
    /// To anything (meaning 9).
    pub(crate) any: QuestionSet,
    /// To each benefit (meaning 3).
    missing: Vec<QuestionSet>,
}

impl Matter {
    /// Compares every complete assignment with every one that differs from it in one question only.
    pub(crate) fn new(
        space: &mut Space<'_>,
        profile: &Profile,
        all: &[Complete],
    ) -> Result<Self, TooMany> {
        let catalogue = space.catalogue;
        let mut matter = Self {
            any: QuestionSet::default(),
            missing: vec![QuestionSet::default(); catalogue.benefits.len()],
        };
        for one in all {
            let asked = one.answers.answers().map(|(question, _)| question);
            let open: Vec<QuestionIndex> = asked
                .filter(|question| profile.get(*question).is_none())
                .collect();
            for question in open {
                for other in space.neighbours(profile, one, question)? {
                    let (one, other) = (&one.assessment, &other.assessment);
                    for (number, missing) in matter.missing.iter_mut().enumerate() {
                        if one.eligible[number] != other.eligible[number]
                            || one.amounts[number] != other.amounts[number]
                        {
                            missing.insert(question);
                        }
                    }
                    if one.eligible != other.eligible
                        || one.amounts != other.amounts
                        || one.adding != other.adding
                        || one.left_out_for != other.left_out_for
                        || one.total != other.total
                    {
                        matter.any.insert(question);
                    }
                }
            }
            // A price is never ranged over, but what hangs on it is not known without it.
            for (number, benefit) in catalogue.benefits.iter().enumerate() {
                if let Form::Area { price, .. } = benefit.award.form
                    && one.assessment.eligible[number]
                    && one.assessment.amounts[number].is_none()
                {
                    matter.missing[number].insert(price);
                    matter.any.insert(price);
                }
            }
        }
        Ok(matter)
    }
}

/// Returns every way in which an assignment with this total splits.
fn splits(catalogue: &Catalogue, all: &[Complete], end: Money) -> Vec<Splits> {
    let mut found: Vec<Splits> = Vec::new();
    for one in all.iter().filter(|one| one.assessment.total == end) {
        let mut splits = Splits {
            by_grade: [Money::ZERO; 3],
            calendar: Vec::new(),
        };
        for (benefit, year, money) in &one.assessment.payments {
            splits.by_grade[catalogue[*benefit].grade as usize] += *money;
            let index = usize::try_from(*year).unwrap_or(1).saturating_sub(1);
            if splits.calendar.len() <= index {
                splits.calendar.resize(index + 1, Money::ZERO);
            }
            splits.calendar[index] += *money;
        }
        if !found.contains(&splits) {
            found.push(splits);
        }
    }
    found
}
