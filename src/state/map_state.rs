//! The map as the page knows it: fetched when it is opened, a level and a view of it, and the place one is at.

use leptos::prelude::untrack;
use leptos::prelude::*;
use policy::{Level, Map, PlaceKind, Point};

use super::map::{self, Shown, View, ZOOM_STEP};
use super::map_hands::{Gesture, Hands};
use super::{Fetched, State};
use crate::browser::{self, part};
use crate::route::Route;

/// State of the map. It stays while other pages are shown.
#[derive(Clone, Copy)]
pub struct MapState {
    file: RwSignal<Fetched<&'static Map>>,
    seen: RwSignal<Seen>,
    /// Apart, since nobody who shows the map has to hear of a finger.
    hands: RwSignal<Hands>,
}

/// The visible part of the map.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// The level, by its number.
    pub level: u8,
    /// The part of it.
    pub view: View,
    /// Width of the map on the screen, in pixels.
    pub pixels: i32,
    /// The place one is at, by its number.
    pub cursor: Option<u8>,
    /// Counts what the visitor does, so that what glides gives way.
    turn: u32,
}

/// The city is seen at first.
const FIRST: u8 = 1;
/// As wide as a phone has it, until it is measured.
const USUAL: i32 = 326;

impl MapState {
    /// Nothing fetched.
    pub fn new() -> Self {
        let nothing = View {
            left: 0,
            top: 0,
            width: 0,
        };
        Self {
            file: RwSignal::new(Fetched::No),
            seen: RwSignal::new(Seen {
                level: FIRST,
                view: nothing,
                pixels: USUAL,
                cursor: None,
                turn: 0,
            }),
            hands: RwSignal::new(Hands::default()),
        }
    }
}

impl Default for MapState {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// Returns the load state of the map.
    pub fn map_file(self) -> Fetched<&'static Map> {
        self.map.file.get()
    }

    /// Returns its visible part.
    pub fn map_seen(self) -> Seen {
        self.map.seen.get()
    }

    /// Fetches the map, unless it is there or on its way.
    pub fn fetch_map(self) {
        let file = self.map.file;
        if let Fetched::Coming | Fetched::There(_) = file.get_untracked() {
            return;
        }
        file.set(Fetched::Coming);
        part::load(catalogue::parts::MAP, move |bytes| match bytes {
            Some(bytes) => {
                let map: &'static Map = Box::leak(Box::new(catalogue::map(&bytes)));
                if let Some(level) = map.levels.get(usize::from(FIRST)) {
                    self.map.seen.update(|seen| seen.view = View::whole(level));
                }
                file.set(Fetched::There(map));
            }
            None => file.set(Fetched::Failed),
        });
    }

    /// The place or district whose page is shown.
    pub fn map_shown(self, map: &Map) -> Option<Shown> {
        match self.route.get() {
            Ok(Route::Place(id)) => map::find(map, id),
            _ => None,
        }
    }

    /// Follows the address to where its place is.
    pub fn follow_map(self, map: &'static Map) {
        let Some(shown) = self.map_shown(map) else {
            return;
        };
        untrack(|| {
            if let Some(level) = shown.level(map) {
                self.show_level(map, level);
            }
            let cursor = match shown {
                Shown::Place(place) => Some(place),
                Shown::District(_) => None,
            };
            self.map.seen.update(|seen| seen.cursor = cursor);
            self.bring_cursor(map);
        });
    }

    /// Shows all of a level.
    pub fn show_level(self, map: &'static Map, number: u8) {
        let Some(level) = map.levels.get(usize::from(number)) else {
            return;
        };
        if self.map.seen.with_untracked(|seen| seen.level) == number {
            return;
        }
        self.map.seen.update(|seen| {
            seen.level = number;
            seen.view = View::whole(level);
            seen.cursor = None;
            seen.turn = seen.turn.wrapping_add(1);
        });
        let text = self.language.get_untracked().map_text();
        self.announced
            .set(text.levels[usize::from(number.min(2))].to_owned());
    }

    /// Is at a place, as the list's focus or a mouse over it has it.
    pub fn point_at(self, place: Option<u8>) {
        if self.map.seen.with_untracked(|seen| seen.cursor) != place {
            self.map.seen.update(|seen| seen.cursor = place);
        }
    }

    /// The map has become so many pixels wide.
    pub fn measure_map(self, pixels: i32) {
        if pixels > 0 && self.map.seen.with_untracked(|seen| seen.pixels) != pixels {
            self.map.seen.update(|seen| seen.pixels = pixels);
        }
    }

    /// Nearer by a step, or farther, around the middle.
    pub fn zoom_map(self, map: &'static Map, nearer: bool) {
        let (seen, level) = self.level_seen(map);
        let middle = (
            seen.pixels / 2,
            seen.pixels / 2 * level.height / level.width.max(1),
        );
        let thousandths = if nearer {
            ZOOM_STEP
        } else {
            1_000_000 / ZOOM_STEP
        };
        self.glide(
            map,
            seen.view.zoomed(thousandths, middle, seen.pixels, level),
        );
    }

    /// All of the level.
    pub fn whole_map(self, map: &'static Map) {
        let (_, level) = self.level_seen(map);
        self.glide(map, View::whole(level));
    }

    /// Zooms as a wheel does with Ctrl held: by thousandths, around a point.
    pub fn wheel_map(self, map: &'static Map, thousandths: i32, at: Point) {
        let (seen, level) = self.level_seen(map);
        self.see(seen.view.zoomed(thousandths, at, seen.pixels, level));
    }

    /// Changes what the hands on the map do, and says what they did.
    pub fn map_hands(self, change: impl FnOnce(&mut Hands) -> Option<Gesture>) -> Option<Gesture> {
        let mut hands = self.map.hands.get_untracked();
        let gesture = change(&mut hands);
        self.map.hands.set(hands);
        gesture
    }

    /// Does what the hands did. `district` is the one under a tap.
    pub fn do_gesture(self, map: &'static Map, gesture: Gesture, district: Option<u8>) {
        let (seen, level) = self.level_seen(map);
        let view = seen.view;
        match gesture {
            Gesture::Drag(by) => self.see(view.dragged(by, seen.pixels, level)),
            Gesture::Pinch {
                thousandths,
                at,
                by,
            } => {
                let near = view.zoomed(thousandths, at, seen.pixels, level);
                self.see(near.dragged(by, seen.pixels, level));
            }
            Gesture::DoubleTap(at) => {
                self.glide(map, view.zoomed(ZOOM_STEP, at, seen.pixels, level));
            }
            Gesture::Tap(at) => {
                let mark = map::nearest(level, view, at, seen.pixels);
                if let Some(mark) = mark.and_then(|mark| level.marks.get(mark)) {
                    self.open_place(map, mark.place);
                } else if let Some(district) = district {
                    self.open_map(
                        map.districts
                            .get(usize::from(district))
                            .map(|found| &*found.id),
                    );
                }
            }
        }
    }

    /// Does what a key says; whether it says anything here.
    pub fn press_on_map(self, map: &'static Map, key: &str) -> bool {
        let (seen, level) = self.level_seen(map);
        match key {
            "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" => {
                let forward = matches!(key, "ArrowRight" | "ArrowDown");
                let at = map::walk(level, seen.cursor, forward);
                self.point_at(at);
                self.bring_cursor(map);
                if let Some(place) = at {
                    let said = self.place_said(map, place);
                    self.announced.set(said);
                }
            }
            "Enter" | " " => match seen.cursor {
                Some(place) => self.open_place(map, place),
                None => return false,
            },
            "+" | "=" => self.zoom_map(map, true),
            "-" | "_" => self.zoom_map(map, false),
            "0" => self.whole_map(map),
            "Escape" => {
                if let Ok(Route::Place(_)) = self.route.get_untracked() {
                    self.open_map(None);
                } else if !seen.view.is_whole(level) {
                    self.whole_map(map);
                } else if let Some(above) = seen.level.checked_sub(1) {
                    self.show_level(map, above);
                } else {
                    return false;
                }
            }
            _ => return false,
        }
        true
    }

    /// Returns the announcement of a place that receives the focus.
    fn place_said(self, map: &'static Map, place: u8) -> String {
        let language = self.language.get_untracked();
        let text = language.map_text();
        let (_, level) = self.level_seen(map);
        let number = level.marks.iter().position(|mark| mark.place == place);
        let Some((number, known)) = number.zip(map.places.get(usize::from(place))) else {
            return String::new();
        };
        let mark = &level.marks[number];
        let mut said = Vec::new();
        if mark.opens.is_some() {
            said.push(language.of(&mark.words).to_owned());
            said.push(text.enter_opens.to_owned());
        } else {
            said.push(language.of(&known.name).to_owned());
            if known.kind != PlaceKind::Hub {
                said.push(language.place_kind(known.kind).to_owned());
            }
            said.extend(self.place_notes(map, place));
        }
        let [before, of, after] = text.number_of;
        let (number, count) = ((number + 1).to_string(), level.marks.len().to_string());
        said.push([before, &number, of, &count, after].concat());
        said.join(language.text().comma)
    }

    /// Returns the notes beside a place's name: its district or distance, and the accuracy of its position.
    pub fn place_notes(self, map: &'static Map, place: u8) -> Vec<String> {
        let language = self.language.get();
        let text = language.map_text();
        let mut notes = Vec::new();
        let Some(known) = map.places.get(usize::from(place)) else {
            return notes;
        };
        let district = known
            .district
            .and_then(|number| map.districts.get(usize::from(number)));
        notes.extend(district.map(|district| language.of(&district.name).to_owned()));
        notes.extend(known.distance.map(|distance| {
            let [before, after] = text.distance;
            [before, &distance.to_string(), after].concat()
        }));
        if known.level.is_none() {
            notes.push(text.not_drawn.to_owned());
        } else if known.is_estimate {
            notes.push(text.estimated.to_owned());
        }
        notes
    }

    /// Opens what a mark stands for: a nearer level, or the page of its place.
    fn open_place(self, map: &'static Map, place: u8) {
        let (_, level) = self.level_seen(map);
        let mark = level.marks.iter().find(|mark| mark.place == place);
        if let Some(opens) = mark.and_then(|mark| mark.opens) {
            if let Ok(Route::Place(_)) = self.route.get_untracked() {
                self.open_map(None);
            }
            self.show_level(map, opens);
            return;
        }
        self.open_map(map.places.get(usize::from(place)).map(|found| &*found.id));
    }

    /// Opens the page of a place or district, or all places. Where one is on the page stays as it is.
    fn open_map(self, id: Option<&str>) {
        let known = id.and_then(|id| catalogue::PLACES.iter().find(|known| **known == id));
        let route = known.map_or(Route::Map, |id| Route::Place(id));
        self.route.set(Ok(route));
        self.persistence.dismiss_restored();
        self.write_address(true);
        if known.is_some() {
            browser::document::bring_into_view("place");
        }
    }

    /// Brings the place one is at into the view, where it is not.
    fn bring_cursor(self, map: &'static Map) {
        let (seen, level) = self.level_seen(map);
        let mark = level
            .marks
            .iter()
            .find(|mark| Some(mark.place) == seen.cursor);
        if let Some(mark) = mark.filter(|mark| !seen.view.shows(mark.at, level)) {
            self.glide(map, seen.view.around(mark.at, level));
        }
    }

    fn level_seen(self, map: &'static Map) -> (Seen, &'static Level) {
        let seen = self.map.seen.get_untracked();
        (seen, &map.levels[usize::from(seen.level)])
    }

    /// Shows a view at once.
    fn see(self, view: View) {
        self.map.seen.update(|seen| {
            seen.view = view;
            seen.turn = seen.turn.wrapping_add(1);
        });
    }

    /// Glides to a view; what the visitor does on the way comes first.
    fn glide(self, map: &'static Map, to: View) {
        let (
            Seen {
                view: from,
                turn,
                level,
                ..
            },
            _,
        ) = self.level_seen(map);
        let seen = self.map.seen;
        browser::map::glide(move |thousandths| {
            let is_first = seen.with_untracked(|seen| seen.turn == turn && seen.level == level);
            if is_first {
                seen.update(|seen| seen.view = from.towards(to, thousandths));
            }
            is_first
        });
    }
}
