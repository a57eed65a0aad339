//! Estimates side by side, and where they differ.
//!
//! A table whose rows stand as grids, so that three columns fit a phone; the roles say that it is a table still.

use std::sync::Arc;

use policy::{BenefitEstimate, BenefitIndex, Estimate, Grade, Split, Turn, Verdict};

use crate::browser;
use crate::compat::grade_mark;
use crate::components::award::amount_text;
use crate::components::group::group_name;
use crate::components::variants::{LETTERS, column_name, letter};
use crate::icons::{Picture, sign};
use crate::language::Language;
use crate::markup::{Markup, Piece, classed, el, live, nothing, several};
use crate::state::{Signal, State};

/// The visitor's own answers and the variants of them, side by side; nothing while there is no variant.
pub fn comparison(state: State) -> Piece {
    let is_rest_open = Signal::new(false);
    live(move || {
        let places = state.places();
        if places.is_empty() {
            return nothing();
        }
        let mut columns = vec![state];
        let mut estimates = vec![state.estimate.get()];
        let mut numbers = vec![0];
        for place in places {
            numbers.push(place + 1);
            let variant = state.variant(place);
            columns.push(variant);
            estimates.push(variant.estimate.get());
        }
        let comparison = Comparison {
            state,
            language: state.language.get(),
            numbers,
            columns,
            estimates,
        };
        let differing = policy::differing(&comparison.estimates);
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
    /// For each column, which it is: the visitor's own is 0 and comes first.
    numbers: Vec<usize>,
    columns: Vec<State>,
    estimates: Vec<Arc<Estimate>>,
}

impl Comparison {
    fn table(&self, differing: &[BenefitIndex]) -> Markup {
        let text = self.language.text();
        let hint = if differing.is_empty() {
            text.nothing_differs
        } else {
            ""
        };
        let mut benefits = self.part(text.compared_benefits, hint.to_owned());
        for benefit in differing {
            benefits = benefits.with(self.benefit(*benefit));
        }
        classed("table", "comparison")
            .attr("role", "table")
            .attr("tabindex", "-1")
            .attr("data-columns", self.columns.len().to_string())
            .with(el("caption").text(text.compare_caption))
            .with(self.head())
            .view(self.money())
            .with(self.answers())
            .maybe(self.years())
            .with(benefits)
    }

    /// The names of the columns, in sight while the rows pass by.
    fn head(&self) -> Markup {
        let mut row = el("tr")
            .attr("role", "row")
            .with(el("td").attr("role", "cell"));
        for number in &self.numbers {
            let name = column_name(self.state, *number);
            row = row.with(
                header("columnheader", "col")
                    .with(letter(*number))
                    .with(classed("span", "comparison-name").text(name)),
            );
        }
        el("thead").attr("role", "rowgroup").with(row)
    }

    /// Rows with a name above them, and how to read them.
    fn part(&self, title: &str, hint: String) -> Markup {
        let title = header("rowheader", "rowgroup")
            .attr("colspan", (self.columns.len() + 1).to_string())
            .text(title)
            .text(" ")
            .with(el("small").text(hint));
        let title = classed("tr", "comparison-part")
            .attr("role", "row")
            .with(title);
        el("tbody").attr("role", "rowgroup").with(title)
    }

    /// A row with a cell for each column.
    fn row(&self, name: Piece, cell: &dyn Fn(usize) -> Markup) -> Markup {
        let name = header("rowheader", "row").view(name);
        let mut row = el("tr").attr("role", "row").with(name);
        for (column, number) in self.numbers.iter().enumerate() {
            // Where columns do not fit beside one another, each cell says whose it is.
            let data = el("td")
                .attr("role", "cell")
                .attr("data-column", LETTERS[*number])
                .with(cell(column));
            row = row.with(data);
        }
        row
    }

    /// Rows of amounts that both ends of the total are split into, with a name above them.
    fn splits(&self, title: &str) -> Markup {
        let text = self.language.text();
        let is_range = |estimate: &Arc<Estimate>| estimate.total.low != estimate.total.high;
        let hint = if self.estimates.iter().any(is_range) {
            [text.at_low, " / ", text.at_high].concat()
        } else {
            String::new()
        };
        self.part(title, hint)
    }

    /// A row of amounts, with what each has more than the first.
    fn amounts(&self, name: Piece, split: &dyn Fn(&Estimate) -> Split) -> Markup {
        let first = split(&self.estimates[0]);
        self.row(name, &|column| {
            let own = split(&self.estimates[column]);
            let gain = own - first;
            let mut amount = self.language.money(own.at_low);
            if own.at_low != own.at_high {
                amount.push_str(" / ");
                amount.push_str(&self.language.money(own.at_high));
            }
            el("div")
                .with(classed("span", "number").text(amount))
                .maybe(difference(gain.turn(), self.language.gain(gain)))
        })
    }

    /// The totals, and what they rest on.
    fn money(&self) -> Piece {
        let (language, text) = (self.language, self.language.text());
        let highest = policy::highest(&self.estimates);
        let first = self.estimates[0].total.ends();
        let name = Piece::Text(text.total.to_owned());
        let total = self.row(name, &|column| {
            let total = self.estimates[column].total;
            let (low, high) = (
                policy::fraction(total.low, highest),
                policy::fraction(total.high, highest),
            );
            let amount = language.range(total);
            let bar = classed("div", "range-bar")
                .attr("aria-hidden", "true")
                .live_style("--low", move || low.clone())
                .live_style("--high", move || high.clone())
                .with(classed("span", "range-fill"));
            let gain = total.ends() - first;
            let same = (column > 0 && gain.turn() == Turn::Same)
                .then(|| classed("span", "difference").text(text.no_difference));
            el("div")
                .with(classed("b", "number").text(amount))
                .with(bar)
                .maybe(same)
                .maybe(difference(gain.turn(), language.gain(gain)))
        });
        let total = el("tbody").attr("role", "rowgroup").with(total);
        if highest.is_zero() {
            return total.done();
        }
        let mut grades = self.splits(text.by_grade);
        for (place, grade) in Grade::ALL.into_iter().enumerate() {
            let of = |estimate: &Estimate| estimate.by_grade[place];
            let mut estimates = self.estimates.iter();
            if estimates.any(|estimate| of(estimate) != Split::default()) {
                grades = grades.with(self.amounts(grade_mark(language, grade), &of));
            }
        }
        several(vec![total.done(), grades.done()])
    }

    fn years(&self) -> Option<Markup> {
        let text = self.language.text();
        let mut years = 0;
        for estimate in &self.estimates {
            years = years.max(estimate.calendar.len());
        }
        let mut body = self.splits(text.calendar);
        for year in 0..years {
            let name = (text.year_number)(&(year + 1).to_string());
            body = body.with(self.amounts(Piece::Text(name), &|estimate| {
                estimate.calendar.get(year).copied().unwrap_or_default()
            }));
        }
        (years > 0).then_some(body)
    }

    /// What is answered otherwise, and how much is open.
    fn answers(&self) -> Markup {
        let (language, catalogue) = (self.language, self.state.catalogue());
        let text = language.text();
        let mut body = self.part(text.compared_answers, String::new());
        for question in self.state.compared_questions().iter() {
            let given = |column: usize| self.columns[column].given(question);
            let name = language.of(&catalogue[question].name).to_owned();
            body = body.with(self.row(Piece::Text(name), &|column| {
                let answer = given(column);
                let class = if answer == given(0) {
                    "given"
                } else {
                    "given changed"
                };
                let words = match answer {
                    Some(answer) => language.answer(catalogue, question, answer),
                    None => text.open.to_owned(),
                };
                classed("div", class).text(words)
            }));
        }
        let open = Piece::Text(text.open_questions.to_owned());
        body.with(self.row(open, &|column| {
            let open = self.estimates[column].undetermined_questions.len();
            el("div").text((text.items)(&open.to_string()))
        }))
    }

    fn benefit(&self, benefit: BenefitIndex) -> Markup {
        let first = &self.estimates[0][benefit];
        let name = self.language.of(&self.state.catalogue()[benefit].title);
        self.row(Piece::Text(name.to_owned()), &|column| {
            let own = &self.estimates[column][benefit];
            let turn = own.turn_from(first);
            self.standing(benefit, own)
                .maybe(difference(turn, self.turn_text(turn, own, first)))
        })
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
        let amount = (own.verdict != Verdict::NotEligible).then(|| {
            let mut amount = amount_text(language, found, own);
            if own.left_out_for.is_some() {
                amount.push_str(text.comma);
                amount.push_str(text.not_added);
            }
            classed("span", "number").text(amount)
        });
        classed("div", class)
            .view(sign(picture))
            .with(el("b").text(group_name(language, own.verdict, found.basis)))
            .maybe(amount)
    }

    /// In which way a benefit stands otherwise than in the first column.
    fn turn_text(&self, turn: Turn, own: &BenefitEstimate, first: &BenefitEstimate) -> String {
        let text = self.language.text();
        let gain = own.gain_over(first).filter(|gain| gain.turn() == turn);
        let words = match (first.verdict, own.verdict, turn) {
            (Verdict::NotEligible, _, _) => text.gained,
            (_, Verdict::NotEligible, _) => text.lost,
            _ if gain.is_some() => return self.language.gain(gain.unwrap_or_default()),
            _ if own.verdict == first.verdict => text.differs,
            (_, _, Turn::Better) => text.better,
            (_, _, Turn::Worse) => text.worse,
            _ => text.differs,
        };
        words.to_owned()
    }

    /// What is the same in all columns, folded away.
    fn rest(&self, differing: &[BenefitIndex], is_open: Signal<bool>) -> Markup {
        let (catalogue, first) = (self.state.catalogue(), &self.estimates[0]);
        let mut list = classed("ul", "plain-list comparison-rest");
        let mut count = 0_u32;
        for verdict in Verdict::ALL {
            for (benefit, found) in catalogue.indexed_benefits() {
                let own = &first[benefit];
                if own.verdict == verdict && !differing.contains(&benefit) {
                    count += 1;
                    list = list.with(
                        el("li")
                            .text(self.language.of(&found.title))
                            .with(self.standing(benefit, own)),
                    );
                }
            }
        }
        let title = (self.language.text().compared_same)(&count.to_string());
        Markup::details("comparison-same", is_open.get_untracked())
            .on("toggle", move |event| {
                is_open.set(browser::document::is_open(&event));
            })
            .with(el("summary").text(title))
            .with(list)
    }
}

fn header(role: &'static str, scope: &'static str) -> Markup {
    classed("th", role).attr("role", role).attr("scope", scope)
}

/// A difference: its sign and its words, the colour only says it again; nothing where there is none.
fn difference(turn: Turn, words: String) -> Option<Markup> {
    let (class, sign) = match turn {
        Turn::Same => return None,
        Turn::Better => ("difference difference-better", "▲ "),
        Turn::Worse => ("difference difference-worse", "▼ "),
        Turn::Otherwise => ("difference", "≠ "),
    };
    let difference = classed("span", class)
        .with(el("span").attr("aria-hidden", "true").text(sign))
        .text(words);
    Some(difference)
}
