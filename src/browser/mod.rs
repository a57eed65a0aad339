//! Every call of the browser. Each gives an `Option` or does nothing where the browser refuses:
//! storage throws in sandboxed frames, and the page must not.

pub mod address;
pub mod canvas;
pub mod clipboard;
pub mod dialog;
pub mod document;
pub mod events;
pub mod field;
pub mod file;
pub mod frame;
pub mod html_table;
pub mod keyboard;
pub mod kiosk;
pub mod map;
pub mod offline;
pub mod panic;
pub mod part;
pub mod pause;
pub mod print;
pub mod settings;
pub mod styles;
pub mod table_file;
pub mod taps;
pub mod tasks;
pub mod timer;
pub mod today;
pub mod wake_lock;
