//! Lines in, lines out, in order, on all processors, in bounded memory.

use std::io::{BufRead, Write};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

/// Number of lines in a batch: few enough for their answers to fit a processor's own cache.
const LINES_TOGETHER: usize = 32;
/// Maximum number of batches that wait for one worker.
const BATCHES_WAITING: usize = 4;

/// Consecutive lines of input, each ended by its line break, the number of the first, and room for the answers.
struct Batch {
    first_line: u64,
    text: Vec<u8>,
    ends: Vec<usize>,
    answers: Vec<u8>,
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
    if threads == 1 {
        return run_alone(input, output, first_line, &mut make_worker());
    }
    std::thread::scope(|scope| {
        let (mut to_workers, mut from_workers) = (Vec::new(), Vec::new());
        // Batches go round: what is written comes back to be filled again, so that no memory is asked for twice.
        let (give_back, emptied) = channel::<Batch>();
        for _ in 0..threads {
            let (send_batch, batches) = sync_channel::<Batch>(BATCHES_WAITING);
            let (send_answer, answers) = sync_channel::<Batch>(BATCHES_WAITING);
            let make_worker = &make_worker;
            scope.spawn(move || work(&mut make_worker(), &batches, &send_answer));
            to_workers.push(send_batch);
            from_workers.push(answers);
        }
        let reader = scope.spawn(move || read(input, first_line, &to_workers, &emptied));
        let all_good = write(output, &from_workers, &give_back)?;
        match reader.join() {
            Ok(done) => done.map(|()| all_good),
            Err(_) => Err(std::io::Error::other("the reader stopped")),
        }
    })
}

/// Writes all answers: batches went out to the workers in turn; they come back in the same turn.
fn write(
    output: &mut impl Write,
    from_workers: &[Receiver<Batch>],
    give_back: &Sender<Batch>,
) -> std::io::Result<bool> {
    let mut all_good = true;
    for answers in from_workers.iter().cycle() {
        let Ok(batch) = answers.recv() else { break };
        all_good &= batch.all_good;
        output.write_all(&batch.answers)?;
        // Once all is read, nobody wants it back.
        let _ = give_back.send(batch);
    }
    output.flush()?;
    Ok(all_good)
}

/// All in one thread, where there is one processor.
fn run_alone(
    input: &mut impl BufRead,
    output: &mut impl Write,
    first_line: u64,
    worker: &mut impl Worker,
) -> std::io::Result<bool> {
    let (mut batch, mut line_number, mut all_good) = (Batch::new(), first_line, true);
    loop {
        batch.fill(line_number, input)?;
        if batch.ends.is_empty() {
            output.flush()?;
            return Ok(all_good);
        }
        batch.answer(worker);
        all_good &= batch.all_good;
        output.write_all(&batch.answers)?;
        line_number = batch.next_line();
    }
}

fn read(
    input: &mut impl BufRead,
    first_line: u64,
    to_workers: &[SyncSender<Batch>],
    emptied: &Receiver<Batch>,
) -> std::io::Result<()> {
    let mut line_number = first_line;
    for worker in to_workers.iter().cycle() {
        let mut batch = emptied.try_recv().unwrap_or_else(|_| Batch::new());
        batch.fill(line_number, input)?;
        line_number = batch.next_line();
        if batch.ends.is_empty() || worker.send(batch).is_err() {
            // Nothing is left to ask, or nobody answers any more.
            return Ok(());
        }
    }
    Ok(())
}

fn work(worker: &mut impl Worker, batches: &Receiver<Batch>, answers: &SyncSender<Batch>) {
    for mut batch in batches {
        batch.answer(worker);
        if answers.send(batch).is_err() {
            return;
        }
    }
}

impl Batch {
    fn new() -> Self {
        Self {
            first_line: 0,
            text: Vec::new(),
            ends: Vec::new(),
            answers: Vec::new(),
            all_good: true,
        }
    }

    /// Empties it and reads the next lines into it, the first of which has this number.
    fn fill(&mut self, first_line: u64, input: &mut impl BufRead) -> std::io::Result<()> {
        self.first_line = first_line;
        self.text.clear();
        self.ends.clear();
        self.answers.clear();
        self.all_good = true;
        while self.ends.len() < LINES_TOGETHER && input.read_until(b'\n', &mut self.text)? > 0 {
            self.ends.push(self.text.len());
        }
        Ok(())
    }

    /// The number of the line after its last.
    fn next_line(&self) -> u64 {
        self.first_line + self.ends.len() as u64
    }

    fn answer(&mut self, worker: &mut impl Worker) {
        let mut start = 0;
        for (line_number, end) in (self.first_line..).zip(&self.ends) {
            let line = without_break(&self.text[start..*end]);
            self.all_good &= worker.answer(line_number, line, &mut self.answers);
            start = *end;
        }
    }
}

/// The line without `\n` or `\r\n` at its end.
fn without_break(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
