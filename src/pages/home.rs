//! Home: three questions, and the range at once.

use policy::{Answer, QuestionIndex, Words};

use crate::components::chip::{Chip, chip};
use crate::components::question::question_field;
use crate::components::total::total;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, Wording, classed, el, keyed, live, nothing, several};
use crate::route::Route;
use crate::state::{Derived, Signal, State};

/// The home page.
pub fn page(state: State) -> Piece {
    let lead = classed("section", "lead")
        .with(el("h1").live_text(move || state.text().headline))
        .with(el("p").live_text(move || state.text().lead));
    let forward = classed("a", "button button-main")
        .live_attr("href", move || Some(state.link(Route::Estimate)))
        .with(el("span").live_text(move || onward_text(state)))
        .view(icon(Picture::Forward));
    let columns = classed("div", "columns")
        .with(
            classed("section", "home-questions")
                .view(who(state))
                .view(then(state))
                .with(more(state)),
        )
        .with(
            classed("div", "home-result")
                .view(total(state))
                .with(forward),
        );
    let fine_print = classed("p", "fine-print").live_text(move || state.text().not_official);
    several(vec![
        lead.done(),
        columns.done(),
        starts(state),
        doors(state),
        doors_for_work(state),
        fine_print.done(),
    ])
}

/// Who is asking: the applicant, and for a person the way of coming, in one question.
fn who(state: State) -> Piece {
    let catalogue = state.catalogue();
    let (Some(applicant), Some(mode)) =
        (catalogue.question("applicant"), catalogue.question("mode"))
    else {
        return nothing();
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
            let choose = move || {
                let how = how.map(|how| (mode, Some(Answer::Choice(how))));
                state.answer_several(
                    &[(applicant, Some(Answer::Choice(who)))]
                        .into_iter()
                        .chain(how)
                        .collect::<Vec<_>>(),
                );
            };
            chip(Chip::new("who", move || state.words(label), chosen, choose))
        });
    let unsure = move || state.is_unsure(applicant) && state.given(applicant).is_none();
    let forget = move || {
        state.answer_several(&[(applicant, None), (mode, None)]);
        state.not_sure(applicant);
    };
    classed("fieldset", "question")
        .attr("data-question", "who")
        .with(classed("legend", "question-label").live_text(move || state.text().who))
        .with(classed("div", "chips").each(chips).with(chip(
            Chip::new("who", move || state.text().not_sure, unsure, forget).unsure(),
        )))
        .done()
}

/// The estimate, with how far it is to a settled one where that is not far.
fn onward_text(state: State) -> Wording {
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

/// The usual two questions for a person: degree and start.
fn then(state: State) -> Piece {
    keyed(
        move || {
            usual_questions(state)
                .unwrap_or_default()
                .into_iter()
                .map(|question| question.0)
                .collect()
        },
        move |question| question_field(state, QuestionIndex(question), true),
    )
}

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
fn more(state: State) -> Markup {
    // What was asked here stays in its place once it is answered.
    let held = Signal::new(Vec::<u8>::new());
    let shown = Derived::new(move || {
        let is_open = |number: u8| !is_dealt_with(state, QuestionIndex(number));
        let usual = usual_questions(state);
        let is_time = usual.is_some_and(|usual| !usual.iter().any(|question| is_open(question.0)));
        if !is_time {
            return Vec::new();
        }
        let matter = state
            .estimate
            .with(|estimate| estimate.undetermined_questions);
        let mut shown = held.get_untracked();
        shown.retain(|number| {
            let question = QuestionIndex(*number);
            matter.contains(question) || !is_open(*number) && state.asked(question) != Some(false)
        });
        if shown.len() < MOST_MORE && !shown.iter().any(|number| is_open(*number)) {
            shown.extend(state.next_question.get().map(|question| question.0));
        }
        held.set(shown.clone());
        shown
    });
    let title = move || {
        let count = shown.with(Vec::len);
        if count == 0 {
            return nothing();
        }
        let is_last = count == 1 && state.most_to_answer().is_some_and(|count| count <= 1);
        let text = state.text();
        let title = if is_last {
            text.answer_one
        } else {
            text.two_more
        };
        el("h2").text(title).done()
    };
    classed("div", "home-more").live(title).view(keyed(
        move || shown.get(),
        move |question| question_field(state, QuestionIndex(question), true),
    ))
}

/// Typical visitors to start from.
fn starts(state: State) -> Piece {
    let cards = state.catalogue().visitors.iter().map(|visitor| {
        classed("button", "start-card")
            .attr("type", "button")
            .attr("data-visitor", visitor.id.clone())
            .with(el("strong").live_text(move || state.words(&visitor.title)))
            .with(el("span").live_text(move || state.words(&visitor.summary)))
            .on("click", move |_| state.start_from(visitor))
    });
    classed("section", "starts")
        .with(el("h2").live_text(move || state.text().start_from))
        .with(classed("p", "group-lead").live_text(move || state.text().start_from_lead))
        .with(classed("div", "start-cards").each(cards))
        .done()
}

/// The ways to what is not asked about: the plan and the map.
fn doors(state: State) -> Piece {
    live(move || {
        let text = state.text();
        let doors = [
            (Route::Map, text.map_title, text.map_door),
            (Route::Plan, text.plan_title, text.plan_door),
        ];
        let doors = doors.map(|(route, title, behind)| {
            classed("a", "door")
                .attr("href", state.link(route))
                .with(el("strong").text(title))
                .with(el("span").text(behind))
                .view(icon(Picture::Forward))
        });
        classed("div", "doors").each(doors).done()
    })
}

/// The ways for those who speak with many people: a whole table, a screen at a fair, and a site of their own. The screen
/// takes no answers along.
fn doors_for_work(state: State) -> Piece {
    live(move || {
        let text = state.text();
        let door = |link: String, title: &'static str, words: &'static str| {
            classed("a", "door")
                .attr("href", link)
                .with(el("strong").text(title))
                .with(el("span").text(words))
                .view(icon(Picture::Forward))
        };
        let fair = ["#", &Route::Fair.path(state.catalogue())].concat();
        classed("section", "doors")
            .with(door(
                state.link(Route::Roster),
                text.roster,
                text.roster_door,
            ))
            .with(door(fair, text.fair, text.fair_door))
            .with(door(state.link(Route::Embed), text.embed, text.embed_door))
            .done()
    })
}
