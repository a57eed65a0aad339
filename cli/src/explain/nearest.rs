//! Which known words are nearest to one that is not known.

/// The nearest known words, the nearest first: fewest letters put in, taken out or changed.
pub(super) fn nearest<'k>(
    word: &str,
    known: impl IntoIterator<Item = &'k str>,
    count: usize,
) -> Vec<&'k str> {
    // A part of a key is nearer than any misspelling of the whole.
    let apart = |candidate: &str| {
        (
            !(word.len() > 2 && candidate.contains(word)),
            distance(word, candidate),
        )
    };
    let mut known: Vec<&str> = known.into_iter().collect();
    known.sort_by_cached_key(|candidate| apart(candidate));
    known.truncate(count);
    known
}

/// Returns the edit distance of two words: letters inserted, removed or replaced.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (taken, letter) in (1..).zip(from.chars()) {
        let mut above_left = std::mem::replace(&mut row[0], taken);
        for (place, other) in to.iter().enumerate() {
            let changed = above_left + usize::from(letter != *other);
            above_left = row[place + 1];
            row[place + 1] = changed.min(above_left + 1).min(row[place] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, nearest_of_all: &str) {
        let known = ["rent-subsidy", "class-salary", "sme-library", "top-team"];
        assert_eq!(nearest(word, known, 1), [nearest_of_all], "{word}");
    }

    #[test]
    fn a_misspelt_word_is_recognised() {
        check("rent-subsidies", "rent-subsidy");
        check("sme_library", "sme-library");
        check("topteam", "top-team");
    }

    #[test]
    fn a_part_of_a_word_is_recognised() {
        check("salary", "class-salary");
    }

    #[test]
    fn letters_put_in_taken_out_and_changed_are_counted() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }
}
