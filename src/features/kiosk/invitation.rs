//! The invitation: to be read from five metres.

use leptos::prelude::*;
use policy::Visitor;

use super::model::use_kiosk;
use super::text::unbroken;
use crate::components::total::split_text;
use crate::icons::{Icon, Picture, Toono};

/// The invitation, and the typical visitors with what each could get.
#[component]
pub fn Invitation() -> impl IntoView {
    let session = use_kiosk();
    let visitors = session.page.catalogue().visitors.iter();
    let cards = visitors.map(|visitor| view! { <Card visitor/> });
    view! {
        <section class="fair-attract">
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
            <p class="fair-like">{session.page.t(|text| text.like_you)}</p>
            <div class="fair-cards">{cards.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// A typical visitor, with the range and how sure it is; what is competed for has no sum.
#[component]
fn Card(visitor: &'static Visitor) -> impl IntoView {
    let session = use_kiosk();
    let estimate = Memo::new(move |_| session.page.engine().estimate_of(visitor));
    let amount = move || {
        let total = estimate.with(|estimate| estimate.total);
        if total.high.is_zero() {
            session.page.words(&visitor.summary).to_owned()
        } else {
            unbroken(&session.page.language().range(total))
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
            <small>
                {move || estimate.with(|estimate| split_text(session.page.language(), estimate))}
            </small>
        </button>
    }
    .into_any()
}
