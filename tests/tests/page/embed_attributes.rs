//! The attributes of the element as makers of sites write them, its events, and what is seen where no page comes.

use std::fs;

use browser_tests::deploy::Deployment;
use browser_tests::environment::built_page;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::server::Server;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

use crate::embed_site::{Site, enter, inside, leave, press, told, wait_for_fit};

in_both_engines!(
    attributes_are_read_as_they_are_written,
    script_in_a_bundle_finds_the_page_by_the_link_or_by_src,
    page_behind_a_redirect_is_as_high_as_its_content,
    events_tell_figures_and_no_answers,
    link_out_carries_language_and_centre,
);

in_chromium!(
    link_comes_back_where_no_page_answers,
    link_comes_back_where_the_policy_forbids_the_frame,
    unknown_place_shows_the_map,
    scheme_is_that_of_the_site,
    name_of_the_frame_changes_nothing,
    compact_view_is_one_question_one_figure_and_one_button,
);

/// Attributes, the address of the frame behind the page's, and the number of warnings.
const ADDRESSES: [(&str, &str, usize); 33] = [
    ("", "#/estimate", 0),
    ("view='home'", "#/", 0),
    ("view=' HOME '", "#/", 0),
    ("view='/'", "#/", 0),
    ("view='/estimate'", "#/estimate", 0),
    ("view='#/plan/'", "#/plan", 0),
    ("view='#/policies?kind=fund'", "#/policies", 0),
    ("view='plan/3'", "#/plan/3", 0),
    ("view='nonsense'", "#/estimate", 1),
    ("view='constructor'", "#/estimate", 1),
    ("view='roster'", "#/estimate", 1),
    ("view='fair'", "#/estimate", 1),
    ("view='embed'", "#/estimate", 1),
    ("centre='suzhou'", "?centre=suzhou#/map/suzhou", 0),
    ("centre='suzhou' view='home'", "?centre=suzhou#/", 0),
    ("centre='a b'", "#/estimate", 1),
    ("lang='zh-CN'", "?lang=zh#/estimate", 0),
    ("lang='zh-Hans'", "?lang=zh#/estimate", 0),
    ("lang='ZH'", "?lang=zh#/estimate", 0),
    ("lang='en-US'", "?lang=en#/estimate", 0),
    ("lang='fr'", "#/estimate", 1),
    ("lang='constructor'", "#/estimate", 1),
    ("theme='#2b6cb0'", "?theme=2b6cb0#/estimate", 0),
    ("theme='2B6CB0'", "?theme=2b6cb0#/estimate", 0),
    ("theme='#fff'", "?theme=ffffff#/estimate", 0),
    ("theme='rgb(43, 108, 176)'", "?theme=2b6cb0#/estimate", 0),
    ("theme='Navy'", "?theme=000080#/estimate", 0),
    ("theme='hsl(0 100% 50%)'", "?theme=ff0000#/estimate", 0),
    ("theme='reddish'", "#/estimate", 1),
    ("scheme='Dark'", "?scheme=dark#/estimate", 0),
    ("scheme='night'", "#/estimate", 1),
    (
        "answers='?degree=doctor&amp;amp;amp;mode=full_time'",
        "#/estimate?degree=doctor&mode=full_time",
        0,
    ),
    (
        "answers='ORIGIN/#/map?degree=doctor'",
        "#/estimate?degree=doctor",
        0,
    ),
];

fn attributes_are_read_as_they_are_written(page: &Page) {
    // Far down: no frame is loaded.
    let elements = ADDRESSES
        .map(|(attributes, _, _)| format!("<ordos-talent {attributes}></ordos-talent>"))
        .join("\n");
    let body = format!("<div style=\"height: 20000px\"></div>{elements}");
    let site = Site::new(page, &body);
    site.open(page);
    let addresses = page.script(
        "return [...document.querySelectorAll('ordos-talent')].map(element => element.shadowRoot.querySelector('iframe').src)",
        vec![],
    );
    for (index, (attributes, expected, _)) in ADDRESSES.into_iter().enumerate() {
        let expected = format!("{}/{expected}", page.origin());
        assert_eq!(addresses[index], json!(expected), "{attributes}");
    }
    // What is said twice is warned of once.
    let warnings = page.script("return warnings", vec![]);
    let expected: usize = ADDRESSES.into_iter().map(|(_, _, warned)| warned).sum();
    assert_eq!(
        warnings.as_array().map(Vec::len),
        Some(expected),
        "{warnings}"
    );
    for word in ["nonsense", "reddish", "night", "fr", "home, estimate"] {
        assert!(warnings.to_string().contains(word), "{word} in {warnings}");
    }
}

fn script_in_a_bundle_finds_the_page_by_the_link_or_by_src(page: &Page) {
    let script = fs::read_to_string(built_page().join("embed.js")).expect("embed.js");
    let body = format!(
        "<ordos-talent><a href=\"ORIGIN/index.html#/estimate\">Ordos</a></ordos-talent>
        <ordos-talent src=\"ORIGIN\"><a href=\"/about-us.html\">Ordos</a></ordos-talent>
        <ordos-talent src=\"ORIGIN/index.html?a=b#/map\"></ordos-talent>
        <ordos-talent id=\"lost\"></ordos-talent>
        <script src=\"bundle.js\"></script><script>{script}</script></html>"
    );
    let site = Site::without_script(page, &body);
    site.add("bundle.js", &format!("window.bundled = true;\n{script}"));
    site.open(page);
    let addresses = page.script(
        "return [...document.querySelectorAll('ordos-talent')].map(element => element.shadowRoot.querySelector('iframe')?.src ?? null)",
        vec![],
    );
    let address = format!("{}/#/estimate", page.origin());
    assert_eq!(addresses, json!([address, address, address, null]));
    page.wait_until("a warning", || {
        let warnings = page.script("return warnings", vec![]);
        warnings.to_string().contains("expected the page's address")
    });
    wait_for_fit(page, 0);
}

fn page_behind_a_redirect_is_as_high_as_its_content(page: &Page) {
    let old = Deployment::empty();
    let redirect = "<!doctype html><title>Moved</title><script>location.replace('ORIGIN/' + location.search + location.hash)</script>";
    old.add("index.html", &redirect.replace("ORIGIN", &page.origin()));
    let server = Server::start(old.folder(), "/");
    let element = format!("<ordos-talent src=\"{}\"></ordos-talent>", server.page());
    let site = Site::new(page, &element);
    site.open(page);
    // The first page of the frame is not the guide's: its program is waited for.
    page.wait_until("a word from the frame", || !told(page, "ready").is_empty());
    wait_for_fit(page, 0);
}

fn events_tell_figures_and_no_answers(page: &Page) {
    let site = Site::new(
        page,
        "<ordos-talent lang=\"en\" answers=\"applicant=person&amp;mode=full_time\"></ordos-talent>",
    );
    site.open(page);
    page.wait_until("what is awaited of the page", || {
        told(page, "ready") == [json!({ "language": "en" })]
    });
    inside(page, 0, || {
        page.wait_until("the counts", || page.is_there(".group-counts"));
    });
    let title =
        "return document.querySelector('ordos-talent').shadowRoot.querySelector('iframe').title";
    assert_eq!(page.script(title, vec![]), json!("Ordos Talent Guide"));
    page.wait_until("the figures", || {
        told(page, "result").last().is_some_and(|result| {
            let ends = ["low", "high"].map(|end| result["total"][end].as_f64());
            ends.iter().all(Option::is_some)
                && result["counts"]["yours"].is_number()
                && result["counts"]["depends"].is_number()
                && result["counts"]["compete"].is_number()
                && result["counts"]["not"].is_number()
        })
    });
    let result = told(page, "result").pop().unwrap_or_default();
    assert!(result["usual"]["high"].is_number(), "{result}");
    assert!(!told(page, "height").is_empty());
    // Neither in events nor in messages: the site must not learn what a visitor said.
    let said = page.script("return [...messages, JSON.stringify(told)].join()", vec![]);
    let said = said.as_str().unwrap_or_default();
    for word in ["full_time", "person", "applicant", "mode"] {
        assert!(!said.contains(word), "{word} in {said}");
    }
}

fn link_out_carries_language_and_centre(page: &Page) {
    let site = Site::new(
        page,
        "<ordos-talent lang=\"en\" centre=\"suzhou\" view=\"estimate\" answers=\"degree=doctor\"></ordos-talent>",
    );
    site.open(page);
    let link = inside(page, 0, || {
        page.attribute(".frame-origin", "href").unwrap_or_default()
    });
    assert!(
        link.starts_with(&format!(
            "{}/?lang=en&centre=suzhou#/estimate?",
            page.origin()
        )) && link.contains("degree=doctor"),
        "{link}"
    );
    page.visit(&link);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    page.wait_until("the centre", || page.is_there("main > .centre-lead"));
    assert!(page.is_visible(".site-header"));
    // A choice made on this device counts more.
    page.click("[data-action=language]");
    page.reload();
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("zh-CN"));
}

fn link_comes_back_where_no_page_answers(page: &Page) {
    let folder = Deployment::empty();
    let server = Server::start(folder.folder(), "/");
    let body = format!(
        "<ordos-talent src=\"{0}\"><a href=\"{0}\">Ordos</a></ordos-talent><ordos-talent src=\"{0}\"></ordos-talent>",
        server.page()
    );
    let site = Site::new(page, &body);
    site.open(page);
    assert!(!page.is_visible("ordos-talent a"));
    // Its ten seconds are those of the element; the test looks until they are over.
    page.wait_until("the link inside", || page.is_visible("ordos-talent a"));
    let high = "return document.querySelector('ordos-talent').getBoundingClientRect().height";
    assert!(page.script(high, vec![]).as_f64() < Some(100.0));
    let warnings = page.script("return warnings", vec![]);
    assert!(warnings.to_string().contains("no page at"), "{warnings}");
}

fn link_comes_back_where_the_policy_forbids_the_frame(page: &Page) {
    let site = Site::new(
        page,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"frame-src 'none'\"><ordos-talent><a href=\"ORIGIN/\">Ordos</a></ordos-talent>",
    );
    site.open(page);
    page.wait_until("the link inside", || page.is_visible("ordos-talent a"));
    let warnings = page.script("return warnings", vec![]);
    assert!(warnings.to_string().contains("frame-src"), "{warnings}");
}

fn unknown_place_shows_the_map(page: &Page) {
    let site = Site::new(page, "<ordos-talent centre=\"atlantis\"></ordos-talent>");
    site.open(page);
    inside(page, 0, || page.wait_for_page("map"));
}

fn scheme_is_that_of_the_site(page: &Page) {
    let body = ["light", "dark", "auto"]
        .map(|scheme| {
            format!("<ordos-talent loading=\"eager\" scheme=\"{scheme}\"></ordos-talent>")
        })
        .join("");
    let site = Site::new(page, &body);
    for dark in [true, false] {
        page.imitate(Screen {
            dark,
            ..Screen::wide(1280)
        });
        site.open(page);
        let grounds: Vec<_> = (0..3)
            .map(|index| {
                let ground = "return getComputedStyle(document.documentElement).backgroundColor";
                inside(page, index, || page.script(ground, vec![]))
            })
            .collect();
        let system = if dark { &grounds[1] } else { &grounds[0] };
        assert_eq!(&grounds[2], system);
        assert_ne!(grounds[0], grounds[1]);
    }
}

fn name_of_the_frame_changes_nothing(page: &Page) {
    page.open("/");
    page.keep("v=1&applicant=person&degree=doctor");
    let site = Site::without_script(
        page,
        "<iframe name=\"screen\" src=\"ORIGIN/#/estimate\" width=\"900\" height=\"900\"></iframe>",
    );
    site.open(page);
    page.done(page.session().enter_frame(0));
    page.wait_for_start();
    assert!(page.attribute("html", "data-framed").is_some());
    assert!(!page.is_visible(".site-header"));
    assert!(!page.fragment().contains("doctor"), "{}", page.fragment());
    leave(page);
}

fn compact_view_is_one_question_one_figure_and_one_button(page: &Page) {
    page.imitate(Screen::wide(320).touch());
    let site = Site::new(
        page,
        "<meta name=\"viewport\" content=\"width=device-width\"><body style=\"margin: 0\"><ordos-talent view=\"compact\" lang=\"zh\"></ordos-talent>",
    );
    site.open(page);
    wait_for_fit(page, 0);
    enter(page, 0);
    let visible = "return [...document.querySelectorAll(arguments[0])].filter(element => element.getClientRects().length).length";
    let count = |selector: &str| page.script(visible, vec![json!(selector)]);
    let height = || {
        page.script(
            "return document.body.getBoundingClientRect().height",
            vec![],
        )
        .as_f64()
    };
    for chip in ["[data-question=who]", "[data-question=degree]"] {
        page.wait_until(chip, || page.is_visible(chip));
        assert_eq!(count(".question"), json!(1), "{chip}");
        assert_eq!(count(".frame-onward"), json!(1));
        assert!(height() <= Some(600.0), "{chip}: {:?}", height());
        press(page, &format!("{chip} .chip input"));
    }
    page.wait_until("the figure", || count("output.total-figure") == json!(1));
    assert!(height() <= Some(600.0), "{:?}", height());
    let link = page.attribute(".frame-onward", "href").unwrap_or_default();
    assert!(
        link.contains("#/estimate?") && link.contains("applicant="),
        "{link}"
    );
    leave(page);
}
