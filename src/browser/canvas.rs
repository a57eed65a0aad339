//! Drawing a picture.

use js_sys::{Object, Reflect};
use leptos::web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Path2d, window,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::take_away::line_break::line_end;
use crate::take_away::poster::Shape;

/// The system's own fonts, Chinese ones included.
const FONTS: &str =
    "px -apple-system,\"Segoe UI\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",system-ui,sans-serif";

/// Greatest difference of a colour's part from what was drawn, so that rounding and a little noise are no refusal.
const MAX_DIFFERENCE: u8 = 16;

/// A pixel whose colour is known from what is drawn: across, down, and its red, green and blue.
pub type KnownPixel = (i32, i32, [u8; 3]);

/// Draws shapes in their order and hands over the picture as a PNG in an address of its own. `None` where the browser
/// refuses, or hands out another picture than was drawn, as guards against recognition by canvases do.
pub fn draw(
    [width, height]: [i32; 2],
    shapes: &[Shape],
    known: &'static [KnownPixel],
    then: impl FnOnce(Option<String>) + 'static,
) {
    let drawn = canvas([width, height], false).and_then(|(canvas, context)| {
        for shape in shapes {
            draw_shape(&context, shape)?;
        }
        canvas.to_data_url_with_type("image/png")
    });
    spawn_local(async move {
        let picture = match drawn {
            Ok(picture) => has_pixels(&picture, [width, height], known).await,
            Err(refused) => Err(refused),
        };
        then(picture.ok().flatten());
    });
}

fn canvas(
    size: [i32; 2],
    is_read: bool,
) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let document = window().and_then(|window| window.document());
    let canvas = document
        .ok_or(JsValue::UNDEFINED)?
        .create_element("canvas")?;
    let canvas: HtmlCanvasElement = canvas.dyn_into()?;
    let [width, height] = size.map(i32::unsigned_abs);
    canvas.set_width(width);
    canvas.set_height(height);
    // Else browsers complain where its pixels are read one by one.
    let options = Object::new();
    Reflect::set(&options, &"willReadFrequently".into(), &is_read.into())?;
    let context = canvas.get_context_with_context_options("2d", &options)?;
    Ok((canvas, context.ok_or(JsValue::UNDEFINED)?.dyn_into()?))
}

/// Returns a picture if it reads back with the pixels known.
async fn has_pixels(
    picture: &str,
    size: [i32; 2],
    known: &[KnownPixel],
) -> Result<Option<String>, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(picture);
    JsFuture::from(image.decode()).await?;
    let (_, context) = canvas(size, true)?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    for &(x, y, colour) in known {
        let read = context
            .get_image_data(f64::from(x), f64::from(y), 1.0, 1.0)?
            .data();
        let mut parts = read.iter().zip(colour);
        if !parts.all(|(read, drawn)| read.abs_diff(drawn) <= MAX_DIFFERENCE) {
            return Ok(None);
        }
    }
    Ok(Some(picture.to_owned()))
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

/// As much of the start of a text as fits into a line, up to a place where a line may end.
fn fitting<'t>(context: &CanvasRenderingContext2d, text: &'t str, width: i32) -> &'t str {
    let mut end = text.len();
    while end > 0 && !fits(context, &text[..end], width) {
        end = text[..end]
            .char_indices()
            .last()
            .map_or(0, |(place, _)| place);
    }
    &text[..line_end(text, end)]
}

fn fits(context: &CanvasRenderingContext2d, text: &str, width: i32) -> bool {
    context
        .measure_text(text)
        .is_ok_and(|measured| measured.width() <= f64::from(width))
}
