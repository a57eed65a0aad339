//! The shell: header, navigation, the page of the route, messages.

use leptos::prelude::*;

use crate::browser;
use crate::components::message::DroppedMessage;
use crate::icons::{Icon, Picture, Toono};
use crate::pages::{about::About, estimate::Estimate, home::Home, missing::Missing};
use crate::route::Route;
use crate::state::{State, Theme, use_state};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::from_browser();
    provide_context(state);
    browser::address::on_change(move || state.follow_address());
    Effect::new(move || {
        let text = state.text();
        let page = match state.route.get() {
            Ok(Route::Home) => text.headline,
            Ok(Route::Estimate) => text.estimate_title,
            Ok(Route::About) => text.about_title,
            Err(_) => text.no_such_page,
        };
        browser::document::describe(&format!("{page} · {}", text.brand), state.language.get().tag());
    });
    Effect::new(move || {
        browser::document::set_theme(match state.theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    });
    view! { <Shell/> }
}

/// The shell around the page of the route.
#[component]
pub fn Shell() -> impl IntoView {
    let state = use_state();
    view! {
        <button class="skip-link" on:click=move |_| browser::document::focus("#main")>{move || state.text().skip_to_content}</button>
        <header class="site-header">
            <a class="brand" href=move || state.link(Route::Home)>
                <Toono/>
                <span class="brand-name">{move || state.text().brand}</span>
            </a>
            <Navigation/>
            <div class="tools">
                <button
                    class="tool" data-action="language" lang=move || state.language.get().other().tag()
                    aria-label=move || state.text().other_language_label
                    on:click=move |_| state.set_language(state.language.get_untracked().other())
                >
                    {move || state.text().other_language}
                </button>
                <button class="tool" data-action="theme" aria-label=move || state.text().theme on:click=move |_| state.switch_theme()>
                    <Icon picture=Picture::Theme/>
                </button>
            </div>
        </header>
        <main id="main" tabindex="-1" class=move || format!("page {}", page_class(state))>
            <DroppedMessage/>
            {move || match state.route.get() {
                Ok(Route::Home) => view! { <Home/> }.into_any(),
                Ok(Route::Estimate) => view! { <Estimate/> }.into_any(),
                Ok(Route::About) => view! { <About/> }.into_any(),
                Err(_) => view! { <Missing/> }.into_any(),
            }}
        </main>
        <div class="announcer visually-hidden" role="status">{move || state.announced.get()}</div>
    }
}

#[component]
fn Navigation() -> impl IntoView {
    let state = use_state();
    let entries = [(Route::Home, Picture::Home), (Route::Estimate, Picture::Estimate), (Route::About, Picture::About)];
    let links = entries.map(|(route, picture)| {
        let name = move || match route {
            Route::Home => state.text().home,
            Route::Estimate => state.text().estimate,
            Route::About => state.text().about,
        };
        view! {
            <a href=move || state.link(route) aria-current=move || (state.route.get() == Ok(route)).then_some("page")>
                <Icon picture/>
                <span>{name}</span>
            </a>
        }
    });
    view! { <nav class="site-nav" aria-label=move || state.text().navigation>{links.collect_view()}</nav> }
}

fn page_class(state: State) -> &'static str {
    match state.route.get() {
        Ok(Route::Home) => "page-home",
        Ok(Route::Estimate) => "page-estimate",
        Ok(Route::About) => "page-about",
        Err(_) => "page-missing",
    }
}
