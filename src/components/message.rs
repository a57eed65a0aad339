//! Messages above the page.

use crate::markup::{Piece, classed, el, live, nothing};
use crate::state::{Dropped, State};

/// So many are named one by one, the rest counted.
const MOST_LINES: usize = 5;

/// Names what the address held that could not be used; nothing is dropped in silence.
pub fn dropped_message(state: State) -> Piece {
    live(move || {
        let dropped = state.dropped.get();
        if dropped.is_empty() {
            return nothing();
        }
        let (text, language, catalogue) = (state.text(), state.language.get(), state.catalogue());
        let name = |question: &policy::QuestionIndex| language.of(&catalogue[*question].name);
        let more = dropped.len().saturating_sub(MOST_LINES);
        let more = (more > 0).then(|| el("li").text((text.and_more)(&more.to_string())));
        let lines = dropped
            .iter()
            .take(MOST_LINES)
            .map(|dropped| match dropped {
                Dropped::UnknownQuestion(key) => (text.unknown_question)(key),
                Dropped::UnknownAnswer { question, found } => {
                    (text.unknown_answer)(name(question), found)
                }
                Dropped::Twice(question) => (text.given_twice)(name(question)),
                Dropped::LaterVersion(version) => (text.later_version)(version),
            });
        let close = classed("button", "button button-quiet message-close")
            .attr("type", "button")
            .text(text.close)
            .on("click", move |_| state.dropped.set(Vec::new()));
        classed("div", "message")
            .attr("role", "alert")
            .with(el("p").text(text.address_title))
            .with(
                el("ul")
                    .each(lines.map(|line| el("li").text(line)))
                    .maybe(more),
            )
            .with(close)
            .done()
    })
}
