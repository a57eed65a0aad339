//! One page of paper for visitors of a fair. It is never on the screen.

use leptos::prelude::*;
use policy::Visitor;

use super::invitation::{AssumedOfVisitors, grades_text, usual_text};
use super::model::use_kiosk;
use crate::components::qr_code::QrCode;
use crate::icons::Toono;
use crate::take_away::code::Code;
use crate::take_away::link::Link;

/// The page; without an address in its code it says only that one is needed.
#[component]
pub fn HandOut() -> impl IntoView {
    let session = use_kiosk();
    let address = session.stand.address;
    let code = move || {
        let link = Link::new(&address.get(), "", String::new());
        (!link.page.is_empty()).then(|| Code::new(&link)).flatten()
    };
    let page = move || match code() {
        Some(code) => view! { <Page code/> }.into_any(),
        None => {
            view! { <p class="hand-out-title">{session.page.t(|text| text.address_needed)}</p> }
                .into_any()
        }
    };
    view! {
        <section class="hand-out" aria-hidden="true">
            {page}
        </section>
    }
    .into_any()
}

#[component]
fn Page(code: Code) -> impl IntoView {
    let session = use_kiosk();
    let visitors = session.page.catalogue().visitors.iter();
    let rows = visitors.map(|visitor| view! { <Row visitor/> });
    let steps = (0..3).map(|step| view! { <li>{move || session.page.text().paper_how[step]}</li> });
    let note = move || {
        let (text, language) = (session.page.common_text(), session.page.language());
        [
            &*(text.results().as_of)(&language.date(session.page.today())),
            text.next_sentence,
            text.not_official,
        ]
        .concat()
    };
    view! {
        <p class="hand-out-brand">
            <Toono/>
            <b>{move || session.page.common_text().brand}</b>
        </p>
        <p class="hand-out-title">{session.page.t(|text| text.headline)}</p>
        <p>{session.page.t(|text| text.paper_lead)}</p>
        <h2 class="hand-out-head">{session.page.t(|text| text.paper_examples)}</h2>
        <table>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <AssumedOfVisitors/>
        <ol>{steps.collect_view()}</ol>
        <figure class="fair-code">
            <QrCode code/>
            <figcaption>
                <b>{session.page.t(|text| text.paper_scan)}</b>
                <span>{move || session.stand.address.get()}</span>
            </figcaption>
        </figure>
        <p class="fine-print">{note}</p>
    }
    .into_any()
}

/// A typical visitor with the usual range and how sure it is. What is competed for has no sum: the highest amount stands
/// in its place.
#[component]
fn Row(visitor: &'static Visitor) -> impl IntoView {
    let session = use_kiosk();
    let estimate = Memo::new(move |_| session.page.engine().usual_estimate_of(visitor));
    let amount = move || {
        estimate.with(|estimate| {
            let language = session.page.language();
            view! {
                {usual_text(language, session.page.catalogue(), estimate)}
                <span>{grades_text(language, estimate)}</span>
            }
        })
    };
    view! {
        <tr>
            <th scope="row">
                <b>{session.page.tr(&visitor.title)}</b>
                <span>{session.page.tr(&visitor.summary)}</span>
            </th>
            <td class="number">{amount}</td>
        </tr>
    }
    .into_any()
}
