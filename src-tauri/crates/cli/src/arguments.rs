//! What the program can be told on its command line. Only clap and plain values: what a word leads to is decided elsewhere.

mod explain;
mod kept;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use cryptorefills_core::domain::CountryCode;
use cryptorefills_core::words::Language;
use cryptorefills_sandbox::{OrderForm, Scenario, Speed};

pub use self::explain::Explain;
pub use self::kept::{Archived, Kept, Place, Sheet, Sort, State, Wanted, Ware};

const AFTER: &str = "\
Exit codes: 0 good, 1 the shop said no, 2 wrong usage, 3 not found, 4 network or unreadable answer, 5 local credentials or \
files, 130 interrupted.

Nothing here places an order or shows a payment address.";

const GLOBAL: &str = "For every command";

/// Reads the shop's catalogue and orders. For support staff and scripts.
#[derive(Debug, Parser)]
#[command(name = "cryptorefills", version, after_help = AFTER, max_term_width = 110, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Args)]
pub struct Global {
    /// Ask this address instead of the shop: on this computer, or https under cryptorefills.com. Also CRYPTOREFILLS_API_URL
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "URL")]
    pub api_url: Option<String>,
    /// Partner ID to send. Also CRYPTOREFILLS_PARTNER_ID; else the one in the keyring, else the app's own name
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "ID")]
    pub partner_id: Option<String>,
    /// Country to ask about, two letters
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "CC", default_value = "US", value_parser = country)]
    pub country: CountryCode,
    /// Language of texts, such as es or ko; without it, the system's (LC_ALL, LANG)
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "LANG", default_value_t = own_language(), hide_default_value = true, value_parser = language)]
    pub lang: String,
    /// One JSON value on standard output, everything else on standard error
    #[arg(long, global = true, help_heading = GLOBAL)]
    pub json: bool,
}

impl std::fmt::Debug for Global {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Global").field("country", &self.country).field("json", &self.json).finish_non_exhaustive()
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Countries that the shop serves
    Countries,
    /// Brands sold in the country
    Brands(Brands),
    /// Denominations of one brand, or of a family of brands
    Products(Products),
    /// About what one denomination costs in a coin
    Price(Price),
    /// Coins and networks that the shop takes
    PaymentMethods,
    /// Ask the shop whether it would take an order; nothing is ordered
    Check(Check),
    /// Look at orders
    #[command(subcommand)]
    Order(Order),
    /// Check and play the recorded life of an order
    #[command(subcommand)]
    Case(Case),
    /// What may keep the app from its work on this computer, and what mends it
    Doctor {
        /// The app's data folder, where it is not the usual one
        #[arg(long, value_name = "FOLDER")]
        data_dir: Option<PathBuf>,
    },
    /// Run the stand-in shop on this computer until it is interrupted
    Sandbox(Sandbox),
    /// Print completions for a shell
    Completions { shell: Shell },
    /// Print the manual page of the program, or of one command
    Man {
        /// Such as `order watch`
        command: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub struct Brands {
    /// Only names that hold this text, whatever its case and accents
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    /// Only this category, in the shop's own word
    #[arg(long, value_name = "WORD")]
    pub category: Option<String>,
}

#[derive(Debug, Args)]
#[group(id = "name", required = true, multiple = true)]
pub struct Products {
    /// The brand's exact name
    #[arg(long, value_name = "NAME", group = "name")]
    pub brand: Option<String>,
    /// The family's exact name: all of its brands
    #[arg(long, value_name = "NAME", group = "name")]
    pub family: Option<String>,
    /// Prices in this coin
    #[arg(long, default_value = "USDC")]
    pub coin: String,
}

/// One thing to buy.
#[derive(Debug, Args)]
pub struct Item {
    /// The brand's exact name
    #[arg(long, value_name = "NAME")]
    pub brand: String,
    /// A denomination as `products` lists it, such as "10 USD"
    #[arg(long, value_name = "KEY", required_unless_present = "value", conflicts_with = "value")]
    pub denomination: Option<String>,
    /// A face value, for brands that sell any amount within a range
    #[arg(long, value_name = "AMOUNT")]
    pub value: Option<String>,
}

#[derive(Debug, Args)]
pub struct Price {
    #[command(flatten)]
    pub item: Item,
    #[arg(long, default_value = "USDC")]
    pub coin: String,
}

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    pub item: Item,
    /// Who gets it: an e-mail address, or a phone number for top-ups. Without it, the buyer's e-mail
    #[arg(long, value_name = "ADDRESS")]
    pub to: Option<String>,
    /// The buyer's e-mail address
    #[arg(long, value_name = "ADDRESS")]
    pub email: String,
    #[arg(long, default_value = "USDC")]
    pub coin: String,
    /// The network's exact name, as `payment-methods` lists it
    #[arg(long, value_name = "NAME")]
    pub network: String,
    /// A promo code
    #[arg(long, value_name = "CODE")]
    pub promo: Option<String>,
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Check").field("item", &self.item).finish_non_exhaustive()
    }
}

#[derive(Subcommand)]
pub enum Order {
    /// One order as the shop sees it now; codes are masked
    Show {
        id: String,
        /// Show codes and recipients. Only on a terminal
        #[arg(long)]
        reveal: bool,
    },
    /// Follow orders to their end
    Watch {
        #[arg(required = true, value_name = "ID")]
        ids: Vec<String>,
        /// Write all that is heard about one order to this new file, with codes and addresses masked
        #[arg(long, value_name = "FILE")]
        record: Option<PathBuf>,
    },
    /// The orders that the app keeps on this computer, while it is closed; ids and contacts are masked
    List {
        #[command(flatten)]
        wanted: Wanted,
        #[command(flatten)]
        kept: Kept,
    },
    /// The same as a file for a table or a script
    Export {
        #[arg(long, value_name = "FORMAT")]
        format: Sheet,
        /// Write to this file, which only its owner may read; without it, to standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// The codes too; with --reveal alone
        #[arg(long)]
        codes: bool,
        #[command(flatten)]
        wanted: Wanted,
        #[command(flatten)]
        kept: Kept,
    },
    /// What an order's situation means, and what to tell the customer
    Explain(Explain),
}

impl std::fmt::Debug for Order {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Order(***)")
    }
}

#[derive(Debug, Subcommand)]
pub enum Case {
    /// Whether a case file is as it was written, and which line is not
    Verify { file: PathBuf },
    /// The states and what they meant, in their order
    Replay { file: PathBuf },
}

#[derive(Debug, Args)]
pub struct Sandbox {
    /// 0 takes any free port
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// How long a paid order stays in each of its states
    #[arg(long, value_name = "MS", conflicts_with_all = ["confirm_after_ms", "deliver_after_ms", "scenario"])]
    pub pace: Option<u64>,
    /// What every new order goes through, without any hand
    #[arg(long, value_name = "NAME", value_parser = scenario())]
    pub scenario: Option<Scenario>,
    /// Print what each scenario is about, and start nothing
    #[arg(long)]
    pub list_scenarios: bool,
    /// How many times faster the scenario runs, 0.1 to 100
    #[arg(long, value_name = "FACTOR", requires = "scenario")]
    pub speed: Option<Speed>,
    /// Answer over https with this certificate
    #[arg(long, value_name = "PEM", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// The certificate's private key
    #[arg(long, value_name = "PEM", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// Keep orders in this file and go on with them after a restart
    #[arg(long, value_name = "PATH")]
    pub state_file: Option<PathBuf>,
    /// Every new order is paid by itself after this time
    #[arg(long, value_name = "MS")]
    pub auto_pay_after_ms: Option<u64>,
    /// From paid to being delivered
    #[arg(long, value_name = "MS")]
    pub confirm_after_ms: Option<u64>,
    /// From being delivered to done
    #[arg(long, value_name = "MS")]
    pub deliver_after_ms: Option<u64>,
    /// Between two signs of life on a stream
    #[arg(long, value_name = "MS")]
    pub heartbeat_ms: Option<u64>,
    /// From creation to expiry, when nobody pays
    #[arg(long, value_name = "MS")]
    pub expire_after_ms: Option<u64>,
    /// Which form of an order is taken: nested, flat or either
    #[arg(long, value_name = "FORM")]
    pub order_form: Option<OrderForm>,
    /// How many brands the United States have; made ones follow the written ones
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub brands: usize,
}

/// By name, so that help and completions list them.
fn scenario() -> impl TypedValueParser<Value = Scenario> {
    let names = Scenario::ALL.iter().map(|scenario| scenario.name());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Scenario>())
}

fn country(text: &str) -> Result<CountryCode, String> {
    CountryCode::parse(text).map_err(|error| error.to_string())
}

fn language(text: &str) -> Result<String, String> {
    let fits = (2..=35).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { Ok(text.to_owned()) } else { Err("not a language tag, such as en or pt-BR".to_owned()) }
}

/// Of those that the program speaks.
fn own_language() -> String {
    Language::first_known(sys_locale::get_locales()).tag().to_owned()
}

pub fn read() -> Result<Arguments, clap::Error> {
    Arguments::try_parse()
}

/// Says what clap has to say: help and version, or what was not understood.
pub fn told(mut refused: clap::Error) -> ExitCode {
    forget_values(&mut refused);
    let _unheard = refused.print();
    u8::try_from(refused.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// A word in the wrong place may be an order ID, an address or a code: only flags are repeated.
fn forget_values(refused: &mut clap::Error) {
    if !matches!(refused.kind(), ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand) {
        return;
    }
    for kind in [ContextKind::InvalidArg, ContextKind::InvalidSubcommand] {
        let value = matches!(refused.get(kind), Some(ContextValue::String(text)) if !text.starts_with("--"));
        if value {
            refused.insert(kind, ContextValue::String("…".to_owned()));
        }
    }
    // The tip on how to pass it as a value would repeat it.
    refused.remove(ContextKind::Suggested);
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    /// Every command below `command` with its whole name, and what it takes.
    fn leaves(command: &clap::Command, path: &str, into: &mut Vec<(String, Vec<String>)>) {
        let path = format!("{path} {}", command.get_name()).trim().to_owned();
        let flags = command.get_arguments().filter_map(clap::Arg::get_long).map(|flag| format!("--{flag}"));
        if command.get_subcommands().count() == 0 {
            into.push((path.clone(), flags.collect()));
        }
        for below in command.get_subcommands() {
            leaves(below, &path, into);
        }
    }

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_manual_names_every_command_and_every_flag() {
        let manual = include_str!("../../../../docs/cli.md");
        let mut all = Vec::new();
        leaves(&Arguments::command(), "", &mut all);
        assert!(all.len() >= 11, "{all:?}");
        for (path, flags) in all {
            assert!(manual.contains(&format!("### `{path}`")), "{path}");
            for flag in flags {
                assert!(manual.contains(&flag), "{path} {flag}");
            }
        }
    }

    #[test]
    fn a_word_in_the_wrong_place_is_not_repeated() {
        for words in [vec!["order", "show", "ord_1", "SENTINEL"], vec!["SENTINEL"], vec!["order", "SENTINEL"]] {
            let given = std::iter::once("cryptorefills").chain(words);
            let mut refused = Arguments::try_parse_from(given).expect_err("not understood");
            forget_values(&mut refused);
            assert!(!refused.to_string().contains("SENTINEL"), "{refused}");
        }
    }
}
