//! `talent-cli explain`: all about one benefit, as plain text.

mod award;
mod condition;
mod nearest;
mod text;

use std::io::{self, Write};
use std::process::ExitCode;

use policy::{BenefitIndex, Catalogue, Words};

use text::Explanation;

/// Writes the explanation of the benefit with this key, or the list of keys, to the standard output.
///
/// # Errors
///
/// Where the output cannot be written.
pub fn run(id: Option<&str>) -> io::Result<ExitCode> {
    let catalogue = catalogue::catalogue();
    let (text, found) = match id {
        None => (list(&catalogue), true),
        Some(id) => match catalogue.benefit(id) {
            Some(benefit) => (explain(&catalogue, benefit), true),
            None => (unknown(&catalogue, id), false),
        },
    };
    if found {
        io::stdout().lock().write_all(text.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("talent-cli: {text}");
    Ok(ExitCode::FAILURE)
}

/// Every key with its titles.
pub fn list(catalogue: &Catalogue) -> String {
    let widest = catalogue
        .benefits
        .iter()
        .map(|benefit| benefit.id.len())
        .max()
        .unwrap_or(0);
    let lines = catalogue.benefits.iter().map(|benefit| {
        let Words { zh, en } = &benefit.title;
        format!("{id:widest$}  {en} · {zh}\n", id = benefit.id)
    });
    lines.collect()
}

/// A sentence for a key that no benefit has, with the nearest ones.
pub fn unknown(catalogue: &Catalogue, id: &str) -> String {
    let ids = catalogue.benefits.iter().map(|benefit| benefit.id.as_str());
    let nearest = nearest::nearest(id, ids, 3);
    format!(
        "expected the key of a benefit, found {}; the nearest are {}",
        policy::Quoted(id),
        nearest.join(", ")
    )
}

/// Everything that is known of one benefit.
pub fn explain(catalogue: &Catalogue, benefit: BenefitIndex) -> String {
    let mut text = String::new();
    // Writing into a text never fails.
    let _ = Explanation {
        catalogue,
        index: benefit,
        benefit: &catalogue[benefit],
        text: &mut text,
    }
    .all();
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(id: &str, parts: &[&str]) {
        let catalogue = fixture::catalogue();
        let text = explain(
            &catalogue,
            catalogue.benefit(id).expect("a benefit of the reading"),
        );
        for part in parts {
            assert!(text.contains(part), "expected {part:?} in\n{text}");
        }
    }

    #[test]
    fn a_table_is_told_cell_by_cell_with_its_parts() {
        check(
            "graduate-settling-in",
            &[
                "毕业生安家补贴",
                "entitlement",
                "“Degree” is “Doctorate (PhD)” and “University” is",
                "CNY 400,000",
                "40% in year 1, 30% in year 2, 30% in year 3",
                "at most one of this and class-settling-in",
                "市人社局",
                "In force from 2024-03-22",
                "third-party",
                "https://github.com/chi-ga/city-subsidy-radar",
                "Our interpretation",
            ],
        );
    }

    #[test]
    fn a_premise_and_a_limit_are_told_in_words() {
        check(
            "rent-subsidy",
            &[
                "If “Work or study” is “Full-time job”, then “Contract length” is at least 3 years",
                "each month, 36 times",
            ],
        );
    }

    #[test]
    fn a_rate_a_share_and_a_ceiling_are_told_apart() {
        check(
            "top-talent-platform",
            &["up to CNY 100,000,000", "up to CNY 10,000,000 a year"],
        );
        check(
            "new-rd-institution",
            &["20% of “R&D spending”", "at most CNY 5,000,000"],
        );
        check(
            "top-talent-salary",
            &["CNY 2,000,000 to CNY 3,000,000 a year"],
        );
    }

    #[test]
    fn every_benefit_can_be_explained() {
        let catalogue = fixture::catalogue();
        for (index, benefit) in catalogue.indexed_benefits() {
            let text = explain(&catalogue, index);
            assert!(
                text.contains(&benefit.title.zh) && text.contains("\nAward"),
                "{text}"
            );
        }
    }

    #[test]
    fn an_unknown_key_is_answered_with_the_nearest() {
        let sentence = unknown(&fixture::catalogue(), "rent-subsidi");
        assert!(sentence.starts_with("expected the key of a benefit, found \"rent-subsidi\"; the nearest are rent-subsidy"), "{sentence}");
    }
}
