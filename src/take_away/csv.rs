//! Everything as a table that any spreadsheet opens.

use policy::BenefitIndex;

use super::Taken;
use crate::components::award::amount_text;
use crate::components::benefit::how_text;
use crate::components::source::grade_name;
use crate::state::Grouped;

/// A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table(String);

impl Default for Table {
    fn default() -> Self {
        Self("\u{feff}".to_owned())
    }
}

impl Table {
    /// Adds a row.
    pub fn row(&mut self, cells: &[&str]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.0.push(',');
            }
            self.cell(cell);
        }
        self.0.push_str("\r\n");
    }

    /// The whole table.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn cell(&mut self, text: &str) {
        // Spreadsheets take what begins like this for a formula, and would run what a stranger put into a link.
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
        let is_quoted = is_formula || text.contains(['"', ',', ';', '\n', '\r']);
        if !is_quoted {
            return self.0.push_str(text);
        }
        self.0.push('"');
        if is_formula {
            self.0.push('\'');
        }
        self.0.push_str(&text.replace('"', "\"\""));
        self.0.push('"');
    }
}

/// The table of an estimate: what it is of, the answers, the benefits.
pub fn csv(taken: &Taken<'_>) -> Vec<u8> {
    let (language, catalogue) = (taken.language, taken.catalogue);
    let text = language.text();
    let mut table = Table::default();
    table.row(&[text.brand, text.not_official]);
    table.row(&[&(text.about_version)(&catalogue.version)]);
    let day = taken.day.to_string();
    table.row(&[&(text.as_of)(&language.date(taken.day)), &day]);
    table.row(&[text.take_link, &taken.link.to_string()]);
    let total = taken.estimate.total;
    let or_more = if total.at_least { text.or_more } else { "" };
    table.row(&["", text.csv_low, text.csv_high]);
    table.row(&[
        text.total,
        &total.low.to_string(),
        &total.high.to_string(),
        or_more,
    ]);
    table.row(&[]);
    table.row(&["", text.csv_question, "", text.csv_answer]);
    for (question, answer) in taken.profile.answers() {
        let asked = &catalogue[question];
        table.row(&[
            &asked.id,
            language.of(&asked.name),
            &asked.write(answer),
            &language.answer(catalogue, question, answer),
        ]);
    }
    table.row(&[]);
    table.row(&text.csv_columns);
    let grouped = Grouped::new(catalogue, taken.estimate);
    for (result, members) in [
        (text.yours, &grouped.yours),
        (text.depends, &grouped.depends),
        (text.compete, &grouped.compete),
        (text.not_yours, &grouped.near),
        (text.not_yours, &grouped.not),
        (text.not_yours, &grouped.others),
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
    let ends = own
        .money
        .map(|money| [money.low.to_string(), money.high.to_string()])
        .unwrap_or_default();
    let sources = || {
        found
            .sources
            .iter()
            .filter_map(|source| catalogue.sources.get(usize::from(*source)))
    };
    let documents = found
        .documents
        .iter()
        .map(|document| language.of(&catalogue[*document].title));
    let titles = documents.chain(sources().map(|source| language.of(&source.title)));
    let links = sources().filter_map(|source| source.link.as_deref());
    table.row(&[
        &found.id,
        language.of(&found.title),
        own.verdict.id(),
        result,
        &ends[0],
        &ends[1],
        if own.counted { text.yes } else { text.no },
        &amount_text(language, found, own),
        &how_text(language, catalogue, benefit, own),
        found.grade.id(),
        grade_name(language, found.grade),
        &found.checked.to_string(),
        &titles.collect::<Vec<_>>().join("; "),
        &links.collect::<Vec<_>>().join(" "),
    ]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_none_is_a_formula() {
        let mut table = Table::default();
        table.row(&["a", "b, c", "say \"no\"", "two\nlines", "", "12.5"]);
        table.row(&["=1+1", "+1", "-", "@SUM(A1)", "\tx", "＝1", "1-2"]);
        let expected = "\u{feff}a,\"b, c\",\"say \"\"no\"\"\",\"two\nlines\",,12.5\r\n\
            \"'=1+1\",\"'+1\",\"'-\",\"'@SUM(A1)\",\"'\tx\",\"'＝1\",1-2\r\n";
        assert_eq!(
            String::from_utf8(table.into_bytes()).as_deref(),
            Ok(expected)
        );
    }
}
