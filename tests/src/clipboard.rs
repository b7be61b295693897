//! The clipboard of a desktop, as another program uses it.

use std::io::Write as _;
use std::process::Stdio;

use crate::{Desktop, HarnessError};

impl Desktop {
    /// The text in the clipboard; empty without one.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn clipboard(&self) -> Result<String, HarnessError> {
        let output = self.command("xclip").args(["-selection", "clipboard", "-o"]).output()?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// xclip stays behind to hand the text out, and ends with the display.
    ///
    /// # Errors
    /// When it is not taken.
    pub fn put_into_clipboard(&self, text: &str) -> Result<(), HarnessError> {
        let mut command = self.command("xclip");
        command.args(["-selection", "clipboard"]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        if let Some(mut input) = child.stdin.take() {
            input.write_all(text.as_bytes())?;
        }
        child.wait()?;
        Ok(())
    }
}
