//! The command line.

use std::ffi::OsString;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::steps::Choice;

/// The text of `--help`.
pub const HELP: &str = "\
The task runner. Each command installs what it needs first.

cargo xtask serve [--port 8080] [--release]
    Build the page, serve it on this machine, and build again on every change.
cargo xtask test [--only STEP]… [--skip STEP]…
    Check everything. STEP is one of format, clippy, clippy-web, native, docs, deny,
    catalogue, dist, browser.
cargo xtask dist [--quick]
    Build the page for a web server into dist/, check it and weigh it. With --quick, build it
    for trying it out: sooner built, larger, neither compressed nor held to its size.
cargo xtask bench [--only STEP]… [--skip STEP]…
    Measure speed and weight. STEP is one of speed, dist, engine, taps.
cargo xtask screenshots [WORD…]
    Build the page and take pictures of each of its states on each kind of screen into
    target/screenshots: all, or those whose names contain one of the words.

ORDOS_TALENT_CACHE names the folder for what the tests download; otherwise it is
ordos-talent-guide in the user's cache folder.
CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, WEBKIT_DRIVER, MINIBROWSER, AXE_JS and
ACORN_JS name programs and files to use instead of the ones found.
";

/// The parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub enum Arguments {
    /// Print [`HELP`].
    Help,
    /// Run a command.
    Run(Request),
}

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    /// Show the page.
    Serve {
        /// The port to listen on.
        port: u16,
        /// True to build the small page, which takes longer to build.
        release: bool,
    },
    /// Build the page for a web server.
    Dist {
        /// True if it is only tried out.
        quick: bool,
    },
    /// Check everything, or the steps chosen.
    Test(Choice),
    /// Measure everything, or what the steps chosen measure.
    Bench(Choice),
    /// Take pictures: of everything, or of what these words name.
    Screenshots(Vec<String>),
}

/// Reads the arguments after the program's name.
pub fn read(arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Result<Arguments> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut request = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Arguments::Help),
        Some(Value(name)) => match name.to_str() {
            Some("serve") => Request::Serve {
                port: 8080,
                release: false,
            },
            Some("dist") => Request::Dist { quick: false },
            Some("test") => Request::Test(Choice::default()),
            Some("bench") => Request::Bench(Choice::default()),
            Some("screenshots") => Request::Screenshots(Vec::new()),
            Some("help") => return Ok(Arguments::Help),
            _ => bail!(
                "there is no command {}; expected serve, test, dist, bench or screenshots",
                name.display()
            ),
        },
        Some(other) => bail!(
            "expected a command before {}: serve, test, dist, bench or screenshots",
            spelled(&other)
        ),
    };
    while let Some(argument) = parser.next()? {
        match (&mut request, argument) {
            (_, Short('h') | Long("help")) => return Ok(Arguments::Help),
            (Request::Serve { port, .. }, Short('p') | Long("port")) => {
                *port = parser.value()?.parse()?;
            }
            (Request::Serve { release, .. }, Long("release")) => *release = true,
            (Request::Dist { quick }, Long("quick")) => *quick = true,
            (Request::Test(choice) | Request::Bench(choice), Long("only")) => {
                choice.only.push(parser.value()?.string()?);
            }
            (Request::Test(choice) | Request::Bench(choice), Long("skip")) => {
                choice.skip.push(parser.value()?.string()?);
            }
            (Request::Screenshots(words), Value(word)) => words.push(word.string()?),
            (_, other) => bail!(
                "this command does not know {}; `cargo xtask --help` lists what it knows",
                spelled(&other)
            ),
        }
    }
    Ok(Arguments::Run(request))
}

fn spelled(argument: &lexopt::Arg) -> String {
    match argument {
        Short(letter) => format!("-{letter}"),
        Long(name) => format!("--{name}"),
        Value(value) => value.display().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Request) {
        let read = read(line.split_whitespace()).unwrap();
        assert_eq!(read, Arguments::Run(expected));
    }

    #[test]
    fn every_command_is_read_with_its_options() {
        let serve = |port, release| Request::Serve { port, release };
        check("serve", serve(8080, false));
        check("serve --port 9000 --release", serve(9000, true));
        check("dist", Request::Dist { quick: false });
        check("dist --quick", Request::Dist { quick: true });
        check("bench", Request::Bench(Choice::default()));
        let choice = Choice {
            only: vec!["taps".into()],
            skip: vec![],
        };
        check("bench --only taps", Request::Bench(choice));
        check("screenshots", Request::Screenshots(vec![]));
        let words = vec!["home".into(), "dark".into()];
        check("screenshots home dark", Request::Screenshots(words));
        let choice = Choice {
            only: vec!["native".into(), "docs".into()],
            skip: vec!["browser".into()],
        };
        check(
            "test --only native --only=docs --skip browser",
            Request::Test(choice),
        );
    }

    #[test]
    fn nothing_and_help_print_the_help() {
        for line in ["", "--help", "help", "test --help"] {
            assert_eq!(read(line.split_whitespace()).unwrap(), Arguments::Help);
        }
    }

    #[test]
    fn what_is_not_known_is_named() {
        for (line, named) in [
            ("build", "build"),
            ("dist --port 1", "--port"),
            ("serve --port many", "many"),
            ("--release", "--release"),
        ] {
            let error = read(line.split_whitespace()).unwrap_err().to_string();
            assert!(error.contains(named), "{line}: {error}");
        }
    }
}
