//! Pictures of every state of the page for eyes: `cargo xtask screenshots [WORD…]`.
//!
//! They are written into `target/screenshots`, each named state, screen and language; with words, only those whose
//! names contain one of them.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::browser::Engine;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::states::{STATES, show};
use browser_tests::words::Language;
use serde_json::json;

const WIDTHS: [u32; 4] = [360, 390, 768, 1280];

/// A state of the page and the name of its screenshot.
struct Look {
    name: String,
    screen: Screen,
    text_size: u32,
}

fn looks() -> Vec<Look> {
    let look = |name: String, screen| Look {
        name,
        screen,
        text_size: 16,
    };
    let mut looks = Vec::new();
    for width in WIDTHS {
        let screen = Screen::wide(width);
        looks.push(look(format!("{width}-light"), screen));
        looks.push(look(format!("{width}-dark"), screen.dark()));
    }
    looks.push(look("320-light".to_owned(), Screen::wide(320)));
    let phone = Screen::wide(390);
    for screen in [phone, phone.dark()] {
        let light = if screen.dark { "dark" } else { "light" };
        looks.push(look(format!("390-contrast-{light}"), screen.contrast()));
        looks.push(look(format!("390-forced-{light}"), screen.forced_colors()));
    }
    looks.push(Look {
        text_size: 32,
        ..look("390-text200".to_owned(), phone)
    });
    looks
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted =
        |name: &str| wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str()));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots");
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    let page = Page::start(Engine::Chromium);
    let mut count = 0;
    for state in STATES {
        for language in Language::ALL {
            for look in looks() {
                let tongue = language.pick("zh", "en");
                let name = format!("{}-{}-{tongue}.png", state.name, look.name);
                if is_wanted(&name) {
                    page.imitate(look.screen);
                    show(&page, state, language);
                    page.set_text_size(look.text_size);
                    save(&page, look.screen, folder.join(&name));
                    count += 1;
                }
            }
        }
    }
    if is_wanted("no-script.png") {
        let off = |is_off: bool| {
            let wish = json!({ "value": is_off });
            page.developer_tools("Emulation.setScriptExecutionDisabled", wish);
        };
        page.imitate(Screen::wide(390));
        off(true);
        page.open_without_program("/");
        let screen = Screen::wide(390);
        save(&page, screen, folder.join("no-script.png"));
        off(false);
        count += 1;
    }
    println!("{count} pictures in {}", folder.display());
}

fn save(page: &Page, screen: Screen, file: PathBuf) {
    println!("{}", file.file_name().unwrap_or_default().display());
    fs::write(file, page.picture(screen)).expect("the picture is written");
}
