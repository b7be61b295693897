//! What support asks about a link. No part of it says anything about the order.

/// Counted since the order began to be followed; kept while links are dropped and made anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkRecord {
    /// Requests made: looks at the order and streams asked for.
    pub asked: u32,
    /// Streams that were opened, and that ended otherwise than by `stop`.
    pub opened: u32,
    pub broken: u32,
    /// Messages that were not JSON: a fault of the link.
    pub bad_messages: u32,
    /// The shop ended the stream for good; it is never opened again.
    pub stopped: bool,
    /// The last answer of this kind was 401: the shop does not accept the partner id.
    pub stream_unauthorized: bool,
    pub poll_unauthorized: bool,
}

impl LinkRecord {
    /// To be said to the buyer, while following goes on.
    pub fn is_unauthorized(&self) -> bool {
        self.stream_unauthorized || self.poll_unauthorized
    }
}
