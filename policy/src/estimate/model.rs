//! The model: a catalogue compiled into decision diagrams, once.

use crate::estimate::link::linked_benefits;
use crate::estimate::mdd::{MddManager, NodeId};
use crate::estimate::variables::Variables;
use crate::{
    Answer, Award, BenefitIndex, Catalogue, Form, Money, Paid, QuestionIndex, QuestionSet,
};
use rust_decimal::Decimal;

/// A catalogue ready to be estimated with.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub(crate) variables: Variables,
    pub(crate) diagrams: MddManager,
    /// For each question, where it is asked.
    pub(crate) asked: Vec<NodeId>,
    /// The same the other way round: what is asked where. Many questions share a gate.
    pub(crate) gates: Vec<(NodeId, QuestionSet)>,
    /// Every condition of any benefit, once: benefits share many.
    pub(crate) conditions: Vec<NodeId>,
    pub(crate) benefits: Vec<BenefitModel>,
    pub(crate) components: Vec<Component>,
    /// For each benefit, its component and its place among the members.
    pub(crate) component_of: Vec<Option<(usize, usize)>>,
    /// Variables before this one are asked by several components that count.
    pub(crate) shared_slots: usize,
    /// The question `applicant` asked first, if there is one.
    pub(crate) applicant: Option<QuestionIndex>,
    /// The questions whose answer a person can change.
    pub(crate) changeable: QuestionSet,
    /// The questions that have a usual answer, with it, in the reading's order.
    pub(crate) usual: Vec<(QuestionIndex, Answer)>,
    /// The question of the day estimated for, if there is one.
    pub(crate) as_of: Option<QuestionIndex>,
    /// Questions whose answer is an amount: a share is taken of it, or it is a price.
    pub(crate) amount_questions: Vec<QuestionIndex>,
    /// For each terminal of a component, the outcome of each member (see [`Component::terminal`]).
    pub(crate) outcomes: Vec<Box<[u8]>>,
}

/// A benefit compiled.
#[derive(Debug, Clone)]
pub(crate) struct BenefitModel {
    /// The condition that the benefit is for this kind of applicant.
    pub(crate) applicant: NodeId,
    pub(crate) conditions: Vec<ConditionModel>,
    /// 0: not eligible; *n* + 1: eligible, outcome *n*.
    pub(crate) outcome: NodeId,
    pub(crate) outcomes: Vec<Outcome>,
    /// For each outcome with a fixed amount, what is paid in which year.
    pub(crate) payments: Vec<Option<Vec<(u32, Money)>>>,
    /// For each cell of the award, where it is the one that applies.
    pub(crate) cells: Vec<NodeId>,
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
    pub(crate) holds: NodeId,
    /// Returns its parts: those of an *and* or an *or*, the premise and the then part of an if-then.
    pub(crate) parts: Vec<ConditionModel>,
    /// Its place in [`Model::conditions`]; for parts, nowhere.
    pub(crate) number: usize,
    /// The questions to name where it fails.
    pub(crate) to_name: QuestionSet,
}

/// The payment of a benefit to an eligible applicant, in one of its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) amount: Amount,
    pub(crate) at_least: bool,
    /// The schedule of the cell where it has its own.
    pub(crate) paid: Option<Paid>,
}

impl Outcome {
    /// Returns the payments by year; `None` if the amount is not fixed.
    pub(crate) fn payments(&self, award: &Award) -> Option<Vec<(u32, Money)>> {
        let Amount::Fixed(amount) = self.amount else {
            return None;
        };
        let mut payments = Vec::new();
        award.each_payment(amount, self.paid.as_ref(), |year, part| {
            payments.push((year, part));
        });
        Some(payments)
    }
}

/// How the money of an outcome is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amount {
    /// No money amount at all.
    None,
    /// A fixed amount in all.
    Fixed(Money),
    /// A share of the answer given.
    Share {
        of: QuestionIndex,
        percent: Decimal,
        at_most: Money,
    },
    /// Square metres times the price given.
    Area {
        square_metres: u32,
        price: QuestionIndex,
    },
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
    pub(crate) root: NodeId,
    /// The terminal at which no member is eligible, if there is one.
    pub(crate) nothing: Option<NodeId>,
    /// True if any member counts towards the total.
    pub(crate) counts: bool,
}

/// Terminals of components start here, so that no walk takes them for outcomes of a benefit.
pub(crate) const TERMINALS_FROM: u32 = 1 << 16;

/// At most so many benefits may be linked by exclusions.
pub const MAX_LINKED: usize = 8;

impl Model {
    /// Compiles a checked catalogue.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let groups = linked_benefits(catalogue);
        let mentions: Vec<QuestionSet> = catalogue
            .benefits
            .iter()
            .map(|benefit| questions_of_benefit(catalogue, benefit))
            .collect();
        let counting =
            |group: &&Vec<BenefitIndex>| group.iter().any(|member| catalogue[*member].counts());
        let rank = |question: QuestionIndex| {
            let asks = |group: &&Vec<BenefitIndex>| {
                group
                    .iter()
                    .any(|member| mentions[usize::from(member.0)].contains(question))
            };
            groups.iter().filter(counting).filter(asks).count()
        };
        let variables = Variables::new(catalogue, rank);
        let shared_slots = variables
            .variables
            .iter()
            .take_while(|variable| rank(variable.question) > 1)
            .count();
        let diagrams = MddManager::new(variables.arities());
        let mut model = Self {
            variables,
            diagrams,
            asked: Vec::new(),
            gates: Vec::new(),
            conditions: Vec::new(),
            benefits: Vec::new(),
            components: Vec::new(),
            component_of: vec![None; catalogue.benefits.len()],
            shared_slots,
            applicant: catalogue.question("applicant"),
            changeable: catalogue
                .indexed_questions()
                .filter(|(_, question)| question.can_change)
                .map(|(index, _)| index)
                .collect(),
            usual: catalogue
                .indexed_questions()
                .filter_map(|(index, question)| Some((index, question.usual?)))
                .collect(),
            as_of: catalogue.question("as_of"),
            amount_questions: catalogue
                .benefits
                .iter()
                .filter_map(|benefit| amount_question(&benefit.award.form))
                .collect(),
            outcomes: Vec::new(),
        };
        for (index, question) in catalogue.indexed_questions() {
            let asked = question
                .asked_if
                .as_ref()
                .map_or(NodeId::TRUE, |gate| model.condition(gate));
            model.asked.push(asked);
            match model.gates.iter_mut().find(|(gate, _)| *gate == asked) {
                Some((_, opened)) => opened.insert(index),
                None => model.gates.push((asked, [index].into_iter().collect())),
            }
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

    /// The components that count towards the total, with their places.
    pub(crate) fn counting(&self) -> impl Iterator<Item = (usize, &Component)> {
        self.components
            .iter()
            .enumerate()
            .filter(|(_, component)| component.counts)
    }

    /// The outcome of each member at a terminal of a component.
    pub(crate) fn outcomes_at(&self, terminal: NodeId) -> &[u8] {
        let place = terminal
            .result()
            .and_then(|result| result.checked_sub(TERMINALS_FROM));
        place
            .and_then(|place| self.outcomes.get(place as usize))
            .map_or(&[], |outcomes| outcomes)
    }
}

/// The question whose answer is an amount that the award is reckoned from.
fn amount_question(form: &Form) -> Option<QuestionIndex> {
    match form {
        Form::Share { of: question, .. }
        | Form::Area {
            price: question, ..
        } => Some(*question),
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
        Form::Money(cells) => cells
            .iter()
            .filter_map(|cell| cell.when.as_ref())
            .for_each(|when| questions = questions.union(when.questions())),
        Form::Share { of, .. } => questions.insert(*of),
        Form::Area { price, cells } => {
            questions.insert(*price);
            for cell in cells {
                questions = questions.union(cell.when.questions());
            }
        }
        _ => {}
    }
    with_gates(catalogue, questions)
}

/// The questions and all that must be answered before they are asked.
fn with_gates(catalogue: &Catalogue, mut questions: QuestionSet) -> QuestionSet {
    loop {
        let gates = questions
            .iter()
            .filter_map(|question| catalogue[question].asked_if.as_ref());
        let all = gates.fold(questions, |all, gate| all.union(gate.questions()));
        if all == questions {
            return all;
        }
        questions = all;
    }
}

/// A count as a terminal's number; catalogues are far too small for it not to fit.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
