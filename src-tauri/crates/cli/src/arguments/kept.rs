//! Which of the orders on this computer, and how much of them.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use cryptorefills_core::domain::CountryCode;

/// Which orders of this computer.
#[derive(Args)]
pub struct Wanted {
    /// Only orders that hold these words: brand, id, e-mail, phone, address, note, label or transaction
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Only orders that stand like this; may be repeated, as may the next four
    #[arg(long, value_name = "STATE")]
    pub state: Vec<Group>,
    #[arg(long, value_name = "NAME")]
    pub brand: Vec<String>,
    #[arg(long, value_name = "COIN")]
    pub coin: Vec<String>,
    /// Sold in this country, two letters
    #[arg(long, value_name = "CC", value_parser = super::country)]
    pub sold_in: Vec<CountryCode>,
    #[arg(long, value_name = "TEXT")]
    pub label: Vec<String>,
    /// Begun on this day (UTC) or later, such as 2026-11-01
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    /// Begun on this day (UTC) or earlier
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// Whether archived orders are among them
    #[arg(long, value_name = "WHICH", default_value = "hidden")]
    pub archived: Archived,
    #[arg(long, value_name = "ORDER", default_value = "state")]
    pub sort: Sort,
}

/// Where the orders lie, and how much of them is written.
#[derive(Args)]
pub struct Kept {
    /// The demo's orders
    #[arg(long)]
    pub demo: bool,
    /// The app's data folder, where it is not the usual one
    #[arg(long, value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
    /// Ids, contacts, addresses and notes as they are. Only on a terminal
    #[arg(long)]
    pub reveal: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Group {
    Attention,
    Open,
    Delivered,
    Over,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Archived {
    Hidden,
    Only,
    Both,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Sort {
    /// What needs somebody or still moves comes first
    State,
    Newest,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Sheet {
    Csv,
    Json,
}
