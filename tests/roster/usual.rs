//! Usual ranges of the people of a roster: their sums, their order, and the benefits named.

use policy::roster::{Filter, Key, RowResult, Sheet};
use policy::{BenefitIndex, Estimator, Money, MoneyRange, Profile, QuestionSet};

use super::{CATALOGUE, read, today, worked};

/// People who leave rare statuses open, one who says that he has one, and one whose cells may be out of place.
const TABLE: &str = "姓名,学历,毕业院校,引进方式,是否市外引进,合同年限,到岗日期,社保,荣誉称号\n\
    张三,博士,清华大学,全职,是,3,2026-03-01,,\n\
    李四,硕士,其他院校,全职,是,3,2026-03-01,是,\n\
    王五,本科,其他院校,全职,是,3,2026-03-01,是,\n\
    赵六,本科,其他院校,全职,是,3,2026-03-01,是,无,多\n\
    孙七,本科,其他院校,全职,是,3,2026-03-01,是,无\n";

fn sheet() -> Sheet<'static> {
    worked(read(TABLE.as_bytes()).expect("a table"))
}

fn results(sheet: &Sheet<'_>) -> Vec<RowResult> {
    let rows = 0..sheet.len();
    rows.filter_map(|row| sheet.result(row)).collect()
}

/// Adds up amounts as whole numbers of fen, apart from the sums under test.
fn fen(amounts: impl Iterator<Item = Money>) -> i128 {
    amounts
        .map(|amount| {
            let mut fen = amount.as_decimal();
            fen.rescale(2);
            fen.mantissa()
        })
        .sum()
}

#[track_caller]
fn check_sum(sum: MoneyRange, ranges: &[MoneyRange]) {
    let low = fen(ranges.iter().map(|range| range.low));
    let high = fen(ranges.iter().map(|range| range.high));
    assert_eq!(fen([sum.low].into_iter()), low);
    assert_eq!(fen([sum.high].into_iter()), high);
    assert_eq!(sum.at_least, ranges.iter().any(|range| range.at_least));
}

#[test]
fn sums_add_usual_and_full_ranges_of_the_people_shown() {
    let mut sheet = sheet();
    let results = results(&sheet);
    assert_eq!(results.len(), 4, "one row is not estimated");
    let usual: Vec<_> = results.iter().map(|result| result.usual).collect();
    let total: Vec<_> = results.iter().map(|result| result.total).collect();
    assert_ne!(usual, total);

    let sums = sheet.view(&Filter::default(), Key::Row, false).sums;
    assert_eq!((sums.people, sums.not_estimated), (5, 1));
    check_sum(sums.usual, &usual);
    check_sum(sums.total, &total);
    assert!(sums.usual.low >= sums.total.low && sums.usual.high <= sums.total.high);
    let assumed: QuestionSet = results
        .iter()
        .flat_map(|result| result.assumes.iter())
        .collect();
    assert_eq!(sums.assumes, assumed);

    let only = Filter {
        text: "李四".to_owned(),
        ..Filter::default()
    };
    let sums = sheet.view(&only, Key::Row, false).sums;
    check_sum(sums.usual, &usual[1..2]);
    assert_eq!(sums.assumes, results[1].assumes);
}

/// An amount may be certain while questions are open, for things without an amount hang on them.
#[test]
fn certain_amounts_and_open_questions_are_counted_apart() {
    let table = "姓名,申请主体,学历\n甲,团队,\n乙,个人,博士\n";
    let mut sheet = worked(read(table.as_bytes()).expect("a table"));
    let results = results(&sheet);
    let certain =
        |result: &&RowResult| result.total.low == result.total.high && !result.total.at_least;
    let settled = |result: &&RowResult| result.undetermined.is_empty();
    let count = |is: &dyn Fn(&&RowResult) -> bool| results.iter().filter(is).count();
    let sums = sheet.view(&Filter::default(), Key::Row, false).sums;
    assert_eq!(sums.certain as usize, count(&certain));
    assert_eq!(sums.settled as usize, count(&settled));
    assert!(
        results
            .iter()
            .any(|result| certain(&result) && !settled(&result)),
        "one of them shows the difference: {results:?}"
    );
}

#[test]
fn groups_add_usual_ranges_of_their_people() {
    let mut sheet = sheet();
    let results = results(&sheet);
    let groups = sheet.groups(1);
    let bachelors = &groups[0];
    assert_eq!((&*bachelors.key, bachelors.sums.people), ("bachelor", 3));
    check_sum(bachelors.sums.usual, &[results[2].usual, results[3].usual]);
}

#[test]
fn assumptions_of_a_person_are_questions_without_a_cell() {
    let sheet = sheet();
    let results = results(&sheet);
    let assumes = |row: usize, id: &str| {
        let question = CATALOGUE.question(id).expect("a question");
        results[row].assumes.contains(question)
    };
    assert!(assumes(0, "social_insurance") && assumes(0, "honour"));
    assert!(!assumes(1, "social_insurance") && assumes(1, "honour"));
    assert!(!assumes(3, "honour"), "given in the table");
}

#[test]
fn people_sorted_by_usual_amount_are_in_the_order_of_its_high_end() {
    let mut sheet = sheet();
    let view = sheet.view(&Filter::default(), Key::Usual, true);
    let highs: Vec<Money> = view
        .rows
        .iter()
        .map(|row| sheet.result(*row as usize).unwrap_or_default().usual.high)
        .collect();
    assert!(highs.windows(2).all(|pair| pair[0] >= pair[1]), "{highs:?}");
    assert_eq!(view.rows[0], 0, "the doctor");
    assert_eq!(view.rows[4], 3, "the row that is not estimated");
}

#[test]
fn largest_benefits_are_parts_of_the_high_end_in_descending_order() {
    let mut sheet = sheet();
    let mut estimator = Estimator::new(std::sync::Arc::new(CATALOGUE.clone()));
    for row in [0, 1, 2] {
        let result = sheet.result(row).expect("a result");
        let (profile, ..) = sheet.answers(row);
        let estimate = estimator.estimate(&profile, today());
        let mut parts: Vec<(BenefitIndex, Money)> = estimator
            .usual_parts(&profile, &estimate)
            .into_iter()
            .map(|(benefit, part)| (benefit, part.at_high))
            .filter(|(_, amount)| *amount > Money::ZERO)
            .collect();
        parts.sort_by_key(|(benefit, amount)| (core::cmp::Reverse(*amount), *benefit));
        parts.truncate(3);
        assert!(!parts.is_empty());
        let largest: Vec<_> = result.largest.into_iter().flatten().collect();
        assert_eq!(largest, parts);
    }
}

#[test]
fn parts_of_the_usual_range_add_up_to_its_ends() {
    let mut estimator = Estimator::new(std::sync::Arc::new(CATALOGUE.clone()));
    let profiles: Vec<Profile> = CATALOGUE
        .visitors
        .iter()
        .map(|visitor| {
            let answers = visitor.answers.iter();
            answers.fold(Profile::default(), |profile, (question, answer)| {
                profile.with(*question, *answer)
            })
        })
        .collect();
    let mut assuming = 0;
    for profile in profiles.iter().chain([&Profile::default()]) {
        let estimate = estimator.estimate(profile, today());
        let parts = estimator.usual_parts(profile, &estimate);
        let (low, high): (Money, Money) = (
            parts.iter().map(|(_, part)| part.at_low).sum(),
            parts.iter().map(|(_, part)| part.at_high).sum(),
        );
        let usual = &estimate.usual;
        assert_eq!((low, high), (usual.total.low, usual.total.high));
        assuming += u32::from(!usual.assumes.is_empty());
    }
    assert!(assuming > 0, "some range assumes something");
}
