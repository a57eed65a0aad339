//! Number formats of .xlsx (ECMA-376, part 1, 18.8.31): the words that a cell shows around its number, and the parts of a
//! date that it shows. Digits are never rounded and never grouped: the stored number counts.

use super::cell::number_text;

/// The finest part of a date that a format shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Precision {
    /// The day, or a time, or nothing that is known.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// Formats with a number of their own that show a year and a month in Chinese programs, and have no text in the file.
const CHINESE_MONTHS: [u32; 5] = [27, 36, 50, 52, 57];

/// Returns the finest part of a date that a format shows; `id` is its number in the file.
pub(crate) fn precision(format: &str, id: Option<u32>) -> Precision {
    if id.is_some_and(|id| CHINESE_MONTHS.contains(&id)) && format == "General" {
        return Precision::Month;
    }
    let (mut year, mut month, mut day, mut time) = (false, false, false, false);
    let mut day_before = false;
    let (mut run, mut before) = (0, None);
    for token in tokens(format) {
        let letter = match token {
            Token::Code(letter) => letter.to_ascii_lowercase(),
            Token::End => break,
            // Hours in brackets are a length of time.
            Token::Bracket(text) if is_length(text) => return Precision::Day,
            _ => ' ',
        };
        run = if before == Some(letter) { run + 1 } else { 1 };
        before = Some(letter);
        match letter {
            'y' | 'e' => year = true,
            'm' => month = true,
            'd' if run == 1 => (day, day_before) = (true, day),
            // Three and more are the day of the week.
            'd' if run == 3 => day = day_before,
            'h' | 's' => time = true,
            _ => {}
        }
    }
    match (day || time, month, year) {
        (false, true, _) => Precision::Month,
        (false, false, true) => Precision::Year,
        _ => Precision::Day,
    }
}

/// Returns a number with the words that its format shows around it; `None` where it shows none.
pub(crate) fn number(format: &str, value: f64) -> Option<String> {
    // Most cells have one of these.
    if format == "General" || format.bytes().all(|byte| b"0#.".contains(&byte)) {
        return None;
    }
    section_for(sections(format), value)?.show(value)
}

/// Returns a text with the words that its format shows around it; `None` where it shows none.
pub(crate) fn text(format: &str, value: &str) -> Option<String> {
    if !format.contains('@') {
        return None;
    }
    let section = sections(format).pop().filter(|section| section.is_text)?;
    if section.is_plain() {
        return None;
    }
    Some(format!("{}{value}{}", section.before, section.after))
}

/// A part of a format.
#[derive(Clone, Copy)]
enum Token<'f> {
    /// A character that stands for something.
    Code(char),
    /// A character that is shown.
    Literal(char),
    /// The text in brackets.
    Bracket(&'f str),
    /// The word for a number as it is.
    General,
    /// The end of a section.
    End,
}

/// Returns the parts of a format.
fn tokens(format: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = format;
    let mut is_quoted = false;
    std::iter::from_fn(move || {
        loop {
            let letter = rest.chars().next()?;
            let after = &rest[letter.len_utf8()..];
            if letter == '"' {
                is_quoted = !is_quoted;
                rest = after;
                continue;
            }
            if is_quoted {
                rest = after;
                return Some(Token::Literal(letter));
            }
            for general in ["General", "G/通用格式"] {
                if rest
                    .get(..general.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(general))
                {
                    rest = &rest[general.len()..];
                    return Some(Token::General);
                }
            }
            rest = after;
            let next = after.chars().next();
            let behind = &after[next.map_or(0, char::len_utf8)..];
            match letter {
                '\\' | '!' => {
                    rest = behind;
                    return Some(Token::Literal(next?));
                }
                // Room as wide as the next character, or filled with it.
                '_' | '*' => rest = behind,
                '[' => {
                    let (text, behind) = after.split_once(']').unwrap_or((after, ""));
                    rest = behind;
                    return Some(Token::Bracket(text));
                }
                ';' => return Some(Token::End),
                _ => return Some(Token::Code(letter)),
            }
        }
    })
}

/// Returns whether brackets hold the hours, minutes or seconds of a length of time.
fn is_length(text: &str) -> bool {
    let mut letters = text.bytes();
    !text.is_empty() && letters.all(|letter| b"hmsHMS".contains(&letter))
}

/// The literals and the scale of one section of a format.
#[derive(Default)]
struct Section {
    /// The literal before the number.
    before: String,
    /// The literal after the number.
    after: String,
    /// The literals between digits, each with the number of digits before it.
    between: Vec<(usize, String)>,
    /// The number of digits before the decimal point.
    digits: usize,
    /// The number of percent signs.
    percents: i32,
    /// The number of commas that each divide by a thousand.
    thousands: i32,
    /// The comparison that a number must meet.
    condition: Option<(String, f64)>,
    /// True if it shows a number.
    is_number: bool,
    /// True if it shows a text.
    is_text: bool,
}

/// Returns the sections of a format.
fn sections(format: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut reader = SectionReader::default();
    for token in tokens(format) {
        let Some(section) = sections.last_mut() else {
            break;
        };
        if matches!(token, Token::End) {
            reader.end(section);
            reader = SectionReader::default();
            sections.push(Section::default());
        } else {
            reader.read(section, token);
        }
    }
    if let Some(section) = sections.last_mut() {
        reader.end(section);
    }
    sections
}

/// The state between two tokens of a section.
#[derive(Default)]
struct SectionReader {
    /// The literal since the last digit.
    literal: String,
    /// The number of commas since the last digit.
    commas: i32,
    /// True behind the decimal point.
    is_fraction: bool,
}

impl SectionReader {
    fn read(&mut self, section: &mut Section, token: Token) {
        match token {
            Token::Code('0' | '#' | '?') => {
                self.digit(section);
                self.commas = 0;
                section.digits += usize::from(!self.is_fraction);
            }
            Token::Code('.') if section.is_number && self.literal.is_empty() => {
                section.thousands += self.commas;
                self.commas = 0;
                self.is_fraction = true;
            }
            Token::Code(',') if section.is_number && self.literal.is_empty() => self.commas += 1,
            Token::Code('@') => {
                self.digit(section);
                section.is_text = true;
            }
            // The exponent has digits of its own.
            Token::Code('E' | 'e') if section.is_number => self.is_fraction = true,
            Token::Code('/') if self.literal.is_empty() => self.is_fraction = true,
            Token::General => self.digit(section),
            Token::Code('%') => {
                section.percents += 1;
                self.literal.push('%');
            }
            // Codes of dates and others that are no words.
            Token::Code(letter) if letter.is_ascii_alphabetic() => {}
            Token::Code(letter) | Token::Literal(letter) => self.literal.push(letter),
            Token::Bracket(text) => match text.strip_prefix('$') {
                Some(money) => self
                    .literal
                    .push_str(money.split('-').next().unwrap_or_default()),
                None => section.condition = condition(text).or(section.condition.take()),
            },
            Token::End => {}
        }
    }

    fn digit(&mut self, section: &mut Section) {
        let literal = std::mem::take(&mut self.literal);
        if !section.is_number {
            section.before = literal;
        } else if !literal.is_empty() && !self.is_fraction {
            section.between.push((section.digits, literal));
        }
        section.is_number = true;
    }

    fn end(&mut self, section: &mut Section) {
        section.thousands += self.commas;
        section.after = std::mem::take(&mut self.literal);
    }
}

/// Reads a comparison, such as `>=10`.
fn condition(text: &str) -> Option<(String, f64)> {
    let number = text.trim_start_matches(['<', '>', '=']);
    let sign = &text[..text.len() - number.len()];
    (!sign.is_empty()).then_some((sign.to_owned(), number.trim().parse().ok()?))
}

/// Returns the section that shows a number.
fn section_for(sections: Vec<Section>, value: f64) -> Option<Section> {
    let count = sections.len();
    let mut numbers: Vec<Section> = sections.into_iter().take(3).collect();
    let is_met = |section: &Section| match &section.condition {
        None => true,
        #[expect(clippy::float_cmp, reason = "stored numbers are compared as they are")]
        Some((sign, than)) => match &**sign {
            "<" => value < *than,
            ">" => value > *than,
            "<=" => value <= *than,
            ">=" => value >= *than,
            "=" => value == *than,
            "<>" => value != *than,
            _ => false,
        },
    };
    if numbers.iter().any(|section| section.condition.is_some()) {
        return numbers.into_iter().find(is_met);
    }
    let place = match count {
        1 => 0,
        _ if value < 0.0 => 1,
        2 => 0,
        _ if value == 0.0 => 2,
        _ => 0,
    };
    (place < numbers.len()).then(|| numbers.swap_remove(place))
}

impl Section {
    /// Returns whether it shows nothing but a number.
    fn is_plain(&self) -> bool {
        !is_word(&self.before) && !is_word(&self.after)
    }

    fn show(mut self, value: f64) -> Option<String> {
        if !self.is_number {
            // A word in place of the number. Dashes are how zeros are shown, and nothing is how they are hidden.
            let word = self.after.trim();
            return is_word(word).then(|| word.to_owned());
        }
        // A point between digits divides, too: `0!.0,` shows tens of thousands.
        let point = self.between.iter().find(|(_, text)| text == ".");
        let point = point.map_or(0, |(digits, _)| self.digits - digits);
        self.between.retain(|(_, text)| is_word(text));
        let is_scaled = self.thousands > 0 || point > 0 || self.percents > 0;
        if self.is_plain() && self.between.is_empty() && !is_scaled {
            return None;
        }
        let places = 2 * self.percents - 3 * self.thousands - i32::try_from(point).ok()?;
        let shown = value.abs() * 10_f64.powi(places.max(0)) / 10_f64.powi((-places).max(0));
        let digits = if self.between.is_empty() {
            number_text(shown)
        } else {
            self.spread(shown)
        };
        let sign = if value < 0.0 { "-" } else { "" };
        let (before, after) = (own(&self.before), own(&self.after));
        Some(format!("{sign}{before}{digits}{after}").trim().to_owned())
    }

    /// Returns the digits with the words between them.
    fn spread(&self, value: f64) -> String {
        let digits = format!("{value:0>width$.0}", width = self.digits);
        let extra = digits.len() - self.digits.min(digits.len());
        let mut text = String::new();
        let mut done = 0;
        for (before, word) in &self.between {
            let until = (before + extra).clamp(done, digits.len());
            text.push_str(&digits[done..until]);
            text.push_str(word);
            done = until;
        }
        text + &digits[done..]
    }
}

/// Returns what stands before or after a number, if it is more than how programs show signs.
fn own(text: &str) -> &str {
    if is_word(text) { text } else { "" }
}

/// Returns whether a text is more than room, signs and the brackets of negative numbers.
pub(crate) fn is_word(text: &str) -> bool {
    let is_sign = |letter: char| letter.is_whitespace() || "-–—－+()（）/:.,'".contains(letter);
    !text.chars().all(is_sign)
}
