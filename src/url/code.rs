//! Short codes, also where something stuck to them or was put into them.

use policy::sound_code_length;

use super::codec::strip_quoted_printable;

/// The most characters that are searched for a code, to bound the time it takes.
const MAX_SEARCHED: usize = 1_000;

/// Finds the code at the start of a damaged text: the characters of the alphabet, cut where the check fits. The check
/// proves that it is the code meant: it fits by chance in one text of a thousand million.
pub(super) fn sound_code(text: &str) -> Option<String> {
    let is_code_character =
        |character: &char| character.is_ascii_alphanumeric() && !"uU".contains(*character);
    let code: String = text
        .chars()
        .filter(is_code_character)
        .take(MAX_SEARCHED)
        .collect();
    let starts = [Some(&*code), strip_quoted_printable(&code)];
    starts.into_iter().flatten().find_map(|start| {
        let length = sound_code_length(start)?;
        Some(start[..length].to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "14100001GXNM63C";

    fn is_found(text: &str) -> bool {
        let meant = |code: String| {
            code.to_uppercase()
                .replace('O', "0")
                .replace(['I', 'L'], "1")
        };
        sound_code(text).map(meant).as_deref() == Some(CODE)
    }

    #[test]
    fn code_is_found_in_what_stuck_to_it() {
        for glue in [
            "。",
            "，你看看",
            "）",
            ".",
            "\"",
            "\n",
            "快来看",
            "?from=singlemessage",
            "abc",
            "0",
            "000",
            ">",
        ] {
            assert!(is_found(&[CODE, glue].concat()), "{glue}");
        }
        for text in [
            "“14100001GXNM63C”",
            "3D14100001GXNM63C",
            "1410 0001 GXNM 63C",
            "1410-0001-GXNM-63C。",
            "14100001gxnm63c",
            "l4looooIGXNM63C",
        ] {
            assert!(is_found(text), "{text}");
        }
    }

    #[test]
    fn cut_or_mistyped_code_is_not_found() {
        let long = "1".repeat(5_000);
        for text in [
            "",
            "1",
            "14100001GXNM63",
            "14100001GXNM63D",
            "4100001GXNM63C",
            "快来看",
            &long,
        ] {
            assert_eq!(sound_code(text), None, "{text}");
        }
    }
}
