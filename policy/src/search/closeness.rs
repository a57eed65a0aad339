//! How close a word comes to a phrase.

use super::terms::{MAX_LETTERS, Term};

/// How close it comes, 0 being not at all.
pub(super) type Closeness = u32;

/// It is the phrase.
const EXACT: Closeness = 8;
/// The phrase begins with it.
const BEGIN: Closeness = 6;
/// A word within begins with it.
const INSIDE: Closeness = 5;
/// It ends where a word ends: added to the two above.
const WHOLE: Closeness = 1;
/// Beginnings of all its syllables: `zfbt`, `zufbt`.
const INITIALS: Closeness = 7;
/// Beginnings of its first syllables.
const FIRST_INITIALS: Closeness = 5;
/// Beginnings of syllables within.
const LATER_INITIALS: Closeness = 3;
/// With one typo: a letter too many, missing, wrong, or two swapped.
const SLIP: Closeness = 3;
/// With two.
const TWO_SLIPS: Closeness = 2;

/// Minimum number of letters of a word that may contain one typing error.
const LEAST_FOR_SLIP: usize = 5;
/// Minimum number of letters of a word that may contain two typing errors.
const LEAST_FOR_TWO: usize = 8;
/// Minimum number of initials matched within a phrase; fewer match by chance.
const LEAST_LATER_INITIALS: usize = 3;

impl Term {
    /// How close it comes to a phrase as it is written. Spaces in the phrase do not count.
    pub fn within(&self, phrase: &str) -> Closeness {
        let mut closest = 0;
        self.each_place(phrase.as_bytes(), |start, end, is_whole| {
            let closeness = match (start, end == phrase.len()) {
                (0, true) => EXACT,
                (0, false) => BEGIN,
                _ => INSIDE,
            };
            let whole = if is_whole && closeness < EXACT {
                WHOLE
            } else {
                0
            };
            closest = closest.max(closeness + whole);
        });
        closest
    }

    /// Where it stands in a phrase: from and until which byte, and whether a word ends there. Latin words stand only
    /// where a word begins.
    pub fn each_place(&self, phrase: &[u8], mut visit: impl FnMut(usize, usize, bool)) {
        let letters = self.text.as_bytes();
        for (start, letter) in phrase.iter().enumerate() {
            if *letter != letters[0] || self.is_latin && start > 0 && !is_break(phrase, start) {
                continue;
            }
            if let Some(end) = after(phrase, start, letters) {
                let is_whole = self.is_latin && is_break(phrase, end);
                visit(start, end, is_whole);
            }
        }
    }

    /// How close it comes to a phrase as it is read; by initials only where that is said.
    pub fn within_pinyin(&self, pinyin: &str, by_initials: bool) -> Closeness {
        if pinyin.is_empty() {
            return 0;
        }
        let mut closest = self.within(pinyin);
        if !by_initials || self.text.len() < 2 {
            return closest;
        }
        self.each_initials(pinyin.as_bytes(), |start, end| {
            let closeness = match (start, end == pinyin.len()) {
                (0, true) => INITIALS,
                (0, false) => FIRST_INITIALS,
                _ if self.text.len() < LEAST_LATER_INITIALS => 1,
                _ => LATER_INITIALS,
            };
            closest = closest.max(closeness);
        });
        closest
    }

    /// Where it stands as beginnings of syllables that follow one another: from and until which byte, whole syllables.
    pub fn each_initials(&self, pinyin: &[u8], mut visit: impl FnMut(usize, usize)) {
        let letters = self.text.as_bytes();
        for (start, letter) in pinyin.iter().enumerate() {
            if *letter == letters[0]
                && (start == 0 || pinyin[start - 1] == b' ')
                && let Some(end) = initials(pinyin, start, letters)
            {
                visit(start, end);
            }
        }
    }

    /// Returns the closeness with a typo or two; only for longer words. The first letter is hardly ever the wrong one.
    pub fn typo(&self, phrase: &str) -> Closeness {
        let (phrase, letters) = (phrase.as_bytes(), self.text.as_bytes());
        if letters.len() < LEAST_FOR_SLIP {
            return 0;
        }
        let most = if letters.len() < LEAST_FOR_TWO { 1 } else { 2 };
        let mut fewest = most + 1;
        for start in 0..phrase.len() {
            let begins = start == 0 || phrase[start - 1] == b' ';
            if begins && phrase[start] == letters[0] {
                fewest = fewest.min(typos(&phrase[start..], letters, fewest));
            }
        }
        match fewest {
            0 | 1 => SLIP,
            2 if most == 2 => TWO_SLIPS,
            _ => 0,
        }
    }
}

/// Returns true if a word ends before this index or begins at it.
fn is_break(phrase: &[u8], place: usize) -> bool {
    place == phrase.len()
        || phrase[place] == b' '
        || place > 0 && {
            let (before, here) = (phrase[place - 1], phrase[place]);
            // Beside Chinese characters, too.
            before == b' ' || before.is_ascii() != here.is_ascii()
        }
}

/// Where the letters end that begin at a place; spaces in the phrase do not count.
fn after(phrase: &[u8], start: usize, letters: &[u8]) -> Option<usize> {
    let mut place = start;
    for letter in letters {
        if place > start && phrase.get(place) == Some(&b' ') {
            place += 1;
        }
        if phrase.get(place) != Some(letter) {
            return None;
        }
        place += 1;
    }
    Some(place)
}

/// Where the syllable ends in which the letters end, when they are beginnings of syllables from a place on.
fn initials(pinyin: &[u8], start: usize, letters: &[u8]) -> Option<usize> {
    let rest = pinyin.get(start..)?;
    let length = rest.iter().position(|letter| *letter == b' ');
    let syllable = &rest[..length.unwrap_or(rest.len())];
    let same = syllable.iter().zip(letters);
    let same = same.take_while(|(one, other)| one == other).count();
    let end = start + syllable.len();
    // The longest that leaves something to go on with: "xian" is a syllable or two.
    for taken in (1..=same).rev() {
        if taken == letters.len() {
            return Some(end);
        }
        if let Some(end) = initials(pinyin, end + 1, &letters[taken..]) {
            return Some(end);
        }
    }
    None
}

/// The fewest typos by which the letters differ from some beginning of a phrase, spaces not counted; `enough` where
/// there are so many or more.
fn typos(phrase: &[u8], letters: &[u8], enough: usize) -> usize {
    let length = letters.len();
    // Rows of the usual table of distances: this one, the one before, and the one before that, for swapped letters.
    // Only a band around the diagonal is worked out: outside of it there are too many typos.
    let mut rows = [[OUTSIDE; MAX_LETTERS + 2]; 3];
    for (distance, place) in rows[2][..=enough.min(length)].iter_mut().zip(0..) {
        *distance = place;
    }
    let (mut fewest, mut before) = (enough, b' ');
    let phrase = phrase.iter().filter(|letter| **letter != b' ');
    for (row, letter) in phrase.take(length + enough).enumerate() {
        let [this, previous, earlier] = [row % 3, (row + 2) % 3, (row + 1) % 3];
        let from = (row + 1).saturating_sub(enough);
        let until = length.min(row + 1 + enough);
        let mut least = OUTSIDE;
        for place in from..=until {
            let mut distance = rows[previous][place] + 1;
            if place > from {
                distance = distance.min(rows[this][place - 1] + 1);
            }
            if place > 0 {
                let is_same = letters[place - 1] == *letter;
                distance = distance.min(rows[previous][place - 1] + u8::from(!is_same));
                if place > 1 && letters[place - 1] == before && letters[place - 2] == *letter {
                    distance = distance.min(rows[earlier][place - 2] + 1);
                }
            }
            rows[this][place] = distance;
            least = least.min(distance);
        }
        rows[this][until + 1] = OUTSIDE;
        if until == length {
            fewest = fewest.min(usize::from(rows[this][length]));
        }
        if usize::from(least) >= fewest {
            break;
        }
        before = *letter;
    }
    fewest
}

/// More typos than are ever forgiven.
const OUTSIDE: u8 = 99;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_exact_begins_a_phrase_or_stands_within() {
        let check =
            |term, phrase, expected| assert_eq!(Term::new(term).within(phrase), expected, "{term}");
        check("rentsubsidy", "rent subsidy", EXACT);
        check("rent", "rent subsidy", BEGIN + WHOLE);
        check("ren", "rent subsidy", BEGIN);
        check("subsidy", "rent subsidy", INSIDE + WHOLE);
        check("sub", "rent subsidy", INSIDE);
        check("ubsidy", "rent subsidy", 0);
        check("租房补贴", "租房补贴", EXACT);
        check("补贴", "租房补贴", INSIDE);
        check("20", "人才新政20版", INSIDE + WHOLE);
        check("房", "", 0);
    }

    #[test]
    fn pinyin_is_whole_or_beginnings_of_syllables() {
        let check = |term, expected| {
            let pinyin = "xi an zu fang bu tie";
            assert_eq!(
                Term::new(term).within_pinyin(pinyin, true),
                expected,
                "{term}"
            );
        };
        check("xian", BEGIN + WHOLE);
        check("xianzufangbutie", EXACT);
        check("xazfbt", INITIALS);
        check("xianzf", FIRST_INITIALS);
        check("zfbt", LATER_INITIALS);
        check("bt", 1);
        check("fangb", INSIDE);
        check("zft", 0);
        assert_eq!(Term::new("zfbt").within_pinyin("zu fang bu tie", false), 0);
    }

    #[test]
    fn typos_are_counted() {
        let check = |term, phrase, expected| {
            assert_eq!(Term::new(term).typo(phrase), expected, "{term} in {phrase}");
        };
        check("subsidi", "rent subsidy", SLIP);
        check("susbidy", "rent subsidy", SLIP);
        check("subsydi", "rent subsidy", 0);
        check("apartmnet", "apartment", SLIP);
        check("aprtmants", "apartments", TWO_SLIPS);
        check("guarentes", "loans guarantees", TWO_SLIPS);
        check("zufagnbu", "zu fang bu tie", SLIP);
        check("loen", "loan", 0);
        check("xubsidy", "rent subsidy", 0);
    }
}
