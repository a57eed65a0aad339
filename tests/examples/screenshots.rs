//! Pictures of every page for eyes: `cargo run -p browser-tests --example screenshots [WORD…]`.
//!
//! They are written into `target/screenshots`; with words, only those whose names contain one of them.

use std::fs;
use std::path::Path;

use browser_tests::browser::Engine;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::words::Language;

const DOCTOR: &str = "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true&executive=false&start_date=2026-03-01&contract_years=3&social_insurance=true&district=dongsheng&degree=doctor&school=first_class_university&title=none&talent_class=none&honour=none&postdoc=false&owns_home=false&renting=true&village_talent=false";

/// What to do before the picture is taken.
type Act = fn(&Page, Language);

const VIEWS: [(&str, &str, Act); 11] = [
    ("home", "/", |_, _| ()),
    (
        "home-answered",
        "/?applicant=person&mode=full_time&degree=doctor",
        |_, _| (),
    ),
    ("estimate-empty", "/estimate", |_, _| ()),
    (
        "estimate-range",
        "/estimate?applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=2&degree=doctor",
        |_, _| (),
    ),
    (
        "estimate-editing",
        "/estimate?applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=2&degree=doctor",
        |page, _| page.edit("contract_years"),
    ),
    ("estimate-doctor", DOCTOR, |_, _| ()),
    ("estimate-benefit", DOCTOR, |page, _| {
        page.open_benefit("graduate-settling-in");
    }),
    (
        "estimate-firm",
        "/estimate?applicant=organisation&high_tech=true&platform=regional_key_lab+new_rd_institution",
        |page, _| page.edit("platform"),
    ),
    (
        "message",
        "/estimate?applicant=person&shoe_size=44&degree=wizard",
        |_, _| (),
    ),
    ("about", "/about", |_, _| ()),
    ("missing", "/nowhere", |_, _| ()),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots");
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    let page = Page::start(Engine::Chromium);
    for (name, place, act) in VIEWS {
        for language in Language::ALL {
            for width in [360, 390, 768, 1280] {
                for screen in [Screen::wide(width), Screen::wide(width).dark()] {
                    let (tongue, light) = (
                        language.pick("zh", "en"),
                        if screen.dark { "dark" } else { "light" },
                    );
                    let file = format!("{name}-{width}-{light}-{tongue}.png");
                    if wanted.is_empty() || wanted.iter().any(|word| file.contains(word.as_str())) {
                        page.imitate(screen);
                        page.open(place);
                        page.speak(language);
                        act(&page, language);
                        fs::write(folder.join(&file), page.picture())
                            .expect("the picture is written");
                        println!("{file}");
                    }
                }
            }
        }
    }
    println!("in {}", folder.display());
}
