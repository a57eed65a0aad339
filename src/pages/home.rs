//! Home: three questions, and the range at once.

use policy::{Answer, QuestionIndex, Words};

use crate::components::chip::{Chip, chip};
use crate::components::question::question_field;
use crate::components::total::total;
use crate::icons::{Picture, icon};
use crate::markup::{Piece, classed, el, keyed, nothing, several};
use crate::route::Route;
use crate::state::State;

/// The home page.
pub fn page(state: State) -> Piece {
    let lead = classed("section", "lead")
        .with(el("h1").live_text(move || state.text().headline))
        .with(el("p").live_text(move || state.text().lead));
    let forward = classed("a", "button button-main")
        .live_attr("href", move || Some(state.link(Route::Estimate)))
        .with(el("span").live_text(move || {
            let text = state.text();
            if state.next_question.get().is_some() {
                text.answer_more
            } else {
                text.see_all
            }
        }))
        .view(icon(Picture::Forward));
    let columns = classed("div", "columns")
        .with(
            classed("section", "home-questions")
                .view(who(state))
                .view(then(state)),
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
                let is = |question, option| {
                    state
                        .profile
                        .with(|profile| profile.get(question) == Some(Answer::Choice(option)))
                };
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
    let unsure = move || {
        state.is_unsure(applicant)
            && state
                .profile
                .with(|profile| profile.get(applicant).is_none())
    };
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

/// Two questions more: degree and start for a person, else what narrows most.
fn then(state: State) -> Piece {
    keyed(
        move || {
            questions_after(state)
                .into_iter()
                .map(|question| question.0)
                .collect()
        },
        move |question| question_field(state, QuestionIndex(question), true),
    )
}

/// One after the other, so that the range stays in sight: each appears once the one before it is dealt with.
fn questions_after(state: State) -> Vec<QuestionIndex> {
    let catalogue = state.catalogue();
    let dealt_with = |question: &QuestionIndex| {
        state.is_unsure(*question)
            || state
                .profile
                .with(|profile| profile.get(*question).is_some())
    };
    let Some(applicant) = catalogue.question("applicant").filter(dealt_with) else {
        return Vec::new();
    };
    let usual = ["degree", "start_date"]
        .into_iter()
        .filter_map(|id| catalogue.question(id));
    let asked: Vec<QuestionIndex> = usual
        .filter(|question| state.asked(*question) != Some(false))
        .collect();
    if asked.is_empty() {
        let next = state
            .next_question
            .get()
            .filter(|question| *question != applicant);
        return next.into_iter().collect();
    }
    let shown = asked
        .iter()
        .position(|question| !dealt_with(question))
        .map_or(asked.len(), |first_open| first_open + 1);
    asked[..shown].to_vec()
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
