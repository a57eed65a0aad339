//! A level of the map, drawn. What it shows stands in the list, too, so that it is not read out.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use policy::{Label, Level, Map, Mark, Point, Shape, Side};

use super::mark;
use super::model::MapModel;
use super::view::{Shown, View};
use crate::browser;
use crate::context::use_preferences;
use crate::language::Language;

/// The drawing of the level that is seen, with gestures and keys.
#[component]
pub fn Drawing(model: MapModel, map: &'static Map) -> impl IntoView {
    let preferences = use_preferences();
    // Only the drawing itself is made anew for another level: the focus stays where it is.
    let level = Memo::new(move |_| model.seen().level);
    let label = move || {
        let text = preferences.language().map_text();
        let level = text.levels[usize::from(level.get())];
        [text.drawing, preferences.text().colon, level].concat()
    };
    // Where there is nothing to move, a finger scrolls the page.
    let is_near = Memo::new(move |_| {
        let seen = model.seen();
        !seen.view.is_whole(&map.levels[usize::from(seen.level)])
    });
    let drawing = move || {
        let (number, language) = (level.get(), preferences.language());
        let shown = move || view_shown(model, number, &map.levels[usize::from(number)]);
        view! {
            <LevelDrawing
                model
                map
                number
                language
                view_box=move || shown().view_box(&map.levels[usize::from(number)])
                text_size=move || shown().text_size(model.seen().pixels)
            />
            <Approval map number/>
        }
    };
    view! {
        <div
            class="map-figure"
            class:is-near=move || is_near.get()
            id="map"
            tabindex="0"
            role="application"
            data-level=move || level.get().to_string()
            aria-describedby="map-keys"
            aria-label=label
            on:pointerdown=move |event| press(model, &event)
            on:pointermove=move |event| move_finger(model, map, &event)
            on:pointerup=move |event| lift(model, map, &event)
            on:pointercancel=move |event| lose(model, &event)
            on:wheel=move |event| {
                if let Some((thousandths, at)) = browser::map::wheel(&event) {
                    model.wheel(map, thousandths, at);
                }
            }
            on:keydown=move |event| {
                if browser::keyboard::is_plain(&event) && model.press(map, &event.key()) {
                    event.prevent_default();
                }
            }
        >
            {drawing}
        </div>
    }
    .into_any()
}

fn press(model: MapModel, event: &PointerEvent) {
    if let Some(finger) = browser::map::finger(event) {
        browser::map::hold(event);
        model.with_hands(|hands| {
            hands.down(finger.number, finger.at);
            None
        });
    }
}

fn move_finger(model: MapModel, map: &'static Map, event: &PointerEvent) {
    if let Some(finger) = browser::map::finger(event) {
        let gesture = model.with_hands(|hands| hands.moves(finger.number, finger.at));
        if let Some(gesture) = gesture {
            model.do_gesture(map, gesture, None);
        }
    }
}

fn lift(model: MapModel, map: &'static Map, event: &PointerEvent) {
    let Some(finger) = browser::map::finger(event) else {
        return;
    };
    let gesture = model.with_hands(|hands| hands.up(finger.number, finger.at, finger.time));
    if let Some(gesture) = gesture {
        let district = browser::map::attribute_under(event, "data-district");
        let district = district.and_then(|number| number.parse().ok());
        model.do_gesture(map, gesture, district);
    }
}

fn lose(model: MapModel, event: &PointerEvent) {
    if let Some(finger) = browser::map::finger(event) {
        model.with_hands(|hands| {
            hands.lost(finger.number);
            None
        });
    }
}

/// Returns the part of a level that is shown; all of it where another level is seen already.
fn view_shown(model: MapModel, number: u8, level: &Level) -> View {
    let seen = model.seen();
    if seen.level == number {
        seen.view
    } else {
        View::whole(level)
    }
}

/// The number under which the outline was approved, at the lower left of the country.
#[component]
pub fn Approval(map: &'static Map, number: u8) -> impl IntoView {
    let preferences = use_preferences();
    let approval = map.approval.as_deref().filter(|_| number == 0);
    let approval = approval.map(|number| {
        let words = move || [preferences.language().map_text().approval, number].concat();
        view! { <p class="map-approval">{words}</p> }
    });
    approval.into_any()
}

/// A level by its number.
#[component]
pub fn LevelDrawing(
    model: MapModel,
    map: &'static Map,
    number: u8,
    language: Language,
    #[prop(into)] view_box: TextProp,
    #[prop(into)] text_size: TextProp,
) -> impl IntoView {
    let level = &map.levels[usize::from(number)];
    let shapes = level
        .shapes
        .iter()
        .map(|shape| view! { <ShapePath model map shape/> });
    let leaders = level
        .marks
        .iter()
        .filter(|mark| mark.at != mark.from)
        .map(|mark| view! { <path class="leader" d=leader(mark)></path> });
    let labels = level
        .labels
        .iter()
        .map(|label| view! { <LabelText label language/> });
    let cursor = Memo::new(move |_| model.seen().cursor);
    let places = level
        .marks
        .iter()
        .map(|mark| view! { <Place model map mark language cursor/> });
    view! {
        <svg
            class="map-drawing"
            aria-hidden="true"
            focusable="false"
            viewBox=view_box
            font-size=text_size
        >
            {shapes.collect_view()}
            {leaders.collect_view()}
            {labels.collect_view()}
            {places.collect_view()}
        </svg>
    }
    .into_any()
}

#[component]
fn ShapePath(model: MapModel, map: &'static Map, shape: &'static Shape) -> impl IntoView {
    match shape.district {
        Some(district) => {
            let is_shown = move || model.shown(map) == Some(Shown::District(district));
            view! {
                <path
                    class="district"
                    class:is-shown=is_shown
                    d=&*shape.path
                    data-district=district.to_string()
                ></path>
            }
            .into_any()
        }
        None => view! { <path class=&*shape.class d=&*shape.path></path> }.into_any(),
    }
}

#[component]
fn LabelText(label: &'static Label, language: Language) -> impl IntoView {
    let (at, side) = match language {
        Language::Chinese => (label.at.0, label.sides.0),
        Language::English => (label.at.1, label.sides.1),
    };
    let setting = side.map_or(Setting::new("middle", "0", ".35em"), setting);
    view! { <Name class=&label.class at setting words=language.of(&label.words)/> }
}

/// A place: its mark and its name.
#[component]
fn Place(
    model: MapModel,
    map: &'static Map,
    mark: &'static Mark,
    language: Language,
    /// The place that the arrow keys have reached.
    cursor: Memo<Option<u8>>,
) -> impl IntoView {
    let number = mark.place;
    let known = &map.places[usize::from(number)];
    let side = match language {
        Language::Chinese => mark.sides.0,
        Language::English => mark.sides.1,
    };
    let is_at =
        move || cursor.get() == Some(number) || model.shown(map) == Some(Shown::Place(number));
    view! {
        <g class=mark::class(known) class:is-at=is_at data-place=&*known.id>
            <svg
                class="symbol"
                x=mark.at.0.to_string()
                y=mark.at.1.to_string()
                width="1.15em"
                height="1.15em"
                viewBox="0 0 20 20"
            >
                <circle class="halo" r="13"></circle>
                <path d=mark::shape(known.kind)></path>
            </svg>
            <Name
                class="place-name"
                at=mark.at
                setting=setting(side)
                words=language.of(&mark.words)
            />
        </g>
    }
    .into_any()
}

/// Returns the path from where a place is to its mark.
fn leader(mark: &Mark) -> String {
    let (from, to) = (mark.from, mark.at);
    format!("M{} {}L{} {}", from.0, from.1, to.0, to.1)
}

/// How a name is set beside a point: its anchor, and the steps to the right and down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Setting {
    anchor: &'static str,
    right: &'static str,
    down: &'static str,
}

impl Setting {
    const fn new(anchor: &'static str, right: &'static str, down: &'static str) -> Self {
        Self {
            anchor,
            right,
            down,
        }
    }
}

/// Returns how a name is set on a side of a mark. The room for names is computed with the same steps.
const fn setting(side: Side) -> Setting {
    match side {
        Side::East => Setting::new("start", ".85em", ".35em"),
        Side::West => Setting::new("end", "-.85em", ".35em"),
        Side::North => Setting::new("middle", "0", "-1.03em"),
        Side::South => Setting::new("middle", "0", "1.72em"),
        Side::NorthEast => Setting::new("start", ".6em", "-.63em"),
        Side::NorthWest => Setting::new("end", "-.6em", "-.63em"),
        Side::SouthEast => Setting::new("start", ".6em", "1.32em"),
        Side::SouthWest => Setting::new("end", "-.6em", "1.32em"),
    }
}

#[component]
fn Name(class: &'static str, at: Point, setting: Setting, words: &'static str) -> impl IntoView {
    view! {
        <text
            class=class
            x=at.0.to_string()
            y=at.1.to_string()
            dx=setting.right
            dy=setting.down
            text-anchor=setting.anchor
        >
            {words}
        </text>
    }
    .into_any()
}
