//! Drawing a picture.

use leptos::web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d, window};
use wasm_bindgen::{JsCast, JsValue};

use crate::take_away::poster::Shape;

/// The system's own fonts, Chinese ones included.
const FONTS: &str =
    "px -apple-system,\"Segoe UI\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",system-ui,sans-serif";

/// Draws shapes in their order; the picture as a PNG in an address of its own.
pub fn draw(width: i32, height: i32, shapes: &[Shape]) -> Option<String> {
    let canvas = window()?.document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(u32::try_from(width).ok()?);
    canvas.set_height(u32::try_from(height).ok()?);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    for shape in shapes {
        draw_shape(&context, shape).ok()?;
    }
    // Browsers that guard against recognition by canvases may refuse.
    canvas.to_data_url_with_type("image/png").ok()
}

fn draw_shape(context: &CanvasRenderingContext2d, shape: &Shape) -> Result<(), JsValue> {
    match shape {
        Shape::Path {
            path,
            x,
            y,
            scale,
            colour,
            line,
        } => {
            let path = Path2d::new_with_path_string(path)?;
            let scale = f64::from(*scale);
            context.set_transform(scale, 0.0, 0.0, scale, f64::from(*x), f64::from(*y))?;
            if *line == 0 {
                context.set_fill_style_str(colour);
                context.fill_with_path_2d(&path);
            } else {
                context.set_stroke_style_str(colour);
                context.set_line_width(f64::from(*line) / 10.0);
                context.stroke_with_path(&path);
            }
            context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        }
        Shape::Text {
            text,
            x,
            y,
            width,
            lines,
            size,
            bold,
            colour,
        } => {
            context.set_fill_style_str(colour);
            let font = |size: i32| {
                let weight = if *bold { "700 " } else { "400 " };
                context.set_font(&format!("{weight}{size}{FONTS}"));
            };
            font(*size);
            let mut rest = text.as_str();
            let mut y = *y;
            for line in 1..=*lines {
                let mut shown = rest;
                if line < *lines {
                    shown = fitting(context, rest, *width);
                } else {
                    let mut smaller = *size;
                    while smaller > 12 && !fits(context, rest, *width) {
                        smaller -= 2;
                        font(smaller);
                    }
                }
                context.fill_text(shown.trim_matches(' '), f64::from(*x), f64::from(y))?;
                rest = &rest[shown.len()..];
                if rest.is_empty() {
                    break;
                }
                y += size * 4 / 3;
            }
            Ok(())
        }
    }
}

/// As much of the start of a text as fits into a line, up to the end of a word where there is one.
fn fitting<'t>(context: &CanvasRenderingContext2d, text: &'t str, width: i32) -> &'t str {
    let mut end = text.len();
    while end > 0 && !fits(context, &text[..end], width) {
        end = text[..end]
            .char_indices()
            .last()
            .map_or(0, |(place, _)| place);
    }
    let breaks_a_word = text[end..].starts_with(|next: char| next.is_ascii_alphabetic());
    if breaks_a_word && let Some(space) = text[..end].rfind(' ') {
        end = space + 1;
    }
    &text[..end]
}

fn fits(context: &CanvasRenderingContext2d, text: &str, width: i32) -> bool {
    context
        .measure_text(text)
        .is_ok_and(|measured| measured.width() <= f64::from(width))
}
