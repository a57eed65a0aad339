//! The scenarios that are compared: the list, the ways to a further one, and the editor.

use leptos::context::Provider;
use leptos::prelude::*;
use policy::{Change, QuestionIndex, Trend};

use super::model::{CompareModel, use_compare};
use crate::browser::document;
use crate::components::dynamic::dynamic;
use crate::components::question::{QuestionField, answer_text};
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::estimation::{Estimation, as_changes};
use crate::icons::{Icon, Picture};
use crate::language::{Language, Text, list};
use crate::route::Route;
use crate::url::MAX_SCENARIOS;

/// Names of the columns; the first is the visitor's own.
pub const LETTERS: [&str; MAX_SCENARIOS + 1] = ["A", "B", "C"];

/// Maximum number of suggestions.
const MAX_SUGGESTIONS: usize = 6;

/// The letter of a column.
#[component]
pub fn Letter(letter: &'static str) -> impl IntoView {
    view! { <span class="letter">{letter}</span> }
}

/// Returns the name of a column; a scenario is named by its changes.
pub fn column_name(model: CompareModel, language: Language, column: usize) -> String {
    match column.checked_sub(1) {
        None => language.text().comparison().own_column.to_owned(),
        Some(index) => changes_text(language, model.estimation(0), &model.changes(index)),
    }
}

/// Returns changes in words: "employer: a company, contract length: 3 years".
fn changes_text(language: Language, estimation: Estimation, changes: &[Change]) -> String {
    let catalogue = estimation.catalogue();
    let intervals = |question| estimation.intervals(question);
    let text = language.text();
    let mut words = String::new();
    for (question, answer) in changes {
        let name = language.of(&catalogue[*question].name);
        list(&mut words, text.comma, name);
        words.push_str(text.colon);
        match answer {
            Some(answer) => {
                let answer = answer_text(language, catalogue, *question, *answer, &intervals);
                words.push_str(&answer);
            }
            None => words.push_str(text.not_sure),
        }
    }
    if words.is_empty() {
        text.comparison().no_change.clone_into(&mut words);
    }
    words
}

/// The scenarios, each to be changed, removed or taken over, and ways to a further one.
#[component]
pub fn ScenarioList() -> impl IntoView {
    let model = use_compare();
    let preferences = use_preferences();
    let navigation = use_navigation();
    // Unfolded where there is nothing else to see.
    let is_adding = RwSignal::new(untrack(|| model.indices().is_empty()));
    let indices = Memo::new(move |_| model.indices());
    let free_index = Memo::new(move |_| model.free_index());
    let adder = move || {
        let adder = move |index| view! { <Adder index is_adding/> };
        free_index.get().map(adder)
    };
    let below = move || match model.editing().get() {
        Some(column) => view! { <Editor column/> }.into_any(),
        None => adder.into_any(),
    };
    view! {
        <section class="variants">
            <ul class="variant-list">
                <Line column=0>
                    <a class="button button-quiet" href=navigation.href(Route::Estimate)>
                        <Icon picture=Picture::Edit/>
                        <span>{preferences.t(|text| text.questions().change)}</span>
                    </a>
                </Line>
                <For
                    each=move || indices.get()
                    key=|index| *index
                    children=move |index| {
                        view! {
                            <Line column=index + 1>
                                <Actions index/>
                            </Line>
                        }
                    }
                />
            </ul>
            {below}
        </section>
    }
    .into_any()
}

/// A column's letter and name, and what can be done with it.
#[component]
fn Line(column: usize, children: Children) -> impl IntoView {
    let (model, preferences) = (use_compare(), use_preferences());
    view! {
        <li class="variant">
            <Letter letter=LETTERS[column]/>
            <span class="variant-name">{move || column_name(model, preferences.language(), column)}</span>
            <div class="variant-actions">{children()}</div>
        </li>
    }
    .into_any()
}

/// Something that can be done with a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Change,
    Remove,
    Adopt,
}

impl Action {
    const ALL: [Self; 3] = [Self::Change, Self::Remove, Self::Adopt];

    const fn id(self) -> &'static str {
        match self {
            Self::Change => "change-variant",
            Self::Remove => "remove-variant",
            Self::Adopt => "adopt-variant",
        }
    }

    const fn picture(self) -> Picture {
        match self {
            Self::Change => Picture::Edit,
            Self::Remove => Picture::Unmet,
            Self::Adopt => Picture::Met,
        }
    }

    fn name(self, text: &'static Text) -> &'static str {
        match self {
            Self::Change => text.questions().change,
            Self::Remove => text.comparison().remove,
            Self::Adopt => text.comparison().adopt,
        }
    }
}

#[component]
fn Actions(index: usize) -> impl IntoView {
    let (model, preferences) = (use_compare(), use_preferences());
    let buttons = Action::ALL.map(|action| {
        let label = move || {
            let text = preferences.text();
            let name = column_name(model, preferences.language(), index + 1);
            [action.name(text), text.colon, &name].concat()
        };
        view! {
            <button
                class="button button-quiet"
                type="button"
                data-action=action.id()
                aria-label=label
                on:click=move |_| act(model, index, action)
            >
                <Icon picture=action.picture()/>
                <span>{move || action.name(preferences.text())}</span>
            </button>
        }
    });
    buttons.into_iter().collect_view().into_any()
}

fn act(model: CompareModel, index: usize, action: Action) {
    match action {
        Action::Change => {
            let changes = untrack(|| model.changes(index));
            let questions = changes.iter().map(|(question, _)| question.0);
            open(model, index + 1, questions.collect());
        }
        Action::Remove => {
            model.remove(index);
            document::focus(".variants summary");
        }
        Action::Adopt => {
            model.adopt(index);
            document::focus(".variants a");
        }
    }
}

/// Opens questions to answer for a column.
pub fn open(model: CompareModel, column: usize, questions: Vec<u8>) {
    model.edit(column, questions);
    // Of a group the one that is chosen, as the tab key does.
    document::focus(".variant-editor :checked, .variant-editor fieldset:not(:has(:checked)) input");
}

/// Ways to a further scenario: what would bring more, the best and the worst case, or any question.
#[component]
fn Adder(index: usize, is_adding: RwSignal<bool>) -> impl IntoView {
    let (model, preferences) = (use_compare(), use_preferences());
    let toggle = move |event| {
        let is_open = document::is_open(&event);
        if is_adding.get_untracked() != is_open {
            is_adding.set(is_open);
        }
    };
    view! {
        <details class="variant-adder" open=move || is_adding.get() on:toggle=toggle>
            <summary>
                <h2>{preferences.t(|text| text.comparison().add_variant)}</h2>
            </summary>
            <Show when=move || is_adding.get()>
                <div>
                    <Suggestions is_adding/>
                    <p>{preferences.t(|text| text.comparison().any_question)}</p>
                    <Questions
                        choose=move |question: QuestionIndex| open(model, index + 1, vec![question.0])
                    />
                </div>
            </Show>
        </details>
    }
    .into_any()
}

/// The changes that bring most, and the best and the worst case, each a tap away.
#[component]
fn Suggestions(is_adding: RwSignal<bool>) -> impl IntoView {
    let (model, preferences) = (use_compare(), use_preferences());
    let estimation = use_estimation();
    let suggestions = move || {
        let (language, text) = (preferences.language(), preferences.text());
        let suggestions = estimation.suggestions();
        let lead = if suggestions.is_empty() {
            text.comparison().nothing_suggested
        } else {
            text.comparison().suggested
        };
        let suggested = suggestions
            .into_iter()
            .take(MAX_SUGGESTIONS)
            .map(|suggestion| {
                let mut words = String::new();
                if suggestion.gain.trend() != Trend::Same {
                    words.push_str(&language.gain(suggestion.gain));
                }
                if suggestion.wins > 0 {
                    let wins = (text.comparison().wins)(&suggestion.wins.to_string());
                    list(&mut words, text.comma, &wins);
                }
                let changes = vec![(suggestion.question, Some(suggestion.answer))];
                (changes_text(language, estimation, &changes), words, changes)
            });
        let estimate = estimation.estimate();
        let cases = [
            (
                text.results().best_case,
                estimate.total.high,
                &estimate.best_case,
            ),
            (
                text.results().worst_case,
                estimate.total.low,
                &estimate.worst_case,
            ),
        ];
        let cases = cases.map(|(title, money, answers)| {
            (title.to_owned(), language.money(money), as_changes(answers))
        });
        let cards = suggested
            .chain(cases)
            .filter(|(_, _, changes)| model.is_new(changes))
            .map(|(title, words, changes)| {
                let take = move |_| {
                    is_adding.set(false);
                    model.add(&changes);
                    document::focus(".comparison");
                };
                view! {
                    <button class="start-card" type="button" on:click=take>
                        <strong>{title}</strong>
                        <span>{words}</span>
                    </button>
                }
            });
        view! {
            <p>{lead}</p>
            <div class="start-cards">{cards.collect_view()}</div>
        }
    };
    dynamic(suggestions)
}

/// All questions that are asked, one to be answered otherwise.
#[component]
fn Questions(#[prop(into)] choose: Callback<QuestionIndex>) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let questions = catalogue.indexed_questions();
    let chips = questions
        .filter(|(_, asked)| asked.id != "as_of")
        .map(|(question, asked)| {
            let is_asked = Memo::new(move |_| estimation.is_asked(question) != Some(false));
            view! {
                <Show when=move || is_asked.get()>
                    <button
                        class="button button-small"
                        type="button"
                        data-compare=asked.id.as_str()
                        on:click=move |_| choose.run(question)
                    >
                        {preferences.tr(&asked.name)}
                    </button>
                </Show>
            }
        });
    view! { <div class="chips">{chips.collect_view()}</div> }.into_any()
}

/// The questions at hand, answered for a column.
#[component]
fn Editor(column: usize) -> impl IntoView {
    let (model, preferences) = (use_compare(), use_preferences());
    let title =
        move || (preferences.text().questions().change_of)(LETTERS.get(column).unwrap_or(&""));
    let add = move |question: QuestionIndex| model.add_question(question);
    let done = move |_| {
        model.editing().set(None);
        document::focus(".comparison");
    };
    view! {
        <div class="variant-editor card">
            <h2>{title}</h2>
            <Provider value=model.estimation(column)>
                <div class="variant-fields">
                    <For
                        each=move || model.at_hand().get()
                        key=|question| *question
                        children=move |question| {
                            view! { <QuestionField question=QuestionIndex(question) place="scenario"/> }
                        }
                    />
                </div>
                <details>
                    <summary>{preferences.t(|text| text.comparison().another_question)}</summary>
                    <Questions choose=add/>
                </details>
            </Provider>
            <button class="button button-main" type="button" on:click=done>
                <Icon picture=Picture::Met/>
                <span>{preferences.t(|text| text.questions().done)}</span>
            </button>
        </div>
    }
    .into_any()
}
