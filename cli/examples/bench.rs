//! How fast the engine and the command line are, beside a plain loop over the same rules.
//!
//!     cargo run --release -p talent-cli --example bench

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bench::{
    COMPLETE, Draw, Engine, Figure, PERSONS, Work, answers_until, keep, ratio, show,
    total_is_settled, usual_is_settled,
};
use policy::{Answer, Catalogue, Estimator, Profile, Question, QuestionKind};
use talent_cli::Format;
use talent_cli::estimate::estimate_all;

/// Every measurement takes about as long.
const LONG_ENOUGH: Duration = Duration::from_millis(500);

/// Number of lines of one run through the command line.
const MANY: u32 = 20_000;
/// The estimate with the usual range may take this many times as long as without.
const MAX_USUAL: u32 = 2;
/// Answers, the three given at first included, until the usual range is settled: in the median, and for every person.
const MEDIAN_ANSWERS: usize = 6;
const MAX_ANSWERS: usize = 12;
/// Target, in complete profiles a second.
const AIM: u128 = 200_000;

fn main() {
    let mut engine = Engine::new();
    let mut figures = Vec::new();
    let mut plain = Duration::ZERO;
    for work in Work::ALL {
        let measured = time(|| engine.run(work));
        if work == Work::PlainLoop {
            plain = measured;
        }
        let aim = work.aims().map(|[native, _]| native);
        let aim_shown = aim.map_or_else(String::new, |aim| format!("aim: under {}", show(aim)));
        println!(
            "{:<60} {:>9} {:>10} of the loop  {aim_shown}",
            work.name(),
            show(measured),
            ratio(measured, plain)
        );
        if work != Work::PlainLoop {
            figures.push(Figure::time(
                format!("native: {}", work.name()),
                measured,
                aim,
            ));
        }
    }
    let catalogue = catalogue::catalogue();
    figures.extend(usual_range(&catalogue));
    figures.extend(answers_needed(&catalogue));
    let lines = [
        (
            "one complete profile, again and again",
            vec![line(&catalogue, &COMPLETE)],
        ),
        (
            "complete profiles of different persons",
            different(&catalogue),
        ),
    ];
    for (name, lines) in lines {
        let (one, a_second) = through_the_command_line(&catalogue, &lines);
        println!(
            "{:<60} {:>9} {:>10} of the loop  that is {a_second} a second, aim: over {AIM}",
            format!("talent-cli, one core: {name}"),
            show(one),
            ratio(one, plain)
        );
        figures.push(Figure {
            name: format!("talent-cli, one core: {name}"),
            measured: format!("{a_second} a second"),
            aim: format!("over {AIM}"),
            met: Some(a_second > AIM),
        });
    }
    keep(&figures);
}

/// Measures the estimate with the usual range beside the one without, by taking the usual answers from the catalogue.
fn usual_range(catalogue: &Catalogue) -> Vec<Figure> {
    let day = bench::day(catalogue);
    let mut without_usual = catalogue.clone();
    for question in &mut without_usual.questions {
        question.usual = None;
    }
    let mut with = Estimator::new(Arc::new(catalogue.clone()));
    let mut without = Estimator::new(Arc::new(without_usual));
    let graduate = ["applicant=person", "mode=full_time", "degree=doctor"];
    let profiles = [
        ("nothing answered", &graduate[..0]),
        ("three answers", &graduate[..]),
    ];
    let figures = profiles.map(|(name, answers)| {
        let profile = profile(catalogue, answers);
        let without = time(|| without.estimate(&profile, day));
        let with = time(|| with.estimate(&profile, day));
        let name = format!("one full estimate with the usual range, {name}");
        println!(
            "{name:<60} {:>9} {:>10} of {} without  aim: at most {MAX_USUAL} ×",
            show(with),
            ratio(with, without),
            show(without)
        );
        Figure {
            name: format!("native: {name}"),
            measured: format!("{} of the estimate without", ratio(with, without)),
            aim: format!("at most {MAX_USUAL} ×"),
            met: Some(with <= without * MAX_USUAL),
        }
    });
    figures.into()
}

/// Counts the answers that ordinary persons give until their range is settled.
fn answers_needed(catalogue: &Catalogue) -> Vec<Figure> {
    let day = bench::day(catalogue);
    let mut estimator = Estimator::new(Arc::new(catalogue.clone()));
    let usual = answers_until(&mut estimator, day, usual_is_settled);
    let full = answers_until(&mut estimator, day, total_is_settled);
    let aim = format!("at most {MEDIAN_ANSWERS}, for all at most {MAX_ANSWERS}");
    let figures = [("usual", usual, true), ("full", full, false)].map(|(name, needed, has_aim)| {
        let name =
            format!("answers of {PERSONS} ordinary persons until the {name} range is settled");
        let measured = format!("{} in the median, at most {}", needed.median, needed.max);
        let is_met = needed.median <= MEDIAN_ANSWERS && needed.max <= MAX_ANSWERS;
        let aim = if has_aim { &*aim } else { "" };
        println!("{name}: {measured}  {aim}");
        Figure {
            name,
            measured,
            aim: aim.to_owned(),
            met: has_aim.then_some(is_met),
        }
    });
    figures.into()
}

fn profile(catalogue: &Catalogue, answers: &[&str]) -> Profile {
    let mut profile = Profile::default();
    for (id, text) in answers.iter().filter_map(|one| one.split_once('=')) {
        let question = catalogue.question(id).expect("a question of the reading");
        let answer = catalogue[question].read(text).expect("an answer to it");
        profile.set(question, Some(answer));
    }
    profile
}

/// Returns the time of one profile through the command line, and the profiles a second that follow from it.
fn through_the_command_line(catalogue: &Catalogue, lines: &[String]) -> (Duration, u128) {
    // Many, so that making the estimator, once for all of them, hardly counts.
    let lines: String = lines
        .iter()
        .cycle()
        .take(MANY as usize)
        .map(String::as_str)
        .collect();
    let together = time(|| {
        let (input, output) = (&mut lines.as_bytes(), &mut std::io::sink());
        let day = bench::day(catalogue);
        let all_good = estimate_all(input, output, day, Format::Jsonl, 1);
        assert!(all_good.expect("memory can be read"), "every line is good");
    });
    let one = together / MANY;
    (
        one,
        Duration::from_secs(1).as_nanos() / one.as_nanos().max(1),
    )
}

/// Persons, of whom more is asked than of organisations: each question that is asked has one of the answers that
/// matter, as if by lot.
fn different(catalogue: &Catalogue) -> Vec<String> {
    let mut estimator = Estimator::new(Arc::new(catalogue.clone()));
    let mut draw = Draw::new(0x9e37_79b9_7f4a_7c15);
    let visitors = (0..MANY).map(|_| {
        let mut profile = Profile::default();
        let mut answers = Vec::new();
        for (index, question) in catalogue.indexed_questions() {
            if question.id == "as_of" || estimator.asked(&profile, index) != Some(true) {
                continue;
            }
            let mut choices = match question.id.as_str() {
                "applicant" => vec![question.read("person").expect("an answer to it")],
                _ => estimator.values_that_matter(index),
            };
            if choices.is_empty() {
                choices = prices(question);
            }
            let answer = draw.pick(&choices);
            profile.set(index, Some(answer));
            answers.push((question.id.clone(), question.write(answer)));
        }
        line(catalogue, &answers)
    });
    visitors.collect()
}

/// Answers to a question of which no rule tells one from another.
fn prices(question: &Question) -> Vec<Answer> {
    let prices = ["4500", "6200.5", "8000", "12345.67"].iter();
    prices
        .map(|price| question.read(price).expect("a price"))
        .collect()
}

/// A profile as a line of input.
fn line<T: AsRef<str>>(catalogue: &Catalogue, answers: &[(T, T)]) -> String {
    let fields = answers.iter().map(|(id, text)| {
        let (id, text) = (id.as_ref(), text.as_ref());
        let question = catalogue.question(id).expect("a question of the reading");
        match catalogue[question].kind {
            QuestionKind::YesNo => format!("{id:?}:{text}"),
            QuestionKind::Set(_) if text == "-" => format!("{id:?}:[]"),
            QuestionKind::Set(_) => {
                let options: Vec<String> = text
                    .split('+')
                    .map(|option| format!("{option:?}"))
                    .collect();
                format!("{id:?}:[{}]", options.join(","))
            }
            _ => format!("{id:?}:{text:?}"),
        }
    });
    format!("{{{}}}\n", fields.collect::<Vec<_>>().join(","))
}

/// Returns the time of one run: the quickest of several rounds, since other programs can only delay it.
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
