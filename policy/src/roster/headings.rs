//! Headings of columns: the question that each is about, and the unit of its numbers.

use rustc_hash::FxHashMap;

use super::heading::{Column, ColumnUnit, Heading, Rank};
use super::words::{RosterColumn, RosterWords, roster_key};
use crate::free_text::ReadingFault;
use crate::{Catalogue, Counted, Period, Question, QuestionIndex, QuestionKind, normalize_name};

/// Longer texts are no headings.
const MAX_HEADING: usize = 120;

/// Recognises headings.
#[derive(Debug)]
pub struct HeadingMatcher<'r> {
    words: &'r RosterWords,
    catalogue: &'r Catalogue,
    /// Known headings, by their key.
    known: FxHashMap<&'r str, Named<'r>>,
}

impl<'r> HeadingMatcher<'r> {
    /// Makes a matcher of these words.
    pub fn new(words: &'r RosterWords, catalogue: &'r Catalogue) -> Self {
        let mut known = FxHashMap::default();
        for column in &words.columns {
            let headings = column.headings.iter();
            known.extend(headings.map(|heading| (&**heading, Named::Question(column))));
        }
        known.extend(words.firm_names.iter().map(|name| (&**name, Named::Firm)));
        known.extend(words.names.iter().map(|name| (&**name, Named::Person)));
        Self {
            words,
            catalogue,
            known,
        }
    }

    /// Recognises a heading; `above` is the text above it where headings have two rows.
    pub fn recognise(&self, text: &str, above: &str) -> Heading {
        let mut heading = Heading::unknown(text);
        if !above.is_empty() && above != text {
            [above, text].join(" ").trim().clone_into(&mut heading.text);
        }
        let found = self
            .find(text)
            .or_else(|| text.is_empty().then(|| self.find(above)).flatten())
            .or_else(|| self.find(&[above, text].concat()));
        let Some(found) = found else {
            return heading;
        };
        match found.named {
            Named::Person => heading.named = Column::Name,
            Named::Firm => (heading.named, heading.rank) = (Column::Name, Rank::Lower),
            Named::Question(column) => {
                heading.named = Column::Question(column.question);
                heading.is_weak = column.weak.contains(&found.key);
                heading.is_preferred = column.preferred.contains(&found.key);
                if !column.highest.is_empty() {
                    heading.rank = rank(self.words, column, &found, above);
                }
                heading.unit = self.unit(column, &found, None);
            }
        }
        heading.column = heading.named;
        heading
    }

    /// Returns the unit of a column if its numbers are used for a question and counted by a period.
    pub(super) fn unit_for(
        &self,
        heading: &Heading,
        question: QuestionIndex,
        period: Option<Period>,
    ) -> ColumnUnit {
        let Some(column) = self.words.column(question) else {
            return ColumnUnit::Own { is_named: false };
        };
        let found = self.find(&heading.text);
        let found = found.unwrap_or_else(|| Found::unnamed(column, &heading.text));
        self.unit(column, &found, period)
    }

    /// Finds a heading as a whole, without what stands in brackets, or with a unit or a note beside it.
    fn find(&self, text: &str) -> Option<Found<'r>> {
        if text.is_empty() || text.len() > MAX_HEADING {
            return None;
        }
        let (before, inside) = without_brackets(text);
        let found = |named, key: String, more: Option<&str>| Found {
            named,
            key,
            name: before.clone(),
            notes: notes(&inside)
                .into_iter()
                .chain(more.map(str::to_owned))
                .collect(),
        };
        for heading in [text, &before] {
            let key = roster_key(heading);
            if let Some(named) = self.known.get(&*key) {
                return Some(found(*named, key, None));
            }
        }
        // 合同期限 月, Salary per month, 年薪 必填.
        let normalized = normalize_name(&before);
        let splits: Vec<usize> = normalized
            .char_indices()
            .map(|(index, _)| index)
            .skip(1)
            .collect();
        for split in splits.into_iter().rev() {
            let (word, rest) = normalized.split_at(split);
            for (word, rest) in [(word, rest), (rest, word)] {
                let key: String = word.chars().filter(|letter| *letter != ' ').collect();
                let Some(named) = self.known.get(&*key) else {
                    continue;
                };
                if self.is_note(*named, rest.trim()) {
                    return Some(found(*named, key, Some(rest.trim())));
                }
            }
        }
        None
    }

    /// Returns whether a text beside a known heading is a unit, or adds nothing.
    fn is_note(&self, named: Named<'_>, text: &str) -> bool {
        if self.words.heading_notes.contains(&roster_key(text)) {
            return true;
        }
        let Named::Question(column) = named else {
            return false;
        };
        let asked = &self.catalogue[column.question];
        let is_counted = matches!(
            asked.kind,
            QuestionKind::Number { .. } | QuestionKind::Money { .. }
        );
        is_counted
            && matches!(
                asked.read_unit(text),
                Ok(_) | Err(ReadingFault::ForeignUnit(_))
            )
    }

    /// Returns the unit of a column's numbers: that of the brackets, with the period that they or the name say.
    fn unit(&self, column: &RosterColumn, found: &Found<'_>, told: Option<Period>) -> ColumnUnit {
        let (words, asked) = (self.words, &self.catalogue[column.question]);
        let is_money = matches!(asked.kind, QuestionKind::Money { .. });
        if !is_money && !matches!(asked.kind, QuestionKind::Number { .. }) {
            return ColumnUnit::Own { is_named: false };
        }
        let mut given = String::new();
        for note in &found.notes {
            let note = without_lead(words, note);
            match asked.read_unit(note) {
                Ok(_) if given.is_empty() => given.push_str(note),
                Ok(_) => given = [&*given, "/", note.trim_start_matches('/')].concat(),
                Err(ReadingFault::ForeignUnit(unit)) => return ColumnUnit::Foreign(unit),
                Err(_) => {}
            }
        }
        let said = period(words, &given);
        let mut notes = found.notes.iter();
        let by_name =
            period(words, &found.name).or_else(|| notes.find_map(|note| period(words, note)));
        let period = told.or(said).or(by_name);
        let with_period = |period: Option<Period>| {
            let text = match period.filter(|_| said.is_none()) {
                None => given.clone(),
                Some(period) => {
                    let slash = if is_money && !given.is_empty() {
                        "/"
                    } else {
                        ""
                    };
                    [&*given, slash, period_text(period)].concat()
                }
            };
            asked.read_unit(&text)
        };
        if column.bare.is_some() && period.is_none() {
            let units = (
                with_period(Some(Period::Year)),
                with_period(Some(Period::Month)),
            );
            if let (Ok(years), Ok(months)) = units {
                return ColumnUnit::Unclear { years, months };
            }
        }
        let is_own = given.is_empty() && told.is_none() && is_own_period(asked, period);
        match with_period(period.filter(|_| column.bare.is_some())) {
            Ok(unit) if !is_own => ColumnUnit::Given(unit),
            _ => ColumnUnit::Own {
                is_named: period.is_some(),
            },
        }
    }
}

/// The thing that a heading names.
#[derive(Debug, Clone, Copy)]
enum Named<'w> {
    Person,
    Firm,
    Question(&'w RosterColumn),
}

/// A heading that is known.
struct Found<'w> {
    named: Named<'w>,
    /// The word that is known.
    key: String,
    /// The text with what stands in its brackets.
    name: String,
    /// Texts in brackets, behind a slash or beside the word that is known.
    notes: Vec<String>,
}

impl<'w> Found<'w> {
    /// Returns a heading that names nothing, of a column that is used for a question all the same.
    fn unnamed(column: &'w RosterColumn, text: &str) -> Self {
        let (name, inside) = without_brackets(text);
        Self {
            named: Named::Question(column),
            key: String::new(),
            name,
            notes: notes(&inside),
        }
    }
}

/// Parts a heading from what it has in brackets, behind a slash, a colon or a line break.
fn without_brackets(text: &str) -> (String, String) {
    let marks = [
        '(', '（', '[', '【', '/', '／', '\n', ':', '：', '_', '｜', '|', ',', '，',
    ];
    let Some(start) = text.find(marks) else {
        return (text.to_owned(), String::new());
    };
    let (before, inside) = text.split_at(start);
    let open = inside.chars().next().unwrap_or_default();
    let close = match open {
        '(' | '（' => &[')', '）'][..],
        '[' | '【' => &[']', '】'][..],
        _ => &[],
    };
    // 合同（签约）期限: the name goes on behind the bracket.
    if let Some(end) = inside.find(close).filter(|_| !close.is_empty()) {
        let after = inside[end..].trim_start_matches(close);
        let inside = &inside[..end];
        if after.trim().is_empty() || after.starts_with(marks) {
            return (before.to_owned(), [inside, after].join(" "));
        }
        return ([before, after].concat(), inside.to_owned());
    }
    // The slash of 薪资/月 belongs to the unit.
    let inside = if matches!(open, '/' | '／') {
        inside
    } else {
        &inside[open.len_utf8()..]
    };
    (before.to_owned(), inside.to_owned())
}

/// Takes the texts in brackets apart.
fn notes(inside: &str) -> Vec<String> {
    let marks = [
        '(', '（', '[', '【', ')', '）', ']', '】', ',', '，', '、', ';', '；', ':', '：', '\n',
        '|', '｜', '_',
    ];
    let parts = inside.split(marks).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Ranks a column by which degree its heading, or the one above it, is about.
fn rank(words: &RosterWords, column: &RosterColumn, found: &Found<'_>, above: &str) -> Rank {
    let contains = |list: &[String], text: &str| {
        let key = roster_key(text);
        list.iter().any(|word| key.contains(&**word))
    };
    // 学历（本科、硕士、博士） lists what may be written.
    let note = match &found.notes[..] {
        [note] => note,
        _ => "",
    };
    let about = [&*found.name, note, above];
    if column.highest.contains(&found.key)
        || about.iter().any(|text| contains(&words.highest, text))
    {
        Rank::Highest
    } else if about.iter().any(|text| contains(&words.earlier, text)) {
        Rank::Lower
    } else {
        Rank::Plain
    }
}

/// Returns the unit that stands for a period.
const fn period_text(period: Period) -> &'static str {
    match period {
        Period::Year => "年",
        Period::Month => "月",
    }
}

/// Returns whether a period is the one that the question counts by.
fn is_own_period(asked: &Question, period: Option<Period>) -> bool {
    match (&asked.kind, period) {
        (_, None) => true,
        (QuestionKind::Number { counts, .. }, Some(Period::Year)) => *counts == Counted::Years,
        (QuestionKind::Number { counts, .. }, Some(Period::Month)) => *counts == Counted::Months,
        (_, Some(period)) => period == Period::Year,
    }
}

/// Takes 单位 from the front of 单位月.
fn without_lead<'t>(words: &RosterWords, note: &'t str) -> &'t str {
    let mut leads = words.heading_notes.iter();
    leads
        .find_map(|lead| note.strip_prefix(&**lead))
        .map(str::trim)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(note)
}

/// Returns the period that a text names; `None` where it names none or both.
fn period(words: &RosterWords, text: &str) -> Option<Period> {
    let normalized = normalize_name(text);
    let says = |list: &[String]| {
        list.iter().any(|word| {
            if word.is_ascii() {
                normalized.split(' ').any(|part| part == word)
            } else {
                normalized.contains(&**word)
            }
        })
    };
    match (says(&words.by_year), says(&words.by_month)) {
        (true, false) => Some(Period::Year),
        (false, true) => Some(Period::Month),
        _ => None,
    }
}
