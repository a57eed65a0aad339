//! Topics that the catalogue does not cover, recognised in what is typed, so that the answer can say so.

use super::normalize;
use crate::{BenefitIndex, Words};

/// A topic people ask about on which nothing was found in the documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The key.
    pub id: String,
    /// The name, to stand inside a sentence.
    pub name: Words,
    /// Departments of the plan to ask: their keys and names.
    pub ask: Vec<(String, Words)>,
    /// Benefits that come closest to it.
    pub related: Vec<BenefitIndex>,
    /// Everyday words for it, normalized, the longest first.
    pub words: Vec<String>,
    /// Full pinyin of the Chinese words, without spaces.
    pub readings: Vec<String>,
    /// Longer words that contain one of `words` and mean something else, normalized.
    pub except: Vec<String>,
}

impl Topic {
    /// Returns true if the typed text names this topic.
    ///
    /// Chinese words count wherever they occur, Latin words as whole words, singular or plural, and pinyin where
    /// nothing else is typed. Half words do not count: an answer that says “not covered” needs the whole word. A word
    /// of one character is a part of too many others, so it counts where nothing else is typed.
    pub fn is_named_in(&self, typed: &str) -> bool {
        let typed = normalize(typed);
        self.is_whole(&typed) || self.cut_out_of(&typed) != typed
    }

    /// Returns true if the normalized text is a word of this topic, or its pinyin, and nothing else.
    fn is_whole(&self, typed: &str) -> bool {
        let letters: String = typed.chars().filter(|letter| *letter != ' ').collect();
        self.readings.contains(&letters) || self.words.contains(&letters)
    }

    /// Returns the normalized text with marks for the words of this topic.
    fn cut_out_of(&self, typed: &str) -> String {
        if self.is_whole(typed) {
            return String::new();
        }
        cut(typed, &self.words, &self.except)
    }
}

/// Returns the topics that the typed text names, in their order.
pub fn topics_named_in<'t>(topics: &'t [Topic], typed: &str) -> Vec<&'t Topic> {
    let named = topics.iter().filter(|topic| topic.is_named_in(typed));
    named.collect()
}

/// Returns the typed text, normalized, without the words by which it names these topics.
pub(crate) fn without_topics(topics: &[&Topic], typed: &str) -> String {
    let typed = normalize(typed);
    // Where words of two topics overlap, the longer ones go first.
    if topics.iter().any(|topic| topic.is_whole(&typed)) {
        return String::new();
    }
    let all = |list: fn(&Topic) -> &Vec<String>| {
        let words = topics.iter().flat_map(|topic| list(topic)).cloned();
        let mut words: Vec<String> = words.collect();
        longest_first(&mut words);
        words
    };
    let rest = cut(
        &typed,
        &all(|topic| &topic.words),
        &all(|topic| &topic.except),
    );
    without_remainders(&rest)
}

/// Returns what is left of a text without single Chinese characters beside a word that was cut out: 养老金 without 养老.
fn without_remainders(rest: &str) -> String {
    let pieces: Vec<&str> = rest.split(CUT).collect();
    let mut left = String::new();
    for (place, piece) in (1..).zip(&pieces) {
        let is_single = |word: &&str| !word.is_ascii() && word.chars().nth(1).is_none();
        let mut words: Vec<&str> = piece.split(' ').collect();
        if place > 1 && words.first().is_some_and(is_single) {
            words.remove(0);
        }
        if place < pieces.len() && words.last().is_some_and(is_single) {
            words.pop();
        }
        left.push_str(&words.join(" "));
        left.push(' ');
    }
    left
}

/// Sorts words so that no word comes after a part of it.
pub fn longest_first(words: &mut [String]) {
    crate::insertion_sort_by_key(words, |word| core::cmp::Reverse(word.len()));
}

/// A mark in place of a word that is cut out; no normalized text holds it.
const CUT: char = '\n';

/// Returns a normalized text with a mark in place of each of the words; those that stand inside of the words excepted stay.
fn cut(text: &str, words: &[String], except: &[String]) -> String {
    if let Some((longer, others)) = except.split_first() {
        let pieces = text.split(longer.as_str());
        let pieces: Vec<String> = pieces.map(|piece| cut(piece, words, others)).collect();
        return pieces.join(longer);
    }
    let mut rest = text.to_owned();
    for word in words {
        if word.is_ascii() {
            rest = cut_latin(&rest, word);
        } else if word.chars().nth(1).is_some() {
            rest = rest.replace(word.as_str(), "\n");
        }
    }
    rest
}

/// Returns the text with a mark in place of a Latin word or words, where they are whole; in the plural, too.
fn cut_latin(text: &str, word: &str) -> String {
    let stem = word.strip_suffix('y').unwrap_or(word);
    let forms = [
        [stem, "ies"].concat(),
        [word, "s"].concat(),
        word.to_owned(),
    ];
    let is_edge =
        |letter: Option<char>| !letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let mut rest = text.to_owned();
    for form in forms {
        let (whole, mut from) = (rest, 0);
        rest = String::new();
        for (start, _) in whole.match_indices(form.as_str()) {
            let (before, after) = (&whole[from..start], &whole[start + form.len()..]);
            let last = whole[..start].chars().next_back();
            if is_edge(last) && is_edge(after.chars().next()) {
                rest.push_str(before);
                rest.push(CUT);
                from = start + form.len();
            }
        }
        rest.push_str(&whole[from..]);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(words: &[&str], readings: &[&str], except: &[&str]) -> Topic {
        let normalized = |words: &[&str]| words.iter().map(|word| normalize(word)).collect();
        Topic {
            id: "topic".to_owned(),
            name: Words::default(),
            ask: Vec::new(),
            related: Vec::new(),
            words: normalized(words),
            readings: readings.iter().map(|&reading| reading.to_owned()).collect(),
            except: normalized(except),
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
        check("办visa要多久", true);
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
    fn single_character_is_named_where_nothing_else_is_typed() {
        let cars = topic(&["买车", "车"], &[], &[]);
        assert!(cars.is_named_in("车") && cars.is_named_in("买车"));
        assert!(!cars.is_named_in("新能源汽车"));
    }

    #[test]
    fn words_of_topics_are_cut_out() {
        let visas = topic(
            &["工作签证", "签证", "work permit", "visa"],
            &["qianzheng"],
            &[],
        );
        let college = topic(&["大专"], &[], &["重大专项"]);
        let check = |typed: &str, expected: &str| {
            assert_eq!(
                without_topics(&[&visas, &college], typed)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
                expected,
                "{typed}"
            );
        };
        check("签证", "");
        check("qian zheng", "");
        check("签证 租房", "租房");
        check("大专能租房吗", "能租房吗");
        check("重大专项工作签证", "重大专项");
        check("Visas for my family", "for my family");
        check("a work permit or a visa", "a or a");
        // A character beside the word belongs to it.
        check("大专生", "");
        check("办签证", "");
        check("签证费 租房", "租房");
        check("签证 车", "车");
        check("大专生能租房吗", "生能租房吗");
    }

    #[test]
    fn empty_text_names_nothing() {
        check("", false);
        check("  ？", false);
    }
}
