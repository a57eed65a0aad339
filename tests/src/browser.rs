//! Browsers and their drivers, each with a fresh profile.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment::named;
use crate::words::Language;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, without a window.
    Chromium,
    /// WebKit, the engine of every iPhone, in a window.
    WebKit,
    /// Firefox, without a window.
    Firefox,
}

impl Engine {
    /// Returns the capabilities asked of the driver: a fresh profile, in a language. `WebKit` has that of the machine.
    pub(crate) fn capabilities(self, language: Language) -> Value {
        let locale = language.locale();
        let accepted = language.pick("zh-CN,zh,en", "en-US,en,zh");
        match self {
            Self::Chromium => {
                let locale = format!("--lang={locale}");
                let arguments = [
                    "--headless",
                    &locale,
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--window-size=1280,1024",
                ];
                json!({
                    "browserName": "chrome",
                    // Without a folder named, the driver makes a fresh profile and deletes it.
                    "goog:chromeOptions": {
                        "binary": named("CHROMIUM"),
                        "args": arguments,
                        "prefs": { "intl.accept_languages": accepted },
                    },
                    "goog:loggingPrefs": { "browser": "ALL" },
                })
            }
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                // Under automation nothing is kept from one session to the next.
                "webkitgtk:browserOptions": { "binary": named("MINIBROWSER"), "args": ["--automation"] },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                // The driver makes a fresh profile and deletes it.
                "moz:firefoxOptions": {
                    "binary": named("FIREFOX"),
                    "args": ["-headless", "--width=1280", "--height=1024"],
                    "prefs": { "intl.accept_languages": accepted, "intl.locale.requested": locale },
                },
            }),
        }
    }
}

/// A running driver; it ends when this is dropped, with its browser and all that they wrote down.
pub(crate) struct Driver {
    process: Child,
    pub address: String,
    /// The folder of temporary files of driver and browser; it goes last.
    _files: TempDir,
}

impl Driver {
    /// Starts a driver on a free port and waits until it listens.
    pub fn start(engine: Engine, language: Language) -> Self {
        // Between finding a free port and the driver's taking it, no other test may find the same.
        static STARTING: Mutex<()> = Mutex::new(());
        let _alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let mut attempts = (0..3).filter_map(|_| Self::attempt(engine, language));
        attempts
            .next()
            .unwrap_or_else(|| panic!("expected the driver of {engine:?} to start"))
    }

    fn attempt(engine: Engine, language: Language) -> Option<Self> {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
        let port = free.local_addr().ok()?.port();
        drop(free);
        let program = match engine {
            Engine::Chromium => named("CHROMEDRIVER"),
            Engine::WebKit => named("WEBKIT_DRIVER"),
            Engine::Firefox => named("GECKODRIVER"),
        };
        let mut command = Command::new(&program);
        if engine == Engine::Firefox {
            // Several drivers run at once: each needs a port of its own to speak to its browser.
            command.args(["--websocket-port", "0", "--marionette-port", "0"]);
        }
        // Chromium's fields for days follow this one.
        let locale = language.locale().replace('-', "_");
        // A driver that is stopped leaves its profile behind: hundreds of them would fill the disk.
        let files = TempDir::new().expect("a folder for what is temporary");
        command
            .env("LANGUAGE", locale)
            .env("TMPDIR", files.path())
            .process_group(0)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let process = command.spawn().unwrap_or_else(|error| {
            panic!("expected to be able to run {}: {error}", program.display())
        });
        let mut driver = Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            _files: files,
        };
        let deadline = Instant::now() + Duration::from_secs(20);
        while Instant::now() < deadline {
            if driver.process.try_wait().ok()?.is_some() {
                return None;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Some(driver);
            }
            thread::sleep(Duration::from_millis(10));
        }
        None
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing can be done about a driver that has gone already; a browser that hangs would take a processor for good.
        let _gone = kill_process_group(Pid::from_child(&self.process), Signal::KILL);
        let _gone = self.process.wait();
    }
}

/// Runs a test, and once more where the browser itself crashed: the JavaScript engine of `WebKitGTK` does so now and then
/// on a busy machine, and nothing can be said of the page then. After a second crash the test fails.
///
/// # Panics
///
/// Where the test does.
pub fn again_after_a_crash(test: impl Fn()) {
    let Err(panic) = catch_unwind(AssertUnwindSafe(&test)) else {
        return;
    };
    let said = panic.downcast_ref::<String>();
    if !said.is_some_and(|said| said.contains("session id is invalid")) {
        resume_unwind(panic);
    }
    eprintln!("the browser crashed; the test runs once more");
    test();
}
