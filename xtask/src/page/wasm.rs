//! Makes the program smaller without changing what it does.

use anyhow::{Context, Result, bail, ensure};

/// Sections of this kind are for tools: function names (a third of the program, and good only for
/// reading stack traces in a debugger), what made it, and what it asks of a browser.
const CUSTOM: u8 = 0;
/// What every program begins with.
pub const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// The program without the sections that browsers do not read.
pub fn slim(program: &[u8]) -> Result<Vec<u8>> {
    let mut rest = program
        .strip_prefix(HEADER)
        .context("expected it to begin with WebAssembly's header, version 1")?;
    let mut slim = HEADER.to_vec();
    while let Some((&kind, after_kind)) = rest.split_first() {
        let (_, after) = sized(after_kind)?;
        if kind != CUSTOM {
            slim.extend_from_slice(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    Ok(slim)
}

/// Reads a length and as many bytes; returns them and what follows.
pub fn sized(bytes: &[u8]) -> Result<(&[u8], &[u8])> {
    let (length, rest) = length(bytes)?;
    ensure!(
        length <= rest.len(),
        "expected {length} more bytes, found {}",
        rest.len()
    );
    Ok(rest.split_at(length))
}

/// Reads an unsigned number of at most 32 bits, seven bits a byte, the low ones first.
pub fn length(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut number = 0;
    for (index, &byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Ok((number, &bytes[index + 1..]));
        }
    }
    bail!("expected a length")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut program = HEADER.to_vec();
        for (kind, content) in sections {
            program.push(*kind);
            program.push(u8::try_from(content.len()).unwrap());
            program.extend_from_slice(content);
        }
        program
    }

    #[test]
    fn what_is_for_tools_is_dropped() {
        let full = program(&[
            (1, b"types"),
            (0, b"\x04nameabc"),
            (10, b"code"),
            (0, b"\x09producersx"),
            (0, b"\x0ftarget_features+"),
        ]);
        let slim_program = program(&[(1, b"types"), (10, b"code")]);
        assert_eq!(slim(&full).unwrap(), slim_program);
        assert_eq!(slim(&slim_program).unwrap(), slim_program);
    }

    #[test]
    fn long_sections_are_measured_right() {
        let mut long = HEADER.to_vec();
        long.extend_from_slice(&[10, 0xac, 0x02]);
        long.extend([7; 300]);
        assert_eq!(slim(&long).unwrap(), long);
    }

    #[test]
    fn what_is_cut_short_is_refused() {
        assert!(slim(b"not wasm").is_err());
        assert!(slim(&[HEADER, &[10]].concat()).is_err());
        assert!(slim(&[HEADER, &[10, 5, 0]].concat()).is_err());
        assert!(slim(&[HEADER, &[10, 0xff, 0xff, 0xff, 0xff, 0xff, 0]].concat()).is_err());
    }
}
