//! The words of the plan's pages in Chinese.

use crate::language::plan::PlanText;

pub static PLAN: PlanText = PlanText {
    ended: "期限已过。",
    aims: "目标",
    programmes: "工程和措施",
    by_year: "分年目标",
    by_year_lead: "每行为一项措施：圆点为量化目标的完成年份，菱形为须完成的工作，连续圆点为每年目标。",
    bodies: "责任分工",
    bodies_lead: "各单位负责和协同的措施。",
    safeguards: "推进和保障",
    places: "地点",
    programme: ["第", "项工程"],
    previous: "上一项",
    next: "下一项",

    targets: "目标和期限",
    no_targets: "方案未对本项设量化目标。",
    count: ["", "个目标"],
    at_least: "至少",
    about: "约",
    more_than: "超过",
    by_year_end: ["到", "年"],
    by_month: "到",
    each_year: "每年",
    each_year_from: ["", "年起每年"],
    undated: "没有写年份",

    department: "单位",
    lead: "责任单位",
    supporting: "协同单位",
    leads: "负责的措施",
    supports: "协同的措施",
    nothing: "没有。",
    handles: "牵头或经办的政策",
    also_called: ["方案里也写作“", "”。"],

    benefits: "相关政策",
    unsaid: "方案未写明的",
    known: ["", "："],
    known_undated: "日期未查到：",
};
