//! The built page, tried in browsers as a visitor uses it.

mod address;
mod benefits;
mod compare;
mod doctor;
mod elsewhere;
mod embed;
mod engine;
mod fair_file;
mod history;
mod home;
mod hosts;
mod keyboard;
mod language;
mod later;
mod memory;
mod offline;
mod paper;
mod plan;
mod policies;
mod privacy;
mod results;
mod school;
mod states;
mod take_away;
mod widths;
