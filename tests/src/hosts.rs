//! Web servers as they are found elsewhere, each as it comes.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::server::Server;

/// A web server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// nginx by the recipe in `docs/hosting.md`, with the types that Debian gives it.
    Nginx,
    /// Python's `http.server`.
    Python,
    /// The server in busybox, which knows few types of files.
    Busybox,
}

/// The hosting guide.
const RECIPES: &str = include_str!("../../docs/hosting.md");

impl Host {
    /// Serves a folder, in which the page lies under a path that begins and ends with `/`.
    pub fn serve(self, folder: &Path, prefix: &str) -> Server {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = free.local_addr().expect("a port has an address");
        drop(free);
        let mut program = self.start(folder, address);
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).is_err() {
            let has_ended = program.try_wait().is_ok_and(|ended| ended.is_some());
            assert!(
                !has_ended && Instant::now() < deadline,
                "expected {self:?} to listen at {address}"
            );
            thread::sleep(Duration::from_millis(10));
        }
        Server::of_program(program, address, prefix)
    }

    fn start(self, folder: &Path, address: SocketAddr) -> Child {
        let port = address.port().to_string();
        let mut command = match self {
            Self::Nginx => {
                let settings = folder.join("nginx.conf");
                fs::write(&settings, nginx(folder, address))
                    .expect("a folder that can be written to");
                let mut command = Command::new("/usr/sbin/nginx");
                command
                    .arg("-e")
                    .arg(folder.join("nginx.log"))
                    .arg("-c")
                    .arg(settings);
                command
            }
            Self::Python => {
                let mut command = Command::new("python3");
                command.args([
                    "-m",
                    "http.server",
                    "--bind",
                    "127.0.0.1",
                    &port,
                    "--directory",
                ]);
                command.arg(folder);
                command
            }
            Self::Busybox => {
                let mut command = Command::new("busybox");
                command
                    .args(["httpd", "-f", "-p", &address.to_string(), "-h"])
                    .arg(folder);
                command
            }
        };
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.spawn().unwrap_or_else(|error| {
            panic!("expected to be able to run {self:?}: {error}; `cargo xtask test` installs it")
        })
    }
}

/// nginx in one process, which keeps what it writes in the folder.
fn nginx(folder: &Path, address: SocketAddr) -> String {
    let folder = folder.display();
    let places: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|place| ["    ", place, "_temp_path nginx-", place, ";\n"].concat())
        .collect();
    let places = places.replace("nginx-", &format!("{folder}/nginx-"));
    let recipe = nginx_recipe()
        .replace("listen 443 ssl;", &format!("listen {address};"))
        .replace("root /srv/talent;", &format!("root {folder};"));
    format!(
        "daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nload_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\nevents {{}}\nhttp {{\n{places}    access_log off;\n{recipe}}}\n"
    )
}

/// The recipe: what is set in under its heading.
fn nginx_recipe() -> String {
    let section = RECIPES
        .split("\n## ")
        .find_map(|section| section.strip_prefix("nginx\n"));
    let lines = section.expect("a recipe for nginx").lines();
    let recipe: Vec<_> = lines.filter(|line| line.starts_with("    ")).collect();
    recipe.join("\n") + "\n"
}
