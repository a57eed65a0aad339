//! For the staff of the stand: settings, the hand-out, and the way out. They open only where their button is held.

use leptos::prelude::*;

use super::model::use_kiosk;
use super::text::KioskText;
use crate::browser::timer::Timer;
use crate::browser::{dialog, document, keyboard, kiosk, print};
use crate::components::qr_code::QrCode;
use crate::language::list;
use crate::take_away::code::Code;
use crate::take_away::link::Link;
use crate::take_away::page_address::AddressFault;

/// Selector of the dialog.
const DIALOG: &str = ".fair-desk";
/// Milliseconds for which the button is held.
const HOLD: u32 = 1_500;
/// Pauses to choose from, in seconds.
const PAUSES: [u32; 4] = [30, 60, 120, 300];

/// The dot to hold: a tap opens nothing.
#[component]
pub fn HoldButton() -> impl IntoView {
    let session = use_kiosk();
    let is_held = RwSignal::new(false);
    let timer = StoredValue::new_local(None::<Timer>);
    let press = move || {
        if is_held.get_untracked() {
            return;
        }
        is_held.set(true);
        timer.set_value(Some(Timer::after(HOLD, move || {
            is_held.set(false);
            session.open_settings();
        })));
    };
    let release = move || {
        if is_held.get_untracked() {
            is_held.set(false);
            timer.set_value(None);
        }
    };
    view! {
        <button
            class="fair-hold"
            type="button"
            aria-label=session.page.t(|text| text.hold_label)
            data-held=move || is_held.get().then_some("")
            on:pointerdown=move |_| press()
            on:pointerup=move |_| release()
            on:pointerleave=move |_| release()
            on:pointercancel=move |_| release()
            on:contextmenu=|event| event.prevent_default()
            on:keydown=move |event| {
                if matches!(keyboard::key(&event).as_str(), "Enter" | " ") {
                    press();
                }
            }
            on:keyup=move |_| release()
            on:blur=move |_| release()
        >
            <span class="fair-hold-dot"></span>
            <span class="fair-hold-words">{session.page.t(|text| text.hold)}</span>
        </button>
    }
    .into_any()
}

/// The dialog, open while the session says so.
#[component]
pub fn SettingsDialog() -> impl IntoView {
    let session = use_kiosk();
    Effect::new(move |_| {
        if session.is_settings_open.get() {
            dialog::show(DIALOG);
        } else {
            dialog::close(DIALOG);
        }
    });
    let is_print_refused = RwSignal::new(false);
    let print_hand_out = move |()| {
        if session.stand.require_address() {
            session.close_settings();
            is_print_refused.set(false);
            print::print(move || {
                is_print_refused.set(true);
                session.open_settings();
            });
        } else {
            document::focus("#fair-address");
        }
    };
    let can_fill_screen = kiosk::can_fill_screen();
    view! {
        <dialog
            class="fair-desk"
            aria-label=session.page.t(|text| text.settings)
            on:close=move |_| session.close_settings()
        >
            <h2>{session.page.t(|text| text.settings)}</h2>
            <AddressField/>
            <PauseField/>
            <p class="fine-print">{session.page.t(|text| text.keys)}</p>
            <div class="field-actions">
                <Show when=move || can_fill_screen>
                    <ActionButton
                        action="fill-screen"
                        label=|text| text.fill_screen
                        on_click=|()| kiosk::fill_screen()
                    />
                </Show>
                <button
                    class="button"
                    type="button"
                    data-action="fair-language"
                    on:click=move |_| session.page.preferences().toggle_language()
                >
                    {move || session.page.common_text().other_language_label}
                </button>
                <button
                    class="button"
                    type="button"
                    data-action="fair-theme"
                    on:click=move |_| session.page.preferences().toggle_theme()
                >
                    {move || session.page.common_text().theme}
                </button>
                <ActionButton action="hand-out" label=|text| text.hand_out on_click=print_hand_out/>
            </div>
            <Show when=move || is_print_refused.get()>
                <p role="status" data-message="print-refused">
                    {move || session.page.common_text().sharing().print_refused}
                </p>
            </Show>
            <div class="field-actions">
                <ActionButton
                    action="leave-fair"
                    label=|text| text.leave
                    on_click=move |()| session.leave()
                />
                <button
                    class="button button-main"
                    type="button"
                    data-action="close-desk"
                    on:click=move |_| session.close_settings()
                >
                    {session.page.t(|text| text.close)}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}

#[component]
fn ActionButton(
    action: &'static str,
    label: fn(&'static KioskText) -> &'static str,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    let session = use_kiosk();
    view! {
        <button
            class="button"
            type="button"
            data-action=action
            on:click=move |_| on_click.run(())
        >
            {move || label(session.page.text())}
        </button>
    }
    .into_any()
}

/// The address in the codes, with the code to try.
#[component]
fn AddressField() -> impl IntoView {
    let session = use_kiosk();
    let stand = session.stand;
    let fault = Memo::new(move |_| {
        let text = session.page.text();
        let Some(fault) = stand.address_fault.get() else {
            let is_missing = stand.is_address_missing.get();
            return is_missing.then(|| text.address_needed.to_owned());
        };
        let mut words = fault_text(text, &fault);
        if stand.address.with(|address| !address.is_empty()) {
            list(&mut words, " ", text.address_kept);
        }
        Some(words)
    });
    view! {
        <label for="fair-address">{session.page.t(|text| text.address)}</label>
        <input
            type="url"
            id="fair-address"
            inputmode="url"
            spellcheck="false"
            autocapitalize="none"
            placeholder="https://"
            aria-describedby="fair-address-hint fair-address-fault"
            aria-invalid=move || fault.with(Option::is_some).then_some("true")
            prop:value=move || stand.address_input.get()
            on:change=move |event| stand.set_address(&event_target_value(&event))
        />
        <p class="field-error" id="fair-address-fault" role="alert">
            {move || fault.get()}
        </p>
        <p class="fine-print" id="fair-address-hint">
            {session.page.t(|text| text.address_hint)}
        </p>
        <TryCode/>
    }
    .into_any()
}

/// The code with the address in use, and a link to open it here.
#[component]
fn TryCode() -> impl IntoView {
    let session = use_kiosk();
    let address = session.stand.address;
    // Nothing leads elsewhere while visitors are at the screen.
    let is_shown =
        move || session.is_settings_open.get() && address.with(|address| !address.is_empty());
    let code = move || {
        Code::new(&Link::new(&address.get(), "", String::new()))
            .map(|code| view! { <QrCode code/> })
    };
    view! {
        <Show when=is_shown>
            <div class="fair-try">
                {code}
                <p>
                    <b class="fair-address">{move || address.get()}</b>
                    <span>{session.page.t(|text| text.address_try_scan)}</span>
                    <a
                        class="button"
                        href=move || address.get()
                        target="_blank"
                        rel="noopener noreferrer"
                        data-action="try-address"
                    >
                        {session.page.t(|text| text.address_try)}
                    </a>
                </p>
            </div>
        </Show>
    }
    .into_any()
}

/// Returns the sentence about an address that is not used.
fn fault_text(text: &KioskText, fault: &AddressFault) -> String {
    match fault {
        AddressFault::Scheme(scheme) => (text.address_scheme)(scheme),
        AddressFault::Host(host) if host.is_empty() => text.address_no_host.to_owned(),
        AddressFault::Host(host) => (text.address_host)(host),
        AddressFault::Character(' ') => text.address_space.to_owned(),
        AddressFault::Character(letter) => (text.address_character)(&letter.to_string()),
        AddressFault::ThisDevice => text.address_this_device.to_owned(),
    }
}

/// The pause after which the screen is cleared.
#[component]
fn PauseField() -> impl IntoView {
    let session = use_kiosk();
    let options = PAUSES.map(|seconds| {
        view! {
            <option value=seconds.to_string() selected=session.stand.pause.get_untracked() == seconds>
                {move || (session.page.text().seconds)(&seconds.to_string())}
            </option>
        }
    });
    let choose = move |event| {
        if let Ok(seconds) = event_target_value(&event).parse() {
            session.set_pause(seconds);
        }
    };
    view! {
        <label for="fair-idle">{session.page.t(|text| text.pause)}</label>
        <select id="fair-idle" on:change=choose>
            {options.into_iter().collect_view()}
        </select>
    }
    .into_any()
}
