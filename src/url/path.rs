//! The page that a path names, also where something stuck to the path.

use policy::Catalogue;

use super::codec::normalize;
use super::field::field_starts;
use super::glue::{Rest, after_word, is_terminator};
use super::keys::Keys;
use crate::route::{NoSuchPage, Route};

/// Folders that benefits and documents are looked for in, beside `/policies/`.
const OTHER_FOLDERS: [&str; 5] = [
    "/documents/",
    "/document/",
    "/benefits/",
    "/benefit/",
    "/policy/",
];

/// The content of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PathReading {
    /// The page.
    pub route: Result<Route, NoSuchPage>,
    /// Fields that follow without `?`, as text; empty where there are none.
    pub fields: String,
    /// True if the path was not written as the page writes it.
    pub is_repaired: bool,
}

/// Reads a decoded path, and what follows it up to the `?`.
pub(super) fn read_path(catalogue: &Catalogue, keys: Keys, path: &str) -> PathReading {
    let as_written = Route::read(catalogue, if path.is_empty() { "/" } else { path });
    if as_written.is_ok() {
        return PathReading {
            route: as_written,
            fields: String::new(),
            is_repaired: false,
        };
    }
    let text = normalize(path);
    let marks = text.find(['?', '&']);
    let first_field = field_starts(&text, keys).into_iter().next();
    let end = marks.into_iter().chain(first_field).min();
    let (head, fields) = text.split_at(end.unwrap_or(text.len()));
    let (route, unread) = if let Some((route, unread)) = repair_route(catalogue, head) {
        (Ok(route), unread)
    } else {
        // A field that was damaged beyond its key is named beside the page.
        let field = head.contains('=').then(|| head.to_owned());
        (Err(NoSuchPage(path.to_owned())), field)
    };
    PathReading {
        is_repaired: route.is_ok() || !fields.is_empty(),
        route,
        fields: match (unread, fields.trim_start_matches(['?', '&'])) {
            (Some(unread), "") => unread,
            (Some(unread), fields) => [&unread, "&", fields].concat(),
            (None, fields) => fields.to_owned(),
        },
    }
}

/// Finds the page of a path in another case, without its slash, in another folder, or with something stuck to it, which
/// comes back where it may hold a field.
fn repair_route(catalogue: &Catalogue, path: &str) -> Option<(Route, Option<String>)> {
    let path = path
        .trim_start_matches(['!', '#', '/', '.'])
        .to_ascii_lowercase();
    let is_part = |character: char| character.is_ascii_alphanumeric() || "_-/".contains(character);
    let end = path.find(|character| !is_part(character));
    let (path, rest) = path.split_at(end.unwrap_or(path.len()));
    // After no path at all, only punctuation is glue: `/关于` names a page that there is not.
    let unread = match after_word(rest) {
        Rest::PartOfValue => return None,
        _ if path.is_empty() && !rest.is_empty() && !rest.starts_with(is_terminator) => {
            return None;
        }
        Rest::Unread(unread) => Some(unread.to_owned()),
        Rest::Glue => None,
    };
    let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let path = segments
        .iter()
        .fold(String::new(), |path, part| path + "/" + part);
    let elsewhere = OTHER_FOLDERS.iter().find_map(|folder| {
        let id = path.strip_prefix(folder)?;
        Some(["/policies/", id].concat())
    });
    let path = elsewhere.unwrap_or(path);
    let route = Route::read(catalogue, if path.is_empty() { "/" } else { &path });
    Some((route.ok()?, unread))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cases: &[(&str, &str, &str)]) {
        let catalogue = fixture::catalogue();
        for (path, expected, fields) in cases {
            let read = read_path(&catalogue, Keys::new(&catalogue), path);
            let route = read
                .route
                .map_or_else(|_| "-".to_owned(), |route| route.path(&catalogue));
            assert_eq!((&*route, &*read.fields), (*expected, *fields), "{path}");
        }
    }

    #[test]
    fn path_as_written_is_not_repaired() {
        let catalogue = fixture::catalogue();
        for path in [
            "",
            "/",
            "/estimate",
            "/estimate/",
            "/policies/rent-subsidy",
            "/plan/5",
        ] {
            let read = read_path(&catalogue, Keys::new(&catalogue), path);
            assert!(read.route.is_ok() && !read.is_repaired, "{path}");
        }
    }

    #[test]
    fn case_and_slashes_are_repaired() {
        check(&[
            ("estimate", "/estimate", ""),
            ("/Estimate", "/estimate", ""),
            ("ESTIMATE/", "/estimate", ""),
            ("!/estimate", "/estimate", ""),
            ("//estimate//", "/estimate", ""),
            ("%2Festimate", "/estimate", ""),
            ("／estimate", "/estimate", ""),
            ("/documents/housing-2024", "/policies/housing-2024", ""),
            ("benefits/Rent-Subsidy", "/policies/rent-subsidy", ""),
        ]);
    }

    #[test]
    fn fields_without_question_mark_are_split_off() {
        check(&[
            ("/map&shareTo=weixin", "/map", "shareTo=weixin"),
            ("/&shareTo=qq", "/", "shareTo=qq"),
            ("/estimate?q=14Q9M7R7", "/estimate", "q=14Q9M7R7"),
            ("/estimate%3Fq%3D14Q9M7R7", "/estimate", "q=14Q9M7R7"),
            (
                "/estimate？v=1＆degree＝doctor",
                "/estimate",
                "v=1&degree=doctor",
            ),
            ("degree=doctor", "/", "degree=doctor"),
            ("/estimatedegree=doctor", "/estimate", "degree=doctor"),
            ("/estimate,degree=doctor", "/estimate", "degree=doctor"),
            ("/nowhere&degree=doctor", "-", "degree=doctor"),
            ("/estimatedegre=doctor", "-", "/estimatedegre=doctor"),
            ("/estimate,degreedoctor", "/estimate", "degreedoctor"),
        ]);
    }

    #[test]
    fn glue_after_a_path_is_cut_off() {
        check(&[
            ("/map。快来看", "/map", ""),
            ("/map）", "/map", ""),
            ("/map.", "/map", ""),
            ("/map快来看", "/map", ""),
            (
                "/policies/rent-subsidy，快来看",
                "/policies/rent-subsidy",
                "",
            ),
            ("/map\"", "/map", ""),
            ("/map\n", "/map", ""),
            ("/。", "/", ""),
        ]);
    }

    #[test]
    fn page_that_is_not_there_is_not_guessed() {
        check(&[
            ("/nowhere", "-", ""),
            ("/estimate/deeper", "-", ""),
            ("/estimates", "-", ""),
            ("nonsense", "-", ""),
            ("/关于", "-", ""),
            ("/%zz", "-", ""),
            ("/policies/nothing", "-", ""),
        ]);
    }
}
