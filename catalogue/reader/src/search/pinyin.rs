//! How Chinese phrases are read.

use std::collections::BTreeMap;

use pinyin::ToPinyin;
use policy::search::normalize;

use crate::raw::Place;

/// Words whose characters are read otherwise than they usually are.
pub(super) struct Readings(Vec<(Vec<char>, Vec<String>)>);

impl Readings {
    /// Reads them as the file has them: a syllable for each character.
    pub(super) fn read(raw: &BTreeMap<String, String>, place: &mut Place<'_>) -> Self {
        let mut readings = Vec::new();
        for (word, syllables) in raw {
            let word: Vec<char> = word.chars().collect();
            let syllables: Vec<String> = syllables.split(' ').map(str::to_owned).collect();
            if word.len() == syllables.len() {
                readings.push((word, syllables));
            } else {
                let word: String = word.iter().collect();
                place.fault(
                    "readings",
                    format!("expected a syllable for each character of {word}, one space apart"),
                );
            }
        }
        // The longest first.
        readings.sort_by_key(|(word, _)| core::cmp::Reverse(word.len()));
        Self(readings)
    }

    /// A phrase, normalized, as it is read: a syllable a character, one space apart, with Latin words as they are. Empty
    /// where there is no Chinese in it.
    pub(super) fn of(&self, phrase: &str) -> String {
        let letters: Vec<char> = normalize(phrase).chars().collect();
        let mut units: Vec<String> = Vec::new();
        let (mut place, mut is_run, mut is_chinese) = (0, false, false);
        while let Some(letter) = letters.get(place) {
            if letter.is_ascii_alphanumeric() {
                match units.last_mut() {
                    Some(last) if is_run => last.push(*letter),
                    _ => units.push(letter.to_string()),
                }
                is_run = true;
                place += 1;
                continue;
            }
            is_run = false;
            let known = |(word, _): &&(Vec<char>, Vec<String>)| letters[place..].starts_with(word);
            if let Some((word, syllables)) = self.0.iter().find(known) {
                units.extend(syllables.iter().cloned());
                place += word.len();
                is_chinese = true;
                continue;
            }
            if *letter != ' ' {
                is_chinese = true;
                let syllable = letter.to_pinyin().map(pinyin::Pinyin::plain);
                // On keyboards v stands for ü.
                let syllable = syllable.unwrap_or("?").replace('ü', "v");
                units.push(syllable);
            }
            place += 1;
        }
        if is_chinese {
            units.join(" ")
        } else {
            String::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_read_character_by_character() {
        let readings = Readings(vec![(
            vec!['选', '调'],
            vec!["xuan".to_owned(), "diao".to_owned()],
        )]);
        let check = |phrase, expected: &str| assert_eq!(readings.of(phrase), expected);
        check("租房补贴", "zu fang bu tie");
        check("选调生岗位", "xuan diao sheng gang wei");
        check("“5个100”新基金", "5 ge 100 xin ji jin");
        check("人才新政2.0版", "ren cai xin zheng 20 ban");
        check("绿色、女", "lv se nv");
        check("Rent subsidy", "");
    }
}
