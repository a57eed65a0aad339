//! Reminders of `talent-cli check`: figures not compared with their sources for long, and documents that end soon.

use std::fmt;

use policy::{Benefit, Catalogue, Date, Document, ENDS_SOON};

/// The reminders of a day; they are not faults.
pub struct Reminders<'a> {
    catalogue: &'a Catalogue,
    today: Date,
}

impl<'a> Reminders<'a> {
    /// Returns the reminders of `today`.
    pub const fn new(catalogue: &'a Catalogue, today: Date) -> Self {
        Self { catalogue, today }
    }

    /// The benefits whose figures were compared with their sources more than twelve months ago.
    fn stale(&self) -> impl Iterator<Item = &'a Benefit> {
        let today = self.today;
        let benefits = self.catalogue.benefits.iter();
        benefits.filter(move |benefit| benefit.is_stale(today))
    }

    /// The documents that end soon, with their last days.
    fn ending(&self) -> impl Iterator<Item = (&'a Document, Date)> {
        let today = self.today;
        let documents = self.catalogue.documents.iter();
        documents.filter_map(move |document| {
            let until = document.until.filter(|_| document.ends_soon(today))?;
            Some((document, until))
        })
    }

    /// The benefits whose span this document gives.
    fn resting_on(&self, document: &Document) -> Vec<&'a str> {
        let catalogue = self.catalogue;
        let benefits = catalogue.benefits.iter().filter(|benefit| {
            let first = benefit.documents.first();
            first.is_some_and(|first| catalogue[*first].id == document.id)
        });
        benefits.map(|benefit| benefit.id.as_str()).collect()
    }

    /// The documents that replaced this one.
    fn following(&self, document: &Document) -> Vec<&'a str> {
        let catalogue = self.catalogue;
        let documents = catalogue.documents.iter().filter(|later| {
            let mut replaced = later.replaces.iter();
            replaced.any(|replaced| catalogue[*replaced].id == document.id)
        });
        documents.map(|document| document.id.as_str()).collect()
    }
}

impl fmt::Display for Reminders<'_> {
    /// Lines, or nothing where nothing is worth a look.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stale: Vec<_> = self.stale().collect();
        if !stale.is_empty() {
            writeln!(
                formatter,
                "Not checked against its source for more than 12 months ({}):",
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
                "Expires within {ENDS_SOON} days ({}):",
                ending.len()
            )?;
        }
        for (document, until) in ending {
            write!(
                formatter,
                "    documents.toml, {}: until {until}, {} days from today",
                document.id,
                until.days_since(self.today)
            )?;
            match self.resting_on(document).as_slice() {
                [] => {}
                benefits => write!(formatter, "; this affects: {}", benefits.join(", "))?,
            }
            match self.following(document).as_slice() {
                [] => writeln!(formatter, "; no document follows it here")?,
                documents => writeln!(formatter, "; {} follows", documents.join(", "))?,
            }
        }
        Ok(())
    }
}
