//! Resolution of exclusions: which of the benefits that exclude one another is taken (reading §4).

use crate::estimate::model::{Amount, Component, Model};
use crate::{Answer, Money, Profile};

/// The combination taken in one case of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Resolution {
    /// The money that it adds to the total.
    pub(crate) money: Money,
    /// True if a floor is in it.
    pub(crate) at_least: bool,
    /// Bit *n*: member *n* is taken and adds to the total.
    pub(crate) adding: u8,
    /// Bit *n*: member *n* is eligible and can be chosen, or left out.
    pub(crate) eligible: u8,
    /// For each member left out, the member taken in its place.
    pub(crate) left_out_for: [Option<u8>; crate::MAX_LINKED],
}

impl Amount {
    /// The amount in yuan, where it is one.
    pub(crate) fn money(self, profile: &Profile) -> Option<Money> {
        let given = |question| match profile.get(question) {
            Some(Answer::Number(number)) => Some(number),
            _ => None,
        };
        match self {
            Self::None | Self::PriceUnknown => None,
            Self::Fixed(money) => Some(money),
            Self::Share {
                of,
                percent,
                at_most,
            } => Some(super::variable_kind::share(given(of)?, percent, at_most)),
            Self::Area {
                square_metres,
                price,
            } => Some(Money::new(given(price)?).times(square_metres)),
        }
    }
}

/// Takes the allowed combination with the largest total; of several as large the one with the earlier members.
pub(crate) fn resolve_exclusions(
    model: &Model,
    component: &Component,
    outcomes: &[u8],
    in_force: u64,
    profile: &Profile,
) -> Resolution {
    let mut amounts = [Money::ZERO; crate::MAX_LINKED];
    let (mut eligible, mut floors) = (0_u8, 0_u8);
    for (place, (member, outcome)) in component.members.iter().zip(outcomes).enumerate() {
        let benefit = &model.benefits[usize::from(member.0)];
        if *outcome == 0 || in_force >> member.0 & 1 == 0 {
            continue;
        }
        let outcome = &benefit.outcomes[usize::from(*outcome) - 1];
        if outcome.amount == Amount::PriceUnknown {
            // A home whose price is not given takes no part in the choice.
            continue;
        }
        eligible |= 1 << place;
        if benefit.counts {
            amounts[place] = outcome.amount.money(profile).unwrap_or(Money::ZERO);
            floors |= u8::from(outcome.at_least) << place;
        }
    }
    if eligible == 0 {
        return Resolution::default();
    }
    let worth = |set: u8| {
        (0..component.members.len())
            .filter(|place| set >> place & 1 == 1)
            .map(|place| amounts[place])
            .sum::<Money>()
    };
    let allowed = |set: &u8| {
        component
            .exclusions
            .iter()
            .all(|exclusion| (exclusion & set).count_ones() <= 1)
    };
    // With the bits turned round, the larger number is the set with the earlier members.
    let taken = subsets(eligible)
        .filter(allowed)
        .max_by_key(|set| (worth(*set), set.reverse_bits()))
        .unwrap_or(0);
    let adding = (0..component.members.len())
        .filter(|place| taken >> place & 1 == 1 && !amounts[*place].is_zero());
    let adding = adding.fold(0, |adding, place| adding | 1 << place);
    let mut left_out_for = [None; crate::MAX_LINKED];
    for place in (0..8_u8).filter(|place| (eligible & !taken) >> place & 1 == 1) {
        let rivals = component
            .exclusions
            .iter()
            .filter(|exclusion| *exclusion >> place & 1 == 1);
        let rivals = rivals.fold(0, |rivals, exclusion| rivals | exclusion & taken);
        left_out_for[usize::from(place)] =
            (rivals != 0).then(|| u8::try_from(rivals.trailing_zeros()).unwrap_or(0));
    }
    Resolution {
        money: worth(taken),
        at_least: floors & taken != 0,
        adding,
        eligible,
        left_out_for,
    }
}

/// Returns whether the combination taken in a case can depend on an amount that the visitor gives.
pub(crate) fn hangs_on_amounts(model: &Model, component: &Component, outcomes: &[u8]) -> bool {
    component
        .members
        .iter()
        .zip(outcomes)
        .any(|(member, outcome)| {
            let outcomes = &model.benefits[usize::from(member.0)].outcomes;
            let outcome = usize::from(*outcome)
                .checked_sub(1)
                .and_then(|place| outcomes.get(place));
            outcome.is_some_and(|outcome| {
                matches!(outcome.amount, Amount::Share { .. } | Amount::Area { .. })
            })
        })
}

/// All subsets of a set of bits, the empty one included.
fn subsets(of: u8) -> impl Iterator<Item = u8> {
    let mut next = Some(of);
    core::iter::from_fn(move || {
        let set = next?;
        next = (set != 0).then(|| (set - 1) & of);
        Some(set)
    })
}
