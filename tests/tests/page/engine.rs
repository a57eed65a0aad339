//! The engine alone.

use browser_tests::in_both_engines;
use browser_tests::page::Page;

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

    for (profile, fault) in FAULTS {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            import(new URL('engine/ordos-talent.js', location.href).href)
                .then(({{ estimate }}) => estimate({profile}))
                .then(() => done('no fault'), error => done(`${{error.name}} ${{error.key}} ${{error.message}}`));"
        );
        let found = page.done(page.session().execute_async(&script, vec![]));
        let found = found.json().as_str().unwrap_or_default().to_owned();
        assert!(
            found.starts_with(&format!("AnswerError {fault}")),
            "{profile}: {found}"
        );
        let (_, behind) = found.split_once(", found ").unwrap_or_default();
        assert!(
            !behind.is_empty() || fault.ends_with("of a question"),
            "{profile}: {found}"
        );
    }
}

/// Profiles that the module refuses, with the key and the beginning of the sentence.
const FAULTS: [(&str, &str); 14] = [
    (
        "{ degree: 'wizard' }",
        "degree degree: expected one of below_bachelor",
    ),
    (
        "{ start_date: new Date() }",
        "start_date start_date: expected a day written as YYYY-MM-DD, found \"an object of type Date\"",
    ),
    (
        "{ platform: new Set(['regional_key_lab']) }",
        "platform platform: expected one of national_rd_centre",
    ),
    (
        "{ platform: ['regional_key_lab\\ndegree=doctor'] }",
        "platform platform: expected one of national_rd_centre",
    ),
    (
        "{ platform: ['regional_key_lab+academician_station'] }",
        "platform platform: expected one of national_rd_centre",
    ),
    (
        "{ platform: [''] }",
        "platform platform: expected one of national_rd_centre",
    ),
    (
        "{ degree: ['doctor'] }",
        "degree degree: expected the key of an option as text, found \"a list\"",
    ),
    (
        "{ 'degree=doctor\\nmode': 'full_time' }",
        "degree\u{ff1d}doctor\u{fffd}mode degree\u{ff1d}doctor\u{fffd}mode: expected the key of a question",
    ),
    (
        "new Map([['degree', 'doctor']])",
        "null expected a plain object with the keys of questions, found an object of type Map",
    ),
    (
        "new URLSearchParams('degree=doctor')",
        "null expected a plain object with the keys of questions, found an object of type URLSearchParams",
    ),
    (
        "42",
        "null expected a plain object with the keys of questions, found 42",
    ),
    (
        "() => 1",
        "null expected a plain object with the keys of questions, found a function",
    ),
    (
        "null",
        "null expected a plain object with the keys of questions, found null",
    ),
    (
        "Object.create({ degree: 'doctor' })",
        "degree degree: expected a field of the object's own, found an inherited one",
    ),
];
