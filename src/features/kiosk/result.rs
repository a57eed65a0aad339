//! The result of the visitor, and a code to take it along.

use leptos::prelude::*;
use policy::{Basis, BenefitIndex, Catalogue, Money, NearMiss, Verdict};

use super::model::use_kiosk;
use super::named::Named;
use super::question::BackButton;
use super::text::unbroken;
use crate::components::award::amount_text;
use crate::components::benefit::basis_name;
use crate::components::dynamic::dynamic;
use crate::components::qr_code::QrCode;
use crate::components::source::GradeMark;
use crate::components::total::{assumed_text, beside_text};
use crate::icons::{Icon, Picture};
use crate::language::Language;
use crate::take_away::code::Code;

/// The range, the benefits that make it and others, and the code.
#[component]
pub fn ResultScreen() -> impl IntoView {
    let session = use_kiosk();
    let note = move || {
        let (language, text) = (session.page.language(), session.page.common_text());
        let day = (text.results().as_of)(&language.date(session.page.today()));
        let version = (text.sharing().about_version)(&session.page.catalogue().version);
        [
            &*day,
            text.comma,
            &version,
            text.next_sentence,
            text.not_official,
        ]
        .concat()
    };
    view! {
        <section class="fair-outcome">
            <div class="fair-figures">
                <Total/>
                <Benefits/>
            </div>
            <ResultCode/>
            <div class="fair-foot">
                <BackButton/>
                <MoreButton/>
                <button
                    class="button button-main fair-choice"
                    type="button"
                    data-action="next-guest"
                    on:click=move |_| session.clear()
                >
                    <span>{session.page.t(|text| text.start_over)}</span>
                    <Icon picture=Picture::Forward/>
                </button>
            </div>
            <p class="fair-note">{note}</p>
        </section>
    }
    .into_any()
}

#[component]
fn Total() -> impl IntoView {
    let session = use_kiosk();
    let visitor = session.visitor;
    let named = use_named();
    let title = move || {
        let (text, total) = (session.page.text(), visitor.with_usual(|usual| usual.total));
        if named.with(Named::is_empty) {
            text.result_nothing
        } else if total.high.is_zero() {
            text.result_compete
        } else if total.low == total.high {
            text.result_settled
        } else {
            text.result
        }
    };
    let range = move || {
        // Where no sum is possible in any case, there is none to name.
        if visitor.with_estimate(|estimate| estimate.total.high.is_zero()) {
            return String::new();
        }
        let total = visitor.with_usual(|usual| usual.total);
        unbroken(&session.page.language().range(total))
    };
    let assumed = move || {
        let (language, catalogue) = (session.page.language(), session.page.catalogue());
        visitor.with_estimate(|estimate| {
            assumed_text(language, catalogue, &estimate.usual.assumes)
                .map(|words| view! { <p class="fair-assumed">{words}</p> })
        })
    };
    view! {
        <h1>
            <span class="fair-result-title">{title}</span>
            <b class="fair-result">{range}</b>
            <small class="fair-split">
                {move || {
                    visitor.with_estimate(|estimate| beside_text(session.page.language(), estimate))
                }}
            </small>
        </h1>
        {assumed}
    }
    .into_any()
}

/// Returns the benefits named for the visitor.
fn use_named() -> Memo<Named> {
    let session = use_kiosk();
    let visitor = session.visitor;
    Memo::new(move |_| visitor.with_usual(|usual| Named::new(session.page.catalogue(), usual)))
}

/// The benefits named, or what would win some.
#[component]
fn Benefits() -> impl IntoView {
    let session = use_kiosk();
    let visitor = session.visitor;
    let named = use_named();
    let lists = move || {
        let (text, named) = (session.page.text(), named.get());
        let is_nothing = named.is_empty() && named.near.is_empty();
        let (language, total) = (
            session.page.language(),
            visitor.with_usual(|usual| usual.total),
        );
        // The parts add up to the high end only.
        let among = if total.low == total.high {
            text.among_them.to_owned()
        } else {
            (text.among_high)(&language.money(total.high))
        };
        let added = named.added.iter();
        let added = added
            .map(|(benefit, part)| view! { <Row benefit=*benefit part=Some(*part)/> })
            .collect_view();
        let more = (named.more_added > 0).then(|| {
            view! { <li>{(text.and_more)(&named.more_added.to_string())}</li> }
        });
        let beside = named.beside.iter();
        let beside = beside
            .map(|benefit| view! { <Row benefit=*benefit part=None/> })
            .collect_view();
        let near = named.near.iter();
        let near = near
            .map(|benefit| view! { <NearRow benefit=*benefit/> })
            .collect_view();
        view! {
            <List title=among is_empty=named.added.is_empty()>
                {added}
                {more}
            </List>
            <List title=text.beside_it.to_owned() is_empty=named.beside.is_empty()>
                {beside}
            </List>
            <List title=text.one_step_away.to_owned() is_empty=named.near.is_empty()>
                {near}
            </List>
            {is_nothing.then(|| view! { <p class="fair-help">{text.change_answers}</p> })}
        }
    };
    dynamic(lists)
}

#[component]
fn List(title: String, is_empty: bool, children: Children) -> impl IntoView {
    let list = (!is_empty).then(|| {
        view! {
            <h2>{title}</h2>
            <ul class="fair-benefits">{children()}</ul>
        }
    });
    list.into_any()
}

#[component]
fn Row(
    benefit: BenefitIndex,
    /// Its part of the high end of the total, if it has one.
    part: Option<Money>,
) -> impl IntoView {
    let session = use_kiosk();
    let language = session.page.language();
    let found = &session.page.catalogue()[benefit];
    let own = session.visitor.with_usual(|usual| usual[benefit].clone());
    let note = if own.left_out_for.is_some() {
        language.text().comparison().not_added
    } else if found.basis != Basis::Entitlement {
        basis_name(language, found.basis)
    } else if own.verdict == Verdict::Undetermined {
        language.kiosk().depends
    } else {
        ""
    };
    let amount = part.map_or_else(
        || amount_text(language, found, &own),
        |part| language.money(part),
    );
    let note = (!note.is_empty()).then(|| view! { <small>{note}</small> });
    view! {
        <li data-benefit=found.id.as_str()>
            <span>
                {language.of(&found.title)}
                {note}
                <GradeMark language grade=found.grade/>
            </span>
            <b>{unbroken(&amount)}</b>
        </li>
    }
    .into_any()
}

/// A benefit that another answer would win.
#[component]
fn NearRow(benefit: BenefitIndex) -> impl IntoView {
    let session = use_kiosk();
    let language = session.page.language();
    let found = &session.page.catalogue()[benefit];
    let near_miss = session.visitor.with_usual(|usual| usual[benefit].near_miss);
    let needs =
        near_miss.map(|near_miss| needs_text(language, session.page.catalogue(), near_miss));
    view! {
        <li data-benefit=found.id.as_str()>
            <span>
                {language.of(&found.title)}
                <small>{needs}</small>
                <GradeMark language grade=found.grade/>
            </span>
        </li>
    }
    .into_any()
}

fn needs_text(language: Language, catalogue: &Catalogue, near_miss: NearMiss) -> String {
    let text = language.text();
    let needs = language.answer(catalogue, near_miss.question, near_miss.needs);
    let sentence = if near_miss.is_enough {
        text.results().near_miss
    } else {
        text.results().near_miss_open
    };
    sentence(language.of(&catalogue[near_miss.question].name), &needs)
}

#[component]
fn MoreButton() -> impl IntoView {
    let session = use_kiosk();
    view! {
        <Show when=move || session.visitor.next_question().is_some()>
            <button
                class="button fair-choice"
                type="button"
                data-action="ask-more"
                on:click=move |_| session.ask_more()
            >
                {session.page.t(|text| text.more_questions)}
            </button>
        </Show>
    }
    .into_any()
}

/// The code of the result, where the staff has set the address of the page.
#[component]
fn ResultCode() -> impl IntoView {
    let session = use_kiosk();
    let code = move || {
        let address = session.stand.address.get();
        (!address.is_empty())
            .then(|| Code::new(&session.visitor.link(&address)))
            .flatten()
    };
    let content = move || match code() {
        Some(code) => view! {
            <QrCode code/>
            <figcaption>
                <b>{session.page.t(|text| text.scan)}</b>
                <span>{session.page.t(|text| text.scan_note)}</span>
            </figcaption>
        }
        .into_any(),
        None => view! {
            <figcaption class="fair-no-code">{session.page.t(|text| text.no_address)}</figcaption>
        }
        .into_any(),
    };
    view! { <figure class="fair-code">{content}</figure> }.into_any()
}
