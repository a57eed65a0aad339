//! The types of the policy files in bundles: each with all it holds, in a fixed order.

use super::{Bundled, Reader, Writer, corrupt};
use crate::roster::{
    BareNumbers, BracketWords, Campuses, PlaceAlias, RosterColumn, RosterOption, RosterWords,
    RowWords,
};
use crate::search::Topic;
use crate::{
    Aim, Answer, Apply, AreaCell, Award, Basis, Benefit, BenefitKind, Bound, Catalogue, Cell,
    Comparison, Condition, Counted, Department, Document, Due, Every, Exclusion, Form, Goal, Grade,
    Label, Level, Limit, Map, MapDistrict, MapPlace, Mark, Measure, Milestone, MoneyPer, Note,
    NoteKind, Paid, Period, Place, PlaceFact, PlaceKind, PlaceOfBenefits, Plan, PlausibleRange,
    PolicyPages, Position, Programme, Question, QuestionKind, QuestionOption, Rate, Safeguard,
    School, Schools, Shape, ShortCodeField, ShortCodeFieldKind, ShortCodeVersion, Side, Source,
    Target, Unit, Unknown, Visitor,
};

macro_rules! structs {
    ($($type:ident { $($field:ident),* $(,)? })*) => {$(
        impl Bundled for $type {
            fn write(&self, writer: &mut Writer) {
                let Self { $($field),* } = self;
                $($field.write(writer);)*
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                Self { $($field: Bundled::read(reader)),* }
            }
        }
    )*};
}

macro_rules! enums {
    ($($type:ident {
        $($tag:literal => $variant:ident $(($($item:ident),*))? $({ $($field:ident),* })?),* $(,)?
    })*) => {$(
        impl Bundled for $type {
            fn write(&self, writer: &mut Writer) {
                match self {
                    $(Self::$variant $(($($item),*))? $({ $($field),* })? => {
                        writer.byte($tag);
                        $($($item.write(writer);)*)?
                        $($($field.write(writer);)*)?
                    })*
                }
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                match reader.byte() {
                    $($tag => Self::$variant
                        $(($({ let $item = Bundled::read(reader); $item }),*))?
                        $({ $($field: Bundled::read(reader)),* })?,)*
                    _ => corrupt(),
                }
            }
        }
    )*};
}

structs! {
    Catalogue {
        version, questions, documents, sources, benefits, exclusions, unknowns, departments,
        places, visitors, short_code_versions, english,
    }
    Map { approval, levels, places, districts }
    Level { width, height, shapes, labels, marks }
    Shape { class, path, district }
    Label { class, words, at, sides }
    Mark { place, words, at, from, sides, opens }
    MapPlace { id, name, kind, district, is_estimate, level, distance }
    MapDistrict { id, name }
    ShortCodeVersion { questions }
    ShortCodeField { id, kind }
    PlaceOfBenefits { id, name, benefits }
    PolicyPages { phrases, suggestions, examples, topics }
    Topic { id, name, ask, related, words, readings, except }
    Visitor { id, title, summary, answers, today }
    Exclusion { id, members, title, note }
    Unknown { id, text, questions, benefits, documents, places }
    Question {
        id, kind, asked_if, can_change, worth_comparing, usual, is_multiplied, name, label, why,
        help,
    }
    PlausibleRange { from, to }
    QuestionOption { id, label, help }
    Document {
        id, title, summary, number, from, from_note, until, replaces, grade, sources, notes,
    }
    Source { id, title, publisher, date, grade, link }
    Benefit {
        id, kind, basis, applicants, conditions, award, documents, sources, grade, checked,
        measures, departments, title, summary, notes, apply,
    }
    Note { kind, text }
    Apply { when, place, papers, steps, sources, grade }
    Award { form, bound, every, rate, paid }
    Cell { when, amount, at_least, paid }
    AreaCell { when, square_metres }
    Every { unit, times }
    Rate { low, high, per }
    Plan {
        document, title, summary, ended, first_year, last_year, aims, programmes, measures,
        safeguards, departments,
    }
    Aim { id, title, summary, targets, notes }
    Programme { id, number, title, summary, measures }
    Measure {
        number, programme, title, summary, lead, supporting, targets, milestones, benefits,
        places, notes,
    }
    Target { words, goal, unit, due }
    Milestone { words, year, month }
    Safeguard { id, title, summary }
    Department { id, name, also_called, note, named_in_plan }
    Place {
        id, name, label, kind, district, summary, measure, targets, milestones, position, known,
        unknown, benefits,
    }
    Position { latitude, longitude, accuracy, estimate, source }
    PlaceFact { date, text, sources }
    Schools { checked, grade, why, absent, places, traditional, schools }
    School { name, option, place, keys }
    RosterWords {
        names, firm_names, heading_notes, highest, earlier, by_year, by_month, unknown, doubt, yes,
        no, rows, brackets, row_defaults, proposed, columns,
    }
    RowWords { totals, whole_totals, counted, notes, examples, hints, left_out }
    BracketWords {
        doubtful, subjects, subject_endings, campus_endings, campus_options, campuses, places,
    }
    Campuses { school, cities }
    PlaceAlias { alias, name }
    RosterColumn {
        question, headings, preferred, highest, weak, bare, options, fillers, leads,
    }
    BareNumbers { years_up_to, months_up_to }
    RosterOption { option, own, words }
}

enums! {
    QuestionKind {
        0 => Choice(content),
        1 => YesNo,
        2 => Date { earliest, latest },
        3 => Number { counts, unit, unit_of_one, at_most, whole, plausible },
        4 => Money { per, at_most, plausible },
        5 => Set(content),
    }
    ShortCodeFieldKind {
        0 => Choice { bits, options },
        1 => Set { bits, options },
        2 => Date,
        3 => Number,
    }
    Counted {
        0 => Years,
        1 => Months,
        2 => People,
    }
    MoneyPer {
        0 => Year,
        1 => SquareMetre,
    }
    Answer {
        0 => Choice(content),
        1 => YesNo(content),
        2 => Date(content),
        3 => Number(content),
        4 => Set(content),
    }
    Condition {
        0 => Among { question, options },
        1 => Compared { question, comparison, limit },
        2 => Has { question, option },
        3 => All(content),
        4 => Any(content),
        5 => IfThen { when, then },
    }
    Comparison {
        0 => AtLeast,
        1 => MoreThan,
        2 => AtMost,
        3 => LessThan,
    }
    Limit {
        0 => Date(content),
        1 => Number(content),
    }
    Grade {
        0 => Official,
        1 => Press,
        2 => ThirdParty,
    }
    BenefitKind {
        0 => Grant,
        1 => Apartment,
        2 => Fund,
        3 => Service,
        4 => Post,
    }
    Basis {
        0 => Entitlement,
        1 => Selection,
        2 => Negotiated,
    }
    NoteKind {
        0 => OurReading,
        1 => PartlyUnpublished,
        2 => Caution,
    }
    Form {
        0 => Money(content),
        1 => Range { low, high },
        2 => Share { of, percent, at_most },
        3 => Area { price, cells },
        4 => Flat { months },
        5 => Pool { at_least, for_at_least },
        6 => Unpublished,
        7 => Rate,
        8 => Post,
        9 => Service,
    }
    Bound {
        0 => Exact,
        1 => AtLeast,
        2 => UpTo,
    }
    Period {
        0 => Month,
        1 => Year,
    }
    Paid {
        0 => InYear { year, published },
        1 => Parts(content),
        2 => Equal(content),
    }
    Goal {
        0 => AtLeast(content),
        1 => About(content),
        2 => Exactly(content),
        3 => MoreThan(content),
        4 => Between(low, high),
    }
    Unit {
        0 => Percent,
        1 => Yuan,
        2 => Things(content),
    }
    Due {
        0 => By(content),
        1 => EachYear { from },
        2 => Undated,
    }
    PlaceKind {
        0 => Hub,
        1 => TalentCentre,
        2 => TalentCity,
        3 => Institute,
        4 => Laboratory,
        5 => Base,
        6 => OffshoreCentre,
        7 => TalentStation,
        8 => OverseasCentre,
    }
    Side {
        0 => East,
        1 => West,
        2 => North,
        3 => South,
        4 => NorthEast,
        5 => NorthWest,
        6 => SouthEast,
        7 => SouthWest,
    }
}
