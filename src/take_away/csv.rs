//! Everything as a table that any spreadsheet opens.

use policy::BenefitIndex;

use super::Taken;
use crate::components::award::amount_text;
use crate::components::benefit::how_text;
use crate::components::source::grade_name;
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
    let total = taken.estimate.total;
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
    table
        .cells(&["", text.sharing().csv_low, text.sharing().csv_high])
        .end();
    let usual = &taken.estimate.usual;
    if !usual.assumes.is_empty() {
        table
            .cell(text.usual_total)
            .cell(&usual.total.low.to_string())
            .cell(&usual.total.high.to_string())
            .cell(if usual.total.at_least {
                text.or_more
            } else {
                ""
            })
            .end();
    }
    table
        .cell(text.total)
        .cell(&total.low.to_string())
        .cell(&total.high.to_string())
        .cell(if total.at_least { text.or_more } else { "" })
        .end();
    table.end();
    table.cells(&text.sharing().csv_answers).end();
    for (question, answer) in taken.profile.answers() {
        let asked = &catalogue[question];
        table
            .cell(&asked.id)
            .cell(language.of(&asked.name))
            .cell(&asked.write(answer))
            .cell(&language.answer(catalogue, question, answer))
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
        .cell(&how_text(language, catalogue, benefit, own))
        .cell(found.grade.id())
        .cell(grade_name(language, found.grade))
        .cell(&found.checked.to_string());
    let (mut titles, mut links) = (String::new(), String::new());
    let mut add = |title: &str, link: Option<&str>| {
        titles.push_str(if titles.is_empty() { "" } else { "; " });
        titles.push_str(title);
        links.push_str(if links.is_empty() { "" } else { " " });
        links.push_str(link.unwrap_or_default());
    };
    for document in &found.documents {
        add(language.of(&catalogue[*document].title), None);
    }
    for source in &found.sources {
        if let Some(source) = catalogue.sources.get(usize::from(*source)) {
            add(language.of(&source.title), source.link.as_deref());
        }
    }
    table.cells(&[&titles, &links]).end();
}

#[cfg(test)]
mod tests {
    use super::*;

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
