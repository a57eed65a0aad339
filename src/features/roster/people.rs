//! The list of people: sorted, a page at a time.

use leptos::prelude::*;
use policy::roster::Key;

use super::model::{PAGE_SIZE, Stage, use_roster};
use super::person::{PersonDetails, PersonRow};
use super::text::RosterText;
use crate::components::dynamic::dynamic;
use crate::language::list;

/// Returns a heading in the language shown.
type Heading = fn(&'static RosterText) -> &'static str;

/// The people found, or a sentence that there are none.
#[component]
pub fn People() -> impl IntoView {
    let session = use_roster();
    let preferences = session.page.preferences();
    // Paper has everybody who was found.
    let rows = Memo::new(move |_| {
        let (table, page) = (
            session.table(),
            session.options.with(|options| options.page),
        );
        let (first, count) = if preferences.is_printing() {
            (0, usize::MAX)
        } else {
            (page * PAGE_SIZE, PAGE_SIZE)
        };
        session.view.with(|view| {
            let rows = view.rows.iter().skip(first).take(count);
            rows.map(|row| (table, *row)).collect::<Vec<_>>()
        })
    });
    let is_ready = move || {
        session
            .stage
            .with(|stage| matches!(stage, Stage::Ready | Stage::Stopped(..)))
    };
    let has_rows = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    view! {
        <Show when=move || has_rows.get()>
            <table class="roster-people">
                <Head/>
                <tbody>
                    <For
                        each=move || rows.get()
                        key=|row| *row
                        children=|(_, row)| {
                            view! {
                                <PersonRow row/>
                                <PersonDetails row/>
                            }
                        }
                    />
                </tbody>
            </table>
            <Pages/>
        </Show>
        <Show when=move || !has_rows.get() && is_ready()>
            <p class="roster-nobody">{session.page.t(|text| text.nobody)}</p>
        </Show>
    }
    .into_any()
}

#[component]
fn Head() -> impl IntoView {
    let session = use_roster();
    let assumes = move || {
        let (language, catalogue) = (session.page.language(), session.page.catalogue());
        let questions = session.view.with(|view| view.sums.assumes);
        let mut names = String::new();
        for question in questions.iter() {
            let name = language.of(&catalogue[question].name);
            list(&mut names, language.text().list_separator, name);
        }
        (!names.is_empty()).then(|| {
            let words = (language.roster().usual_assumes)(&names);
            view! { <small class="roster-assumed">{words}</small> }
        })
    };
    view! {
        <thead>
            <tr>
                <SortHeading class="roster-row" words=|text| text.row key=Key::Row/>
                <SortHeading class="roster-name" words=|text| text.person_name key=Key::Name/>
                <SortHeading class="number" words=|text| text.usual key=Key::Usual>
                    {dynamic(assumes)}
                </SortHeading>
                <SortHeading class="number roster-all" words=|text| text.full key=Key::High/>
                <th class="roster-minor" scope="col">
                    {session.page.t(|text| text.largest)}
                </th>
                <SortHeading class="roster-minor" words=|text| text.open key=Key::Open/>
            </tr>
        </thead>
    }
    .into_any()
}

/// A heading that sorts by its column.
#[component]
fn SortHeading(
    class: &'static str,
    words: Heading,
    key: Key,
    /// The second line of the heading.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let session = use_roster();
    let order = move || {
        session
            .options
            .with(|options| match (options.key == key, options.descends) {
                (false, _) => "none",
                (true, false) => "ascending",
                (true, true) => "descending",
            })
    };
    let heading = move || {
        let mark = match order() {
            "ascending" => " ↑",
            "descending" => " ↓",
            _ => "",
        };
        [words(session.page.text()), mark].concat()
    };
    let sort = move |_| {
        session.set_options(|options| {
            // Amounts are looked at from the greatest down.
            options.descends = if options.key == key {
                !options.descends
            } else {
                matches!(key, Key::Usual | Key::High)
            };
            options.key = key;
            options.page = 0;
        });
    };
    view! {
        <th class=class scope="col" aria-sort=order>
            <button
                class="roster-sort"
                type="button"
                aria-label=move || (session.page.text().sort_by)(words(session.page.text()))
                on:click=sort
            >
                {heading}
            </button>
            {children.map(|children| children())}
        </th>
    }
    .into_any()
}

/// The ways to other pages of the list.
#[component]
fn Pages() -> impl IntoView {
    let session = use_roster();
    let count = Memo::new(move |_| {
        session
            .view
            .with(|view| view.rows.len())
            .div_ceil(PAGE_SIZE)
    });
    let page = Memo::new(move |_| session.options.with(|options| options.page));
    let turn_to = move |page: Option<usize>| {
        if let Some(page) = page {
            session.set_options(|options| options.page = page);
        }
    };
    let previous = move || page.get().checked_sub(1);
    let next = move || Some(page.get() + 1).filter(|next| *next < count.get());
    let label = move || {
        let (page, count) = (page.get() + 1, count.get());
        (session.page.text().page_of)(&page.to_string(), &count.to_string())
    };
    view! {
        <Show when=move || { count.get() > 1 }>
            <div class="roster-pages">
                // A button that cannot be pressed any more keeps the focus.
                <button
                    class="button"
                    type="button"
                    data-action="previous-page"
                    aria-disabled=move || previous().is_none().then_some("true")
                    on:click=move |_| turn_to(untrack(previous))
                >
                    {session.page.t(|text| text.previous)}
                </button>
                <span>{label}</span>
                <button
                    class="button"
                    type="button"
                    data-action="next-page"
                    aria-disabled=move || next().is_none().then_some("true")
                    on:click=move |_| turn_to(untrack(next))
                >
                    {session.page.t(|text| text.next)}
                </button>
            </div>
        </Show>
    }
    .into_any()
}
