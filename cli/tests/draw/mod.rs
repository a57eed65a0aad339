//! Small catalogues: put together by hand, or drawn at random.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::sync::{Arc, OnceLock};

use policy::{
    AreaCell, Award, Basis, Benefit, BenefitIndex, Bound, Catalogue, Cell, Comparison, Condition,
    Counted, Date, DocumentIndex, Every, Exclusion, Form, Grade, Limit, Money, MoneyPer, Paid,
    Period, PlausibleRange, Question, QuestionIndex, QuestionKind, QuestionOption, Rate, Words,
};
use rust_decimal::Decimal;

/// A generator of random numbers (xorshift), the same for the same seed.
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// Draws a number below this one.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    /// Draws a set of bits, each with even odds.
    pub fn bits(&mut self, count: usize) -> u16 {
        (0..count).fold(0, |bits, _| bits << 1 | u16::from(self.below(2) == 0))
    }

    fn some_bits(&mut self, count: usize) -> u16 {
        self.bits(count).max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Returns true in so many of ten cases.
    fn tenths(&mut self, tenths: usize) -> bool {
        self.below(10) < tenths
    }
}

/// Draws a catalogue of a few questions and benefits.
pub fn catalogue(draw: &mut Draw) -> Catalogue {
    let mut questions = vec![
        question("applicant", options(3), None),
        question("as_of", any_day(), None),
    ];
    for number in 0..3 + draw.below(4) {
        let gate = draw.tenths(5).then(|| condition(draw, &questions, 1));
        let kind = match draw.below(6) {
            0 | 1 => options(2 + draw.below(3)),
            2 | 3 => QuestionKind::YesNo,
            4 => QuestionKind::Number {
                counts: Counted::Years,
                plausible: everything(),
                unit: words(),
                unit_of_one: words(),
                at_most: Decimal::ONE_HUNDRED,
                whole: false,
            },
            _ => set(2),
        };
        let mut drawn = question(&format!("q{number}"), kind, gate);
        drawn.can_change = draw.tenths(6);
        drawn.usual = usual(draw, &drawn.kind);
        questions.push(drawn);
    }
    let compared = questions.clone();
    let is_multiplied = |id: &str, gate: Option<Condition>| Question {
        is_multiplied: true,
        ..question(id, money(), gate)
    };
    let gate = condition(draw, &compared, 1);
    questions.push(is_multiplied("spending", Some(gate.clone())));
    questions.push(is_multiplied("price", Some(gate)));
    let benefits: Vec<Benefit> = (0..2 + draw.below(4))
        .map(|number| benefit(draw, number, &compared, &questions))
        .collect();
    let exclusions: Vec<Exclusion> = (0..draw.below(4))
        .map(|number| exclusion(draw, number, benefits.len()))
        .collect();
    Catalogue {
        exclusions,
        ..catalogue_of(questions, benefits)
    }
}

/// Returns a catalogue of these questions and benefits. Its first document begins in 2025, its second in 2020.
pub fn catalogue_of(questions: Vec<Question>, benefits: Vec<Benefit>) -> Catalogue {
    let mut documents = real().documents[..2].to_vec();
    for (document, day) in documents.iter_mut().zip(["2025-01-01", "2020-01-01"]) {
        document.from = day.parse().expect("a day");
        document.until = None;
    }
    Catalogue {
        version: "2026-01-01".to_owned(),
        questions,
        documents,
        sources: Vec::new(),
        benefits,
        exclusions: Vec::new(),
        unknowns: Vec::new(),
        departments: Vec::new(),
        places: Vec::new(),
        visitors: Vec::new(),
        short_code_versions: Vec::new(),
        english: Arc::default(),
    }
}

/// Returns the real catalogue, from which drawn ones take what the estimator does not look at.
fn real() -> &'static Catalogue {
    static REAL: OnceLock<Catalogue> = OnceLock::new();
    REAL.get_or_init(catalogue::catalogue)
}

/// Returns an entitlement of 100 yuan with these conditions, for every applicant and every day.
pub fn benefit_with(conditions: Vec<Condition>) -> Benefit {
    let cell = Cell {
        when: None,
        amount: Money::yuan(100),
        at_least: false,
        paid: None,
    };
    Benefit {
        id: "b".to_owned(),
        basis: Basis::Entitlement,
        applicants: 0b111,
        conditions,
        award: Award {
            form: Form::Money(vec![cell]),
            bound: Bound::Exact,
            every: None,
            rate: None,
            paid: None,
        },
        documents: Vec::new(),
        ..real().benefits[0].clone()
    }
}

fn words() -> Words {
    Words::new("词", "word")
}

/// Returns a question without a usual answer.
pub fn question(id: &str, kind: QuestionKind, asked_if: Option<Condition>) -> Question {
    Question {
        id: id.to_owned(),
        kind,
        asked_if,
        can_change: false,
        worth_comparing: false,
        usual: None,
        is_multiplied: false,
        name: words(),
        label: words(),
        why: words(),
        help: None,
    }
}

fn option_list(count: usize) -> Vec<QuestionOption> {
    let option = |number| QuestionOption {
        id: format!("o{number}"),
        label: words(),
        help: None,
    };
    (0..count).map(option).collect()
}

/// Returns the kind of a choice among so many options.
pub fn options(count: usize) -> QuestionKind {
    QuestionKind::Choice(option_list(count))
}

fn set(count: usize) -> QuestionKind {
    QuestionKind::Set(option_list(count))
}

pub fn any_day() -> QuestionKind {
    let day = |year, month, day| Date::new(year, month, day).expect("a day of the calendar");
    QuestionKind::Date {
        earliest: day(1, 1, 1),
        latest: day(9999, 12, 31),
    }
}

fn everything() -> PlausibleRange {
    PlausibleRange {
        from: Decimal::ZERO,
        to: Decimal::from(policy::MAX_MONEY),
    }
}

fn money() -> QuestionKind {
    QuestionKind::Money {
        per: MoneyPer::Year,
        at_most: Decimal::from(policy::MAX_MONEY),
        plausible: everything(),
    }
}

fn usual(draw: &mut Draw, kind: &QuestionKind) -> Option<policy::Answer> {
    let usual = match kind {
        QuestionKind::Choice(options) => {
            policy::Answer::Choice(u8::try_from(draw.below(options.len())).unwrap_or(0))
        }
        QuestionKind::YesNo => policy::Answer::YesNo(draw.tenths(5)),
        QuestionKind::Set(options) => policy::Answer::Set(draw.bits(options.len())),
        _ => return None,
    };
    draw.tenths(5).then_some(usual)
}

/// Draws a condition on some of these questions, with parts of parts down to a depth.
fn condition(draw: &mut Draw, questions: &[Question], depth: usize) -> Condition {
    if depth > 0 && draw.tenths(4) {
        let mut part = || condition(draw, questions, depth - 1);
        let (one, other) = (part(), part());
        return match draw.below(3) {
            0 => Condition::All(vec![one, other]),
            1 => Condition::Any(vec![one, other]),
            _ => Condition::IfThen {
                when: Box::new(one),
                then: Box::new(other),
            },
        };
    }
    loop {
        let number = draw.below(questions.len());
        let question = QuestionIndex(u8::try_from(number).unwrap_or(0));
        return match &questions[number].kind {
            QuestionKind::Choice(options) => Condition::Among {
                question,
                options: draw.some_bits(options.len()),
            },
            QuestionKind::YesNo => Condition::Among {
                question,
                options: 1 << draw.below(2),
            },
            QuestionKind::Set(options) => Condition::Has {
                question,
                option: u8::try_from(draw.below(options.len())).unwrap_or(0),
            },
            QuestionKind::Number { .. } => Condition::Compared {
                question,
                // The contract looks at whole numbers around each limit. With these two they stand for all numbers.
                comparison: draw.pick(&[Comparison::AtLeast, Comparison::LessThan]),
                limit: Limit::Number(draw.pick(&[
                    Decimal::ONE,
                    Decimal::from(3),
                    Decimal::from(4),
                ])),
            },
            _ => continue,
        };
    }
}

fn benefit(
    draw: &mut Draw,
    number: usize,
    compared: &[Question],
    questions: &[Question],
) -> Benefit {
    let mut conditions: Vec<Condition> = (0..draw.below(4))
        .flat_map(|_| condition(draw, compared, 2).conjuncts())
        .collect();
    let index = |id: &str| {
        let index = questions.iter().position(|question| question.id == id);
        QuestionIndex(
            index
                .and_then(|index| u8::try_from(index).ok())
                .expect("a question"),
        )
    };
    let form = match draw.below(8) {
        0 => Form::Share {
            of: index("spending"),
            percent: Decimal::TEN,
            at_most: Money::yuan(100),
        },
        1 => Form::Area {
            price: index("price"),
            cells: vec![
                AreaCell {
                    when: condition(draw, compared, 1),
                    square_metres: 2,
                },
                AreaCell {
                    when: Condition::Among {
                        question: QuestionIndex(0),
                        options: 0b111,
                    },
                    square_metres: 1,
                },
            ],
        },
        2 => Form::Flat { months: 36 },
        _ => Form::Money(cells(draw, compared)),
    };
    if let Some(of) = form.multiplied() {
        // An amount is asked of everybody who may get a share of it.
        let gate = questions[usize::from(of.0)].asked_if.clone();
        conditions.extend(gate.into_iter().flat_map(Condition::conjuncts));
    }
    let is_money = matches!(form, Form::Money(_));
    let rate = Rate {
        low: Money::ZERO,
        high: Money::yuan(9),
        per: Period::Month,
    };
    let document = DocumentIndex(u8::try_from(draw.below(2)).unwrap_or(0));
    Benefit {
        id: format!("b{number}"),
        basis: if draw.tenths(8) {
            Basis::Entitlement
        } else {
            Basis::Selection
        },
        applicants: draw.some_bits(3),
        conditions,
        award: Award {
            bound: match draw.below(8) {
                0 => Bound::UpTo,
                1 => Bound::AtLeast,
                _ => Bound::Exact,
            },
            every: match draw.below(4) {
                0 if is_money => Some(Every {
                    unit: Period::Month,
                    times: 30,
                }),
                1 if is_money => Some(Every {
                    unit: Period::Year,
                    times: 3,
                }),
                _ => None,
            },
            rate: draw.tenths(2).then_some(rate),
            paid: match draw.below(4) {
                0 => Some(Paid::Parts(vec![40, 30, 30])),
                1 => Some(Paid::Equal(3)),
                2 => Some(Paid::InYear {
                    year: 2,
                    published: true,
                }),
                _ => None,
            },
            form,
        },
        documents: if draw.tenths(3) {
            vec![document]
        } else {
            Vec::new()
        },
        grade: draw.pick(&Grade::ALL),
        ..benefit_with(Vec::new())
    }
}

/// Draws cells of which the last applies to everybody else.
fn cells(draw: &mut Draw, questions: &[Question]) -> Vec<Cell> {
    let cell = |draw: &mut Draw, when| Cell {
        when,
        // Few amounts, so that combinations are often worth the same.
        amount: Money::yuan(draw.pick(&[100, 150, 150, 200, 301])),
        at_least: draw.tenths(1),
        paid: None,
    };
    let mut cells = Vec::new();
    for _ in 0..draw.below(3) {
        let when = condition(draw, questions, 1);
        cells.push(cell(draw, Some(when)));
    }
    cells.push(cell(draw, None));
    cells
}

fn exclusion(draw: &mut Draw, number: usize, benefits: usize) -> Exclusion {
    let members = draw.some_bits(benefits) | draw.some_bits(benefits);
    let members = (0..8_u8).filter(|member| members >> member & 1 == 1);
    Exclusion {
        id: format!("e{number}"),
        members: members.map(BenefitIndex).collect(),
        title: words(),
        note: words(),
    }
}
