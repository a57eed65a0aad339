//! `talent-cli estimate`: profiles in, results out.

use std::io::{BufRead, BufReader, Write};
use std::process::ExitCode;
use std::sync::Arc;

use policy::{Date, Estimator};

use crate::Format;
use crate::fault_line;
use crate::json_parser::{LineFault, ProfileLine, ProfileReader};
use crate::result_line::ResultWriter;
use crate::stream::{self, Worker};

/// Answers every profile of the standard input on the standard output; the exit status is 1 if any line had a fault.
///
/// # Errors
///
/// Where the input cannot be read or the output cannot be written.
pub fn run(
    as_of: Option<Date>,
    format: Format,
    threads: Option<usize>,
) -> std::io::Result<ExitCode> {
    let as_of = as_of.unwrap_or_else(today);
    let threads = threads
        .or_else(|| std::thread::available_parallelism().ok().map(usize::from))
        .unwrap_or(1)
        .max(1);
    let all_good = estimate_all(
        &mut BufReader::with_capacity(1 << 20, std::io::stdin()),
        &mut std::io::stdout().lock(),
        as_of,
        format,
        threads,
    )?;
    Ok(if all_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Answers every profile of `input` on `output`; whether no line had a fault.
///
/// # Errors
///
/// Where the input cannot be read or the output cannot be written.
pub fn estimate_all(
    input: &mut (impl BufRead + Send),
    output: &mut impl Write,
    as_of: Date,
    format: Format,
    threads: usize,
) -> std::io::Result<bool> {
    let estimator = Estimator::new(Arc::new(catalogue::catalogue()));
    let catalogue = Arc::clone(estimator.catalogue());
    let mut header = None;
    if format == Format::Csv {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(true);
        }
        // A mark that some programs put before the first cell.
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&line);
        header = Some(cells(line).map(|cells| {
            cells
                .iter()
                .map(|cell| cell.trim().to_owned())
                .collect::<Vec<_>>()
        }));
    }
    let first_line = if format == Format::Csv { 2 } else { 1 };
    stream::run(input, output, first_line, threads, || EstimateWorker {
        reader: ProfileReader::new(&catalogue),
        writer: ResultWriter::new(&catalogue),
        estimator: estimator.clone(),
        as_of,
        header: header.clone(),
        read: ProfileLine::default(),
    })
}

/// Today, where the program runs.
pub(crate) fn today() -> Date {
    let today = jiff::Zoned::now().date();
    Date::new(today.year(), today.month(), today.day()).expect("today is a day of the calendar")
}

struct EstimateWorker<'c> {
    reader: ProfileReader<'c>,
    writer: ResultWriter<'c>,
    estimator: Estimator,
    as_of: Date,
    header: Option<Result<Vec<String>, LineFault>>,
    /// The last profile read; its memory is used again.
    read: ProfileLine,
}

impl EstimateWorker<'_> {
    fn read(&mut self, line: &[u8]) -> Result<(), LineFault> {
        match &self.header {
            None => self.reader.read_json(line, &mut self.read)?,
            Some(header) => {
                let header = header.as_ref().map_err(Clone::clone)?;
                let record = cells(line)?;
                self.read = self.reader.read_row(header, &record)?;
            }
        }
        Ok(())
    }
}

impl Worker for EstimateWorker<'_> {
    fn answer(&mut self, line_number: u64, line: &[u8], output: &mut Vec<u8>) -> bool {
        let read = self.read(line);
        match &read {
            Ok(()) => {
                let ProfileLine { profile, as_of } = &self.read;
                let as_of = as_of.unwrap_or(self.as_of);
                let estimate = self.estimator.estimate(profile, as_of);
                let next_question = if estimate.undetermined_questions.is_empty() {
                    None
                } else {
                    self.estimator.next_question(profile, as_of)
                };
                self.writer.write(&estimate, next_question, output);
            }
            Err(fault) => fault_line::write_fault(line_number, fault, output),
        }
        output.push(b'\n');
        read.is_ok()
    }
}

/// The cells of one line of a table.
fn cells(line: &[u8]) -> Result<csv::StringRecord, LineFault> {
    let fault = |message: &str| LineFault {
        key: None,
        message: message.to_owned(),
    };
    if line.iter().all(u8::is_ascii_whitespace) {
        return Err(fault("expected a row of cells, found a blank line"));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(line);
    let mut record = csv::StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => Ok(record),
        _ => Err(fault("expected a row of cells in UTF-8")),
    }
}
