//! Home: three questions, and the range at once.

use std::borrow::Cow;

use leptos::prelude::*;
use policy::{Answer, BenefitKind, QuestionIndex, Words};

use crate::components::chip::Chip;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::components::total::Total;
use crate::context::{
    Estimation, use_catalogue, use_estimation, use_navigation, use_offline, use_preferences,
    use_session,
};
use crate::icons::{Icon, Picture};
use crate::language::Text;
use crate::route::Route;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let estimation = use_estimation();
    let preferences = use_preferences();
    let navigation = use_navigation();
    let has_answers =
        Memo::new(move |_| estimation.with_profile(|profile| profile.answers().next().is_some()));
    let offline = use_offline();
    let views = use_lazy_views();
    view! {
        <section class="lead">
            <h1>{preferences.t(|text| text.headline)}</h1>
            <p>
                {preferences.t(|text| text.lead)}
                // It has its room from the start: what a finger is about to press stays where it is.
                <span class="later" data-ready=move || offline.is_ready().then_some("")>
                    {preferences.t(|text| text.works_offline)}
                </span>
            </p>
        </section>
        <div class="columns">
            <section class="home-questions">
                <Who/>
                <Questions questions=Signal::derive(move || {
                    usual_questions(estimation).unwrap_or_default()
                })/>
                <More/>
            </section>
            <div class="home-result">
                <Show when=move || has_answers.get() fallback=|| view! { <Kinds/> }>
                    <Total/>
                    <Loadable quiet=true load=move || (views.total_more)(false)/>
                </Show>
                <a class="button button-main" href=navigation.href(Route::Estimate)>
                    <span>{move || onward_text(preferences.text(), estimation)}</span>
                    <Icon picture=Picture::Forward/>
                </a>
            </div>
        </div>
        <Starts/>
        <Doors/>
        <DoorsForWork/>
        <p class="fine-print">{preferences.t(|text| text.not_official)}</p>
    }
    .into_any()
}

/// Who is asking: the applicant, and for a person the way of coming, in one question.
#[component]
fn Who() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
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
                let is = |question, option| estimation.given(question) == Some(Answer::Choice(option));
                is(applicant, who) && how.is_none_or(|how| is(mode, how))
            };
            let choose = move |()| {
                let how = how.map(|how| (mode, Some(Answer::Choice(how))));
                estimation.answer_all(
                    &[(applicant, Some(Answer::Choice(who)))]
                        .into_iter()
                        .chain(how)
                        .collect::<Vec<_>>(),
                );
            };
            view! { <Chip name="who" label=move || preferences.words(label) chosen on_choose=choose/> }
        });
    let unsure = move || estimation.is_skipped(applicant) && estimation.given(applicant).is_none();
    let forget = move |()| {
        estimation.answer_all(&[(applicant, None), (mode, None)]);
        estimation.skip(applicant);
    };
    view! {
        <fieldset class="question" data-question="who">
            <legend class="question-label">{preferences.t(|text| text.who)}</legend>
            <div class="chips">
                {chips.collect_view()}
                <Chip
                    name="who"
                    label=move || preferences.text().not_sure
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
fn onward_text(text: &'static Text, estimation: Estimation) -> Cow<'static, str> {
    if estimation.with_profile(|profile| profile.answers().next().is_none()) {
        return text.estimate_title.into();
    }
    if estimation.next_question().is_none() {
        return text.see_all.into();
    }
    match estimation.max_answers_left() {
        Some(1) => text.answer_one.into(),
        Some(count) if count <= NOT_FAR => (text.answer_up_to)(&count.to_string()).into(),
        _ => text.answer_more.into(),
    }
}

/// With so many questions left, a visitor is told how many.
const NOT_FAR: u32 = 5;

/// One after the other, so that the range stays in sight: each appears once the one before it is dealt with.
/// `None` before it is known who is asking.
fn usual_questions(estimation: Estimation) -> Option<Vec<QuestionIndex>> {
    let catalogue = estimation.catalogue();
    catalogue
        .question("applicant")
        .filter(|applicant| estimation.is_dealt_with(*applicant))?;
    let usual = ["degree", "start_date"]
        .into_iter()
        .filter_map(|id| catalogue.question(id));
    let mut asked: Vec<QuestionIndex> = usual
        .filter(|question| estimation.is_asked(*question) != Some(false))
        .collect();
    let open = asked
        .iter()
        .position(|question| !estimation.is_dealt_with(*question));
    asked.truncate(open.map_or(asked.len(), |open| open + 1));
    Some(asked)
}

/// Maximum number of questions after the usual ones; the rest are asked beside the results.
const MAX_MORE: usize = 2;

/// The questions that narrow the range most, once the usual ones are answered.
#[component]
fn More() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    // What was asked here stays in its place once it is answered.
    let held = RwSignal::new(Vec::<QuestionIndex>::new());
    let shown = Memo::new(move |_| {
        let is_open = |question: QuestionIndex| !estimation.is_dealt_with(question);
        let usual = usual_questions(estimation);
        let is_time = usual.is_some_and(|usual| !usual.iter().any(|question| is_open(*question)));
        if !is_time {
            return Vec::new();
        }
        let matter = estimation.with_estimate(|estimate| estimate.undetermined_questions);
        let mut shown = held.get_untracked();
        shown.retain(|question| {
            matter.contains(*question)
                || !is_open(*question) && estimation.is_asked(*question) != Some(false)
        });
        if shown.len() < MAX_MORE && !shown.iter().any(|question| is_open(*question)) {
            // Those that most people answer alike are listed below the range.
            let next = estimation.next_question();
            shown.extend(next.filter(|question| catalogue[*question].usual.is_none()));
        }
        held.set(shown.clone());
        shown
    });
    let title = move || {
        let count = shown.with(Vec::len);
        let title = move || {
            let is_last = count == 1
                && estimation
                    .max_answers_left()
                    .is_some_and(|count| count <= 1);
            if is_last {
                preferences.text().answer_one
            } else {
                preferences.text().two_more
            }
        };
        (count != 0).then(|| view! { <h2>{title}</h2> })
    };
    view! {
        <div class="home-more">
            {title}
            <Questions questions=shown/>
        </div>
    }
    .into_any()
}

/// Questions after the first one, each kept as long as it is among them.
#[component]
fn Questions(#[prop(into)] questions: Signal<Vec<QuestionIndex>>) -> impl IntoView {
    let views = use_lazy_views();
    view! {
        <For
            each=move || questions.get()
            key=|question| question.0
            children=move |question| {
                view! { <Loadable quiet=true load=move || (views.question_field)(Some(question), "home")/> }
            }
        />
    }
    .into_any()
}

/// Before the first answer: the kinds of benefits, and how many there are of each.
#[component]
fn Kinds() -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let kinds = [
        (BenefitKind::Grant, Picture::Money),
        (BenefitKind::Apartment, Picture::Home),
        (BenefitKind::Fund, Picture::Fund),
        (BenefitKind::Service, Picture::Service),
        (BenefitKind::Post, Picture::Post),
    ];
    let lines = kinds.map(|(kind, picture)| {
        let count = catalogue
            .benefits
            .iter()
            .filter(|benefit| benefit.kind == kind)
            .count();
        view! {
            <li>
                <a href=["#/policies?kind=", kind.id()].concat()>
                    <Icon picture/>
                    <span>{move || preferences.text().kinds[kind as usize]}</span>
                    <b class="number">{count}</b>
                </a>
            </li>
        }
    });
    let title = move || (preferences.text().covers)(&catalogue.benefits.len().to_string());
    view! {
        <section class="kinds">
            <h2>{title}</h2>
            <ul>{lines.into_iter().collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Typical visitors to start from.
#[component]
fn Starts() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let catalogue = use_catalogue();
    let cards = catalogue.visitors.iter().map(|visitor| {
        view! {
            <button
                class="start-card"
                type="button"
                data-visitor=visitor.id.as_str()
                on:click=move |_| session.start_from(visitor)
            >
                <strong>{preferences.tr(&visitor.title)}</strong>
                <span>{preferences.tr(&visitor.summary)}</span>
            </button>
        }
    });
    view! {
        <section class="starts">
            <h2>{preferences.t(|text| text.start_from)}</h2>
            <p class="group-lead">{preferences.t(|text| text.start_from_lead)}</p>
            <div class="start-cards">{cards.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// The ways to what is not asked about: the plan and the map.
#[component]
fn Doors() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    view! {
        <div class="doors">
            <Door
                link=move || navigation.link(Route::Map)
                title=preferences.t(|text| text.map_title)
                words=move || preferences.text().map_door
            />
            <Door
                link=move || navigation.link(Route::Plan)
                title=preferences.t(|text| text.plan_title)
                words=move || preferences.text().plan_door
            />
        </div>
    }
    .into_any()
}

/// The ways for those who speak with many people: a whole table, a screen at a fair, and a site of their own. The screen
/// takes no answers along.
#[component]
fn DoorsForWork() -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let catalogue = use_catalogue();
    view! {
        <section class="doors">
            <Door
                link=move || navigation.link(Route::Roster)
                title=preferences.t(|text| text.roster)
                words=move || preferences.text().roster_door
            />
            <Door
                link=move || ["#", &Route::Fair.path(catalogue)].concat()
                title=preferences.t(|text| text.fair)
                words=move || preferences.text().fair_door
            />
            <Door
                link=move || navigation.link(Route::Embed)
                title=preferences.t(|text| text.embed)
                words=move || preferences.text().embed_door
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
