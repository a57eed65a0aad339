//! One benefit of the results: a line that opens.

use leptos::prelude::*;
use policy::{Basis, Benefit, BenefitEstimate, BenefitIndex, Catalogue, Condition, Verdict};

use crate::browser;
use crate::components::award::amount_text;
use crate::components::dynamic::dynamic;
use crate::components::lazy_views::use_lazy_views;
use crate::components::loadable::Loadable;
use crate::components::source::{GradeMark, StaleMark};
use crate::context::{
    Session, use_catalogue, use_estimation, use_preferences, use_retained, use_session,
};
use crate::language::{Language, condition_text, list};

/// Benefits that the visitor has opened; kept while other pages are shown, so that Back leads to them.
#[derive(Clone, Copy)]
struct Kept(StoredValue<Vec<BenefitIndex>>);

/// The benefits that are shown opened.
#[derive(Clone, Copy)]
pub struct Opened {
    kept: Kept,
    session: Session,
}

/// Returns the benefits that are shown opened.
///
/// # Panics
///
/// Outside of the page's component tree, as [`expect_context`].
pub fn use_opened() -> Opened {
    Opened {
        kept: use_retained(|| Kept(StoredValue::new(Vec::new()))),
        session: use_session(),
    }
}

impl Opened {
    /// Returns true if a benefit is to be shown opened: the visitor has opened it, or was led here for it.
    pub fn leads(self, benefit: BenefitIndex) -> bool {
        untrack(|| self.session.focus_benefit()) == Some(benefit) || self.has(benefit)
    }

    fn has(self, benefit: BenefitIndex) -> bool {
        self.kept.0.with_value(|opened| opened.contains(&benefit))
    }

    fn note(self, benefit: BenefitIndex, is_open: bool) {
        self.kept.0.update_value(|opened| {
            opened.retain(|known| *known != benefit);
            if is_open {
                opened.push(benefit);
            }
        });
    }
}

/// A benefit that opens to its reasons; the inside is made only once it is opened.
#[component]
pub fn BenefitCard(
    benefit: BenefitIndex,
    /// A remark after the line under the title.
    #[prop(optional, into)]
    remark: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let views = use_lazy_views();
    let found = &catalogue[benefit];
    let opened = use_opened();
    let leads = opened.leads(benefit);
    let is_open = RwSignal::new(leads);
    let own = Memo::new(move |_| estimation.benefit(benefit));
    let amount = move || own.with(|own| amount_text(preferences.language(), found, own));
    let usual = Memo::new(move |_| estimation.usual_estimate()[benefit].left_out_for);
    let how = move || {
        let language = preferences.language();
        let mut words = own.with(|own| how_text(language, catalogue, benefit, own, usual.get()));
        if let Some(remark) = remark.and_then(|remark| remark.get()) {
            list(&mut words, language.text().comma, &remark);
        }
        words
    };
    view! {
        <details
            class="benefit card"
            open=leads
            data-benefit=found.id.as_str()
            on:toggle=move |event| {
                let is_open_now = browser::document::is_open(&event);
                is_open.set(is_open_now);
                opened.note(benefit, is_open_now);
            }
        >
            <summary>
                <h3 class="benefit-title">{preferences.tr(&found.title)}</h3>
                <span class="benefit-amount number" inner_html=amount></span>
                <span class="benefit-how">{how}</span>
                <Badges benefit=found/>
            </summary>
            <Show when=move || is_open.get() || preferences.is_printing_everything()>
                <Loadable load=move || (views.benefit_details)(benefit)/>
            </Show>
        </details>
    }
    .into_any()
}

#[component]
fn Badges(benefit: &'static Benefit) -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let badges = move || {
        let language = preferences.language();
        let basis = (benefit.basis != Basis::Entitlement)
            .then(|| view! { <span class="badge">{basis_name(language, benefit.basis)}</span> });
        view! {
            <span class="badges">
                <GradeMark language grade=benefit.grade/>
                <StaleMark language benefit today=estimation.today()/>
                {basis}
            </span>
        }
    };
    dynamic(badges)
}

/// The basis: a right, a selection, or a negotiation.
pub fn basis_name(language: Language, basis: Basis) -> &'static str {
    match basis {
        Basis::Entitlement => language.text().results().entitlement,
        Basis::Selection => language.text().results().selection,
        Basis::Negotiated => language.text().results().negotiated,
    }
}

/// The line under the title: what stands in the way, what is missing, or who takes its place, which may be so in the
/// usual case only.
pub fn how_text(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
    usual_left_out_for: Option<BenefitIndex>,
) -> String {
    let text = language.text();
    let mut missing = String::new();
    for question in own.missing.iter() {
        list(
            &mut missing,
            text.list_separator,
            language.of(&catalogue[question].name),
        );
    }
    if own.verdict == Verdict::NotEligible {
        return (text.results().because)(&deciding(language, catalogue, benefit, own));
    }
    if let Some(other) = own.left_out_for {
        return left_out_text(language, catalogue, benefit, other);
    }
    let mut words = String::new();
    if !missing.is_empty() {
        words = (text.results().wants)(&missing);
    }
    if let Some(other) = usual_left_out_for {
        let left_out = left_out_text(language, catalogue, benefit, other);
        list(
            &mut words,
            text.semicolon,
            &(text.results().usually)(&left_out),
        );
    }
    if words.is_empty() {
        words.push_str(language.of(&catalogue[benefit].summary));
    }
    words
}

/// Returns that another benefit is taken in place of this one: it is counted, or, where one of both is no amount that
/// counts, the visitor chooses.
fn left_out_text(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    other: BenefitIndex,
) -> String {
    let text = language.text().results();
    let sentence = if catalogue[benefit].counts() && catalogue[other].counts() {
        text.left_out_for
    } else {
        text.choose_one
    };
    sentence(language.of(&catalogue[other].title))
}

/// Maximum number of refusing conditions named before a benefit is opened.
const MAX_DECIDING: usize = 2;

/// The conditions that stand in the way.
fn deciding(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    own: &BenefitEstimate,
) -> String {
    let (text, found) = (language.text(), &catalogue[benefit]);
    let only = own.failed.only();
    if only.is_some() && only == catalogue.question("as_of") {
        return text.results().not_in_force.to_owned();
    }
    if let Some(question) = only.filter(|only| Some(*only) == catalogue.question("applicant")) {
        let options = found.applicants;
        return condition_text(language, catalogue, &Condition::Among { question, options });
    }
    let (mut words, mut count) = (String::new(), 0_usize);
    for (number, condition) in found.conditions.iter().enumerate() {
        let named = condition.questions_to_name().intersection(own.failed);
        if own.unmet >> number & 1 == 0 || named.is_empty() {
            continue;
        }
        // The premise of an if-then holds, or it would not stand in the way.
        let condition = match condition {
            Condition::IfThen { then, .. } => then,
            other => other,
        };
        count += 1;
        if count <= MAX_DECIDING {
            let condition = condition_text(language, catalogue, condition);
            list(&mut words, text.semicolon, &condition);
        }
    }
    if count > MAX_DECIDING {
        let more = (text.and_more)(&(count - MAX_DECIDING).to_string());
        list(&mut words, text.semicolon, &more);
    }
    words
}
