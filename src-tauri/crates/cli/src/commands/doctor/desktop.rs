//! What a program without a window sees of the desktop: the session bus, the libraries, the environment. Elsewhere than on
//! Linux there is none of it to ask.

use cryptorefills_core::app::doctor::{Outside, Seen};

#[cfg(target_os = "linux")]
pub(super) async fn look(wanted: bool) -> Outside {
    let (notices, tray) = match linux::Bus::open().await {
        Some(bus) => {
            let (notices, tray) = tokio::join!(bus.notices(), bus.tray());
            (Seen::As(notices), tray.map_or(Seen::NoDesktop, Seen::As))
        }
        None => (Seen::NoDesktop, Seen::NoDesktop),
    };
    Outside { wanted, notices, tray, renderer: Seen::As(linux::renderer()) }
}

#[cfg(not(target_os = "linux"))]
pub(super) async fn look(wanted: bool) -> Outside {
    std::future::ready(Outside { wanted, notices: Seen::Untold, tray: Seen::Untold, renderer: Seen::Untold }).await
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;
    use std::time::Duration;

    use cryptorefills_core::app::doctor::{Renderer, TrayHost};
    use cryptorefills_core::contract::NoticeTrouble;
    use tokio::time::timeout;
    use zbus::{Connection, Message, zvariant::OwnedValue};

    /// A service that takes longer has gone quiet.
    const PATIENCE: Duration = Duration::from_secs(5);
    const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    /// As WebKit reads it; the app sets it by itself unless somebody chose.
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    const LIBRARIES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];

    pub(super) struct Bus(Connection);

    impl Bus {
        pub(super) async fn open() -> Option<Self> {
            timeout(PATIENCE, Connection::session()).await.ok()?.ok().map(Self)
        }

        /// Starts the service, too, where the bus knows how.
        pub(super) async fn notices(&self) -> Result<(), NoticeTrouble> {
            let path = "/org/freedesktop/Notifications";
            let asked = self.0.call_method(Some(NOTIFICATIONS), path, Some(NOTIFICATIONS), "GetServerInformation", &());
            match timeout(PATIENCE, asked).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => Err(told_by(&error)),
                Err(_) => Err(NoticeTrouble::Silent),
            }
        }

        /// `None`: the bus does not say.
        pub(super) async fn tray(&self) -> Option<TrayHost> {
            let bus = "org.freedesktop.DBus";
            let owned = self.ask(bus, "/org/freedesktop/DBus", bus, "NameHasOwner", &(WATCHER,)).await?;
            if !owned.body().deserialize::<bool>().ok()? {
                return Some(TrayHost::Missing);
            }
            // A watcher may run with nobody to show what it watches; one that does not say is taken at its word.
            let (properties, has_host) = ("org.freedesktop.DBus.Properties", "IsStatusNotifierHostRegistered");
            let host = self.ask(WATCHER, "/StatusNotifierWatcher", properties, "Get", &(WATCHER, has_host)).await;
            let host = host.and_then(|host| host.body().deserialize::<OwnedValue>().ok()?.try_into().ok());
            Some(match host {
                Some(false) => TrayHost::Missing,
                _ if has_library() => TrayHost::Ready,
                _ => TrayHost::NoLibrary,
            })
        }

        async fn ask<B>(&self, whom: &str, path: &str, interface: &str, what: &str, body: &B) -> Option<Message>
        where
            B: zbus::export::serde::Serialize + zbus::zvariant::DynamicType + Sync,
        {
            let asked = self.0.call_method(Some(whom), path, Some(interface), what, body);
            timeout(PATIENCE, asked).await.ok()?.ok()
        }
    }

    fn told_by(error: &zbus::Error) -> NoticeTrouble {
        match error {
            zbus::Error::MethodError(name, _, _) => NoticeTrouble::of_bus_error(Some(name.as_str())),
            _ => NoticeTrouble::of_bus_error(None),
        }
    }

    fn has_library() -> bool {
        let multiarch = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
        let folders = ["/usr/lib64", "/usr/lib", "/lib", "/usr/local/lib", &multiarch];
        folders.iter().any(|folder| LIBRARIES.iter().any(|library| Path::new(folder).join(library).exists()))
    }

    pub(super) fn renderer() -> Renderer {
        match std::env::var_os(SWITCH) {
            Some(value) if value == "0" => Renderer::Risky,
            _ => Renderer::Safe,
        }
    }
}
