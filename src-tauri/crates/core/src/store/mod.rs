//! The order store: SQLite under SQLCipher, owned by one thread, so that a write is in the file before its answer is given.
//!
//! May use: `domain`, `clock`, the disk. Must never enter: the network, the keyring, words for people.

mod aside;
mod backup;
mod cache;
mod carry;
mod files;
mod finding;
mod inbox;
mod mark;
mod migrate;
mod open;
mod orders;
mod page;
mod place;
mod remark;
mod thread;

use std::path::PathBuf;

pub(crate) use files::write_whole;
pub use inbox::StoredNotice;
pub use mark::KeptMark;
pub use open::{Opened, StoreNotice};
pub use orders::{Difference, Journal, NewNotice, StoredOrder, Transition};
pub use place::Place;
pub use remark::Remark;
pub use thread::Store;

pub use crate::sqlcipher::rest;

/// What could not be done with the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database refused")]
    Database(#[from] rusqlite::Error),
    #[error("a stored value could not be read back")]
    Unreadable(#[from] serde_json::Error),
    #[error("a file of the store could not be used")]
    File(#[from] std::io::Error),
    #[error("the key does not open this database")]
    WrongKey,
    #[error("a part of the database is broken")]
    Damaged,
    #[error("the database was written by a later version")]
    Newer,
    #[error("the database is a symbolic link or a folder: {}", .0.file_name().unwrap_or_default().display())]
    NotAFile(PathBuf),
    #[error("another process has the database open")]
    InUse,
    #[error("the disk is full")]
    Full,
    #[error("the store is read-only")]
    ReadOnly,
    #[error("this quote was already used for an order")]
    AlreadyPlaced,
    #[error("the store is closed")]
    Closed,
}
