//! Cells as text.

use calamine::{Data, ExcelDateTime, NumberFormat};

use super::number_format::{self, Precision};

/// Returns the value of a cell as people would type it, with the words that its format shows around it; empty for an empty
/// cell.
pub(crate) fn text(value: &Data, format: Option<&NumberFormat>) -> String {
    let (code, id) = format.map_or(("General", None), |format| {
        (&*format.format_code, format.format_id)
    });
    match value {
        Data::Empty => String::new(),
        Data::String(text) => {
            let text = text.trim();
            let shown = number_format::text(code, text).filter(|_| !text.is_empty());
            shown.unwrap_or_else(|| text.to_owned())
        }
        Data::Int(number) => number.to_string(),
        Data::Float(number) => {
            number_format::number(code, *number).unwrap_or_else(|| number_text(*number))
        }
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(day) if day.is_datetime() => {
            day_text(*day, number_format::precision(code, id))
        }
        Data::DateTime(length) => number_text(length.as_f64()),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    }
}

/// Returns a number with the 15 digits that spreadsheet programs show at the most.
pub(crate) fn number_text(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

/// Returns a day, with the time of the day where one is given; or only the month or the year.
fn day_text(day: ExcelDateTime, precision: Precision) -> String {
    let (year, month, date, hour, minute, second, _) = day.to_ymd_hms_milli();
    match precision {
        Precision::Year => return format!("{year:04}"),
        Precision::Month => return format!("{year:04}-{month:02}"),
        Precision::Day => {}
    }
    let day = format!("{year:04}-{month:02}-{date:02}");
    if (hour, minute, second) == (0, 0, 0) {
        day
    } else {
        format!("{day} {hour:02}:{minute:02}:{second:02}")
    }
}

/// Appends a cell, in quotes where it holds what would end it.
pub(crate) fn quote(text: &mut String, cell: &str) {
    if cell.contains(['\t', '\n', '\r', '"']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
