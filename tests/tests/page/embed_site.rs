//! A site of another make that shows the page, for the tests of the element.

use browser_tests::deploy::Deployment;
use browser_tests::page::Page;
use browser_tests::server::Server;
use serde_json::{Value, json};

/// Head of a site without a policy. It notes events, messages and warnings from the beginning.
const HEAD: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A centre</title><link rel=\"icon\" href=\"data:,\">
<script>
window.told = []; window.messages = []; window.warnings = [];
for (const name of ['ready', 'height', 'result']) addEventListener(`ordos-talent:${name}`, ({ detail }) => told.push({ name, detail }));
addEventListener('message', ({ data }) => messages.push(JSON.stringify(data)));
console.warn = said => warnings.push(said);
</script>";

/// A site of another origin, on a server of its own.
pub struct Site {
    folder: Deployment,
    server: Server,
}

impl Site {
    /// A site with this in its body; `ORIGIN` in it stands for that of the page. `embed.js` comes last.
    pub fn new(page: &Page, body: &str) -> Self {
        let site = Self::without_script(page, body);
        let script = "<script src=\"ORIGIN/embed.js\"></script></html>";
        site.write(page, &[HEAD, body, script].concat());
        site
    }

    /// The same without `embed.js`.
    pub fn without_script(page: &Page, body: &str) -> Self {
        let folder = Deployment::empty();
        let server = Server::start(folder.folder(), "/");
        let site = Self { folder, server };
        site.write(page, &[HEAD, body].concat());
        site
    }

    fn write(&self, page: &Page, html: &str) {
        self.add("index.html", &html.replace("ORIGIN", &page.origin()));
    }

    /// Adds a file.
    pub fn add(&self, name: &str, content: &str) {
        self.folder.add(name, content);
    }

    /// Opens the site under another name of this machine, so that its frame belongs to another site for the browser, too.
    pub fn open(&self, page: &Page) {
        let address = self.server.page().replace("127.0.0.1", "localhost");
        page.done(page.session().goto(address));
    }
}

/// Goes into the frame of an element, without bringing it into view, once its page has started.
pub fn enter(page: &Page, index: u64) {
    let script = "return document.querySelectorAll('ordos-talent')[arguments[0]]?.shadowRoot?.querySelector('iframe')";
    let frame = page.wait_for("a frame", || {
        let found = page.done(page.session().execute(script, vec![json!(index)]));
        found.element().ok()
    });
    page.done(frame.enter_frame());
    page.wait_for_start();
}

/// Goes back to the site.
pub fn leave(page: &Page) {
    page.done(page.session().enter_default_frame());
}

/// Does something in the frame of an element, and goes back to the site.
pub fn inside<T>(page: &Page, index: u64, act: impl FnOnce() -> T) -> T {
    enter(page, index);
    let done = act();
    leave(page);
    done
}

/// Waits until the frame of an element is as high as its content.
pub fn wait_for_fit(page: &Page, index: u64) {
    let fits = "return [innerHeight, Math.ceil(document.body.getBoundingClientRect().height)]";
    page.wait_until("a frame as high as its content", || {
        let heights = inside(page, index, || page.script(fits, vec![]));
        heights[0] == heights[1] && heights[0].as_u64() > Some(100)
    });
}

/// Returns the details of the element's events of this name.
pub fn told(page: &Page, name: &str) -> Vec<Value> {
    let script =
        "return told.filter(({ name }) => name === arguments[0]).map(({ detail }) => detail)";
    let told = page.script(script, vec![json!(name)]);
    told.as_array().cloned().unwrap_or_default()
}

/// Clicks by a script what matches: WebKit's driver does not hit what stands in a frame far down a page.
pub fn press(page: &Page, selector: &str) {
    page.wait_until(selector, || page.is_there(selector));
    page.wait_until_taps_count();
    let script = "document.querySelector(arguments[0]).click()";
    page.script(script, vec![json!(selector)]);
}
