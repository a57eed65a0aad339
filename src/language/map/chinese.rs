//! The words of the map in Chinese.

use crate::language::map::MapText;
#[cfg(not(feature = "split"))]
use crate::language::map::PlaceText;

pub(super) static MAP: MapText = MapText {
    lead: "三年行动方案提出建设的“一心两城一院八基地”和离岸科创中心。选择一处，查看目标、相关政策和尚不清楚的内容。",
    levels_label: "查看范围",
    levels: ["全国", "全市", "中心"],
    drawing: "地图",
    keys: "方向键切换地点，回车打开，加号和减号缩放，Esc 返回上一级。下面的列表包含相同的地点。",
    nearer: "放大",
    farther: "缩小",
    whole: "看全图",
    moving: "两指或 Ctrl 加滚轮缩放，放大后拖动。",
    list: "地点列表",
    kinds: [
        "城市",
        "人才科创中心",
        "人才科创城",
        "研究院",
        "实验室",
        "人才科创基地",
        "驻外科技研发中心",
        "驻外人才工作站",
        "海外离岸创新中心",
    ],
    districts: "旗区",
    estimated: "位置为推定",
    hollow: "空心：位置为推定，依据和误差见该地点页面。",
    not_drawn: "位置未查到，未标注",
    distance: ["离鄂尔多斯", "公里"],
    number_of: ["第", "处，共", "处"],
    enter_opens: "按回车放大查看",
    no_outline: "全国视图仅示意方位、距离和经纬网。",
    approval: "审图号：",
    borders: "旗区界线：国家地理信息公共服务平台“天地图”；城市点位：GeoNames（CC BY 4.0）。",
    coming: "正在加载地图……",
    not_come: "地图加载失败，请检查网络。",
};

#[cfg(not(feature = "split"))]
pub(super) static PLACE: PlaceText = PlaceText {
    more: "查看详情",
    all_places: "全部地点",
    estimate_here: "按此地测算",
    estimate_lead: "将“旗区”设为此地，其他回答不变。",
    position: "位置",
    estimated: ["图上的点是推定的，可能偏", "公里。"],
    read: ["可能偏", "公里。"],
    source: "依据",
    no_position: "位置未查到，图上未标注。",
    promised: "方案目标",
    period_ended: "方案期限已过；方案不含完成情况。",
    benefits: "相关政策",
    own: "本地特有政策",
    own_lead: "以下为本地特有，市级政策同样适用。",
    no_own: "暂未收录本地政策（可能有，但未查到）。市级政策同样适用。",
    places: "这里的地点",
    no_places: "方案没有在这里安排中心、基地或研究院。",
};
