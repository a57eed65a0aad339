//! The words of the map in Chinese.

use crate::language::map::MapText;
#[cfg(not(feature = "apart"))]
use crate::language::map::PlaceText;

pub(super) static MAP: MapText = MapText {
    lead: "人才科创中心、两座人才科创城、研究院和八个基地在鄂尔多斯，四个研发中心在外地。选一处，看目标、待遇，和还不知道的。",
    levels_label: "看哪一级",
    levels: ["全国", "全市", "中心"],
    drawing: "地图",
    keys: "方向键逐个看地点，回车打开，加号和减号缩放，Esc 回上一级。下面的列表里有同样的地点。",
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
    estimated: "位置是推定的",
    hollow: "空心：位置是推定的，依据和误差写在它的页里。",
    not_drawn: "在哪里不知道，没有画",
    distance: ["离鄂尔多斯 ", " 公里"],
    number_of: ["第 ", " 处，共 ", " 处"],
    enter_opens: "回车看近图",
    no_outline: "全国一级只画方位、距离和经纬网，不画轮廓。",
    approval: "审图号：",
    borders: "旗区界线：国家地理信息公共服务平台“天地图”；城市点位：GeoNames（CC BY 4.0）。",
    coming: "正在取地图……",
    not_come: "地图没有取到：请检查网络。",
};

#[cfg(not(feature = "apart"))]
pub(super) static PLACE: PlaceText = PlaceText {
    more: "这里的全部情况",
    all_places: "全部地点",
    estimate_here: "按这里估算",
    estimate_lead: "把“在哪个旗区”答成这里，其他回答不变。",
    position: "在哪里",
    estimated: ["图上的点是推定的，可能偏 ", " 公里。"],
    read: ["可能偏 ", " 公里。"],
    source: "依据",
    no_position: "在哪里不知道，没有画在图上。",
    promised: "方案定下的",
    period_ended: "方案的期限已过，做到了多少，方案里没有。",
    benefits: "这里的待遇",
    own: "这里不一样的",
    own_lead: "下面几项只在这里有。市里的待遇，这里一样算。",
    no_own: "没有收录这里自己的奖补：可能有，但没有读到。市里的待遇，这里一样算。",
    places: "这里的地点",
    no_places: "方案没有在这里安排中心、基地或研究院。",
};
