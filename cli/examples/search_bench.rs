//! How long one keystroke in the search of policies takes, with today's catalogue and with ten times as much.
//!
//!     cargo run --release -p talent-cli --example search_bench

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use policy::search::Search;

/// So many times the catalogue there is.
const MANY: usize = 10;
/// Every measurement takes about as long.
const ROUNDS: u32 = 40;

/// Typed letter by letter: Chinese, a sentence, English with a slip, pinyin, initials, nothing that is there.
const TYPED: [&str; 8] = [
    "租房补贴",
    "我想租房子给孩子上学怎么申请",
    "settling in grant",
    "internshp allowance",
    "zufangbutie",
    "bysajbt",
    "zu fagn bu tie",
    "qqqqqqqqqqqqqqqq",
];

fn main() {
    let phrases = talent_cli::search::pages().phrases;
    let many = multiplied(&phrases, catalogue::catalogue());
    for (what, text) in [("today's catalogue", &phrases), ("ten times that", &many)] {
        let search = Search::new(text);
        let mut worst = (Duration::ZERO, String::new());
        let (mut sum, mut keystrokes) = (Duration::ZERO, 0);
        for typed in TYPED {
            for (end, letter) in typed.char_indices() {
                let typed = &typed[..end + letter.len_utf8()];
                let time = time(|| search.find(typed));
                sum += time;
                keystrokes += 1;
                if time > worst.0 {
                    worst = (time, typed.to_owned());
                }
            }
        }
        let lines = text.lines().count();
        println!(
            "One keystroke in {what} ({lines} phrases, {} kB): {} µs in the mean, {} µs at the most, for {:?}  (aim: under 1000 µs)",
            text.len() / 1000,
            (sum / keystrokes).as_micros(),
            worst.0.as_micros(),
            worst.1
        );
    }
}

/// The same phrases many times over, each time for entries of their own. Titles come first, as they must.
fn multiplied(phrases: &str, catalogue: policy::Catalogue) -> String {
    let entries = catalogue.benefits.len() + catalogue.documents.len();
    let mut many = String::new();
    for is_title in [true, false] {
        for copy in 0..MANY {
            for (place, line) in phrases.lines().enumerate() {
                if (place < entries) == is_title {
                    let (text, numbers) = line.rsplit_once('\t').expect("a phrase");
                    let numbers = numbers.split(' ').filter_map(|number| {
                        let (entry, weight) = number.split_once(':')?;
                        let entry: usize = entry.parse().ok()?;
                        Some(format!("{}:{weight}", entry + copy * entries))
                    });
                    let numbers = numbers.collect::<Vec<_>>().join(" ");
                    // Writing into a text never fails.
                    let _ = writeln!(many, "{text}\t{numbers}");
                }
            }
        }
    }
    many
}

/// How long one run takes: the quickest of several, since everything else on a machine only delays.
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
