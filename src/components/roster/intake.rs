//! Taking a table in: pasted, dropped, or out of a file.

use policy::roster::NotText;

use super::desk::{Desk, Refusal, Stage};
use crate::browser::table_file;
use crate::icons::{Picture, icon};
use crate::markup::{Input, Markup, Piece, classed, el, live, nothing};
use crate::state::{Signal, State};

const FIELD: &str = "roster-paste";

/// The ways to bring a table.
pub fn intake(desk: Desk) -> Markup {
    let state = desk.state;
    let text = move || state.language.get().roster();
    let typed = Signal::new(String::new());
    let is_pasted = Signal::new(false);
    let field = el("textarea")
        .attr("id", FIELD)
        .attr("rows", "7")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("wrap", "off")
        .live_attr("placeholder", move || Some(text().paste_hint))
        .on("paste", move |event| {
            let has_picture = table_file::has_only_files(&event);
            is_pasted.set(!has_picture);
            if has_picture {
                desk.stage.set(Stage::Refused(Refusal::Picture));
            }
        })
        .on("input", move |event| {
            typed.set(leptos::prelude::event_target_value(&event));
            if is_pasted.get_untracked() {
                is_pasted.set(false);
                desk.take_text(typed.get_untracked());
            }
        });
    let read = classed("button", "button button-main")
        .attr("type", "button")
        .attr("data-action", "read-table")
        .live_text(move || text().read)
        .on("click", move |_| desk.take_text(typed.get_untracked()));
    let file = Input::new(&[
        ("type", "file"),
        (
            "accept",
            ".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values",
        ),
    ]);
    let choose = classed("label", "button roster-file")
        .view(icon(Picture::Table))
        .with(el("span").live_text(move || text().choose))
        .view(file.done())
        .on("change", move |event| {
            if let Some(file) = table_file::chosen(&event) {
                desk.take_file(file);
            }
        });
    let example = classed("button", "button button-quiet")
        .attr("type", "button")
        .attr("data-action", "example-table")
        .live_text(move || text().example)
        .on("click", move |_| desk.take_text(example_table(state)));
    let drop = move |event| {
        if let Some(file) = table_file::dropped(&event) {
            desk.take_file(file);
        } else if let Some(text) = table_file::dropped_text(&event) {
            desk.take_text(text);
        }
    };
    classed("section", "roster-intake card")
        .on("dragover", |event| event.prevent_default())
        .on("drop", drop)
        .with(
            el("label")
                .attr("for", FIELD)
                .live_text(move || text().paste),
        )
        .with(field)
        .with(
            classed("div", "field-actions")
                .with(read)
                .with(choose)
                .with(example),
        )
        .with(classed("p", "group-lead").live_text(move || text().drop))
}

/// What is said where what was given is no table, or the lists are not there.
pub fn refusal(desk: Desk) -> Piece {
    let state = desk.state;
    live(move || {
        let text = state.language.get().roster();
        let lists_failed = desk.lists.get() == Some(false);
        let said = match desk.stage.get() {
            Stage::Refused(Refusal::NotText(NotText::Empty)) => text.empty,
            Stage::Refused(Refusal::NotText(NotText::TooLarge)) => text.too_large,
            Stage::Refused(Refusal::NotText(NotText::Spreadsheet)) => text.spreadsheet,
            Stage::Refused(Refusal::NotText(NotText::Other)) => text.no_text,
            Stage::Refused(Refusal::Nobody) => text.no_rows,
            Stage::Refused(Refusal::Picture) => text.picture,
            Stage::Refused(Refusal::NoLists) => text.lists_failed,
            _ if lists_failed => text.lists_failed,
            _ => return nothing(),
        };
        let again = lists_failed.then(|| {
            classed("button", "button")
                .attr("type", "button")
                .text(state.text().try_again)
                .on("click", move |_| desk.fetch_lists())
        });
        classed("div", "message roster-refused")
            .attr("role", "alert")
            .with(el("p").text(said))
            .maybe(again)
            .done()
    })
}

/// The typical visitors as a table, in the words of the page.
fn example_table(state: State) -> String {
    let language = state.language.get_untracked();
    let (text, catalogue) = (language.roster(), state.catalogue());
    let mut questions = Vec::new();
    for visitor in &catalogue.visitors {
        let dated = visitor.today.into_iter();
        for question in visitor
            .answers
            .iter()
            .map(|(question, _)| *question)
            .chain(dated)
        {
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
    for (number, visitor) in (1..).zip(&catalogue.visitors) {
        let number: usize = number;
        table.push('\n');
        table.push_str(&(text.example_names)(&number.to_string()));
        for question in &questions {
            table.push('\t');
            if visitor.today == Some(*question) {
                table.push_str(&state.today().to_string());
            }
            let given = visitor.answers.iter().find(|(known, _)| known == question);
            if let Some((_, answer)) = given {
                table.push_str(&language.answer(catalogue, *question, *answer));
            }
        }
    }
    table
}
