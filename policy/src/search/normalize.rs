//! Texts without what visitors leave out or type otherwise.

/// A text in small letters, without full-width forms and punctuation, its words one space apart.
///
/// Points and apostrophes join what they stand between; other marks part it.
pub fn normalize(text: &str) -> String {
    let mut normalized = String::new();
    let mut is_parted = false;
    for letter in text.chars() {
        let letter = narrow(letter);
        if matches!(letter, '\'' | '.' | '’') {
            continue;
        }
        if !is_kept(letter) {
            is_parted = true;
            continue;
        }
        if is_parted && !normalized.is_empty() {
            normalized.push(' ');
        }
        is_parted = false;
        normalized.push(letter);
    }
    normalized
}

/// Returns true for letters, digits and Chinese characters.
pub(super) fn is_kept(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || letter >= '\u{3400}' && !matches!(letter, '\u{e000}'..='\u{ffff}')
}

/// A letter in its usual width, small.
fn narrow(letter: char) -> char {
    let letter = match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        letter => letter,
    };
    letter.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_punctuation_make_no_difference() {
        let check = |text, expected: &str| assert_eq!(normalize(text), expected);
        check("Rent Subsidy", "rent subsidy");
        check("ＰＫＵ　２", "pku 2");
        check("“5个100”新质生产力基金", "5个100 新质生产力基金");
        check("人才新政2.0版", "人才新政20版");
        check("settling-in; Tomorrow’s Star", "settling in tomorrows star");
        check("  zu'fang ", "zufang");
        check("鄂党发〔2021〕22号", "鄂党发 2021 22号");
        check("……、。", "");
    }
}
