//! The page in a browser: opening, clicking, reading, and waiting until something is so.

mod elements;

use std::cell::RefCell;
use std::future::Future;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
pub use thirtyfour::By;
pub use thirtyfour::WindowHandle as Tab;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::{Builder, Runtime};

use crate::browser::{Driver, Engine};
use crate::environment::built_page;
use crate::server::{Link, Server};
use crate::words::Language;

/// Timeout of every wait, long enough for a slow machine.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Maximum number of attempts to start an engine.
const MAX_STARTS: usize = 3;
/// How often to look.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// The name under which the page keeps answers. It stays, or visitors lose them.
const KEPT: &str = "ordos-talent-guide.answers";

/// A browser with a server of its own; both end when this is dropped.
pub struct Page {
    engine: Engine,
    session: Option<WebDriver>,
    runtime: Runtime,
    _driver: Driver,
    server: RefCell<Server>,
}

impl Page {
    /// Starts a browser in Chinese; nothing is open yet.
    pub fn start(engine: Engine) -> Self {
        Self::start_under(engine, "/")
    }

    /// Starts a browser in a language; nothing is open yet.
    pub fn start_in(engine: Engine, language: Language) -> Self {
        Self::start_as(engine, language, Server::start(&built_page(), "/"))
    }

    /// Starts a browser for a page that is served under a path, such as `/deep/er/`.
    pub fn start_under(engine: Engine, path: &str) -> Self {
        Self::start_with(engine, Server::start(&built_page(), path))
    }

    /// Starts a browser for what this server serves.
    pub fn start_with(engine: Engine, server: Server) -> Self {
        Self::start_as(engine, Language::Chinese, server)
    }

    fn start_as(engine: Engine, language: Language, server: Server) -> Self {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        // Under load an engine now and then does not start: starting is tried again, testing is not.
        let mut failures = Vec::new();
        let (driver, session) = (0..MAX_STARTS)
            .find_map(|_| {
                let driver = Driver::start(engine, language);
                let Value::Object(mut wishes) = engine.capabilities(language) else {
                    unreachable!("capabilities are an object")
                };
                // On a busy machine the accessibility checker takes longer than scripts usually may.
                wishes.insert("timeouts".to_owned(), json!({ "script": 180_000 }));
                let session = runtime.block_on(async {
                    WebDriver::new(&driver.address, Capabilities::from(wishes)).await
                });
                match session {
                    Ok(session) => Some((driver, session)),
                    Err(error) => {
                        failures.push(error.to_string());
                        None
                    }
                }
            })
            .unwrap_or_else(|| panic!("expected {engine:?} to start: {}", failures.join("; ")));
        Self {
            engine,
            session: Some(session),
            runtime,
            _driver: driver,
            server: RefCell::new(server),
        }
    }

    /// Returns the engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session with the driver, for what has no shorter way here.
    pub fn session(&self) -> &WebDriver {
        self.session.as_ref().expect("a page has a session")
    }

    /// Waits for an answer of the driver.
    #[track_caller]
    pub fn done<T>(&self, work: impl Future<Output = WebDriverResult<T>>) -> T {
        match self.runtime.block_on(work) {
            Ok(value) => value,
            Err(error) => panic!("expected the browser to do it: {error}"),
        }
    }

    /// Where the page is served.
    pub fn address(&self) -> String {
        self.server.borrow().page()
    }

    /// Scheme, host and port of the page.
    pub fn origin(&self) -> String {
        self.server.borrow().origin()
    }

    /// Puts a slow link between the server and the browser, or takes it away.
    pub fn load_over(&self, link: Option<Link>) {
        self.server.borrow().send_over(link);
    }

    /// Serves the page from another server from now on, at another address.
    pub fn serve(&self, server: Server) {
        *self.server.borrow_mut() = server;
    }

    /// Stops the server.
    pub fn stop_server(&self) {
        self.server.borrow_mut().stop();
    }

    /// Opens the page afresh, as a link does, with this behind the `#`.
    #[track_caller]
    pub fn open(&self, fragment: &str) {
        self.open_without_program(fragment);
        self.wait_for_start();
    }

    /// Opens the page for the first time, and waits until all of it is on the device.
    #[track_caller]
    pub fn open_until_kept(&self) {
        self.open("/about");
        self.wait_until("the page to be on the device", || {
            self.is_there("[data-offline=ready]")
                && self.script("return navigator.serviceWorker.controller?.state", vec![])
                    == json!("activated")
        });
    }

    /// Opens the page afresh where the program will not come.
    #[track_caller]
    pub fn open_without_program(&self, fragment: &str) {
        // From one fragment to another of the same page, a browser loads nothing.
        self.done(self.session().goto("about:blank"));
        self.done(
            self.session()
                .goto(format!("{}#{fragment}", self.address())),
        );
    }

    /// Opens the page afresh at an address that is not the server's.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        self.done(self.session().goto("about:blank"));
        self.done(self.session().goto(address));
        self.wait_for_start();
    }

    /// Changes what stands behind the `#`, as typing into the address bar does.
    #[track_caller]
    pub fn type_fragment(&self, fragment: &str) {
        self.done(
            self.session()
                .goto(format!("{}#{fragment}", self.address())),
        );
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) {
        self.done(self.session().refresh());
        self.wait_for_start();
    }

    /// Opens another tab, which shares what is kept with the first, and goes there. Nothing is open in it yet.
    #[track_caller]
    pub fn open_tab(&self) -> Tab {
        let tab = self.done(self.session().new_tab());
        self.go_to_tab(&tab);
        tab
    }

    /// The tab that one is in.
    #[track_caller]
    pub fn tab(&self) -> Tab {
        self.done(self.session().window())
    }

    /// Goes to a tab.
    #[track_caller]
    pub fn go_to_tab(&self, tab: &Tab) {
        self.done(self.session().switch_to_window(tab.clone()));
    }

    /// Returns the answers saved on the device, if there are any.
    #[track_caller]
    pub fn kept(&self) -> Option<String> {
        let kept = self.script(
            "return localStorage.getItem(arguments[0])",
            vec![json!(KEPT)],
        );
        kept.as_str().map(str::to_owned)
    }

    /// Keeps something on the device as if the page had done so on an earlier visit.
    #[track_caller]
    pub fn keep(&self, text: &str) {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.script(script, vec![json!(KEPT), json!(text)]);
    }

    /// Forgets all that the page kept on the device.
    #[track_caller]
    pub fn forget(&self) {
        self.script("try { localStorage.clear() } catch {}", vec![]);
    }

    /// Goes back by one step of the history.
    #[track_caller]
    pub fn back(&self) {
        self.done(self.session().back());
    }

    /// Goes forward by one step of the history.
    #[track_caller]
    pub fn forward(&self) {
        self.done(self.session().forward());
    }

    /// Waits until the program has taken over, and all parts of the page that it shows are there.
    #[track_caller]
    pub fn wait_for_start(&self) {
        self.wait_until("the program to take over from the static shell", || {
            self.is_there_by_now("html:not([data-parts-coming]) main:not([data-shell]) h1")
        });
    }

    /// Waits until a page of ours is shown, named by the last word of its class, and all parts of it are there.
    #[track_caller]
    pub fn wait_for_page(&self, name: &str) {
        let shown = format!("html:not([data-parts-coming]) main.page-{name} h1");
        self.wait_until(&format!("the page {name}"), || self.is_there(&shown));
    }

    /// Waits until something is so.
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        self.wait_for(what, || is_so().then_some(()));
    }

    /// Waits for something to be there.
    #[track_caller]
    pub fn wait_for<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + TIMEOUT;
        loop {
            if let Some(found) = look() {
                return found;
            }
            if Instant::now() > deadline {
                let says = self.text("body").unwrap_or_default();
                let says: String = says.chars().take(1_000).collect();
                let (waited, address) = (TIMEOUT.as_secs(), self.fragment());
                let complaints = self.complaints().join("\n");
                panic!(
                    "expected {what} within {waited} seconds; the address is {address}, the browser complains:\n{complaints}\nthe page says:\n{says}"
                );
            }
            thread::sleep(POLL_INTERVAL);
        }
    }

    /// Runs a script in the page and gives what it returns.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.done(self.session().execute(script, arguments))
            .json()
            .clone()
    }

    /// Returns true if scripts can run before those of the page and screens can be emulated: in Chromium only.
    pub fn has_developer_tools(&self) -> bool {
        self.engine == Engine::Chromium
    }

    /// Sends a command of the developer tools.
    #[track_caller]
    pub fn developer_tools(&self, command: &str, parameters: Value) -> Value {
        assert!(
            self.has_developer_tools(),
            "only Chromium has these developer tools"
        );
        self.done(self.session().cdp().send_raw(command, parameters))
    }

    /// Makes the processor so many times slower, as the page has it.
    #[track_caller]
    pub fn slow_down(&self, times: u32) {
        self.developer_tools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Returns the console errors of Chromium since the last call.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        if !self.has_developer_tools() {
            return Vec::new();
        }
        let log = self.done(self.session().browser_log()).into_iter();
        log.filter(|entry| entry.level != "INFO" && entry.level != "DEBUG")
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // A browser that has crashed cannot be told to go.
            let _gone = self.runtime.block_on(session.quit());
        }
    }
}
