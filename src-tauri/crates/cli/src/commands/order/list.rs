//! The orders on this computer, without asking the shop.

use cryptorefills_core::app::KeptOrder;
use cryptorefills_core::contract::Phrase;
use serde::Serialize;

use super::kept;
use crate::arguments::{Global, Kept, Wanted};
use crate::failure::{Failure, Verdict};
use crate::terminal::Terminal;

#[derive(Serialize)]
struct Listed<'a> {
    /// Ids, contacts, addresses and notes are masked.
    masked: bool,
    orders: &'a [KeptOrder],
}

pub(in crate::commands) async fn run(
    wanted: &Wanted,
    kept: &Kept,
    global: &Global,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    let query = kept::query(wanted)?;
    let orders = kept::open(&kept.place, global).await?;
    let listed = orders.list(&query, kept.reveal).await;
    orders.close().await;
    let listed = listed.map_err(|error| Failure::File(error.sentence))?;
    if terminal.json() {
        terminal.value(&Listed { masked: !kept.reveal, orders: &listed })?;
    } else if listed.is_empty() {
        terminal.note(&Phrase::new("cli-orders-none"));
    } else {
        let headings = [
            "cli-head-started",
            "cli-head-what",
            "cli-head-state",
            "cli-head-amount",
            "cli-head-order",
            "cli-head-labels",
        ];
        terminal.table(&headings, listed.iter().map(|order| row(order, terminal)).collect())?;
    }
    Ok(Verdict::Good)
}

fn row(order: &KeptOrder, terminal: &Terminal) -> Vec<String> {
    let what = order.lines.iter().map(|line| match line.quantity {
        1 => format!("{} {}", line.brand, line.product),
        many => format!("{many} × {} {}", line.brand, line.product),
    });
    vec![
        order.started_at.clone(),
        what.collect::<Vec<_>>().join("; "),
        terminal.word(&format!("phase-{}", order.state)),
        format!("{} {} ({})", order.amount, order.coin, order.network),
        order.order_id.clone(),
        order.labels.join(", "),
    ]
}
