//! Everything as JSON, with the names of the contract: `profile` and `result` are what the command line reads and
//! writes. Beside them stand the same in words, and the sources.

use policy::json::{put, put_field, put_list, put_text};
use policy::{Benefit, put_answers, put_benefit, put_result};

use super::Taken;

/// The data of an estimate.
pub fn json(taken: &Taken<'_>) -> Vec<u8> {
    let (language, catalogue) = (taken.language, taken.catalogue);
    let answers: Vec<_> = taken.profile.answers().collect();
    let day = taken.day.to_string();
    let mut output = Vec::new();
    for (before, text) in [
        ("{\"catalogue_version\":", &*catalogue.version),
        (",\n\"as_of\":", &day),
        (",\n\"link\":", &taken.link.to_string()),
        (",\n\"language\":", language.tag()),
        (",\n\"profile\":{\"as_of\":", &day),
    ] {
        put_field(&mut output, before, text);
    }
    if !answers.is_empty() {
        put(&mut output, ",");
        put_answers(&mut output, catalogue, &answers);
    }
    put(&mut output, "},\n\"answers\":[");
    put_list(&mut output, &answers, |output, (question, answer)| {
        let words = taken.answer_text(*question, *answer);
        let asked = &catalogue[*question];
        put_field(output, "{\"key\":", &asked.id);
        put_field(output, ",\"question\":", language.of(&asked.name));
        put_field(output, ",\"answer\":", &words);
        put(output, "}");
    });
    put(&mut output, "],\n\"result\":");
    put_result(
        &mut output,
        catalogue,
        taken.estimate,
        taken.next_question,
        &mut |output, benefit, own| put_benefit(output, catalogue, benefit, own),
    );
    put(&mut output, ",\n\"sources\":[");
    put_list(&mut output, &catalogue.benefits, |output, benefit| {
        put_sources(taken, benefit, output);
    });
    put(&mut output, "]}\n");
    output
}

/// Writes the sources of a benefit.
fn put_sources(taken: &Taken<'_>, benefit: &Benefit, output: &mut Vec<u8>) {
    let (language, catalogue) = (taken.language, taken.catalogue);
    put_field(output, "\n{\"benefit\":", &benefit.id);
    put_field(output, ",\"title\":", language.of(&benefit.title));
    put_field(output, ",\"grade\":", benefit.grade.id());
    let checked = benefit.checked.to_string();
    put_field(output, ",\"checked\":", &checked);
    put(output, ",\"documents\":[");
    put_list(output, &benefit.documents, |output, document| {
        put_text(output, language.of(&catalogue[*document].title));
    });
    put(output, "],\"sources\":[");
    let sources = benefit
        .sources
        .iter()
        .filter_map(|source| catalogue.sources.get(usize::from(*source)));
    put_list(output, sources, |output, source| {
        put_field(output, "{\"title\":", language.of(&source.title));
        let publisher = language.of(&source.publisher);
        put_field(output, ",\"publisher\":", publisher);
        put_optional(output, ",\"date\":", source.date.as_deref());
        put_field(output, ",\"grade\":", source.grade.id());
        put_optional(output, ",\"link\":", source.link.as_deref());
        put(output, "}");
    });
    put(output, "]}");
}

fn put_optional(output: &mut Vec<u8>, before: &str, text: Option<&str>) {
    if let Some(text) = text {
        return put_field(output, before, text);
    }
    put(output, before);
    put(output, "null");
}
