//! The words of the about page in Chinese.

use crate::language::about::AboutText;

pub static ABOUT: AboutText = AboutText {
    title: "关于",
    lead: "本页根据你的回答，从鄂尔多斯人才和科技创新政策中找出与你有关的内容，并测算金额。",
    grades: "数据可靠程度",
    of_grade: |benefits, sources| format!("{benefits}项政策，{sources}个来源。"),
    checked: "最近核对",
    checked_lead: "数据可能过期。超过12个月未与来源核对的，都会在显示处标明。",
    checked_on: |day, count| format!("{day}核对：{count}项政策"),
    unknown: "尚不清楚的事项",
    privacy: "隐私",
    privacy_text: "所有计算都在你的设备上进行，你的回答不会发送到任何服务器。回答保存在网址的 # 之后；浏览器允许时，也保存在本机，下次打开仍在，点“重新开始”即删除。语言和明暗设置也保存在本机。",
    accessibility: "无障碍",
    accessibility_wish: "我们希望每个人都能使用：用键盘、用读屏软件、文字放大一倍、在320像素宽的屏幕上、在深色或高对比度下。目标是 WCAG 2.2 的 AA 级。",
    accessibility_checked: |states, rules| {
        format!(
            "每次改动都用 axe-core 按{rules}条规则检查{states}个页面状态，覆盖每一页的中英文、宽窄屏、深浅色、展开内容、各类题型和出错提示。发现任何问题，测试即不通过；两个数字由测试统计。"
        )
    },
    accessibility_tried: "自动测试还在真实浏览器中仅用键盘完成主要操作，检查320至1280像素宽度下有无横向滚动、文字放大一倍后是否完整、触控区域是否达到44像素高。",
    accessibility_limits: "机器查不出全部问题，我们还没有请用读屏软件的人试过。如遇使用障碍，请告知本页维护者。",
    documents: |count| format!("文件（{count}份）"),
    sources: |count| format!("来源（{count}个）"),
    more: "更多页面",
    plan: "三年行动方案：目标、措施和责任单位",
    whole: "全部政策和方案的纯文字版：无需脚本，可打印",
    embed: "嵌入网站：选择外观，复制代码",
    licences: "许可",
    licence_of_software: "程序和我们写的文字以 MIT 或 Apache-2.0 许可发布，任选其一。",
    licence_of_data: "政策里的事实来自上面列出的来源，以主管部门的正式文件为准。",
    licences_of_others: "第三方软件及许可",
};
