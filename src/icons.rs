//! Icons, one family: 24 by 24, a line of 1.7, no fill.

use leptos::prelude::*;

/// The picture of an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// A house.
    Home,
    /// A calculator.
    Estimate,
    /// A map, folded.
    Map,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
    /// A letter i in a circle.
    About,
    /// A moon: light and dark.
    Theme,
    /// A tick: met.
    Met,
    /// A cross: not met.
    Unmet,
    /// A question mark: not answered.
    Open,
    /// An arrow to the right.
    Forward,
    /// A circle arrow.
    Again,
    /// A pen.
    Edit,
    /// Two links of a chain.
    Link,
    /// An arrow out of a tray.
    Share,
    /// Two sheets.
    Copy,
    /// Corners with arrows: larger.
    Larger,
    /// A picture in its frame.
    Picture,
    /// A printer.
    Print,
    /// A table.
    Table,
    /// Braces.
    Data,
    /// Two columns side by side.
    Compare,
    /// A sheet with lines.
    Policies,
    /// A magnifying glass.
    Search,
    /// A coin.
    Money,
    /// Coins in a pile.
    Fund,
    /// A hand bell.
    Service,
    /// A case.
    Post,
}

impl Picture {
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11 12 4l8 7v9h-6v-6h-4v6H4z",
            Self::Estimate => "M5 3h14v18H5zM8 7h8M8 12h2M14 12h2M8 16h2M14 16h2",
            Self::Map => "M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::About => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.2v.6",
            Self::Theme => "M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5z",
            Self::Met => "M5 12.5 10 17.5 19 7",
            Self::Unmet => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Open => "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.2-1.5 2.3M12 18v.6",
            Self::Forward => "M5 12h14M13 6l6 6-6 6",
            Self::Again => "M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4",
            Self::Policies => "M6 3h9l4 4v14H6zM14.5 3v5H19M9 12h7M9 16h7",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20.5 20.5",
            Self::Money => {
                "M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M8.8 8l3.2 4.2L15.2 8M12 12.2V17M9.5 12.2h5M9.5 14.6h5"
            }
            Self::Fund => {
                "M5 7c0-1.7 14-1.7 14 0v10c0 1.7-14 1.7-14 0zM5 7c0 1.7 14 1.7 14 0M5 12c0 1.7 14 1.7 14 0"
            }
            Self::Service => "M4 17h16M6 17a6 6 0 0 1 12 0M12 11V8M10 8h4M4 20h16",
            Self::Post => "M4 8h16v11H4zM9 8V5h6v3M4 13h16",
            Self::Compare => "M4 4h6v16H4zM14 4h6v10h-6z",
            Self::Edit => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5"
            }
            Self::Share => "M12 15V4M8 7.5 12 3.5l4 4M5 12v8h14v-8",
            Self::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
            Self::Larger => "M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7",
            Self::Picture => "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9v.1",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Table => "M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14",
            Self::Data => {
                "M9 4H8a2 2 0 0 0-2 2v4l-2 2 2 2v4a2 2 0 0 0 2 2h1M15 4h1a2 2 0 0 1 2 2v4l2 2-2 2v4a2 2 0 0 1-2 2h-1"
            }
        }
    }
}

/// An icon; never read out, since words stand beside it.
#[component]
pub fn Icon(picture: Picture) -> impl IntoView {
    view! { <Drawing class="icon" view_box="0 0 24 24" path=picture.path()/> }
}

/// A sign before a condition: an icon of its own size.
#[component]
pub fn Sign(picture: Picture) -> impl IntoView {
    view! { <Drawing class="sign" view_box="0 0 24 24" path=picture.path()/> }
}

/// The path of the mark, 30 by 30.
pub const TOONO: &str = "M15 2.5a12.5 12.5 0 1 0 0 25 12.5 12.5 0 1 0 0-25M15 10.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 1 0 0-8.4M15 2.5v8.3M15 19.2v8.3M2.5 15h8.3M19.2 15h8.3M6.2 6.2l5.9 5.9M17.9 17.9l5.9 5.9M23.8 6.2l-5.9 5.9M12.1 17.9l-5.9 5.9";

/// The mark: a toono, the crown of a yurt.
#[component]
pub fn Toono() -> impl IntoView {
    view! { <Drawing class="toono" view_box="0 0 30 30" path=TOONO/> }
}

#[component]
fn Drawing(class: &'static str, view_box: &'static str, path: &'static str) -> impl IntoView {
    view! {
        <svg class=class viewBox=view_box width="24" height="24" aria-hidden="true" focusable="false">
            <path
                d=path
                fill="none"
                stroke="currentColor"
                stroke-width="1.7"
                stroke-linecap="round"
                stroke-linejoin="round"
            />
        </svg>
    }
    .into_any()
}
