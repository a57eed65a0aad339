//! The rows of a table that are not people: the headings, and what was left out.

use leptos::prelude::*;
use policy::roster::{LeftOut, Sheet};

use super::model::use_roster;
use super::text::RosterText;

/// Maximum number of groups of rows listed.
const MAX_GROUPS: usize = 60;
/// Maximum number of first rows offered as headings.
const MAX_HEADER_ROWS: usize = 40;
/// Maximum number of cells of a row shown, and of letters of each.
const MAX_CELLS: usize = 4;
const MAX_CELL: usize = 10;
/// Maximum number of letters of the cell that tells what a row is.
const MAX_SAMPLE: usize = 24;

/// Neighbouring rows left out for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
struct RowGroup {
    reason: LeftOut,
    /// The rows of the table.
    rows: Vec<u32>,
    /// The numbers of the first and the last row in the spreadsheet.
    numbers: (u32, u32),
    /// The first cell that is not empty.
    sample: String,
}

impl RowGroup {
    fn all(sheet: &Sheet<'_>) -> Vec<Self> {
        let mut groups: Vec<(LeftOut, Vec<u32>)> = Vec::new();
        for (row, reason) in sheet.left_out() {
            match groups.last_mut() {
                Some((known, rows)) if known == reason && rows.last() == Some(&(*row - 1)) => {
                    rows.push(*row);
                }
                _ => groups.push((*reason, vec![*row])),
            }
        }
        let groups = groups.into_iter().take(MAX_GROUPS);
        groups
            .filter_map(|(reason, rows)| {
                let (first, last) = (*rows.first()?, *rows.last()?);
                let table = sheet.table();
                let columns = 0..sheet.headings().len();
                let mut cells = columns.map(|column| table.cell(first as usize, column));
                let sample = cells.find(|cell| !cell.is_empty()).unwrap_or_default();
                Some(Self {
                    reason,
                    numbers: (table.number(first as usize), table.number(last as usize)),
                    sample: sample.chars().take(MAX_SAMPLE).collect(),
                    rows,
                })
            })
            .collect()
    }

    fn words(&self, text: &RosterText) -> String {
        let (first, last) = self.numbers;
        let numbers = if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        };
        (text.left_out_rows)(&numbers, text.left_out_why[self.reason as usize])
    }
}

/// The rows that were left out, with a way to take them back.
#[component]
pub fn LeftOutRows() -> impl IntoView {
    let session = use_roster();
    let groups = Memo::new(move |_| {
        session
            .read(|sheet| RowGroup::all(sheet))
            .unwrap_or_default()
    });
    let count = move || {
        let count = session.read(|sheet| sheet.left_out().len());
        (session.page.text().left_out)(&count.unwrap_or_default().to_string())
    };
    let row = move |group: RowGroup| {
        let (words, rows) = (group.clone(), group.rows);
        view! {
            <li>
                {move || words.words(session.page.text())} " "
                <span class="roster-sample">{group.sample}</span> " "
                <button
                    class="button button-quiet"
                    type="button"
                    id=format!("left-out-{}", group.numbers.0)
                    data-action="take-back"
                    on:click=move |_| session.change(|sheet| sheet.restore(&rows))
                >
                    {session.page.t(|text| text.take_back)}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || groups.with(|groups| !groups.is_empty())>
            <details class="roster-left-out card" data-part="left-out" open=true>
                <summary>{count}</summary>
                <ul>
                    <For
                        each=move || groups.get()
                        key=|group| (group.rows.clone(), group.reason as usize)
                        children=row
                    />
                </ul>
            </details>
        </Show>
    }
    .into_any()
}

/// The row that heads the columns, to be chosen.
#[component]
pub fn HeaderRow() -> impl IntoView {
    let session = use_roster();
    // Of two rows the lower one has most of the headings.
    let chosen = Memo::new(move |_| {
        let header = session.read(|sheet| sheet.header_rows());
        header
            .filter(|header| !header.is_empty())
            .map(|header| header.end - 1)
    });
    let rows = Memo::new(move |_| {
        let table = session.table();
        let rows = session.read(|sheet| {
            let rows = 0..sheet.table().len().min(MAX_HEADER_ROWS);
            rows.map(|row| (table, row, sheet.table().number(row), cells(sheet, row)))
                .collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    });
    let choose = move |event| {
        let row = event_target_value(&event).parse().ok();
        session.change(|sheet| sheet.set_header(row));
    };
    view! {
        <label class="roster-header-row">
            <span>{session.page.t(|text| text.header_row)}</span>
            <select id="header-row" data-action="header-row" on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {session.page.t(|text| text.no_header)}
                </option>
                <For
                    each=move || rows.get()
                    key=|row| row.clone()
                    children=move |(_, row, number, cells)| {
                        view! {
                            <option
                                value=row.to_string()
                                prop:selected=move || chosen.get() == Some(row)
                            >
                                {move || (session.page.text().row_name)(&number.to_string())}
                                {cells}
                            </option>
                        }
                    }
                />
            </select>
        </label>
    }
    .into_any()
}

/// Returns the beginning of a row.
fn cells(sheet: &Sheet<'_>, row: usize) -> String {
    let table = sheet.table();
    let mut words = String::new();
    for column in 0..table.width(row).min(MAX_CELLS) {
        words.push(' ');
        words.extend(table.cell(row, column).chars().take(MAX_CELL));
    }
    words
}
