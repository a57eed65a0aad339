//! Running other programs.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, anyhow, bail};

/// Environment variables that Cargo sets for a program it runs, as it does for this one.
/// A Cargo that is started from here must not see them: it would take them for the user's wishes
/// and build again what is built.
const SET_BY_CARGO: [&str; 6] = [
    "CARGO_PKG_",
    "CARGO_MANIFEST_",
    "CARGO_BIN_",
    "CARGO_CRATE_NAME",
    "CARGO_PRIMARY_PACKAGE",
    "OUT_DIR",
];

/// A program about to be run.
#[derive(Debug)]
pub struct Cmd {
    command: Command,
    shown: String,
}

impl Cmd {
    /// A program by its name or path.
    pub fn new(name: impl AsRef<OsStr>) -> Self {
        let name = name.as_ref();
        let mut command = Command::new(name);
        for (variable, _) in env::vars_os() {
            let variable = variable.to_string_lossy();
            if SET_BY_CARGO
                .iter()
                .any(|prefix| variable.starts_with(prefix))
            {
                command.env_remove(&*variable);
            }
        }
        let shown = Path::new(name).file_name().unwrap_or(name);
        Self {
            command,
            shown: shown.to_string_lossy().into_owned(),
        }
    }

    /// The Cargo that runs this program.
    pub fn cargo() -> Self {
        Self::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Adds arguments.
    pub fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        for argument in arguments {
            self.shown.push(' ');
            self.shown.push_str(&argument.as_ref().to_string_lossy());
            self.command.arg(argument);
        }
        self
    }

    /// Adds arguments that are separated by spaces.
    pub fn words(self, words: &str) -> Self {
        self.args(words.split_whitespace())
    }

    /// Sets a variable in the program's environment.
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets variables in the program's environment.
    pub fn envs(mut self, variables: impl IntoIterator<Item = (OsString, OsString)>) -> Self {
        self.command.envs(variables);
        self
    }

    /// Takes a variable out of the program's environment.
    pub fn env_remove(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs the program in this folder.
    pub fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Says what is run and runs it; what it prints is shown.
    pub fn run(mut self) -> Result<()> {
        eprintln!("$ {}", self.shown);
        let status = self
            .command
            .status()
            .with_context(|| format!("expected to be able to run `{}`", self.shown))?;
        if !status.success() {
            bail!(
                "`{}` failed ({status}); what it said stands above",
                self.shown
            );
        }
        Ok(())
    }

    /// Says what is run and runs it; what it writes to its standard output is shown, and returned with the result.
    pub fn run_and_keep(mut self) -> Result<(Result<()>, String)> {
        eprintln!("$ {}", self.shown);
        let expected = || format!("expected to be able to run `{}`", self.shown);
        self.command.stdout(Stdio::piped());
        let mut child = self.command.spawn().with_context(expected)?;
        let mut said = String::new();
        for line in child.stdout.take().into_iter().flat_map(lines) {
            println!("{line}");
            said += &line;
            said.push('\n');
        }
        let status = child.wait().with_context(expected)?;
        let result = if status.success() {
            Ok(())
        } else {
            let shown = &self.shown;
            Err(anyhow!(
                "`{shown}` failed ({status}); what it said stands above"
            ))
        };
        Ok((result, said))
    }

    /// Says what is run, runs it with its messages shown, and returns what it wrote to its standard output.
    pub fn output(mut self) -> Result<String> {
        eprintln!("$ {}", self.shown);
        let output = self
            .command
            .stderr(Stdio::inherit())
            .output()
            .with_context(|| format!("expected to be able to run `{}`", self.shown))?;
        if !output.status.success() {
            bail!(
                "`{}` failed ({}); what it said stands above",
                self.shown,
                output.status
            );
        }
        String::from_utf8(output.stdout)
            .with_context(|| format!("expected `{}` to write UTF-8", self.shown))
    }

    /// Runs the program silently and returns what it printed, or nothing if it failed.
    pub fn read(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| text.trim().to_owned())
    }

    /// The command itself, to be started by other means.
    pub fn into_command(self) -> Command {
        self.command
    }
}

/// Returns the lines of an output, as they come; bytes that are no text are shown as such.
fn lines(output: impl Read) -> impl Iterator<Item = String> {
    let lines = BufReader::new(output).split(b'\n');
    lines
        .map_while(Result::ok)
        .map(|line| String::from_utf8_lossy(&line).into_owned())
}

/// The path of a program, looked for on `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_trimmed_and_a_failure_has_none() {
        assert_eq!(Cmd::new("echo").words("one two").read().unwrap(), "one two");
        assert_eq!(Cmd::new("false").read(), None);
        assert_eq!(Cmd::new("no-such-program-here").read(), None);
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = Cmd::new("false").words("--now").run().unwrap_err();
        assert!(error.to_string().starts_with("`false --now` failed"));
    }

    #[test]
    fn what_cargo_set_for_this_program_is_not_passed_on() {
        // Cargo sets CARGO_PKG_NAME for a test, too.
        let seen = Cmd::new("env").read().unwrap();
        assert!(!seen.contains("CARGO_PKG_NAME="));
    }
}
