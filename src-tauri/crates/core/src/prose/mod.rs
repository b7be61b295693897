//! The shop's terms, descriptions and redeem steps: hostile HTML in, plain blocks of text out.
//!
//! May use: `domain`. Must never enter: markup on the way out, a link that opens by itself, the network.

mod blocks;
mod tokens;

pub use blocks::{BLOCKS_MAX, Block};
pub use tokens::safe_blocks;
