//! The way to the shop as a watcher needs it: a trait, so that a test can play every fault in no time.

use std::time::Duration;

use async_trait::async_trait;

use crate::domain::OrderId;
use crate::partner::{EventStream, OrderAnswer, PartnerClient, PartnerError, Signal, StreamBroken, StreamRefused};

#[async_trait]
pub(super) trait Road: Send + Sync + 'static {
    async fn order(&self, id: &OrderId) -> Result<OrderAnswer, PartnerError>;
    async fn subscribe(&self, id: &OrderId) -> Result<Box<dyn Events>, StreamRefused>;
    /// What is connected now may be dead.
    fn renew(&self);
    /// Whether requests have to be kept apart in time.
    fn is_paced(&self) -> bool;
}

/// An open stream. Dropping it closes the connection; a dropped `next` loses nothing.
#[async_trait]
pub(super) trait Events: Send {
    async fn next(&mut self) -> Result<Signal, StreamBroken>;
    fn set_quiet_limit(&mut self, limit: Duration);
    /// Over HTTP/2 many streams share a connection.
    fn is_http2(&self) -> bool;
}

#[async_trait]
impl Road for PartnerClient {
    async fn order(&self, id: &OrderId) -> Result<OrderAnswer, PartnerError> {
        self.order(id).await
    }

    async fn subscribe(&self, id: &OrderId) -> Result<Box<dyn Events>, StreamRefused> {
        Ok(Box::new(self.subscribe(id).await?))
    }

    fn renew(&self) {
        self.renew_connections();
    }

    fn is_paced(&self) -> bool {
        self.is_paced()
    }
}

#[async_trait]
impl Events for EventStream {
    async fn next(&mut self) -> Result<Signal, StreamBroken> {
        self.next().await
    }

    fn set_quiet_limit(&mut self, limit: Duration) {
        self.set_quiet_limit(limit);
    }

    fn is_http2(&self) -> bool {
        self.is_http2()
    }
}
