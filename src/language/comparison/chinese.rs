//! Answers side by side: the words in Chinese.

use super::ComparisonText;

pub(in crate::language) static TEXT: ComparisonText = ComparisonText {
    compare_lead: "把你的回答与一两种假设情形并排对比：换用人单位、延长合同年限、提升学历，差别一目了然。",
    add_variant: "换个条件",
    suggested: "这些条件或可调整，调整后增加：",
    nothing_suggested: "可调整的条件中，没有能增加金额的。",
    any_question: "或任选一题修改回答：",
    another_question: "再改一题",
    wins: |count| format!("可能多{count}项"),
    own_column: "你的回答",
    no_change: "与你的回答相同",
    remove: "移除",
    adopt: "改用这些回答",
    compare_caption: "差别均与第一列相比。",
    all_cases: "所有情况",
    compared_assumed: "按常见情况假设",
    change_assumed: "多数人如此，尚未回答。点一下即可修改该列。",
    assumed_mark: "假设",
    compared_answers: "不同的回答",
    compared_benefits: "有差别的政策",
    compared_same: |count| format!("其余{count}项相同"),
    nothing_differs: "没有差别。",
    open_questions: "影响结果的未答题",
    gained: "新增",
    lost: "不再符合",
    better: "更确定",
    worse: "更不确定",
    differs: "不同",
    not_added: "不计入合计",
};
