//! What is compared: the visitor's own answers, and up to two variants of them.

use policy::{Change, QuestionIndex};

use crate::browser::document;
use crate::components::question::question_field;
use crate::icons::{Picture, icon};
use crate::markup::{LiveText, Markup, Piece, classed, el, keyed, nothing};
use crate::route::Route;
use crate::state::{MOST_VARIANTS, Signal, State};

/// What the columns are called; the first is the visitor's own.
pub const LETTERS: [&str; MOST_VARIANTS + 1] = ["A", "B", "C"];

/// So many suggestions are made.
const MOST_SUGGESTIONS: usize = 6;

/// What is being changed.
#[derive(Clone, Copy)]
struct Desk {
    state: State,
    /// The variant being changed; the one after the last is the one being made.
    changing: Signal<Option<usize>>,
    /// The questions at hand.
    asked: Signal<Vec<u8>>,
    /// Whether the ways to a further variant are unfolded.
    is_adding: Signal<bool>,
}

/// The letter of a column.
pub fn letter(place: usize) -> Markup {
    classed("span", "letter").text(LETTERS.get(place).copied().unwrap_or_default())
}

/// What a variant is called: its changes; `None`: the visitor's own answers.
pub fn variant_name(state: State, place: Option<usize>) -> String {
    let Some(place) = place else {
        return state.text().own_column.to_owned();
    };
    state.variants.with(|variants| {
        let changes = variants.get(place).map_or(&[][..], Vec::as_slice);
        changes_text(state, changes)
    })
}

/// Changes in words: "employer: a company, contract length: 3 years".
fn changes_text(state: State, changes: &[Change]) -> String {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let text = language.text();
    let words = changes.iter().map(|(question, answer)| {
        let name = language.of(&catalogue[*question].name);
        let answer = answer.map_or_else(
            || text.not_sure.to_owned(),
            |answer| language.answer(catalogue, *question, answer),
        );
        format!("{name}{}{answer}", text.colon)
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() {
        text.no_change.to_owned()
    } else {
        words.join(text.comma)
    }
}

/// The variants, each to be changed, removed or taken over, and ways to a further one.
pub fn variants(state: State) -> Piece {
    let none = state.variants.with_untracked(Vec::is_empty);
    let desk = Desk {
        state,
        changing: Signal::new(None),
        asked: Signal::new(Vec::new()),
        is_adding: Signal::new(none),
    };
    classed("section", "variants")
        .live(move || {
            let count = state.variants.with(Vec::len);
            let lines = (0..count).map(|place| desk.line(place));
            classed("ul", "variant-list")
                .with(own_line(state))
                .each(lines)
                .done()
        })
        .live(move || match desk.changing.get() {
            Some(place) => desk.editor(place).done(),
            None if state.variants.with(Vec::len) < MOST_VARIANTS => desk.adder().done(),
            None => nothing(),
        })
        .done()
}

fn own_line(state: State) -> Markup {
    let edit = classed("a", "button button-quiet")
        .live_attr("href", move || Some(state.link(Route::Estimate)))
        .view(icon(Picture::Edit))
        .with(el("span").text(state.text().change));
    classed("li", "variant")
        .with(letter(0))
        .with(classed("span", "variant-name").text(variant_name(state, None)))
        .with(classed("div", "variant-actions").with(edit))
}

impl Desk {
    fn line(self, place: usize) -> Markup {
        let text = self.state.text();
        let name = variant_name(self.state, Some(place));
        let action = |action: &'static str, picture, words: &str| {
            classed("button", "button button-quiet")
                .attr("type", "button")
                .attr("data-action", action)
                .attr("aria-label", format!("{words}{}{name}", text.colon))
                .view(icon(picture))
                .with(el("span").text(words))
        };
        let actions = classed("div", "variant-actions")
            .with(
                action("change-variant", Picture::Edit, text.change).on("click", move |_| {
                    self.change(place);
                }),
            )
            .with(
                action("remove-variant", Picture::Unmet, text.remove).on("click", move |_| {
                    self.remove(place);
                }),
            )
            .with(
                action("adopt-variant", Picture::Met, text.adopt).on("click", move |_| {
                    self.changing.set(None);
                    self.state.adopt(place);
                    document::focus(".variants a");
                }),
            );
        classed("li", "variant")
            .with(letter(place + 1))
            .with(classed("span", "variant-name").text(name.clone()))
            .with(actions)
    }

    /// Opens the questions that a variant answers otherwise.
    fn change(self, place: usize) {
        let asked = self.state.variants.with_untracked(|variants| {
            let changes = variants.get(place).into_iter().flatten();
            changes.map(|(question, _)| question.0).collect::<Vec<u8>>()
        });
        self.asked.set(asked);
        self.changing.set(Some(place));
        document::focus(".variant-editor input");
    }

    fn remove(self, place: usize) {
        let mut variants = self.state.variants.get_untracked();
        if place < variants.len() {
            variants.remove(place);
        }
        self.changing.set(None);
        self.is_adding.set(variants.is_empty());
        self.state.set_variants(variants);
        document::focus(".variant-adder > summary");
    }

    /// Ways to a further variant: what would bring more, the best and the worst case, or any question.
    fn adder(self) -> Markup {
        let Self {
            state, is_adding, ..
        } = self;
        let place = state.variants.with_untracked(Vec::len);
        let summary = el("summary").with(el("h2").live_text(move || state.text().add_variant));
        classed("details", "variant-adder")
            .live_attr("open", move || is_adding.get().then_some(""))
            .on("toggle", move |event| {
                let is_open = document::is_open(&event);
                if is_adding.get_untracked() != is_open {
                    is_adding.set(is_open);
                }
            })
            .with(summary)
            .live(move || {
                if is_adding.get() {
                    self.suggestions().done()
                } else {
                    nothing()
                }
            })
            .with(el("p").live_text(move || state.text().any_question))
            .live(move || {
                self.questions(move |question| {
                    self.asked.set(vec![question.0]);
                    self.changing.set(Some(place));
                    document::focus(".variant-editor input");
                })
                .done()
            })
    }

    fn suggestions(self) -> Markup {
        let state = self.state;
        let (language, text) = (state.language.get(), state.text());
        let known = state.variants.get();
        let mut cards: Vec<Markup> = Vec::new();
        let mut card = |changes: Vec<Change>, title: String, words: String| {
            if known.contains(&changes) {
                return;
            }
            let take = move |_| {
                self.is_adding.set(false);
                state.set_variants(state.variants_with(&changes));
                document::focus(".comparison");
            };
            cards.push(
                classed("button", "start-card")
                    .attr("type", "button")
                    .with(el("strong").text(title))
                    .with(el("span").text(words))
                    .on("click", take),
            );
        };
        let suggestions = state.suggestions();
        let lead = if suggestions.is_empty() {
            text.nothing_suggested
        } else {
            text.suggested
        };
        for suggestion in suggestions.iter().take(MOST_SUGGESTIONS) {
            let changes = vec![(suggestion.question, Some(suggestion.answer))];
            let gain = (suggestion.gain.turn() != policy::Turn::Same)
                .then(|| language.gain(suggestion.gain));
            let wins = (suggestion.wins > 0).then(|| (text.wins)(&suggestion.wins.to_string()));
            let words: Vec<String> = gain.into_iter().chain(wins).collect();
            let title = changes_text(state, &changes);
            card(changes, title, words.join(text.comma));
        }
        let estimate = state.estimate.get();
        let cases = [
            (text.best_case, estimate.total.high, &estimate.best_case),
            (text.worst_case, estimate.total.low, &estimate.worst_case),
        ];
        for (title, money, answers) in cases {
            if !answers.is_empty() {
                card(as_changes(answers), title.to_owned(), language.money(money));
            }
        }
        el("div")
            .with(el("p").text(lead))
            .with(classed("div", "start-cards").each(cards))
    }

    /// All questions that are asked, to answer one otherwise.
    fn questions(self, choose: impl Fn(QuestionIndex) + Copy + 'static) -> Markup {
        let state = self.state;
        let catalogue = state.catalogue();
        let asked = catalogue.indexed_questions().filter(|(question, asked)| {
            asked.id != "as_of" && state.asked(*question) != Some(false)
        });
        let chips = asked.map(|(question, asked)| {
            classed("button", "button button-small")
                .attr("type", "button")
                .attr("data-compare", asked.id.clone())
                .text(state.words(&asked.name))
                .on("click", move |_| choose(question))
        });
        classed("div", "chips").each(chips)
    }

    /// The questions at hand, answered for the variant.
    fn editor(self, place: usize) -> Markup {
        let Self { state, asked, .. } = self;
        let variant = state.variant(place);
        let title: LiveText = Box::new(move || {
            let name = LETTERS.get(place + 1).copied().unwrap_or_default();
            (state.text().change_of)(name).into()
        });
        let fields = keyed(
            move || asked.get(),
            move |question| question_field(variant, QuestionIndex(question), false),
        );
        let done = classed("button", "button button-main")
            .attr("type", "button")
            .view(icon(Picture::Met))
            .with(el("span").live_text(move || state.text().done))
            .on("click", move |_| self.close());
        let more = el("details")
            .with(el("summary").live_text(move || state.text().another_question))
            .live(move || {
                Desk {
                    state: variant,
                    ..self
                }
                .questions(move |question| {
                    asked.update(|asked| {
                        if !asked.contains(&question.0) {
                            asked.push(question.0);
                        }
                    });
                })
                .done()
            });
        classed("div", "variant-editor card")
            .with(el("h2").live_text(title))
            .with(classed("div", "variant-fields").view(fields))
            .with(more)
            .with(done)
    }

    /// Done with the questions; a variant without changes is none.
    fn close(self) {
        self.changing.set(None);
        self.is_adding.set(false);
        let mut variants = self.state.variants.get_untracked();
        if variants.iter().any(Vec::is_empty) {
            variants.retain(|changes| !changes.is_empty());
            self.state.set_variants(variants);
        }
        document::focus(".comparison");
    }
}

/// Answers as changes.
pub fn as_changes(answers: &[(QuestionIndex, policy::Answer)]) -> Vec<Change> {
    let changes = answers.iter();
    changes
        .map(|(question, answer)| (*question, Some(*answer)))
        .collect()
}
