//! Messages above the page: the words in Chinese.

use super::MessageText;

pub(in crate::language) static TEXT: MessageText = MessageText {
    address_title: "以下内容无法识别，未采用：",
    unknown_question: |key| format!("“{key}”：目前没有这个问题"),
    unknown_answer: |question, found| format!("{question}：无法识别“{found}”"),
    given_twice: |question| format!("{question}：重复填写，采用第一次的回答"),
    later_version: |version| format!("链接由更新的版本（{version}）生成，部分回答可能无法读取"),
    damaged_code: "链接不完整或被改动，无法读取其中的回答，请重新获取链接",
    unknown_part: "网址中有一处内容无法识别",
    unknown_value: |question| format!("{question}：网址中的写法无法识别"),
    kept_again: |day| format!("已恢复你{day}的回答。"),
    kept_unchanged: "政策目录已更新，你的结果没有变化。",
    kept_others: |day| format!("这些回答来自链接。你{day}在本设备上的回答仍保留。"),
    bring_back: "恢复我的回答",
    visited_saved: |day| format!("另存有{day}由链接打开的一份回答。"),
    show_visited: "查看那份回答",
    adopt_visited: "将这份设为我的回答",
    changed_since: |day| format!("你{day}来过之后，结果有了变化："),
    updated_since: |day, before, now| {
        format!("你{day}来过之后，政策目录更新了（{before} → {now}）。对你来说：")
    },
    changed: |before, now| format!("{before} → {now}"),
    changed_by_days: "（政策到期或开始生效，不是目录改动）",
    total_short: "合计",
    is_for_you: "符合条件",
    is_open: "待确定",
    is_open_with: |amount| format!("{amount}（待确定）"),
    is_not_for_you: "不符合条件",
    is_gone: "目录中已无此项",
};
