//! Reads and checks the policy files and bundles them for the page and the command line.

use std::path::{Path, PathBuf};

fn main() {
    let folder = PathBuf::from(
        std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder of the package"),
    );
    let output =
        PathBuf::from(std::env::var("OUT_DIR").expect("cargo names the folder for output"));
    for watched in [
        "catalogue.toml",
        "questions.toml",
        "documents.toml",
        "conditions.toml",
        "plan.toml",
        "places.toml",
        "roster.toml",
        "short_links.toml",
        "schools.csv",
        "schools.toml",
        "search.toml",
        "visitors.toml",
        "benefits",
        "measures",
        "map",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    match catalogue_reader::read(&folder) {
        Ok(files) => {
            let catalogue = policy::write_bundle(&files.catalogue);
            let map = match draw(&folder, &files) {
                Ok(map) => map,
                Err(faults) => {
                    for fault in &faults {
                        println!("cargo::error=catalogue/{fault}");
                    }
                    return;
                }
            };
            let routes = routes(&files.plan, &map);
            let map = policy::write_bundle(&map).whole();
            let wordless = policy::write_wordless_bundle(&files.catalogue);
            write(&output.join("wordless.bin"), &wordless);
            let plan = policy::write_bundle(&(files.plan, files.places));
            let plan = plan.whole();
            let mut parts = Parts::default();
            for (bytes, name) in [
                (&catalogue.main, "catalogue"),
                (&plan, "plan"),
                (&catalogue.english, "english"),
            ] {
                write(&output.join(name).with_extension("bin"), bytes);
            }
            let schools = policy::write_bundle(&files.schools).whole();
            write(&output.join("schools.bin"), &schools);
            let pages = policy::write_bundle(&files.pages).whole();
            write(&output.join("policies.bin"), &pages);
            parts.add("english", &catalogue.english);
            write(&output.join("map.bin"), &map);
            parts.add("map", &map);
            parts.add("schools", &schools);
            parts.add("policies", &pages);
            let roster = policy::write_bundle(&files.roster).whole();
            write(&output.join("roster.bin"), &roster);
            parts.add("roster", &roster);
            write(&output.join("parts.rs"), parts.constants().as_bytes());
            write(&output.join("routes.rs"), routes.as_bytes());
        }
        // Each fault is a sentence of its own; the build stops after them.
        Err(faults) => faults
            .iter()
            .for_each(|fault| println!("cargo::error=catalogue/{fault}")),
    }
}

/// The map of these files.
fn draw(folder: &Path, files: &catalogue_reader::Files) -> Result<policy::Map, Vec<String>> {
    let questions = &files.catalogue.questions;
    let district = questions.iter().find(|question| question.id == "district");
    cartography::draw(cartography::MapInput {
        folder: &folder.join("map"),
        places: &files.places,
        districts: district.map_or(&[], |district| district.options()),
        approval: files.outline_approval.as_deref(),
        around_hub: &files.around_hub,
    })
}

/// Constants that say where each part is: in the program, or in a file beside it, whose name changes with its content.
#[derive(Default)]
struct Parts {
    constants: Vec<String>,
    all: Vec<String>,
}

impl Parts {
    fn add(&mut self, name: &str, bytes: &[u8]) {
        let constant = name.to_uppercase();
        let fingerprint = policy::fingerprint(bytes);
        let file = format!("{}-{fingerprint:016x}.bin", name.replace('_', "-"));
        self.constants.push(format!(
            "part!({constant}, \"{name}.bin\", \"{file}\", {fingerprint});"
        ));
        self.all.push(format!("(\"{file}\", {constant})"));
    }

    fn constants(self) -> String {
        format!(
            "{}\n/// Every part and the name of its file.\npub const ALL: &[(&str, Part)] = &[{}];\n",
            self.constants.join("\n"),
            self.all.join(", ")
        )
    }
}

/// Returns the names of the plan's parts that addresses refer to, so that an address is read without the plan.
fn routes(plan: &policy::Plan, map: &policy::Map) -> String {
    let places = map.places.iter().map(|place| place.id.as_str());
    let districts = map.districts.iter().map(|district| district.id.as_str());
    let places: Vec<&str> = places.chain(districts).collect();
    let departments: Vec<&str> = plan
        .departments
        .iter()
        .map(|known| known.id.as_str())
        .collect();
    format!(
        "/// How many measures the plan has; the first is measure 1.\npub const MEASURES: u8 = {};\n\
         /// The keys of the plan's departments.\npub const DEPARTMENTS: &[&str] = &{departments:?};\n\
         /// The keys of the places on the map, then of the banners and districts.\npub const PLACES: &[&str] = &{places:?};\n",
        plan.measures.len()
    )
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("the output folder can be written to");
}
