//! A number the plan wants reached, and what it wants done by a date.

use leptos::prelude::*;
use policy::{Due, Goal, Milestone, Money, Target, Unit};
use rust_decimal::Decimal;

use crate::components::plan::{PlanView, around};
use crate::language::Language;

/// How much is wanted: 至少 300 家; at least 300 companies.
pub fn goal_text(language: Language, target: &Target) -> String {
    let text = language.plan_text();
    let number = |number: Decimal| match &target.unit {
        Unit::Percent => number.normalize().to_string() + "%",
        Unit::Yuan => language.money(Money::new(number)),
        Unit::Things(_) => language.count(number),
    };
    let (before, first, last) = match target.goal {
        Goal::AtLeast(wanted) => (text.at_least, wanted, None),
        Goal::About(wanted) => (text.about, wanted, None),
        Goal::MoreThan(wanted) => (text.more_than, wanted, None),
        Goal::Exactly(wanted) => ("", wanted, None),
        Goal::Between(low, high) => ("", low, Some(high)),
    };
    let mut said = before.to_owned() + &number(first);
    if let Some(last) = last {
        said += "–";
        said += &number(last);
    }
    if let Unit::Things(unit) = &target.unit {
        said += " ";
        said += language.of(unit);
    }
    said
}

/// When it is to be reached.
pub fn due_text(language: Language, due: Due) -> String {
    let text = language.plan_text();
    match due {
        Due::By(year) => around(text.by_year_end, &year.to_string()),
        Due::EachYear { from: None } => text.each_year.to_owned(),
        Due::EachYear { from: Some(year) } => around(text.each_year_from, &year.to_string()),
        Due::Undated => text.undated.to_owned(),
    }
}

/// When something is to be done.
pub fn milestone_text(language: Language, milestone: &Milestone) -> String {
    match milestone.month {
        Some(month) => {
            language.plan_text().by_month.to_owned() + &language.month(milestone.year, month)
        }
        None => due_text(language, Due::By(milestone.year)),
    }
}

/// Targets with their numbers, and after them what is to be done by a date; counted through as the chart counts them.
#[component]
pub fn TargetList(
    view: PlanView,
    targets: Vec<&'static Target>,
    milestones: Vec<&'static Milestone>,
) -> impl IntoView {
    let language = view.language;
    let targets = targets.into_iter().map(|target| {
        let goal = Some(goal_text(language, target));
        (&target.words, goal, due_text(language, target.due))
    });
    let milestones = milestones.into_iter().map(|milestone| {
        let due = milestone_text(language, milestone);
        (&milestone.words, None, due)
    });
    let lines = (1_usize..)
        .zip(targets.chain(milestones))
        .map(|(number, (words, goal, due))| {
            let goal = goal.map(|goal| view! { <b class="target-goal number">{goal}</b> });
            // Spaces for where no style sheet sets the parts apart.
            view! {
                <li class="target">
                    <span class="target-number">{number.to_string()}</span>
                    " "
                    <span class="target-words">{language.of(words)}</span>
                    " "
                    {goal}
                    " "
                    <span class="target-due">{due}</span>
                </li>
            }
        });
    view! { <ol class="targets">{lines.collect_view()}</ol> }.into_any()
}
