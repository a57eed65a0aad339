//! The words of the plan's pages in Chinese.

use crate::language::plan::PlanText;

pub static PLAN: PlanText = PlanText {
    ended: "期限已过。",
    aims: "目标",
    programmes: "工程和措施",
    by_year: "哪一年该做到什么",
    by_year_lead: "每行是一项措施：圆点是数字目标到期，菱形是该办成的事，连着几个圆点是每年一次。",
    bodies: "谁负责什么",
    bodies_lead: "每个单位牵头和协同哪几项措施。",
    safeguards: "怎样保证做到",
    places: "地点",
    programme: ["第 ", " 项工程"],
    previous: "上一项",
    next: "下一项",

    targets: "目标和期限",
    no_targets: "方案没有给这一项定数字。",
    count: ["", " 个目标"],
    at_least: "至少 ",
    about: "约 ",
    more_than: "超过 ",
    by_year_end: ["到 ", " 年"],
    by_month: "到 ",
    each_year: "每年",
    each_year_from: ["", " 年起每年"],
    undated: "没有写年份",

    department: "单位",
    lead: "牵头",
    supporting: "协同",
    leads: "牵头的措施",
    supports: "协同的措施",
    nothing: "没有。",
    handles: "牵头或经办的待遇",
    also_called: ["方案里也写作“", "”。"],

    benefits: "有关的待遇",
    unsaid: "方案没有说清的",
    known: ["", "："],
    known_undated: "日期未查到：",
};
