//! The columns of a comparison with their estimates.

use std::sync::Arc;

use policy::{Answer, Catalogue, Estimate, Profile, QuestionIndex, QuestionSet};

use super::model::CompareModel;
use super::scenario_list::{LETTERS, column_name};
use crate::context::Preferences;
use crate::language::Language;
use crate::take_away::comparison_poster::ComparedColumn;

/// Everything that is compared, read at one moment.
pub struct Compared {
    /// The language shown.
    pub language: Language,
    /// The catalogue of policies.
    pub catalogue: &'static Catalogue,
    /// The visitor's own first.
    pub columns: Vec<Column>,
    /// The estimate of each column.
    pub estimates: Vec<Arc<Estimate>>,
    /// The questions that some scenario answers otherwise.
    pub questions: QuestionSet,
    /// The other questions whose usual answer some column assumes.
    pub assumed: QuestionSet,
}

/// A column of the comparison.
pub struct Column {
    /// Its number in the model: 0 is the visitor's own, the others are the scenarios.
    pub number: usize,
    /// Its letter.
    pub letter: &'static str,
    /// Its name.
    pub name: String,
    profile: Profile,
}

/// An answer in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnAnswer {
    /// It is given.
    Given(Answer),
    /// It is not given, and the usual range assumes it.
    Assumed(Answer),
    /// It is not given, and nothing is assumed.
    Open,
}

impl Compared {
    /// Reads the visitor's own answers and the scenarios; `None` while there is no scenario. Tracked.
    pub fn read(model: CompareModel, preferences: Preferences) -> Option<Self> {
        let indices = model.indices();
        if indices.is_empty() {
            return None;
        }
        let (language, catalogue) = (preferences.language(), model.catalogue());
        let (mut columns, mut estimates) = (Vec::new(), Vec::new());
        let scenarios = indices.into_iter().map(|index| index + 1);
        for number in core::iter::once(0).chain(scenarios) {
            let estimation = model.estimation(number);
            columns.push(Column {
                number,
                letter: LETTERS[number],
                name: column_name(model, language, number),
                profile: estimation.with_profile(Clone::clone),
            });
            estimates.push(estimation.estimate());
        }
        let questions = model.compared_questions();
        let assumed = estimates
            .iter()
            .flat_map(|estimate| estimate.usual.assumes.iter().copied());
        Some(Self {
            language,
            catalogue,
            columns,
            questions,
            assumed: assumed
                .filter(|question| !questions.contains(*question))
                .collect(),
            estimates,
        })
    }

    /// Returns the same piece of each estimate, in the order of the columns.
    pub fn each<T>(&self, of: impl Fn(&Estimate) -> T) -> Vec<T> {
        self.estimates.iter().map(|estimate| of(estimate)).collect()
    }

    /// Returns the columns for a picture; tracked.
    pub fn to_export(&self, model: CompareModel) -> Vec<ComparedColumn> {
        let columns = self.columns.iter().zip(&self.estimates);
        columns
            .map(|(column, estimate)| ComparedColumn {
                letter: column.letter,
                name: column.name.clone(),
                estimate: Arc::clone(estimate),
                usual: model.estimation(column.number).usual_estimate(),
            })
            .collect()
    }

    /// Returns true if the full range of some column has two ends.
    pub fn has_range(&self) -> bool {
        let mut estimates = self.estimates.iter();
        estimates.any(|estimate| estimate.total.low != estimate.total.high)
    }

    /// Returns true if the usual range of some column assumes something.
    pub fn is_assuming(&self) -> bool {
        let mut estimates = self.estimates.iter();
        estimates.any(|estimate| !estimate.usual.assumes.is_empty())
    }

    /// Returns how a question is answered in each column.
    pub fn answers(&self, question: QuestionIndex) -> Vec<ColumnAnswer> {
        let usual = self.catalogue[question].usual;
        let columns = self.columns.iter().zip(&self.estimates);
        columns
            .map(|(column, estimate)| {
                let is_assumed = estimate.usual.assumes.contains(&question);
                match (column.profile.get(question), usual.filter(|_| is_assumed)) {
                    (Some(answer), _) => ColumnAnswer::Given(answer),
                    (None, Some(usual)) => ColumnAnswer::Assumed(usual),
                    (None, None) => ColumnAnswer::Open,
                }
            })
            .collect()
    }
}
