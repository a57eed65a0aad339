//! How close what is typed comes to a name.

use super::folded;

/// Words that initials leave out. None of them is a syllable of pinyin.
const SMALL_WORDS: [&[u8]; 6] = [b"of", b"the", b"and", b"at", b"in", b"for"];

/// So many letters are looked for inside of words. Fewer are there by chance.
const LEAST_INSIDE: usize = 3;
/// So many letters may hold a slip.
const LEAST_SLIP: usize = 5;

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
    /// It has one slip: a letter too many, missing, wrong, or two swapped.
    Slip,
}

/// What is typed, as names are compared with it.
pub(super) struct Query {
    /// Folded.
    text: String,
    /// The same without spaces.
    letters: String,
    is_latin: bool,
}

impl Query {
    /// `None` where nothing is typed that a name could hold.
    pub fn new(typed: &str) -> Option<Self> {
        let text = folded(typed);
        let letters: String = text.chars().filter(|letter| *letter != ' ').collect();
        let is_latin = letters.is_ascii();
        (!letters.is_empty()).then_some(Self {
            text,
            letters,
            is_latin,
        })
    }

    /// How close it comes to a folded name; `None`: not at all.
    pub fn closeness(&self, name: &str) -> Option<Closeness> {
        let (name, letters) = (name.as_bytes(), self.letters.as_bytes());
        let mut closest = None;
        let mut note = |found: Closeness| {
            if closest.is_none_or(|known| found < known) {
                closest = Some(found);
            }
        };
        for place in 0..name.len() {
            let Some(rest) = after(&name[place..], letters) else {
                continue;
            };
            if place == 0 {
                note(if rest.is_empty() {
                    Closeness::Exact
                } else {
                    Closeness::Prefix
                });
            } else if name[place - 1] == b' ' {
                note(Closeness::Word);
            } else if !self.is_latin || letters.len() >= LEAST_INSIDE {
                note(Closeness::Inside);
            }
        }
        if self.is_latin {
            if letters.len() > 1 && name.contains(&b' ') {
                match initials(name, letters) {
                    Some(true) => note(Closeness::Initials),
                    Some(false) => note(Closeness::FirstInitials),
                    None => {}
                }
            }
            if self.has_all_words(name) {
                note(Closeness::Word);
            }
            if letters.len() >= LEAST_SLIP && words(name).any(|rest| has_slip(rest, letters)) {
                note(Closeness::Slip);
            }
        } else if self.is_scattered_in(name) {
            note(Closeness::Scattered);
        }
        closest
    }

    /// Whether several words are typed, and each that counts begins one of the name's.
    fn has_all_words(&self, name: &[u8]) -> bool {
        let typed = || self.text.as_bytes().split(|byte| *byte == b' ');
        let counts = |word: &&[u8]| !SMALL_WORDS.contains(word);
        let is_there = |word: &[u8]| words(name).any(|rest| rest.starts_with(word));
        typed().nth(1).is_some()
            && typed().any(|word| counts(&word))
            && typed().filter(counts).all(is_there)
    }

    /// Whether all characters stand in the name, in their order.
    fn is_scattered_in(&self, name: &[u8]) -> bool {
        let Ok(name) = core::str::from_utf8(name) else {
            return false;
        };
        let mut rest = name.chars();
        self.letters
            .chars()
            .all(|wanted| rest.any(|letter| letter == wanted))
    }
}

/// The name from each of its words on.
fn words(name: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts = |place: &usize| *place == 0 || name[*place - 1] == b' ';
    (0..name.len()).filter(starts).map(|place| &name[place..])
}

/// What follows these letters, where the name begins with them; spaces in the name do not count.
fn after<'n>(name: &'n [u8], letters: &[u8]) -> Option<&'n [u8]> {
    let (mut name, mut letters) = (name, letters);
    while let Some((wanted, wanted_rest)) = letters.split_first() {
        let (found, rest) = name.split_first()?;
        if found == wanted {
            letters = wanted_rest;
        } else if *found != b' ' || letters.len() == wanted_rest.len() {
            return None;
        }
        name = rest;
    }
    Some(name)
}

/// Whether the letters are beginnings of words that follow one another, small words being optional: `true` where
/// they are of all the words there are.
fn initials(name: &[u8], letters: &[u8]) -> Option<bool> {
    let (word, rest) = match name.iter().position(|byte| *byte == b' ') {
        Some(end) => (&name[..end], &name[end + 1..]),
        None => (name, &[] as &[u8]),
    };
    if letters.is_empty() {
        return Some(word.is_empty());
    }
    let same = word
        .iter()
        .zip(letters)
        .take_while(|(one, other)| one == other);
    let longest = (1..=same.count())
        .rev()
        .find_map(|length| initials(rest, &letters[length..]));
    longest.or_else(|| {
        if SMALL_WORDS.contains(&word) {
            initials(rest, letters)
        } else {
            None
        }
    })
}

/// Whether the name begins with the letters but for one slip.
fn has_slip(name: &[u8], letters: &[u8]) -> bool {
    let mut name = name;
    let mut place = 0;
    loop {
        let Some((found, rest)) = name.split_first() else {
            // A letter too many at the end.
            return place + 1 == letters.len();
        };
        if *found == b' ' {
            name = rest;
        } else if letters.get(place) == Some(found) {
            (name, place) = (rest, place + 1);
        } else {
            break;
        }
    }
    let Some(typed) = letters.get(place..).filter(|typed| !typed.is_empty()) else {
        return false;
    };
    // The first letter is hardly ever the wrong one.
    if place == 0 {
        return false;
    }
    let begins = |name: &[u8], letters: &[u8]| after(name, letters).is_some();
    let rest = &name[1..];
    let swapped = || {
        let next = rest.iter().position(|byte| *byte != b' ')?;
        let is_swapped = typed.len() > 1 && typed[0] == rest[next] && typed[1] == name[0];
        Some(is_swapped && begins(&rest[next + 1..], &typed[2..]))
    };
    begins(rest, &typed[1..])
        || begins(rest, typed)
        || begins(name, &typed[1..])
        || swapped() == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, name: &str, expected: Option<Closeness>) {
        let query = Query::new(typed).expect("something typed");
        assert_eq!(
            query.closeness(&folded(name)),
            expected,
            "{typed} in {name}"
        );
    }

    #[test]
    fn a_name_is_exact_begun_or_held() {
        let oxford = "University of Oxford";
        check("university of OXFORD", oxford, Some(Closeness::Exact));
        check("universityofoxford", oxford, Some(Closeness::Exact));
        check("universityo", oxford, Some(Closeness::Prefix));
        check("ox", oxford, Some(Closeness::Word));
        check("ofox", oxford, Some(Closeness::Word));
        check("xfor", oxford, Some(Closeness::Inside));
        check("xf", oxford, None);
        check("大学", "北京大学", Some(Closeness::Inside));
        check(
            "地质大学北京",
            "中国地质大学（北京）",
            Some(Closeness::Inside),
        );
    }

    #[test]
    fn initials_and_longer_beginnings_count_in_order() {
        for typed in ["bjdx", "beijdx", "bjdax", "beijingdx"] {
            check(typed, "bei jing da xue", Some(Closeness::Initials));
        }
        check("bjd", "bei jing da xue", Some(Closeness::FirstInitials));
        check("bdx", "bei jing da xue", None);
        check(
            "mit",
            "Massachusetts Institute of Technology",
            Some(Closeness::Initials),
        );
        check(
            "miot",
            "Massachusetts Institute of Technology",
            Some(Closeness::Initials),
        );
        check("uofo", "University of Oxford", Some(Closeness::Initials));
        check("uoo", "University of Oxford", Some(Closeness::Initials));
    }

    #[test]
    fn words_may_come_in_any_order() {
        check(
            "oxford university",
            "University of Oxford",
            Some(Closeness::Word),
        );
        check("oxford uni", "University of Oxford", Some(Closeness::Word));
        check("oxford of", "University of Oxford", Some(Closeness::Word));
        check("oxford college", "University of Oxford", None);
        check("of at", "University of Bath", None);
    }

    #[test]
    fn chinese_characters_may_be_left_out() {
        check("上海交大", "上海交通大学", Some(Closeness::Scattered));
        check("交上", "上海交通大学", None);
        check("港大", "香港大学", Some(Closeness::Inside));
    }

    #[test]
    fn one_slip_is_forgiven_in_longer_words() {
        for typed in ["stanfrod", "stanfod", "stannford", "stanfird", "stanfordd"] {
            check(typed, "Stanford", Some(Closeness::Slip));
        }
        check("beijngdaxue", "bei jing da xue", Some(Closeness::Slip));
        check(
            "universiti of oxford",
            "University of Oxford",
            Some(Closeness::Slip),
        );
        check("okford", "University of Oxford", Some(Closeness::Slip));
        check("stnafrod", "Stanford", None);
        check("xtanford", "Stanford", None);
        check("yael", "Yale", None);
    }
}
