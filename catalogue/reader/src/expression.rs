//! Conditions as text: `degree = doctor or (degree = bachelor and school in other)`.

use std::collections::BTreeMap;
use std::path::Path;

use policy::{Comparison, Condition, Date, Limit, Question, QuestionIndex, QuestionKind};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::Faults;
use crate::raw::read_file;

/// Conditions that several benefits share.
#[derive(Debug, Default)]
pub(crate) struct SharedConditions(BTreeMap<String, Vec<Condition>>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawShared {
    all: Vec<String>,
}

impl SharedConditions {
    /// Reads `conditions.toml`.
    pub(crate) fn read(folder: &Path, questions: &[Question], faults: &mut Faults) -> Self {
        const FILE: &str = "conditions.toml";
        let raw: BTreeMap<String, RawShared> = read_file(folder, FILE, faults).unwrap_or_default();
        let mut shared = BTreeMap::new();
        for (name, RawShared { all }) in raw {
            let mut conditions = Vec::new();
            for text in all {
                match parse(&text, questions) {
                    Ok(condition) => conditions.extend(condition.conjuncts()),
                    Err(expected) => {
                        faults.push(FILE, &name, "all", format!("{expected} in {text:?}"));
                    }
                }
            }
            shared.insert(name, conditions);
        }
        Self(shared)
    }

    /// The conditions that a line of text stands for.
    pub(crate) fn conditions(
        &self,
        text: &str,
        questions: &[Question],
    ) -> Result<Vec<Condition>, String> {
        match text.strip_prefix('@') {
            Some(name) => {
                let names: Vec<&str> = self.0.keys().map(String::as_str).collect();
                let known = self.0.get(name).cloned();
                known.ok_or_else(|| {
                    format!(
                        "expected the name of a shared condition ({}), found {name:?}",
                        names.join(", ")
                    )
                })
            }
            None => parse(text, questions).map(Condition::conjuncts),
        }
    }
}

/// Reads one condition.
pub(crate) fn parse(text: &str, questions: &[Question]) -> Result<Condition, String> {
    let tokens = tokens(text)?;
    let mut parser = Parser {
        tokens: &tokens,
        questions,
    };
    let condition = parser.whole()?;
    match parser.tokens.first() {
        None => Ok(condition),
        Some(token) => Err(format!("expected the end, found {token:?}")),
    }
}

/// Cuts a condition into words and signs.
fn tokens(text: &str) -> Result<Vec<String>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = |character: char| {
            character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '.')
        };
        let length = if word(first) {
            rest.find(|character| !word(character))
                .unwrap_or(rest.len())
        } else if rest.starts_with(">=") || rest.starts_with("<=") || rest.starts_with("!=") {
            2
        } else if matches!(first, '(' | ')' | ',' | '=' | '>' | '<') {
            1
        } else {
            return Err(format!(
                "expected a word or one of ( ) , = != >= > <= <, found {first:?}"
            ));
        };
        tokens.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

struct Parser<'t> {
    tokens: &'t [String],
    questions: &'t [Question],
}

impl Parser<'_> {
    fn whole(&mut self) -> Result<Condition, String> {
        if !self.take("if") {
            return self.any();
        }
        let when = self.any()?;
        if !self.take("then") {
            return Err(self.expected("then"));
        }
        let then = self.any()?;
        Ok(Condition::IfThen {
            when: Box::new(when),
            then: Box::new(then),
        })
    }

    fn any(&mut self) -> Result<Condition, String> {
        let mut parts = vec![self.all()?];
        while self.take("or") {
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 {
            parts.remove(0)
        } else {
            Condition::Any(parts)
        })
    }

    fn all(&mut self) -> Result<Condition, String> {
        let mut parts = vec![self.one()?];
        while self.take("and") {
            parts.push(self.one()?);
        }
        Ok(if parts.len() == 1 {
            parts.remove(0)
        } else {
            Condition::All(parts)
        })
    }

    fn one(&mut self) -> Result<Condition, String> {
        if self.take("(") {
            let inner = self.any()?;
            return if self.take(")") {
                Ok(inner)
            } else {
                Err(self.expected(")"))
            };
        }
        let name = self
            .next()
            .ok_or_else(|| self.expected("the key of a question"))?;
        let place = self
            .questions
            .iter()
            .position(|question| question.id == name);
        let place =
            place.ok_or_else(|| format!("expected the key of a question, found {name:?}"))?;
        let question = QuestionIndex(
            u8::try_from(place).map_err(|_| "expected at most 64 questions".to_owned())?,
        );
        self.comparison(question, &self.questions[place])
    }

    fn comparison(
        &mut self,
        index: QuestionIndex,
        question: &Question,
    ) -> Result<Condition, String> {
        let sign = self
            .next()
            .ok_or_else(|| self.expected("= != >= > <= < in or has"))?;
        match (&question.kind, sign.as_str()) {
            (QuestionKind::Choice(options), "=" | "!=" | "in") => {
                let mut chosen = 1 << self.option(question)?;
                while sign == "in" && self.take(",") {
                    chosen |= 1 << self.option(question)?;
                }
                // One bit for each option; a question has at most 16.
                let all = u16::MAX >> 16_usize.saturating_sub(options.len());
                Ok(Condition::Among {
                    question: index,
                    options: if sign == "!=" { all & !chosen } else { chosen },
                })
            }
            (QuestionKind::YesNo, "=") => match self.next().as_deref() {
                Some("yes") => Ok(Condition::Among {
                    question: index,
                    options: 0b01,
                }),
                Some("no") => Ok(Condition::Among {
                    question: index,
                    options: 0b10,
                }),
                found => Err(format!(
                    "expected yes or no, found {:?}",
                    found.unwrap_or("nothing")
                )),
            },
            (QuestionKind::Set(options), "has") if self.take("any") => {
                let each = (0..).take(options.len());
                Ok(Condition::Any(
                    each.map(|option| Condition::Has {
                        question: index,
                        option,
                    })
                    .collect(),
                ))
            }
            (QuestionKind::Set(_), "has") => Ok(Condition::Has {
                question: index,
                option: self.option(question)?,
            }),
            (
                QuestionKind::Date { .. }
                | QuestionKind::Number { .. }
                | QuestionKind::Money { .. },
                ">=" | ">" | "<=" | "<",
            ) => {
                let comparison = match sign.as_str() {
                    ">=" => Comparison::AtLeast,
                    ">" => Comparison::MoreThan,
                    "<=" => Comparison::AtMost,
                    _ => Comparison::LessThan,
                };
                Ok(Condition::Compared {
                    question: index,
                    comparison,
                    limit: self.limit(question)?,
                })
            }
            (QuestionKind::Choice(_), _) => Err(format!(
                "expected =, != or in after {}, found {sign:?}",
                question.id
            )),
            (QuestionKind::YesNo, _) => {
                Err(format!("expected = after {}, found {sign:?}", question.id))
            }
            (QuestionKind::Set(_), _) => Err(format!(
                "expected has after {}, found {sign:?}",
                question.id
            )),
            _ => Err(format!(
                "expected >=, >, <= or < after {}, found {sign:?}",
                question.id
            )),
        }
    }

    fn option(&mut self, question: &Question) -> Result<u8, String> {
        let found = self.next().unwrap_or_default();
        question.option(&found).ok_or_else(|| {
            let options: Vec<&str> = question
                .options()
                .iter()
                .map(|option| option.id.as_str())
                .collect();
            format!(
                "expected an option of {} ({}), found {found:?}",
                question.id,
                options.join(", ")
            )
        })
    }

    fn limit(&mut self, question: &Question) -> Result<Limit, String> {
        let found = self.next().unwrap_or_default();
        if matches!(question.kind, QuestionKind::Date { .. }) {
            return found
                .parse::<Date>()
                .map(Limit::Date)
                .map_err(|error| format!("{error}, found {found:?}"));
        }
        let number = Decimal::from_str_exact(&found)
            .ok()
            .filter(|number| !number.is_sign_negative());
        number
            .map(Limit::Number)
            .ok_or_else(|| format!("expected a number from 0, found {found:?}"))
    }

    fn next(&mut self) -> Option<String> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first.clone())
    }

    fn take(&mut self, wanted: &str) -> bool {
        let found = self.tokens.first().is_some_and(|token| token == wanted);
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn expected(&self, wanted: &str) -> String {
        let found = self.tokens.first().map_or("the end", String::as_str);
        format!("expected {wanted}, found {found:?}")
    }
}
