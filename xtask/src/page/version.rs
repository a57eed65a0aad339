//! Names that change with the content: of the program, and of the page as a whole.
//!
//! A browser may then keep such files for ever, and no version takes another's.

use anyhow::{Context, Result, ensure};

use super::digest::fingerprint;
use super::files::File;
use crate::build::{PAGE_STYLES, STYLES, UNNAMED};

/// Scripts whose names carry the version of the page, each with the file that names it, which keeps its own name until
/// then: what is fetched where the page is in a frame, what runs before the first paint, and what starts the program.
const SCRIPTS: [(&str, &str); 3] = [
    ("frame.js", "start.js"),
    ("boot.js", "index.html"),
    ("start.js", "index.html"),
];

/// Files that are not saved on the visitor's device.
const ASIDE: [&str; 4] = ["embed.js", "engine/", "fair.html", "service-worker.js"];

/// The program's name with a hash of its content.
#[derive(Debug)]
pub struct Named(String);

impl Named {
    /// Returns the new name of a file of the program.
    pub fn rename(&self, name: &str) -> String {
        name.replace(UNNAMED, &self.0)
    }
}

/// Names the styles after their content.
pub fn name_styles(files: &mut [File]) -> Result<()> {
    for old in [STYLES, PAGE_STYLES] {
        let styles = files.iter().position(|file| file.name == old);
        let styles = styles.with_context(|| format!("expected a file {old}"))?;
        let hash = fingerprint([&files[styles]]);
        let name = old.replace(".css", &format!("-{hash}.css"));
        files[styles].name.clone_from(&name);
        let index = files.iter_mut().find(|file| file.name == "index.html");
        name_once(index.context("expected an index.html")?, old, &name)?;
    }
    Ok(())
}

/// Names the program's files after their content, wherever they are named.
pub fn name_program(files: &mut [File]) -> Result<Named> {
    ensure!(
        program_name(files) == Some(UNNAMED),
        "expected a program named {UNNAMED}_bg.wasm"
    );
    let hash = fingerprint(files.iter().filter(|file| file.name.contains(UNNAMED)));
    let name = UNNAMED.rsplit_once('-').map_or(UNNAMED, |(name, _)| name);
    let new = Named(format!("{name}-{hash}"));
    for file in files {
        file.name = new.rename(&file.name);
        replace(&mut file.bytes, UNNAMED.as_bytes(), new.0.as_bytes());
    }
    Ok(new)
}

/// Returns the beginning of the names of the page's program; the engine in its folder is another one.
pub fn program_name(files: &[File]) -> Option<&str> {
    let mut own = files.iter().filter(|file| !file.name.contains('/'));
    own.find_map(|file| file.name.strip_suffix("_bg.wasm"))
}

/// Returns whether a file is saved on the device with the rest of the page.
pub fn is_kept(file: &File) -> bool {
    !ASIDE.iter().any(|aside| file.name.starts_with(aside))
}

/// Gives the page its version, which changes with everything in it, and returns it.
pub fn set(files: &mut [File]) -> Result<String> {
    let version = fingerprint(files.iter().filter(|file| is_kept(file)));
    for (script, namer) in SCRIPTS {
        let name = script.replace(".js", &format!("-{version}.js"));
        let namer = files.iter_mut().find(|file| file.name == namer);
        name_once(
            namer.with_context(|| format!("expected what names {script}"))?,
            script,
            &name,
        )?;
        let script = files.iter_mut().find(|file| file.name == script);
        script.context("expected the scripts of the page")?.name = name;
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
            file("boot.js", "first"),
            file("fair.html", "all in one"),
            file(
                "index.html",
                "<script src=\"./start.js\"><script src=\"./boot.js\" data-js=\"./ordos-talent-guide-0000000000000000.js\">",
            ),
            file("ordos-talent-guide-0000000000000000.js", script),
            file(
                "ordos-talent-guide-0000000000000000_bg.wasm",
                "from ordos-talent-guide-0000000000000000.js",
            ),
            file("start.js", "import frame.js"),
            file("frame.js", "framed"),
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
    fn the_version_changes_with_everything_that_is_kept() {
        let version = |change: fn(&mut Vec<File>)| {
            let mut files = files("1");
            change(&mut files);
            let version = set(&mut files).unwrap();
            for (script, (place, namer)) in [("boot", (0, 2)), ("start", (5, 2)), ("frame", (6, 5))]
            {
                let name = format!("{script}-{version}.js");
                assert_eq!(files[place].name, name);
                assert!(files[namer].text().unwrap().contains(&name), "{name}");
            }
            version
        };
        let as_it_is = version(|_| {});
        assert_eq!(as_it_is, version(|files| files[1].bytes.clear()));
        assert_ne!(as_it_is, version(|files| files[3].bytes.push(b'2')));
        assert_ne!(as_it_is, version(|files| files[0].bytes.push(b';')));
        assert_ne!(as_it_is, version(|files| files[2].bytes.push(b' ')));
    }
}
