//! The real schools, found as visitors type them.

use std::path::Path;
use std::sync::LazyLock;

use policy::{School, Schools, normalize_name};

static FILES: LazyLock<catalogue_reader::Files> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    catalogue_reader::read(&folder).expect("the files have no fault")
});

fn schools() -> &'static Schools {
    &FILES.schools
}

/// The names of what is found.
fn found(typed: &str) -> Vec<&'static str> {
    let found = schools().search(typed).into_iter();
    found.map(|school| &*school.name.zh).collect()
}

#[track_caller]
fn check_first(typed: &str, expected: &str) {
    let found = found(typed);
    assert_eq!(found.first(), Some(&expected), "{typed} finds {found:?}");
}

#[track_caller]
fn check_among(typed: &str, expected: &[&str]) {
    let found = found(typed);
    for name in expected {
        assert!(found.contains(name), "{typed} finds {found:?}, not {name}");
    }
}

#[test]
fn every_school_is_found_by_each_of_its_names_its_pinyin_and_its_initials() {
    for school in &schools().schools {
        for key in school.keys.split('\n') {
            check_own(school, key);
            let initials: String = key.chars().filter(char::is_ascii_uppercase).collect();
            if initials.len() > 2 {
                check_near(school, &initials);
            }
        }
        check_own(school, &school.name.zh);
        check_own(school, &school.name.en.to_uppercase());
    }
}

/// It is first, or only schools of the same name are before it.
#[track_caller]
fn check_own(school: &School, typed: &str) {
    check_own_of(school, typed, typed);
}

/// The same where what is typed is another writing of its name.
#[track_caller]
fn check_own_of(school: &School, typed: &str, name: &str) {
    let found = schools().search(typed);
    let place = found.iter().position(|found| *found == school);
    let name = normalize_name(name).replace(' ', "");
    let same = |other: &School| {
        other
            .keys
            .split('\n')
            .any(|key| key.eq_ignore_ascii_case(&name))
    };
    let before = &found[..place.unwrap_or(found.len())];
    assert!(
        place.is_some() && before.iter().all(|other| same(other)),
        "{typed} finds {:?}, not first {}",
        before
            .iter()
            .map(|found| &found.name.zh)
            .collect::<Vec<_>>(),
        school.name.zh,
    );
}

/// It is found, or there are more of the same initials than are shown.
#[track_caller]
fn check_near(school: &School, typed: &str) {
    let found = schools().search(typed);
    assert!(
        found.contains(&school) || found.len() == policy::MAX_FOUND,
        "{typed} finds {:?}, not {}",
        found.iter().map(|found| &found.name.zh).collect::<Vec<_>>(),
        school.name.zh,
    );
}

#[test]
fn every_school_is_found_by_its_name_in_traditional_characters() {
    let letters: Vec<char> = schools().traditional.chars().collect();
    let mut changed = 0;
    for school in &schools().schools {
        let name: String = school
            .name
            .zh
            .chars()
            .map(|letter| {
                let mut pairs = letters.chunks(2);
                pairs
                    .find(|pair| pair[1] == letter)
                    .map_or(letter, |pair| pair[0])
            })
            .collect();
        if name != *school.name.zh {
            check_own_of(school, &name, &school.name.zh);
            changed += 1;
        }
    }
    assert!(changed > 300, "only {changed} names are written otherwise");
}

#[test]
fn names_are_found_in_traditional_characters() {
    for (typed, expected) in [
        ("北京大學", "北京大学"),
        ("復旦大學", "复旦大学"),
        ("复旦大學", "复旦大学"),
        ("清華", "清华大学"),
        ("浙江大學", "浙江大学"),
        ("華中科技大學", "华中科技大学"),
        ("內蒙古大學", "内蒙古大学"),
        ("南京農業大學", "南京农业大学"),
        ("臺灣大學", "台湾大学"),
        ("台灣大學", "台湾大学"),
        ("陽明交通大學", "阳明交通大学"),
        ("香港中文大學", "香港中文大学"),
        ("東京大學", "东京大学"),
        ("早稲田大学", "早稻田大学"),
        ("慶應義塾", "庆应义塾大学"),
        ("牛津大學", "牛津大学"),
        ("劍橋", "剑桥大学"),
        ("麻省理工學院", "麻省理工学院"),
    ] {
        check_first(typed, expected);
    }
    let named = schools().named("復旦大學").map(|school| &*school.name.zh);
    assert_eq!(named, Some("复旦大学"));
}

#[test]
fn what_people_type_every_day_finds_what_they_mean() {
    for (typed, expected) in [
        ("北大", "北京大学"),
        ("beida", "北京大学"),
        ("bjdx", "北京大学"),
        ("bei'da", "北京大学"),
        ("北京大", "北京大学"),
        ("pku", "北京大学"),
        ("PKU", "北京大学"),
        ("ｐｋｕ", "北京大学"),
        ("peking", "北京大学"),
        ("Peking Univ", "北京大学"),
        ("北航", "北京航空航天大学"),
        ("beihang", "北京航空航天大学"),
        ("buaa", "北京航空航天大学"),
        ("bjhkhtdx", "北京航空航天大学"),
        ("清华", "清华大学"),
        ("qinghua", "清华大学"),
        ("thu", "清华大学"),
        ("tsinghua", "清华大学"),
        ("qhdx", "清华大学"),
        ("内大", "内蒙古大学"),
        ("neimenggu", "内蒙古大学"),
        ("nmgdx", "内蒙古大学"),
        ("imu", "内蒙古大学"),
        ("mit", "麻省理工学院"),
        ("麻省理工", "麻省理工学院"),
        ("oxford", "牛津大学"),
        ("oxford university", "牛津大学"),
        ("牛津", "牛津大学"),
        ("niujin", "牛津大学"),
        ("剑桥", "剑桥大学"),
        ("cambridge", "剑桥大学"),
        ("港大", "香港大学"),
        ("hku", "香港大学"),
        ("hkust", "香港科技大学"),
        ("港科大", "香港科技大学"),
        ("上海交大", "上海交通大学"),
        ("sjtu", "上海交通大学"),
        ("西安交大", "西安交通大学"),
        ("哈工大", "哈尔滨工业大学"),
        ("hit", "哈尔滨工业大学"),
        ("chongqing", "重庆大学"),
        ("cqdx", "重庆大学"),
        ("xiamen", "厦门大学"),
        ("xmdx", "厦门大学"),
        ("changan", "长安大学"),
        ("中国科大", "中国科学技术大学"),
        ("中科院大学", "中国科学院大学"),
        ("华科", "华中科技大学"),
        ("国防科大", "国防科技大学"),
        ("新国立", "新加坡国立大学"),
        ("nus", "新加坡国立大学"),
        ("南洋理工", "南洋理工大学"),
        ("伯克利", "加州大学伯克利分校"),
        ("berkeley", "加州大学伯克利分校"),
        ("ucla", "加州大学洛杉矶分校"),
        ("stanfrod", "斯坦福大学"),
        ("哈佛", "哈佛大学"),
        ("eth", "苏黎世联邦理工学院"),
        ("epfl", "洛桑联邦理工学院"),
        ("ecole normale superieure", "巴黎高等师范学院"),
        ("universitat munchen", "慕尼黑大学"),
        ("tum", "慕尼黑工业大学"),
        ("kings college", "伦敦国王学院"),
        ("xi'an jiaotong", "西安交通大学"),
        ("texas a&m", "德克萨斯A&M大学"),
        ("京都", "京都大学"),
        ("hafo", "哈佛大学"),
        ("bolin ziyou", "柏林自由大学"),
        ("jingdu", "京都大学"),
        ("nvwang", "女王大学"),
        ("keio", "庆应义塾大学"),
        ("新南威尔士", "新南威尔士大学"),
        ("university of sydney", "悉尼大学"),
    ] {
        check_first(typed, expected);
    }
}

#[test]
fn names_of_several_schools_find_all_of_them() {
    check_among("南大", &["南京大学", "南昌大学"]);
    check_among("东大", &["东北大学", "东南大学", "东京大学"]);
    check_among("ntu", &["南洋理工大学", "台湾大学"]);
    check_among("hnu", &["湖南大学", "海南大学"]);
    check_among(
        "northeastern university",
        &["东北大学", "东北大学（波士顿）"],
    );
    check_among(
        "交大",
        &[
            "上海交通大学",
            "西安交通大学",
            "北京交通大学",
            "西南交通大学",
        ],
    );
    check_among(
        "中国地质大学",
        &["中国地质大学（北京）", "中国地质大学（武汉）"],
    );
}

#[test]
fn what_is_no_school_of_the_list_finds_nothing() {
    for typed in ["蓝翔", "qqqq", "xyzzy university", "12345"] {
        assert_eq!(found(typed), [""; 0], "{typed}");
    }
}

#[test]
fn the_lists_are_as_long_as_the_source_says() {
    let catalogue = &FILES.catalogue;
    let question = catalogue.question("school").expect("the question");
    let count = |id: &str| {
        let option = catalogue[question].option(id).expect("an option");
        assert!(
            !schools().why[usize::from(option)].zh.is_empty(),
            "{id} says why"
        );
        schools()
            .schools
            .iter()
            .filter(|school| school.option == option)
            .count()
    };
    assert_eq!(count("first_class_university"), 42);
    assert_eq!(count("first_class_discipline"), 106);
    assert!(count("overseas_top_300") > 300);
}

#[test]
fn short_long_and_misspelt_words_find_something() {
    for typed in [
        "d",
        "大学",
        "university",
        "bjdx",
        "university of technology",
        "oxfrod",
        "上海交大",
    ] {
        assert!(!schools().search(typed).is_empty(), "{typed}");
    }
}

#[test]
fn the_schools_are_small_enough_to_fetch_by_phone() {
    let file = policy::write_bundle(schools()).whole();
    println!("{} bytes", file.len());
    assert_eq!(policy::read_whole::<Schools>(&file), *schools());
    assert!(file.len() < 100_000, "{}", file.len());
}
