//! How fast the estimator is, beside a plain loop over the same rules.
//!
//!     cargo run --release -p talent-cli --example bench

#[path = "../tests/plain/mod.rs"]
mod plain;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use policy::{Answer, Catalogue, Date, Estimator, Profile};
use talent_cli::Format;
use talent_cli::estimate::estimate_all;

/// Every measurement takes about as long.
const LONG_ENOUGH: Duration = Duration::from_millis(500);

/// So many lines go through the command line at once.
const MANY: u32 = 20_000;

fn main() {
    let catalogue = Arc::new(catalogue::catalogue());
    let as_of: Date = catalogue
        .version
        .parse()
        .expect("the version of a checked catalogue is a day");
    let (complete, line) = complete_profile(&catalogue);
    let nothing = Profile::default();
    let mut estimator = Estimator::new(Arc::clone(&catalogue));

    let loop_time = time(|| plain::estimate(&catalogue, &complete, as_of));
    println!(
        "{:<66} {:>12}",
        "A plain loop over the same rules, one complete profile",
        show(loop_time)
    );
    let against_loop = |what: &str, time: Duration, aim: &str| {
        let ratio = ratio(time, loop_time);
        println!(
            "{what:<66} {:>12}  {ratio:>9} of the loop  (aim: under {aim})",
            show(time)
        );
    };
    let full = time(|| estimator.estimate(&complete, as_of));
    against_loop(
        "One full estimate with the state of every condition",
        full,
        "20 µs",
    );
    let traced = time(|| {
        let estimate = estimator.estimate(&complete, as_of);
        let traces: Vec<_> = catalogue
            .indexed_benefits()
            .map(|(benefit, _)| estimator.trace(&complete, as_of, benefit))
            .collect();
        (estimate, traces)
    });
    against_loop(
        "  and the trace of every benefit, part by part",
        traced,
        "20 µs",
    );
    let range = time(|| estimator.total(&nothing, as_of));
    against_loop("The exact range with nothing answered", range, "0.5 ms");
    let all = time(|| estimator.estimate(&nothing, as_of));
    against_loop("  and all else that the contract says of it", all, "0.5 ms");
    let next = time(|| {
        (
            estimator.estimate(&nothing, as_of),
            estimator.next_question(&nothing, as_of),
        )
    });
    against_loop("  and with the next question", next, "5 ms");

    // Many, so that making the estimator, once for all of them, hardly counts.
    let lines = line.repeat(MANY as usize);
    let together = time(|| {
        let answered = estimate_all(
            &mut lines.as_bytes(),
            &mut std::io::sink(),
            as_of,
            Format::Jsonl,
            1,
        );
        answered.expect("memory can be read")
    });
    let one = together / MANY;
    let a_second = Duration::from_secs(1).as_nanos() / one.as_nanos().max(1);
    against_loop(
        "One complete profile through talent-cli, on one core",
        one,
        "5 µs",
    );
    println!("  that is {a_second} complete profiles a second (aim: over 200000)");
}

/// A person with an answer to every question that is asked, and the same as a line.
fn complete_profile(catalogue: &Catalogue) -> (Profile, String) {
    let answers = [
        ("applicant", "person"),
        ("origin", "outside"),
        ("mode", "full_time"),
        ("employer", "enterprise"),
        ("key_enterprise", "true"),
        ("executive", "false"),
        ("start_date", "2025-03-01"),
        ("contract_years", "3"),
        ("social_insurance", "true"),
        ("salary", "260000"),
        ("district", "kangbashi"),
        ("degree", "doctor"),
        ("school", "first_class_university"),
        ("title", "none"),
        ("talent_class", "e"),
        ("honour", "ordos"),
        ("field", "natural"),
        ("postdoc", "true"),
        ("owns_home", "false"),
        ("renting", "true"),
        ("buying_home", "true"),
        ("home_price", "8000"),
        ("village_talent", "false"),
    ];
    let mut profile = Profile::default();
    let mut fields = Vec::new();
    for (id, text) in answers {
        let question = catalogue.question(id).expect("a question of the reading");
        let answer = catalogue[question].read(text).expect("an answer to it");
        profile.set(question, Some(answer));
        fields.push(match answer {
            Answer::YesNo(_) => format!("{id:?}:{text}"),
            _ => format!("{id:?}:{text:?}"),
        });
    }
    (profile, format!("{{{}}}\n", fields.join(",")))
}

/// How long one run takes: the quickest of several rounds, since everything else on a machine only delays.
fn time<T>(mut run: impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    let once = start.elapsed().max(Duration::from_nanos(1));
    let rounds = 10_u32;
    let runs = u32::try_from(LONG_ENOUGH.as_nanos() / once.as_nanos() / u128::from(rounds))
        .unwrap_or(u32::MAX)
        .clamp(1, 100_000);
    let round = || {
        let start = Instant::now();
        for _ in 0..runs {
            black_box(run());
        }
        start.elapsed() / runs
    };
    std::iter::repeat_with(round)
        .take(rounds as usize)
        .min()
        .unwrap_or(once)
}

/// A length of time in the unit that fits.
fn show(time: Duration) -> String {
    let nanoseconds = time.as_nanos();
    if nanoseconds < 1_000_000 {
        format!("{}.{:02} µs", nanoseconds / 1_000, nanoseconds % 1_000 / 10)
    } else {
        format!(
            "{}.{:02} ms",
            nanoseconds / 1_000_000,
            nanoseconds % 1_000_000 / 10_000
        )
    }
}

/// How many times as long, with two digits.
fn ratio(time: Duration, other: Duration) -> String {
    let hundredths = time.as_nanos() * 100 / other.as_nanos().max(1);
    format!("{}.{:02} ×", hundredths / 100, hundredths % 100)
}
