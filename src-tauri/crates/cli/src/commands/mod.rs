//! One file a group of commands. Each asks the shop, prints one answer, and says how it ended.
//!
//! May use: the shop's client, the terminal, core. Must never enter: exit codes, colours, how an answer is fetched.

mod case;
mod catalogue;
mod check;
mod doctor;
mod item;
mod methods;
mod order;
mod papers;
mod price;
pub mod sandbox;

use cryptorefills_core::contract::Phrase;

use crate::arguments::{Case, Command, Global, Order};
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::Terminal;

pub async fn run(command: &Command, global: &Global, terminal: &Terminal) -> Result<Verdict, Failure> {
    match command {
        Command::Completions { shell } => papers::completions(*shell, terminal),
        Command::Man { command } => papers::man(command, terminal),
        Command::Sandbox(options) => sandbox::run(options, terminal).await,
        Command::Order(Order::Show { id, reveal }) => {
            // Refused before anything is asked.
            let id = order::id(id)?;
            order::show::allowed(*reveal, terminal)?;
            let shop = Shop::open(global, terminal).await?;
            order::show::run(&shop, &id, *reveal, terminal).await
        }
        Command::Order(Order::Watch { ids, record }) => {
            let ids = order::ids(ids)?;
            order::tape::allowed(record.as_deref(), &ids)?;
            let shop = Shop::open(global, terminal).await?;
            order::watch::run(&shop, ids, record.as_deref(), terminal).await
        }
        Command::Order(Order::Explain(wanted)) => order::explain::run(wanted, global, terminal).await,
        Command::Order(Order::List { wanted, kept }) => {
            order::kept::allowed(kept, terminal)?;
            order::list::run(wanted, kept, global, terminal).await
        }
        Command::Order(Order::Export { format, out, codes, wanted, kept }) => {
            order::kept::allowed(kept, terminal)?;
            let export = order::export::Export { format: *format, out: out.as_deref(), codes: *codes };
            order::export::run(export, wanted, kept, global, terminal).await
        }
        Command::Doctor { data_dir } => doctor::run(data_dir.as_deref(), global, terminal).await,
        Command::Case(Case::Verify { file }) => case::verify(file, terminal),
        Command::Case(Case::Replay { file }) => case::replayed(file, terminal),
        Command::Countries => {
            let countries = async |shop: &Shop| Ok(catalogue::countries(shop).await);
            asked(global, terminal, countries).await?.print(terminal)
        }
        Command::Brands(wanted) => {
            asked(global, terminal, async |shop| catalogue::brands(shop, wanted).await).await?.print(terminal)
        }
        Command::Products(wanted) => {
            asked(global, terminal, async |shop| catalogue::products(shop, wanted).await).await?.print(terminal)
        }
        Command::Price(wanted) => {
            asked(global, terminal, async |shop| price::about(shop, wanted).await).await?.print(terminal)
        }
        Command::PaymentMethods => {
            asked(global, terminal, async |shop| methods::methods(shop).await).await?.print(terminal)
        }
        Command::Check(wanted) => {
            asked(global, terminal, async |shop| check::opinion(shop, wanted).await).await?.print(terminal)
        }
    }
}

/// Opens the shop and asks it, with a sign of life for whoever waits.
async fn asked<T>(
    global: &Global,
    terminal: &Terminal,
    ask: impl AsyncFnOnce(&Shop) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let shop = Shop::open(global, terminal).await?;
    let _asking = terminal.progress(&Phrase::new("cli-asking"));
    ask(&shop).await
}
