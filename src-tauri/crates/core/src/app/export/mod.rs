//! Orders as a file for a table or a script: what the present filter shows, masked unless somebody chose otherwise.
//!
//! May use: the history, the book, the store. Must never enter: a code that was not asked for, the network.

mod csv;
mod record;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use serde::Serialize;

pub(super) use self::record::Disclosure;
pub use self::record::{Line, Record};
use super::error::fault;
use super::history::{PART, number};
use super::safekeeping::lies_in;
use super::session::Session;
use super::{App, book};
use crate::contract::{AppError, ErrorCode, ExportForm, ExportFormat, ExportPreview};
use crate::domain::LocalId;
use crate::store::{StoreError, write_whole};

/// Orders in a preview.
const PREVIEWED: usize = 5;

/// The whole JSON file.
#[derive(Serialize)]
struct Sheet<'a> {
    /// RFC 3339, UTC.
    exported_at: String,
    /// Ids, contacts, addresses and what the buyer wrote are masked.
    redacted: bool,
    orders: &'a [Record],
}

impl App {
    /// The first orders as the file would show them, with every code masked.
    pub async fn preview_export(&self, form: ExportForm) -> Result<ExportPreview, AppError> {
        let session = self.session().await?;
        let discreet = self.inner.settings.get().discreet;
        let disclosure = Disclosure::of(&form, discreet);
        let ids = session.wanted(&form, discreet).await?;
        let count = number(ids.len());
        let seen = Disclosure { codes: false, ..disclosure };
        let first = session.records(ids.into_iter().take(PREVIEWED).collect(), seen, disclosure.codes).await?;
        Ok(ExportPreview {
            columns: disclosure.columns().map(str::to_owned).collect(),
            text: written(&first, form.format, disclosure, session.book.clock.wall().0)?,
            count,
            discreet,
        })
    }

    /// Answers how many orders the file holds. It is whole or not there, and only its owner reads it.
    pub async fn export_orders(&self, form: ExportForm, to: PathBuf) -> Result<u32, AppError> {
        let session = self.session().await?;
        if lies_in(&session.folder, &to) {
            return Err(fault(ErrorCode::Store, "error-export-place", true));
        }
        let discreet = self.inner.settings.get().discreet;
        let disclosure = Disclosure::of(&form, discreet);
        let ids = session.wanted(&form, discreet).await?;
        let records = session.records(ids, disclosure, false).await?;
        let text = written(&records, form.format, disclosure, session.book.clock.wall().0)?;
        write_file(to, text).await?;
        Ok(number(records.len()))
    }
}

impl Session {
    async fn wanted(&self, form: &ExportForm, discreet: bool) -> Result<Vec<LocalId>, AppError> {
        let mut index = self.history.lock().await;
        self.catch_up(&mut index).await?;
        Ok(index.find(&form.query, discreet).entries.iter().map(|entry| entry.id.clone()).collect())
    }

    /// `mark_codes`: say that there are some where they are left out.
    async fn records(
        &self,
        ids: Vec<LocalId>,
        disclosure: Disclosure,
        mark_codes: bool,
    ) -> Result<Vec<Record>, AppError> {
        let mut records = Vec::with_capacity(ids.len());
        for part in ids.chunks(PART) {
            let orders = self.book.orders_of(part.to_vec()).await?;
            let ids = orders.iter().map(|order| order.local_id.clone()).collect();
            let remarks = self.store.remarks(ids).await?;
            for (order, remark) in orders.iter().zip(&remarks) {
                let mut record = Record::of(order, &book::approved(order)?, remark, disclosure);
                if mark_codes {
                    record.mark_codes(order);
                }
                records.push(record);
            }
        }
        Ok(records)
    }
}

/// `now`: milliseconds since 1970.
pub(super) fn written(
    records: &[Record],
    format: ExportFormat,
    disclosure: Disclosure,
    now: i64,
) -> Result<String, AppError> {
    match format {
        ExportFormat::Csv => {
            let rows = records.iter().map(|record| record.cells(disclosure));
            Ok(csv::table(disclosure.columns(), rows))
        }
        ExportFormat::Json => {
            let sheet = Sheet { exported_at: record::moment(now), redacted: !disclosure.full, orders: records };
            let mut text = serde_json::to_string_pretty(&sheet).map_err(StoreError::from)?;
            text.push('\n');
            Ok(text)
        }
    }
}

pub(super) async fn write_file(to: PathBuf, text: String) -> Result<(), AppError> {
    let writing = tokio::task::spawn_blocking(move || write_whole(&to, text.as_bytes())).await;
    match writing {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::StorageFull => Err(StoreError::Full.into()),
        Ok(Err(_)) | Err(_) => Err(fault(ErrorCode::Store, "error-export-file", true)),
    }
}
