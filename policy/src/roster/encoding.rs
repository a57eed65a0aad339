//! In which characters a file is written.

/// The largest file that is read.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How the characters of a text are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As most programs write.
    Utf8,
    /// As Chinese spreadsheets save tables.
    Gb18030,
    /// As spreadsheets save "Unicode text".
    Utf16Le,
    /// The same, the other way round.
    Utf16Be,
}

/// Why a file holds no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// Nothing is in it.
    Empty,
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It is a spreadsheet's own file.
    Spreadsheet,
    /// It is a picture.
    Picture,
    /// It is a PDF.
    Pdf,
    /// It is a program, or the like.
    Other,
}

impl Encoding {
    /// Its name in standards.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Gb18030 => "gb18030",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }
}

/// Tells how a file is written, by its first bytes and by what would be broken in it.
///
/// # Errors
///
/// Where it is no text.
pub fn recognise(bytes: &[u8]) -> Result<Encoding, NotText> {
    if bytes.len() > MAX_BYTES {
        return Err(NotText::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NotText::Empty);
    }
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return Ok(Encoding::Utf8),
        [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
        [b'%', b'P', b'D', b'F', ..] => return Err(NotText::Pdf),
        [0x89, b'P', b'N', b'G', ..]
        | [0xff, 0xd8, 0xff, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'I', b'I', b'*', 0, ..]
        | [b'M', b'M', 0, b'*', ..]
        | [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ]
        | [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm' | b'a', ..] => {
            return Err(NotText::Picture);
        }
        [b'B', b'M', ..] if bytes[2..bytes.len().min(32)].contains(&0) => {
            return Err(NotText::Picture);
        }
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(NotText::Spreadsheet),
        _ => {}
    }
    let start = &bytes[..bytes.len().min(4_096)];
    let zeros = |first: usize| start.iter().skip(first).step_by(2);
    let are_zero = |first: usize| zeros(first).filter(|byte| **byte == 0).count() * 3;
    if are_zero(1) > start.len() / 2 && are_zero(0) == 0 {
        return Ok(Encoding::Utf16Le);
    }
    if are_zero(0) > start.len() / 2 && are_zero(1) == 0 {
        return Ok(Encoding::Utf16Be);
    }
    if start.contains(&0) {
        return Err(NotText::Other);
    }
    let (mut broken, mut characters) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        characters += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
    }
    // A typo or two in a text of UTF-8 are no sign of anything else.
    Ok(if broken * 10 <= characters {
        Encoding::Utf8
    } else {
        Encoding::Gb18030
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart_by_their_bytes() {
        for (bytes, expected) in [
            (&b""[..], Err(NotText::Empty)),
            (b" \r\n\t", Err(NotText::Empty)),
            (b"a,b", Ok(Encoding::Utf8)),
            ("姓名,学历".as_bytes(), Ok(Encoding::Utf8)),
            (b"\xef\xbb\xbfa", Ok(Encoding::Utf8)),
            (b"\xd0\xd5\xc3\xfb,\xd1\xa7\xc0\xfa", Ok(Encoding::Gb18030)),
            (b"\xff\xfea\0,\0", Ok(Encoding::Utf16Le)),
            (b"a\0,\0b\0\n\0", Ok(Encoding::Utf16Le)),
            (b"\0a\0,\0b\0\n", Ok(Encoding::Utf16Be)),
            (b"PK\x03\x04\x14\0", Err(NotText::Spreadsheet)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Err(NotText::Spreadsheet)),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Err(NotText::Picture)),
            (b"%PDF-1.7", Err(NotText::Pdf)),
        ] {
            assert_eq!(recognise(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn one_typo_makes_no_other_encoding() {
        let mut bytes = "姓名,学历,合同年限,职称\n张三,博士,三年,正高级\n"
            .as_bytes()
            .to_vec();
        bytes.push(0xff);
        assert_eq!(recognise(&bytes), Ok(Encoding::Utf8));
    }
}
