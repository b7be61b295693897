//! Which of the orders on this computer, and how much of them.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use cryptorefills_core::contract::OrderGroup;
use cryptorefills_core::domain::{CountryCode, Phase};

/// Which orders of this computer.
#[derive(Args)]
pub struct Wanted {
    /// Only orders that hold these words: brand, id, e-mail, phone, address, note, label or transaction
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Only orders that stand like this; may be repeated, as may the next five
    #[arg(long, value_name = "STATE", value_parser = state())]
    pub state: Vec<State>,
    #[arg(long, value_name = "KIND")]
    pub kind: Vec<Ware>,
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

/// Where the orders lie.
#[derive(Args)]
pub struct Place {
    /// The demo's orders
    #[arg(long)]
    pub demo: bool,
    /// The app's data folder, where it is not the usual one
    #[arg(long, value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
}

/// Where the orders lie, and how much of them is written.
#[derive(Args)]
pub struct Kept {
    #[command(flatten)]
    pub place: Place,
    /// Ids, contacts, addresses and notes as they are. Only on a terminal
    #[arg(long)]
    pub reveal: bool,
}

/// Roughly, or in the app's own word for it.
#[derive(Clone, Copy, Debug)]
pub enum State {
    Among(OrderGroup),
    Exactly(Phase),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Ware {
    Giftcard,
    Topup,
    Esim,
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

fn state() -> impl TypedValueParser<Value = State> {
    let words = OrderGroup::ALL.iter().map(|group| group.word()).chain(
        // "delivered" is the rough one, which holds the other.
        Phase::ALL.iter().map(|phase| phase.word()).filter(|word| *word != OrderGroup::Delivered.word()),
    );
    PossibleValuesParser::new(words).try_map(|word| {
        let group = OrderGroup::ALL.into_iter().find(|group| group.word() == word).map(State::Among);
        let phase = || Phase::ALL.into_iter().find(|phase| phase.word() == word).map(State::Exactly);
        group.or_else(phase).ok_or("not a state of an order")
    })
}
