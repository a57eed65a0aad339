//! Awards in words.

use policy::{Award, Bound, Catalogue, Every, Form, Money, Paid, Period, Rate};

use super::condition::{grouped, words};

/// Returns the lines that describe an award; `counts`: whether its money is added to a total.
pub(super) fn lines(catalogue: &Catalogue, award: &Award, counts: bool) -> Vec<String> {
    let mut lines = form(catalogue, award);
    lines.extend(
        award
            .paid
            .as_ref()
            .map(|paid| format!("Paid {}", schedule(paid))),
    );
    lines.extend(award.rate.map(rate));
    if matches!(
        award.form,
        Form::Money(_) | Form::Range { .. } | Form::Share { .. } | Form::Area { .. }
    ) {
        lines.push(
            if counts {
                "It is added to the total"
            } else {
                "It is never added to the total"
            }
            .to_owned(),
        );
    }
    lines
}

fn form(catalogue: &Catalogue, award: &Award) -> Vec<String> {
    let name = |question: policy::QuestionIndex| &catalogue[question].name.en;
    let bounded = |at_least: bool, amount: Money| {
        let bound = match award.bound {
            Bound::UpTo => "up to ",
            Bound::AtLeast => "at least ",
            Bound::Exact if at_least => "at least ",
            Bound::Exact => "",
        };
        format!(
            "{bound}{}{}",
            yuan(amount),
            award.every.map(how_often).unwrap_or_default()
        )
    };
    match &award.form {
        Form::Money(cells) => {
            let several = cells.len() > 1;
            let cells = cells.iter().map(|cell| {
                let amount = bounded(cell.at_least, cell.amount);
                let paid = cell
                    .paid
                    .as_ref()
                    .map(|paid| format!(", paid {}", schedule(paid)))
                    .unwrap_or_default();
                match &cell.when {
                    Some(when) => format!("Where {}: {amount}{paid}", words(catalogue, when)),
                    None if several => format!("Otherwise: {amount}{paid}"),
                    None => format!("{amount}{paid}"),
                }
            });
            cells.collect()
        }
        Form::Range { low, high } => vec![format!("{} to {}", yuan(*low), yuan(*high))],
        Form::Share {
            of,
            percent,
            at_most,
        } => {
            vec![format!(
                "{}% of “{}”, rounded down to the fen, at most {}",
                percent.normalize(),
                name(*of),
                yuan(*at_most)
            )]
        }
        Form::Area { price, cells } => {
            let cells = cells.iter().map(|cell| {
                format!(
                    "Where {}: {} square metres times “{}”",
                    words(catalogue, &cell.when),
                    cell.square_metres,
                    name(*price)
                )
            });
            cells.collect()
        }
        Form::Flat { months } => vec![format!(
            "A rent-free apartment for up to {months} months; no money"
        )],
        Form::Pool {
            at_least,
            for_at_least,
        } => vec![format!(
            "At least {} a year, shared by at least {for_at_least}; no amount for one was found",
            yuan(*at_least)
        )],
        Form::Unpublished => vec!["Money; no amount was found".to_owned()],
        Form::Rate => vec!["No amount in all, only the rate below".to_owned()],
        Form::Post => vec!["A post or a rank; no money".to_owned()],
        Form::Service => vec!["A service; no money".to_owned()],
    }
}

fn yuan(amount: Money) -> String {
    format!("CNY {}", grouped(&amount.to_string()))
}

fn how_often(every: Every) -> String {
    let unit = period(every.unit);
    format!(" each {unit}, {} times", every.times)
}

fn period(period: Period) -> &'static str {
    match period {
        Period::Month => "month",
        Period::Year => "year",
    }
}

fn rate(rate: Rate) -> String {
    let amount = if rate.low.is_zero() {
        format!("up to {}", yuan(rate.high))
    } else if rate.low == rate.high {
        yuan(rate.high)
    } else {
        format!("{} to {}", yuan(rate.low), yuan(rate.high))
    };
    format!(
        "Rate: {amount} a {}, for a length that is not stated; never added to the total",
        period(rate.per)
    )
}

fn schedule(paid: &Paid) -> String {
    match paid {
        Paid::InYear {
            year,
            published: true,
        } => format!("in year {year}"),
        Paid::InYear {
            year,
            published: false,
        } => format!("on a schedule that is not published; we take year {year}"),
        Paid::Parts(percents) => {
            let parts = (1_u32..)
                .zip(percents)
                .map(|(year, percent)| format!("{percent}% in year {year}"));
            parts.collect::<Vec<_>>().join(", ")
        }
        Paid::Equal(parts) => format!("in {parts} equal yearly parts"),
    }
}
