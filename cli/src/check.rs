//! `talent-cli check`: what is wrong in the policy files, and which results changed.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use catalogue_reader::{Faults, Files};
use policy::{Date, Estimator};

use crate::estimate::today;
use crate::golden::{self, Row};
use crate::reminders::Reminders;

/// Maximum number of changed golden profiles that are shown whole; all are counted.
const EXAMPLES: usize = 3;
/// Maximum number of golden profiles named beside a kind of change.
const NAMED: usize = 5;

/// Checks the policy files of a folder, by default `catalogue` here or above, compares the golden results, and lists the
/// reminders of a day, by default today.
///
/// # Errors
///
/// Where no folder of policy files is found, or the golden files cannot be read or written.
pub fn run(folder: Option<&Path>, accept: bool, as_of: Option<Date>) -> io::Result<ExitCode> {
    let folder = match folder {
        Some(folder) => folder.to_owned(),
        None => default_folder(&std::env::current_dir()?)?,
    };
    let as_of = as_of.unwrap_or_else(today);
    let all_good = check(&folder, accept, as_of, &mut io::stdout().lock())?;
    Ok(if all_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The folder of policy files in this folder or in one above it.
fn default_folder(start: &Path) -> io::Result<PathBuf> {
    let mut candidates = start
        .ancestors()
        .flat_map(|folder| [folder.to_owned(), folder.join("catalogue")]);
    candidates
        .find(|candidate| candidate.join("questions.toml").is_file())
        .ok_or_else(|| {
            let message = format!(
                "expected a folder catalogue with questions.toml in {} or above, found none",
                start.display()
            );
            io::Error::new(io::ErrorKind::NotFound, message)
        })
}

/// Checks the policy files of this folder and compares the golden results, which stand in `cli/golden` beside it.
///
/// Says on `output` what is wrong or changed; whether nothing is. With `accept`, the golden results are
/// written as they are now. Before the last line stands what is worth a look on this day, which is no fault.
///
/// # Errors
///
/// Where the golden files cannot be read or written.
pub fn check(
    folder: &Path,
    accept: bool,
    as_of: Date,
    output: &mut impl Write,
) -> io::Result<bool> {
    let Files {
        catalogue,
        pages,
        plan,
        ..
    } = match catalogue_reader::read(folder) {
        Ok(files) => files,
        Err(faults) => {
            write!(output, "{faults}")?;
            writeln!(
                output,
                "{} to correct in {}.",
                count(faults.iter().count(), "fault"),
                folder.display()
            )?;
            return Ok(false);
        }
    };
    let mut faults = Faults::default();
    let cases = catalogue_reader::check_cases(folder, &catalogue, &mut faults);
    let wrong = faults.iter().count();
    let queries = catalogue_reader::check_queries(folder, &catalogue, &pages, &mut faults);
    let wrong_queries = faults.iter().count() - wrong;
    catalogue_reader::check_plan_numbers(folder, &plan, &mut faults);
    let wrong_numbers = faults.iter().count() - wrong - wrong_queries;
    write!(output, "{faults}")?;
    let mut estimator = Estimator::new(Arc::new(catalogue));
    let golden_folder = std::fs::canonicalize(folder)?
        .parent()
        .unwrap_or(folder)
        .join("cli")
        .join("golden");
    let (profiles, changed) = compare_golden(&golden_folder, &mut estimator, accept, output)?;
    write!(output, "{}", Reminders::new(estimator.catalogue(), as_of))?;
    let benefits = estimator.catalogue().benefits.len();
    let [benefits, cases, profiles] = [
        count(benefits, "benefit"),
        count(cases, "case"),
        count(profiles, "golden profile"),
    ];
    let wrong_cases = match wrong {
        0 => "every case as expected".to_owned(),
        wrong => format!("{} in the cases", count(wrong, "fault")),
    };
    let wrong_queries = match wrong_queries {
        0 => format!(
            "{} return the expected results",
            count_of(queries, "query", "queries")
        ),
        wrong => format!("{} in the searches", count(wrong, "fault")),
    };
    let wrong_numbers = match wrong_numbers {
        0 => String::new(),
        wrong => format!("{} in the numbers of the plan, ", count(wrong, "fault")),
    };
    let golden = match changed {
        0 => "nothing changed".to_owned(),
        changed if accept => format!("{} written", count(changed, "changed result")),
        changed => format!(
            "{} (--accept writes them)",
            count(changed, "changed result")
        ),
    };
    writeln!(
        output,
        "{benefits}, {cases}, {profiles}: {wrong_cases}, {wrong_queries}, {wrong_numbers}{golden}."
    )?;
    Ok(faults.is_empty() && (changed == 0 || accept))
}

/// Says which golden results changed; how many profiles there are, and how many of them changed.
fn compare_golden(
    folder: &Path,
    estimator: &mut Estimator,
    accept: bool,
    output: &mut impl Write,
) -> io::Result<(usize, usize)> {
    let sentence = |error: io::Error| {
        io::Error::new(
            error.kind(),
            format!(
                "expected the golden profiles and results in {}: {error}",
                folder.display()
            ),
        )
    };
    let now = golden::estimate_all(folder, estimator).map_err(sentence)?;
    let committed = match golden::read(folder) {
        Err(error) if accept && error.kind() == io::ErrorKind::NotFound => Vec::new(),
        read => read.map_err(sentence)?,
    };
    let mut changed = 0;
    let mut kinds: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, golden) in now.iter().enumerate() {
        let differences = match (&golden.result, committed.get(place)) {
            (Ok(row), Some(earlier)) => row.changes_from(earlier),
            (Ok(_), None) => vec!["no golden result yet".to_owned()],
            (Err(fault), _) => vec![format!("no result any more: {fault}")],
        };
        if !differences.is_empty() {
            changed += 1;
            if changed <= EXAMPLES {
                writeln!(output, "golden profile {} {}", place + 1, golden.profile)?;
                differences
                    .iter()
                    .try_for_each(|difference| writeln!(output, "    {difference}"))?;
            }
            for difference in differences {
                kinds.entry(difference).or_default().push(place + 1);
            }
        }
    }
    if changed > EXAMPLES {
        writeln!(
            output,
            "… and so on; in all {}:",
            count(changed, "golden profile")
        )?;
        write_kinds(&kinds, output)?;
    }
    if committed.len() > now.len() {
        changed += committed.len() - now.len();
        writeln!(
            output,
            "results.csv: expected {} rows, found {}",
            now.len(),
            committed.len()
        )?;
    }
    if accept && changed > 0 {
        let rows: Result<Vec<&Row>, &String> =
            now.iter().map(|golden| golden.result.as_ref()).collect();
        let rows = rows.map_err(|fault| {
            io::Error::new(
                io::ErrorKind::InvalidData,
                format!("expected a result for every golden profile: {fault}"),
            )
        })?;
        golden::write(folder, rows)?;
    }
    Ok((now.len(), changed))
}

/// Writes each kind of change once, with the golden profiles in which it occurs. Totals follow from the benefits and
/// are left out.
fn write_kinds(kinds: &BTreeMap<String, Vec<usize>>, output: &mut impl Write) -> io::Result<()> {
    for (difference, profiles) in kinds {
        if difference.starts_with("total ") {
            continue;
        }
        let named: Vec<String> = profiles.iter().take(NAMED).map(usize::to_string).collect();
        let more = if profiles.len() > NAMED { ", …" } else { "" };
        let times = count(profiles.len(), "golden profile");
        writeln!(
            output,
            "    {difference}   in {times} ({}{more})",
            named.join(", ")
        )?;
    }
    Ok(())
}

/// A number with its noun.
fn count(number: usize, noun: &str) -> String {
    count_of(number, noun, &format!("{noun}s"))
}

fn count_of(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}
