//! Icons, one family: 24 by 24, a line of 1.7, no fill.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// A house.
    Home,
    /// A calculator.
    Estimate,
    /// A letter i in a circle.
    About,
    /// Half a disc: light and dark.
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
}

impl Picture {
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11 12 4l8 7v9h-6v-6h-4v6H4z",
            Self::Estimate => "M5 3h14v18H5zM8 7h8M8 12h2M14 12h2M8 16h2M14 16h2",
            Self::About => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.2v.6",
            Self::Theme => "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16M12 8h3.5M12 12h4.5M12 16h3.5",
            Self::Met => "M5 12.5 10 17.5 19 7",
            Self::Unmet => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Open => "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.200-1.500 2.300M12 18v.6",
            Self::Forward => "M5 12h14M13 6l6 6-6 6",
            Self::Again => "M5 12a7 7 0 1 0 2.200-5.100M5 4v4h4",
            Self::Edit => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
        }
    }
}

/// An icon; never read out, since words stand beside it.
#[component]
pub fn Icon(
    /// What it shows.
    picture: Picture,
    /// The class: `icon` by default.
    #[prop(default = "icon")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=picture.path() fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>
        </svg>
    }
}

/// The mark: a toono, the crown of a yurt.
#[component]
pub fn Toono() -> impl IntoView {
    view! {
        <svg class="toono" viewBox="0 0 30 30" width="30" height="30" aria-hidden="true" focusable="false">
            <path
                d="M15 2.500a12.500 12.500 0 1 0 0 25 12.500 12.500 0 1 0 0-25M15 10.800a4.200 4.200 0 1 0 0 8.400 4.200 4.200 0 1 0 0-8.400M15 2.500v8.300M15 19.200v8.300M2.500 15h8.300M19.200 15h8.300M6.200 6.200l5.900 5.900M17.900 17.900l5.900 5.900M23.800 6.200l-5.900 5.900M12.100 17.900l-5.900 5.900"
                fill="none" stroke="currentColor" stroke-width="1.8"
            />
        </svg>
    }
}
