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
//! - [`visitor`] says what a visitor does in the page's own words;
//! - [`touch`] and [`keyboard`] are other hands than a mouse;
//! - [`layout`] and [`accessibility`] measure what a whole page must keep to, in each of its [`states`].
//! - [`taken`] reads what a visitor takes away;
//! - [`keyboard`], [`layout`], [`accessibility`] measure what a whole page must keep to.
//!
//! Everything here panics, with a sentence on what was expected, where the page or the machine is not as a test
//! needs it: that is how a test fails.

#![allow(clippy::missing_panics_doc)]

pub mod accessibility;
pub mod browser;
pub mod deploy;
pub mod environment;
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
            $(#[test] fn $test() { super::$test(&$crate::page::Page::start($crate::browser::Engine::WebKit)); })+
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

/// Makes a test of each function, in Chromium.
#[macro_export]
macro_rules! in_chromium {
    ($($test:ident),+ $(,)?) => {
        mod only_chromium {
            $(#[test] fn $test() { super::$test(&$crate::page::Page::start($crate::browser::Engine::Chromium)); })+
        }
    };
}
