//! The book of orders, in memory and, when asked for, in one JSON file that is replaced as a whole on every change.
//! May use: the stored order and the file system.
//! Must never enter: clocks, HTTP.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Order;

#[derive(Debug, Error)]
pub enum BookError {
    #[error("state file could not be read")]
    Read(#[source] io::Error),
    #[error("state file could not be written")]
    Write(#[source] io::Error),
    #[error("orders could not be put into words")]
    Encode(#[source] serde_json::Error),
}

#[derive(Debug)]
pub(crate) struct Book {
    orders: Mutex<Vec<Order>>,
    file: Option<PathBuf>,
    max_orders: usize,
}

#[derive(Serialize, Deserialize, Default)]
struct StateFile {
    orders: Vec<Order>,
}

impl Book {
    /// A damaged file is set aside as `*.damaged` and a new book is begun: the demo must always start.
    pub fn open(file: Option<PathBuf>, max_orders: usize) -> Result<Self, BookError> {
        let orders = match &file {
            Some(path) => read(path)?,
            None => Vec::new(),
        };
        Ok(Self { orders: Mutex::new(orders), file, max_orders: max_orders.max(1) })
    }

    pub fn get(&self, id: &str) -> Option<Order> {
        self.lock().iter().find(|order| order.id == id).cloned()
    }

    pub fn all(&self) -> Vec<Order> {
        self.lock().clone()
    }

    /// A look at all orders without a copy of each.
    pub fn look<T>(&self, look: impl FnOnce(&[Order]) -> T) -> T {
        look(&self.lock())
    }

    pub fn add(&self, order: Order) -> Result<(), BookError> {
        let mut orders = self.lock();
        orders.push(order);
        let surplus = orders.len().saturating_sub(self.max_orders);
        orders.drain(..surplus);
        self.save(&orders)
    }

    /// Runs `change` on the order and saves; None when there is no such order.
    pub fn change<T>(&self, id: &str, change: impl FnOnce(&mut Order) -> T) -> Option<Result<T, BookError>> {
        let mut orders = self.lock();
        let order = orders.iter_mut().find(|order| order.id == id)?;
        let outcome = change(order);
        Some(self.save(&orders).map(|()| outcome))
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Order>> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Under the lock, so that two changes cannot overtake each other on their way to the disk.
    fn save(&self, orders: &[Order]) -> Result<(), BookError> {
        let Some(path) = &self.file else {
            return Ok(());
        };
        let text = serde_json::to_vec_pretty(&StateFile { orders: orders.to_vec() }).map_err(BookError::Encode)?;
        replace(path, &text).map_err(BookError::Write)
    }
}

fn read(path: &Path) -> Result<Vec<Order>, BookError> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(BookError::Read(error)),
    };
    match serde_json::from_slice::<StateFile>(&text) {
        Ok(state) => Ok(state.orders),
        Err(_) => {
            tracing::warn!("the sandbox's state file is damaged and was set aside");
            fs::rename(path, path.with_extension("damaged")).map_err(BookError::Write)?;
            Ok(Vec::new())
        }
    }
}

fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let next = path.with_extension("next");
    let mut file = create_private(&next)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(&next, path)
}

fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}
