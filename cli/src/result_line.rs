//! Writes one result as one line of JSON, with the names of the contract.

use policy::{Answer, BenefitEstimate, Catalogue, Estimate, Grade, MoneyRange, QuestionIndex, QuestionKind, QuestionSet, Split};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use crate::profile_line::LineFault;

/// An estimate with its catalogue: the result object of the contract.
pub(crate) struct ResultLine<'r> {
    pub(crate) catalogue: &'r Catalogue,
    pub(crate) estimate: &'r Estimate,
    pub(crate) next_question: Option<QuestionIndex>,
}

/// A line of input that could not be answered.
pub(crate) struct FaultLine<'r> {
    pub(crate) line: u64,
    pub(crate) fault: &'r LineFault,
}

impl Serialize for ResultLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { catalogue, estimate, next_question } = *self;
        let mut line = serializer.serialize_struct("Result", 9)?;
        line.serialize_field("as_of", &Shown(estimate.as_of))?;
        line.serialize_field("total", &Range(estimate.total))?;
        line.serialize_field("by_grade", &ByGrade(&estimate.by_grade))?;
        line.serialize_field("benefits", &Benefits { catalogue, benefits: &estimate.benefits })?;
        line.serialize_field("calendar", &Calendar(&estimate.calendar))?;
        line.serialize_field("next_question", &next_question.map(|question| &catalogue[question].id))?;
        line.serialize_field("undetermined_questions", &Questions(catalogue, estimate.undetermined_questions))?;
        line.serialize_field("best_case", &Case(catalogue, &estimate.best_case))?;
        line.serialize_field("worst_case", &Case(catalogue, &estimate.worst_case))?;
        line.end()
    }
}

impl Serialize for FaultLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Fault<'f>(&'f LineFault);
        impl Serialize for Fault<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut fault = serializer.serialize_struct("Fault", 2)?;
                fault.serialize_field("key", &self.0.key)?;
                fault.serialize_field("message", &self.0.message)?;
                fault.end()
            }
        }
        let mut line = serializer.serialize_struct("FaultLine", 2)?;
        line.serialize_field("line", &self.line)?;
        line.serialize_field("error", &Fault(self.fault))?;
        line.end()
    }
}

/// Something written as text by its `Display`.
struct Shown<T>(T);

impl<T: std::fmt::Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

struct Range(MoneyRange);

impl Serialize for Range {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut range = serializer.serialize_struct("Range", 3)?;
        range.serialize_field("low", &Shown(self.0.low))?;
        range.serialize_field("high", &Shown(self.0.high))?;
        range.serialize_field("at_least", &self.0.at_least)?;
        range.end()
    }
}

struct ByGrade<'r>(&'r [Split; 3]);

impl Serialize for ByGrade<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Ends(Split);
        impl Serialize for Ends {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut ends = serializer.serialize_struct("Ends", 2)?;
                ends.serialize_field("at_low", &Shown(self.0.at_low))?;
                ends.serialize_field("at_high", &Shown(self.0.at_high))?;
                ends.end()
            }
        }
        let mut grades = serializer.serialize_map(Some(3))?;
        for (grade, split) in Grade::ALL.iter().zip(self.0) {
            grades.serialize_entry(grade.id(), &Ends(*split))?;
        }
        grades.end()
    }
}

struct Calendar<'r>(&'r [Split]);

impl Serialize for Calendar<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Year(usize, Split);
        impl Serialize for Year {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut year = serializer.serialize_struct("Year", 3)?;
                year.serialize_field("year", &self.0)?;
                year.serialize_field("at_low", &Shown(self.1.at_low))?;
                year.serialize_field("at_high", &Shown(self.1.at_high))?;
                year.end()
            }
        }
        let mut years = serializer.serialize_seq(Some(self.0.len()))?;
        for (place, split) in self.0.iter().enumerate() {
            years.serialize_element(&Year(place + 1, *split))?;
        }
        years.end()
    }
}

struct Benefits<'r> {
    catalogue: &'r Catalogue,
    benefits: &'r [BenefitEstimate],
}

impl Serialize for Benefits<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut benefits = serializer.serialize_seq(Some(self.benefits.len()))?;
        for (place, estimate) in self.benefits.iter().enumerate() {
            benefits.serialize_element(&BenefitLine { catalogue: self.catalogue, place, estimate })?;
        }
        benefits.end()
    }
}

/// One benefit of a result.
pub(crate) struct BenefitLine<'r> {
    pub(crate) catalogue: &'r Catalogue,
    pub(crate) place: usize,
    pub(crate) estimate: &'r BenefitEstimate,
}

impl Serialize for BenefitLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct RateLine(policy::Rate);
        impl Serialize for RateLine {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut rate = serializer.serialize_struct("Rate", 3)?;
                rate.serialize_field("low", &Shown(self.0.low))?;
                rate.serialize_field("high", &Shown(self.0.high))?;
                rate.serialize_field("per", self.0.per.id())?;
                rate.end()
            }
        }
        let Self { catalogue, place, estimate } = *self;
        let benefit = &catalogue.benefits[place];
        let mut line = serializer.serialize_struct("Benefit", 13)?;
        line.serialize_field("id", &benefit.id)?;
        line.serialize_field("kind", benefit.kind.id())?;
        line.serialize_field("basis", benefit.basis.id())?;
        line.serialize_field("verdict", estimate.verdict.id())?;
        line.serialize_field("money", &estimate.money.map(Range))?;
        line.serialize_field("rate", &estimate.rate.map(RateLine))?;
        line.serialize_field("counted", &estimate.counted)?;
        line.serialize_field("left_out_for", &estimate.left_out_for.map(|other| &catalogue[other].id))?;
        line.serialize_field("missing", &Questions(catalogue, estimate.missing))?;
        line.serialize_field("failed", &Questions(catalogue, estimate.failed))?;
        line.serialize_field("near_miss", &estimate.near_miss.map(|near_miss| NearMissLine(catalogue, near_miss)))?;
        line.serialize_field("grade", benefit.grade.id())?;
        line.end()
    }
}

struct NearMissLine<'r>(&'r Catalogue, policy::NearMiss);

impl Serialize for NearMissLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Gain(policy::NearMiss);
        impl Serialize for Gain {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut gain = serializer.serialize_struct("Gain", 2)?;
                gain.serialize_field("low", &Shown(self.0.gain_low))?;
                gain.serialize_field("high", &Shown(self.0.gain_high))?;
                gain.end()
            }
        }
        let mut line = serializer.serialize_struct("NearMiss", 3)?;
        line.serialize_field("question", &self.0[self.1.question].id)?;
        line.serialize_field("needs", &AnswerValue(self.0, self.1.question, self.1.needs))?;
        line.serialize_field("gain", &Gain(self.1))?;
        line.end()
    }
}

struct Questions<'r>(&'r Catalogue, QuestionSet);

impl Serialize for Questions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut questions = serializer.serialize_seq(None)?;
        for question in self.1.iter() {
            questions.serialize_element(&self.0[question].id)?;
        }
        questions.end()
    }
}

struct Case<'r>(&'r Catalogue, &'r [(QuestionIndex, Answer)]);

impl Serialize for Case<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut answers = serializer.serialize_map(Some(self.1.len()))?;
        for (question, answer) in self.1 {
            answers.serialize_entry(&self.0[*question].id, &AnswerValue(self.0, *question, *answer))?;
        }
        answers.end()
    }
}

/// An answer as the input has it: whole numbers as numbers, money as text, sets as lists.
struct AnswerValue<'r>(&'r Catalogue, QuestionIndex, Answer);

impl Serialize for AnswerValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let question = &self.0[self.1];
        match self.2 {
            Answer::YesNo(yes) => serializer.serialize_bool(yes),
            Answer::Number(number) if matches!(question.kind, QuestionKind::Number { .. }) => match i64::try_from(number) {
                Ok(whole) if number.is_integer() => serializer.serialize_i64(whole),
                _ => serializer.collect_str(&number.normalize()),
            },
            Answer::Set(set) => {
                let chosen = question.options().iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
                serializer.collect_seq(chosen.map(|(_, option)| &option.id))
            }
            answer => serializer.serialize_str(&question.write(answer)),
        }
    }
}
