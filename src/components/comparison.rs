//! Estimates side by side, and where they differ.
//!
//! A table whose rows stand as grids, so that three columns fit a phone; the roles say that it is a table still.

use std::sync::Arc;

use policy::{
    BenefitEstimate, BenefitIndex, Estimate, Grade, QuestionIndex, Split, Turn, Verdict, differing,
    highest,
};

use crate::browser;
use crate::components::award::amount_text;
use crate::components::group::group_name;
use crate::components::source::grade_mark;
use crate::components::total::ends;
use crate::components::variants::{LETTERS, letter, variant_name};
use crate::icons::{Picture, sign};
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Signal, State};

/// The visitor's own answers and the variants of them, side by side; nothing while there is no variant.
pub fn comparison(state: State) -> Piece {
    let is_rest_open = Signal::new(false);
    live(move || {
        let count = state.variants.with(Vec::len);
        if count == 0 {
            return nothing();
        }
        let variants = (0..count).map(|place| state.variant(place));
        let columns: Vec<State> = core::iter::once(state).chain(variants).collect();
        let estimates = columns.iter().map(|column| column.estimate.get()).collect();
        let comparison = Comparison {
            state,
            language: state.language.get(),
            columns,
            estimates,
        };
        let differing = differing(&comparison.estimates);
        several(vec![
            comparison.table(&differing).done(),
            comparison.rest(&differing, is_rest_open).done(),
        ])
    })
}

/// What stands side by side, for the moment.
struct Comparison {
    state: State,
    language: Language,
    /// The visitor's own first.
    columns: Vec<State>,
    estimates: Vec<Arc<Estimate>>,
}

impl Comparison {
    fn table(&self, differing: &[BenefitIndex]) -> Markup {
        let text = self.language.text();
        let body = |title: Option<&str>, rows: Vec<Markup>| {
            el("tbody")
                .attr("role", "rowgroup")
                .maybe(title.map(|title| self.part(title)))
                .each(rows)
        };
        let benefits = differing.iter().map(|benefit| self.benefit(*benefit));
        let mut money = vec![self.total()];
        money.extend(self.grades());
        let mut answers = self.answers();
        answers.push(self.open_questions());
        classed("table", "comparison")
            .attr("role", "table")
            .attr("tabindex", "-1")
            .attr("data-columns", self.columns.len().to_string())
            .with(el("caption").text(text.compare_caption))
            .with(self.head())
            .with(body(None, money))
            .with(body(Some(text.compared_answers), answers))
            .with(body(Some(text.calendar), self.years()))
            .with(body(Some(text.compared_benefits), benefits.collect()))
    }

    /// The names of the columns, in sight while the rows pass by.
    fn head(&self) -> Markup {
        let columns = (0..self.columns.len()).map(|place| {
            let name = variant_name(self.state, place.checked_sub(1));
            classed("th", "comparison-column")
                .attr("scope", "col")
                .attr("role", "columnheader")
                .with(letter(place))
                .with(classed("span", "comparison-name").text(name))
        });
        let row = el("tr")
            .attr("role", "row")
            .with(el("td").attr("role", "cell"))
            .each(columns);
        el("thead").attr("role", "rowgroup").with(row)
    }

    /// A row that names those after it.
    fn part(&self, title: &str) -> Markup {
        let title = el("th")
            .attr("scope", "rowgroup")
            .attr("role", "rowheader")
            .attr("colspan", (self.columns.len() + 1).to_string())
            .text(title);
        classed("tr", "comparison-part")
            .attr("role", "row")
            .with(title)
    }

    fn row(&self, name: Piece, cells: Vec<Markup>) -> Markup {
        let name = el("th")
            .attr("scope", "row")
            .attr("role", "rowheader")
            .view(name);
        // Where columns do not fit beside one another, each cell says whose it is.
        let cells = cells.into_iter().zip(LETTERS).map(|(cell, letter)| {
            el("td")
                .attr("role", "cell")
                .attr("data-column", letter)
                .with(cell)
        });
        el("tr").attr("role", "row").with(name).each(cells)
    }

    /// A row of amounts, with what each has more than the first.
    fn amounts(&self, name: Piece, splits: &[Split]) -> Markup {
        let cells = splits.iter().map(|split| {
            let amount = ends(self.language, split.at_low, split.at_high);
            let gain = *split - splits[0];
            el("div")
                .with(classed("span", "number").text(amount))
                .maybe(self.gain(gain))
        });
        self.row(name, cells.collect())
    }

    /// What a column has more or less; nothing where that is nothing.
    fn gain(&self, gain: Split) -> Option<Markup> {
        (gain.turn() != Turn::Same).then(|| difference(gain.turn(), &self.language.gain(gain)))
    }

    fn total(&self) -> Markup {
        let (language, text) = (self.language, self.language.text());
        let highest = highest(&self.estimates);
        let first = self.estimates[0].total.ends();
        let cells = (0..).zip(&self.estimates).map(|(place, estimate)| {
            let total = estimate.total;
            let [low, high] = [total.low, total.high].map(|end| policy::fraction(end, highest));
            let more = if total.at_least { text.or_more } else { "" };
            let amount = format!("{} {more}", ends(language, total.low, total.high));
            let bar = classed("div", "range-bar")
                .attr("aria-hidden", "true")
                .live_style("--low", move || low.clone())
                .live_style("--high", move || high.clone())
                .with(classed("span", "range-fill"));
            let gain = total.ends() - first;
            let is_first: bool = place == 0;
            el("div")
                .with(classed("b", "number").text(amount))
                .with(bar)
                .maybe((!is_first).then(|| difference(gain.turn(), &language.gain(gain))))
        });
        self.row(Piece::Text(text.total.to_owned()), cells.collect())
    }

    fn grades(&self) -> Vec<Markup> {
        let rows = Grade::ALL.into_iter().enumerate().map(|(place, grade)| {
            let splits = self
                .estimates
                .iter()
                .map(|estimate| estimate.by_grade[place]);
            let splits: Vec<Split> = splits.collect();
            let is_used = splits.iter().any(|split| *split != Split::default());
            is_used.then(|| self.amounts(grade_mark(self.language, grade).done(), &splits))
        });
        rows.flatten().collect()
    }

    fn years(&self) -> Vec<Markup> {
        let years = self
            .estimates
            .iter()
            .map(|estimate| estimate.calendar.len());
        let rows = (0..years.max().unwrap_or_default()).map(|year| {
            let splits = self
                .estimates
                .iter()
                .map(|estimate| estimate.calendar.get(year).copied().unwrap_or_default());
            let name = (self.language.text().year_number)(&(year + 1).to_string());
            self.amounts(Piece::Text(name), &splits.collect::<Vec<_>>())
        });
        rows.collect()
    }

    /// The questions that some variant answers otherwise.
    fn answers(&self) -> Vec<Markup> {
        let questions = self.state.compared_questions().into_iter();
        questions.map(|question| self.answer(question)).collect()
    }

    fn answer(&self, question: QuestionIndex) -> Markup {
        let (language, catalogue) = (self.language, self.state.catalogue());
        let given = |column: &State| column.profile.with(|profile| profile.get(question));
        let first = given(&self.columns[0]);
        let cells = self.columns.iter().map(|column| {
            let answer = given(column);
            let words = answer.map_or_else(
                || language.text().open.to_owned(),
                |answer| language.answer(catalogue, question, answer),
            );
            classed(
                "div",
                if answer == first {
                    "given"
                } else {
                    "given changed"
                },
            )
            .text(words)
        });
        let name = language.of(&catalogue[question].name).to_owned();
        self.row(Piece::Text(name), cells.collect())
    }

    fn open_questions(&self) -> Markup {
        let text = self.language.text();
        let cells = self.estimates.iter().map(|estimate| {
            let count = estimate.undetermined_questions.len().to_string();
            el("div").text((text.items)(&count))
        });
        self.row(Piece::Text(text.open_questions.to_owned()), cells.collect())
    }

    fn benefit(&self, benefit: BenefitIndex) -> Markup {
        let catalogue = self.state.catalogue();
        let first = &self.estimates[0][benefit];
        let cells = (0..).zip(&self.estimates).map(|(place, estimate)| {
            let own = &estimate[benefit];
            let is_first: bool = place == 0;
            let turn = own.turn_from(first);
            let turn = (!is_first && turn != Turn::Same)
                .then(|| difference(turn, &self.turn_words(turn, own, first)));
            self.standing(benefit, own).maybe(turn)
        });
        let name = self.language.of(&catalogue[benefit].title).to_owned();
        self.row(Piece::Text(name), cells.collect())
    }

    /// Verdict and amount of a benefit.
    fn standing(&self, benefit: BenefitIndex, own: &BenefitEstimate) -> Markup {
        let (language, text) = (self.language, self.language.text());
        let found = &self.state.catalogue()[benefit];
        let (class, picture) = match own.verdict {
            Verdict::Eligible => ("standing condition-met", Picture::Met),
            Verdict::Undetermined => ("standing condition-open", Picture::Open),
            Verdict::NotEligible => ("standing condition-unmet", Picture::Unmet),
        };
        let name = group_name(language, own.verdict, found.basis);
        let amount = (own.verdict != Verdict::NotEligible).then(|| {
            let mut amount = amount_text(language, found, own);
            if own.left_out_for.is_some() {
                amount = format!("{amount}{}{}", text.comma, text.not_added);
            }
            classed("span", "number").text(amount)
        });
        classed("div", class)
            .view(sign(picture))
            .with(el("b").text(name))
            .maybe(amount)
    }

    /// In which way a benefit stands otherwise than in the first column.
    fn turn_words(&self, turn: Turn, own: &BenefitEstimate, first: &BenefitEstimate) -> String {
        let text = self.language.text();
        let gain = own.gain_over(first).filter(|gain| gain.turn() == turn);
        match (first.verdict, own.verdict, gain) {
            (Verdict::NotEligible, _, _) => text.gained.to_owned(),
            (_, Verdict::NotEligible, _) => text.lost.to_owned(),
            (_, _, Some(gain)) => self.language.gain(gain),
            _ => match turn {
                Turn::Better => text.better.to_owned(),
                Turn::Worse => text.worse.to_owned(),
                _ => text.differs.to_owned(),
            },
        }
    }

    /// What is the same in all columns, folded away.
    fn rest(&self, differing: &[BenefitIndex], is_open: Signal<bool>) -> Markup {
        let catalogue = self.state.catalogue();
        let mut rest: Vec<BenefitIndex> = catalogue
            .indexed_benefits()
            .map(|(benefit, _)| benefit)
            .filter(|benefit| !differing.contains(benefit))
            .collect();
        let first = Arc::clone(&self.estimates[0]);
        policy::sort_short_by_key(&mut rest, |benefit| first[*benefit].verdict);
        let title = (self.language.text().compared_same)(&rest.len().to_string());
        let lines = rest.iter().map(|benefit| {
            let name = self.language.of(&catalogue[*benefit].title);
            el("li")
                .text(name)
                .with(self.standing(*benefit, &first[*benefit]))
        });
        let list = classed("ul", "plain-list comparison-rest").each(lines);
        Markup::details("comparison-same", is_open.get_untracked())
            .on("toggle", move |event| {
                is_open.set(browser::document::is_open(&event));
            })
            .with(el("summary").text(title))
            .with(list)
    }
}

/// A difference: its sign and its words; the colour only says it again.
fn difference(turn: Turn, words: &str) -> Markup {
    let (class, sign) = match turn {
        Turn::Same => ("difference", "= "),
        Turn::Better => ("difference difference-better", "▲ "),
        Turn::Worse => ("difference difference-worse", "▼ "),
        Turn::Otherwise => ("difference", "≠ "),
    };
    classed("span", class)
        .with(el("span").attr("aria-hidden", "true").text(sign))
        .text(words)
}
