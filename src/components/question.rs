//! A question: its words, why it is asked, and a way to answer that fits its kind.

use policy::{Answer, Edge, Limit, Question, QuestionIndex, QuestionKind, Stretch};

use crate::components::chip::{Chip, chip};
use crate::components::number_field::{date_field, number_field};
use crate::icons::{Picture, icon};
use crate::language::Language;
use crate::later::later;
use crate::markup::{LiveText, Markup, classed, el};
use crate::state::{Signal, State};

/// A question that can be answered in place; compact: without reasons.
pub fn question_field(state: State, question: QuestionIndex, compact: bool) -> Markup {
    let catalogue = state.catalogue();
    let asked = &catalogue[question];
    let label = &asked.label;
    let mut field = classed("fieldset", "question")
        .attr("data-question", asked.id.clone())
        .with(classed("legend", "question-label").live_text(move || state.words(label)));
    if !compact {
        let why = &asked.why;
        field = field.with(
            classed("p", "question-why")
                .live_text(move || (state.text().why_asked)(state.words(why))),
        );
        field = field.maybe(
            asked
                .help
                .as_ref()
                .map(|help| classed("p", "question-help").live_text(move || state.words(help))),
        );
        let unknowns = catalogue
            .unknowns
            .iter()
            .filter(|unknown| unknown.questions.contains(&question));
        field = field.each(unknowns.map(|unknown| {
            let words = &unknown.text;
            classed("p", "question-help note-unknown").live_text(move || {
                format!(
                    "{}{}{}",
                    state.text().unknown,
                    state.text().colon,
                    state.words(words)
                )
            })
        }));
    }
    if state.is_about_school(question) {
        field = field.view(later(state, move |later| {
            (later.school_field)(state, question)
        }));
    }
    inputs(state, question, asked, compact, field)
}

/// The inputs for the kind of the question.
fn inputs(
    state: State,
    question: QuestionIndex,
    asked: &'static Question,
    compact: bool,
    field: Markup,
) -> Markup {
    let name = format!("{}-{}", asked.id, if compact { "home" } else { "card" });
    let choice = |answer: Answer, label: LiveText| {
        let chosen = move || state.given(question) == Some(answer);
        Chip::new(name.clone(), label, chosen, move || {
            state.answer(question, Some(answer));
        })
    };
    let unsure = chip(
        Chip::new(
            name.clone(),
            move || state.text().not_sure,
            move || state.given(question).is_none() && state.is_unsure(question),
            move || state.not_sure(question),
        )
        .unsure(),
    );
    match &asked.kind {
        QuestionKind::Choice(options) => {
            let chips = (0..).zip(options).map(|(place, option)| {
                let help = option.help.as_ref().filter(|_| !compact);
                let help =
                    help.map(|help| -> LiveText { Box::new(move || state.words(help).into()) });
                chip(
                    choice(
                        Answer::Choice(place),
                        Box::new(move || state.words(&option.label).into()),
                    )
                    .help(help),
                )
            });
            field.with(classed("div", "chips").each(chips).with(unsure))
        }
        QuestionKind::YesNo => {
            let chips = [true, false].map(|yes| {
                let label = move || {
                    (if yes {
                        state.text().yes
                    } else {
                        state.text().no
                    })
                    .into()
                };
                chip(choice(Answer::YesNo(yes), Box::new(label)))
            });
            field.with(classed("div", "chips").each(chips).with(unsure))
        }
        QuestionKind::Set(_) => set_field(state, question, asked, &name, field),
        QuestionKind::Date { .. } => field
            .with(
                classed("div", "chips")
                    .each(stretch_chips(state, question, &name))
                    .with(unsure),
            )
            .view(date_field(state, question)),
        QuestionKind::Number { .. } | QuestionKind::Money { .. } => field
            .with(
                classed("div", "chips")
                    .each(stretch_chips(state, question, &name))
                    .with(unsure),
            )
            .view(number_field(state, question)),
    }
}

/// A chip for each stretch of dates or numbers that the rules tell apart: one tap answers.
fn stretch_chips(state: State, question: QuestionIndex, name: &str) -> Vec<Markup> {
    let today = Answer::Date(state.today());
    let chips = state
        .stretches(question)
        .into_iter()
        .enumerate()
        .map(|(place, stretch)| {
            // Today stands for its stretch better than the first day of it.
            let is_date = matches!(stretch.answer, Answer::Date(_));
            let answer = if is_date && state.stretch_of(question, today) == Some(place) {
                today
            } else {
                stretch.answer
            };
            let chosen = move || {
                let given = state.given(question);
                given.is_some_and(|given| state.stretch_of(question, given) == Some(place))
            };
            let label = move || stretch_text(state.language.get(), state, question, &stretch);
            chip(Chip::new(name, label, chosen, move || {
                state.answer(question, Some(answer));
            }))
        });
    chips.collect()
}

/// A stretch in words: "before 24 August 2021", "at least 3 years".
pub fn stretch_text(
    language: Language,
    state: State,
    question: QuestionIndex,
    stretch: &Stretch,
) -> String {
    let (text, catalogue) = (language.text(), state.catalogue());
    let is_date = matches!(stretch.answer, Answer::Date(_));
    let limit = |edge: &Edge| match edge.limit {
        Limit::Date(date) => language.date(date),
        Limit::Number(number) => language.answer(catalogue, question, Answer::Number(number)),
    };
    let from = stretch.from.as_ref().map(|edge| {
        let words = match (is_date, edge.beyond) {
            (true, false) => text.from_day,
            (true, true) => text.after_day,
            (false, false) => text.at_least,
            (false, true) => text.more_than,
        };
        words(&limit(edge))
    });
    let until = stretch.until.as_ref().map(|edge| {
        let words = match (is_date, edge.beyond) {
            (true, false) => text.before_day,
            (true, true) => text.until_day,
            (false, false) => text.less_than,
            (false, true) => text.at_most,
        };
        words(&limit(edge))
    });
    match (from, until) {
        (Some(from), Some(until)) => format!("{from}{}{until}", text.comma),
        (from, until) => from.or(until).unwrap_or_default(),
    }
}

/// Several options together; answered once the visitor is done.
fn set_field(
    state: State,
    question: QuestionIndex,
    asked: &'static Question,
    name: &str,
    field: Markup,
) -> Markup {
    let given = match state
        .profile
        .with_untracked(|profile| profile.get(question))
    {
        Some(Answer::Set(set)) => set,
        _ => 0,
    };
    let draft = Signal::new(given);
    let chips = (0..).zip(asked.options()).map(|(place, option): (u16, _)| {
        let label = move || state.words(&option.label);
        chip(
            Chip::new(
                name,
                label,
                move || draft.get() >> place & 1 == 1,
                move || draft.update(|draft| *draft ^= 1 << place),
            )
            .several(),
        )
    });
    let done = classed("button", "button")
        .attr("type", "button")
        .view(icon(Picture::Met))
        .with(el("span").live_text(move || {
            if draft.get() == 0 {
                state.text().none_of_them
            } else {
                state.text().set_done
            }
        }))
        .on("click", move |_| {
            state.answer(question, Some(Answer::Set(draft.get_untracked())));
        });
    let unsure = classed("button", "button button-quiet")
        .attr("type", "button")
        .live_text(move || state.text().not_sure)
        .on("click", move |_| state.not_sure(question));
    field
        .with(classed("div", "chips").each(chips))
        .with(classed("div", "field-actions").with(done).with(unsure))
}
