//! Writes one result as one line of JSON, with the names of the contract: for the command line and for the page.

use crate::json::{put, put_field, put_list, put_money, put_range, put_split, put_text, put_whole};
use crate::{
    Answer, BenefitEstimate, BenefitIndex, Catalogue, Estimate, Grade, NearMiss, QuestionIndex,
    QuestionKind,
};

/// Appends the object of a benefit.
pub type PutBenefit<'p> = dyn FnMut(&mut Vec<u8>, BenefitIndex, &BenefitEstimate) + 'p;

/// Appends the object of the contract, without a line break. `put_each` appends the object of each benefit:
/// [`put_benefit`], or what is known of it already.
pub fn put_result(
    output: &mut Vec<u8>,
    catalogue: &Catalogue,
    estimate: &Estimate,
    next_question: Option<QuestionIndex>,
    put_each: &mut PutBenefit<'_>,
) {
    put_field(output, r#"{"as_of":"#, &estimate.as_of.to_string());
    put_totals(output, catalogue, estimate);
    put(output, r#","by_grade":{"#);
    put_list(
        output,
        Grade::ALL.iter().zip(&estimate.by_grade),
        |output, (grade, split)| {
            put_field(output, "", grade.id());
            put(output, ":{");
            put_split(output, *split);
        },
    );
    put(output, r#"},"benefits":["#);
    put_list(
        output,
        (0..).map(BenefitIndex).zip(&estimate.benefits),
        |output, (benefit, own)| put_each(output, benefit, own),
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
    match next_question {
        Some(question) => put_text(output, &catalogue[question].id),
        None => put(output, "null"),
    }
    put(output, r#","undetermined_questions":"#);
    put_questions(output, catalogue, estimate.undetermined_questions.iter());
    put(output, r#","best_case":{"#);
    put_answers(output, catalogue, &estimate.best_case);
    put(output, r#"},"worst_case":{"#);
    put_answers(output, catalogue, &estimate.worst_case);
    put(output, "}}");
}

/// Appends the fields of the full and of the usual range, after those of an object that has some.
pub fn put_totals(output: &mut Vec<u8>, catalogue: &Catalogue, estimate: &Estimate) {
    put(output, r#","total":"#);
    put_range(output, estimate.total);
    put(output, r#","usual":{"total":"#);
    put_range(output, estimate.usual.total);
    put(output, r#","assumes":"#);
    put_questions(output, catalogue, estimate.usual.assumes.iter().copied());
    put(output, "}");
}

/// Appends the object of one benefit.
pub fn put_benefit(
    output: &mut Vec<u8>,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
) {
    let found = &catalogue[benefit];
    for (before, text) in [
        (r#"{"id":"#, &*found.id),
        (r#","kind":"#, found.kind.id()),
        (r#","basis":"#, found.basis.id()),
        (r#","verdict":"#, own.verdict.id()),
    ] {
        put_field(output, before, text);
    }
    put(output, r#","money":"#);
    match own.money {
        Some(money) => put_range(output, money),
        None => put(output, "null"),
    }
    match own.rate {
        Some(rate) => {
            put(output, r#","rate":{"low":""#);
            put_money(output, rate.low);
            put(output, r#"","high":""#);
            put_money(output, rate.high);
            put_field(output, r#"","per":"#, rate.per.id());
            put(output, "}");
        }
        None => put(output, r#","rate":null"#),
    }
    put(
        output,
        if own.counted {
            r#","counted":true,"left_out_for":"#
        } else {
            r#","counted":false,"left_out_for":"#
        },
    );
    match own.left_out_for {
        Some(other) => put_text(output, &catalogue[other].id),
        None => put(output, "null"),
    }
    put(output, r#","missing":"#);
    put_questions(output, catalogue, own.missing.iter());
    put(output, r#","failed":"#);
    put_questions(output, catalogue, own.failed.iter());
    put(output, r#","near_miss":"#);
    match own.near_miss {
        Some(near_miss) => put_near_miss(output, catalogue, near_miss),
        None => put(output, "null"),
    }
    put_field(output, r#","grade":"#, found.grade.id());
    put(output, "}");
}

/// Appends answers as the fields of an object, without its braces, as the input has them.
pub fn put_answers(
    output: &mut Vec<u8>,
    catalogue: &Catalogue,
    answers: &[(QuestionIndex, Answer)],
) {
    put_list(output, answers, |output, (question, answer)| {
        put_field(output, "", &catalogue[*question].id);
        put(output, ":");
        put_answer(output, catalogue, *question, *answer);
    });
}

fn put_near_miss(output: &mut Vec<u8>, catalogue: &Catalogue, near_miss: NearMiss) {
    let question = near_miss.question;
    put_field(output, r#"{"question":"#, &catalogue[question].id);
    put(output, r#","needs":"#);
    put_answer(output, catalogue, question, near_miss.needs);
    put(output, r#","gain":{"low":""#);
    put_money(output, near_miss.gain_low);
    put(output, r#"","high":""#);
    put_money(output, near_miss.gain_high);
    put(output, r#""}}"#);
}

fn put_questions(
    output: &mut Vec<u8>,
    catalogue: &Catalogue,
    questions: impl Iterator<Item = QuestionIndex>,
) {
    put(output, "[");
    put_list(output, questions, |output, question| {
        put_text(output, &catalogue[question].id);
    });
    put(output, "]");
}

/// An answer as the input has it: whole numbers as numbers, money as text, sets as lists.
fn put_answer(
    output: &mut Vec<u8>,
    catalogue: &Catalogue,
    question: QuestionIndex,
    answer: Answer,
) {
    let question = &catalogue[question];
    let text = question.write(answer);
    match answer {
        Answer::Set(set) => {
            put(output, "[");
            let chosen = (0..)
                .zip(question.options())
                .filter(|(place, _)| set >> place & 1 == 1);
            put_list(output, chosen, |output, (_, option): (u32, _)| {
                put_text(output, &option.id);
            });
            put(output, "]");
        }
        Answer::YesNo(_) => put(output, &text),
        Answer::Number(_)
            if !text.contains('.') && matches!(question.kind, QuestionKind::Number { .. }) =>
        {
            put(output, &text);
        }
        _ => put_text(output, &text),
    }
}
