//! The picture of a result: what to draw where, in pixels.

use policy::Grade;

use super::Taken;
use super::code::Code;
use crate::components::source::grade_name;
use crate::components::total::{ends, flat_text};
use crate::icons::TOONO;
use crate::state::Grouped;

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
        /// How many pixels a unit has.
        scale: i32,
        /// The colour.
        colour: &'static str,
        /// How wide the line is, in tenths of a unit; filled where it is 0.
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
        /// How wide it may be: what is wider goes on in a further line, or is made smaller in the last.
        width: i32,
        /// How many lines it may have.
        lines: u8,
        /// The size.
        size: i32,
        /// Whether it is bold.
        bold: bool,
        /// The colour.
        colour: &'static str,
    },
}

/// The width of the picture.
pub const WIDTH: i32 = 1080;
/// The height of the picture.
pub const HEIGHT: i32 = 1350;

const MARGIN: i32 = 72;
const INNER: i32 = WIDTH - 2 * MARGIN;
/// The room for the code.
const TILE: i32 = 372;

// The colours of the light theme: a picture is looked at anywhere.
const PAPER: &str = "#fbf7f0";
const WHITE: &str = "#ffffff";
const BLACK: &str = "#000000";
const LINE: &str = "#e4d9c8";
const INK: &str = "#1d2327";
const MUTED: &str = "#444e54";
const SADDLE: &str = "#a13a1f";

/// What the picture shows, from back to front.
pub fn poster(taken: &Taken<'_>, code: Option<&Code>) -> Vec<Shape> {
    let (language, catalogue, estimate) = (taken.language, taken.catalogue, taken.estimate);
    let text = language.text();
    let mut shapes = vec![
        rectangle(0, 0, WIDTH, HEIGHT, PAPER),
        Shape::Path {
            path: TOONO.to_owned(),
            x: MARGIN,
            y: 64,
            scale: 2,
            colour: SADDLE,
            line: 17,
        },
        line_of(text.brand, 148, 108, 860, 40, true, INK),
        rectangle(MARGIN, 164, INNER, 2, LINE),
        line_of(text.total, MARGIN, 250, INNER, 40, false, MUTED),
    ];
    let total = estimate.total;
    let figure = ends(language, total.low, total.high);
    shapes.push(line_of(&figure, MARGIN, 378, INNER, 124, true, SADDLE));
    if total.at_least {
        shapes.push(line_of(text.or_more, MARGIN, 436, INNER, 36, false, SADDLE));
    }
    let by_grade = Grade::ALL.into_iter().zip(estimate.by_grade);
    let by_grade = by_grade.filter(|(_, split)| !split.at_high.is_zero());
    for (y, (grade, split)) in [506, 558, 610].into_iter().zip(by_grade) {
        let amount = ends(language, split.at_low, split.at_high);
        let share = format!("{}{}{amount}", grade_name(language, grade), text.colon);
        shapes.push(line_of(&share, MARGIN, y, INNER, 34, false, INK));
    }
    shapes.push(several_lines(text.total_lead, MARGIN, 674, INNER, 28));
    let grouped = Grouped::new(catalogue, estimate);
    let count = |members: usize| (text.items)(&members.to_string());
    for (x, value, name) in [
        (MARGIN, flat_text(language, catalogue, estimate), text.flat),
        (MARGIN + 320, count(grouped.compete.len()), text.competing),
        (MARGIN + 640, count(grouped.depends.len()), text.depending),
    ] {
        shapes.push(line_of(&value, x, 804, 290, 52, true, INK));
        shapes.push(line_of(name, x, 848, 290, 28, false, MUTED));
    }
    shapes.push(rectangle(MARGIN, 896, INNER, 2, LINE));
    let beside = if let Some(code) = code {
        let scale = TILE / code.size();
        let offset = (TILE - scale * code.size()) / 2;
        shapes.push(rectangle(MARGIN, 930, TILE, TILE, WHITE));
        shapes.push(Shape::Path {
            path: code.path(),
            x: MARGIN + offset,
            y: 930 + offset,
            scale,
            colour: BLACK,
            line: 0,
        });
        MARGIN + TILE + 36
    } else {
        MARGIN
    };
    let width = WIDTH - MARGIN - beside;
    let version = (text.about_version)(&catalogue.version);
    shapes.extend([
        several_lines(
            &(text.as_of)(&language.date(taken.day)),
            beside,
            960,
            width,
            30,
        ),
        line_of(&version, beside, 1046, width, 30, false, MUTED),
        Shape::Text {
            text: taken.link.to_string(),
            x: beside,
            y: 1096,
            width,
            lines: 6,
            size: 24,
            bold: false,
            colour: INK,
        },
        several_lines(text.not_official, beside, 1270, width, 24),
    ]);
    shapes
}

fn rectangle(x: i32, y: i32, width: i32, height: i32, colour: &'static str) -> Shape {
    Shape::Path {
        path: format!("M0 0h{width}v{height}h-{width}z"),
        x,
        y,
        scale: 1,
        colour,
        line: 0,
    }
}

fn line_of(
    text: &str,
    x: i32,
    y: i32,
    width: i32,
    size: i32,
    bold: bool,
    colour: &'static str,
) -> Shape {
    Shape::Text {
        text: text.to_owned(),
        x,
        y,
        width,
        lines: 1,
        size,
        bold,
        colour,
    }
}

fn several_lines(text: &str, x: i32, y: i32, width: i32, size: i32) -> Shape {
    Shape::Text {
        text: text.to_owned(),
        x,
        y,
        width,
        lines: 2,
        size,
        bold: false,
        colour: MUTED,
    }
}
