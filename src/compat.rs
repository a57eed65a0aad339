//! What is ported, among pieces. (Of the spike only.)

use leptos::prelude::*;
use policy::{Benefit, BenefitIndex, Catalogue, Date, Grade, Source, Trace};

use crate::components::benefit::{Apply, Exclusions, Notes};
use crate::components::conditions::{Conditions, Rule};
use crate::components::offline::OfflineSection;
use crate::components::qr_code::QrCode;
use crate::components::source::{GradeMark, SourceLine, SourceList, SourceTitle, StaleMark};
use crate::language::Language;
use crate::markup::{Markup, Piece};
use crate::state::State;
use crate::take_away::code::Code;

pub fn grade_mark(language: Language, grade: Grade) -> Piece {
    view! { <GradeMark language grade/> }.into_any().into()
}

pub fn stale_mark(language: Language, benefit: &'static Benefit, today: Date) -> Piece {
    view! { <StaleMark language benefit today/> }
        .into_any()
        .into()
}

pub fn source_title(language: Language, source: &'static Source) -> Piece {
    view! { <SourceTitle language source/> }.into_any().into()
}

pub fn source_line(language: Language, source: &'static Source) -> Piece {
    view! { <SourceLine language source/> }.into_any().into()
}

pub fn source_line_with_id(language: Language, source: &'static Source, id: String) -> Piece {
    view! { <SourceLine language source id/> }.into_any().into()
}

pub fn source_list(
    language: Language,
    catalogue: &'static Catalogue,
    benefit: &'static Benefit,
    today: Date,
) -> Piece {
    view! { <SourceList language catalogue benefit today/> }
        .into_any()
        .into()
}

pub fn conditions(state: State, benefit: &'static Benefit, trace: &Trace) -> Piece {
    view! { <Conditions language=state.language.get() benefit trace=trace.clone()/> }
        .into_any()
        .into()
}

pub fn rule(language: Language, catalogue: &'static Catalogue, benefit: &'static Benefit) -> Piece {
    view! { <Rule language catalogue benefit/> }
        .into_any()
        .into()
}

pub fn exclusions(state: State, benefit: BenefitIndex, body: Markup) -> Markup {
    body.with(view! { <Exclusions language=state.language.get() benefit/> }.into_any())
}

pub fn notes(
    heading: &'static str,
    language: Language,
    catalogue: &'static Catalogue,
    benefit: BenefitIndex,
    body: Markup,
) -> Markup {
    body.with(view! { <Notes heading language catalogue benefit/> }.into_any())
}

pub fn apply(
    heading: &'static str,
    language: Language,
    catalogue: &'static Catalogue,
    benefit: &'static Benefit,
    body: Markup,
) -> Markup {
    body.with(view! { <Apply heading language catalogue benefit/> }.into_any())
}

pub fn qr_code(_: State, code: &Code) -> Piece {
    let code = code.clone();
    view! { <QrCode code/> }.into_any().into()
}

pub fn offline_section(state: State) -> Piece {
    view! { <OfflineSection state/> }.into_any().into()
}
