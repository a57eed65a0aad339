//! The variants that are compared: the list, the ways to a further one, and the editor.

use leptos::context::Provider;
use leptos::prelude::*;
use policy::{Answer, Change, QuestionIndex, Trend};

use crate::browser::document;
use crate::components::dynamic::dynamic;
use crate::components::question::QuestionField;
use crate::context::{Estimation, use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::icons::{Icon, Picture};
use crate::language::list;
use crate::route::Route;
use crate::state::{MOST_VARIANTS, State, Variants};

/// Names of the columns; the first is the visitor's own.
pub const LETTERS: [&str; MOST_VARIANTS + 1] = ["A", "B", "C"];

/// Maximum number of suggestions.
const MOST_SUGGESTIONS: usize = 6;

/// The letter of a column.
#[component]
pub fn Letter(letter: &'static str) -> impl IntoView {
    view! { <span class="letter">{letter}</span> }
}

/// Returns the name of a column; a scenario is named by its changes.
pub fn column_name(state: State, column: usize) -> String {
    match column.checked_sub(1) {
        None => state.text().comparison().own_column.to_owned(),
        Some(place) => changes_text(state, &state.changes(place)),
    }
}

/// Changes in words: "employer: a company, contract length: 3 years".
fn changes_text(state: State, changes: &[Change]) -> String {
    let (language, catalogue) = (state.language.get(), state.catalogue());
    let text = language.text();
    let mut words = String::new();
    for (question, answer) in changes {
        let name = language.of(&catalogue[*question].name);
        list(&mut words, text.comma, name);
        words.push_str(text.colon);
        match answer {
            Some(answer) => words.push_str(&language.answer(catalogue, *question, *answer)),
            None => words.push_str(text.not_sure),
        }
    }
    if words.is_empty() {
        text.comparison().no_change.clone_into(&mut words);
    }
    words
}

/// Answers as changes.
pub fn as_changes(answers: &[(QuestionIndex, Answer)]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (question, answer) in answers {
        changes.push((*question, Some(*answer)));
    }
    changes
}

/// The variants, each to be changed, removed or taken over, and ways to a further one.
#[component]
pub fn VariantList(state: State) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    // Unfolded where there is nothing else to see.
    let is_adding = RwSignal::new(
        state
            .variants
            .with_untracked(|known| *known == Variants::default()),
    );
    state.changing.set(None);
    let places = Memo::new(move |_| state.places());
    let free_place = Memo::new(move |_| state.free_place());
    let adder = move || {
        let adder = move |place| view! { <Adder state place is_adding/> };
        free_place.get().map(adder)
    };
    let below = move || match state.changing.get() {
        Some(place) => view! { <Editor state place/> }.into_any(),
        None => adder.into_any(),
    };
    view! {
        <section class="variants">
            <ul class="variant-list">
                <Line state column=0>
                    <a class="button button-quiet" href=navigation.href(Route::Estimate)>
                        <Icon picture=Picture::Edit/>
                        <span>{preferences.t(|text| text.questions().change)}</span>
                    </a>
                </Line>
                <For
                    each=move || places.get()
                    key=|place| *place
                    children=move |place| {
                        view! {
                            <Line state column=place + 1>
                                <Actions state place/>
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
fn Line(state: State, column: usize, children: Children) -> impl IntoView {
    view! {
        <li class="variant">
            <Letter letter=LETTERS[column]/>
            <span class="variant-name">{move || column_name(state, column)}</span>
            <div class="variant-actions">{children()}</div>
        </li>
    }
    .into_any()
}

/// Something that can be done with a variant.
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

    fn name(self, state: State) -> &'static str {
        let text = state.text();
        match self {
            Self::Change => text.questions().change,
            Self::Remove => text.comparison().remove,
            Self::Adopt => text.comparison().adopt,
        }
    }
}

#[component]
fn Actions(state: State, place: usize) -> impl IntoView {
    let preferences = use_preferences();
    let buttons = Action::ALL.map(|action| {
        let label = move || {
            let (name, text) = (column_name(state, place + 1), preferences.text());
            [action.name(state), text.colon, &name].concat()
        };
        view! {
            <button
                class="button button-quiet"
                type="button"
                data-action=action.id()
                aria-label=label
                on:click=move |_| act(state, place, action)
            >
                <Icon picture=action.picture()/>
                <span>{move || action.name(state)}</span>
            </button>
        }
    });
    buttons.into_iter().collect_view().into_any()
}

fn act(state: State, place: usize, action: Action) {
    match action {
        Action::Change => {
            let changes = untrack(|| state.changes(place));
            let questions = changes.iter().map(|(question, _)| question.0);
            open(state, place, questions.collect());
        }
        Action::Remove => {
            state.changing.set(None);
            state.remove_variant(place);
            document::focus(".variants summary");
        }
        Action::Adopt => {
            state.changing.set(None);
            state.adopt(place);
            document::focus(".variants a");
        }
    }
}

/// Opens questions to answer for a variant.
fn open(state: State, place: usize, at_hand: Vec<u8>) {
    state.at_hand.set(at_hand);
    state.changing.set(Some(place));
    // Of a group the one that is chosen, as the tab key does.
    document::focus(".variant-editor :checked, .variant-editor fieldset:not(:has(:checked)) input");
}

/// Ways to a further variant: what would bring more, the best and the worst case, or any question.
#[component]
fn Adder(state: State, place: usize, is_adding: RwSignal<bool>) -> impl IntoView {
    let preferences = use_preferences();
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
                    <Suggestions state is_adding/>
                    <p>{preferences.t(|text| text.comparison().any_question)}</p>
                    <Questions
                        choose=move |question: QuestionIndex| open(state, place, vec![question.0])
                    />
                </div>
            </Show>
        </details>
    }
    .into_any()
}

/// The changes that bring most, and the best and the worst case, each a tap away.
#[component]
fn Suggestions(state: State, is_adding: RwSignal<bool>) -> impl IntoView {
    let preferences = use_preferences();
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
            .take(MOST_SUGGESTIONS)
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
                (changes_text(state, &changes), words, changes)
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
            .filter(|(_, _, changes)| is_new(state, changes))
            .map(|(title, words, changes)| {
                let take = move |_| {
                    is_adding.set(false);
                    state.set_variants(untrack(|| state.variants_with(&changes)));
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

/// Returns whether these are changes, and not compared already.
fn is_new(state: State, changes: &Vec<Change>) -> bool {
    !changes.is_empty() && state.variants.with(|known| !known.contains(changes))
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

/// The questions at hand, answered for the variant.
#[component]
fn Editor(state: State, place: usize) -> impl IntoView {
    let preferences = use_preferences();
    let title =
        move || (preferences.text().questions().change_of)(LETTERS.get(place + 1).unwrap_or(&""));
    let add = move |question: QuestionIndex| {
        state.at_hand.update(|at_hand| {
            if !at_hand.contains(&question.0) {
                at_hand.push(question.0);
            }
        });
    };
    let done = move |_| {
        state.changing.set(None);
        document::focus(".comparison");
    };
    view! {
        <div class="variant-editor card">
            <h2>{title}</h2>
            <Provider value=Estimation::new(state.variant(place))>
                <div class="variant-fields">
                    <For
                        each=move || state.at_hand.get()
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
