//! Chromium, WebKit and Firefox, each with the driver that lets a test press its buttons.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::{apt, xvfb};
use crate::{
    process::{Cmd, find_program},
    project::Project,
};

/// The browsers to test in.
#[derive(Debug)]
pub struct Browsers {
    chromium: BrowserWithDriver,
    /// The engine of every iPhone. Only Linux has a WebKit that a test can drive like this.
    webkit: Option<BrowserWithDriver>,
    firefox: BrowserWithDriver,
    has_chinese_font: bool,
}

/// A browser and its driver.
#[derive(Debug)]
struct BrowserWithDriver {
    browser: PathBuf,
    driver: PathBuf,
}

impl Browsers {
    /// Finds the browsers, and installs what is missing where this program may.
    pub fn ensure(project: &Project) -> Result<Self> {
        let what = "Chromium or Chrome and its chromedriver on PATH, or named by CHROMIUM and \
                    CHROMEDRIVER";
        if find_chromium().is_none() {
            apt::install(what, &["chromium", "chromium-driver"])?;
        }
        let chromium = find_chromium().with_context(|| format!("expected {what}"))?;
        let webkit = match find_webkit() {
            Some(webkit) if xvfb::is_there() => Some(webkit),
            _ if !cfg!(target_os = "linux") => None,
            _ => {
                let what = "WebKitWebDriver, its MiniBrowser and Xvfb on PATH, or named by \
                            WEBKIT_DRIVER and MINIBROWSER";
                apt::install(what, &["webkit2gtk-driver", "xvfb"])?;
                Some(find_webkit().with_context(|| format!("expected {what}"))?)
            }
        };
        let firefox = BrowserWithDriver {
            browser: ensure_firefox()?,
            driver: ensure_geckodriver(project)?,
        };
        ensure_languages();
        let has_chinese_font =
            has_chinese_font() || apt::install("a Chinese font", &["fonts-noto-cjk"]).is_ok();
        Ok(Self {
            chromium,
            webkit,
            firefox,
            has_chinese_font,
        })
    }

    /// The variables by which the tests find the browsers.
    pub fn variables(&self) -> Vec<(OsString, OsString)> {
        let mut variables = vec![
            ("CHROMIUM", &self.chromium.browser),
            ("CHROMEDRIVER", &self.chromium.driver),
            ("FIREFOX", &self.firefox.browser),
            ("GECKODRIVER", &self.firefox.driver),
        ];
        if let Some(webkit) = &self.webkit {
            variables.push(("MINIBROWSER", &webkit.browser));
            variables.push(("WEBKIT_DRIVER", &webkit.driver));
        }
        let owned = |(name, path): (&str, &PathBuf)| (name.into(), path.into());
        variables.into_iter().map(owned).collect()
    }

    /// Returns whether WebKit can be driven here.
    pub fn has_webkit(&self) -> bool {
        self.webkit.is_some()
    }

    /// Returns a remark on the browsers found, if there is one.
    pub fn remark(&self) -> Option<String> {
        let mut remarks = Vec::new();
        if self.webkit.is_none() {
            remarks.push("WebKit is not tested: this system has none that tests can drive");
        }
        if !self.has_chinese_font {
            remarks.push("no Chinese font is installed: pictures will show boxes");
        }
        (!remarks.is_empty()).then(|| remarks.join("; "))
    }
}

fn find_chromium() -> Option<BrowserWithDriver> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    let mac = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    let browser = named("CHROMIUM")
        .or_else(|| names.into_iter().find_map(find_program))
        .or_else(|| mac.is_file().then(|| mac.to_owned()))?;
    let driver = named("CHROMEDRIVER").or_else(|| find_program("chromedriver"))?;
    Some(BrowserWithDriver { browser, driver })
}

/// Installs the Chinese texts of the browsers, which Debian ships apart: without them the parts of a day stand in another
/// order, and a test of fields in that language says so. Other browsers have them.
fn ensure_languages() {
    let is_missing = |package: &&str| {
        let status = Cmd::new("dpkg-query")
            .args(["--show", "--showformat=${db:Status-Status}", package])
            .read();
        status.as_deref() != Some("installed")
    };
    if find_program("dpkg-query").is_none() {
        return;
    }
    let packages = ["chromium-l10n", "firefox-esr-l10n-zh-cn"];
    let missing: Vec<_> = packages.into_iter().filter(is_missing).collect();
    if !missing.is_empty() {
        let installed = apt::install("the Chinese texts of the browsers", &missing);
        if let Err(error) = installed {
            eprintln!("note: {error:#}");
        }
    }
}

fn ensure_firefox() -> Result<PathBuf> {
    let what = "Firefox on PATH, or named by FIREFOX";
    if find_firefox().is_none() {
        apt::install(what, &["firefox-esr"])?;
    }
    find_firefox().with_context(|| format!("expected {what}"))
}

fn find_firefox() -> Option<PathBuf> {
    let mac = Path::new("/Applications/Firefox.app/Contents/MacOS/firefox");
    named("FIREFOX")
        .or_else(|| {
            ["firefox", "firefox-esr"]
                .into_iter()
                .find_map(find_program)
        })
        .or_else(|| mac.is_file().then(|| mac.to_owned()))
}

/// Finds Firefox's driver; where there is none, Cargo builds it in the cache folder. It is used as a program, so the
/// quickest build does.
fn ensure_geckodriver(project: &Project) -> Result<PathBuf> {
    const VERSION: &str = "0.37.1";
    if let Some(driver) = named("GECKODRIVER").or_else(|| find_program("geckodriver")) {
        return Ok(driver);
    }
    let folder = project.cache_made()?.join(format!("geckodriver-{VERSION}"));
    let file = format!("geckodriver{}", env::consts::EXE_SUFFIX);
    let driver = folder.join("bin").join(file);
    if !driver.is_file() {
        Cmd::cargo()
            .folder(&project.cache)
            .args(["install", "geckodriver", "--version", VERSION, "--locked"])
            .args(["--root".as_ref(), folder.as_os_str()])
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .run()?;
    }
    Ok(driver)
}

fn find_webkit() -> Option<BrowserWithDriver> {
    let driver = named("WEBKIT_DRIVER").or_else(|| find_program("WebKitWebDriver"))?;
    let browser = named("MINIBROWSER").or_else(find_minibrowser)?;
    Some(BrowserWithDriver { browser, driver })
}

/// `MiniBrowser` stands in no folder of `PATH`; each distribution has another place for it.
fn find_minibrowser() -> Option<PathBuf> {
    let machines = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let folders = machines
        .map(|entry| entry.path())
        .chain(["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from));
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    let paths: Vec<_> = folders
        .flat_map(|folder| versions.map(|version| folder.join(version).join("MiniBrowser")))
        .collect();
    paths.into_iter().find(|path| path.is_file())
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

/// Returns whether a font has Chinese characters, as far as fontconfig knows.
fn has_chinese_font() -> bool {
    if find_program("fc-list").is_none() {
        return !cfg!(target_os = "linux");
    }
    let fonts = Cmd::new("fc-list").words(":lang=zh-cn").read();
    fonts.is_some_and(|fonts| !fonts.is_empty())
}
