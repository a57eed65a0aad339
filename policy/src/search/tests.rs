use super::*;

/// Four entries: a rent subsidy, a settling-in grant, a loan, one-stop services.
const TEXT: &str = "\
租房补贴\tzu fang bu tie\t0:8
毕业生安家补贴\tbi ye sheng an jia bu tie\t1:8
人才贷款 担保与保险\tren cai dai kuan dan bao yu bao xian\t2:8
一站式服务\tyi zhan shi fu wu\t3:8
rent subsidy\t\t0:8
settling in grant for graduates\t\t1:8
talent loans guarantees and insurance\t\t2:8
one stop services\t\t3:8
孩子上学\thai zi shang xue\t3:9
房子\tfang zi\t0:9 1:7
贷款\tdai kuan\t2:9
从市外来 可以在这里租房的人 每月领取\tcong shi wai lai ke yi zai zhe li zu fang de ren mei yue ling qu\t0:2
领政策资金 可以在窗口办理\tling zheng ce zi jin ke yi zai chuang kou ban li\t3:2
可以\tke yi\t
怎么\tzen me\t
a\t\t
";

#[track_caller]
fn check(typed: &str, expected: &[usize]) {
    let found = Search::new(TEXT).find(typed);
    let found: Vec<usize> = found.into_iter().map(|found| found.entry).collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn what_is_typed_is_found_in_both_languages() {
    check("租房", &[0]);
    check("补贴", &[0, 1]);
    check("rent", &[0]);
    check("RENT Sub", &[0]);
    check("subsidy rent", &[0]);
    check("settl", &[1]);
    check("in", &[1, 2]);
    check("", &[]);
    check("？！", &[]);
    check("火星", &[]);
    check("zebra", &[]);
}

#[test]
fn pinyin_is_found_whole_half_and_by_initials() {
    for typed in [
        "zufangbutie",
        "zu fang",
        "ZUFANGBU",
        "zfbt",
        "zufbt",
        "zu'fang",
    ] {
        check(typed, &[0]);
    }
    check("butie", &[0, 1]);
    check("hzsx", &[3]);
    check("bt", &[0, 1]);
}

#[test]
fn typos_are_forgiven_in_longer_words() {
    check("subsidi", &[0]);
    check("gradutaes", &[1]);
    check("guarentes", &[2]);
    check("zufagnbutie", &[0]);
    check("rwnt", &[]);
}

#[test]
fn a_sentence_is_cut_into_pieces_and_small_words_do_not_matter() {
    check("毕业安家", &[1]);
    check("我想租房子怎么办", &[0]);
    check("孩子可以上学", &[3]);
    check("怎么贷款", &[2]);
    check("a loan", &[2]);
    check("可以", &[0, 3]);
}

#[test]
fn words_that_fit_nothing_found_are_ignored() {
    let check = |typed: &str, expected: &[&str]| {
        assert_eq!(Search::new(TEXT).search(typed).ignored, expected, "{typed}");
    };
    check("租房", &[]);
    check("面试租房补贴", &["面试"]);
    check("面试 租房补贴", &["面试"]);
    check("我想租房子怎么办", &["我想"]);
    check("zebra rent", &["zebra"]);
    check("how a loan", &["how"]);
    check("zu fang bu tie", &[]);
    check("rent graduates", &[]);
    check("火星", &["火星"]);
    check("", &[]);
}

#[test]
fn what_fits_more_words_comes_alone() {
    check("补贴 毕业生", &[1]);
    check("rent graduates", &[0, 1]);
}

#[test]
fn an_unreadable_line_is_left_out() {
    assert_eq!(Search::new("x\n\ny\tz\n").find("x"), []);
}

#[test]
fn what_fits_best_comes_first_and_equal_ones_stay() {
    let mut found: Vec<Found> = (0..2000)
        .map(|entry| Found {
            entry,
            score: u32::try_from(entry * 7 % 5).expect("a digit"),
        })
        .collect();
    let mut expected = found.clone();
    expected.sort_by_key(|found| (core::cmp::Reverse(found.score), found.entry));
    best_first(&mut found);
    assert_eq!(found, expected);
}
