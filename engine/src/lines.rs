//! Answers written as lines, and what comes of them.

use std::sync::Arc;

use policy::json::{json_text, put};
use policy::{Answer, Date, Estimator, Profile, QuestionSet, put_benefit, put_result};

/// The engine with the catalogue, ready for any number of profiles.
#[derive(Debug)]
pub struct Engine {
    estimator: Estimator,
}

/// The first invalid answer and its error.
struct Fault<'a> {
    key: &'a str,
    message: String,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// Reads the catalogue.
    pub fn new() -> Self {
        Self {
            estimator: Estimator::new(Arc::new(catalogue::wordless())),
        }
    }

    /// The version of the catalogue: the day it was made.
    pub fn version(&self) -> &str {
        &self.estimator.catalogue().version
    }

    /// Returns the result of the contract for answers in lines of `key=value`, as JSON; for an invalid answer
    /// `{"error": {"key", "message"}}`. `as_of` must be among them.
    ///
    /// A value that begins with `[` is a list: the keys of options, joined by `+`.
    pub fn estimate(&mut self, answers: &str) -> String {
        let mut output = Vec::new();
        match self.read(answers) {
            Ok((profile, as_of)) => self.write(&profile, as_of, &mut output),
            Err(Fault { key, message }) => {
                for part in [
                    "{\"error\":{\"key\":",
                    &json_text(key),
                    ",\"message\":",
                    &json_text(&message),
                    "}}",
                ] {
                    put(&mut output, part);
                }
            }
        }
        // Keys and texts of the catalogue and of a `str` are UTF-8.
        String::from_utf8(output).unwrap_or_default()
    }

    fn read<'a>(&self, answers: &'a str) -> Result<(Profile, Date), Fault<'a>> {
        let catalogue = self.estimator.catalogue();
        let (mut profile, mut as_of, mut seen) = (Profile::default(), None, QuestionSet::default());
        for line in answers.lines() {
            let (key, value) = line.split_once('=').unwrap_or((line, ""));
            let fault = |message: &str| Fault {
                key,
                message: message.to_owned(),
            };
            let question = catalogue
                .question(key)
                .ok_or_else(|| fault("expected the key of a question"))?;
            if seen.contains(question) {
                return Err(fault("expected each key once, found it twice"));
            }
            seen.insert(question);
            let asked = &catalogue[question];
            let answer = match value.strip_prefix('[') {
                None => asked.read(value),
                Some("") => asked.read_set(std::iter::empty()),
                Some(options) => asked.read_set(options.split('+')),
            };
            match answer {
                Ok(Answer::Date(date)) if key == "as_of" => as_of = Some(date),
                Ok(answer) => profile.set(question, Some(answer)),
                Err(error) => return Err(fault(&error.to_string())),
            }
        }
        match as_of {
            Some(as_of) => Ok((profile, as_of)),
            None => Err(Fault {
                key: "as_of",
                message: "expected the day to estimate for".to_owned(),
            }),
        }
    }

    fn write(&mut self, profile: &Profile, as_of: Date, output: &mut Vec<u8>) {
        let estimate = self.estimator.estimate(profile, as_of);
        let next_question = if estimate.undetermined_questions.is_empty() {
            None
        } else {
            self.estimator.next_question(profile, as_of)
        };
        let catalogue = self.estimator.catalogue();
        put_result(
            output,
            catalogue,
            &estimate,
            next_question,
            &mut |output, benefit, own| put_benefit(output, catalogue, benefit, own),
        );
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[track_caller]
    fn estimate(answers: &str) -> Value {
        let text = Engine::new().estimate(answers);
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    #[test]
    fn a_profile_gives_the_result_of_the_contract() {
        let result = estimate(
            "as_of=2026-11-22\napplicant=person\nmode=student\ndegree=master\nowns_home=false",
        );
        assert_eq!(result["as_of"], json!("2026-11-22"));
        let catalogue = catalogue::catalogue();
        let benefits = result["benefits"].as_array().map(Vec::len);
        assert_eq!(benefits, Some(catalogue.benefits.len()));
        for money in ["low", "high"] {
            assert!(result["total"][money].is_string(), "{result}");
        }
        assert!(result["next_question"].is_string());
    }

    #[test]
    fn without_words_the_result_is_the_same() {
        let mut whole = Engine {
            estimator: Estimator::new(Arc::new(catalogue::catalogue())),
        };
        let mut wordless = Engine::new();
        for visitor in &catalogue::catalogue().visitors {
            let catalogue = whole.estimator.catalogue();
            let mut answers = "as_of=2026-11-22".to_owned();
            for (question, answer) in &visitor.answers {
                let written = catalogue[*question].write(*answer);
                for piece in ["\n", &catalogue[*question].id, "=", &written] {
                    answers += piece;
                }
            }
            let result = wordless.estimate(&answers);
            assert!(!result.contains("error"), "{result}");
            assert_eq!(result, whole.estimate(&answers));
        }
    }

    #[test]
    fn list_is_read_for_sets_only() {
        let one = estimate("as_of=2026-11-22\napplicant=organisation\nplatform=[regional_key_lab");
        assert!(one["error"].is_null(), "{one}");
        let none = estimate("as_of=2026-11-22\napplicant=organisation\nplatform=[");
        assert!(none["error"].is_null(), "{none}");
        let choice = estimate("as_of=2026-11-22\ndegree=[doctor");
        assert_eq!(choice["error"]["key"], json!("degree"), "{choice}");
    }

    #[test]
    fn error_message_is_whole() {
        for (answer, message) in [
            (
                "start_date=soon",
                "expected a day written as YYYY-MM-DD, found \"soon\"",
            ),
            (
                "renting=\u{202e}\u{7}\"\\",
                "expected true or false, found \"\\u{202e}\\u{7}\\\"\\\\\"",
            ),
        ] {
            let result = estimate(&format!("as_of=2026-11-22\n{answer}"));
            assert_eq!(result["error"]["message"], json!(message));
        }
    }

    #[test]
    fn the_first_answer_that_is_none_is_named() {
        for (answers, key) in [
            ("as_of=2026-11-22\nshoe_size=44\ndegree=wizard", "shoe_size"),
            ("as_of=2026-11-22\ndegree=wizard", "degree"),
            ("as_of=2026-11-22\ndegree=master\ndegree=master", "degree"),
            ("degree=master", "as_of"),
            ("as_of=tomorrow", "as_of"),
            ("\"", "\""),
        ] {
            let result = estimate(answers);
            assert_eq!(result["error"]["key"], json!(key), "{result}");
            assert!(result["error"]["message"].is_string());
        }
    }
}
