//! Checks that the page names no host it should not, and loads nothing from any.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result, bail};

use super::files::File;
use crate::project::Project;

/// The hosts that may be named.
#[derive(Debug, Default)]
pub struct AddressList {
    hosts: Vec<Host>,
}

#[derive(Debug)]
struct Host {
    /// The host, perhaps with the beginning of a path.
    name: String,
    /// True if sub-hosts of the name are meant, too.
    with_sub_hosts: bool,
}

impl AddressList {
    /// Reads the hosts that links may lead to, and those in the task runner's own list.
    pub fn read(project: &Project) -> Result<Self> {
        let catalogue = read_table(project, "catalogue/catalogue.toml")?;
        let links = catalogue
            .get("hosts")
            .and_then(toml::Value::as_array)
            .context("expected a list named `hosts` in catalogue/catalogue.toml")?;
        let links = links.iter().map(|entry| {
            Some(Host {
                name: entry.get("host")?.as_str()?.to_owned(),
                with_sub_hosts: entry
                    .get("sub")
                    .and_then(toml::Value::as_bool)
                    .unwrap_or(false),
            })
        });
        let mut hosts: Vec<_> = links
            .collect::<Option<_>>()
            .context("expected `host` in every entry of `hosts` in catalogue/catalogue.toml")?;
        let names = read_table(project, "xtask/hosts.toml")?;
        hosts.extend(names.keys().map(|name| Host {
            name: name.clone(),
            with_sub_hosts: false,
        }));
        Ok(Self { hosts })
    }

    /// Checks all files.
    pub fn check(&self, files: &[File]) -> Result<()> {
        let mut strangers = BTreeMap::<_, &str>::new();
        for file in files {
            if let Some(text) = file.text()
                && let Some(address) = loaded_from_elsewhere(text)
            {
                bail!(
                    "expected {} to load nothing from another host; it loads {address}",
                    file.name
                );
            }
            let ends = if file.is("wasm") {
                Ends::Anywhere
            } else {
                Ends::AtPath
            };
            for address in addresses(&file.bytes) {
                if ends == Ends::Anywhere && !has_dotted_host(&address) {
                    continue;
                }
                if !self.hosts.iter().any(|host| host.is_of(&address, ends)) {
                    strangers.insert(address, &file.name);
                }
            }
        }
        if strangers.is_empty() {
            return Ok(());
        }
        let named = |(address, file): (&String, &&str)| format!("\n  {address} (in {file})");
        let strangers: String = strangers.iter().map(named).collect();
        bail!(
            "the page names hosts that neither `hosts` in catalogue/catalogue.toml nor \
             xtask/hosts.toml lists:{strangers}"
        )
    }
}

/// Where a host's name ends in an address.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ends {
    /// Where its path or port begins, or the address ends.
    AtPath,
    /// Anywhere: in a program one text follows another without a mark between them.
    Anywhere,
}

impl Host {
    fn is_of(&self, address: &str, ends: Ends) -> bool {
        let Some((before, after)) = address.split_once(&self.name) else {
            return false;
        };
        let is_sub_host = before.ends_with('.') && !before.contains('/');
        let begins = before.is_empty() || (self.with_sub_hosts && is_sub_host);
        let ended = after.is_empty() || after.starts_with(['/', ':']);
        begins && (ended || ends == Ends::Anywhere)
    }
}

/// Returns true if an address begins with a host that has a dot. In a program, another is the text that happens to
/// follow a scheme that stands alone.
fn has_dotted_host(address: &str) -> bool {
    address
        .split(['/', ':'])
        .next()
        .is_some_and(|host| host.contains('.'))
}

fn read_table(project: &Project, name: &str) -> Result<toml::Table> {
    let text = fs::read_to_string(project.root.join(name))
        .with_context(|| format!("expected a file {name}"))?;
    text.parse()
        .with_context(|| format!("expected {name} to be TOML"))
}

/// Everything after `http://` and its like that may be a host with a path.
fn addresses(bytes: &[u8]) -> Vec<String> {
    let schemes: [&[u8]; 4] = [b"http://", b"https://", b"ws://", b"wss://"];
    let mut addresses = Vec::new();
    for (index, _) in bytes
        .windows(3)
        .enumerate()
        .filter(|(_, three)| three == b"://")
    {
        let (before, after) = bytes.split_at(index + 3);
        if !schemes.iter().any(|scheme| before.ends_with(scheme)) {
            continue;
        }
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b".-_:/~%".contains(byte);
        let address: Vec<u8> = after.iter().copied().take_while(is_part).collect();
        // Nothing, or a template's placeholder, is no host.
        if !address.is_empty() {
            addresses.push(String::from_utf8_lossy(&address).into_owned());
        }
    }
    addresses
}

/// An address on a host that the text makes a browser load, not just link to.
fn loaded_from_elsewhere(text: &str) -> Option<&str> {
    let loading = [
        " src=", " srcset=", " poster=", " action=", "url(", "@import ", "import(",
    ];
    let by_word = loading.iter().flat_map(|word| text.split(word).skip(1));
    let by_link = text
        .split("<link")
        .skip(1)
        .filter_map(|tag| tag.split('>').next()?.split_once("href="))
        .map(|(_, after)| after);
    by_word.chain(by_link).find_map(|after| {
        let value = after.trim_start_matches(['"', '\'', ' ']);
        let end = value
            .find(['"', '\'', ')', ' ', '>'])
            .unwrap_or(value.len());
        let value = &value[..end];
        let elsewhere = ["//", "http:", "https:", "ws:", "wss:"];
        elsewhere
            .iter()
            .any(|start| value.starts_with(start))
            .then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> AddressList {
        let host = |name: &str, with_sub_hosts| Host {
            name: name.into(),
            with_sub_hosts,
        };
        AddressList {
            hosts: vec![
                host("ordos.gov.cn", true),
                host("www.people.cn", false),
                host("github.com/one/project", false),
            ],
        }
    }

    #[track_caller]
    fn check(name: &str, content: &str, error: Option<&str>) {
        let file = File {
            name: name.into(),
            bytes: content.into(),
        };
        let said = known().check(&[file]).map_err(|error| error.to_string());
        match error {
            None => assert_eq!(said, Ok(())),
            Some(part) => {
                let said = said.unwrap_err();
                assert!(said.contains(part), "{said}");
            }
        }
    }

    #[test]
    fn listed_hosts_may_be_named() {
        check("a.html", "<a href=\"https://rsj.ordos.gov.cn/x\">", None);
        check(
            "a.js",
            "'http://www.people.cn' https://github.com/one/project/a",
            None,
        );
        check("a.js", "`${scheme}://${host}` http://${host}", None);
    }

    #[test]
    fn other_hosts_may_not() {
        check(
            "a.html",
            "<a href=\"https://fordos.gov.cn/\">",
            Some("fordos.gov.cn/ (in a.html)"),
        );
        check(
            "a.js",
            "https://ordos.gov.cn.example.org",
            Some("ordos.gov.cn.example.org"),
        );
        check("a.js", "https://news.people.cn", Some("news.people.cn"));
        check("a.js", "https://github.com/other", Some("github.com/other"));
        check(
            "a.js",
            "new WebSocket('wss://example.org')",
            Some("example.org"),
        );
    }

    #[test]
    fn in_a_program_texts_stand_side_by_side() {
        check("a.wasm", "https://www.people.cnexpected", None);
        check("a.wasm", "https://name-of-a-field", None);
        check("a.html", "https://name-of-a-field", Some("name-of-a-field"));
        check(
            "a.wasm",
            "\0https://rsj.ordos.gov.cn/xhttps://ordos.gov.cn",
            None,
        );
        check(
            "a.wasm",
            "https://example.org/ordos.gov.cn",
            Some("example.org"),
        );
    }

    #[test]
    fn nothing_is_loaded_even_from_listed_hosts() {
        for loading in [
            "<script src=\"//www.people.cn/a.js\">",
            "<link rel=icon href='https://ordos.gov.cn/i.png'>",
            "<img srcset=https://ordos.gov.cn/i.png>",
            "p { background: url(https://ordos.gov.cn/i.png) }",
            "@import \"//ordos.gov.cn/x.css\";",
        ] {
            check("a.html", loading, Some("loads"));
        }
        check(
            "a.html",
            "<script src=\"./boot.js\"><link href=\"./a.css\"><use href=#a>",
            None,
        );
    }
}
