//! Taking a table in: pasted, dropped, or out of a file.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;
use leptos::web_sys::Event;
use policy::roster::NotText;
use workbook::NotOpened;

use super::model::{Refusal, RosterSession, Stage, use_roster};
use super::text::RosterText;
use crate::browser::{events, table_file};
use crate::icons::{Icon, Picture};

/// File types offered first by the file dialog.
const ACCEPT: &str = ".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.html,.htm,.xml,text/csv,text/plain,text/tab-separated-values";

/// Takes what is dropped anywhere on the page, which the browser would open in its place.
pub fn take_dropped(session: RosterSession) {
    events::on_window(&["dragover"], Event::prevent_default);
    events::on_window(&["drop"], move |event| {
        let files = table_file::dropped(event);
        if !files.is_empty() {
            session.take_files(files);
        } else if let Some(text) = table_file::dropped_text(event) {
            session.take_text(text);
        }
    });
}

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
    let take_chosen = move |event| session.take_files(table_file::chosen(&event));
    view! {
        <section class="roster-intake card">
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
                    <input type="file" accept=ACCEPT multiple on:change=take_chosen/>
                </label>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="example-table"
                    on:click=move |_| session.take_text(untrack(|| example_table(session)))
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
        match session.stage.get() {
            Stage::Refused(why) => Some(refusal_text(text, why)),
            _ if have_lists_failed.get() => Some(text.lists_failed),
            _ => None,
        }
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

/// Returns the sentence about input that is not a roster.
fn refusal_text(text: &'static RosterText, why: Refusal) -> &'static str {
    match why {
        Refusal::NotText(NotText::Empty) | Refusal::NotOpened(NotOpened::Empty) => text.empty,
        Refusal::NotText(NotText::TooLarge) => text.too_large,
        Refusal::NotText(NotText::Spreadsheet) | Refusal::NotOpened(NotOpened::Unreadable) => {
            text.spreadsheet
        }
        Refusal::NotText(NotText::Picture) | Refusal::Picture => text.picture,
        Refusal::NotText(NotText::Pdf) => text.pdf,
        Refusal::NotText(NotText::Other) => text.no_text,
        Refusal::NotOpened(NotOpened::Protected) => text.protected,
        Refusal::NotOpened(NotOpened::Older) => text.older,
        Refusal::NoReader => text.no_reader,
        Refusal::NoPeople => text.no_rows,
        Refusal::NoLists => text.lists_failed,
    }
}

/// The choice among the tables of the files that are open, where there are several; and the files that could not be read.
#[component]
pub fn SheetSelect() -> impl IntoView {
    let session = use_roster();
    let names = Memo::new(move |_| {
        session.files.with(|files| {
            let parts = files.as_ref().map(|files| files.parts.iter());
            let names = parts.into_iter().flatten().map(|part| part.name.clone());
            names.enumerate().collect::<Vec<_>>()
        })
    });
    let at = Memo::new(move |_| {
        session
            .files
            .with(|files| files.as_ref().map(|files| files.at))
    });
    let can_join = Memo::new(move |_| {
        session
            .files
            .with(|files| files.as_ref().is_some_and(|files| files.can_join))
    });
    let choose = move |event| session.take_part(event_target_value(&event).parse().ok());
    let failed = move || {
        let failed = session
            .files
            .with(|files| files.as_ref().map(|files| files.failed.clone()));
        let failed = failed.unwrap_or_default().into_iter();
        let failed = failed.map(|(name, why)| {
            let colon = session.page.common_text().colon;
            let sentence = refusal_text(session.page.text(), why);
            view! { <li>{[&*name, colon, sentence].concat()}</li> }
        });
        failed.collect_view()
    };
    view! {
        <Show when=move || { names.with(Vec::len) > 1 }>
            <p class="roster-sheet">
                <label for="roster-sheet">{session.page.t(|text| text.sheet)}</label>
                <select id="roster-sheet" on:change=choose>
                    <For
                        each=move || names.get()
                        key=|named| named.clone()
                        children=move |(place, name)| {
                            view! {
                                <option
                                    value=place
                                    prop:selected=move || at.get() == Some(Some(place))
                                >
                                    {name}
                                </option>
                            }
                        }
                    />
                    <Show when=move || can_join.get()>
                        <option value="all" prop:selected=move || at.get() == Some(None)>
                            {session.page.t(|text| text.all_sheets)}
                        </option>
                    </Show>
                </select>
            </p>
        </Show>
        <ul class="roster-notes">{failed}</ul>
    }
    .into_any()
}

/// Returns the typical visitors as a table, in the words of the page.
fn example_table(session: RosterSession) -> String {
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
    let mut table = text.person_name.to_owned();
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
