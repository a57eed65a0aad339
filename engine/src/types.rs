//! The types of the module in `web/`, as TypeScript has them.

use policy::{Catalogue, QuestionKind, QuestionOption};

const RESULT: &str = include_str!("../web/result.d.ts");

/// Returns the TypeScript types of answers and results.
pub fn types(catalogue: &Catalogue) -> String {
    let mut text =
        "/** What is known of somebody. Whatever is left away or null is not answered. */\n\
                    export interface Profile {\n"
            .to_owned();
    for question in &catalogue.questions {
        let kind = match &question.kind {
            QuestionKind::Choice(options) => any_of(options),
            QuestionKind::Set(options) => format!("({})[]", any_of(options)),
            QuestionKind::YesNo => "boolean".to_owned(),
            QuestionKind::Date { .. } => "Day".to_owned(),
            QuestionKind::Number { .. } | QuestionKind::Money { .. } => {
                "number | Decimal".to_owned()
            }
        };
        for piece in [
            "  /** ",
            &question.name.zh,
            " */\n  ",
            &question.id,
            "?: ",
            &kind,
            " | null;\n",
        ] {
            text += piece;
        }
    }
    text += "}\n\n";
    text += RESULT;
    text
}

fn any_of(options: &[QuestionOption]) -> String {
    let options = options.iter().map(|option| format!("\"{}\"", option.id));
    options.collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_a_type() {
        let catalogue = catalogue::catalogue();
        let types = types(&catalogue);
        for question in &catalogue.questions {
            assert!(types.contains(&format!("  {}?: ", question.id)));
        }
        assert!(types.contains("\"below_bachelor\""), "{types}");
        assert!(types.contains("  as_of?: Day | null;"));
    }
}
