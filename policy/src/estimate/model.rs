//! The model: a catalogue compiled into decision diagrams, once.

use crate::estimate::diagram::{Diagrams, Reference};
use crate::estimate::slots::{SlotKind, Slots, share};
use crate::{
    Award, Basis, BenefitIndex, Bound, Catalogue, Condition, Form, Money, Paid, QuestionIndex, QuestionSet,
};
use rust_decimal::Decimal;

/// A catalogue ready to be estimated with.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub(crate) slots: Slots,
    pub(crate) diagrams: Diagrams,
    /// For each question, where it is asked.
    pub(crate) asked: Vec<Reference>,
    /// Every condition of any benefit, once: benefits share many.
    pub(crate) conditions: Vec<Reference>,
    pub(crate) benefits: Vec<BenefitModel>,
    pub(crate) components: Vec<Component>,
    /// For each benefit, its component and its place among the members.
    pub(crate) component_of: Vec<Option<(usize, usize)>>,
    /// Slots before this one are asked by several components that count.
    pub(crate) shared_slots: usize,
    /// The question `applicant` asked first: its slot, if any condition or benefit uses it.
    pub(crate) applicant: Option<QuestionIndex>,
    /// Questions whose answer is an amount: a share is taken of it, or it is a price.
    pub(crate) amount_questions: Vec<QuestionIndex>,
    /// For each terminal of a component, the outcome of each member (see [`Component::terminal`]).
    pub(crate) outcomes: Vec<Box<[u8]>>,
}

/// A benefit compiled.
#[derive(Debug, Clone)]
pub(crate) struct BenefitModel {
    /// Whether the applicant is one it is for.
    pub(crate) applicant: Reference,
    pub(crate) conditions: Vec<ConditionModel>,
    /// 0: not eligible; *n* + 1: eligible, outcome *n*.
    pub(crate) outcome: Reference,
    pub(crate) outcomes: Vec<Outcome>,
    /// For each outcome with a fixed amount, what is paid in which year.
    pub(crate) payments: Vec<Option<Vec<(u32, Money)>>>,
    /// For each cell of the award, where it is the one that applies.
    pub(crate) cells: Vec<Reference>,
    /// The price it depends on, never ranged over.
    pub(crate) price: Option<QuestionIndex>,
    pub(crate) counts: bool,
    pub(crate) has_money: bool,
    /// Its money is a ceiling: the low end is 0.
    pub(crate) ceiling: bool,
}

/// A condition compiled.
#[derive(Debug, Clone)]
pub(crate) struct ConditionModel {
    pub(crate) holds: Reference,
    /// What it is made of: the parts of an *and* or an *or*, the premise and the then part of an if-then.
    pub(crate) parts: Vec<ConditionModel>,
    /// Its place in [`Model::conditions`]; for parts, nowhere.
    pub(crate) number: usize,
    /// The questions to name where it fails.
    pub(crate) to_name: QuestionSet,
}

/// What an eligible applicant gets of a benefit, in one of its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) amount: Amount,
    pub(crate) at_least: bool,
    /// The schedule of the cell where it has its own.
    pub(crate) paid: Option<Paid>,
}

impl Outcome {
    /// What is paid in which year, where the amount is fixed.
    fn payments(&self, award: &Award) -> Option<Vec<(u32, Money)>> {
        let Amount::Fixed(amount) = self.amount else { return None };
        let mut payments = Vec::new();
        award.each_payment(amount, self.paid.as_ref(), |year, part| payments.push((year, part)));
        Some(payments)
    }
}

/// How the money of an outcome is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amount {
    /// No money amount at all.
    None,
    /// So many yuan in all.
    Fixed(Money),
    /// A share of the answer given.
    Share { of: QuestionIndex, percent: Decimal, at_most: Money },
    /// Square metres times the price given.
    Area { square_metres: u32, price: QuestionIndex },
    /// Square metres times a price that is not given.
    PriceUnknown,
}

/// Benefits linked by exclusions, decided together.
#[derive(Debug, Clone)]
pub(crate) struct Component {
    /// In the reading's order.
    pub(crate) members: Vec<BenefitIndex>,
    /// Each a bit set of members (bit *n*: member *n*) of which at most one is taken.
    pub(crate) exclusions: Vec<u8>,
    /// Its terminals are places in [`Model::outcomes`], shifted by [`TERMINALS_FROM`].
    pub(crate) root: Reference,
    /// Whether any member counts towards the total.
    pub(crate) counts: bool,
}

/// Terminals of components start here, so that no walk takes them for outcomes of a benefit.
pub(crate) const TERMINALS_FROM: u32 = 1 << 16;

/// At most so many benefits may be linked by exclusions.
pub const MOST_LINKED: usize = 8;

impl Model {
    /// Compiles a checked catalogue.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let groups = linked_benefits(catalogue);
        let mentions: Vec<QuestionSet> = catalogue.benefits.iter().map(|benefit| questions_of_benefit(catalogue, benefit)).collect();
        let counting = |group: &&Vec<BenefitIndex>| group.iter().any(|member| catalogue[*member].counts());
        let rank = |question: QuestionIndex| {
            let asks = |group: &&Vec<BenefitIndex>| group.iter().any(|member| mentions[usize::from(member.0)].contains(question));
            groups.iter().filter(counting).filter(asks).count()
        };
        let slots = Slots::new(catalogue, rank);
        let shared_slots = slots.slots.iter().take_while(|slot| rank(slot.question) > 1).count();
        let diagrams = Diagrams::new(slots.widths());
        let mut model = Self {
            slots,
            diagrams,
            asked: Vec::new(),
            conditions: Vec::new(),
            benefits: Vec::new(),
            components: Vec::new(),
            component_of: vec![None; catalogue.benefits.len()],
            shared_slots,
            applicant: catalogue.question("applicant"),
            amount_questions: catalogue.benefits.iter().filter_map(|benefit| amount_question(&benefit.award.form)).collect(),
            outcomes: Vec::new(),
        };
        for question in &catalogue.questions {
            let asked = question.asked_if.as_ref().map_or(Reference::TRUE, |gate| model.condition(gate));
            model.asked.push(asked);
        }
        for benefit in &catalogue.benefits {
            let compiled = model.benefit(benefit);
            model.benefits.push(compiled);
        }
        for group in groups {
            model.link(catalogue, group);
        }
        model
    }

    /// The diagram of a condition; gates must have been compiled before what they open.
    pub(crate) fn condition(&mut self, condition: &Condition) -> Reference {
        match condition {
            Condition::All(parts) => parts.iter().fold(Reference::TRUE, |all, part| {
                let part = self.condition(part);
                self.diagrams.and(all, part)
            }),
            Condition::Any(parts) => parts.iter().fold(Reference::FALSE, |any, part| {
                let part = self.condition(part);
                self.diagrams.or(any, part)
            }),
            Condition::IfThen { when, then } => {
                let (when, then) = (self.condition(when), self.condition(then));
                let not_when = self.diagrams.not(when);
                self.diagrams.or(not_when, then)
            }
            comparison => {
                let (Some(question), Some((slot, values))) = (comparison.question(), self.slots.values(comparison)) else {
                    return Reference::FALSE;
                };
                let holds = self.diagrams.test(slot, values);
                // Gates stand before what they open, so this one is there already.
                let asked = self.asked.get(usize::from(question.0)).copied().unwrap_or(Reference::TRUE);
                self.diagrams.and(asked, holds)
            }
        }
    }

    fn condition_with_parts(&mut self, condition: &Condition) -> ConditionModel {
        let parts = condition.parts().into_iter().map(|part| self.condition_with_parts(part)).collect();
        ConditionModel { holds: self.condition(condition), parts, to_name: condition.questions_to_name(), number: 0 }
    }

    fn benefit(&mut self, benefit: &crate::Benefit) -> BenefitModel {
        let applicant = match self.applicant.and_then(|applicant| self.slots.of(applicant).next()) {
            Some(slot) => self.diagrams.test(slot, benefit.applicants),
            None => Reference::TRUE,
        };
        let conditions: Vec<ConditionModel> = benefit
            .conditions
            .iter()
            .map(|condition| {
                let mut compiled = self.condition_with_parts(condition);
                let known = self.conditions.iter().position(|known| *known == compiled.holds);
                compiled.number = known.unwrap_or_else(|| {
                    self.conditions.push(compiled.holds);
                    self.conditions.len() - 1
                });
                compiled
            })
            .collect();
        let eligible = conditions.iter().fold(applicant, |all, condition| self.diagrams.and(all, condition.holds));
        let (cases, outcomes, price) = self.cases(benefit);
        let outcome = self.diagrams.choose(eligible, cases, Reference::FALSE);
        let cells = self.cells(&benefit.award.form);
        let payments = outcomes.iter().map(|outcome| outcome.payments(&benefit.award)).collect();
        let ceiling = benefit.basis != Basis::Entitlement || benefit.award.bound == Bound::UpTo;
        BenefitModel {
            applicant,
            conditions,
            outcome,
            outcomes,
            payments,
            cells,
            price,
            counts: benefit.counts(),
            has_money: benefit.has_money(),
            ceiling,
        }
    }

    /// Which outcome an eligible applicant gets (0 where no cell holds), the outcomes, and the price if there is one.
    fn cases(&mut self, benefit: &crate::Benefit) -> (Reference, Vec<Outcome>, Option<QuestionIndex>) {
        let at_least = benefit.award.bound == Bound::AtLeast;
        let outcome = |amount| Outcome { amount, at_least, paid: None };
        let times = benefit.award.every.map_or(1, |every| every.times);
        let mut outcomes: Vec<Outcome> = Vec::new();
        let mut cases = Reference::FALSE;
        match &benefit.award.form {
            Form::Money(cells) => {
                for cell in cells.iter().rev() {
                    let here = keep(&mut outcomes, Outcome {
                        amount: Amount::Fixed(cell.amount.times(times)),
                        at_least: at_least || cell.at_least,
                        paid: cell.paid.clone(),
                    });
                    let holds = cell.when.as_ref().map_or(Reference::TRUE, |when| self.condition(when));
                    cases = self.diagrams.choose(holds, here, cases);
                }
            }
            Form::Share { of, percent, at_most } => {
                let Some(slot) = self.slots.of(*of).next() else { return (cases, outcomes, None) };
                let SlotKind::Share { reaches_cap } = self.slots.slots[slot].kind else { return (cases, outcomes, None) };
                let given = Amount::Share { of: *of, percent: *percent, at_most: *at_most };
                let amounts = [Amount::Fixed(Money::ZERO), Amount::Fixed(share(reaches_cap, *percent, *at_most)), given];
                for (value, amount) in amounts.into_iter().enumerate() {
                    let here = keep(&mut outcomes, outcome(amount));
                    let holds = self.diagrams.test(slot, 1 << value);
                    cases = self.diagrams.choose(holds, here, cases);
                }
            }
            Form::Area { price, cells } => {
                let Some(slot) = self.slots.of(*price).next() else { return (cases, outcomes, None) };
                for cell in cells.iter().rev() {
                    let holds = self.condition(&cell.when);
                    let unknown = keep(&mut outcomes, outcome(Amount::PriceUnknown));
                    let known = keep(&mut outcomes, outcome(Amount::Area { square_metres: cell.square_metres, price: *price }));
                    let given = self.diagrams.test(slot, 0b10);
                    let either = self.diagrams.choose(given, known, unknown);
                    cases = self.diagrams.choose(holds, either, cases);
                }
                return (cases, outcomes, Some(*price));
            }
            Form::Range { high, .. } => {
                cases = keep(&mut outcomes, outcome(Amount::Fixed(high.times(times))));
            }
            _ => {
                cases = keep(&mut outcomes, outcome(Amount::None));
            }
        }
        (cases, outcomes, None)
    }

    /// For each cell of an award, where it is the first that holds.
    fn cells(&mut self, form: &Form) -> Vec<Reference> {
        let whens: Vec<Option<&Condition>> = match form {
            Form::Money(cells) => cells.iter().map(|cell| cell.when.as_ref()).collect(),
            Form::Area { cells, .. } => cells.iter().map(|cell| Some(&cell.when)).collect(),
            _ => Vec::new(),
        };
        let mut none_before = Reference::TRUE;
        let applies = whens.into_iter().map(|when| {
            let holds = when.map_or(Reference::TRUE, |when| self.condition(when));
            let first = self.diagrams.and(none_before, holds);
            let not = self.diagrams.not(holds);
            none_before = self.diagrams.and(none_before, not);
            first
        });
        applies.collect()
    }

    /// The components that count towards the total, with their places.
    pub(crate) fn counting(&self) -> impl Iterator<Item = (usize, &Component)> {
        self.components.iter().enumerate().filter(|(_, component)| component.counts)
    }

    /// The outcome of each member at a terminal of a component.
    pub(crate) fn outcomes_at(&self, terminal: Reference) -> &[u8] {
        let place = terminal.result().and_then(|result| result.checked_sub(TERMINALS_FROM));
        place.and_then(|place| self.outcomes.get(place as usize)).map_or(&[], |outcomes| outcomes)
    }

    /// Compiles benefits linked by exclusions into one diagram over all their outcomes.
    fn link(&mut self, catalogue: &Catalogue, members: Vec<BenefitIndex>) {
        let component = self.components.len();
        for (place, member) in members.iter().enumerate() {
            self.component_of[usize::from(member.0)] = Some((component, place));
        }
        // Outcomes of several members as one terminal: each pair met gets a number, the tuples are kept beside.
        let mut tuples: Vec<Vec<u8>> = vec![Vec::new()];
        let mut root = Reference::terminal(0);
        for member in &members {
            let outcome = self.benefits[usize::from(member.0)].outcome;
            let mut longer: Vec<Vec<u8>> = Vec::new();
            let mut numbers = rustc_hash::FxHashMap::default();
            root = self.diagrams.combine(root, outcome, &mut |tuple, outcome| {
                *numbers.entry((tuple, outcome)).or_insert_with(|| {
                    let mut outcomes = tuples[tuple as usize].clone();
                    outcomes.push(u8::try_from(outcome).unwrap_or(u8::MAX));
                    longer.push(outcomes);
                    number(longer.len() - 1)
                })
            });
            tuples = longer;
        }
        let from = TERMINALS_FROM + number(self.outcomes.len());
        root = self.diagrams.combine(root, Reference::FALSE, &mut |tuple, _| tuple + from);
        self.outcomes.extend(tuples.into_iter().map(Vec::into_boxed_slice));
        let exclusions = catalogue.exclusions.iter().filter_map(|exclusion| {
            let bits = members.iter().enumerate().filter(|(_, member)| exclusion.members.contains(member));
            let bits = bits.fold(0_u8, |bits, (place, _)| bits | 1 << place);
            (bits != 0).then_some(bits)
        });
        let exclusions = exclusions.collect();
        let counts = members.iter().any(|member| catalogue[*member].counts());
        self.components.push(Component { members, exclusions, root, counts });
    }
}

/// The terminal of an outcome; equal outcomes share one, so that a question that only tells them apart does not matter.
fn keep(outcomes: &mut Vec<Outcome>, outcome: Outcome) -> Reference {
    let place = outcomes.iter().position(|known| *known == outcome).unwrap_or_else(|| {
        outcomes.push(outcome);
        outcomes.len() - 1
    });
    Reference::terminal(number(place + 1))
}

/// The benefits that are decided together: those linked by exclusions, and each one that counts by itself.
fn linked_benefits(catalogue: &Catalogue) -> Vec<Vec<BenefitIndex>> {
    let mut groups: Vec<Vec<BenefitIndex>> = Vec::new();
    for exclusion in &catalogue.exclusions {
        let (linked, mut rest): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|member| exclusion.members.contains(member)));
        let mut group: Vec<BenefitIndex> = linked.into_iter().flatten().chain(exclusion.members.iter().copied()).collect();
        group.sort();
        group.dedup();
        rest.push(group);
        groups = rest;
    }
    for (index, benefit) in catalogue.indexed_benefits() {
        if benefit.counts() && !groups.iter().any(|group| group.contains(&index)) {
            groups.push(vec![index]);
        }
    }
    groups
}

/// The question whose answer is an amount that the award is reckoned from.
fn amount_question(form: &Form) -> Option<QuestionIndex> {
    match form {
        Form::Share { of: question, .. } | Form::Area { price: question, .. } => Some(*question),
        _ => None,
    }
}

/// Every question that decides about a benefit, gates included.
fn questions_of_benefit(catalogue: &Catalogue, benefit: &crate::Benefit) -> QuestionSet {
    let mut questions: QuestionSet = catalogue.question("applicant").into_iter().collect();
    for condition in &benefit.conditions {
        questions = questions.union(condition.questions());
    }
    match &benefit.award.form {
        Form::Money(cells) => cells.iter().filter_map(|cell| cell.when.as_ref()).for_each(|when| questions = questions.union(when.questions())),
        Form::Share { of, .. } => questions.insert(*of),
        Form::Area { price, cells } => {
            questions.insert(*price);
            cells.iter().for_each(|cell| questions = questions.union(cell.when.questions()));
        }
        _ => {}
    }
    with_gates(catalogue, questions)
}

/// The questions and all that must be answered before they are asked.
fn with_gates(catalogue: &Catalogue, mut questions: QuestionSet) -> QuestionSet {
    loop {
        let gates = questions.iter().filter_map(|question| catalogue[question].asked_if.as_ref());
        let all = gates.fold(questions, |all, gate| all.union(gate.questions()));
        if all == questions {
            return all;
        }
        questions = all;
    }
}

/// A count as a terminal's number; catalogues are far too small for it not to fit.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
