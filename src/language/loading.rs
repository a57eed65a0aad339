//! The English texts, which are loaded when they are asked for.

use policy::Translations;

use super::{ENGLISH, Language, Text, take_english};
use crate::browser::{part, tasks};
use crate::chunk::chunks;

chunks! {
    /// The English texts of the interface.
    english() -> &'static Text, in english {
        &ENGLISH
    }
}

/// Loads the English texts of the interface and of the catalogue, and hands over whether both are there.
pub fn load_english(english: &'static Translations, then: impl FnOnce(bool) + 'static) {
    tasks::spawn(async move { then(both_english(english).await) });
}

/// Loads the English texts of the interface and of the catalogue; true once both are there.
pub async fn both_english(english: &'static Translations) -> bool {
    let texts = async {
        if !Language::English.is_there()
            && let Ok(texts) = self::english().await
        {
            take_english(texts);
        }
    };
    let translations = async {
        if !english.are_there()
            && let Some(file) = part::bytes(catalogue::parts::ENGLISH).await
        {
            english.fill(&file);
        }
    };
    futures::future::join(texts, translations).await;
    english.are_there() && Language::English.is_there()
}
