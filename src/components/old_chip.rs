//! A choice as large as a thumb.

use crate::markup::{Input, LiveText, Markup, Wording, classed};

/// What a chip says and does.
pub struct Chip {
    name: String,
    label: LiveText,
    help: Option<LiveText>,
    chosen: Box<dyn FnMut() -> bool>,
    choose: Box<dyn FnMut()>,
    unsure: bool,
    several: bool,
}

impl Chip {
    /// A chip of the group with this name: one of a group is chosen.
    pub fn new<T: Into<Wording>>(
        name: impl Into<String>,
        mut label: impl FnMut() -> T + 'static,
        chosen: impl FnMut() -> bool + 'static,
        choose: impl FnMut() + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            label: Box::new(move || label().into()),
            help: None,
            chosen: Box::new(chosen),
            choose: Box::new(choose),
            unsure: false,
            several: false,
        }
    }

    /// With more help below, smaller.
    #[must_use]
    pub fn help(mut self, help: Option<LiveText>) -> Self {
        self.help = help;
        self
    }

    /// Standing for "not sure".
    #[must_use]
    pub fn unsure(mut self) -> Self {
        self.unsure = true;
        self
    }

    /// Of a group of which several may be chosen.
    #[must_use]
    pub fn several(mut self) -> Self {
        self.several = true;
        self
    }
}

/// The chip as an element.
pub fn chip(chip: Chip) -> Markup {
    let Chip {
        name,
        label,
        help,
        chosen,
        mut choose,
        unsure,
        several,
    } = chip;
    let kind = if several { "checkbox" } else { "radio" };
    let input = Input::new(&[("type", kind), ("name", &name)])
        .checked(chosen)
        .changed(move |_| choose());
    classed("label", if unsure { "chip chip-unsure" } else { "chip" })
        .view(input.done())
        .with(classed("span", "chip-text").live_text(label))
        .maybe(help.map(|help| classed("small", "chip-help").live_text(help)))
}
