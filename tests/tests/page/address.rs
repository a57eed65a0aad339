//! Addresses that were cut, mistyped, or written by somebody else.

use browser_tests::in_both_engines;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_both_engines!(
    a_mangled_address_names_what_was_dropped_and_the_page_works,
    an_endless_address_does_not_hold_up_the_page,
    markup_in_an_address_is_only_text,
    an_unknown_page_is_said_to_be_missing_and_leads_home_with_the_answers,
    link_that_a_chat_app_changed_opens_page_and_answers_in_silence,
    sentence_in_an_address_is_not_quoted,
    day_far_away_is_shown_with_reserve,
);

fn a_mangled_address_names_what_was_dropped_and_the_page_works(page: &Page) {
    let degree = Language::Chinese.name("degree");
    let contract = Language::Chinese.name("contract_years");
    // What is wrong, and what the message must name.
    let cases: [(&str, &[&str]); 9] = [
        ("shoe_size=44", &["shoe_size"]),
        ("degree=wizard", &[&degree, "wizard"]),
        ("degree=master&degree=bachelor", &[&degree]),
        ("v=9", &["9"]),
        ("degree=%zz%", &[&degree, "%zz%"]),
        ("degree=%E9%FF", &[&degree]),
        ("contract_years=-3", &[&contract, "-3"]),
        ("contract_years=1e99", &[&contract, "1e99"]),
        (
            "start_date=2024-02-30&=&??&a=b=c",
            &[&Language::Chinese.name("start_date"), "2024-02-30", "a"],
        ),
    ];
    for (wrong, named) in cases {
        page.open(&format!("/estimate?applicant=person&{wrong}&mode=student"));
        page.speak(Language::Chinese);
        page.wait_until(&format!("a message about {wrong}"), || {
            page.is_there("main .message[role=alert]")
        });
        let message = page.text(".message[role=alert]").unwrap_or_default();
        for name in named {
            assert!(
                message.contains(name),
                "{wrong}: expected {name} in: {message}"
            );
        }
        for question in ["applicant", "mode"] {
            assert!(
                page.is_there(&format!("li.answer[data-question={question}]")),
                "{wrong}: {question} is kept"
            );
        }
        // And on it goes.
        page.edit("mode");
        page.answer(Language::Chinese, "mode", "founder");
        page.wait_for_answer("mode", "founder");
    }
}

fn an_endless_address_does_not_hold_up_the_page(page: &Page) {
    let long = "x".repeat(20_000);
    let many: Vec<_> = (0..2_000)
        .map(|number| format!("&field{number}=1"))
        .collect();
    for wrong in [
        format!("&degree={long}"),
        format!("&{long}=1"),
        many.concat(),
    ] {
        page.open(&format!("/estimate?applicant=person&mode=student{wrong}"));
        page.wait_until("a message", || page.is_there("main .message[role=alert]"));
        let message = page.text(".message[role=alert]").unwrap_or_default();
        assert!(
            message.chars().count() < 20_000,
            "the message stays readable"
        );
        assert!(page.is_there("li.answer[data-question=mode]"));
        page.click(".message[role=alert] .message-close");
        page.wait_until("the message to go", || {
            !page.is_there(".message[role=alert]")
        });
    }
}

fn markup_in_an_address_is_only_text(page: &Page) {
    page.open("/estimate?applicant=person&%3Cimg%20src=x%20onerror=%22window.harmed=1%22%3E=1&degree=%3Cb%3Ebold%3C/b%3E");
    page.wait_until("a message", || page.is_there("main .message[role=alert]"));
    let message = page.text(".message[role=alert]").unwrap_or_default();
    assert!(!message.contains("bold"), "{message}");
    assert!(!page.is_there("[role=alert] img, [role=alert] li b"));
}

fn link_that_a_chat_app_changed_opens_page_and_answers_in_silence(page: &Page) {
    const CODE: &str = "14100001GXNM63C";
    let answers = [("mode", "full_time"), ("degree", "master")];
    for address in [
        format!("/estimate?q={CODE}。快来看"),
        format!("/estimate?q={CODE}，"),
        format!("/estimate?q={CODE}%0A"),
        format!("/estimate?q={CODE}."),
        format!("/estimate?q={CODE}?from=singlemessage"),
        format!("/estimate?q={CODE}&from=timeline&isappinstalled=0"),
        format!("/estimate%3Fq%3D{CODE}"),
        format!("/Estimate?q={}&utm_source=x&fbclid=y", CODE.to_lowercase()),
        "/estimate?v=1&amp;applicant=person&amp;mode=full_time&amp;degree=master".to_owned(),
        "estimate?v=1&applicant=person&mode=full_time&degree=master，快来".to_owned(),
        "/estimate&applicant=person&mode=full_time&degree=master".to_owned(),
    ] {
        page.open(&address);
        page.wait_until(&format!("{address} to open the estimate"), || {
            page.is_there("li[data-question=degree]")
        });
        assert!(
            !page.is_there(".message[role=alert]"),
            "{address}: {:?}",
            page.text(".message[role=alert]")
        );
        for (question, answer) in answers {
            page.wait_until(&format!("{address} to be read"), || {
                page.holds(&format!("{question}={answer}")) || page.fragment().contains(CODE)
            });
        }
    }
    for address in ["/map&shareTo=weixin", "/map。", "map", "/Map"] {
        page.open(address);
        page.wait_until(&format!("{address} to open the map"), || {
            page.is_there("main.page-map")
        });
        assert!(!page.is_there(".message[role=alert]"), "{address}");
    }
}

fn sentence_in_an_address_is_not_quoted(page: &Page) {
    page.open("/estimate?mode=student&Your%20account%20is%20locked=1&degree=%E6%82%A8%E7%9A%84%E8%A1%A5%E8%B4%B4%E5%B7%B2%E5%88%B0%E8%B4%A6&%E2%80%AEx=1");
    page.wait_until("a message", || page.is_there("main .message[role=alert]"));
    let message = page.text(".message[role=alert]").unwrap_or_default();
    for quoted in ["account", "补贴已到账", "\u{202e}"] {
        assert!(!message.contains(quoted), "{message}");
    }
    assert!(page.is_there("li[data-question=mode]"));
}

fn day_far_away_is_shown_with_reserve(page: &Page) {
    page.open("/policies?as_of=2030-01-01");
    page.speak(Language::English);
    let said = page.text(".as-of-message p").unwrap_or_default();
    assert!(said.contains("documents known on"), "{said}");
    page.open("/policies?as_of=2001-01-01");
    let said = page.text(".as-of-message p").unwrap_or_default();
    assert!(said.contains("Earlier policies are not included"), "{said}");
}

fn an_unknown_page_is_said_to_be_missing_and_leads_home_with_the_answers(page: &Page) {
    for path in ["/nowhere", "/estimate/deeper", "/%zz", "nonsense", "/关于"] {
        page.open(&format!(
            "{path}?applicant=person&mode=student&degree=master"
        ));
        page.wait_until(&format!("{path} to be missing"), || {
            page.is_there("main.page-missing h1")
        });
        page.speak(Language::English);
        assert!(!page.is_there(".site-nav [aria-current=page]"), "{path}");
        page.click("main a.button-main");
        page.wait_for_page("home");
        let chosen = page.chosen("degree");
        assert_eq!(
            chosen,
            Some(Language::English.option("degree", "master")),
            "{path}"
        );
    }
}
