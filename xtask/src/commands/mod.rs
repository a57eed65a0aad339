//! One file a command.

pub mod bench;
pub mod dist;
pub mod screenshots;
pub mod second_attempt;
pub mod serve;
pub mod test;
pub mod workflows;
