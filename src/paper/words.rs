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
    description: "鄂尔多斯面向人才和企业的全部政策，含条件、金额和依据，以及2022年的三年行动方案和地图上的地点。纯文字版，无需脚本，可打印。",
    lead: "本页收录全部政策、三年行动方案和地图上的地点，无需脚本，可打印。测算可申领金额，请使用测算页。",
    made: |day| format!("{day}生成"),
    to_page: "打开测算页",
    to_other: "In English",
    contents: "目录",
    benefits_for: |who| format!("面向{who}的政策"),
    measures: "十六项措施",
    departments: "单位",
    places: "地图上的地点",
    questions: "测算问题",
    questions_lead: "条件中的用语，在此说明。",
    documents: "文件",
    sources: "来源",
    unknown: "尚不清楚的事项",
    to_top: "回到目录",

    amount: "金额",
    basis: "支持方式",
    kind: "类别",
    kinds: [
        "补贴和奖励",
        "住房",
        "基金和贷款",
        "服务",
        "岗位、职级和薪酬",
    ],
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
    title: "Catalogue of Ordos talent benefits",
    description: "All benefits that Ordos offers people and companies, with conditions, amounts and sources, the three-year action plan of 2022 and the places on the map. One plain page, no JavaScript, ready to print.",
    lead: "All benefits, the three-year action plan and the places on the map on one plain page: no JavaScript, ready to print. To see what you could get, use the estimate.",
    made: |day| format!("Made on {day}"),
    to_page: "Open the estimate",
    to_other: "中文版",
    contents: "Contents",
    benefits_for: |who| format!("Benefits for: {who}"),
    measures: "The sixteen measures",
    departments: "Departments and bodies",
    places: "Places on the map",
    questions: "Questions of the estimate",
    questions_lead: "What the words in the conditions mean.",
    documents: "Documents",
    sources: "Sources",
    unknown: "What we do not know",
    to_top: "Back to contents",

    amount: "Amount",
    basis: "How it is awarded",
    kind: "Type",
    kinds: [
        "Grants and subsidies",
        "Housing",
        "Funds and loans",
        "Services",
        "Posts, rank and pay",
    ],
    who: "Who it is for",
    key: "Key",
    measures_of: "Measures of the plan",
    places_of: "Places",
    district: "Banner or district",
    position: "Coordinates",
    replaces: "Replaces",

    degrees: |north, east| format!("{north}° north, {east}° east"),
};
