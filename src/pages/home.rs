//! Home: three questions, and the range at once.

use leptos::prelude::*;
use policy::{Answer, QuestionIndex};

use crate::components::question::{Chip, QuestionField};
use crate::components::total::Total;
use crate::icons::{Icon, Picture};
use crate::route::Route;
use crate::state::{State, use_state};

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let state = use_state();
    view! {
        <section class="lead">
            <h1>{move || state.text().headline}</h1>
            <p>{move || state.text().lead}</p>
        </section>
        <div class="columns">
            <section class="home-questions">
                <Who/>
                <Then/>
            </section>
            <div class="home-result">
                <Total/>
                <a class="button button-main" href=move || state.link(Route::Estimate)>
                    <span>{move || if state.next_question.get().is_some() { state.text().answer_more } else { state.text().see_all }}</span>
                    <Icon picture=Picture::Forward/>
                </a>
            </div>
        </div>
        <Starts/>
        <p class="fine-print">{move || state.text().not_official}</p>
    }
}

/// Who is asking: the applicant, and for a person the way of coming, in one question.
#[component]
fn Who() -> impl IntoView {
    let state = use_state();
    let catalogue = state.catalogue();
    let (Some(applicant), Some(mode)) = (catalogue.question("applicant"), catalogue.question("mode")) else {
        return ().into_any();
    };
    let person = catalogue[applicant].option("person").unwrap_or(0);
    let modes = (0..).zip(catalogue[mode].options()).map(|(place, option)| ((person, Some(place)), option.label.clone()));
    let others = (0..).zip(catalogue[applicant].options()).filter(|(place, _)| *place != person);
    let others = others.map(|(place, option)| ((place, None), option.label.clone()));
    let chips = modes.chain(others).map(|((who, how), label)| {
        let chosen = move || {
            state.profile.with(|profile| {
                profile.get(applicant) == Some(Answer::Choice(who)) && how.is_none_or(|how| profile.get(mode) == Some(Answer::Choice(how)))
            })
        };
        let choose = move || {
            state.answer(applicant, Some(Answer::Choice(who)));
            if let Some(how) = how {
                state.answer(mode, Some(Answer::Choice(how)));
            }
        };
        view! { <Chip name="who" chosen choose label=Signal::derive(move || state.language.get().of(&label))/> }
    });
    let unsure = move || state.profile.with(|profile| profile.get(applicant).is_none() && profile.get(mode).is_none());
    let forget = move || {
        state.answer(mode, None);
        state.answer(applicant, None);
    };
    view! {
        <fieldset class="question" data-question="who">
            <legend class="question-label">{move || state.text().who}</legend>
            <div class="chips">
                {chips.collect_view()}
                <Chip name="who" chosen=unsure choose=forget label=Signal::derive(move || state.text().not_sure.to_owned()) unsure=true/>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Two questions more: degree and start for a person, else what narrows most.
#[component]
fn Then() -> impl IntoView {
    let state = use_state();
    move || questions_after(state).into_iter().map(|question| view! { <QuestionField question compact=true/> }).collect_view()
}

fn questions_after(state: State) -> Vec<QuestionIndex> {
    let catalogue = state.catalogue();
    // Read, so that the questions follow the answers.
    state.profile.track();
    let usual = ["degree", "start_date"].into_iter().filter_map(|id| catalogue.question(id));
    let asked: Vec<QuestionIndex> = usual.filter(|question| state.asked(*question) != Some(false)).collect();
    if asked.is_empty() { state.next_question.get().into_iter().collect() } else { asked }
}

/// Typical visitors to start from.
#[component]
fn Starts() -> impl IntoView {
    let state = use_state();
    let cards = state.catalogue().visitors.clone().into_iter().map(|visitor| {
        let (title, summary) = (visitor.title.clone(), visitor.summary.clone());
        view! {
            <button class="start-card" data-visitor=visitor.id.clone() on:click=move |_| state.start_from(&visitor)>
                <strong>{move || state.language.get().of(&title)}</strong>
                <span>{move || state.language.get().of(&summary)}</span>
            </button>
        }
    });
    view! {
        <section class="starts">
            <h2>{move || state.text().start_from}</h2>
            <p class="group-lead">{move || state.text().start_from_lead}</p>
            <div class="start-cards">{cards.collect_view()}</div>
        </section>
    }
}
