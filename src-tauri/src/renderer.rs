//! WebKitGTK's DMA-BUF renderer costs 55 MB and leaves the window blank on some drivers: off unless somebody chose.
//! May use: the environment. Must never enter: anything that runs after GTK has started.

use std::os::unix::process::CommandExt;
use std::process::Command;

const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// WebKit reads the switch as on unless it is 0.
pub fn is_safe() -> bool {
    std::env::var_os(SWITCH).is_some_and(|value| value != "0")
}

/// Starts this very program over, in the same process, with the switch set. Setting a variable in a running process
/// would be `unsafe`. Whoever set the switch before, to 0 even, keeps what they chose, and so does the second round.
pub fn settle() {
    if std::env::var_os(SWITCH).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut words = std::env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = words.next() {
        again.arg0(name);
    }
    // Comes back only when it failed, and then the app runs with WebKit's own choice.
    let _ = again.args(words).env(SWITCH, "1").exec();
}
