//! Lines in, lines out, in order, on all processors, in bounded memory.

use std::io::{BufRead, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// So many lines travel together.
const LINES_TOGETHER: usize = 256;
/// So many bundles may wait for one worker.
const BUNDLES_WAITING: usize = 4;

/// Consecutive lines of input, each ended by its line break, and the number of the first.
struct Bundle {
    first_line: u64,
    text: Vec<u8>,
    ends: Vec<usize>,
}

/// What a worker made of a bundle.
struct Answered {
    text: Vec<u8>,
    all_good: bool,
}

/// Answers lines: one worker is made for each processor.
pub(crate) trait Worker {
    /// Answers one line (without its line break) by appending one line to `output`; false where it had a fault.
    fn answer(&mut self, line_number: u64, line: &[u8], output: &mut Vec<u8>) -> bool;
}

/// Runs all lines of `input`, the first of which has the number `first_line`, through workers.
///
/// Returns whether no line had a fault.
pub(crate) fn run<W: Worker>(
    input: &mut (impl BufRead + Send),
    output: &mut impl Write,
    first_line: u64,
    threads: usize,
    make_worker: impl Fn() -> W + Sync,
) -> std::io::Result<bool> {
    std::thread::scope(|scope| {
        let (mut to_workers, mut from_workers) = (Vec::new(), Vec::new());
        for _ in 0..threads {
            let (send_bundle, bundles) = sync_channel::<Bundle>(BUNDLES_WAITING);
            let (send_answer, answers) = sync_channel::<Answered>(BUNDLES_WAITING);
            let make_worker = &make_worker;
            scope.spawn(move || work(&mut make_worker(), &bundles, &send_answer));
            to_workers.push(send_bundle);
            from_workers.push(answers);
        }
        let reader = scope.spawn(move || read(input, first_line, &to_workers));
        let mut all_good = true;
        // Bundles went out to the workers in turn; their answers come back in the same turn.
        'all: loop {
            for answers in &from_workers {
                let Ok(answered) = answers.recv() else { break 'all };
                all_good &= answered.all_good;
                output.write_all(&answered.text)?;
            }
        }
        output.flush()?;
        match reader.join() {
            Ok(done) => done.map(|()| all_good),
            Err(_) => Err(std::io::Error::other("the reader stopped")),
        }
    })
}

fn read(input: &mut impl BufRead, first_line: u64, to_workers: &[SyncSender<Bundle>]) -> std::io::Result<()> {
    let mut line_number = first_line;
    for worker in to_workers.iter().cycle() {
        let mut bundle = Bundle { first_line: line_number, text: Vec::new(), ends: Vec::new() };
        while bundle.ends.len() < LINES_TOGETHER && input.read_until(b'\n', &mut bundle.text)? > 0 {
            bundle.ends.push(bundle.text.len());
            line_number += 1;
        }
        let last = bundle.ends.len() < LINES_TOGETHER;
        if !bundle.ends.is_empty() && worker.send(bundle).is_err() || last {
            // Nobody answers any more, or nothing is left to ask.
            return Ok(());
        }
    }
    Ok(())
}

fn work(worker: &mut impl Worker, bundles: &Receiver<Bundle>, answers: &SyncSender<Answered>) {
    for bundle in bundles {
        let mut answered = Answered { text: Vec::with_capacity(bundle.ends.len() * 12_000), all_good: true };
        let mut start = 0;
        for (line_number, end) in (bundle.first_line..).zip(&bundle.ends) {
            let line = without_break(&bundle.text[start..*end]);
            answered.all_good &= worker.answer(line_number, line, &mut answered.text);
            start = *end;
        }
        if answers.send(answered).is_err() {
            return;
        }
    }
}

/// The line without `\n` or `\r\n` at its end.
fn without_break(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
