//! The orders on this computer as a file, or on standard output.

use std::path::Path;

use cryptorefills_core::app::write_export;
use cryptorefills_core::clock::{Clock, SystemClock};
use cryptorefills_core::contract::{ExportForm, ExportFormat, Phrase};

use super::kept;
use crate::arguments::{Global, Kept, Sheet, Wanted};
use crate::failure::{Failure, Verdict};
use crate::terminal::Terminal;

pub(in crate::commands) struct Export<'a> {
    pub format: Sheet,
    pub out: Option<&'a Path>,
    pub codes: bool,
}

pub(in crate::commands) async fn run(
    export: Export<'_>,
    wanted: &Wanted,
    kept: &Kept,
    global: &Global,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    if export.codes && !kept.reveal {
        return Err(Failure::Usage(Phrase::new("cli-codes-reveal")));
    }
    let format = match export.format {
        Sheet::Csv => ExportFormat::Csv,
        Sheet::Json => ExportFormat::Json,
    };
    let form = ExportForm { query: kept::query(wanted)?, format, full: kept.reveal, codes: export.codes };
    let orders = kept::open(&kept.place, global).await?;
    let made = orders.export(&form, SystemClock.wall()).await;
    orders.close().await;
    let (text, count) = made.map_err(|error| Failure::File(error.sentence))?;
    match export.out {
        Some(file) => {
            write_export(file.to_owned(), text).await.map_err(|error| Failure::File(error.sentence))?;
            terminal.note(&Phrase::new("cli-export-done").with("n", count.to_string()));
        }
        None => terminal.bytes(text.as_bytes())?,
    }
    Ok(Verdict::Good)
}
