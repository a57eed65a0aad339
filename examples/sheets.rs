//! Writes what is made at build into the folder of the finished page: its sheets, and the whole catalogue on paper.
//!
//! `cargo run --features ssr --example sheets -- FOLDER [YYYY-MM-DD]`, where the day is that of the paper, today by default.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;
use ordos_talent_guide::language::Language;
use ordos_talent_guide::paper::{self, paper};
use ordos_talent_guide::sheets::{self, made};
use policy::Date;

fn main() {
    let mut arguments = std::env::args_os().skip(1);
    let folder: PathBuf = arguments.next().expect("a folder to write into").into();
    let given = arguments.next();
    let day = given.map_or_else(today, |day| {
        let day = day.to_str().and_then(|day| day.parse().ok());
        day.expect("a day written as YYYY-MM-DD")
    });
    let plan: &_ = Box::leak(Box::new(catalogue::plan()));
    let catalogue: &'static Arc<_> = Box::leak(Box::new(Arc::new(catalogue::catalogue())));
    for language in Language::ALL {
        let parts = folder.join("parts");
        write(&parts.join(sheets::file(language)), &made::file(language));
        let page = paper(language, catalogue, plan, day);
        write(&folder.join(paper::file(language)), &page);
    }
    write(&folder.join("catalogue.css"), paper::STYLES);
}

fn today() -> Date {
    let today = Zoned::now().date();
    Date::new(today.year(), today.month(), today.day()).expect("today is a day of the calendar")
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file in a folder");
    fs::create_dir_all(folder).expect("a folder that can be made");
    fs::write(path, text).expect("a folder that can be written to");
}
