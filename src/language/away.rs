//! Words about the page elsewhere: on the device, in other pages. They come later, with the components that say them.

use super::Language;

/// These words of one language.
pub struct Away {
    pub updated: &'static str,
    pub reload: &'static str,
    pub offline_title: &'static str,
    pub offline_ready: &'static str,
    pub offline_not_yet: &'static str,
    pub install: &'static str,
    pub install_hint: &'static str,
}

impl Language {
    /// These words in this language.
    pub const fn away(self) -> &'static Away {
        match self {
            Self::Chinese => &CHINESE,
            Self::English => &ENGLISH,
        }
    }
}

static CHINESE: Away = Away {
    updated: "这一页有了新版本，重新载入就能看到；你的回答还在。",
    reload: "重新载入",
    offline_title: "不联网也能用",
    offline_ready: "这一页已经存在你的设备上，没有网络也能打开，什么都不少。",
    offline_not_yet: "在正式网址上打开一次，浏览器就会把这一页存在你的设备上，以后没有网络也能打开。无痕窗口和旧浏览器可能存不住。",
    install: "装成应用",
    install_hint: "也可以在浏览器菜单里选「添加到主屏幕」，像应用一样打开。",
};

static ENGLISH: Away = Away {
    updated: "There is a new version of this page: reload to see it. Your answers are kept.",
    reload: "Reload",
    offline_title: "Without a network",
    offline_ready: "This page is on your device and opens without a network, with everything in it.",
    offline_not_yet: "Opened once at its own address, this page is kept on your device by the browser, and opens without a network from then on. Private windows and old browsers may not keep it.",
    install: "Install as an app",
    install_hint: "Or choose “Add to Home Screen” in the browser’s menu to open it like an app.",
};
