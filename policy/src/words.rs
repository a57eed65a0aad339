//! Text that stands in both languages.

/// A text in Chinese and in English; neither is ever empty in a checked catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// Chinese, as used in Ordos (simplified).
    pub zh: String,
    /// English.
    pub en: String,
}
