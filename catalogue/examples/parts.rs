//! Writes the files of all parts into a folder: `cargo run -p catalogue --example parts -- FOLDER`.

use std::path::PathBuf;

use catalogue::Part;

fn main() {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .expect("a folder to write into")
        .into();
    std::fs::create_dir_all(&folder).expect("a folder that can be made");
    for (name, part) in catalogue::parts::ALL {
        let Part::Inside(bytes) = part else {
            panic!("expected a program with {name} in it: build without the feature `split`");
        };
        std::fs::write(folder.join(name), bytes).expect("a folder that can be written to");
        println!("{name}: {} bytes", bytes.len());
    }
}
