//! Estimates side by side, and where they differ.
//!
//! A table whose rows are laid out as grids, so that three columns fit a phone; ARIA roles keep it a table.

use std::sync::Arc;

use leptos::prelude::*;
use policy::{Grade, MoneyRange, QuestionIndex, QuestionSet, Split, Trend};

use super::assumed_answer::AssumedAnswer;
use super::benefits::{BenefitRow, Unchanged};
use super::compared::{ColumnAnswer, Compared};
use super::model::use_compare;
use super::scenario_list::Letter;
use crate::components::dynamic::dynamic;
use crate::components::question::answer_text;
use crate::components::source::GradeMark;
use crate::context::use_preferences;

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

#[component]
fn Table(compared: Arc<Compared>, differing: Vec<policy::BenefitIndex>) -> impl IntoView {
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
            <tbody role="rowgroup" data-part="benefits">
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
pub fn Row(compared: Arc<Compared>, name: AnyView, cells: Vec<AnyView>) -> impl IntoView {
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

/// The hint above amounts that both ends of the full range are split into.
fn split_hint(compared: &Compared) -> String {
    let text = compared.language.text();
    let mut words = String::new();
    if compared.has_range() {
        if compared.is_assuming() {
            words.push_str(text.comparison().all_cases);
            words.push_str(text.colon);
        }
        words.push_str(text.at_low);
        words.push_str(" / ");
        words.push_str(text.at_high);
    }
    words
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

/// The totals: the usual range leads, the full one stands below it where the usual one assumes something.
#[component]
fn Totals(compared: Arc<Compared>) -> impl IntoView {
    let text = compared.language.text();
    let usual = compared.each(|estimate| estimate.usual.total);
    let highest = policy::highest(&compared.estimates);
    let bars = usual.iter().map(|range| {
        view! {
            <div
                class="range-bar"
                aria-hidden="true"
                style=("--low", policy::fraction(range.low, highest))
                style=("--high", policy::fraction(range.high, highest))
            >
                <span class="range-possible"></span>
                <span class="range-fill"></span>
            </div>
        }
        .into_any()
    });
    let bars = bars.collect();
    let is_assuming = compared.is_assuming();
    let title = if is_assuming {
        text.usual_total
    } else {
        text.total
    };
    let full = is_assuming.then(|| {
        let ranges = compared.each(|estimate| estimate.total);
        let rest = ranges.iter().map(|_| ().into_any()).collect();
        let title = text.comparison().all_cases;
        view! { <Ranges compared=Arc::clone(&compared) title ranges rest/> }
    });
    view! {
        <tbody role="rowgroup" data-part="totals">
            <Ranges compared=Arc::clone(&compared) title ranges=usual rest=bars/>
            {full}
        </tbody>
        <Assumed compared=Arc::clone(&compared)/>
        <Grades compared/>
    }
    .into_any()
}

/// A row of ranges, one for each column, with the difference from the first.
#[component]
fn Ranges(
    compared: Arc<Compared>,
    title: &'static str,
    ranges: Vec<MoneyRange>,
    /// The line below the range of each column.
    rest: Vec<AnyView>,
) -> impl IntoView {
    let (language, text) = (compared.language, compared.language.text());
    let first = ranges.first().copied().unwrap_or_default().ends();
    let columns = ranges.into_iter().zip(rest).enumerate();
    let cells = columns.map(|(column, (range, rest))| {
        let gain = range.ends() - first;
        let same = (column > 0 && gain.trend() == Trend::Same)
            .then(|| view! { <span class="difference">{text.questions().no_difference}</span> });
        view! {
            <div>
                <b class="number">{language.range(range)}</b>
                {rest}
                {same}
                <Difference turn=gain.trend() words=language.gain(gain)/>
            </div>
        }
        .into_any()
    });
    let cells = cells.collect();
    view! { <Row compared name=title.into_any() cells/> }
}

/// The usual answers that some column assumes, each to be changed in its column; empty where none is.
#[component]
fn Assumed(compared: Arc<Compared>) -> impl IntoView {
    let text = compared.language.text().comparison();
    let rows = (!compared.assumed.is_empty()).then(|| {
        view! {
            <tbody role="rowgroup" data-part="assumed">
                <PartTitle
                    compared=Arc::clone(&compared)
                    title=text.compared_assumed
                    hint=text.change_assumed
                />
                {answer_rows(&compared, compared.assumed)}
            </tbody>
        }
    });
    rows.into_any()
}

/// The grades of both ends of the full range; empty where there is no money in it.
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
    let rows: Vec<_> = rows.collect();
    let (title, hint) = (language.text().by_grade, split_hint(&compared));
    let rows = (!rows.is_empty()).then(|| {
        view! {
            <tbody role="rowgroup" data-part="grades">
                <PartTitle compared title hint/>
                {rows}
            </tbody>
        }
    });
    rows.into_any()
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
            <tbody role="rowgroup" data-part="years">
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
    let open = compared.each(|estimate| {
        let open = estimate.undetermined_questions.len();
        view! { <div>{(text.items)(&open.to_string())}</div> }.into_any()
    });
    view! {
        <tbody role="rowgroup" data-part="answers">
            <PartTitle compared=Arc::clone(&compared) title=text.comparison().compared_answers hint=""/>
            {answer_rows(&compared, compared.questions)}
            <Row compared name=text.comparison().open_questions.into_any() cells=open/>
        </tbody>
    }
    .into_any()
}

fn answer_rows(compared: &Arc<Compared>, questions: QuestionSet) -> Vec<impl IntoView + use<>> {
    let questions = questions.iter();
    questions
        .map(|question| view! { <AnswerRow compared=Arc::clone(compared) question/> })
        .collect()
}

/// The answers of each column to a question. An assumed one can be changed.
#[component]
fn AnswerRow(compared: Arc<Compared>, question: QuestionIndex) -> impl IntoView {
    let (language, catalogue) = (compared.language, compared.catalogue);
    let estimation = use_compare().estimation(0);
    let intervals = |question| estimation.intervals(question);
    let answers = compared.answers(question);
    let own = answers[0];
    let cells = compared
        .columns
        .iter()
        .zip(answers)
        .map(|(column, answer)| {
            let class = if answer == own {
                "given"
            } else {
                "given changed"
            };
            let words = match answer {
                ColumnAnswer::Given(answer) => {
                    answer_text(language, catalogue, question, answer, &intervals).into_any()
                }
                ColumnAnswer::Assumed(usual) => {
                    view! { <AssumedAnswer column=column.number question usual/> }.into_any()
                }
                ColumnAnswer::Open => language.text().results().open.into_any(),
            };
            view! { <div class=class>{words}</div> }.into_any()
        });
    let cells = cells.collect();
    let name = language.of(&catalogue[question].name).into_any();
    view! { <Row compared name cells/> }
}

/// A difference: its sign and its words, which the colour only repeats; empty where there is none.
#[component]
pub fn Difference(turn: Trend, words: String) -> impl IntoView {
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
