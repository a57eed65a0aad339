//! `talent-cli`: estimates profiles, checks the catalogue, explains a benefit.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use policy::Date;
use talent_cli::{Format, check, estimate, explain, search};

/// Talent benefits of Ordos: estimates, checks and explanations from the bundled catalogue.
#[derive(Parser)]
#[command(name = "talent-cli", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads one profile a line and writes one result a line, in the same order.
    Estimate {
        /// The day estimated for, where a profile gives none; today by default.
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<Date>,
        /// How the profiles are written.
        #[arg(long, value_enum, default_value_t = Format::Jsonl)]
        format: Format,
        /// Number of processors to use; all by default.
        #[arg(long, value_name = "COUNT")]
        threads: Option<usize>,
    },
    /// Checks the policy files and says what changed against the golden results.
    Check {
        /// The folder of the policy files; by default `catalogue` here or above.
        folder: Option<PathBuf>,
        /// Writes the results as they are now over the golden ones.
        #[arg(long)]
        accept: bool,
        /// The day by which entries are old or end soon; today by default.
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<Date>,
    },
    /// Explains one benefit: conditions, award and sources.
    Explain {
        /// The key of the benefit; without it, all keys are listed.
        id: Option<String>,
    },
    /// Finds benefits and documents as the page does: Chinese, English, pinyin, everyday words, with typos.
    Search {
        /// Words to search for.
        #[arg(required = true, num_args = 1..)]
        words: Vec<String>,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Estimate {
            as_of,
            format,
            threads,
        } => estimate::run(as_of, format, threads),
        Command::Check {
            folder,
            accept,
            as_of,
        } => check::run(folder.as_deref(), accept, as_of),
        Command::Explain { id } => explain::run(id.as_deref()),
        Command::Search { words } => search::run(&words.join(" ")),
    };
    match done {
        Ok(code) => code,
        // Who reads no further has what they wanted.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("talent-cli: {error}");
            ExitCode::from(2)
        }
    }
}
