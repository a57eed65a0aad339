//! The plan: the same views for its pages and for the sheet that needs no program.

pub mod department;
pub mod matrix;
pub mod measure;
pub mod overview;
pub mod place;
pub mod target;
pub mod timeline;

use catalogue::PlanFile;
use policy::{Benefit, Catalogue, Measure, Words};

use crate::language::{Around, Language, PlanText};
use crate::markup::{Markup, classed, el};

/// What can be linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked<'a> {
    /// The plan as a whole.
    Plan,
    /// A measure of the plan, by its number.
    Measure(u8),
    /// A department of the plan, by its key.
    Department(&'a str),
    /// A place on the map, or a banner or district, by its key.
    Place(&'a str),
    /// A benefit, by its key.
    Benefit(&'a str),
}

/// What the views of the plan read.
pub struct View<'a> {
    /// The language shown.
    pub language: Language,
    /// The catalogue.
    pub catalogue: &'static Catalogue,
    /// The plan and its places.
    pub file: &'a PlanFile,
    /// Where a link leads; `None` where there is nothing to lead to, and the name stands alone.
    pub address: &'a dyn Fn(Linked<'_>) -> Option<String>,
    /// The level of the headings inside, from 2.
    pub level: u8,
}

impl View<'_> {
    /// The words of the plan's pages.
    pub fn text(&self) -> &'static PlanText {
        self.language.plan_text()
    }

    /// A text of the catalogue.
    pub fn of<'w>(&self, words: &'w Words) -> &'w str {
        self.language.of(words)
    }

    /// The same with headings one level lower.
    #[must_use]
    pub const fn inside(&self) -> Self {
        Self {
            level: self.level + 1,
            ..*self
        }
    }

    /// A heading.
    pub fn heading(&self, title: &str) -> Markup {
        let tag = match self.level {
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        el(tag).text(title)
    }

    /// A part with its heading.
    pub fn section(&self, title: &str, content: Markup) -> Markup {
        el("section").with(self.heading(title)).with(content)
    }

    /// A paragraph.
    pub fn paragraph(&self, words: &Words) -> Markup {
        el("p").text(self.of(words))
    }

    /// Something not known.
    pub fn unknown(&self, words: &Words) -> Markup {
        let text = self.language.text();
        classed("li", "note note-unknown")
            .with(el("b").text([text.unknown, text.colon].concat()))
            .text(self.of(words))
    }

    /// A name that leads somewhere, if there is something to lead to.
    pub fn link(&self, linked: Linked, name: &str) -> Markup {
        self.anchor(linked).text(name)
    }

    /// An empty link, if there is something to lead to.
    pub fn anchor(&self, linked: Linked) -> Markup {
        match (self.address)(linked) {
            Some(address) => el("a").attr("href", address),
            None => el("span"),
        }
    }

    /// A measure's number and title as a link.
    pub fn measure(&self, number: u8) -> Markup {
        self.link(Linked::Measure(number), &self.measure_name(number))
    }

    /// A measure's number and title.
    pub fn measure_name(&self, number: u8) -> String {
        let known = self.file.plan.measure(number);
        let title = known.map_or("", |known| self.of(&known.title));
        [&*digits(number.into()), ". ", title].concat()
    }

    /// Departments as links in a row.
    pub fn departments(&self, ids: &[String]) -> Markup {
        let mut row = classed("ul", "link-row");
        for id in ids {
            let known = self.file.plan.department(id);
            let name = known.map_or(&**id, |known| self.of(&known.name));
            row = row.with(el("li").with(self.link(Linked::Department(id), name)));
        }
        row
    }

    /// The benefits wanted, as links in a row under a title; nothing where none is.
    pub fn benefits(&self, title: &str, wanted: &dyn Fn(&Benefit) -> bool) -> Option<Markup> {
        let mut row = None;
        for benefit in &self.catalogue.benefits {
            if wanted(benefit) {
                let link = self.link(Linked::Benefit(&benefit.id), self.of(&benefit.title));
                let known = row.unwrap_or_else(|| classed("ul", "link-row"));
                row = Some(known.with(el("li").with(link)));
            }
        }
        row.map(|row| self.section(title, row))
    }

    /// The measures wanted, with how many targets each has.
    pub fn measures(&self, wanted: &dyn Fn(&Measure) -> bool) -> Markup {
        let mut list = classed("ul", "measure-list");
        for measure in &self.file.plan.measures {
            if wanted(measure) {
                let mut line = el("li").with(self.measure(measure.number));
                if !measure.targets.is_empty() {
                    let count = around(self.text().count, &digits(measure.targets.len()));
                    line = line
                        .text(" ")
                        .with(classed("span", "measure-count").text(count));
                }
                list = list.with(line);
            }
        }
        list
    }
}

/// A number in digits.
pub fn digits(number: usize) -> String {
    number.to_string()
}

/// A piece with what stands around it.
pub fn around([before, after]: Around, piece: &str) -> String {
    [before, piece, after].concat()
}
