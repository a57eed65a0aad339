//! Messages about an earlier visit: its answers are restored, and results that have changed since.

use leptos::prelude::*;
use policy::{Benefit, Catalogue, Period, Verdict};

use crate::browser;
use crate::components::dynamic::dynamic;
use crate::context::{Session, Welcome, use_catalogue, use_preferences, use_session};
use crate::language::Language;
use crate::storage::{Changes, Outcome};

/// Maximum number of changes listed one by one; the rest are counted.
const MAX_LINES: usize = 8;

/// A step of the session that a button of a message takes.
type Act = fn(Session);

/// A quiet line about the answers kept from an earlier visit.
#[component]
pub fn WelcomeLine() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let line = move || {
        let (text, language) = (preferences.text(), preferences.language());
        let mut actions: Vec<(&'static str, &'static str, Act)> = Vec::new();
        let says = match session.welcome() {
            Welcome::Nothing => return None,
            Welcome::Restored {
                on,
                is_updated,
                visited,
            } => {
                let mut says = vec![(text.messages().kept_again)(&language.date(on))];
                if is_updated {
                    says.push(text.messages().kept_unchanged.to_owned());
                }
                actions.push((
                    "welcome-start-over",
                    text.questions().start_over,
                    Session::start_over,
                ));
                if let Some(day) = visited {
                    says.push((text.messages().visited_saved)(&language.date(day)));
                    actions.push((
                        "show-visited",
                        text.messages().show_visited,
                        Session::show_visited,
                    ));
                }
                says.join(" ")
            }
            Welcome::Visiting { own } => {
                actions.push((
                    "take-own-back",
                    text.messages().bring_back,
                    Session::take_own_back,
                ));
                actions.push((
                    "adopt-visited",
                    text.messages().adopt_visited,
                    Session::adopt_visited,
                ));
                (text.messages().kept_others)(&language.date(own))
            }
        };
        let buttons = actions.into_iter().map(|(action, name, act)| {
            view! {
                <button
                    class="button button-quiet welcome-act"
                    type="button"
                    data-action=action
                    on:click=move |_| {
                        act(session);
                        browser::document::focus("#main");
                    }
                >
                    {name}
                </button>
            }
        });
        Some(view! {
            <div class="message message-quiet welcome" role="status">
                <p>{says}</p>
                <div class="message-acts">
                    {buttons.collect_view()}
                    <Close close=Session::dismiss_welcome/>
                </div>
            </div>
        })
    };
    dynamic(line)
}

#[component]
fn Close(close: fn(Session)) -> impl IntoView {
    let session = use_session();
    let preferences = use_preferences();
    let close = move |_| {
        close(session);
        browser::document::focus("#main");
    };
    view! {
        <button class="button button-quiet message-close" type="button" on:click=close>
            {preferences.t(|text| text.close)}
        </button>
    }
    .into_any()
}

/// Names what has changed for this visitor since the last visit.
#[component]
pub fn ChangesMessage() -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let session = use_session();
    let message = move || {
        let changes = session.changes()?;
        Some(view! {
            <div class="message changes" role="status">
                <p>{title(preferences.language(), catalogue, &changes)}</p>
                <ul>{lines(preferences.language(), catalogue, &changes)}</ul>
                <Close close=Session::dismiss_changes/>
            </div>
        })
    };
    dynamic(message)
}

fn title(language: Language, catalogue: &Catalogue, changes: &Changes) -> String {
    let text = language.text();
    let day = language.date(changes.since);
    match &changes.catalogue {
        Some(before) => (text.messages().updated_since)(&day, before, &catalogue.version),
        None => (text.messages().changed_since)(&day),
    }
}

fn lines(language: Language, catalogue: &Catalogue, changes: &Changes) -> Vec<AnyView> {
    let text = language.text();
    let line = |name: &str, change: String, after: Option<&'static str>| {
        view! {
            <li>
                {[name, text.colon].concat()} <b>{change}</b> {after}
            </li>
        }
        .into_any()
    };
    let mut lines = Vec::new();
    if let Some((before, now)) = changes.total {
        let [before, now] = [before, now].map(|range| language.range(range));
        lines.push(line(
            text.messages().total_short,
            (text.messages().changed)(&before, &now),
            None,
        ));
    }
    let count = changes.benefits.len() + changes.gone.len();
    for change in &changes.benefits {
        let benefit = &catalogue[change.benefit];
        let [before, now] =
            [change.before, change.now].map(|outcome| outcome_text(language, benefit, outcome));
        let by_days = change.by_days && changes.catalogue.is_some();
        lines.push(line(
            language.of(&benefit.title),
            (text.messages().changed)(&before, &now),
            by_days.then_some(text.messages().changed_by_days),
        ));
    }
    for id in &changes.gone {
        lines.push(line(id, text.messages().is_gone.to_owned(), None));
    }
    if count > MAX_LINES {
        lines.truncate(lines.len() - count + MAX_LINES);
        let more = (text.and_more)(&(count - MAX_LINES).to_string());
        lines.push(view! { <li>{more}</li> }.into_any());
    }
    lines
}

/// Returns the former result of a benefit, in a few words.
fn outcome_text(language: Language, benefit: &Benefit, outcome: Outcome) -> String {
    let text = language.text();
    let amount = outcome.money.map(|range| {
        let amount = if benefit.counts() || range.low == range.high {
            language.range(range)
        } else {
            (text.results().up_to)(&language.money(range.high))
        };
        match outcome.per {
            Some(Period::Month) => (text.results().per_month)(&amount),
            Some(Period::Year) => (text.results().per_year)(&amount),
            None => amount,
        }
    });
    match (outcome.verdict, amount) {
        (Verdict::NotEligible, _) => text.messages().is_not_for_you.to_owned(),
        (Verdict::Eligible, Some(amount)) => amount,
        (Verdict::Eligible, None) => text.messages().is_for_you.to_owned(),
        (Verdict::Undetermined, Some(amount)) => (text.messages().is_open_with)(&amount),
        (Verdict::Undetermined, None) => text.messages().is_open.to_owned(),
    }
}
