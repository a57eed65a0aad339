//! The project's task runner.
//!
//! `cargo xtask serve` shows the page, `cargo xtask test` checks everything, `cargo xtask dist`
//! builds what a web server needs, `cargo xtask bench` measures, `cargo xtask screenshots` takes
//! pictures of the page. Each installs what is missing first and says what it is doing and how far it is.
//!
//! In reading order:
//!
//! - [`arguments`] reads the command line;
//! - [`project`] knows where things are, [`process`] runs other programs, [`steps`] runs a list of
//!   steps and sums them up;
//! - [`setup`] finds or installs what the commands need;
//! - [`build`] builds the page from its sources;
//! - [`page`] works on the built page: slims, checks, compresses and weighs it;
//! - [`commands`] has one file a command.

mod arguments;
mod build;
mod commands;
mod page;
mod process;
mod project;
mod setup;
mod steps;

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    arguments::{Arguments, Request},
    project::Project,
    setup::Setup,
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let request = match arguments::read(std::env::args_os().skip(1))? {
        Arguments::Help => {
            print!("{}", arguments::HELP);
            return Ok(());
        }
        Arguments::Run(request) => request,
    };
    let setup = Setup::new(Project::find()?);
    match request {
        Request::Serve { port, release } => commands::serve::run(&setup, port, release),
        Request::Dist { quick } => commands::dist::run(&setup, quick),
        Request::Test(choice) => commands::test::run(&setup, &choice),
        Request::Bench(choice) => commands::bench::run(&setup, &choice),
        Request::Screenshots(words) => commands::screenshots::run(&setup, &words),
    }
}
