//! The address of a hosted page, as people write it: in a field, from a chat, with a Chinese keyboard.

use super::link::Link;

/// The reason why a text is not the address of a page that other devices can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressFault {
    /// It begins with something else than `https` or `http`, such as `javascript`.
    Scheme(String),
    /// There is no host, or no host name of the web.
    Host(String),
    /// A character that no address has.
    Character(char),
    /// Only this device can open it.
    ThisDevice,
}

/// Reads an address: without what stands behind `?` or `#`, with `https://` before a bare host, and with a slash after
/// the host. `None` if nothing is written.
///
/// # Errors
///
/// Where it is not an address that another device can open.
pub fn read(text: &str) -> Result<Option<String>, AddressFault> {
    let text: String = text.trim().chars().map(half_width).collect();
    let text = text.trim_matches(['.', ',', ';', ' ']);
    if text.is_empty() {
        return Ok(None);
    }
    let (scheme, rest) = split_scheme(text)?;
    let end = rest.find(['#', '?']).unwrap_or(rest.len());
    let rest = &rest[..end];
    if let Some(found) = rest.chars().find(|letter| !is_plain(*letter)) {
        return Err(AddressFault::Character(found));
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_lowercase();
    let address = [&scheme, "://", &host, "/", path].concat();
    if !Link::new(&address, "", String::new()).opens_elsewhere() && !host.is_empty() {
        return Err(AddressFault::ThisDevice);
    }
    if !is_host(&host) {
        return Err(AddressFault::Host(host));
    }
    Ok(Some(address))
}

/// Splits a text at its scheme, `https` where there is none.
fn split_scheme(text: &str) -> Result<(String, &str), AddressFault> {
    let Some((before, after)) = text.split_once(':') else {
        return Ok(("https".to_owned(), text.trim_start_matches('/')));
    };
    if before.contains(['.', '[', '/', '?', '#']) || is_port(after) {
        // The colon of a port, or one further on.
        return Ok(("https".to_owned(), text.trim_start_matches('/')));
    }
    let scheme = before.trim().to_ascii_lowercase();
    match (scheme.as_str(), after.strip_prefix("//")) {
        ("https" | "http", Some(rest)) => Ok((scheme, rest)),
        ("https" | "http", None) => Err(AddressFault::Host(String::new())),
        ("file", _) => Err(AddressFault::ThisDevice),
        _ => Err(AddressFault::Scheme(before.trim().to_owned())),
    }
}

/// Returns true for what may stand behind the colon of a host: `8080`, `8080/page`.
fn is_port(after: &str) -> bool {
    let digits = after.split(['/', '?', '#']).next().unwrap_or_default();
    digits.parse::<u16>().is_ok_and(|port| port > 0)
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// Returns true for a name of the web with its port, such as `talent.example:8080`, and for numeric addresses.
fn is_host(host: &str) -> bool {
    if let Some(rest) = host.strip_prefix('[') {
        return rest.split_once(']').is_some_and(|(numbers, port)| {
            numbers.parse::<std::net::Ipv6Addr>().is_ok() && (port.is_empty() || has_port(port))
        });
    }
    let (name, port) = host.find(':').map_or((host, ""), |end| host.split_at(end));
    if !(port.is_empty() || has_port(port)) {
        return false;
    }
    let labels: Vec<&str> = name.split('.').collect();
    let Some(last) = labels.last().filter(|_| labels.len() > 1) else {
        return false;
    };
    if last.bytes().all(|digit| digit.is_ascii_digit()) {
        return name.parse::<std::net::Ipv4Addr>().is_ok();
    }
    let is_label = |label: &&str| {
        let is_inside = label
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '_');
        !label.is_empty() && label.len() < 64 && is_inside
    };
    labels.iter().all(is_label) && last.chars().count() > 1
}

fn has_port(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(is_port)
}

fn is_plain(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !"\"'<>\\^`{|}@".contains(letter)
}

/// Returns the half-width form of what a Chinese keyboard writes.
fn half_width(letter: char) -> char {
    match letter {
        '。' => '.',
        '、' => ',',
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, AddressFault>) {
        let expected = expected.map(|address| Some(address.to_owned()));
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn bare_host_gets_https_and_a_slash() {
        for text in [
            "talent.ordos.gov.cn",
            " talent.ordos.gov.cn ",
            "//talent.ordos.gov.cn",
            "Talent.Ordos.gov.cn/",
            "talent。ordos。gov。cn",
            "https://talent.ordos.gov.cn",
            "HTTPS://talent.ordos.gov.cn/",
            "https：//talent．ordos．gov．cn／",
            "https://talent.ordos.gov.cn/?from=wechat#/estimate?v=1&degree=doctor",
            "https://talent.ordos.gov.cn#/fair",
            "https://talent.ordos.gov.cn。",
        ] {
            check(text, Ok("https://talent.ordos.gov.cn/"));
        }
    }

    #[test]
    fn hosts_ports_and_paths_stay_as_written() {
        for (text, expected) in [
            ("http://192.168.1.20/page/", "http://192.168.1.20/page/"),
            ("192.168.1.20:8080", "https://192.168.1.20:8080/"),
            (
                "talent.example:8443/Guide",
                "https://talent.example:8443/Guide",
            ),
            (
                "http://[2001:db8::1]:8080/a/",
                "http://[2001:db8::1]:8080/a/",
            ),
            (
                "https://talent.example/a/b.html",
                "https://talent.example/a/b.html",
            ),
            ("人才.中国", "https://人才.中国/"),
        ] {
            check(text, Ok(expected));
        }
    }

    #[test]
    fn empty_field_is_no_address_and_no_fault() {
        for text in ["", "  ", "\u{3000}"] {
            assert_eq!(read(text), Ok(None));
        }
    }

    #[test]
    fn scheme_that_is_not_of_the_web_is_named() {
        for (text, scheme) in [
            ("javascript:alert(1)", "javascript"),
            ("JavaScript://talent.example/%0aalert(1)", "JavaScript"),
            ("data:text/html,x", "data"),
            ("mailto:a@talent.example", "mailto"),
            ("ftp://talent.example/", "ftp"),
            ("网址：https://talent.example/", "网址"),
        ] {
            check(text, Err(AddressFault::Scheme(scheme.to_owned())));
        }
    }

    #[test]
    fn text_without_a_host_of_the_web_is_refused() {
        for text in [
            "随便",
            "ordos",
            "https://",
            "https:talent.example",
            "http:/talent.example",
            "https://ordos",
            "https://talent..example",
            "talent.example:",
            "talent.example:0",
            "1.2.3",
            "256.1.1.1",
            "https://a.b",
            "talent.example:80a",
        ] {
            assert!(
                matches!(read(text), Err(AddressFault::Host(_))),
                "{text}: {:?}",
                read(text)
            );
        }
    }

    #[test]
    fn characters_of_no_address_are_named() {
        for (text, character) in [
            ("talent example.com", ' '),
            ("https://talent.example/a b", ' '),
            ("https://talent.example/\"><script>", '"'),
            ("https://user@talent.example/", '@'),
            ("talent.example\\page", '\\'),
        ] {
            check(text, Err(AddressFault::Character(character)));
        }
    }

    #[test]
    fn address_of_this_device_is_refused() {
        for text in [
            "http://localhost:8080/",
            "localhost:8080",
            "http://127.0.0.1/",
            "http://[::1]:8080/",
            "0.0.0.0:80",
            "file:///home/a/fair.html",
        ] {
            check(text, Err(AddressFault::ThisDevice));
        }
    }
}
