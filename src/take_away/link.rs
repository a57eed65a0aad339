//! The short link with all answers.

use core::fmt;

/// A link with answers in the short form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// Up to the code: the address of the page, and the path behind the `#`.
    pub page: String,
    /// The code; empty where nothing is answered.
    pub code: String,
}

impl Link {
    /// The link to a page, whatever stood behind its `#` or was added by a chat app behind a `?`, with this fragment up
    /// to the code, and the code.
    pub fn new(address: &str, fragment: &str, code: String) -> Self {
        let end = address.find(['#', '?']).unwrap_or(address.len());
        let mut page = address[..end].to_owned();
        page.push_str(fragment);
        Self { page, code }
    }

    /// Returns whether another device could open it: not if the page was opened from a file or from this device itself.
    pub fn opens_elsewhere(&self) -> bool {
        let mut parts = self.page.split('/');
        let (scheme, _, host) = (parts.next(), parts.next(), parts.next());
        if !matches!(scheme, Some("https:" | "http:")) {
            return false;
        }
        let host = host.unwrap_or_default();
        let host = if host.starts_with('[') {
            host.split(']').next()
        } else {
            host.split(':').next()
        };
        let host = host.unwrap_or_default();
        let is_here = host == "localhost"
            || host.ends_with(".localhost")
            || host.starts_with("127.")
            || ["0.0.0.0", "[::1", "[::", ""].contains(&host);
        !is_here
    }
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.page)?;
        formatter.write_str(&self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_the_page_and_the_code() {
        let address = "https://ordos.example/talent/?from=chat#/estimate?v=1&degree=doctor";
        let link = Link::new(address, "#/estimate?q=", "1ABC".to_owned());
        assert_eq!(link.page, "https://ordos.example/talent/#/estimate?q=");
        assert_eq!(
            link.to_string(),
            "https://ordos.example/talent/#/estimate?q=1ABC"
        );
        let link = Link::new(address, "#/estimate", String::new());
        assert_eq!(link.to_string(), "https://ordos.example/talent/#/estimate");
    }

    #[test]
    fn only_addresses_of_other_hosts_open_elsewhere() {
        for (address, opens) in [
            ("https://ordos.example/", true),
            ("http://talent.ordos.example:8080/a/b.html", true),
            ("http://192.168.1.20/", true),
            ("http://localhost:8080/", false),
            ("http://page.localhost/", false),
            ("http://127.0.0.1:8080/", false),
            ("http://[::1]:8080/", false),
            ("http://0.0.0.0/", false),
            ("http://[2001:db8::1]:8080/", true),
            ("file:///home/a/fair.html", false),
            ("about:srcdoc", false),
            ("blob:https://ordos.example/1", false),
            ("", false),
        ] {
            let link = Link::new(address, "#/estimate", String::new());
            assert_eq!(link.opens_elsewhere(), opens, "{address}");
        }
    }
}
