//! Screens of other sizes, and what the page must keep to on each.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde_json::{Value, json};

use crate::page::Page;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
    /// Whether the system asks for dark colours.
    pub dark: bool,
}

impl Screen {
    /// A light screen of this width: as high as a phone, or as a laptop where it is wide.
    pub const fn wide(width: u32) -> Self {
        Self {
            width,
            height: if width < 700 { 780 } else { 800 },
            dark: false,
        }
    }

    /// The same in dark colours.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }
}

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

/// What a thumb is to meet, and is painted, and is lower than it should be.
const LOW: &str = "
    const wanted = 'button, a.button, .site-nav a, .brand, .chip, summary, .door, input:not([type=radio], [type=checkbox])';
    return [...document.querySelectorAll(wanted)].flatMap(element => {
        const box = element.getBoundingClientRect();
        const isHidden = box.width <= 1 || box.bottom < 0 || !element.checkVisibility({ visibilityProperty: true });
        if (isHidden || box.height >= arguments[0] - 0.5) return [];
        const name = element.innerText || element.getAttribute('aria-label') || element.type;
        return [`${box.height.toFixed(1)} px: ${element.tagName.toLowerCase()}.${element.className} “${name.trim().slice(0, 40)}”`];
    });";

/// What it keeps to.
impl Page {
    /// Imitates a screen.
    #[track_caller]
    pub fn imitate(&self, screen: Screen) {
        let size = json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": false });
        self.developer_tools("Emulation.setDeviceMetricsOverride", size);
        let scheme = if screen.dark { "dark" } else { "light" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
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

    /// Sets the size of the root's text, as a browser's text zoom does.
    #[track_caller]
    pub fn set_text_size(&self, pixels: u32) {
        let script = "document.documentElement.style.fontSize = `${arguments[0]}px`";
        self.script(script, vec![json!(pixels)]);
    }

    /// A picture of the whole page, as a PNG file.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        let wish = json!({ "captureBeyondViewport": true });
        let picture = self.developer_tools("Page.captureScreenshot", wish);
        let picture = picture["data"].as_str().expect("a picture");
        BASE64.decode(picture).expect("a picture in base64")
    }

    /// What makes the page scroll sideways, if it does.
    #[track_caller]
    pub fn too_wide(&self) -> Vec<String> {
        lines(&self.script(WIDER, vec![]))
    }

    /// What a thumb would miss: controls lower than this.
    #[track_caller]
    pub fn too_low(&self, pixels: u32) -> Vec<String> {
        lines(&self.script(LOW, vec![json!(pixels)]))
    }
}

fn lines(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}
