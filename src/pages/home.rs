//! Home: three questions, and the range at once.

use std::borrow::Cow;

use leptos::prelude::*;
use policy::{Answer, QuestionIndex, Words};

use crate::components::chip::Chip;
use crate::components::question::QuestionField;
use crate::components::total::Total;
use crate::icons::{Icon, Picture};
use crate::route::Route;
use crate::state::State;

/// The home page.
#[component]
pub fn Home(state: State) -> impl IntoView {
    view! {
        <section class="lead">
            <h1>{move || state.text().headline}</h1>
            <p>{move || state.text().lead}</p>
        </section>
        <div class="columns">
            <section class="home-questions">
                <Who state/>
                <For
                    each=move || usual_questions(state).unwrap_or_default()
                    key=|question| question.0
                    children=move |question| view! { <QuestionField state question compact=true/> }
                />
                <More state/>
            </section>
            <div class="home-result">
                <Total/>
                <a class="button button-main" href=move || state.link(Route::Estimate)>
                    <span>{move || onward_text(state)}</span>
                    <Icon picture=Picture::Forward/>
                </a>
            </div>
        </div>
        <Starts state/>
        <Doors state/>
        <DoorsForWork state/>
        <p class="fine-print">{move || state.text().not_official}</p>
    }
    .into_any()
}

/// Who is asking: the applicant, and for a person the way of coming, in one question.
#[component]
fn Who(state: State) -> impl IntoView {
    let catalogue = state.catalogue();
    let (Some(applicant), Some(mode)) =
        (catalogue.question("applicant"), catalogue.question("mode"))
    else {
        return ().into_any();
    };
    let person = catalogue[applicant].option("person").unwrap_or(0);
    let modes = (0..)
        .zip(catalogue[mode].options())
        .map(|(place, option)| (person, Some(place), &option.label));
    let others = (0..)
        .zip(catalogue[applicant].options())
        .filter(|(place, _)| *place != person);
    let others = others.map(|(place, option)| (place, None, &option.label));
    let chips = modes
        .chain(others)
        .map(|(who, how, label): (u8, Option<u8>, &'static Words)| {
            let chosen = move || {
                let is = |question, option| state.given(question) == Some(Answer::Choice(option));
                is(applicant, who) && how.is_none_or(|how| is(mode, how))
            };
            let choose = move |()| {
                let how = how.map(|how| (mode, Some(Answer::Choice(how))));
                state.answer_several(
                    &[(applicant, Some(Answer::Choice(who)))]
                        .into_iter()
                        .chain(how)
                        .collect::<Vec<_>>(),
                );
            };
            view! { <Chip name="who" label=move || state.words(label) chosen on_choose=choose/> }
        });
    let unsure = move || state.is_unsure(applicant) && state.given(applicant).is_none();
    let forget = move |()| {
        state.answer_several(&[(applicant, None), (mode, None)]);
        state.not_sure(applicant);
    };
    view! {
        <fieldset class="question" data-question="who">
            <legend class="question-label">{move || state.text().who}</legend>
            <div class="chips">
                {chips.collect_view()}
                <Chip
                    name="who"
                    label=move || state.text().not_sure
                    chosen=unsure
                    on_choose=forget
                    unsure=true
                />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The estimate, with how far it is to a settled one where that is not far.
fn onward_text(state: State) -> Cow<'static, str> {
    let text = state.text();
    if state.next_question.get().is_none() {
        return text.see_all.into();
    }
    match state.most_to_answer() {
        Some(1) => text.answer_one.into(),
        Some(count) if count <= NOT_FAR => (text.answer_up_to)(&count.to_string()).into(),
        _ => text.answer_more.into(),
    }
}

/// With so many questions left, a visitor is told how many.
const NOT_FAR: u32 = 5;

/// Whether a question was answered, or the visitor is not sure of it.
fn is_dealt_with(state: State, question: QuestionIndex) -> bool {
    state.is_unsure(question) || state.given(question).is_some()
}

/// One after the other, so that the range stays in sight: each appears once the one before it is dealt with.
/// `None` before it is known who is asking.
fn usual_questions(state: State) -> Option<Vec<QuestionIndex>> {
    let catalogue = state.catalogue();
    catalogue
        .question("applicant")
        .filter(|applicant| is_dealt_with(state, *applicant))?;
    let usual = ["degree", "start_date"]
        .into_iter()
        .filter_map(|id| catalogue.question(id));
    let mut asked: Vec<QuestionIndex> = usual
        .filter(|question| state.asked(*question) != Some(false))
        .collect();
    let open = asked
        .iter()
        .position(|question| !is_dealt_with(state, *question));
    asked.truncate(open.map_or(asked.len(), |open| open + 1));
    Some(asked)
}

/// So many questions follow the usual ones here; the rest are asked beside the results.
const MOST_MORE: usize = 2;

/// What narrows most, once the usual questions are dealt with.
#[component]
fn More(state: State) -> impl IntoView {
    // What was asked here stays in its place once it is answered.
    let held = RwSignal::new(Vec::<QuestionIndex>::new());
    let shown = Memo::new(move |_| {
        let is_open = |question: QuestionIndex| !is_dealt_with(state, question);
        let usual = usual_questions(state);
        let is_time = usual.is_some_and(|usual| !usual.iter().any(|question| is_open(*question)));
        if !is_time {
            return Vec::new();
        }
        let matter = state
            .estimate
            .with(|estimate| estimate.undetermined_questions);
        let mut shown = held.get_untracked();
        shown.retain(|question| {
            matter.contains(*question)
                || !is_open(*question) && state.asked(*question) != Some(false)
        });
        if shown.len() < MOST_MORE && !shown.iter().any(|question| is_open(*question)) {
            shown.extend(state.next_question.get());
        }
        held.set(shown.clone());
        shown
    });
    let title = move || {
        let count = shown.with(Vec::len);
        let title = move || {
            let is_last = count == 1 && state.most_to_answer().is_some_and(|count| count <= 1);
            if is_last {
                state.text().answer_one
            } else {
                state.text().two_more
            }
        };
        (count != 0).then(|| view! { <h2>{title}</h2> })
    };
    view! {
        <div class="home-more">
            {title}
            <For
                each=move || shown.get()
                key=|question| question.0
                children=move |question| view! { <QuestionField state question compact=true/> }
            />
        </div>
    }
    .into_any()
}

/// Typical visitors to start from.
#[component]
fn Starts(state: State) -> impl IntoView {
    let cards = state.catalogue().visitors.iter().map(|visitor| {
        view! {
            <button
                class="start-card"
                type="button"
                data-visitor=visitor.id.as_str()
                on:click=move |_| state.start_from(visitor)
            >
                <strong>{move || state.words(&visitor.title)}</strong>
                <span>{move || state.words(&visitor.summary)}</span>
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
    .into_any()
}

/// The ways to what is not asked about: the plan and the map.
#[component]
fn Doors(state: State) -> impl IntoView {
    view! {
        <div class="doors">
            <Door
                link=move || state.link(Route::Map)
                title=move || state.text().map_title
                words=move || state.text().map_door
            />
            <Door
                link=move || state.link(Route::Plan)
                title=move || state.text().plan_title
                words=move || state.text().plan_door
            />
        </div>
    }
    .into_any()
}

/// The ways for those who speak with many people: a whole table, a screen at a fair, and a site of their own. The screen
/// takes no answers along.
#[component]
fn DoorsForWork(state: State) -> impl IntoView {
    view! {
        <section class="doors">
            <Door
                link=move || state.link(Route::Roster)
                title=move || state.text().roster
                words=move || state.text().roster_door
            />
            <Door
                link=move || ["#", &Route::Fair.path(state.catalogue())].concat()
                title=move || state.text().fair
                words=move || state.text().fair_door
            />
            <Door
                link=move || state.link(Route::Embed)
                title=move || state.text().embed
                words=move || state.text().embed_door
            />
        </section>
    }
    .into_any()
}

#[component]
fn Door(
    #[prop(into)] link: TextProp,
    #[prop(into)] title: TextProp,
    #[prop(into)] words: TextProp,
) -> impl IntoView {
    view! {
        <a class="door" href=link>
            <strong>{move || title.get()}</strong>
            <span>{move || words.get()}</span>
            <Icon picture=Picture::Forward/>
        </a>
    }
    .into_any()
}
