//! Finding benefits and documents as one types: in Chinese, English, pinyin or its initials, by everyday words, with
//! half words and typos.
//!
//! The index is a list of *phrases*, written at build: titles, summaries, names of departments, everyday words, each
//! with how it is read and what it stands for. A query is compared with every phrase; nothing is kept between two
//! letters.

mod closeness;
mod marks;
mod normalize;
mod terms;
mod topics;

pub use normalize::normalize;
pub(crate) use topics::without_topics;
pub use topics::{Topic, longest_first, topics_named_in};

use closeness::Closeness;
use terms::{Term, terms};

/// The phrases by which entries are found. Entries are numbers: what they stand for is for whoever wrote the phrases.
///
/// As text: a line a phrase, with the normalized phrase, its pinyin (a syllable or a Latin word each, one space apart; may
/// be empty) and `entry:weight` for each entry it stands for, one space apart; the three are parted by tabs. The first
/// lines are the Chinese titles of the entries, in their order. A phrase that stands for nothing is a word that does
/// not matter beside others.
#[derive(Debug, Clone)]
pub struct Search<'t> {
    phrases: Vec<Phrase<'t>>,
    /// Words that do not matter beside others.
    ignored: Vec<&'t str>,
}

#[derive(Debug, Clone, Copy)]
struct Phrase<'t> {
    text: &'t str,
    pinyin: &'t str,
    entries: &'t str,
    has_latin: bool,
}

/// An entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its number.
    pub entry: usize,
    /// How well it fits: only for comparing with others of the same search.
    pub score: u32,
}

/// Result of a search.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// The entries, best first.
    pub found: Vec<Found>,
    /// Words, or pieces of a Chinese run, that fit none of them, in the order typed.
    pub ignored: Vec<String>,
}

/// Score of each entry.
#[derive(Clone, Default)]
struct Scores(Vec<u32>);

impl<'t> Search<'t> {
    /// The phrases of a text as described above; a line that is no phrase is left out.
    pub fn new(text: &'t str) -> Self {
        let (mut phrases, mut ignored) = (Vec::new(), Vec::new());
        for line in text.lines() {
            let Some((text, rest)) = line.split_once('\t') else {
                continue;
            };
            match rest.split_once('\t') {
                None => {}
                Some((_, "")) => ignored.push(text),
                Some((pinyin, entries)) => phrases.push(Phrase {
                    text,
                    pinyin,
                    entries,
                    has_latin: text.bytes().any(|byte| byte.is_ascii_alphanumeric()),
                }),
            }
        }
        Self { phrases, ignored }
    }

    /// Returns the matches, the best first and equal ones in their order. Empty if the query has no letter that can be
    /// searched.
    ///
    /// Entries that fit more of the words typed come alone: where some fit all of them, only those are found.
    pub fn find(&self, typed: &str) -> Vec<Found> {
        self.search(typed).found
    }

    /// Returns what [`Self::find`] does, and the words that had no part in it.
    pub fn search(&self, typed: &str) -> Findings {
        let terms = terms(typed);
        let (mut sum, mut counts) = (Scores::default(), Scores::default());
        let (mut small_words, mut all_exact) = (0, true);
        let mut pieces: Vec<(String, Scores)> = Vec::new();
        for term in &terms {
            if self.ignored.contains(&term.text.as_str()) {
                small_words += 1;
                continue;
            }
            let mut scores = self.exact(term);
            if scores.is_empty() && !term.is_latin {
                all_exact = false;
                let cut = self.pieces(term);
                scores = sum_of_pieces(&cut);
                pieces.extend(cut);
            } else {
                if scores.is_empty() {
                    all_exact = false;
                    scores = self.mistyped(term);
                }
                pieces.push((term.text.clone(), scores.clone()));
            }
            for (entry, score) in scores.all() {
                sum.add(entry, score);
                counts.add(entry, 1);
            }
        }
        // All of it as one, too: "zu fang bu tie", "rent subsidy". Where nothing is typed but words that do not
        // matter, they are looked for after all.
        let mut whole = Scores::default();
        if all_exact && terms.len() > 1 || small_words > 0 {
            let most = u32::try_from(terms.len()).unwrap_or(1);
            whole = self.exact(&Term::joined(&terms));
            for (entry, score) in whole.all() {
                sum.raise(entry, score * most);
                counts.raise(entry, most);
            }
        }
        let most = counts.all().map(|(_, count)| count).max().unwrap_or(0);
        let mut found: Vec<Found> = Vec::new();
        for (entry, count) in counts.all() {
            if count == most {
                let score = sum.0[entry];
                found.push(Found { entry, score });
            }
        }
        best_first(&mut found);
        let has_found = |scores: &Scores| found.iter().any(|found| scores.has(found.entry));
        if has_found(&whole) {
            pieces.clear();
        }
        pieces.retain(|(_, scores)| !has_found(scores));
        let ignored = pieces.into_iter().map(|(text, _)| text).collect();
        Findings { found, ignored }
    }

    /// Where what was typed stands in the title of an entry, in bytes, for marking; none where the entry was found by
    /// something else.
    pub fn marks(&self, typed: &str, entry: usize, title: &str) -> Vec<(usize, usize)> {
        let pinyin = self.phrases.get(entry).map_or("", |phrase| phrase.pinyin);
        marks::marks(&terms(typed), pinyin, title)
    }

    /// Scores of a Latin term with a typo or two.
    fn mistyped(&self, term: &Term) -> Scores {
        self.compared(|phrase| term.typo(phrase.text).max(term.typo(phrase.pinyin)))
    }

    /// Scores of a term without typos, and in one piece.
    fn exact(&self, term: &Term) -> Scores {
        self.compared(|phrase| {
            if !term.is_latin {
                return if phrase.pinyin.is_empty() {
                    0
                } else {
                    term.within(phrase.text)
                };
            }
            // In whole sentences, initials stand everywhere by chance.
            let is_short = phrase.text.len() <= LONGEST_FOR_INITIALS;
            let read = term.within_pinyin(phrase.pinyin, is_short);
            if phrase.has_latin {
                read.max(term.within(phrase.text))
            } else {
                read
            }
        })
    }

    fn compared(&self, closeness: impl Fn(&Phrase<'_>) -> Closeness) -> Scores {
        let mut scores = Scores::default();
        for phrase in &self.phrases {
            let closeness = closeness(phrase);
            if closeness > 0 {
                phrase.each_entry(|entry, weight| scores.raise(entry, closeness * weight));
            }
        }
        scores
    }

    /// Cuts a run of Chinese that no phrase contains into the longest pieces that some phrase does: 我想租房子,
    /// 毕业安家. Two letters or more between them are a piece without a score.
    fn pieces(&self, term: &Term) -> Vec<(String, Scores)> {
        let mut pieces: Vec<(String, Scores)> = Vec::new();
        let mut rest: &str = &term.text;
        // Letters that belong to no piece yet.
        let mut loose = String::new();
        while let Some(letter) = rest.chars().next() {
            let small_word = self.ignored.iter().filter(|word| rest.starts_with(**word));
            let mut small_word = small_word.map(|word| word.len()).max();
            let longest = self.longest(rest);
            // 能 does not matter, 能源 does.
            if small_word.is_some_and(|length| length == letter.len_utf8() && length < longest) {
                small_word = None;
            }
            let length = small_word.unwrap_or(longest);
            if small_word.is_none() && length <= letter.len_utf8() {
                loose.push(letter);
                rest = &rest[letter.len_utf8()..];
                continue;
            }
            push_loose(&mut pieces, &mut loose);
            let (piece, after) = rest.split_at(length);
            if small_word.is_none() {
                pieces.push((piece.to_owned(), self.exact(&Term::new(piece))));
            }
            rest = after;
        }
        push_loose(&mut pieces, &mut loose);
        pieces
    }

    /// How much of the beginning of a text stands together in some phrase, in bytes.
    fn longest(&self, text: &str) -> usize {
        let first = text.chars().next().unwrap_or(' ');
        let mut longest = 0;
        let chinese = self
            .phrases
            .iter()
            .filter(|phrase| !phrase.pinyin.is_empty());
        for phrase in chinese {
            for (place, _) in phrase.text.match_indices(first) {
                let same = phrase.text[place..].chars().zip(text.chars());
                let same = same.take_while(|(one, other)| one == other);
                let length = same.map(|(letter, _)| letter.len_utf8()).sum();
                longest = longest.max(length);
            }
        }
        longest
    }
}

/// Longer phrases are sentences.
const LONGEST_FOR_INITIALS: usize = 60;

impl Phrase<'_> {
    fn each_entry(&self, mut visit: impl FnMut(usize, u32)) {
        for entry in self.entries.split(' ') {
            if let Some((entry, weight)) = entry.split_once(':') {
                visit(number(entry), u32::try_from(number(weight)).unwrap_or(0));
            }
        }
    }
}

/// A number written by the build.
fn number(text: &str) -> usize {
    let digits = text
        .bytes()
        .map(|digit| usize::from(digit.wrapping_sub(b'0')));
    digits.fold(0, |number, digit| number * 10 + digit)
}

impl Scores {
    /// All that are more than nothing, with their entries.
    fn all(&self) -> impl Iterator<Item = (usize, u32)> + '_ {
        let all = self.0.iter().copied().enumerate();
        all.filter(|(_, score)| *score > 0)
    }

    fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    fn has(&self, entry: usize) -> bool {
        self.0.get(entry).is_some_and(|score| *score > 0)
    }

    fn at(&mut self, entry: usize) -> &mut u32 {
        if entry >= self.0.len() {
            self.0.resize(entry + 1, 0);
        }
        &mut self.0[entry]
    }

    fn add(&mut self, entry: usize, score: u32) {
        *self.at(entry) += score;
    }

    fn raise(&mut self, entry: usize, score: u32) {
        let known = self.at(entry);
        *known = score.max(*known);
    }
}

/// Sums the scores of pieces, without the entries that fit only pieces of little weight.
fn sum_of_pieces(pieces: &[(String, Scores)]) -> Scores {
    let mut sum = Scores::default();
    for (_, scores) in pieces {
        for (entry, score) in scores.all() {
            sum.add(entry, score);
        }
    }
    let best = sum.all().map(|(_, score)| score).max().unwrap_or(0);
    for score in &mut sum.0 {
        if *score * 2 < best {
            *score = 0;
        }
    }
    sum
}

/// Moves letters that belong to no piece to a piece of their own, unless there is only one.
fn push_loose(pieces: &mut Vec<(String, Scores)>, loose: &mut String) {
    let loose = core::mem::take(loose);
    if loose.chars().count() > 1 {
        pieces.push((loose, Scores::default()));
    }
}

/// By Shell's method: short, and quick enough for some thousands.
fn best_first(found: &mut [Found]) {
    let comes_before =
        |one: &Found, other: &Found| (other.score, one.entry) < (one.score, other.entry);
    for gap in [1750, 701, 301, 132, 57, 23, 10, 4, 1] {
        for end in gap..found.len() {
            let mut place = end;
            while place >= gap && comes_before(&found[place], &found[place - gap]) {
                found.swap(place, place - gap);
                place -= gap;
            }
        }
    }
}

#[cfg(test)]
mod tests;
