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
    updated: "页面有新版本，重新载入即可更新，你的回答会保留。",
    reload: "重新载入",
    offline_title: "离线使用",
    offline_ready: "本页已保存到你的设备，断网也能打开，功能完整。",
    offline_not_yet: "从正式网址打开一次后，浏览器会将本页保存到你的设备，以后断网也能打开。无痕窗口和旧浏览器可能无法保存。",
    install: "安装为应用",
    install_hint: "也可以在浏览器菜单里选“添加到主屏幕”，像应用一样打开。",
};

static ENGLISH: Away = Away {
    updated: "A new version is available. Reload to use it. Your answers are kept.",
    reload: "Reload",
    offline_title: "Use it offline",
    offline_ready: "This guide is saved on your device and works fully offline.",
    offline_not_yet: "Open this guide once at its own address, and your browser saves it on your device for use offline. Private windows and old browsers may not save it.",
    install: "Install as an app",
    install_hint: "Or choose “Add to Home Screen” in the browser’s menu to open it like an app.",
};
