//! How a table gets into the roster: a picture in its place.

use browser_tests::in_chromium;
use browser_tests::page::Page;
use browser_tests::words::Language;

in_chromium!(picture_that_is_pasted_is_named);

fn picture_that_is_pasted_is_named(page: &Page) {
    page.open("/roster");
    page.speak(Language::English);
    page.wait_until("a field", || page.is_there("#roster-paste"));
    // A browser lets nobody put a picture on its clipboard without asking; the event is the one that it sends.
    let paste = "const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'list.png', { type: 'image/png' }));
        document.querySelector('#roster-paste').dispatchEvent(
            new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))";
    page.script(paste, vec![]);
    page.wait_until("a message about pictures", || {
        page.text(".roster-refused")
            .is_some_and(|text| text.contains("Pictures cannot be read"))
    });
}
