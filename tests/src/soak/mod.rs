//! Wallets that are killed, and wallets that live long, in bad weather: what was acknowledged has to be there in the end.
//! May use: the stand-in shop as a library, our own programs as programs, and the disk as anybody finds it.
//! Never enters: core. It is looked at from outside, by what it says and by what it leaves.

mod dice;
mod disk;
mod kills;
mod said;
mod steady;
mod verdict;
mod wallet;

pub use dice::Dice;
pub use kills::{Kills, kill_rounds};
pub use said::Said;
pub use steady::{Steadiness, Steady, steady};
pub use verdict::Verdict;
pub use wallet::WalletProcess;

use std::time::Duration;

use cryptorefills_sandbox::{OrderForm, Pace, SandboxOptions};

/// A shop whose orders are paid and delivered by themselves, and soon.
#[must_use]
pub fn brisk_shop() -> SandboxOptions {
    SandboxOptions {
        auto_pay_after: Some(Duration::from_millis(150)),
        pace: Pace {
            confirm_after: Duration::from_millis(150),
            deliver_after: Duration::from_millis(150),
            heartbeat: Duration::from_secs(2),
        },
        order_form: OrderForm::Either,
        max_orders: 1_000_000,
        ..SandboxOptions::default()
    }
}
