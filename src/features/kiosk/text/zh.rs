//! The words of the fair's screen in Chinese.

use super::FairText;

pub(super) static FAIR: FairText = FairText {
    headline: "鄂尔多斯，能给你什么？",
    lead: "点几下，半分钟，算出你的安家费、补贴和岗位。",
    begin: "从我开始",
    like_you: "或者，选一个像你的人",
    question_of: |number, all| format!("第 {number} 题，最多 {all} 题"),
    step_back: "上一步",
    so_far: "到现在",
    show_now: "直接看结果",

    result: "你可能拿到",
    result_settled: "你可以拿到",
    result_compete: "没有现成的金额，可以去争取这些",
    among_them: "其中",
    beside_it: "也可以看看，不在合计里",
    depends: "看你的回答",
    scan: "扫一扫，带回家接着看",
    scan_note: "手机上是同样的结果，每一笔都有条件、依据和办法。",
    no_address: "工作人员：按住左下角的圆点，填好网页地址，这里就有二维码。",
    start_over: "下一位",
    more_questions: "再答几题",

    still_there: "还在吗？",
    wiped_in: |seconds| format!("{seconds} 秒后清空，换下一位"),
    stay: "我还在",

    hold: "按住两秒：设置、离开",
    hold_label: "工作人员：按住两秒，打开设置或离开",
    desk: "会场设置",
    address: "二维码里的网页地址",
    address_hint: "这套网页在网上的完整网址，以 https 开头。只存在这台设备上。",
    idle: "没人动多久就清空",
    seconds: |seconds| format!("{seconds} 秒"),
    keys: "翻页笔：上一页、下一页换选项，播放键选中，黑屏键退一步。",
    fill_screen: "全屏",
    hand_out: "打印一页宣传单",
    leave: "离开会场屏幕",
    close: "回到屏幕",

    paper_lead: "人才、团队和企业来鄂尔多斯，有安家费、租房补贴、生活补贴、创业资金、科研经费和岗位。能拿多少，看你自己的情况。",
    paper_examples: "举几个例子",
    paper_how: [
        "扫码打开，不用下载、不用注册",
        "答三到六个问题",
        "每一笔都看得到条件、依据和怎么办",
    ],
    paper_scan: "扫码，半分钟算出你的",
};
