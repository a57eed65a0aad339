//! The states of the page that one can look at: for pictures, and for all that every state must keep to.
//!
//! A new page or a new state is a line here.

use serde_json::json;

use crate::keyboard::Key;
use crate::page::{By, Page};
use crate::words::Language;

/// A state of the page.
#[derive(Clone, Copy)]
pub struct State {
    /// A name, as for a file.
    pub name: &'static str,
    /// The fragment that is opened.
    pub place: &'static str,
    /// The actions of the visitor.
    pub act: fn(&Page, Language),
}

/// All of them.
pub const STATES: &[State] = &[
    state("home", "/", nothing),
    state(
        "home-answered",
        "/?applicant=person&mode=full_time&degree=doctor",
        nothing,
    ),
    state("home-firm", "/?applicant=organisation", nothing),
    state("estimate-empty", "/estimate", nothing),
    state("estimate-range", RANGE, nothing),
    state("estimate-editing", RANGE, |page, _| {
        page.edit("contract_years");
    }),
    state("estimate-editing-day", DOCTOR, |page, _| {
        page.edit("start_date");
    }),
    state("estimate-typo", RANGE, typo),
    state("estimate-doctor", DOCTOR, nothing),
    state("estimate-benefit", DOCTOR, |page, _| {
        page.open_benefit("graduate-settling-in");
    }),
    state("estimate-everything", RANGE, |page, _| {
        page.open_everything();
    }),
    state("estimate-firm", FIRM, |page, _| page.edit("platform")),
    state("take-away-code", DOCTOR, |page, _| {
        page.click("[data-action=larger-code]");
        page.wait_until("the code", || page.is_there("dialog[open] .qr-code"));
    }),
    state("take-away-picture", DOCTOR, |page, _| {
        page.click("[data-action=picture]");
        page.wait_until("the picture", || page.is_there("dialog[open] img"));
    }),
    state("school-found", SCHOOL, |page, _| {
        school(page, "university of");
        page.press(Key::Down);
    }),
    state("school-chosen", SCHOOL, |page, _| {
        school(page, "university of");
        page.press(Key::Enter);
        page.wait_until("the school", || page.is_there(".school-chosen"));
    }),
    state("school-absent", SCHOOL, |page, _| {
        page.click(".school-absent summary");
    }),
    state("school-not-fetched", SCHOOL, not_fetched),
    state(
        "message-dropped",
        "/estimate?applicant=person&shoe_size=44&degree=wizard",
        nothing,
    ),
    state("memory-again", "/about", |page, _| {
        revisit(page, LAST_VISIT, "/");
    }),
    state("memory-changes", "/about", |page, _| {
        revisit(page, LONG_AGO, "/estimate");
    }),
    state("memory-others", "/about", |page, _| {
        revisit(page, LAST_VISIT, RANGE);
    }),
    state("compare-empty", COMPARE, nothing),
    state("compare-editing", COMPARE, |page, _| {
        page.click("[data-compare=employer]");
    }),
    state("compare-two", COMPARE_TWO, nothing),
    state("compare-everything", COMPARE_TWO, |page, _| {
        page.open_everything();
    }),
    state("map-country", "/map", |page, _| {
        level(page, 0);
    }),
    state("map-city", "/map", |page, _| level(page, 1)),
    state("map-centre", "/map", |page, _| {
        level(page, 2);
    }),
    state("map-near", "/map", |page, _| {
        level(page, 1);
        page.click("[data-action=map-nearer]");
        page.wait_until("a nearer view", || page.is_there("#map.is-near"));
    }),
    state("map-place", "/map/rencai-kechuang-zhongxin", place),
    state("map-elsewhere", "/map/shanghai", place),
    state("map-abroad", "/map/overseas-erdos", place),
    state("map-banner", "/map/dalate", place),
    state("map-not-fetched", "/map", map_not_fetched),
    state("policies", "/policies", |page, _| page.wait_for_search()),
    state("policies-found", "/policies?find=zufang", |page, _| {
        page.wait_for_search();
        page.open_everything();
    }),
    state(
        "policies-none",
        "/policies?find=zzzzzz&kind=fund",
        |page, _| {
            page.wait_for_search();
        },
    ),
    state(
        "policies-other-day",
        "/policies?as_of=2023-06-01",
        |page, _| {
            page.wait_for_search();
            page.open_everything();
        },
    ),
    state("policy", "/policies/rent-subsidy", |page, _| {
        page.wait_for_example();
    }),
    state("policy-own", POLICY, |page, _| page.wait_for_example()),
    state("policy-document", "/policies/housing-2022", nothing),
    state("estimate-leading", LEADING, nothing),
    state("plan", "/plan", sheet),
    state("plan-measure", "/plan/10", sheet),
    state(
        "plan-department",
        "/plan/department/science-technology",
        sheet,
    ),
    state("plan-not-fetched", "/", |page, _| {
        block(page, "*/parts/sheets-*");
        page.type_fragment("/plan");
        page.wait_until("what went wrong", || page.is_there("main .message button"));
    }),
    state("about", "/about", sheet),
    state("roster-empty", "/roster", |page, _| {
        page.wait_until("a field", || page.is_there("#roster-paste"));
    }),
    state("roster-example", "/roster", roster),
    state("roster-faults", "/roster", |page, language| {
        roster(page, language);
        page.click("[data-action=another-table]");
        page.wait_until("a field", || page.is_there("#roster-paste"));
        page.script(
            "const field = document.querySelector('#roster-paste');
             field.dispatchEvent(new Event('paste', { bubbles: true }));
             field.value = arguments[0];
             field.dispatchEvent(new Event('input', { bubbles: true }));",
            vec![json!(ROSTER)],
        );
        page.wait_until("the people", || page.count(".roster-person") == 4);
        page.click("tbody tr:first-child .roster-person");
        page.wait_until("the cells", || page.is_there(".roster-cells"));
        page.click(".roster-mapping summary");
    }),
    state("embed", "/embed?view=map&centre=suzhou", |page, _| {
        page.wait_until("to be asked for an address", || {
            page.is_there(".embed-wanted")
        });
    }),
    state("embed-line", EMBED, |page, _| {
        page.wait_until("a field for the address", || {
            page.is_there("#embed-address")
        });
        page.write("#embed-address", "https://talent.example/guide/");
        page.wait_until("a line", || page.is_there("#embed-line"));
        page.open_everything();
    }),
    state("fair", "/fair", |page, _| {
        page.wait_until("the invitation", || page.is_there(".fair-card"));
    }),
    state("fair-question", "/fair", |page, _| {
        page.choose("[data-action=begin]");
        page.wait_until("a question", || page.is_there(".fair-answer"));
    }),
    state("fair-result", "/fair", |page, _| {
        page.choose("[data-visitor=doctor-joining-a-firm]");
        page.answer_to_the_result();
    }),
    state("fair-desk", "/fair", |page, _| {
        page.open_stand_settings();
    }),
    state("missing", "/nowhere", nothing),
    state("shell", "/", shell),
    state("not-started", "/", not_started),
    state("stopped", DOCTOR, stopped),
];

const EMBED: &str =
    "/embed?applicant=person&degree=doctor&centre=shanghai&theme=2b6cb0&answers=yes";
const RANGE: &str = "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=2&degree=doctor";

const DOCTOR: &str = "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true&executive=false&start_date=2026-03-01&contract_years=3&social_insurance=true&district=dongsheng&degree=doctor&school=first_class_university&full_time_study=true&title=none&talent_class=none&honour=none&postdoc=false&owns_home=false&renting=true&village_talent=false";

const FIRM: &str = "/estimate?v=1&applicant=organisation&high_tech=true&platform=regional_key_lab+new_rd_institution";

/// Everything answered but the school, so that it is the next question.
pub const SCHOOL: &str = "/estimate?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&start_date=2026-03-01&contract_years=3&social_insurance=true&degree=master&full_time_study=true&title=none&talent_class=none&honour=none&key_enterprise=false&renting=true&owns_home=false&village_talent=false&district=dongsheng&field=neither";
const COMPARE: &str = "/compare?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=2&degree=doctor";

const COMPARE_TWO: &str = "/compare?v=1&applicant=person&origin=outside&mode=full_time&employer=enterprise&contract_years=2&degree=doctor&b.contract_years=3&c.employer=city_unit&c.degree=master";

const POLICY: &str = "/policies/honour-home-purchase?v=1&applicant=person&mode=full_time&honour=ordos&contract_years=2";

const LEADING: &str = "/estimate?v=1&applicant=person&benefit=rent-subsidy";

/// The saved state of an earlier visit with the same result, without the result.
pub const LAST_VISIT: &str =
    "#kept?v=1&on=2026-03-05\n#answers?v=1&applicant=person&mode=full_time&degree=doctor";

/// The saved state of a visit under an older, different catalogue.
pub const LONG_AGO: &str = "#kept?v=1&on=2025-03-05&unsure=school
#answers?v=1&as_of=2026-11-22&applicant=person&origin=local&mode=full_time&employer=banner_unit&start_date=2020-01-01&social_insurance=true&degree=doctor&postdoc=true&owns_home=true
#result?on=2025-03-05&catalogue=2025-01-01&total=60000-72000
#benefits?postdoc-living=e60000&old-allowance=e12000&tomorrow-star=e0-200000&contribution-award=e0-300000&village-talent-award=u0-20000&village-skill-award=u0-10000&selected-graduates=e&one-stop-services=e";

/// Brings the page into a state, as if nobody had ever been here. In Chromium, whose screens are imitated.
#[track_caller]
pub fn show(page: &Page, state: &State, language: Language) {
    page.developer_tools("Fetch.disable", json!({}));
    page.developer_tools("Network.enable", json!({}));
    // What is kept on the device would be there where the network is refused.
    let bypass = json!({ "bypass": true });
    page.developer_tools("Network.setBypassServiceWorker", bypass);
    page.developer_tools("Network.setBlockedURLs", json!({ "urls": [] }));
    page.forget();
    page.open(state.place);
    page.speak(language);
    (state.act)(page, language);
}

const fn state(name: &'static str, place: &'static str, act: fn(&Page, Language)) -> State {
    State { name, place, act }
}

fn nothing(_: &Page, _: Language) {}

/// Waits for a page that is fetched.
fn sheet(page: &Page, _: Language) {
    page.wait_for_sheet();
}

/// A typo in a number, and what is said about it.
fn typo(page: &Page, _: Language) {
    page.edit("contract_years");
    page.write("li[data-question=contract_years] input[inputmode]", "soon");
    page.wait_until("the typo to be named", || page.is_there(".field-error"));
}

/// Two tables of people, one with cells that are no answers.
const ROSTER: &str = "姓名,学历,毕业院校,引进方式,合同年限,年薪（万元）,到岗日期,部门,学历\n张三,博士,清华大学,全职,3,30,2026-03-01,甲,x\n李四,博导,清华大雪,全职,三五年,面议,3/1/2026,乙,x\n王五,硕士,其他学校,全职,2,18,2026/9/1,甲,x\n赵六,本科,,创业,,,下个月,乙,x\n";

/// Shows the example.
fn roster(page: &Page, _: Language) {
    page.wait_until("the lists", || {
        let names = "return performance.getEntriesByType('resource').filter(entry => entry.responseEnd > 0 && /parts.(roster|schools)-/.test(entry.name)).length";
        page.script(names, vec![]) == json!(2)
    });
    page.click("[data-action=example-table]");
    page.wait_until("the people", || {
        page.is_there(".roster-person") && !page.is_there(".roster-progress")
    });
}

/// Types a school's name, and waits for schools.
fn school(page: &Page, typed: &str) {
    let field = page.element(&By::Css(".school-field input"));
    page.done(field.send_keys(typed));
    page.wait_until("schools", || page.is_there(".school-option"));
}

/// Shows a level of the map.
fn level(page: &Page, level: u8) {
    page.click(&format!("[data-show-level='{level}']"));
    page.wait_until("the level", || {
        page.is_there(&format!("#map[data-level='{level}'] .map-drawing"))
    });
}

/// Waits for the page of a place.
fn place(page: &Page, _: Language) {
    page.wait_until("the place and the map", || {
        page.is_there(".place-page h2") && page.is_there(".map-drawing")
    });
}

/// The map that did not load.
fn map_not_fetched(page: &Page, _: Language) {
    page.developer_tools("Network.enable", json!({}));
    let blocked = json!({ "urls": ["*/parts/map-*"] });
    page.developer_tools("Network.setBlockedURLs", blocked);
    page.reload();
    page.wait_until("a way to try again", || {
        page.is_there("[data-action=fetch-map]")
    });
}

/// The list of schools that did not load.
fn not_fetched(page: &Page, _: Language) {
    block(page, "*/parts/schools-*");
    page.reload();
    page.wait_until("a way to try again", || {
        page.is_there("[data-action=fetch-schools]")
    });
}

/// Keeps the browser from fetching something.
#[track_caller]
fn block(page: &Page, address: &str) {
    page.developer_tools("Network.enable", json!({}));
    page.developer_tools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    page.developer_tools("Network.setBlockedURLs", json!({ "urls": [address] }));
}

/// Comes back to where an earlier visit kept something.
#[track_caller]
fn revisit(page: &Page, kept: &str, place: &str) {
    page.keep(kept);
    page.open(place);
    page.wait_until("a line about the earlier visit", || {
        page.is_there(".welcome, .changes")
    });
}

/// The shell before the program has loaded.
fn shell(page: &Page, _: Language) {
    let patterns = json!({ "patterns": [{ "urlPattern": "*.wasm" }] });
    page.developer_tools("Fetch.enable", patterns);
    page.open_without_program("/");
    page.wait_until("the static shell", || page.is_there("main[data-shell]"));
}

/// The program that never loads.
fn not_started(page: &Page, _: Language) {
    page.developer_tools("Network.enable", json!({}));
    page.developer_tools("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] }));
    page.open_without_program("/");
    page.wait_until("a message", || page.is_there("main .message[role=alert]"));
}

/// The program that panicked.
fn stopped(page: &Page, _: Language) {
    let script = "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    page.script(script, vec![]);
    page.wait_until("a message", || page.is_there("#stopped[role=alert]"));
}
