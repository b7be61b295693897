//! Third-party text on its way to the window.

use crate::contract::Block;
use crate::prose;

/// Third-party text as the window may show it; addresses of links stay behind.
pub(crate) fn blocks(html: &str) -> Vec<Block> {
    prose::safe_blocks(html)
        .into_iter()
        .map(|block| match block {
            prose::Block::Heading { text } => Block::Heading { text },
            prose::Block::Paragraph { text } => Block::Paragraph { text },
            prose::Block::Item { text, number } => Block::Item { text, number },
            prose::Block::Link { text, host, .. } => Block::Link { text, host },
        })
        .collect()
}
