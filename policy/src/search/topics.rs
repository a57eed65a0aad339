//! Topics that the catalogue does not cover, recognised in what is typed, so that the answer can say so.

use super::fold;
use crate::Words;

/// A topic people ask about on which nothing was found in the documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The key.
    pub id: String,
    /// The name, to stand inside a sentence.
    pub name: Words,
    /// Departments of the plan to ask: their keys and names.
    pub ask: Vec<(String, Words)>,
    /// Everyday words for it, folded.
    pub words: Vec<String>,
    /// Full pinyin of the Chinese words, without spaces.
    pub readings: Vec<String>,
    /// Longer words that contain one of `words` and mean something else, folded.
    pub except: Vec<String>,
}

impl Topic {
    /// Returns whether the typed text names this topic.
    ///
    /// Chinese words count wherever they occur, Latin words as whole words, singular or plural, and pinyin where
    /// nothing else is typed. Half words do not count: an answer that says “not covered” needs the whole word.
    pub fn is_named_in(&self, typed: &str) -> bool {
        let typed = fold(typed);
        let letters: String = typed.chars().filter(|letter| *letter != ' ').collect();
        if self.readings.contains(&letters) {
            return true;
        }
        let rest = self
            .except
            .iter()
            .fold(typed, |rest, longer| rest.replace(longer.as_str(), " "));
        self.words.iter().any(|word| {
            if word.is_ascii() {
                has_latin(&rest, word)
            } else {
                rest.contains(word.as_str())
            }
        })
    }
}

/// Returns the topics that the typed text names, in their order.
pub fn topics_named_in<'t>(topics: &'t [Topic], typed: &str) -> Vec<&'t Topic> {
    let named = topics.iter().filter(|topic| topic.is_named_in(typed));
    named.collect()
}

/// Returns whether these words follow one another in the text, each whole or with a plural `s`.
fn has_latin(text: &str, word: &str) -> bool {
    let text: Vec<&str> = text.split(' ').collect();
    let word: Vec<&str> = word.split(' ').collect();
    text.windows(word.len()).any(|window| {
        window
            .iter()
            .zip(&word)
            .all(|(one, other)| is_same(one, other))
    })
}

fn is_same(typed: &str, word: &str) -> bool {
    let is_plural = |longer: &str, shorter: &str| longer.strip_suffix('s') == Some(shorter);
    typed == word || is_plural(typed, word) || is_plural(word, typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(words: &[&str], readings: &[&str], except: &[&str]) -> Topic {
        let folded = |words: &[&str]| words.iter().map(|word| fold(word)).collect();
        Topic {
            id: "topic".to_owned(),
            name: Words::default(),
            ask: Vec::new(),
            words: folded(words),
            readings: readings.iter().map(|&reading| reading.to_owned()).collect(),
            except: folded(except),
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: bool) {
        let topic = topic(
            &["签证", "大专", "visa", "work permit"],
            &["qianzheng"],
            &["重大专项"],
        );
        assert_eq!(topic.is_named_in(typed), expected, "{typed}");
    }

    #[test]
    fn chinese_word_inside_sentence_is_named() {
        check("外国人的签证怎么办", true);
        check("签", false);
        check("大专生", true);
    }

    #[test]
    fn longer_word_of_another_meaning_is_not_named() {
        check("重大专项", false);
        check("重大专项 大专", true);
    }

    #[test]
    fn latin_word_is_named_whole_and_in_plural() {
        check("visa", true);
        check("Visas for my family", true);
        check("vis", false);
        check("visage", false);
        check("a WORK PERMIT, please", true);
        check("work", false);
        check("permit to work", false);
    }

    #[test]
    fn pinyin_is_named_where_nothing_else_is_typed() {
        check("qianzheng", true);
        check("qian zheng", true);
        check("qianzhengban", false);
    }

    #[test]
    fn empty_text_names_nothing() {
        check("", false);
        check("  ？", false);
    }
}
