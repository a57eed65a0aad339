//! The static shell of `index.html` has the words of the program.

use ordos_talent_guide::language::Language;

const SHELL: &str = include_str!("../../index.html");

/// Returns the texts between all pairs of these marks.
fn between<'t>(text: &'t str, from: &str, until: &str) -> Vec<&'t str> {
    let parts = text.split(from).skip(1);
    parts
        .map(|rest| {
            let part = rest.split_once(until).map(|(part, _)| part);
            part.unwrap_or_else(|| panic!("expected {until} after {from} in index.html"))
        })
        .collect()
}

/// Returns the home page of the shell in a language.
fn home(language: Language) -> &'static str {
    let from = format!("<div class=\"shell-home\" lang=\"{}\">", language.tag());
    let found = between(SHELL, &from, "\n</div>\n</div>\n</div>");
    assert_eq!(found.len(), 1, "expected {from} once in index.html");
    found[0]
}

#[test]
fn shell_has_the_lead_of_the_home_page() {
    for language in Language::ALL {
        let text = language.text();
        let lead = between(home(language), "<section class=\"lead\">", "</section>");
        let expected = format!("\n<h1>{}</h1>\n<p>{}</p>\n", text.headline, text.lead);
        assert_eq!(lead, [&expected]);
        let name = format!("<span lang=\"{}\">{}</span>", language.tag(), text.brand);
        assert!(SHELL.contains(&name), "{name}");
    }
    let [chinese, english] = Language::ALL.map(|language| language.text().brand);
    let title = between(SHELL, "<title>", "</title>");
    assert_eq!(title, [format!("{chinese} · {english}")]);
}

#[test]
fn shell_has_the_first_question_with_its_options_in_order() {
    let catalogue = catalogue::catalogue();
    let options = |id: &str| {
        let question = catalogue.question(id).expect("a question");
        catalogue[question].options()
    };
    for language in Language::ALL {
        let text = language.text();
        let question = between(home(language), "<p class=\"question-label\">", "</p>");
        assert_eq!(question, [text.who]);
        let mut expected: Vec<_> = options("mode")
            .iter()
            .map(|mode| {
                (
                    format!("applicant=person&amp;mode={}", mode.id),
                    language.of(&mode.label),
                )
            })
            .collect();
        let others = options("applicant")
            .iter()
            .filter(|option| option.id != "person");
        expected.extend(others.map(|option| {
            (
                format!("applicant={}", option.id),
                language.of(&option.label),
            )
        }));
        let mut expected: Vec<_> = expected
            .into_iter()
            .map(|(answers, label)| (format!("#/?v=1&amp;{answers}"), label))
            .collect();
        expected.push(("#/".to_owned(), text.not_sure));
        let chips = home(language).split("<a class=\"chip").skip(1).map(|chip| {
            let link = between(chip, "href=\"", "\"")[0].to_owned();
            (
                link,
                between(chip, "<span class=\"chip-text\">", "</span>")[0],
            )
        });
        assert_eq!(chips.collect::<Vec<_>>(), expected);
    }
}

#[test]
fn shell_has_the_names_of_the_pages() {
    for language in Language::ALL {
        let text = language.text();
        let navigation = between(SHELL, "<nav class=\"site-nav\">", "</nav>");
        let from = format!("<span lang=\"{}\">", language.tag());
        let names = between(navigation[0], &from, "</span>");
        assert_eq!(
            names,
            [
                text.home,
                text.estimate,
                text.policies,
                text.map_title,
                text.about
            ]
        );
    }
}
