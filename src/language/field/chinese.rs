//! Words beside fields in Chinese.

use super::FieldText;

pub(in crate::language) static FIELD: FieldText = FieldText {
    exact_number: |unit| format!("准确数（{unit}）"),
    spelled: |value| format!("= {value}"),
    per: |value, unit| {
        let unit = unit.strip_prefix('元').unwrap_or(unit);
        [value, unit].concat()
    },
    confirm: "确定",
    which: "你指的是哪一个？",
    unusual: |value| format!("{value}和通常的数相差很大，你指的是："),
    doubtful: |mark, not_sure| {
        format!("“{mark}”不是确定的数。请填一个确定的数；不清楚就选“{not_sure}”")
    },
    day_missing: "请补上是哪一天",
    half_typed: "日期没有填完整",
    not_a_number: "请填数字",
    not_understood: |found| format!("无法识别“{found}”，请只填一个数"),
    grouping: "逗号、小数点或空格的位置不对，请核对数字",
    foreign_unit: |word, unit| format!("这一题的单位是{unit}，不能用“{word}”"),
    too_precise: "位数太多，请少填几位",
    year_missing: "请补上年份，例如 2026年3月1日",
    no_such_day: "日历上没有这一天，请核对日期",
    day_outside: |day, earliest, latest| {
        format!("{day}超出范围，请填{earliest}至{latest}之间的日期")
    },
    keyboard_hint: "方向键选择，回车键进入下一题",
    unanswered: "还没回答",
    unanswered_lead: "这些问题会影响结果，随时可以回答。",
    answer_it: "回答",
    answer_of: |question| format!("回答：{question}"),
    next_is: |question| format!("下一题：{question}"),
};
