//! Faults in policy files.

use core::fmt;

/// Something wrong in a policy file, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, below the catalogue's folder.
    pub file: String,
    /// The entry in it: a key, a number, a line.
    pub entry: String,
    /// The field of the entry.
    pub field: String,
    /// The value expected and the value found.
    pub expected: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file)?;
        if !self.entry.is_empty() {
            write!(formatter, ", {}", self.entry)?;
        }
        if !self.field.is_empty() {
            write!(formatter, ", {}", self.field)?;
        }
        write!(formatter, ": {}", self.expected)
    }
}

impl std::error::Error for Fault {}

/// All faults found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Notes a fault.
    pub fn push(
        &mut self,
        file: impl Into<String>,
        entry: impl Into<String>,
        field: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.0.push(Fault {
            file: file.into(),
            entry: entry.into(),
            field: field.into(),
            expected: expected.into(),
        });
    }

    /// Returns whether there are no faults.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The faults in the order found.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|fault| writeln!(formatter, "{fault}"))
    }
}

impl std::error::Error for Faults {}
