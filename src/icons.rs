//! Icons, one family: 24 by 24, a line of 1.7, no fill.

use crate::markup::{Piece, drawn};

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// A house.
    Home,
    /// A calculator.
    Estimate,
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
    /// Two columns side by side.
    Compare,
}

impl Picture {
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11 12 4l8 7v9h-6v-6h-4v6H4z",
            Self::Estimate => "M5 3h14v18H5zM8 7h8M8 12h2M14 12h2M8 16h2M14 16h2",
            Self::About => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.2v.6",
            Self::Theme => "M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5z",
            Self::Met => "M5 12.5 10 17.5 19 7",
            Self::Unmet => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Open => "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.2-1.5 2.3M12 18v.6",
            Self::Forward => "M5 12h14M13 6l6 6-6 6",
            Self::Again => "M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4",
            Self::Compare => "M4 4h6v16H4zM14 4h6v10h-6z",
            Self::Edit => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
        }
    }
}

/// An icon; never read out, since words stand beside it.
pub fn icon(picture: Picture) -> Piece {
    drawing("icon", "0 0 24 24", picture.path())
}

/// A sign before a condition: an icon of its own size.
pub fn sign(picture: Picture) -> Piece {
    drawing("sign", "0 0 24 24", picture.path())
}

/// The mark: a toono, the crown of a yurt.
pub fn toono() -> Piece {
    drawing(
        "toono",
        "0 0 30 30",
        "M15 2.5a12.5 12.5 0 1 0 0 25 12.5 12.5 0 1 0 0-25M15 10.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 1 0 0-8.4M15 2.5v8.3M15 19.2v8.3M2.5 15h8.3M19.2 15h8.3M6.2 6.2l5.9 5.9M17.9 17.9l5.9 5.9M23.8 6.2l-5.9 5.9M12.1 17.9l-5.9 5.9",
    )
}

fn drawing(class: &'static str, view_box: &'static str, path: &'static str) -> Piece {
    let line = drawn("path")
        .attr("d", path)
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.7")
        .attr("stroke-linecap", "round")
        .attr("stroke-linejoin", "round");
    drawn("svg")
        .attr("class", class)
        .attr("viewBox", view_box)
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .with(line)
        .done()
}
