//! Compresses the page's files and weighs them.

use std::{fmt::Write as _, fs, io::Write as _, path::Path};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use super::files::File;

/// A file's size in bytes, as it is and as servers send it.
#[derive(Debug)]
pub struct Weight {
    /// The file's path within the page.
    pub name: String,
    raw: usize,
    gzip: usize,
    /// As Brotli sends it; as it is, if it is not worth compressing.
    pub brotli: usize,
    /// True if a browser fetches it on the first visit before the page works.
    pub first_visit: bool,
}

const COMPRESSIBLE: [&str; 11] = [
    "bin",
    "html",
    "css",
    "js",
    "mjs",
    "wasm",
    "json",
    "webmanifest",
    "svg",
    "txt",
    "xml",
];
const FIRST_VISIT: [&str; 4] = ["css", "js", "mjs", "wasm"];

/// Writes a `.br` and a `.gz` beside each file worth compressing, for servers that send those,
/// and weighs all files.
pub fn compress(dist: &Path, files: &[File], index: &str) -> Result<Vec<Weight>> {
    // What stands there for browsers without scripts, others do not fetch.
    let with_scripts: String = index
        .split("</noscript>")
        .map(|piece| piece.split("<noscript>").next().unwrap_or_default())
        .collect();
    // What other pages need is named there, too, and fetched after the first page is there.
    let with_scripts = without(&without(&with_scripts, "data-chunks"), "data-styles");
    let twin = |file: &File, extension: &str, bytes: Vec<u8>| {
        if bytes.len() < file.bytes.len() {
            fs::write(dist.join(format!("{}.{extension}", file.name)), &bytes)?;
        }
        anyhow::Ok(bytes.len().min(file.bytes.len()))
    };
    let compress = |file: &File| {
        let is_one_of = |list: &[&str]| list.iter().any(|extension| file.is(extension));
        let mut weight = Weight {
            name: file.name.clone(),
            raw: file.bytes.len(),
            gzip: file.bytes.len(),
            brotli: file.bytes.len(),
            // Other HTML files are linked, not fetched.
            first_visit: file.name == "index.html"
                || is_one_of(&FIRST_VISIT) && with_scripts.contains(&file.name),
        };
        if is_one_of(&COMPRESSIBLE) {
            weight.gzip = twin(file, "gz", gzip(&file.bytes)?)?;
            weight.brotli = twin(file, "br", brotli(&file.bytes)?)?;
        }
        Ok(weight)
    };
    let weights: Result<_> = files.iter().map(compress).collect();
    weights.with_context(|| format!("expected to be able to write in {}", dist.display()))
}

/// Returns HTML without the values of an attribute.
fn without(html: &str, attribute: &str) -> String {
    let start = format!(" {attribute}=\"");
    let pieces = html.split(&*start).enumerate();
    let kept = pieces.map(|(index, piece)| match piece.split_once('"') {
        Some((_, after)) if index > 0 => after,
        _ => piece,
    });
    kept.collect()
}

/// The weights as a table, and their sum for the first visit.
pub fn table(weights: &[Weight]) -> String {
    let width = weights
        .iter()
        .map(|weight| weight.name.len())
        .max()
        .unwrap_or(0)
        .max(16);
    let mut table = format!(
        "{:width$}  {:>9}  {:>9}  {:>9}\n",
        "bytes", "raw", "gzip", "brotli"
    );
    let mut total = (0, 0, 0);
    for weight in weights {
        let mark = if weight.first_visit {
            "  first visit"
        } else {
            ""
        };
        if weight.first_visit {
            total.0 += weight.raw;
            total.1 += weight.gzip;
            total.2 += weight.brotli;
        }
        // Writing to a String does not fail.
        let _ = writeln!(
            table,
            "{:width$}  {:9}  {:9}  {:9}{mark}",
            weight.name, weight.raw, weight.gzip, weight.brotli
        );
    }
    let (raw, gzip, brotli) = total;
    let _ = writeln!(
        table,
        "{:width$}  {raw:9}  {gzip:9}  {brotli:9}",
        "first visit, sum"
    );
    table
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn weight(name: &str, brotli: usize, first_visit: bool) -> Weight {
        Weight {
            name: name.into(),
            raw: 10 * brotli,
            gzip: 2 * brotli,
            brotli,
            first_visit,
        }
    }

    #[test]
    fn the_table_sums_up_the_first_visit() {
        let weights = [
            weight("index.html", 10, true),
            weight("embed.js", 90, false),
        ];
        let table = table(&weights);
        let lines: Vec<Vec<_>> = table
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(
            lines[1],
            ["index.html", "100", "20", "10", "first", "visit"]
        );
        assert_eq!(lines[2], ["embed.js", "900", "180", "90"]);
        assert_eq!(lines[3], ["first", "visit,", "sum", "100", "20", "10"]);
    }

    #[test]
    fn what_is_compressed_can_be_read_again() {
        let bytes = b"warm city ".repeat(500);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(&bytes).unwrap(), &mut back).unwrap();
        assert_eq!(back, bytes);
        let mut back = Vec::new();
        let gzip = gzip(&bytes).unwrap();
        std::io::copy(&mut flate2::read::GzDecoder::new(&*gzip), &mut back).unwrap();
        assert_eq!(back, bytes);
    }
}
