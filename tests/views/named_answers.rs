//! The policy files name answers as the page offers them.

use ordos_talent_guide::language::Language;

const FILES: [(&str, &str); 2] = [
    (
        "questions.toml",
        include_str!("../../catalogue/questions.toml"),
    ),
    ("schools.toml", include_str!("../../catalogue/schools.toml")),
];

/// Returns the quoted texts that follow a word for choosing, in the language of the word.
fn named(text: &str) -> Vec<(Language, &str)> {
    let words = [(Language::Chinese, "选“"), (Language::English, "hoose “")];
    words
        .into_iter()
        .flat_map(|(language, word)| {
            let quoted = text.split(word).skip(1);
            quoted.map(move |rest| (language, rest.split('”').next().unwrap_or_default()))
        })
        .collect()
}

#[test]
fn answers_named_in_the_policy_files_are_offered_by_the_page() {
    let catalogue = catalogue::catalogue();
    for (name, text) in FILES {
        for (language, answer) in named(text) {
            let texts = language.text();
            let common = [texts.not_sure, texts.yes, texts.no, texts.none_of_them];
            let mut options = catalogue
                .questions
                .iter()
                .flat_map(policy::Question::options);
            assert!(
                common.contains(&answer)
                    || options.any(|option| language.of(&option.label) == answer),
                "{name} tells people to choose “{answer}”, which no question offers"
            );
        }
    }
}

#[test]
fn quoted_texts_after_a_word_for_choosing_are_found() {
    let found = named("可选“不确定”，或选“其他院校”。Choose “Not sure”.");
    let found: Vec<_> = found.into_iter().map(|(_, answer)| answer).collect();
    assert_eq!(found, ["不确定", "其他院校", "Not sure"]);
}
