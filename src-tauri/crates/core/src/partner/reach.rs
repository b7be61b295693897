//! Whether the shop can be reached at all, for whoever looks for what is wrong.

use super::answer::ORDINARY_LIMIT;
use super::budget::Lane;
use super::client::PartnerClient;
use super::error::{Endpoint, PartnerError};
use super::wire;
use crate::clock::UnixMillis;

impl PartnerClient {
    /// One small read, asked once. What time the shop says it is, in whole seconds, where it says so.
    ///
    /// # Errors
    ///
    /// As for [`Self::payment_vias`].
    pub async fn reach(&self) -> Result<Option<UnixMillis>, PartnerError> {
        let url = self.base().path(&["v3", "payment_vias"]);
        let answer = self.asked(Lane::Catalogue, Endpoint::PaymentVias, url, ORDINARY_LIMIT).await?;
        let date = answer.date;
        wire::vias::read(&answer.into_body()?)?;
        Ok(date)
    }
}
