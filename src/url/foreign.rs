//! Keys that chat apps, advertisers and mailers append to every link. They carry nothing of this page.

/// Keys, in small letters.
const KEYS: &[&str] = &[
    // WeChat, WeCom and QQ
    "_t",
    "_wv",
    "_wwv",
    "_wwvf",
    "abtest_cookie",
    "ascene",
    "clicktime",
    "devicetype",
    "enterid",
    "exportkey",
    "from",
    "fromid",
    "isappinstalled",
    "mpshare",
    "nettype",
    "nsukey",
    "openid",
    "pass_ticket",
    "scene",
    "sessionid",
    "sharer_shareid",
    "sharer_shareinfo",
    "sharer_shareinfo_first",
    "sharer_sharetime",
    "shareto",
    "srcid",
    "subscene",
    "tdsourcetag",
    "unionid",
    "weixinadinfo",
    "wechat_redirect",
    "wx_header",
    "wxfrom",
    "wxshare_count",
    "wxwork_userid",
    // Other apps
    "share_app_id",
    "share_channel",
    "share_from",
    "share_id",
    "share_medium",
    "share_plat",
    "share_session_id",
    "share_source",
    "share_tag",
    "share_times",
    "share_token",
    "share_type",
    "share_uid",
    "sharefrom",
    "sharesource",
    "shareuid",
    "source_from",
    "spm",
    "spm_id_from",
    "timestamp",
    "tt_from",
    "u_code",
    "unique_k",
    "up_id",
    "vd_source",
    "xhsshare",
    // Advertisers and mailers
    "_ga",
    "_gac",
    "_gl",
    "_hsenc",
    "_hsmi",
    "bd_vid",
    "bd_source",
    "cmpid",
    "dclid",
    "epik",
    "fbclid",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "hsa_acc",
    "hsctatracking",
    "igsh",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mibextid",
    "mkt_tok",
    "msclkid",
    "qhclickid",
    "rb_clickid",
    "ref_src",
    "ref_url",
    "s_cid",
    "si",
    "srsltid",
    "ttclid",
    "twclid",
    "vero_id",
    "wbraid",
    "wickedid",
    "yclid",
    "ysclid",
];

/// Beginnings of keys, in small letters.
const PREFIXES: &[&str] = &["utm_", "utm-", "pk_", "mtm_", "hsa_", "wx_", "wxwork_"];

/// Returns whether a key is known to be appended to links by others.
pub(super) fn is_foreign(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    key == "utm"
        || KEYS.contains(&key.as_str())
        || PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_keys_mean_nothing_to_the_page() {
        let catalogue = fixture::catalogue();
        let own = catalogue.questions.iter().map(|question| &*question.id);
        for key in own.chain(policy::RESERVED_KEYS) {
            assert!(!is_foreign(key), "{key}");
        }
    }

    #[test]
    fn keys_of_chat_apps_and_advertisers_are_foreign_in_any_case() {
        for key in [
            "from",
            "isappinstalled",
            "shareTo",
            "nsukey",
            "utm_source",
            "UTM_Campaign",
            "fbclid",
            "gclid",
            "scene",
            "wxfrom",
            "share_token",
            "spm",
        ] {
            assert!(is_foreign(key), "{key}");
        }
        for key in ["shoe_size", "fro", "degree", "", "v"] {
            assert!(!is_foreign(key), "{key}");
        }
    }

    #[test]
    fn foreign_keys_are_compared_in_small_letters() {
        for key in KEYS.iter().chain(PREFIXES) {
            assert_eq!(*key, key.to_ascii_lowercase());
        }
    }
}
