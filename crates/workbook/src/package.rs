//! The files inside .xlsx and .ods, which are archives of XML.

use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

/// An archive that is open.
pub(crate) type Archive<'f> = ZipArchive<Cursor<&'f [u8]>>;

/// Returns an archive; `None` where it is none.
pub(crate) fn open(file: &[u8]) -> Option<Archive<'_>> {
    ZipArchive::new(Cursor::new(file)).ok()
}

/// Hands every event of a file in an archive to a closure until that returns `None`; returns `None` where the file is not
/// there, or no XML.
pub(crate) fn read(
    archive: &mut Archive<'_>,
    path: &str,
    take: &mut dyn FnMut(Event<'_>) -> Option<()>,
) -> Option<()> {
    let mut reader = Reader::from_reader(BufReader::new(archive.by_name(path).ok()?));
    let config = reader.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Eof => return Some(()),
            event => take(event)?,
        }
    }
}

/// Returns the value of an attribute, by its name with its prefix.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    Some(unescape(&attribute.value).ok()?.into_owned())
}

/// Returns the value of an attribute that is a number.
pub(crate) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok()
}

/// Appends the character that an entity stands for.
pub(crate) fn push_entity(text: &mut String, entity: &BytesRef<'_>) {
    if let Some(known) = resolve_xml_entity(entity) {
        text.push_str(known);
    } else if let Ok(Some(character)) = entity.resolve_char_ref() {
        text.push(character);
    }
}
