//! Where what is typed stands in a title.

use super::fold::{is_kept, narrow};
use super::terms::Term;

/// The stretches of the title, in bytes and in their order, that the terms stand for.
pub(super) fn marks(terms: &[Term], pinyin: &str, title: &str) -> Vec<(usize, usize)> {
    // The title folded, and which byte of it each byte comes from.
    let (mut folded, mut sources) = (Vec::new(), Vec::new());
    // From and until where each syllable or Latin word stands in the folded title.
    let mut units: Vec<(usize, usize)> = Vec::new();
    let mut was_latin = false;
    for (source, letter) in title.char_indices() {
        let letter = narrow(letter);
        if matches!(letter, '\'' | '.' | '’') {
            continue;
        }
        let is_latin = letter.is_ascii_alphanumeric();
        if !is_kept(letter) {
            was_latin = false;
            if folded.last().is_some_and(|last| *last != b' ') {
                folded.push(b' ');
                sources.push(source);
            }
            continue;
        }
        if !(was_latin && is_latin) {
            units.push((folded.len(), 0));
        }
        was_latin = is_latin;
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            folded.push(byte);
            sources.push(source);
        }
        if let Some((_, end)) = units.last_mut() {
            *end = folded.len();
        }
    }
    let mut is_marked = vec![false; title.len() + 1];
    sources.push(title.len());
    let mut mark = |start: usize, end: usize| {
        if let (Some(start), Some(end)) = (sources.get(start), sources.get(end)) {
            is_marked[*start..*end].fill(true);
        }
    };
    let joined = Term::joined(terms);
    for term in terms
        .iter()
        .chain([&joined])
        .filter(|term| !term.text.is_empty())
    {
        let mut is_there = false;
        term.each_place(&folded, |start, end, _| {
            is_there = true;
            mark(start, end);
        });
        if is_there || !term.is_latin {
            continue;
        }
        // By how it is read: from the syllable in which it begins to that in which it ends.
        let pinyin = pinyin.as_bytes();
        let unit = |place: usize| pinyin[..place].iter().filter(|byte| **byte == b' ').count();
        let mut read = Vec::new();
        term.each_place(pinyin, |start, end, _| read.push((start, end)));
        if read.is_empty() && term.text.len() > 1 {
            term.each_initials(pinyin, |start, end| read.push((start, end)));
        }
        for (start, end) in read {
            if let (Some((start, _)), Some((_, end))) =
                (units.get(unit(start)), units.get(unit(end)))
            {
                mark(*start, *end);
            }
        }
    }
    let mut marks: Vec<(usize, usize)> = Vec::new();
    for place in 0..title.len() {
        match marks.last_mut() {
            _ if !is_marked[place] => {}
            Some(last) if last.1 == place => last.1 = place + 1,
            _ => marks.push((place, place + 1)),
        }
    }
    marks
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
            shown += &format!("{}[{}]", &title[from..start], &title[start..end]);
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
            "[Settling-in] grant",
        );
        check("补贴", "zu fang bu tie", "租房补贴", "租房[补贴]");
        check("tomorrows", "", "Tomorrow’s Star", "[Tomorrow’s] Star");
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
