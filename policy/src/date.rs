//! Civil dates: a day without a time or a place.

use core::fmt;
use core::str::FromStr;

/// A day of the civil calendar, years 1 to 9999.
///
/// Written and read as `YYYY-MM-DD`, nothing shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The day with this year, month (1–12) and day of the month; `None` where there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Returns the day of the week as a number from Monday, 0.
    pub fn weekday(self) -> usize {
        usize::from(self.0.weekday().to_monday_zero_offset().unsigned_abs())
    }

    /// The day before; the first day there is stays itself.
    #[must_use]
    pub fn day_before(self) -> Self {
        self.0.yesterday().map_or(self, Self)
    }

    /// The day after; the last day there is stays itself.
    #[must_use]
    pub fn day_after(self) -> Self {
        self.0.tomorrow().map_or(self, Self)
    }

    /// The day so many days later, or earlier where the number is negative; `None` where there is no such day.
    pub fn days_after(self, days: i32) -> Option<Self> {
        let later = self.0.checked_add(jiff::Span::new().try_days(days).ok()?);
        later.ok().filter(|date| date.year() >= 1).map(Self)
    }

    /// Returns the number of days from `earlier` to this day; negative if this day is earlier.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0
            .duration_since(earlier.0)
            .as_hours()
            .try_into()
            .map_or(i32::MAX, |hours: i32| hours / 24)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Digit by digit: quicker, and lighter in a program, than numbers padded with zeros.
        let (mut text, mut year) = (*b"0000-00-00", self.year().unsigned_abs());
        for place in [3, 2, 1, 0] {
            text[place] += u8::try_from(year % 10).unwrap_or(0);
            year /= 10;
        }
        for (number, place) in [(self.month(), 5), (self.day(), 8)] {
            let number = number.unsigned_abs();
            text[place] += number / 10;
            text[place + 1] += number % 10;
        }
        formatter.write_str(core::str::from_utf8(&text).unwrap_or_default())
    }
}

/// The text is not a day written as `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected a day written as YYYY-MM-DD, such as 2024-03-22")
    }
}

impl core::error::Error for NotADate {}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10
            && bytes.iter().enumerate().all(|(place, byte)| match place {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(NotADate);
        }
        let number = |from: usize, to: usize| {
            bytes[from..to]
                .iter()
                .fold(0_i16, |sum, byte| sum * 10 + i16::from(byte - b'0'))
        };
        let month = i8::try_from(number(5, 7)).map_err(|_| NotADate)?;
        let day = i8::try_from(number(8, 10)).map_err(|_| NotADate)?;
        Self::new(number(0, 4), month, day).ok_or(NotADate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_back_as_it_is_written() {
        for text in ["2024-02-29", "2021-08-24", "0001-01-01", "9999-12-31"] {
            assert_eq!(
                text.parse::<Date>().map(|date| date.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in [
            "",
            "2023-02-29",
            "2024-2-9",
            "0000-01-01",
            "2024-13-01",
            "2024/01/01",
            "2024-01-01 ",
            "２０２４-01-01",
            "2024-00-10",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn days_are_counted_across_a_leap_day() {
        let [before, after] =
            ["2024-02-28", "2024-03-01"].map(|text| text.parse::<Date>().expect("a day"));
        assert_eq!(after.days_since(before), 2);
        assert_eq!(before.days_since(after), -2);
        assert_eq!(before.day_after().day_after(), after);
        assert_eq!(after.day_before().day_before(), before);
    }
}
