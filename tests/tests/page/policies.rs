//! Policies: found as one types, narrowed, each with its page, as of any day.

use browser_tests::keyboard::Key;
use browser_tests::layout::Screen;
use browser_tests::page::Page;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::json;

in_both_engines!(
    a_policy_is_found_as_one_types_and_leads_to_its_page_and_back,
    narrowing_stands_in_the_address_and_says_how_many_are_left,
    any_day_can_be_shown_and_left_again,
    back_leads_to_the_whole_list_where_one_was,
);
in_chromium!(
    a_policy_leads_to_an_estimate_that_asks_for_it_first_by_keyboard_alone,
    nothing_found_says_what_to_try,
    a_document_leads_to_what_replaced_it_and_to_its_benefits,
    a_policy_that_is_not_there_is_answered_with_the_way_home,
    a_search_that_cannot_be_fetched_is_said_and_can_be_tried_again,
    letters_are_marked_in_titles_as_they_are_typed,
    topic_that_no_document_covers_is_said_with_whom_to_ask,
    word_that_is_found_nowhere_is_said_beside_the_results,
);

const ANSWERED: &str = "v=1&applicant=person&mode=full_time";

fn a_policy_is_found_as_one_types_and_leads_to_its_page_and_back(page: &Page) {
    for language in Language::ALL {
        page.open(&format!("/policies?{ANSWERED}"));
        page.speak(language);
        page.wait_for_search();
        assert!(page.policies_found().len() > 10);
        page.look_for(language.pick("租房", "rent"));
        page.wait_until("the rent subsidy first", || {
            page.policies_found().first().map(String::as_str) == Some("rent-subsidy")
        });
        let count = page.text(".found-count").unwrap_or_default();
        let found = page.policies_found().len();
        assert!(count.contains(&found.to_string()), "{count}: {found}");
        page.wait_until("it in the address", || {
            page.holds(&format!("find={}", language.pick("租房", "rent")))
        });

        page.click("[data-benefit=rent-subsidy] a");
        page.wait_for_page("policy");
        assert_eq!(page.text("h1"), Some(language.benefit("rent-subsidy")));
        let title = page.done(page.session().title());
        assert!(
            title.starts_with(&language.benefit("rent-subsidy")),
            "{title}"
        );
        assert!(page.holds("applicant=person") && page.holds("mode=full_time"));
        page.wait_for_example();
        let sum = page.text(".example-sum").unwrap_or_default();
        assert!(sum.contains('=') && sum.contains("36"), "{sum}");
        let at_top = page.script("return scrollY === 0", vec![]);
        assert_eq!(at_top, json!(true), "a page begins at its top");

        page.click("a.back");
        page.wait_until("the list as it was", || {
            page.is_there("main.page-policies")
                && page.policies_found().first().map(String::as_str) == Some("rent-subsidy")
        });
        page.back();
        page.wait_for_page("policy");
        page.back();
        page.wait_for_page("policies");
        assert!(page.holds("applicant=person"));
        page.reload();
        page.wait_for_search();
        assert_eq!(
            page.policies_found().first().map(String::as_str),
            Some("rent-subsidy")
        );
    }
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn narrowing_stands_in_the_address_and_says_how_many_are_left(page: &Page) {
    page.open(&format!("/policies?{ANSWERED}"));
    page.speak(Language::English);
    page.wait_for_search();
    if page.is_there(".policy-filters:not([open])") {
        page.click(".policy-filters > summary");
    }
    let funds = "label[data-filter=kind] option:nth-child(4)";
    let says = page.wait_for("the kinds", || page.text(funds));
    page.narrow("kind", "Funds and loans");
    page.wait_until("it in the address", || page.holds("kind=fund"));
    let found = page.policies_found();
    assert!(
        says.contains(&format!("({})", found.len())),
        "{says}: {found:?}"
    );
    page.narrow("for", "Person");
    page.wait_until("both in the address", || {
        page.holds("kind=fund") && page.holds("for=person") && page.holds("applicant=person")
    });
    let fewer = page.policies_found();
    assert!(fewer.len() < found.len() && fewer.iter().all(|key| found.contains(key)));
    page.narrow("sort", "Largest amount first");
    page.wait_until("an order", || page.holds("sort=amount"));
    page.back();
    page.back();
    page.wait_until("only the kind", || {
        page.holds("kind=fund") && !page.holds("for=person") && page.policies_found() == found
    });
    page.reload();
    page.wait_for_search();
    assert_eq!(page.policies_found(), found);
    page.click("[data-action=clear-filters]");
    page.wait_until("all of them", || page.policies_found().len() > found.len());
    assert!(!page.holds("kind=fund") && page.holds("applicant=person"));
    assert!(
        !page.is_there(".message[role=alert]"),
        "nothing is said to be lost"
    );
}

fn any_day_can_be_shown_and_left_again(page: &Page) {
    page.open("/policies?v=1&applicant=person&origin=outside&mode=full_time");
    page.speak(Language::Chinese);
    page.wait_for_search();
    page.show_day("2023-06-01");
    assert!(page.holds("as_of=2023-06-01"));
    if page.is_there(".policy-filters:not([open])") {
        page.click(".policy-filters > summary");
    }
    page.narrow("in_force", "在有效期内");
    page.wait_until("it in the address", || page.holds("in_force=yes"));
    let found = page.policies_found();
    assert!(!found.contains(&"rent-subsidy".to_owned()), "{found:?}");
    page.click(".site-nav a:nth-child(2)");
    page.wait_for_page("estimate");
    assert!(page.holds("as_of=2023-06-01") && page.is_there(".as-of-message"));
    assert!(page.is_there(".group-not [data-benefit=rent-subsidy]"));
    page.click("[data-action=today]");
    page.wait_until("today", || !page.is_there(".as-of-message"));
    assert!(!page.fragment().contains("as_of"));
    page.wait_for_results();
    assert!(!page.is_there(".group-not [data-benefit=rent-subsidy]"));
    page.back();
    page.wait_until("that day again", || page.is_there(".as-of-message"));
}

fn a_policy_leads_to_an_estimate_that_asks_for_it_first_by_keyboard_alone(page: &Page) {
    page.imitate(Screen::wide(1280));
    page.open("/policies?v=1&applicant=person");
    page.speak(Language::English);
    page.wait_for_search();
    page.script("document.activeElement.blur()", vec![]);
    page.tab_to("the search", |focus| focus.name == "Search benefits");
    for letter in ["p", "o", "s", "t", "d", "o", "k"] {
        page.press_letter(letter);
    }
    page.wait_until("the postdoc subsidy", || {
        page.policies_found().first().map(String::as_str) == Some("postdoc-living")
    });
    page.tab_to("the first card", |focus| {
        focus.tag == "a" && focus.place == "postdoc-living"
    });
    page.press(Key::Enter);
    page.wait_for_page("policy");
    page.wait_for_example();
    page.tab_to("the way to the estimate", |focus| {
        focus.name.starts_with("Estimate what I could get")
    });
    page.press(Key::Enter);
    page.wait_for_page("estimate");
    assert!(page.holds("benefit=postdoc-living"));
    assert!(page.is_there("[data-benefit=postdoc-living][open] .benefit-body"));
    let asked = page.next_question();
    assert_eq!(asked.as_deref(), Some("degree"));
    page.answer(Language::English, "degree", "doctor");
    page.wait_until("what it hangs on next", || {
        page.next_question().as_deref() == Some("postdoc")
    });
    assert!(
        page.holds("benefit=postdoc-living"),
        "it stays in the address"
    );
    page.click("[data-action=stop-leading]");
    page.wait_until("the usual order", || !page.holds("benefit=postdoc-living"));
    page.back();
    page.wait_until("it first again", || page.holds("benefit=postdoc-living"));
}

fn nothing_found_says_what_to_try(page: &Page) {
    page.open("/policies?find=zzzzzz");
    page.speak(Language::Chinese);
    page.wait_for_search();
    assert_eq!(page.policies_found(), Vec::<String>::new());
    assert!(page.attribute(".found-count", "role").as_deref() == Some("status"));
    page.click(".suggestion");
    page.wait_until("something", || !page.policies_found().is_empty());
    let tag = page.focus().tag;
    assert_eq!(tag, "input", "one can go on typing");
    page.open("/policies?find=%E7%A7%9F%E6%88%BF&kind=fund");
    page.wait_for("the way out of the filters", || {
        page.text("[data-action=clear-filters]")
    });
    page.click("[data-action=clear-filters]");
    page.wait_until("something", || !page.policies_found().is_empty());
    assert!(page.holds("find=租房"), "what was typed stays");
}

fn a_document_leads_to_what_replaced_it_and_to_its_benefits(page: &Page) {
    page.open(&format!("/policies/housing-2022?{ANSWERED}"));
    page.speak(Language::English);
    assert!(
        page.text(".policy-facts")
            .unwrap_or_default()
            .contains("鄂人社发〔2022〕90号")
    );
    page.click(".policy-facts a");
    page.wait_until("its successor", || {
        page.fragment().starts_with("/policies/housing-2024?")
    });
    assert!(page.policies_found().contains(&"rent-subsidy".to_owned()));
    page.click("[data-benefit=rent-subsidy] a");
    page.wait_until("the benefit", || {
        page.fragment().starts_with("/policies/rent-subsidy?")
    });
    page.click("[data-document=housing-2022] a");
    page.wait_until("the first one again", || {
        page.fragment().starts_with("/policies/housing-2022?")
    });
    assert!(page.holds("mode=full_time"));
}

fn a_policy_that_is_not_there_is_answered_with_the_way_home(page: &Page) {
    page.open(&format!("/policies/no-such-thing?{ANSWERED}"));
    page.speak(Language::English);
    assert!(page.is_there("main.page-missing"));
    page.click("main a.button-main");
    page.wait_for_page("home");
    assert!(page.holds("mode=full_time"));
}

fn a_search_that_cannot_be_fetched_is_said_and_can_be_tried_again(page: &Page) {
    page.open("/about");
    page.speak(Language::Chinese);
    refuse(page, &["*/parts/policies-*"]);
    page.type_fragment("/policies?find=loan");
    page.wait_until("a message", || page.is_there(".message[role=alert]"));
    refuse(page, &[]);
    page.click(".message button");
    page.wait_until("something", || {
        page.policies_found().first().map(String::as_str) == Some("talent-finance")
    });
    assert!(!page.is_there(".message"));
}

fn letters_are_marked_in_titles_as_they_are_typed(page: &Page) {
    page.open("/policies");
    page.speak(Language::Chinese);
    page.wait_for_search();
    page.look_for("zuf");
    page.wait_until("marks", || {
        page.text("[data-benefit=rent-subsidy] mark").as_deref() == Some("租房")
    });
    page.look_for("租房补");
    page.wait_until("more", || {
        page.text("[data-benefit=rent-subsidy] mark").as_deref() == Some("租房补")
    });
    page.look_for("");
    page.wait_until("none", || !page.is_there("mark"));
}

fn back_leads_to_the_whole_list_where_one_was(page: &Page) {
    page.open("/policies");
    page.speak(Language::Chinese);
    page.wait_for_search();
    let first = page.policies_found().len();
    page.click("[data-action=show-all]");
    page.wait_until("all of them", || page.policies_found().len() > first);
    let all = page.policies_found();
    let late = all.last().expect("a policy");
    let link = format!("[data-benefit={late}] a");
    let to_link =
        "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' }); return scrollY";
    let place = page.script(to_link, vec![json!(link)]);
    page.click(&link);
    page.wait_for_page("policy");
    page.back();
    page.wait_for_page("policies");
    page.wait_until("all of them again", || page.policies_found() == all);
    page.wait_until("the place in the list", || {
        let is_near = "return Math.abs(scrollY - arguments[0]) < 200";
        page.script(is_near, vec![place.clone()]) == json!(true)
    });
    page.look_for("补贴");
    page.wait_until("another list, which is short", || {
        page.policies_found().len() <= first
    });
}

fn topic_that_no_document_covers_is_said_with_whom_to_ask(page: &Page) {
    for language in Language::ALL {
        page.open("/policies");
        page.speak(language);
        page.wait_for_search();
        page.look_for(language.pick("签证", "visas"));
        page.wait_until("the topic", || page.is_there("[data-topic=visas] a"));
        assert_eq!(page.policies_found(), Vec::<String>::new());
        assert!(!page.is_there(".suggestion"));
        let role = page.attribute(".found-missing", "role");
        assert_eq!(role.as_deref(), Some("status"));
        let said = page.text("[data-topic=visas]").unwrap_or_default();
        assert!(said.contains(language.pick("签证", "visas")), "{said}");
        page.look_for(language.pick("老婆工作", "job for my wife"));
        page.wait_until("what is related", || {
            page.policies_found() == ["one-stop-services"]
        });
        page.look_for(language.pick("签证 租房", "visa rent"));
        page.wait_until("the results of the other word", || {
            page.is_there("[data-topic=visas]")
                && page.policies_found().first().map(String::as_str) == Some("rent-subsidy")
        });
        page.click("[data-topic=visas] a");
        page.wait_until("the department to ask", || {
            page.fragment()
                .starts_with("/plan/department/public-security")
        });
        page.back();
        page.wait_until("the topic again", || page.is_there("[data-topic=visas]"));
    }
    assert_eq!(page.complaints(), Vec::<String>::new());
}

fn word_that_is_found_nowhere_is_said_beside_the_results(page: &Page) {
    page.open("/policies?find=zebra%20rent");
    page.speak(Language::English);
    page.wait_for_search();
    page.wait_until("the word", || {
        page.text(".found-missing .ignored").as_deref() == Some("No results for “zebra”.")
    });
    assert_eq!(
        page.policies_found().first().map(String::as_str),
        Some("rent-subsidy")
    );
    page.look_for("rent");
    page.wait_until("nothing left to say", || {
        !page.is_there(".found-missing .ignored")
    });
}

/// Keeps the browser from files, or lets it.
fn refuse(page: &Page, files: &[&str]) {
    page.developer_tools("Network.enable", json!({}));
    page.developer_tools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    page.developer_tools("Network.setBlockedURLs", json!({ "urls": files }));
}
