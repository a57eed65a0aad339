//! How Chinese names are read.

use core::fmt;

use pinyin::{ToPinyin, ToPinyinMulti};
use policy::normalize_name;

/// The characters of a name, each with how it is read; a run of Latin letters stands for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Syllables(Vec<(String, String)>);

impl Syllables {
    /// The name read as given, without spaces or with them. What stands in brackets may be left out.
    ///
    /// `None` where no reading of its characters gives that.
    pub fn given(name: &str, given: &str) -> Option<Self> {
        let given = normalize_name(given).replace(' ', "");
        let without_brackets = name.split('（').next().unwrap_or_default();
        [name, without_brackets].into_iter().find_map(|name| {
            let mut read = Vec::new();
            let does = fits(&pieces(name), &given, &mut read);
            does.then_some(Self(read))
        })
    }

    /// Another name of the same school, its characters read as in this one where they stand in it.
    pub fn of(&self, name: &str) -> Self {
        let read = pieces(name).into_iter().map(|piece| {
            let known = self.0.iter().find(|(known, _)| *known == piece);
            let syllable = known.map_or_else(|| reading(&piece), |(_, syllable)| syllable.clone());
            (piece, syllable)
        });
        Self(read.collect())
    }
}

impl fmt::Display for Syllables {
    /// With a space between them.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (_, syllable)) in self.0.iter().enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(formatter, "{space}{syllable}")?;
        }
        Ok(())
    }
}

/// The name, each of its characters read as it is most often.
pub(super) fn usual(name: &str) -> Syllables {
    Syllables(Vec::new()).of(name)
}

/// The characters, and the runs of Latin letters.
fn pieces(name: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut is_run = false;
    for letter in normalize_name(name).chars() {
        match pieces
            .last_mut()
            .filter(|_| is_run && letter.is_ascii_alphanumeric())
        {
            Some(run) => run.push(letter),
            None if letter != ' ' => pieces.push(letter.to_string()),
            None => {}
        }
        is_run = letter.is_ascii_alphanumeric();
    }
    pieces
}

/// Returns whether readings of the pieces, one after the other, give exactly these letters; adds those readings to
/// `read`.
fn fits(pieces: &[String], letters: &str, read: &mut Vec<(String, String)>) -> bool {
    let Some((piece, pieces)) = pieces.split_first() else {
        return letters.is_empty();
    };
    readings(piece).into_iter().any(|syllable| {
        let plain = [normalize_name(&syllable), syllable.replace('ü', "v")];
        plain.iter().any(|plain| {
            let Some(rest) = letters.strip_prefix(plain.as_str()) else {
                return false;
            };
            read.push((piece.clone(), syllable.clone()));
            let fits = fits(pieces, rest, read);
            if !fits {
                read.pop();
            }
            fits
        })
    })
}

/// All ways to read a piece, without tones.
fn readings(piece: &str) -> Vec<String> {
    let mut letters = piece.chars();
    let multi = letters.next().and_then(|letter| letter.to_pinyin_multi());
    let Some(multi) = multi else {
        return vec![piece.to_owned()];
    };
    let mut readings: Vec<String> = Vec::new();
    for reading in multi {
        if !readings.iter().any(|known| known == reading.plain()) {
            readings.push(reading.plain().to_owned());
        }
    }
    readings
}

/// How a piece is read most often.
fn reading(piece: &str) -> String {
    let letter = piece.chars().next();
    let reading = letter.and_then(|letter| letter.to_pinyin());
    reading.map_or_else(|| piece.to_owned(), |reading| reading.plain().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, given: &str, expected: Option<&str>) {
        let found = Syllables::given(name, given).map(|syllables| syllables.to_string());
        assert_eq!(found.as_deref(), expected);
    }

    #[test]
    fn a_reading_given_is_cut_into_syllables() {
        check("重庆大学", "chongqingdaxue", Some("chong qing da xue"));
        check("长安大学", "chang an da xue", Some("chang an da xue"));
        check(
            "西安交通大学",
            "xianjiaotongdaxue",
            Some("xi an jiao tong da xue"),
        );
        check(
            "华北电力大学（保定）",
            "huabeidianlidaxue",
            Some("hua bei dian li da xue"),
        );
        check("女王大学", "nvwangdaxue", Some("nü wang da xue"));
        check(
            "德克萨斯A&M大学",
            "dekesasiamdaxue",
            Some("de ke sa si a m da xue"),
        );
        check("北京大学", "beijingdaxu", None);
        check("北京大学", "nanjingdaxue", None);
    }

    #[test]
    fn short_names_are_read_like_the_whole_name() {
        let read = Syllables::given("重庆大学", "chongqingdaxue").expect("a reading");
        assert_eq!(read.of("重大").to_string(), "chong da");
        assert_eq!(usual("牛津").to_string(), "niu jin");
    }
}
