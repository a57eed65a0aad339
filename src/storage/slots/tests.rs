use std::sync::LazyLock;

use policy::Catalogue;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::url;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue::catalogue);

const OWN: &str = "applicant=person&degree=doctor";
const FRIEND: &str = "applicant=person&degree=master";

fn profile(answers: &str) -> Profile {
    url::read(&CATALOGUE, &format!("#/?{answers}"))
        .answers
        .profile
}

fn saved(profile: Profile) -> SavedAnswers {
    SavedAnswers {
        on: "2026-11-01".parse().expect("a day"),
        profile,
        as_of: None,
        skipped: Vec::new(),
        school: None,
        last_result: None,
    }
}

fn answers(profile: &Profile) -> AddressAnswers<'_> {
    AddressAnswers {
        profile,
        as_of: None,
        has_scenarios: false,
    }
}

fn slots(own: Option<&str>, visited: Option<&str>) -> Slots {
    Slots {
        own: own.map(|answers| saved(profile(answers))),
        visited: visited.map(|answers| saved(profile(answers))),
    }
}

#[test]
fn bare_address_restores_own_answers_on_load() {
    let nothing = Profile::default();
    let bare = answers(&nothing);
    for step in [StepMark::Foreign, StepMark::Own, StepMark::Visited] {
        let known = slots(Some(OWN), Some(FRIEND)).on_load(&bare, step);
        assert_eq!(known, Arrival::RestoreOwn);
        let unknown = slots(None, None).on_load(&bare, step);
        assert_eq!(unknown, Arrival::Show(Owner::Unclaimed));
    }
}

#[test]
fn bare_address_keeps_what_is_shown_on_an_open_page() {
    let (nothing, friend) = (Profile::default(), profile(FRIEND));
    let slots = slots(Some(OWN), None);
    let arrival = slots.on_move(
        &answers(&friend),
        Owner::Visited,
        &answers(&nothing),
        StepMark::Foreign,
    );
    assert_eq!(arrival, Arrival::KeepShown);
    // Back to before the first answer, nothing is shown.
    let back = slots.on_move(
        &answers(&friend),
        Owner::Own,
        &answers(&nothing),
        StepMark::Own,
    );
    assert_eq!(back, Arrival::Show(Owner::Own));
}

#[test]
fn link_of_somebody_else_is_visited_while_own_answers_are_saved() {
    let (own, friend) = (profile(OWN), profile(FRIEND));
    for (slots, address, expected) in [
        (slots(Some(OWN), None), &friend, Owner::Visited),
        (slots(Some(OWN), None), &own, Owner::Own),
        (slots(None, None), &friend, Owner::Unclaimed),
    ] {
        let address = answers(address);
        let loaded = slots.on_load(&address, StepMark::Foreign);
        assert_eq!(loaded, Arrival::Show(expected));
        let nothing = Profile::default();
        let moved = slots.on_move(&answers(&nothing), Owner::Own, &address, StepMark::Foreign);
        assert_eq!(moved, Arrival::Show(expected));
    }
}

#[test]
fn reload_knows_own_and_visited_answers_again() {
    let friend = profile(FRIEND);
    let slots = slots(Some(OWN), None);
    for (step, owner) in [
        (StepMark::Own, Owner::Own),
        (StepMark::Visited, Owner::Visited),
        (StepMark::Foreign, Owner::Visited),
    ] {
        let arrival = slots.on_load(&answers(&friend), step);
        assert_eq!(arrival, Arrival::Show(owner), "{step:?}");
    }
}

#[test]
fn link_to_another_page_with_the_same_answers_leaves_the_owner() {
    let friend = profile(FRIEND);
    let same = answers(&friend);
    for owner in [Owner::Own, Owner::Visited, Owner::Unclaimed] {
        let arrival = slots(Some(OWN), None).on_move(&same, owner, &same, StepMark::Foreign);
        assert_eq!(arrival, Arrival::Show(owner));
    }
}

#[test]
fn step_before_the_first_answer_is_the_visitors_own() {
    let (nothing, own) = (Profile::default(), profile(OWN));
    let slots = slots(Some(OWN), None);
    let back = slots.on_move(
        &answers(&own),
        Owner::Own,
        &answers(&nothing),
        StepMark::Unclaimed,
    );
    assert_eq!(back, Arrival::Show(Owner::Own));
}

#[test]
fn mark_of_a_step_reads_back_as_it_is_written() {
    for owner in [Owner::Own, Owner::Visited, Owner::Unclaimed] {
        let mark = StepMark::of(owner);
        assert_eq!(StepMark::from_id(mark.id()), Some(mark));
    }
    assert_eq!(StepMark::from_id(""), None);
}

#[test]
fn adopted_answers_set_the_own_ones_aside() {
    let mut slots = slots(Some(OWN), None);
    slots.adopt(saved(profile(FRIEND)));
    assert_eq!(slots, self::slots(Some(FRIEND), Some(OWN)));
}

#[test]
fn starting_over_with_visited_answers_leaves_the_own_ones() {
    let mut slots = slots(Some(OWN), Some(FRIEND));
    slots.clear(Owner::Visited);
    assert_eq!(slots, self::slots(Some(OWN), None));
    slots.clear(Owner::Own);
    assert_eq!(slots, Slots::default());
}

/// Something that happens on a page.
#[derive(Debug, Clone, Copy)]
enum Event {
    Load(&'static str, StepMark),
    Move(&'static str, StepMark),
    Answer(&'static str),
}

fn any_event() -> impl Strategy<Value = Event> {
    let links = vec![
        "",
        FRIEND,
        "applicant=team",
        "applicant=person&degree=bachelor",
    ];
    let link = || select(links.clone());
    let step = select(vec![StepMark::Foreign, StepMark::Visited]);
    prop_oneof![
        (link(), step.clone()).prop_map(|(link, step)| Event::Load(link, step)),
        (link(), step).prop_map(|(link, step)| Event::Move(link, step)),
        select(vec!["mode=student", "mode=founder"]).prop_map(Event::Answer),
    ]
}

proptest! {
    #![proptest_config(crate::url::tests::config(2_000))]

    #[test]
    fn own_answers_change_only_while_they_are_shown(events in prop::collection::vec(any_event(), 1..20)) {
        let mut slots = slots(Some(OWN), None);
        let (mut shown, mut owner) = (profile(OWN), Owner::Own);
        for event in events {
            let before = slots.own.clone();
            let arrival = match event {
                Event::Load(link, step) => {
                    let link = profile(link);
                    let arrival = slots.on_load(&answers(&link), step);
                    shown = link;
                    arrival
                }
                Event::Move(link, step) => {
                    let link = profile(link);
                    let arrival = slots.on_move(&answers(&shown), owner, &answers(&link), step);
                    if arrival != Arrival::KeepShown {
                        shown = link;
                    }
                    arrival
                }
                Event::Answer(answer) => {
                    for (question, answer) in profile(answer).answers() {
                        shown.set(question, Some(answer));
                    }
                    let was = owner;
                    owner = slots.save(owner, Some(saved(shown.clone())));
                    prop_assert!(was == Owner::Own || slots.own == before);
                    continue;
                }
            };
            match arrival {
                Arrival::RestoreOwn => {
                    let own = slots.own.as_ref().expect("own answers");
                    (shown, owner) = (own.profile.clone(), Owner::Own);
                }
                Arrival::KeepShown => {}
                Arrival::Show(of) => owner = of,
            }
            prop_assert_eq!(&slots.own, &before);
            let is_own = slots.own.as_ref().is_some_and(|own| own.profile == shown);
            prop_assert!(owner != Owner::Own || is_own, "only own answers are shown as own");
        }
    }
}
