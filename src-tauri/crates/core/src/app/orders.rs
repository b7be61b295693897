//! The commands over orders that exist.

use super::App;
use super::book::{self, Book, is_followed};
use super::error::fault;
use super::session::Session;
use crate::clock::UnixMillis;
use crate::contract::{AppError, ErrorCode, LinkView, NoticeView, OrderView, Phrase};
use crate::domain::{CoinAmount, LocalId};
use crate::payment::PaymentRequest;
use crate::store::StoredOrder;
use crate::watch::Link;

pub(crate) fn link_view(link: Option<Link>, now: UnixMillis) -> LinkView {
    let ago = |checked: UnixMillis| u32::try_from(checked.seconds_until(now)).unwrap_or(0);
    match link {
        None => LinkView::Resting,
        Some(Link::Connecting) => LinkView::Connecting,
        Some(Link::Live { checked }) => LinkView::Live { checked_seconds_ago: ago(checked) },
        Some(Link::Polling { every, checked }) => LinkView::Polling {
            every_seconds: u32::try_from(every.as_secs()).unwrap_or(u32::MAX),
            checked_seconds_ago: ago(checked),
        },
        Some(Link::Offline { since }) => LinkView::Offline { since: since.0 },
    }
}

impl Session {
    pub(crate) async fn stored(&self, id: &str) -> Result<StoredOrder, AppError> {
        let found = self.book.order(&LocalId::new(id)).await?;
        found.ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))
    }

    /// The payment request of an order that may show one; it checks itself again each time.
    pub(crate) async fn shown_request(&self, order: &StoredOrder) -> Result<PaymentRequest, AppError> {
        let gone = || fault(ErrorCode::Gone, "error-order-gone", false);
        if !order.phase.shows_address() {
            return Err(gone());
        }
        let approved = book::approved(order)?;
        let request = self.book.request(order, &approved, self.book.clock.wall()).await;
        request.and_then(Result::ok).ok_or_else(gone)
    }
}

impl App {
    pub async fn order(&self, id: String) -> Result<OrderView, AppError> {
        let session = self.session().await?;
        let order = session.stored(&id).await?;
        session.view(order, self.inner.settings.get().discreet).await
    }

    /// `amount`: what stood on the screen. When the shop asks for another by now, nothing is agreed to.
    pub async fn agree_to_price(&self, id: String, amount: String) -> Result<OrderView, AppError> {
        let session = self.session().await?;
        session.desk.must_be_empty().await?;
        let seen =
            CoinAmount::parse(&amount).map_err(|_| fault(ErrorCode::InvalidInput, "error-invalid-input", false))?;
        session.book.agree(&LocalId::new(id.as_str()), seen).await?;
        self.order(id).await
    }

    pub async fn check_now(&self, id: String) -> Result<(), AppError> {
        let session = self.session().await?;
        session.book.save_again().await;
        let order = session.stored(&id).await?;
        match Book::watched(&order) {
            // One that nobody follows any more (not found, expired long ago) is asked after afresh.
            Some(watched) if session.supervisor.link(&watched.id).is_none() => {
                let answer = session.client.order(&watched.order_id).await?;
                let settled = session.book.settle(&watched.id, answer.facts, crate::contract::Source::Poll).await?;
                let now = session.book.clock.wall();
                if let Some(watched) = settled.filter(|order| is_followed(order, now)).as_ref().and_then(Book::watched)
                {
                    session.supervisor.follow(watched);
                }
            }
            Some(watched) => session.supervisor.check_now(&watched.id),
            None => return Err(fault(ErrorCode::Gone, "error-order-gone", false)),
        }
        Ok(())
    }

    pub async fn forget_order(&self, id: String) -> Result<(), AppError> {
        let session = self.session().await?;
        let id = LocalId::new(id);
        session.supervisor.forget(&id);
        session.book.unsaved.forget(&id);
        session.book.elapsed.forget(&id);
        session.store.forget(&id).await?;
        self.inner.bell.changed_order(&id);
        Ok(())
    }

    pub async fn inbox(&self) -> Result<Vec<NoticeView>, AppError> {
        let session = self.session().await?;
        let discreet = self.inner.settings.get().discreet;
        let notices = session.store.inbox().await?;
        let view = |notice: crate::store::StoredNotice| {
            let hidden = |kind: &str| Phrase::new(format!("notice-discreet-{kind}"));
            let told = |id: String| Phrase::new(id).with("brand", notice.brand.clone());
            NoticeView {
                id: notice.id,
                order: notice.local_id.as_str().to_owned(),
                title: if discreet { hidden("title") } else { told(notice.title_id) },
                body: if discreet { hidden("body") } else { told(notice.body_id) },
                at: notice.at.0,
                read: notice.read,
                phase: notice.phase,
            }
        };
        Ok(notices.into_iter().map(view).collect())
    }

    /// The order that is in front of somebody: what happens to it is seen, and needs no notice. `None`: no order is.
    pub fn on_screen(&self, id: Option<String>) {
        self.inner.bell.shows(id.map(LocalId::new));
    }

    pub async fn mark_inbox_read(&self) -> Result<(), AppError> {
        self.session().await?.store.mark_inbox_read().await?;
        self.inner.bell.changed_besides();
        Ok(())
    }
}
