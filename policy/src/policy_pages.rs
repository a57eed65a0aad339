//! Data for the policy pages only: loaded when one of them is opened.

use crate::search::{Search, Topic, topics_named_in, without_topics};
use crate::{Answer, QuestionIndex, Words};

/// Search phrases of benefits and documents, and examples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyPages {
    /// For [`crate::search::Search`]: the benefits in the catalogue's order, then the documents.
    pub phrases: String,
    /// Suggested searches.
    pub suggestions: Vec<Words>,
    /// For each benefit somebody who gets it, as one of its cases has it, and the day; empty where no case is one.
    pub examples: Vec<Vec<(QuestionIndex, Answer)>>,
    /// Topics that no document covers.
    pub topics: Vec<Topic>,
}

/// Result of a search in the pages of policies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PolicyFindings<'p> {
    /// Topics named that no document covers.
    pub topics: Vec<&'p Topic>,
    /// The entries of [`Search`], best first: those that the words beside the topics find, else the benefits that come
    /// closest to the topics.
    pub entries: Vec<usize>,
    /// True if the entries come closest to the topics, and were not searched.
    pub are_related: bool,
    /// Words that fit none of the entries, in the order typed.
    pub ignored: Vec<String>,
}

impl PolicyPages {
    /// Searches benefits, documents and the topics that are not covered.
    ///
    /// `search` is the search in [`Self::phrases`]. The words that name a topic are not searched, since they fit entries
    /// by chance only.
    pub fn find(&self, search: &Search<'_>, typed: &str) -> PolicyFindings<'_> {
        let topics = self.uncovered_topics(typed);
        let findings = if topics.is_empty() {
            search.search(typed)
        } else {
            search.search(&without_topics(&topics, typed))
        };
        let mut entries: Vec<usize> = findings.found.iter().map(|found| found.entry).collect();
        let are_related = entries.is_empty();
        if are_related {
            for related in topics.iter().flat_map(|topic| &topic.related) {
                let entry = usize::from(related.0);
                if !entries.contains(&entry) {
                    entries.push(entry);
                }
            }
        }
        PolicyFindings {
            are_related: are_related && !entries.is_empty(),
            topics,
            entries,
            ignored: findings.ignored,
        }
    }

    /// Returns the topics named in the typed text that no document covers.
    pub fn uncovered_topics(&self, typed: &str) -> Vec<&Topic> {
        topics_named_in(&self.topics, typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BenefitIndex;

    /// A rent subsidy and one-stop services; nothing about visas or cars.
    fn pages() -> PolicyPages {
        let topic = |id: &str, words: &[&str], related: &[u8]| Topic {
            id: id.to_owned(),
            name: Words::default(),
            ask: Vec::new(),
            related: related.iter().copied().map(BenefitIndex).collect(),
            words: words.iter().map(|&word| word.to_owned()).collect(),
            readings: Vec::new(),
            except: Vec::new(),
        };
        PolicyPages {
            phrases: "租房补贴\tzu fang bu tie\t0:8\n一站式服务\tyi zhan shi fu wu\t1:8\n"
                .to_owned(),
            suggestions: Vec::new(),
            examples: Vec::new(),
            topics: vec![
                topic("visas", &["签证"], &[1]),
                topic("cars", &["买车"], &[]),
            ],
        }
    }

    #[track_caller]
    fn check(typed: &str, topics: &[&str], entries: &[usize], are_related: bool, ignored: &[&str]) {
        let pages = pages();
        let found = pages.find(&Search::new(&pages.phrases), typed);
        let named: Vec<&str> = found.topics.iter().map(|topic| topic.id.as_str()).collect();
        assert_eq!(named, topics, "{typed}");
        assert_eq!(found.entries, entries, "{typed}");
        assert_eq!(found.are_related, are_related, "{typed}");
        assert_eq!(found.ignored, ignored, "{typed}");
    }

    #[test]
    fn topic_alone_finds_what_is_related() {
        check("签证", &["visas"], &[1], true, &[]);
        check("买车", &["cars"], &[], false, &[]);
        check("签证 买车", &["visas", "cars"], &[1], true, &[]);
    }

    #[test]
    fn words_beside_a_topic_find_what_they_mean() {
        check("签证 租房", &["visas"], &[0], false, &[]);
        check("租房", &[], &[0], false, &[]);
    }

    #[test]
    fn words_found_nowhere_are_ignored() {
        check("签证 火星", &["visas"], &[1], true, &["火星"]);
        check("租房 火星", &[], &[0], false, &["火星"]);
        check("火星", &[], &[], false, &["火星"]);
    }
}
