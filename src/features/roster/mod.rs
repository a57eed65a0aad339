//! The roster: a table of people, and what each of them could get. It stays on the device.

mod applicant;
mod asking;
mod column_offers;
mod columns;
mod describe;
mod exceptions;
mod export;
mod input;
mod model;
mod people;
mod person;
mod person_answers;
mod progress;
mod rows;
mod save;
mod sums;
mod text;
mod tools;
mod value_mappings;

use leptos::prelude::*;
use policy::roster::{MAX_COLUMNS, MAX_ROWS};
use workbook::{Limits, NotOpened, SheetText};

use crate::icons::{Icon, Picture};
use applicant::Applicant;
use asking::Asking;
use columns::{Columns, TableNotes};
use input::{Input, RefusalMessage};
use model::{ListAnswers, RosterSession, Stage, use_roster};
use people::People;
use progress::Progress;
use rows::{HeaderRow, LeftOutRows};
use save::Save;
use sums::{Groups, Sums};
use tools::Tools;
use value_mappings::ValueMappings;

/// Reads the sheets of a spreadsheet program's file, with one row and one column more than a roster has, so that too many
/// are noticed.
///
/// # Errors
///
/// Where the file cannot be read or holds nothing.
pub fn read_workbook(file: &[u8]) -> Result<Vec<SheetText>, NotOpened> {
    let limits = Limits {
        rows: MAX_ROWS + 2,
        columns: MAX_COLUMNS + 1,
    };
    workbook::sheets(file, limits)
}

/// The page, for the table of pages that load later.
pub fn page() -> AnyView {
    view! { <RosterPage/> }.into_any()
}

/// The page of the roster.
#[component]
fn RosterPage() -> impl IntoView {
    let session = RosterSession::open();
    provide_context(session);
    provide_context(ListAnswers::new(session));
    on_cleanup(move || session.pause());
    // The list of schools may come after the table.
    Effect::new(move |_| session.read_schools());
    let is_input = Memo::new(move |_| {
        session
            .stage
            .with(|stage| matches!(stage, Stage::Empty | Stage::Refused(_) | Stage::Reading(_)))
    });
    view! {
        <section class="lead">
            <h1 class="page-title">{session.page.t(|text| text.title)}</h1>
            <p>{session.page.t(|text| text.lead)}</p>
            <p class="roster-privacy">{session.page.t(|text| text.privacy)}</p>
        </section>
        <RefusalMessage/>
        <Show when=move || is_input.get() fallback=|| view! { <Table/> }>
            <Input/>
        </Show>
        <div class="roster-status">
            <Progress/>
        </div>
        <p class="fine-print">{move || session.page.common_text().not_official}</p>
    }
    .into_any()
}

/// The table that was read, and what is estimated of it.
#[component]
fn Table() -> impl IntoView {
    let session = use_roster();
    let has_results = Memo::new(move |_| session.has_results());
    view! {
        <button
            class="button roster-another"
            type="button"
            data-action="another-table"
            on:click=move |_| session.clear()
        >
            <Icon picture=Picture::Again/>
            <span>{session.page.t(|text| text.another)}</span>
        </button>
        <section class="roster-read">
            <TableNotes/>
            <Applicant/>
            <LeftOutRows/>
            <HeaderRow/>
            <Columns/>
            <ValueMappings/>
        </section>
        <Show when=move || has_results.get()>
            <section class="roster-results">
                <Sums/>
                <Asking/>
                <Tools/>
                <Groups/>
                <People/>
                <Save/>
            </section>
        </Show>
    }
    .into_any()
}
