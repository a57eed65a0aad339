//! The built page, tried in browsers as a visitor uses it.

mod address;
mod benefits;
mod compare;
mod doctor;
mod elsewhere;
mod history;
mod home;
mod keyboard;
mod language;
mod later;
mod map;
mod memory;
mod paper;
mod plan;
mod policies;
mod privacy;
mod results;
mod school;
mod states;
mod take_away;
mod widths;
