//! A second attempt for tests that depend on how busy the machine is.

use anyhow::{Result, bail};

use crate::{process::Cmd, steps::Outcome};

/// Maximum number of failed tests that are run once more. More of them are no accident.
const MAX_FAILED: usize = 8;

/// Runs tests. Those that fail are run once more, alone and one at a time, and named where they pass then.
///
/// `tests` makes the command, to which arguments of the test program can be added.
///
/// # Errors
///
/// Where tests fail twice, or more than [`MAX_FAILED`] fail, or the command fails otherwise.
pub fn run(tests: impl Fn() -> Cmd) -> Result<Outcome> {
    let (result, said) = tests().run_and_keep()?;
    let Err(error) = result else {
        return Ok(Outcome::Done);
    };
    let failed = failed_tests(&said);
    if failed.is_empty() || failed.len() > MAX_FAILED {
        return Err(error);
    }
    let names = failed.join(", ");
    eprintln!("{} failed; once more, one at a time: {names}", failed.len());
    let again = tests().words("--exact --test-threads 1").args(&failed);
    if again.run_and_keep()?.0.is_err() {
        bail!("failed twice, the second time alone, some of: {names}");
    }
    Ok(Outcome::Note(format!(
        "passed only at the second attempt, alone: {names}"
    )))
}

/// Returns the names of the tests that failed, as the test program lists them.
fn failed_tests(said: &str) -> Vec<String> {
    let lines = said.lines().filter_map(|line| {
        let name = line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?;
        Some(name.to_owned())
    });
    lines.collect()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const FAILING: &str = "test a::b ... ok\ntest a::c ... FAILED\n\nfailures:\n    a::c\n";

    #[test]
    fn failed_tests_are_read_from_their_own_lines() {
        assert_eq!(failed_tests(FAILING), ["a::c"]);
    }

    /// A test program in the shell: fails with this text as long as it is not asked for the test alone.
    fn program(second: &'static str) -> impl Fn() -> Cmd {
        move || {
            let script = format!("if [ $# = 1 ]; then printf '{FAILING}'; exit 1; fi; {second}");
            Cmd::new("sh").args(["-c", &script, "sh", "--"])
        }
    }

    #[test]
    fn a_test_that_passes_alone_is_named() {
        let outcome = run(program("[ \"$*\" = '-- --exact --test-threads 1 a::c' ]")).unwrap();
        let note = "passed only at the second attempt, alone: a::c";
        assert_eq!(outcome, Outcome::Note(note.into()));
    }

    #[test]
    fn a_test_that_fails_twice_fails() {
        let error = run(program("exit 1")).unwrap_err();
        assert!(error.to_string().contains("a::c"));
    }

    #[test]
    fn a_program_that_names_no_failed_test_fails() {
        assert!(run(|| Cmd::new("false")).is_err());
        assert_eq!(run(|| Cmd::new("true")).unwrap(), Outcome::Done);
    }
}
