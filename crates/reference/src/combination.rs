//! The choice among benefits that exclude one another (reading, section 4).

use policy::{BenefitIndex, Catalogue, Money};

/// Returns the allowed combination with the largest total, by trying every one; of several as large the one with the
/// earlier benefits.
pub(crate) fn best_combination(
    catalogue: &Catalogue,
    linked: &[BenefitIndex],
    worth: impl Fn(BenefitIndex) -> Money,
) -> Vec<BenefitIndex> {
    let mut best: Option<(Money, Vec<BenefitIndex>)> = None;
    // From the fullest combination down, so that the first of equals has the earlier benefits.
    for bits in (0..1_u32 << linked.len()).rev() {
        let chosen: Vec<BenefitIndex> = linked
            .iter()
            .enumerate()
            .filter(|(index, _)| bits >> (linked.len() - 1 - index) & 1 == 1)
            .map(|(_, benefit)| *benefit)
            .collect();
        let total: Money = chosen.iter().map(|benefit| worth(*benefit)).sum();
        if is_allowed(catalogue, &chosen) && best.as_ref().is_none_or(|(most, _)| total > *most) {
            best = Some((total, chosen));
        }
    }
    best.map(|(_, chosen)| chosen).unwrap_or_default()
}

fn is_allowed(catalogue: &Catalogue, chosen: &[BenefitIndex]) -> bool {
    catalogue.exclusions.iter().all(|exclusion| {
        let members = chosen.iter().filter(|one| exclusion.members.contains(one));
        members.count() <= 1
    })
}

/// Returns whether any exclusion names the benefit.
pub(crate) fn is_excluding(catalogue: &Catalogue, benefit: BenefitIndex) -> bool {
    let mut exclusions = catalogue.exclusions.iter();
    exclusions.any(|exclusion| exclusion.members.contains(&benefit))
}

/// Returns the benefit taken in place of one left out: the first of those taken that exclude it.
pub(crate) fn taken_instead(
    catalogue: &Catalogue,
    benefit: BenefitIndex,
    taken: &[BenefitIndex],
) -> Option<BenefitIndex> {
    let exclusions = catalogue.exclusions.iter();
    exclusions
        .filter(|exclusion| exclusion.members.contains(&benefit))
        .flat_map(|exclusion| &exclusion.members)
        .filter(|member| taken.contains(member))
        .min()
        .copied()
}
