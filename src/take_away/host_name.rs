//! Names of hosts in ASCII, as policies and headers must have them.

/// Limits and steps of RFC 3492, section 5.
const BASE: u32 = 36;
const MIN_THRESHOLD: u32 = 1;
const MAX_THRESHOLD: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_POINT: u32 = 128;

/// Returns the name of a host, perhaps with its port, in lower case and with each label in ASCII. Full stops of Chinese
/// keyboards separate labels, too.
pub fn ascii(host: &str) -> String {
    let host = host.to_lowercase().replace(['。', '．', '｡'], ".");
    let labels = host.split('.').map(|label| {
        if label.is_ascii() {
            label.to_owned()
        } else {
            // A port stands behind the last label.
            let (name, port) = label.split_at(label.find(':').unwrap_or(label.len()));
            ["xn--", &punycode(name), port].concat()
        }
    });
    labels.collect::<Vec<_>>().join(".")
}

/// Returns a label in Punycode (RFC 3492, section 6.3). Labels are short: nothing overflows.
fn punycode(label: &str) -> String {
    let points: Vec<u32> = label.chars().map(u32::from).collect();
    let mut coded: String = label.chars().filter(char::is_ascii).collect();
    let basic = count(coded.len());
    if basic > 0 {
        coded.push('-');
    }
    let (mut point, mut delta, mut bias, mut handled) = (INITIAL_POINT, 0, INITIAL_BIAS, basic);
    while let Some(next) = points.iter().copied().filter(|other| *other >= point).min() {
        delta += (next - point) * (handled + 1);
        point = next;
        for other in &points {
            if *other < point {
                delta += 1;
            } else if *other == point {
                push_number(&mut coded, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        point += 1;
    }
    coded
}

/// Writes a number of variable length.
fn push_number(coded: &mut String, mut number: u32, bias: u32) {
    let mut place = BASE;
    loop {
        let threshold = place
            .saturating_sub(bias)
            .clamp(MIN_THRESHOLD, MAX_THRESHOLD);
        if number < threshold {
            break;
        }
        let range = BASE - threshold;
        coded.extend(digit(threshold + (number - threshold) % range));
        number = (number - threshold) / range;
        place += BASE;
    }
    coded.extend(digit(number));
}

/// Returns a digit of [`BASE`]: letters, then figures.
fn digit(value: u32) -> Option<char> {
    let letters = ('a'..='z').chain('0'..='9');
    letters
        .zip(0..)
        .find_map(|(letter, of)| (of == value).then_some(letter))
}

fn adapt(delta: u32, handled: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { DAMP } else { 2 };
    delta += delta / handled;
    let mut bias = 0;
    while delta > ((BASE - MIN_THRESHOLD) * MAX_THRESHOLD) / 2 {
        delta /= BASE - MIN_THRESHOLD;
        bias += BASE;
    }
    bias + (BASE - MIN_THRESHOLD + 1) * delta / (delta + SKEW)
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(host: &str, expected: &str) {
        assert_eq!(ascii(host), expected, "{host}");
    }

    #[test]
    fn hosts_are_in_ascii() {
        check("Talent.Example:8443", "talent.example:8443");
        check("bücher.example", "xn--bcher-kva.example");
        check("例え.テスト", "xn--r8jz45g.xn--zckzah");
        check("中国。中国:8080", "xn--fiqs8s.xn--fiqs8s:8080");
        check("", "");
    }
}
