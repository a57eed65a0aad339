//! Scenarios in addresses: the visitor's answers but for a few, side by side with them.
//!
//! The changes of the first scenario stand as `b.employer=city_unit`, those of the second as `c.…`; `~` takes an answer
//! back. The visitor's own answers stand beside them as in every address.

use policy::{Catalogue, Change};

use super::answers::VERSION;

/// The most scenarios beside the visitor's own answers: more columns would not fit a phone.
pub const MAX_SCENARIOS: usize = 2;

/// The answers that each scenario changes. An empty list means the scenario does not exist.
pub type Scenarios = [Vec<Change>; MAX_SCENARIOS];

/// Keys and values of an address.
pub type Fields = Vec<(String, String)>;

/// Prefixes of the questions of each scenario.
const PREFIXES: [&str; MAX_SCENARIOS] = ["b", "c"];

/// In place of an answer: it is taken back. No answer is written like this.
pub(super) const TAKEN_BACK: &str = "~";

/// Splits a key such as `b.degree` into the index of the scenario and the key of the question.
pub(super) fn scenario_key(key: &str) -> Option<(usize, &str)> {
    let (prefix, question) = key.split_once('.')?;
    let scenario = PREFIXES.iter().position(|known| *known == prefix)?;
    Some((scenario, question))
}

/// Returns the scenarios with one more; where there is no room, it takes the place of the last.
#[must_use]
pub fn with_scenario(mut scenarios: Scenarios, changes: &[Change]) -> Scenarios {
    if scenarios.iter().all(|known| known != changes) {
        let free = scenarios.iter().position(Vec::is_empty);
        scenarios[free.unwrap_or(MAX_SCENARIOS - 1)] = changes.to_vec();
    }
    scenarios
}

/// Appends the changes of scenarios to the other fields of an address.
pub fn write_scenarios(catalogue: &Catalogue, scenarios: &Scenarios, fields: &mut Fields) {
    for (prefix, changes) in PREFIXES.iter().zip(scenarios) {
        for (question, answer) in changes {
            if fields.is_empty() {
                fields.push(("v".to_owned(), VERSION.to_owned()));
            }
            let asked = &catalogue[*question];
            let value = match answer {
                Some(answer) => asked.write(*answer),
                None => TAKEN_BACK.to_owned(),
            };
            fields.push(([prefix, ".", &asked.id].concat(), value));
        }
    }
}
