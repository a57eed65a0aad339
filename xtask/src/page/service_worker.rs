//! Writes the service worker, which keeps the page on the device.

use std::fmt::Write as _;

use anyhow::{Result, ensure};

use super::digest::{hex, sha256};
use super::files::File;
use super::text::slim_script;
use super::version::is_kept;

const TEMPLATE: &str = include_str!("../../page/service-worker.js");

/// The service worker of a version of the page, which knows all files that are kept and what is in them.
pub fn service_worker(files: &[File], version: &str) -> Result<File> {
    let mut list = String::new();
    for file in files.iter().filter(|file| is_kept(file)) {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
        ensure!(
            file.name.bytes().all(is_plain),
            "expected a name that needs no escape in an address: {}",
            file.name
        );
        // Writing to a String does not fail.
        let _ = writeln!(
            list,
            "\"{}\": \"{}\",",
            file.name,
            hex(&sha256(&file.bytes))
        );
    }
    let script = slim_script(TEMPLATE)
        .replace("@version@", version)
        .replace("\"@files@\"", &format!("{{\n{list}}}"));
    Ok(File {
        name: "service-worker.js".to_owned(),
        bytes: script.into_bytes(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_worker_lists_what_is_kept_and_nothing_else() {
        let file = |name: &str| File {
            name: name.to_owned(),
            bytes: b"abc".to_vec(),
        };
        let files = [file("fair.html"), file("index.html"), file("parts/a-1.bin")];
        let made = service_worker(&files, "0123").unwrap();
        let script = made.text().unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let list = format!(
            "const FILES = {{\n\"index.html\": \"{abc}\",\n\"parts/a-1.bin\": \"{abc}\",\n}};"
        );
        assert!(script.contains(&list), "{script}");
        assert!(script.contains("const VERSION = \"0123\";"));
        assert!(!script.contains('@') && !script.contains("//"), "{script}");
        assert!(service_worker(&[file("鄂尔多斯.html")], "0123").is_err());
    }
}
