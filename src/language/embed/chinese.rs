//! The words of the page that builds the line for other sites, in Chinese.

use super::EmbedText;

pub(super) static EMBED: EmbedText = EmbedText {
    lead: "选好样子，复制代码，粘到你的网页里。访客的回答只在他自己的浏览器里计算，不会发给任何服务器。",

    view: "先看到什么",
    centre: "以哪个中心或基地为主",
    centre_none: "不指定",
    centre_hint: "它的介绍会排在每一页最前面；选“地图”时，直接打开它的那一页。",
    language: "语言",
    language_asked: "跟随访客的浏览器",
    colour: "颜色",
    colour_usual: "本站的红色",
    colour_own: "用你们网站的颜色",
    colour_hint: "太浅或太深时，会自动调到看得清。",
    answers: "替访客先填好我现在的回答",
    answers_hint: "访客可以再改。适合只给一类人看的网页，比如招博士的那一页。",
    answers_none: "想替访客先填好几题：先到“测算”里回答，再回到这里。",
    address: "这套网页在网上的地址",
    address_hint: "dist 文件夹放在哪里，就写哪里，以 https 开头。只存在这台设备上。",

    line: "粘贴这两行",
    line_hint: "放在网页正文里要显示的地方。高度随内容变；链接在新窗口打开；同一页可以放几个，各算各的。",
    address_wanted: "先写上完整的网址，以 https 开头，这里才有代码。",
    copy: "复制",
    copied: "已复制，粘到网页里就行。",
    copy_refused: "浏览器不让复制：代码已经选中，请长按，或按 Ctrl+C。",
    frame: "编辑器不让放脚本？",
    frame_lead: "用这一行。它的高度是固定的，内容长了在里面滚动；800 可以改。",
    policy: "网站设了内容安全策略（CSP）？",
    policy_lead: "要允许这两项，别的都不用：没有内联脚本，也没有内联样式。",
    policy_ours: "如果托管这套网页的服务器设了 frame-ancestors，还要把你的网站加进去。",
    preview: "放进去是这样",
    preview_width: "预览的宽度",
    preview_phone: "手机",
    preview_whole: "整栏",
    preview_missing: "这里看不到预览：请从网上打开这套网页，而不是单个文件。",
    not_understood: "网址里有几项没有看懂，没有用上：",
};
