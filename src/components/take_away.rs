//! The ways to export a result: link, code, picture, paper, table, data.

use leptos::prelude::*;
use policy::Catalogue;

use crate::browser;
use crate::components::dynamic::dynamic;
use crate::components::qr_code::QrCode;
use crate::components::saved_file::{SavedFile, SavedFileMessage};
use crate::context::{
    Estimation, Preferences, Session, use_catalogue, use_estimation, use_preferences, use_session,
};
use crate::icons::{Icon, Picture};
use crate::language::Text;
use crate::take_away::code::Code;
use crate::take_away::link::Link;
use crate::take_away::{Taken, csv, json, poster};

/// A text of the page.
type TextFn = fn(&Text) -> &'static str;

const FIELD: &str = "#take-link";
const DIALOG: &str = ".take-dialog";

/// The content of the dialog.
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
pub fn TakeAway() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let link = Memo::new(move |_| session.short_link());
    let status = RwSignal::new(None::<TextFn>);
    let shown = RwSignal::new(Shown::Nothing);
    let only_here = (!link.get_untracked().opens_elsewhere()).then(
        || view! { <p class="take-warning">{preferences.t(|text| text.sharing().only_here)}</p> },
    );
    view! {
        <section class="take-away card" aria-labelledby="take-title" tabindex="-1">
            <h2 id="take-title">{preferences.t(|text| text.sharing().take_away)}</h2>
            <p class="group-lead">{preferences.t(|text| text.sharing().take_away_lead)}</p>
            {only_here}
            <LinkRow link status/>
            <div class="take-columns">
                <CodeFigure link shown/>
                <Ways status shown/>
            </div>
            <p class="take-status" role="status">
                {move || status.get().map_or("", |status| status(preferences.text()))}
            </p>
            <Dialog link shown/>
        </section>
    }
    .into_any()
}

/// A button that leads there, for where the section is far below.
#[component]
pub fn TakeAwayJump() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <button
            class="button"
            type="button"
            data-action="take-away"
            on:click=|_| browser::document::focus_section(".take-away")
        >
            <Icon picture=Picture::Share/>
            <span>{preferences.t(|text| text.sharing().take_away_jump)}</span>
        </button>
    }
    .into_any()
}

/// The head of the printed estimate: link and code, day and version. Empty while nothing is printed.
#[component]
pub fn PaperHead() -> impl IntoView {
    let preferences = use_preferences();
    let session = use_session();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let head = move || {
        if !preferences.is_printing() {
            return None;
        }
        let (text, language, link) = (
            preferences.text(),
            preferences.language(),
            session.short_link(),
        );
        let version = (text.sharing().about_version)(&catalogue.version);
        let day = (text.results().as_of)(&language.date(estimation.day()));
        Some(view! {
            <div class="paper-head">
                <div>
                    <p>{format!("{day}{}{version}", text.comma)}</p>
                    <p>{text.not_official}</p>
                    <p class="paper-link">{link.to_string()}</p>
                </div>
                {Code::new(&link).map(|code| view! { <QrCode code/> })}
            </div>
        })
    };
    dynamic(head)
}

#[component]
fn LinkRow(link: Memo<Link>, status: RwSignal<Option<TextFn>>) -> impl IntoView {
    let preferences = use_preferences();
    let copy = move |()| {
        browser::clipboard::copy_field(FIELD, move |is_copied| {
            status.set(Some(if is_copied {
                |text| text.sharing().link_copied
            } else {
                |text| text.sharing().copy_refused
            }));
        });
    };
    let share = move |()| {
        let link = link.get_untracked().to_string();
        browser::clipboard::share(untrack(|| preferences.text().brand), &link, move || {
            browser::clipboard::copy_field(FIELD, move |is_copied| {
                status.set(Some(if is_copied {
                    |text| text.sharing().share_refused
                } else {
                    |text| text.sharing().copy_refused
                }));
            });
        });
    };
    let share = browser::clipboard::can_share().then(|| {
        view! {
            <Way picture=Picture::Share action="share" words=|text| text.sharing().share on_click=share/>
        }
    });
    view! {
        <div class="take-link">
            <label for=&FIELD[1..]>{preferences.t(|text| text.sharing().take_link)}</label>
            <input
                type="text"
                id=&FIELD[1..]
                readonly
                spellcheck="false"
                prop:value=move || link.get().to_string()
            />
            <Way
                picture=Picture::Copy
                action="copy-link"
                words=|text| text.sharing().copy_link
                on_click=copy
            />
            {share}
        </div>
    }
    .into_any()
}

#[component]
fn CodeFigure(link: Memo<Link>, shown: RwSignal<Shown>) -> impl IntoView {
    let preferences = use_preferences();
    let enlarge = move |()| {
        shown.set(Shown::Code);
        browser::dialog::show(DIALOG);
    };
    let code = move || match Code::new(&link.get()) {
        Some(code) => view! {
            <QrCode code/>
            <figcaption>{preferences.t(|text| text.sharing().code_lead)}</figcaption>
            <Way
                picture=Picture::Larger
                action="larger-code"
                words=|text| text.sharing().code_larger
                on_click=enlarge
            />
        }
        .into_any(),
        None => {
            view! { <figcaption>{preferences.t(|text| text.sharing().code_too_long)}</figcaption> }
                .into_any()
        }
    };
    view! { <figure class="take-code">{code}</figure> }.into_any()
}

#[component]
fn Ways(status: RwSignal<Option<TextFn>>, shown: RwSignal<Shown>) -> impl IntoView {
    let preferences = use_preferences();
    let exports = use_exports();
    let draw = move |()| {
        let mut shapes = Vec::new();
        exports.with_taken(&mut |taken| {
            shapes = poster::poster(taken, Code::new(taken.link).as_ref());
        });
        let size = [poster::WIDTH, poster::HEIGHT];
        browser::canvas::draw(
            size,
            &shapes,
            &poster::KNOWN_PIXELS,
            move |drawn| match drawn {
                Some(address) => {
                    status.set(None);
                    shown.set(Shown::Picture(address));
                    browser::dialog::show(DIALOG);
                }
                None => status.set(Some(|text| text.sharing().picture_refused)),
            },
        );
    };
    let print = move |()| {
        // What folds is made before it is printed: the browser waits for no effect.
        preferences.set_printing(true);
        browser::print::print(move || {
            preferences.set_printing(false);
            status.set(Some(|text| text.sharing().print_refused));
        });
    };
    let saved = RwSignal::new(None);
    let save = move |make: fn(&Taken<'_>) -> Vec<u8>, extension: &str, kind: &'static str| {
        let mut bytes = Vec::new();
        exports.with_taken(&mut |taken| bytes = make(taken));
        status.set(None);
        saved.set(None);
        let file = SavedFile::new(exports.file_name(extension), kind, bytes);
        match file.save() {
            Some(()) => saved.set(Some(file)),
            None => status.set(Some(|text| text.sharing().save_refused)),
        }
    };
    view! {
        <div class="take-ways">
            <Way
                picture=Picture::Picture
                action="picture"
                words=|text| text.sharing().picture
                on_click=draw
            />
            <Way picture=Picture::Print action="print" words=|text| text.sharing().print on_click=print/>
            <label class="take-everything">
                <input
                    type="checkbox"
                    data-action="print-everything"
                    bind:checked=preferences.prints_everything()
                />
                <span>{preferences.t(|text| text.sharing().print_everything)}</span>
            </label>
            <Way
                picture=Picture::Table
                action="csv"
                words=|text| text.sharing().csv
                on_click=move |()| save(csv::csv, "csv", "text/csv")
            />
            <Way
                picture=Picture::Data
                action="json"
                words=|text| text.sharing().json
                on_click=move |()| save(json::json, "json", "application/json")
            />
        </div>
        <SavedFileMessage saved/>
    }
    .into_any()
}

/// Shows the code or the picture over all else.
#[component]
fn Dialog(link: Memo<Link>, shown: RwSignal<Shown>) -> impl IntoView {
    let preferences = use_preferences();
    let inside = move || match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Code => {
            let code = move || Code::new(&link.get()).map(|code| view! { <QrCode code/> });
            view! {
                <h2>{preferences.t(|text| text.sharing().code_lead)}</h2>
                {code}
            }
            .into_any()
        }
        Shown::Picture(address) => view! { <PosterPicture address/> }.into_any(),
    };
    view! {
        <dialog
            class="take-dialog"
            aria-label=preferences.t(|text| text.sharing().take_away)
            on:close=move |_| shown.set(Shown::Nothing)
        >
            <Way
                picture=Picture::Unmet
                action="close"
                words=|text| text.sharing().take_close
                on_click=|()| browser::dialog::close(DIALOG)
            />
            {inside}
        </dialog>
    }
    .into_any()
}

#[component]
fn PosterPicture(address: String) -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <h2>{preferences.t(|text| text.sharing().picture)}</h2>
        <img class="take-picture" src=address.clone() alt=preferences.t(|text| text.sharing().picture_alt)/>
        <p class="group-lead">{preferences.t(|text| text.sharing().picture_lead)}</p>
        <a class="button button-main" href=address download=use_exports().file_name("png")>
            {preferences.t(|text| text.sharing().save)}
        </a>
    }
    .into_any()
}

/// A button with an icon and words.
#[component]
fn Way(
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

/// The contexts that exports are made from.
#[derive(Clone, Copy)]
struct Exports {
    catalogue: &'static Catalogue,
    preferences: Preferences,
    session: Session,
    estimation: Estimation,
}

fn use_exports() -> Exports {
    Exports {
        catalogue: use_catalogue(),
        preferences: use_preferences(),
        session: use_session(),
        estimation: use_estimation(),
    }
}

impl Exports {
    fn file_name(self, extension: &str) -> String {
        let day = untrack(|| self.estimation.day());
        format!("ordos-talent-guide-{day}.{extension}")
    }

    /// Calls back with everything that an export can hold, as it is at the moment.
    #[inline(never)]
    fn with_taken(self, take: &mut dyn FnMut(&Taken<'_>)) {
        let Self {
            catalogue,
            preferences,
            session,
            estimation,
        } = self;
        untrack(|| {
            let (estimate, link) = (estimation.estimate(), session.short_link());
            let profile = estimation.with_profile(Clone::clone);
            take(&Taken {
                language: preferences.language(),
                catalogue,
                profile: &profile,
                day: estimation.day(),
                estimate: &estimate,
                next_question: estimation.next_question(),
                link: &link,
            });
        });
    }
}
