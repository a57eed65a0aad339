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
use policy::Date;
use policy::roster::{MAX_COLUMNS, MAX_ROWS};
use workbook::{Limits, NotOpened, SheetText};

use crate::browser::{html_table, part};
use crate::components::dynamic::dynamic;
use crate::components::lazy_views::{
    ListFile, ListFormat, RosterPart, TableReaders, use_lazy_views,
};
use crate::icons::{Icon, Picture};
use crate::language::Language;
use applicant::Applicant;
use asking::Asking;
use columns::{Columns, TableNotes};
use exceptions::Exceptions;
use input::{Input, RefusalMessage, take_dropped};
use model::{ListAnswers, RosterSession, Stage, use_roster};
use people::People;
use person_answers::PersonAnswers;
use progress::Progress;
use rows::LeftOutRows;
use save::Save;
use sums::{Groups, Sums};
use tools::Tools;
use value_mappings::ValueMappings;

/// The readers of spreadsheet programs' files.
pub const TABLE_READERS: TableReaders = TableReaders {
    sheets: read_workbook,
    tables: html_table::tables,
};

/// Reads the sheets of a file, with one row and one column more than a roster has, so that too many are noticed.
fn read_workbook(file: &[u8]) -> Result<Vec<SheetText>, NotOpened> {
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

/// Starts a file of a list.
pub fn start_list_file(format: ListFormat, language: Language, day: Date) -> Box<dyn ListFile> {
    export::start(format, language, day)
}

/// A part that is opened in place.
pub fn opened_part(part: RosterPart) -> AnyView {
    match part {
        RosterPart::Exceptions(question, answer) => {
            view! { <Exceptions question answer/> }.into_any()
        }
        RosterPart::PersonAnswers(row) => view! { <PersonAnswers row/> }.into_any(),
    }
}

/// The page of the roster.
#[component]
fn RosterPage() -> impl IntoView {
    let session = RosterSession::open();
    provide_context(session);
    provide_context(ListAnswers::new(session));
    take_dropped(session);
    // They are there without a network, too.
    let views = use_lazy_views();
    part::keep((views.question_field)(None, "list"));
    part::keep((views.roster_part)(RosterPart::PersonAnswers(0)));
    part::keep((views.list_file)());
    on_cleanup(move || session.pause());
    // The list of schools may come after the table.
    Effect::new(move |_| session.read_schools());
    // While another table is read, the present one stays.
    let is_input = Memo::new(move |_| match session.stage.get() {
        Stage::Empty | Stage::Refused(_) => true,
        Stage::Reading(_) => session.read(|_| ()).is_none(),
        _ => false,
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

/// The day and the catalogue of the estimates, on paper.
#[component]
fn PaperBasis() -> impl IntoView {
    let session = use_roster();
    let preferences = session.page.preferences();
    let basis = move || {
        preferences.is_printing().then(|| {
            let (language, common) = (session.page.language(), session.page.common_text());
            let day = (common.results().as_of)(&language.date(session.page.today()));
            let version = (common.sharing().about_version)(&session.page.catalogue().version);
            view! { <p data-part="paper-basis">{[&*day, common.semicolon, &version].concat()}</p> }
        })
    };
    dynamic(basis)
}

/// The table that was read, and what is estimated of it.
#[component]
fn Table() -> impl IntoView {
    let session = use_roster();
    let has_results = Memo::new(move |_| session.has_results());
    view! {
        <AnotherTable/>
        <section class="roster-read">
            <TableNotes/>
            <Applicant/>
            <LeftOutRows/>
            <ValueMappings/>
            <Columns/>
        </section>
        <Show when=move || has_results.get()>
            <section class="roster-results">
                <PaperBasis/>
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

/// The way to another table, which asks first where this one took work.
#[component]
fn AnotherTable() -> impl IntoView {
    let session = use_roster();
    let asks = RwSignal::new(false);
    let leave = move |_| {
        if session.is_worked_on() && !asks.get_untracked() {
            asks.set(true);
        } else {
            session.clear();
        }
    };
    let label = move || {
        let text = session.page.text();
        if asks.get() {
            text.another_really
        } else {
            text.another
        }
    };
    view! {
        <div class="field-actions roster-another">
            <button class="button" type="button" data-action="another-table" on:click=leave>
                <Icon picture=Picture::Again/>
                <span>{label}</span>
            </button>
            <Show when=move || asks.get()>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="keep-table"
                    on:click=move |_| asks.set(false)
                >
                    {session.page.t(|text| text.keep)}
                </button>
                <p role="status">{session.page.t(|text| text.another_loses)}</p>
            </Show>
        </div>
    }
    .into_any()
}
