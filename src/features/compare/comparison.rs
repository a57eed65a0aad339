//! Estimates side by side, and where they differ.
//!
//! A table whose rows are laid out as grids, so that three columns fit a phone; ARIA roles keep it a table.

use std::sync::Arc;

use leptos::prelude::*;
use policy::{
    BenefitEstimate, BenefitIndex, Catalogue, Estimate, Grade, Profile, QuestionIndex, QuestionSet,
    Split, Trend, Verdict,
};

use super::model::{CompareModel, use_compare};
use super::scenario_list::{LETTERS, Letter, column_name};
use crate::browser;
use crate::components::award::amount_text;
use crate::components::dynamic::dynamic;
use crate::components::group::group_name;
use crate::components::source::GradeMark;
use crate::context::{Preferences, use_preferences};
use crate::icons::{Picture, Sign};
use crate::language::Language;

/// The visitor's own estimate and those of the scenarios, side by side; empty while there is no scenario.
#[component]
pub fn Comparison() -> impl IntoView {
    let (model, preferences) = (use_compare(), use_preferences());
    let is_rest_open = RwSignal::new(false);
    let comparison = move || {
        let compared = Arc::new(Compared::read(model, preferences)?);
        let differing = policy::differing(&compared.estimates);
        Some(view! {
            <Table compared=Arc::clone(&compared) differing=differing.clone()/>
            <Unchanged compared differing is_open=is_rest_open/>
        })
    };
    dynamic(comparison)
}

/// Everything that is compared, read at one moment.
struct Compared {
    language: Language,
    catalogue: &'static Catalogue,
    /// The visitor's own first.
    columns: Vec<Column>,
    /// The estimate of each column.
    estimates: Vec<Arc<Estimate>>,
    /// The questions that some scenario answers otherwise.
    questions: QuestionSet,
}

struct Column {
    letter: &'static str,
    name: String,
    profile: Profile,
}

impl Compared {
    /// Reads the visitor's own answers and the scenarios; `None` while there is no scenario.
    fn read(model: CompareModel, preferences: Preferences) -> Option<Self> {
        let indices = model.indices();
        if indices.is_empty() {
            return None;
        }
        let (language, catalogue) = (preferences.language(), model.catalogue());
        let (mut columns, mut estimates) = (Vec::new(), Vec::new());
        let scenarios = indices
            .into_iter()
            .map(|index| (index + 1, model.scenario(index)));
        for (column, estimation) in core::iter::once((0, model.own())).chain(scenarios) {
            columns.push(Column {
                letter: LETTERS[column],
                name: column_name(model, language, column),
                profile: estimation.with_profile(Clone::clone),
            });
            estimates.push(estimation.estimate());
        }
        Some(Self {
            language,
            catalogue,
            columns,
            estimates,
            questions: model.compared_questions(),
        })
    }

    /// Returns the same piece of each estimate, in the order of the columns.
    fn each<T>(&self, of: impl Fn(&Estimate) -> T) -> Vec<T> {
        self.estimates.iter().map(|estimate| of(estimate)).collect()
    }

    fn has_range(&self) -> bool {
        self.estimates
            .iter()
            .any(|estimate| estimate.total.low != estimate.total.high)
    }
}

#[component]
fn Table(compared: Arc<Compared>, differing: Vec<BenefitIndex>) -> impl IntoView {
    let text = compared.language.text();
    let hint = if differing.is_empty() {
        text.comparison().nothing_differs
    } else {
        ""
    };
    let benefits = differing
        .into_iter()
        .map(|benefit| view! { <BenefitRow compared=Arc::clone(&compared) benefit/> });
    view! {
        <table
            class="comparison"
            role="table"
            tabindex="-1"
            data-columns=compared.columns.len().to_string()
        >
            <caption>{text.comparison().compare_caption}</caption>
            <Head compared=Arc::clone(&compared)/>
            <Totals compared=Arc::clone(&compared)/>
            <Answers compared=Arc::clone(&compared)/>
            <Years compared=Arc::clone(&compared)/>
            <tbody role="rowgroup">
                <PartTitle compared=Arc::clone(&compared) title=text.comparison().compared_benefits hint/>
                {benefits.collect_view()}
            </tbody>
        </table>
    }
    .into_any()
}

/// The names of the columns, in sight while the rows pass by.
#[component]
fn Head(compared: Arc<Compared>) -> impl IntoView {
    let names = compared.columns.iter().map(|column| {
        view! {
            <th class="columnheader" role="columnheader" scope="col">
                <Letter letter=column.letter/>
                <span class="comparison-name">{column.name.clone()}</span>
            </th>
        }
    });
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <td role="cell"></td>
                {names.collect_view()}
            </tr>
        </thead>
    }
    .into_any()
}

/// The name of a group of rows, and how to read them.
#[component]
fn PartTitle(
    compared: Arc<Compared>,
    title: &'static str,
    #[prop(into)] hint: String,
) -> impl IntoView {
    view! {
        <tr class="comparison-part" role="row">
            <th
                class="rowheader"
                role="rowheader"
                scope="rowgroup"
                colspan=(compared.columns.len() + 1).to_string()
            >
                {title}
                " "
                <small>{hint}</small>
            </th>
        </tr>
    }
    .into_any()
}

/// A row with a cell for each column.
#[component]
fn Row(compared: Arc<Compared>, name: AnyView, cells: Vec<AnyView>) -> impl IntoView {
    // Where columns do not fit beside one another, each cell says whose it is.
    let cells = compared.columns.iter().zip(cells).map(|(column, cell)| {
        view! {
            <td role="cell" data-column=column.letter>
                {cell}
            </td>
        }
    });
    view! {
        <tr role="row">
            <th class="rowheader" role="rowheader" scope="row">
                {name}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

/// The hint above amounts that both ends of the total are split into.
fn split_hint(compared: &Compared) -> String {
    let text = compared.language.text();
    if compared.has_range() {
        [text.at_low, " / ", text.at_high].concat()
    } else {
        String::new()
    }
}

/// A row of amounts, one for each column, with the difference from the first.
#[component]
fn Amounts(compared: Arc<Compared>, name: AnyView, splits: Vec<Split>) -> impl IntoView {
    let language = compared.language;
    let first = splits.first().copied().unwrap_or_default();
    let cells = splits.into_iter().map(|split| {
        let gain = split - first;
        let mut amount = language.money(split.at_low);
        if split.at_low != split.at_high {
            amount.push_str(" / ");
            amount.push_str(&language.money(split.at_high));
        }
        view! {
            <div>
                <span class="number">{amount}</span>
                <Difference turn=gain.trend() words=language.gain(gain)/>
            </div>
        }
        .into_any()
    });
    let cells = cells.collect();
    view! { <Row compared name cells/> }
}

/// The totals, and the grades of what they rest on.
#[component]
fn Totals(compared: Arc<Compared>) -> impl IntoView {
    let (language, text) = (compared.language, compared.language.text());
    let highest = policy::highest(&compared.estimates);
    let first = compared.estimates[0].total.ends();
    let cells = compared.estimates.iter().enumerate().map(|(column, own)| {
        let total = own.total;
        let gain = total.ends() - first;
        let same = (column > 0 && gain.trend() == Trend::Same)
            .then(|| view! { <span class="difference">{text.questions().no_difference}</span> });
        view! {
            <div>
                <b class="number">{language.range(total)}</b>
                <div
                    class="range-bar"
                    aria-hidden="true"
                    style=("--low", policy::fraction(total.low, highest))
                    style=("--high", policy::fraction(total.high, highest))
                >
                    <span class="range-fill"></span>
                </div>
                {same}
                <Difference turn=gain.trend() words=language.gain(gain)/>
            </div>
        }
        .into_any()
    });
    let cells = cells.collect();
    let grades = (!highest.is_zero()).then(|| view! { <Grades compared=Arc::clone(&compared)/> });
    view! {
        <tbody role="rowgroup">
            <Row compared name=text.total.into_any() cells/>
        </tbody>
        {grades}
    }
    .into_any()
}

#[component]
fn Grades(compared: Arc<Compared>) -> impl IntoView {
    let language = compared.language;
    let rows = (0..)
        .zip(Grade::ALL)
        .filter_map(|(index, grade): (usize, _)| {
            let splits = compared.each(|estimate| estimate.by_grade[index]);
            let is_any = splits.iter().any(|split| *split != Split::default());
            is_any.then(|| {
                let name = view! { <GradeMark language grade/> }.into_any();
                view! { <Amounts compared=Arc::clone(&compared) name splits/> }
            })
        });
    let rows = rows.collect_view();
    let (title, hint) = (language.text().by_grade, split_hint(&compared));
    view! {
        <tbody role="rowgroup">
            <PartTitle compared title hint/>
            {rows}
        </tbody>
    }
    .into_any()
}

/// The payments of each year; empty where nothing is paid.
#[component]
fn Years(compared: Arc<Compared>) -> impl IntoView {
    let text = compared.language.text();
    let years = compared.each(|estimate| estimate.calendar.len());
    let years = years.into_iter().max().unwrap_or(0);
    let rows = (years > 0).then(|| {
        let rows = (0..years).map(|year| {
            let name = (text.results().year_number)(&(year + 1).to_string()).into_any();
            let splits =
                compared.each(|estimate| estimate.calendar.get(year).copied().unwrap_or_default());
            view! { <Amounts compared=Arc::clone(&compared) name splits/> }
        });
        let (rows, hint) = (rows.collect_view(), split_hint(&compared));
        view! {
            <tbody role="rowgroup">
                <PartTitle compared=Arc::clone(&compared) title=text.results().calendar hint/>
                {rows}
            </tbody>
        }
    });
    rows.into_any()
}

/// The answers that differ, and the number of open questions.
#[component]
fn Answers(compared: Arc<Compared>) -> impl IntoView {
    let text = compared.language.text();
    let rows = compared
        .questions
        .iter()
        .map(|question| view! { <AnswerRow compared=Arc::clone(&compared) question/> });
    let rows = rows.collect_view();
    let open = compared.each(|estimate| {
        let open = estimate.undetermined_questions.len();
        view! { <div>{(text.items)(&open.to_string())}</div> }.into_any()
    });
    view! {
        <tbody role="rowgroup">
            <PartTitle compared=Arc::clone(&compared) title=text.comparison().compared_answers hint=""/>
            {rows}
            <Row compared name=text.comparison().open_questions.into_any() cells=open/>
        </tbody>
    }
    .into_any()
}

#[component]
fn AnswerRow(compared: Arc<Compared>, question: QuestionIndex) -> impl IntoView {
    let (language, catalogue) = (compared.language, compared.catalogue);
    let own = compared.columns[0].profile.get(question);
    let cells = compared.columns.iter().map(|column| {
        let answer = column.profile.get(question);
        let class = if answer == own {
            "given"
        } else {
            "given changed"
        };
        let words = match answer {
            Some(answer) => language.answer(catalogue, question, answer),
            None => language.text().results().open.to_owned(),
        };
        view! { <div class=class>{words}</div> }.into_any()
    });
    let cells = cells.collect();
    let name = language.of(&catalogue[question].name).into_any();
    view! { <Row compared name cells/> }
}

#[component]
fn BenefitRow(compared: Arc<Compared>, benefit: BenefitIndex) -> impl IntoView {
    let (language, catalogue) = (compared.language, compared.catalogue);
    let first = &compared.estimates[0][benefit];
    let cells = compared.each(|estimate| {
        let own = &estimate[benefit];
        let turn = own.trend_from(first);
        let words = turn_text(language, turn, own, first);
        view! {
            <Standing language catalogue benefit own=own.clone()>
                <Difference turn words/>
            </Standing>
        }
        .into_any()
    });
    let name = language.of(&catalogue[benefit].title).into_any();
    view! { <Row compared name cells/> }
}

/// Verdict and amount of a benefit.
#[component]
fn Standing(
    language: Language,
    catalogue: &'static Catalogue,
    benefit: BenefitIndex,
    own: BenefitEstimate,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (text, found) = (language.text(), &catalogue[benefit]);
    let (class, picture) = match own.verdict {
        Verdict::Eligible => ("standing condition-met", Picture::Met),
        Verdict::Undetermined => ("standing condition-open", Picture::Open),
        Verdict::NotEligible => ("standing condition-unmet", Picture::Unmet),
    };
    let amount = (own.verdict != Verdict::NotEligible).then(|| {
        let mut amount = amount_text(language, found, &own);
        if own.left_out_for.is_some() {
            amount.push_str(text.comma);
            amount.push_str(text.comparison().not_added);
        }
        view! { <span class="number">{amount}</span> }
    });
    view! {
        <div class=class>
            <Sign picture/>
            <b>{group_name(language, own.verdict, found.basis)}</b>
            {amount}
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}

/// Returns in which way a benefit stands otherwise than in the first column.
fn turn_text(
    language: Language,
    turn: Trend,
    own: &BenefitEstimate,
    first: &BenefitEstimate,
) -> String {
    let text = language.text();
    let gain = own.gain_over(first).filter(|gain| gain.trend() == turn);
    let words = match (first.verdict, own.verdict, turn) {
        (Verdict::NotEligible, _, _) => text.comparison().gained,
        (_, Verdict::NotEligible, _) => text.comparison().lost,
        _ if gain.is_some() => return language.gain(gain.unwrap_or_default()),
        _ if own.verdict == first.verdict => text.comparison().differs,
        (_, _, Trend::Better) => text.comparison().better,
        (_, _, Trend::Worse) => text.comparison().worse,
        _ => text.comparison().differs,
    };
    words.to_owned()
}

/// The benefits that are the same in all columns, in a fold.
#[component]
fn Unchanged(
    compared: Arc<Compared>,
    differing: Vec<BenefitIndex>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let (language, catalogue) = (compared.language, compared.catalogue);
    let first = &compared.estimates[0];
    let mut lines = Vec::new();
    for verdict in Verdict::ALL {
        for (benefit, found) in catalogue.indexed_benefits() {
            let own = &first[benefit];
            if own.verdict == verdict && !differing.contains(&benefit) {
                lines.push(view! {
                    <li>
                        {language.of(&found.title)}
                        <Standing language catalogue benefit own=own.clone()/>
                    </li>
                });
            }
        }
    }
    view! {
        <details
            class="comparison-same"
            open=is_open.get_untracked()
            on:toggle=move |event| is_open.set(browser::document::is_open(&event))
        >
            <summary>{(language.text().comparison().compared_same)(&lines.len().to_string())}</summary>
            <ul class="plain-list comparison-rest">{lines}</ul>
        </details>
    }
    .into_any()
}

/// A difference: its sign and its words, which the colour only repeats; empty where there is none.
#[component]
fn Difference(turn: Trend, words: String) -> impl IntoView {
    let (class, sign) = match turn {
        Trend::Same => return ().into_any(),
        Trend::Better => ("difference difference-better", "▲ "),
        Trend::Worse => ("difference difference-worse", "▼ "),
        Trend::Otherwise => ("difference", "≠ "),
    };
    view! {
        <span class=class>
            <span aria-hidden="true">{sign}</span>
            {words}
        </span>
    }
    .into_any()
}
