//! Shortens the names by which the program and its script call each other.
//!
//! wasm-bindgen ends each in sixteen digits that no compression shrinks, in both files.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::wasm::{HEADER, length, sized};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// Names up to this long stay as they are, so `memory` and `main` do.
const SHORT: usize = 8;

/// The program and its script with short names.
pub fn shorten(program: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names {
        script,
        short: BTreeMap::new(),
        given: 0,
    };
    let mut rest = program
        .strip_prefix(HEADER)
        .context("expected it to begin with WebAssembly's header, version 1")?;
    let mut shortened = HEADER.to_vec();
    while let Some((&kind, after_kind)) = rest.split_first() {
        let (content, after) = sized(after_kind)?;
        let content = match kind {
            IMPORTS => imports(content, &mut names)?,
            EXPORTS => exports(content, &mut names)?,
            _ => content.to_vec(),
        };
        shortened.push(kind);
        write_sized(&mut shortened, &content);
        rest = after;
    }
    Ok((shortened, names.in_script()))
}

/// Short names for long ones.
struct Names<'s> {
    script: &'s str,
    short: BTreeMap<String, String>,
    given: usize,
}

impl Names<'_> {
    /// The short name for a name; itself where the script does not know it.
    fn short(&mut self, name: &[u8]) -> Result<String> {
        let name = str::from_utf8(name).context("expected names in UTF-8")?;
        if name.len() <= SHORT || !self.script.contains(name) {
            return Ok(name.to_owned());
        }
        if let Some(known) = self.short.get(name) {
            return Ok(known.clone());
        }
        let short = loop {
            let short = format!("_{:x}", self.given);
            self.given += 1;
            if !self.script.contains(&short) {
                break short;
            }
        };
        self.short.insert(name.to_owned(), short.clone());
        Ok(short)
    }

    /// The script with all names shortened; longer ones first, since they may begin with others.
    fn in_script(&self) -> String {
        let mut names: Vec<_> = self.short.iter().collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let script = self.script.to_owned();
        names
            .into_iter()
            .fold(script, |script, (name, short)| script.replace(name, short))
    }
}

/// Imports: the module's name, the function's name, what it is.
fn imports(content: &[u8], names: &mut Names) -> Result<Vec<u8>> {
    let (count, mut rest) = length(content)?;
    let mut written = Vec::new();
    write_length(&mut written, count);
    for _ in 0..count {
        let (module, after) = sized(rest)?;
        let (name, after) = sized(after)?;
        write_sized(&mut written, module);
        write_sized(&mut written, names.short(name)?.as_bytes());
        rest = copy_described(after, &mut written, &[FUNCTION])?;
    }
    Ok(written)
}

/// Exports: the name, what it is.
fn exports(content: &[u8], names: &mut Names) -> Result<Vec<u8>> {
    let (count, mut rest) = length(content)?;
    let mut written = Vec::new();
    write_length(&mut written, count);
    for _ in 0..count {
        let (name, after) = sized(rest)?;
        write_sized(&mut written, names.short(name)?.as_bytes());
        rest = copy_described(after, &mut written, &[FUNCTION, 1, 2, 3, 4])?;
    }
    Ok(written)
}

/// Copies a kind and a number, and returns what follows.
fn copy_described<'b>(bytes: &'b [u8], written: &mut Vec<u8>, kinds: &[u8]) -> Result<&'b [u8]> {
    let Some((kind, after)) = bytes.split_first().filter(|(kind, _)| kinds.contains(kind)) else {
        bail!("expected the program to take nothing from its script but functions")
    };
    let (number, after) = length(after)?;
    written.push(*kind);
    write_length(written, number);
    Ok(after)
}

fn write_sized(written: &mut Vec<u8>, content: &[u8]) {
    write_length(written, content.len());
    written.extend_from_slice(content);
}

fn write_length(written: &mut Vec<u8>, mut length: usize) {
    while length > 0x7f {
        written.push(length.to_le_bytes()[0] | 0x80);
        length >>= 7;
    }
    written.push(length.to_le_bytes()[0]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(import: &str, export: &str) -> Vec<u8> {
        let mut imports = vec![1];
        write_sized(&mut imports, b"./a.js");
        write_sized(&mut imports, import.as_bytes());
        imports.extend_from_slice(&[FUNCTION, 5]);
        let mut exports = vec![2];
        write_sized(&mut exports, b"memory");
        exports.extend_from_slice(&[2, 0]);
        write_sized(&mut exports, export.as_bytes());
        exports.extend_from_slice(&[FUNCTION, 0x80 | 1, 1]);
        let mut program = HEADER.to_vec();
        for (kind, content) in [(IMPORTS, imports), (EXPORTS, exports), (10, vec![7; 200])] {
            program.push(kind);
            write_sized(&mut program, &content);
        }
        program
    }

    #[test]
    fn long_names_are_shortened_in_both_files() {
        let script = "{ __wbg_log_0123: f }; wasm.memory; wasm.__wbg_log_01234(_0)";
        let (short, script) =
            shorten(&program("__wbg_log_0123", "__wbg_log_01234"), script).unwrap();
        assert_eq!(script, "{ _1: f }; wasm.memory; wasm._2(_0)");
        assert_eq!(short, program("_1", "_2"));
    }

    #[test]
    fn names_that_the_script_does_not_know_stay() {
        let program = program("unknown_to_the_script", "short");
        assert_eq!(shorten(&program, "wasm.short").unwrap().0, program);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(shorten(b"no program", "").is_err());
        assert!(shorten(&[HEADER, &[IMPORTS, 3, 1, 0, 0]].concat(), "").is_err());
    }
}
