//! `cargo xtask serve`: the page, running, and built again on every change.

use std::{
    collections::HashMap,
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock, mpsc},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, anyhow};
use notify::{Event, RecursiveMode, Watcher};
use tiny_http::{Header, Request, Response, Server};

use crate::{
    build::{Preview, Profile},
    page::File,
    setup::Setup,
    steps::{self, Outcome, Step},
};

/// Time without a further change before the page is built again.
const QUIET: Duration = Duration::from_millis(200);

/// Runs the command; it ends when it is interrupted.
pub fn run(setup: &Setup, port: u16, release: bool) -> Result<()> {
    let profile = if release { Profile::Web } else { Profile::Dev };
    steps::run(vec![
        Setup::for_the_page(),
        Step::new("serve", "the page, built and served until Ctrl-C", || {
            serve(setup, port, profile)?;
            Ok(Outcome::Done)
        })
        .needs(&["wasm-target"]),
    ])
}

fn serve(setup: &Setup, port: u16, profile: Profile) -> Result<()> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("expected to be able to listen at port {port}: {error}"))?;
    let (tell, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event| {
        if is_change(&event) {
            // Nobody listens any more where the command ends.
            let _ended = tell.send(());
        }
    })?;
    for path in watched(&setup.project.root)? {
        watcher.watch(&path, RecursiveMode::Recursive)?;
    }

    let mut preview = Preview::default();
    let pages = Pages::default();
    pages.put(preview.build(setup, profile)?);
    let answering = pages.clone();
    thread::spawn(move || {
        for request in server.incoming_requests() {
            answering.answer(request);
        }
    });
    eprintln!("\nThe page is at http://127.0.0.1:{port}/\n");
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        // Changes during a build have been built, or are built next.
        match preview.build(setup, profile) {
            Ok(files) => {
                pages.put(files);
                eprintln!("built again: reload the page\n");
            }
            Err(error) => eprintln!("error: {error:#}\nthe page stays as it was\n"),
        }
    }
    Ok(())
}

/// Returns false for a file that was only read: the build reads all that is watched, and would begin again for ever.
fn is_change(event: &notify::Result<Event>) -> bool {
    event.as_ref().is_ok_and(|event| !event.kind.is_access())
}

/// Returns what `Trunk.toml` says to watch.
fn watched(root: &Path) -> Result<Vec<PathBuf>> {
    let text = fs::read_to_string(root.join("Trunk.toml")).context("expected a Trunk.toml")?;
    let table: toml::Table = text.parse()?;
    let list = table.get("watch").and_then(|watch| watch.get("watch"));
    let list = list.and_then(toml::Value::as_array);
    let paths = list
        .context("expected a list `watch` in Trunk.toml")?
        .iter();
    Ok(paths
        .filter_map(toml::Value::as_str)
        .map(|path| root.join(path))
        .collect())
}

/// The files of the page as they were last built, by name.
#[derive(Clone, Default)]
struct Pages(Arc<RwLock<HashMap<String, Vec<u8>>>>);

impl Pages {
    fn put(&self, files: Vec<File>) {
        let files = files.into_iter().map(|file| (file.name, file.bytes));
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = files.collect();
    }

    fn answer(&self, request: Request) {
        let response = self.response(request.url());
        // A browser that has gone needs no answer.
        let _gone = request.respond(response);
    }

    fn response(&self, address: &str) -> Response<Cursor<Vec<u8>>> {
        let path = address.split('?').next().unwrap_or_default();
        let name = match path.trim_start_matches('/') {
            "" => "index.html",
            name => name,
        };
        let files = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let response = match files.get(name) {
            Some(bytes) => Response::from_data(bytes.clone()),
            None => Response::from_string("not found").with_status_code(404),
        };
        let headers = [("Content-Type", kind(name)), ("Cache-Control", "no-store")];
        headers
            .into_iter()
            .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
            .fold(response, Response::with_header)
    }
}

/// Returns the MIME type of a file.
fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use notify::EventKind;
    use notify::event::{AccessKind, AccessMode, ModifyKind};

    use super::*;

    #[test]
    fn file_that_was_only_read_is_no_change() {
        let check = |kind, expected| assert_eq!(is_change(&Ok(Event::new(kind))), expected);
        check(EventKind::Access(AccessKind::Open(AccessMode::Any)), false);
        check(EventKind::Modify(ModifyKind::Any), true);
    }

    #[test]
    fn file_is_sent_by_its_name_and_folder_by_its_index() {
        let pages = Pages::default();
        pages.put(vec![
            File {
                name: "index.html".to_owned(),
                bytes: b"<p>".to_vec(),
            },
            File {
                name: "icons/a.png".to_owned(),
                bytes: b"png".to_vec(),
            },
        ]);
        for (address, status, kind) in [
            ("/", 200, "text/html; charset=utf-8"),
            ("/?lang=en", 200, "text/html; charset=utf-8"),
            ("/icons/a.png", 200, "image/png"),
            ("/icons/b.png", 404, "image/png"),
        ] {
            let response = pages.response(address);
            assert_eq!(response.status_code(), status, "{address}");
            let mut headers = response.headers().iter();
            let sent = headers.find(|header| header.field.equiv("Content-Type"));
            assert_eq!(sent.map(|header| header.value.as_str()), Some(kind));
        }
    }

    #[test]
    fn everything_that_is_watched_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for path in watched(&root).unwrap() {
            assert!(path.exists(), "{}", path.display());
        }
    }
}
