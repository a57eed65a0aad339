//! How figures are shown and kept.

use std::fs::OpenOptions;
use std::io::Write;
use std::time::Duration;

/// One line of the table that `cargo xtask bench` ends with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Name of the measurement.
    pub name: String,
    /// The figure with its unit.
    pub measured: String,
    /// The aim; empty if there is none.
    pub aim: String,
    /// True if the aim is met; `None` if there is none.
    pub met: Option<bool>,
}

impl Figure {
    /// A length of time, which should be less than the aim.
    pub fn time(name: impl Into<String>, measured: Duration, aim: Option<Duration>) -> Self {
        Self {
            name: name.into(),
            measured: show(measured),
            aim: aim
                .map(|aim| format!("under {}", show(aim)))
                .unwrap_or_default(),
            met: aim.map(|aim| measured < aim),
        }
    }
}

/// Keeps figures for the table: appends them to the file that `BENCH_FIGURES` names, if it names one.
///
/// # Panics
///
/// Where that file cannot be written.
pub fn keep(figures: &[Figure]) {
    let Some(path) = std::env::var_os("BENCH_FIGURES") else {
        return;
    };
    let file = OpenOptions::new().create(true).append(true).open(path);
    let mut file = file.expect("a file for the figures");
    for figure in figures {
        let met = match figure.met {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        };
        writeln!(
            file,
            "{}\t{}\t{}\t{met}",
            figure.name, figure.measured, figure.aim
        )
        .expect("a file for the figures");
    }
}

/// A length of time in the unit that fits, with three or four digits.
pub fn show(time: Duration) -> String {
    let nanoseconds = time.as_nanos();
    let (value, unit) = match nanoseconds {
        0..1_000_000 => (nanoseconds, "µs"),
        1_000_000..1_000_000_000 => (nanoseconds / 1_000, "ms"),
        _ => (nanoseconds / 1_000_000, "s"),
    };
    match (value / 1_000, value % 1_000) {
        (whole, 0) | (whole @ 100.., _) => format!("{whole} {unit}"),
        (whole @ 10.., rest) => format!("{whole}.{} {unit}", rest / 100),
        (whole, rest) => format!("{whole}.{:02} {unit}", rest / 10),
    }
}

/// Returns the ratio of two times, with two digits.
pub fn ratio(time: Duration, other: Duration) -> String {
    let hundredths = time.as_nanos() * 100 / other.as_nanos().max(1);
    format!("{}.{:02} ×", hundredths / 100, hundredths % 100)
}

/// The time that so many hundredths of all do not exceed.
pub fn percentile(times: &[Duration], hundredths: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    let place = (sorted.len() * hundredths).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_shown_in_the_unit_that_fits() {
        for (nanoseconds, shown) in [
            (5_120, "5.12 µs"),
            (17_560, "17.5 µs"),
            (907_250, "907 µs"),
            (2_000_000, "2 ms"),
            (15_040_000, "15.0 ms"),
            (2_512_000_000, "2.51 s"),
        ] {
            assert_eq!(show(Duration::from_nanos(nanoseconds)), shown);
        }
    }

    #[test]
    fn ninety_five_of_a_hundred_do_not_exceed_the_ninety_fifth() {
        let times: Vec<Duration> = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&times, 95), Duration::from_millis(95));
        assert_eq!(percentile(&times, 50), Duration::from_millis(50));
        assert_eq!(percentile(&times, 100), Duration::from_millis(100));
        assert_eq!(percentile(&times[..1], 95), Duration::from_millis(100));
    }
}
