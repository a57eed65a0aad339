//! Times of day, time zones and days of the week beside a day.

/// Minutes that clocks in Ordos are ahead of UTC. There has been no summer time since 1991.
const ORDOS: i32 = 8 * 60;
const DAY: i32 = 24 * 60;

const WEEKDAYS: [(&str, char); 7] = [
    ("monday", '一'),
    ("tuesday", '二'),
    ("wednesday", '三'),
    ("thursday", '四'),
    ("friday", '五'),
    ("saturday", '六'),
    ("sunday", '日'),
];

/// Takes the time of day away. Returns how many days later it is in Ordos then, where a zone is given; `None` where
/// the time is none.
pub(super) fn without_time(text: &str) -> Option<(String, i32)> {
    let Some(colon) = text.find(':') else {
        return Some((text.to_owned(), 0));
    };
    let before = text[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit());
    let hour: i32 = text[before.len()..colon]
        .parse()
        .ok()
        .filter(|hour| *hour <= 24)?;
    let mut rest = text[colon + 1..].split(':');
    let take = |text: &str| {
        let length = text.bytes().take_while(u8::is_ascii_digit).count();
        (text[..length].to_owned(), text[length..].to_owned())
    };
    let (minute, mut after) = take(rest.next()?);
    let minute: i32 = minute.parse().ok().filter(|minute| *minute < 60)?;
    if after.is_empty()
        && let Some(seconds) = rest.next()
    {
        let (second, more) = take(seconds);
        second.parse::<u8>().ok().filter(|second| *second <= 60)?;
        let (_, more) = more
            .strip_prefix('.')
            .map_or_else(|| (String::new(), more.clone()), take);
        after = more;
    }
    // A zone such as +08:00 has a colon, too.
    let zone_end: String = rest.map(|part| [":", part].concat()).collect();
    let after = [after, zone_end].concat();
    let after = after
        .trim()
        .trim_start_matches("am")
        .trim_start_matches("pm")
        .trim();
    let before = before.trim_end_matches([' ', 't', ',']);
    let before = without_half_day(before);
    if after.is_empty() {
        return Some((before.to_owned(), 0));
    }
    let minutes = hour * 60 + minute - zone(after)? + ORDOS;
    Some((before.to_owned(), minutes.div_euclid(DAY)))
}

/// Reads a time zone as minutes ahead of UTC.
fn zone(text: &str) -> Option<i32> {
    if matches!(text, "z" | "utc" | "gmt") {
        return Some(0);
    }
    let text = text.trim_start_matches("utc").trim_start_matches("gmt");
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = match digits.len() {
        1 | 2 => (number, 0),
        4 => (number / 100, number % 100),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Takes 上午 and its like from the end.
pub(super) fn without_half_day(text: &str) -> &str {
    let words = ["上午", "下午", "中午", "早上", "晚上", "凌晨", "am", "pm"];
    let found = words.iter().find_map(|word| text.strip_suffix(word));
    found.map_or(text, |text| text.trim_end_matches([' ', ',']))
}

/// Takes the day of the week away; returns it as a number from Monday, 0.
pub(super) fn without_weekday(text: &str) -> (String, Option<usize>) {
    for lead in ["星期", "礼拜", "周"] {
        if let Some((before, after)) = text.split_once(lead) {
            let named = after.chars().next().and_then(|letter| {
                let letter = if letter == '天' { '日' } else { letter };
                WEEKDAYS.iter().position(|(_, known)| *known == letter)
            });
            if let Some(weekday) = named {
                let rest: String = after.chars().skip(1).collect();
                let day = [before, &rest].concat();
                return (
                    day.replace("()", "").trim_matches([' ', ',']).to_owned(),
                    Some(weekday),
                );
            }
        }
    }
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    for word in words.filter(|word| word.len() >= 3) {
        if let Some(weekday) = WEEKDAYS.iter().position(|(name, _)| name.starts_with(word)) {
            let day = text.replacen(word, "", 1).replace("()", "");
            return (day.trim_matches([' ', ',', '.']).to_owned(), Some(weekday));
        }
    }
    (text.to_owned(), None)
}
