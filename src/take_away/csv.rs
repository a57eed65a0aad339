//! Everything as a table that any spreadsheet opens.

use policy::{BenefitIndex, Estimate, Grade, MoneyRange, Split};

use super::Taken;
use crate::components::award::amount_text;
use crate::components::benefit::how_text;
use crate::components::source::grade_name;
use crate::components::total::assumed_text;
use crate::estimation::Grouped;

/// A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table(String);

impl Default for Table {
    fn default() -> Self {
        Self("\u{feff}".to_owned())
    }
}

impl Table {
    /// Adds a cell to the row.
    pub fn cell(&mut self, text: &str) -> &mut Self {
        if !self.0.ends_with(['\n', '\u{feff}']) {
            self.0.push(',');
        }
        self.0.push('"');
        // Spreadsheets take what begins like this for a formula, and would run what a stranger put into a link. A dash
        // alone is none, and a mark before it would not be understood when the table comes back.
        if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
            && !text.bytes().all(|byte| byte == b'-')
        {
            self.0.push('\'');
        }
        for character in text.chars() {
            if character == '"' {
                self.0.push('"');
            }
            self.0.push(character);
        }
        self.0.push('"');
        self
    }

    /// Adds cells to the row.
    pub fn cells(&mut self, texts: &[&str]) -> &mut Self {
        for text in texts {
            self.cell(text);
        }
        self
    }

    /// Ends the row.
    pub fn end(&mut self) {
        self.0.push_str("\r\n");
    }

    /// The whole table.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// The table of an estimate: what it is of, the answers, the benefits.
pub fn csv(taken: &Taken<'_>) -> Vec<u8> {
    let (language, catalogue) = (taken.language, taken.catalogue);
    let text = language.text();
    let mut table = Table::default();
    table.cells(&[text.brand, text.not_official]).end();
    table
        .cell(&(text.sharing().about_version)(&catalogue.version))
        .end();
    table
        .cell(&(text.results().as_of)(&language.date(taken.day)))
        .cell(&taken.day.to_string())
        .end();
    table
        .cell(text.sharing().take_link)
        .cell(&taken.link.to_string())
        .end();
    totals(&mut table, taken);
    table.end();
    table.cells(&text.sharing().csv_answers).end();
    for (question, answer) in taken.profile.answers() {
        let asked = &catalogue[question];
        table
            .cell(&asked.id)
            .cell(language.of(&asked.name))
            .cell(&asked.write(answer))
            .cell(&taken.answer_text(question, answer))
            .end();
    }
    table.end();
    table.cells(&text.sharing().csv_benefits).end();
    let grouped = Grouped::new(catalogue, taken.estimate);
    for (result, members) in [
        (text.results().yours, &grouped.yours),
        (text.results().depends, &grouped.depends),
        (text.results().compete, &grouped.compete),
        (text.results().not_yours, &grouped.near),
        (text.results().not_yours, &grouped.not),
    ] {
        for benefit in members {
            benefit_row(&mut table, taken, result, *benefit);
        }
    }
    table.into_bytes()
}

/// The totals, what they assume, and how they are split by grade and by year: the usual one first, then the full one
/// where it differs.
fn totals(table: &mut Table, taken: &Taken<'_>) {
    let (language, estimate) = (taken.language, taken.estimate);
    let text = language.text();
    let (low, high) = (text.sharing().csv_low, text.sharing().csv_high);
    table.cells(&["", low, high, text.sharing().csv_note]).end();
    let or_more = |range: MoneyRange| if range.at_least { text.or_more } else { "" };
    let usual = &estimate.usual;
    if let Some(assumed) = assumed_text(language, taken.catalogue, &usual.assumes) {
        let note = [or_more(usual.total), &assumed];
        let note = note.into_iter().filter(|note| !note.is_empty());
        table
            .cell(text.usual_total)
            .cell(&usual.total.low.to_string())
            .cell(&usual.total.high.to_string())
            .cell(&note.collect::<Vec<_>>().join(text.semicolon))
            .end();
        grade_rows(table, taken, taken.usual);
    }
    table
        .cell(text.total)
        .cell(&estimate.total.low.to_string())
        .cell(&estimate.total.high.to_string())
        .cell(or_more(estimate.total))
        .end();
    grade_rows(table, taken, estimate);
    year_rows(table, taken, text.results().calendar, taken.usual);
    if taken.usual.calendar != estimate.calendar {
        let calendar = [
            text.results().calendar,
            text.colon,
            text.results().every_case,
        ];
        year_rows(table, taken, &calendar.concat(), estimate);
    }
}

fn grade_rows(table: &mut Table, taken: &Taken<'_>, estimate: &Estimate) {
    for (grade, split) in Grade::ALL.into_iter().zip(estimate.by_grade) {
        split_row(table, grade_name(taken.language, grade), split);
    }
}

fn year_rows(table: &mut Table, taken: &Taken<'_>, title: &str, estimate: &Estimate) {
    let text = taken.language.text();
    table.end();
    table
        .cells(&[title, text.sharing().csv_low, text.sharing().csv_high])
        .end();
    for (year, split) in (1..).zip(&estimate.calendar) {
        let year = (text.results().year_number)(&i32::to_string(&year));
        split_row(table, &year, *split);
    }
}

fn split_row(table: &mut Table, name: &str, split: Split) {
    table
        .cell(name)
        .cell(&split.at_low.to_string())
        .cell(&split.at_high.to_string())
        .end();
}

fn benefit_row(table: &mut Table, taken: &Taken<'_>, result: &str, benefit: BenefitIndex) {
    let (language, catalogue) = (taken.language, taken.catalogue);
    let text = language.text();
    let found = &catalogue[benefit];
    let own = &taken.estimate.benefits[usize::from(benefit.0)];
    table.cells(&[
        &found.id,
        language.of(&found.title),
        own.verdict.id(),
        result,
    ]);
    match own.money {
        Some(money) => table
            .cell(&money.low.to_string())
            .cell(&money.high.to_string()),
        None => table.cells(&["", ""]),
    };
    table
        .cell(if own.counted { text.yes } else { text.no })
        .cell(&amount_text(language, found, own))
        .cell(&how_text(
            language,
            catalogue,
            benefit,
            own,
            taken.usual[benefit].left_out_for,
        ))
        .cell(found.grade.id())
        .cell(grade_name(language, found.grade))
        .cell(&found.checked.to_string());
    let sources = found.sources.iter();
    let sources: Vec<_> = sources
        .filter_map(|source| catalogue.sources.get(usize::from(*source)))
        .collect();
    let documents = found.documents.iter();
    let mut titles: Vec<&str> = documents
        .map(|document| language.of(&catalogue[*document].title))
        .collect();
    for source in &sources {
        let title = language.of(&source.title);
        // A document is often its own source.
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    let links: Vec<_> = sources
        .iter()
        .filter_map(|source| source.link.as_deref())
        .collect();
    table.cell(&titles.join("; ")).cell(&links.join(" ")).end();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::take_away::with_taken;

    /// Returns the rows of a table without quotes in its cells.
    fn rows(answers: &str) -> Vec<Vec<String>> {
        let table = with_taken(answers, csv);
        let table = String::from_utf8(table).expect("UTF-8");
        let cells = |line: &str| {
            let line = line.trim_start_matches(['\u{feff}', '"']);
            let cells = line.trim_end_matches('"').split("\",\"");
            cells.map(str::to_owned).collect()
        };
        table.split("\r\n").map(cells).collect()
    }

    #[test]
    fn every_column_has_a_name_and_no_cell_has_spaces_around_it() {
        let rows = rows("applicant=person&mode=full_time&degree=doctor&district=dalate");
        let text = Language::English.text().sharing();
        for names in [&text.csv_answers[..], &text.csv_benefits[..]] {
            assert!(names.iter().all(|name| !name.is_empty()), "{names:?}");
        }
        for row in &rows {
            for cell in row {
                assert_eq!(cell.trim(), cell, "{row:?}");
            }
        }
        let benefits = rows
            .iter()
            .filter(|row| row.len() == text.csv_benefits.len());
        for row in benefits {
            let titles: Vec<_> = row[12].split("; ").collect();
            let mut unique = titles.clone();
            unique.dedup();
            assert_eq!(unique, titles);
        }
    }

    #[test]
    fn shares_by_grade_and_by_year_add_up_to_the_total() {
        let rows = rows("applicant=person&mode=full_time&degree=doctor");
        let english = Language::English.text();
        let place = |name: &str| {
            let place = rows.iter().position(|row| row[0] == name);
            place.unwrap_or_else(|| panic!("expected a row {name}"))
        };
        let high = |row: &Vec<String>| row[2].parse::<u64>().expect("whole yuan");
        let (usual, total) = (place(english.usual_total), place(english.total));
        let years = place(english.results().calendar);
        let all_years = [
            english.results().calendar,
            english.colon,
            english.results().every_case,
        ];
        let all_years = place(&all_years.concat());
        let until_gap = |from: usize| {
            rows[from..]
                .iter()
                .take_while(|row| row.len() > 1)
                .map(high)
        };
        let grades = rows[usual + 1..total].iter().map(high);
        assert_eq!(grades.sum::<u64>(), high(&rows[usual]));
        assert_eq!(until_gap(years + 1).sum::<u64>(), high(&rows[usual]));
        assert_eq!(until_gap(total + 1).sum::<u64>(), high(&rows[total]));
        assert_eq!(until_gap(all_years + 1).sum::<u64>(), high(&rows[total]));
        assert!(usual < total && years < all_years);
        assert_ne!(rows[usual][2], rows[total][2]);
    }

    #[test]
    fn cells_are_quoted_and_none_is_a_formula() {
        let mut table = Table::default();
        table
            .cells(&["a", "b, c", "say \"no\"", "two\nlines", "", "12.5"])
            .end();
        table.end();
        table
            .cells(&["=1+1", "+1", "-", "-1", "@SUM(A1)", "\tx", "＝1", "1-2"])
            .end();
        let expected = "\u{feff}\"a\",\"b, c\",\"say \"\"no\"\"\",\"two\nlines\",\"\",\"12.5\"\r\n\r\n\
            \"'=1+1\",\"'+1\",\"-\",\"'-1\",\"'@SUM(A1)\",\"'\tx\",\"'＝1\",\"1-2\"\r\n";
        assert_eq!(
            String::from_utf8(table.into_bytes()).as_deref(),
            Ok(expected)
        );
    }
}
