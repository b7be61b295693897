//! One sitting at the desk. It is a session of its own type: it can read orders and follow them, and it holds nothing by
//! which an order could be created, agreed to, paid or changed.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use tokio::sync::OnceCell;

use super::cases::OpenCase;
use super::log::RevealLog;
use super::order::DeskOrder;
use super::rested::Rested;
use crate::app::bell::Bell;
use crate::app::error::fault;
use crate::case::Incident;
use crate::clock::{SharedClock, UnixMillis};
use crate::contract::{AppError, ErrorCode, Phrase};
use crate::domain::{LocalId, OrderId, Phase};
use crate::partner::{OrderAnswer, PartnerClient, PartnerError};
use crate::watch::{Follow, Heard, Ledger, Link, Supervisor, Watched, follow};
use crate::words::{Language, Words};

/// Orders on the desk at once.
pub(super) const MOST_ORDERS: usize = 20;

/// All of the client that the desk may use. The field is private to this file: nothing else of it can be reached.
struct Reader(PartnerClient);

impl Reader {
    async fn order(&self, id: &OrderId) -> Result<OrderAnswer, PartnerError> {
        self.0.order(id).await
    }
}

pub(crate) struct Desk {
    reader: Reader,
    supervisor: Arc<Supervisor>,
    table: Arc<Table>,
    case: Mutex<Option<Arc<OpenCase>>>,
    next: AtomicU64,
    pub(super) log: RevealLog,
    /// Every language that a customer may speak.
    pub(super) customers: Vec<Words>,
    /// Read once in a sitting: nothing that is put to rest changes by itself.
    pub(super) rested: OnceCell<Rested>,
}

/// What the orders on the desk are known to be. It lies in memory: nobody's order is added to this app's own.
pub(super) struct Table {
    clock: SharedClock,
    bell: Arc<Bell>,
    version: String,
    /// The newest first.
    orders: Mutex<Vec<DeskOrder>>,
}

impl Desk {
    pub(super) fn open(
        client: &PartnerClient,
        clock: SharedClock,
        bell: Arc<Bell>,
        folder: &Path,
        version: &str,
    ) -> Arc<Self> {
        let table =
            Arc::new(Table { clock: Arc::clone(&clock), bell, version: version.to_owned(), orders: Mutex::default() });
        Arc::new(Self {
            reader: Reader(client.clone()),
            supervisor: Supervisor::new(client.clone(), clock, table.clone()),
            table,
            case: Mutex::default(),
            next: AtomicU64::new(1),
            log: RevealLog::in_folder(folder),
            customers: Language::ALL.into_iter().map(Words::of).collect(),
            rested: OnceCell::new(),
        })
    }

    pub(super) async fn close(&self) {
        self.supervisor.stop().await;
        self.table.orders().clear();
    }

    pub(super) fn now(&self) -> UnixMillis {
        self.table.clock.wall()
    }

    /// The order as it lies on the desk. `own`: its name in this app's own list. One that lies there already is asked after.
    pub(super) async fn look_up(&self, order_id: OrderId, own: Option<LocalId>) -> Result<LocalId, AppError> {
        let known = self.table.orders().iter().find(|order| order.order_id == order_id).map(|order| order.id.clone());
        let id = match known {
            Some(id) => id,
            None => self.lay(order_id, own)?,
        };
        self.look(&id).await?;
        Ok(id)
    }

    fn lay(&self, order_id: OrderId, own: Option<LocalId>) -> Result<LocalId, AppError> {
        let id = LocalId::new(format!("desk-{}", self.next.fetch_add(1, Ordering::Relaxed)));
        let mut orders = self.table.orders();
        if orders.len() >= MOST_ORDERS {
            return Err(fault(ErrorCode::InvalidInput, "error-desk-full", false));
        }
        orders.insert(0, DeskOrder::new(id.clone(), order_id, own, &self.table.version, self.now()));
        Ok(id)
    }

    /// One look now, whose failure can be told; then it is followed as long as that makes sense.
    pub(super) async fn look(&self, id: &LocalId) -> Result<(), AppError> {
        let order_id = self.with(id, |order| order.order_id.clone())?;
        match self.reader.order(&order_id).await {
            Ok(answer) => {
                self.table.heard(id, answer, Heard::Poll).await;
            }
            Err(error) => {
                let sentence = AppError::from(error.clone()).sentence;
                let now = self.now();
                self.with(id, |order| order.refused(error, sentence, now))?;
                self.table.bell.changed_besides();
            }
        }
        if let Some(watched) = self.watched(id) {
            self.supervisor.follow(watched);
        }
        Ok(())
    }

    fn watched(&self, id: &LocalId) -> Option<Watched> {
        let now = self.now();
        let (order_id, phase) = self.with(id, |order| (order.order_id.clone(), order.phase(now))).ok()?;
        let wanted = phase == Phase::Preparing || follow(phase, now, now) != Follow::No;
        // An order of which nothing is known yet is asked after like any other.
        let phase = if phase == Phase::Preparing { Phase::Unrecognised } else { phase };
        wanted.then(|| Watched { id: id.clone(), order_id, phase, changed_at: now })
    }

    pub(super) fn put_away(&self, id: &LocalId) {
        self.supervisor.forget(id);
        self.table.orders().retain(|order| order.id != *id);
        self.table.bell.changed_besides();
    }

    pub(super) fn link(&self, id: &LocalId) -> (Option<Link>, bool) {
        let link = self.supervisor.link(id);
        let refused = link.is_some() && self.supervisor.record(id).is_some_and(|record| record.poll_unauthorized);
        (link, refused)
    }

    pub(super) fn with<T>(&self, id: &LocalId, of: impl FnOnce(&mut DeskOrder) -> T) -> Result<T, AppError> {
        self.table.with(id, of).ok_or_else(gone)
    }

    pub(super) fn ids(&self) -> Vec<LocalId> {
        self.table.orders().iter().map(|order| order.id.clone()).collect()
    }

    pub(super) fn open_case(&self, case: OpenCase) {
        *self.case.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(case));
    }

    pub(super) fn case(&self) -> Option<Arc<OpenCase>> {
        self.case.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Not on the desk any more.
pub(super) fn gone() -> AppError {
    AppError { code: ErrorCode::Gone, sentence: Phrase::new("error-desk-gone"), retry: false }
}

impl Table {
    fn orders(&self) -> MutexGuard<'_, Vec<DeskOrder>> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, id: &LocalId, of: impl FnOnce(&mut DeskOrder) -> T) -> Option<T> {
        self.orders().iter_mut().find(|order| order.id == *id).map(of)
    }
}

#[async_trait]
impl Ledger for Table {
    async fn heard(&self, id: &LocalId, answer: OrderAnswer, how: Heard) -> Option<(Phase, UnixMillis)> {
        let now = self.clock.wall();
        let told = self.with(id, |order| order.heard(answer, how, now));
        self.bell.changed_besides();
        told
    }

    async fn not_found(&self, id: &LocalId) {
        let now = self.clock.wall();
        self.with(id, |order| order.not_found(now));
        self.bell.changed_besides();
    }

    fn link_changed(&self, _: &LocalId) {
        self.bell.changed_besides();
    }

    fn met(&self, id: &LocalId, incident: Incident) {
        let now = self.clock.wall();
        self.with(id, |order| order.tape.met(incident, now));
        self.bell.changed_besides();
    }
}
