//! Messages above the page.


use crate::markup::{Piece, classed, el, live, nothing};
use crate::state::{Dropped, State};

/// Names what the address held that could not be used; nothing is dropped in silence.
pub fn dropped_message(state: State) -> Piece {
    live(move || {
        let dropped = state.dropped.get();
        if dropped.is_empty() {
            return nothing();
        }
        let (text, language, catalogue) = (state.text(), state.language.get(), state.catalogue());
        let name = |question: &policy::QuestionIndex| language.of(&catalogue[*question].name);
        let lines = dropped.iter().map(|dropped| match dropped {
            Dropped::UnknownQuestion(key) => (text.unknown_question)(key),
            Dropped::UnknownAnswer { question, found } => (text.unknown_answer)(&name(question), found),
            Dropped::Twice(question) => (text.given_twice)(&name(question)),
            Dropped::LaterVersion(version) => (text.later_version)(version),
        });
        let close = classed("button", "button button-quiet message-close")
            .attr("type", "button")
            .text(text.close)
            .on("click", move |_| state.dropped.set(Vec::new()));
        classed("div", "message")
            .attr("role", "alert")
            .with(el("p").text(text.address_title))
            .with(el("ul").each(lines.map(|line| el("li").text(line))))
            .with(close)
            .done()
    })
}
