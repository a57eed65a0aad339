//! A whole table of people: read, put right, worked out and saved, on the device.

use std::fmt::Write;

use browser_tests::page::Page;
use browser_tests::words::Language;
use browser_tests::{in_both_engines, in_chromium};
use serde_json::{Value, json};

in_both_engines!(
    a_pasted_table_is_worked_out_and_one_of_it_opens_in_the_estimate,
    a_file_in_the_characters_of_chinese_spreadsheets_is_read,
);
in_chromium!(
    nothing_of_a_roster_leaves_the_device,
    a_column_taken_for_something_else_is_put_right,
    what_was_not_understood_is_put_right_for_all_rows_at_once,
    five_thousand_rows_stay_smooth_and_can_be_stopped,
    what_is_saved_cannot_run_in_a_spreadsheet,
    what_is_no_table_is_said_to_be_none,
);

const TABLE: &str = "姓名\t学历\t引进方式\t合同年限\t到岗日期\n张三\t博士\t全职\t3\t2026-03-01\n李四\t博导\t全职\t2年\t2026/3/1\n王五\t本科\t创业\t\t下个月\n";

/// Brings a table as pasting does.
pub(crate) fn paste(page: &Page, table: &str) {
    page.wait_until("a field", || page.is_there("#roster-paste"));
    // What tables are read with is fetched by the page itself.
    page.wait_until("the lists", || {
        let names = "return performance.getEntriesByType('resource').filter(entry => entry.responseEnd > 0 && /parts.(roster|schools)-/.test(entry.name)).length";
        page.script(names, vec![]) == json!(2)
    });
    let script = "const field = document.querySelector('#roster-paste');
        field.dispatchEvent(new Event('paste', { bubbles: true }));
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.script(script, vec![json!(table)]);
}

pub(crate) fn wait_for_people(page: &Page, count: u64) {
    page.wait_until("the people", || {
        page.count(".roster-person") == count && !page.is_there(".roster-progress")
    });
}

pub(crate) fn open(page: &Page) {
    page.open("/roster");
    page.speak(Language::Chinese);
}

fn a_pasted_table_is_worked_out_and_one_of_it_opens_in_the_estimate(page: &Page) {
    open(page);
    paste(page, TABLE);
    wait_for_people(page, 3);
    assert_eq!(page.texts(".roster-person"), ["张三", "李四", "王五"]);
    let faults = page.texts(".roster-faults li");
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(
        faults[0].contains("学历") && faults[0].contains("博导"),
        "{faults:?}"
    );
    assert!(faults[1].contains("下个月"), "{faults:?}");
    let sums = page.text(".roster-counts").unwrap_or_default();
    assert!(sums.contains("3人"), "{sums}");
    // Usual amounts lead, and their heading says what they assume.
    let heading = page.text("th:nth-child(3)").unwrap_or_default();
    assert!(
        heading.contains("常见情况金额") && heading.contains("假设："),
        "{heading}"
    );
    let usual = page.text("tbody tr:first-child td.roster-usual");
    assert!(usual.is_some_and(|usual| usual.contains('元')));
    assert!(page.is_there("tbody tr:first-child .roster-largest li"));
    // Sorted by the usual amount, the greatest first.
    page.click("th:nth-child(3) .roster-sort");
    page.wait_until("the order", || {
        page.attribute("th:nth-child(3)", "aria-sort").as_deref() == Some("descending")
    });
    // Sorted by the most, the greatest first.
    page.click("th:nth-child(4) .roster-sort");
    page.wait_until("the order", || {
        page.attribute("th:nth-child(4)", "aria-sort").as_deref() == Some("descending")
    });
    page.click("th:nth-child(1) .roster-sort");
    page.wait_until("the order", || {
        page.texts(".roster-person").first().map(String::as_str) == Some("张三")
    });
    page.click("tbody tr:first-child .roster-person");
    page.click("[data-action=open-row]");
    page.wait_for_page("estimate");
    assert!(
        page.holds("degree=doctor") && page.holds("contract_years=3"),
        "{}",
        page.fragment()
    );
    assert!(!page.fragment().contains("张三"));
    // Whoever's answers these are, they are not kept as the visitor's own.
    assert_eq!(page.kept(), None);
    page.back();
    page.wait_until("the roster again", || page.count(".roster-person") == 3);
    // In the other language, too.
    page.speak(Language::English);
    page.wait_until("English words", || {
        page.text(".roster-faults")
            .is_some_and(|text| text.contains("not recognised"))
    });
}

fn a_file_in_the_characters_of_chinese_spreadsheets_is_read(page: &Page) {
    open(page);
    page.wait_until("a field", || page.is_there("#roster-paste"));
    // 姓名,学历 / 张三,博士 in GB 18030.
    let script = "const bytes = new Uint8Array([0xd0,0xd5,0xc3,0xfb,44,0xd1,0xa7,0xc0,0xfa,10,0xd5,0xc5,0xc8,0xfd,44,0xb2,0xa9,0xca,0xbf,10]);
        const data = new DataTransfer();
        data.items.add(new File([bytes], '名单.csv', { type: 'text/csv' }));
        const input = document.querySelector('.roster-file input');
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    paste(page, " ");
    page.script(script, vec![]);
    wait_for_people(page, 1);
    assert_eq!(page.texts(".roster-person"), ["张三"]);
    let origin = page.text(".roster-origin").unwrap_or_default();
    assert!(
        origin.contains("GB18030") && origin.contains("名单.csv"),
        "{origin}"
    );
    assert!(!page.is_there(".roster-faults"));
}

/// Everything that was asked for so far, of any server.
fn asked(page: &Page) -> Value {
    page.script(
        "return performance.getEntriesByType('resource').length",
        vec![],
    )
}

fn nothing_of_a_roster_leaves_the_device(page: &Page) {
    open(page);
    paste(page, " ");
    page.wait_until("a message", || page.is_there(".roster-refused"));
    page.complaints();
    page.wait_for_prefetch();
    let before = asked(page);
    let kept =
        "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])";
    let kept_before = page.script(kept, vec![]);
    // Whatever could carry anything away says so, and the server is gone.
    let watch = "window.sent = [];
        for (const [owner, name] of [[window, 'fetch'], [navigator, 'sendBeacon'], [XMLHttpRequest.prototype, 'open'], [window, 'WebSocket'], [window, 'EventSource'], [window, 'open']]) {
            owner[name] = () => { window.sent.push(name); throw new Error(name); };
        }";
    page.script(watch, vec![]);
    page.stop_server();
    paste(page, TABLE);
    wait_for_people(page, 3);
    page.click("tbody tr:first-child .roster-person");
    page.wait_until("the cells", || page.is_there(".roster-cells"));
    page.click("[data-action=roster-csv]");
    page.wait_until("the file", || {
        page.text(".roster-saved")
            .is_some_and(|text| text.contains('3'))
    });
    page.click("[data-action=open-row]");
    page.wait_for_page("estimate");
    page.back();
    page.wait_until("the roster again", || page.count(".roster-person") == 3);
    assert_eq!(page.script("return window.sent", vec![]), json!([]));
    assert_eq!(asked(page), before);
    assert_eq!(page.script(kept, vec![]), kept_before);
    let complaints = page.complaints();
    assert_eq!(complaints, Vec::<String>::new());
    assert!(!page.fragment().contains("张三"));
}

fn a_column_taken_for_something_else_is_put_right(page: &Page) {
    open(page);
    paste(page, "谁\t读到哪里\n张三\t博士\n李四\t硕士\n");
    page.wait_until("a question", || {
        page.is_there(".roster-mapping[open] select")
    });
    let said = page.text(".roster-read [role=alert]").unwrap_or_default();
    assert!(said.contains("没有可识别的列"), "{said}");
    assert!(!page.is_there(".roster-people"));
    let choose = |column: u32, value: &str| {
        let script = "const select = document.querySelector(`[data-column=\"${arguments[0]}\"]`);
            select.value = [...select.options].find(option => option.text === arguments[1]).value;
            select.dispatchEvent(new Event('change', { bubbles: true }));";
        page.script(script, vec![json!(column), json!(value)]);
    };
    choose(1, &Language::Chinese.name("degree"));
    wait_for_people(page, 2);
    choose(0, "姓名（只显示）");
    page.wait_until("the names", || {
        page.texts(".roster-person") == ["张三", "李四"]
    });
}

fn what_was_not_understood_is_put_right_for_all_rows_at_once(page: &Page) {
    open(page);
    paste(
        page,
        "姓名\t学历\n张三\t高材生\n李四\t学霸\n王五\t高材生\n赵六\t博士\n孙七\t硕士\n周八\t博士\n",
    );
    wait_for_people(page, 6);
    assert_eq!(
        page.texts(".roster-meanings li b"),
        ["高材生", "学霸"],
        "the most frequent first"
    );
    let select = "#meaning-1-0";
    let choose = |value: &str| {
        let script = "const select = document.querySelector(arguments[0]);
            select.focus();
            select.value = arguments[1];
            select.dispatchEvent(new Event('change', { bubbles: true }));";
        page.script(script, vec![json!(select), json!(value)]);
    };
    let faulty = |count: u32| {
        let said = page.text(".roster-sums .roster-counts").unwrap_or_default();
        match count {
            0 => !said.contains("无法识别"),
            count => said.contains(&format!("{count}人有无法识别的单元格")),
        }
    };
    assert!(faulty(3));
    choose("doctor");
    page.wait_until("one left", || faulty(1));
    page.wait_until("the focus where it was", || {
        page.is_there(&format!("{select}:focus"))
    });
    let chosen = "return document.querySelector(arguments[0]).value";
    assert_eq!(page.script(chosen, vec![json!(select)]), json!("doctor"));
    choose("");
    page.wait_until("all as it was", || faulty(3));
}

fn five_thousand_rows_stay_smooth_and_can_be_stopped(page: &Page) {
    open(page);
    let mut table = "姓名,学历,引进方式,合同年限,到岗日期,年薪\n".to_owned();
    for number in 0..5_000 {
        let degree = ["博士", "硕士", "本科", "高材生"][number % 4];
        let _never_fails = writeln!(
            table,
            "人{number},{degree},全职,{},2026-0{}-0{},{}",
            number % 6,
            number % 9 + 1,
            number % 8 + 1,
            90_000 + number * 37
        );
    }
    paste(page, " ");
    page.wait_until("a message", || page.is_there(".roster-refused"));
    // The longest that the page did not answer while it was at work.
    let watch = "window.longest = 0; let last = performance.now();
        const look = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; setTimeout(look, 0); };
        look();";
    page.script(watch, vec![]);
    let stop = "const look = () => {
            const progress = document.querySelector('.roster-progress progress');
            if (progress?.max === 5000 && progress.value > 0) document.querySelector('[data-action=stop]').click();
            else setTimeout(look, 0);
        };
        look();";
    page.script(stop, vec![]);
    paste(page, &table);
    page.wait_until("a way to go on", || page.is_there("[data-action=go-on]"));
    assert!(page.is_there(".roster-person"), "what is done is shown");
    page.click("[data-action=go-on]");
    page.wait_until("all", || {
        !page.is_there(".roster-progress")
            && page
                .text(".roster-counts")
                .is_some_and(|text| text.contains("5000人"))
    });
    assert_eq!(page.count(".roster-person"), 50);
    let longest = page
        .script("return window.longest", vec![])
        .as_f64()
        .unwrap_or(f64::MAX);
    assert!(longest < 1_000.0, "{longest} ms without an answer");
    // What a text means is said for more than a thousand rows as smoothly.
    let mean = "window.longest = 0;
        const select = document.querySelector('#meaning-1-0');
        select.value = 'doctor';
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    page.script(mean, vec![]);
    page.wait_until("all understood", || {
        !page.is_there(".roster-progress")
            && page
                .text(".roster-counts")
                .is_some_and(|text| text.contains("5000人") && !text.contains("无法识别"))
    });
    assert_eq!(page.count(".roster-meanings li"), 1, "to be changed back");
    let longest = page
        .script("return window.longest", vec![])
        .as_f64()
        .unwrap_or(f64::MAX);
    assert!(longest < 1_000.0, "{longest} ms without an answer");
    page.click("[data-action=next-page]");
    page.wait_until("the next page", || {
        page.texts(".roster-person").first().map(String::as_str) == Some("人50")
    });
}

fn what_is_saved_cannot_run_in_a_spreadsheet(page: &Page) {
    open(page);
    // Keeps what would be saved.
    let watch = "window.files = []; const make = URL.createObjectURL;
        URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => window.files.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))); return make.call(URL, blob); };";
    page.script(watch, vec![]);
    paste(
        page,
        "姓名,学历,合同年限\n\"=HYPERLINK(\"\"http://x.test\"\")\",博士,3\n@SUM(A1),+1,-2\n＝1+1,硕士,2\n\"\tx\",本科,1\n",
    );
    wait_for_people(page, 4);
    page.click("[data-action=roster-csv]");
    page.wait_until("the table", || {
        page.script("return window.files.length", vec![]) == json!(1)
    });
    let table = page.script("return window.files[0]", vec![]);
    let table = table.as_str().unwrap_or_default();
    assert!(
        table.starts_with('\u{feff}'),
        "the mark by which spreadsheets know UTF-8"
    );
    assert_eq!(table.lines().count(), 5);
    for cell in table.trim_start_matches('\u{feff}').split(['\n', ',']) {
        let inside = cell.trim_matches(['"', '\r']);
        assert!(
            !inside.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']),
            "{cell:?}"
        );
    }
    assert!(table.contains("\"'=HYPERLINK"), "{table}");
    page.click("[data-action=roster-json]");
    page.wait_until("the data", || {
        page.script("return window.files.length", vec![]) == json!(2)
    });
    let people = page.script("return JSON.parse(window.files[1]).people.map(one => [one.name, one.profile.degree ?? null, one.not_understood.length])", vec![]);
    assert_eq!(
        people[0],
        json!(["=HYPERLINK(\"http://x.test\")", "doctor", 0])
    );
    assert_eq!(people[1], json!(["@SUM(A1)", null, 2]));
}

fn what_is_no_table_is_said_to_be_none(page: &Page) {
    open(page);
    paste(page, " ");
    page.wait_until("a message", || {
        page.text(".roster-refused")
            .is_some_and(|text| text.contains("内容为空"))
    });
    for (bytes, words) in [
        ("[0x50,0x4b,3,4,20,0]", "可能已损坏"),
        ("[0xd0,0xcf,0x11,0xe0,0xa1,0xb1]", "旧格式"),
        ("[0x89,0x50,0,0,0,13]", "不是表格"),
        ("[]", "内容为空"),
    ] {
        let script = format!("const data = new DataTransfer(); data.items.add(new File([new Uint8Array({bytes})], 'a.csv'));
            const section = document.querySelector('.roster-intake');
            section.dispatchEvent(new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer: data }}));");
        page.script(&script, vec![]);
        page.wait_until(words, || {
            page.text(".roster-refused")
                .is_some_and(|text| text.contains(words))
        });
    }
    paste(page, "姓名,学历\n");
    page.wait_until("nobody", || {
        page.text(".roster-refused")
            .is_some_and(|text| text.contains("没有人员"))
    });
}
