//! Makes sheets from views.

use std::sync::LazyLock;

use catalogue::PlanFile;
use policy::Catalogue;

use crate::components::plan::{Linked, PlanView};
use crate::language::Language;
use crate::pages::{about, place, plan};
use crate::route::Route;
use crate::sheets::html::to_html;
use crate::sheets::{ANSWERS, END, LEAD, MARK, Page, Sheet, routes};

static PLAN: LazyLock<PlanFile> = LazyLock::new(catalogue::plan);
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

/// The catalogue and the plan that sheets are made of.
#[derive(Clone, Copy)]
pub struct SheetContent {
    /// The catalogue.
    pub catalogue: &'static Catalogue,
    /// The plan and its places.
    pub plan: &'static PlanFile,
}

impl SheetContent {
    /// Returns the content of this build.
    fn of_build() -> Self {
        Self {
            catalogue: &CATALOGUE,
            plan: &PLAN,
        }
    }

    /// Returns the sheet of a route; empty where the route has none.
    pub fn sheet(self, language: Language, route: Route) -> Sheet {
        self.finished(language, |view| match route {
            Route::Place(id) => place::page(view, id),
            Route::About => about::page(language, view.catalogue),
            _ => plan::page(view, route),
        })
    }

    /// Returns the short form of a place; empty where it is a banner or district.
    pub fn lead(self, language: Language, id: &str) -> Sheet {
        self.finished(language, |view| place::lead(view, id))
    }

    fn finished(self, language: Language, make: impl Fn(PlanView) -> Page) -> Sheet {
        let view = PlanView {
            language,
            catalogue: self.catalogue,
            file: self.plan,
            address,
            level: 2,
        };
        let mut title = String::new();
        let html = to_html(|| {
            let page = make(view);
            title = page.title;
            page.content
        });
        // There as long as the page is, as those of a file are.
        Sheet {
            title: title.leak(),
            html: html.leak(),
        }
    }
}

/// Returns the sheet of a route; empty where the route has none.
pub fn sheet(language: Language, route: Route) -> Sheet {
    SheetContent::of_build().sheet(language, route)
}

/// Returns the short form of a place; empty where it is a banner or district.
pub fn lead(language: Language, id: &str) -> Sheet {
    SheetContent::of_build().lead(language, id)
}

fn address(linked: Linked) -> Option<String> {
    let route = match linked {
        Linked::Plan => Some(Route::Plan),
        Linked::Measure(number) => Some(Route::Measure(number)),
        Linked::Department(id) => Route::read(&CATALOGUE, &format!("/plan/department/{id}")).ok(),
        Linked::Place(id) => Route::read(&CATALOGUE, &format!("/map/{id}")).ok(),
        Linked::Benefit(id) => CATALOGUE.benefit(id).map(Route::Benefit),
    };
    route.map(|route| format!("#{}{ANSWERS}", route.path(&CATALOGUE)))
}

/// The file with all sheets in a language.
pub fn file(language: Language) -> String {
    let mut file = format!("{MARK}{END}");
    let mut add = |path: &str, Sheet { title, html }: Sheet| {
        for text in [path, title, html] {
            file.push_str(text);
            file.push(END);
        }
    };
    for route in routes() {
        let path = route.path(&CATALOGUE);
        add(&path, sheet(language, route));
        if let Route::Place(id) = route {
            add(&[&path, LEAD].concat(), lead(language, id));
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use crate::sheets::find;

    use super::*;

    #[test]
    fn every_sheet_is_found_in_its_file() {
        for language in Language::ALL {
            let file: &str = file(language).leak();
            for route in routes() {
                let sheet = sheet(language, route);
                // A place stands beside the map, which has the first heading.
                let head = match route {
                    Route::Place(_) => "</h2>",
                    _ => "</h1>",
                };
                assert!(sheet.title.len() > 3 && sheet.html.contains(head));
                let path = route.path(&CATALOGUE);
                assert_eq!(find(file, &path), Some(sheet), "{path}");
                if let Route::Place(id) = route {
                    let lead = lead(language, id);
                    assert_eq!(find(file, &[&path, LEAD].concat()), Some(lead), "{path}");
                }
            }
            assert_eq!(find(file, "/"), None);
        }
    }

    #[test]
    fn another_file_in_its_place_is_told() {
        for other in [
            "",
            "<!doctype html>",
            "0123456789abcdef\0/plan\0title\0page\0",
        ] {
            assert_eq!(find(other, "/plan"), None);
        }
    }
}
