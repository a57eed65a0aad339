//! A screen that nobody sees, for browsers that cannot do without one.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Stdio},
};

use anyhow::{Context, Result};

use crate::process::{Cmd, find_program};

/// A running X server; it ends when this is dropped.
#[derive(Debug)]
pub struct Xvfb {
    server: Child,
    /// The value for `DISPLAY`.
    pub display: String,
}

/// Returns whether the server is installed.
pub fn is_there() -> bool {
    find_program("Xvfb").is_some()
}

impl Xvfb {
    /// Starts a server on a display of its own choice, or none where it is not installed.
    pub fn start() -> Result<Option<Self>> {
        if !is_there() {
            return Ok(None);
        }
        // The server writes the number it chose to its standard output (1) once it is ready.
        let mut server = Cmd::new("Xvfb")
            .words("-displayfd 1 -screen 0 1280x1024x24 -nolisten tcp")
            .into_command()
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("expected to be able to run `Xvfb`")?;
        let mut number = String::new();
        let output = server
            .stdout
            .take()
            .context("expected Xvfb to have an output")?;
        BufReader::new(output).read_line(&mut number)?;
        let display = format!(":{}", number.trim());
        let server = Self { server, display };
        let number: Result<u32, _> = number.trim().parse();
        number.context("expected Xvfb to start; run `Xvfb -displayfd 1` to see what hinders it")?;
        Ok(Some(server))
    }
}

impl Drop for Xvfb {
    fn drop(&mut self) {
        // Nothing can be done about a server that has gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
