//! The sum of the people shown, and groups of them.

use leptos::prelude::*;
use policy::QuestionIndex;
use policy::roster::Group;

use super::describe::{group_text, heading_text};
use super::model::use_roster;
use crate::components::dynamic::dynamic;
use crate::components::total::usual_answers_text;

/// Maximum number of groups shown: the largest.
const MAX_GROUPS: usize = 24;

/// The sum of the people shown: the usual range leads, with what it assumes; the full one stands below it.
#[component]
pub fn Sums() -> impl IntoView {
    let session = use_roster();
    let sums = Memo::new(move |_| session.view.with(|view| view.sums));
    let is_assuming = Memo::new(move |_| sums.with(|sums| !sums.assumes.is_empty()));
    let title = move || {
        let text = session.page.text();
        if is_assuming.get() {
            text.together_usual
        } else {
            text.together
        }
    };
    let full = move || {
        let words = session.page.common_text().full_range;
        is_assuming.get().then(|| {
            let range = session.page.language().range(sums.with(|sums| sums.total));
            view! { <p class="roster-full">{words(&range)}</p> }
        })
    };
    let assumed = move || {
        let questions: Vec<QuestionIndex> = sums.with(|sums| sums.assumes.iter().collect());
        (!questions.is_empty()).then(|| {
            let language = session.page.language();
            let answers = usual_answers_text(language, session.page.catalogue(), &questions);
            let lead = language.roster().assumed_of_all;
            view! { <p class="fine-print">{[lead, language.text().colon, &answers].concat()}</p> }
        })
    };
    let faulty = move || {
        let faulty = sums.with(|sums| sums.faulty);
        (faulty > 0).then(|| view! { <li>{(session.page.text().faulty)(&faulty.to_string())}</li> })
    };
    let not_estimated = move || {
        let count = sums.with(|sums| sums.not_estimated);
        (count > 0)
            .then(|| view! { <li>{(session.page.text().not_estimated)(&count.to_string())}</li> })
    };
    view! {
        <section class="roster-sums card">
            <p class="total-title">{title}</p>
            <p class="roster-total">
                {move || session.page.language().range(sums.with(|sums| sums.usual))}
            </p>
            {full}
            {assumed}
            <ul class="roster-counts">
                <li>
                    {move || (session.page.text().people)(&sums.with(|sums| sums.people).to_string())}
                </li>
                <li>
                    {move || (session.page.text().certain)(&sums.with(|sums| sums.certain).to_string())}
                </li>
                <li>
                    {move || (session.page.text().settled)(&sums.with(|sums| sums.settled).to_string())}
                </li>
                {not_estimated}
                {faulty}
            </ul>
            <p class="fine-print">{session.page.t(|text| text.together_note)}</p>
        </section>
    }
    .into_any()
}

/// A group as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct GroupView {
    group: Group,
    name: String,
}

/// The groups, where the visitor has asked for them.
#[component]
pub fn Groups() -> impl IntoView {
    let session = use_roster();
    let column = Memo::new(move |_| session.options.with(|options| options.grouped));
    let table = move || column.get().map(|column| view! { <GroupTable column/> });
    dynamic(table)
}

#[component]
fn GroupTable(column: usize) -> impl IntoView {
    let session = use_roster();
    let groups = Memo::new(move |_| {
        let language = session.page.language();
        let groups = session.read(|sheet| {
            let groups = sheet.groups(column).into_iter().take(MAX_GROUPS);
            groups
                .map(|group| GroupView {
                    name: group_text(language, sheet, column, &group),
                    group,
                })
                .collect::<Vec<_>>()
        });
        groups.unwrap_or_default()
    });
    let heading = Memo::new(move |_| {
        let language = session.page.language();
        let heading = session.read(|sheet| heading_text(language, sheet, column));
        heading.unwrap_or_default()
    });
    view! {
        <section class="roster-groups">
            <h2>{move || heading.with(|heading| (session.page.text().groups)(heading))}</h2>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{move || heading.get()}</th>
                        <th scope="col">{session.page.t(|text| text.group_count)}</th>
                        <th scope="col">{session.page.t(|text| text.usual)}</th>
                        <th scope="col">{session.page.t(|text| text.full)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || groups.get()
                        key=|shown| shown.group.key.clone()
                        children=move |shown| {
                            view! { <GroupRow groups column key=shown.group.key/> }
                        }
                    />
                </tbody>
            </table>
        </section>
    }
    .into_any()
}

/// A group: its name shows only its people, and again all.
#[component]
fn GroupRow(groups: Memo<Vec<GroupView>>, column: usize, key: String) -> impl IntoView {
    let session = use_roster();
    let chosen = StoredValue::new(Some((column, key.clone())));
    let shown = Memo::new(move |_| {
        groups.with(|groups| groups.iter().find(|shown| shown.group.key == key).cloned())
    });
    let name = move || shown.with(|shown| shown.as_ref().map(|shown| shown.name.clone()));
    let sums = move || {
        shown.with(|shown| {
            shown
                .as_ref()
                .map(|shown| shown.group.sums)
                .unwrap_or_default()
        })
    };
    let is_chosen = Memo::new(move |_| {
        session
            .options
            .with(|options| chosen.with_value(|chosen| options.filter.group == *chosen))
    });
    let toggle = move |_| {
        let group = if is_chosen.get_untracked() {
            None
        } else {
            chosen.get_value()
        };
        session.set_filter(|filter| filter.group = group);
    };
    view! {
        <tr>
            <th scope="row">
                <button
                    class="roster-group"
                    type="button"
                    aria-pressed=move || is_chosen.get().to_string()
                    on:click=toggle
                >
                    {name}
                </button>
            </th>
            <td class="number">{move || sums().people.to_string()}</td>
            <td class="number roster-usual">
                {move || session.page.language().range(sums().usual)}
            </td>
            <td class="number">{move || session.page.language().range(sums().total)}</td>
        </tr>
    }
    .into_any()
}
