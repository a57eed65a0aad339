//! Web servers as they are found elsewhere, for the tests.

use std::path::Path;

use anyhow::Result;

use super::apt;
use crate::process::find_program;

/// Finds the web servers, and installs what is missing where this program may. Only Linux has all of them.
pub fn ensure() -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let nginx = Path::new("/usr/sbin/nginx").is_file();
    let brotli = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so").is_file();
    if !nginx || !brotli {
        let packages = ["nginx-light", "libnginx-mod-http-brotli-static"];
        apt::install("nginx with its module for Brotli", &packages)?;
    }
    for name in ["busybox", "python3"] {
        if find_program(name).is_none() {
            apt::install(&format!("{name} on PATH"), &[name])?;
        }
    }
    Ok(())
}
