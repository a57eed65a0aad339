//! Taking a table in: pasted, dropped, or out of a file.

use leptos::ev::{ClipboardEvent, DragEvent};
use leptos::prelude::*;
use policy::roster::NotText;
use workbook::NotOpened;

use super::model::{Refusal, RosterSession, Stage, use_roster};
use crate::browser::table_file;
use crate::components::dynamic::dynamic;
use crate::icons::{Icon, Picture};

/// File types offered first by the file dialog.
const ACCEPT: &str =
    ".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values";

/// The ways to bring a table.
#[component]
pub fn Input() -> impl IntoView {
    let session = use_roster();
    let typed = RwSignal::new(String::new());
    let is_pasted = RwSignal::new(false);
    let take_pasted = move |event: ClipboardEvent| {
        let has_picture = table_file::has_only_files(&event);
        is_pasted.set(!has_picture);
        if has_picture {
            session.refuse(Refusal::Picture);
        }
    };
    let take_input = move |event| {
        typed.set(event_target_value(&event));
        if is_pasted.get_untracked() {
            is_pasted.set(false);
            session.take_text(typed.get_untracked());
        }
    };
    let take_dropped = move |event: DragEvent| {
        if let Some(file) = table_file::dropped(&event) {
            session.take_file(file);
        } else if let Some(text) = table_file::dropped_text(&event) {
            session.take_text(text);
        }
    };
    let take_chosen = move |event| {
        if let Some(file) = table_file::chosen(&event) {
            session.take_file(file);
        }
    };
    view! {
        <section
            class="roster-intake card"
            on:dragover=|event| event.prevent_default()
            on:drop=take_dropped
        >
            <label for="roster-paste">{session.page.t(|text| text.paste)}</label>
            <textarea
                id="roster-paste"
                rows="7"
                spellcheck="false"
                autocomplete="off"
                wrap="off"
                placeholder=session.page.t(|text| text.paste_hint)
                on:paste=take_pasted
                on:input=take_input
            ></textarea>
            <div class="field-actions">
                <button
                    class="button button-main"
                    type="button"
                    data-action="read-table"
                    on:click=move |_| session.take_text(typed.get_untracked())
                >
                    {session.page.t(|text| text.read)}
                </button>
                <label class="button roster-file">
                    <Icon picture=Picture::Table/>
                    <span>{session.page.t(|text| text.choose)}</span>
                    <input type="file" accept=ACCEPT on:change=take_chosen/>
                </label>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="example-table"
                    on:click=move |_| session.take_text(untrack(|| example_table(&session)))
                >
                    {session.page.t(|text| text.example)}
                </button>
            </div>
            <p class="group-lead">{session.page.t(|text| text.drop)}</p>
        </section>
    }
    .into_any()
}

/// The message about input that is not a roster, or about lists that did not load.
#[component]
pub fn RefusalMessage() -> impl IntoView {
    let session = use_roster();
    let have_lists_failed = Memo::new(move |_| session.lists.state.get() == Some(false));
    let sentence = move || {
        let text = session.page.text();
        Some(match session.stage.get() {
            Stage::Refused(
                Refusal::NotText(NotText::Empty) | Refusal::NotOpened(NotOpened::Empty),
            ) => text.empty,
            Stage::Refused(Refusal::NotText(NotText::TooLarge)) => text.too_large,
            Stage::Refused(
                Refusal::NotText(NotText::Spreadsheet) | Refusal::NotOpened(NotOpened::Unreadable),
            ) => text.spreadsheet,
            Stage::Refused(Refusal::NotText(NotText::Other)) => text.no_text,
            Stage::Refused(Refusal::NotOpened(NotOpened::Protected)) => text.protected,
            Stage::Refused(Refusal::NotOpened(NotOpened::Older)) => text.older,
            Stage::Refused(Refusal::NoReader) => text.no_reader,
            Stage::Refused(Refusal::NoPeople) => text.no_rows,
            Stage::Refused(Refusal::Picture) => text.picture,
            Stage::Refused(Refusal::NoLists) => text.lists_failed,
            _ if have_lists_failed.get() => text.lists_failed,
            _ => return None,
        })
    };
    let sentence = Memo::new(move |_| sentence());
    view! {
        <Show when=move || sentence.get().is_some()>
            <div class="message roster-refused" role="alert">
                <p>{move || sentence.get()}</p>
                <SheetSelect/>
                <Show when=move || have_lists_failed.get()>
                    <button
                        class="button"
                        type="button"
                        data-action="load-lists"
                        on:click=move |_| session.load_lists()
                    >
                        {move || session.page.common_text().try_again}
                    </button>
                </Show>
            </div>
        </Show>
    }
    .into_any()
}

/// The choice among the sheets of a spreadsheet program's file, where there are several.
#[component]
pub fn SheetSelect() -> impl IntoView {
    let session = use_roster();
    let choose = move |event| {
        if let Ok(at) = event_target_value(&event).parse() {
            session.take_sheet(at);
        }
    };
    let options = move || {
        let workbook = session.workbook.get();
        let workbook = workbook.filter(|workbook| workbook.sheets.len() > 1)?;
        let options = (0..).zip(workbook.sheets.iter()).map(|(place, sheet)| {
            let is_read = workbook.at == place;
            view! {
                <option value=place selected=is_read>
                    {sheet.name.clone()}
                </option>
            }
        });
        Some(view! {
            <p class="roster-sheet">
                <label for="roster-sheet">{session.page.t(|text| text.sheet)}</label>
                <select id="roster-sheet" on:change=choose>
                    {options.collect_view()}
                </select>
            </p>
        })
    };
    dynamic(options)
}

/// Returns the typical visitors as a table, in the words of the page.
fn example_table(session: &RosterSession) -> String {
    let (language, catalogue) = (session.page.language(), session.page.catalogue());
    let text = language.roster();
    let mut questions = Vec::new();
    for visitor in &catalogue.visitors {
        let answered = visitor.answers.iter().map(|(question, _)| *question);
        for question in answered.chain(visitor.today) {
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
    }
    let mut table = text.csv_columns[1].to_owned();
    for question in &questions {
        table.push('\t');
        table.push_str(language.of(&catalogue[*question].name));
    }
    for (number, visitor) in (1_usize..).zip(&catalogue.visitors) {
        table.push('\n');
        table.push_str(&(text.example_names)(&number.to_string()));
        for question in &questions {
            table.push('\t');
            if visitor.today == Some(*question) {
                table.push_str(&session.page.today().to_string());
            }
            let given = visitor.answers.iter().find(|(known, _)| known == question);
            if let Some((_, answer)) = given {
                table.push_str(&language.answer(catalogue, *question, *answer));
            }
        }
    }
    table
}
