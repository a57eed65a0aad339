//! The page without a script: valid HTML, every link alive, and nothing of the catalogue and the plan left out.

use std::collections::BTreeSet;
use std::sync::Arc;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use ordos_talent_guide::language::Language;
use ordos_talent_guide::paper::{self, paper};
use policy::{Catalogue, Words};

const PAGES: [&str; 2] = ["catalogue.html", "catalogue.en.html"];

/// An element: its tag and its attributes.
struct Element {
    tag: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

fn page_on(day: &str, language: Language) -> String {
    let catalogue: &'static Arc<Catalogue> = Box::leak(Box::new(Arc::new(catalogue::catalogue())));
    let day = day.parse().expect("a day");
    paper(
        language,
        catalogue,
        Box::leak(Box::new(catalogue::plan())),
        day,
    )
}

fn page(language: Language) -> String {
    page_on("2026-11-22", language)
}

/// The page as a browser reads it, all text and all elements in their order, without a single fault.
fn read(html: &str) -> (String, Vec<Element>) {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let faults = dom.errors.borrow();
    assert!(faults.is_empty(), "faults in the HTML: {faults:?}");
    let (mut text, mut elements) = (String::new(), Vec::new());
    walk(&dom.document, &mut text, &mut elements);
    (text, elements)
}

fn walk(node: &Handle, text: &mut String, elements: &mut Vec<Element>) {
    match &node.data {
        NodeData::Text { contents } => {
            text.push_str(&contents.borrow());
            text.push(' ');
        }
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let attributes = attributes
                .iter()
                .map(|known| (known.name.local.to_string(), known.value.to_string()));
            elements.push(Element {
                tag: name.local.to_string(),
                attributes: attributes.collect(),
            });
        }
        _ => {}
    }
    for child in node.children.borrow().iter() {
        walk(child, text, elements);
    }
}

#[test]
fn a_parser_finds_no_fault_and_no_script_or_style_of_its_own() {
    for language in Language::ALL {
        let html = page(language);
        let (text, elements) = read(&html);
        for element in &elements {
            assert!(!["script", "style", "button", "input"].contains(&&*element.tag));
            for (name, _) in &element.attributes {
                assert!(
                    name != "style" && !name.starts_with("on") && !name.starts_with("--"),
                    "{name} of {}",
                    element.tag
                );
            }
        }
        assert!(
            text.chars()
                .all(|character| !character.is_control() || character == '\n')
        );
    }
}

#[test]
fn every_link_inside_leads_somewhere_and_no_anchor_stands_twice() {
    for language in Language::ALL {
        let (_, elements) = read(&page(language));
        let mut anchors = BTreeSet::new();
        for id in elements
            .iter()
            .filter_map(|element| element.attribute("id"))
        {
            assert!(anchors.insert(id), "{id} stands twice");
        }
        let mut inside = 0;
        for link in elements.iter().filter(|element| element.tag == "a") {
            let address = link.attribute("href").expect("a link leads somewhere");
            if let Some(anchor) = address.strip_prefix('#') {
                assert!(anchors.contains(anchor), "nothing stands at {address}");
                inside += 1;
            } else {
                let beside = ["./", "licences.txt"].iter().chain(&PAGES);
                let is_beside = beside.into_iter().any(|known| *known == address);
                assert!(is_beside || address.starts_with("http"), "{address}");
            }
        }
        assert!(inside > 300, "only {inside} links inside");
        for label in elements
            .iter()
            .filter_map(|element| element.attribute("aria-labelledby"))
        {
            assert!(anchors.contains(label), "nothing is named {label}");
        }
    }
}

#[test]
fn headings_leave_no_level_out() {
    for language in Language::ALL {
        let (_, elements) = read(&page(language));
        let levels = elements.iter().filter_map(|element| {
            let level = element.tag.strip_prefix('h')?;
            level.parse::<u8>().ok()
        });
        let levels: Vec<u8> = levels.collect();
        assert_eq!(levels.iter().position(|level| *level == 1), Some(0));
        assert!(!levels[1..].contains(&1));
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "h{} follows h{}", pair[1], pair[0]);
        }
    }
}

#[test]
fn nothing_of_the_catalogue_and_the_plan_is_left_out() {
    let catalogue = catalogue::catalogue();
    let file = catalogue::plan();
    let plan = &file.plan;
    let mut words: Vec<&Words> = Vec::new();
    for benefit in &catalogue.benefits {
        words.extend([&benefit.title, &benefit.summary]);
        words.extend(benefit.notes.iter().map(|note| &note.text));
        let apply = benefit.apply.iter();
        words.extend(
            apply
                .flat_map(|apply| {
                    [&apply.when, &apply.place, &apply.papers, &apply.steps].map(Option::as_ref)
                })
                .flatten(),
        );
    }
    for document in &catalogue.documents {
        words.extend([&document.title, &document.summary]);
        words.extend(&document.notes);
    }
    words.extend(catalogue.sources.iter().map(|source| &source.title));
    words.extend(catalogue.unknowns.iter().map(|unknown| &unknown.text));
    for question in &catalogue.questions {
        words.extend([&question.name, &question.label]);
        words.extend(question.options().iter().map(|option| &option.label));
    }
    words.extend([&plan.title, &plan.summary, &plan.ended]);
    for aim in &plan.aims {
        words.extend([&aim.title, &aim.summary]);
        words.extend(aim.targets.iter().map(|target| &target.words));
        words.extend(&aim.notes);
    }
    for programme in &plan.programmes {
        words.extend([&programme.title, &programme.summary]);
    }
    for measure in &plan.measures {
        words.extend([&measure.title, &measure.summary]);
        words.extend(measure.targets.iter().map(|target| &target.words));
        words.extend(measure.milestones.iter().map(|milestone| &milestone.words));
        words.extend(&measure.notes);
    }
    for safeguard in &plan.safeguards {
        words.extend([&safeguard.title, &safeguard.summary]);
    }
    words.extend(plan.departments.iter().map(|department| &department.name));
    for place in &file.places {
        words.push(&place.name);
        words.push(&place.summary);
        words.extend(place.known.iter().map(|fact| &fact.text));
        words.extend(&place.unknown);
        words.extend(place.position.iter().map(|position| &position.source));
    }
    for language in Language::ALL {
        let (text, elements) = read(&page(language));
        for words in &words {
            let words = language.of(words);
            assert!(text.contains(words), "{words} is missing");
        }
        let is_anchor = |wanted: String| {
            let found = elements
                .iter()
                .any(|element| element.attribute("id") == Some(&wanted));
            assert!(found, "{wanted} is missing");
        };
        let benefits = catalogue.benefits.iter();
        benefits.for_each(|benefit| is_anchor(format!("benefit-{}", benefit.id)));
        let measures = plan.measures.iter();
        measures.for_each(|measure| is_anchor(format!("measure-{}", measure.number)));
        let departments = plan.departments.iter();
        departments.for_each(|department| is_anchor(format!("department-{}", department.id)));
        let places = file.places.iter();
        places.for_each(|place| is_anchor(format!("place-{}", place.id)));
    }
}

/// Where the links lead that stand under an anchor, up to the next entry.
fn links_under<'a>(elements: &'a [Element], id: &str) -> Vec<&'a str> {
    let at = elements
        .iter()
        .position(|element| element.attribute("id") == Some(id));
    let at = at.unwrap_or_else(|| panic!("{id} is missing"));
    let inside = elements[at + 1..]
        .iter()
        .take_while(|element| element.tag != "article");
    inside
        .filter_map(|element| element.attribute("href"))
        .collect()
}

#[test]
fn a_place_and_what_belongs_to_it_lead_to_each_other() {
    let file = catalogue::plan();
    for language in Language::ALL {
        let (_, elements) = read(&page(language));
        let is_link = |from: &str, to: &str| {
            let links = links_under(&elements, from);
            let is_there = links.contains(&&*format!("#{to}"));
            assert!(is_there, "{from} has no link to {to}, only {links:?}");
        };
        let mut places = 0;
        for place in &file.places {
            let own = format!("place-{}", place.id);
            let measure = place.measure.map(|number| format!("measure-{number}"));
            let benefits = place.benefits.iter().map(|id| format!("benefit-{id}"));
            for other in measure.into_iter().chain(benefits) {
                is_link(&own, &other);
                is_link(&other, &own);
                places += 1;
            }
            if let Some(district) = &place.district {
                is_link(&own, &format!("place-{district}"));
            }
        }
        assert!(places > 0, "no place belongs to anything");
        // What is given in one banner only.
        is_link("benefit-dalate-rent", "place-dalate");
        is_link("place-dalate", "benefit-dalate-rent");
    }
}

#[test]
fn a_place_says_where_it_is_and_how_sure_that_is_once() {
    let file = catalogue::plan();
    for language in Language::ALL {
        let (text, elements) = read(&page(language));
        let levels = elements.iter().filter(|element| element.tag == "article");
        let of_places = levels
            .filter_map(|element| element.attribute("id"))
            .filter(|id| id.starts_with("place-"));
        assert!(of_places.count() > file.places.len(), "districts, too");
        for place in &file.places {
            let summary = language.of(&place.summary);
            assert_eq!(text.matches(summary).count(), 1, "{summary}");
            if let Some(position) = &place.position {
                let north = format!(
                    "{}.{:03}",
                    position.latitude / 1_000_000,
                    position.latitude % 1_000_000 / 1_000
                );
                assert!(text.contains(&north), "{north} of {} is missing", place.id);
            }
        }
        let unsure = file
            .places
            .iter()
            .filter(|place| place.position.as_ref().is_some_and(|known| known.estimate));
        let [said, _] = language.place_text().estimated;
        assert_eq!(text.matches(said).count(), unsure.count());
        let nowhere = file.places.iter().filter(|place| place.position.is_none());
        assert_eq!(
            text.matches(language.place_text().no_position).count(),
            nowhere.count()
        );
    }
}

#[test]
fn the_other_language_and_the_page_itself_are_linked_by_their_names() {
    for (language, name) in Language::ALL.into_iter().zip(PAGES) {
        assert_eq!(paper::file(language), name);
        let html = page(language);
        assert!(html.contains(&format!("href=\"{}\"", paper::file(language.other()))));
        assert!(html.contains(&format!("<html lang=\"{}\">", language.tag())));
        assert!(include_str!("../../index.html").contains(&format!("href=\"{name}\"")));
    }
}

#[test]
fn old_figures_are_marked() {
    for language in Language::ALL {
        let stale = language.text().stale;
        assert!(!page(language).contains(stale));
        let marked = page_on("2040-01-01", language).matches(stale).count();
        assert_eq!(marked, catalogue::catalogue().benefits.len());
    }
}
