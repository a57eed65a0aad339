//! A school by its name: typed, found, and chosen for what it stands for.
//!
//! The list is fetched when the field is shown. The kinds of schools below can be chosen without it.

use leptos::prelude::untrack;
use policy::{Answer, MOST_FOUND, QuestionIndex, School, Schools};

use crate::browser::{document, keyboard};
use crate::compat::grade_mark;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Derived, Fetched, Signal, State};
use crate::storage::ChosenSchool;

/// Names the list of schools found.
const LIST: &str = "schools";
/// Names each of them.
const FOUND: [&str; MOST_FOUND] = [
    "school-1", "school-2", "school-3", "school-4", "school-5", "school-6", "school-7", "school-8",
];

/// The field: the school chosen, or a search for one.
pub fn school_field(state: State, question: QuestionIndex) -> Piece {
    state.fetch_schools();
    let is_chosen = Derived::new(move || state.school_chosen(question).is_some());
    let field = move || {
        if is_chosen.get() {
            live(move || chosen(state, question))
        } else {
            Search::new(state, question).field()
        }
    };
    classed("div", "school-field")
        // What is typed is no answer yet.
        .on("change", |event| event.stop_propagation())
        .live(field)
        .with(classed("p", "question-help").live_text(move || state.text().school_or_kind))
        .done()
}

/// A school and what it stands for, in a line.
pub fn school_text(state: State, question: QuestionIndex, school: &ChosenSchool) -> String {
    let language = state.language.get();
    let kind = language.answer(state.catalogue(), question, school.answer);
    format!("{} · {kind}", language.of(&school.name))
}

/// The list, once it is there.
fn schools(state: State) -> Option<&'static Schools> {
    match state.school.get().fetched {
        Fetched::There(schools) => Some(schools),
        _ => None,
    }
}

fn button(class: &'static str, action: &'static str, words: &'static str) -> Markup {
    classed("button", class)
        .attr("type", "button")
        .attr("data-action", action)
        .with(el("span").text(words))
}

/// The school chosen, why it stands for what it does, and the ways on.
fn chosen(state: State, question: QuestionIndex) -> Piece {
    let Some(school) = state.school_chosen(question) else {
        return nothing();
    };
    let (text, language) = (state.text(), state.language.get());
    let name = el("strong").text(school_text(state, question, school));
    let mut shown = classed("div", "school-chosen").with(el("p").with(name));
    if let (Some(schools), Answer::Choice(option)) = (schools(state), school.answer) {
        let why = schools.why.get(usize::from(option));
        let why = why.map(|why| language.of(why)).unwrap_or_default();
        shown = shown.with(classed("p", "question-help").text(why)).with(
            classed("p", "question-help")
                .with(grade_mark(language, schools.grade))
                .text((text.checked_on)(&language.date(schools.checked))),
        );
    }
    let next = (state.staying.get() == Some(question)).then(|| {
        button("button", "next", text.next_question)
            .view(icon(Picture::Forward))
            .on("click", move |_| state.staying.set(None))
    });
    let change =
        button("button button-quiet", "change-school", text.school_change).on("click", move |_| {
            state.forget_school();
            document::focus(".school-field input");
        });
    let actions = classed("div", "field-actions").maybe(next).with(change);
    shown.with(actions).done()
}

/// A search for a school.
#[derive(Clone, Copy)]
struct Search {
    state: State,
    question: QuestionIndex,
    typed: Signal<String>,
    /// How many schools are shown as found; `None` while none are looked for.
    count: Signal<Option<u8>>,
    /// Which of them the arrows have reached.
    reached: Signal<Option<u8>>,
}

impl Search {
    fn new(state: State, question: QuestionIndex) -> Self {
        Self {
            state,
            question,
            typed: Signal::new(String::new()),
            count: Signal::new(None),
            reached: Signal::new(None),
        }
    }

    /// The input with the schools found, what there is to say of them, and what it means to be none of them.
    fn field(self) -> Piece {
        let state = self.state;
        let label = classed("label", "school-label")
            .with(el("span").live_text(move || state.text().school_name))
            .with(self.input());
        let options = classed("ul", "school-options")
            .attr("role", "listbox")
            .attr("id", LIST)
            .live_attr("aria-label", move || Some(state.text().school_name))
            .live_attr("hidden", move || (!self.is_open()).then_some(""))
            .live(move || self.options());
        let status = classed("p", "school-status")
            .attr("role", "status")
            .live_text(move || self.status());
        several(vec![
            label.done(),
            status.done(),
            options.done(),
            live(move || self.more()),
        ])
    }

    fn is_open(self) -> bool {
        self.count.get().unwrap_or(0) > 0
    }

    fn input(self) -> Markup {
        let state = self.state;
        el("input")
            .attr("type", "text")
            .attr("role", "combobox")
            .attr("autocomplete", "off")
            .attr("aria-autocomplete", "list")
            .attr("aria-controls", LIST)
            .live_attr("aria-expanded", move || {
                Some(if self.is_open() { "true" } else { "false" })
            })
            .live_attr("aria-activedescendant", move || {
                FOUND.get(usize::from(self.reached.get()?)).copied()
            })
            .live_attr("placeholder", move || Some(state.text().school_hint))
            .on("input", move |event| {
                self.reached.set(None);
                self.typed.set(keyboard::typed(&event));
            })
            .on("focus", move |_| state.fetch_schools())
            .on("keydown", move |event| {
                let key = keyboard::key(&event);
                match key.as_str() {
                    // They belong to the writing of characters.
                    _ if keyboard::is_composing(&event) => {}
                    "ArrowDown" | "ArrowUp" => {
                        event.prevent_default();
                        self.step(key == "ArrowDown");
                    }
                    "Enter" => self.choose(self.reached.get_untracked().unwrap_or(0)),
                    "Escape" | "Tab" => {
                        self.reached.set(None);
                        self.count.set(None);
                    }
                    _ => {}
                }
                // Around the field these lead on to the next question.
                if matches!(key.as_str(), "Enter" | " ") {
                    event.stop_propagation();
                }
            })
    }

    /// Goes to the next school found, or to the one before, round and round.
    fn step(self, forward: bool) {
        let Some(count) = self.count.get_untracked().filter(|count| *count > 0) else {
            // Closed: what is typed is looked for once more.
            self.typed.update(|_| ());
            return;
        };
        let reached = match (self.reached.get_untracked(), forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(place), true) => (place + 1) % count,
            (Some(place), false) => (place + count - 1) % count,
        };
        self.reached.set(Some(reached));
        document::bring_into_view(FOUND[usize::from(reached)]);
    }

    fn found(self) -> Vec<&'static School> {
        let schools = schools(self.state);
        schools.map_or_else(Vec::new, |schools| {
            self.typed.with(|typed| schools.search(typed))
        })
    }

    /// The schools found; counts them.
    fn options(self) -> Piece {
        let found = self.found();
        let is_wanted = schools(self.state).is_some() && self.typed.with(|typed| !typed.is_empty());
        self.count.set(if is_wanted {
            u8::try_from(found.len()).ok()
        } else {
            None
        });
        let options = (0..)
            .zip(found)
            .map(|(place, school)| self.option(place, school).done());
        several(options.collect())
    }

    fn option(self, place: u8, school: &School) -> Markup {
        let language = self.state.language.get();
        let answer = Answer::Choice(school.option);
        let kind = language.answer(self.state.catalogue(), self.question, answer);
        let lies_in =
            schools(self.state).and_then(|schools| schools.places.get(usize::from(school.place)));
        let lies_in = lies_in.map(|place| language.of(place)).unwrap_or_default();
        classed("li", "school-option")
            .attr("role", "option")
            .attr("id", FOUND[usize::from(place)])
            .live_attr("aria-selected", move || {
                Some(if self.reached.get() == Some(place) {
                    "true"
                } else {
                    "false"
                })
            })
            .with(el("strong").text(language.of(&school.name)))
            .with(classed("span", "badge").text(kind))
            .with(
                el("small")
                    .text(language.other().of(&school.name))
                    .text(" · ")
                    .text(lies_in),
            )
            .on("click", move |_| self.choose(place))
    }

    fn choose(self, place: u8) {
        let Self {
            state, question, ..
        } = self;
        if self.count.get_untracked() <= Some(place) {
            return;
        }
        untrack(|| {
            let Some(school) = self.found().into_iter().nth(usize::from(place)) else {
                return;
            };
            state.choose_school(question, school);
            if let Some(chosen) = state.school_chosen(question) {
                state.announced.set(school_text(state, question, chosen));
            }
        });
        document::focus(".school-chosen button");
    }

    /// What there is to say beside the schools found.
    fn status(self) -> &'static str {
        let text = self.state.text();
        match (self.state.school.get().fetched, self.count.get()) {
            (Fetched::Coming, _) => text.school_fetching,
            (Fetched::Failed, _) => text.school_not_fetched,
            (_, Some(0)) => text.school_none,
            _ => "",
        }
    }

    /// What it means to be on none of the lists; where they could not be fetched, a way to try again.
    fn more(self) -> Piece {
        let state = self.state;
        let text = state.text();
        match state.school.get().fetched {
            Fetched::There(schools) => {
                let language = state.language.get();
                let paragraphs = schools
                    .absent
                    .iter()
                    .map(|words| el("p").text(language.of(words)));
                Markup::details("school-absent", false)
                    .with(el("summary").text(text.school_absent))
                    .each(paragraphs)
                    .done()
            }
            Fetched::Failed => button("button", "fetch-schools", text.try_again)
                .on("click", move |_| {
                    state.fetch_schools();
                    document::focus(".school-field input");
                })
                .done(),
            _ => nothing(),
        }
    }
}
