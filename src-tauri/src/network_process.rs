//! WebKit keeps its network process when the last page is gone, with nothing left to do; the next page starts another.
//! May use: the list of processes. Must never enter: a process that is not our own child.

use std::fs;

use rustix::process::{Pid, Signal, kill_process};

/// As the kernel cuts it.
const NAME: &str = "WebKitNetworkPr";

pub fn end() {
    let own = std::process::id();
    for id in children(own).filter(|id| is_network_process(*id)) {
        let Some(pid) = Pid::from_raw(id.cast_signed()) else { continue };
        if let Err(error) = kill_process(pid, Signal::TERM) {
            tracing::warn!(%error, "the page's network process stays");
        }
    }
}

fn children(of: u32) -> impl Iterator<Item = u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(move |id| parent(*id) == Some(of))
}

fn parent(id: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}

fn is_network_process(id: u32) -> bool {
    fs::read_to_string(format!("/proc/{id}/comm")).is_ok_and(|name| name.trim_end() == NAME)
}

#[cfg(test)]
mod tests {
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may stop")]
    fn a_child_is_found_and_is_not_taken_for_the_network_process_by_its_arguments() {
        let mut child = Command::new("sleep").arg0("WebKitNetworkProcess").arg("60").spawn().unwrap();
        assert!(children(std::process::id()).any(|id| id == child.id()));
        assert!(!is_network_process(child.id()));
        end();
        assert!(matches!(child.try_wait(), Ok(None)));
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
