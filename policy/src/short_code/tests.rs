use super::*;

fn question(id: &str, kind: ShortCodeFieldKind) -> ShortCodeField {
    ShortCodeField {
        id: id.to_owned(),
        kind,
    }
}

fn options(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn form() -> ShortCodeVersion {
    ShortCodeVersion {
        questions: vec![
            question(
                "tea",
                ShortCodeFieldKind::Choice {
                    bits: 3,
                    options: options(&["green", "black"]),
                },
            ),
            question(
                "with",
                ShortCodeFieldKind::Set {
                    bits: 4,
                    options: options(&["milk", "salt"]),
                },
            ),
            question("day", ShortCodeFieldKind::Date),
            question("cups", ShortCodeFieldKind::Number),
        ],
    }
}

fn fields(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields
        .iter()
        .map(|(id, answer)| ((*id).to_owned(), (*answer).to_owned()))
        .collect()
}

#[track_caller]
fn check_round_trip(answers: &[(&str, &str)]) {
    let code = write_short_code(&[form()], &fields(answers));
    let read = read_short_code(&[form()], &code);
    assert_eq!(
        read,
        Ok(ShortAnswers {
            fields: fields(answers),
            has_more: false
        }),
        "{code}"
    );
}

#[test]
fn answers_read_back_as_they_were_written() {
    check_round_trip(&[]);
    check_round_trip(&[("tea", "black")]);
    for with in ["-", "salt", "milk+salt"] {
        check_round_trip(&[("with", with)]);
    }
    for day in [
        "2026-03-01",
        "2000-01-01",
        "2063-12-31",
        "2064-01-01",
        "1999-12-31",
        "0001-01-01",
        "9999-12-31",
    ] {
        check_round_trip(&[("day", day)]);
    }
    for cups in [
        "0",
        "3",
        "10000",
        "300000",
        "1000000000000",
        "2666.67",
        "0.000000000001",
        "100000.00005",
    ] {
        check_round_trip(&[("cups", cups)]);
    }
    check_round_trip(&[
        ("tea", "green"),
        ("with", "milk"),
        ("day", "2024-02-29"),
        ("cups", "2.5"),
    ]);
}

#[test]
fn what_is_not_answered_at_the_end_takes_no_room() {
    let length = |answers: &[(&str, &str)]| write_short_code(&[form()], &fields(answers)).len();
    assert_eq!(length(&[]), 1 + CHECK);
    assert_eq!(length(&[("tea", "green")]), 2 + CHECK);
    assert_eq!(length(&[("cups", "1")]), 3 + CHECK);
}

#[test]
fn the_check_is_that_of_bech32m() {
    // "a1lqfn3a" of BIP 350: what stands before its 1 counts as 3, 0, 1.
    let written = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let place = |character: &u8| written.iter().position(|known| known == character);
    let expected = b"lqfn3a"
        .iter()
        .filter_map(place)
        .fold(0, |sum, symbol| sum << 5 | symbol);
    assert_eq!(usize::try_from(super::check(&[3, 0, 1])), Ok(expected));
}

#[test]
fn sound_start_of_a_text_ends_where_the_check_fits() {
    let code = write_short_code(&[form()], &fields(&[("tea", "black"), ("cups", "12")]));
    for glue in ["", "0", "000", "快来看", "。", "A", " B", "?from=x"] {
        assert_eq!(sound_code_length(&[&code, glue].concat()), Some(code.len()));
    }
    for length in 0..code.len() {
        assert_eq!(sound_code_length(&code[..length]), None);
    }
    assert_eq!(sound_code_length(&"1".repeat(5_000)), None);
}

#[test]
fn a_code_that_was_cut_or_mistyped_is_refused() {
    let code = write_short_code(
        &[form()],
        &fields(&[
            ("tea", "black"),
            ("day", "2026-03-01"),
            ("cups", "12345.67"),
        ]),
    );
    let refused = |code: &str| {
        let read = read_short_code(&[form()], code);
        assert_eq!(read, Err(ShortCodeError::Damaged), "{code}");
    };
    for length in 0..code.len() {
        refused(&code[..length]);
    }
    for place in 0..code.len() {
        for other in ALPHABET {
            let mut mistyped = code.clone().into_bytes();
            if mistyped[place] != *other {
                mistyped[place] = *other;
                refused(&String::from_utf8(mistyped).expect("letters and digits"));
            }
        }
    }
    for other in [
        "",
        "1",
        "é",
        "1%",
        "鄂尔多斯",
        &format!("{code}0"),
        &code.repeat(500),
    ] {
        refused(other);
    }
}

#[test]
fn a_code_may_be_typed_in_small_letters_and_with_letters_that_look_like_digits() {
    let code = write_short_code(&[form()], &fields(&[("day", "2026-03-01"), ("cups", "10")]));
    let typed = code.to_lowercase().replace('0', "o").replace('1', "l");
    assert_ne!(typed, code);
    assert_eq!(
        read_short_code(&[form()], &typed),
        read_short_code(&[form()], &code)
    );
}

#[test]
fn an_older_catalogue_names_what_a_later_one_added() {
    let mut later = form();
    if let ShortCodeFieldKind::Choice { options, .. } | ShortCodeFieldKind::Set { options, .. } =
        &mut later.questions[0].kind
    {
        options.push("white".to_owned());
    }
    if let ShortCodeFieldKind::Choice { options, .. } | ShortCodeFieldKind::Set { options, .. } =
        &mut later.questions[1].kind
    {
        options.push("butter".to_owned());
    }
    later
        .questions
        .push(question("cake", ShortCodeFieldKind::Date));
    let answers = fields(&[
        ("tea", "white"),
        ("with", "milk+butter"),
        ("cups", "3"),
        ("cake", "2026-01-01"),
    ]);
    let code = write_short_code(&[later.clone()], &answers);
    let expected = ShortAnswers {
        fields: fields(&[("tea", "?3"), ("with", "milk+?"), ("cups", "3")]),
        has_more: true,
    };
    assert_eq!(read_short_code(&[form()], &code), Ok(expected));
    let code = write_short_code(&[form(), later], &answers);
    assert_eq!(
        read_short_code(&[form()], &code),
        Err(ShortCodeError::Later('2'))
    );
}
