//! The lines that put the page into another site, and what that site's Content-Security-Policy must allow.

use super::host_name::ascii;
use crate::language::Language;
use crate::route::Route;

/// Keys in the address of the page that builds the lines; the same as the attributes of the element.
pub const KEYS: [&str; 5] = [VIEW, CENTRE, LANGUAGE, COLOUR, ANSWERS];
const VIEW: &str = "view";
const CENTRE: &str = "centre";
const LANGUAGE: &str = "lang";
const COLOUR: &str = "theme";
const ANSWERS: &str = "answers";

/// The views that an element can begin with, and their names in its attributes.
pub const VIEWS: [(Route, &str); 5] = [
    (Route::Estimate, "estimate"),
    (Route::Home, "home"),
    (Route::Policies, "policies"),
    (Route::Plan, "plan"),
    (Route::Map, "map"),
];

/// The page as another site shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedding {
    /// The first view: one of [`VIEWS`].
    pub view: Route,
    /// The place that leads, by its key; not said where there is none.
    pub centre: Option<String>,
    /// The language; `None`: the one that the visitor's browser asks for.
    pub language: Option<Language>,
    /// The site's colour, as `#2b6cb0`.
    pub colour: Option<String>,
    /// True if the present answers are given beforehand.
    pub with_answers: bool,
}

impl Default for Embedding {
    fn default() -> Self {
        Self {
            view: Route::Estimate,
            centre: None,
            language: None,
            colour: None,
            with_answers: false,
        }
    }
}

impl Embedding {
    /// Reads the fields of an address; a place is whatever `is_place` says is one. Hands back the fields that say
    /// nothing, as they were written.
    pub fn read(
        fields: &[(String, String)],
        is_place: impl Fn(&str) -> bool,
    ) -> (Self, Vec<String>) {
        let mut read = Self::default();
        let mut not_understood = Vec::new();
        for (key, value) in fields {
            if read.take(key, value, &is_place).is_none() {
                not_understood.push([key, "=", value].concat());
            }
        }
        (read, not_understood)
    }

    fn take(&mut self, key: &str, value: &str, is_place: impl Fn(&str) -> bool) -> Option<()> {
        match key {
            VIEW => self.view = VIEWS.iter().find(|(_, name)| *name == value)?.0,
            CENTRE => self.centre = Some(is_place(value).then(|| value.to_owned())?),
            LANGUAGE => self.language = Some(Language::from_id(value)?),
            COLOUR => self.colour = Some(colour(value)?),
            ANSWERS => self.with_answers = (value == "yes").then_some(true)?,
            _ => return None,
        }
        Some(())
    }

    /// The fields that [`Self::read`] reads; what is usual is not said.
    pub fn fields(&self) -> Vec<(String, String)> {
        let usual = Self::default();
        let view = (self.view != usual.view).then(|| self.view_name().to_owned());
        let fields = [
            (VIEW, view),
            (CENTRE, self.centre.clone()),
            (
                LANGUAGE,
                self.language.map(|language| language.id().to_owned()),
            ),
            // A `#` in an address would have to be written otherwise.
            (
                COLOUR,
                self.colour
                    .as_ref()
                    .map(|colour| colour.trim_start_matches('#').to_owned()),
            ),
            (ANSWERS, self.with_answers.then(|| "yes".to_owned())),
        ];
        let said = |(key, value): (&str, Option<String>)| Some((key.to_owned(), value?));
        fields.into_iter().filter_map(said).collect()
    }

    /// Returns the name of the view in the element's attribute.
    pub fn view_name(&self) -> &'static str {
        let known = VIEWS.iter().find(|(route, _)| *route == self.view);
        known.map_or("", |(_, name)| name)
    }

    /// The attributes of the element, given the answers as they stand in the address.
    pub fn attributes(&self, answers: &str) -> Vec<(&'static str, String)> {
        let answers = (self.with_answers && !answers.is_empty()).then(|| answers.to_owned());
        let attributes = [
            (VIEW, Some(self.view_name().to_owned())),
            (CENTRE, self.centre.clone()),
            (
                LANGUAGE,
                self.language.map(|language| language.id().to_owned()),
            ),
            (COLOUR, self.colour.clone()),
            (ANSWERS, answers),
        ];
        let said = |(name, value): (&'static str, Option<String>)| Some((name, value?));
        attributes.into_iter().filter_map(said).collect()
    }

    /// The element with a link for pages without script, and the script that makes a frame of it.
    ///
    /// `folder` is where the page lies, as [`folder`] has it; `path` that of the view behind the `#`, with its slash.
    pub fn element(&self, folder: &str, path: &str, answers: &str, name: &str) -> String {
        let mut html = "<ordos-talent".to_owned();
        for (name, value) in self.attributes(answers) {
            push(&mut html, &[" ", name, "=\"", &escaped(&value), "\""]);
        }
        let link = escaped(&[folder, &self.fragment(path, answers)].concat());
        push(
            &mut html,
            &["><a href=\"", &link, "\">", &escaped(name), "</a>"],
        );
        push(
            &mut html,
            &[
                "</ordos-talent>\n<script src=\"",
                &escaped(folder),
                "embed.js\" async></script>",
            ],
        );
        html
    }

    /// A plain frame, for editors that let no script through. It does not follow the height of what it shows.
    pub fn frame(&self, folder: &str, path: &str, answers: &str, name: &str) -> String {
        let mut address = folder.to_owned();
        let mut before = "?";
        for (key, value) in self.fields() {
            if [CENTRE, LANGUAGE, COLOUR].contains(&key.as_str()) {
                push(&mut address, &[before, &key, "=", &value]);
                before = "&";
            }
        }
        address.push_str(&self.fragment(path, answers));
        let mut html = String::new();
        push(
            &mut html,
            &[
                "<iframe src=\"",
                &escaped(&address),
                "\" title=\"",
                &escaped(name),
                "\" width=\"100%\" height=\"800\" style=\"border: 0\" allow=\"clipboard-write\"></iframe>",
            ],
        );
        html
    }

    /// Returns the sources that the other site's Content-Security-Policy must allow, if it has one.
    pub fn policy(folder: &str) -> String {
        [
            "script-src ",
            folder,
            "embed.js;\nframe-src ",
            origin(folder),
            ";",
        ]
        .concat()
    }

    fn fragment(&self, path: &str, answers: &str) -> String {
        let mut fragment = ["#", path].concat();
        if self.view == Route::Map
            && let Some(centre) = &self.centre
        {
            push(&mut fragment, &["/", centre]);
        }
        if self.with_answers && !answers.is_empty() {
            push(&mut fragment, &["?", answers]);
        }
        fragment
    }
}

/// The folder in which a page lies that has this address: what a visitor copies from an address bar or writes by hand.
/// `None` where that is no address of a page on a host.
pub fn folder(address: &str) -> Option<String> {
    let address = address.trim();
    let end = address.find(['#', '?']).unwrap_or(address.len());
    let address = &address[..end];
    let (scheme, rest) = address.split_once(':')?;
    let rest = rest.strip_prefix("//")?;
    let is_plain = |letter: char| !letter.is_whitespace() && !"\"'<>\\;,".contains(letter);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    // Whoever pastes a name and a password along wants neither in the line.
    let host = host.rsplit('@').next().unwrap_or_default();
    let scheme = scheme.to_ascii_lowercase();
    let is_known = matches!(scheme.as_str(), "https" | "http");
    if !is_known || host.is_empty() || !rest.chars().all(is_plain) {
        return None;
    }
    let path = match path.rsplit('/').next() {
        // A file, such as index.html.
        Some(last) if last.contains('.') => &path[..path.len() - last.len()],
        _ => path,
    };
    let slash = if path.ends_with('/') { "" } else { "/" };
    Some([&scheme, ":", "//", &ascii(host), path, slash].concat())
}

/// Scheme and host of a folder.
fn origin(folder: &str) -> &str {
    let end = folder.match_indices('/').nth(2);
    end.map_or(folder, |(end, _)| &folder[..end])
}

/// A colour as browsers write it, from that or the same without its `#`.
fn colour(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let is_colour = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_colour.then(|| ["#", &digits.to_ascii_lowercase()].concat())
}

/// As it stands in an attribute or in a text of HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn push(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDER: &str = "https://talent.example/guide/";

    fn everything() -> Embedding {
        Embedding {
            view: Route::Map,
            centre: Some("suzhou".to_owned()),
            language: Some(Language::English),
            colour: Some("#2b6cb0".to_owned()),
            with_answers: true,
        }
    }

    #[test]
    fn what_is_usual_makes_a_short_line() {
        let line = Embedding::default().element(FOLDER, "/estimate", "degree=doctor", "鄂尔多斯");
        assert_eq!(
            line,
            "<ordos-talent view=\"estimate\"><a href=\"https://talent.example/guide/#/estimate\">鄂尔多斯</a></ordos-talent>\n\
             <script src=\"https://talent.example/guide/embed.js\" async></script>"
        );
    }

    #[test]
    fn everything_said_is_in_the_line_and_in_the_frame() {
        let answers = "applicant=person&degree=doctor";
        let line = everything().element(FOLDER, "/map", answers, "Talent \"guide\" <Ordos>");
        assert_eq!(
            line,
            "<ordos-talent view=\"map\" centre=\"suzhou\" lang=\"en\" theme=\"#2b6cb0\" \
             answers=\"applicant=person&amp;degree=doctor\">\
             <a href=\"https://talent.example/guide/#/map/suzhou?applicant=person&amp;degree=doctor\">\
             Talent &quot;guide&quot; &lt;Ordos&gt;</a></ordos-talent>\n\
             <script src=\"https://talent.example/guide/embed.js\" async></script>"
        );
        let frame = everything().frame(FOLDER, "/map", answers, "Talent");
        assert!(
            frame.contains(
                "src=\"https://talent.example/guide/?centre=suzhou&amp;lang=en&amp;theme=2b6cb0#/map/suzhou?applicant=person&amp;degree=doctor\""
            ),
            "{frame}"
        );
        assert!(
            Embedding::default()
                .frame(FOLDER, "/estimate", "", "Talent")
                .contains("src=\"https://talent.example/guide/#/estimate\"")
        );
    }

    #[test]
    fn fields_read_back_as_they_are_written() {
        for embedding in [everything(), Embedding::default()] {
            let fields = embedding.fields();
            assert!(fields.iter().all(|(key, _)| KEYS.contains(&key.as_str())));
            let read = Embedding::read(&fields, |place| place == "suzhou");
            assert_eq!(read, (embedding, Vec::new()));
        }
        assert_eq!(Embedding::default().fields(), []);
    }

    #[test]
    fn fields_that_say_nothing_are_handed_back_and_change_nothing() {
        let fields = [
            ("view", "cellar"),
            ("centre", "atlantis"),
            ("lang", "fr"),
            ("theme", "red;}"),
            ("theme", "#12345é"),
            ("answers", "no"),
        ];
        let written: Vec<_> = fields
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let (read, lost) = Embedding::read(&written, |_| false);
        assert_eq!(read, Embedding::default());
        assert_eq!(lost.len(), fields.len());
        assert_eq!(lost[0], "view=cellar");
    }

    #[test]
    fn a_folder_is_found_from_whatever_address_of_the_page_is_given() {
        for address in [
            "https://talent.example/guide",
            "https://talent.example/guide/",
            " HTTPS://talent.example/guide/index.html#/embed?view=map ",
            "https://talent.example/guide/?lang=en#/",
            "https://officer:secret@talent.example/guide/",
        ] {
            assert_eq!(folder(address).as_deref(), Some(FOLDER), "{address}");
        }
        assert_eq!(
            folder("http://talent.example:8080").as_deref(),
            Some("http://talent.example:8080/")
        );
        assert_eq!(
            folder("https://中国.中国/guide").as_deref(),
            Some("https://xn--fiqs8s.xn--fiqs8s/guide/")
        );
        for other in [
            "",
            "https://officer@",
            "talent.example",
            "file:///home/fair.html",
            "https://",
            "https:///guide/",
            "https://talent.example/\"><script>",
            "https://talent.example/; frame-src *",
            "javascript:alert(1)//://",
        ] {
            assert_eq!(folder(other), None, "{other}");
        }
    }

    #[test]
    fn the_policy_names_the_script_and_the_host() {
        assert_eq!(
            Embedding::policy("https://talent.example:8443/guide/"),
            "script-src https://talent.example:8443/guide/embed.js;\nframe-src https://talent.example:8443;"
        );
    }
}
