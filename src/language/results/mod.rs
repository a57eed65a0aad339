//! Results: the groups, a benefit with its conditions and arithmetic, payments and sources. The words come with the components that say them.

mod chinese;
mod english;

use super::text::{With1, With2};

pub(super) use chinese::TEXT as CHINESE;
pub(super) use english::TEXT as ENGLISH;

/// Results: the words in one language.
pub struct ResultText {
    pub as_of: With1,
    pub adds_up: &'static str,
    /// Over the full range, where the usual one stands before it.
    pub every_case: &'static str,
    pub benefit: &'static str,
    pub best_case: &'static str,
    pub worst_case: &'static str,
    pub yours: &'static str,
    pub yours_lead: &'static str,
    pub depends: &'static str,
    pub depends_lead: &'static str,
    pub compete: &'static str,
    pub compete_lead: &'static str,
    pub not_yours: &'static str,
    pub not_yours_lead: &'static str,
    /// The list of groups with their counts.
    pub groups: &'static str,
    pub near: &'static str,
    pub near_by_two: &'static str,
    /// Before benefits: the change of answers that would win them.
    pub step: With1,
    pub further_away: &'static str,
    pub for_others: With1,
    /// Names the question that rules benefits out.
    pub ruled_out_by: With1,
    pub nothing_yours: &'static str,
    /// In place of it where no answer can change that.
    pub nothing_by_right: &'static str,
    /// Before the highest competitive amount, where there is no total.
    pub can_compete: &'static str,
    pub because: With1,
    pub not_in_force: &'static str,
    pub wants: With1,
    pub up_to: With1,
    pub per_month: With1,
    pub per_year: With1,
    pub no_amount: &'static str,
    pub price_needed: &'static str,
    pub square_metres: With1,
    pub flat_for: With1,
    pub flat_months: With1,
    pub pool: With2,
    pub service: &'static str,
    pub post: &'static str,
    pub left_out_for: With1,
    /// In place of [`ResultText::left_out_for`] where one of both is no amount that counts.
    pub choose_one: With1,
    /// Before a sentence that holds with the usual answers.
    pub usually: With1,
    pub excludes: With1,
    pub instead_of: With1,
    pub near_miss: With2,
    pub near_miss_open: With2,
    /// Two changes of answers together.
    pub both: With2,
    /// Two changes that would win a benefit together.
    pub near_miss_of_two: With1,
    /// After it, where other answers still decide.
    pub near_miss_of_two_open: &'static str,
    /// A question and the answer needed.
    pub is_answer: With2,
    /// The day given is so many days before the one needed.
    pub days_too_early: With1,
    /// The day given is so many days after the one needed.
    pub days_too_late: With1,
    /// The amount by which a change raises the usual total.
    pub gains: With1,
    /// The amounts by which a change raises both ends of the usual total.
    pub gains_between: With2,
    pub conditions: &'static str,
    pub met: &'static str,
    pub unmet: &'static str,
    pub open: &'static str,
    pub you_said: With1,
    pub any_of: &'static str,
    pub all_of: &'static str,
    pub award: &'static str,
    pub applies: &'static str,
    pub may_apply: &'static str,
    pub otherwise: &'static str,
    pub times: With2,
    pub years: With1,
    pub share_of: fn(&str, &str, &str) -> String,
    pub share_worked: fn(&str, &str, &str) -> String,
    pub area_worked: fn(&str, &str, &str) -> String,
    pub payments: &'static str,
    pub payments_most: &'static str,
    pub year_number: With1,
    pub schedule_unpublished: &'static str,
    pub calendar: &'static str,
    pub calendar_lead: &'static str,
    pub year: &'static str,
    pub apply: &'static str,
    pub apply_when: &'static str,
    pub apply_where: &'static str,
    pub apply_papers: &'static str,
    pub apply_steps: &'static str,
    pub apply_department: With1,
    pub notes: &'static str,
    pub our_reading: &'static str,
    pub partly_unpublished: &'static str,
    pub caution: &'static str,
    pub unknown: &'static str,
    pub source: &'static str,
    pub source_document: &'static str,
    pub in_force_since: With1,
    pub in_force_between: With2,
    pub checked_on: With1,
    pub no_document: &'static str,
    pub entitlement: &'static str,
    pub selection: &'static str,
    pub negotiated: &'static str,
    pub official_means: &'static str,
    pub press_means: &'static str,
    pub third_party_means: &'static str,
    pub compare_more: &'static str,
    pub compare_case: &'static str,
    pub compare_near: &'static str,
    pub leading: With1,
    pub stop_leading: &'static str,
    /// For a student: what follows graduation, and the button that shows it.
    pub after_graduation_lead: &'static str,
    pub after_graduation: &'static str,
    pub more_about: &'static str,
    pub full_stop: &'static str,
}
