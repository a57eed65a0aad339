//! The invitation: to be read from five metres.

use leptos::prelude::*;
use policy::{Catalogue, Estimate, Visitor};

use super::model::use_kiosk;
use super::text::unbroken;
use crate::components::total::{assumed_text, split_text};
use crate::icons::{Icon, Picture, Toono};
use crate::language::Language;

/// The invitation, and the typical visitors with what each could get.
#[component]
pub fn Invitation() -> impl IntoView {
    let session = use_kiosk();
    let visitors = session.page.catalogue().visitors.iter();
    let cards = visitors.map(|visitor| view! { <Card visitor/> });
    view! {
        <section class="fair-attract">
            <div class="fair-invitation">
                <Toono/>
                <h1>{session.page.t(|text| text.headline)}</h1>
                <p class="fair-lead">{session.page.t(|text| text.lead)}</p>
                <button
                    class="button button-main fair-choice fair-begin"
                    type="button"
                    data-action="begin"
                    on:click=move |_| session.begin()
                >
                    <span>{session.page.t(|text| text.begin)}</span>
                    <Icon picture=Picture::Forward/>
                </button>
            </div>
            <div class="fair-examples">
                <p class="fair-like">{session.page.t(|text| text.like_you)}</p>
                <div class="fair-cards">{cards.collect_view()}</div>
                <AssumedOfVisitors/>
            </div>
        </section>
    }
    .into_any()
}

/// The usual answers that the ranges of typical visitors assume.
#[component]
pub fn AssumedOfVisitors() -> impl IntoView {
    let session = use_kiosk();
    let assumed = Memo::new(move |_| session.page.engine().assumed_of_visitors());
    let words = move || {
        let (language, catalogue) = (session.page.language(), session.page.catalogue());
        assumed.with(|assumed| assumed_text(language, catalogue, assumed))
    };
    view! { <p class="fair-assumed">{words}</p> }.into_any()
}

/// A typical visitor, with the usual range and how sure it is. What is competed for has no sum: the highest amount
/// stands in its place.
#[component]
fn Card(visitor: &'static Visitor) -> impl IntoView {
    let session = use_kiosk();
    let estimate = Memo::new(move |_| session.page.engine().usual_estimate_of(visitor));
    let amount = move || {
        estimate.with(|estimate| {
            usual_text(session.page.language(), session.page.catalogue(), estimate)
        })
    };
    let basis = move || {
        let split = estimate.with(|estimate| grades_text(session.page.language(), estimate));
        if split.is_empty() {
            session.page.words(&visitor.summary).to_owned()
        } else {
            split
        }
    };
    view! {
        <button
            class="fair-card fair-choice"
            type="button"
            data-visitor=visitor.id.as_str()
            on:click=move |_| session.begin_as(visitor)
        >
            <strong>{session.page.tr(&visitor.title)}</strong>
            <span class="fair-amount">{amount}</span>
            <small>{basis}</small>
        </button>
    }
    .into_any()
}

/// Returns the high end of the usual range split by how sure it is; empty where there is no money in it.
pub fn grades_text(language: Language, usual: &Estimate) -> String {
    unbroken(&split_text(language, usual))
}

/// Returns the usual range; where it has no money, the highest amount that may be competed for, if there is one.
pub fn usual_text(language: Language, catalogue: &Catalogue, usual: &Estimate) -> String {
    let competitive = usual.highest_competitive(catalogue);
    let words = match competitive.filter(|_| usual.total.high.is_zero()) {
        Some((_, amount)) => {
            let text = language.text();
            let amount = (text.questions().up_to_each)(&language.money(amount));
            [text.results().compete, text.colon, &amount].concat()
        }
        None => language.range(usual.total),
    };
    unbroken(&words)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn result_without_a_sum_is_the_highest_amount_competed_for() {
        let catalogue = Arc::new(fixture::catalogue());
        let mut estimator = policy::Estimator::new(Arc::clone(&catalogue));
        let day = "2026-11-22".parse().expect("a day");
        for (answers, has_sum) in [
            ("applicant=team", false),
            ("applicant=person&mode=full_time&degree=doctor", true),
        ] {
            let read = crate::url::read(&catalogue, &["#/estimate?", answers].concat());
            let usual = estimator.usual_estimate(&read.answers.profile, day);
            assert_eq!(!usual.total.high.is_zero(), has_sum, "{answers}");
            let words = usual_text(Language::Chinese, &catalogue, &usual);
            if has_sum {
                assert_eq!(words, Language::Chinese.range(usual.total));
            } else {
                let highest = usual.highest_competitive(&catalogue);
                let (_, amount) = highest.expect("a benefit that is competed for");
                let amount = Language::Chinese.money(amount);
                assert_eq!(words, format!("可以争取：最高{amount}"));
            }
        }
    }
}
