use super::*;

#[test]
fn day_is_read_in_every_order_that_names_it() {
    check(
        &day(),
        &[
            "2024-03-01",
            "2024-3-1",
            "2024/3/1",
            "2024.3.1",
            "2024.03.01",
            "2024。3。1",
            "2024年3月1日",
            "2024 年 3 月 1 号",
            "2024年03月01日",
            "2024年3月1",
            "20240301",
            "45352",
            "45352.5",
            "1 March 2024",
            "March 1, 2024",
            "1-Mar-2024",
            "1-Mar-24",
            "1st of March 2024",
            "Mar. 1 2024",
            "24.3.1",
            "24-3-1",
            "24年3月1日",
            "２０２４／３／１",
            "2024 03 01",
            "2024\\3\\1",
            "二〇二四年三月一日",
            "二零二四年三月一日",
            "2024年3月1日（周五）",
            "2024-03-01 星期五",
            "Fri Mar 01 2024",
            "2024-03-01 00:00:00",
            "2024-03-01 08:30",
            "2024-03-01T08:30",
            "2024年03月01日 8:30:00",
            "2024-03-01 00:00:00.0",
            "2024-03-01上午",
            "2024-03-01 8:30 AM",
        ],
        "2024-03-01",
    );
    check(
        &day(),
        &[
            "二〇二六年十二月三十一日",
            "2026-12-31",
            "2026年十二月卅一日",
        ],
        "2026-12-31",
    );
    check(
        &day(),
        &["13/3/2026", "3/13/2026", "2026年3月十三日"],
        "2026-03-13",
    );
    check(&day(), &["3/3/2026"], "2026-03-03");
}

#[test]
fn time_with_a_zone_is_the_day_in_ordos() {
    check(
        &day(),
        &[
            "2021-08-23T16:00:00.000Z",
            "2021-08-23T16:00:00Z",
            "2021-08-24T00:00:00+08:00",
            "2021-08-24T12:00:00+0800",
        ],
        "2021-08-24",
    );
    check(
        &day(),
        &[
            "2023-11-16T16:00:00+00:00",
            "2023-11-17 00:00:00",
            "2023-11-16 23:30 GMT",
        ],
        "2023-11-17",
    );
    check(&day(), &["2023-11-16T15:59:59Z"], "2023-11-16");
    check_fault(
        &day(),
        &[
            "2023-11-16T16:00:00 XYZ",
            "2023-11-16 25:00",
            "2023-11-16 12:60",
        ],
        &ReadingFault::NotADay,
    );
}

#[test]
fn day_that_may_be_meant_two_ways_is_asked_about() {
    check_ambiguous(&day(), "01/03/2024", &["2024-03-01", "2024-01-03"]);
    check_ambiguous(&day(), "3/1/24", &["2024-01-03", "2024-03-01"]);
    check_ambiguous(&day(), "24-3-12", &["2024-03-12", "2012-03-24"]);
    check_ambiguous(&day(), "240301", &["2024-03-01"]);
    check_ambiguous(&day(), "2024.3.1-2027.3.1", &["2024-03-01", "2027-03-01"]);
    check_ambiguous(
        &day(),
        "2024年3月1日至2027年2月28日",
        &["2024-03-01", "2027-02-28"],
    );
    check_ambiguous(&day(), "2024-03-01 星期一", &["2024-03-01"]);
}

#[test]
fn month_or_year_is_a_period() {
    let date = |text: &str| text.parse().expect("a day");
    let period = |first: &str, last: &str| Reading::Period {
        first: date(first),
        last: date(last),
    };
    check_reading(
        &day(),
        &[
            "2024年3月",
            "2024-3",
            "2024-03",
            "2024.03",
            "2024/3",
            "202403",
            "March 2024",
            "Mar-24",
            "03/2024",
            "二〇二四年三月",
            "24年3月",
        ],
        &period("2024-03-01", "2024-03-31"),
    );
    check_reading(
        &day(),
        &["2024", "2024年"],
        &period("2024-01-01", "2024-12-31"),
    );
    check_reading(&day(), &["2024-02"], &period("2024-02-01", "2024-02-29"));
    check_reading(&day(), &["2024-12"], &period("2024-12-01", "2024-12-31"));
}

#[test]
fn doubtful_day_is_never_exact() {
    check_doubtful(
        &day(),
        &[
            "2024-03-01?",
            "约2024年3月1日",
            "2024年3月1日前后",
            "20240301前",
            "2024年春",
            "2024年7月以后",
            "预计2024-03-01",
            "2024年3月底",
            "about March 2024",
            "before 2024-03-01",
            "2024年3月1日起",
        ],
    );
}

#[test]
fn day_outside_the_limits_is_named() {
    for (text, day_found) in [
        ("0002-08-24", "0002-08-24"),
        ("1926-03-01", "1926-03-01"),
        ("1999-12-31", "1999-12-31"),
        ("2051-01-01", "2051-01-01"),
        ("2199-01-01", "2199-01-01"),
        ("99999", "2173-10-13"),
        ("１２０２４", "1932-12-01"),
        ("1 March 1926", "1926-03-01"),
    ] {
        let reading = day().read_free_text(text, None);
        let Reading::Invalid(ReadingFault::DayOutside { day, .. }) = reading else {
            panic!("{text}: expected a day outside the limits, found {reading:?}");
        };
        assert_eq!(day.to_string(), day_found, "{text}");
    }
    check(&day(), &["2000-01-01"], "2000-01-01");
    check(&day(), &["2050-12-31"], "2050-12-31");
}

#[test]
fn text_that_is_no_day_is_named() {
    check_fault(
        &day(),
        &[
            "待定",
            "随时",
            "已到岗",
            "下个月",
            "1",
            "1709251200",
            "1709251200000",
            "2024年7月毕业后",
            "abc",
            "2024-03-01-05",
            "20240301x",
            "2024--03",
        ],
        &ReadingFault::NotADay,
    );
    check_fault(
        &day(),
        &[
            "2024-02-30",
            "2024-13-01",
            "1900-1-0",
            "20240230",
            "2026年2月29日",
        ],
        &ReadingFault::NoSuchDay,
    );
    check_fault(
        &day(),
        &["3月1日", "3-1", "1 March"],
        &ReadingFault::YearMissing,
    );
    check_reading(&day(), &["", " "], &Reading::Empty);
}

#[test]
fn every_day_inside_the_limits_is_read_from_every_full_form() {
    let question = day();
    let mut date: Date = "2019-12-25".parse().expect("a day");
    for _ in 0..1_500 {
        let (year, month, number) = (date.year(), date.month(), date.day());
        let name = super::super::day::MONTHS[usize::try_from(month - 1).expect("a month")];
        for text in [
            date.to_string(),
            format!("{year}/{month}/{number}"),
            format!("{year}年{month}月{number}日"),
            format!("{year}{month:02}{number:02}"),
            format!("{number} {name} {year}"),
            format!("{} {number}, {year}", &name[..3]),
            format!("{date}T00:00:00+08:00"),
        ] {
            let reading = question.read_free_text(&text, None);
            assert_eq!(reading, Reading::Exact(Answer::Date(date)), "{text}");
        }
        for text in [
            format!("{number}/{month}/{year}"),
            format!("{month}/{number}/{year}"),
        ] {
            let reading = question.read_free_text(&text, None);
            let is_found = reading == Reading::Exact(Answer::Date(date))
                || reading.candidates().contains(&Answer::Date(date));
            assert!(is_found, "{text}: {reading:?}");
        }
        date = date.day_after();
    }
}
