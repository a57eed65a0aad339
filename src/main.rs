//! Starts the page.

fn main() {
    ordos_talent_guide::browser::panic::install();
    #[cfg(feature = "csr")]
    ordos_talent_guide::app::start();
}
