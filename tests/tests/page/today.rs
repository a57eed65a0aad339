//! The day of the page follows the clock of the visitor.

use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_chromium!(day_follows_when_the_page_comes_back_into_sight);

/// Moves the clock on by three days, and lets the page come back into sight. Returns the day in words and in figures.
const THREE_DAYS_LATER: &str = "
    const Real = Date, ahead = 3 * 86400000;
    window.Date = class extends Real {
        constructor(...given) {
            super(...(given.length ? given : [Real.now() + ahead]));
        }
        static now() { return Real.now() + ahead; }
    };
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    const day = new window.Date(), two = number => String(number).padStart(2, '0');
    const month = day.toLocaleString('en', { month: 'long' });
    return `${day.getDate()} ${month} ${day.getFullYear()}|` +
        `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;";

fn day_follows_when_the_page_comes_back_into_sight(page: &Page) {
    page.open("/estimate?v=1&applicant=person&origin=outside&mode=full_time&start_date=2020-01-01");
    page.speak(Language::English);
    page.edit("start_date");
    let day = page.script(THREE_DAYS_LATER, vec![]);
    let (words, figures) = day
        .as_str()
        .and_then(|day| day.split_once('|'))
        .expect("a day");
    page.wait_until("the day to follow", || {
        page.text("main").is_some_and(|text| text.contains(words))
    });
    // The last interval begins in the past and holds today, but nobody said that it is today.
    let last =
        "li.answer[data-question=start_date] .chip:nth-last-child(1 of .chip:not(.chip-unsure))";
    let label = page.text(last).unwrap_or_default();
    page.click(last);
    page.wait_until("the interval as the answer", || {
        page.text("li.answer[data-question=start_date] .answer-value")
            .is_some_and(|value| value == label)
    });
    assert!(page.fragment().contains("start_date=20"));
    assert!(!page.holds(&format!("start_date={figures}")));
}
