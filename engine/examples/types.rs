//! Writes the types of the module: `cargo run -p ordos-talent-engine --example types -- FILE`.

fn main() {
    let file = std::env::args_os().nth(1).expect("a file to write");
    let types = ordos_talent_engine::types(&catalogue::catalogue());
    std::fs::write(file, types).expect("a file that can be written");
}
