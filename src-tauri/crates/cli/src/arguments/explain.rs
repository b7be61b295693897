//! Of which order, or of which state alone, the meaning is asked.

use std::path::PathBuf;

use clap::Args;

use super::kept::Place;

#[derive(Args)]
pub struct Explain {
    #[arg(required_unless_present_any = ["state", "kept"], conflicts_with = "state")]
    pub id: Option<String>,
    /// A state without an order, in the shop's own word
    #[arg(long, value_name = "WORD", conflicts_with = "kept")]
    pub state: Option<String>,
    /// As the app on this computer knows the order, with what was approved there, while the app is closed and without
    /// asking the shop. Without an ID: the order begun last
    #[arg(long)]
    pub kept: bool,
    /// The demo's orders; with --kept
    #[arg(long, requires = "kept")]
    pub demo: bool,
    /// The app's data folder, where it is not the usual one; with --kept
    #[arg(long, value_name = "FOLDER", requires = "kept")]
    pub data_dir: Option<PathBuf>,
    /// How your own support is reached. Also CRYPTOREFILLS_SUPPORT; without either, none is named
    #[arg(long, value_name = "TEXT")]
    pub support: Option<String>,
}

impl Explain {
    pub fn place(&self) -> Place {
        Place { demo: self.demo, data_dir: self.data_dir.clone() }
    }
}
