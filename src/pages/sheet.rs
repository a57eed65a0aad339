//! A page made at build: on its way, there, or not to be had.

use leptos::prelude::*;
use policy::{Date, is_stale};

use crate::browser;
use crate::components::dynamic::dynamic;
use crate::components::offline::OfflineSection;
use crate::context::Fetched;
use crate::context::{Navigation, Preferences, use_estimation, use_navigation, use_preferences};
use crate::route::Route;
use crate::sheets::loaded::use_sheets;
use crate::sheets::{ANSWERS, CHECKED};

/// The page of a route that is made at build.
#[component]
pub fn SheetPage(route: Route) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let placeholders = use_placeholders();
    let sheets = use_sheets();
    // The title of the document is that of the sheet, once it is there.
    Effect::new(move |_| {
        let title = match sheets.page(route) {
            Fetched::There(sheet) => Some(sheet.title),
            _ => None,
        };
        navigation.set_page_title(title);
    });
    on_cleanup(move || navigation.set_page_title(None));
    let page = move || match sheets.page(route) {
        Fetched::There(sheet) => {
            // Buttons lead to its sections: what stands behind the # of an address is the page.
            let html = placeholders.filled(sheet.html);
            // Only the device knows whether it has the page.
            let offline = (route == Route::About).then(|| view! { <OfflineSection/> });
            view! {
                <div
                    class="sheet"
                    inner_html=html
                    on:click=|event| browser::document::go_to_section(&event)
                ></div>
                {offline}
            }
            .into_any()
        }
        Fetched::Failed => view! {
            <Heading route/>
            <div class="message" role="alert">
                <p>{preferences.t(|text| text.sheet_not_fetched)}</p>
                <button class="button" type="button" on:click=move |_| sheets.load_again()>
                    {preferences.t(|text| text.try_again)}
                </button>
            </div>
        }
        .into_any(),
        _ => view! {
            <Heading route/>
            <p class="group-lead" role="status">
                {preferences.t(|text| text.sheet_coming)}
            </p>
        }
        .into_any(),
    };
    dynamic(page)
}

/// The short form of a place; empty while it is not there, since the page below is whole without it.
#[component]
pub fn PlaceLead(place: &'static str) -> impl IntoView {
    let placeholders = use_placeholders();
    let sheets = use_sheets();
    let lead = move || match sheets.lead(place) {
        Fetched::There(lead) if !lead.title.is_empty() => Some(view! {
            <aside
                class="centre-lead card"
                aria-label=lead.title
                inner_html=placeholders.filled(lead.html)
            ></aside>
        }),
        _ => None,
    };
    dynamic(lead)
}

/// The heading of a page that is not there.
#[component]
fn Heading(route: Route) -> impl IntoView {
    let preferences = use_preferences();
    // The map beside a place has a heading.
    let has_heading = !matches!(route, Route::Place(_));
    let name = move || match route {
        Route::About => preferences.text().about,
        _ => preferences.text().plan_title,
    };
    has_heading.then(|| view! { <h1 class="page-title">{name}</h1> })
}

/// The values that only the visitor's device knows: the answers, and how long ago today something was checked.
#[derive(Clone, Copy)]
struct Placeholders {
    preferences: Preferences,
    navigation: Navigation,
    today: Date,
}

fn use_placeholders() -> Placeholders {
    Placeholders {
        preferences: use_preferences(),
        navigation: use_navigation(),
        today: use_estimation().today(),
    }
}

impl Placeholders {
    /// Returns the HTML with the values in place of [`ANSWERS`] and [`CHECKED`]; tracked.
    fn filled(self, html: &str) -> String {
        let link = self.navigation.link(Route::Home);
        let answers = link.find('?').map_or("", |start| &link[start..]);
        let mut filled = String::new();
        for (index, piece) in html.split(CHECKED).enumerate() {
            if index % 2 == 0 {
                filled += &piece.split(ANSWERS).collect::<Vec<_>>().join(answers);
            } else if piece.parse().is_ok_and(|day| is_stale(day, self.today)) {
                filled += "<span class=\"badge badge-stale\">";
                filled += self.preferences.text().stale;
                filled += "</span>";
            }
        }
        filled
    }
}
