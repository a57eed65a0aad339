//! Fields for numbers, money and days. An entry counts once the visitor goes on or leaves; until then its value is
//! spelled back beside it. An entry that is no exact answer stays as it is typed, with a sentence about it.

use core::time::Duration;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use policy::{Answer, Question, QuestionIndex, QuestionKind};

use crate::browser::field;
use crate::browser::keyboard;
use crate::browser::pause::use_pause;
use crate::components::entry::{EditedBy, EntryProblem, PAUSE, answer_of, counts_after_pause};
use crate::components::field_place::{FieldPlace, PendingEntry};
use crate::context::{use_catalogue, use_estimation, use_preferences};

/// Text typed into a field that does not count yet.
#[derive(Clone, Copy)]
struct Entry {
    question: QuestionIndex,
    asked: &'static Question,
    place: FieldPlace,
    input: NodeRef<html::Input>,
    /// The text, where it is not that of the answer.
    text: RwSignal<Option<String>>,
    problem: RwSignal<Option<EntryProblem>>,
    /// True while the input may keep a typed digit to itself: Firefox tells of a year once it has four, or is left.
    is_held_back: StoredValue<bool>,
    given: Signal<Option<Answer>>,
    on_answer: Callback<Option<Answer>>,
}

impl Entry {
    fn new(
        (question, asked): (QuestionIndex, &'static Question),
        place: FieldPlace,
        given: Signal<Option<Answer>>,
        on_answer: Callback<Option<Answer>>,
    ) -> Self {
        let entry = Self {
            question,
            asked,
            place,
            input: NodeRef::new(),
            text: RwSignal::new(None),
            problem: RwSignal::new(None),
            is_held_back: StoredValue::new(false),
            given,
            on_answer,
        };
        place.hold(PendingEntry {
            commit: Callback::new(move |()| entry.commit()),
            discard: Callback::new(move |()| entry.discard()),
        });
        // Another answer, by whatever way, replaces what is typed.
        Effect::new(move |before: Option<Option<Answer>>| {
            let given = given.get();
            if before.is_none_or(|before| before != given) {
                entry.discard();
            }
            given
        });
        entry
    }

    /// Returns the text of the answer.
    fn written(self) -> String {
        let answer = self.given.try_get_untracked().flatten();
        answer
            .map(|answer| self.asked.write(answer))
            .unwrap_or_default()
    }

    fn edit(self, event: &ev::Event) {
        self.is_held_back.set_value(false);
        self.text.set(Some(event_target_value(event)));
        self.problem.set(None);
    }

    /// Puts the text of the answer back.
    fn discard(self) {
        self.text.set(None);
        self.problem.set(None);
        let written = self.written();
        // A value that is set anew would take the visitor out of the part of a day that is being typed.
        if let Some(Some(input)) = self.input.try_get_untracked()
            && input.value() != written
        {
            input.set_value(&written);
        }
    }

    /// Takes the text for the answer, or says why it is none; once the input has told of all that is typed.
    fn commit(self) {
        if self.is_held_back.try_get_value() == Some(true) {
            let settle = move || {
                self.is_held_back.try_set_value(false);
                self.commit_text();
            };
            set_timeout(settle, Duration::ZERO);
        } else {
            self.commit_text();
        }
    }

    fn commit_text(self) {
        let Some(Some(text)) = self.text.try_get_untracked() else {
            return;
        };
        let input = self.input.try_get_untracked().flatten();
        let is_half_typed = input.is_some_and(|input| field::is_half_typed(&input));
        match answer_of(self.asked, &text, is_half_typed) {
            Ok(answer) => self.take(answer),
            Err(problem) => self.problem.set(Some(problem)),
        }
    }

    fn take(self, answer: Option<Answer>) {
        self.text.set(None);
        self.problem.set(None);
        self.on_answer.run(answer);
        if self.given.try_get_untracked() == Some(answer) {
            self.discard();
        }
    }

    /// Returns the answer that the text would give, where that is another than the present one; tracked.
    fn draft(self) -> Option<Answer> {
        let text = self.text.get()?;
        let answer = self.asked.read_free_text(&text, None).exact()?;
        (self.given.get() != Some(answer)).then_some(answer)
    }

    fn key_down(self, event: &ev::KeyboardEvent) {
        if event.key() == "Enter" && !keyboard::is_composing(event) {
            if self.is_held_back.get_value()
                && let Some(input) = self.input.get_untracked()
            {
                field::refocus(&input);
            }
            self.commit();
            // The card stays where something is to be put right.
            if self.problem.try_with_untracked(Option::is_some) == Some(true) {
                event.stop_propagation();
            }
        }
    }

    /// Takes what something else than the visitor's keys has put in, such as assistive technology.
    fn change(self) {
        // A field that an answer removed with the focus in it tells of a change, too.
        let Some(Some(input)) = self.input.try_get_untracked() else {
            return;
        };
        // Between two parts of a day the focus is nowhere for a moment, and browsers tell of a change just then.
        let take = move || {
            if field::has_focus(&input) || self.place.is_pressed() {
                return;
            }
            let Some(given) = self.given.try_get_untracked() else {
                return;
            };
            let written = given.map(|answer| self.asked.write(answer));
            let text = input.value();
            if text != written.unwrap_or_default() {
                self.text.try_set(Some(text));
            }
            self.commit();
        };
        set_timeout(take, Duration::ZERO);
    }

    fn described_by(self) -> String {
        [self.place.id("spelled"), self.place.id("problem")].join(" ")
    }
}

/// A number or an amount of money.
#[component]
pub fn NumberField(question: QuestionIndex, place: FieldPlace) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let entry = Entry::new(
        (question, asked),
        place,
        Signal::derive(move || estimation.given(question)),
        Callback::new(move |answer| estimation.answer(question, answer)),
    );
    let unit = move || preferences.language().unit(catalogue, question);
    let label = move || (preferences.text().field().exact_number)(unit());
    view! {
        <div class="entry">
            <label class="entry-label" for=place.id("input")>
                {label}
            </label>
            <div class="money-field">
                <input
                    id=place.id("input")
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    enterkeyhint="done"
                    aria-describedby=entry.described_by()
                    aria-errormessage=place.id("problem")
                    aria-invalid=move || entry.problem.with(Option::is_some).then_some("true")
                    value=entry.written()
                    node_ref=entry.input
                    on:input=move |event| entry.edit(&event)
                    on:change=move |_| entry.change()
                    on:keydown=move |event| entry.key_down(&event)
                />
                <span class="unit">{unit}</span>
            </div>
            <Spelled entry/>
            <Problem entry/>
        </div>
    }
    .into_any()
}

/// A day as the answer to a question.
#[component]
pub fn DateField(question: QuestionIndex, place: FieldPlace) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    view! {
        <DayInput
            question
            place
            label=move || preferences.text().questions().exact_day
            given=Signal::derive(move || estimation.given(question))
            on_answer=move |answer| estimation.answer(question, answer)
            // The card stays, so that more can be typed.
            before_pause=move |()| estimation.pinned_question().set(Some(question))
        />
    }
    .into_any()
}

/// An input for a day. It counts on Enter, when the focus leaves its place, and after a pause in typing.
#[component]
pub fn DayInput(
    /// The question, which states the limits.
    question: QuestionIndex,
    place: FieldPlace,
    /// The visible label.
    #[prop(into)]
    label: TextProp,
    /// The answer that counts now.
    given: Signal<Option<Answer>>,
    /// Takes another one, or none.
    #[prop(into)]
    on_answer: Callback<Option<Answer>>,
    /// Called before a pause takes the day.
    #[prop(into, optional)]
    before_pause: Option<Callback<()>>,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let asked = &catalogue[question];
    let entry = Entry::new((question, asked), place, given, on_answer);
    let limits = match asked.kind {
        QuestionKind::Date { earliest, latest } => Some((earliest, latest)),
        _ => None,
    };
    let edited_by = StoredValue::new(EditedBy::Picker);
    let pause = use_pause();
    let edit = move |event: ev::Event| {
        entry.edit(&event);
        pause.end();
        if counts_after_pause(asked, &event_target_value(&event), edited_by.get_value()) {
            pause.begin(PAUSE, move || {
                if let Some(before_pause) = before_pause {
                    before_pause.run(());
                }
                entry.commit();
            });
        }
    };
    view! {
        <div class="entry">
            <label class="date-label">
                <span>{move || label.get()}</span>
                <input
                    id=place.id("input")
                    type="date"
                    class="date-field"
                    min=limits.map(|(earliest, _)| earliest.to_string())
                    max=limits.map(|(_, latest)| latest.to_string())
                    aria-describedby=entry.described_by()
                    aria-errormessage=place.id("problem")
                    aria-invalid=move || entry.problem.with(Option::is_some).then_some("true")
                    value=entry.written()
                    node_ref=entry.input
                    on:input=edit
                    on:change=move |_| entry.change()
                    on:keydown=move |event| {
                        edited_by.set_value(EditedBy::Keys);
                        if keyboard::is_digit(&event) {
                            pause.end();
                            entry.is_held_back.set_value(true);
                        }
                        entry.key_down(&event);
                    }
                    on:pointerdown=move |_| edited_by.set_value(EditedBy::Picker)
                    on:focus=move |_| edited_by.set_value(EditedBy::Picker)
                />
            </label>
            <Spelled entry/>
            <Problem entry/>
        </div>
    }
    .into_any()
}

/// The value that an entry is read as, and the button that takes it; beside an answer, its value.
#[component]
fn Spelled(entry: Entry) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let is_money = matches!(entry.asked.kind, QuestionKind::Money { .. });
    let draft = Memo::new(move |_| entry.draft());
    let value = move || {
        let has_text = entry.text.with(Option::is_some);
        let given = entry.given.get().filter(|_| is_money && !has_text);
        draft.get().or(given)
    };
    let words = move || {
        let value = value()?;
        let language = preferences.language();
        let value = language.full_answer(catalogue, entry.question, value);
        Some((preferences.text().field().spelled)(&value))
    };
    view! {
        <div class="entry-value">
            <span class="money-spelled" id=entry.place.id("spelled")>
                {words}
            </span>
            <Show when=move || draft.get().is_some()>
                <button
                    class="button"
                    type="button"
                    data-action="confirm"
                    on:click=move |_| entry.commit()
                >
                    {preferences.t(|text| text.field().confirm)}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// A sentence about an entry that is no exact answer, and the answers that may be meant.
#[component]
fn Problem(entry: Entry) -> impl IntoView {
    let preferences = use_preferences();
    let catalogue = use_catalogue();
    let sentence = move || {
        let text = preferences.text();
        entry.problem.get().and_then(|problem| match problem {
            EntryProblem::HalfTyped => Some(text.field().half_typed.to_owned()),
            EntryProblem::Reading(reading) => {
                preferences
                    .language()
                    .about_reading(catalogue, entry.question, &reading)
            }
        })
    };
    let candidates = move || {
        let candidates = entry.problem.get().map(|problem| problem.candidates());
        candidates
            .filter(|candidates| !candidates.is_empty())
            .map(|candidates| {
                let buttons = candidates.into_iter().map(|answer| {
                    let words = move || {
                        preferences
                            .language()
                            .full_answer(catalogue, entry.question, answer)
                    };
                    view! {
                        <button
                            class="button"
                            type="button"
                            data-answer=entry.asked.write(answer)
                            on:click=move |_| entry.take(Some(answer))
                        >
                            {words}
                        </button>
                    }
                });
                view! { <div class="field-actions">{buttons.collect_view()}</div> }
            })
    };
    view! {
        <div id=entry.place.id("problem") role="alert">
            {move || sentence().map(|sentence| view! { <p class="field-error">{sentence}</p> })}
        </div>
        {candidates}
    }
    .into_any()
}
