//! What a visitor takes away: link, code, picture, paper, table, data.

use leptos::prelude::*;

use crate::browser;
use crate::components::qr_code::QrCode;
use crate::icons::{Icon, Picture};
use crate::language::Text;
use crate::state::State;
use crate::take_away::code::Code;
use crate::take_away::link::Link;
use crate::take_away::{Taken, csv, json, poster};

/// A text of the page.
type TextFn = fn(&Text) -> &'static str;

const FIELD: &str = "#take-link";
const DIALOG: &str = ".take-dialog";

/// What the dialog shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    Nothing,
    /// The code, as large as the screen.
    Code,
    /// The picture, as an address of its own.
    Picture(String),
}

/// The section at the end of the estimate.
#[component]
pub fn TakeAway(state: State) -> impl IntoView {
    let link = Memo::new(move |_| state.short_link());
    let status = RwSignal::new(None::<TextFn>);
    let shown = RwSignal::new(Shown::Nothing);
    let only_here = (!link.get_untracked().opens_elsewhere())
        .then(|| view! { <p class="take-warning">{move || state.text().only_here}</p> });
    view! {
        <section class="take-away card" aria-labelledby="take-title" tabindex="-1">
            <h2 id="take-title">{move || state.text().take_away}</h2>
            <p class="group-lead">{move || state.text().take_away_lead}</p>
            {only_here}
            <LinkRow state link status/>
            <div class="take-columns">
                <CodeFigure state link shown/>
                <Ways state status shown/>
            </div>
            <p class="take-status" role="status">
                {move || status.get().map_or("", |status| status(state.text()))}
            </p>
            <Dialog state link shown/>
        </section>
    }
    .into_any()
}

/// A button that leads there, for where the section is far below.
#[component]
pub fn TakeAwayJump(state: State) -> impl IntoView {
    view! {
        <button
            class="button"
            type="button"
            data-action="take-away"
            on:click=|_| browser::document::focus(".take-away")
        >
            <Icon picture=Picture::Share/>
            <span>{move || state.text().take_away_jump}</span>
        </button>
    }
    .into_any()
}

/// The head of the printed estimate: link and code, day and version.
#[component]
pub fn PaperHead(state: State) -> impl IntoView {
    let head = move || {
        let (text, language, link) = (state.text(), state.language.get(), state.short_link());
        let version = (text.about_version)(&state.catalogue().version);
        let day = (text.as_of)(&language.date(state.day()));
        view! {
            <div class="paper-head">
                <div>
                    <p>{format!("{day}{}{version}", text.comma)}</p>
                    <p>{text.not_official}</p>
                    <p class="paper-link">{link.to_string()}</p>
                </div>
                {Code::new(&link).map(|code| view! { <QrCode state code/> })}
            </div>
        }
    };
    head.into_any()
}

#[component]
fn LinkRow(state: State, link: Memo<Link>, status: RwSignal<Option<TextFn>>) -> impl IntoView {
    let copy = move |()| {
        browser::clipboard::copy_field(FIELD, move |is_copied| {
            status.set(Some(if is_copied {
                |text| text.link_copied
            } else {
                |text| text.copy_refused
            }));
        });
    };
    let share = move |()| {
        let link = link.get_untracked().to_string();
        browser::clipboard::share(state.language.get_untracked().text().brand, &link);
    };
    let share = browser::clipboard::can_share().then(|| {
        view! {
            <Way state picture=Picture::Share action="share" words=|text| text.share on_click=share/>
        }
    });
    view! {
        <div class="take-link">
            <label for=&FIELD[1..]>{move || state.text().take_link}</label>
            <input
                type="text"
                id=&FIELD[1..]
                readonly
                spellcheck="false"
                prop:value=move || link.get().to_string()
            />
            <Way
                state
                picture=Picture::Copy
                action="copy-link"
                words=|text| text.copy_link
                on_click=copy
            />
            {share}
        </div>
    }
    .into_any()
}

#[component]
fn CodeFigure(state: State, link: Memo<Link>, shown: RwSignal<Shown>) -> impl IntoView {
    let enlarge = move |()| {
        shown.set(Shown::Code);
        browser::dialog::show(DIALOG);
    };
    let code = move || match Code::new(&link.get()) {
        Some(code) => view! {
            <QrCode state code/>
            <figcaption>{move || state.text().code_lead}</figcaption>
            <Way
                state
                picture=Picture::Larger
                action="larger-code"
                words=|text| text.code_larger
                on_click=enlarge
            />
        }
        .into_any(),
        None => view! { <figcaption>{move || state.text().code_too_long}</figcaption> }.into_any(),
    };
    view! { <figure class="take-code">{code}</figure> }.into_any()
}

#[component]
fn Ways(state: State, status: RwSignal<Option<TextFn>>, shown: RwSignal<Shown>) -> impl IntoView {
    let draw = move |()| {
        let mut drawn = None;
        with_taken(state, &mut |taken| {
            let shapes = poster::poster(taken, Code::new(taken.link).as_ref());
            drawn = browser::canvas::draw(poster::WIDTH, poster::HEIGHT, &shapes);
        });
        match drawn {
            Some(address) => {
                status.set(None);
                shown.set(Shown::Picture(address));
                browser::dialog::show(DIALOG);
            }
            None => status.set(Some(|text| text.picture_refused)),
        }
    };
    let print = move |()| {
        // What folds is made before it is printed: the browser waits for no effect.
        state.printing.set(true);
        browser::print::print(move || {
            state.printing.set(false);
            status.set(Some(|text| text.print_refused));
        });
    };
    let save = move |make: fn(&Taken<'_>) -> Vec<u8>, extension: &str, kind: &str| {
        let mut bytes = Vec::new();
        with_taken(state, &mut |taken| bytes = make(taken));
        let is_saved = browser::file::save(&file_name(state, extension), kind, &bytes);
        status.set(Some(if is_saved {
            |text| text.saved
        } else {
            |text| text.save_refused
        }));
    };
    view! {
        <div class="take-ways">
            <Way
                state
                picture=Picture::Picture
                action="picture"
                words=|text| text.picture
                on_click=draw
            />
            <Way state picture=Picture::Print action="print" words=|text| text.print on_click=print/>
            <Way
                state
                picture=Picture::Table
                action="csv"
                words=|text| text.csv
                on_click=move |()| save(csv::csv, "csv", "text/csv")
            />
            <Way
                state
                picture=Picture::Data
                action="json"
                words=|text| text.json
                on_click=move |()| save(json::json, "json", "application/json")
            />
        </div>
    }
    .into_any()
}

/// Shows the code or the picture over all else.
#[component]
fn Dialog(state: State, link: Memo<Link>, shown: RwSignal<Shown>) -> impl IntoView {
    let inside = move || match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Code => {
            let code = move || Code::new(&link.get()).map(|code| view! { <QrCode state code/> });
            view! {
                <h2>{move || state.text().code_lead}</h2>
                {code}
            }
            .into_any()
        }
        Shown::Picture(address) => view! { <PosterPicture state address/> }.into_any(),
    };
    view! {
        <dialog
            class="take-dialog"
            aria-label=move || state.text().take_away
            on:close=move |_| shown.set(Shown::Nothing)
        >
            <Way
                state
                picture=Picture::Unmet
                action="close"
                words=|text| text.take_close
                on_click=|()| browser::dialog::close(DIALOG)
            />
            {inside}
        </dialog>
    }
    .into_any()
}

#[component]
fn PosterPicture(state: State, address: String) -> impl IntoView {
    view! {
        <h2>{move || state.text().picture}</h2>
        <img class="take-picture" src=address.clone() alt=move || state.text().picture_alt/>
        <p class="group-lead">{move || state.text().picture_lead}</p>
        <a class="button button-main" href=address download=file_name(state, "png")>
            {move || state.text().save}
        </a>
    }
    .into_any()
}

/// A button with an icon and words.
#[component]
fn Way(
    state: State,
    picture: Picture,
    action: &'static str,
    words: TextFn,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type="button"
            data-action=action
            on:click=move |_| on_click.run(())
        >
            <Icon picture/>
            <span>{move || words(state.text())}</span>
        </button>
    }
    .into_any()
}

fn file_name(state: State, extension: &str) -> String {
    format!("ordos-talent-guide-{}.{extension}", untrack(|| state.day()))
}

/// Hands over all that is known at the moment.
#[inline(never)]
fn with_taken(state: State, take: &mut dyn FnMut(&Taken<'_>)) {
    untrack(|| {
        let (estimate, link) = (state.estimate.get(), state.short_link());
        let profile = state.profile.get();
        take(&Taken {
            language: state.language.get(),
            catalogue: state.catalogue(),
            profile: &profile,
            day: state.day(),
            estimate: &estimate,
            next_question: state.next_question.get(),
            link: &link,
        });
    });
}
