//! How close what is typed comes to a name.

use super::normalize_name;

/// Minimum number of letters searched inside of words; fewer match by chance.
const LEAST_INSIDE: usize = 3;
/// Minimum number of letters of a word that may contain one typing error.
const LEAST_SLIP: usize = 5;
/// The bytes of a Chinese character.
const CHARACTER: usize = 3;

/// How close what is typed comes to a name: the first is closest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// It is the name.
    Exact,
    /// Beginnings of all its words: `bjdx`, `beijdx`, `nyu`.
    Initials,
    /// The name begins with it.
    Prefix,
    /// Beginnings of its first words: `bjd`.
    FirstInitials,
    /// A later word begins with it, or each word typed begins one of the name's, in any order.
    Word,
    /// It stands somewhere in the name.
    Inside,
    /// Its Chinese characters stand in the name in their order: 上海交大.
    Scattered,
    /// It has one typo: a letter too many, missing, wrong, or two swapped.
    Slip,
    /// None of these.
    Not,
}

/// A query in the form that names are compared with.
pub(super) struct Query {
    /// Folded.
    text: String,
    /// The same without spaces.
    letters: Vec<u8>,
    is_latin: bool,
}

impl Query {
    pub fn new(typed: &str) -> Self {
        let text = normalize_name(typed);
        let mut letters = text.clone().into_bytes();
        letters.retain(|letter| *letter != b' ');
        Self {
            is_latin: text.is_ascii(),
            text,
            letters,
        }
    }

    /// Returns true if the query equals this [key](super::School::keys).
    pub fn is(&self, key: &[u8]) -> bool {
        !self.letters.is_empty() && key.eq_ignore_ascii_case(&self.letters)
    }

    /// How close it comes to a [key](super::School::keys).
    pub fn closeness(&self, key: &[u8]) -> Closeness {
        let letters = &*self.letters;
        let mut closest = Closeness::Not;
        if letters.is_empty() {
            return closest;
        }
        for place in 0..key.len() {
            let rest = &key[place..];
            if !begins(rest, &letters[..1]) {
                continue;
            }
            let is_word = is_word(key, place);
            let found = if begins(rest, letters) {
                match (place, rest.len() - letters.len()) {
                    (0, 0) => Closeness::Exact,
                    (0, _) => Closeness::Prefix,
                    _ if is_word => Closeness::Word,
                    _ if !self.is_latin || letters.len() >= LEAST_INSIDE => Closeness::Inside,
                    _ => Closeness::Not,
                }
            } else if is_word && self.is_latin && has_typo(rest, letters) {
                Closeness::Slip
            } else {
                Closeness::Not
            };
            closest = closest.min(found);
        }
        let found = if !self.is_latin {
            self.scattered(key)
        } else if letters.len() > 1 {
            initials(key, 0, letters).min(self.all_words(key))
        } else {
            Closeness::Not
        };
        closest.min(found)
    }

    /// Scores several typed words that each begin one of the key's words. Short ones, such as “of”, may stand anywhere.
    fn all_words(&self, key: &[u8]) -> Closeness {
        let is_there = |word: &[u8]| {
            let fits = |place| is_word(key, place) || word.len() < LEAST_INSIDE;
            (0..key.len()).any(|place| fits(place) && begins(&key[place..], word))
        };
        let mut typed = self.text.as_bytes().split(|letter| *letter == b' ');
        if self.text.len() > self.letters.len() && typed.all(is_there) {
            Closeness::Word
        } else {
            Closeness::Not
        }
    }

    /// Scores a query whose characters all stand in the key, in their order.
    fn scattered(&self, key: &[u8]) -> Closeness {
        let mut wanted = &*self.letters;
        for place in 0..key.len() {
            if wanted.len() >= CHARACTER && key[place..].starts_with(&wanted[..CHARACTER]) {
                wanted = &wanted[CHARACTER..];
            }
        }
        if wanted.is_empty() {
            Closeness::Scattered
        } else {
            Closeness::Not
        }
    }
}

/// Returns true if a word of the key begins at this index.
fn is_word(key: &[u8], place: usize) -> bool {
    place == 0 || key[place].is_ascii_uppercase()
}

/// Returns true if a key begins with these letters.
fn begins(key: &[u8], letters: &[u8]) -> bool {
    let start = key.get(..letters.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(letters))
}

/// Scores letters that are the beginnings of consecutive words, the first of them at this index.
fn initials(key: &[u8], place: usize, letters: &[u8]) -> Closeness {
    let mut end = place + 1;
    while end < key.len() && !is_word(key, end) {
        end += 1;
    }
    let is_last = end >= key.len();
    for length in (1..=letters.len().min(end - place)).rev() {
        if !begins(&key[place..], &letters[..length]) {
            continue;
        }
        let found = match (length == letters.len(), is_last) {
            // One word is not initials.
            (true, true) if place > 0 => Closeness::Initials,
            (true, false) if place > 0 => Closeness::FirstInitials,
            (false, false) => initials(key, end, &letters[length..]),
            _ => Closeness::Not,
        };
        if found != Closeness::Not {
            return found;
        }
    }
    Closeness::Not
}

/// Returns true if the key begins with the letters but for one typing error, not in the first letter.
fn has_typo(key: &[u8], letters: &[u8]) -> bool {
    let same = key.iter().zip(letters);
    let same = same
        .take_while(|(one, other)| one.eq_ignore_ascii_case(other))
        .count();
    if letters.len() < LEAST_SLIP || same == 0 {
        return false;
    }
    let (key, letters) = (&key[same..], &letters[same..]);
    let is_swapped = match (key, letters) {
        ([one, other, ..], [first, second, ..]) => {
            one.eq_ignore_ascii_case(second) && other.eq_ignore_ascii_case(first)
        }
        _ => false,
    };
    begins(beyond(key, 1), beyond(letters, 1))
        || begins(beyond(key, 1), letters)
        || begins(key, beyond(letters, 1))
        || is_swapped && begins(beyond(key, 2), beyond(letters, 2))
}

fn beyond(letters: &[u8], count: usize) -> &[u8] {
    letters.get(count..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, key: &str, expected: Closeness) {
        let found = Query::new(typed).closeness(key.as_bytes());
        assert_eq!(found, expected, "{typed} in {key}");
    }

    #[test]
    fn a_name_is_exact_begun_or_held() {
        let oxford = "UniversityofOxford";
        check("university of OXFORD", oxford, Closeness::Exact);
        check("universityofoxford", oxford, Closeness::Exact);
        check("universit", oxford, Closeness::Prefix);
        check("ox", oxford, Closeness::Word);
        check("xfor", oxford, Closeness::Inside);
        check("xf", oxford, Closeness::Not);
        check("大学", "北京大学", Closeness::Inside);
        check("地质大学 北京", "中国地质大学北京", Closeness::Inside);
    }

    #[test]
    fn initials_and_longer_beginnings_count_in_order() {
        for typed in ["bjdx", "beijdx", "bjdax", "beijingdx"] {
            check(typed, "BeiJingDaXue", Closeness::Initials);
        }
        check("bjd", "BeiJingDaXue", Closeness::FirstInitials);
        check("bdx", "BeiJingDaXue", Closeness::Not);
        check("b", "BeiJingDaXue", Closeness::Prefix);
        check(
            "mit",
            "MassachusettsInstituteofTechnology",
            Closeness::Initials,
        );
        check(
            "hku",
            "HongKongUniversityofScienceTechnology",
            Closeness::FirstInitials,
        );
        check("uo", "UniversityofOxford", Closeness::Initials);
    }

    #[test]
    fn words_may_come_in_any_order() {
        let oxford = "UniversityofOxford";
        check("oxford university", oxford, Closeness::Word);
        check("oxford uni", oxford, Closeness::Word);
        check("oxford of", oxford, Closeness::Word);
        check("oxford college", oxford, Closeness::Not);
    }

    #[test]
    fn chinese_characters_may_be_left_out() {
        check("上海交大", "上海交通大学", Closeness::Scattered);
        check("交上", "上海交通大学", Closeness::Not);
        check("港大", "香港大学", Closeness::Inside);
    }

    #[test]
    fn one_typo_is_forgiven_in_longer_words() {
        for typed in ["stanfrod", "stanfod", "stannford", "stanfird", "stanfordd"] {
            check(typed, "Stanford", Closeness::Slip);
        }
        check("beijngdaxue", "BeiJingDaXue", Closeness::Slip);
        check(
            "universiti of oxford",
            "UniversityofOxford",
            Closeness::Slip,
        );
        check("okford", "UniversityofOxford", Closeness::Slip);
        for typed in ["stnafrod", "xtanford", "stanfordxy"] {
            check(typed, "Stanford", Closeness::Not);
        }
        check("yael", "Yale", Closeness::Not);
    }
}
