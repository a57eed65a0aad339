//! What `talent-cli check` reminds of: figures not compared with their sources for long, and documents that end soon.

use std::fmt;

use policy::{Benefit, Catalogue, Date, Document, ENDS_SOON};

/// What is worth a look on a day; nothing of it is a fault.
pub struct Reminders<'a> {
    catalogue: &'a Catalogue,
    today: Date,
}

impl<'a> Reminders<'a> {
    /// What is worth a look on this day.
    pub const fn new(catalogue: &'a Catalogue, today: Date) -> Self {
        Self { catalogue, today }
    }

    /// The benefits whose figures were compared with their sources more than twelve months ago.
    fn stale(&self) -> impl Iterator<Item = &'a Benefit> {
        let today = self.today;
        let benefits = self.catalogue.benefits.iter();
        benefits.filter(move |benefit| benefit.is_stale(today))
    }

    /// The documents that end soon, each with the benefits whose span it gives.
    fn ending(&self) -> impl Iterator<Item = (&'a Document, Date, Vec<&'a str>)> {
        let Self { catalogue, today } = *self;
        catalogue.documents.iter().filter_map(move |document| {
            let until = document.until.filter(|_| document.ends_soon(today))?;
            let is_first = |benefit: &&Benefit| {
                let first = benefit.documents.first();
                first.is_some_and(|first| catalogue[*first].id == document.id)
            };
            let benefits = catalogue.benefits.iter().filter(is_first);
            Some((
                document,
                until,
                benefits.map(|benefit| benefit.id.as_str()).collect(),
            ))
        })
    }
}

impl fmt::Display for Reminders<'_> {
    /// Lines, or nothing where nothing is worth a look.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stale: Vec<_> = self.stale().collect();
        if !stale.is_empty() {
            writeln!(
                formatter,
                "To compare with its source again, for that was more than 12 months ago ({}):",
                stale.len()
            )?;
        }
        for benefit in stale {
            writeln!(
                formatter,
                "    benefits/{}.toml: checked {}, {} days ago",
                benefit.id,
                benefit.checked,
                self.today.days_since(benefit.checked)
            )?;
        }
        let ending: Vec<_> = self.ending().collect();
        if !ending.is_empty() {
            writeln!(
                formatter,
                "In force for {ENDS_SOON} days more at most ({}): is there a document that follows?",
                ending.len()
            )?;
        }
        for (document, until, benefits) in ending {
            let days = until.days_since(self.today);
            let benefits = match benefits.as_slice() {
                [] => "no benefit rests on it first".to_owned(),
                benefits => format!("it gives the span of {}", benefits.join(", ")),
            };
            writeln!(
                formatter,
                "    documents.toml, {}: until {until}, {days} days from today; {benefits}",
                document.id
            )?;
        }
        Ok(())
    }
}
