//! The words of the about page in Chinese.

use crate::language::about::AboutText;

pub static ABOUT: AboutText = AboutText {
    title: "关于",
    lead: "这一页把鄂尔多斯的人才和科创政策，算成和你有关的几行字。",
    grades: "数字有多可靠",
    of_grade: |benefits, sources| format!("{benefits} 项待遇，{sources} 个来源。"),
    checked: "最近核对",
    checked_lead: "数字会过时。超过 12 个月没有和来源核对的，在它出现的每个地方都会标明。",
    checked_on: |day, count| format!("{day}核对：{count} 项待遇 "),
    unknown: "还不知道的",
    privacy: "隐私",
    privacy_text: "所有计算都在你的设备上进行，你的回答不会发给任何服务器。回答写在网址的 # 后面；浏览器允许的话，也存在本机，下次打开还在，点「重新开始」就删掉。语言和明暗设置也存在本机。",
    accessibility: "无障碍",
    accessibility_wish: "我们想让每个人都能用：用键盘、用读屏软件、把字放大一倍、在 320 像素宽的屏幕上、在深色或高对比度下。目标是 WCAG 2.2 的 AA 级。",
    accessibility_checked: |states, rules| {
        format!(
            "每次改动都由检查工具 axe-core 用 {rules} 条规则看 {states} 个画面：每一页，两种语言，窄屏和宽屏，浅色和深色，折叠的全部打开，还有几种题型和出错的样子。发现一个问题，测试就不通过；这两个数是测试自己数的。"
        )
    },
    accessibility_tried: "测试还在真的浏览器里只用键盘走完主要的路，在 320 到 1280 像素之间看有没有横向滚动、字放大一倍是否还在，手指要点的地方是否有 44 像素高。",
    accessibility_limits: "机器查不出全部问题，我们还没有请用读屏软件的人试过。哪里用不了，请告诉维护这一页的人。",
    documents: |count| format!("文件（{count} 份）"),
    sources: |count| format!("来源（{count} 个）"),
    more: "别的看法",
    plan: "三年方案：目标、措施和负责的单位",
    whole: "全部待遇和方案，一页纯文字：不用脚本，可以打印",
    embed: "把这套网页放进你的网站：选好样子，复制代码",
    licences: "许可",
    licence_of_software: "程序和我们写的文字以 MIT 或 Apache-2.0 许可发布，任选其一。",
    licence_of_data: "政策里的事实来自上面列出的来源，以主管部门的正式文件为准。",
    licences_of_others: "程序用到的别人的软件和它们的许可",
};
