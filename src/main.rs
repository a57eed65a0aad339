//! Starts the page.

fn main() {
    ordos_talent_guide::browser::panic::install();
    ordos_talent_guide::browser::document::clear_shell();
    #[cfg(feature = "csr")]
    leptos::mount::mount_to_renderer(
        &ordos_talent_guide::browser::document::app_element(),
        ordos_talent_guide::app::app,
    )
    .forget();
}
