//! What is only shown on a terminal, on one of its own.

use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::process::Stdio;

use rustix::fs::{Mode, OFlags, open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use tokio::time::timeout;

use crate::program::{DEADLINE, command};
use crate::shop::{EMAIL, delivered, sandbox};

fn terminal() -> (OwnedFd, OwnedFd) {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&ours).unwrap();
    unlockpt(&ours).unwrap();
    let name = ptsname(&ours, Vec::new()).unwrap();
    let theirs = open(name.as_c_str(), OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
    (ours, theirs)
}

/// Standard output is a terminal; standard error is not. What appeared there.
async fn on_a_terminal(api: &str, words: &[&str], settings: &[(&str, &str)]) -> (i32, String) {
    let (ours, theirs) = terminal();
    let mut command = command(api, words);
    command.stdout(Stdio::from(theirs)).envs(settings.iter().copied());
    let mut child = command.spawn().unwrap();
    // The command holds the other end, too: the reading ends when the last holder has gone.
    drop(command);
    let reading = tokio::task::spawn_blocking(move || {
        let mut seen = Vec::new();
        // Linux ends a terminal that nobody holds with an error.
        let _end = File::from(ours).read_to_end(&mut seen);
        String::from_utf8(seen).unwrap()
    });
    let status = timeout(DEADLINE, child.wait()).await.unwrap().unwrap();
    (status.code().unwrap(), timeout(DEADLINE, reading).await.unwrap().unwrap())
}

#[tokio::test]
async fn codes_are_shown_when_somebody_asks_for_them() {
    let sandbox = sandbox().await;
    let id = delivered(&sandbox).await;
    for words in [&["order", "show", &id, "--reveal"][..], &["order", "show", &id, "--reveal", "--json"]] {
        let (code, seen) = on_a_terminal(&sandbox.url(), words, &[]).await;
        assert_eq!(code, 0, "{seen}");
        assert!(seen.contains("DEMO-") && seen.contains(EMAIL), "{seen}");
    }
    let (_, seen) = on_a_terminal(&sandbox.url(), &["order", "show", &id], &[]).await;
    assert!(!seen.contains("DEMO-") && !seen.contains(EMAIL), "{seen}");
}

#[tokio::test]
async fn headings_are_bold_unless_colours_are_not_wanted() {
    let sandbox = sandbox().await;
    let (_, seen) = on_a_terminal(&sandbox.url(), &["payment-methods"], &[]).await;
    assert!(seen.contains("\u{1b}[1m"), "{seen:?}");
    let (_, seen) = on_a_terminal(&sandbox.url(), &["payment-methods"], &[("NO_COLOR", "1")]).await;
    assert!(!seen.contains('\u{1b}'), "{seen:?}");
}
