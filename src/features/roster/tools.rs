//! Finding, filtering and grouping people.

use leptos::prelude::*;
use policy::roster::Kind;

use super::describe::heading_text;
use super::model::use_roster;
use super::text::RosterText;

/// Selects a text of the page in its language.
type TextFn = fn(&'static RosterText) -> &'static str;

/// The people to show: value of the option, and its text.
const KINDS: [(Kind, &str, TextFn); 4] = [
    (Kind::All, "all", |text| text.all),
    (Kind::Faulty, "faulty", |text| text.only_faulty),
    (Kind::Open, "open", |text| text.only_open),
    (Kind::Settled, "settled", |text| text.only_settled),
];

/// The tools above the list.
#[component]
pub fn Tools() -> impl IntoView {
    let session = use_roster();
    let find = move |event| {
        let typed = event_target_value(&event);
        session.set_filter(|filter| filter.text = typed);
    };
    view! {
        <div class="roster-tools">
            <div class="roster-find">
                <label for="roster-find">{session.page.t(|text| text.find)}</label>
                <input
                    type="search"
                    id="roster-find"
                    autocomplete="off"
                    prop:value=move || session.options.with(|options| options.filter.text.clone())
                    on:input=find
                />
            </div>
            <KindSelect/>
            <GroupSelect/>
        </div>
    }
    .into_any()
}

#[component]
fn KindSelect() -> impl IntoView {
    let session = use_roster();
    let options = KINDS.map(|(kind, value, words)| {
        let is_chosen = move || session.options.with(|options| options.filter.kind == kind);
        view! {
            <option value=value prop:selected=is_chosen>
                {move || words(session.page.text())}
            </option>
        }
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        let known = KINDS.iter().find(|(_, known, _)| *known == value);
        let kind = known.map_or(Kind::All, |(kind, ..)| *kind);
        session.set_filter(|filter| filter.kind = kind);
    };
    view! {
        <label>
            <span>{session.page.t(|text| text.show)}</span>
            <select data-action="roster-kind" on:change=choose>
                {options.into_iter().collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The columns by which people can be grouped, if there are any.
#[component]
fn GroupSelect() -> impl IntoView {
    let session = use_roster();
    let columns = Memo::new(move |_| {
        let (language, table) = (session.page.language(), session.table());
        let columns = session.read(|sheet| {
            let columns = 0..sheet.headings().len();
            let columns: Vec<_> = columns.filter(|column| sheet.has_groups(*column)).collect();
            let columns = columns.into_iter();
            columns
                .map(|column| (table, column, heading_text(language, sheet, column)))
                .collect::<Vec<_>>()
        });
        columns.unwrap_or_default()
    });
    let is_chosen =
        move |column: Option<usize>| session.options.with(|options| options.grouped == column);
    let choose = move |event| {
        let column = event_target_value(&event).parse().ok();
        session.set_options(|options| {
            options.grouped = column;
            options.filter.group = None;
            options.page = 0;
        });
    };
    view! {
        <Show when=move || columns.with(|columns| !columns.is_empty())>
            <label>
                <span>{session.page.t(|text| text.group_by)}</span>
                <select data-action="roster-group" on:change=choose>
                    <option value="" prop:selected=move || is_chosen(None)>
                        {session.page.t(|text| text.no_group)}
                    </option>
                    <For
                        each=move || columns.get()
                        key=|column| column.clone()
                        children=move |(_, column, heading)| {
                            view! {
                                <option
                                    value=column.to_string()
                                    prop:selected=move || is_chosen(Some(column))
                                >
                                    {heading}
                                </option>
                            }
                        }
                    />
                </select>
            </label>
        </Show>
    }
    .into_any()
}
