//! The keyring of a test's desktop, handled past the wallet.

use std::collections::HashMap;
use std::process::{Child, Stdio};
use std::time::Duration;

use cryptorefills_core::vault::SERVICE;
use cryptorefills_tests::{Desktop, DesktopOptions, eventually};
use secret_service::EncryptionType;
use secret_service::blocking::SecretService;

pub const SECRETS: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
const LOGIN: &str = "[objectpath '/org/freedesktop/secrets/collection/login']";

pub async fn desktop(secret_service: bool) -> Desktop {
    let options = DesktopOptions { secret_service, notification_daemon: false, ..DesktopOptions::default() };
    Desktop::start_with(options).await.unwrap()
}

pub fn lock(desktop: &Desktop) {
    desktop.call(SECRETS, PATH, "org.freedesktop.Secret.Service.Lock", &[LOGIN]).unwrap();
}

/// A keyring service that knows of no keyring: as on a machine on which nobody has set one up.
pub struct EmptyService(Child);

impl EmptyService {
    pub async fn on(desktop: &Desktop) -> Self {
        let mut daemon = desktop.command("gnome-keyring-daemon");
        daemon.args(["--components=secrets", "--foreground", "--control-directory"]);
        let child = daemon
            .arg(desktop.home().join("run/keyring"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let service = Self(child);
        let there = async || desktop.offers(SECRETS).is_ok_and(|offered| offered).then_some(());
        eventually(Duration::from_secs(20), "an empty keyring", there).await.unwrap();
        service
    }
}

impl Drop for EmptyService {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Signing in again: the service is back, and its keyring is open.
pub async fn unlock(desktop: &mut Desktop) {
    desktop.stop_secret_service().await.unwrap();
    desktop.start_secret_service().await.unwrap();
}

/// Puts an entry beside whatever is there, as another program could.
pub fn plant(entry: &str, secret: &[u8]) {
    let service = SecretService::connect(EncryptionType::Plain).unwrap();
    let collection = service.get_default_collection().unwrap();
    let names = HashMap::from([("service", SERVICE), ("username", entry)]);
    collection.create_item("planted", names, secret, false, "text/plain").unwrap();
}
