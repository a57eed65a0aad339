//! Reports panics to the console and to the restart screen.

/// Writes panics to the console. The finished page carries no words of panics: there `boot.js` notices that the
/// program stopped, and offers to start again with the answers kept.
pub fn install() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|information| {
        leptos::web_sys::console::error_1(&information.to_string().into());
    }));
}
