//! The form in which the policy files are bundled into programs.
//!
//! A bundle is written by a build and read by the program of that very build, so it has neither names nor versions.
//! Texts stand apart from all else, one language after the other: like beside like compresses best. Reading is a
//! third of what a general library makes of these types.

mod basics;
mod types;

/// Something that can stand in a bundle.
pub trait Bundled {
    /// Writes it.
    fn write(&self, writer: &mut Writer);

    /// Reads it back.
    fn read(reader: &mut Reader<'_>) -> Self;
}

/// Writes everything into one bundle.
pub fn write_bundle(content: &impl Bundled) -> Vec<u8> {
    let mut writer = Writer::default();
    content.write(&mut writer);
    let Writer { bytes, texts } = writer;
    let mut bundle = Writer::default();
    for text in &texts {
        bundle.number(text.len() as u64);
    }
    let mut bundle = bundle.bytes;
    for text in &texts {
        bundle.extend_from_slice(text.as_bytes());
    }
    bundle.extend_from_slice(&bytes);
    bundle
}

/// Reads a bundle that [`write_bundle`] wrote, of the same type.
///
/// # Panics
///
/// Where the bundle is not such a one.
pub fn read_bundle<T: Bundled>(bundle: &[u8]) -> T {
    let mut reader = Reader {
        bytes: bundle,
        texts: [""; 3],
    };
    let lengths = [reader.length(), reader.length(), reader.length()];
    for (text, length) in lengths.into_iter().enumerate() {
        let bytes = reader.take(length);
        reader.texts[text] = core::str::from_utf8(bytes).unwrap_or_else(|_| spoilt());
    }
    T::read(&mut reader)
}

/// Ends every text. It compresses better than lengths would, for it follows full stops.
const END: char = '\0';

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
    texts: [&'b str; 3],
}

impl<'b> Reader<'b> {
    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.bytes.split_first() else {
            spoilt()
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
        usize::try_from(self.number()).unwrap_or_else(|_| spoilt())
    }

    fn take(&mut self, length: usize) -> &'b [u8] {
        let Some((taken, rest)) = self.bytes.split_at_checked(length) else {
            spoilt()
        };
        self.bytes = rest;
        taken
    }

    #[inline(never)]
    fn text(&mut self, kind: Kind) -> String {
        let texts = &mut self.texts[kind as usize];
        let Some((text, rest)) = texts.split_once(END) else {
            spoilt()
        };
        *texts = rest;
        text.to_owned()
    }
}

#[cold]
#[inline(never)]
fn spoilt() -> ! {
    panic!("expected a bundle of this build")
}
