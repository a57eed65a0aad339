//! Writes the line for a profile that could not be answered.

use policy::json::{json_text, put, put_whole};

use crate::json_parser::LineFault;

/// Appends the object for a line that could not be answered, without a line break.
pub(crate) fn write_fault(line: u64, fault: &LineFault, output: &mut Vec<u8>) {
    put(output, r#"{"line":"#);
    put_whole(output, line);
    put(output, r#","error":{"key":"#);
    put(
        output,
        &fault.key.as_deref().map_or("null".to_owned(), json_text),
    );
    put(output, r#","message":"#);
    put(output, &json_text(&fault.message));
    put(output, "}}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_as_a_library_does() {
        let all: String = (0..0x300_u32)
            .filter_map(char::from_u32)
            .chain("鄂尔多斯 😀".chars())
            .collect();
        assert_eq!(json_text(&all), serde_json::Value::from(all).to_string());
    }
}
