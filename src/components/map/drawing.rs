//! A level of the map, drawn. What it shows stands in the list, too, so that it is not read out.

use policy::{Level, Map, Mark, Point, Side};

use super::mark;
use crate::browser;
use crate::language::Language;
use crate::markup::{Markup, Piece, Wording, classed, drawn, live, nothing};
use crate::state::map::Shown;
use crate::state::{Derived, State};

/// The drawing of the level that is seen, with hands and keys.
pub fn drawing(state: State, map: &'static Map) -> Markup {
    // Only the drawing itself is made anew for another level: the focus stays where it is.
    let level = Derived::new(move || state.map_seen().level);
    let text = move || state.language.get().map_text();
    let up = move |event| {
        let Some(finger) = browser::map::finger(&event) else {
            return;
        };
        let gesture = state.map_hands(|hands| hands.up(finger.number, finger.at, finger.time));
        if let Some(gesture) = gesture {
            let district = browser::map::attribute_under(&event, "data-district");
            let district = district.and_then(|number| number.parse().ok());
            state.do_gesture(map, gesture, district);
        }
    };
    let lost = move |event| {
        if let Some(finger) = browser::map::finger(&event) {
            state.map_hands(|hands| {
                hands.lost(finger.number);
                None
            });
        }
    };
    classed("div", "map-figure")
        .attr("id", "map")
        .attr("tabindex", "0")
        .attr("role", "application")
        .live_attr("data-level", move || Some(digits(level.get().into())))
        .attr("aria-describedby", "map-keys")
        .live_attr("aria-label", move || {
            let (text, level) = (text(), usize::from(level.get()));
            Some([text.drawing, state.text().colon, text.levels[level]].concat())
        })
        // Where there is nothing to move, a finger scrolls the page.
        .live_attr("class", move || {
            let seen = state.map_seen();
            let is_whole = seen.view.is_whole(&map.levels[usize::from(seen.level)]);
            Some(if is_whole {
                "map-figure"
            } else {
                "map-figure is-near"
            })
        })
        .live(move || svg(state, map, level.get(), seen_of))
        .live(move || approval(state, map, level.get()))
        .on("pointerdown", move |event| {
            if let Some(finger) = browser::map::finger(&event) {
                browser::map::hold(&event);
                state.map_hands(|hands| {
                    hands.down(finger.number, finger.at);
                    None
                });
            }
        })
        .on("pointermove", move |event| {
            if let Some(finger) = browser::map::finger(&event) {
                let gesture = state.map_hands(|hands| hands.moves(finger.number, finger.at));
                if let Some(gesture) = gesture {
                    state.do_gesture(map, gesture, None);
                }
            }
        })
        .on("pointerup", up)
        .on("pointercancel", lost)
        .on("wheel", move |event| {
            if let Some((thousandths, at)) = browser::map::wheel(&event) {
                state.wheel_map(map, thousandths, at);
            }
        })
        .on("keydown", move |event| {
            if browser::keyboard::is_plain(&event)
                && state.press_on_map(map, &browser::keyboard::key(&event))
            {
                event.prevent_default();
            }
        })
}

/// The number under which the outline was approved, at the lower left of the country.
pub(super) fn approval(state: State, map: &'static Map, level: u8) -> Piece {
    match map.approval.as_deref().filter(|_| level == 0) {
        Some(number) => classed("p", "map-approval")
            .live_text(move || [state.language.get().map_text().approval, number].concat())
            .done(),
        None => nothing(),
    }
}

/// A level, by its number, with the view box and the size of text that are set.
pub(super) fn svg(state: State, map: &'static Map, number: u8, set_to: Set) -> Piece {
    let language = state.language.get();
    let level = &map.levels[usize::from(number)];
    let mut drawing = drawn("svg")
        .attr("class", "map-drawing")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .live_attr("viewBox", move || Some(set_to(state, number, level).0))
        .live_attr("font-size", move || Some(set_to(state, number, level).1));
    for shape in &level.shapes {
        let path = drawn("path").attr("d", &*shape.path);
        drawing = drawing.with(match shape.district {
            Some(district) => path
                .attr("data-district", digits(district.into()))
                .live_attr("class", move || {
                    let is_shown = state.map_shown(map) == Some(Shown::District(district));
                    Some(if is_shown {
                        "district is-shown"
                    } else {
                        "district"
                    })
                }),
            None => path.attr("class", &*shape.class),
        });
    }
    for mark in level.marks.iter().filter(|mark| mark.at != mark.from) {
        drawing = drawing.with(leader(mark));
    }
    for label in &level.labels {
        let (at, side) = match language {
            Language::Chinese => (label.at.0, label.sides.0),
            Language::English => (label.at.1, label.sides.1),
        };
        let (anchor, right, down) = side.map_or(("middle", "0", ".35em"), set);
        drawing = drawing
            .with(text(&label.class, at, [right, down], anchor).text(language.of(&label.words)));
    }
    for mark in &level.marks {
        drawing = drawing.with(place(state, map, mark, language));
    }
    drawing.done()
}

/// The view box and the size of text of a level with its number.
pub(super) type Set = fn(State, u8, &Level) -> (String, String);

/// The view box and the size of text; those of the whole level where another one is seen already.
fn seen_of(state: State, number: u8, level: &Level) -> (String, String) {
    let seen = state.map_seen();
    let view = if seen.level == number {
        seen.view
    } else {
        crate::state::map::View::whole(level)
    };
    (view.view_box(level), view.text_size(seen.pixels))
}

/// A place: its mark and its name.
fn place(state: State, map: &'static Map, mark: &'static Mark, language: Language) -> Markup {
    let number = mark.place;
    let known = &map.places[usize::from(number)];
    let class = mark::class(known);
    let side = match language {
        Language::Chinese => mark.sides.0,
        Language::English => mark.sides.1,
    };
    let (anchor, right, down) = set(side);
    let symbol = at(drawn("svg"), ["x", "y"], mark.at)
        .attr("class", "symbol")
        .attr("width", "1.15em")
        .attr("height", "1.15em")
        .attr("viewBox", "0 0 20 20")
        .with(drawn("circle").attr("class", "halo").attr("r", "13"))
        .with(drawn("path").attr("d", mark::shape(known.kind)));
    drawn("g")
        .attr("data-place", &*known.id)
        .live_attr("class", move || {
            let is_at = state.map_seen().cursor == Some(number)
                || state.map_shown(map) == Some(Shown::Place(number));
            let suffix = if is_at { " is-at" } else { "" };
            Some(Wording::from([&*class, suffix].concat()))
        })
        .with(symbol)
        .with(text("place-name", mark.at, [right, down], anchor).text(language.of(&mark.words)))
}

/// From where a place is to its mark.
fn leader(mark: &Mark) -> Markup {
    let number = |number: i32| number.to_string();
    let (from, to) = (mark.from, mark.at);
    let path = [
        "M",
        &number(from.0),
        " ",
        &number(from.1),
        "L",
        &number(to.0),
        " ",
        &number(to.1),
    ];
    drawn("path")
        .attr("class", "leader")
        .attr("d", path.concat())
}

/// How a name is set on a side of a mark: its anchor, and the steps to the right and down. Room is reckoned with these.
const fn set(side: Side) -> (&'static str, &'static str, &'static str) {
    match side {
        Side::East => ("start", ".85em", ".35em"),
        Side::West => ("end", "-.85em", ".35em"),
        Side::North => ("middle", "0", "-1.03em"),
        Side::South => ("middle", "0", "1.72em"),
        Side::NorthEast => ("start", ".6em", "-.63em"),
        Side::NorthWest => ("end", "-.6em", "-.63em"),
        Side::SouthEast => ("start", ".6em", "1.32em"),
        Side::SouthWest => ("end", "-.6em", "1.32em"),
    }
}

fn text(
    class: &str,
    place: Point,
    [right, down]: [&'static str; 2],
    anchor: &'static str,
) -> Markup {
    at(drawn("text"), ["x", "y"], place)
        .attr("class", class)
        .attr("dx", right)
        .attr("dy", down)
        .attr("text-anchor", anchor)
}

fn at(markup: Markup, [x, y]: [&'static str; 2], place: Point) -> Markup {
    markup
        .attr(x, place.0.to_string())
        .attr(y, place.1.to_string())
}

fn digits(number: usize) -> String {
    number.to_string()
}

/// Follows where the map is, and how wide it is.
pub fn follow(state: State, map: &'static Map) -> Piece {
    live(move || {
        state.follow_map(map);
        nothing()
    })
}
