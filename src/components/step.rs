//! Steps that would win benefits: the change of answers, what it adds, and how far a day is away.

use leptos::prelude::*;
use policy::{Answer, BenefitIndex, Catalogue, QuestionIndex, Split, Step};

use crate::components::benefit::BenefitCard;
use crate::components::total::CompareLink;
use crate::context::{use_catalogue, use_estimation, use_preferences};
use crate::estimation::as_changes;
use crate::language::{Language, list};

/// A step, what it adds to the usual total, and the benefits that it would win.
#[component]
pub fn NearStep(step: Step) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let Step { needs, benefits } = step;
    let changes = as_changes(&needs);
    let words = move || {
        let language = preferences.language();
        let text = language.text();
        let mut words = (text.results().step)(&changes_text(language, catalogue, &needs));
        if let Some(gain) = gain_text(language, estimation.usual_gain(&needs)) {
            list(&mut words, text.comma, &gain);
        }
        words
    };
    let compare = move || {
        let words = preferences.text().results().compare_near;
        view! { <CompareLink changes=changes.clone() words/> }
    };
    let cards = benefits
        .into_iter()
        .map(|benefit: BenefitIndex| view! { <BenefitCard benefit/> });
    view! {
        <div class="near-step">
            <p class="near-step-change">
                <b>{words}</b>
                " "
                {compare}
            </p>
            {cards.collect_view()}
        </div>
    }
    .into_any()
}

/// Returns the answers needed, each with its question.
pub fn changes_text(
    language: Language,
    catalogue: &Catalogue,
    needs: &[(QuestionIndex, Answer)],
) -> String {
    let text = language.text().results();
    let mut words = String::new();
    for (question, needs) in needs {
        let name = language.of(&catalogue[*question].name);
        let change = (text.is_answer)(name, &language.answer(catalogue, *question, *needs));
        words = if words.is_empty() {
            change
        } else {
            (text.both)(&words, &change)
        };
    }
    words
}

/// Returns what a change of answers would add to both ends of the usual total; `None` where that is nothing.
pub fn gain_text(language: Language, gain: Split) -> Option<String> {
    let text = language.text().results();
    let Split { at_low, at_high } = gain;
    if at_low != at_high {
        Some((text.gains_between)(
            &language.money(at_low),
            &language.money(at_high),
        ))
    } else if at_high.is_zero() {
        None
    } else {
        Some((text.gains)(&language.money(at_high)))
    }
}

/// Returns how far a day is from the one needed, which is so many days later.
pub fn days_text(language: Language, days: i32) -> String {
    let text = language.text().results();
    let count = days.unsigned_abs().to_string();
    if days > 0 {
        (text.days_too_early)(&count)
    } else {
        (text.days_too_late)(&count)
    }
}
