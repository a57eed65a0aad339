//! A number the plan wants reached, and what it wants done by a date.

use policy::{Due, Goal, Milestone, Money, Target, Unit, Words};
use rust_decimal::Decimal;

use crate::components::plan::{View, around, digits};
use crate::language::Language;
use crate::markup::{Markup, classed};

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
        Due::By(year) => around(text.by_year_end, &digits(year.into())),
        Due::EachYear { from: None } => text.each_year.to_owned(),
        Due::EachYear { from: Some(year) } => around(text.each_year_from, &digits(year.into())),
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
pub fn target_list(view: &View, targets: &[Target], milestones: &[Milestone]) -> Markup {
    let language = view.language;
    let mut list = classed("ol", "targets");
    let mut number = 0_usize;
    let mut line = |words: &Words, goal: Option<String>, due: String| {
        number += 1;
        // Spaces for where no style sheet sets the parts apart.
        classed("li", "target")
            .with(classed("span", "target-number").text(digits(number)))
            .text(" ")
            .with(classed("span", "target-words").text(language.of(words)))
            .text(" ")
            .maybe(goal.map(|goal| classed("b", "target-goal number").text(goal)))
            .text(" ")
            .with(classed("span", "target-due").text(due))
    };
    for target in targets {
        let goal = Some(goal_text(language, target));
        list = list.with(line(&target.words, goal, due_text(language, target.due)));
    }
    for milestone in milestones {
        list = list.with(line(
            &milestone.words,
            None,
            milestone_text(language, milestone),
        ));
    }
    list
}
