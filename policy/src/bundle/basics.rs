//! Numbers, texts and collections in bundles.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Bundled, Kind, Reader, Writer, corrupt};
use crate::{BenefitIndex, Date, DocumentIndex, Money, QuestionIndex, Translations, Words};

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Bundled for $type {
            fn write(&self, writer: &mut Writer) {
                writer.number(u64::from(*self));
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                Self::try_from(reader.number()).unwrap_or_else(|_| corrupt())
            }
        }
    )*};
}

numbers!(u16, u32);

impl Bundled for u8 {
    fn write(&self, writer: &mut Writer) {
        writer.byte(*self);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.byte()
    }
}

impl Bundled for i64 {
    /// The sign as the lowest bit, so that small numbers are short.
    fn write(&self, writer: &mut Writer) {
        writer.number(self.unsigned_abs() << 1 | u64::from(*self < 0));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let number = reader.number();
        let size = (number >> 1).cast_signed();
        if number & 1 == 1 { -size } else { size }
    }
}

impl Bundled for i32 {
    fn write(&self, writer: &mut Writer) {
        i64::from(*self).write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self::try_from(i64::read(reader)).unwrap_or_else(|_| corrupt())
    }
}

impl Bundled for bool {
    fn write(&self, writer: &mut Writer) {
        writer.byte(u8::from(*self));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.byte() == 1
    }
}

impl Bundled for Decimal {
    /// Numbers of policy files are far from the limits of 64 bits.
    fn write(&self, writer: &mut Writer) {
        let digits = i64::try_from(self.mantissa()).expect("a number of at most 18 digits");
        digits.write(writer);
        self.scale().write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let digits = i64::read(reader);
        Self::new(digits, u32::read(reader))
    }
}

impl Bundled for Money {
    fn write(&self, writer: &mut Writer) {
        self.as_decimal().write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self::new(Decimal::read(reader))
    }
}

impl Bundled for Date {
    fn write(&self, writer: &mut Writer) {
        self.year().cast_unsigned().write(writer);
        self.month().cast_unsigned().write(writer);
        self.day().cast_unsigned().write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let year = u16::read(reader).cast_signed();
        let month = reader.byte().cast_signed();
        Self::new(year, month, reader.byte().cast_signed()).unwrap_or_else(|| corrupt())
    }
}

macro_rules! places {
    ($($type:ident),*) => {$(
        impl Bundled for $type {
            fn write(&self, writer: &mut Writer) {
                writer.byte(self.0);
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                Self(reader.byte())
            }
        }
    )*};
}

places!(QuestionIndex, BenefitIndex, DocumentIndex);

impl Bundled for String {
    fn write(&self, writer: &mut Writer) {
        writer.text(Kind::Other, self);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.text(Kind::Other)
    }
}

impl Bundled for Words {
    fn write(&self, writer: &mut Writer) {
        writer.text(Kind::Chinese, &self.zh);
        writer.text(Kind::English, &self.en);
    }

    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            zh: reader.text(Kind::Chinese),
            en: reader.translation(),
        }
    }
}

/// The English texts of the bundle itself; nothing of it is written.
impl Bundled for Arc<Translations> {
    fn write(&self, _: &mut Writer) {}

    fn read(reader: &mut Reader<'_>) -> Self {
        Self::clone(reader.translations)
    }
}

impl<T: Bundled> Bundled for Option<T> {
    fn write(&self, writer: &mut Writer) {
        writer.byte(u8::from(self.is_some()));
        if let Some(content) = self {
            content.write(writer);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        (reader.byte() == 1).then(|| T::read(reader))
    }
}

impl<T: Bundled> Bundled for Vec<T> {
    fn write(&self, writer: &mut Writer) {
        writer.number(self.len() as u64);
        for item in self {
            item.write(writer);
        }
    }

    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Self {
        let length = reader.length();
        let mut items = Self::new();
        while items.len() < length {
            items.push(T::read(reader));
        }
        items
    }
}

impl<T: Bundled> Bundled for Box<T> {
    fn write(&self, writer: &mut Writer) {
        T::write(self, writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self::new(T::read(reader))
    }
}

impl<One: Bundled, Other: Bundled> Bundled for (One, Other) {
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
        self.1.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let one = One::read(reader);
        (one, Other::read(reader))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read_bundle, read_whole, write_bundle};
    use super::*;

    #[track_caller]
    fn check<T: Bundled + PartialEq + core::fmt::Debug>(content: &T) {
        let bundle = write_bundle(content);
        let translations = Arc::new(Translations::default());
        let read = read_bundle::<T>(&bundle.main, &translations);
        translations.fill(&bundle.english);
        assert_eq!(read, *content);
        assert_eq!(read_whole::<T>(&bundle.whole()), *content);
    }

    #[test]
    fn everything_reads_back_as_it_was_written() {
        check(&vec![0_u32, 1, 127, 128, 16_383, 16_384, u32::MAX]);
        check(&vec![0_i32, 1, -1, i32::MAX, i32::MIN]);
        check(&vec![i64::MAX, -i64::MAX]);
        check(&(Some(true), (None::<u8>, u16::MAX)));
        check(&vec![
            Decimal::new(-15, 1),
            Decimal::ZERO,
            Decimal::new(1_000_000_000_000, 0),
        ]);
        check(&(Date::new(2024, 2, 29), Date::new(1, 12, 31)));
        check(&(
            vec![Words::new("鄂尔多斯", "Ordos"), Words::new("", "x")],
            vec!["key".to_owned(), String::new()],
        ));
    }

    #[test]
    #[should_panic(expected = "expected a bundle of this build")]
    fn a_bundle_cut_short_is_refused() {
        let bundle = write_bundle(&"key".to_owned());
        let _ = read_bundle::<(String, String)>(&bundle.main, &Arc::default());
    }
}
