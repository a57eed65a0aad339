//! A catalogue ten times as large, to search in.

use core::fmt::Write;

use catalogue::{Part, parts};
use policy::Schools;

/// Factor by which the catalogue is enlarged.
const MANY: usize = 10;

/// Typed letter by letter: Chinese, a sentence, English with a typo, pinyin, initials, nothing that is there.
pub const TYPED: [&str; 8] = [
    "租房补贴",
    "我想租房子给孩子上学怎么申请",
    "settling in grant",
    "internshp allowance",
    "zufangbutie",
    "bysajbt",
    "zu fagn bu tie",
    "qqqqqqqqqqqqqqqq",
];

/// The search phrases of today's catalogue.
///
/// # Panics
///
/// Where this program was built without it.
pub fn phrases() -> String {
    let Part::Inside(file) = parts::POLICIES else {
        panic!("expected a program with its parts in it: build without the feature `split`");
    };
    catalogue::policy_pages(file).phrases
}

/// The schools that visitors choose from.
///
/// # Panics
///
/// Where this program was built without them.
pub fn schools() -> Schools {
    let Part::Inside(file) = parts::SCHOOLS else {
        panic!("expected a program with its parts in it: build without the feature `split`");
    };
    catalogue::schools(file)
}

/// The same phrases many times over, each time for entries of their own. Titles come first, as they must.
///
/// # Panics
///
/// Never with the phrases of a checked catalogue.
pub fn multiplied(phrases: &str) -> String {
    let catalogue = catalogue::catalogue();
    let entries = catalogue.benefits.len() + catalogue.documents.len();
    let mut many = String::new();
    for is_title in [true, false] {
        for copy in 0..MANY {
            for (place, line) in phrases.lines().enumerate() {
                if (place < entries) == is_title {
                    let (text, numbers) = line.rsplit_once('\t').expect("a phrase");
                    let numbers = numbers.split(' ').filter_map(|number| {
                        let (entry, weight) = number.split_once(':')?;
                        let entry: usize = entry.parse().ok()?;
                        Some(format!("{}:{weight}", entry + copy * entries))
                    });
                    let numbers = numbers.collect::<Vec<_>>().join(" ");
                    writeln!(many, "{text}\t{numbers}").expect("a text takes everything");
                }
            }
        }
    }
    many
}

/// Everything that stands in the field while this is typed.
pub fn keystrokes(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .char_indices()
        .map(|(start, letter)| &typed[..start + letter.len_utf8()])
}
