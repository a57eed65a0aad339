//! Below the total: what may be competed for, and what the last answer changed.

use leptos::prelude::*;
use policy::{Basis, BenefitIndex, Catalogue};

use crate::components::dynamic::dynamic;
use crate::context::{use_catalogue, use_estimation, use_navigation, use_preferences};
use crate::estimation::{LastEffect, use_last_effect};
use crate::language::{Language, list};
use crate::route::Route;

/// Maximum number of benefits named in one part of the line.
const MAX_NAMED: usize = 2;

/// The highest amount that may be competed for, which is never added to the total. Without a total it leads.
#[component]
pub fn Competitive() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let navigation = use_navigation();
    let line = move || {
        let usual = estimation.usual_estimate();
        let (benefit, amount) = usual.highest_competitive(catalogue)?;
        let (language, text) = (preferences.language(), preferences.text());
        let title = language.of(&catalogue[benefit].title);
        let href = navigation.href(Route::Benefit(benefit));
        let is_leading = usual.total.high.is_zero();
        let words = if is_leading {
            text.results().can_compete
        } else {
            text.questions().could_compete
        };
        Some(view! {
            <p class="total-competitive" class:is-leading=is_leading>
                {[words, text.colon].concat()}
                <a href=href title=title>
                    <b class="number">
                        {(text.questions().up_to_each)(&language.money(amount))}
                    </b>
                </a>
            </p>
        })
    };
    dynamic(line)
}

/// The line that screen readers say after an answer, with the range.
#[component]
pub fn LastChange() -> impl IntoView {
    let preferences = use_preferences();
    let estimation = use_estimation();
    let catalogue = use_catalogue();
    let usual = Memo::new(move |_| estimation.usual_estimate());
    let effect = use_last_effect(estimation, usual);
    let range = move || {
        let language = preferences.language();
        let total = usual.read().total;
        effect.with(|effect| {
            let effect = effect.as_ref();
            effect.map(|_| [&language.range(total), preferences.text().semicolon].concat())
        })
    };
    let line = move || {
        let language = preferences.language();
        effect.with(|effect| {
            let effect = effect.as_ref();
            effect.map(|effect| effect_text(language, catalogue, effect))
        })
    };
    view! {
        <p class="total-change" role="status">
            <span class="visually-hidden">{range}</span>
            {line}
        </p>
    }
    .into_any()
}

/// Returns what an answer changed: "+7.2万元：重点企业每月补贴"; "low end +CNY 300,000: settling-in grant".
fn effect_text(language: Language, catalogue: &Catalogue, effect: &LastEffect) -> String {
    let text = language.text();
    let LastEffect {
        usual: effect,
        narrowed,
    } = effect;
    if effect.is_none() {
        return match narrowed {
            Some(full) => (text.questions().full_narrowed)(&language.range(*full)),
            None => text.questions().nothing_changed.to_owned(),
        };
    }
    let mut words = if effect.total.at_low.is_zero() && effect.total.at_high.is_zero() {
        text.questions().amount_unchanged.to_owned()
    } else {
        language.gain(effect.total)
    };
    if !effect.parts.is_empty() {
        let parts = effect.parts.iter().map(|(benefit, _)| *benefit);
        words.push_str(text.colon);
        words.push_str(&named(language, catalogue, parts));
    }
    let is_entitlement = |benefit: &BenefitIndex| catalogue[*benefit].basis == Basis::Entitlement;
    let (won, competitive): (Vec<_>, Vec<_>) = effect.won.iter().copied().partition(is_entitlement);
    for (sentence, benefits) in [
        (text.questions().now_eligible, &won),
        (text.questions().now_competitive, &competitive),
        (text.questions().now_not_eligible, &effect.lost),
    ] {
        if !benefits.is_empty() {
            let names = named(language, catalogue, benefits.iter().copied());
            list(&mut words, text.semicolon, &sentence(&names));
        }
    }
    words
}

/// Returns the titles of benefits, the last ones counted where there are many.
fn named(
    language: Language,
    catalogue: &Catalogue,
    benefits: impl ExactSizeIterator<Item = BenefitIndex>,
) -> String {
    let text = language.text();
    let count = benefits.len();
    let mut words = String::new();
    for benefit in benefits.take(MAX_NAMED) {
        let title = language.of(&catalogue[benefit].title);
        list(&mut words, text.list_separator, title);
    }
    if count > MAX_NAMED {
        let more = (text.questions().and_more_benefits)(&(count - MAX_NAMED).to_string());
        list(&mut words, text.list_separator, &more);
    }
    words
}

#[cfg(test)]
mod tests {
    use policy::{Effect, Money, MoneyRange};

    use super::*;

    #[track_caller]
    fn check(effect: &LastEffect, chinese: &str, english: &str) {
        let catalogue = fixture::catalogue();
        let words = Language::ALL.map(|language| effect_text(language, &catalogue, effect));
        assert_eq!(words, [chinese, english]);
    }

    #[test]
    fn narrower_full_range_is_a_change() {
        let narrowed = MoneyRange {
            low: Money::yuan(100_000),
            high: Money::yuan(348_000),
            at_least: false,
        };
        let mut effect = LastEffect {
            usual: Effect::default(),
            narrowed: Some(narrowed),
        };
        check(
            &effect,
            "常见情况不变，所有情况缩小为10万元至34.8万元",
            "Usual range unchanged, all possible cases narrowed to CNY 100,000 to 348,000",
        );
        effect.narrowed = None;
        check(
            &effect,
            "这项回答没有改变结果",
            "This answer did not change the result",
        );
    }

    #[test]
    fn what_is_competed_for_is_not_called_eligible() {
        let catalogue = fixture::catalogue();
        let first = |is_entitlement: bool| {
            let mut benefits = catalogue.indexed_benefits();
            let found = benefits
                .find(|(_, benefit)| (benefit.basis == Basis::Entitlement) == is_entitlement);
            found.expect("a benefit")
        };
        let ((right, by_right), (competed, competitive)) = (first(true), first(false));
        let usual = Effect {
            won: vec![right, competed],
            ..Effect::default()
        };
        let effect = LastEffect {
            usual,
            narrowed: None,
        };
        let title = |language: Language, words| language.of(words);
        let [chinese, english] = Language::ALL.map(|language| {
            (
                title(language, &by_right.title),
                title(language, &competitive.title),
            )
        });
        check(
            &effect,
            &format!("金额不变；符合条件：{}；可以争取：{}", chinese.0, chinese.1),
            &format!(
                "Amount unchanged; likely eligible: {}; you could compete for: {}",
                english.0, english.1
            ),
        );
    }
}
