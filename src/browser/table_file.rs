//! Files that the visitor gives: chosen, or dropped on the page. They are read here and go nowhere.

use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use js_sys::{Array, Reflect};
use leptos::web_sys::{DragEvent, Event, HtmlInputElement, TextDecoder};
use policy::roster::{Encoding, MAX_BYTES, NotText, recognise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

/// A file with a table.
pub struct TableFile {
    /// Its name.
    pub name: String,
    /// The content.
    pub content: Content,
}

/// The content of a file with a table.
pub enum Content {
    /// A text, and how it was written.
    Text(String, Encoding),
    /// The bytes of a spreadsheet program's own file.
    Workbook(Vec<u8>),
}

/// The file chosen in the input that an event came from.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    // The same file may be chosen again once it is put right.
    input.set_value("");
    file.map(File::from)
}

/// The file dropped by an event; the browser does not open it then.
pub fn dropped(event: &Event) -> Option<File> {
    event.prevent_default();
    event
        .dyn_ref::<DragEvent>()?
        .data_transfer()?
        .files()?
        .get(0)
        .map(File::from)
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

/// Reads a file and hands its content over, or says why it has none.
pub fn read(file: File, then: impl FnOnce(Result<TableFile, NotText>) + 'static) {
    // Not even taken into memory.
    if file.size() > MAX_BYTES as u64 {
        return then(Err(NotText::TooLarge));
    }
    spawn_local(async move {
        let bytes = read_as_bytes(&file).await;
        let content = content(bytes.unwrap_or_default());
        then(content.map(|content| TableFile {
            name: file.name(),
            content,
        }));
    });
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
