//! The text about one benefit, section by section.

use std::fmt::{self, Write};

use policy::{Apply, Basis, Benefit, BenefitIndex, Catalogue, Document, Grade, NoteKind};

use super::{award, condition};

/// A text in the making.
pub(super) struct Explanation<'e> {
    pub(super) catalogue: &'e Catalogue,
    pub(super) index: BenefitIndex,
    pub(super) benefit: &'e Benefit,
    pub(super) text: &'e mut String,
}

impl Explanation<'_> {
    pub(super) fn all(&mut self) -> fmt::Result {
        let benefit = self.benefit;
        writeln!(
            self.text,
            "{}\n{}\n\n{}\n{}\n",
            benefit.title.en, benefit.title.zh, benefit.summary.en, benefit.summary.zh
        )?;
        writeln!(self.text, "Key: {}", benefit.id)?;
        writeln!(self.text, "Kind: {}", benefit.kind.id())?;
        let basis = match benefit.basis {
            Basis::Entitlement => "anyone who meets the conditions can apply for it",
            Basis::Selection => "competitive: the figure is an upper limit and is not in the total",
            Basis::Negotiated => {
                "case by case: the figure is an upper limit and is not in the total"
            }
        };
        writeln!(self.text, "Basis: {} ({basis})", benefit.basis.id())?;
        writeln!(self.text, "For: {}", self.applicants())?;
        writeln!(self.text, "Reliability: {}", grade(benefit.grade))?;
        writeln!(
            self.text,
            "Last checked against its sources: {}",
            benefit.checked
        )?;
        self.conditions()?;
        self.section(
            "Award",
            award::lines(self.catalogue, &benefit.award, benefit.counts()),
        )?;
        self.exclusions()?;
        self.documents()?;
        self.sources("Sources", &benefit.sources)?;
        self.notes()?;
        self.apply()
    }

    fn section(&mut self, title: &str, lines: impl IntoIterator<Item = String>) -> fmt::Result {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_some() {
            writeln!(self.text, "\n{title}")?;
        }
        lines.try_for_each(|line| writeln!(self.text, "  {line}"))
    }

    fn applicants(&self) -> String {
        let applicant = self
            .catalogue
            .question("applicant")
            .map(|question| self.catalogue[question].options());
        let options = applicant.unwrap_or_default().iter().enumerate();
        let named = options.filter(|(place, _)| self.benefit.applicants >> place & 1 == 1);
        named
            .map(|(_, option)| &*option.label.en)
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn conditions(&mut self) -> fmt::Result {
        let catalogue = self.catalogue;
        let conditions = (1..)
            .zip(&self.benefit.conditions)
            .map(|(number, condition)| {
                let number: u32 = number;
                format!("{number}. {}", condition::sentence(catalogue, condition))
            });
        self.section(
            "Conditions (all must be met)",
            conditions.collect::<Vec<_>>(),
        )
    }

    fn exclusions(&mut self) -> fmt::Result {
        let catalogue = self.catalogue;
        let index = self.index;
        let exclusions = catalogue
            .exclusions
            .iter()
            .filter(|exclusion| exclusion.members.contains(&index));
        let lines = exclusions.flat_map(|exclusion| {
            let others = exclusion.members.iter().filter(|member| **member != index);
            let others: Vec<&str> = others
                .map(|member| catalogue[*member].id.as_str())
                .collect();
            let first = format!(
                "{} ({}): at most one of this and {}",
                exclusion.title.en,
                exclusion.title.zh,
                others.join(", ")
            );
            [first, format!("  {}", exclusion.note.en)]
        });
        self.section("Cannot be combined", lines)
    }

    fn documents(&mut self) -> fmt::Result {
        let documents = self
            .benefit
            .documents
            .iter()
            .map(|document| &self.catalogue[*document]);
        let mut lines = Vec::new();
        for (place, document) in documents.enumerate() {
            lines.push(format!(
                "{} ({}), {}",
                document.title.en,
                document.title.zh,
                grade(document.grade)
            ));
            lines.push(format!(
                "  {}{}",
                span(document),
                if place == 0 {
                    "; the benefit is valid for this period"
                } else {
                    ""
                }
            ));
            lines.extend(
                document
                    .number
                    .iter()
                    .map(|number| format!("  Number: {number}")),
            );
            lines.extend(document.notes.iter().map(|note| format!("  {}", note.en)));
        }
        if lines.is_empty() {
            lines.push("No document is named, so it has no period of validity.".to_owned());
        }
        self.section("Documents", lines)
    }

    fn sources(&mut self, title: &str, places: &[u8]) -> fmt::Result {
        let sources = places
            .iter()
            .map(|place| &self.catalogue.sources[usize::from(*place)]);
        let lines = sources.flat_map(|source| {
            let date = source.date.as_deref().unwrap_or("no date known");
            let first = format!(
                "{}: {} ({}); {}, {date}, {}",
                source.id,
                source.title.en,
                source.title.zh,
                source.publisher.en,
                grade(source.grade)
            );
            std::iter::once(first).chain(source.link.iter().map(|link| format!("  {link}")))
        });
        self.section(title, lines.collect::<Vec<_>>())
    }

    fn notes(&mut self) -> fmt::Result {
        let (catalogue, index) = (self.catalogue, self.index);
        let notes = self.benefit.notes.iter().map(|note| {
            let kind = match note.kind {
                NoteKind::OurReading => "Our interpretation",
                NoteKind::PartlyUnpublished => "Incomplete",
                NoteKind::Caution => "Note",
            };
            format!("{kind}: {}", note.text.en)
        });
        let unknowns = catalogue
            .unknowns
            .iter()
            .filter(|unknown| unknown.benefits.contains(&index));
        let unknowns = unknowns.map(|unknown| format!("What we do not know: {}", unknown.text.en));
        self.section("Notes", notes.chain(unknowns).collect::<Vec<_>>())
    }

    fn apply(&mut self) -> fmt::Result {
        let named = self
            .catalogue
            .departments
            .iter()
            .filter(|(id, _)| self.benefit.departments.contains(id));
        let departments: Vec<String> = named
            .map(|(_, name)| format!("{} ({})", name.en, name.zh))
            .collect();
        let handled =
            (!departments.is_empty()).then(|| format!("Handled by: {}", departments.join(", ")));
        let Some(Apply {
            when,
            place,
            papers,
            steps,
            sources,
            grade: apply_grade,
        }) = &self.benefit.apply
        else {
            return self.section("How to apply", handled);
        };
        let parts = [
            ("When to apply", when),
            ("Where to apply", place),
            ("Documents you need", papers),
            ("What happens", steps),
        ];
        let parts = parts
            .into_iter()
            .filter_map(|(name, words)| Some(format!("{name}: {}", words.as_ref()?.en)));
        let lines = handled
            .into_iter()
            .chain(parts)
            .chain([format!("Reliability: {}", grade(*apply_grade))]);
        self.section("How to apply", lines.collect::<Vec<_>>())?;
        self.sources("Sources of how to apply", sources)
    }
}

/// A grade in words.
fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Official => "official",
        Grade::Press => "press",
        Grade::ThirdParty => "third party, unconfirmed (check with the department)",
    }
}

/// When a document is in force.
fn span(document: &Document) -> String {
    let until = document
        .until
        .map_or("open".to_owned(), |until| format!("until {until}"));
    let note = document
        .from_note
        .as_ref()
        .map(|note| format!(" ({})", note.en))
        .unwrap_or_default();
    format!("In force from {}{note}, {until}", document.from)
}
