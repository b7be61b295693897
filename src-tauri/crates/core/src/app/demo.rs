//! The demo's hand on its made-up shop. Everything else goes the way of the real thing.
//! May use: the session and the demo's door. Must never enter: what the shop is made of.

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;

use super::App;
use super::error::fault;
use super::session::Session;
use crate::contract::{AppError, DemoPay, DemoPlay, DemoStage, ErrorCode, ProfileKind};
use crate::domain::OrderId;
use crate::partner::BaseUrl;
use crate::store::StoredOrder;

/// The made-up shop on this computer. Core asks for it and never knows what it is made of.
#[async_trait]
pub trait DemoShop: Send + Sync {
    /// Starts it, or says where it already runs. `folder` holds what it must remember.
    async fn start(&self, folder: &Path) -> Result<BaseUrl, AppError>;
    async fn stop(&self);
    async fn pay(&self, order: &OrderId, how: DemoPay) -> Result<(), AppError>;
    async fn stage(&self) -> Result<DemoStage, AppError>;
    /// `order` is `None` for all that are created from now on, `story` when they wait for a hand.
    async fn play(&self, order: Option<&OrderId>, story: Option<String>, speed: f64) -> Result<(), AppError>;
}

/// For a wallet without a demo.
#[derive(Clone, Copy, Debug)]
pub struct NoDemo;

#[async_trait]
impl DemoShop for NoDemo {
    async fn start(&self, _folder: &Path) -> Result<BaseUrl, AppError> {
        Err(no_demo())
    }
    async fn stop(&self) {}
    async fn pay(&self, _order: &OrderId, _how: DemoPay) -> Result<(), AppError> {
        Err(no_demo())
    }
    async fn stage(&self) -> Result<DemoStage, AppError> {
        Err(no_demo())
    }
    async fn play(&self, _order: Option<&OrderId>, _story: Option<String>, _speed: f64) -> Result<(), AppError> {
        Err(no_demo())
    }
}

fn no_demo() -> AppError {
    fault(ErrorCode::ShopDown, "error-demo", false)
}

impl App {
    pub async fn demo_pay(&self, id: String, how: DemoPay) -> Result<(), AppError> {
        let (session, order) = self.demo_order(&id).await?;
        session.desk.must_be_empty().await?;
        let known = order.order_id.as_ref().ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))?;
        self.inner.options.demo.pay(known, how).await?;
        session.supervisor.check_now(&order.local_id);
        Ok(())
    }

    pub async fn demo_stage(&self) -> Result<DemoStage, AppError> {
        self.demo_session().await?;
        self.inner.options.demo.stage().await
    }

    pub async fn demo_play(&self, play: DemoPlay) -> Result<(), AppError> {
        let Some(id) = play.id else {
            self.demo_session().await?;
            return self.inner.options.demo.play(None, play.story, play.speed).await;
        };
        let (session, order) = self.demo_order(&id).await?;
        let known = order.order_id.as_ref().ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))?;
        self.inner.options.demo.play(Some(known), play.story, play.speed).await?;
        session.supervisor.check_now(&order.local_id);
        Ok(())
    }

    async fn demo_order(&self, id: &str) -> Result<(Arc<Session>, StoredOrder), AppError> {
        let session = self.demo_session().await?;
        let order = session.stored(id).await?;
        Ok((session, order))
    }

    async fn demo_session(&self) -> Result<Arc<Session>, AppError> {
        let session = self.session().await?;
        if session.kind == ProfileKind::Demo {
            Ok(session)
        } else {
            Err(fault(ErrorCode::InvalidInput, "error-demo-only", false))
        }
    }
}
