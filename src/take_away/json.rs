//! Everything as JSON, with the names of the contract: `profile` and `result` are what the command line reads and
//! writes. Beside them stand the same in words, and the sources.

use policy::json::{put, put_list, put_text};
use policy::{Benefit, ResultWriter};

use super::Taken;

/// The data of an estimate.
pub fn json(taken: &Taken<'_>) -> Vec<u8> {
    let (language, catalogue) = (taken.language, taken.catalogue);
    let mut writer = ResultWriter::new(catalogue);
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
        field(&mut output, before, Some(text));
    }
    if !answers.is_empty() {
        put(&mut output, ",");
        writer.put_answers(&mut output, &answers);
    }
    put(&mut output, "},\n\"answers\":[");
    put_list(&mut output, &answers, |output, (question, answer)| {
        let words = language.answer(catalogue, *question, *answer);
        let asked = &catalogue[*question];
        field(output, "{\"key\":", Some(&asked.id));
        field(output, ",\"question\":", Some(language.of(&asked.name)));
        field(output, ",\"answer\":", Some(&words));
        put(output, "}");
    });
    put(&mut output, "],\n\"result\":");
    writer.write(taken.estimate, taken.next_question, &mut output);
    put(&mut output, ",\n\"sources\":[");
    put_list(&mut output, &catalogue.benefits, |output, benefit| {
        put_sources(taken, benefit, output);
    });
    put(&mut output, "]}\n");
    output
}

/// What a benefit rests on.
fn put_sources(taken: &Taken<'_>, benefit: &Benefit, output: &mut Vec<u8>) {
    let (language, catalogue) = (taken.language, taken.catalogue);
    field(output, "\n{\"benefit\":", Some(&benefit.id));
    field(output, ",\"title\":", Some(language.of(&benefit.title)));
    field(output, ",\"grade\":", Some(benefit.grade.id()));
    let checked = benefit.checked.to_string();
    field(output, ",\"checked\":", Some(&checked));
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
        field(output, "{\"title\":", Some(language.of(&source.title)));
        let publisher = language.of(&source.publisher);
        field(output, ",\"publisher\":", Some(publisher));
        field(output, ",\"date\":", source.date.as_deref());
        field(output, ",\"grade\":", Some(source.grade.id()));
        field(output, ",\"link\":", source.link.as_deref());
        put(output, "}");
    });
    put(output, "]}");
}

fn field(output: &mut Vec<u8>, before: &str, text: Option<&str>) {
    put(output, before);
    match text {
        Some(text) => put_text(output, text),
        None => put(output, "null"),
    }
}
