//! A web server as small as the hosts the page is made for: files of a folder, and nothing else; or, as other hosts do,
//! the smaller twins beside them.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Serves the files of a folder on a port of its own, until it is stopped or dropped.
pub struct Server {
    address: SocketAddr,
    prefix: String,
    link: Arc<Mutex<Option<Link>>>,
    stopping: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
    program: Option<Child>,
}

/// A link between a server and a browser, as slow as phones have it, for all that goes over it together.
///
/// Developer tools can slow a page down, but not what its service worker asks for; a slow server does both.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// Latency of every response.
    pub latency: Duration,
    /// Bandwidth in bytes a second.
    pub bytes_a_second: u32,
}

/// How a server sends.
#[derive(Clone, Default)]
struct Manner {
    compressed: bool,
    answers_with_first_file: bool,
    hides_frames: bool,
    link: Arc<Mutex<Option<Link>>>,
    /// Held by whoever sends at the moment, where the link is slow.
    sending: Arc<Mutex<()>>,
}

impl Server {
    /// Serves a folder under a path that begins and ends with `/`.
    pub fn start(folder: &Path, prefix: &str) -> Self {
        Self::serve(folder, prefix, &Manner::default())
    }

    /// The same, and where a file has a twin compressed by Brotli, that is sent to browsers that take it.
    pub fn start_compressed(folder: &Path, prefix: &str) -> Self {
        let manner = Manner {
            compressed: true,
            ..Manner::default()
        };
        Self::serve(folder, prefix, &manner)
    }

    /// The same, and whatever is not there is answered with the first file, as hosts of single-page applications do.
    pub fn start_with_fallback(folder: &Path, prefix: &str) -> Self {
        let manner = Manner {
            answers_with_first_file: true,
            ..Manner::default()
        };
        Self::serve(folder, prefix, &manner)
    }

    /// The same, and the page does not see that it is in a frame, which then stands for a narrow window.
    pub fn start_for_narrow_windows(folder: &Path, prefix: &str) -> Self {
        let manner = Manner {
            hides_frames: true,
            ..Manner::default()
        };
        Self::serve(folder, prefix, &manner)
    }

    fn serve(folder: &Path, prefix: &str, manner: &Manner) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("a port has an address");
        let stopping = Arc::new(AtomicBool::new(false));
        let (folder, own_prefix, stop) =
            (folder.to_owned(), prefix.to_owned(), Arc::clone(&stopping));
        let own_manner = manner.clone();
        let listening = thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                let (folder, prefix, manner) =
                    (folder.clone(), own_prefix.clone(), own_manner.clone());
                // Browsers open connections ahead of need: one that says nothing must not hold up another.
                thread::spawn(move || {
                    stream.map(|stream| answer(&stream, &folder, &prefix, &manner))
                });
            }
        });
        Self {
            address,
            prefix: prefix.to_owned(),
            link: Arc::clone(&manner.link),
            stopping,
            listening: Some(listening),
            program: None,
        }
    }

    /// A web server that runs already, under a path that begins and ends with `/`.
    pub fn of_program(program: Child, address: SocketAddr, prefix: &str) -> Self {
        Self {
            address,
            prefix: prefix.to_owned(),
            link: Arc::default(),
            stopping: Arc::default(),
            listening: None,
            program: Some(program),
        }
    }

    /// The address of the page.
    pub fn page(&self) -> String {
        format!("{}{}", self.origin(), self.prefix)
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Sends over a slow link from now on, or as fast as it can; a program of another make does not know how.
    pub fn send_over(&self, link: Option<Link>) {
        *self.link.lock().unwrap_or_else(PoisonError::into_inner) = link;
    }

    /// Stops: from now on every connection is refused.
    pub fn stop(&mut self) {
        if let Some(mut program) = self.program.take() {
            // One that has gone already cannot be told to go.
            let _gone = program.kill();
            let _gone = program.wait();
        }
        let Some(listening) = self.listening.take() else {
            return;
        };
        self.stopping.store(true, Ordering::SeqCst);
        // One last visitor wakes the listener, who then sees that it shall go.
        drop(TcpStream::connect(self.address));
        // A listener that panicked is gone, too.
        let _ended = listening.join();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers one request; a browser that goes away in the middle is nobody's fault.
fn answer(mut stream: &TcpStream, folder: &Path, prefix: &str, manner: &Manner) {
    let _limited = stream.set_read_timeout(Some(Duration::from_secs(30)));
    let mut request = String::new();
    let mut reader = BufReader::new(stream).take(16_384);
    while reader
        .read_line(&mut request)
        .is_ok_and(|length| length > 2)
    {}
    let Some(path) = request.split(' ').nth(1) else {
        return;
    };
    let takes_twin = manner.compressed
        && request.lines().any(|line| {
            let line = line.to_ascii_lowercase();
            line.starts_with("accept-encoding:") && line.contains("br")
        });
    let found = file(path, folder, prefix).and_then(|file| {
        let twin = takes_twin.then(|| fs::read(format!("{}.br", file.display())).ok());
        if let Some(twin) = twin.flatten() {
            return Some((kind(&file), "Content-Encoding: br\r\n", twin));
        }
        let body = fs::read(&file).ok()?;
        let is_script = manner.hides_frames && kind(&file) == "text/javascript";
        let body = if is_script {
            without_frames(body)
        } else {
            body
        };
        Some((kind(&file), "", body))
    });
    let found = found.or_else(|| {
        let first = folder.join("index.html");
        let body = fs::read(&first)
            .ok()
            .filter(|_| manner.answers_with_first_file);
        body.map(|body| (kind(&first), "", body))
    });
    let (status, (kind, encoding, body)) = match found {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", ("text/plain", "", b"not here".to_vec())),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let link = *manner.link.lock().unwrap_or_else(PoisonError::into_inner);
    let _gone = match link {
        None => stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(&body)),
        Some(link) => {
            let bytes = [head.as_bytes(), &body].concat();
            send_slowly(stream, &bytes, link, &manner.sending)
        }
    };
}

/// Returns a script that takes every window for the top one.
fn without_frames(script: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(script) {
        Ok(script) => script.replace("top !== self", "false").into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// Sends a piece at a time, each when the link is free and for as long as it takes.
fn send_slowly(
    mut stream: &TcpStream,
    bytes: &[u8],
    link: Link,
    sending: &Mutex<()>,
) -> std::io::Result<()> {
    /// As many bytes as a packet or two.
    const PIECE: usize = 2_048;
    thread::sleep(link.latency);
    for piece in bytes.chunks(PIECE) {
        let _alone = sending.lock().unwrap_or_else(PoisonError::into_inner);
        let length = u32::try_from(piece.len()).unwrap_or(u32::MAX);
        thread::sleep(Duration::from_secs(1) * length / link.bytes_a_second);
        stream.write_all(piece)?;
    }
    Ok(())
}

/// The file that a path names, which must lie in the folder.
fn file(path: &str, folder: &Path, prefix: &str) -> Option<PathBuf> {
    let path = path.split('?').next()?.strip_prefix(prefix)?;
    let is_plain = path
        .split('/')
        .all(|part| part != ".." && !part.contains('\\'));
    let name = if path.is_empty() { "index.html" } else { path };
    is_plain.then(|| folder.join(name))
}

/// The MIME type by which browsers take a file for what it is.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}
