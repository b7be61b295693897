//! A panel that shows tray icons: the two bus protocols that real panels speak (StatusNotifierItem, dbusmenu), without
//! the pixels.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedValue, Structure, Value};
use zbus::{Connection, connection, interface};

use crate::{Desktop, HarnessError, eventually};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";
const SOON: Duration = Duration::from_secs(60);

/// Where an icon's owner answers: its name on the bus, and the icon's path.
type Icon = (String, String);
type Node = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// The panel of one desktop. Dropping it takes the panel away.
pub struct TrayHost {
    bus: Connection,
    icons: Arc<Mutex<Vec<Icon>>>,
}

/// One line of a menu, separators left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayLine {
    pub label: String,
    pub enabled: bool,
    id: i32,
}

struct Watcher(Arc<Mutex<Vec<Icon>>>);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    /// Some give their bus name, some the path of their icon.
    async fn register_status_notifier_item(
        &self,
        given: String,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let path = if given.starts_with('/') { given.clone() } else { "/StatusNotifierItem".to_owned() };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((sender, path));
        // Nobody else on this desktop listens for it.
        let _ = Self::status_notifier_item_registered(&emitter, &given).await;
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        let icons = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        icons.iter().map(|(service, path)| format!("{service}{path}")).collect()
    }

    #[zbus(signal)]
    async fn status_notifier_item_registered(emitter: &SignalEmitter<'_>, service: &str) -> zbus::Result<()>;
}

impl TrayHost {
    /// # Errors
    /// When the desktop has a panel already.
    pub async fn start(desktop: &Desktop) -> Result<Self, HarnessError> {
        let icons = Arc::new(Mutex::new(Vec::new()));
        let bus = connection::Builder::address(desktop.bus_address())?
            .serve_at("/StatusNotifierWatcher", Watcher(Arc::clone(&icons)))?
            .name(WATCHER)?
            .build()
            .await?;
        Ok(Self { bus, icons })
    }

    /// Waits until an icon has come, and gives its `Status`.
    ///
    /// # Errors
    /// When none comes, or it does not answer.
    pub async fn status(&self) -> Result<String, HarnessError> {
        let status = self.property("Status").await?;
        Ok(String::try_from(status).map_err(zbus::Error::from)?)
    }

    /// What the menu says now.
    ///
    /// # Errors
    /// When no icon comes, or it has no menu.
    pub async fn menu(&self) -> Result<Vec<TrayLine>, HarnessError> {
        let (service, path) = self.menu_place().await?;
        let asked = (0_i32, -1_i32, Vec::<String>::new());
        let answer = self.bus.call_method(Some(&*service), &*path, Some(MENU), "GetLayout", &asked).await?;
        let (_, (_, _, children)): (u32, Node) = answer.body().deserialize()?;
        children.into_iter().filter_map(|child| line(child).transpose()).collect()
    }

    /// Waits until the menu says these lines, whatever stood there before.
    ///
    /// # Errors
    /// When it goes on to say something else; the message tells what.
    pub async fn wait_for_menu(&self, labels: &[&str]) -> Result<(), HarnessError> {
        let mut seen = Vec::new();
        let found = eventually(SOON, "the tray's menu", async || {
            seen = self.menu().await.ok()?.into_iter().map(|line| line.label).collect::<Vec<_>>();
            (seen == labels).then_some(())
        });
        let found = found.await;
        found.map_err(|_| HarnessError::Bus(format!("the tray's menu is {seen:?}, not {labels:?}")))
    }

    /// Picks a line of the menu, as a click on it does.
    ///
    /// # Errors
    /// When there is no such line that can be picked.
    pub async fn pick(&self, label: &str) -> Result<(), HarnessError> {
        let lines = self.menu().await?;
        let line = lines.iter().find(|line| line.label == label && line.enabled);
        let id = line.ok_or_else(|| HarnessError::Bus(format!("nothing to pick as {label} in {lines:?}")))?.id;
        let (service, path) = self.menu_place().await?;
        let click = (id, "clicked", Value::from(0_i32), 0_u32);
        self.bus.call_method(Some(&*service), &*path, Some(MENU), "Event", &click).await?;
        Ok(())
    }

    async fn menu_place(&self) -> Result<Icon, HarnessError> {
        let path =
            zbus::zvariant::OwnedObjectPath::try_from(self.property("Menu").await?).map_err(zbus::Error::from)?;
        let (service, _) = self.icon().await?;
        Ok((service, path.to_string()))
    }

    /// The newest: an app that starts again has another.
    async fn icon(&self) -> Result<Icon, HarnessError> {
        eventually(SOON, "a tray icon", async || {
            self.icons.lock().unwrap_or_else(PoisonError::into_inner).last().cloned()
        })
        .await
    }

    async fn property(&self, name: &str) -> Result<OwnedValue, HarnessError> {
        let (service, path) = self.icon().await?;
        let properties = Some("org.freedesktop.DBus.Properties");
        let answer = self.bus.call_method(Some(&*service), &*path, properties, "Get", &(ITEM, name)).await?;
        Ok(answer.body().deserialize()?)
    }
}

/// `None` for a separator.
fn line(node: OwnedValue) -> Result<Option<TrayLine>, HarnessError> {
    let (id, said, _) =
        Node::try_from(Structure::try_from(node).map_err(zbus::Error::from)?).map_err(zbus::Error::from)?;
    let text = |name: &str| said.get(name).and_then(|value| <&str>::try_from(value).ok());
    if text("type") == Some("separator") {
        return Ok(None);
    }
    let enabled = said.get("enabled").and_then(|value| bool::try_from(value).ok()).unwrap_or(true);
    Ok(Some(TrayLine { label: text("label").unwrap_or_default().to_owned(), enabled, id }))
}
