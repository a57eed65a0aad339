//! The answers given, each changed in place.

use policy::QuestionIndex;

use crate::browser;
use crate::components::question::question_field;
use crate::components::school_field::school_text;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, classed, el, keyed, live, nothing};
use crate::state::{Derived, Signal, State};

/// All answers given, in the reading's order.
pub fn answers(state: State) -> Piece {
    let answered = Derived::new(move || {
        state.profile.with(|profile| {
            profile
                .answers()
                .map(|(question, _)| question.0)
                .collect::<Vec<u8>>()
        })
    });
    // The question being changed stays open while its answer is taken back.
    let changing = Signal::new(None::<u8>);
    let shown = move || {
        let mut shown = answered.get();
        if let Some(question) = changing.get().filter(|question| !shown.contains(question)) {
            shown.push(question);
            policy::sort_short_by_key(&mut shown, |question| *question);
        }
        shown
    };
    let any = Derived::new(move || !answered.get().is_empty());
    // Folded on a phone, where the results should follow the question.
    let fold = Markup::details("answers-fold", browser::document::is_wide())
        .with(el("summary").with(el("h2").live_text(move || {
            let count = (state.text().items)(&answered.with(Vec::len).to_string());
            format!("{} · {count}", state.text().your_answers)
        })))
        .live(move || {
            if any.get() {
                nothing()
            } else {
                classed("p", "group-lead")
                    .live_text(move || state.text().no_answers)
                    .done()
            }
        })
        .with(
            classed("ul", "answer-list").view(keyed(shown, move |question| {
                line(state, QuestionIndex(question), changing)
            })),
        )
        .live(move || {
            if any.get() {
                start_over(state, changing)
            } else {
                nothing()
            }
        });
    classed("section", "answers").with(fold).done()
}

fn start_over(state: State, changing: Signal<Option<u8>>) -> Piece {
    let button = classed("button", "button button-quiet")
        .attr("type", "button")
        .attr("data-action", "start-over")
        .view(icon(Picture::Again))
        .with(el("span").live_text(move || state.text().start_over))
        .on("click", move |_| {
            changing.set(None);
            state.start_over();
        });
    let hint = classed("p", "fine-print").live_text(move || state.text().share_hint);
    classed("div", "answers-end").with(hint).with(button).done()
}

fn line(state: State, question: QuestionIndex, changing: Signal<Option<u8>>) -> Markup {
    let catalogue = state.catalogue();
    let name = &catalogue[question].name;
    let unused = Derived::new(move || state.asked(question) == Some(false));
    let is_changing = Derived::new(move || changing.get() == Some(question.0));
    let value = move || {
        let answer = state.given(question);
        if let Some(school) = state.school_chosen(question) {
            return school_text(state, question, school);
        }
        answer.map_or_else(
            || state.text().not_sure.to_owned(),
            |answer| {
                state
                    .language
                    .get()
                    .answer(state.catalogue(), question, answer)
            },
        )
    };
    let edit = classed("button", "answer-edit")
        .attr("type", "button")
        .live_attr("aria-expanded", move || Some(is_changing.get().to_string()))
        .live_attr("aria-label", move || {
            let (text, name) = (state.text(), state.words(name));
            // What is read out must hold what is painted.
            Some(if is_changing.get() {
                format!("{}{}{name}", text.done, text.colon)
            } else {
                (text.change_of)(name)
            })
        })
        .view(icon(Picture::Edit))
        .with(el("span").live_text(move || {
            if is_changing.get() {
                state.text().done
            } else {
                state.text().change
            }
        }))
        .on("click", move |_| {
            changing.set(if is_changing.get_untracked() {
                None
            } else {
                Some(question.0)
            });
        });
    el("li")
        .live_attr("class", move || {
            Some(if unused.get() {
                "answer answer-unused"
            } else {
                "answer"
            })
        })
        .attr("data-question", catalogue[question].id.clone())
        .with(classed("span", "answer-name").live_text(move || state.words(name)))
        .with(classed("span", "answer-value").live_text(value))
        .with(edit)
        .live(move || {
            if unused.get() {
                classed("p", "answer-note")
                    .live_text(move || state.text().not_used)
                    .done()
            } else {
                nothing()
            }
        })
        .view(live(move || {
            if is_changing.get() {
                question_field(state, question, false).done()
            } else {
                nothing()
            }
        }))
}
