//! Keeping the page on the device, and installing it.
//!
//! `service-worker.js`, which `cargo xtask dist` writes, does the keeping. All of this is silently absent where the
//! browser has no such thing or refuses it, in frames, and in pages that were not finished for a server.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Function, Reflect};
use leptos::web_sys::{
    Event, EventTarget, MessageEvent, RequestCache, RequestInit, Response, ServiceWorker,
    ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState, window,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::frame::is_framed;

/// News of the service worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// All of the page is on the device.
    Ready,
    /// A version other than the one shown is on the device.
    Updated,
    /// The browser offers to install the page as an app, or no longer does.
    Installable(bool),
}

type Told = Rc<dyn Fn(News)>;

/// Under this name `boot.js` keeps the browser's offer, which may come before the program.
const OFFER: &str = "installOffer";

/// Sees to it that the page works without a network from now on, and tells what comes of it, for as long as the page
/// lives. Called again, it does nothing.
pub fn keep(told: impl Fn(News) + 'static) {
    thread_local!(static IS_KEPT: Cell<bool> = const { Cell::new(false) });
    if cfg!(not(target_arch = "wasm32")) || is_framed() || IS_KEPT.replace(true) {
        return;
    }
    let Some(version) = version() else { return };
    let told: Told = Rc::new(told);
    offers(&told);
    spawn_local(async move {
        let _refused = register(version, told).await;
    });
}

/// Calls back if the server has another version of the page than the one shown, whose files may be gone. Silent where the
/// server cannot be asked.
pub fn when_outdated(told: impl FnOnce() + 'static) {
    let Some(version) = version() else { return };
    spawn_local(async move {
        if let Ok(page) = first_file().await
            && page.contains("data-wasm")
            && !page.contains(&version)
        {
            told();
        }
    });
}

/// Returns `index.html` as the server has it.
async fn first_file() -> Result<String, JsValue> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let asked = RequestInit::new();
    asked.set_cache(RequestCache::NoStore);
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(".", &asked))
        .await?
        .dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::UNDEFINED)
}

/// Opens the page afresh, in the version that is on the device.
pub fn reload() {
    spawn_local(async {
        if activate().await.is_err() {
            again();
        }
    });
}

/// Takes up the browser's offer to install the page.
pub fn install() {
    let Some(window) = window() else { return };
    let offer = Reflect::get(&window, &OFFER.into()).unwrap_or_default();
    let prompt = Reflect::get(&offer, &"prompt".into()).and_then(JsCast::dyn_into::<Function>);
    // An offer stands once.
    let _refused = prompt.and_then(|prompt| prompt.call0(&offer));
    let _refused = Reflect::delete_property(&window, &OFFER.into());
}

/// The version of this page, which the name of its first script carries in the finished page.
fn version() -> Option<String> {
    let script = window()?
        .document()?
        .query_selector("script[data-wasm]")
        .ok()??;
    let name = script.get_attribute("src")?;
    let (_, version) = name.split_once("boot-")?;
    version.strip_suffix(".js").map(str::to_owned)
}

fn container() -> Result<ServiceWorkerContainer, JsValue> {
    let navigator = window().ok_or(JsValue::UNDEFINED)?.navigator();
    // There is none where the address is not secure; and looking for it throws in some frames.
    let container = Reflect::get(&navigator, &"serviceWorker".into())?;
    container.dyn_into()
}

async fn register(version: String, told: Told) -> Result<(), JsValue> {
    let container = container()?;
    let news = Rc::clone(&told);
    listen(&container, "message", move |event| {
        if is_another(event, &version) {
            news(News::Updated);
        }
    });
    let registration: ServiceWorkerRegistration =
        JsFuture::from(container.register("service-worker.js"))
            .await?
            .dyn_into()?;
    let found = registration.clone();
    listen(&registration, "updatefound", move |_| {
        ask_once_installed(found.installing());
    });
    // One may have been found before anything listened.
    ask_once_installed(registration.installing());
    // The one in use may well be older than the page, which comes from the network where it can. It is news only where
    // another tab puts it to use.
    ask(registration.waiting().as_ref());
    let controlled = container.clone();
    listen(&container, "controllerchange", move |_| {
        ask(controlled.controller().as_ref());
    });
    let document = window().and_then(|window| window.document());
    if let Some(document) = document {
        // Whoever comes back to a page left open asks whether there is a new version.
        listen(&document, "visibilitychange", move |_| {
            let _refused = registration.update();
        });
    }
    JsFuture::from(container.ready()?).await?;
    told(News::Ready);
    Ok(())
}

/// Asks what version a worker keeps as soon as all of it is there.
fn ask_once_installed(worker: Option<ServiceWorker>) {
    if let Some(worker) = worker {
        let is_there = worker.clone();
        listen(&worker, "statechange", move |_| {
            if is_there.state() == ServiceWorkerState::Installed {
                ask(Some(&is_there));
            }
        });
    }
}

/// Asks what version is kept.
fn ask(worker: Option<&ServiceWorker>) {
    if let Some(worker) = worker {
        let _refused = worker.post_message(&"version".into());
    }
}

/// Returns true if the version reported is not the one shown. The same version, if waiting, is activated at once.
fn is_another(event: &Event, version: &str) -> bool {
    let told = event
        .dyn_ref::<MessageEvent>()
        .and_then(|event| event.data().as_string());
    let is_another = told.is_some_and(|told| told != version);
    let worker = event
        .dyn_ref::<MessageEvent>()
        .and_then(|event| event.source()?.dyn_into::<ServiceWorker>().ok());
    if let Some(worker) = worker
        && !is_another
        && worker.state() == ServiceWorkerState::Installed
    {
        let _refused = worker.post_message(&"activate".into());
    }
    is_another
}

/// Puts the version that waits to use, and opens the page again then.
async fn activate() -> Result<(), JsValue> {
    let container = container()?;
    let registration: ServiceWorkerRegistration = JsFuture::from(container.get_registration())
        .await?
        .dyn_into()?;
    let waiting = registration.waiting().ok_or(JsValue::UNDEFINED)?;
    listen(&container, "controllerchange", |_| again());
    waiting.post_message(&"activate".into())
}

fn again() {
    if let Some(window) = window() {
        let _refused = window.location().reload();
    }
}

/// Tells of the browser's offers to install the page.
fn offers(told: &Told) {
    let Some(window) = window() else { return };
    if Reflect::has(&window, &OFFER.into()).unwrap_or(false) {
        told(News::Installable(true));
    }
    for event in ["beforeinstallprompt", "appinstalled"] {
        let told = Rc::clone(told);
        listen(&window, event, move |event| {
            told(News::Installable(event.type_() == "beforeinstallprompt"));
        });
    }
}

/// Listens for as long as the page lives, as the service worker does.
fn listen(target: &EventTarget, event: &'static str, heard: impl FnMut(&Event) + 'static) {
    let heard: Box<dyn FnMut(&Event)> = Box::new(heard);
    EventListener::new(target, event, heard).forget();
}
