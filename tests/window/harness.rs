//! The desktop that the other tests stand on is itself real.

use std::time::Duration;

use cryptorefills_tests::{Desktop, DesktopOptions, HarnessError, Notice, SandboxOptions, SandboxProcess};

const SECRETS: &str = "org.freedesktop.secrets";
const NOTIFY: &[&str] = &["cryptorefills", "0", "", "Payment seen", "Do not pay again", "[]", "{}", "-1"];

fn notify(desktop: &Desktop) -> Result<String, HarnessError> {
    desktop.call(
        "org.freedesktop.Notifications",
        "/org/freedesktop/Notifications",
        "org.freedesktop.Notifications.Notify",
        NOTIFY,
    )
}

#[tokio::test]
async fn the_desktop_has_an_unlocked_keyring() {
    let desktop = Desktop::start().await.unwrap();
    let locked = desktop
        .call(
            SECRETS,
            "/org/freedesktop/secrets/aliases/default",
            "org.freedesktop.DBus.Properties.Get",
            &["org.freedesktop.Secret.Collection", "Locked"],
        )
        .unwrap();
    assert!(locked.contains("false"), "{locked}");
}

#[tokio::test]
async fn a_keyring_taken_away_is_not_started_by_itself() {
    let mut desktop = Desktop::start().await.unwrap();
    desktop.stop_secret_service().await.unwrap();
    let answer = desktop.call(SECRETS, "/org/freedesktop/secrets", "org.freedesktop.DBus.Peer.Ping", &[]);
    assert!(answer.is_err());
    desktop.start_secret_service().await.unwrap();
    assert!(desktop.offers(SECRETS).unwrap());
}

#[tokio::test]
async fn a_notification_is_shown_and_counted_once() {
    let desktop = Desktop::start().await.unwrap();
    assert_eq!(desktop.notices(), []);
    notify(&desktop).unwrap();
    let notices = desktop.wait_for_notices(1, Duration::from_secs(5)).await.unwrap();
    assert_eq!(notices, [Notice { summary: "Payment seen".to_owned(), body: "Do not pay again".to_owned() }]);
}

#[tokio::test]
async fn a_desktop_without_a_notification_daemon_refuses_notifications() {
    let options = DesktopOptions { notification_daemon: false, ..DesktopOptions::default() };
    let desktop = Desktop::start_with(options).await.unwrap();
    assert!(notify(&desktop).is_err());
}

#[tokio::test]
async fn the_screen_can_be_pictured_in_the_size_asked_for() {
    let options = DesktopOptions { width: 1024, height: 700, ..DesktopOptions::default() };
    let desktop = Desktop::start_with(options).await.unwrap();
    let picture = desktop.home().join("screen.png");
    desktop.screenshot(&picture).unwrap();
    assert_eq!(image::image_dimensions(&picture).unwrap(), (1024, 700));
}

#[tokio::test]
async fn the_sandbox_runs_as_a_program_and_is_steered_from_outside() {
    let desktop = Desktop::start().await.unwrap();
    let options = SandboxOptions {
        state_file: Some(desktop.home().join("sandbox.json")),
        deliver_after_ms: Some(200),
        order_form: Some("either".to_owned()),
        ..SandboxOptions::default()
    };
    let sandbox = SandboxProcess::start(&desktop, &options).unwrap();
    assert_eq!(sandbox.created().await.unwrap(), 0);
    assert!(sandbox.orders().await.unwrap().is_empty());
    assert!(sandbox.requests().await.unwrap().is_empty());
    sandbox.post("drop-streams", &serde_json::json!({})).await.unwrap();
    assert!(sandbox.pay("no-such-order", "exact").await.is_err());
}
