//! Checks that the built page still forbids what it has to forbid.

use anyhow::{Context, Result, ensure};

/// Checks the Content-Security-Policy in index.html, and that nothing in the file breaks it.
pub fn check(index: &str) -> Result<()> {
    let policy = policy(index).context(
        "expected index.html to have <meta http-equiv=\"Content-Security-Policy\" content=\"…\">: \
         it keeps every visitor's answers on their own device",
    )?;
    let directives: Vec<_> = policy.split(';').map(str::trim).collect();
    ensure!(
        directives.contains(&"default-src 'self'"),
        "expected `default-src 'self'` in the Content-Security-Policy of index.html, found {policy}"
    );
    for forbidden in [
        "'unsafe-inline'",
        "'unsafe-eval'",
        "*",
        "http:",
        "https:",
        "//",
    ] {
        ensure!(
            !policy
                .split([' ', ';'])
                .any(|word| word.contains(forbidden)),
            "expected no {forbidden} in the Content-Security-Policy of index.html"
        );
    }
    // What the policy would block shows only in a browser's console; better to say it here.
    for tag in index.split("<script").skip(1) {
        let attributes = tag.split('>').next().unwrap_or_default();
        ensure!(
            attributes.contains("src="),
            "expected no inline script in index.html, for the Content-Security-Policy blocks it; \
             found <script{attributes}>"
        );
    }
    ensure!(
        !index.contains("<style"),
        "expected no <style> in index.html, for the Content-Security-Policy blocks it"
    );
    Ok(())
}

fn policy(index: &str) -> Option<&str> {
    let tag = index
        .split("<meta")
        .find(|tag| tag.contains("Content-Security-Policy"))?;
    let (_, content) = tag.split_once("content=\"")?;
    content.split_once('"').map(|(policy, _)| policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_page(policy: &str, body: &str, error: Option<&str>) {
        let page = format!(
            "<meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\" \
             content=\"{policy}\">{body}"
        );
        let said = check(&page).map_err(|error| error.to_string());
        match error {
            None => assert_eq!(said, Ok(())),
            Some(error) => assert!(said.unwrap_err().contains(error)),
        }
    }

    #[test]
    fn a_strict_policy_passes_and_a_lax_one_does_not() {
        let strict = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";
        check_page(
            strict,
            "<script type=module src=\"./boot.js\"></script>",
            None,
        );
        check_page("script-src 'self'", "", Some("default-src 'self'"));
        check_page(
            "default-src 'self'; style-src 'unsafe-inline'",
            "",
            Some("'unsafe-inline'"),
        );
        check_page(
            "default-src 'self'; script-src 'unsafe-eval'",
            "",
            Some("'unsafe-eval'"),
        );
        check_page(
            "default-src 'self'; img-src https://example.org",
            "",
            Some("https:"),
        );
        check_page(
            "default-src 'self'",
            "<script>1</script>",
            Some("inline script"),
        );
        check_page("default-src 'self'", "<style>p{}</style>", Some("<style>"));
        assert!(check("<p>").is_err());
    }
}
