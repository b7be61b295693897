//! What the doctor learns from a session bus: a real bus, with services made for the test.

use std::fs;
use std::process::Stdio;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;
use zbus::connection::Builder;
use zbus::{Connection, interface};

use crate::program::{DEADLINE, command, finish};
use crate::shop::sandbox;

/// No folder of services, so that the bus starts none of this computer's own.
const CONFIG: &str = r#"<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"#;

struct Bus {
    _daemon: Child,
    address: String,
}

impl Bus {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("bus.conf");
        fs::write(&config, CONFIG).unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(daemon.stdout.take().unwrap()).lines();
        let address = lines.next_line().await.unwrap().unwrap();
        Self { _daemon: daemon, address }
    }

    async fn has<I: zbus::object_server::Interface>(
        &self,
        name: &'static str,
        path: &'static str,
        one: I,
    ) -> Connection {
        let builder = Builder::address(self.address.as_str()).unwrap().serve_at(path, one).unwrap();
        timeout(DEADLINE, builder.name(name).unwrap().build()).await.unwrap().unwrap()
    }

    /// States of the three checks that concern the desktop, and all that was said.
    async fn examined(&self, more: &[(&str, &str)]) -> ([String; 3], Value) {
        let (sandbox, home) = (sandbox().await, tempfile::tempdir().unwrap());
        let words = ["doctor", "--data-dir", home.path().to_str().unwrap(), "--json"];
        let mut command = command(&sandbox.url(), &words);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address).envs(more.iter().copied());
        let report = finish(command).await.expect(0).json();
        let checks = report["checks"].as_array().unwrap();
        let state = |check: &str| {
            let found = checks.iter().find(|one| one["check"] == check).unwrap();
            found["state"].as_str().unwrap().to_owned()
        };
        (["notifications", "tray", "renderer"].map(state), report)
    }
}

struct Notifications {
    answers: bool,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    fn get_server_information(&self) -> zbus::fdo::Result<(String, String, String, String)> {
        let word = || "test".to_owned();
        if self.answers {
            return Ok((word(), word(), word(), word()));
        }
        Err(zbus::fdo::Error::AccessDenied(word()))
    }
}

struct Watcher {
    host: bool,
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        self.host
    }
}

#[tokio::test]
async fn an_empty_desktop_shows_neither_notices_nor_icons() {
    let bus = Bus::start().await;
    let ([notifications, tray, renderer], report) = bus.examined(&[]).await;
    assert_eq!([notifications.as_str(), &tray, &renderer], ["poor", "poor", "unknown"], "{report}");
    for fix in ["notification-daemon", "AppIndicator and KStatusNotifierItem", "Check this computer"] {
        assert!(report.to_string().contains(fix), "{fix}: {report}");
    }
}

#[tokio::test]
async fn a_desktop_with_both_is_good() {
    let bus = Bus::start().await;
    let path = "/org/freedesktop/Notifications";
    let _shows = bus.has("org.freedesktop.Notifications", path, Notifications { answers: true }).await;
    let _watches = bus.has("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", Watcher { host: true }).await;
    let ([notifications, tray, _], report) = bus.examined(&[]).await;
    assert_eq!(notifications, "good", "{report}");
    // The library behind the icon may be anywhere on this computer.
    assert!(["good", "unknown"].contains(&tray.as_str()), "{report}");
}

#[tokio::test]
async fn a_service_that_refuses_and_a_watcher_without_a_host_are_told_apart_from_none() {
    let bus = Bus::start().await;
    let path = "/org/freedesktop/Notifications";
    let _shows = bus.has("org.freedesktop.Notifications", path, Notifications { answers: false }).await;
    let _watches = bus.has("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", Watcher { host: false }).await;
    let ([notifications, tray, _], report) = bus.examined(&[]).await;
    assert_eq!([notifications.as_str(), &tray], ["poor", "poor"]);
    assert!(report.to_string().contains("Allow notifications of Cryptorefills Desktop"), "{report}");
}

#[tokio::test]
async fn a_renderer_that_somebody_asked_for_is_named() {
    let bus = Bus::start().await;
    let ([.., renderer], report) = bus.examined(&[("WEBKIT_DISABLE_DMABUF_RENDERER", "0")]).await;
    assert_eq!(renderer, "poor", "{report}");
    assert!(report.to_string().contains("without WEBKIT_DISABLE_DMABUF_RENDERER=0"), "{report}");
    let ([.., renderer], _) = bus.examined(&[("WEBKIT_DISABLE_DMABUF_RENDERER", "1")]).await;
    assert_eq!(renderer, "unknown");
}
