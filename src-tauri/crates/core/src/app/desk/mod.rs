//! The support desk: any order looked up by its id, read, followed and explained, without a word of it being kept but in
//! the case file that somebody saves.
//!
//! May use: the client's reading half (through [`session::Desk`] alone), `watch`, `explain`, `case`, the app's own orders to
//! read. Must never enter: whatever creates, agrees to, pays or changes an order; the store's writing half.

mod cases;
mod find;
mod history;
mod json;
mod log;
mod masks;
mod order;
mod own;
mod queues;
mod rested;
mod session;
mod tape;
#[cfg(test)]
mod tests;
mod views;

use std::sync::Arc;

use tokio::sync::RwLock;

use self::cases::OpenCase;
use self::session::{Desk, MOST_ORDERS, gone};
use self::views::Speech;
use super::App;
use super::error::fault;
use super::orders::link_view;
use crate::case::is_too_large;
use crate::contract::{
    AppError, CaseMoment, CaseView, DeskCandidate, DeskCopy, DeskFound, DeskLogEntry, DeskOrderView, DeskRow,
    DeskSnapshotView, DeskView, ErrorCode, Phrase,
};
use crate::domain::text::{TERMS_MAX, clean};
use crate::domain::{LocalId, OrderId, Secret};
use crate::words::Words;

/// The place of the desk in an open profile: empty, or somebody sits there.
#[derive(Default)]
pub(crate) struct DeskRoom {
    desk: RwLock<Option<Arc<Desk>>>,
}

impl DeskRoom {
    pub(crate) async fn close(&self) {
        if let Some(desk) = self.desk.write().await.take() {
            desk.close().await;
        }
    }

    /// While somebody sits at the desk, this app neither creates nor changes an order.
    pub(crate) async fn must_be_empty(&self) -> Result<(), AppError> {
        match *self.desk.read().await {
            Some(_) => Err(fault(ErrorCode::InvalidInput, "error-desk-read-only", false)),
            None => Ok(()),
        }
    }

    async fn desk(&self) -> Result<Arc<Desk>, AppError> {
        self.desk.read().await.clone().ok_or_else(gone)
    }
}

/// The commands of the desk.
impl App {
    pub async fn desk_enter(&self) -> Result<DeskView, AppError> {
        let session = self.session().await?;
        let mut place = session.desk.desk.write().await;
        if place.is_none() {
            let (clock, bell) = (Arc::clone(&session.book.clock), Arc::clone(&session.book.bell));
            *place = Some(Desk::open(&session.client, clock, bell, &session.folder, &self.inner.options.version));
        }
        drop(place);
        self.desk().await
    }

    pub async fn desk_leave(&self) -> Result<(), AppError> {
        self.session().await?.desk.close().await;
        Ok(())
    }

    pub async fn desk(&self) -> Result<DeskView, AppError> {
        let session = self.session().await?;
        let desk = session.desk.desk().await?;
        let discreet = self.inner.settings.get().discreet;
        for id in desk.ids() {
            own::read_history(&session, &desk, &id).await?;
        }
        let rows: Vec<DeskRow> = desk.ids().iter().filter_map(|id| desk_row(&desk, id, discreet).ok()).collect();
        let queues = own::queues(&session, &desk, discreet).await?;
        Ok(DeskView { orders: rows, queues, most: u32::try_from(MOST_ORDERS).unwrap_or(u32::MAX) })
    }

    /// Order ids in whatever was pasted. Asks nobody.
    #[expect(clippy::unused_async, reason = "every command is asked in the same way")]
    pub async fn desk_find(&self, text: String) -> Result<DeskFound, AppError> {
        let found = find::candidates(&text);
        let sure = found.iter().filter(|one| one.sure).count();
        let sentence = match (text.trim().is_empty(), sure, found.len()) {
            (true, _, _) => None,
            (false, 1, 1) => Some(Phrase::new("desk-found-one")),
            (false, 0, 0) if find::is_one_word(&text) => Some(Phrase::new("desk-found-no-id")),
            (false, 0, 0) => Some(Phrase::new("desk-found-none")),
            (false, 0, _) => Some(Phrase::new("desk-found-guess")),
            (false, _, all) => Some(Phrase::new("desk-found-many").with("count", all.to_string())),
        };
        let candidate = |one: find::Candidate| DeskCandidate { order_id: one.id.expose().to_owned(), sure: one.sure };
        Ok(DeskFound { candidates: found.into_iter().map(candidate).collect(), sentence })
    }

    /// Our name for the order on the desk. It is not added to the app's own.
    pub async fn desk_look_up(&self, order_id: String) -> Result<String, AppError> {
        let session = self.session().await?;
        let desk = session.desk.desk().await?;
        let order_id =
            OrderId::parse(order_id.trim()).map_err(|_| fault(ErrorCode::InvalidInput, "error-order-id", false))?;
        let own = session.book.order_at_shop(&order_id).await?.map(|order| order.local_id);
        Ok(desk.look_up(order_id, own).await?.as_str().to_owned())
    }

    /// The same for an order of the app's own list, by its local id.
    pub async fn desk_look_up_own(&self, id: String) -> Result<String, AppError> {
        let order = self.session().await?.stored(&id).await?;
        let order_id = order.order_id.ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))?;
        self.desk_look_up(order_id.expose().to_owned()).await
    }

    pub async fn desk_order(&self, id: String) -> Result<DeskOrderView, AppError> {
        let session = self.session().await?;
        let desk = session.desk.desk().await?;
        let (id, discreet, speech) = (LocalId::new(id), self.inner.settings.get().discreet, self.speech(&desk));
        own::read_history(&session, &desk, &id).await?;
        let row = desk_row(&desk, &id, discreet)?;
        let now = desk.now();
        desk.with(&id, |order| views::order(order, row, &speech, discreet, now))
    }

    pub async fn desk_put_away(&self, id: String) -> Result<(), AppError> {
        self.session().await?.desk.desk().await?.put_away(&LocalId::new(id));
        Ok(())
    }

    pub async fn desk_check(&self, id: String) -> Result<(), AppError> {
        self.session().await?.desk.desk().await?.look(&LocalId::new(id)).await
    }

    pub async fn desk_snapshot(
        &self,
        id: String,
        seq: u32,
        against: Option<u32>,
    ) -> Result<DeskSnapshotView, AppError> {
        let desk = self.session().await?.desk.desk().await?;
        let discreet = self.inner.settings.get().discreet;
        desk.with(&LocalId::new(id), |order| views::snapshot(order, seq, against, discreet))?.ok_or_else(gone)
    }

    /// One masked value, after its reason was written down.
    pub async fn desk_reveal(&self, id: String, seq: u32, line: u32, reason: String) -> Result<String, AppError> {
        let desk = self.session().await?.desk.desk().await?;
        let reason = clean(&reason, 400);
        if reason.chars().filter(|sign| sign.is_alphanumeric()).count() < 3 {
            return Err(fault(ErrorCode::InvalidInput, "error-desk-reason", false));
        }
        let asked = desk.with(&LocalId::new(id), |order| asked(order, seq, line))?.ok_or_else(gone)?;
        desk.log.add(&asked.order_id, &asked.field, &reason, &asked.secrets, desk.now()).map_err(|error| {
            tracing::warn!(kind = ?error.kind(), "the log of the desk could not be written");
            fault(ErrorCode::Store, "error-desk-log", true)
        })?;
        Ok(clean(asked.value.expose(), TERMS_MAX))
    }

    pub async fn desk_log(&self) -> Result<Vec<DeskLogEntry>, AppError> {
        let desk = self.session().await?.desk.desk().await?;
        desk.log.newest().map_err(|_| fault(ErrorCode::Store, "error-desk-log-unread", true))
    }

    pub async fn desk_text_to_copy(&self, id: String, what: DeskCopy) -> Result<Secret, AppError> {
        let desk = self.session().await?.desk.desk().await?;
        let id = LocalId::new(id);
        match what {
            DeskCopy::OrderId => desk.with(&id, |order| Secret::new(order.order_id.expose())),
            DeskCopy::Snapshot { seq } => {
                let discreet = self.inner.settings.get().discreet;
                desk.with(&id, |order| shown_text(order, seq, discreet))?.ok_or_else(gone)
            }
            DeskCopy::Message { lang } => {
                let (contact, now) = (self.contact(), desk.now());
                let words = Words::for_language(&lang);
                desk.with(&id, |order| message(order, &words, contact.as_deref(), now))?.ok_or_else(gone)
            }
        }
    }

    /// The case file of an order on the desk, as it would be if the recording ended now.
    pub async fn desk_case_file(&self, id: String) -> Result<String, AppError> {
        let desk = self.session().await?.desk.desk().await?;
        let now = desk.now();
        let file = desk.with(&LocalId::new(id), |order| order.tape.file(now))?;
        file.ok_or_else(|| fault(ErrorCode::Store, "error-desk-case-unmade", false))
    }

    /// `bytes`: as [`bytes_of`](crate::case::bytes_of) gives them.
    pub async fn desk_open_case(&self, name: String, bytes: Vec<u8>) -> Result<CaseView, AppError> {
        let desk = self.session().await?.desk.desk().await?;
        if is_too_large(&bytes) {
            return Err(fault(ErrorCode::InvalidInput, "case-file-too-large", false));
        }
        let read = tokio::task::spawn_blocking(move || OpenCase::read(&name, &bytes)).await;
        let (case, view) = read.map_err(|_| fault(ErrorCode::Unreadable, "case-file-unreadable", false))?;
        desk.open_case(case);
        Ok(view)
    }

    /// What is known of the case after its step number `at`.
    pub async fn desk_case_at(&self, at: u32) -> Result<CaseMoment, AppError> {
        let desk = self.session().await?.desk.desk().await?;
        let place = usize::try_from(at).unwrap_or(usize::MAX);
        desk.case().and_then(|case| case.moment(place, &self.speech(&desk))).ok_or_else(gone)
    }

    fn speech<'a>(&self, desk: &'a Desk) -> Speech<'a> {
        Speech { agent: self.words(), customers: &desk.customers, contact: self.contact() }
    }

    fn contact(&self) -> Option<String> {
        self.inner.settings.support_contact()
    }
}

fn desk_row(desk: &Desk, id: &LocalId, discreet: bool) -> Result<DeskRow, AppError> {
    let (link, refused) = desk.link(id);
    let now = desk.now();
    desk.with(id, |order| views::row(order, link_view(link, now), refused, discreet, now))
}

/// One masked value that somebody wants to see.
struct Asked {
    order_id: OrderId,
    field: String,
    value: Secret,
    /// All that the answer holds, in small letters: none of it may stand in the reason.
    secrets: Vec<String>,
}

fn asked(order: &mut order::DeskOrder, seq: u32, line: u32) -> Option<Asked> {
    let raw = order.snapshot(seq)?.raw.clone();
    // Lines are numbered alike whether amounts are hidden or not; what is discreetly hidden is masked and can be asked for.
    let policy = json::Policy::Masked { masks: &mut order.masks, discreet: true };
    let lines = json::lines(raw.expose(), policy).lines;
    let values = lines.iter().filter_map(|line| line.value.as_ref()).map(|value| value.expose().to_lowercase());
    let secrets = values.filter(|value| value.len() >= 4).collect();
    let found = lines.into_iter().nth(usize::try_from(line).ok()?)?;
    Some(Asked { order_id: order.order_id.clone(), field: found.field, value: found.value?, secrets })
}

fn shown_text(order: &mut order::DeskOrder, seq: u32, discreet: bool) -> Option<Secret> {
    let raw = order.snapshot(seq)?.raw.clone();
    let lines = json::lines(raw.expose(), json::Policy::Masked { masks: &mut order.masks, discreet });
    Some(Secret::new(json::text(&lines)))
}

/// What the customer is told, ready to be sent: no code, no address, the id by its ends alone.
fn message(
    order: &mut order::DeskOrder,
    words: &Words,
    contact: Option<&str>,
    now: crate::clock::UnixMillis,
) -> Option<Secret> {
    let told = order.explained(now)?.sheet(words, contact).tell_customer;
    let name = order.name();
    let phrase = Phrase::new(if name.is_empty() { "desk-message-unnamed" } else { "desk-message" })
        .with("id", order.order_id.masked())
        .with("name", name)
        .with("tell", told);
    Some(Secret::new(words.say(&phrase.id, &phrase.args)))
}
