//! Names that change with the content: of the program, and of the page as a whole.
//!
//! A browser may then keep such files for ever, and no version takes another's.

use anyhow::{Context, Result, ensure};

use super::digest::fingerprint;
use super::files::File;

/// The script that starts the program. Its name carries the version of the page.
const BOOT: &str = "boot.js";
/// What that script fetches where the page is in a frame.
const FRAME: &str = "frame.js";

/// What is no part of the page that a visitor keeps.
const ASIDE: [&str; 4] = ["embed.js", "engine/", "fair.html", "service-worker.js"];

/// Names the program's files after what is in them. Trunk names them before they are taken apart and made smaller.
pub fn name_program(files: &mut [File]) -> Result<()> {
    let old = program_name(files)
        .and_then(|name| name.rsplit_once('-'))
        .filter(|(_, hash)| is_hash(hash))
        .map(|(_, hash)| hash.to_owned())
        .context(
            "expected a program named by Trunk, as in ordos-talent-guide-0123456789abcdef_bg.wasm",
        )?;
    let new = fingerprint(files.iter().filter(|file| file.name.contains(&old)));
    for file in files {
        file.name = file.name.replace(&old, &new);
        replace(&mut file.bytes, old.as_bytes(), new.as_bytes());
    }
    Ok(())
}

/// Whether this is a hash as Trunk writes it: in hexadecimal, one in sixteen a digit shorter, since zeros in front are
/// left out. Shorter ones than are ever met might stand anywhere by chance.
fn is_hash(text: &str) -> bool {
    (8..=16).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// What the names of the page's program begin with; the engine in its folder is another one.
pub fn program_name(files: &[File]) -> Option<&str> {
    let mut own = files.iter().filter(|file| !file.name.contains('/'));
    own.find_map(|file| file.name.strip_suffix("_bg.wasm"))
}

/// Whether a file is kept on the device with the rest of the page.
pub fn is_kept(file: &File) -> bool {
    !ASIDE.iter().any(|aside| file.name.starts_with(aside))
}

/// Gives the page its version, which changes with everything in it, and returns it.
pub fn set(files: &mut [File]) -> Result<String> {
    let version = fingerprint(files.iter().filter(|file| is_kept(file)));
    let boot = format!("boot-{version}.js");
    let frame = format!("frame-{version}.js");
    for file in files.iter_mut() {
        match file.name.as_str() {
            BOOT => {
                name_once(file, FRAME, &frame)?;
                file.name.clone_from(&boot);
            }
            FRAME => file.name.clone_from(&frame),
            "index.html" => name_once(file, BOOT, &boot)?,
            _ => {}
        }
    }
    Ok(version)
}

/// Names another file by its new name.
fn name_once(file: &mut File, old: &str, new: &str) -> Result<()> {
    let text = file.text().context("expected text")?;
    ensure!(
        text.matches(old).count() == 1,
        "expected {} to name {old} once",
        file.name
    );
    file.bytes = text.replace(old, new).into_bytes();
    Ok(())
}

/// Puts bytes in the place of as many others.
fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let mut place = 0;
    while let Some(rest) = bytes.get_mut(place..place + old.len()) {
        if rest == old {
            rest.copy_from_slice(new);
            place += old.len();
        } else {
            place += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(script: &str) -> Vec<File> {
        let file = |name: &str, content: &str| File {
            name: name.to_owned(),
            bytes: content.into(),
        };
        vec![
            file("boot.js", "import frame.js"),
            file("fair.html", "all in one"),
            file(
                "index.html",
                "<script src=\"./boot.js\" data-js=\"./page-0123456789abcdef.js\">",
            ),
            file("page-0123456789abcdef.js", script),
            file(
                "page-0123456789abcdef_bg.wasm",
                "from page-0123456789abcdef.js",
            ),
        ]
    }

    #[test]
    fn a_program_is_named_after_what_is_in_it_wherever_it_is_named() {
        let (mut one, mut same, mut other) = (files("1"), files("1"), files("2"));
        for files in [&mut one, &mut same, &mut other] {
            name_program(files).unwrap();
        }
        assert_eq!(one[3].name, same[3].name);
        assert_ne!(one[3].name, other[3].name);
        let named = [2, 4].map(|place: usize| one[place].text().unwrap_or_default().to_owned());
        assert!(named[0].ends_with(&format!("data-js=\"./{}\">", one[3].name)));
        assert_eq!(one[4].bytes, format!("from {}", one[3].name).into_bytes());
        assert!(name_program(&mut []).is_err());
    }

    #[test]
    fn a_hash_without_its_zeros_in_front_is_one_too() {
        let named = |hash: &str| {
            let file = |name: String| File {
                name,
                bytes: Vec::new(),
            };
            let mut files = [
                file(format!("page-{hash}.js")),
                file(format!("page-{hash}_bg.wasm")),
            ];
            name_program(&mut files).map(|()| files[0].name.clone())
        };
        let name = named("37981e8652477aa").unwrap();
        assert_eq!(name.len(), "page-0123456789abcdef.js".len());
        assert!(!name.contains("37981e8652477aa"));
        assert!(named("program").is_err());
        assert!(named("a1").is_err());
    }

    #[test]
    fn the_version_changes_with_everything_that_is_kept() {
        let version = |change: fn(&mut Vec<File>)| {
            let mut files = files("1");
            change(&mut files);
            let version = set(&mut files).unwrap();
            let boot = format!("boot-{version}.js");
            assert_eq!(files[0].name, boot);
            assert!(files[2].text().unwrap().contains(&boot));
            version
        };
        let as_it_is = version(|_| {});
        assert_eq!(as_it_is, version(|files| files[1].bytes.clear()));
        assert_ne!(as_it_is, version(|files| files[3].bytes.push(b'2')));
        assert_ne!(as_it_is, version(|files| files[0].bytes.push(b';')));
        assert_ne!(as_it_is, version(|files| files[2].bytes.push(b' ')));
    }
}
