//! Writes one result as one line of JSON, with the names of the contract: for the command line and for the page.
//!
//! Most of a line never changes: keys, and all that is known of a benefit beforehand. That is written once, when
//! the writer is made; a line is then put together from prepared texts.

use crate::{
    Answer, Benefit, BenefitEstimate, BenefitIndex, Catalogue, Estimate, Grade, NearMiss,
    QuestionIndex, QuestionKind, QuestionSet, Verdict,
};

use crate::json::{
    json_text, put, put_display, put_list, put_money, put_range, put_split, put_whole,
};

/// Writes results on one catalogue.
#[derive(Debug, Clone)]
pub struct ResultWriter<'c> {
    catalogue: &'c Catalogue,
    /// The keys of the questions, as JSON texts.
    questions: Vec<String>,
    benefits: Vec<BenefitText>,
}

/// What of a benefit's object never changes.
#[derive(Debug, Clone)]
struct BenefitText {
    /// Its key, as a JSON text.
    id: String,
    /// From its start to the verdict.
    start: String,
    /// From its start to the questions that failed, where it is not eligible.
    not_eligible: String,
    /// From its grade to its end.
    end: String,
    /// Whole objects written before, where it is not eligible and nearly missed nothing: by the questions that failed.
    known: Vec<(QuestionSet, Vec<u8>)>,
}

/// So many objects of a benefit are kept at the most.
const MOST_KNOWN: usize = 16;

impl BenefitText {
    fn new(benefit: &Benefit) -> Self {
        let id = json_text(&benefit.id);
        let start = format!(
            r#"{{"id":{id},"kind":"{}","basis":"{}","verdict":""#,
            benefit.kind.id(),
            benefit.basis.id()
        );
        // Who is not eligible gets nothing, and nothing is missing (contract, meaning 3, 4 and 6).
        let money = if benefit.has_money() {
            r#"{"low":"0","high":"0","at_least":false}"#
        } else {
            "null"
        };
        let not_eligible = format!(
            r#"{start}{}","money":{money},"rate":null,"counted":false,"left_out_for":null,"missing":[],"failed":["#,
            Verdict::NotEligible.id()
        );
        let end = format!(r#","grade":"{}"}}"#, benefit.grade.id());
        Self {
            id,
            start,
            not_eligible,
            end,
            known: Vec::new(),
        }
    }
}

impl<'c> ResultWriter<'c> {
    /// A writer for this catalogue.
    pub fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            questions: catalogue
                .questions
                .iter()
                .map(|question| json_text(&question.id))
                .collect(),
            benefits: catalogue.benefits.iter().map(BenefitText::new).collect(),
        }
    }

    /// Appends the object of the contract, without a line break.
    pub fn write(
        &mut self,
        estimate: &Estimate,
        next_question: Option<QuestionIndex>,
        output: &mut Vec<u8>,
    ) {
        put(output, r#"{"as_of":""#);
        put_display(output, estimate.as_of);
        put(output, r#"","total":"#);
        put_range(output, estimate.total);
        put(output, r#","by_grade":{"#);
        put_list(
            output,
            Grade::ALL.iter().zip(&estimate.by_grade),
            |output, (grade, split)| {
                put(output, "\"");
                put(output, grade.id());
                put(output, r#"":{"#);
                put_split(output, *split);
            },
        );
        put(output, r#"},"benefits":["#);
        put_list(
            output,
            estimate.benefits.iter().enumerate(),
            |output, (place, benefit)| self.put_benefit(output, place, benefit),
        );
        put(output, r#"],"calendar":["#);
        put_list(
            output,
            (1_u64..).zip(&estimate.calendar),
            |output, (year, split)| {
                put(output, r#"{"year":"#);
                put_whole(output, year);
                put(output, ",");
                put_split(output, *split);
            },
        );
        put(output, r#"],"next_question":"#);
        put(
            output,
            next_question.map_or("null", |question| self.question(question)),
        );
        put(output, r#","undetermined_questions":["#);
        self.put_questions(output, estimate.undetermined_questions);
        put(output, r#"],"best_case":{"#);
        self.put_answers(output, &estimate.best_case);
        put(output, r#"},"worst_case":{"#);
        self.put_answers(output, &estimate.worst_case);
        put(output, "}}");
    }

    fn put_benefit(&mut self, output: &mut Vec<u8>, place: usize, estimate: &BenefitEstimate) {
        if estimate.verdict != Verdict::NotEligible || estimate.near_miss.is_some() {
            return self.put_new_benefit(output, place, estimate);
        }
        // Most benefits fail for most visitors, and for one of a few reasons.
        let known = &self.benefits[place].known;
        if let Some((_, text)) = known.iter().find(|(failed, _)| *failed == estimate.failed) {
            return output.extend_from_slice(text);
        }
        let start = output.len();
        self.put_new_benefit(output, place, estimate);
        let known = &mut self.benefits[place].known;
        if known.len() < MOST_KNOWN {
            known.push((estimate.failed, output[start..].to_vec()));
        }
    }

    fn put_new_benefit(&self, output: &mut Vec<u8>, place: usize, estimate: &BenefitEstimate) {
        let text = &self.benefits[place];
        if estimate.verdict == Verdict::NotEligible {
            put(output, &text.not_eligible);
        } else {
            self.put_until_failed(output, text, estimate);
        }
        self.put_questions(output, estimate.failed);
        put(output, r#"],"near_miss":"#);
        match estimate.near_miss {
            Some(near_miss) => self.put_near_miss(output, near_miss),
            None => put(output, "null"),
        }
        put(output, &text.end);
    }

    fn put_until_failed(
        &self,
        output: &mut Vec<u8>,
        text: &BenefitText,
        estimate: &BenefitEstimate,
    ) {
        put(output, &text.start);
        put(output, estimate.verdict.id());
        put(output, r#"","money":"#);
        match estimate.money {
            Some(money) => put_range(output, money),
            None => put(output, "null"),
        }
        match estimate.rate {
            Some(rate) => {
                put(output, r#","rate":{"low":""#);
                put_money(output, rate.low);
                put(output, r#"","high":""#);
                put_money(output, rate.high);
                put(output, r#"","per":""#);
                put(output, rate.per.id());
                put(output, r#""},"counted":"#);
            }
            None => put(output, r#","rate":null,"counted":"#),
        }
        put(output, if estimate.counted { "true" } else { "false" });
        put(output, r#","left_out_for":"#);
        put(
            output,
            estimate.left_out_for.map_or("null", |BenefitIndex(other)| {
                &self.benefits[usize::from(other)].id
            }),
        );
        put(output, r#","missing":["#);
        self.put_questions(output, estimate.missing);
        put(output, r#"],"failed":["#);
    }

    fn put_near_miss(&self, output: &mut Vec<u8>, near_miss: NearMiss) {
        put(output, r#"{"question":"#);
        put(output, self.question(near_miss.question));
        put(output, r#","needs":"#);
        self.put_answer(output, near_miss.question, near_miss.needs);
        put(output, r#","gain":{"low":""#);
        put_money(output, near_miss.gain_low);
        put(output, r#"","high":""#);
        put_money(output, near_miss.gain_high);
        put(output, r#""}}"#);
    }

    fn question(&self, question: QuestionIndex) -> &str {
        &self.questions[usize::from(question.0)]
    }

    fn put_questions(&self, output: &mut Vec<u8>, questions: QuestionSet) {
        put_list(output, questions.iter(), |output, question| {
            put(output, self.question(question));
        });
    }

    /// Appends answers as the fields of an object, without its braces, as the input has them.
    pub fn put_answers(&self, output: &mut Vec<u8>, answers: &[(QuestionIndex, Answer)]) {
        put_list(output, answers, |output, (question, answer)| {
            put(output, self.question(*question));
            put(output, ":");
            self.put_answer(output, *question, *answer);
        });
    }

    /// An answer as the input has it: whole numbers as numbers, money as text, sets as lists.
    fn put_answer(&self, output: &mut Vec<u8>, question: QuestionIndex, answer: Answer) {
        let question = &self.catalogue[question];
        match answer {
            Answer::YesNo(yes) => put(output, if yes { "true" } else { "false" }),
            Answer::Number(number)
                if number.is_integer() && matches!(question.kind, QuestionKind::Number { .. }) =>
            {
                put_display(output, number.normalize());
            }
            Answer::Set(set) => {
                put(output, "[");
                let chosen = question
                    .options()
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| set >> place & 1 == 1);
                put_list(output, chosen, |output, (_, option)| {
                    put(output, &json_text(&option.id));
                });
                put(output, "]");
            }
            answer => put(output, &json_text(&question.write(answer))),
        }
    }
}
