//! Addresses as chat apps, mailers, editors and people hand them on.

use super::*;

const CODE: &str = "14100001GXNM63C";
const OF_CODE: &str = "applicant=person&mode=full_time&degree=master";

/// Checks the page, the answers, and that nothing is said to be unusable.
#[track_caller]
fn check_repaired(address: &str, path: &str, answers: &str) {
    let reading = read(&CATALOGUE, address);
    assert_eq!(reading.answers.rejected, [], "{address}");
    let route = reading.route.as_ref().map(|route| route.path(&CATALOGUE));
    assert_eq!(route.as_deref(), Ok(path), "{address}");
    assert_eq!(answers_of(&reading), answers, "{address}");
}

#[test]
fn foreign_keys_are_let_be_in_silence() {
    for (address, path, answers) in [
        ("#/map&shareTo=weixin", "/map", ""),
        (
            "#/estimate&from=singlemessage&isappinstalled=0",
            "/estimate",
            "",
        ),
        ("#/&shareTo=qq", "/", ""),
        (
            "#/policies/rent-subsidy?nsukey=abc%3D%3D",
            "/policies/rent-subsidy",
            "",
        ),
        (
            "#/estimate?v=1&degree=master&utm_source=x&fbclid=y&gclid=z",
            "/estimate",
            "degree=master",
        ),
        (
            "#/estimate?degree=master&scene=1&wxfrom=2&share_token=a-b&spm=a.b",
            "/estimate",
            "degree=master",
        ),
        (
            "#/estimate?from=timeline&degree=master",
            "/estimate",
            "degree=master",
        ),
        ("#from=timeline", "/", ""),
        ("#?from=timeline", "/", ""),
        ("#/policies?find=rent&from=timeline", "/policies", ""),
    ] {
        check_repaired(address, path, answers);
    }
    for glue in [
        "&from=timeline&isappinstalled=0",
        "?from=singlemessage",
        "&amp;from=timeline",
    ] {
        check_repaired(&format!("#/estimate?q={CODE}{glue}"), "/estimate", OF_CODE);
    }
}

#[test]
fn separators_are_repaired() {
    let answers = "applicant=person&mode=student&degree=doctor";
    for address in [
        "#/estimate?v=1&amp;applicant=person&amp;mode=student&amp;degree=doctor",
        "#/estimate?v=1&amp;amp;applicant=person&#38;mode=student&AMP;degree=doctor",
        "#/estimate&v=1&applicant=person&mode=student&degree=doctor",
        "#/estimate?v=1?applicant=person?mode=student?degree=doctor",
        "#/estimate?v=1;applicant=person;mode=student;degree=doctor",
        "#/estimate?v=1＆applicant＝person＆mode＝student＆degree＝doctor",
        "#/estimate？v=1&applicant=person&mode=student&degree=doctor",
        "＃/estimate?v=1&applicant=person&mode=student&degree=doctor",
        "#/estimate%3Fv%3D1%26applicant%3Dperson%26mode%3Dstudent%26degree%3Ddoctor",
        "#/estimate%253Fv%253D1%2526applicant%253Dperson%2526mode%253Dstudent%2526degree%253Ddoctor",
        "#%2Festimate?v=1&applicant=person&mode=student&degree=doctor",
        "#%2Festimate%3Fv=1&applicant=person&mode=student&degree=doctor",
        "#/estimate?v%3D1%26applicant=person&mode%3Dstudent&degree=doctor",
        "#/estimate?v=1&applicant=person&mode=student°ree=doctor",
        "#/estimate?v=3D1&applicant=3Dperson&mode=3Dstudent&degree=3Ddoctor",
        "#/estimate?v=1&applicant=person%20&mode=student%0A&degree=doctor",
        "#/estimate?v=1&applicant=personmode=student&degree=doctor",
        "#/estimate?v=1&applicant=person&mode=student&degree=doctor:~:text=abc",
    ] {
        check_repaired(address, "/estimate", answers);
    }
    check_repaired(&format!("#/estimate%3Fq%3D{CODE}"), "/estimate", OF_CODE);
    check_repaired(&format!("#/estimateq={CODE}"), "/estimate", OF_CODE);
    check_repaired(&format!("#/estimate?q={CODE}?from=a"), "/estimate", OF_CODE);
    check_repaired(&format!("#/estimate?{CODE}"), "/estimate", OF_CODE);
}

#[test]
fn sets_survive_plus_signs_and_spaces() {
    let both = "platform=regional_key_lab+new_rd_institution";
    for separator in ["+", "%2B", "%2b", "%252B", "%20", " ", "%2520", "＋", ","] {
        let address = format!("#/estimate?platform=regional_key_lab{separator}new_rd_institution");
        check_repaired(&address, "/estimate", both);
    }
}

#[test]
fn case_and_slashes_of_the_path_do_not_matter() {
    for (address, path) in [
        ("#estimate", "/estimate"),
        ("#Estimate", "/estimate"),
        ("#/Estimate", "/estimate"),
        ("#/ESTIMATE/", "/estimate"),
        ("#!/estimate", "/estimate"),
        ("#/documents/housing-2024", "/policies/housing-2024"),
        ("#/Policies/Rent-Subsidy", "/policies/rent-subsidy"),
    ] {
        check_repaired(address, path, "");
        check_repaired(&format!("{address}?Degree=Master"), path, "degree=master");
    }
}

#[test]
fn glue_after_a_short_code_is_cut_off() {
    for glue in [
        "。",
        "，",
        "，你看看",
        "）",
        ")",
        ".",
        "\"",
        "”",
        "'",
        ">",
        "%E3%80%82",
        "%0A",
        "\n",
        "快来看",
        "。快来看",
        "，快来看，2026年最新",
        " ",
        "!",
        "?from=singlemessage",
        "abc",
        "https://example.com/",
    ] {
        check_repaired(&format!("#/estimate?q={CODE}{glue}"), "/estimate", OF_CODE);
        let lower = CODE.to_lowercase();
        check_repaired(&format!("#/estimate?q={lower}{glue}"), "/estimate", OF_CODE);
    }
}

#[test]
fn code_that_lost_its_key_is_read_from_a_foreign_value() {
    for key in ["?from=singlemessage", "?from=timeline&isappinstalled=0"] {
        check_repaired(&format!("#/estimate{key}{CODE}"), "/estimate", OF_CODE);
    }
    check_repaired(
        "#/estimate?from=14Q9M7R8&utm_id=141000012345678",
        "/estimate",
        "",
    );
}

#[test]
fn glue_after_a_readable_link_is_cut_off() {
    for (last, answer) in [
        ("degree=master", "degree=master"),
        ("start_date=2024-02-09", "start_date=2024-02-09"),
        ("contract_years=2.5", "contract_years=2.5"),
        ("renting=true", "renting=true"),
    ] {
        for glue in [
            "。",
            "，",
            "）",
            ")",
            "\"",
            "”",
            "'",
            ">",
            "%E3%80%82",
            "%0A",
            "。快来看",
            "，快来看",
            " ",
            "!",
            "?from=singlemessage",
        ] {
            let address = format!("#/estimate?v=1&mode=student&{last}{glue}");
            let reading = read(&CATALOGUE, &address);
            assert_eq!(reading.answers.rejected, [], "{address}");
            let answers = answers_of(&reading);
            assert!(
                answers.contains(answer) && answers.contains("mode=student"),
                "{address}: {answers}"
            );
        }
    }
}

#[test]
fn glue_after_a_path_is_cut_off() {
    for glue in [
        "。",
        "，快来看",
        "）",
        ".",
        "\"",
        "%0A",
        "快来看",
        "&from=a",
    ] {
        check_repaired(&format!("#/map{glue}"), "/map", "");
        check_repaired(
            &format!("#/policies/rent-subsidy{glue}"),
            "/policies/rent-subsidy",
            "",
        );
    }
}

#[test]
fn glue_that_may_change_an_answer_names_that_answer_alone() {
    for (damaged, question, found) in [
        ("contract_years=2,5", "contract_years", "2,5"),
        ("contract_years=2，5", "contract_years", "2，5"),
        ("contract_years=2.", "contract_years", "2."),
        ("salary=26万", "salary", "26万"),
        ("salary=260,000", "salary", "260,000"),
        ("degree=master+doctor", "degree", "master+doctor"),
        ("degree=mast", "degree", "mast"),
        (
            "platform=regional_key_lab+",
            "platform",
            "regional_key_lab+",
        ),
        ("start_date=2024-02-30", "start_date", "2024-02-30"),
    ] {
        let address = format!("#/estimate?v=1&{damaged}&mode=student");
        let reading = read(&CATALOGUE, &address);
        assert_eq!(
            reading.answers.rejected,
            [unknown_value(question, found)],
            "{address}"
        );
        assert_eq!(answers_of(&reading), "mode=student", "{address}");
    }
}

#[test]
fn text_that_may_have_been_a_field_is_named_and_the_rest_is_kept() {
    for (address, named) in [
        ("#/estimate?mode=student&shoe_size=44", "shoe_size"),
        ("#/estimate?mode=student;shoe_size=44", "shoe_size"),
        ("#/estimate?mode=student，degreedoctor", "degreedoctor"),
        ("#/estimate?mode=student&degre", "degre"),
        ("#/estimate,degreedoctor&mode=student", "degreedoctor"),
        (
            "#/estimate?mode=student&benefit=no-such-benefit",
            "benefit=no-such-benefit",
        ),
    ] {
        let reading = read(&CATALOGUE, address);
        assert_eq!(reading.answers.rejected, [unknown_key(named)], "{address}");
        assert_eq!(answers_of(&reading), "mode=student", "{address}");
    }
}

#[test]
fn page_that_is_not_there_keeps_the_answers() {
    for path in ["/nowhere", "/estimate/deeper", "/%zz", "nonsense", "/关于"] {
        let reading = read(&CATALOGUE, &format!("#{path}?mode=student"));
        assert!(reading.route.is_err(), "{path}");
        assert_eq!(answers_of(&reading), "mode=student", "{path}");
    }
}

#[test]
fn sentences_of_strangers_are_not_quoted() {
    for key in [
        "Your account is locked, call 800123456",
        "您的补贴已到账请立即致电领取",
        "\u{202e}doctor",
        "<b>bold</b>",
    ] {
        let fields = vec![
            (key.to_owned(), "1".to_owned()),
            ("degree".to_owned(), key.to_owned()),
        ];
        let address = Fragment {
            path: "/estimate".to_owned(),
            fields,
        }
        .to_string();
        let rejected = read(&CATALOGUE, &address).answers.rejected;
        assert!(!rejected.is_empty());
        for rejected in rejected {
            let quoted = match rejected {
                RejectedParam::UnknownKey(found) | RejectedParam::UnknownValue { found, .. } => {
                    found
                }
                other => panic!("expected an unknown key or value, found {other:?}"),
            };
            let quoted = quoted.unwrap_or_default();
            let is_key = quoted.bytes().all(|byte| byte.is_ascii_alphanumeric());
            assert!(is_key, "{key}: {quoted}");
        }
    }
}

#[test]
fn codes_of_later_versions_and_later_answers_are_named() {
    let later = |address: &str, version: &str| {
        let rejected = read(&CATALOGUE, address).answers.rejected;
        let expected = RejectedParam::LaterVersion(Some(version.to_owned()));
        assert_eq!(rejected, [expected], "{address}");
    };
    later("#/?v=2&degree=doctor", "2");
    later("#/?v=2。&degree=doctor", "2");
    let mut form = CATALOGUE.short_code_versions[0].clone();
    form.questions.truncate(3);
    let forms = vec![form; 20];
    let fields = [("applicant".to_owned(), "person".to_owned())];
    let code = policy::write_short_code(&forms, &fields);
    let version = code.chars().take(1).collect::<String>();
    later(&format!("#/?q={code}"), &version);
    later(&format!("#/?q={code}。"), &version);
}
