//! The form in which the policy files are bundled into programs.
//!
//! A bundle is written by a build and read by the program of that very build, so it has neither names nor versions.
//! Texts stand apart from all else: like beside like compresses best. English ones stand in a file of their own, so
//! that a program can fetch them when they are asked for. Decision 0015 has the reason for a format of our own.

mod basics;
mod types;

use std::sync::Arc;

use crate::Translations;
use crate::words::{END, Translation};

/// Something that can stand in a bundle.
pub trait Bundled {
    /// Writes it.
    fn write(&self, writer: &mut Writer);

    /// Reads it back.
    fn read(reader: &mut Reader<'_>) -> Self;
}

/// The output of [`write_bundle`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Everything but the English texts.
    pub main: Vec<u8>,
    /// The English texts, for [`Translations::fill`].
    pub english: Vec<u8>,
}

impl Bundle {
    /// Both in one file, for [`read_whole`].
    pub fn whole(&self) -> Vec<u8> {
        let mut whole = Writer::default();
        whole.number(self.main.len() as u64);
        [&whole.bytes[..], &self.main, &self.english].concat()
    }
}

/// Writes everything into one bundle.
pub fn write_bundle(content: &impl Bundled) -> Bundle {
    let mut writer = Writer::default();
    content.write(&mut writer);
    written(writer)
}

/// Writes everything but words, of which estimating has no need, for [`read_bundle`]: each is empty then.
pub fn write_wordless_bundle(content: &impl Bundled) -> Vec<u8> {
    let mut writer = Writer::default();
    content.write(&mut writer);
    writer.texts[Kind::Chinese as usize].retain(|character| character == END);
    written(writer).main
}

fn written(writer: Writer) -> Bundle {
    let Writer { bytes, texts } = writer;
    let [other, chinese, english] = texts;
    let mut main = Writer::default();
    for text in [&other, &chinese] {
        main.number(text.len() as u64);
    }
    let mut main = main.bytes;
    for text in [other, chinese] {
        main.extend_from_slice(text.as_bytes());
    }
    main.extend_from_slice(&bytes);
    Bundle {
        main,
        english: english.into_bytes(),
    }
}

/// Reads what [`write_bundle`] wrote of the same type. English texts are those of `translations`, now or later.
///
/// # Panics
///
/// Where the bundle is not such a one.
pub fn read_bundle<T: Bundled>(main: &[u8], translations: &Arc<Translations>) -> T {
    let mut reader = Reader {
        bytes: main,
        texts: [""; 2],
        translations,
        translated: 0,
    };
    let lengths = [reader.length(), reader.length()];
    for (text, length) in lengths.into_iter().enumerate() {
        let bytes = reader.take(length);
        reader.texts[text] = core::str::from_utf8(bytes).unwrap_or_else(|_| corrupt());
    }
    T::read(&mut reader)
}

/// Reads a [whole](Bundle::whole) bundle of the same type, whose English texts are there at once.
///
/// # Panics
///
/// Where it is not such a one.
pub fn read_whole<T: Bundled>(whole: &[u8]) -> T {
    let translations = Arc::new(Translations::default());
    let mut reader = Reader {
        bytes: whole,
        texts: [""; 2],
        translations: &translations,
        translated: 0,
    };
    let length = reader.length();
    let main = reader.take(length);
    translations.fill(reader.bytes);
    read_bundle(main, &translations)
}

/// A number that tells files apart by their content (FNV-1a): the same whatever compiler it was compiled by.
pub fn fingerprint(file: &[u8]) -> u64 {
    file.iter().fold(0xcbf2_9ce4_8422_2325, |known, byte| {
        (known ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Which kind of text it is.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Keys, links, numbers.
    Other,
    Chinese,
    English,
}

/// A bundle that is being written.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    texts: [String; 3],
}

impl Writer {
    fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Seven bits a byte, the low ones first.
    fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.byte(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.byte(number.to_le_bytes()[0]);
    }

    fn text(&mut self, kind: Kind, text: &str) {
        assert!(!text.contains(END), "a text with the mark that ends texts");
        let texts = &mut self.texts[kind as usize];
        texts.push_str(text);
        texts.push(END);
    }
}

/// A bundle that is being read.
#[derive(Debug)]
pub struct Reader<'b> {
    bytes: &'b [u8],
    texts: [&'b str; 2],
    translations: &'b Arc<Translations>,
    translated: usize,
}

impl<'b> Reader<'b> {
    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.bytes.split_first() else {
            corrupt()
        };
        self.bytes = rest;
        *byte
    }

    #[inline(never)]
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0_u32);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f).wrapping_shl(shift);
            shift += 7;
            if byte & 0x80 == 0 {
                return number;
            }
        }
    }

    fn length(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or_else(|_| corrupt())
    }

    fn take(&mut self, length: usize) -> &'b [u8] {
        let Some((taken, rest)) = self.bytes.split_at_checked(length) else {
            corrupt()
        };
        self.bytes = rest;
        taken
    }

    /// The next English text.
    fn translation(&mut self) -> Translation {
        let translation = Translation::of(self.translations, self.translated);
        self.translated += 1;
        translation
    }

    #[inline(never)]
    fn text(&mut self, kind: Kind) -> String {
        let texts = &mut self.texts[kind as usize];
        let Some((text, rest)) = texts.split_once(END) else {
            corrupt()
        };
        *texts = rest;
        text.to_owned()
    }
}

#[cold]
#[inline(never)]
fn corrupt() -> ! {
    panic!("expected a bundle of this build")
}
