//! Reads exports independently: codes by a scanner, PDF by its text, files as they are.

use std::io::Cursor;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;
use unicode_normalization::UnicodeNormalization as _;

use crate::page::{By, Page};

/// Returns the contents of the QR code in a PNG file; `None` unless there is exactly one.
pub fn scanned(picture: &[u8]) -> Option<String> {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    let samples = frame.color_type.samples();
    let (width, height) = (frame.width as usize, frame.height as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        // Green comes near to how light a colour is.
        pixels[y * frame.line_size + x * samples + samples.min(3) / 2]
    });
    match image.detect_grids().as_slice() {
        [grid] => grid.decode().ok().map(|(_, text)| text),
        _ => None,
    }
}

/// The bytes of an address that holds them in base 64.
pub fn held_by(address: &str) -> Vec<u8> {
    let (_, content) = address
        .split_once("base64,")
        .expect("an address with content");
    BASE64.decode(content).expect("content in base 64")
}

/// Exports.
impl Page {
    /// The link that the page offers.
    #[track_caller]
    pub fn offered_link(&self) -> String {
        self.wait_for("a link", || {
            let link = self.script("return document.querySelector('#take-link')?.value", vec![]);
            link.as_str().map(str::to_owned)
        })
    }

    /// Returns the contents of the QR code on the screen once it shows this element.
    #[track_caller]
    pub fn scan(&self, selector: &str) -> Option<String> {
        let element = self.element(&By::Css(selector));
        // Bars that keep their place at the edges must not lie over it.
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let argument = element.to_json().expect("an element has a name");
        self.script(script, vec![argument]);
        scanned(&self.done(self.session().screenshot_as_png()))
    }

    /// The [`letters`] of the page on paper.
    #[track_caller]
    pub fn on_paper(&self) -> String {
        let paper = self.done(self.session().print_page(PrintParameters::default()));
        let pages = pdf_extract::extract_text_from_mem_by_pages(&paper);
        let pages = pages.unwrap_or_else(|error| panic!("expected a PDF with text: {error}"));
        // On pages of ours, their number comes first.
        let is_number = |line: &str| {
            let numbers: Vec<_> = line
                .split('/')
                .map(|part| part.trim().parse::<u16>())
                .collect();
            numbers.len() == 2 && numbers.iter().all(Result::is_ok)
        };
        let pages = pages.iter().map(|page| {
            let page = page.trim_start();
            match page.split_once('\n') {
                Some((line, text)) if is_number(line) => text,
                _ => page,
            }
        });
        letters(&pages.collect::<String>())
    }

    /// Returns the number of printed pages.
    #[track_caller]
    pub fn pages_on_paper(&self) -> usize {
        let paper = self.done(self.session().print_page(PrintParameters::default()));
        let pages = pdf_extract::extract_text_from_mem_by_pages(&paper);
        pages.map_or(0, |pages| pages.len())
    }

    /// Keeps the files that the page saves from now on.
    #[track_caller]
    pub fn watch_files(&self) {
        let script = "window.files = []; const make = URL.createObjectURL;
            URL.createObjectURL = file => { file.arrayBuffer().then(bytes => files.push([...new Uint8Array(bytes)])); return make(file); };
            window.names = []; const click = HTMLElement.prototype.click;
            HTMLElement.prototype.click = function() { if (this.download) names.push(this.download); else click.call(this); }";
        self.script(script, vec![]);
    }

    /// The name and the content of the last file that the page saved.
    #[track_caller]
    pub fn saved_file(&self) -> (String, Vec<u8>) {
        let file = self.wait_for("a file", || {
            let file = self.script("return files.length && files.length === names.length ? [names.pop(), files.pop()] : null", vec![]);
            (!file.is_null()).then_some(file)
        });
        let bytes = file[1].as_array().expect("bytes").iter();
        let bytes = bytes.map(|byte| {
            byte.as_u64()
                .and_then(|byte| u8::try_from(byte).ok())
                .expect("a byte")
        });
        (
            file[0].as_str().expect("a name").to_owned(),
            bytes.collect(),
        )
    }

    /// Puts something of one's own in place of a part of `navigator`.
    #[track_caller]
    pub fn replace_in_navigator(&self, name: &str, script: &str) {
        let script = format!(
            "Object.defineProperty(navigator, arguments[0], {{ value: {script}, configurable: true }})"
        );
        let replaced = self.script(&script, vec![json!(name)]);
        assert_eq!(replaced, Value::Null);
    }
}

/// Letters and digits of a text, without what paper may change: spaces, ligatures, marks that look alike.
pub fn letters(text: &str) -> String {
    // Radicals that fonts share with the characters that look like them, and that have no decomposition.
    const RADICALS: [(char, char); 21] = [
        ('戶', '户'),
        ('⺠', '民'),
        ('⻅', '见'),
        ('⻆', '角'),
        ('⻉', '贝'),
        ('⻋', '车'),
        ('⻓', '长'),
        ('⻔', '门'),
        ('⻘', '青'),
        ('⻙', '韦'),
        ('⻚', '页'),
        ('⻛', '风'),
        ('⻜', '飞'),
        ('⻢', '马'),
        ('⻣', '骨'),
        ('⻥', '鱼'),
        ('⻦', '鸟'),
        ('⻩', '黄'),
        ('⻬', '齐'),
        ('⻮', '齿'),
        ('⻰', '龙'),
    ];
    let meant = |found: char| {
        let radical = RADICALS.iter().find(|(radical, _)| *radical == found);
        radical.map_or(found, |(_, character)| *character)
    };
    let kept = |character: &char| character.is_alphanumeric() || *character == '.';
    text.nfkc().map(meant).filter(kept).collect()
}
