//! Text with one form for each character that people write in several.

/// Returns a text in small letters with half-width digits, marks and spaces. Spaces stay only between letters, digits
/// and separators of digits; sentence marks at the end and the apostrophe with which spreadsheets mark texts are left out.
pub(super) fn plain(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = Vec::new();
    for letter in text.chars().flat_map(char::to_lowercase).filter_map(single) {
        if letter != ' ' || letters.last().is_some_and(|last| *last != ' ') {
            letters.push(letter);
        }
    }
    while letters
        .last()
        .is_some_and(|last| matches!(last, ' ' | '.' | ';' | '!'))
    {
        letters.pop();
    }
    if letters.first() == Some(&'\'') {
        letters.remove(0);
    }
    let joins = |letter: Option<&char>| {
        letter.is_some_and(|letter| {
            letter.is_ascii_alphanumeric() || matches!(letter, '.' | ',' | '\'')
        })
    };
    (0..letters.len())
        .filter(|index| {
            letters[*index] != ' '
                || *index > 0 && joins(letters.get(*index - 1)) && joins(letters.get(*index + 1))
        })
        .map(|index| letters[index])
        .collect()
}

/// Returns the one form of a character; `None` for characters that are not seen.
fn single(letter: char) -> Option<char> {
    Some(match letter {
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{fe0f}'
        | '\u{feff}' => return None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        letter if letter.is_whitespace() => ' ',
        '\u{ff5e}' | '\u{301c}' | '∼' => '~',
        '\u{ff01}'..='\u{ff5d}' => {
            // Full-width capitals are small by now.
            char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter)
        }
        '。' | '｡' => '.',
        '‐'..='―' | '−' | '﹣' => '-',
        '￥' => '¥',
        '‘' | '’' | 'ʼ' => '\'',
        '×' | '✕' => '*',
        '【' | '〔' | '「' => '(',
        '】' | '〕' | '」' => ')',
        '²' => '2',
        letter => letter,
    })
}
