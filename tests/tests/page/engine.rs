//! The engine alone.

use browser_tests::in_both_engines;
use browser_tests::page::Page;
use serde_json::json;

in_both_engines!(the_engine_alone_answers_in_a_page_of_ten_lines);

fn the_engine_alone_answers_in_a_page_of_ten_lines(page: &Page) {
    let address = format!("{}engine/example.html", page.address());
    page.done(page.session().goto(address));
    page.wait_until("a result", || {
        page.text("output")
            .is_some_and(|text| text.contains("next:"))
    });
    // The same as the page itself says.
    let shown = page.text("output").unwrap_or_default();
    page.open("/estimate?applicant=person&mode=full_time&degree=doctor");
    let total = page.total();
    let expected = format!("CNY {} – {}", total.low, total.high);
    assert!(shown.contains(&expected), "expected {expected} in {shown}");

    let fault = "const done = arguments[arguments.length - 1];
        import(new URL('engine/ordos-talent.js', location.href).href)
            .then(({ estimate }) => estimate({ degree: 'wizard' }))
            .then(() => done('no fault'), error => done(`${error.name} ${error.key}`));";
    let fault = page.done(page.session().execute_async(fault, vec![]));
    assert_eq!(*fault.json(), json!("AnswerError degree"));
}
