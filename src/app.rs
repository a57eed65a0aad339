//! The shell: header, navigation, the page of the route, messages.

#[cfg(feature = "csr")]
use std::sync::Arc;

use crate::browser;
use crate::components::as_of::as_of_message;
use crate::components::memory::{changes_message, welcome_line};
use crate::components::message::{dropped_message, not_fetched_message};
use crate::icons::{Picture, icon, toono};
#[cfg(feature = "csr")]
use crate::language::Language;
use crate::later::{self, later, later_if_any};
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::pages::{estimate, home, missing};
use crate::route::Route;
use crate::state::{Derived, State, Theme};

/// Shows the page as soon as the texts of its language are there; until then the shell stands that came with it.
#[cfg(feature = "csr")]
pub fn start() {
    // There as long as the page is, so that nothing here takes it down.
    let catalogue: &'static Arc<_> = Box::leak(Box::new(Arc::new(catalogue::catalogue())));
    let language = State::language_asked();
    let mut show = Some(move |language, is_missing| {
        browser::document::clear_shell();
        let show = move || app(State::from_browser(catalogue, language, is_missing));
        leptos::mount::mount_to_renderer(&browser::document::app_element(), show).forget();
    });
    if language == Language::Chinese
        && let Some(show) = show.take()
    {
        show(Language::Chinese, false);
    }
    // The other language is there, too, by the time somebody asks for it: perhaps without a network.
    later::fetch_english(&catalogue.english, move |is_there| match show {
        Some(show) if is_there => show(language, false),
        Some(show) => show(Language::Chinese, true),
        None => {}
    });
}

/// The whole page and what is outside of its elements (title, language, theme), as the address and the settings have it.
pub fn app(state: State) -> Piece {
    later::fetch(state);
    browser::address::on_change(move || state.follow_address());
    browser::print::on_print(move |begins| {
        // A site that shows the page in a frame prints as much of it as it has made room for: what is seen.
        if !browser::frame::is_framed() || state.printing.get_untracked() {
            browser::print::unfold(begins);
            state.printing.set(begins);
        }
    });
    browser::address::on_link(move || state.by_link.set(true));
    let outside = live(move || {
        let text = state.text();
        let page = match state.route.get() {
            Ok(Route::Home) => text.headline,
            Ok(Route::Estimate) => text.estimate_title,
            Ok(Route::Compare) => text.compare,
            Ok(Route::Roster) => text.roster,
            Ok(Route::Fair) => text.fair,
            Ok(Route::Embed) => text.embed,
            Ok(Route::Policies) => text.policies,
            Ok(Route::Benefit(benefit)) => state.words(&state.catalogue()[benefit].title),
            Ok(Route::Document(document)) => state.words(&state.catalogue()[document].title),
            Ok(Route::Map) => text.map_title,
            Ok(route) => state.sheet_title(route).unwrap_or(state.page_name(route)),
            Err(_) => text.no_such_page,
        };
        browser::document::describe(
            &format!("{page} · {}", text.brand),
            state.language.get().tag(),
        );
        browser::document::set_theme(match state.theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
        nothing()
    });
    let results = live(move || {
        state.hand_on();
        nothing()
    });
    several(vec![outside, results, shell(state)])
}

/// The shell around the page of the route.
pub fn shell(state: State) -> Piece {
    let skip = classed("button", "skip-link")
        .attr("type", "button")
        .live_text(move || state.text().skip_to_content)
        .on("click", |_| browser::document::focus("#main"));
    let brand = classed("a", "brand")
        .live_attr("href", move || Some(state.link(Route::Home)))
        .view(toono())
        .with(classed("span", "brand-name").live_text(move || state.text().brand));
    let language = classed("button", "tool")
        .attr("type", "button")
        .attr("data-action", "language")
        .live_attr("lang", move || Some(state.language.get().other().tag()))
        .live_attr("aria-label", move || {
            Some(state.text().other_language_label)
        })
        .live_text(move || state.text().other_language)
        .on("click", move |_| {
            state.set_language(state.language.get_untracked().other());
        });
    let theme = classed("button", "tool")
        .attr("type", "button")
        .attr("data-action", "theme")
        .live_attr("aria-label", move || Some(state.text().theme))
        .view(icon(Picture::Theme))
        .on("click", move |_| state.switch_theme());
    let header = classed("header", "site-header")
        .with(brand)
        .with(navigation(state))
        .with(classed("div", "tools").with(language).with(theme));
    // The map stays while its places are opened.
    let page = Derived::new(move || match state.route.get() {
        Ok(Route::Place(_)) => Ok(Route::Map),
        route => route,
    });
    let main = el("main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .live_attr("class", move || Some(format!("page {}", page_class(state))))
        .view(dropped_message(state))
        .view(not_fetched_message(state))
        .view(later_if_any(state, move |later| (later.offline)(state)))
        .view(welcome_line(state))
        .view(changes_message(state))
        .view(as_of_message(state))
        .view(leading_centre(state))
        .live(move || match page.get() {
            Ok(Route::Home) => home::page(state),
            Ok(Route::Estimate) => estimate::page(state),
            Ok(Route::Compare) => later(state, move |later| (later.compare)(state)),
            Ok(Route::Roster) => later(state, move |later| (later.roster)(state)),
            Ok(Route::Fair) => later(state, move |later| (later.fair)(state)),
            Ok(Route::Embed) => later(state, move |later| (later.embed)(state)),
            Ok(Route::Policies) => later(state, move |later| (later.policies)(state)),
            Ok(Route::Benefit(benefit)) => {
                later(state, move |later| (later.benefit)(state, benefit))
            }
            Ok(Route::Document(document)) => {
                later(state, move |later| (later.document)(state, document))
            }
            Ok(Route::Map) => later(state, move |later| (later.map)(state)),
            Ok(route) => later(state, move |later| (later.sheet)(state, route)),
            Err(_) => missing::page(state),
        });
    let announcer = classed("div", "announcer visually-hidden")
        .attr("role", "status")
        .live_text(move || state.announced.get());
    several(vec![
        skip.done(),
        header.done(),
        main.done(),
        announcer.done(),
    ])
}

/// The place that leads where a site shows the page for it; its own pages and the map say it all themselves.
fn leading_centre(state: State) -> Piece {
    let Some(centre) = state.centre() else {
        return nothing();
    };
    let leads = Derived::new(move || {
        state.route.with(|route| {
            let says_it = matches!(route, Ok(Route::Map | Route::Place(_) | Route::Fair));
            !says_it
        })
    });
    live(move || {
        if leads.get() {
            later_if_any(state, move |later| (later.centre)(state, centre))
        } else {
            nothing()
        }
    })
}

fn navigation(state: State) -> Markup {
    let entries = [
        (Route::Home, Picture::Home),
        (Route::Estimate, Picture::Estimate),
        (Route::Policies, Picture::Policies),
        (Route::Map, Picture::Map),
        (Route::About, Picture::About),
    ];
    let links = entries.map(|(route, picture)| {
        el("a")
            .live_attr("href", move || Some(state.link(route)))
            .live_attr("aria-current", move || {
                match (state.route.get(), route) {
                    (Ok(shown), route) if shown == route => Some("page"),
                    // A comparison belongs to the estimate, a place to the map.
                    (Ok(Route::Compare), Route::Estimate)
                    | (Ok(Route::Place(_)), Route::Map)
                    | (Ok(Route::Benefit(_) | Route::Document(_)), Route::Policies) => Some("true"),
                    _ => None,
                }
            })
            .view(icon(picture))
            .with(el("span").live_text(move || state.page_name(route)))
    });
    classed("nav", "site-nav")
        .live_attr("aria-label", move || Some(state.text().navigation))
        .each(links)
}

fn page_class(state: State) -> &'static str {
    match state.route.get() {
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
