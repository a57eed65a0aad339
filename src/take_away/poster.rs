//! The picture of a result: what to draw where, in pixels.

use policy::{Catalogue, Date, Estimate, Money, MoneyRange, Split};

use super::Taken;
use super::code::Code;
use super::link::Link;
use crate::components::total::{ends, flat_text, split_text};
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
const LINE: &str = "#e4d9c8";
/// Money that is possible, but not certain.
const POSSIBLE: &str = "#d9a48f";
const INK: &str = "#1d2327";
const MUTED: &str = "#444e54";
const SADDLE: &str = "#a13a1f";

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

/// Maximum number of rows of what adds up to the total.
const MAX_ROWS: usize = 4;

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
    drawing.line(title, [MARGIN, 222, INNER, 36], Look::Muted);
    let total = estimate.usual.total;
    let figure = ends(language, total.low, total.high);
    drawing.line(&figure, [MARGIN, 330, INNER, 108], Look::Figure);
    drawing.bar([MARGIN, 358, INNER, 16], total, estimate.total.high);
    if is_assuming {
        let full = (text.full_range)(&language.range(estimate.total));
        drawing.line(&full, [MARGIN, 418, INNER, 30], Look::Muted);
    } else if total.at_least {
        drawing.line(text.or_more, [MARGIN, 418, INNER, 30], Look::Figure);
    }
    let y = drawing.sum(language, catalogue, taken.usual);
    drawing.lines(text.total_lead, [MARGIN, y, INNER, 24], 2, Look::Muted);
    if let Some((benefit, amount)) = taken.usual.highest_competitive(catalogue) {
        let amount = (text.questions().up_to_each)(&language.money(amount));
        let title = language.of(&catalogue[benefit].title);
        let before = [text.questions().could_compete, text.colon, &amount];
        let line = [&before.concat(), text.semicolon, title].concat();
        drawing.line(&line, [MARGIN, y + 76, INNER, 28], Look::Bold);
    }
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
        drawing.line(&value, [x, 832, 290, 44], Look::Bold);
        drawing.line(name, [x, 868, 290, 24], Look::Muted);
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

    /// Draws a range as a bar, of which `highest` would be all: certain money dark, possible money light.
    pub fn bar(&mut self, [x, y, width, height]: [i32; 4], range: MoneyRange, highest: Money) {
        if highest.is_zero() {
            return;
        }
        let length = u16::try_from(width).unwrap_or_default();
        let share = |amount| i32::from(policy::bar_length(amount, highest, length));
        self.rectangle([x, y, width, height], LINE);
        self.rectangle([x, y, share(range.high), height], POSSIBLE);
        self.rectangle([x, y, share(range.low), height], SADDLE);
    }

    /// Draws what each benefit adds to the total: a column for each end, since the parts add up to the ends and are no
    /// ranges themselves.
    ///
    /// Returns the line for what follows.
    fn sum(&mut self, language: Language, catalogue: &Catalogue, estimate: &Estimate) -> i32 {
        let text = language.text();
        let mut y = 472;
        if estimate.parts.is_empty() {
            return y;
        }
        let is_range = estimate.total.low != estimate.total.high;
        let ends: &[(&str, SplitFn, i32)] = if is_range {
            &[
                (text.at_low, |split| split.at_low, 580),
                (text.at_high, |split| split.at_high, 770),
            ]
        } else {
            &[("", |split| split.at_high, 770)]
        };
        let mut row = |name: &str, split: Option<Split>, y: i32, look: Look| {
            let width = ends[0].2 - 24;
            self.line(name, [MARGIN, y, width, 28], look);
            for (title, part_of, left) in ends {
                let cell = split.map(|split| language.money(part_of(split)));
                let cell = cell.as_deref().unwrap_or(title);
                self.line(cell, [MARGIN + left, y, 166, 28], look);
            }
        };
        row(text.results().adds_up, None, y, Look::Muted);
        let largest = estimate.largest_parts(MAX_ROWS);
        for (benefit, split) in largest.parts {
            y += 38;
            let name = language.of(&catalogue[benefit].title);
            row(name, Some(split), y, Look::Plain);
        }
        if largest.others > 0 {
            let others = (text.questions().and_more_benefits)(&largest.others.to_string());
            y += 38;
            row(&others, Some(largest.rest), y, Look::Plain);
        }
        let grades = split_text(language, estimate);
        self.line(&grades, [MARGIN, y + 40, INNER, 24], Look::Muted);
        y + 74
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
    use crate::take_away::with_taken;

    fn drawn(answers: &str) -> (Estimate, Vec<String>) {
        with_taken(answers, |taken| {
            let texts = poster(taken, None)
                .into_iter()
                .filter_map(|shape| match shape {
                    Shape::Text { text, .. } => Some(text),
                    Shape::Path { .. } => None,
                });
            (taken.usual.clone(), texts.collect())
        })
    }

    fn amounts(texts: &[String], estimate: &Estimate, part_of: fn(Split) -> Money) -> Vec<String> {
        let largest = estimate.largest_parts(MAX_ROWS);
        let rows = largest.parts.into_iter().map(|(_, part)| part);
        let rows = rows.chain((largest.others > 0).then_some(largest.rest));
        let amounts = rows.map(|part| Language::English.money(part_of(part)));
        amounts.filter(|amount| texts.contains(amount)).collect()
    }

    #[test]
    fn range_has_a_column_for_each_end_and_no_part_as_a_range() {
        let (usual, texts) = drawn("applicant=person&mode=full_time&origin=outside");
        let english = Language::English.text();
        assert!(texts.iter().any(|text| text == english.at_low));
        assert!(texts.iter().any(|text| text == english.at_high));
        let rows = usual.parts.len().min(MAX_ROWS);
        assert_eq!(amounts(&texts, &usual, |part| part.at_low).len(), rows);
        assert_eq!(amounts(&texts, &usual, |part| part.at_high).len(), rows);
    }

    #[test]
    fn settled_total_has_one_column_without_a_title() {
        let (usual, texts) = drawn(
            "applicant=person&origin=outside&mode=full_time&start_date=2026-09-01&contract_years=3&degree=doctor&employer=banner_unit&school=other&renting=false&owns_home=false&social_insurance=true",
        );
        let english = Language::English.text();
        assert_eq!(usual.total.low, usual.total.high);
        assert!(texts.iter().any(|text| text == english.results().adds_up));
        assert!(texts.iter().all(|text| text != english.at_low));
        let rows = usual.parts.len().min(MAX_ROWS);
        assert_eq!(amounts(&texts, &usual, |part| part.at_high).len(), rows);
    }

    #[test]
    fn total_without_money_lists_nothing() {
        let (_, texts) = drawn("applicant=team");
        let adds_up = Language::English.text().results().adds_up;
        assert!(texts.iter().all(|text| text != adds_up), "{texts:?}");
    }
}
