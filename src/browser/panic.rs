//! The last resort: a panic shows a way to start again that keeps the answers.

use wasm_bindgen::JsCast;

/// Shows a restart instead of a dead page. The answers stand in the address, so a reload keeps them.
pub fn install() {
    std::panic::set_hook(Box::new(|information| {
        leptos::web_sys::console::error_1(&information.to_string().into());
        let document = leptos::web_sys::window().and_then(|window| window.document());
        let Some((document, body)) = document.and_then(|document| document.body().map(|body| (document, body))) else { return };
        let (Ok(message), Ok(button)) = (document.create_element("p"), document.create_element("a")) else { return };
        message.set_text_content(Some("出了点问题，你的回答还在。 Something went wrong; your answers are kept. "));
        button.set_text_content(Some("重新打开 Start again"));
        let _refused = message.set_attribute("role", "alert");
        let _refused = message.set_attribute("class", "message");
        let _refused = button.set_attribute("href", "");
        let reload = wasm_bindgen::closure::Closure::<dyn Fn(leptos::web_sys::Event)>::new(|event: leptos::web_sys::Event| {
            event.prevent_default();
            if let Some(window) = leptos::web_sys::window() {
                let _refused = window.location().reload();
            }
        });
        let _refused = button.add_event_listener_with_callback("click", reload.as_ref().unchecked_ref());
        reload.forget();
        let _refused = message.append_child(&button);
        let _refused = body.insert_before(&message, body.first_child().as_ref());
    }));
}
