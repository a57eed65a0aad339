//! Screens of other sizes, and what the page must keep to on each.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde_json::{Value, json};

use crate::environment::built_page;
use crate::page::Page;
use crate::server::Server;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
    /// Returns true if the system asks for dark colours.
    pub dark: bool,
    /// The forced or preferred colours.
    pub colors: Colors,
    /// True for touch, false for a mouse.
    pub touch: bool,
}

/// The forced or preferred colours of a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// Nothing.
    AsDesigned,
    /// More contrast.
    MoreContrast,
    /// Its own few ones, for everything.
    Forced,
}

impl Screen {
    /// A usual phone, touched by a finger.
    pub fn phone() -> Self {
        Self {
            height: 844,
            ..Self::wide(390).touch()
        }
    }

    /// A light screen of this width: as high as a phone, or as a laptop where it is wide.
    pub const fn wide(width: u32) -> Self {
        Self {
            width,
            height: if width < 700 { 780 } else { 800 },
            dark: false,
            colors: Colors::AsDesigned,
            touch: false,
        }
    }

    /// The same in dark colours.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same with more contrast.
    #[must_use]
    pub const fn contrast(self) -> Self {
        Self {
            colors: Colors::MoreContrast,
            ..self
        }
    }

    /// The same in the system's own colours.
    #[must_use]
    pub const fn forced_colors(self) -> Self {
        Self {
            colors: Colors::Forced,
            ..self
        }
    }

    /// The same, touched.
    #[must_use]
    pub const fn touch(self) -> Self {
        Self {
            touch: true,
            ..self
        }
    }
}

/// Higher than this, browsers paint no picture in one piece.
const HIGHEST_PICTURE: u32 = 16_000;

/// The narrowest window that `WebKit`'s browser opens is somewhat narrower.
const NARROWEST_WINDOW: u32 = 500;

/// The elements that reach over the right edge, but for those in a box that scrolls or cuts by itself.
const WIDER: &str = "
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const cuts = element => {
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
            if (getComputedStyle(box).overflowX !== 'visible') return true;
        }
        return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter(element =>
        element.getBoundingClientRect().right > root.clientWidth + 0.5 && !cuts(element));
    const named = wide.slice(-5).map(element => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`);
    return [`${root.scrollWidth} px wide on ${root.clientWidth} px`, ...named];";

/// Selects painted controls below the minimum height.
const LOW: &str = "
    const wanted = 'button, a.button, .site-nav a, .brand, .chip, summary, .door, input:not([type=radio], [type=checkbox])';
    return [...document.querySelectorAll(wanted)].flatMap(element => {
        const box = element.getBoundingClientRect();
        const isHidden = box.width <= 1 || box.bottom < 0 || !element.checkVisibility({ visibilityProperty: true });
        if (isHidden || box.height >= arguments[0] - 0.5) return [];
        const name = element.innerText || element.getAttribute('aria-label') || element.type;
        return [`${box.height.toFixed(1)} px: ${element.tagName.toLowerCase()}.${element.className} “${name.trim().slice(0, 40)}”`];
    });";

/// Layout checks.
impl Page {
    /// Imitates a screen.
    #[track_caller]
    pub fn imitate(&self, screen: Screen) {
        let size = json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": screen.touch });
        self.developer_tools("Emulation.setDeviceMetricsOverride", size);
        let touch = json!({ "enabled": screen.touch, "maxTouchPoints": 1 });
        self.developer_tools("Emulation.setTouchEmulationEnabled", touch);
        let pick = |is_so, so, otherwise| if is_so { so } else { otherwise };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": pick(screen.dark, "dark", "light") },
            { "name": "prefers-contrast", "value": pick(screen.colors == Colors::MoreContrast, "more", "no-preference") },
            { "name": "forced-colors", "value": pick(screen.colors == Colors::Forced, "active", "none") },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.developer_tools("Emulation.setEmulatedMedia", features);
    }

    /// Opens all that can be opened: benefits, and what is folded away.
    #[track_caller]
    pub fn open_everything(&self) {
        self.wait_until("everything to open", || {
            self.script(
                "for (const folded of document.querySelectorAll('details:not([open])')) folded.open = true",
                vec![],
            );
            !self.is_there("details:not([open])") && self.count("details.benefit") == self.count(".benefit-body")
        });
    }

    /// Opens the page on a screen of this width, whatever the engine: where it has no way to imitate one, in a window
    /// of this width, or in a frame, which may be narrower than any window.
    #[track_caller]
    pub fn open_at(&self, width: u32, fragment: &str) {
        if self.has_developer_tools() {
            self.imitate(Screen::wide(width).touch());
            return self.open(fragment);
        }
        let session = self.session();
        self.done(session.enter_default_frame());
        let width_is = || self.script("return innerWidth", vec![]) == json!(width);
        if width >= NARROWEST_WINDOW {
            self.done(session.set_window_rect(0, 0, width, 900));
            self.open(fragment);
            return self.wait_until("a window of this width", width_is);
        }
        self.serve(Server::start_for_narrow_windows(&built_page(), "/"));
        // What a server says of a file that is not there is shown as a page of the same origin.
        self.done(session.goto(format!("{}nothing", self.address())));
        let script = "
            const frame = document.createElement('iframe');
            frame.src = arguments[0];
            frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${arguments[1]}px; height: 780px`;
            document.body.replaceChildren(frame);";
        let address = format!("{}#{fragment}", self.address());
        self.script(script, vec![json!(address), json!(width)]);
        self.done(session.enter_frame(0));
        self.wait_for_start();
        self.wait_until("a frame of this width", width_is);
    }

    /// Sets the size of the root's text, as a browser's text zoom does.
    #[track_caller]
    pub fn set_text_size(&self, pixels: u32) {
        let script = "document.documentElement.style.fontSize = `${arguments[0]}px`";
        self.script(script, vec![json!(pixels)]);
    }

    /// A picture of the whole page, as a PNG file: on a screen of this kind that is high enough to show all of it, so
    /// that bars which keep to the edges lie over nothing. The longest pages are cut.
    #[track_caller]
    pub fn picture(&self, screen: Screen) -> Vec<u8> {
        let script = "return document.documentElement.scrollHeight";
        let height = self.script(script, vec![]).as_u64().unwrap_or_default();
        let height = u32::try_from(height).unwrap_or(HIGHEST_PICTURE);
        self.imitate(Screen {
            height: height.clamp(screen.height, HIGHEST_PICTURE),
            ..screen
        });
        let picture = self.developer_tools("Page.captureScreenshot", json!({}));
        let picture = picture["data"].as_str().expect("a picture");
        BASE64.decode(picture).expect("a picture in base64")
    }

    /// Returns the elements that make the page scroll sideways.
    #[track_caller]
    pub fn too_wide(&self) -> Vec<String> {
        lines(&self.script(WIDER, vec![]))
    }

    /// Returns the controls lower than this.
    #[track_caller]
    pub fn too_low(&self, pixels: u32) -> Vec<String> {
        lines(&self.script(LOW, vec![json!(pixels)]))
    }
}

fn lines(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}
