//! The picture of a comparison.

use std::sync::Arc;

use policy::{BenefitIndex, Catalogue, Date, Estimate, Verdict};

use super::code::Code;
use super::link::Link;
use super::poster::{Drawing, INNER, Look, MARGIN, Shape};
use crate::components::award::amount_text;
use crate::components::total::ends;
use crate::language::Language;

/// Maximum number of benefits shown; further ones are counted.
const MAX_BENEFITS: usize = 3;
/// Size of the figures of two columns in pixels.
const FIGURE: i32 = 40;
/// Size of the figures of three columns in pixels.
const FIGURE_OF_THREE: i32 = 26;
/// Height of a benefit in pixels.
const BENEFIT: i32 = 78;
/// Space between columns in pixels.
const GAP: i32 = 24;

/// One column of a comparison.
#[derive(Clone)]
pub struct ComparedColumn {
    /// Its letter.
    pub letter: &'static str,
    /// Its name.
    pub name: String,
    /// Its estimate.
    pub estimate: Arc<Estimate>,
    /// Its estimate with the usual answers that it assumes.
    pub usual: Arc<Estimate>,
}

/// A comparison that is taken away, at one moment.
pub struct TakenComparison<'t> {
    /// The language that words are in.
    pub language: Language,
    /// The catalogue estimated with.
    pub catalogue: &'t Catalogue,
    /// The columns, the visitor's own first.
    pub columns: Vec<ComparedColumn>,
    /// The day estimated for.
    pub day: Date,
    /// The link that leads back here.
    pub link: &'t Link,
}

/// Returns the shapes of the picture, from back to front: the usual range of each column, and the first benefits that
/// differ in the usual case.
pub fn comparison_poster(taken: &TakenComparison<'_>, code: Option<&Code>) -> Vec<Shape> {
    let (language, catalogue) = (taken.language, taken.catalogue);
    let text = language.text();
    let mut drawing = Drawing::default();
    drawing.head(language);
    let estimates: Vec<_> = taken
        .columns
        .iter()
        .map(|column| Arc::clone(&column.estimate))
        .collect();
    let is_assuming = estimates
        .iter()
        .any(|estimate| !estimate.usual.assumes.is_empty());
    let title = if is_assuming {
        text.usual_total
    } else {
        text.total
    };
    drawing.line(title, [MARGIN, 222, INNER, 34], Look::Muted);
    let columns = i32::try_from(taken.columns.len()).unwrap_or(1).max(1);
    let step = (INNER + GAP) / columns;
    let lefts = || (0..columns).map(|column| MARGIN + column * step);
    let width = step - GAP;
    let highest = policy::highest(&estimates);
    // The same for all columns: the longest figures fit.
    let size = if columns > 2 { FIGURE_OF_THREE } else { FIGURE };
    for (left, column) in lefts().zip(&taken.columns) {
        let usual = column.estimate.usual.total;
        drawing.line(column.letter, [left, 286, width, 40], Look::Bold);
        drawing.lines(&column.name, [left, 326, width, 26], 3, Look::Plain);
        let figure = ends(language, usual.low, usual.high);
        drawing.line(&figure, [left, 456, width, size], Look::Figure);
        drawing.bar([left, 478, width, 14], usual, highest);
        let full = if is_assuming {
            (text.full_range)(&language.range(column.estimate.total))
        } else if usual.at_least {
            text.or_more.to_owned()
        } else {
            String::new()
        };
        drawing.lines(&full, [left, 528, width, 26], 2, Look::Muted);
    }
    let usual: Vec<_> = taken
        .columns
        .iter()
        .map(|column| Arc::clone(&column.usual))
        .collect();
    let differing = policy::differing(&usual);
    let mut y = 618;
    for benefit in differing.iter().take(MAX_BENEFITS) {
        drawing.line(
            language.of(&catalogue[*benefit].title),
            [MARGIN, y, INNER, 26],
            Look::Muted,
        );
        for (left, estimate) in lefts().zip(&usual) {
            let amount = standing(language, catalogue, *benefit, estimate);
            drawing.line(&amount, [left, y + 36, width, 28], Look::Bold);
        }
        y += BENEFIT;
    }
    let more = match differing.len().saturating_sub(MAX_BENEFITS) {
        _ if policy::differing(&estimates).is_empty() => {
            text.comparison().nothing_differs.to_owned()
        }
        0 => String::new(),
        count => (text.and_more)(&count.to_string()),
    };
    drawing.line(&more, [MARGIN, y, INNER, 26], Look::Muted);
    drawing.foot(language, taken.day, &catalogue.version, taken.link, code);
    drawing.0
}

/// Returns how a benefit stands: its amount, or that it is not for this profile.
fn standing(
    language: Language,
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    estimate: &Estimate,
) -> String {
    let own = &estimate[benefit];
    if own.verdict == Verdict::NotEligible {
        language.text().results().not_yours.to_owned()
    } else {
        amount_text(language, &catalogue[benefit], own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: &str = "2026-11-30";
    const PHD: &str = "applicant=person&mode=full_time&origin=outside&start_date=2026-09-01&contract_years=3&degree=doctor";

    fn columns(catalogue: &Arc<Catalogue>, answers: &[&str]) -> Vec<ComparedColumn> {
        let mut estimator = policy::Estimator::new(Arc::clone(catalogue));
        let day: Date = DAY.parse().expect("a day");
        let columns = answers.iter().zip(["A", "B", "C"]);
        let columns = columns.map(|(answers, letter)| {
            let fragment = ["#/compare?", answers].concat();
            let profile = crate::url::read(catalogue, &fragment).answers.profile;
            ComparedColumn {
                letter,
                name: letter.to_lowercase(),
                estimate: Arc::new(estimator.estimate(&profile, day)),
                usual: Arc::new(estimator.usual_estimate(&profile, day)),
            }
        });
        columns.collect()
    }

    fn texts(catalogue: &Catalogue, columns: Vec<ComparedColumn>) -> Vec<String> {
        let taken = TakenComparison {
            language: Language::English,
            catalogue,
            columns,
            day: DAY.parse().expect("a day"),
            link: &Link::new("https://ordos.example/", "#/compare", String::new()),
        };
        let shapes = comparison_poster(&taken, None);
        let texts = shapes.into_iter().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            Shape::Path { .. } => None,
        });
        texts.collect()
    }

    #[test]
    fn each_column_has_its_usual_range_and_each_usual_difference_a_line() {
        let catalogue = Arc::new(fixture::catalogue());
        let master = PHD.replace("doctor", "master");
        let columns = columns(&catalogue, &[&master, PHD]);
        let texts = texts(&catalogue, columns.clone());
        let language = Language::English;
        for column in &columns {
            let usual = column.estimate.usual.total;
            let figure = ends(language, usual.low, usual.high);
            assert!(texts.contains(&figure), "{figure} in {texts:?}");
        }
        let usual: Vec<_> = columns
            .iter()
            .map(|column| Arc::clone(&column.usual))
            .collect();
        let differing = policy::differing(&usual);
        assert!(!differing.is_empty());
        for benefit in differing.iter().take(MAX_BENEFITS) {
            let title = language.of(&catalogue[*benefit].title);
            assert!(
                texts.iter().any(|text| text == title),
                "{title} in {texts:?}"
            );
        }
    }

    #[test]
    fn only_equal_columns_are_said_to_be_equal() {
        let catalogue = Arc::new(fixture::catalogue());
        let nothing = Language::English.text().comparison().nothing_differs;
        // A question whose usual answer is given differs from one that is open, but not in the usual case.
        let class_known = [PHD, "&talent_class=none"].concat();
        for (other, is_equal) in [(PHD, true), (&class_known, false)] {
            let texts = texts(&catalogue, columns(&catalogue, &[PHD, other]));
            let says_so = texts.iter().any(|text| text == nothing);
            assert_eq!(says_so, is_equal, "{other}: {texts:?}");
        }
    }
}
