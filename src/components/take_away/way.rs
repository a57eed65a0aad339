//! Ways to take a result away.

use leptos::prelude::*;

use super::dialog::{DIALOG, Shown};
use crate::browser;
use crate::context::use_preferences;
use crate::icons::{Icon, Picture};
use crate::language::Text;
use crate::take_away::poster::{self, Shape};

/// A text of the page.
pub type TextFn = fn(&Text) -> &'static str;

/// A button with an icon and words.
#[component]
pub fn Way(
    picture: Picture,
    action: &'static str,
    words: TextFn,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <button
            class="button"
            type="button"
            data-action=action
            on:click=move |_| on_click.run(())
        >
            <Icon picture/>
            <span>{move || words(preferences.text())}</span>
        </button>
    }
    .into_any()
}

/// Shapes and file name of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
    /// The name of the picture as a file.
    pub file_name: String,
}

/// A button that draws the picture and shows it.
#[component]
pub fn DrawWay(
    /// Returns what the picture shows at the moment.
    #[prop(into)]
    draw: Callback<(), Drawn>,
    status: RwSignal<Option<TextFn>>,
    shown: RwSignal<Shown>,
) -> impl IntoView {
    let show = move |()| {
        let Drawn { shapes, file_name } = draw.run(());
        let size = [poster::WIDTH, poster::HEIGHT];
        browser::canvas::draw(
            size,
            &shapes,
            &poster::KNOWN_PIXELS,
            move |drawn| match drawn {
                Some(address) => {
                    status.set(None);
                    shown.set(Shown::Picture { address, file_name });
                    browser::dialog::show(DIALOG);
                }
                None => status.set(Some(|text| text.sharing().picture_refused)),
            },
        );
    };
    view! {
        <Way
            picture=Picture::Picture
            action="picture"
            words=|text| text.sharing().picture
            on_click=show
        />
    }
}

/// A button that prints the page.
#[component]
pub fn PrintWay(status: RwSignal<Option<TextFn>>) -> impl IntoView {
    let preferences = use_preferences();
    let print = move |()| {
        // What folds is made before it is printed: the browser waits for no effect.
        preferences.set_printing(true);
        browser::print::print(move || {
            preferences.set_printing(false);
            status.set(Some(|text| text.sharing().print_refused));
        });
    };
    view! {
        <Way picture=Picture::Print action="print" words=|text| text.sharing().print on_click=print/>
    }
}
