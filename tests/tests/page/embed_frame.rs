//! The frame of another site as a part of its page: scrolling, dialogs, history, size.

use browser_tests::page::Page;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

use crate::embed_site::{Site, enter, inside, leave, press, told, wait_for_fit};

in_both_engines!(
    dialog_opens_in_sight,
    going_on_inside_brings_the_top_into_view,
    visit_adds_at_most_one_step_to_the_history,
    late_attributes_add_no_step_to_the_history,
    element_is_as_wide_as_its_place_and_hides_when_told,
    moved_element_goes_on_where_it_was,
    views_for_work_are_not_offered,
);

in_chromium!(
    back_inside_leads_to_the_first_page,
    frames_out_of_sight_are_as_high_as_their_content,
    height_fits_after_many_changes_of_width,
    no_view_grows_for_ever,
    moved_before_another_the_frame_goes_on,
);

/// A long text above and below the element, with answers that make a long page.
const LONG_SITE: &str = "<div style=\"height: 1500px\">Above</div>
<ordos-talent lang=\"zh\" answers=\"applicant=person&amp;mode=full_time&amp;degree=doctor\"><a href=\"ORIGIN/\">Ordos</a></ordos-talent>
<div style=\"height: 3000px\">Below</div>";

fn dialog_opens_in_sight(page: &Page) {
    let site = Site::new(page, LONG_SITE);
    site.open(page);
    scroll_to_element(page);
    wait_for_fit(page, 0);
    assert_eq!(page.script("return scrollY", vec![]), json!(1500));
    let button = "[data-action=larger-code]";
    let place = inside(page, 0, || {
        page.wait_until("the code", || page.is_there(button));
        number(
            page,
            "return document.querySelector('[data-action=larger-code]').getBoundingClientRect().top",
        )
    });
    page.script(
        "scrollTo(0, 1500 + arguments[0] - innerHeight / 2)",
        vec![json!(place)],
    );
    inside(page, 0, || press(page, button));
    let rect = "const { top, bottom } = document.querySelector('dialog[open]')?.getBoundingClientRect() ?? {}; return [top, bottom]";
    page.wait_until("the dialog in the window of the site", || {
        let dialog = inside(page, 0, || page.script(rect, vec![]));
        let [Some(top), Some(bottom)] = [0, 1].map(|end| dialog[end].as_f64()) else {
            return false;
        };
        let frame = frame_top(page);
        frame + top >= -1.0 && frame + bottom <= number(page, "return innerHeight") + 1.0
    });
    inside(page, 0, || press(page, "dialog [data-action=close]"));
    wait_for_fit(page, 0);
}

fn going_on_inside_brings_the_top_into_view(page: &Page) {
    let site = Site::new(page, LONG_SITE);
    site.open(page);
    scroll_to_element(page);
    wait_for_fit(page, 0);
    // The way to what one takes away leads far down.
    let down = inside(page, 0, || {
        press(page, "[data-action=take-away]");
        number(
            page,
            "return document.querySelector('.take-away').getBoundingClientRect().top",
        )
    });
    page.wait_until("the section in the window of the site", || {
        let top = frame_top(page) + down;
        (-1.0..number(page, "return innerHeight - 100")).contains(&top)
    });
    inside(page, 0, || {
        press(page, "a[href^='#/policies/']");
        page.wait_for_page("policy");
    });
    page.wait_until("the top of the frame in the window of the site", || {
        (-1.0..number(page, "return innerHeight - 100")).contains(&frame_top(page))
    });
    wait_for_fit(page, 0);
}

fn visit_adds_at_most_one_step_to_the_history(page: &Page) {
    let site = Site::new(page, "<ordos-talent view=\"home\"></ordos-talent>");
    site.open(page);
    let steps = || number(page, "return history.length");
    let before = steps();
    inside(page, 0, || {
        for question in ["who", "degree", "start_date"] {
            press(page, &format!("[data-question={question}] .chip input"));
        }
        page.wait_until("three answers", || page.fragment().contains("start_date="));
    });
    assert!(steps() - before < 0.5, "answers are no steps");
    inside(page, 0, || {
        for name in ["estimate", "policies", "map", "plan"] {
            follow(page, name);
        }
    });
    assert!(steps() - before < 1.5, "pages are one step");
}

fn back_inside_leads_to_the_first_page(page: &Page) {
    let site = Site::new(page, LONG_SITE);
    site.open(page);
    scroll_to_element(page);
    enter(page, 0);
    page.click("a[href^='#/policies/']");
    page.wait_for_page("policy");
    follow(page, "plan");
    // Back is the browser's: the driver leaves the frame.
    leave(page);
    page.back();
    inside(page, 0, || {
        page.wait_for_page("estimate");
        assert!(page.holds("degree=doctor"), "{}", page.fragment());
    });
}

/// Follows a link to a page.
fn follow(page: &Page, name: &str) {
    let script =
        "const link = Object.assign(document.createElement('a'), { href: `#/${arguments[0]}` });
        document.querySelector('main').append(link);
        link.click()";
    page.script(script, vec![json!(name)]);
    page.wait_for_page(name);
}

fn late_attributes_add_no_step_to_the_history(page: &Page) {
    let site = Site::new(page, LONG_SITE);
    site.open(page);
    scroll_to_element(page);
    inside(page, 0, || ());
    page.wait_until("a word from the frame", || !told(page, "ready").is_empty());
    let before = page.script("return history.length", vec![]);
    for (name, value) in [("view", "home"), ("lang", "en"), ("view", "map")] {
        let script =
            "document.querySelector('ordos-talent').setAttribute(arguments[0], arguments[1])";
        page.script(script, vec![json!(name), json!(value)]);
        inside(page, 0, || {
            if name == "view" {
                page.wait_for_page(value);
            }
        });
    }
    inside(page, 0, || {
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    });
    assert_eq!(page.script("return history.length", vec![]), before);
}

fn element_is_as_wide_as_its_place_and_hides_when_told(page: &Page) {
    let element = "<ordos-talent><a href=\"ORIGIN/\">Ordos</a></ordos-talent>";
    let body = "<style>.closed { display: none }</style>
        <div data-least=\"300\" style=\"display: flex\"><p>Some words beside it</p>ELEMENT</div>
        <div data-least=\"300\" style=\"display: flex; flex-direction: column; align-items: center\">ELEMENT</div>
        <table data-least=\"300\"><tr><td>Beside</td><td>ELEMENT</td></tr></table>
        <div data-least=\"300\" style=\"display: flow-root\"><ordos-talent style=\"float: left\"></ordos-talent></div>
        <div data-least=\"300\" style=\"display: grid; grid-template-columns: 6rem 1fr\"><p>Beside</p>ELEMENT</div>
        <div data-most=\"0\"><ordos-talent hidden></ordos-talent></div>
        <div data-most=\"0\"><ordos-talent class=\"closed\"></ordos-talent></div>
        <div data-most=\"120\"><ordos-talent style=\"display: block; width: 120px\"></ordos-talent></div>"
        .replace("ELEMENT", element);
    let site = Site::new(page, &body);
    site.open(page);
    let wrong = "return [...document.querySelectorAll('ordos-talent')].flatMap(element => {
        const place = element.closest('[data-least], [data-most]');
        const { least = 0, most = innerWidth } = place.dataset;
        const wide = [element, element.shadowRoot.querySelector('iframe')].map(part => part.getBoundingClientRect().width);
        return wide.every(width => Math.min(width, innerWidth) >= least && width <= most) ? [] : [`${place.outerHTML.slice(0, 90)} ${wide}`];
    })";
    assert_eq!(page.script(wrong, vec![]), json!([]));
    assert!(
        number(
            page,
            "return document.documentElement.scrollWidth - innerWidth"
        ) < 1.0
    );
    // Styles of the site are not overwritten, and what was hidden is shown.
    page.script("for (const element of document.querySelectorAll('[hidden], .closed')) { element.hidden = false; element.className = '' }", vec![]);
    let narrow = "return [...document.querySelectorAll('[data-most=\"0\"] ordos-talent')].filter(element => element.getBoundingClientRect().width < 300).length";
    assert_eq!(page.script(narrow, vec![]), json!(0));
}

fn frames_out_of_sight_are_as_high_as_their_content(page: &Page) {
    let element = "<ordos-talent loading=\"eager\" answers=\"applicant=person&amp;mode=full_time\"></ordos-talent><div style=\"height: 4000px\"></div>";
    let site = Site::new(
        page,
        &format!("<div style=\"height: 4000px\"></div>{element}{element}"),
    );
    site.open(page);
    for index in 0..2 {
        wait_for_fit(page, index);
    }
    // A width that changes is heard of out of sight, too.
    page.script(
        "for (const element of document.querySelectorAll('ordos-talent')) element.style.width = '360px'",
        vec![],
    );
    for index in 0..2 {
        wait_for_fit(page, index);
    }
    assert_eq!(page.script("return scrollY", vec![]), json!(0));
}

fn height_fits_after_many_changes_of_width(page: &Page) {
    let site = Site::new(page, LONG_SITE);
    site.open(page);
    scroll_to_element(page);
    wait_for_fit(page, 0);
    let resize = "const element = document.querySelector('ordos-talent');
        let seed = 1, left = 300;
        const next = () => {
            seed = seed * 48271 % 2147483647;
            element.style.width = `${320 + seed % 900}px`;
            left -= 1;
            if (left) requestAnimationFrame(next); else window.isOver = true;
        };
        next()";
    page.script(resize, vec![]);
    page.wait_until("the changes to end", || {
        page.script("return window.isOver === true", vec![]) == json!(true)
    });
    wait_for_fit(page, 0);
}

fn no_view_grows_for_ever(page: &Page) {
    for view in [
        "home", "estimate", "compare", "policies", "plan", "map", "about", "compact",
    ] {
        let site = Site::new(
            page,
            &format!("<ordos-talent view=\"{view}\"></ordos-talent>"),
        );
        site.open(page);
        wait_for_fit(page, 0);
        let changes = told(page, "height");
        assert!(changes.len() < 20, "{view}: {changes:?}");
    }
    // Where a link of old leads to the screen for fairs, it is no higher than the site's window.
    let site = Site::new(page, "<ordos-talent></ordos-talent>");
    site.open(page);
    inside(page, 0, || {
        page.script("location.hash = '#/fair'", vec![]);
        page.wait_for_page("fair");
    });
    wait_for_fit(page, 0);
    let changes = told(page, "height");
    assert!(changes.len() < 40, "{changes:?}");
}

fn moved_element_goes_on_where_it_was(page: &Page) {
    let site = Site::new(
        page,
        "<div id=\"first\"><ordos-talent lang=\"en\"></ordos-talent></div><div id=\"second\"></div>",
    );
    site.open(page);
    wait_for_fit(page, 0);
    inside(page, 0, || {
        press(page, "a[href^='#/policies/']");
        page.wait_for_page("policy");
    });
    let sealed = "return messages.filter(message => message.includes('ordosTalentSeal')).length";
    page.wait_until("the frame to tell where it is", || {
        page.script(sealed, vec![]).as_u64() > Some(0)
    });
    page.script(
        "document.getElementById('second').append(document.querySelector('ordos-talent'))",
        vec![],
    );
    inside(page, 0, || {
        page.wait_for_page("policy");
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    });
    wait_for_fit(page, 0);
    let frames = "return document.querySelector('ordos-talent').shadowRoot.querySelectorAll('iframe').length";
    assert_eq!(page.script(frames, vec![]), json!(1));
    // The site cannot read it.
    let said = page.script("return messages.join()", vec![]);
    assert!(!said.to_string().contains("policies"), "{said}");
}

fn moved_before_another_the_frame_goes_on(page: &Page) {
    let site = Site::new(
        page,
        "<div id=\"first\"><ordos-talent></ordos-talent></div><div id=\"second\"></div>",
    );
    site.open(page);
    inside(page, 0, || {
        page.script("window.isSame = true", vec![]);
    });
    let moved =
        "const [first, second] = ['first', 'second'].map(id => document.getElementById(id));
        if (!second.moveBefore) return false;
        second.moveBefore(first.firstElementChild, null);
        return true";
    if page.script(moved, vec![]) == json!(true) {
        inside(page, 0, || {
            assert_eq!(page.script("return window.isSame", vec![]), json!(true));
        });
        wait_for_fit(page, 0);
    }
}

fn views_for_work_are_not_offered(page: &Page) {
    let site = Site::new(page, "<ordos-talent view=\"home\"></ordos-talent>");
    site.open(page);
    inside(page, 0, || {
        page.wait_until("the styles of frames", || {
            !page.is_visible("a[href^='#/roster']")
        });
        for path in ["roster", "fair", "embed"] {
            assert!(!page.is_visible(&format!("a[href^='#/{path}']")), "{path}");
        }
        assert!(page.is_visible("main a[href^='#/map']"));
        assert!(page.is_there("footer > .frame-origin"), "in a landmark");
    });
}

fn scroll_to_element(page: &Page) {
    page.script("scrollTo(0, 1500)", vec![]);
}

/// Returns the distance of the element from the top of the site's window.
fn frame_top(page: &Page) -> f64 {
    number(
        page,
        "return document.querySelector('ordos-talent').getBoundingClientRect().top",
    )
}

fn number(page: &Page, script: &str) -> f64 {
    page.script(script, vec![])
        .as_f64()
        .unwrap_or_else(|| panic!("expected a number of {script}"))
}
