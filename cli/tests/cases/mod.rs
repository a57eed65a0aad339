//! Configuration of property tests.

use proptest::prelude::ProptestConfig;

/// Returns a configuration for this many cases, or for as many as `PROPTEST_CASES` says.
pub fn config(cases: u32) -> ProptestConfig {
    let wanted = ProptestConfig::default();
    let is_wanted = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_wanted { wanted.cases } else { cases },
        failure_persistence: None,
        max_global_rejects: u32::MAX,
        ..wanted
    }
}
