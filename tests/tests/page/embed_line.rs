//! The page that builds the line for other sites, and what becomes of its line there.

use browser_tests::deploy::Deployment;
use browser_tests::in_both_engines;
use browser_tests::page::Page;
use browser_tests::server::Server;
use serde_json::json;

use crate::embed::inside;

in_both_engines!(
    the_line_says_what_was_chosen_and_the_preview_shows_it,
    the_line_works_in_another_site_that_allows_what_is_said_and_no_more,
    without_an_address_there_is_no_line,
);

fn the_line_says_what_was_chosen_and_the_preview_shows_it(page: &Page) {
    page.open("/embed?applicant=person&degree=doctor");
    give_address(page);
    assert_eq!(
        line(page),
        format!(
            "<ordos-talent view=\"estimate\"><a href=\"{0}/#/estimate\">鄂尔多斯，能给你什么？ What can Ordos offer you?</a></ordos-talent>\n<script src=\"{0}/embed.js\" async></script>",
            page.origin()
        )
    );
    // WebKit's driver waits for ever for a frame that is gone before it was there.
    wait_for_preview(page);
    page.click("[data-view=map]");
    wait_for_preview(page);
    choose_centre(page, "suzhou");
    wait_for_preview(page);
    page.click("[data-language=en]");
    wait_for_preview(page);
    page.click("[data-colour=own]");
    wait_for_preview(page);
    page.click(".embed-choices .chip:has([type=checkbox])");
    page.wait_until("all of it in the line", || {
        line(page).starts_with(
            "<ordos-talent view=\"map\" centre=\"suzhou\" lang=\"en\" theme=\"#2b6cb0\" answers=\"v=1&amp;applicant=person&amp;degree=doctor\">",
        )
    });
    for said in [
        "view=map",
        "centre=suzhou",
        "lang=en",
        "theme=2b6cb0",
        "answers=yes",
    ] {
        assert!(page.holds(said), "{said} in {}", page.fragment());
    }
    let steps = page.script("return history.length", vec![]);
    inside(page, 0);
    page.wait_until("the centre's own page", || {
        page.is_there(".map-columns #place")
    });
    let fragment = page.fragment();
    assert!(
        fragment.starts_with("/map/suzhou?") && fragment.contains("degree=doctor"),
        "{fragment}"
    );
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    page.done(page.session().enter_default_frame());

    // Another choice is another preview, and no step of the history.
    page.click("[data-view=policies]");
    inside(page, 0);
    page.wait_for_page("policies");
    page.done(page.session().enter_default_frame());
    assert_eq!(page.script("return history.length", vec![]), steps);

    // It survives a reload.
    let chosen = line(page);
    page.reload();
    page.wait_for_start();
    page.wait_until("a line", || page.is_there("#embed-line"));
    assert_eq!(line(page), chosen);
    page.click("[data-action=copy-line]");
    page.wait_until("to hear whether it was copied", || {
        page.text(".embed-line .take-status")
            .is_some_and(|said| !said.is_empty())
    });
}

fn the_line_works_in_another_site_that_allows_what_is_said_and_no_more(page: &Page) {
    page.open("/embed?centre=shanghai&lang=en");
    give_address(page);
    let line = line(page);
    let policy = page.script(
        "return document.querySelector('.embed-policy').textContent",
        vec![],
    );
    let policy = policy.as_str().expect("a policy");
    let folder = Deployment::empty();
    folder.add(
        "index.html",
        &format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; {policy}\"><title>Shanghai</title><link rel=\"icon\" href=\"data:,\"><h1>Shanghai</h1>{line}</html>"
        ),
    );
    let host = Server::start(folder.folder(), "/");
    page.done(page.session().goto(host.page()));
    inside(page, 0);
    page.wait_until("the centre above the estimate", || {
        page.is_there("main.page-estimate > .centre-lead")
    });
    // Its own centre leads on every page, and no other.
    let leads = page.texts(".centre-name");
    assert!(
        leads.len() == 1 && leads[0].contains("Shanghai"),
        "{leads:?}"
    );
    for (fragment, is_there) in [
        ("#/", true),
        ("#/policies", true),
        ("#/map/shanghai", false),
    ] {
        page.script("location.hash = arguments[0]", vec![json!(fragment)]);
        page.wait_until(fragment, || page.is_there(".centre-lead") == is_there);
    }
    page.done(page.session().enter_default_frame());
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn without_an_address_there_is_no_line(page: &Page) {
    page.open("/embed?view=cellar&theme=red");
    page.wait_until("to be asked for an address", || {
        page.is_there(".embed-wanted")
    });
    let lost = page.texts(".message li");
    assert_eq!(lost, ["view=cellar", "theme=red"]);
    page.write("#embed-address", "talent.example");
    assert!(page.is_there(".embed-wanted") && !page.is_there("#embed-line"));
    page.write("#embed-address", "https://talent.example/guide/index.html");
    page.wait_until("a line", || page.is_there("#embed-line"));
    assert!(line(page).contains("src=\"https://talent.example/guide/embed.js\""));
}

/// Says that the page is hosted where it is.
fn give_address(page: &Page) {
    page.wait_until("a field for the address", || {
        page.is_there("#embed-address")
    });
    page.write("#embed-address", &page.origin());
    page.wait_until("a line", || page.is_there("#embed-line"));
}

fn wait_for_preview(page: &Page) {
    page.wait_until("the preview", || {
        page.is_there(".embed-window ordos-talent")
    });
    inside(page, 0);
    page.done(page.session().enter_default_frame());
}

fn line(page: &Page) -> String {
    let line = page.script(
        "return document.querySelector('#embed-line')?.value ?? ''",
        vec![],
    );
    line.as_str().unwrap_or_default().to_owned()
}

fn choose_centre(page: &Page, id: &str) {
    page.wait_until("the list of places", || {
        page.is_there(&format!("#embed-centre option[value={id}]"))
    });
    let script = "const select = document.querySelector('#embed-centre');
        select.value = arguments[0];
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    page.script(script, vec![json!(id)]);
}
