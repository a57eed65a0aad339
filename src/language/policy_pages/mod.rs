//! The pages of policies and documents. The words come with the components that say them.

mod chinese;
mod english;

use super::text::With1;

pub(super) use chinese::TEXT as CHINESE;
pub(super) use english::TEXT as ENGLISH;

/// The pages of policies and documents: the words in one language.
pub struct PolicyText {
    pub policies_lead: &'static str,
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub try_typing: &'static str,
    /// The number of benefits found.
    pub found_count: With1,
    pub found_none: &'static str,
    pub found_narrowed: &'static str,
    pub found_outside: With1,
    /// The name of a topic that no document covers.
    pub found_no_topic: With1,
    pub ask: &'static str,
    /// Words that fit nothing, in quotation marks.
    pub found_no_word: With1,
    pub found_related: &'static str,
    pub found_others: &'static str,
    pub clear_filters: &'static str,
    pub filters: &'static str,
    /// In the order of the facets.
    pub filter_names: [&'static str; 8],
    pub any_option: &'static str,
    pub in_force: &'static str,
    pub out_of_force: &'static str,
    pub sort: &'static str,
    /// In the order of the sorts.
    pub sorts: [&'static str; 3],
    pub show_all: With1,
    pub search_not_fetched: &'static str,
    pub all_policies: &'static str,
    pub estimate_this: &'static str,
    pub example: &'static str,
    pub example_lead: &'static str,
    pub example_gets: With1,
    pub history: &'static str,
    pub measure: With1,
    pub document_number: &'static str,
    pub replaces: With1,
    pub replaced_by: With1,
    pub document_benefits: &'static str,
    pub document_gives_none: &'static str,
    pub documents: &'static str,
    pub document_sources: &'static str,
    pub document_notes: &'static str,
    pub timeline: &'static str,
}
