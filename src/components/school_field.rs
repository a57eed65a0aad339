//! A school by its name: typed, found, and chosen for what it stands for.
//!
//! The list is fetched when the field is shown. The kinds of schools below can be chosen without it.

use leptos::prelude::*;
use policy::{Answer, Catalogue, MAX_FOUND, QuestionIndex, School, Schools};

use crate::browser::{document, keyboard};
use crate::components::dynamic::dynamic;
use crate::components::source::GradeMark;
use crate::context::{
    Estimation, Fetched, LoadedFile, Navigation, Preferences, use_catalogue, use_estimation,
    use_navigation, use_preferences, use_school_list,
};
use crate::icons::{Icon, Picture};
use crate::language::Language;
use crate::storage::ChosenSchool;

/// The id of the list of schools found.
const LIST: &str = "schools";
/// The id of each of them.
const FOUND: [&str; MAX_FOUND] = [
    "school-1", "school-2", "school-3", "school-4", "school-5", "school-6", "school-7", "school-8",
];

/// The field: the school chosen, or a search for one.
#[component]
pub fn SchoolField(question: QuestionIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    use_school_list().load_schools();
    let is_chosen = Memo::new(move |_| estimation.chosen_school(question).is_some());
    let field = move || {
        if is_chosen.get() {
            view! { <ChosenSchoolLine question/> }.into_any()
        } else {
            view! { <Search question/> }.into_any()
        }
    };
    view! {
        // What is typed is no answer yet.
        <div class="school-field" on:change=|event| event.stop_propagation()>
            {field}
            <p class="question-help">{preferences.t(|text| text.questions().school_or_kind)}</p>
        </div>
    }
    .into_any()
}

/// Returns a school and what it stands for, in a line.
pub fn school_text(
    language: Language,
    catalogue: &Catalogue,
    question: QuestionIndex,
    school: &ChosenSchool,
) -> String {
    let kind = language.answer(catalogue, question, school.answer);
    format!("{} · {kind}", language.of(&school.name))
}

/// The list, once it is there.
fn schools(list: LoadedFile<Schools>) -> Option<&'static Schools> {
    match list.get() {
        Fetched::There(schools) => Some(schools),
        _ => None,
    }
}

/// The school chosen, why it stands for what it does, and the ways on.
#[component]
fn ChosenSchoolLine(question: QuestionIndex) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let name = move || {
        let chosen = estimation.chosen_school(question);
        chosen.map(|school| school_text(preferences.language(), catalogue, question, &school))
    };
    let list = use_school_list();
    let why = move || {
        let (schools, school) = schools(list).zip(estimation.chosen_school(question))?;
        let Answer::Choice(option) = school.answer else {
            return None;
        };
        let (text, language) = (preferences.text(), preferences.language());
        let why = schools.why.get(usize::from(option));
        let why = why.map_or("", |why| language.of(why));
        Some(view! {
            <p class="question-help">{why}</p>
            <p class="question-help">
                <GradeMark language grade=schools.grade/>
                {(text.results().checked_on)(&language.date(schools.checked))}
            </p>
        })
    };
    let stays = move || estimation.pinned_question().get() == Some(question);
    let change = move |_| {
        estimation.forget_school();
        document::focus(".school-field input");
    };
    view! {
        <div class="school-chosen">
            <p>
                <strong>{name}</strong>
            </p>
            {why}
            <div class="field-actions">
                <Show when=stays>
                    <button
                        class="button"
                        type="button"
                        data-action="next"
                        on:click=move |_| estimation.pinned_question().set(None)
                    >
                        <span>{preferences.t(|text| text.questions().next_question)}</span>
                        <Icon picture=Picture::Forward/>
                    </button>
                </Show>
                <button
                    class="button button-quiet"
                    type="button"
                    data-action="change-school"
                    on:click=change
                >
                    <span>{preferences.t(|text| text.questions().school_change)}</span>
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// The state of a search for a school.
#[derive(Clone, Copy)]
struct SearchModel {
    preferences: Preferences,
    navigation: Navigation,
    estimation: Estimation,
    list: LoadedFile<Schools>,
    question: QuestionIndex,
    typed: RwSignal<String>,
    /// True if the visitor closed the list; typing opens it again.
    is_closed: RwSignal<bool>,
    /// The index of the school that the arrow keys have reached.
    reached: RwSignal<Option<u8>>,
    found: Memo<Vec<&'static School>>,
    /// The number of schools in the open list; `None` while none are looked for.
    count: Memo<Option<u8>>,
}

impl SearchModel {
    fn new(question: QuestionIndex) -> Self {
        let list = use_school_list();
        let typed = RwSignal::new(String::new());
        let is_closed = RwSignal::new(false);
        let found = Memo::new(move |_| {
            let schools = schools(list);
            schools.map_or_else(Vec::new, |schools| {
                typed.with(|typed| schools.search(typed))
            })
        });
        let count = Memo::new(move |_| {
            let is_wanted = schools(list).is_some()
                && !is_closed.get()
                && typed.with(|typed| !typed.is_empty());
            is_wanted
                .then(|| u8::try_from(found.with(Vec::len)).ok())
                .flatten()
        });
        Self {
            preferences: use_preferences(),
            navigation: use_navigation(),
            estimation: use_estimation(),
            list,
            question,
            typed,
            is_closed,
            reached: RwSignal::new(None),
            found,
            count,
        }
    }

    fn is_open(self) -> bool {
        self.count.get().unwrap_or(0) > 0
    }

    fn type_text(self, typed: String) {
        self.reached.set(None);
        self.is_closed.set(false);
        self.typed.set(typed);
    }

    fn close(self) {
        self.reached.set(None);
        self.is_closed.set(true);
    }

    fn press(self, event: &leptos::ev::KeyboardEvent) {
        let key = event.key();
        match key.as_str() {
            // They belong to the writing of characters.
            _ if keyboard::is_composing(event) => {}
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                self.step(key == "ArrowDown");
            }
            "Enter" => self.choose(self.reached.get_untracked().unwrap_or(0)),
            "Escape" | "Tab" => self.close(),
            _ => {}
        }
        // Around the field these lead on to the next question.
        if matches!(key.as_str(), "Enter" | " ") {
            event.stop_propagation();
        }
    }

    /// Goes to the next school found, or to the one before, round and round; opens a list that is closed.
    fn step(self, forward: bool) {
        let Some(count) = self.count.get_untracked().filter(|count| *count > 0) else {
            self.is_closed.set(false);
            return;
        };
        let reached = match (self.reached.get_untracked(), forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(index), true) => (index + 1) % count,
            (Some(index), false) => (index + count - 1) % count,
        };
        self.reached.set(Some(reached));
        document::bring_into_view(FOUND[usize::from(reached)]);
    }

    fn choose(self, index: u8) {
        let Self {
            estimation,
            question,
            ..
        } = self;
        if self.count.get_untracked() <= Some(index) {
            return;
        }
        untrack(|| {
            let found = self.found.get();
            let Some(school) = found.get(usize::from(index)) else {
                return;
            };
            estimation.choose_school(question, school);
            if let Some(chosen) = estimation.chosen_school(question) {
                let language = self.preferences.language();
                let catalogue = estimation.catalogue();
                let text = school_text(language, catalogue, question, &chosen);
                self.navigation.announce(text);
            }
        });
        document::focus(".school-chosen button");
    }

    /// The message beside the schools found.
    fn status(self) -> &'static str {
        let text = self.preferences.text();
        match (self.list.get(), self.count.get()) {
            (Fetched::Coming, _) => text.questions().school_fetching,
            (Fetched::Failed, _) => text.questions().school_not_fetched,
            (_, Some(0)) => text.questions().school_none,
            _ => "",
        }
    }
}

/// The input with the schools found, the message about them, and what it means to be none of them.
#[component]
fn Search(question: QuestionIndex) -> impl IntoView {
    let preferences = use_preferences();
    let model = SearchModel::new(question);
    let active = move || FOUND.get(usize::from(model.reached.get()?)).copied();
    let options = move || {
        let found = (0..).zip(model.found.get());
        found
            .map(|(index, school)| view! { <Found model index school/> })
            .collect_view()
    };
    view! {
        <label class="school-label">
            <span>{preferences.t(|text| text.questions().school_name)}</span>
            <input
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=move || model.is_open().to_string()
                aria-activedescendant=active
                placeholder=preferences.t(|text| text.questions().school_hint)
                on:input=move |event| model.type_text(event_target_value(&event))
                on:focus=move |_| model.list.load_schools()
                on:keydown=move |event| model.press(&event)
            />
        </label>
        <p class="school-status" role="status">
            {move || model.status()}
        </p>
        <ul
            class="school-options"
            role="listbox"
            id=LIST
            aria-label=preferences.t(|text| text.questions().school_name)
            hidden=move || !model.is_open()
        >
            {options}
        </ul>
        <Absent/>
    }
    .into_any()
}

#[component]
fn Found(model: SearchModel, index: u8, school: &'static School) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let SearchModel { question, .. } = model;
    let kind = move || {
        let answer = Answer::Choice(school.option);
        preferences.language().answer(catalogue, question, answer)
    };
    let beside = move || {
        let language = preferences.language();
        let province =
            schools(model.list).and_then(|schools| schools.places.get(usize::from(school.place)));
        let province = province.map_or("", |province| language.of(province));
        [language.other().of(&school.name), " · ", province].concat()
    };
    view! {
        <li
            class="school-option"
            role="option"
            id=FOUND[usize::from(index)]
            aria-selected=move || (model.reached.get() == Some(index)).to_string()
            on:click=move |_| model.choose(index)
        >
            <strong>{move || preferences.language().of(&school.name)}</strong>
            <span class="badge">{kind}</span>
            <small>{beside}</small>
        </li>
    }
    .into_any()
}

/// The meaning of a school that is on none of the lists; if the lists could not be fetched, a way to try again.
#[component]
fn Absent() -> impl IntoView {
    let preferences = use_preferences();
    let list = use_school_list();
    let again = move |_| {
        list.load_schools();
        document::focus(".school-field input");
    };
    let absent = move || match list.get() {
        Fetched::There(schools) => {
            let paragraphs = schools
                .absent
                .iter()
                .map(|words| view! { <p>{move || preferences.language().of(words)}</p> });
            view! {
                <details class="school-absent">
                    <summary>{preferences.t(|text| text.questions().school_absent)}</summary>
                    {paragraphs.collect_view()}
                </details>
            }
            .into_any()
        }
        Fetched::Failed => view! {
            <button class="button" type="button" data-action="fetch-schools" on:click=again>
                <span>{preferences.t(|text| text.try_again)}</span>
            </button>
        }
        .into_any(),
        _ => ().into_any(),
    };
    dynamic(absent)
}
