//! The model of the map: its file, the level and the part of it that are seen, and the place that is pointed at.

use leptos::prelude::untrack;
use leptos::prelude::*;
use policy::{Level, Map, PlaceKind, Point};

use super::gesture::{Gesture, Hands};
use super::view::{self, Shown, View, ZOOM_STEP};
use crate::browser;
use crate::context::{
    Fetched, LoadedFile, Navigation, Preferences, use_map_file, use_navigation, use_preferences,
};
use crate::route::Route;

/// The map as one visit of the page knows it. It is kept while other pages are shown.
#[derive(Clone, Copy)]
pub struct MapModel {
    navigation: Navigation,
    preferences: Preferences,
    file: LoadedFile<Map>,
    seen: RwSignal<Seen>,
    /// Apart, since nobody who shows the map has to hear of a finger.
    hands: RwSignal<Hands>,
}

/// The part of the map that is seen.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// The level, by its number.
    pub level: u8,
    /// The part of it.
    pub view: View,
    /// The width of the map on the screen, in pixels.
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

impl MapModel {
    /// Nothing fetched; in the contexts of the component that asks.
    pub fn new() -> Self {
        let nothing = View {
            left: 0,
            top: 0,
            width: 0,
        };
        Self {
            navigation: use_navigation(),
            preferences: use_preferences(),
            file: use_map_file(),
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

impl MapModel {
    /// Returns the state of its file; tracked.
    pub fn file(self) -> Fetched<&'static Map> {
        self.file.get()
    }

    /// Returns the part that is seen; tracked.
    pub fn seen(self) -> Seen {
        self.seen.get()
    }

    /// Loads the map, unless it is there or on its way.
    pub fn load(self) {
        self.file.load_map();
    }

    /// Shows all of the first level, where nothing has been seen yet.
    pub fn begin(self, map: &'static Map) {
        if let Some(level) = map.levels.get(usize::from(FIRST))
            && self.seen.with_untracked(|seen| seen.view.width == 0)
        {
            self.seen.update(|seen| seen.view = View::whole(level));
        }
    }

    /// The place or district whose page is shown.
    pub fn shown(self, map: &Map) -> Option<Shown> {
        match self.navigation.route() {
            Ok(Route::Place(id)) => view::find(map, id),
            _ => None,
        }
    }

    /// Follows the address to where its place is.
    pub fn follow(self, map: &'static Map) {
        let Some(shown) = self.shown(map) else {
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
            self.seen.update(|seen| seen.cursor = cursor);
            self.bring_cursor(map);
        });
    }

    /// Shows all of a level.
    pub fn show_level(self, map: &'static Map, number: u8) {
        let Some(level) = map.levels.get(usize::from(number)) else {
            return;
        };
        if self.seen.with_untracked(|seen| seen.level) == number {
            return;
        }
        self.seen.update(|seen| {
            seen.level = number;
            seen.view = View::whole(level);
            seen.cursor = None;
            seen.turn = seen.turn.wrapping_add(1);
        });
        let text = untrack(|| self.preferences.language()).map_text();
        self.navigation
            .announce(text.levels[usize::from(number.min(2))].to_owned());
    }

    /// Is at a place, as the list's focus or a mouse over it has it.
    pub fn point_at(self, place: Option<u8>) {
        if self.seen.with_untracked(|seen| seen.cursor) != place {
            self.seen.update(|seen| seen.cursor = place);
        }
    }

    /// The map has become so many pixels wide.
    pub fn measure(self, pixels: i32) {
        if pixels > 0 && self.seen.with_untracked(|seen| seen.pixels) != pixels {
            self.seen.update(|seen| seen.pixels = pixels);
        }
    }

    /// Nearer by a step, or farther, around the middle.
    pub fn zoom(self, map: &'static Map, nearer: bool) {
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
    pub fn show_whole(self, map: &'static Map) {
        let (_, level) = self.level_seen(map);
        self.glide(map, View::whole(level));
    }

    /// Zooms as a wheel does with Ctrl held: by thousandths, around a point.
    pub fn wheel(self, map: &'static Map, thousandths: i32, at: Point) {
        let (seen, level) = self.level_seen(map);
        self.see(seen.view.zoomed(thousandths, at, seen.pixels, level));
    }

    /// Changes what the hands on the map do, and says what they did.
    pub fn with_hands(self, change: impl FnOnce(&mut Hands) -> Option<Gesture>) -> Option<Gesture> {
        let mut hands = self.hands.get_untracked();
        let gesture = change(&mut hands);
        self.hands.set(hands);
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
                let mark = view::nearest(level, view, at, seen.pixels);
                if let Some(mark) = mark.and_then(|mark| level.marks.get(mark)) {
                    self.open_place(map, mark.place);
                } else if let Some(district) = district {
                    self.open(
                        map.districts
                            .get(usize::from(district))
                            .map(|found| &*found.id),
                    );
                }
            }
        }
    }

    /// Does what a key says; whether it says anything here.
    pub fn press(self, map: &'static Map, key: &str) -> bool {
        let (seen, level) = self.level_seen(map);
        match key {
            "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" => {
                let forward = matches!(key, "ArrowRight" | "ArrowDown");
                let at = view::walk(level, seen.cursor, forward);
                self.point_at(at);
                self.bring_cursor(map);
                if let Some(place) = at {
                    let said = self.place_said(map, place);
                    self.navigation.announce(said);
                }
            }
            "Enter" | " " => match seen.cursor {
                Some(place) => self.open_place(map, place),
                None => return false,
            },
            "+" | "=" => self.zoom(map, true),
            "-" | "_" => self.zoom(map, false),
            "0" => self.show_whole(map),
            "Escape" => {
                if let Ok(Route::Place(_)) = untrack(|| self.navigation.route()) {
                    self.open(None);
                } else if !seen.view.is_whole(level) {
                    self.show_whole(map);
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
        let language = untrack(|| self.preferences.language());
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
        let language = self.preferences.language();
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
            if let Ok(Route::Place(_)) = untrack(|| self.navigation.route()) {
                self.open(None);
            }
            self.show_level(map, opens);
            return;
        }
        self.open(map.places.get(usize::from(place)).map(|found| &*found.id));
    }

    /// Opens the page of a place or district, or all places. Where one is on the page stays as it is.
    fn open(self, id: Option<&str>) {
        let known = id.and_then(|id| catalogue::PLACES.iter().find(|known| **known == id));
        let route = known.map_or(Route::Map, |id| Route::Place(id));
        self.navigation.go_in_place(route);
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
        let seen = self.seen.get_untracked();
        (seen, &map.levels[usize::from(seen.level)])
    }

    /// Shows a view at once.
    fn see(self, view: View) {
        self.seen.update(|seen| {
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
        let seen = self.seen;
        browser::map::glide(move |thousandths| {
            let is_first = seen.with_untracked(|seen| seen.turn == turn && seen.level == level);
            if is_first {
                seen.update(|seen| seen.view = from.towards(to, thousandths));
            }
            is_first
        });
    }
}
