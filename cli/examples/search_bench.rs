//! Measures one keystroke in the search of policies, with today's catalogue and with ten times as much.
//!
//!     cargo run --release -p talent-cli --example search_bench

use std::hint::black_box;
use std::time::{Duration, Instant};

use bench::search::{TYPED, keystrokes, multiplied, phrases};
use policy::search::Search;

/// Every measurement takes about as long.
const ROUNDS: u32 = 40;

fn main() {
    let phrases = phrases();
    let many = multiplied(&phrases);
    for (what, text) in [("today's catalogue", &phrases), ("ten times that", &many)] {
        let search = Search::new(text);
        let mut worst = (Duration::ZERO, String::new());
        let (mut sum, mut count) = (Duration::ZERO, 0);
        for typed in TYPED {
            for typed in keystrokes(typed) {
                let time = time(|| search.find(typed));
                sum += time;
                count += 1;
                if time > worst.0 {
                    worst = (time, typed.to_owned());
                }
            }
        }
        let lines = text.lines().count();
        println!(
            "One keystroke in {what} ({lines} phrases, {} kB): {} µs in the mean, {} µs at the most, for {:?}  (aim: under 1000 µs)",
            text.len() / 1000,
            (sum / count).as_micros(),
            worst.0.as_micros(),
            worst.1
        );
    }
}

/// Returns the time of one run: the quickest of several, since other programs can only delay it.
fn time<T>(mut run: impl FnMut() -> T) -> Duration {
    let once = || {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    std::iter::repeat_with(once)
        .take(ROUNDS as usize)
        .min()
        .unwrap_or_default()
}
