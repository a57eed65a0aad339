//! A list of steps, run in order and summed up.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

/// One step of a command.
pub struct Step<'a> {
    name: &'static str,
    about: &'static str,
    needs: &'static [&'static str],
    preparation: bool,
    run: Box<dyn FnOnce() -> Result<Outcome> + 'a>,
}

/// How a step ended that did not fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It did its work.
    Done,
    /// It did its work, and there is something to know.
    Note(String),
    /// It had nothing to do, or could not do it here.
    Skipped(String),
}

/// The steps a user asks for, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Only these and what they need; all if empty.
    pub only: Vec<String>,
    /// Not these.
    pub skip: Vec<String>,
}

impl<'a> Step<'a> {
    /// A step by its name and a few words on what it does.
    pub fn new(
        name: &'static str,
        about: &'static str,
        run: impl FnOnce() -> Result<Outcome> + 'a,
    ) -> Self {
        Self {
            name,
            about,
            needs: &[],
            preparation: false,
            run: Box::new(run),
        }
    }

    /// The earlier steps without which this one cannot do its work.
    pub fn needs(mut self, needs: &'static [&'static str]) -> Self {
        self.needs = needs;
        self
    }

    /// Marks a step that is run only where another needs it.
    pub fn preparation(mut self) -> Self {
        self.preparation = true;
        self
    }
}

/// Runs the steps in order, and goes on after one that failed with those that do not need it.
/// With more than one step that did something, a summary ends it. An error names what failed.
pub fn run(steps: Vec<Step>) -> Result<()> {
    let total = steps.len();
    let mut ended = Vec::with_capacity(total);
    let mut failed: HashMap<&str, String> = HashMap::new();
    for (number, step) in (1..).zip(steps) {
        eprintln!("\n[{number}/{total}] {}: {}", step.name, step.about);
        let started = Instant::now();
        let result = match step.needs.iter().find(|need| failed.contains_key(**need)) {
            Some(need) => Err(format!("not run, because {need} failed")),
            None => (step.run)().map_err(|error| format!("{error:#}")),
        };
        match &result {
            Ok(Outcome::Done) => {}
            Ok(Outcome::Note(note)) => eprintln!("{note}"),
            Ok(Outcome::Skipped(reason)) => eprintln!("skipped: {reason}"),
            Err(error) => {
                eprintln!("error: {error}");
                failed.insert(step.name, error.clone());
            }
        }
        ended.push((step.name, result, started.elapsed()));
    }
    eprint!("\n{}", summary(&ended));
    if failed.is_empty() {
        return Ok(());
    }
    let names = ended.iter().map(|(name, ..)| *name);
    let names: Vec<_> = names.filter(|name| failed.contains_key(name)).collect();
    bail!(
        "{} of {total} steps failed: {}",
        names.len(),
        names.join(", ")
    );
}

/// Leaves the steps chosen and those they need.
pub fn choose<'a>(steps: Vec<Step<'a>>, choice: &Choice) -> Result<Vec<Step<'a>>> {
    for name in choice.only.iter().chain(&choice.skip) {
        if !steps.iter().any(|step| step.name == name) {
            let known: Vec<_> = steps.iter().map(|step| step.name).collect();
            bail!(
                "there is no step {name}; expected one of {}",
                known.join(", ")
            );
        }
    }
    let mut wanted: Vec<Step> = Vec::new();
    // Needs point to earlier steps, so one walk from the end finds them all.
    for step in steps.into_iter().rev() {
        let named = |names: &[String]| names.iter().any(|name| name == step.name);
        let chosen = named(&choice.only) || (choice.only.is_empty() && !step.preparation);
        let needed = wanted.iter().any(|later| later.needs.contains(&step.name));
        if !named(&choice.skip) && (chosen || needed) {
            wanted.push(step);
        }
    }
    wanted.reverse();
    Ok(wanted)
}

fn summary(ended: &[(&str, Result<Outcome, String>, Duration)]) -> String {
    let width = ended.iter().map(|(name, ..)| name.len()).max().unwrap_or(0);
    let line = |(name, result, time): &(&str, Result<Outcome, String>, Duration)| {
        let (word, remark) = match result {
            Ok(Outcome::Done) => ("ok", ""),
            Ok(Outcome::Note(note)) => ("ok", note.as_str()),
            Ok(Outcome::Skipped(reason)) => ("skipped", reason.as_str()),
            Err(error) => ("FAILED", error.as_str()),
        };
        let remark = remark.lines().next().unwrap_or_default();
        let line = format!(
            "{word:7}  {name:width$}  {:6.1} s  {remark}",
            time.as_secs_f64()
        );
        format!("{}\n", line.trim_end())
    };
    ended.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    fn list<'a>(log: &'a RefCell<Vec<&'static str>>, failing: &'static str) -> Vec<Step<'a>> {
        let step = |name, needs| {
            let run = move || {
                log.borrow_mut().push(name);
                if name == failing {
                    bail!("broken");
                }
                Ok(Outcome::Done)
            };
            Step::new(name, "", run).needs(needs)
        };
        vec![
            step("tools", &[]).preparation(),
            step("lint", &[]),
            step("build", &["tools"]),
            step("try", &["build"]),
        ]
    }

    #[track_caller]
    fn check_choice(only: &[&str], skip: &[&str], expected: &[&str]) {
        let log = RefCell::default();
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let choice = Choice {
            only: owned(only),
            skip: owned(skip),
        };
        run(choose(list(&log, ""), &choice).unwrap()).unwrap();
        assert_eq!(*log.borrow(), expected);
    }

    #[test]
    fn a_choice_brings_what_it_needs() {
        check_choice(&[], &[], &["tools", "lint", "build", "try"]);
        check_choice(&["try"], &[], &["tools", "build", "try"]);
        check_choice(&["try"], &["build"], &["try"]);
        check_choice(&[], &["lint"], &["tools", "build", "try"]);
        check_choice(&[], &["build", "try"], &["lint"]);
        check_choice(&["tools"], &[], &["tools"]);
        let log = RefCell::default();
        let unknown = Choice {
            only: vec!["tries".into()],
            skip: vec![],
        };
        assert!(choose(list(&log, ""), &unknown).is_err());
    }

    #[test]
    fn a_failure_stops_only_what_needs_it() {
        let log = RefCell::default();
        let error = run(list(&log, "tools")).unwrap_err().to_string();
        assert_eq!(*log.borrow(), ["tools", "lint"]);
        assert_eq!(error, "3 of 4 steps failed: tools, build, try");
    }
}
