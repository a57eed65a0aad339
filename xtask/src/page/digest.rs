//! Content hash of a file.

use sha2::{Digest as _, Sha256};

use super::files::File;

/// The SHA-256 of bytes, as browsers compare it.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// A digest in hexadecimal digits.
pub fn hex(digest: &[u8]) -> String {
    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// Sixteen hexadecimal digits that change with the names and contents of files.
pub fn fingerprint<'f>(files: impl IntoIterator<Item = &'f File>) -> String {
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update(file.name.as_bytes());
        hasher.update([0]);
        hasher.update(sha256(&file.bytes));
    }
    hex(&hasher.finalize()[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_changes_with_names_and_contents() {
        let file = |name: &str, content: &str| File {
            name: name.to_owned(),
            bytes: content.into(),
        };
        let of = |files: &[File]| fingerprint(files);
        let all = [
            of(&[file("a", "b")]),
            of(&[file("a", "c")]),
            of(&[file("b", "b")]),
            of(&[file("a", "b"), file("c", "")]),
            of(&[]),
        ];
        for (place, one) in all.iter().enumerate() {
            assert_eq!(one.len(), 16);
            assert!(all[..place].iter().all(|other| other != one), "{all:?}");
        }
    }
}
