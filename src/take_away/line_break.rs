//! Line breaks of pictures.

/// Returns the last place up to `end` at which a line of the text may end: after a space or between Chinese characters,
/// and never inside of an amount or a word. Where there is none, as in a long link, the line ends at `end`.
pub fn line_end(text: &str, end: usize) -> usize {
    let mut places = (1..=end)
        .rev()
        .filter(|place| text.is_char_boundary(*place));
    places.find(|place| may_end(text, *place)).unwrap_or(end)
}

fn may_end(text: &str, place: usize) -> bool {
    let (before, after) = text.split_at(place);
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    if last == ' ' || next == ' ' {
        return !before.trim_end_matches(' ').ends_with("CNY");
    }
    let is_of_word = |letter: char| letter.is_ascii() || letter == '\u{a0}';
    let is_word = is_of_word(last) && is_of_word(next);
    let is_unit = matches!(next, '万' | '亿' | '元') && matches!(last, '0'..='9' | '万' | '亿');
    !is_word && !is_unit && !"，。；：、）".contains(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks where a text is cut that has room for as many characters as stand before the mark.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (start, rest) = text.split_once('|').expect("a mark");
        let whole = [start, rest].concat();
        let end = line_end(&whole, start.len());
        assert_eq!(&whole[..end], expected);
    }

    #[test]
    fn line_ends_before_an_amount_and_never_inside_of_it() {
        check(
            "In all possible cases: CNY 300,000 to 3|,520,000 or more",
            "In all possible cases: CNY 300,000 to ",
        );
        check("In all cases: CNY |300,000", "In all cases: ");
        check("In all cases: CNY| 300,000", "In all cases: ");
        check("up to CNY 10,000,000\u{a0}a|\u{a0}year", "up to ");
        check("所有情况：0元至352|万元及以上", "所有情况：0元至");
        check("所有情况：0元至1亿|元及以上", "所有情况：0元至");
        check("所有情况：0元至352万元|及以上", "所有情况：0元至352万元");
    }

    #[test]
    fn line_ends_between_words() {
        check("competitive or ca|se by case", "competitive or ");
        check("competitive or| case by case", "competitive or");
        check("择优评选|，一事一议", "择优评");
    }

    #[test]
    fn what_has_no_place_to_end_is_cut_where_the_room_ends() {
        check("https://talent.exam|ple/", "https://talent.exam");
        check("all of it|", "all of it");
    }
}
