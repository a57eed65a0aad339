//! The words of the page that builds the line for other sites, in Chinese.

use super::EmbedText;

pub(super) static EMBED: EmbedText = EmbedText {
    lead: "选择外观，复制代码，粘贴到网页中。访客的回答只在其浏览器中计算，不会发送到任何服务器。",

    view: "首先显示",
    centre: "优先展示的中心或基地",
    centre_none: "不指定",
    centre_hint: "它的介绍会排在每一页最前面；选“地图”时，直接打开它的那一页。",
    language: "语言",
    language_asked: "跟随访客的浏览器",
    colour: "颜色",
    colour_usual: "本站的红色",
    colour_own: "使用你们网站的颜色",
    colour_hint: "太浅或太深时，会自动调到看得清。",
    answers: "预填我当前的回答",
    answers_hint: "访客可以再改。适合面向特定人群的网页，例如博士招聘页。",
    answers_none: "如需预填回答，请先在“测算”中回答，再回到这里。",
    address: "这套网页在网上的地址",
    address_hint: "填写 dist 文件夹所在的网址，以 https 开头：https 的网站不显示 http 的网页。只保存在本设备上。",

    line: "粘贴这两行",
    line_hint: "放在网页中要显示的位置。高度随内容变化；链接在新窗口打开；同一页可放多个，互不影响。",
    address_wanted: "请先填写完整的网址，以 https 开头，此处随即显示代码。",
    copy: "复制",
    copied: "已复制，请粘贴到网页中。",
    copy_refused: "浏览器未允许复制。代码已选中，请长按或按 Ctrl+C。",
    frame: "编辑器不支持脚本？",
    frame_lead: "请使用这一行。高度固定，内容较长时在框内滚动；800 可以修改。",
    policy: "网站设了内容安全策略（CSP）？",
    policy_lead: "只需允许这两项：没有内联脚本，也没有内联样式。",
    policy_ours: "如果托管本站的服务器设置了 frame-ancestors，还需将你的网站加入其中。",
    preview: "嵌入效果预览",
    preview_width: "预览的宽度",
    preview_phone: "手机",
    preview_whole: "整页宽度",
    preview_missing: "此处无法预览：请从网址打开本站，而不是打开单个文件。",
    not_understood: "链接中有几项无法识别，未采用：",
};
