//! The picture of a result: what to draw where, in pixels.

use policy::{Date, Estimate, Grade, Money, Split};

use super::Taken;
use super::code::Code;
use super::link::Link;
use crate::components::source::grade_name;
use crate::components::total::{ends, flat_text};
use crate::estimation::Grouped;
use crate::icons::TOONO;
use crate::language::Language;

/// Selects the amount at one end of the range.
type SplitFn = fn(Split) -> Money;

/// Something drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A path of a drawing, as in SVG.
    Path {
        /// The path.
        path: String,
        /// Where its origin is.
        x: i32,
        /// Where its origin is.
        y: i32,
        /// Size of a unit in pixels.
        scale: i32,
        /// The colour.
        colour: &'static str,
        /// Width of the line in tenths of a unit; the path is filled if it is 0.
        line: i32,
    },
    /// A text.
    Text {
        /// The text.
        text: String,
        /// Where it begins.
        x: i32,
        /// The line it stands on.
        y: i32,
        /// Maximum width: wider text continues on a further line, or is made smaller on the last.
        width: i32,
        /// Maximum number of lines.
        lines: u8,
        /// The size.
        size: i32,
        /// True if it is bold.
        bold: bool,
        /// The colour.
        colour: &'static str,
    },
}

/// The width of the picture.
pub const WIDTH: i32 = 1080;
/// The height of the picture.
pub const HEIGHT: i32 = 1350;

pub(super) const MARGIN: i32 = 72;
pub(super) const INNER: i32 = WIDTH - 2 * MARGIN;
/// The room for the code.
const TILE: i32 = 372;

// The colours of the light theme: a picture is looked at anywhere.
const PAPER: &str = "#fbf7f0";
const WHITE: &str = "#ffffff";
const BLACK: &str = "#000000";
pub(super) const LINE: &str = "#e4d9c8";
const INK: &str = "#1d2327";
const MUTED: &str = "#444e54";
pub(super) const SADDLE: &str = "#a13a1f";

/// Pixels of the paper at the edges, and of both rules: what is the same in every picture.
pub const KNOWN_PIXELS: [(i32, i32, [u8; 3]); 8] = [
    (3, 3, PAPER_PARTS),
    (WIDTH - 4, 7, PAPER_PARTS),
    (5, HEIGHT / 2, PAPER_PARTS),
    (WIDTH - 9, HEIGHT / 2 + 3, PAPER_PARTS),
    (11, HEIGHT - 5, PAPER_PARTS),
    (WIDTH / 2, HEIGHT - 3, PAPER_PARTS),
    (MARGIN + 11, 165, [0xe4, 0xd9, 0xc8]),
    (WIDTH - MARGIN - 13, 897, [0xe4, 0xd9, 0xc8]),
];
const PAPER_PARTS: [u8; 3] = [0xfb, 0xf7, 0xf0];

/// Returns the shapes of the picture, from back to front.
pub fn poster(taken: &Taken<'_>, code: Option<&Code>) -> Vec<Shape> {
    let (language, catalogue, estimate) = (taken.language, taken.catalogue, taken.estimate);
    let text = language.text();
    let mut drawing = Drawing::default();
    drawing.head(language);
    let is_assuming = !estimate.usual.assumes.is_empty();
    let title = if is_assuming {
        text.usual_total
    } else {
        text.total
    };
    drawing.line(title, [MARGIN, 250, INNER, 40], Look::Muted);
    let total = estimate.usual.total;
    let figure = ends(language, total.low, total.high);
    drawing.line(&figure, [MARGIN, 378, INNER, 124], Look::Figure);
    if is_assuming {
        let full = (text.full_range)(&language.range(estimate.total));
        drawing.line(&full, [MARGIN, 436, INNER, 36], Look::Muted);
    } else if total.at_least {
        drawing.line(text.or_more, [MARGIN, 436, INNER, 36], Look::Figure);
    }
    drawing.grade_shares(language, estimate);
    drawing.lines(text.total_lead, [MARGIN, 674, INNER, 28], 2, Look::Muted);
    let grouped = Grouped::new(catalogue, estimate);
    let mut x = MARGIN;
    for (value, name) in [
        (flat_text(language, catalogue, estimate), text.flat),
        (
            (text.items)(&grouped.compete.len().to_string()),
            text.competing,
        ),
        (
            (text.items)(&grouped.depends.len().to_string()),
            text.depending,
        ),
    ] {
        drawing.line(&value, [x, 804, 290, 52], Look::Bold);
        drawing.line(name, [x, 848, 290, 28], Look::Muted);
        x += 320;
    }
    drawing.foot(language, taken.day, &catalogue.version, taken.link, code);
    drawing.0
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Bold,
    Muted,
    Figure,
}

/// A picture with the head and the foot that all pictures have.
#[derive(Default)]
pub(super) struct Drawing(pub Vec<Shape>);

impl Drawing {
    /// Draws the paper, the name of the page, and the rule below it.
    pub fn head(&mut self, language: Language) {
        self.rectangle([0, 0, WIDTH, HEIGHT], PAPER);
        self.path(TOONO.to_owned(), [MARGIN, 64, 2], SADDLE, 17);
        self.line(language.text().brand, [148, 108, 860, 40], Look::Bold);
        self.rectangle([MARGIN, 164, INNER, 2], LINE);
    }

    /// Draws a rule and below it the code, the day, the version, and the link.
    pub fn foot(
        &mut self,
        language: Language,
        day: Date,
        version: &str,
        link: &Link,
        code: Option<&Code>,
    ) {
        let text = language.text();
        self.rectangle([MARGIN, 896, INNER, 2], LINE);
        let mut x = MARGIN;
        if let Some(code) = code {
            let scale = TILE / code.size();
            let offset = (TILE - scale * code.size()) / 2;
            self.rectangle([x, 930, TILE, TILE], WHITE);
            self.path(code.path(), [x + offset, 930 + offset, scale], BLACK, 0);
            x += TILE + 36;
        }
        let width = WIDTH - MARGIN - x;
        let day = (text.results().as_of)(&language.date(day));
        let version = (text.sharing().about_version)(version);
        self.lines(&day, [x, 960, width, 30], 2, Look::Muted);
        self.line(&version, [x, 1046, width, 30], Look::Muted);
        self.lines(&link.to_string(), [x, 1096, width, 24], 6, Look::Plain);
        self.lines(text.not_official, [x, 1270, width, 24], 2, Look::Muted);
    }

    fn path(&mut self, path: String, [x, y, scale]: [i32; 3], colour: &'static str, line: i32) {
        self.0.push(Shape::Path {
            path,
            x,
            y,
            scale,
            colour,
            line,
        });
    }

    pub fn rectangle(&mut self, [x, y, width, height]: [i32; 4], colour: &'static str) {
        let path = format!("M0 0h{width}v{height}h-{width}z");
        self.path(path, [x, y, 1], colour, 0);
    }

    pub fn line(&mut self, text: &str, place: [i32; 4], look: Look) {
        self.lines(text, place, 1, look);
    }

    /// The total by grade: a column for each end, since the shares add up to the ends and are no ranges themselves.
    fn grade_shares(&mut self, language: Language, estimate: &Estimate) {
        let text = language.text();
        let is_range = estimate.total.low != estimate.total.high;
        let ends: &[(Option<&str>, SplitFn)] = if is_range {
            &[
                (Some(text.at_low), |split| split.at_low),
                (Some(text.at_high), |split| split.at_high),
            ]
        } else {
            &[(None, |split| split.at_high)]
        };
        let width = INNER / i32::try_from(ends.len()).unwrap_or(1);
        let mut x = MARGIN;
        for (title, share_of) in ends {
            let mut y = 496;
            if let Some(title) = title {
                self.line(title, [x, y, width - 24, 28], Look::Muted);
                y += 44;
            }
            for (grade, split) in Grade::ALL.into_iter().zip(estimate.by_grade) {
                let share = share_of(split);
                if !share.is_zero() {
                    let amount = language.money(share);
                    let share = [grade_name(language, grade), text.colon, &amount].concat();
                    self.line(&share, [x, y, width - 24, 30], Look::Plain);
                    y += 42;
                }
            }
            x += width;
        }
    }

    #[inline(never)]
    pub fn lines(&mut self, text: &str, [x, y, width, size]: [i32; 4], lines: u8, look: Look) {
        self.0.push(Shape::Text {
            text: text.to_owned(),
            x,
            y,
            width,
            lines,
            size,
            bold: matches!(look, Look::Bold | Look::Figure),
            colour: match look {
                Look::Plain | Look::Bold => INK,
                Look::Muted => MUTED,
                Look::Figure => SADDLE,
            },
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(language: Language, fragment: &str) -> Vec<String> {
        let catalogue = catalogue::catalogue();
        let profile = crate::url::read(&catalogue, fragment).answers.profile;
        let day: Date = "2026-11-29".parse().expect("a day");
        let estimate =
            policy::Estimator::new(std::sync::Arc::new(catalogue)).estimate(&profile, day);
        let mut drawing = Drawing::default();
        drawing.grade_shares(language, &estimate);
        let texts = drawing.0.into_iter().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            Shape::Path { .. } => None,
        });
        texts.collect()
    }

    #[test]
    fn range_has_a_column_of_shares_for_each_end_and_no_share_as_a_range() {
        let texts = texts(
            Language::English,
            "#/estimate?applicant=person&mode=full_time",
        );
        let english = Language::English.text();
        assert_eq!(texts.first().map(String::as_str), Some(english.at_low));
        assert!(texts.iter().any(|text| text == english.at_high));
        assert!(texts.iter().all(|text| !text.contains('–')), "{texts:?}");
    }

    #[test]
    fn settled_total_has_one_column_without_a_title() {
        let texts = texts(Language::English, "#/estimate?applicant=team");
        assert_eq!(texts, Vec::<String>::new(), "a team has no money to add");
    }
}
