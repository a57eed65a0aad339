//! The built page, tried in browsers as a visitor uses it.

mod accessibility;
mod address;
mod benefits;
mod doctor;
mod elsewhere;
mod history;
mod home;
mod keyboard;
mod language;
mod layout;
mod privacy;
mod take_away;
