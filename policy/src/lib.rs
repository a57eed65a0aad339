//! Domain types: benefits, conditions, awards, profiles; and the estimator over them.
//!
//! Pure: no input, no output, no web, and not a word of any one policy. A [`Catalogue`] comes from the policy
//! files, a [`Profile`] from the visitor; an [`Estimator`] made from the one tells what the other may get.

mod award;
mod benefit;
mod bundle;
mod catalogue;
mod compare;
mod condition;
mod date;
mod document;
mod effect;
mod estimate;
pub mod free_text;
mod freshness;
mod insertion_sort;
pub mod json;
mod map;
mod money;
mod place;
mod plan;
mod policy_pages;
mod profile;
mod question;
mod quoted;
mod read_answer;
mod result_json;
pub mod roster;
mod scale;
mod schools;
pub mod search;
mod short_code;
mod words;

pub use award::{AreaCell, Award, Bound, Cell, Every, Form, Paid, Period, Rate};
pub use benefit::{Apply, Basis, Benefit, BenefitKind, Note, NoteKind};
pub use bundle::{
    Bundle, Bundled, Reader, Writer, fingerprint, read_bundle, read_whole, write_bundle,
    write_wordless_bundle,
};
pub use catalogue::{Catalogue, Exclusion, PlaceOfBenefits, Unknown, Visitor};
pub use compare::{Change, Trend, differing, highest};
pub use condition::{
    BenefitIndex, Comparison, Condition, DocumentIndex, Limit, QuestionIndex, QuestionSet,
};
pub use date::{Date, NotADate};
pub use document::{Document, Grade, Source};
pub use effect::Effect;
pub use estimate::{
    BenefitEstimate, Combination, ConditionState, ConditionTrace, Estimate, Estimator, Interval,
    IntervalEnd, LargestParts, MAX_LINKED, MoneyRange, NearMiss, NearMissOfTwo, RuleFault,
    RuleFaultKind, Split, Step, Steps, Suggestion, Trace, Usual, Verdict,
};
pub use freshness::{ENDS_SOON, is_stale};
pub use insertion_sort::insertion_sort_by_key;
pub use map::*;
pub use money::{Money, bar_length, fraction};
pub use place::*;
pub use plan::*;
pub use policy_pages::{PolicyFindings, PolicyPages};
pub use profile::Profile;
pub use question::{
    Answer, Counted, MoneyPer, PlausibleRange, Question, QuestionKind, QuestionOption,
    RESERVED_KEYS,
};
pub use quoted::Quoted;
pub use read_answer::{MAX_MONEY, ReadAnswerError};
pub use result_json::{PutBenefit, put_answers, put_benefit, put_result, put_totals};
pub use scale::Scale;
pub use schools::{MAX_FOUND, School, Schools, normalize_name};
pub use short_code::{
    ShortAnswers, ShortCodeError, ShortCodeField, ShortCodeFieldKind, ShortCodeVersion,
    read_short_code, sound_code_length, write_short_code,
};
pub use words::{Translation, Translations, Words};
