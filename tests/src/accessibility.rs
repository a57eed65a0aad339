//! Runs axe-core on the page.

use std::fs;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::environment::named;
use crate::page::Page;

static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = named("AXE_JS");
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("expected axe-core at {}: {error}", path.display()))
});

/// All that WCAG 2.2 asks of a page at levels A and AA, and what is good practice besides.
const RULES: [&str; 7] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
];

/// Runs axe-core. The drawing behind the page is hidden meanwhile, since axe-core measures no contrast over a pseudo
/// element; contrast that it gave up on for such a reason counts as a violation.
const RUN: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#app::before { display: none !important }');
    const known = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...known, sheet];
    const unseen = result => ({
        ...result,
        id: `${result.id} (not measured)`,
        nodes: result.nodes.filter(node => node.any.some(check => check.data?.messageKey === 'pseudoContent')),
    });
    return axe.run(document, {
        runOnly: arguments[0],
        resultTypes: ['violations', 'incomplete'],
        elementRef: false,
    }).then(results => {
        document.adoptedStyleSheets = known;
        const contrast = results.incomplete.filter(result => result.id === 'color-contrast').map(unseen);
        return [...results.violations, ...contrast.filter(result => result.nodes.length)].map(violation => ({
            rule: violation.id,
            help: violation.help,
            places: violation.nodes.map(node => `${node.target.join(' ')}\\n      ${node.html.slice(0, 160)}\\n      ${node.failureSummary.split('\\n').slice(1).join(' ').trim()}`),
        }));
    })";

/// Accessibility checks.
impl Page {
    /// By how many rules axe-core looks at a page.
    #[track_caller]
    pub fn accessibility_rules(&self) -> u64 {
        self.load_axe();
        let count = self.script(
            "return axe.getRules(arguments[0]).length",
            vec![json!(RULES)],
        );
        count.as_u64().expect("a number of rules")
    }

    fn load_axe(&self) {
        let is_loaded = self.script("return typeof axe === 'object'", vec![]);
        if is_loaded != Value::Bool(true) {
            self.script(&AXE, vec![]);
        }
    }

    /// Returns the rules that the page breaks, one text each.
    #[track_caller]
    pub fn accessibility_faults(&self) -> Vec<String> {
        self.load_axe();
        let found = self.script(RUN, vec![json!(RULES)]);
        let found = found.as_array().expect("axe-core gives a list").iter();
        found.map(fault).collect()
    }
}

fn fault(found: &Value) -> String {
    let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
    let places = found["places"].as_array().into_iter().flatten();
    let places: Vec<_> = places.filter_map(Value::as_str).collect();
    let shown: Vec<_> = places
        .iter()
        .take(5)
        .map(|place| format!("\n    {place}"))
        .collect();
    format!(
        "{}: {}, in {} places:{}",
        text("rule"),
        text("help"),
        places.len(),
        shown.concat()
    )
}
