//! Helpers of the tests of the built page: a web server, browsers, and the actions of a visitor.
//!
//! The tests drive real browsers by `WebDriver`. They find what they look for as a visitor or a screen reader
//! does, by label, role and the `data-…` attributes that stand for meaning, never by reaching into the program.
//! `cargo xtask test` names the browsers and the built page in the environment ([`environment`] lists how).
//!
//! - [`server`] serves the built page, also from a sub-folder, and can stop;
//! - [`deploy`] puts another version in its place;
//! - [`hosts`] are web servers as they are found elsewhere;
//! - [`browser`] starts a browser with its driver and a fresh profile;
//! - [`page`] is the page in it: opening, clicking, reading, waiting;
//! - [`expected`] computes the results that the page must show;
//! - [`visitor`] says what a visitor does in the page's own words;
//! - [`touch`] and [`keyboard`] are other hands than a mouse;
//! - [`layout`] and [`accessibility`] measure what a whole page must keep to, in each of its [`states`].
//! - [`taken`] reads what a visitor takes away;
//! - [`days`] types days as the browser wants them.
//!
//! Everything here panics, with a sentence on what was expected, where the page or the machine is not as a test
//! needs it: that is how a test fails.

#![allow(clippy::missing_panics_doc)]

pub mod accessibility;
pub mod browser;
pub mod days;
pub mod deploy;
pub mod environment;
pub mod expected;
pub mod hosts;
pub mod keyboard;
pub mod layout;
pub mod page;
pub mod server;
pub mod states;
pub mod taken;
pub mod touch;
pub mod visitor;
pub mod words;

/// Makes a test of each function, once in Chromium and once in WebKit.
///
/// Each is called with a [`page::Page`] that has nothing open yet. Where WebKit cannot be driven, `cargo xtask test`
/// leaves the tests named `webkit` out and says so; started otherwise, they fail.
#[macro_export]
macro_rules! in_both_engines {
    ($($test:ident),+ $(,)?) => {
        mod chromium {
            $(#[test] fn $test() { super::$test(&$crate::page::Page::start($crate::browser::Engine::Chromium)); })+
        }
        mod webkit {
            $(#[test] fn $test() {
                $crate::browser::again_after_a_crash(|| {
                    super::$test(&$crate::page::Page::start($crate::browser::Engine::WebKit));
                });
            })+
        }
    };
}

/// Makes a test of each function, in Firefox; for main paths, beside [`in_both_engines`].
#[macro_export]
macro_rules! in_firefox {
    ($($test:ident),+ $(,)?) => {
        mod firefox {
            $(#[test] fn $test() { super::$test(&$crate::page::Page::start($crate::browser::Engine::Firefox)); })+
        }
    };
}

/// Makes tests of each function in the three engines, each in Chinese and in English.
#[macro_export]
macro_rules! in_all_engines_and_languages {
    ($($test:ident),+ $(,)?) => {
        $crate::in_all_engines_and_languages!(@engine chromium Chromium, $($test),+);
        $crate::in_all_engines_and_languages!(@engine webkit WebKit, $($test),+);
        $crate::in_all_engines_and_languages!(@engine firefox Firefox, $($test),+);
    };
    (@engine $module:ident $engine:ident, $($test:ident),+) => {
        mod $module {
            $crate::in_all_engines_and_languages!(@language chinese $engine Chinese, $($test),+);
            $crate::in_all_engines_and_languages!(@language english $engine English, $($test),+);
        }
    };
    (@language $module:ident $engine:ident $language:ident, $($test:ident),+) => {
        mod $module {
            use $crate::{browser::Engine, page::Page, words::Language};
            $(#[test] fn $test() {
                super::super::$test(&Page::start_in(Engine::$engine, Language::$language), Language::$language);
            })+
        }
    };
}

/// Makes a test of each function, in Chromium.
#[macro_export]
macro_rules! in_chromium {
    ($($test:ident),+ $(,)?) => {
        mod only_chromium {
            $(#[test] fn $test() { super::$test(&$crate::page::Page::start($crate::browser::Engine::Chromium)); })+
        }
    };
}
