//! The estimator: one profile in, everything the contract promises out.

use std::sync::Arc;

use crate::estimate::model::Model;
use crate::estimate::result::{BenefitEstimate, Estimate, MoneyRange};
use crate::estimate::walk::Walk;
use crate::{BenefitIndex, Catalogue, Date, Money, Profile, QuestionIndex, QuestionSet};

/// Estimates profiles against one catalogue.
///
/// Making one compiles the catalogue (some milliseconds); cloning one shares what was compiled.
#[derive(Debug, Clone)]
pub struct Estimator {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) model: Arc<Model>,
    pub(crate) walk: Walk,
    /// The last day estimated for, and the benefits in force on it.
    in_force: Option<(Date, u64)>,
    /// For each of [`Model::conditions`] the results that it can have; 0 while that is not known.
    pub(crate) states: Vec<u32>,
    /// The questions that some complete assignment asks.
    pub(crate) askable: QuestionSet,
}

/// The part that components contribute for their members, over all complete assignments.
#[derive(Debug, Clone, Copy, Default)]
struct Members {
    adding: u8,
    at_least: bool,
    /// Members eligible in some complete assignment.
    eligible: u8,
    /// For each member, who is taken in its place: the same in every complete assignment in which it is eligible.
    left_out_for: [Option<u8>; crate::MAX_LINKED],
    /// Members for which that is not one and the same.
    mixed: u8,
}

impl Estimator {
    /// Compiles a checked catalogue.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let model = Arc::new(Model::new(&catalogue));
        Self {
            catalogue,
            model,
            walk: Walk::default(),
            in_force: None,
            states: Vec::new(),
            askable: QuestionSet::default(),
        }
    }

    /// The catalogue estimated with.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Everything the contract promises but the next question, which [`Estimator::next_question`] gives.
    pub fn estimate(&mut self, profile: &Profile, as_of: Date) -> Estimate {
        self.start(profile, as_of);
        let model = Arc::clone(&self.model);
        let members: Vec<Members> = (0..model.components.len())
            .map(|component| self.members(&model, component))
            .collect();
        let witness = self.walk.reach_ends(&model);
        let mut total = MoneyRange {
            low: witness[0].money,
            high: witness[1].money,
            at_least: false,
        };
        total.at_least = members.iter().any(|members| members.at_least);
        self.states.clear();
        self.states.resize(model.conditions.len(), 0);
        self.askable = QuestionSet::default();
        for (gate, opened) in &model.gates {
            if self.walk.possible(&model, *gate) {
                self.askable = self.askable.union(*opened);
            }
        }
        let mut benefits = vec![BenefitEstimate::default(); model.benefits.len()];
        let mut undetermined_questions = QuestionSet::default();
        for (place, benefit) in benefits.iter_mut().enumerate() {
            self.benefit(&model, place, benefit);
            undetermined_questions = undetermined_questions.union(benefit.missing);
            let Some((component, member)) = model.component_of[place] else {
                continue;
            };
            let members = &members[component];
            benefit.counted = members.adding >> member & 1 == 1;
            let other = members.left_out_for[member].filter(|_| members.mixed >> member & 1 == 0);
            benefit.left_out_for =
                other.map(|other| model.components[component].members[usize::from(other)]);
        }
        let (by_grade, calendar, parts) = self.splits(&witness);
        let determined = total.low == total.high;
        let [worst_case, best_case] = if determined {
            [Vec::new(), Vec::new()]
        } else {
            [self.case(&witness[0], false), self.case(&witness[1], true)]
        };
        let mut changed = Vec::new();
        for (place, benefit) in (0..).zip(&mut benefits) {
            let only = benefit.failed.only();
            if let Some(question) = only.filter(|only| model.changeable.contains(*only)) {
                benefit.near_miss = self.near_miss(
                    BenefitIndex(place),
                    question,
                    (total.low, total.high),
                    &mut changed,
                );
            }
        }
        let usual = self.usual(total, undetermined_questions);
        Estimate {
            as_of,
            total,
            usual,
            by_grade,
            benefits,
            calendar,
            parts,
            undetermined_questions,
            best_case,
            worst_case,
        }
    }

    /// Only the least and the most of the total.
    pub fn total(&mut self, profile: &Profile, as_of: Date) -> (Money, Money) {
        self.start(profile, as_of);
        let model = Arc::clone(&self.model);
        self.walk.total_ends(&model)
    }

    /// Returns whether this question is asked of the visitor; `None` while that depends on an unanswered one.
    pub fn asked(&mut self, profile: &Profile, question: QuestionIndex) -> Option<bool> {
        self.walk.start(&self.model, profile, 0);
        match self
            .walk
            .results(&self.model, self.model.asked[usize::from(question.0)])
        {
            0b01 => Some(false),
            0b10 => Some(true),
            _ => None,
        }
    }

    /// Takes up a profile on a day.
    pub(crate) fn start(&mut self, profile: &Profile, as_of: Date) {
        let in_force = match self.in_force {
            Some((day, in_force)) if day == as_of => in_force,
            _ => self.benefits_in_force(as_of),
        };
        self.in_force = Some((as_of, in_force));
        self.walk.start(&self.model, profile, in_force);
    }

    fn benefits_in_force(&self, day: Date) -> u64 {
        let covered = self.catalogue.benefits.iter().map(|benefit| {
            benefit
                .documents
                .first()
                .is_none_or(|document| self.catalogue[*document].covers(day))
        });
        covered.enumerate().fold(0, |in_force, (place, covered)| {
            in_force | u64::from(covered) << place
        })
    }

    /// Returns whether a question is asked in every complete assignment.
    pub(crate) fn is_asked(&mut self, question: QuestionIndex) -> bool {
        self.walk
            .certain(&self.model, self.model.asked[usize::from(question.0)])
    }

    /// The unanswered questions that can change something. What is counted, left out and the total all follow
    /// from verdicts and money, so these are the questions missing from some benefit.
    pub(crate) fn undetermined_questions(&mut self) -> QuestionSet {
        let model = Arc::clone(&self.model);
        let mut undetermined = QuestionSet::default();
        for (place, benefit) in model.benefits.iter().enumerate() {
            if self.walk.in_force >> place & 1 == 1 {
                let outcomes = self.walk.results(&model, benefit.outcome);
                undetermined = undetermined.union(self.missing(&model, place, outcomes));
            }
        }
        undetermined
    }

    fn members(&mut self, model: &Model, component: usize) -> Members {
        let mut members = Members::default();
        let root = self
            .walk
            .resolve_to(model, model.components[component].root);
        if Some(root) == model.components[component].nothing {
            return members;
        }
        if root.result().is_some() {
            let resolution = self.walk.resolution(model, component, root);
            return Members {
                adding: resolution.adding,
                at_least: resolution.at_least,
                eligible: resolution.eligible,
                left_out_for: resolution.left_out_for,
                mixed: 0,
            };
        }
        self.walk.ends(model, component, root, &mut |resolution| {
            members.adding |= resolution.adding;
            members.at_least |= resolution.at_least;
            for place in (0..model.components[component].members.len())
                .filter(|place| resolution.eligible >> place & 1 == 1)
            {
                let other = resolution.left_out_for[place];
                let first_time = members.eligible >> place & 1 == 0;
                if first_time {
                    members.left_out_for[place] = other;
                } else if members.left_out_for[place] != other {
                    members.mixed |= 1 << place;
                }
            }
            members.eligible |= resolution.eligible;
        });
        members
    }
}
