//! The shell: header, navigation, the page of the route, messages.

#[cfg(feature = "csr")]
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::components::dynamic::dynamic;
use crate::components::loadable::Loadable;
use crate::components::message::{NotFetchedMessage, OutdatedMessage};
use crate::context::{
    Contexts, Navigation, Preferences, page_name, use_catalogue, use_navigation, use_preferences,
};
use crate::icons::{Icon, Picture, Toono};
#[cfg(feature = "csr")]
use crate::language::{Language, loading::load_english};
use crate::lazy;
use crate::pages::missing::Missing;
use crate::route::{NoSuchPage, Route};

/// Shows the page as soon as the texts of its language are there; until then the shell stands that came with it.
#[cfg(feature = "csr")]
pub fn start() {
    // There as long as the page is, so that nothing here takes it down.
    let catalogue: &'static Arc<_> = Box::leak(Box::new(Arc::new(catalogue::catalogue())));
    let language = Preferences::language_asked();
    let mut show = Some(move |language, is_missing| {
        browser::document::clear_shell();
        let show = move || {
            let contexts = Contexts::from_browser(catalogue, language, is_missing);
            view! { <App contexts/> }
        };
        leptos::mount::mount_to(browser::document::app_element(), show).forget();
    });
    if language == Language::Chinese
        && let Some(show) = show.take()
    {
        show(Language::Chinese, false);
    }
    // The other language is there, too, by the time somebody asks for it: perhaps without a network.
    load_english(&catalogue.english, move |is_there| match show {
        Some(show) if is_there => show(language, false),
        Some(show) => show(Language::Chinese, true),
        None => {}
    });
}

/// The whole page and what is outside of its elements: title, language, theme, address and storage.
#[component]
pub fn App(contexts: Contexts) -> impl IntoView {
    provide(contexts);
    listen(contexts);
    let Contexts {
        preferences,
        navigation,
        session,
        ..
    } = contexts;
    // What the visitor does is in the address at once, and on the device once it is painted.
    effect(move || session.follow());
    effect(move || session.save_after_paint());
    let mut shown = untrack(|| navigation.route().ok());
    effect(move || {
        let route = navigation.route().ok();
        if shown != route {
            browser::taps::ignore_on("#main");
        }
        shown = route;
    });
    effect(move || {
        let page = title(preferences, navigation);
        browser::document::describe(
            &format!("{page} · {}", preferences.text().brand),
            preferences.language().tag(),
        );
        browser::document::set_theme(preferences.theme().id());
    });
    view! { <Shell/> }
}

/// Runs a function now and whenever a signal changes that it reads. Effects of all functions are of one type, which Leptos
/// compiles once.
fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

/// Listens to the browser for as long as the page lives.
fn listen(contexts: Contexts) {
    let Contexts {
        preferences,
        navigation,
        session,
        estimation,
        offline,
    } = contexts;
    browser::part::on_failure(move || offline.look_for_update());
    browser::document::after_paint(lazy::prefetch);
    browser::address::on_change(move || session.follow_address());
    browser::address::on_link(move || navigation.follow_link());
    browser::document::on_hide(move || session.save_changes());
    browser::today::on_change(move || {
        estimation.update_today();
    });
    browser::print::on_print(move |begins| {
        // A site that shows the page in a frame prints as much of it as it has made room for: what is seen.
        if !browser::frame::is_framed() || untrack(|| preferences.is_printing()) {
            browser::print::unfold(begins);
            preferences.set_printing(begins);
        }
    });
    browser::taps::listen();
}

/// Returns the title of the page shown; tracked.
fn title(preferences: Preferences, navigation: Navigation) -> &'static str {
    let (text, catalogue) = (preferences.text(), use_catalogue());
    match navigation.route() {
        Ok(Route::Home) => text.headline,
        Ok(Route::Estimate) => text.estimate_title,
        Ok(Route::Benefit(benefit)) => preferences.words(&catalogue[benefit].title),
        Ok(Route::Document(document)) => preferences.words(&catalogue[document].title),
        Ok(Route::Map) => text.map_title,
        Ok(route) => navigation
            .page_title()
            .unwrap_or_else(|| page_name(text, route)),
        Err(_) => text.no_such_page,
    }
}

/// Provides all that components share.
fn provide(contexts: Contexts) {
    contexts.provide();
    provide_context(&lazy::VIEWS);
}

/// Renders the shell and the page of the route as HTML, without a browser.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_to_html(contexts: Contexts) -> String {
    render_to_html_after(|| {}, contexts)
}

/// Renders the same after something has been done among its contexts.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_to_html_after(prepare: impl Fn(), contexts: Contexts) -> String {
    crate::sheets::html::to_html(|| {
        provide(contexts);
        prepare();
        view! { <Shell/> }
    })
}

/// The shell around the page of the route.
#[component]
fn Shell() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    view! {
        <button
            class="skip-link"
            type="button"
            on:click=|_| browser::document::focus("#main")
        >
            {preferences.t(|text| text.skip_to_content)}
        </button>
        <header class="site-header">
            <a class="brand" href=navigation.href(Route::Home)>
                <Toono/>
                <span class="brand-name">{preferences.t(|text| text.brand)}</span>
            </a>
            <SiteNavigation/>
            <div class="tools">
                <button
                    class="tool"
                    type="button"
                    data-action="language"
                    lang=Signal::derive(move || preferences.language().other().tag())
                    aria-label=preferences.t(|text| text.other_language_label)
                    on:click=move |_| preferences.toggle_language()
                >
                    {preferences.t(|text| text.other_language)}
                </button>
                <button
                    class="tool"
                    type="button"
                    data-action="theme"
                    aria-label=preferences.t(|text| text.theme)
                    on:click=move |_| preferences.toggle_theme()
                >
                    <Icon picture=Picture::Theme/>
                </button>
            </div>
        </header>
        <main id="main" tabindex="-1" class=Signal::derive(move || ["page ", page_class(&navigation.route())].concat())>
            <NotFetchedMessage/>
            <OutdatedMessage/>
            <Loadable quiet=true load=lazy::messages/>
            <LeadingCentre/>
            <Page/>
        </main>
        <div class="announcer visually-hidden" role="status">
            {move || navigation.announcement()}
        </div>
    }
    .into_any()
}

/// The page of the route.
#[component]
fn Page() -> impl IntoView {
    let navigation = use_navigation();
    let english = &use_catalogue().english;
    // The map stays while its places are opened.
    let page = Memo::new(move |_| match navigation.route() {
        Ok(Route::Place(_)) => Ok(Route::Map),
        route => route,
    });
    let view = move || match page.get() {
        Ok(route) => view! { <Loadable load=move || lazy::page(english, route)/> }.into_any(),
        Err(_) => view! { <Missing/> }.into_any(),
    };
    dynamic(view)
}

/// The place that leads where a site shows the page for it; its own pages and the map say it all themselves.
#[component]
fn LeadingCentre() -> impl IntoView {
    let navigation = use_navigation();
    let asked = browser::frame::centre();
    let centre = asked.and_then(|asked| catalogue::PLACES.iter().find(|id| **id == asked));
    let centre = centre.copied().map(|centre| {
        let leads = move || {
            let route = navigation.route();
            !matches!(route, Ok(Route::Map | Route::Place(_) | Route::Fair))
        };
        view! {
            <Show when=leads>
                <Loadable quiet=true load=move || lazy::centre(centre)/>
            </Show>
        }
    });
    centre.into_any()
}

#[component]
fn SiteNavigation() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let entries = [
        (Route::Home, Picture::Home),
        (Route::Estimate, Picture::Estimate),
        (Route::Policies, Picture::Policies),
        (Route::Map, Picture::Map),
        (Route::About, Picture::About),
    ];
    let links = entries.map(|(route, picture)| {
        let current = move || match (navigation.route(), route) {
            (Ok(shown), route) if shown == route => Some("page"),
            // A comparison belongs to the estimate, a place to the map.
            (Ok(Route::Compare), Route::Estimate)
            | (Ok(Route::Place(_)), Route::Map)
            | (Ok(Route::Benefit(_) | Route::Document(_)), Route::Policies) => Some("true"),
            _ => None,
        };
        view! {
            <a href=navigation.href(route) aria-current=Signal::derive(current)>
                <Icon picture/>
                <span>{move || page_name(preferences.text(), route)}</span>
            </a>
        }
    });
    view! {
        <nav class="site-nav" aria-label=preferences.t(|text| text.navigation)>
            {links.into_iter().collect_view()}
        </nav>
    }
    .into_any()
}

fn page_class(route: &Result<Route, NoSuchPage>) -> &'static str {
    match route {
        Ok(Route::Home) => "page-home",
        Ok(Route::Estimate) => "page-estimate",
        Ok(Route::Compare) => "page-compare",
        Ok(Route::Roster) => "page-roster",
        Ok(Route::Fair) => "page-fair",
        Ok(Route::Embed) => "page-embed",
        Ok(Route::Policies) => "page-policies",
        Ok(Route::Benefit(_) | Route::Document(_)) => "page-policy",
        Ok(Route::About) => "page-about",
        Ok(Route::Map | Route::Place(_)) => "page-map",
        Ok(Route::Plan | Route::Measure(_) | Route::Department(_)) => "page-plan",
        Err(_) => "page-missing",
    }
}
