//! The QR code of a link.

use core::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::link::Link;

/// Width of the quiet zone in modules (ISO/IEC 18004).
pub const QUIET: i32 = 4;
/// Larger ones are hard to read from a projected screen.
const LARGEST: u8 = 10;

/// A QR code.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(QrCode);

impl Code {
    /// The code of a link: withstanding as much damage as fits into a code that is read from afar; `None` where the
    /// address is too long for any.
    pub fn new(link: &Link) -> Option<Self> {
        // Letters and digits take less room by themselves.
        let segments = [
            QrSegment::make_bytes(link.page.as_bytes()),
            QrSegment::make_alphanumeric(&link.code),
        ];
        let wishes = [
            (QrCodeEcc::Quartile, Version::new(LARGEST)),
            (QrCodeEcc::Medium, Version::new(LARGEST)),
            (QrCodeEcc::Low, Version::MAX),
        ];
        wishes.into_iter().find_map(|(level, largest)| {
            QrCode::encode_segments_advanced(&segments, level, Version::MIN, largest, None, true)
                .ok()
                .map(Self)
        })
    }

    /// Returns the number of modules of a side, the quiet zone included.
    pub fn size(&self) -> i32 {
        self.0.size() + 2 * QUIET
    }

    /// The dark modules as the path of a drawing, one unit a module.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.0.size() {
            let mut x = 0;
            while x < self.0.size() {
                let start = x;
                while self.0.get_module(x, y) {
                    x += 1;
                }
                let length = x - start;
                if length > 0 {
                    // Writing to a String does not fail.
                    let _ = write!(
                        path,
                        "M{} {}h{length}v1h-{length}z",
                        start + QUIET,
                        y + QUIET
                    );
                }
                x += 1;
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use policy::{Catalogue, Profile};

    use super::*;
    use crate::url::{self, write_code};

    /// As long as one that an office would have.
    const ADDRESS: &str = "https://talent.rsj.ordos.gov.example/tools/warm-city/page/";

    fn link_of(catalogue: &Catalogue, profile: &Profile) -> Link {
        let code = write_code(catalogue, profile, None).unwrap_or_default();
        Link::new(ADDRESS, "#/estimate?q=", code)
    }

    /// Returns the text that an independent reader decodes.
    fn decoded(code: &Code) -> String {
        const SCALE: usize = 4;
        let size = usize::try_from(code.size()).expect("a size");
        let module = |place: usize| i32::try_from(place / SCALE).expect("a place") - QUIET;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(size * SCALE, size * SCALE, |x, y| {
                if code.0.get_module(module(x), module(y)) {
                    0
                } else {
                    255
                }
            });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code is found");
        grids[0].decode().expect("it can be read").1
    }

    #[test]
    fn the_code_of_a_complete_profile_is_read_from_afar() {
        assert!((58..=62).contains(&ADDRESS.len()), "a realistic address");
        let catalogue = catalogue::catalogue();
        // Everything that a doctor in a company, who buys a home, can be asked.
        let fields = "applicant=person&as_of=2026-11-22&origin=outside&mode=full_time&employer=enterprise&key_enterprise=true\
            &executive=false&start_date=2026-03-01&contract_years=3.5&social_insurance=true&salary=285600.75&district=ejin_horo\
            &degree=doctor&school=first_class_university&full_time_study=true&title=senior&talent_class=d&honour=tianjiao&field=natural\
            &postdoc=true&owns_home=false&renting=true&buying_home=true&home_price=8640.55&village_talent=false";
        let url::Answers {
            profile,
            as_of,
            rejected,
            ..
        } = url::read(&catalogue, &format!("#/?{fields}")).answers;
        assert_eq!(rejected, []);
        let short = write_code(&catalogue, &profile, as_of).expect("answers");
        let link = Link::new(ADDRESS, "#/estimate?q=", short);
        let code = Code::new(&link).expect("a code");
        println!(
            "{link}\n{} characters, version {}, level {:?}",
            link.to_string().len(),
            code.0.version().value(),
            code.0.error_correction_level()
        );
        assert!(code.0.version().value() <= LARGEST);
        assert!(code.0.error_correction_level() >= QrCodeEcc::Quartile);
        assert_eq!(decoded(&code), link.to_string());
    }

    #[test]
    fn a_code_is_read_whatever_the_length_of_the_address() {
        let catalogue = catalogue::catalogue();
        for length in [0, 100, 250, 1_000] {
            let mut link = link_of(&catalogue, &Profile::default());
            link.page.push_str(&"a".repeat(length));
            let code = Code::new(&link).expect("a code");
            assert_eq!(decoded(&code), link.to_string());
        }
        let mut link = link_of(&catalogue, &Profile::default());
        link.page.push_str(&"a".repeat(4_000));
        assert!(Code::new(&link).is_none());
    }

    #[test]
    fn the_path_draws_just_the_dark_modules() {
        let catalogue = catalogue::catalogue();
        let code = Code::new(&link_of(&catalogue, &Profile::default())).expect("a code");
        let mut drawn = std::collections::BTreeSet::new();
        for run in code.path().split('M').skip(1) {
            let (start, rest) = run.split_once('h').expect("a start");
            let (x, y) = start.split_once(' ').expect("a place");
            let length: i32 = rest
                .split_once('v')
                .expect("a length")
                .0
                .parse()
                .expect("a number");
            let (x, y): (i32, i32) = (x.parse().expect("a number"), y.parse().expect("a number"));
            assert_eq!(rest, format!("{length}v1h-{length}z"));
            drawn.extend((x..x + length).map(|x| (x, y)));
        }
        let size = code.size();
        let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.0.get_module(x - QUIET, y - QUIET));
        assert_eq!(drawn, dark.collect());
    }
}
