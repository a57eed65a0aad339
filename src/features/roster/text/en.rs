//! The words of the roster in English.

use super::RosterText;
use crate::language::plural;

fn people(count: &str) -> String {
    plural(count, "person", "people")
}

pub(super) static ROSTER: RosterText = RosterText {
    title: "Estimate for a list of people",
    lead: "Open a list of people, or paste it from a spreadsheet, to see what each of them could get.",
    privacy: "The list stays on this device. It is not sent anywhere or saved, and is gone when you close the page.",

    paste: "Paste a table",
    paste_hint: "The first row names the columns: Name, Degree, University, Contract length …",
    read: "Read this table",
    choose: "Open a file",
    drop: "Or drop one or more files (xlsx, ods, CSV, tables of web pages) anywhere on this page.",
    example: "Show me an example",
    example_names: |number| format!("Candidate {number}"),
    lists_failed: "The word lists for reading tables did not load. Check your connection.",
    empty: "There is nothing in it.",
    too_large: "The file is larger than 64 MB. Please split it.",
    spreadsheet: "We could not open this spreadsheet. It may be damaged. Save it again as xlsx or CSV, or copy and paste the cells.",
    older: "This is an older kind of spreadsheet (xls). Save it as xlsx, or copy and paste the cells.",
    protected: "This spreadsheet has a password. Save it without one, or copy and paste the cells.",
    no_reader: "The part of the page that opens spreadsheets did not load. Check your connection, then open the file again.",
    sheet: "Sheet",
    all_sheets: "All together",
    pdf: "PDF files cannot be read. Use a spreadsheet file, or copy and paste its table.",
    no_text: "We could not read this file: it is no table. Use a spreadsheet or a CSV file, or copy and paste the cells.",
    no_rows: "There are headings, but no people below them.",
    not_understood: "We could not recognise any column. Tell us below what each one is. The first row is used as headings.",
    reading: "Reading the table …",
    working: |done, all| format!("Estimating: {done} of {}", people(all)),
    writing: |done, all| format!("Writing the file: {done} of {}", people(all)),
    cancel: "Stop",
    stopped: |done, all| {
        format!(
            "Stopped at {done} of {}. The results so far are below.",
            people(all)
        )
    },
    go_on: "Continue",
    another: "Use another table",
    another_really: "Yes, use another table",
    another_loses: "Answers for single people and settings of this table are not kept.",
    keep: "Keep this one",
    read_rows: |rows, columns| {
        format!("{}, {}", people(rows), plural(columns, "column", "columns"))
    },
    parted_by: [
        "separated by tabs",
        "separated by commas",
        "separated by semicolons",
        "separated by full-width commas",
        "separated by full-width semicolons",
        "separated by vertical bars",
        "separated by spaces",
    ],
    written_in: |encoding| format!("written in {encoding}"),

    open_quote: |row| {
        format!("A quotation mark in row {row} is never closed, so it was read as a character.")
    },
    long_cell: |row| {
        format!(
            "From row {row} on there are cells that are too long. Only their beginning is kept."
        )
    },
    too_many_rows: "There are more than 50,000 rows. The rest is not read.",
    too_many_columns: "There are more than 200 columns. The rest is not read.",
    unreadable: |count| {
        format!(
            "{} cannot be read: the file may be written in another encoding. Save it as UTF-8.",
            plural(count, "character", "characters")
        )
    },
    unparted: |count, row| {
        format!(
            "From row {row} on, {} not split into columns: another separator is used there.",
            plural(count, "row is", "rows are")
        )
    },

    columns: "What each column is",
    columns_lead: "Correct any column we got wrong. Results update straight away.",
    column_number: |number| format!("Column {number}"),
    means: |heading| format!("What “{heading}” is"),
    unused: "Not used",
    name: "Name (only shown)",
    twice: "Another column is the same, so this one is not used",
    not_fitting: "Its cells do not fit its heading, so this column is not used",
    earlier_degree: "This may not be the highest degree, so the column is not used",
    no_effect: "People are not asked this, so the column has no effect",
    by_month: "Numbers are by the month and converted to years",
    which_period: "Numbers without a unit: by the year or by the month?",
    per_year: "By the year",
    per_month: "By the month",
    gaps: |count| format!("Empty cells: {count}. They look like merged cells."),
    fill_down: "Empty means as above",
    leave_gaps: "Empty means not given",
    months: "Some dates have no day.",
    first_of_month: "Use the first day of the month",
    who_applies: |columns| format!("People are not asked about: {columns}. Who is in this table?"),
    header_row: "Row with the headings",
    no_header: "No headings",
    left_out: |count| format!("Rows not counted as people: {count}"),
    left_out_rows: |rows, why| format!("Row {rows}: {why}"),
    left_out_why: [
        "before the headings",
        "headings repeated",
        "units or instructions",
        "totals or averages",
        "notes",
        "an example",
        "not split into columns",
        "no name and no answers",
        "left out by you",
        "not counted as a person when the list was saved",
    ],
    take_back: "Count as a person",
    leave_out: "Leave this person out",
    duplicate: |name, rows| format!("{name} (rows {rows})"),
    duplicates: |count, names| {
        let people = plural(count, "person has", "people have");
        format!("{people} the same name and details in several rows. Please check: {names}")
    },
    hidden_rows: |count| {
        format!(
            "{} in the file (by a filter, for example) and counted all the same.",
            plural(count, "row is hidden", "rows are hidden")
        )
    },
    settings_used: "The headings are those of the last table. Its settings are used again.",
    schools_failed: "The list of universities did not load, so universities cannot be recognised yet.",
    schools_coming: "The list of universities is loading. Universities are recognised once it is there.",
    picture: "Pictures cannot be read. Use a spreadsheet file, or copy and paste a table.",
    times: |times| format!("in units of CNY {times}"),
    column_faults: |count| plural(count, "cell not recognised", "cells not recognised"),
    rest: |column| format!("Everything else in “{column}” is"),
    rest_open: "chosen one by one",

    asking: "Add what the table does not say",
    asking_lead: "“You” means the people in the table. Each answer estimates the whole list again. It counts for everyone whose row says nothing; below, tick those who differ.",
    proposed: |answers| format!("Everyone: {answers}"),
    matters_to: |people, all| format!("This question matters to {people} of {all}."),
    other_question: "Answer another question",
    choose_question: "Choose",
    told: "Answered for everyone",
    change: "Change",
    take_answer_back: "Take back",
    no_exceptions: "Someone differs",
    exceptions: |count| plural(count, "person differs", "people differ"),
    exceptions_of: |question| format!("{question}: people who differ"),
    their_answer: "Their answer",
    find_name: "Find a name",
    more_names: |count| format!("And {count} more: type a name to find them."),
    answer_for_person: "Answer for this person",
    ask_next: |question, count| format!("{question} ({count} in all)"),

    together: "Total",
    together_usual: "Total, usual amounts",
    assumed_of_all: "Usual answers assumed where the table has none",
    not_read: "Not recognised",
    not_read_lead: "Choose once and it applies to every row in this column with the same text. It stays on this device and is cleared with the table.",
    not_read_count: |count| format!("rows: {count}"),
    not_read_means: |cell| format!("What “{cell}” means"),
    not_read_still: "not chosen yet",
    not_read_open: "as if left empty",
    not_read_more: "Only the most frequent are listed. Correct these first, or the others in your spreadsheet.",
    together_note: "The lowest amounts of everyone added up, and the highest. Open a row to see how reliable that person’s figures are.",
    people,
    settled: |count| format!("{count} with no unanswered questions"),
    certain: |count| format!("{count} with a definite amount"),
    not_estimated: |count| format!("{count} not estimated"),
    faulty: |count| format!("{count} with cells not recognised"),

    find: "Find in the table",
    show: "Show",
    all: "All",
    only_faulty: "Cells not recognised",
    only_open: "Unanswered questions",
    only_settled: "Settled",
    group_by: "Group",
    no_group: "No groups",
    groups: |column| format!("Groups by “{column}”"),
    group_none: "Not given",
    group_count: "People",
    leave_group: |column, value| format!("Only {column}: {value} ×"),
    sort_by: |column| format!("Sort by {column}"),
    row: "Row",
    usual: "Usual amount",
    usual_assumes: |names| format!("assumes: {names}"),
    full: "All possible cases",
    largest: "Largest benefits",
    largest_of_usual: "Largest benefits, as counted in the highest usual amount:",
    yours: "Eligible",
    depends: "Not yet certain",
    compete: "Competitive",
    open: "Unanswered questions",
    row_name: |number| format!("Row {number}"),
    details_of: |name| format!("{name}: how each cell was read"),
    open_row: "Open the estimate",
    not_written: "not given",
    nobody: "No matching people.",
    previous: "Previous",
    next: "Next",
    page_of: |page, all| format!("Page {page} of {all}"),

    no_option: |cell, options| format!("“{cell}” is not recognised. It may be: {options}"),
    yes_or_no: |cell| format!("“{cell}” is not recognised. Write yes or no"),
    no_number: |cell| format!("“{cell}” is not a number"),
    not_whole: |cell| format!("“{cell}” is not a whole number"),
    out_of_bounds: |cell, most| format!("“{cell}” is not between 0 and {most}"),
    no_day: |cell| format!("“{cell}” is not a date. Write it as 2026-03-01"),
    day_missing: |cell| format!("“{cell}” has no day. Write it as 2026-03-01"),
    day_outside: |cell| format!("“{cell}” is not between 2000 and 2050. Check it"),
    doubtful: |cell| format!("“{cell}” is not exact. Write one definite value"),
    ambiguous: |cell, options| format!("“{cell}” may mean {options}. Write which"),
    implausible: |cell, options| {
        format!("“{cell}” is far from usual. Check it: it may mean {options}")
    },
    foreign_unit: |cell| format!("The unit of “{cell}” cannot be converted. Use another one"),
    no_school: |cell| {
        format!(
            "“{cell}” is not on the list of universities. If it really is not, write “Other university”"
        )
    },
    perhaps: |names| format!("; do you mean {names}?"),
    school_in_doubt: |cell, name| {
        format!(
            "“{cell}” may not be {name}. Check the words in brackets and say which type of university it is"
        )
    },
    no_school_list: "The list of universities has not loaded yet",
    conflict: |cell, other| {
        format!("“{cell}” differs from “{other}” in another column. Choose which column to use")
    },
    other_degree: |cell| {
        format!("“{cell}” may not be the university of the highest degree. Check it")
    },
    more_cells: |cells, headings| {
        format!(
            "This row has {cells} cells and there are {headings} headings. Cells may be out of place, so it is not estimated"
        )
    },
    fewer_cells: |cells, headings| {
        format!(
            "This row has {cells} cells and there are {headings} headings. Cells may be out of place, so it is not estimated"
        )
    },

    save_lead: "Save the people shown:",
    person_name: "Name",
    xlsx: "Spreadsheet (xlsx)",
    saved: |count| format!("Saved {}", people(count)),
    save_failed: "The part of the page that writes the file did not load, or the browser could not save it. Check your connection and try again.",
};
