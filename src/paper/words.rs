//! The words that only stand on paper, one field a word or sentence.

use crate::language::Language;

/// The words of one language.
pub struct PaperText {
    pub title: &'static str,
    pub description: &'static str,
    pub lead: &'static str,
    /// The day on which it was made.
    pub made: fn(&str) -> String,
    pub to_page: &'static str,
    pub to_other: &'static str,
    pub contents: &'static str,
    /// Title of the benefits for a person, a team or an organisation, by the option of the question `applicant`.
    pub benefits_for: fn(&str) -> String,
    pub measures: &'static str,
    pub departments: &'static str,
    pub places: &'static str,
    pub questions: &'static str,
    pub questions_lead: &'static str,
    pub documents: &'static str,
    pub sources: &'static str,
    pub unknown: &'static str,
    pub to_top: &'static str,

    pub amount: &'static str,
    pub basis: &'static str,
    pub kind: &'static str,
    pub kinds: [&'static str; 5],
    pub who: &'static str,
    pub key: &'static str,
    pub measures_of: &'static str,
    pub places_of: &'static str,
    pub district: &'static str,
    pub position: &'static str,
    pub replaces: &'static str,

    pub degrees: fn(&str, &str) -> String,
}

/// The words of a language.
pub const fn words(language: Language) -> &'static PaperText {
    match language {
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
    }
}

static CHINESE: PaperText = PaperText {
    title: "鄂尔多斯人才政策目录",
    description: "鄂尔多斯给人才和企业的全部待遇、条件、金额和依据，以及 2022 年的三年方案和地图上的地点：一页纯文字，不用脚本，可以打印。",
    lead: "全部待遇、三年方案和地图上的地点都在这一页，不用脚本，可以打印。要算自己能拿多少，请用测算页。",
    made: |day| format!("{day}生成"),
    to_page: "打开测算页",
    to_other: "In English",
    contents: "目录",
    benefits_for: |who| format!("给{who}的待遇"),
    measures: "十六项措施",
    departments: "单位",
    places: "地图上的地点",
    questions: "测算时问的问题",
    questions_lead: "条件里的词，意思都在这里。",
    documents: "文件",
    sources: "来源",
    unknown: "还不知道的",
    to_top: "回到目录",

    amount: "金额",
    basis: "方式",
    kind: "类别",
    kinds: ["补助奖励", "住房", "基金贷款", "服务", "岗位待遇"],
    who: "申请人",
    key: "编号",
    measures_of: "属于方案的措施",
    places_of: "地点",
    district: "旗区",
    position: "坐标",
    replaces: "取代了",

    degrees: |north, east| format!("北纬 {north}°，东经 {east}°"),
};

static ENGLISH: PaperText = PaperText {
    title: "Catalogue of Ordos talent policies",
    description: "All that Ordos offers talent and companies, with conditions, amounts and sources, the three-year plan of 2022 and the places of the map: one page of text, without a script, ready to print.",
    lead: "All benefits, the three-year plan and the places of the map on one page, without a script, ready to print. To see what you may get, use the estimate.",
    made: |day| format!("Made on {day}"),
    to_page: "Open the estimate",
    to_other: "中文版",
    contents: "Contents",
    benefits_for: |who| format!("Benefits for: {who}"),
    measures: "The sixteen measures",
    departments: "Bodies",
    places: "Places of the map",
    questions: "Questions of the estimate",
    questions_lead: "What the words in the conditions mean.",
    documents: "Documents",
    sources: "Sources",
    unknown: "What is not known",
    to_top: "To the contents",

    amount: "Amount",
    basis: "Basis",
    kind: "Kind",
    kinds: ["Grant", "Home", "Fund or loan", "Service", "Post"],
    who: "For",
    key: "Key",
    measures_of: "Measures of the plan",
    places_of: "Places",
    district: "Banner or district",
    position: "Coordinates",
    replaces: "Replaces",

    degrees: |north, east| format!("{north}° north, {east}° east"),
};
