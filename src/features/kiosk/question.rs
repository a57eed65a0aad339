//! A question as large as the screen: one tap answers.

use policy::{Answer, QuestionIndex, QuestionKind, QuestionOption};

use super::stand::Stand;
use crate::components::question::stretch_text;
use crate::components::total::split_text;
use crate::icons::{Picture, icon};
use crate::markup::{LiveText, Markup, Piece, classed, el, live, nothing, several};
use crate::state::Signal;

/// Who the guest is: the applicant, and for a person the way of coming.
pub fn who(stand: Stand) -> Piece {
    let (state, catalogue) = (stand.state, stand.state.catalogue());
    let (Some(applicant), Some(mode)) =
        (catalogue.question("applicant"), catalogue.question("mode"))
    else {
        return nothing();
    };
    let person = catalogue[applicant].option("person").unwrap_or(0);
    let mut choices = Vec::new();
    for (place, option) in (0..).zip(catalogue[mode].options()) {
        let label = &option.label;
        choices.push(choice(
            Box::new(move || state.words(label).into()),
            move || {
                let who = (applicant, Some(Answer::Choice(person)));
                stand.tell(&[who, (mode, Some(Answer::Choice(place)))]);
            },
        ));
    }
    for (place, option) in (0..).zip(catalogue[applicant].options()) {
        let label = &option.label;
        if place != person {
            choices.push(choice(
                Box::new(move || state.words(label).into()),
                move || {
                    stand.tell(&[(applicant, Some(Answer::Choice(place)))]);
                },
            ));
        }
    }
    several(vec![
        progress(stand).done(),
        el("h1").live_text(move || state.text().who).done(),
        classed("div", "fair-choices").each(choices).done(),
        foot(stand).done(),
    ])
}

/// The question that narrows most.
pub fn asking(stand: Stand) -> Piece {
    let state = stand.state;
    // Until the next one comes, this one stays.
    live(move || {
        let Some(question) = stand.guest.next_question.get() else {
            return nothing();
        };
        let asked = &state.catalogue()[question];
        let help = asked
            .help
            .as_ref()
            .map(|help| classed("p", "fair-help").live_text(move || state.words(help)));
        let mut choices = answers(stand, question);
        choices.push(
            choice(Box::new(move || state.text().not_sure.into()), move || {
                stand.tell(&[(question, None)]);
            })
            .attr("data-unsure", ""),
        );
        several(vec![
            progress(stand).done(),
            el("h1")
                .attr("data-question", asked.id.clone())
                .live_text(move || state.words(&asked.label))
                .done(),
            help.map_or_else(nothing, Markup::done),
            classed("div", "fair-choices").each(choices).done(),
            foot(stand).done(),
        ])
    })
}

fn answers(stand: Stand, question: QuestionIndex) -> Vec<Markup> {
    let state = stand.state;
    let asked = &state.catalogue()[question];
    let mut choices = Vec::new();
    match &asked.kind {
        QuestionKind::Choice(options) => {
            for (place, option) in (0..).zip(options) {
                let label = &option.label;
                choices.push(choice(
                    Box::new(move || state.words(label).into()),
                    move || {
                        stand.tell(&[(question, Some(Answer::Choice(place)))]);
                    },
                ));
            }
        }
        QuestionKind::YesNo => {
            for yes in [true, false] {
                let label = move || {
                    let text = state.text();
                    (if yes { text.yes } else { text.no }).into()
                };
                choices.push(choice(Box::new(label), move || {
                    stand.tell(&[(question, Some(Answer::YesNo(yes)))]);
                }));
            }
        }
        QuestionKind::Set(options) => choices.extend(several_answers(stand, question, options)),
        _ => {
            let today = Answer::Date(state.today());
            for (place, stretch) in state.stretches(question).into_iter().enumerate() {
                let is_date = matches!(stretch.answer, Answer::Date(_));
                let is_now = is_date && state.stretch_of(question, today) == Some(place);
                let answer = if is_now { today } else { stretch.answer };
                let label = move || {
                    stretch_text(state.language.get(), state.catalogue(), question, &stretch).into()
                };
                choices.push(choice(Box::new(label), move || {
                    stand.tell(&[(question, Some(answer))]);
                }));
            }
        }
    }
    choices
}

/// Options of which several may be chosen, and what says that these are all.
fn several_answers(
    stand: Stand,
    question: QuestionIndex,
    options: &'static [QuestionOption],
) -> Vec<Markup> {
    let state = stand.state;
    let draft = Signal::new(0_u16);
    let mut choices: Vec<Markup> = (0_u16..)
        .zip(options)
        .map(|(place, option)| {
            let label = &option.label;
            let is_chosen = move || draft.get() >> place & 1 == 1;
            choice(Box::new(move || state.words(label).into()), move || {
                draft.update(|draft| *draft ^= 1 << place);
            })
            .live_attr("aria-pressed", move || {
                Some(if is_chosen() { "true" } else { "false" })
            })
            .live(move || {
                if is_chosen() {
                    icon(Picture::Met)
                } else {
                    nothing()
                }
            })
        })
        .collect();
    let done = move || {
        let text = state.text();
        if draft.get() == 0 {
            text.none_of_them.into()
        } else {
            text.set_done.into()
        }
    };
    choices.push(
        choice(Box::new(done), move || {
            let chosen = Answer::Set(draft.get_untracked());
            stand.tell(&[(question, Some(chosen))]);
        })
        .attr("data-action", "these-are-all"),
    );
    choices
}

fn choice(label: LiveText, choose: impl Fn() + 'static) -> Markup {
    classed("button", "fair-choice fair-answer")
        .attr("type", "button")
        .with(el("span").live_text(label))
        .on("click", move |_| choose())
}

fn progress(stand: Stand) -> Markup {
    classed("p", "fair-progress").live_text(move || {
        let number = stand.asked.with(Vec::len) + 1;
        let most = stand.most.get().max(number);
        let text = stand.state.language.get().fair();
        (text.question_of)(&number.to_string(), &most.to_string())
    })
}

/// The range so far, and the ways back and on.
fn foot(stand: Stand) -> Markup {
    let (state, guest) = (stand.state, stand.guest);
    let text = move || state.language.get().fair();
    let so_far = classed("p", "fair-so-far")
        .with(el("span").live_text(move || text().so_far))
        .with(el("b").live_text(move || {
            state
                .language
                .get()
                .range(guest.estimate.with(|estimate| estimate.total))
        }))
        .with(el("small").live_text(move || {
            let language = state.language.get();
            guest
                .estimate
                .with(|estimate| split_text(language, estimate))
        }));
    classed("div", "fair-foot")
        .with(back(stand))
        .with(so_far)
        .live(move || {
            if stand.asked.with(Vec::is_empty) {
                return nothing();
            }
            classed("button", "button fair-choice")
                .attr("type", "button")
                .attr("data-action", "show-result")
                .live_text(move || text().show_now)
                .on("click", move |_| stand.show_result())
                .done()
        })
}

/// One step back.
pub fn back(stand: Stand) -> Markup {
    classed("button", "button fair-back")
        .attr("type", "button")
        .attr("data-action", "step-back")
        .view(icon(Picture::Forward))
        .with(el("span").live_text(move || stand.state.language.get().fair().step_back))
        .on("click", move |_| stand.step_back())
}
