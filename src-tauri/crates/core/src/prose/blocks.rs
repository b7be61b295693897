//! What prose is made of, and the pile on which it is collected.

use crate::domain::text::{NAME_MAX, TERMS_MAX, clean};

/// Most blocks that one text may give.
pub const BLOCKS_MAX: usize = 500;

/// Text alone, nothing in it is markup. Lengths are capped, hidden characters are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading {
        text: String,
    },
    Paragraph {
        text: String,
    },
    Item {
        text: String,
        number: Option<u32>,
    },
    /// `host` is shown (punycode, with the port if there is one); `url` is https and opened only after a yes.
    Link {
        text: String,
        host: String,
        url: String,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Heading,
    Paragraph,
    Item(Option<u32>),
}

/// An https link whose text is still being read: where in the current run it began.
struct OpenLink {
    host: String,
    url: String,
    from: usize,
}

/// Blocks as they come. Links stand in the sentence as text and follow it as blocks of their own.
pub(super) struct Pile {
    blocks: Vec<Block>,
    kind: Kind,
    run: String,
    open: Option<OpenLink>,
    links: Vec<Block>,
    room: usize,
}

impl Pile {
    pub fn new() -> Self {
        Self {
            blocks: Vec::new(),
            kind: Kind::Paragraph,
            run: String::new(),
            open: None,
            links: Vec::new(),
            room: TERMS_MAX,
        }
    }

    pub fn is_full(&self) -> bool {
        self.room == 0 || self.blocks.len() >= BLOCKS_MAX
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    pub fn text(&mut self, text: &str) {
        if !self.is_full() {
            self.run.push_str(text);
        }
    }

    /// Ends the block that was being read; what follows is of another kind.
    pub fn begin(&mut self, kind: Kind) {
        self.flush();
        self.kind = kind;
    }

    pub fn open_link(&mut self, host: String, url: String) {
        self.close_link();
        self.open = Some(OpenLink { host, url, from: self.run.len() });
    }

    pub fn close_link(&mut self) {
        let Some(OpenLink { host, url, from }) = self.open.take() else { return };
        let text = clean(self.run.get(from..).unwrap_or_default(), NAME_MAX);
        let text = if text.is_empty() { host.clone() } else { text };
        self.links.push(Block::Link { text, host, url });
    }

    fn flush(&mut self) {
        self.close_link();
        let run = std::mem::take(&mut self.run);
        let links = std::mem::take(&mut self.links);
        let text = clean(&run, self.room);
        let only_a_link = self.kind == Kind::Paragraph
            && matches!(links.as_slice(), [Block::Link { text: label, .. }] if *label == text);
        if !text.is_empty() && !only_a_link {
            self.push(match self.kind {
                Kind::Heading => Block::Heading { text },
                Kind::Paragraph => Block::Paragraph { text },
                Kind::Item(number) => Block::Item { text, number },
            });
        }
        for link in links {
            self.push(link);
        }
    }

    fn push(&mut self, block: Block) {
        if self.is_full() {
            return;
        }
        let (Block::Heading { text } | Block::Paragraph { text } | Block::Item { text, .. } | Block::Link { text, .. }) =
            &block;
        self.room = self.room.saturating_sub(text.chars().count());
        self.blocks.push(block);
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }
}
