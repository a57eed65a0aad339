//! Where what is typed stands in a title.

use super::normalize::is_kept;
use super::terms::Term;

/// The intervals of the title, in bytes and in their order, that the terms stand for.
pub(super) fn marks(terms: &[Term], pinyin: &str, title: &str) -> Vec<(usize, usize)> {
    // In small letters, with spaces for punctuation: byte for byte the title's.
    let mut small = title.to_ascii_lowercase().into_bytes();
    // From and until where each syllable or Latin word stands.
    let mut units: Vec<(usize, usize)> = Vec::new();
    for (start, letter) in title.char_indices() {
        let end = start + letter.len_utf8();
        match units.last_mut() {
            _ if !is_kept(letter) => small[start..end].fill(b' '),
            Some(last) if last.1 == start && letter.is_ascii() && small[start - 1].is_ascii() => {
                last.1 = end;
            }
            _ => units.push((start, end)),
        }
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for term in terms {
        let known = found.len();
        term.each_place(&small, |start, end, _| found.push((start, end)));
        if found.len() == known && term.is_latin {
            by_reading(term, pinyin.as_bytes(), &units, &mut found);
        }
    }
    if found.is_empty() && terms.len() > 1 {
        by_reading(&Term::joined(terms), pinyin.as_bytes(), &units, &mut found);
    }
    crate::insertion_sort_by_key(&mut found, |interval| *interval);
    // What overlaps or touches is one interval.
    let mut marks: Vec<(usize, usize)> = Vec::new();
    for (start, end) in found {
        match marks.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => marks.push((start, end)),
        }
    }
    marks
}

/// By how it is read: from the syllable in which it begins to that in which it ends.
fn by_reading(
    term: &Term,
    pinyin: &[u8],
    units: &[(usize, usize)],
    found: &mut Vec<(usize, usize)>,
) {
    let mut read = Vec::new();
    term.each_place(pinyin, |start, end, _| read.push((start, end)));
    if read.is_empty() && term.text.len() > 1 {
        term.each_initials(pinyin, |start, end| read.push((start, end)));
    }
    let unit = |place: usize| {
        let spaces = pinyin
            .iter()
            .take(place)
            .map(|byte| usize::from(*byte == b' '));
        units.get(spaces.sum::<usize>())
    };
    for (start, end) in read {
        if let (Some((start, _)), Some((_, end))) = (unit(start), unit(end)) {
            found.push((*start, *end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::terms::terms;
    use super::*;

    #[track_caller]
    fn check(typed: &str, pinyin: &str, title: &str, expected: &str) {
        let mut shown = String::new();
        let mut from = 0;
        for (start, end) in marks(&terms(typed), pinyin, title) {
            for piece in [&title[from..start], "[", &title[start..end], "]"] {
                shown += piece;
            }
            from = end;
        }
        shown += &title[from..];
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_is_typed_is_marked_in_titles() {
        check("rent", "", "Dalate rent subsidy", "Dalate [rent] subsidy");
        check(
            "settling in",
            "",
            "Settling-in grant",
            "[Settling]-[in] grant",
        );
        check("补贴", "zu fang bu tie", "租房补贴", "租房[补贴]");
        check("star tom", "", "Tomorrow’s Star", "[Tom]orrow’s [Star]");
        check("5个100", "", "“5个100”基金", "“[5个100]”基金");
        check("loan", "", "Rent subsidy", "Rent subsidy");
        check("", "", "Rent subsidy", "Rent subsidy");
    }

    #[test]
    fn what_is_read_so_is_marked_by_characters() {
        let pinyin = "ren cai dai kuan dan bao";
        check("daik", pinyin, "人才贷款、担保", "人才[贷款]、担保");
        check("dkdb", pinyin, "人才贷款、担保", "人才[贷款、担保]");
        check("ren cai dai", pinyin, "人才贷款、担保", "[人才贷]款、担保");
        check(
            "jijin",
            "5 ge 100 xin ji jin",
            "“5个100”新基金",
            "“5个100”新[基金]",
        );
    }
}
