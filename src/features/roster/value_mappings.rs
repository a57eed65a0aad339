//! Texts of a column that were not understood, and their meanings: set once for all rows.

use leptos::prelude::*;
use policy::roster::{NotUnderstood, Sheet, ValueMapping};
use policy::{Question, QuestionIndex};

use super::describe::{heading_text, quoted};
use super::model::use_roster;
use crate::language::Language;

/// Maximum number of texts listed of a column.
const MAX_TEXTS: usize = 20;
/// The value of the option that leaves the question open; no answer is written like this.
const OPEN: &str = "?";

/// The texts of a column that were not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ColumnTexts {
    table: u32,
    column: usize,
    question: QuestionIndex,
    heading: String,
    texts: Vec<NotUnderstood>,
    has_more: bool,
}

impl ColumnTexts {
    /// Returns the texts of a column that answers a question with options; `None` if there are none.
    fn new(language: Language, sheet: &Sheet<'_>, table: u32, column: usize) -> Option<Self> {
        let question = sheet.asked_by(column)?;
        if sheet.catalogue()[question].single_answers().is_empty() {
            return None;
        }
        // One more than is shown tells whether there are more.
        let mut texts = sheet.not_understood(column, MAX_TEXTS + 1);
        let has_more = texts.len() > MAX_TEXTS;
        texts.truncate(MAX_TEXTS);
        (!texts.is_empty()).then(|| Self {
            table,
            column,
            question,
            heading: heading_text(language, sheet, column),
            texts,
            has_more,
        })
    }
}

/// All texts that were not understood, column by column.
type Texts = Memo<Vec<ColumnTexts>>;

/// All texts that were not understood, if there are any.
#[component]
pub fn ValueMappings() -> impl IntoView {
    let session = use_roster();
    let all: Texts = Memo::new(move |_| {
        let (language, table) = (session.page.language(), session.table());
        let columns = session.read(|sheet| {
            let columns = 0..sheet.headings().len();
            let columns =
                columns.filter_map(|column| ColumnTexts::new(language, sheet, table, column));
            columns.collect()
        });
        columns.unwrap_or_default()
    });
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <section class="roster-meanings card">
                <h2>{session.page.t(|text| text.not_read)}</h2>
                <p class="group-lead">{session.page.t(|text| text.not_read_lead)}</p>
                <For
                    each=move || all.get()
                    key=|texts| (texts.table, texts.column, texts.question)
                    children=move |texts| view! { <OfColumn all texts/> }
                />
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn OfColumn(all: Texts, texts: ColumnTexts) -> impl IntoView {
    let session = use_roster();
    let ColumnTexts {
        column, question, ..
    } = texts;
    let shown = Memo::new(move |_| {
        all.with(|all| all.iter().find(|texts| texts.column == column).cloned())
    });
    let texts = move || shown.with(|shown| shown.as_ref().map(|shown| shown.texts.clone()));
    let has_more = move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.has_more));
    let heading =
        Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.heading.clone())));
    let has_several = move || texts().is_some_and(|texts| texts.len() > 1);
    view! {
        <div>
            <h3>{move || heading.get()}</h3>
            <Show when=has_several>
                <Rest column question heading/>
            </Show>
            <ul>
                <ForEnumerate
                    each=move || texts().unwrap_or_default()
                    key=|text| text.cell.clone()
                    children=move |index, text| {
                        view! { <ValueMapping shown column question index text/> }
                    }
                />
            </ul>
            <Show when=has_more>
                <p class="roster-column-note">{session.page.t(|text| text.not_read_more)}</p>
            </Show>
        </div>
    }
    .into_any()
}

/// One choice for all texts of a column that have no meaning of their own.
#[component]
fn Rest(column: usize, question: QuestionIndex, heading: Memo<Option<String>>) -> impl IntoView {
    let session = use_roster();
    let catalogue = session.page.catalogue();
    let mapping = Memo::new(move |_| session.read(|sheet| sheet.rest(column)).flatten());
    let answers = catalogue[question].single_answers().into_iter();
    let options = answers.map(|answer| {
        view! {
            <option
                value=catalogue[question].write(answer)
                prop:selected=move || mapping.get() == Some(ValueMapping::Answer(answer))
            >
                {move || session.page.language().answer(catalogue, question, answer)}
            </option>
        }
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        let mapping = read_mapping(&catalogue[question], &value);
        session.change_answers(|sheet| sheet.set_rest(column, mapping));
    };
    let label = move || {
        let heading = heading.get().unwrap_or_default();
        (session.page.text().rest)(&heading)
    };
    view! {
        <label class="roster-rest">
            <span>{label}</span>
            <select id=format!("rest-{column}") data-action="rest" on:change=choose>
                <option value="" prop:selected=move || mapping.get().is_none()>
                    {session.page.t(|text| text.rest_open)}
                </option>
                {options.collect_view()}
                <option value=OPEN prop:selected=move || mapping.get() == Some(ValueMapping::Open)>
                    {session.page.t(|text| text.not_read_open)}
                </option>
            </select>
        </label>
    }
    .into_any()
}

/// Reads the value of an option; `None` gives no meaning.
fn read_mapping(asked: &Question, value: &str) -> Option<ValueMapping> {
    match value {
        "" => None,
        OPEN => Some(ValueMapping::Open),
        value => asked.read(value).ok().map(ValueMapping::Answer),
    }
}

/// A text, and a choice of its meaning.
#[component]
fn ValueMapping(
    shown: Memo<Option<ColumnTexts>>,
    column: usize,
    question: QuestionIndex,
    index: ReadSignal<usize>,
    text: NotUnderstood,
) -> impl IntoView {
    let session = use_roster();
    let catalogue = session.page.catalogue();
    let cell = StoredValue::new(text.cell);
    let current = Memo::new(move |_| {
        shown.with(|shown| {
            let mut texts = shown.as_ref()?.texts.iter();
            let text = cell.with_value(|cell| texts.find(|text| text.cell == *cell))?;
            Some((text.count, text.mapping))
        })
    });
    let mapping = move || current.get().and_then(|(_, mapping)| mapping);
    let count = move || {
        let count = current.get().unwrap_or_default().0;
        (session.page.text().not_read_count)(&count.to_string())
    };
    let label = move || cell.with_value(|cell| (session.page.text().not_read_means)(&quoted(cell)));
    let options = catalogue[question]
        .single_answers()
        .into_iter()
        .map(|answer| {
            view! {
                <option
                    value=catalogue[question].write(answer)
                    prop:selected=move || mapping() == Some(ValueMapping::Answer(answer))
                >
                    {move || session.page.language().answer(catalogue, question, answer)}
                </option>
            }
        });
    let choose = move |event| {
        let value = event_target_value(&event);
        let mapping = read_mapping(&catalogue[question], &value);
        session.set_value_mapping(column, &cell.get_value(), mapping);
    };
    view! {
        <li>
            <b class="roster-heading">{cell.with_value(|cell| quoted(cell))}</b>
            <span class="roster-sample">{count}</span>
            <select
                id=move || format!("meaning-{column}-{}", index.get())
                aria-label=label
                on:change=choose
            >
                <option value="" prop:selected=move || mapping().is_none()>
                    {session.page.t(|text| text.not_read_still)}
                </option>
                {options.collect_view()}
                <option value=OPEN prop:selected=move || mapping() == Some(ValueMapping::Open)>
                    {session.page.t(|text| text.not_read_open)}
                </option>
            </select>
        </li>
    }
    .into_any()
}
