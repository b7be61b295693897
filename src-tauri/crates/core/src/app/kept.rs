//! The orders of this computer for whoever only reads them while no app has them open.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::book;
use super::error::fault;
use super::export::{Disclosure, Record, write_file, written};
use super::history::{Entry, Index, PART, group_of};
use super::settings::SettingsFile;
use crate::clock::UnixMillis;
use crate::contract::{AppError, ErrorCode, ExportForm, OrderGroup, OrdersQuery};
use crate::domain::{LocalId, OrderId, Phase};
use crate::explain::Situation;
use crate::store::{Place, Store, StoreError};
use crate::vault::{Entry as Kept, KeyBox, Vault};

pub struct KeptOrders {
    store: Store,
}

/// What the app knows of one order, what was approved here among it.
pub struct Remembered {
    pub order_id: Option<OrderId>,
    pub situation: Situation,
}

impl KeptOrders {
    /// `folder`: of one profile. A running app keeps everybody else out, and so does a key under a passphrase.
    pub async fn open(folder: &Path, vault: &Vault) -> Result<Self, AppError> {
        let said = |sentence: &str| fault(ErrorCode::Store, sentence, false);
        let file = folder.join("orders.db");
        if !file.exists() {
            return Err(said("kept-none"));
        }
        let boxed = KeyBox::beside(&file).exists();
        let place = Place::claim(file).await.map_err(|error| match error {
            StoreError::InUse => said("kept-in-use"),
            other => other.into(),
        })?;
        let key = match vault.read(Kept::DataKey).await {
            Ok(Some(key)) => key,
            Ok(None) | Err(_) if boxed => return Err(said("kept-passphrase")),
            Ok(None) => return Err(said("kept-no-key")),
            Err(error) => return Err(error.into()),
        };
        match Store::open_to_read(place, key).await {
            Ok(store) => Ok(Self { store }),
            Err(StoreError::WrongKey) if boxed => Err(said("kept-passphrase")),
            Err(error) => Err(error.into()),
        }
    }

    /// `full`: as they are. Otherwise ids, contacts, addresses and notes are masked.
    pub async fn list(&self, query: &OrdersQuery, full: bool) -> Result<Vec<Record>, AppError> {
        self.records(query, Disclosure { full, codes: false, discreet: false }).await
    }

    /// `id`: of the shop's; without one, of the orders here the one begun last. `None`: there is no such order.
    pub async fn remembered(&self, id: Option<&OrderId>, now: UnixMillis) -> Result<Option<Remembered>, AppError> {
        let found = match id {
            Some(id) => self.store.order_at_shop(id).await?,
            None => self.store.orders_after(None, 1).await?.unwrap_or_default().pop(),
        };
        let Some(order) = found else { return Ok(None) };
        let seconds = order.changed_at.seconds_until(now);
        let age = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
        let situation = book::situation(&order, &book::approved(&order)?, age);
        Ok(Some(Remembered { order_id: order.order_id, situation }))
    }

    /// The text of the file, and how many orders are in it.
    pub async fn export(&self, form: &ExportForm, now: UnixMillis) -> Result<(String, usize), AppError> {
        let disclosure = Disclosure::of(form, false);
        let records = self.records(&form.query, disclosure).await?;
        Ok((written(&records, form.format, disclosure, now.0)?, records.len()))
    }

    pub async fn close(self) {
        self.store.close().await;
    }

    async fn records(&self, query: &OrdersQuery, disclosure: Disclosure) -> Result<Vec<Record>, AppError> {
        let index = self.index().await?;
        let ids: Vec<LocalId> = index.find(query, false).entries.iter().map(|entry| entry.id.clone()).collect();
        let mut records = Vec::with_capacity(ids.len());
        for part in ids.chunks(PART) {
            let orders = self.store.orders_of(part.to_vec()).await?;
            let remarks = self.store.remarks(orders.iter().map(|order| order.local_id.clone()).collect()).await?;
            for (order, remark) in orders.iter().zip(&remarks) {
                records.push(Record::of(order, &book::approved(order)?, remark, disclosure));
            }
        }
        Ok(records)
    }

    async fn index(&self) -> Result<Index, AppError> {
        let orders = self.store.orders().await?;
        let remarks = self.store.remarks(orders.iter().map(|order| order.local_id.clone()).collect()).await?;
        let mut index = Index::default();
        for (order, remark) in orders.iter().zip(&remarks) {
            if let Ok(approved) = book::approved(order) {
                index.take(Entry::of(order, &approved, remark));
            }
        }
        Ok(index)
    }
}

/// The states that the app's list shows together under this word.
pub fn states_of(group: OrderGroup) -> impl Iterator<Item = Phase> {
    Phase::ALL.into_iter().filter(move |phase| group_of(*phase) == group)
}

/// Whether whoever uses the app with this data folder wants to be notified.
pub fn wants_notices(data_root: &Path) -> bool {
    SettingsFile::open(data_root).get().notifications
}

/// Whole or not at all, and for its owner alone.
pub async fn write_export(to: PathBuf, text: String) -> Result<(), AppError> {
    write_file(to, text).await
}
