//! The options of the element for other sites.

use leptos::prelude::*;
use policy::PlaceKind;

use super::read;
use crate::components::chip::Chip;
use crate::components::dynamic::dynamic;
use crate::context::{
    Fetched, Navigation, page_name, use_map_file, use_navigation, use_preferences,
};
use crate::language::{EmbedText, Language};
use crate::route::Route;
use crate::take_away::embed::{Embedding, VIEWS};

/// A text of the page.
pub type TextFn = fn(&EmbedText) -> &'static str;

/// A colour to begin with, for sites that have one of their own.
const FIRST_COLOUR: &str = "#2b6cb0";
/// Centres elsewhere are those who ask for a line; then the rest in the plan's order.
const KINDS: [PlaceKind; 8] = [
    PlaceKind::OffshoreCentre,
    PlaceKind::TalentStation,
    PlaceKind::OverseasCentre,
    PlaceKind::TalentCentre,
    PlaceKind::TalentCity,
    PlaceKind::Institute,
    PlaceKind::Laboratory,
    PlaceKind::Base,
];

/// All that can be chosen.
#[component]
pub fn Choices(embedding: Memo<Embedding>) -> impl IntoView {
    view! {
        <div class="embed-choices">
            <ViewChoice embedding/>
            <CentreChoice embedding/>
            <LanguageChoice embedding/>
            <ColourChoice embedding/>
            <AnswersChoice embedding/>
        </div>
    }
    .into_any()
}

/// Changes what is chosen.
fn change(navigation: Navigation, change: impl FnOnce(&mut Embedding)) {
    let fields = navigation.links().params.embed;
    let (mut embedding, _) = fields.with_untracked(read);
    change(&mut embedding);
    fields.set(embedding.fields());
    navigation.replace_step();
}

/// Chips of which one is chosen, under a label.
#[component]
fn Group(label: TextFn, children: Children) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <legend class="question-label">{move || label(preferences.language().embed())}</legend>
        <div class="chips">{children()}</div>
    }
    .into_any()
}

#[component]
fn ViewChoice(embedding: Memo<Embedding>) -> impl IntoView {
    let (navigation, preferences) = (use_navigation(), use_preferences());
    let chips = VIEWS.map(|(route, name)| {
        view! {
            <Chip
                attr:data-view=name
                name="embed-view"
                label=move || page_name(preferences.text(), route)
                chosen=move || embedding.with(|embedding| embedding.view == route)
                on_choose=move |()| change(navigation, |embedding| embedding.view = route)
            />
        }
    });
    let chips = chips.into_iter().collect_view();
    view! {
        <fieldset class="question">
            <Group label=|text| text.view>
                {chips}
            </Group>
        </fieldset>
    }
    .into_any()
}

#[component]
fn LanguageChoice(embedding: Memo<Embedding>) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let choices = [None, Some(Language::Chinese), Some(Language::English)];
    let chips = choices.map(|language| {
        let label = move || match language {
            None => preferences.language().embed().language_asked,
            Some(Language::Chinese) => "中文",
            Some(Language::English) => "English",
        };
        view! {
            <Chip
                attr:data-language=language.map_or("", Language::id)
                name="embed-language"
                label
                chosen=move || embedding.with(|embedding| embedding.language == language)
                on_choose=move |()| change(navigation, |embedding| embedding.language = language)
            />
        }
    });
    let chips = chips.into_iter().collect_view();
    view! {
        <fieldset class="question">
            <Group label=|text| text.language>
                {chips}
            </Group>
        </fieldset>
    }
    .into_any()
}

#[component]
fn CentreChoice(embedding: Memo<Embedding>) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let chosen = Memo::new(move |_| {
        embedding.with(|embedding| embedding.centre.clone().unwrap_or_default())
    });
    let map_file = use_map_file();
    let options = move || {
        let mut groups = Vec::new();
        let mut is_listed = chosen.with(String::is_empty);
        if let Fetched::There(map) = map_file.get() {
            for kind in KINDS {
                let places = map.places.iter().filter(|place| place.kind == kind);
                let options = places.map(|place| {
                    is_listed |= chosen.with(|chosen| place.id == *chosen);
                    let name = preferences.words(&place.name);
                    view! { <CentreOption id=place.id.as_str() name chosen/> }
                });
                let options = options.collect_view();
                groups.push(view! {
                    <optgroup label=preferences.language().place_kind(kind)>{options}</optgroup>
                });
            }
        }
        // The place of an address stays in the list while the places are not there.
        let unlisted = (!is_listed).then(|| {
            let id = chosen.get();
            view! { <CentreOption id=id.clone() name=id chosen/> }
        });
        view! {
            <CentreOption id="" name=preferences.language().embed().centre_none chosen/>
            {groups}
            {unlisted}
        }
    };
    let choose = move |event| {
        let id = Some(event_target_value(&event)).filter(|id| !id.is_empty());
        change(navigation, |embedding| embedding.centre = id);
    };
    view! {
        <Field
            id="embed-centre"
            label=|text| text.centre
            hint=|text| text.centre_hint
        >
            <select id="embed-centre" on:change=choose>
                {options}
            </select>
        </Field>
    }
    .into_any()
}

#[component]
fn CentreOption(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    chosen: Memo<String>,
) -> impl IntoView {
    let is_chosen = {
        let id = id.clone();
        Memo::new(move |_| chosen.with(|chosen| *chosen == id))
    };
    // The property as well: an option that was chosen by hand no longer follows its attribute.
    view! {
        <option
            value=id
            selected=move || is_chosen.get()
            prop:selected=move || is_chosen.get()
        >
            {name}
        </option>
    }
    .into_any()
}

#[component]
fn ColourChoice(embedding: Memo<Embedding>) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let text = move || preferences.language().embed();
    let is_own = Memo::new(move |_| embedding.with(|embedding| embedding.colour.is_some()));
    let choices: [(bool, TextFn); 2] = [
        (false, |text| text.colour_usual),
        (true, |text| text.colour_own),
    ];
    let chips = choices.map(|(own, label)| {
        let choose = move |()| {
            let colour = own.then(|| FIRST_COLOUR.to_owned());
            change(navigation, |embedding| embedding.colour = colour);
        };
        view! {
            <Chip
                attr:data-colour=if own { "own" } else { "usual" }
                name="embed-colour"
                label=move || label(text())
                chosen=move || is_own.get() == own
                on_choose=choose
            />
        }
    });
    let chips = chips.into_iter().collect_view();
    let colour = move || {
        let colour = embedding.with(|embedding| embedding.colour.clone());
        colour.unwrap_or_default()
    };
    let pick = move |event| {
        let colour = Some(event_target_value(&event));
        change(navigation, |embedding| embedding.colour = colour);
    };
    view! {
        <fieldset class="question">
            <Group label=|text| text.colour>
                {chips}
            </Group>
            <Show when=move || is_own.get()>
                <input
                    type="color"
                    id="embed-colour"
                    aria-label=move || text().colour_own
                    prop:value=colour
                    on:change=pick
                />
                <p class="embed-hint">{move || text().colour_hint}</p>
            </Show>
        </fieldset>
    }
    .into_any()
}

/// The answers given by now, where there are any.
#[component]
fn AnswersChoice(embedding: Memo<Embedding>) -> impl IntoView {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let text = move || preferences.language().embed();
    let is_empty = Memo::new(move |_| navigation.links().answers().is_empty());
    let toggle = move |()| {
        change(navigation, |embedding| {
            embedding.with_answers = !embedding.with_answers;
        });
    };
    let choice = move || {
        if is_empty.get() {
            view! {
                <p class="embed-hint">
                    {move || [text().answers_none, " "].concat()}
                    <a href=navigation.href(Route::Estimate)>
                        {preferences.t(|text| text.estimate_title)}
                    </a>
                </p>
            }
            .into_any()
        } else {
            view! {
                <div class="question">
                    <div class="chips">
                        <Chip
                            name="embed-answers"
                            label=move || text().answers
                            chosen=move || embedding.with(|embedding| embedding.with_answers)
                            on_choose=toggle
                            several=true
                        />
                    </div>
                    <p class="embed-hint">{move || text().answers_hint}</p>
                </div>
            }
            .into_any()
        }
    };
    dynamic(choice)
}

/// A control with its label, and what is to be said about it.
#[component]
pub fn Field(id: &'static str, label: TextFn, hint: TextFn, children: Children) -> impl IntoView {
    let preferences = use_preferences();
    let text = move || preferences.language().embed();
    view! {
        <div class="question embed-field">
            <label class="question-label" for=id>
                {move || label(text())}
            </label>
            {children()}
            <p class="embed-hint">{move || hint(text())}</p>
        </div>
    }
    .into_any()
}
