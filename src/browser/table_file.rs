//! Files that the visitor gives: chosen, or dropped on the page. They are read here and go nowhere.

use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use js_sys::{Array, Reflect};
use leptos::web_sys::{DragEvent, Event, FileList, HtmlInputElement, TextDecoder};
use policy::roster::{Encoding, MAX_BYTES, NotText, recognise};
use wasm_bindgen::{JsCast, JsValue};

/// The content of a file with a table.
pub enum Content {
    /// A text, and how it was written.
    Text(String, Encoding),
    /// The bytes of a spreadsheet program's own file.
    Workbook(Vec<u8>),
}

/// The files chosen in the input that an event came from.
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event.target();
    let input = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files = all(input.files());
    // The same file may be chosen again once it is put right.
    input.set_value("");
    files
}

/// The files dropped by an event; the browser does not open them then.
pub fn dropped(event: &Event) -> Vec<File> {
    event.prevent_default();
    let data = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    all(data.and_then(|data| data.files()))
}

fn all(files: Option<FileList>) -> Vec<File> {
    let files = files.map(|files| (0..files.length()).filter_map(move |place| files.get(place)));
    files.into_iter().flatten().map(File::from).collect()
}

/// The text dropped by an event, as a part of a spreadsheet is.
pub fn dropped_text(event: &Event) -> Option<String> {
    let text = event
        .dyn_ref::<DragEvent>()?
        .data_transfer()?
        .get_data("text/plain");
    text.ok().filter(|text| !text.is_empty())
}

/// Returns whether a paste brings files, such as a picture, and no text.
pub fn has_only_files(event: &Event) -> bool {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let Some(data) = get(event, "clipboardData") else {
        return false;
    };
    let files = get(&data, "files").and_then(|files| get(&files, "length"));
    let has_files = files
        .and_then(|length| length.as_f64())
        .is_some_and(|length| length > 0.0);
    let types = get(&data, "types").map(|types| Array::from(&types));
    let has_text = types.is_some_and(|types| {
        types.iter().any(|name| {
            name.as_string()
                .is_some_and(|name| name.starts_with("text/"))
        })
    });
    has_files && !has_text
}

/// Reads a file.
///
/// # Errors
///
/// Where it holds no table.
pub async fn read(file: &File) -> Result<Content, NotText> {
    // Not even taken into memory.
    if file.size() > MAX_BYTES as u64 {
        return Err(NotText::TooLarge);
    }
    let bytes = read_as_bytes(file).await;
    content(bytes.unwrap_or_default())
}

fn content(bytes: Vec<u8>) -> Result<Content, NotText> {
    let encoding = match recognise(&bytes) {
        Err(NotText::Spreadsheet) => return Ok(Content::Workbook(bytes)),
        recognised => recognised?,
    };
    let decoder = TextDecoder::new_with_label(encoding.label()).map_err(|_| NotText::Other)?;
    let text = decoder.decode_with_u8_array(&bytes);
    Ok(Content::Text(text.map_err(|_| NotText::Other)?, encoding))
}
