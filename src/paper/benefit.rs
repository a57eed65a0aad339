//! The benefits, each with everything the catalogue knows of it.

use leptos::prelude::*;
use policy::{
    Benefit, BenefitEstimate, BenefitIndex, BenefitKind, Bound, Condition, ConditionState, Form,
    MoneyRange, Trace, Verdict,
};

use crate::components::award::{amount_text, award};
use crate::components::benefit::basis_name;
use crate::components::benefit_details::{Apply, Exclusions, Notes};
use crate::components::plan::{Link, Linked, MeasureLink, PlanView};
use crate::components::source::SourceList;
use crate::estimation::Estimation;
use crate::language::{Language, condition_text};
use crate::paper::words::words;
use crate::paper::{Entry, Part, id, place};

/// Returns a part for each kind of applicant; a benefit for several stands with the first.
pub fn parts(view: PlanView, nobody: Estimation) -> Vec<Part> {
    let (language, catalogue) = (view.language, view.catalogue);
    let applicants = catalogue
        .question("applicant")
        .map(|question| catalogue[question].options())
        .unwrap_or_default();
    let ids = ["for-person", "for-team", "for-organisation"];
    let parts = ids.into_iter().zip(applicants).zip(0_u32..);
    let parts = parts.map(|((id, applicant), option)| {
        let benefits: Vec<(BenefitIndex, &Benefit)> = catalogue
            .indexed_benefits()
            .filter(|(_, benefit)| benefit.applicants.trailing_zeros() == option)
            .collect();
        let entries = benefits
            .iter()
            .map(|(_, benefit)| (benefit_id(benefit), view.of(&benefit.title).to_owned()));
        let content = benefits
            .iter()
            .map(|(index, _)| view! { <BenefitEntry view nobody index=*index/> })
            .collect_view();
        let title = (words(language).benefits_for)(view.of(&applicant.label));
        Part::new(id, title, content.into_any()).listing(entries)
    });
    parts.collect()
}

fn benefit_id(benefit: &'static Benefit) -> String {
    id(Linked::Benefit(&benefit.id))
}

/// All of a benefit under its title.
#[component]
fn BenefitEntry(view: PlanView, nobody: Estimation, index: BenefitIndex) -> impl IntoView {
    let (language, catalogue, text) = (view.language, view.catalogue, view.language.text());
    let benefit = &catalogue[index];
    let (own, trace) = (own(nobody, index), nobody.trace(index));
    // Nobody's own case is marked: this page knows nobody.
    let unmarked = Trace {
        conditions: Vec::new(),
        cells: vec![ConditionState::NotMet; trace.cells.len()],
        payments: Vec::new(),
    };
    let award = award(language, catalogue, |_| None, benefit, &own, &unmarked).map(|award| {
        view! {
            <h4>{text.results().award}</h4>
            <div>{award}</div>
        }
    });
    view! {
        <Entry id=benefit_id(benefit) title=view.of(&benefit.title)>
            <p>{view.of(&benefit.summary)}</p>
            <Facts view nobody index/>
            <h4>{text.results().conditions}</h4>
            <RuleList view conditions=&benefit.conditions/>
            {award}
            <Payments language trace/>
            <div>
                <Exclusions language benefit=index/>
                <Notes heading="h4" language catalogue benefit=index/>
                <Apply heading="h4" language catalogue benefit/>
            </div>
            <h4>{text.results().source}</h4>
            <div>
                <SourceList language catalogue benefit today=nobody.today()/>
            </div>
        </Entry>
    }
    .into_any()
}

/// The payments year by year; empty where nothing is paid.
#[component]
fn Payments(language: Language, trace: Trace) -> impl IntoView {
    let text = language.text();
    let payments = (!trace.payments.is_empty()).then(|| {
        let payments = trace.payments.iter().map(|(year, amount)| {
            let year = (text.results().year_number)(&year.to_string());
            view! { <li>{[&*year, text.colon, &language.money(*amount)].concat()}</li> }
        });
        view! {
            <h4>{format!("{} ({})", text.results().payments, text.results().payments_most)}</h4>
            <ul>{payments.collect_view()}</ul>
        }
    });
    payments.into_any()
}

/// Returns what it gives: from the least to the most that its rule knows, whoever asks.
fn amount(view: PlanView, nobody: Estimation, index: BenefitIndex) -> String {
    let (benefit, text) = (&view.catalogue[index], view.language.text());
    let mut own = own(nobody, index);
    match &benefit.award.form {
        Form::Money(cells) => {
            let times = benefit.award.every.map_or(1, |every| every.times);
            let amounts = || cells.iter().map(|cell| cell.amount.times(times));
            let ends = amounts().min().zip(amounts().max());
            own.verdict = Verdict::Eligible;
            own.money = ends.map(|(low, high)| MoneyRange {
                low,
                high,
                at_least: benefit.award.bound == Bound::AtLeast
                    || cells.iter().any(|cell| cell.at_least),
            });
            amount_text(view.language, benefit, &own)
        }
        // Square metres of a price: said where it is worked out.
        Form::Area { .. } => String::new(),
        Form::Share { at_most, .. } => (text.results().up_to)(&view.language.money(*at_most)),
        Form::Range { low, high } => view.language.between(*low, *high),
        _ => amount_text(view.language, benefit, &own),
    }
}

/// Returns the estimate of a benefit for a visitor who has said nothing.
fn own(nobody: Estimation, index: BenefitIndex) -> BenefitEstimate {
    nobody.benefit(index)
}

/// Amount, basis, kind, applicants, measures and key.
#[component]
fn Facts(view: PlanView, nobody: Estimation, index: BenefitIndex) -> impl IntoView {
    let (language, catalogue, text) = (view.language, view.catalogue, words(view.language));
    let benefit = &catalogue[index];
    let amount = amount(view, nobody, index);
    let amount = (!amount.is_empty()).then(|| {
        view! {
            <dt>{text.amount}</dt>
            <dd>
                <b>{amount}</b>
            </dd>
        }
    });
    let kind = BenefitKind::ALL
        .iter()
        .position(|kind| *kind == benefit.kind)
        .map_or("", |kind| text.kinds[kind]);
    let applicants = catalogue
        .question("applicant")
        .map(|question| catalogue[question].options())
        .unwrap_or_default();
    let who: Vec<&str> = applicants
        .iter()
        .enumerate()
        .filter(|(option, _)| benefit.applicants >> option & 1 == 1)
        .map(|(_, option)| view.of(&option.label))
        .collect();
    let measures = (!benefit.measures.is_empty()).then(|| {
        let links = benefit.measures.iter().map(|number| {
            view! {
                <li>
                    <MeasureLink view number=*number/>
                </li>
            }
        });
        view! {
            <dt>{text.measures_of}</dt>
            <dd>
                <ul>{links.collect_view()}</ul>
            </dd>
        }
    });
    let places = place::of_benefit(view, benefit);
    let places = (!places.is_empty()).then(|| {
        let links = places.into_iter().map(|(id, name)| {
            view! {
                <li>
                    <Link view linked=Linked::Place(id)>
                        {name}
                    </Link>
                </li>
            }
        });
        view! {
            <dt>{text.places_of}</dt>
            <dd>
                <ul>{links.collect_view()}</ul>
            </dd>
        }
    });
    view! {
        <dl class="facts">
            {amount}
            <Fact name=text.who value=who.join(language.text().list_separator)/>
            <Fact name=text.basis value=basis_name(language, benefit.basis)/>
            <Fact name=text.kind value=kind/>
            {measures}
            {places}
            <dt>{text.key}</dt>
            <dd>
                <code>{benefit.id.as_str()}</code>
            </dd>
        </dl>
    }
    .into_any()
}

#[component]
fn Fact(name: &'static str, #[prop(into)] value: String) -> impl IntoView {
    view! {
        <dt>{name}</dt>
        <dd>
            <span>{value}</span>
        </dd>
    }
    .into_any()
}

/// Conditions as a list, with the parts of an *and* or an *or* inside.
#[component]
fn RuleList(view: PlanView, conditions: &'static [Condition]) -> impl IntoView {
    let text = view.language.text();
    let lines = conditions.iter().map(|condition| {
        let (words, parts) = match condition {
            Condition::Any(parts) => (text.results().any_of.to_owned(), Some(parts)),
            Condition::All(parts) => (text.results().all_of.to_owned(), Some(parts)),
            other => (condition_text(view.language, view.catalogue, other), None),
        };
        let parts = parts.map(|conditions| view! { <RuleList view conditions/> });
        view! { <li>{words} {parts}</li> }
    });
    view! { <ul class="rule">{lines.collect_view()}</ul> }.into_any()
}
