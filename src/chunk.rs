//! Parts of the program that are loaded when they are needed.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::AnyView;

#[cfg(feature = "split")]
pub use wasm_split_helpers::SplitLoaderError as LoadError;

/// A chunk could not be fetched.
#[cfg(not(feature = "split"))]
#[derive(Debug, Clone)]
pub struct LoadError;

/// Renders a loaded part.
pub type Render = Box<dyn FnOnce() -> AnyView>;

/// A part that is being loaded.
pub type Loading<T = Render> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// Defines functions that load a chunk and return what their block returns. Several may be in the same chunk, whose name
/// follows `in`: for a page, the first part of its path.
macro_rules! chunks {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $kind:ty),*) -> $output:ty, in $chunk:ident $body:block)*) => {$(
        $(#[$doc])*
        pub fn $name($($argument: $kind),*) -> $crate::chunk::Loading<$output> {
            #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split($chunk, fallible))]
            fn $name($($argument: $kind),*) -> Result<$output, $crate::chunk::LoadError> {
                Ok($body)
            }
            #[cfg(feature = "split")]
            return Box::pin($name($($argument),*));
            #[cfg(not(feature = "split"))]
            Box::pin(std::future::ready($name($($argument),*)))
        }
    )*};
}

pub(crate) use chunks;
