//! A school by its name: typed, found, and chosen for what it stands for.
//!
//! The list is fetched when the field is shown. The kinds of schools below can be chosen without it.

use core::sync::atomic::{AtomicU32, Ordering};

use policy::{Answer, QuestionIndex, School, Schools};

use crate::browser::{document, keyboard};
use crate::components::source::grade_mark;
use crate::icons::{Picture, icon};
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Chosen, Derived, Fetched, Signal, State};

/// The field: the school chosen, or a search for one.
pub fn school_field(state: State, question: QuestionIndex) -> Piece {
    state.fetch_schools();
    let chosen = Derived::new(move || state.school_chosen(question));
    let field = move || match chosen.get() {
        Some(school) => school_chosen(state, question, school),
        None => search(state, question),
    };
    let or_kind = classed("p", "question-help").live_text(move || state.text().school_or_kind);
    classed("div", "school-field")
        // What is typed is no answer yet.
        .on("change", |event| keyboard::keep(&event))
        .live(field)
        .with(or_kind)
        .done()
}

/// A school and what it stands for, in a line.
pub fn school_text(state: State, question: QuestionIndex, school: &Chosen) -> String {
    let kind = kind(state, question, school.option);
    format!("{} · {kind}", state.language.get().of(&school.name))
}

/// What a school stands for: the option's label.
fn kind(state: State, question: QuestionIndex, option: u8) -> String {
    let answer = Answer::Choice(option);
    state
        .language
        .get()
        .answer(state.catalogue(), question, answer)
}

/// The list, once it is there.
fn schools(state: State) -> Option<&'static Schools> {
    match state.school.fetched.get() {
        Fetched::There(schools) => Some(schools),
        _ => None,
    }
}

/// The school chosen, why it stands for what it does, and the ways on.
fn school_chosen(state: State, question: QuestionIndex, school: Chosen) -> Piece {
    let option = school.option;
    let name = el("strong").live_text(move || state.language.get().of(&school.name).to_owned());
    let kind = classed("span", "badge").live_text(move || kind(state, question, option));
    let why = move || {
        let Some(schools) = schools(state) else {
            return nothing();
        };
        let why = schools.list(option).map(|list| state.words(&list.why));
        let language = state.language.get();
        let as_of = (state.text().school_list_of)(&language.date(schools.checked));
        classed("p", "question-help")
            .text(format!("{} ", why.unwrap_or_default()))
            .with(grade_mark(language, schools.grade))
            .text(as_of)
            .done()
    };
    let next = move || {
        if state.staying.get() != Some(question) {
            return nothing();
        }
        classed("button", "button")
            .attr("type", "button")
            .with(el("span").live_text(move || state.text().next_question))
            .view(icon(Picture::Forward))
            .on("click", move |_| state.staying.set(None))
            .done()
    };
    let change = classed("button", "button button-quiet")
        .attr("type", "button")
        .attr("data-action", "change-school")
        .live_text(move || state.text().school_change)
        .on("click", move |_| {
            state.forget_school();
            document::focus(".school-field input");
        });
    classed("div", "school-chosen")
        .with(classed("p", "school-name").with(name).text(" ").with(kind))
        .live(why)
        .with(classed("div", "field-actions").live(next).with(change))
        .done()
}

/// What is typed, and which of the schools found the arrows have reached.
#[derive(Clone, Copy)]
struct Search {
    typed: Signal<String>,
    found: Derived<Vec<&'static School>>,
    reached: Signal<Option<usize>>,
    is_open: Signal<bool>,
    /// Tells the ids of this field from those of others on the page.
    number: u32,
}

impl Search {
    fn new(state: State) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let typed = Signal::new(String::new());
        let found = Derived::new(move || {
            let schools = schools(state);
            schools.map_or_else(Vec::new, |schools| {
                typed.with(|typed| schools.search(typed))
            })
        });
        Self {
            typed,
            found,
            reached: Signal::new(None),
            is_open: Signal::new(false),
            number: NEXT.fetch_add(1, Ordering::Relaxed),
        }
    }

    fn is_shown(self) -> bool {
        self.is_open.get() && self.found.with(|found| !found.is_empty())
    }

    fn list_id(self) -> String {
        format!("schools-{}", self.number)
    }

    fn option_id(self, place: usize) -> String {
        format!("school-{}-{place}", self.number)
    }

    /// Goes to the next school found, or to the one before, round and round.
    fn step(self, forward: bool) {
        let count = self.found.get_untracked().len();
        if count == 0 {
            return;
        }
        self.is_open.set(true);
        let reached = match (self.reached.get_untracked(), forward) {
            (None, true) => 0,
            (Some(place), true) => (place + 1) % count,
            (None, false) => count - 1,
            (Some(place), false) => (place + count - 1) % count,
        };
        self.reached.set(Some(reached));
        document::bring_into_view(&self.option_id(reached));
    }
}

/// The input with the schools found, what there is to say of them, and what it means to be none of them.
fn search(state: State, question: QuestionIndex) -> Piece {
    let search = Search::new(state);
    let label = classed("label", "school-label")
        .with(el("span").live_text(move || state.text().school_name))
        .with(input(state, question, search));
    let options = classed("ul", "school-options")
        .attr("role", "listbox")
        .attr("id", search.list_id())
        .live_attr("aria-label", move || Some(state.text().school_name))
        .live_attr("hidden", move || (!search.is_shown()).then_some(""))
        .live(move || {
            let found = search.found.get().into_iter().enumerate();
            let options =
                found.map(|(place, school)| option(state, question, search, place, school));
            several(options.map(Markup::done).collect())
        });
    several(vec![
        label.done(),
        status(state, search),
        options.done(),
        absent(state),
    ])
}

fn input(state: State, question: QuestionIndex, search: Search) -> Markup {
    let pressed = move |event| {
        let key = keyboard::key_in_input(&event);
        match key.as_str() {
            "ArrowDown" | "ArrowUp" => {
                keyboard::prevent(&event);
                search.step(key == "ArrowDown");
            }
            "Enter" => {
                let place = search.reached.get_untracked().unwrap_or(0);
                let school = search.found.get_untracked().get(place).copied();
                if let Some(school) = school.filter(|_| search.is_open.get_untracked()) {
                    choose(state, question, school);
                }
            }
            "Escape" => {
                search.is_open.set(false);
                search.reached.set(None);
            }
            "Tab" => search.is_open.set(false),
            _ => {}
        }
        // Around it these keys lead on to the next question.
        if matches!(keyboard::key(&event).as_str(), "Enter" | " ") {
            keyboard::keep(&event);
        }
    };
    el("input")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", search.list_id())
        .live_attr("aria-expanded", move || Some(search.is_shown().to_string()))
        .live_attr("aria-activedescendant", move || {
            search.reached.get().map(|place| search.option_id(place))
        })
        .live_attr("placeholder", move || Some(state.text().school_hint))
        .on("input", move |event| {
            search.typed.set(keyboard::typed(&event));
            search.reached.set(None);
            search.is_open.set(true);
        })
        .on("focus", move |_| state.fetch_schools())
        .on("keydown", pressed)
}

fn option(
    state: State,
    question: QuestionIndex,
    search: Search,
    place: usize,
    school: &'static School,
) -> Markup {
    let names = move |first: bool| {
        let language = state.language.get();
        let language = if first { language } else { language.other() };
        language.of(&school.name)
    };
    let more = move || {
        let place =
            schools(state).and_then(|schools| schools.places.get(usize::from(school.place)));
        let place = place.map(|place| state.words(place)).unwrap_or_default();
        format!("{} · {place}", names(false))
    };
    classed("li", "school-option")
        .attr("role", "option")
        .attr("id", search.option_id(place))
        .live_attr("aria-selected", move || {
            Some((search.reached.get() == Some(place)).to_string())
        })
        .with(el("strong").live_text(move || names(true)))
        .with(classed("span", "badge").live_text(move || kind(state, question, school.option)))
        .with(el("small").live_text(more))
        .on("click", move |_| choose(state, question, school))
}

fn choose(state: State, question: QuestionIndex, school: &School) {
    state.choose_school(question, school);
    let said = state.school_chosen(question);
    state
        .announced
        .set(said.map_or_else(String::new, |school| school_text(state, question, &school)));
    document::focus(".school-chosen button");
}

/// What there is to say: that the list is on its way, cannot be had, or holds nothing like that.
fn status(state: State, search: Search) -> Piece {
    let words = move || {
        let text = state.text();
        let typed = search.typed.get();
        match state.school.fetched.get() {
            Fetched::No => String::new(),
            Fetched::Coming => text.school_fetching.to_owned(),
            Fetched::Failed => text.school_not_fetched.to_owned(),
            Fetched::There(_) if typed.trim().is_empty() => String::new(),
            Fetched::There(_) => match search.found.with(Vec::len) {
                0 => (text.school_none)(typed.trim()),
                count => (text.school_found)(&count.to_string()),
            },
        }
    };
    let class = move || {
        Some(match state.school.fetched.get() {
            Fetched::Coming => "school-status school-coming",
            Fetched::There(_) if search.is_shown() => "visually-hidden",
            _ => "school-status",
        })
    };
    let again = move || {
        if !matches!(state.school.fetched.get(), Fetched::Failed) {
            return nothing();
        }
        classed("button", "button")
            .attr("type", "button")
            .attr("data-action", "fetch-schools")
            .view(icon(Picture::Again))
            .with(el("span").live_text(move || state.text().try_again))
            .on("click", move |_| {
                state.fetch_schools();
                document::focus(".school-field input");
            })
            .done()
    };
    several(vec![
        el("p")
            .attr("role", "status")
            .live_attr("class", class)
            .live_text(words)
            .done(),
        live(again),
    ])
}

/// What it means to be on none of the lists.
fn absent(state: State) -> Piece {
    live(move || {
        let Some(schools) = schools(state) else {
            return nothing();
        };
        let paragraphs = schools
            .absent
            .iter()
            .map(|words| el("p").live_text(move || state.words(words)));
        Markup::details("school-absent", false)
            .with(el("summary").live_text(move || state.text().school_absent))
            .each(paragraphs)
            .done()
    })
}
